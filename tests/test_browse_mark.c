/*
 * test_browse_mark.c -- marking a range, all, none and the others.
 */
#include "screens.h"

#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

/* The marked offerings, as digits in the order in which they were marked. */
static void expect_marks(const char *digits)
{
    const struct viewstate *v = ui_view(ui);
    char marks[20] = "";

    for (size_t i = 0; i < v->marks; i++)
        marks[i] = (char)('0' + v->mark[i]);
    assert_string_equal(marks, digits);
}

static void a_range_reaches_to_the_cursor(void **state)
{
    (void)state;
    press(ui, "jv");
    assert_sees(ui, "Range of 1: move, then v or Space marks it, Esc ends it");
    press(ui, "jj");
    assert_sees(ui, "Range of 3");
    assert_sees(ui, "○ !");
    expect_marks("");
    press(ui, "v");
    expect_marks("123");
    assert_sees(ui, "Marked the range: 3 more, 3 marked (u undoes)");
    assert_sees_not(ui, "○");
    press(ui, "u");
    expect_marks("");
}

static void space_ends_a_range_too_and_it_may_go_upwards(void **state)
{
    (void)state;
    press(ui, "G<Space>gGvkk<Space>");
    expect_marks("312");
}

static void esc_forgets_the_range(void **state)
{
    (void)state;
    press(ui, "vj<Esc>");
    assert_sees(ui, "nothing was marked");
    press(ui, "j");
    assert_sees_not(ui, "Range");
    expect_marks("");
}

static void a_range_is_spoken_of_only_where_it_is(void **state)
{
    (void)state;
    press(ui, "vj<Enter>");
    assert_sees(ui, "[Item]");
    assert_sees_not(ui, "Range");
    press(ui, "<Esc>vjj");
    assert_sees(ui, "Range of 3");
    press(ui, "[");
    assert_sees(ui, "Sorted by Name");
    press(ui, "/nothing_like_it<Enter>v");
    assert_sees(ui, "nothing here to mark");
}

static void a_range_ends_with_the_view_in_which_it_was_begun(void **state)
{
    static const char *const leave[] = { "<Enter><Esc>", "4<Esc>", "l]0", "u", "<Esc>" };

    (void)state;
    press(ui, "]<Home>");
    for (size_t i = 0; i < AP_COUNT(leave); i++) {
        press(ui, "gvj");
        assert_sees(ui, "Range of 2");
        press(ui, leave[i]);
        press(ui, "j");
        assert_sees_not(ui, "Range of");
        assert_sees_not(ui, "○");
    }
    expect_marks("");
}

static void a_range_is_in_the_order_of_the_list(void **state)
{
    (void)state;
    press(ui, "]Gvkv");         /* downwards by name */
    expect_marks("32");
}

static void a_range_ends_when_its_beginning_is_filtered_out(void **state)
{
    (void)state;
    press(ui, "v/platform:aci<Enter>");
    assert_sees_not(ui, "Range");
    press(ui, "<Space>");
    expect_marks("3");
}

static void all_are_those_listed(void **state)
{
    (void)state;
    press(ui, "j<Space>/platform:aks<Enter>A");
    expect_marks("102");
    assert_sees(ui, "Marked all that are listed: 2 more, 3 marked");
    press(ui, "A");
    assert_sees(ui, "nothing to mark that is not marked already");
}

static void none_are_left_or_none_were(void **state)
{
    (void)state;
    press(ui, "AU");
    expect_marks("");
    press(ui, "U");
    assert_sees(ui, "Nothing is marked.");
}

static void the_others_are_marked_and_hidden_marks_stay(void **state)
{
    (void)state;
    press(ui, "G<Space>g<Space>/platform:aks<Enter>I");
    expect_marks("312");
    assert_sees(ui, "Marked the others: 2 of the 3 listed");
    assert_sees(ui, "3 marked, 1 hidden");
    press(ui, "I");
    expect_marks("30");
}

static void marks_are_undone_one_by_one(void **state)
{
    (void)state;
    press(ui, "gvGvIA");
    expect_marks("0123");
    press(ui, "u");
    expect_marks("");
    press(ui, "uu");
    expect_marks("");
    press(ui, "<^R>");
    expect_marks("0123");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(a_range_reaches_to_the_cursor), T(space_ends_a_range_too_and_it_may_go_upwards),
        T(esc_forgets_the_range), T(a_range_is_spoken_of_only_where_it_is),
        T(a_range_ends_with_the_view_in_which_it_was_begun),
        T(a_range_is_in_the_order_of_the_list),
        T(a_range_ends_when_its_beginning_is_filtered_out), T(all_are_those_listed),
        T(none_are_left_or_none_were), T(the_others_are_marked_and_hidden_marks_stay),
        T(marks_are_undone_one_by_one),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
