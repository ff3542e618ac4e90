/*
 * test_shot.c -- screens as pictures.
 */
#include "screens.h"

#include <string.h>

#include "ui/shot.h"
#include "wellformed.h"

static const char *picture(struct ap_arena *arena, const struct grid *grid)
{
    struct buf out = BUF(arena);

    shot_svg(&out, grid, "A & B");
    (void)assert_wellformed(arena, buf_text(&out));
    return buf_text(&out);
}

static void runs_of_one_style_are_one_text_where_they_stand(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct grid grid;

    (void)state;
    grid_init(&grid, arena, 2, 20, false);
    struct area area = grid_area(&grid, 0, 0, 2, 20);
    area_text(area, 0, 1, STYLE_NORMAL, "a<b");
    area_text(area, 0, 5, STYLE_KEY, "漢x");
    area_text(area, 1, 0, STYLE_CURSOR, "on  it");
    const char *whole = picture(arena, &grid);
    assert_non_null(strstr(whole, "width=\"184\" height=\"60\""));
    assert_non_null(strstr(whole, "<title>A &amp; B</title>"));
    assert_non_null(strstr(whole, "height=\"60\" class=\"edge\"/>\n"));
    assert_string_equal(strstr(whole, "<text"),
        "<text x=\"20\" y=\"25\" textLength=\"24\">a&lt;b</text>\n"
        "<text x=\"52\" y=\"25\" textLength=\"24\" class=\"bold cyan\">漢x</text>\n"
        "<rect x=\"12\" y=\"30\" width=\"48\" height=\"18\" class=\"ink\"/>\n"
        "<text x=\"12\" y=\"43\" textLength=\"16\" class=\"reverse\">on</text>\n"
        "<text x=\"44\" y=\"43\" textLength=\"16\" class=\"reverse\">it</text>\n"
        "</svg>\n");
    ap_arena_free(arena);
}

static void every_screen_is_a_sound_picture(void **state)
{
    static const char *const ways[] = { "", "/x", "<Enter>", "<Space><Space>c", "t<Down><Enter>",
                                        "li", "?", "Y", "e" };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(ways); i++) {
        struct ap_arena *arena = ap_arena_new();
        struct ui *ui = screens_open(24, 100, false);

        press(ui, ways[i]);
        assert_non_null(strstr(picture(arena, ui_draw(ui)), "apposite"));
        ui_free(ui);
        ap_arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_of_one_style_are_one_text_where_they_stand),
        cmocka_unit_test(every_screen_is_a_sound_picture),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
