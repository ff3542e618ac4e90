/*
 * test_last_key.c -- the footer tells what the last key was taken for, where it can.
 */
#include "screens.h"

#include <stdio.h>
#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 200, false);
    ui_set_last_key(ui, true);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

/* The end of the last row. */
static void expect_end(const char *text)
{
    const char *screen = screen_text(ui);
    size_t n = strlen(screen) - 1, len = strlen(text);  /* without the newline */

    assert_true(n >= len);
    if (strncmp(screen + n - len, text, len) != 0)
        fail_msg("the screen does not end in %s: %.*s", text, 60, screen + n - 60);
}

static void it_stands_at_the_right_end_of_the_footer(void **state)
{
    (void)state;
    expect_end("? Help");
    press(ui, "j");
    expect_end("   j down");
    press(ui, "<Enter>");
    expect_end("   Enter open");
    press(ui, "<Esc>");
    expect_end("   Esc back");
}

static void a_message_takes_its_place(void **state)
{
    (void)state;
    press(ui, "c");
    assert_sees_not(ui, "c compare");
}

static void what_the_palette_does_is_told_by_name(void **state)
{
    (void)state;
    press(ui, ":walk the decision<Enter>");
    expect_end("   Enter decide");
}

static void keys_that_mean_nothing_or_are_text_are_not_told(void **state)
{
    (void)state;
    press(ui, "jj");
    press(ui, "?");
    press(ui, "down");
    expect_end("Esc Close");
}

static void hints_have_priority(void **state)
{
    char all[500];
    const char *screen;
    int told = 0;

    (void)state;
    resize(ui, 24, 400);
    screen = screen_text(ui);
    while (strchr(screen, '\n')[1])         /* to the last row */
        screen = strchr(screen, '\n') + 1;
    snprintf(all, sizeof all, "%.*s", (int)strcspn(screen, "\n"), screen);
    for (int cols = 240; cols >= 20; cols--) {
        resize(ui, 24, cols);
        press(ui, "j");
        screen = screen_text(ui);
        if (!strstr(screen, "j down"))
            continue;
        assert_non_null(strstr(screen, all));
        told++;
    }
    assert_in_range(told, 1, 200);
}

static void it_can_be_turned_off_and_on_by_name(void **state)
{
    (void)state;
    press(ui, ":last-key<Enter>");
    assert_sees(ui, "The last key is not shown any more.");
    press(ui, "j");
    expect_end("? Help");
    press(ui, ":last-key<Enter>j");
    expect_end("   j down");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(it_stands_at_the_right_end_of_the_footer), T(a_message_takes_its_place),
        T(what_the_palette_does_is_told_by_name),
        T(keys_that_mean_nothing_or_are_text_are_not_told), T(hints_have_priority),
        T(it_can_be_turned_off_and_on_by_name),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
