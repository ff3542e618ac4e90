/*
 * test_page.c -- paragraphs wrapped, scrolled and chosen from.
 */
#include "testing.h"

#include <locale.h>

#include "ui/page.h"

enum { STOP = 1 };

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

static struct page sample(struct ap_arena *arena)
{
    struct page p;

    page_init(&p, arena);
    page_text(&p, STYLE_TITLE, 0, "A title that needs two lines at thirty columns");
    page_note(&p, "1 of 2");
    page_heading(&p, "Group");
    page_pair(&p, STYLE_NORMAL, 2, "Label", "The text beside it, wrapped in its own column "
              "with a line break where the width ends");
    page_note(&p, "2 sources");
    page_stop(&p, STOP, 0);
    page_under(&p, STYLE_MUTED, "Below the text\x1b[31m");
    page_pair(&p, STYLE_NORMAL, 2, "A second label", "Short");
    page_stop(&p, STOP, 1);
    return p;
}

static char *drawn(struct page *p, int rows, int cols, struct ap_arena *arena)
{
    struct grid g;

    grid_init(&g, arena, rows, cols, false);
    page_draw(p, grid_area(&g, 0, 0, rows, cols));
    return grid_text(&g, arena);
}

static void labels_stand_beside_their_text(void **state)
{
    struct page p = sample(*state);

    assert_string_equal(drawn(&p, 10, 62, *state),
        "A title that needs two lines at thirty columns        1 of 2\n"
        "\n"
        "Group\n"
        "  Label           The text beside it, wrapped in   2 sources\n"
        "                  its own column with a line\n"
        "                  break where the width ends\n"
        "                  Below the text\uFFFD[31m\n"
        "  A second label  Short\n"
        "\n"
        "\n");
}

static void a_note_stands_below_where_there_is_no_room_beside_it(void **state)
{
    struct page p = sample(*state);

    assert_string_equal(drawn(&p, 9, 20, *state),
        "A title that needs\n"
        "two lines at\n"
        "thirty columns\n"
        "            1 of 2\n"
        "\n"
        "Group\n"
        "  Label\n"
        "    The text\n"
        "    beside it,     ▾\n");
}

static void labels_stand_above_their_text_where_it_is_narrow(void **state)
{
    struct page p = sample(*state);

    assert_string_equal(drawn(&p, 13, 32, *state),
        "A title that needs two  1 of 2\n"
        "lines at thirty\n"
        "columns\n"
        "\n"
        "Group\n"
        "  Label              2 sources\n"
        "    The text beside it,\n"
        "    wrapped in its own column\n"
        "    with a line break where\n"
        "    the width ends\n"
        "    Below the text\uFFFD[31m\n"
        "  A second label\n"
        "    Short\n");
}

static void the_cursor_goes_from_stop_to_stop(void **state)
{
    struct page p = sample(*state);

    page_fit(&p, 10, 60);
    assert_int_equal(page_at(&p)->index, 0);
    assert_true(page_act(&p, ACT_DOWN));
    assert_int_equal(page_at(&p)->index, 1);
    page_go(&p, STOP, 0);
    assert_int_equal(page_at(&p)->index, 0);
    page_go(&p, STOP, 7);       /* there is none */
    assert_int_equal(page_at(&p)->index, 0);
}

static void a_stop_that_was_not_seen_is_shown_before_it_is_chosen(void **state)
{
    struct page p = sample(*state);

    page_fit(&p, 3, 60);
    assert_null(page_at(&p));
    assert_int_equal(page_at(&p)->index, 0);
}

static void every_line_is_reached_by_going_down(void **state)
{
    struct page p = sample(*state);

    page_fit(&p, 2, 22);
    for (int i = 0; i < 40; i++)
        page_act(&p, ACT_DOWN);
    assert_string_equal(drawn(&p, 2, 22, *state),
        "  A second label     ▴\n"
        "    Short\n");
    page_act(&p, ACT_PAGE_UP);
    assert_string_equal(drawn(&p, 2, 22, *state),
        "    text\uFFFD[31m        ▴\n"
        "  A second label     ▾\n");
}

static void any_size_is_drawn(void **state)
{
    struct page p = sample(*state);
    struct ap_arena *scratch = ap_arena_new();

    for (int rows = 1; rows < 9; rows++)
        for (int cols = 1; cols < 70; cols++) {
            assert_non_null(drawn(&p, rows, cols, scratch));
            page_act(&p, rows % 2 ? ACT_DOWN : ACT_UP);
            ap_arena_reset(scratch);
        }
    ap_arena_free(scratch);
}

static void a_page_may_be_empty(void **state)
{
    struct page p;

    page_init(&p, *state);
    assert_string_equal(drawn(&p, 2, 10, *state), "\n\n");
    assert_null(page_at(&p));
    assert_true(page_act(&p, ACT_DOWN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(labels_stand_beside_their_text, setup, teardown),
        cmocka_unit_test_setup_teardown(labels_stand_above_their_text_where_it_is_narrow, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_note_stands_below_where_there_is_no_room_beside_it,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(the_cursor_goes_from_stop_to_stop, setup, teardown),
        cmocka_unit_test_setup_teardown(a_stop_that_was_not_seen_is_shown_before_it_is_chosen,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(every_line_is_reached_by_going_down, setup, teardown),
        cmocka_unit_test_setup_teardown(any_size_is_drawn, setup, teardown),
        cmocka_unit_test_setup_teardown(a_page_may_be_empty, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
