/*
 * test_palette.c -- anything that can be done is found by typing, and done.
 */
#include "screens.h"

#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

/* The first row of the list, which Enter does. */
static void expect_first(const char *typed, const char *first)
{
    const char *at;

    press(ui, typed);
    at = strchr(screen_text(ui), '\n') + 1;     /* the title, then the line */
    at = strchr(at, '\n') + 1;
    if (strncmp(at, first, strlen(first)) != 0)
        fail_msg("%s finds first %.*s", typed, (int)strcspn(at, "\n"), at);
}

static void the_palette_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/palette.txt", ":");
}

static void what_was_found_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/palette-found.txt", ":sort");
}

static void all_that_has_a_key_here_is_listed_with_its_keys(void **state)
{
    static const struct { const char *keys; enum place place; } where[] = {
        { "", PLACE_BROWSE }, { "<Enter>", PLACE_ITEM }, { "A3", PLACE_COMPARE },
        { "4", PLACE_DECIDE }, { "T", PLACE_TREE }, { "li", PLACE_CELL }, { "Y", PLACE_COMMAND },
        { "a", PLACE_GUIDE },
        { "s", PLACE_SIMILAR }, { "K", PLACE_GLOSSARY }, { "M", PLACE_MESSAGES },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(where); i++) {
        struct ui *it = screens_open(200, 120, false);
        press(it, where[i].keys);
        press(it, ":");
        for (const struct binding *b = NULL;
             (b = keymap_next(keymap_builtin(), where[i].place, b));)
            if (b->action != ACT_PALETTE)
                assert_sees(it, action_help(b->action));
        ui_free(it);
    }
}

static void the_best_answer_comes_first(void **state)
{
    (void)state;
    expect_first(":mark", "Mark for comparison");
    expect_first("<^U>markall", "");
    expect_first("<^U>mark-all", "Mark every offering");
    expect_first("<^U>srdn", "Sort by this column, downwards");
    expect_first("<^U>every un", "Unmark every offering");
    expect_first("<^U>LEAVE", "Leave the program");
}

static void enter_does_it_on_the_screen_below(void **state)
{
    (void)state;
    press(ui, ":mark-all<Enter>");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "4 marked");
    press(ui, ":side by<Enter>");
    assert_sees(ui, "[Compare]");
    press(ui, "<^P>baseline<Enter>");
    assert_sees(ui, "Baseline:");
    press(ui, ":leave the<Enter>");
    assert_true(ui_done(ui));
}

static void the_cursor_chooses_among_what_was_found(void **state)
{
    (void)state;
    press(ui, ":mark<Down><Enter>");
    assert_sees(ui, "4 marked");
    press(ui, ":unmark<Down><Up><Enter>");
    assert_sees_not(ui, "4 marked");
}

static void an_offering_that_is_found_is_opened(void **state)
{
    (void)state;
    press(ui, ":sgx");
    assert_sees(ui, "offering");
    press(ui, "<Enter>");
    assert_sees(ui, "[Item]");
    assert_sees(ui, "Confidential Computing Nodes with Intel SGX");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void an_attribute_that_is_found_is_explained(void **state)
{
    (void)state;
    expect_first(":isolation gran", "Isolation granularity");
    press(ui, "<Enter>");
    assert_sees(ui, "[Words]");
    assert_sees(ui, "The smallest unit that has its own memory boundary.");
}

static void actions_come_before_things_of_that_name(void **state)
{
    (void)state;
    expect_first(":compare", "Compare the marked");
    expect_first("<^U>key", "Show the last key");
    assert_sees(ui, "Memory key scope");
}

static void where_nothing_is_found_it_says_so_and_stays(void **state)
{
    (void)state;
    press(ui, ":zzz");
    assert_sees(ui, "Nothing is called that.");
    press(ui, "<Enter>");
    assert_sees(ui, "[Palette]");
    press(ui, "<^W>undo");
    assert_sees(ui, "Undo the last change");
}

static void esc_and_the_same_key_close_it(void **state)
{
    (void)state;
    press(ui, ":ab<Esc>");
    assert_sees(ui, "[Browse]");
    press(ui, "<^P>ab<^P>");
    assert_sees(ui, "[Browse]");
}

static void the_line_is_edited_where_its_cursor_is(void **state)
{
    (void)state;
    press(ui, ":ndo<Left><Left><Left>u");
    assert_sees(ui, ": undo");
    assert_int_equal(ui_draw(ui)->cursor_row, 1);
    assert_int_equal(ui_draw(ui)->cursor_col, 3);
}

static void it_goes_where_a_click_puts_it(void **state)
{
    struct mouse m = { .act = MOUSE_PRESS, .row = 3, .col = 4, .ms = 1 };

    (void)state;
    ui_set_mouse(ui, true);
    press(ui, ":mark");
    ui_event(ui, (struct event){ .kind = EVENT_MOUSE, .mouse = m });
    m.ms = 2;
    ui_event(ui, (struct event){ .kind = EVENT_MOUSE, .mouse = m });
    assert_sees(ui, "4 marked");
}

static void a_colon_that_is_typed_is_text(void **state)
{
    (void)state;
    press(ui, "/platform:");
    assert_sees(ui, "Filter: platform:");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(the_palette_looks_like_this), T(what_was_found_looks_like_this),
        T(all_that_has_a_key_here_is_listed_with_its_keys), T(the_best_answer_comes_first),
        T(enter_does_it_on_the_screen_below), T(the_cursor_chooses_among_what_was_found),
        T(an_offering_that_is_found_is_opened), T(an_attribute_that_is_found_is_explained),
        T(actions_come_before_things_of_that_name),
        T(where_nothing_is_found_it_says_so_and_stays), T(esc_and_the_same_key_close_it),
        T(the_line_is_edited_where_its_cursor_is), T(it_goes_where_a_click_puts_it),
        T(a_colon_that_is_typed_is_text),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
