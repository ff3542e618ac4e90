/*
 * test_lineedit.c -- the keys people know from a shell, on one line.
 *
 * A line is written with its cursor as '|': "ab|c".
 */
#include "testing.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "apposite/base.h"
#include "ui/lineedit.h"

static void expect_line(const struct lineedit *e, const char *want)
{
    char got[sizeof e->text + 2];

    snprintf(got, sizeof got, "%.*s|%s", (int)e->at, e->text, e->text + e->at);
    assert_string_equal(got, want);
    assert_int_equal(e->len, strlen(e->text));
}

static struct lineedit line(const char *text)
{
    const char *bar = strchr(text, '|');
    struct lineedit e = { 0 };
    char whole[256];

    snprintf(whole, sizeof whole, "%.*s%s", (int)(bar - text), text, bar + 1);
    lineedit_set(&e, whole);
    e.at = (size_t)(bar - text);
    return e;
}

static const struct { const char *before; enum action action; const char *after; } cases[] = {
    { "ab|c",          ACT_LEFT,       "a|bc" },
    { "|abc",          ACT_LEFT,       "|abc" },
    { "ab|c",          ACT_RIGHT,      "abc|" },
    { "abc|",          ACT_RIGHT,      "abc|" },
    { "ab|c",          ACT_FIRST,      "|abc" },
    { "ab|c",          ACT_LAST,       "abc|" },
    { "ab|c",          ACT_ERASE,      "a|c" },
    { "|abc",          ACT_ERASE,      "|abc" },
    { "ab|c",          ACT_ERASE_NEXT, "ab|" },
    { "abc|",          ACT_ERASE_NEXT, "abc|" },
    { "ab|c",          ACT_ERASE_ALL,  "|c" },
    { "ab|c",          ACT_ERASE_END,  "ab|" },
    { "one two  |x",   ACT_ERASE_WORD, "one |x" },
    { "one two| x",    ACT_ERASE_WORD, "one | x" },
    { "|one",          ACT_ERASE_WORD, "|one" },
    { "one two| x",    ACT_WORD_LEFT,  "one |two x" },
    { "one| two x",    ACT_WORD_RIGHT, "one two| x" },
    { "one two|",      ACT_WORD_RIGHT, "one two|" },
    { "one| two x",    ACT_ERASE_NEXT_WORD, "one| x" },
    { "one|",          ACT_ERASE_NEXT_WORD, "one|" },
    { "Aé漢|b",        ACT_LEFT,       "Aé|漢b" },
    { "Aé漢|b",        ACT_ERASE,      "Aé|b" },
    { "e\xCC\x81|x",   ACT_ERASE,      "|x" },      /* a letter goes with its accent */
    { "|e\xCC\x81x",   ACT_RIGHT,      "e\xCC\x81|x" },
};

static void actions_edit_the_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        struct lineedit e = line(cases[i].before);
        assert_true(lineedit_act(&e, cases[i].action));
        expect_line(&e, cases[i].after);
    }
}

static void do_all(struct lineedit *e, const enum action *action, size_t n)
{
    for (size_t i = 0; i < n; i++)
        assert_true(lineedit_act(e, action[i]));
}

#define DO(...)                                                                     \
    do {                                                                            \
        static const enum action all[] = { __VA_ARGS__ };                           \
        do_all(&e, all, AP_COUNT(all));                                             \
    } while (0)

static void what_was_erased_by_words_comes_back_as_it_stood(void **state)
{
    struct lineedit e = line("one two three| four five");

    (void)state;
    DO(ACT_ERASE_WORD, ACT_ERASE_NEXT_WORD, ACT_ERASE_WORD);
    expect_line(&e, "one | five");
    DO(ACT_LAST, ACT_YANK);
    expect_line(&e, "one  fivetwo three four|");
    DO(ACT_YANK);
    expect_line(&e, "one  fivetwo three fourtwo three four|");
}

static void only_kills_in_a_row_are_kept_together(void **state)
{
    struct lineedit e = line("one two| three");

    (void)state;
    DO(ACT_ERASE_WORD, ACT_LEFT, ACT_ERASE_END);
    DO(ACT_YANK, ACT_YANK);
    expect_line(&e, "one  three  three|");
    DO(ACT_ERASE_END, ACT_ERASE);       /* neither of them erases what could be kept */
    DO(ACT_YANK);
    expect_line(&e, "one  three  thre  three|");
}

static void another_text_keeps_what_was_erased(void **state)
{
    struct lineedit e = line("one two|");

    (void)state;
    DO(ACT_ERASE_ALL);
    lineedit_set(&e, "x");
    DO(ACT_YANK);
    expect_line(&e, "xone two|");
}

static void what_does_not_fit_is_not_put_in(void **state)
{
    struct lineedit e = { 0 };

    (void)state;
    while (lineedit_insert(&e, 'a'))
        ;
    assert_false(lineedit_replace(&e, 1, 1, "bc"));
    assert_true(lineedit_replace(&e, 1, 2, "bc"));
    assert_int_equal(e.at, 3);
    assert_int_equal(e.len, sizeof e.text - 1);
    assert_memory_equal(e.text, "abca", 4);
}

static void other_actions_do_not(void **state)
{
    struct lineedit e = line("ab|c");

    (void)state;
    assert_false(lineedit_act(&e, ACT_NONE));
    assert_false(lineedit_act(&e, ACT_DOWN));
    assert_false(lineedit_act(&e, ACT_ACCEPT));
    expect_line(&e, "ab|c");
}

static void characters_enter_where_the_cursor_is(void **state)
{
    struct lineedit e = line("ab|c");

    (void)state;
    assert_true(lineedit_insert(&e, 0xE9));
    assert_true(lineedit_insert(&e, 0x6F22));
    assert_true(lineedit_insert(&e, 0x1F600));
    expect_line(&e, "abé漢😀|c");
}

static void what_is_no_character_never_enters(void **state)
{
    static const uint32_t bad[] = { 0, 1, 7, 27, 31, 127, 0x80, 0x9B, 0xD800, 0x110000,
                                    K_UP, K_F1, K_ALT + 'x' };
    struct lineedit e = line("ab|c");

    (void)state;
    for (size_t i = 0; i < AP_COUNT(bad); i++)
        assert_false(lineedit_insert(&e, bad[i]));
    expect_line(&e, "ab|c");
    lineedit_set(&e, "a\x1B[2Jb\nc");
    expect_line(&e, "a[2Jbc|");
}

static void a_full_line_takes_no_more(void **state)
{
    struct lineedit e = { 0 };

    (void)state;
    while (lineedit_insert(&e, 0x6F22))
        ;
    assert_int_equal(e.len, (sizeof e.text - 1) / 3 * 3);
    assert_int_equal(e.at, e.len);
    assert_int_equal(e.text[e.len], '\0');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actions_edit_the_line),
        cmocka_unit_test(what_was_erased_by_words_comes_back_as_it_stood),
        cmocka_unit_test(only_kills_in_a_row_are_kept_together),
        cmocka_unit_test(another_text_keeps_what_was_erased),
        cmocka_unit_test(what_does_not_fit_is_not_put_in),
        cmocka_unit_test(other_actions_do_not),
        cmocka_unit_test(characters_enter_where_the_cursor_is),
        cmocka_unit_test(what_is_no_character_never_enters),
        cmocka_unit_test(a_full_line_takes_no_more),
    };
    setlocale(LC_CTYPE, "");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
