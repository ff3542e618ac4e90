/*
 * test_ui.c -- the machine around the screens: stack, prompt, footer, sizes.
 */
#include "place.h"
#include "screens.h"

#include <stdio.h>
#include <string.h>

static struct ui *ui;

/* In a folder of its own: a key may write a file. */
static int setup(void **state)
{
    if (place_enter(state) != 0)
        return -1;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    ui_free(ui);
    return place_leave(state);
}

/* One row of the screen, the first being 0; lives until the next call. */
static const char *row(int n)
{
    static char line[2048];
    const char *at = screen_text(ui);

    while (n-- > 0)
        at = strchr(at, '\n') + 1;
    snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
    return line;
}

static void esc_goes_back_and_never_leaves(void **state)
{
    (void)state;
    press(ui, "<Enter>2<Esc><Esc>");
    assert_sees(ui, "[Browse]");
    press(ui, "<Esc>");
    assert_sees(ui, "Press q to leave");
    assert_false(ui_done(ui));
}

static void q_closes_a_layer_and_leaves_from_the_first(void **state)
{
    (void)state;
    press(ui, "<Enter>");
    assert_sees(ui, "[Item]");
    press(ui, "q");
    assert_sees(ui, "[Browse]");
    assert_false(ui_done(ui));
    press(ui, "q");
    assert_true(ui_done(ui));
}

static void everything_that_leaves_leaves_from_anywhere(void **state)
{
    static const char *const where[] = { "", "<Enter>", "A3", "4", "?" };
    static const char *const how[] = { "Q", "<^C>", "<F10>" };

    (void)state;
    for (size_t w = 0; w < AP_COUNT(where); w++)
        for (size_t h = 0; h < AP_COUNT(how); h++) {
            bool types = !strcmp(where[w], "?") && h == 0;
            struct ui *it = screens_open(24, 80, false);
            press(it, where[w]);
            press(it, how[h]);
            assert_int_equal(ui_done(it), !types);
            ui_free(it);
        }
}

static void control_c_leaves_while_typing_and_letters_do_not(void **state)
{
    (void)state;
    press(ui, "/qQ");
    assert_false(ui_done(ui));
    press(ui, "<^C>");
    assert_true(ui_done(ui));
}

static void numbers_go_to_the_screens_and_back_is_where_one_came_from(void **state)
{
    (void)state;
    press(ui, "2");
    assert_sees(ui, "[Item]");
    press(ui, "4");
    assert_sees(ui, "[Decide]");
    press(ui, "1");
    assert_sees(ui, "[Browse]");
    press(ui, "<Esc>");
    assert_sees(ui, "[Decide]");
    press(ui, "<Esc>");
    assert_sees(ui, "[Item]");
    press(ui, "3");
    assert_sees(ui, "[Compare]");       /* never without two */
    assert_sees(ui, "Mark two or more");
}

static void a_screen_is_open_once_however_often_it_is_asked_for(void **state)
{
    (void)state;
    press(ui, "A");
    for (int i = 0; i < 20; i++)
        press(ui, "1234");
    press(ui, "<Esc><Esc><Esc><Esc><Esc>");
    assert_sees(ui, "Press q to leave");
}

static void the_title_row_drops_whole_parts(void **state)
{
    static const struct { int cols; const char *row; } want[] = {
        { 120, "apposite  Azure confidential containers (4)  [Browse] Item  Compare  Decide  " },
        { 84, "Azure confidential containers (4)  [Browse] Item  Compare  Decide  Rank  "
              "   2 marked" },
        { 80, "Azure confidential containers…  [Browse] Item  Compare  Decide  Rank    2 marked" },
        { 60, "[Browse] Item  Compare  Decide  Rank                2 marked" },
        { 40, "[Browse]                        2 marked" },
        { 20, "[Browse]    2 marked" },
    };

    (void)state;
    press(ui, "<Space><Space>");
    for (size_t i = 0; i < AP_COUNT(want); i++) {
        resize(ui, 24, want[i].cols);
        if (i == 0)
            assert_memory_equal(row(0), want[i].row, strlen(want[i].row));
        else
            assert_string_equal(row(0), want[i].row);
    }
}

static void the_footer_drops_whole_hints_and_help_last(void **state)
{
    static const struct { int cols; const char *row; } want[] = {
        { 90, "Enter Open  Space Mark  c Compare  / Filter  f Facets  t Decide  e Export  ? Help" },
        { 80, "Enter Open  Space Mark  c Compare  / Filter  f Facets  t Decide  ? Help" },
        { 60, "Enter Open  Space Mark  c Compare  / Filter  ? Help" },
        { 44, "Enter Open  Space Mark  c Compare  ? Help" },
        { 20, "Enter Open  ? Help" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(want); i++) {
        resize(ui, 24, want[i].cols);
        assert_string_equal(row(23), want[i].row);
    }
}

static void a_notice_stays_until_the_next_key(void **state)
{
    (void)state;
    press(ui, "<Esc>");
    assert_string_equal(row(23), "This is the first screen. Press q to leave.");
    resize(ui, 12, 40);
    assert_sees(ui, "This is the first screen.");
    press(ui, "j");
    assert_sees_not(ui, "This is the first screen.");
}

static void a_key_without_meaning_says_so(void **state)
{
    (void)state;
    press(ui, "z");
    assert_string_equal(row(23), "z does nothing here. Press ? to see what keys do.");
    ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = KEY_BASE });
    assert_sees_not(ui, "nothing");     /* what the terminal cannot name is passed over */
}

static void no_key_is_bound_where_it_does_nothing(void **state)
{
    static const char *const way[PLACE_COUNT] = {
        [PLACE_BROWSE] = "", [PLACE_ITEM] = "<Enter>", [PLACE_COMPARE] = "A3",
        [PLACE_DECIDE] = "4", [PLACE_RANK] = "5", [PLACE_CELL] = "li", [PLACE_GUIDE] = "a",
        [PLACE_HELP] = "?", [PLACE_PROMPT] = "/", [PLACE_COMMAND] = "Y", [PLACE_TREE] = "T",
        [PLACE_SIMILAR] = "s",
        [PLACE_GLOSSARY] = "K", [PLACE_MESSAGES] = "M", [PLACE_PALETTE] = ":",
        [PLACE_EXPORT] = "e", [PLACE_FACETS] = "fj", [PLACE_VIEWS] = "V", [PLACE_COLUMNS] = "Cj",
        [PLACE_CHIPS] = "/linux<Enter>W",
    };

    (void)state;
    for (int p = 0; p < PLACE_COUNT; p++)
        for (const struct binding *b = NULL;
                 (b = keymap_next(keymap_builtin(), (enum place)p, b));) {
            struct ui *it = screens_open(24, 80, false);
            ui_draw(it);
            press(it, way[p]);
            ui_event(it, (struct event){ .kind = EVENT_KEY, .key = b->key });
            assert_sees_not(it, "does nothing here");
            ui_free(it);
        }
}

static void esc_and_a_letter_in_one_piece_are_two_keys(void **state)
{
    (void)state;
    press(ui, "<Enter><Alt-j>");
    assert_sees(ui, "[Browse]");
    assert_int_equal(ui_offering(ui), 1);
    press(ui, "/linux one<Alt-b>x");
    assert_sees(ui, "Filter: linux xone");      /* here Alt-b is a key of its own */
}

static void a_long_line_scrolls_with_its_cursor(void **state)
{
    const struct grid *g;

    (void)state;
    resize(ui, 12, 40);
    press(ui, "/abcdefghijklmnopqrstuvwxyz0123456789abcdefghij");
    assert_string_equal(row(11), "Filter: ◂qrstuvwxyz0123456789abcdefghij");
    g = ui_draw(ui);
    assert_int_equal(g->cursor_row, 11);
    assert_int_equal(g->cursor_col, 39);
    press(ui, "<^A>");
    assert_memory_equal(row(11), "Filter: abcdefghij", 18);
    assert_int_equal(ui_draw(ui)->cursor_col, 8);
    press(ui, "<Esc>");
    assert_int_equal(ui_draw(ui)->cursor_row, -1);
}

static void a_question_mark_can_be_typed_and_f1_helps(void **state)
{
    (void)state;
    press(ui, "/platform:?");
    assert_string_equal(row(23), "Filter: platform:?");
    press(ui, "<F1>");
    assert_sees(ui, "[Help]");
    assert_sees(ui, "Line input");
    press(ui, "<Esc>");
    assert_string_equal(row(23), "Filter: platform:?");
    press(ui, "x<Esc>");
    assert_sees(ui, "? Help");
}

static void the_line_stays_where_one_goes_for_help_and_does_something_else(void **state)
{
    (void)state;
    press(ui, "/SGX<F1>Erase to the start<Enter>");
    assert_string_equal(row(23), "Filter:");
    assert_sees(ui, "[Browse]");
}

static void below_the_smallest_size_there_is_a_notice_and_then_the_same_place(void **state)
{
    char *before;

    (void)state;
    press(ui, "jj<Space>/SGX");
    before = screen_text(ui);
    resize(ui, 6, 19);
    assert_string_equal(screen_text(ui), "\n\nNeeds 20×6, has\n19×6\n\n\n");
    press(ui, "jkx/<Esc><Enter>?");
    resize(ui, 24, 80);
    assert_string_equal(screen_text(ui), before);
    resize(ui, 5, 80);
    press(ui, "q");
    assert_true(ui_done(ui));
}

/* A terminal for ui_run: what is typed, all there at once, then the end of input. */
struct script {
    const char *keys;
    int         shows, wholes;
};

static bool script_next(void *term, struct event *ev)
{
    struct script *s = term;

    *ev = (struct event){ .kind = EVENT_KEY };
    return key_parse(&s->keys, &ev->key);
}

static bool script_pending(void *term)
{
    const struct script *s = term;
    return *s->keys;
}

static void script_show(void *term, const struct grid *grid, bool whole)
{
    struct script *s = term;

    (void)grid;
    s->shows++;
    s->wholes += whole;
}

static bool script_mouse(void *term, bool on)
{
    (void)term;
    return on;
}

static const struct term_ops script_ops = {
    .next = script_next, .pending = script_pending, .show = script_show, .mouse = script_mouse,
};

static void keys_typed_ahead_are_taken_before_drawing(void **state)
{
    struct script s = { .keys = "jjk/SGX<Enter>" };

    (void)state;
    ui_run(ui, &script_ops, &s);
    assert_int_equal(s.shows, 2);
    assert_false(ui_done(ui));
    assert_sees(ui, "2 of 4");
}

static void what_is_typed_after_leaving_is_left(void **state)
{
    struct script s = { .keys = "<^L>qjj" };

    (void)state;
    ui_run(ui, &script_ops, &s);
    assert_true(ui_done(ui));
    assert_string_equal(s.keys, "jj");
}

static void the_screen_is_drawn_anew_on_request(void **state)
{
    struct script s = { .keys = "<^L>" };

    (void)state;
    ui_run(ui, &script_ops, &s);
    assert_int_equal(s.wholes, 1);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(esc_goes_back_and_never_leaves), T(q_closes_a_layer_and_leaves_from_the_first),
        T(everything_that_leaves_leaves_from_anywhere),
        T(control_c_leaves_while_typing_and_letters_do_not),
        T(numbers_go_to_the_screens_and_back_is_where_one_came_from),
        T(a_screen_is_open_once_however_often_it_is_asked_for),
        T(the_title_row_drops_whole_parts), T(the_footer_drops_whole_hints_and_help_last),
        T(a_notice_stays_until_the_next_key), T(a_key_without_meaning_says_so),
        IN_PLACE(no_key_is_bound_where_it_does_nothing),
        T(esc_and_a_letter_in_one_piece_are_two_keys),
        T(a_long_line_scrolls_with_its_cursor), T(a_question_mark_can_be_typed_and_f1_helps),
        T(the_line_stays_where_one_goes_for_help_and_does_something_else),
        T(below_the_smallest_size_there_is_a_notice_and_then_the_same_place),
        T(keys_typed_ahead_are_taken_before_drawing), T(what_is_typed_after_leaving_is_left),
        T(the_screen_is_drawn_anew_on_request),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
