/*
 * test_fuzzy.c -- the better a text answers what was typed, the more it scores.
 */
#include "testing.h"

#include <string.h>

#include "apposite/base.h"
#include "ui/fuzzy.h"

static void what_stands_nearer_to_a_beginning_answers_better(void **state)
{
    static const char *const text[] = {
        "mark", "mark-all", "go mark", "unmark", "remote work", "sort",
    };

    (void)state;
    for (size_t i = 1; i < AP_COUNT(text); i++)
        if (fuzzy_letters("mark", text[i - 1]) <= fuzzy_letters("mark", text[i]) &&
            fuzzy_letters("mark", text[i]) != 0)
            fail_msg("%s is not before %s", text[i - 1], text[i]);
    assert_true(fuzzy_part("mark", "go mark") > fuzzy_part("mark", "unmark"));
    assert_true(fuzzy_part("mark", "to mark") > fuzzy_part("mark", "so that all can mark"));
}

static void a_part_must_stand_there_as_typed(void **state)
{
    (void)state;
    assert_int_equal(fuzzy_part("srdn", "sort-down"), 0);
    assert_int_equal(fuzzy_part("mark", "mar"), 0);
    assert_true(fuzzy_part("ort", "sort") > 0);
}

static void letters_in_order_are_enough_from_the_start_of_a_word(void **state)
{
    (void)state;
    assert_true(fuzzy_letters("srdn", "sort-down") > 0);
    assert_true(fuzzy_letters("dwn", "sort-down") > 0);
    assert_int_equal(fuzzy_letters("rde", "show or hide it"), 0);      /* not within a word */
    assert_int_equal(fuzzy_letters("nwod", "sort-down"), 0);
    assert_true(fuzzy_letters("sd", "sort-down") > fuzzy_letters("sn", "sort-down"));
}

static void letters_never_answer_better_than_a_part(void **state)
{
    (void)state;
    assert_true(fuzzy_letters("ca", "ca") > fuzzy_letters("ca", "c-a"));
    assert_true(fuzzy_letters("ca", "xxca") > fuzzy_letters("ca", "c-a"));
}

static void long_texts_do_not_score_below_nothing(void **state)
{
    char text[1001];

    (void)state;
    memset(text, '.', sizeof text - 1);
    text[0] = 'a';
    text[300] = 'b';
    text[600] = 'c';
    text[999] = 'z';
    text[1000] = '\0';
    assert_true(fuzzy_letters("abcz", text) > 0);
    assert_true(fuzzy_part("z", text) > 0);
}

static void what_is_beyond_ascii_begins_words_too(void **state)
{
    (void)state;
    assert_true(fuzzy_part("é", "café é") > fuzzy_part("fé", "café é"));
    assert_true(fuzzy_letters("漢", "漢字") > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_nearer_to_a_beginning_answers_better),
        cmocka_unit_test(a_part_must_stand_there_as_typed),
        cmocka_unit_test(letters_in_order_are_enough_from_the_start_of_a_word),
        cmocka_unit_test(letters_never_answer_better_than_a_part),
        cmocka_unit_test(long_texts_do_not_score_below_nothing),
        cmocka_unit_test(what_is_beyond_ascii_begins_words_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
