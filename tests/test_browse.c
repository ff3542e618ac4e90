/*
 * test_browse.c -- the list: look, filter, sort, mark, at any size.
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

/* The offering the cursor is on. */
static void expect_at(const char *key)
{
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, key);
}

static void it_looks_like_this_at_the_start(void **state)
{
    (void)state;
    expect_screens("ui/browse-start.txt", "");
}

static void it_looks_like_this_filtered_and_sorted(void **state)
{
    (void)state;
    expect_screens("ui/browse-filtered.txt", "<Space>j<Space>ll]/platform:aks<Enter>");
}

static void it_looks_like_this_while_a_filter_is_wrong(void **state)
{
    (void)state;
    expect_screens("ui/browse-wrong.txt", "/isolation>=vm<^A>linux <^E>m");
}

static void it_looks_like_this_when_nothing_is_left(void **state)
{
    (void)state;
    expect_screens("ui/browse-empty.txt", "/platform:aci isolation_granularity:pod<Enter>");
}

static void the_cursor_moves_and_stops_at_the_ends(void **state)
{
    (void)state;
    expect_at("aks-cvm-nodes");
    press(ui, "j<Down>k");
    expect_at("aks-confidential-containers");
    press(ui, "G<Down>j");
    expect_at("aci-confidential-containers");
    press(ui, "<Home><Up>");
    expect_at("aks-cvm-nodes");
    press(ui, "<End>");
    expect_at("aci-confidential-containers");
    press(ui, "g<PgDn>");
    expect_at("aci-confidential-containers");
    press(ui, "<PgUp>");
    expect_at("aks-cvm-nodes");
    press(ui, "<^D><^F>");
    expect_at("aci-confidential-containers");
    press(ui, "<^U><^B>");
    expect_at("aks-cvm-nodes");
}

static void a_filter_narrows_with_every_letter(void **state)
{
    (void)state;
    press(ui, "/SGX");
    assert_sees(ui, "2 of 4  SGX ✕");
    assert_sees(ui, "Filter: SGX");
    press(ui, "<^U>platform:aci<Enter>");
    assert_sees(ui, "1 of 4  platform:aci ✕");
    assert_sees_not(ui, "Filter:");
    expect_at("aci-confidential-containers");
}

static void blanks_are_no_filter(void **state)
{
    (void)state;
    press(ui, "/  <Enter>");
    assert_sees_not(ui, "of 4");
}

static void esc_brings_the_former_filter_back(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>/ linux x y z<Esc>");
    assert_sees(ui, "3 of 4  platform:aks ✕\n");
}

static void a_wrong_filter_keeps_the_last_good_list(void **state)
{
    (void)state;
    press(ui, "/platform:aci -");
    assert_sees(ui, "1 of 4  platform:aci ✕\n");
    press(ui, "<Enter>");
    assert_sees(ui, "Filter: platform:aci -");   /* not taken: it is still being typed */
    press(ui, "<^U>isolation>=vmm");
    assert_sees(ui, "did you mean vm_node?");
    press(ui, "<Esc>");
    assert_sees_not(ui, "of 4");
}

static void the_wrong_word_is_underlined(void **state)
{
    (void)state;
    press(ui, "/linux isolation>=vmm");
    assert_non_null(strstr(screen_styles(ui), "KKKKKKKK.................uuu...."));
}

static void the_cursor_stays_on_its_offering(void **state)
{
    (void)state;
    press(ui, "jj");
    expect_at("aks-sgx-nodes");
    press(ui, "l]");
    expect_at("aks-sgx-nodes");
    press(ui, "/platform:aks<Enter>");
    expect_at("aks-sgx-nodes");
    press(ui, "r");
    expect_at("aks-sgx-nodes");
}

static void the_cursor_comes_back_to_an_offering_that_was_filtered_out(void **state)
{
    (void)state;
    press(ui, "j/platform:aci");
    expect_at("aci-confidential-containers");
    press(ui, "<Esc>");
    expect_at("aks-confidential-containers");
}

static void an_empty_list_says_which_condition_to_drop(void **state)
{
    (void)state;
    press(ui, "/platform:aci programming_model:repackage<Enter>");
    assert_sees(ui, "No offering satisfies the filter.");
    assert_sees(ui, "Without platform:aci: 1 of 4");
    assert_sees(ui, "Without programming_model:repackage: 1 of 4");
    press(ui, "<Space>");
    assert_sees(ui, "nothing here to mark");
    press(ui, "<Enter>");
    assert_sees(ui, "nothing here to open");
    press(ui, "<Esc>");
    assert_sees(ui, "Undone: Filtered");
    assert_sees(ui, "Confidential VM");
}

static void an_alternative_is_dropped_as_one(void **state)
{
    (void)state;
    press(ui, "/(nothing_like_it | nor_this) linux<Enter>");
    assert_sees(ui, "Without nothing_like_it | nor_this: 4 of 4. Backspace removes it.");
}

static void marks_survive_a_filter(void **state)
{
    (void)state;
    press(ui, "<Space><Space>");
    assert_sees(ui, "2 marked");
    press(ui, "/platform:aci<Enter>");
    assert_sees(ui, "2 marked, 2 hidden");
    press(ui, "<Space>");
    assert_sees(ui, "3 marked");
    press(ui, "r");
    assert_sees_not(ui, "hidden");
    press(ui, "g<Space>");
    assert_sees(ui, "2 marked");
    press(ui, "U");
    assert_sees_not(ui, "marked");
    press(ui, "/platform:aks<Enter>A");
    assert_sees(ui, "3 marked");
}

static void sorting_goes_by_the_column_at_hand(void **state)
{
    (void)state;
    press(ui, "lll[");
    assert_sees(ui, "4 of 4  ▲ Programming model");
    press(ui, "]<Home>");
    expect_at("aks-sgx-nodes");
    press(ui, "0[<Home>");
    expect_at("aks-sgx-nodes");
    assert_sees(ui, "4 of 4  ▲ Name");
    press(ui, "r");
    assert_sees(ui, "All offerings");
    press(ui, "r");
    assert_sees(ui, "no filter, sorting or grouping");
}

static void columns_scroll_past_the_name(void **state)
{
    (void)state;
    resize(ui, 12, 40);
    assert_sees(ui, "Attestation");
    press(ui, "$");
    assert_sees(ui, "workloads");
    assert_sees_not(ui, "Attestation");
    press(ui, "0");
    assert_sees(ui, "Attestation");
    press(ui, "<Left><Left>");
    assert_sees(ui, "Attestation");
}

static void sources_are_those_of_a_cell(void **state)
{
    (void)state;
    press(ui, "i");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "no source");
    press(ui, "<Right>i");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Attestation type");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void comparing_needs_two(void **state)
{
    (void)state;
    press(ui, "/nonesuch<Enter>c");
    assert_sees(ui, "To compare, mark two or more offerings with Space, then press c.");
    press(ui, "r<Enter><Esc>jc");       /* the one looked at before is the other */
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compareds, 2);
    press(ui, "<Esc><Space>c");
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compared[0], 1);
    assert_int_equal(ui_view(ui)->compared[1], 2);
}

static void detail_follows_the_cursor_on_wide_screens(void **state)
{
    (void)state;
    resize(ui, 40, 120);
    assert_sees(ui, "│ Confidential VM Worker Nodes");
    press(ui, "j");
    assert_sees(ui, "│ Confidential Containers on AKS");
    resize(ui, 40, 119);
    assert_sees_not(ui, "│");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(it_looks_like_this_at_the_start), T(it_looks_like_this_filtered_and_sorted),
        T(it_looks_like_this_while_a_filter_is_wrong),
        T(it_looks_like_this_when_nothing_is_left),
        T(the_cursor_moves_and_stops_at_the_ends), T(a_filter_narrows_with_every_letter),
        T(blanks_are_no_filter), T(esc_brings_the_former_filter_back),
        T(a_wrong_filter_keeps_the_last_good_list),
        T(the_wrong_word_is_underlined), T(the_cursor_stays_on_its_offering),
        T(the_cursor_comes_back_to_an_offering_that_was_filtered_out),
        T(an_empty_list_says_which_condition_to_drop), T(an_alternative_is_dropped_as_one),
        T(marks_survive_a_filter), T(sorting_goes_by_the_column_at_hand),
        T(columns_scroll_past_the_name), T(sources_are_those_of_a_cell), T(comparing_needs_two),
        T(detail_follows_the_cursor_on_wide_screens),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
