/*
 * test_compare_screen.c -- offerings side by side.
 */
#include "reading.h"

#include <string.h>

#include "base/buf.h"
#include "view/cell.h"

static void each_size_shows_the_comparison(void **state)
{
    (void)state;
    expect_screens("screens/compare.txt", "<Space><Space>c");
    expect_screens("screens/compare-different.txt", "<Space><Space>cd");
    expect_screens("screens/compare-same.txt", "<Space><Space>cdd");
    expect_screens("screens/compare-four.txt", "Ac<Right><Right><Right>jjj");
    expect_screens("screens/compare-baseline.txt", "Ac<Right>pdj<Right>");
    expect_screens("screens/compare-end.txt", "AcG");
}

static struct ui *open_two(int rows, int cols)
{
    struct ui *ui = screens_open(rows, cols, false);

    press(ui, "<Space><Space>c");
    return ui;
}

/* All that can be read, without the signs around words. */
static char *read_words(struct ui *ui, struct ap_arena *arena)
{
    struct buf words = BUF(arena);

    for (const char *s = read_all(ui, arena); *s; s++)
        if (!strncmp(s, "‹", strlen("‹")) || !strncmp(s, "›", strlen("›")))
            s += strlen("‹") - 1;
        else
            buf_add_n(&words, s, 1);
    return buf_text(&words);
}

/* Every word of every cell is on the screen somewhere, in its order. */
static void must_show_words(const char *all, const char *text)
{
    char word[256];

    for (const char *p = text; *p; p += strspn(p, " ")) {
        size_t n = strcspn(p, " ");
        memcpy(word, p, n);
        word[n] = '\0';
        if (!strstr(all, word))
            fail_msg("\"%s\" of \"%s\" is not shown", word, text);
        p += n;
    }
}

static void every_cell_can_be_read_whole_at_any_size(void **state)
{
    static const struct { int rows, cols; } size[] = {
        { 6, 20 }, { 12, 40 }, { 7, 79 }, { 6, 80 }, { 24, 80 }, { 40, 120 }, { 6, 300 },
    };
    const struct ap_catalogue *cat = screens_subject()->cat;
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (size_t s = 0; s < AP_COUNT(size); s++) {
        struct ui *ui = open_two(size[s].rows, size[s].cols);
        char *all = read_words(ui, arena);
        for (size_t i = 0; i < cat->attributes; i++) {
            must_show_words(all, cat->attribute[i].name);
            if (size[s].cols < 40)      /* words are broken there */
                continue;
            must_show_words(all, cell_text(cat, 0, i, arena));
            must_show_words(all, cell_text(cat, 1, i, arena));
        }
        ui_free(ui);
        ap_arena_reset(arena);
    }
    ap_arena_free(arena);
}

static void d_shows_all_rows_then_the_different_then_the_same(void **state)
{
    struct ui *ui = open_two(40, 120);

    (void)state;
    assert_sees(ui, " differ in 14 of 27: Attestation type, ");
    assert_sees(ui, "unknown in 4.");
    assert_sees(ui, "= Programming model");
    press(ui, "d");
    assert_sees(ui, "14 of 27 rows: only different\n");
    assert_sees(ui, "unknown in 4.");
    assert_sees_not(ui, "= Programming model");
    assert_sees_not(ui, "\n? ");
    press(ui, "d");
    assert_sees(ui, "9 of 27 rows: only same\n");
    assert_sees(ui, "= Programming model");
    assert_sees_not(ui, "≠");
    press(ui, "d");
    assert_sees_not(ui, "27 rows");
    assert_sees(ui, "≠ Isolation granularity");
    ui_free(ui);
}

static void the_cursor_stays_on_its_row_when_rows_are_left_out(void **state)
{
    struct ui *ui = open_two(40, 120);

    (void)state;
    press(ui, "jjjjd<Enter>");          /* Trust boundary, which differs */
    assert_sees(ui, "Trust boundary");
    press(ui, "<Esc>d<Enter>");         /* it is not shown: the nearest of its group is */
    assert_sees(ui, "TEE hardware");
    press(ui, "<Esc>d<Enter>");
    assert_sees(ui, "Trust boundary");
    ui_free(ui);
}

static void n_goes_from_difference_to_difference(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "nn<Enter>");
    assert_sees(ui, "Trust boundary");
    press(ui, "<Esc>N<Enter>");
    assert_sees(ui, "Isolation granularity");
    press(ui, "<Esc>NN");
    assert_sees(ui, "No row that differs comes before this one");
    press(ui, "Gn");
    assert_sees(ui, "No row that differs comes after this one");
    ui_free(ui);
}

static void p_pins_a_baseline_and_marks_the_cells_against_it(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "<Right>p");
    assert_int_equal(ui_view(ui)->baseline, 1);
    assert_int_equal(ui_view(ui)->compared[0], 1);
    assert_sees(ui, "◆ Confidential");
    assert_sees(ui, "│ ≠ Guest attestation");
    assert_sees(ui, "│ = Key per VM");
    press(ui, "jjjjjjjjj");
    assert_sees(ui, "│ ? not stated");
    press(ui, "<Enter>");               /* the cursor stayed on the offering */
    assert_int_equal(ui_offering(ui), 1);
    press(ui, "<Esc>p");
    assert_true(ui_view(ui)->baseline == AP_NONE);
    assert_sees_not(ui, "◆");
    ui_free(ui);
}

static void a_baseline_that_is_compared_no_more_is_none(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "p<Esc>U<Space><Space>c");
    assert_true(ui_view(ui)->baseline == AP_NONE);
    assert_sees_not(ui, "◆");
    ui_free(ui);
}

static void columns_that_do_not_fit_are_scrolled_whole(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "Ac");
    assert_sees(ui, " 2 more ▸");
    assert_sees_not(ui, "◂");
    press(ui, "<Right><Right>");
    assert_sees(ui, "◂ 1 more");
    assert_sees(ui, " 1 more ▸");
    press(ui, "$");
    assert_sees(ui, "◂ 2 more");
    assert_sees_not(ui, "more ▸");
    press(ui, "0");
    assert_sees_not(ui, "◂");
    press(ui, "p$");                    /* the baseline stays, the others scroll */
    assert_sees(ui, "◆ Confidential VM");
    assert_sees(ui, "◂ 2 more");
    ui_free(ui);
}

static void below_80_columns_cells_are_stacked(void **state)
{
    struct ui *ui = open_two(12, 79);

    (void)state;
    assert_sees(ui, "≠ Attestation type\n    Confidential VM Worker Nodes\n      Guest");
    press(ui, "j<Enter>");
    assert_int_equal(ui_offering(ui), 1);
    assert_int_equal(ui_attribute(ui), 0);
    press(ui, "<Esc>j<Enter>");
    assert_int_equal(ui_offering(ui), 0);
    assert_int_equal(ui_attribute(ui), 1);
    press(ui, "<Esc><Right><Enter>");
    assert_int_equal(ui_offering(ui), 1);
    ui_free(ui);
}

static void a_resize_keeps_the_cell(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    press(ui, "jjjjjjj<Right>");
    resize(ui, 12, 40);
    press(ui, "<Enter>");
    assert_int_equal(ui_offering(ui), 1);
    assert_int_equal(ui_attribute(ui), 10);
    press(ui, "<Esc>");
    resize(ui, 8, 200);
    press(ui, "<Enter>");
    assert_int_equal(ui_offering(ui), 1);
    assert_int_equal(ui_attribute(ui), 10);
    ui_free(ui);
}

static void offerings_stand_in_the_order_of_their_marks(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "jj<Space>gg<Space>c");
    assert_int_equal(ui_view(ui)->compared[0], 2);
    assert_int_equal(ui_view(ui)->compared[1], 0);
    press(ui, "<Esc><Space>c");
    assert_int_equal(ui_view(ui)->compareds, 3);
    ui_free(ui);
}

static void three_stand_side_by_side_in_80_columns(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Space><Space><Space>c");
    assert_sees_not(ui, "more ▸");
    assert_sees(ui, "│ VM level        │ Node level      │ Process level");
    press(ui, "p");
    assert_sees_not(ui, "more ▸");
    ui_free(ui);
    ui = screens_open(24, 80, false);
    press(ui, "<Space><Space><Space><Space>c");
    assert_sees(ui, "2 more ▸");        /* four would be narrower than words */
    ui_free(ui);
}

/* Two offerings of which nothing but one cell is known, and that is the same. */
static const struct ap_catalogue *twins(struct ap_arena *arena)
{
    static struct ap_catalogue cat;
    static struct ap_offering offering[] = {
        { .key = "a", .name = "A", .group = "", .summary = "" },
        { .key = "b", .name = "B", .group = "", .summary = "" },
    };
    static struct ap_attribute attribute[] = {
        { .key = "x", .name = "X", .group = "", .unit = "", .definition = "", .type = AP_TEXT },
        { .key = "y", .name = "Y", .group = "", .unit = "", .definition = "", .type = AP_TEXT },
    };
    static struct ap_fact fact[] = {
        { .offering = 0, .attribute = 0, .value = "v", .detail = "", .checked = "" },
        { .offering = 1, .attribute = 0, .value = "v", .detail = "", .checked = "" },
    };

    cat = (struct ap_catalogue){
        .key = "twins", .title = "Twins", .summary = "", .version = "1", .as_of = "2026-11-23",
        .licence = "", .homepage = "", .offering = offering, .offerings = 2,
        .attribute = attribute, .attributes = 2, .fact = fact, .facts = 2,
    };
    ap_catalogue_index(&cat, arena);
    return &cat;
}

static void rows_that_are_left_out_wholly_are_accounted_for_in_words(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject subject = { twins(arena), NULL, SCREENS_TODAY, 0 };
    struct ui *ui = screens_open_on(&subject, 12, 79, false);

    (void)state;
    press(ui, "<Space><Space>cd");
    assert_sees(ui, "A and B are the same in the only attribute that is known; 1 is unknown.\n\n"
                    "No row shown here differs. Press d for other rows, or r for all.");
    press(ui, "jkh<Right>nN<Enter>i$0G");
    assert_sees(ui, "[Compare]");
    ui_free(ui);
    ap_arena_free(arena);
}

/* The sentence is as long as there is room for, never cut, and S shows all of it. */
static void the_sentence_on_top_has_as_many_names_as_fit(void **state)
{
    struct ui *ui = open_two(24, 80);

    (void)state;
    assert_sees(ui, "Own admins kept out and 8 more; same in 9; unknown in 4.\n");
    press(ui, "S");
    assert_sees(ui, "Limits; same in 9; unknown in\n4.\n");
    press(ui, "S");
    assert_sees(ui, " and 8 more; ");
    resize(ui, 12, 60);
    assert_sees(ui, "14 of 27 rows differ, 4 unknown, 9 same.\n");
    resize(ui, 40, 200);
    assert_sees(ui, "Limits; same in 9; unknown in 4.\n");
    ui_free(ui);
}

static void every_size_and_key_is_safe(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "Ac");
    for (int rows = 1; rows < 12; rows++)
        for (int cols = 1; cols < 170; cols += 7) {
            resize(ui, rows, cols);
            press(ui, "jj<Right>lhGnNgpd<PgDn><^D><^U><PgUp>$0pkLHS-ru");
        }
    resize(ui, 24, 80);
    assert_sees(ui, "[Compare]");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_the_comparison),
        cmocka_unit_test(every_cell_can_be_read_whole_at_any_size),
        cmocka_unit_test(d_shows_all_rows_then_the_different_then_the_same),
        cmocka_unit_test(the_cursor_stays_on_its_row_when_rows_are_left_out),
        cmocka_unit_test(n_goes_from_difference_to_difference),
        cmocka_unit_test(p_pins_a_baseline_and_marks_the_cells_against_it),
        cmocka_unit_test(a_baseline_that_is_compared_no_more_is_none),
        cmocka_unit_test(columns_that_do_not_fit_are_scrolled_whole),
        cmocka_unit_test(below_80_columns_cells_are_stacked),
        cmocka_unit_test(a_resize_keeps_the_cell),
        cmocka_unit_test(offerings_stand_in_the_order_of_their_marks),
        cmocka_unit_test(three_stand_side_by_side_in_80_columns),
        cmocka_unit_test(rows_that_are_left_out_wholly_are_accounted_for_in_words),
        cmocka_unit_test(the_sentence_on_top_has_as_many_names_as_fit),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
