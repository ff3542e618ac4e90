/*
 * test_browse_ghosts.c -- what the filter leaves out, below what it does not.
 */
#include "screens.h"

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

static void expect_at(const char *key)
{
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, key);
}

static void they_look_like_this(void **state)
{
    (void)state;
    expect_screens("ui/browse-ghosts.txt", "/platform:aks linux isolation>=vm<Enter>X");
}

static void they_look_like_this_where_nothing_else_is_left(void **state)
{
    (void)state;
    expect_screens("ui/browse-all-ghosts.txt", "/platform:aci isolation_granularity:pod<Enter>X");
}

static void without_a_filter_there_are_none(void **state)
{
    (void)state;
    press(ui, "X");
    assert_sees(ui, "No filter is set");
    assert_false(ui_view(ui)->ghosts);
}

static void a_filter_that_leaves_nothing_out_has_none(void **state)
{
    (void)state;
    press(ui, "/azure<Enter>X");
    assert_sees(ui, "leaves nothing out");
    assert_false(ui_view(ui)->ghosts);
}

static void each_says_what_it_fails_and_what_it_has(void **state)
{
    (void)state;
    press(ui, "/platform:aks isolation>=vm<Enter>");
    assert_sees_not(ui, "Left out");
    press(ui, "X");
    assert_sees(ui, "Left out by the filter (2)");
    assert_sees(ui, "Node level (disputed) fails: Isolation granularity at least VM level");
    assert_sees(ui, "ACI fails: Platform is AKS");
    press(ui, "X");
    assert_sees_not(ui, "Left out");
    press(ui, "u");
    assert_sees(ui, "Left out");
}

static void of_a_long_condition_the_part_is_said_that_decides(void **state)
{
    (void)state;
    press(ui, "/-(attestation_type:guest | platform:aci | isolation_granularity:?)<Enter>X");
    assert_sees(ui, "Guest attestation fails: not (Attestation type is Guest attestation)\n");
    assert_sees(ui, "ACI fails: not (Platform is ACI)\n");
}

static void the_cursor_goes_on_to_them_and_marks_and_opens(void **state)
{
    (void)state;
    press(ui, "/platform:aci<Enter>X<Down><Down>");
    expect_at("aks-confidential-containers");
    press(ui, "<Space>");
    assert_int_equal(ui_view(ui)->mark[0], 1);
    press(ui, "<Enter>");
    assert_sees(ui, "[Item]");
    press(ui, "<Esc>");
    expect_at("aks-sgx-nodes");
}

static void the_cursor_stays_when_they_come_and_go(void **state)
{
    (void)state;
    press(ui, "jj/platform:aks<Enter>X");
    expect_at("aks-sgx-nodes");
    press(ui, "r");
    expect_at("aks-sgx-nodes");
    assert_sees_not(ui, "Left out");
}

static void to_mark_all_is_to_mark_what_is_listed(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>XA");
    assert_sees(ui, "3 marked");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(they_look_like_this), T(they_look_like_this_where_nothing_else_is_left),
        T(without_a_filter_there_are_none), T(a_filter_that_leaves_nothing_out_has_none),
        T(each_says_what_it_fails_and_what_it_has),
        T(of_a_long_condition_the_part_is_said_that_decides),
        T(the_cursor_goes_on_to_them_and_marks_and_opens),
        T(the_cursor_stays_when_they_come_and_go), T(to_mark_all_is_to_mark_what_is_listed),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
