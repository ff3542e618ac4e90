/*
 * test_roll.c -- a cursor on blocks of lines, and the window that follows it.
 */
#include "testing.h"

#include <stdio.h>
#include <string.h>

#include "ui/roll.h"

/* Blocks begin in lines 2, 3, 10 and 12 of 14; the one in 3 is taller than the window. */
static const int start[] = { 2, 3, 10, 12, 14 };

static struct roll roll_of(size_t count, int rows)
{
    struct roll r = { .start = start, .count = count };

    roll_fit(&r, rows);
    return r;
}

/* After each of the actions: the block, and the first line in the window. */
static const char *trace(struct roll *r, enum action action, int times)
{
    static char text[256];
    size_t n = 0;

    text[0] = '\0';
    for (int i = 0; i < times; i++) {
        assert_true(roll_act(r, action));
        n += (size_t)snprintf(text + n, sizeof text - n, "%zu:%d ", r->at, r->top);
    }
    return text;
}

static void down_reads_every_line_before_it_goes_on(void **state)
{
    struct roll r = roll_of(4, 4);

    (void)state;
    assert_string_equal(trace(&r, ACT_DOWN, 10),
                        "1:3 1:6 2:8 3:10 3:10 3:10 3:10 3:10 3:10 3:10 ");
}

static void up_is_the_way_back_line_by_line(void **state)
{
    struct roll r = roll_of(4, 4);

    (void)state;
    roll_act(&r, ACT_LAST);
    assert_string_equal(trace(&r, ACT_UP, 9), "2:10 1:6 1:3 0:0 0:0 0:0 0:0 0:0 0:0 ");
}

static void a_first_block_below_the_window_is_known_to_be_unseen(void **state)
{
    struct roll r = roll_of(4, 2);

    (void)state;
    assert_true(roll_below(&r));
    assert_string_equal(trace(&r, ACT_DOWN, 2), "0:1 1:3 ");
    assert_false(roll_below(&r));
}

static void going_to_a_block_shows_its_first_line(void **state)
{
    struct roll r = roll_of(4, 2);

    (void)state;
    roll_go(&r, 0);
    assert_int_equal(r.top, 2);
    roll_go(&r, 1);
    assert_int_equal(r.top, 3);
    roll_go(&r, 9);             /* there is none */
    assert_int_equal(r.at, 1);
}

static void a_page_takes_the_cursor_along(void **state)
{
    struct roll r = roll_of(4, 5);

    (void)state;
    assert_string_equal(trace(&r, ACT_PAGE_DOWN, 4), "1:4 2:8 2:9 3:9 ");
    assert_string_equal(trace(&r, ACT_PAGE_UP, 4), "1:5 0:1 0:0 0:0 ");
    assert_string_equal(trace(&r, ACT_HALF_DOWN, 2), "0:2 1:4 ");
    assert_string_equal(trace(&r, ACT_HALF_UP, 2), "0:2 0:0 ");
    assert_string_equal(trace(&r, ACT_LAST, 1), "3:9 ");
    assert_string_equal(trace(&r, ACT_FIRST, 1), "0:0 ");
}

static void without_blocks_keys_scroll(void **state)
{
    static const int nothing[] = { 14 };
    struct roll r = { .start = nothing };

    (void)state;
    roll_fit(&r, 10);
    assert_false(roll_below(&r));
    assert_string_equal(trace(&r, ACT_DOWN, 6), "0:1 0:2 0:3 0:4 0:4 0:4 ");
    assert_string_equal(trace(&r, ACT_UP, 5), "0:3 0:2 0:1 0:0 0:0 ");
    assert_string_equal(trace(&r, ACT_LAST, 1), "0:4 ");
    assert_string_equal(trace(&r, ACT_PAGE_UP, 1), "0:0 ");
}

static void a_change_of_height_keeps_the_cursor_in_sight(void **state)
{
    struct roll r = roll_of(4, 14);

    (void)state;
    roll_act(&r, ACT_LAST);
    assert_int_equal(r.top, 0);
    roll_fit(&r, 3);
    assert_int_equal(r.at, 3);
    assert_int_equal(r.top, 11);
    roll_fit(&r, 100);
    assert_int_equal(r.top, 0);
}

static void what_is_no_movement_is_left_to_others(void **state)
{
    struct roll r = roll_of(4, 4);

    (void)state;
    assert_false(roll_act(&r, ACT_OPEN));
    assert_false(roll_act(&r, ACT_LEFT));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(down_reads_every_line_before_it_goes_on),
        cmocka_unit_test(up_is_the_way_back_line_by_line),
        cmocka_unit_test(a_first_block_below_the_window_is_known_to_be_unseen),
        cmocka_unit_test(going_to_a_block_shows_its_first_line),
        cmocka_unit_test(a_page_takes_the_cursor_along),
        cmocka_unit_test(without_blocks_keys_scroll),
        cmocka_unit_test(a_change_of_height_keeps_the_cursor_in_sight),
        cmocka_unit_test(what_is_no_movement_is_left_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
