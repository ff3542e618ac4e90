/*
 * test_browse_value.c -- from a cell to a filter: only its value, or all but that.
 */
#include "screens.h"

#include <string.h>

#include "apposite/store.h"

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

static void expect_filter(const char *text)
{
    assert_string_equal(ui_view(ui)->filter_text, text);
}

static void only_this_value(void **state)
{
    (void)state;
    press(ui, "l+");
    expect_filter("attestation_type:guest");
    assert_sees(ui, "Attestation type: only Guest attestation, 1 of 4 left (u undoes)");
    press(ui, "+");
    assert_sees(ui, "Attestation type: no longer only Guest attestation, 4 of 4 left");
    expect_filter("");
    press(ui, "uu");
    expect_filter("");
}

static void all_but_this_value_and_the_next(void **state)
{
    (void)state;
    press(ui, "l-");
    expect_filter("-attestation_type:guest");
    assert_sees(ui, "Attestation type: all but Guest attestation, 3 of 4 left");
    press(ui, "-");
    expect_filter("-attestation_type:guest,full_guest");
}

static void only_takes_the_place_of_other_conditions_on_the_attribute(void **state)
{
    (void)state;
    press(ui, "/platform:aks attestation_type:guest,full_guest<Enter>jl+");
    expect_filter("platform:aks attestation_type:full_guest");
}

static void several_values_are_any_of_them(void **state)
{
    (void)state;
    press(ui, "$+");
    assert_sees(ui, "Ideal workloads: only Sensitive data or Regulatory compliance, 2 of 4");
}

static void a_ghost_is_taken_back(void **state)
{
    (void)state;
    press(ui, "l-Xg");
    press(ui, "jjj");
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, "aks-cvm-nodes");
    press(ui, "-");
    assert_sees(ui, "Attestation type: again with Guest attestation, 4 of 4 left");
    expect_filter("");
}

static void a_disputed_value_is_said_to_be_so(void **state)
{
    (void)state;
    press(ui, "jll+");
    assert_sees(ui, "only Node level (disputed here), 1 of 4 left");
}

static void a_name_is_left_out_by_its_key(void **state)
{
    (void)state;
    press(ui, "-");
    expect_filter("-key=aks-cvm-nodes");
    assert_sees(ui, "Left out Confidential VM Worker Nodes, 3 of 4 left");
    press(ui, "-");
    expect_filter("-key=aks-cvm-nodes -key=aks-confidential-containers");
    press(ui, "X");
    press(ui, "Gk-");
    assert_sees(ui, "already");
}

static void an_alternative_is_kept_whole_beside_a_name(void **state)
{
    (void)state;
    press(ui, "/platform:aci | SGX<Enter>g-");
    expect_filter("(platform:aci | SGX) -key=aks-confidential-containers");
}

static void one_name_is_no_filter(void **state)
{
    (void)state;
    press(ui, "+");
    assert_sees(ui, "Only this name would be this one offering");
    expect_filter("");
}

static void nothing_has_no_cell(void **state)
{
    (void)state;
    press(ui, "/nothing_like_it<Enter>+");
    assert_sees(ui, "There is no cell here.");
    press(ui, "-");
    assert_sees(ui, "There is no cell here.");
}

/* Another catalogue: what is not known, and what is not applicable. */

static void what_is_not_known_is_asked_for_as_such(void **state)
{
    struct ap_catalogue *cat;
    struct ap_error err;
    struct ap_arena *arena = ap_arena_new();
    struct ap_cell cell;
    size_t found = AP_NONE, at = AP_NONE;

    (void)state;
    assert_ok(ap_open_builtin(&ap_builtin[1], arena, &cat, &err));
    struct subject subject = { .cat = cat, .today = SCREENS_TODAY };
    struct ui *other = screens_open_on(&subject, 24, 80, false);
    for (size_t i = 0; i < cat->offerings && found == AP_NONE; i++)
        for (size_t c = 0; c < ui_view(other)->columns; c++) {
            cell = ap_cell_at(cat, i, ui_view(other)->column[c]);
            if (cell.state == AP_NOT_STATED || cell.state == AP_UNKNOWN) {
                found = i;
                at = c;
                break;
            }
        }
    assert_true(found != AP_NONE);
    for (size_t i = 0; i < found; i++)
        press(other, "j");
    for (size_t i = 0; i <= at; i++)
        press(other, "l");
    press(other, "+");
    assert_sees(other, ": only what is not known, ");
    assert_non_null(strstr(ui_view(other)->filter_text, ":?"));
    press(other, "u-");
    assert_sees(other, ": all but what is not known, ");
    ui_free(other);
    ap_arena_free(arena);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(only_this_value), T(all_but_this_value_and_the_next),
        T(only_takes_the_place_of_other_conditions_on_the_attribute),
        T(several_values_are_any_of_them), T(a_ghost_is_taken_back),
        T(a_disputed_value_is_said_to_be_so), T(a_name_is_left_out_by_its_key),
        T(an_alternative_is_kept_whole_beside_a_name), T(one_name_is_no_filter),
        T(nothing_has_no_cell), T(what_is_not_known_is_asked_for_as_such),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
