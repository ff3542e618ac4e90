/*
 * test_compare_edit.c -- bringing a comparison into shape.
 */
#include "screens.h"

static struct ui *open_two(int rows, int cols)
{
    struct ui *ui = screens_open(rows, cols, false);

    press(ui, "<Space><Space>c");
    return ui;
}

static void H_and_L_move_the_offering_at_the_cursor(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "AcL");
    assert_int_equal(ui_view(ui)->compared[0], 1);
    assert_int_equal(ui_view(ui)->compared[1], 0);
    assert_sees(ui, "Moved Confidential VM Worker Nodes right (u undoes)");
    press(ui, "L<Enter>");              /* the cursor goes with it */
    assert_int_equal(ui_view(ui)->compared[2], 0);
    assert_int_equal(ui_offering(ui), 0);
    press(ui, "<Esc>LL");
    assert_sees(ui, "It cannot go further right.");
    press(ui, "HHHH");
    assert_sees(ui, "It cannot go further left.");
    press(ui, "p<Right>H");
    assert_sees(ui, "It cannot go further left: the baseline stays first.");
    press(ui, "<Left>L");
    assert_sees(ui, "The baseline stays first; p makes it none.");
    ui_free(ui);
}

static void D_drops_an_offering_and_its_mark_down_to_two(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "Ac<Right>pD");
    assert_int_equal(ui_view(ui)->compareds, 3);
    assert_int_equal(ui_view(ui)->marks, 3);
    assert_true(ui_view(ui)->baseline == AP_NONE);
    assert_sees(ui, "Dropped Confidential Containers on AKS and its mark: 3 left (u undoes)");
    press(ui, "DD");
    assert_int_equal(ui_view(ui)->compareds, 2);
    assert_sees(ui, "Two are the least to compare. For others, press Esc, mark them with Space");
    press(ui, "uu");
    assert_int_equal(ui_view(ui)->compareds, 4);
    assert_int_equal(ui_view(ui)->marks, 4);
    ui_free(ui);
}

static void rows_are_hidden_counted_and_shown_again(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "r");
    assert_sees(ui, "No row is hidden.");
    press(ui, "-j-");
    assert_sees(ui, "Hid Memory key scope: 2 hidden, r shows all (u undoes)");
    assert_sees(ui, "25 of 27 rows: 2 hidden\n");
    assert_sees(ui, "of\n27: Attestation type");   /* of all, hidden or not */
    assert_int_equal(ui_view(ui)->rows, 25);
    press(ui, "d");
    assert_sees(ui, "13 of 27 rows: only different, 2 hidden\n");
    press(ui, "r");
    assert_sees(ui, "All 27 rows (u undoes)");
    assert_int_equal(ui_view(ui)->rows, 0);
    assert_int_equal(ui_view(ui)->only, ONLY_ALL);
    ui_free(ui);
}

static void the_last_row_is_not_hidden(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    for (int i = 0; i < 27; i++)
        press(ui, "-");
    assert_sees(ui, "No other row is left. r shows all rows.");
    assert_int_equal(ui_view(ui)->rows, 1);
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(H_and_L_move_the_offering_at_the_cursor),
        cmocka_unit_test(D_drops_an_offering_and_its_mark_down_to_two),
        cmocka_unit_test(rows_are_hidden_counted_and_shown_again),
        cmocka_unit_test(the_last_row_is_not_hidden),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
