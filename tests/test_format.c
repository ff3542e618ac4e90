/*
 * test_format.c -- reports as Markdown and plain text, and the table of formats.
 */
#include <locale.h>
#include <string.h>

#include "headless.h"
#include "testing.h"
#include "view/format.h"

/* The texts that could break out of a Markdown table. */
static const char *const nasty[] = {
    "a|b", "a\\|b", "`", "``|``", "<b>|</b>", "a\nb", "|", "\\", "\\\\|", "&vert;", "[x](y|z)",
};

/* Bars that Markdown takes for the edge of a cell. */
static size_t edges(const char *line)
{
    size_t bars = 0;

    for (; *line && *line != '\n'; line++) {
        if (*line == '\\' && line[1])
            line++;
        else
            bars += *line == '|';
    }
    return bars;
}

static void markdown_keeps_its_columns_whatever_the_cells_say(void **state)
{
    const char *head[] = { "a|", "b" }, *cell[2];
    struct table t = { .head = head, .cell = cell, .cols = 2, .rows = 1 };

    for (size_t i = 0; i < AP_COUNT(nasty); i++) {
        struct report r = { .arena = *state };
        struct buf out = BUF(*state);
        size_t lines = 0;

        cell[0] = cell[1] = nasty[i];
        report_table(&r, t);
        format_md(&out, &r);
        for (const char *s = buf_text(&out); *s; s = strchr(s, '\n') + 1, lines++)
            assert_int_equal(edges(s), 3);
        assert_int_equal(lines, 3);
    }
}

static const char *md_of(struct ap_arena *arena, const char *text)
{
    struct report r = { .arena = arena };
    struct buf out = BUF(arena);

    report_text(&r, text);
    format_md(&out, &r);
    return buf_text(&out);
}

static void markdown_paragraphs_stay_paragraphs(void **state)
{
    static const struct { const char *text, *md; } cases[] = {
        { "# no heading",       "\\# no heading\n" },
        { "- no item",          "\\- no item\n" },
        { "12. no item",        "12\\. no item\n" },
        { "1) no item",         "1\\) no item\n" },
        { "2026 is a year",     "2026 is a year\n" },
        { "> no quote",         "\\> no quote\n" },
        { "a *b* _c_ d_e",      "a \\*b\\* \\_c\\_ d_e\n" },
        { "<b> & &amp; &#1;",   "\\<b> & \\&amp; \\&#1;\n" },
        { "https://a.b/c_d*?e=f&g=h", "<https://a.b/c_d*?e=f&g=h>\n" },
        { "http://a.b/c_d*",    "http://a.b/c_d\\*\n" },
        { "(https://a.b).",     "(<https://a.b>).\n" },
        { "`x` ~y~ [z](w)",     "\\`x\\` \\~y\\~ \\[z\\](w)\n" },
    };

    for (size_t i = 0; i < AP_COUNT(cases); i++)
        assert_string_equal(md_of(*state, cases[i].text), cases[i].md);
}

static const char *text_of(const struct report *r, int cols)
{
    struct buf out = BUF(r->arena);

    format_text(&out, r, cols);
    return buf_text(&out);
}

static struct report sample(struct ap_arena *arena)
{
    static const char *head[] = { "Key", "What it is" };
    static const char *cell[] = { "a-long-key", "one two three four five six",
                                  "b",          "" };
    struct report r = { .arena = arena };

    report_heading(&r, 1, "Title");
    report_text(&r, "A paragraph that is wrapped where there is a width.");
    report_item(&r, 0, "an item that is wrapped under its own start");
    report_item(&r, 1, "a smaller item");
    report_item(&r, 1, "");
    report_heading(&r, 2, "Table");
    report_table(&r, (struct table){ .head = head, .cell = cell, .cols = 2, .rows = 2 });
    return r;
}

static void without_a_width_lines_are_whole(void **state)
{
    struct report r = sample(*state);

    assert_string_equal(text_of(&r, 0),
        "Title\n"
        "=====\n"
        "A paragraph that is wrapped where there is a width.\n"
        "\n"
        "- an item that is wrapped under its own start\n"
        "  - a smaller item\n"
        "\n"
        "Table\n"
        "-----\n"
        "Key         What it is\n"
        "---------------------------------------\n"
        "a-long-key  one two three four five six\n"
        "b\n");
}

static void with_a_width_paragraphs_and_cells_wrap(void **state)
{
    struct report r = sample(*state);

    assert_string_equal(text_of(&r, 26),
        "Title\n"
        "=====\n"
        "A paragraph that is\n"
        "wrapped where there is a\n"
        "width.\n"
        "\n"
        "- an item that is wrapped\n"
        "  under its own start\n"
        "  - a smaller item\n"
        "\n"
        "Table\n"
        "-----\n"
        "Key         What it is\n"
        "--------------------------\n"
        "a-long-key  one two three\n"
        "            four five six\n"
        "\n"
        "b\n");
}

static void a_table_too_wide_becomes_records(void **state)
{
    struct report r = sample(*state);

    assert_string_equal(strstr(text_of(&r, 10), "-----\n"),
        "-----\n"
        "a-long-key\n"
        "  What it is: one\n"
        "    two three four\n"
        "    five six\n"
        "\n"
        "b\n"
        "  What it is:\n");
}

static void a_long_word_is_never_cut(void **state)
{
    struct report r = { .arena = *state };

    report_item(&r, 0, "see https://example.com/a/very/long/link there");
    assert_string_equal(text_of(&r, 20),
        "- see\n"
        "  https://example.com/a/very/long/link\n"
        "  there\n");
}

static void wide_characters_keep_columns_aligned(void **state)
{
    const char *head[] = { "n", "v" }, *cell[] = { "漢字", "x", "a", "\033y" };
    struct report r = { .arena = *state };

    report_table(&r, (struct table){ .head = head, .cell = cell, .cols = 2, .rows = 2 });
    assert_string_equal(text_of(&r, 0),
        "n     v\n"
        "--------\n"
        "漢字  x\n"
        "a     \uFFFDy\n");
}

static void a_format_is_known_by_its_name_only(void **state)
{
    enum format f = FORMAT_TEXT;

    (void)state;
    for (enum format i = 0; i < FORMAT_COUNT; i++) {
        assert_true(format_parse(format_name(i), &f));
        assert_int_equal(f, i);
        assert_true(*format_help(i));
    }
    assert_false(format_parse("xls", &f));
    assert_false(format_parse("", &f));
}

static void a_format_is_known_by_the_ending_of_a_file(void **state)
{
    static const struct { const char *path; enum format format; } cases[] = {
        { "a.csv", FORMAT_CSV }, { "A.CSV", FORMAT_CSV }, { "a.b/c.md", FORMAT_MD },
        { ".html", FORMAT_HTML }, { "a.csv.svg", FORMAT_SVG }, { "a.txt", FORMAT_TEXT },
        { "a.text", FORMAT_TEXT }, { "", FORMAT_TEXT }, { "csv", FORMAT_TEXT },
        { "a.csv/b", FORMAT_TEXT }, { "a.csv2", FORMAT_TEXT }, { "a.", FORMAT_TEXT },
    };

    (void)state;
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        assert_int_equal(format_of_path(ap_printf(*state, "x.%s", format_ending(f))), f);
    for (size_t i = 0; i < AP_COUNT(cases); i++)
        assert_int_equal(format_of_path(cases[i].path), cases[i].format);
    assert_string_equal(format_list(*state), "text, csv, tsv, json, md, html or svg");
}

static void notes_stand_behind_what_they_are_about(void **state)
{
    const char *head[] = { "a" }, *cell[] = { "x" }, *note[] = { "[1][2]" };
    const struct ap_source s = { .title = "T", .dated = "2026", .retrieved = "", .url = "u" };
    struct report r = { .arena = *state };
    struct buf md = BUF(*state);

    report_item(&r, 0, "said");
    report_cite(&r, &s);
    report_cite(&r, NULL);
    report_table(&r, (struct table){ .head = head, .cell = cell, .note = note, .cols = 1,
                                     .rows = 1 });
    report_sources(&r);
    format_md(&md, &r);
    assert_string_equal(text_of(&r, 0), "- said [1]\n\na\n--------\nx [1][2]\n\n"
                                        "Sources\n-------\n[1] T (2026) u\n");
    assert_string_equal(buf_text(&md), "- said \\[1\\]\n\n| a |\n| --- |\n| x \\[1\\]\\[2\\] |\n\n"
                                       "## Sources\n\n1. T (2026) u\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(markdown_keeps_its_columns_whatever_the_cells_say),
        HEADLESS(markdown_paragraphs_stay_paragraphs),
        HEADLESS(without_a_width_lines_are_whole),
        HEADLESS(with_a_width_paragraphs_and_cells_wrap),
        HEADLESS(a_table_too_wide_becomes_records),
        HEADLESS(a_long_word_is_never_cut),
        HEADLESS(wide_characters_keep_columns_aligned),
        HEADLESS(a_format_is_known_by_its_name_only),
        HEADLESS(a_format_is_known_by_the_ending_of_a_file),
        HEADLESS(notes_stand_behind_what_they_are_about),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
