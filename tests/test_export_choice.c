/*
 * test_export_choice.c -- what the export prompt offers: every screen, every
 * format, all attributes, sources; and that it writes what it says.
 */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "headless.h"
#include "place.h"
#include "view/format.h"

#define STEM "azure-confidential-containers"

static struct ui *open_with(const char *keys)
{
    struct ui *ui = screens_open(24, 120, false);

    press(ui, keys);
    return ui;
}

static void each_screen_says_what_it_will_write_and_where(void **state)
{
    static const struct { const char *keys, *says, *path; } cases[] = {
        { "e", "Write 4 of 4 offerings × 4 attributes as CSV to:", STEM "-list.csv" },
        { "/platform:aks<Enter>e", "Write 3 of 4 offerings × 4 attributes as CSV to:",
          STEM "-list.csv" },
        { "<Enter>e", "Write everything about Confidential VM Worker Nodes as CSV to:",
          STEM "-aks-cvm-nodes.csv" },
        { "<Space><Space>ce", "Write 27 rows × 2 offerings (all rows) as CSV to:",
          STEM "-compare.csv" },
        { "<Space><Space>cde", "Write 14 rows × 2 offerings (rows that differ) as CSV to:",
          STEM "-compare.csv" },
        { "te", "Write the open question with its answers as CSV to:", STEM "-decide.csv" },
        { "t<Down><Enter>e", "Write the recommendation with its reasons as CSV to:",
          STEM "-decide.csv" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct ui *ui = open_with(cases[i].keys);

        assert_sees(ui, cases[i].says);
        assert_sees(ui, cases[i].path);
        assert_sees(ui, "Enter Write  Esc Cancel  Down Format  Tab All attributes  Alt-s Sources");
        ui_free(ui);
    }
}

static void the_format_follows_the_ending_while_it_is_typed(void **state)
{
    struct ui *ui = open_with("e<^U>x");

    (void)state;
    assert_sees(ui, "as plain text to:");
    press(ui, ".html");
    assert_sees(ui, "as a web page to:");
    press(ui, "<Backspace>");
    assert_sees(ui, "as plain text to:");
    press(ui, "<^U>x.JSON");
    assert_sees(ui, "as JSON to:");
    press(ui, "<^U>x.md/y");
    assert_sees(ui, "as plain text to:");
    ui_free(ui);
}

static void typing_replaces_the_name_that_is_offered_but_not_its_ending(void **state)
{
    static const struct { const char *keys, *line; } cases[] = {
        { "pods", "pods.csv" },
        { "p.md", "p.md" },                 /* another ending follows */
        { "<Down>p", "p.tsv" },
        { "v1<Left><Right>.html", "v1.html" },
        { "<Home>a/", "a/azure-confidential-containers-list.csv" },
        { "<Backspace>", "azure-confidential-containers-list.cs" },
        { "<Alt-s>p", "p.csv" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct ui *ui = open_with("e");

        press(ui, cases[i].keys);
        assert_string_equal(ui_typed(ui), cases[i].line);
        ui_free(ui);
    }
}

static void a_number_is_offered_for_the_formats_that_need_one(void **state)
{
    struct ui *ui = open_with("e<Enter>e");

    (void)state;
    assert_string_equal(ui_typed(ui), "azure-confidential-containers-list-2.csv");
    press(ui, "<Down>");
    assert_string_equal(ui_typed(ui), "azure-confidential-containers-list.tsv");
    press(ui, "<Left><Up>");                /* what is edited keeps its name */
    assert_string_equal(ui_typed(ui), "azure-confidential-containers-list.csv");
    ui_free(ui);
}

static void the_arrows_walk_through_the_formats(void **state)
{
    struct ui *ui = open_with("e");

    (void)state;
    for (int i = 0; i < 2 * FORMAT_COUNT; i++) {
        enum format f = (enum format)((FORMAT_CSV + i) % FORMAT_COUNT);
        char says[64];

        snprintf(says, sizeof says, "as %s to:", format_words(f));
        assert_sees(ui, says);
        snprintf(says, sizeof says, "File: " STEM "-list.%s", format_ending(f));
        assert_sees(ui, says);
        press(ui, "<Down>");
    }
    press(ui, "<Up>");
    assert_sees(ui, "File: " STEM "-list.txt");
    ui_free(ui);
}

static void every_attribute_is_written_where_that_is_asked_for(void **state)
{
    struct ui *ui = open_with("<Space><Space>cde<Tab>");

    (void)state;
    assert_sees(ui, "Write 27 rows × 2 offerings (all rows) as CSV to:");
    assert_sees_not(ui, "= Programming model");         /* the screen stays as it was */
    press(ui, "<Tab>");
    assert_sees(ui, "Write 14 rows × 2 offerings (rows that differ) as CSV to:");
    press(ui, "<Esc>1e<Tab>");
    assert_sees(ui, "Write 4 of 4 offerings × all 27 attributes as CSV to:");
    press(ui, "<^U>all.csv<Enter>");
    assert_sees(ui, "Wrote 4 offerings to all.csv");
    char *got = golden_read("all.csv");
    char *want = golden_read(AP_SOURCE "/tests/golden/cli/list-all.csv");
    assert_string_equal(got, want);
    free(got);
    free(want);
    ui_free(ui);
}

static void sources_are_written_as_the_format_can_have_them(void **state)
{
    struct ui *ui = open_with("<Space><Space>ce<Alt-s>");

    (void)state;
    assert_sees(ui, "as CSV, sources as columns to:");
    press(ui, "<Alt-s>");
    assert_sees(ui, "as CSV to:");
    press(ui, "<^U>x.md<Alt-s><Alt-s>");
    assert_sees(ui, "as Markdown, sources as footnotes to:");
    press(ui, "<Enter>");
    char *got = golden_read("x.md");
    assert_non_null(strstr(got, "\n1. Choose container offerings"));
    assert_non_null(strstr(got, "| Guest attestation \\[1\\]"));
    free(got);
    press(ui, "2e<^U>y.json<Alt-s>");
    assert_sees(ui, "Every source is written already.");
    press(ui, "<Tab>");
    assert_sees(ui, "Everything is written already.");
    ui_free(ui);
}

static void what_was_chosen_is_forgotten_on_cancel_and_undone_once_written(void **state)
{
    struct ui *ui = open_with("e<Tab><Alt-s><Esc>");

    (void)state;
    assert_sees(ui, "Nothing was written");
    press(ui, "e");
    assert_sees(ui, "× 4 attributes as CSV to:");
    press(ui, "<Tab><Alt-s><Enter>e");
    assert_sees(ui, "× all 27 attributes as CSV, sources as columns to:");
    press(ui, "<Esc>ue");
    assert_sees(ui, "× 4 attributes as CSV to:");
    ui_free(ui);
}

static void the_format_written_last_is_offered_next(void **state)
{
    struct ui *ui = open_with("e<^U>x.html<Enter>");

    (void)state;
    assert_sees(ui, "Wrote 4 offerings to x.html");
    press(ui, "te");
    assert_sees(ui, "File: " STEM "-decide.html");
    press(ui, "<Esc>1e<^U>y.tsv<Esc>e");        /* what was not written does not count */
    assert_sees(ui, "File: " STEM "-list.html");
    ui_free(ui);
}

/* The command that Y shows, run. */
static const char *command_writes(struct ui *ui, struct ap_arena *arena)
{
    const char *line = ui_command(ui, arena);

    assert_memory_equal(line, "apposite ", strlen("apposite "));
    struct headless h = headless(arena, line + strlen("apposite "));
    if (h.status != 0 && h.status != 4)
        fail_msg("%s: %s", line, h.err);
    return h.out;
}

static void must_write_the_same(const char *way, enum format f, const char *choice)
{
    struct ap_arena *arena = ap_arena_new();
    char *path = ap_printf(arena, "x.%s", format_ending(f));
    struct ui *ui = open_with(ap_printf(arena, "%se<^U>%s%s<Enter>", way, path, choice));

    assert_sees(ui, path);
    char *got = golden_read(path);
    assert_string_equal(got, command_writes(ui, arena));
    free(got);
    assert_int_equal(remove(path), 0);
    ui_free(ui);
    ap_arena_free(arena);
}

static void every_screen_writes_in_every_format_what_its_command_writes(void **state)
{
    static const char *const ways[] = { "", "/platform:aks<Enter>]", "<Enter>", "<Space><Space>c",
                                        "Acp-jj-L", "Acx<Right>-DL", "<Space><Space>cddz",
                                        "<Space><Space>cdp", "t", "t<Down><Enter>" };
    static const char *const choices[] = { "", "<Tab>", "<Alt-s>", "<Tab><Alt-s><Alt-s>" };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(ways); i++)
        for (enum format f = 0; f < FORMAT_COUNT; f++)
            for (size_t j = 0; j < AP_COUNT(choices); j++)
                must_write_the_same(ways[i], f, choices[j]);
}

static void without_a_tree_there_is_no_decision_to_write(void **state)
{
    struct subject subject = *screens_subject();

    (void)state;
    subject.tree = NULL;
    struct ui *ui = screens_open_on(&subject, 24, 80, false);
    press(ui, "4e");
    assert_sees(ui, "There is nothing to write");
    assert_string_equal(place_names("."), "");
    ui_free(ui);
}

static void the_prompt_looks_like_this(void **state)
{
    (void)state;
    expect_screens("screens/export.txt", "<Space><Space>cde");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(each_screen_says_what_it_will_write_and_where),
        IN_PLACE(the_format_follows_the_ending_while_it_is_typed),
        IN_PLACE(typing_replaces_the_name_that_is_offered_but_not_its_ending),
        IN_PLACE(a_number_is_offered_for_the_formats_that_need_one),
        IN_PLACE(the_arrows_walk_through_the_formats),
        IN_PLACE(every_attribute_is_written_where_that_is_asked_for),
        IN_PLACE(sources_are_written_as_the_format_can_have_them),
        IN_PLACE(what_was_chosen_is_forgotten_on_cancel_and_undone_once_written),
        IN_PLACE(the_format_written_last_is_offered_next),
        IN_PLACE(every_screen_writes_in_every_format_what_its_command_writes),
        IN_PLACE(without_a_tree_there_is_no_decision_to_write),
        IN_PLACE(the_prompt_looks_like_this),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
