/*
 * test_browse_order.c -- sorting by one column and by several, and grouping.
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

static void expect_at(const char *key)
{
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, key);
}

static void it_looks_like_this_grouped_and_sorted_twice(void **state)
{
    (void)state;
    expect_screens("ui/browse-grouped.txt", "l]ll{b");
}

static void a_column_sorts_alone_and_then_no_longer(void **state)
{
    (void)state;
    press(ui, "l[");
    assert_sees(ui, "Sorted by Attestation type (u undoes)");
    assert_sees(ui, "4 of 4  ▲ Attestation type ✕\n");
    press(ui, "]");
    assert_sees(ui, "Sorted by Attestation type downwards");
    press(ui, "l[");
    assert_sees(ui, "4 of 4  ▲ Isolation granularity ✕\n");
    press(ui, "[");
    assert_sees(ui, "Sorted no longer: in the catalogue's order");
    assert_int_equal(ui_view(ui)->sort.keys, 0);
}

static void further_keys_come_behind(void **state)
{
    (void)state;
    press(ui, "ll[l}0{");
    assert_sees(ui, "Sorted by Isolation granularity, then by Programming model downwards, then");
    assert_sees(ui, "▲1 Isolation granularity ✕  ▼2 Programming model ✕  ▲3 Name ✕");
    assert_sees(ui, "▲3 Name");
    assert_sees(ui, "▲1 Isolation");
    assert_sees(ui, "▼2 Program");
}

static void a_further_key_turns_and_goes(void **state)
{
    (void)state;
    press(ui, "l[l{{");
    assert_int_equal(ui_view(ui)->sort.keys, 1);
    press(ui, "{}");
    assert_int_equal(ui_view(ui)->sort.keys, 2);
    assert_int_equal(ui_view(ui)->sort.key[1].descending, 1);
    press(ui, "h}");            /* the first one keeps its place */
    assert_sees(ui, "Sorted by Attestation type downwards, then by Isolation");
    press(ui, "[");
    assert_int_equal(ui_view(ui)->sort.keys, 1);
    press(ui, "uuu");
    assert_int_equal(ui_view(ui)->sort.key[1].descending, 0);
}

static void a_further_key_alone_is_the_first(void **state)
{
    (void)state;
    press(ui, "l}");
    assert_sees(ui, "4 of 4  ▼ Attestation type ✕\n");
}

static void groups_have_headings_that_the_cursor_passes_over(void **state)
{
    (void)state;
    press(ui, "lb");
    assert_sees(ui, "Grouped by Attestation type (u undoes)");
    assert_sees(ui, "4 of 4  by Attestation type ✕\n");
    assert_sees(ui, "Attestation type: Guest attestation (1)");
    assert_sees(ui, "Attestation type: Full guest attestation (2)");
    expect_at("aks-cvm-nodes");
    press(ui, "jjj");
    expect_at("aks-sgx-nodes");
    press(ui, "<Down>");
    expect_at("aks-sgx-nodes");
    press(ui, "b");
    assert_sees(ui, "Grouped no longer");
    assert_sees_not(ui, "(2)");
}

static void a_group_goes_by_the_first_of_several_values(void **state)
{
    (void)state;
    press(ui, "$b");
    assert_sees(ui, "Grouped by Ideal workloads, the first of several values");
    assert_sees(ui, "Ideal workloads: Sensitive data (2)");
}

static void names_are_no_groups(void **state)
{
    (void)state;
    press(ui, "b");
    assert_sees(ui, "Names are all different.");
    assert_true(ui_view(ui)->group == AP_NONE);
    press(ui, "lb0b");
    assert_sees(ui, "Grouped no longer");
}

static void groups_are_sorted_within_and_have_ghosts_below(void **state)
{
    (void)state;
    press(ui, "lb0[/platform:aks<Enter>X");
    assert_sees(ui, "Attestation type: Full guest attestation (1)");
    assert_sees(ui, "Left out by the filter (1)");
    press(ui, "G");
    expect_at("aci-confidential-containers");
}

static void the_heading_of_what_is_on_top_stays_in_sight(void **state)
{
    (void)state;
    resize(ui, 7, 60);
    press(ui, "lbG");
    expect_at("aks-sgx-nodes");
    assert_sees(ui, "Attestation type: App enclave attestation (1)");
    press(ui, "k");
    assert_sees(ui, "Attestation type: Full guest attestation (2)");
    assert_sees(ui, "▸");
}

static void the_cursor_is_seen_on_any_screen(void **state)
{
    (void)state;
    press(ui, "lb/platform:aks<Enter>X");
    for (int rows = 6; rows < 30; rows++)
        for (int key = 0; key < 4; key++) {
            resize(ui, rows, 20 + 3 * rows);
            press(ui, key ? "j" : "g");
            assert_sees(ui, "▸");
            assert_string_equal(screen_text(ui), screen_text(ui));
        }
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(it_looks_like_this_grouped_and_sorted_twice),
        T(a_column_sorts_alone_and_then_no_longer), T(further_keys_come_behind),
        T(a_further_key_turns_and_goes), T(a_further_key_alone_is_the_first),
        T(groups_have_headings_that_the_cursor_passes_over),
        T(a_group_goes_by_the_first_of_several_values), T(names_are_no_groups),
        T(groups_are_sorted_within_and_have_ghosts_below),
        T(the_heading_of_what_is_on_top_stays_in_sight), T(the_cursor_is_seen_on_any_screen),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
