/*
 * test_grid.c -- text becomes cells, clipped, clean and aligned.
 */
#include "testing.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "ui/grid.h"

struct fixture {
    struct ap_arena *arena;
    struct grid      grid;
    struct area      all;
};

static struct fixture f;

static void begin(int rows, int cols, bool ascii)
{
    grid_init(&f.grid, f.arena, rows, cols, ascii);
    f.all = grid_area(&f.grid, 0, 0, rows, cols);
}

static int setup(void **state)
{
    (void)state;
    f.arena = ap_arena_new();
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ap_arena_free(f.arena);
    return 0;
}

static void expect(const char *text)
{
    assert_string_equal(grid_text(&f.grid, f.arena), text);
}

static void text_is_cut_at_the_edges(void **state)
{
    (void)state;
    begin(2, 5, false);
    assert_int_equal(area_text(f.all, 0, 3, STYLE_NORMAL, "abc"), 5);
    area_text(f.all, 1, -2, STYLE_NORMAL, "abc");
    area_text(f.all, -1, 0, STYLE_NORMAL, "above");
    area_text(f.all, 2, 0, STYLE_NORMAL, "below");
    expect("   ab\nc\n");
}

static void an_area_is_a_window_of_its_own(void **state)
{
    struct area part;

    (void)state;
    begin(3, 6, false);
    part = area_part(f.all, 1, 2, 1, 3);
    area_text(part, 0, 0, STYLE_KEY, "abcdef");
    area_text(part, 1, 0, STYLE_KEY, "x");
    area_paint(part, 0, STYLE_CURSOR);
    expect("\n  abc\n\n");
    assert_string_equal(grid_styles(&f.grid, f.arena), "......\n..CCC.\n......\n");
}

static void no_area_reaches_beyond_its_own(void **state)
{
    static const int extreme[] = { -9, -1, 0, 1, 2, 5, 99, 2147483647 };
    enum { N = AP_COUNT(extreme) };

    (void)state;
    begin(3, 4, false);
    for (int i = 0; i < N * N * N * N; i++) {
        int top = extreme[i % N] / 2, left = extreme[i / N % N] / 2;
        struct area a = area_part(f.all, top, left, extreme[i / N / N % N] / 2,
                                  extreme[i / N / N / N] / 2);
        assert_in_range(a.top, 0, 3);
        assert_in_range(a.left, 0, 4);
        assert_in_range(a.top + a.rows, a.top, 3);
        assert_in_range(a.left + a.cols, a.left, 4);
        area_text(a, 0, 0, STYLE_NORMAL, "12345");
    }
}

static void a_wide_character_takes_two_columns_or_is_left_out(void **state)
{
    (void)state;
    begin(2, 5, false);
    area_text(f.all, 0, 0, STYLE_NORMAL, "漢字x");
    area_text(f.all, 1, 0, STYLE_NORMAL, "abcd漢");
    expect("漢字x\nabcd\n");
}

static void writing_over_half_a_wide_character_blanks_the_other(void **state)
{
    (void)state;
    begin(2, 4, false);
    area_text(f.all, 0, 0, STYLE_NORMAL, "漢字");
    area_text(f.all, 0, 1, STYLE_NORMAL, "x");
    expect(" x字\n\n");
    area_text(f.all, 1, 0, STYLE_NORMAL, "漢字");
    area_text(f.all, 1, 2, STYLE_NORMAL, "y");
    expect(" x字\n漢y\n");
}

static void accents_stay_with_their_letter(void **state)
{
    (void)state;
    begin(1, 4, false);
    assert_int_equal(area_text(f.all, 0, 0, STYLE_NORMAL, "e\xCC\x81x"), 2);
    expect("e\xCC\x81x\n");
}

static void a_hundred_accents_do_not_burst_a_cell(void **state)
{
    char text[256] = "e";

    (void)state;
    for (size_t i = 1; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xCC\x81", 3);
    begin(1, 4, false);
    area_text(f.all, 0, 0, STYLE_NORMAL, text);
    assert_true(f.grid.cell[0].len <= sizeof f.grid.cell[0].text);
    assert_int_equal(f.grid.cell[0].len % 2, 1);    /* no accent is cut in two */
}

static void data_cannot_steer_a_terminal(void **state)
{
    (void)state;
    begin(1, 40, false);
    area_text(f.all, 0, 0, STYLE_NORMAL, "a\x1B[2J\x07\xC2\x9B\xE2\x80\xAE\xFF\nb\t");
    char *text = grid_text(&f.grid, f.arena);
    for (const char *p = text; *p && *p != '\n'; p++)
        assert_true((unsigned char)*p >= 0x20 && *p != 0x7F);
    assert_null(strstr(text, "\xC2\x9B"));
    assert_null(strstr(text, "\xE2\x80\xAE"));
}

static void in_ascii_nothing_else_is_drawn(void **state)
{
    (void)state;
    begin(2, 16, true);
    area_text(f.all, 0, 0, STYLE_NORMAL, "Béta 漢字 – x");
    area_cut(f.all, 1, 0, 5, STYLE_NORMAL, "abcdefgh");
    area_glyph(f.all, 1, 6, STYLE_NORMAL, GLYPH_MARKED);
    expect("B?ta ???? ? x\nabcd~ *\n");
}

static void what_does_not_fit_ends_in_a_sign(void **state)
{
    (void)state;
    begin(5, 12, false);
    assert_int_equal(area_cut(f.all, 0, 0, 6, STYLE_NORMAL, "abcdef"), 6);
    assert_int_equal(area_cut(f.all, 1, 0, 6, STYLE_NORMAL, "abcdefg"), 6);
    assert_int_equal(area_cut(f.all, 2, 0, 6, STYLE_NORMAL, "abcd efgh"), 5);
    area_cut(f.all, 3, 2, 4, STYLE_NORMAL, "漢字漢字");
    area_cut(f.all, 4, 0, 0, STYLE_NORMAL, "gone");
    expect("abcdef\nabcde…\nabcd…\n  漢…\n\n");
}

static void every_glyph_has_an_ascii_twin_of_one_column(void **state)
{
    (void)state;
    for (int g = 0; g < GLYPH_COUNT; g++)
        for (int ascii = 0; ascii < 2; ascii++) {
            begin(1, 4, ascii);
            assert_int_equal(area_glyph(f.all, 0, 0, STYLE_NORMAL, (enum glyph)g), 1);
            assert_true(strlen(glyph_text((enum glyph)g, true)) == 1);
        }
}

static void formatted_text_may_be_long(void **state)
{
    (void)state;
    begin(1, 2000, false);
    assert_int_equal(area_printf(f.all, 0, 0, STYLE_NORMAL, "%1500d|", 7), 1501);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(text_is_cut_at_the_edges), T(an_area_is_a_window_of_its_own),
        T(no_area_reaches_beyond_its_own),
        T(a_wide_character_takes_two_columns_or_is_left_out),
        T(writing_over_half_a_wide_character_blanks_the_other),
        T(accents_stay_with_their_letter), T(a_hundred_accents_do_not_burst_a_cell),
        T(data_cannot_steer_a_terminal), T(in_ascii_nothing_else_is_drawn),
        T(what_does_not_fit_ends_in_a_sign), T(every_glyph_has_an_ascii_twin_of_one_column),
        T(formatted_text_may_be_long),
    };
    setlocale(LC_CTYPE, "");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
