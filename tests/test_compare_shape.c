/*
 * test_compare_shape.c -- groups that fold, offerings as lines, signs of cells and words.
 */
#include "screens.h"

#include <string.h>

static struct ui *open_two(int rows, int cols)
{
    struct ui *ui = screens_open(rows, cols, false);

    press(ui, "<Space><Space>c");
    return ui;
}

static void each_size_shows_the_shapes(void **state)
{
    (void)state;
    expect_screens("screens/compare-folded.txt", "<Space><Space>cddz");
    expect_screens("screens/compare-turned.txt", "Acpx<Down><Right>");
    expect_extremes("screens/compare-extremes.txt", "Acp<Down><Right>");
    expect_extremes("screens/compare-turned-extremes.txt", "Acpx<Down><Right>");
}

static void a_group_begins_with_its_name(void **state)
{
    struct ui *ui = open_two(60, 100);

    (void)state;
    assert_sees(ui, "\nSecurity\n≠▸Attestation type");
    assert_sees(ui, "\nWorkload\n= Programming model");
    assert_sees(ui, "\nLifecycle\n≠ Lifecycle");
    ui_free(ui);
}

static void z_folds_groups_that_are_the_same(void **state)
{
    struct ui *ui = open_two(40, 100);

    (void)state;
    press(ui, "z");
    assert_sees(ui, "Nothing to fold: no group shown has several rows that are all the same.");
    assert_false(ui_view(ui)->folded);
    press(ui, "ddz");                   /* of what is the same, all is the same */
    assert_sees(ui, "Folded 3 groups whose rows are all the same: Enter opens one (u undoes)");
    assert_sees(ui, "9 of 27 rows: only same, 3 groups folded\n");
    assert_sees(ui, "=▸Security: 2 attributes │ all the same");
    ui_free(ui);
}

static void enter_unfolds_a_group_for_a_look(void **state)
{
    struct ui *ui = open_two(40, 100);

    (void)state;
    press(ui, "ddz<Enter>");
    assert_sees(ui, "Security is unfolded for a look: z unfolds every group for good.");
    assert_sees(ui, "\nSecurity\n=▸Memory key scope");
    assert_sees(ui, "2 groups folded\n");
    assert_true(ui_view(ui)->folded);
    press(ui, "<Enter>");
    assert_sees(ui, "[Sources]");
    press(ui, "<Esc>zz");               /* folding anew folds all */
    assert_sees(ui, "3 groups folded\n");
    ui_free(ui);
}

static void a_folded_group_is_hidden_as_a_whole(void **state)
{
    struct ui *ui = open_two(40, 100);

    (void)state;
    press(ui, "ddz-");
    assert_sees(ui, "Hid 2 rows: 2 hidden, r shows all (u undoes)");
    assert_sees_not(ui, "Security: ");
    ui_free(ui);
}

static void x_makes_offerings_the_lines(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "j<Right>x");
    assert_true(ui_view(ui)->transposed);
    assert_sees(ui, "│ ≠ Attestation   │ ≠ Isolation ");
    assert_sees(ui, "│   Full guest    │");
    assert_sees(ui, "24 more ▸");
    press(ui, "<Enter>");               /* the cursor is on the same cell */
    assert_int_equal(ui_offering(ui), 1);
    assert_int_equal(ui_attribute(ui), 1);
    press(ui, "<Esc>k<Enter>");
    assert_int_equal(ui_offering(ui), 0);
    press(ui, "<Esc>n<Enter>");         /* the next difference is to the right */
    assert_int_equal(ui_attribute(ui), 7);
    press(ui, "<Esc>x");
    assert_sees(ui, "A column for each offering (u undoes)");
    ui_free(ui);
}

static void transposed_the_baseline_is_the_line_that_stays(void **state)
{
    struct ui *ui = screens_open(20, 80, false);

    (void)state;
    press(ui, "Acx<Down><Down>p");
    assert_sees(ui, "◆▸Confidential");
    press(ui, "GG");
    assert_sees(ui, "◆ Confidential");
    press(ui, "<Enter>");
    assert_int_equal(ui_offering(ui), 3);
    press(ui, "<Esc>gk<Enter>");        /* the baseline can be gone to */
    assert_int_equal(ui_offering(ui), 2);
    press(ui, "<Esc>j<Enter>");
    assert_int_equal(ui_offering(ui), 0);
    press(ui, "<Esc>k<Enter>");
    assert_int_equal(ui_offering(ui), 2);
    ui_free(ui);
}

static void transposed_offerings_move_up_and_down(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "AcxL");
    assert_sees(ui, "Moved Confidential VM Worker Nodes down (u undoes)");
    press(ui, "-");
    assert_sees(ui, "Hid Attestation type: 1 hidden");
    press(ui, "D");
    assert_int_equal(ui_view(ui)->compareds, 3);
    ui_free(ui);
}

static void values_that_the_first_cell_does_not_have_are_signed(void **state)
{
    struct ui *ui = open_two(60, 120);

    (void)state;
    assert_sees(ui, "Azure Attestation; ‹Other service›");
    assert_true(strstr(screen_styles(ui), "DDDDDDDDDDDDDDD") != NULL);
    assert_sees_not(ui, "‹Full");       /* one value: the sign of the row says it */
    ui_free(ui);
}

static void a_better_cell_has_a_sign_where_an_order_is_declared(void **state)
{
    struct ui *ui = open_two(60, 120);

    (void)state;
    press(ui, "p");
    assert_sees(ui, "│ ▼ VM sizes retired (disputed)");
    assert_sees(ui, "│ ≠ Full guest attestation");
    press(ui, "<Right>p");
    assert_sees(ui, "│ ▲ Generally available");
    ui_free(ui);
}

static void every_size_and_key_is_safe(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "Acx");
    for (int rows = 1; rows < 16; rows++)
        for (int cols = 1; cols < 170; cols += 13) {
            resize(ui, rows, cols);
            press(ui, "jj<Right>lhGnNgpdz<PgDn><^D>x<^U><PgUp>$0pkLHS-zrux");
        }
    resize(ui, 24, 80);
    assert_sees(ui, "[Compare]");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_the_shapes),
        cmocka_unit_test(a_group_begins_with_its_name),
        cmocka_unit_test(z_folds_groups_that_are_the_same),
        cmocka_unit_test(enter_unfolds_a_group_for_a_look),
        cmocka_unit_test(a_folded_group_is_hidden_as_a_whole),
        cmocka_unit_test(x_makes_offerings_the_lines),
        cmocka_unit_test(transposed_the_baseline_is_the_line_that_stays),
        cmocka_unit_test(transposed_offerings_move_up_and_down),
        cmocka_unit_test(values_that_the_first_cell_does_not_have_are_signed),
        cmocka_unit_test(a_better_cell_has_a_sign_where_an_order_is_declared),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
