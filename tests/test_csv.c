/*
 * test_csv.c -- what is CSV, what is not, and what a message says of it.
 */
#include "testing.h"

#include <string.h>

#include "base/buf.h"
#include "core/csv.h"

/*
 * Read a text and say what was read: "line:a|b" for each record, or
 * "line! what is wrong" in the end.  Fields beyond the fourth are counted only.
 */
static char *reading(struct ap_arena *arena, const char *text, size_t n)
{
    char *copy = ap_strndup(arena, text, n);
    struct buf out = BUF(arena);
    struct ap_error err = { 0 };
    struct csv csv;
    const char *field[4];
    size_t count, line;

    memcpy(copy, text, n);
    csv_init(&csv, copy, n);
    while (csv_more(&csv)) {
        if (csv_read(&csv, field, AP_COUNT(field), &count, &line, &err) != AP_OK) {
            buf_printf(&out, "%zu! %s", csv.line, err.text);
            break;
        }
        buf_printf(&out, "%zu:", line);
        for (size_t i = 0; i < count && i < AP_COUNT(field); i++)
            buf_printf(&out, "%s%s", i ? "|" : "", field[i]);
        buf_add(&out, count > AP_COUNT(field) ? "|...\n" : "\n");
    }
    return buf_text(&out);
}

#define CLOSED  "! a quote opens here and is never closed; a quote inside a field is written twice"
#define BEHIND  "! text follows a closing quote; a quote inside a field is written twice"
#define INSIDE  "! a quote inside a field without quotes; put the field in quotes and write " \
                "this one twice"
#define RETURN  "! a carriage return ends the line; save the file with LF line ends"
#define NUL     "! a NUL byte is no text"

static const struct { const char *text, *read; } cases[] = {
    { "",                       "" },
    { "a",                      "1:a\n" },
    { "a\n",                    "1:a\n" },
    { "a,b\nc,d\n",             "1:a|b\n2:c|d\n" },
    { "a,b\nc,d",               "1:a|b\n2:c|d\n" },
    { ",",                      "1:|\n" },
    { ",\n",                    "1:|\n" },
    { "\n\na\n",                "1:\n2:\n3:a\n" },
    { " a , b ",                "1: a | b \n" },
    { "a,b,c,d,e,f\n",          "1:a|b|c|d|...\n" },
    { "\"\"",                   "1:\n" },
    { "\"a\"",                  "1:a\n" },
    { "\"a,b\",c\n",            "1:a,b|c\n" },
    { "\"a\"\"b\"\n",           "1:a\"b\n" },
    { "\"\"\"\"",               "1:\"\n" },
    { "\"\"\"a\"\"\",b",        "1:\"a\"|b\n" },
    { "\"a\nb\",c\nd,e\n",      "1:a\nb|c\n3:d|e\n" },
    { "\"a\r\nb\"\n",           "1:a\r\nb\n" },
    { "a;b\tc\n",               "1:a;b\tc\n" },
    { "\xC3\xA9,\xE2\x82\xAC",  "1:\xC3\xA9|\xE2\x82\xAC\n" },
    { "a\n\"b\nc\nd",           "1:a\n2" CLOSED },
    { "\"",                     "1" CLOSED },
    { "\"a\"\"",                "1" CLOSED },
    { "a,\"b\nc\" d\n",         "2" BEHIND },
    { "\"a\"b\"",               "1" BEHIND },
    { "\"a\" ,b",               "1" BEHIND },
    { "a\nb\"c\"\n",            "1:a\n2" INSIDE },
    { " \"a\"",                 "1" INSIDE },
    { "a,b\r\nc,d\r\n",         "1" RETURN },
    { "\"a\"\r\n",              "1" RETURN },
    { "a\rb",                   "1" RETURN },
};

static void records_are_read_or_refused_with_their_line(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (size_t i = 0; i < AP_COUNT(cases); i++)
        assert_string_equal(reading(arena, cases[i].text, strlen(cases[i].text)),
                            cases[i].read);
    ap_arena_free(arena);
}

static void a_nul_byte_is_refused_wherever_it_stands(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    assert_string_equal(reading(arena, "a\nb\0c\n", 6), "1:a\n2" NUL);
    assert_string_equal(reading(arena, "\"a\nb\0c\"\n", 8), "2" NUL);
    assert_string_equal(reading(arena, "\"a\"\0", 4), "1" NUL);
    assert_string_equal(reading(arena, "a,\0", 3), "1" NUL);
    ap_arena_free(arena);
}

static void fields_are_quoted_only_when_they_must_be(void **state)
{
    static const struct { const char *field, *put; } fields[] = {
        { "", "" }, { "a", "a" }, { " a ", " a " }, { "a;b", "a;b" }, { "it's", "it's" },
        { "a,b", "\"a,b\"" }, { "a\"b", "\"a\"\"b\"" }, { "\"", "\"\"\"\"" },
        { "\"\"", "\"\"\"\"\"\"" }, { "a\nb", "\"a\nb\"" }, { "a\rb", "\"a\rb\"" },
    };
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (size_t i = 0; i < AP_COUNT(fields); i++) {
        struct buf out = BUF(arena);
        csv_put(&out, fields[i].field);
        assert_string_equal(buf_text(&out), fields[i].put);
    }
    ap_arena_free(arena);
}

/* A generator of fields out of what CSV cares about; the seed makes the sequence. */
static char *next_field(struct ap_arena *arena, uint32_t *seed)
{
    static const char bytes[] = "a,\"\n\r ;b";
    char field[8];
    size_t n = 0;

    for (; n + 1 < sizeof field; n++) {
        *seed = *seed * 1664525 + 1013904223;
        field[n] = bytes[(*seed >> 16) % sizeof bytes];
        if (!field[n])
            break;
    }
    return ap_strndup(arena, field, n);
}

static void what_is_put_is_read_back(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    uint32_t seed = 1;

    (void)state;
    for (int i = 0; i < 20000; i++) {
        struct buf out = BUF(arena);
        struct ap_error err = { 0 };
        struct csv csv;
        const char *field[2], *a = next_field(arena, &seed), *b = next_field(arena, &seed);
        size_t count, line;

        csv_put(&out, a);
        buf_add(&out, ",");
        csv_put(&out, b);
        buf_add(&out, "\n");
        csv_init(&csv, buf_text(&out), out.n);
        assert_ok(csv_read(&csv, field, 2, &count, &line, &err));
        assert_int_equal(count, 2);
        assert_string_equal(field[0], a);
        assert_string_equal(field[1], b);
        assert_false(csv_more(&csv));
        ap_arena_reset(arena);
    }
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_read_or_refused_with_their_line),
        cmocka_unit_test(a_nul_byte_is_refused_wherever_it_stands),
        cmocka_unit_test(fields_are_quoted_only_when_they_must_be),
        cmocka_unit_test(what_is_put_is_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
