/*
 * test_wrap.c -- a text in several lines, counted and drawn.
 */
#include "testing.h"

#include <locale.h>
#include <string.h>

#include "ui/wrap.h"

static int setup(void **state)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    *state = ap_arena_new();
    return 0;
}

static int teardown(void **state)
{
    ap_arena_free(*state);
    return 0;
}

static char *drawn(struct ap_arena *arena, int row, int rows, int cols, const char *text, int *end)
{
    struct grid g;

    grid_init(&g, arena, 4, 12, false);
    *end = wrap_draw(grid_area(&g, 0, 0, 4, 12), row, 1, rows, cols, STYLE_NORMAL, text);
    return grid_text(&g, arena);
}

static void lines_are_counted_as_they_are_drawn(void **state)
{
    int end;

    assert_int_equal(wrap_rows("", 5), 1);
    assert_int_equal(wrap_rows("one two three", 7), 2);
    assert_int_equal(wrap_rows("one two three", 0), 11);
    assert_string_equal(drawn(*state, 0, WRAP_ALL, 7, "one two three", &end),
                        " one two\n three\n\n\n");
    assert_int_equal(end, 2);
}

static void what_is_outside_the_area_is_left_out(void **state)
{
    int end;

    assert_string_equal(drawn(*state, -1, WRAP_ALL, 3, "one two six ten for", &end),
                        " two\n six\n ten\n for\n");
    assert_int_equal(end, 4);
    assert_string_equal(drawn(*state, 3, WRAP_ALL, 3, "one two", &end), "\n\n\n one\n");
    assert_int_equal(end, 5);
}

static void what_does_not_fit_its_rows_ends_in_a_sign(void **state)
{
    int end;

    assert_string_equal(drawn(*state, 0, 2, 7, "one two three four", &end),
                        " one two\n three…\n\n\n");
    assert_int_equal(end, 2);
    assert_string_equal(drawn(*state, 0, 2, 7, "one two three", &end),
                        " one two\n three\n\n\n");
    assert_int_equal(end, 2);
}

static void a_text_without_end_is_cut_in_words(void **state)
{
    char *text = ap_alloc(*state, WRAP_MOST + 10, 1);
    const char *shown;

    memset(text, 'x', WRAP_MOST);
    assert_ptr_equal(wrap_shown(*state, text), text);
    memcpy(text + WRAP_MOST - 1, "\u00e9\u00e9", 5);    /* the limit is inside a character */
    shown = wrap_shown(*state, text);
    assert_string_equal(shown + WRAP_MOST - 3,
                        "xx [cut: 4 bytes more; \"apposite show\" prints them all]");
}

static void spans_keep_their_style_over_the_end_of_a_line(void **state)
{
    struct span at[] = { { 4, 9 }, { 19, 2 } };     /* "two three" and "is" */
    struct spans spans = { at, AP_COUNT(at) };
    struct grid g;

    grid_init(&g, *state, 4, 12, false);
    assert_int_equal(wrap_draw_spans(grid_area(&g, 0, 0, 4, 12), 0, 1, 7, STYLE_NORMAL,
                                     "one two three four is it", spans, STYLE_DIFFERS), 4);
    assert_string_equal(grid_text(&g, *state), " one two\n three\n four is\n it\n");
    assert_string_equal(grid_styles(&g, *state), ".....DDD....\n.DDDDD......\n......DD....\n"
                                                 "............\n");
    grid_init(&g, *state, 4, 12, false);
    spans.count = 1;
    at[0] = (struct span){ 2, 3 };
    (void)wrap_draw_spans(grid_area(&g, 0, 0, 4, 12), 0, 0, 12, STYLE_NORMAL, "a bcd e", spans,
                          STYLE_DIFFERS);
    assert_string_equal(grid_text(&g, *state), "a bcd e\n\n\n\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lines_are_counted_as_they_are_drawn, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_outside_the_area_is_left_out, setup, teardown),
        cmocka_unit_test_setup_teardown(spans_keep_their_style_over_the_end_of_a_line, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(what_does_not_fit_its_rows_ends_in_a_sign, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_text_without_end_is_cut_in_words, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
