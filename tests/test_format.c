/*
 * test_format.c -- tables and reports as CSV, Markdown and plain text.
 */
#include <locale.h>
#include <string.h>

#include "headless.h"
#include "testing.h"
#include "view/format.h"

/* A table of one column with one cell. */
static struct table one(const char **head, const char **cell, const char *text)
{
    *head = "a";
    *cell = text;
    return (struct table){ .head = head, .cell = cell, .cols = 1, .rows = 1 };
}

static const char *csv_of(struct ap_arena *arena, const char *text, struct csv_style style,
                          struct csv_told *told)
{
    const char *head, *cell;
    struct table t = one(&head, &cell, text);
    struct buf out = BUF(arena);

    *told = format_csv(&out, &t, style);
    return buf_text(&out) + strlen("a\n");
}

static void csv_quotes_only_what_must_be(void **state)
{
    static const struct { const char *text, *field; } cases[] = {
        { "",          "\n" },
        { "plain",     "plain\n" },
        { " kept ",    " kept \n" },
        { "a,b",       "\"a,b\"\n" },
        { "a\"b",      "\"a\"\"b\"\n" },
        { "\"",        "\"\"\"\"\n" },
        { "a\nb",      "\"a\nb\"\n" },
        { "1; 2",      "1; 2\n" },
        { "漢字,é",    "\"漢字,é\"\n" },
    };

    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct csv_told told;
        assert_string_equal(csv_of(*state, cases[i].text, (struct csv_style){ 0 }, &told),
                            cases[i].field);
        assert_int_equal(told.guarded + told.cleaned, 0);
    }
}

static void a_text_like_a_formula_is_guarded_and_counted(void **state)
{
    static const struct { const char *text, *field; } cases[] = {
        { "=1+1",        "'=1+1\n" },
        { "+a",          "'+a\n" },
        { "-a",          "'-a\n" },
        { "-",           "'-\n" },
        { "@sum",        "'@sum\n" },
        { "\tx",         "'\tx\n" },
        { "\nx",         "\"'\nx\"\n" },
        { "-5 nodes",    "'-5 nodes\n" },
        { "-1e5",        "'-1e5\n" },
        { "--1",         "'--1\n" },
        { "-1.",         "'-1.\n" },
        { "+.5",         "'+.5\n" },
        { "=a,b\"c",     "\"'=a,b\"\"c\"\n" },
    };

    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct csv_told told;
        assert_string_equal(csv_of(*state, cases[i].text, (struct csv_style){ 0 }, &told),
                            cases[i].field);
        assert_int_equal(told.guarded, 1);
    }
}

static void a_plain_number_is_not_guarded(void **state)
{
    static const char *const numbers[] = { "-5", "+5", "-12.50", "0", "+0.0" };

    for (size_t i = 0; i < AP_COUNT(numbers); i++) {
        struct csv_told told;
        assert_string_equal(csv_of(*state, numbers[i], (struct csv_style){ 0 }, &told),
                            ap_printf(*state, "%s\n", numbers[i]));
        assert_int_equal(told.guarded, 0);
    }
}

static void control_characters_become_marks_and_are_counted(void **state)
{
    struct csv_told told;

    assert_string_equal(csv_of(*state, "a\033[31mb\x7f\xC2\x85", (struct csv_style){ 0 }, &told),
                        "a\uFFFD[31mb\uFFFD\uFFFD\n");
    assert_int_equal(told.cleaned, 1);
    assert_string_equal(csv_of(*state, "\rx", (struct csv_style){ 0 }, &told), "'\uFFFDx\n");
    assert_int_equal(told.guarded, 1);
}

static void raw_csv_is_exact(void **state)
{
    struct csv_told told;

    assert_string_equal(csv_of(*state, "=\033\rx", (struct csv_style){ .raw = true }, &told),
                        "\"=\033\rx\"\n");
    assert_int_equal(told.guarded + told.cleaned, 0);
}

static void tsv_writes_a_row_a_line_and_reads_back(void **state)
{
    static const struct { const char *text, *field, *raw; } cases[] = {
        { "a b",        "a b",                "a b" },
        { "a,\"b\"",    "a,\"b\"",            "a,\"b\"" },
        { "a\tb\nc",    "a\\tb\\nc",          "a\\tb\\nc" },
        { "a\rb",       "a\uFFFDb",          "a\\rb" },
        { "a\\tb",      "a\\\\tb",           "a\\\\tb" },
        { "\t=x",       "'\\t=x",            "\\t=x" },
        { "=x",         "'=x",                "=x" },
        { "\033[m",     "\uFFFD[m",          "\033[m" },
    };
    const char *head, *cell;

    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct table t = one(&head, &cell, cases[i].text);
        struct buf tame = BUF(*state), raw = BUF(*state);

        (void)format_tsv(&tame, &t, (struct csv_style){ 0 });
        (void)format_tsv(&raw, &t, (struct csv_style){ .raw = true, .crlf = true });
        assert_string_equal(buf_text(&tame), ap_printf(*state, "a\n%s\n", cases[i].field));
        assert_string_equal(buf_text(&raw), ap_printf(*state, "a\r\n%s\r\n", cases[i].raw));
    }
}

static void tsv_parts_fields_by_tabs_and_counts_what_it_changed(void **state)
{
    const char *head[] = { "a", "b" }, *cell[] = { "=1", "x", "\a", "-1" };
    struct table t = { .head = head, .cell = cell, .cols = 2, .rows = 2 };
    struct buf out = BUF(*state);
    struct csv_told told = format_table(&out, FORMAT_TSV, &t, (struct csv_style){ 0 });

    assert_string_equal(buf_text(&out), "a\tb\n'=1\tx\n\uFFFD\t-1\n");
    assert_int_equal(told.guarded, 1);
    assert_int_equal(told.cleaned, 1);
}

static void the_header_is_guarded_too(void **state)
{
    const char *head = "=evil()";
    struct table t = { .head = &head, .cols = 1 };
    struct buf out = BUF(*state);

    assert_int_equal(format_csv(&out, &t, (struct csv_style){ .crlf = true }).guarded, 1);
    assert_string_equal(buf_text(&out), "'=evil()\r\n");
}

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
        HEADLESS(csv_quotes_only_what_must_be),
        HEADLESS(a_text_like_a_formula_is_guarded_and_counted),
        HEADLESS(a_plain_number_is_not_guarded),
        HEADLESS(control_characters_become_marks_and_are_counted),
        HEADLESS(raw_csv_is_exact),
        HEADLESS(tsv_writes_a_row_a_line_and_reads_back),
        HEADLESS(tsv_parts_fields_by_tabs_and_counts_what_it_changed),
        HEADLESS(the_header_is_guarded_too),
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
