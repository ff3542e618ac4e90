/*
 * test_mouse.c -- what a click finds, and what the wheel scrolls.
 */
#include <string.h>

#include "mouse.h"
#include "screens.h"

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 120, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

static void a_click_finds_what_was_drawn_last(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct grid g;

    (void)state;
    grid_init(&g, arena, 4, 10, false);
    for (size_t i = 0; i < 200; i++)            /* more than there is room for at first */
        area_hot(grid_area(&g, 0, 0, 2, 8), 1, i);
    area_hot(grid_area(&g, 1, 2, 9, 3), 2, 7);
    area_hot(grid_area(&g, 3, 8, 0, 9), 3, 8);  /* nothing at all */
    assert_int_equal(grid_hot(&g, 1, 1)->index, 199);
    assert_int_equal(grid_hot(&g, 1, 2)->what, 2);
    assert_int_equal(grid_hot(&g, 3, 4)->index, 7);
    assert_null(grid_hot(&g, 2, 1));
    assert_null(grid_hot(&g, 3, 8));
    assert_null(grid_hot(&g, -1, 4));
    ap_arena_free(arena);
}

static void a_click_on_a_hint_does_what_it_says(void **state)
{
    (void)state;
    click(ui, "? Help");
    assert_sees(ui, "[Help]");
    click(ui, "Esc Close");
    assert_sees(ui, "[Browse]");
}

static void a_click_on_a_tab_goes_there(void **state)
{
    (void)state;
    click(ui, "Decide");
    assert_sees(ui, "[Decide]");
    click(ui, "Item");
    assert_sees(ui, "[Item]");
    click(ui, "[Item]");
    assert_sees(ui, "[Item]");
    click(ui, "Browse");
    assert_sees(ui, "[Browse]");
}

static void a_click_on_a_line_goes_to_it_and_a_second_one_opens_it(void **state)
{
    (void)state;
    press(ui, "2");
    click(ui, "Attestation type");
    assert_sees(ui, "[Item]");
    later(1000);
    click(ui, "Attestation type");      /* a click long after is no second one */
    assert_sees(ui, "[Item]");
    click(ui, "Attestation type");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Attestation type");
}

static void two_quick_clicks_in_two_places_are_two(void **state)
{
    (void)state;
    press(ui, "2");
    click(ui, "Attestation type");
    click(ui, "Isolation");
    assert_sees(ui, "[Item]");
}

static void the_wheel_scrolls_and_the_cursor_goes_along(void **state)
{
    (void)state;
    press(ui, "2");
    assert_sees(ui, "Confidential VM Worker Nodes");
    for (int i = 0; i < 40; i++)
        wheel(ui, 5, 5, true);
    assert_sees(ui, "Links");
    for (int i = 0; i < 40; i++)
        wheel(ui, 5, 5, false);
    assert_sees(ui, "Confidential VM Worker Nodes");
}

static void a_line_being_typed_is_finished_first(void **state)
{
    (void)state;
    press(ui, "/");
    click(ui, "Decide");
    assert_sees(ui, "Finish the line first");
    press(ui, "x");
    click(ui, "Filter: x");
    assert_sees(ui, "Finish the line first");
    press(ui, "<Esc>e");
    click(ui, "Tab All attributes");
    assert_sees(ui, "all 27 attributes");
    click(ui, "Esc Cancel");
    assert_sees_not(ui, "all 27 attributes");
}

static void a_proposal_for_the_line_is_taken_by_a_click(void **state)
{
    (void)state;
    press(ui, "/platf");
    click(ui, "platform ");
    assert_sees(ui, "Filter: platform");
    press(ui, ":");
    click(ui, "aci ");
    assert_sees(ui, "Filter: platform:aci");
    assert_sees(ui, "1 of 4");
    press(ui, "<Enter>");
    assert_sees(ui, "platform:aci ✕");
}

static void who_drags_is_told_once_how_to_select_text(void **state)
{
    (void)state;
    drag(ui, 5, 5, 5, 9);
    assert_sees(ui, "Hold Shift (Option on macOS) to select text, or press m.");
    press(ui, "j");
    drag(ui, 8, 5, 9, 5);
    assert_sees_not(ui, "Hold Shift");
}

static void m_leaves_the_mouse_to_the_terminal_and_takes_it_back(void **state)
{
    (void)state;
    press(ui, "m");
    assert_false(ui_mouse(ui));
    assert_sees(ui, "left to the terminal");
    press(ui, "j");
    click(ui, "? Help");
    assert_sees_not(ui, "[Help]");
    press(ui, "m");
    assert_true(ui_mouse(ui));
    press(ui, "j");
    click(ui, "? Help");
    assert_sees(ui, "[Help]");
}

static void a_window_too_small_has_nothing_to_click(void **state)
{
    (void)state;
    resize(ui, 4, 10);
    click(ui, "Needs");
    wheel(ui, 0, 0, true);
    resize(ui, 24, 80);
    assert_sees(ui, "[Browse]");
}

/* The offering the cursor is on. */
static void expect_at(const char *key)
{
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, key);
}

static void in_browse_a_click_selects_and_a_second_one_opens(void **state)
{
    (void)state;
    resize(ui, 24, 80);
    click(ui, "Confidential Computing");
    expect_at("aks-sgx-nodes");
    double_click(ui, "Confidential Computing");
    assert_sees(ui, "[Item]");
    expect_at("aks-sgx-nodes");
}

static void in_browse_a_click_on_a_cell_is_about_that_cell(void **state)
{
    (void)state;
    click(ui, "Node level");
    press(ui, "i");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Isolation granularity");
}

static void in_browse_a_click_where_marks_stand_marks(void **state)
{
    (void)state;
    resize(ui, 24, 80);
    press(ui, "<Space>k");
    click(ui, "●");
    assert_sees(ui, "Took the mark off Confidential VM Worker Nodes");
    click(ui, "β!");
    expect_at("aks-confidential-containers");
    assert_true(ui_marked(ui, ui_offering(ui)));
}

static void in_browse_a_heading_sorts_one_way_and_then_the_other(void **state)
{
    (void)state;
    click(ui, "Attestation");
    assert_sees(ui, "Sorted by Attestation type (");
    click(ui, "▲Attestation");
    assert_sees(ui, "Sorted by Attestation type downwards (");
    click(ui, "▼Attestation");
    assert_sees(ui, "Sorted by Attestation type (");
    click(ui, "Name");
    assert_sees(ui, "Sorted by Name (");
}

static void the_wheel_scrolls_the_pane_that_it_is_over(void **state)
{
    (void)state;
    resize(ui, 12, 120);
    assert_sees(ui, "AKS nodes that are");
    for (int i = 0; i < 9; i++)
        wheel(ui, 6, 110, true);
    assert_sees_not(ui, "AKS nodes that are");
    expect_at("aks-cvm-nodes");
    press(ui, "jk");
    assert_sees(ui, "AKS nodes that are");
}

static void in_browse_a_click_on_a_chip_takes_it_away(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>]");
    assert_sees(ui, "3 of 4");
    click(ui, "platform:aks");
    assert_sees_not(ui, "3 of 4");
    assert_sees(ui, "▼ Name");
    click(ui, "▼ Name");
    assert_sees_not(ui, "▼ Name");
}

static void a_click_in_the_facets_goes_to_the_value_and_a_second_one_chooses_it(void **state)
{
    (void)state;
    press(ui, "f<Tab>");
    click(ui, "Process level");
    assert_sees(ui, "4 of 4");
    press(ui, "j");                 /* of the facets, not of the list */
    expect_at("aks-cvm-nodes");
    double_click(ui, "Process level");
    assert_sees(ui, "1 of 4");
    click(ui, "Nodes with Intel SGX");
    press(ui, "<Esc>/x");           /* the list has the keys again */
    assert_sees(ui, "Filter:");
}

static void in_the_palette_two_clicks_do_what_the_line_says(void **state)
{
    (void)state;
    press(ui, ":");
    click(ui, "Filter the list while you type");
    assert_sees(ui, "[Palette]");
    double_click(ui, "Filter the list while you type");
    assert_sees(ui, "Filter:");
}

static void the_wheel_scrolls_the_palette(void **state)
{
    (void)state;
    press(ui, ":");
    assert_sees(ui, "Filter the list while you type");
    for (int i = 0; i < 9; i++)
        wheel(ui, 9, 9, true);
    assert_sees_not(ui, "Filter the list while you type");
}

static void in_compare_a_click_goes_to_the_cell(void **state)
{
    (void)state;
    press(ui, "  c");
    click(ui, "Full guest attestation");
    press(ui, "p");
    assert_sees(ui, "Baseline: Confidential Containers on AKS");
    later(1000);
    double_click(ui, "≠ Guest attestation");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Attestation type");
}

static void transposed_a_click_goes_to_the_cell_and_to_the_column(void **state)
{
    (void)state;
    press(ui, "  cx");
    click(ui, "Full guest");
    assert_sees(ui, "▸Confidential");
    double_click(ui, "Node level");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Isolation granularity");
    press(ui, "<Esc>");
    later(1000);
    click(ui, "Memory key");
    press(ui, "<Enter>");
    assert_sees(ui, "Memory key scope");
    assert_sees(ui, "Confidential Containers on AKS");
}

static void in_compare_the_wheel_scrolls_the_rows(void **state)
{
    (void)state;
    press(ui, "  c");
    assert_sees(ui, "│ Guest attestation");
    for (int i = 0; i < 60; i++)
        wheel(ui, 15, 50, true);
    assert_sees_not(ui, "│ Guest attestation");
    click(ui, "┼");                 /* the rule is nothing: the cursor stays */
    assert_sees_not(ui, "│ Guest attestation");
    for (int i = 0; i < 60; i++)
        wheel(ui, 15, 50, false);
    assert_sees(ui, "│ Guest attestation");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_click_finds_what_was_drawn_last),
        TEST(a_click_on_a_hint_does_what_it_says),
        TEST(a_click_on_a_tab_goes_there),
        TEST(a_click_on_a_line_goes_to_it_and_a_second_one_opens_it),
        TEST(two_quick_clicks_in_two_places_are_two),
        TEST(the_wheel_scrolls_and_the_cursor_goes_along),
        TEST(a_line_being_typed_is_finished_first),
        TEST(a_proposal_for_the_line_is_taken_by_a_click),
        TEST(who_drags_is_told_once_how_to_select_text),
        TEST(m_leaves_the_mouse_to_the_terminal_and_takes_it_back),
        TEST(a_window_too_small_has_nothing_to_click),
        TEST(in_browse_a_click_selects_and_a_second_one_opens),
        TEST(in_browse_a_click_on_a_cell_is_about_that_cell),
        TEST(in_browse_a_click_where_marks_stand_marks),
        TEST(in_browse_a_heading_sorts_one_way_and_then_the_other),
        TEST(the_wheel_scrolls_the_pane_that_it_is_over),
        TEST(in_browse_a_click_on_a_chip_takes_it_away),
        TEST(a_click_in_the_facets_goes_to_the_value_and_a_second_one_chooses_it),
        TEST(in_the_palette_two_clicks_do_what_the_line_says),
        TEST(the_wheel_scrolls_the_palette),
        TEST(in_compare_a_click_goes_to_the_cell),
        TEST(transposed_a_click_goes_to_the_cell_and_to_the_column),
        TEST(in_compare_the_wheel_scrolls_the_rows),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
