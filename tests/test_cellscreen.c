/*
 * test_cellscreen.c -- where one cell comes from.
 */
#include "reading.h"

#include <string.h>

#include "view/cell.h"

static void each_size_shows_the_sources(void **state)
{
    (void)state;
    expect_screens("screens/sources.txt", "<Enter><Enter>");
    expect_screens("screens/sources-disputed.txt", "j<Enter>j<Enter>");
    expect_screens("screens/sources-disputed-end.txt", "j<Enter>j<Enter>G");
}

/* Open the sources of a cell, so wide that nothing wraps and so low that all must scroll. */
static struct ui *open_cell(size_t offering, size_t attribute)
{
    struct ui *ui = screens_open(6, 600, false);

    ui_set_offering(ui, offering);
    ui_set_attribute(ui, attribute);
    ui_open(ui, SCREEN_CELL);
    return ui;
}

static void must_have(const char *all, const char *text)
{
    if (!strstr(all, text))
        fail_msg("\"%s\" cannot be read in:\n%s", text, all);
}

static void must_have_fact(const char *all, const struct ap_fact *fact, struct ap_arena *arena)
{
    const struct ap_source *source = fact->cite.source;

    must_have(all, fact_value(screens_subject()->cat, fact, arena));
    if (fact->state != AP_STATED)
        must_have(all, ap_state_words(fact->state));
    must_have(all, fact->detail);
    must_have(all, fact->checked);
    must_have(all, fact->cite.section);
    must_have(all, source->title);
    must_have(all, source->url);
    must_have(all, source->publisher);
    must_have(all, source->dated);
    must_have(all, source->retrieved);
    must_have(all, source->note);
}

static void every_statement_can_be_read_with_its_source_and_dates(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (size_t o = 0; o < cat->offerings; o++)
        for (size_t a = 0; a < cat->attributes; a++) {
            struct ui *ui = open_cell(o, a);
            char *all = read_all(ui, arena);

            must_have(all, cat->attribute[a].definition);
            for (size_t i = 0; i < ap_cell_facts(cat, o, a); i++)
                must_have_fact(all, ap_cell_fact(cat, o, a, i), arena);
            ui_free(ui);
            ap_arena_reset(arena);
        }
    ap_arena_free(arena);
}

static void what_a_value_means_is_said_with_its_source(void **state)
{
    struct ui *ui = open_cell(0, 0);

    (void)state;
    assert_reads(ui, "Order: Guest attestation < Full guest attestation");
    assert_reads(ui, "Shows that one is on a confidential VM of the provider");
    assert_reads(ui, "Source: Guest attestation of confidential VMs, design (2025-02-06)");
    ui_free(ui);
}

static void absence_is_told_apart_from_no(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;
    size_t not_stated, not_applicable;
    struct ap_error err;

    (void)state;
    assert_ok(ap_attribute_find(cat, "policy_enforcement", &not_stated, &err));
    struct ui *ui = open_cell(0, not_stated);
    assert_reads(ui, "not stated: the sources were read and are silent; that is not a no");
    ui_free(ui);
    assert_ok(ap_attribute_find(cat, "aks_bursting", &not_applicable, &err));
    ui = open_cell(0, not_applicable);
    assert_reads(ui, "not applicable to this offering");
    ui_free(ui);
}

static void right_and_left_show_the_same_attribute_of_the_neighbours(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter>j<Enter><Left>");
    assert_sees(ui, "This is the first offering of the list");
    press(ui, "<Right>");
    assert_sees(ui, "Isolation granularity");
    assert_sees(ui, "Confidential Containers on AKS");
    assert_sees(ui, "Node level");
    press(ui, "lll");
    assert_sees(ui, "This is the last offering of the list");
    press(ui, "<Esc>");
    assert_sees(ui, "4 of 4");
    ui_free(ui);
}

/* Compare two of which the cursor is on the second one's cell of the second row. */
static struct ui *open_beside(int rows)
{
    struct ui *ui = screens_open(rows, 100, false);

    press(ui, "<Space><Space>cj<Right><Enter>");
    return ui;
}

static void in_a_comparison_all_four_neighbours_can_be_gone_to(void **state)
{
    struct ui *ui = open_beside(200);   /* so high that there is nothing to scroll */

    (void)state;
    press(ui, "<Right>");
    assert_sees(ui, "This is the last offering compared");
    press(ui, "<Left>");
    assert_int_equal(ui_offering(ui), 0);
    press(ui, "<End><Down>");
    assert_int_equal(ui_attribute(ui), 4);      /* the next row of the group */
    assert_sees(ui, "Memory key scope");
    press(ui, "<Up><Up>");
    assert_int_equal(ui_attribute(ui), 0);
    press(ui, "<Up>");
    assert_sees(ui, "This is the first row compared");
    press(ui, "<Esc><Enter>");          /* the cursor of the comparison went along */
    assert_int_equal(ui_offering(ui), 0);
    assert_int_equal(ui_attribute(ui), 0);
    ui_free(ui);
}

static void down_reads_a_page_to_its_end_before_it_goes_on(void **state)
{
    struct ui *ui = open_beside(24);

    (void)state;
    assert_sees_not(ui, "4. ");
    for (int i = 0; i < 60 && ui_attribute(ui) == 1; i++) {
        press(ui, "<Down>");
        if (ui_attribute(ui) == 1 && i == 40)
            fail_msg("there is no end to this page");
    }
    assert_sees(ui, "Memory key scope");
    press(ui, "<Up>");
    assert_sees(ui, "Isolation granularity");
    ui_free(ui);
}

static void in_a_comparison_a_cell_says_how_it_stands(void **state)
{
    struct ui *ui = open_beside(60);

    (void)state;
    assert_reads(ui, "This is different from Confidential VM Worker Nodes: VM level.");
    ui_free(ui);
}

static void every_size_and_key_is_safe(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "j<Enter>j<Enter>");
    for (int rows = 1; rows < 14; rows++)
        for (int cols = 1; cols < 100; cols += 3) {
            resize(ui, rows, cols);
            press(ui, "jjG<PgUp>kg<PgDn><^D><^U><Enter>i<Right><Left>");
        }
    resize(ui, 24, 80);
    assert_sees(ui, "[Sources]");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_the_sources),
        cmocka_unit_test(every_statement_can_be_read_with_its_source_and_dates),
        cmocka_unit_test(what_a_value_means_is_said_with_its_source),
        cmocka_unit_test(absence_is_told_apart_from_no),
        cmocka_unit_test(right_and_left_show_the_same_attribute_of_the_neighbours),
        cmocka_unit_test(in_a_comparison_all_four_neighbours_can_be_gone_to),
        cmocka_unit_test(down_reads_a_page_to_its_end_before_it_goes_on),
        cmocka_unit_test(in_a_comparison_a_cell_says_how_it_stands),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
