/*
 * test_frame.c -- what is sent to a terminal: the changes and nothing else.
 *
 * The codes here are words: "(2,5)" goes there, "<C>" is a style, "!" wipes,
 * "+" and "-" show and hide the cursor.
 */
#include "testing.h"

#include <locale.h>
#include <string.h>

#include "ui/frame.h"

static void go_to(struct buf *out, int row, int col)
{
    buf_printf(out, "(%d,%d)", row, col);
}

static const struct codes words = {
    .style = {
#define X(id, letter, word) [STYLE_##id] = (const char[]){ '<', letter, '>', '\0' },
        STYLES(X)
#undef X
    },
    .hide = "-", .unhide = "+", .wipe = "!", .go_to = go_to,
};

static struct {
    struct ap_arena *arena;
    struct shown     shown;
    struct codes     codes;
    struct grid      grid;
    struct area      all;
} f;

static int setup(void **state)
{
    (void)state;
    memset(&f, 0, sizeof f);
    f.arena = ap_arena_new();
    f.shown.arena = ap_arena_new();
    f.codes = words;
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ap_arena_free(f.shown.arena);
    ap_arena_free(f.arena);
    return 0;
}

static void blank(int rows, int cols)
{
    grid_init(&f.grid, f.arena, rows, cols, false);
    f.all = grid_area(&f.grid, 0, 0, rows, cols);
}

static void expect_sent(bool whole, const char *want)
{
    struct buf out = BUF(f.arena);

    frame_add(&out, &f.shown, &f.codes, &f.grid, whole);
    assert_string_equal(buf_text(&out), want);
}

static void the_first_frame_wipes_and_draws_what_is_not_blank(void **state)
{
    (void)state;
    blank(2, 6);
    area_text(f.all, 0, 1, STYLE_NORMAL, "ab");
    area_text(f.all, 1, 0, STYLE_KEY, "c");
    expect_sent(false, "<.>!(0,1)ab(1,0)<K>c<.>-");
}

static void the_same_picture_sends_nothing(void **state)
{
    struct buf ignored = BUF(f.arena);

    (void)state;
    blank(2, 6);
    area_text(f.all, 0, 0, STYLE_NORMAL, "abc");
    frame_add(&ignored, &f.shown, &f.codes, &f.grid, false);
    expect_sent(false, "");
}

static void only_changed_cells_are_sent(void **state)
{
    struct buf ignored = BUF(f.arena);

    (void)state;
    blank(1, 6);
    area_text(f.all, 0, 0, STYLE_NORMAL, "abcdef");
    frame_add(&ignored, &f.shown, &f.codes, &f.grid, false);
    blank(1, 6);
    area_text(f.all, 0, 0, STYLE_NORMAL, "aXcd");
    expect_sent(false, "(0,1)<.>X(0,4)  ");
    area_paint(area_part(f.all, 0, 0, 1, 2), 0, STYLE_CURSOR);
    expect_sent(false, "(0,0)<C>aX<.>");
}

static void a_change_of_size_or_a_wish_sends_it_whole(void **state)
{
    struct buf ignored = BUF(f.arena);

    (void)state;
    blank(1, 3);
    area_text(f.all, 0, 0, STYLE_NORMAL, "a");
    frame_add(&ignored, &f.shown, &f.codes, &f.grid, false);
    expect_sent(true, "<.>!(0,0)a-");
    blank(1, 4);
    area_text(f.all, 0, 0, STYLE_NORMAL, "a");
    expect_sent(false, "<.>!(0,0)a-");
}

static void after_a_character_of_unsure_width_the_place_is_told(void **state)
{
    (void)state;
    blank(1, 12);
    area_text(f.all, 0, 0, STYLE_NORMAL, "é…漢xe\xCC\x81y");
    expect_sent(false, "<.>!(0,0)é…漢(0,4)xe\xCC\x81(0,6)y-");
}

static void narrow_text_over_a_wide_character_replaces_both_halves(void **state)
{
    struct buf ignored = BUF(f.arena);

    (void)state;
    blank(1, 4);
    area_text(f.all, 0, 0, STYLE_NORMAL, "漢z");
    frame_add(&ignored, &f.shown, &f.codes, &f.grid, false);
    blank(1, 4);
    area_text(f.all, 0, 0, STYLE_NORMAL, "a z");
    expect_sent(false, "(0,0)<.>a ");
    blank(1, 4);
    area_text(f.all, 0, 0, STYLE_NORMAL, "漢z");
    expect_sent(false, "(0,0)<.>漢");
}

static void the_cursor_is_there_while_a_line_is_typed(void **state)
{
    struct buf ignored = BUF(f.arena);

    (void)state;
    blank(2, 4);
    frame_add(&ignored, &f.shown, &f.codes, &f.grid, false);
    f.grid.cursor_row = 1;
    f.grid.cursor_col = 2;
    expect_sent(false, "(1,2)+");
    f.grid.cursor_col = 3;
    expect_sent(false, "(1,3)");
    expect_sent(true, "<.>!(1,3)+");        /* whoever else was here may have hidden it */
    f.grid.cursor_row = -1;
    expect_sent(false, "-");
}

static void the_last_place_is_left_where_it_would_scroll(void **state)
{
    (void)state;
    f.codes.scrolls = true;
    blank(2, 2);
    area_text(f.all, 0, 0, STYLE_NORMAL, "ab");
    area_text(f.all, 1, 0, STYLE_NORMAL, "cd");
    expect_sent(false, "<.>!(0,0)ab(1,0)c-");
}

static void a_screen_of_nothing_is_no_trouble(void **state)
{
    (void)state;
    blank(0, 0);
    expect_sent(false, "");
    expect_sent(true, "<.>!-");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(the_first_frame_wipes_and_draws_what_is_not_blank), T(the_same_picture_sends_nothing),
        T(only_changed_cells_are_sent), T(a_change_of_size_or_a_wish_sends_it_whole),
        T(after_a_character_of_unsure_width_the_place_is_told),
        T(narrow_text_over_a_wide_character_replaces_both_halves),
        T(the_cursor_is_there_while_a_line_is_typed),
        T(the_last_place_is_left_where_it_would_scroll), T(a_screen_of_nothing_is_no_trouble),
    };
    setlocale(LC_CTYPE, "");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
