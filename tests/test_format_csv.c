/*
 * test_format_csv.c -- tables as CSV and TSV.
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
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
