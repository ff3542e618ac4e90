/*
 * test_list.c -- the cursor on a list and the window that follows it.
 */
#include "testing.h"

#include "apposite/base.h"
#include "ui/list.h"

/* Do actions on a list of count lines seen through rows; say where that ends. */
static struct list after(size_t count, int rows, const enum action *action, size_t n)
{
    struct list l = { .count = count };

    list_fit(&l, rows);
    for (size_t i = 0; i < n; i++) {
        assert_true(list_act(&l, action[i]));
        list_fit(&l, rows);
    }
    return l;
}

#define AFTER(count, rows, ...)                                             \
    after(count, rows, (const enum action[]){ __VA_ARGS__ },                \
          AP_COUNT(((const enum action[]){ __VA_ARGS__ })))

static void expect_at(struct list l, size_t at, size_t top)
{
    assert_int_equal(l.at, at);
    assert_int_equal(l.top, top);
}

static void movements_stop_at_the_ends(void **state)
{
    (void)state;
    expect_at(AFTER(3, 10, ACT_UP), 0, 0);
    expect_at(AFTER(3, 10, ACT_DOWN, ACT_DOWN, ACT_DOWN), 2, 0);
    expect_at(AFTER(3, 10, ACT_LAST, ACT_DOWN, ACT_UP), 1, 0);
    expect_at(AFTER(3, 10, ACT_PAGE_DOWN), 2, 0);
    expect_at(AFTER(3, 10, ACT_LAST, ACT_FIRST), 0, 0);
}

static void an_empty_list_stays_at_nothing(void **state)
{
    (void)state;
    expect_at(AFTER(0, 10, ACT_DOWN, ACT_LAST, ACT_PAGE_DOWN, ACT_UP), 0, 0);
}

static void the_window_keeps_two_lines_around_the_cursor(void **state)
{
    (void)state;
    expect_at(AFTER(100, 10, ACT_PAGE_DOWN), 9, 2);
    expect_at(AFTER(100, 10, ACT_LAST), 99, 90);
    expect_at(AFTER(100, 10, ACT_LAST, ACT_PAGE_UP), 90, 88);
    expect_at(AFTER(100, 10, ACT_HALF_DOWN, ACT_HALF_DOWN), 10, 3);
    expect_at(AFTER(100, 10, ACT_HALF_DOWN, ACT_HALF_UP), 0, 0);
}

static void a_page_down_keeps_one_line_of_context(void **state)
{
    struct list l = AFTER(100, 10, ACT_PAGE_DOWN, ACT_PAGE_DOWN);

    (void)state;
    assert_int_equal(l.at, 18);
}

static void a_window_of_one_line_shows_the_cursor(void **state)
{
    (void)state;
    expect_at(AFTER(5, 1, ACT_DOWN, ACT_DOWN), 2, 2);
    expect_at(AFTER(5, 0, ACT_LAST), 4, 4);
    expect_at(AFTER(5, -3, ACT_LAST, ACT_UP), 3, 3);
    expect_at(AFTER(5, 2, ACT_DOWN, ACT_DOWN, ACT_UP), 1, 1);
}

static void no_line_is_left_empty_while_others_are_hidden(void **state)
{
    struct list l = AFTER(20, 5, ACT_LAST);

    (void)state;
    list_fit(&l, 15);
    expect_at(l, 19, 5);
    l.count = 4;                /* a filter took the rest */
    list_fit(&l, 15);
    expect_at(l, 3, 0);
}

static void other_actions_are_not_for_the_list(void **state)
{
    struct list l = { .count = 3 };

    (void)state;
    assert_false(list_act(&l, ACT_LEFT));
    assert_false(list_act(&l, ACT_NONE));
    assert_false(list_act(&l, ACT_QUIT));
}

static struct list scrolled(size_t count, size_t at, int lines)
{
    struct list l = { .count = count, .at = at };

    list_fit(&l, 10);
    list_scroll(&l, lines);
    return l;
}

static void a_wheel_moves_the_window_and_the_cursor_only_to_stay_in_it(void **state)
{
    (void)state;
    expect_at(scrolled(100, 6, 3), 6, 3);
    expect_at(scrolled(100, 0, 3), 5, 3);           /* two lines above it stay in sight */
    expect_at(scrolled(100, 50, -3), 47, 40);
    expect_at(scrolled(100, 99, 3), 99, 90);
    expect_at(scrolled(100, 0, 1000), 92, 90);
    expect_at(scrolled(100, 3, -3), 3, 0);
    expect_at(scrolled(4, 1, 3), 1, 0);             /* all of it is seen anyway */
    expect_at(scrolled(0, 0, 3), 0, 0);
}

static void what_a_wheel_leaves_is_what_is_drawn(void **state)
{
    (void)state;
    for (size_t at = 0; at < 30; at++)
        for (int lines = -12; lines <= 12; lines++) {
            struct list l = scrolled(30, at, lines), fit = l;
            list_fit(&fit, 10);
            expect_at(fit, l.at, l.top);
        }
}

static void a_line_that_is_not_there_cannot_be_gone_to(void **state)
{
    struct list l = { .count = 3 };

    (void)state;
    assert_true(list_go(&l, 2));
    assert_false(list_go(&l, 3));
    expect_at(l, 2, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(movements_stop_at_the_ends),
        cmocka_unit_test(an_empty_list_stays_at_nothing),
        cmocka_unit_test(the_window_keeps_two_lines_around_the_cursor),
        cmocka_unit_test(a_page_down_keeps_one_line_of_context),
        cmocka_unit_test(a_window_of_one_line_shows_the_cursor),
        cmocka_unit_test(no_line_is_left_empty_while_others_are_hidden),
        cmocka_unit_test(other_actions_are_not_for_the_list),
        cmocka_unit_test(a_wheel_moves_the_window_and_the_cursor_only_to_stay_in_it),
        cmocka_unit_test(what_a_wheel_leaves_is_what_is_drawn),
        cmocka_unit_test(a_line_that_is_not_there_cannot_be_gone_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
