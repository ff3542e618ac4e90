/*
 * test_export_screen.c -- the comparison on the screen as a CSV file, by keys.
 */
#include "screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"
#include "golden.h"
#include "place.h"

#define DEFAULT_NAME "azure-confidential-containers-compare.csv"

/* What the command of the same name writes; the caller frees it. */
static char *command(const char *const *args, size_t count)
{
    char *argv[16] = { (char *)(uintptr_t)"apposite" }, *text = NULL;
    size_t n = 0;
    FILE *out = open_memstream(&text, &n), *err = tmpfile();
    struct world world = { .in = stdin, .out = out, .err = err, .utf8 = true,
                           .today = SCREENS_TODAY };
    struct explore explore;

    for (size_t i = 0; i < count; i++)
        argv[i + 1] = (char *)(uintptr_t)args[i];
    assert_int_equal(cli_run((int)count + 1, argv, &world, &explore), 0);
    fclose(out);
    fclose(err);
    return text;
}

static void must_equal_the_command(const char *path, const char *const *args, size_t count)
{
    char *want = command(args, count), *got = golden_read(path);

    assert_non_null(got);
    assert_string_equal(got, want);
    free(want);
    free(got);
}

static struct ui *open_prompt(const char *keys)
{
    struct ui *ui = screens_open(24, 80, false);

    press(ui, keys);
    return ui;
}

static void six_keys_write_the_differences_of_the_first_two(void **state)
{
    static const char *const args[] = { "compare", "aks-cvm-nodes", "aks-confidential-containers",
                                        "--only", "different", "--format", "csv" };
    struct ui *ui = open_prompt("<Space><Space>cde<Enter>");

    (void)state;
    assert_sees(ui, "Wrote 14 rows to " DEFAULT_NAME);
    assert_string_equal(place_names("."), DEFAULT_NAME " ");
    must_equal_the_command(DEFAULT_NAME, args, AP_COUNT(args));
    ui_free(ui);
}

static void each_choice_of_rows_is_written_as_it_is_shown(void **state)
{
    static const char *const all[] = { "compare", "aks-sgx-nodes", "aci", "--format", "csv" };
    static const char *const same[] = { "compare", "aks-sgx-nodes", "aci", "--only", "same",
                                        "--format", "csv" };
    struct ui *ui = open_prompt("jj<Space><Space>ce");

    (void)state;
    assert_sees(ui, "Write 27 rows × 2 offerings (all rows) as CSV to:");
    press(ui, "<Enter>");
    must_equal_the_command(DEFAULT_NAME, all, AP_COUNT(all));
    press(ui, "dde");
    assert_sees(ui, "(rows that are the same) as CSV to:");
    press(ui, "<^U>same.csv<Enter>");
    must_equal_the_command("same.csv", same, AP_COUNT(same));
    ui_free(ui);
}

static void columns_are_written_in_the_order_of_the_view(void **state)
{
    static const char *const args[] = { "compare", "aks-sgx-nodes", "aks-cvm-nodes",
                                        "aks-confidential-containers", "--format", "csv" };
    struct ui *ui = open_prompt("<Space><Space><Space>c$pe<^U>a.csv<Enter>");

    (void)state;
    must_equal_the_command("a.csv", args, AP_COUNT(args));
    ui_free(ui);
}

static void the_name_that_is_offered_is_free(void **state)
{
    (void)state;
    place_make(DEFAULT_NAME, "mine");
    struct ui *ui = open_prompt("<Space><Space>ce");
    assert_sees(ui, "File: azure-confidential-containers-compare-2.csv");
    press(ui, "<Enter>e");
    assert_sees(ui, "File: azure-confidential-containers-compare-3.csv");
    press(ui, "<Esc>");
    assert_string_equal(place_content(DEFAULT_NAME), "mine");
    ui_free(ui);
}

static void a_file_that_exists_is_not_replaced_and_the_text_stays(void **state)
{
    (void)state;
    place_make("mine.csv", "mine");
    struct ui *ui = open_prompt("<Space><Space>ce<^U>mine.csv<Enter>");
    assert_sees(ui, "mine.csv is there already and is not replaced; mine-2.csv is free");
    assert_sees(ui, "File: mine.csv");
    assert_string_equal(place_content("mine.csv"), "mine");
    press(ui, "<Backspace><Backspace><Backspace><Backspace>-2.csv<Enter>");
    assert_sees(ui, "Wrote 27 rows to mine-2.csv");
    ui_free(ui);
}

static void a_name_without_an_ending_gets_its_number_at_the_end(void **state)
{
    (void)state;
    assert_int_equal(mkdir("a.b", 0700), 0);
    place_make("a.b/c", "mine");
    place_make("a.b/.d", "mine");
    struct ui *ui = open_prompt("<Space><Space>ce<^U>a.b/c<Enter>");
    assert_sees(ui, "a.b/c-2 is free");
    press(ui, "<^U>a.b/.d<Enter>");
    assert_sees(ui, "a.b/.d-2 is free");
    ui_free(ui);
}

static void what_cannot_be_written_keeps_the_prompt_with_the_reason(void **state)
{
    struct ui *ui = open_prompt("<Space><Space>ce<^U>no/where.csv<Enter>");

    (void)state;
    assert_sees(ui, "cannot write 'no/where.csv': no file can be made in its folder: ");
    assert_sees(ui, "File: no/where.csv");
    press(ui, "<^U><Enter>");
    assert_sees(ui, "type the name of the file to write");
    press(ui, "<^U>.<Enter>");
    assert_sees(ui, "File: .");
    press(ui, "x");                     /* typing on takes the complaint away */
    assert_sees(ui, "Write 27 rows");
    assert_string_equal(place_names("."), "");
    ui_free(ui);
}

static void escape_writes_nothing_and_says_so(void **state)
{
    struct ui *ui = open_prompt("<Space><Space>ce<Esc>");

    (void)state;
    assert_sees(ui, "Nothing was written");
    assert_sees(ui, "[Compare]");
    assert_string_equal(place_names("."), "");
    ui_free(ui);
}

static void the_prompt_fits_every_size(void **state)
{
    struct ui *ui = open_prompt("<Space><Space>ce");

    (void)state;
    for (int rows = 1; rows < 10; rows++)
        for (int cols = 1; cols < 90; cols += 3) {
            resize(ui, rows, cols);
            assert_non_null(screen_text(ui));
        }
    resize(ui, 24, 80);
    assert_sees(ui, "File: " DEFAULT_NAME);
    ui_free(ui);
}

/* Three offerings' texts would be run by a spreadsheet, or hold control characters. */
static void texts_that_were_changed_are_counted(void **state)
{
    static struct ap_offering offering[] = {
        { .key = "a", .name = "=A", .group = "", .summary = "" },
        { .key = "b", .name = "B", .group = "", .summary = "" },
    };
    static struct ap_attribute attribute[] = {
        { .key = "x", .name = "X", .group = "", .unit = "", .definition = "", .type = AP_TEXT },
    };
    static struct ap_fact fact[] = {
        { .offering = 0, .attribute = 0, .value = "@v", .detail = "", .checked = "" },
        { .offering = 1, .attribute = 0, .value = "w\x1bw", .detail = "", .checked = "" },
    };
    struct ap_catalogue cat = {
        .key = "small", .title = "Small", .summary = "", .version = "1", .as_of = "2026-11-23",
        .licence = "", .homepage = "", .offering = offering, .offerings = 2,
        .attribute = attribute, .attributes = 1, .fact = fact, .facts = 2,
    };
    struct ap_arena *arena = ap_arena_new();
    struct subject subject = { &cat, NULL, SCREENS_TODAY, 0 };

    (void)state;
    ap_catalogue_index(&cat, arena);
    struct ui *ui = screens_open_on(&subject, 24, 200, false);
    press(ui, "<Space><Space>ce<Enter>");
    assert_sees(ui, "Wrote 1 row to small-compare.csv; 2 texts like a formula got a ' in front; "
                    "1 text with control characters got marks for them");
    assert_string_equal(place_content("small-compare.csv"),
                        "Attribute,'=A,B\nX,'@v,w\uFFFDw\n");
    ui_free(ui);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(six_keys_write_the_differences_of_the_first_two),
        IN_PLACE(each_choice_of_rows_is_written_as_it_is_shown),
        IN_PLACE(columns_are_written_in_the_order_of_the_view),
        IN_PLACE(the_name_that_is_offered_is_free),
        IN_PLACE(a_file_that_exists_is_not_replaced_and_the_text_stays),
        IN_PLACE(a_name_without_an_ending_gets_its_number_at_the_end),
        IN_PLACE(what_cannot_be_written_keeps_the_prompt_with_the_reason),
        IN_PLACE(escape_writes_nothing_and_says_so),
        IN_PLACE(the_prompt_fits_every_size),
        IN_PLACE(texts_that_were_changed_are_counted),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
