/*
 * test_pty_mouse.c -- the mouse on the real program: reports come from a
 * terminal as bytes, and it is left as it was found on every way out.
 */
#include <stdio.h>
#include <string.h>

#include "app.h"

static struct tty *t;           /* of the test that runs */

static int arrive(void **state)
{
    (void)state;
    t = app_explore(&(struct tty_options){ .rows = 24, .cols = 100 });
    return 0;
}

static int leave(void **state)
{
    (void)state;
    tty_close(t);
    t = NULL;
    return 0;
}

/* What a terminal sends: button, and M for a press or m for a release. */
static void report(int button, int row, int col, char end)
{
    char bytes[32];

    snprintf(bytes, sizeof bytes, "\033[<%d;%d;%d%c", button, col + 1, row + 1, end);
    tty_send(t, bytes);
}

/* Where a text begins once it is on the screen, in columns of one byte each. */
static void click(const char *text)
{
    app_see(t, text);
    for (int row = 0; row < t->rows; row++) {
        const char *line = tty_row(t, row), *at = strstr(line, text);
        if (at) {
            report(0, row, (int)(at - line), 'M');
            report(0, row, (int)(at - line), 'm');
            return;
        }
    }
    fail_msg("'%s' is not on the screen", text);
}

static void presses_and_the_wheel_are_asked_for_and_motion_never(void **state)
{
    (void)state;
    assert_true(tty_mode_on(t, 1000));
    assert_true(tty_mode_on(t, 1006));
    assert_false(tty_mode_on(t, 1002));
    assert_false(tty_mode_on(t, 1003));
}

static void a_click_on_a_hint_does_it(void **state)
{
    (void)state;
    click("? Help");
    app_see(t, "[Help]");
    click("Esc Close");
    app_see_gone(t, "[Help]");
}

static void two_clicks_open_an_offering_and_the_wheel_scrolls_it(void **state)
{
    (void)state;
    click("Confidential Computing");
    click("Confidential Computing");
    app_see(t, "3 of 4");
    for (int i = 0; i < 40; i++)
        report(65, 10, 10, 'M');
    app_see(t, "https://");
    for (int i = 0; i < 40; i++)
        report(64, 10, 10, 'M');
    app_see(t, "3 of 4");
}

static void a_report_that_comes_in_pieces_is_one(void **state)
{
    (void)state;
    tty_send(t, "\033[<0;");
    app_settle(t);
    tty_send(t, "38;1");
    app_settle(t);
    assert_false(tty_shows(t, "does nothing here"));
    tty_send(t, "M\033[<0;38;1m");
    app_settle(t);
    assert_false(tty_shows(t, "does nothing here"));
}

static void m_leaves_it_to_the_terminal(void **state)
{
    (void)state;
    tty_send(t, "m");
    app_see(t, "left to the terminal");
    app_settle(t);
    assert_int_equal(t->mouse, 0);
    assert_false(tty_mode_on(t, 1000));
    assert_false(tty_mode_on(t, 1006));
    tty_send(t, "m");
    app_see(t, "takes it back");
}

static void a_terminal_without_a_mouse_is_not_said_to_have_one(void **state)
{
    (void)state;
    tty_close(t);
    t = app_explore(&(struct tty_options){ .term = "vt100" });
    tty_send(t, "m");
    app_see(t, "This terminal does not tell of its mouse.");
    tty_send(t, "y");
    app_see(t, "Not copied, the name: no clipboard can be reached from this terminal.");
    app_settle(t);
    assert_null(strstr(buf_text(&t->raw), "\033]52"));
    assert_false(tty_mode_on(t, 1000));
}

static void a_stop_gives_the_mouse_back_and_fg_takes_it_again(void **state)
{
    (void)state;
    tty_send(t, "\032");
    assert_true(tty_wait_stop(t, TTY_PATIENCE));
    assert_true(tty_wait_alt(t, false, TTY_PATIENCE));
    app_left_no_trace(t);
    tty_foreground(t);
    assert_true(tty_wait_alt(t, true, TTY_PATIENCE));
    app_see(t, APP_LISTED);
    app_settle(t);
    assert_true(tty_mode_on(t, 1000));
    click("? Help");
    app_see(t, "[Help]");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, arrive, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(presses_and_the_wheel_are_asked_for_and_motion_never),
        TEST(a_click_on_a_hint_does_it),
        TEST(two_clicks_open_an_offering_and_the_wheel_scrolls_it),
        TEST(a_report_that_comes_in_pieces_is_one),
        TEST(m_leaves_it_to_the_terminal),
        TEST(a_terminal_without_a_mouse_is_not_said_to_have_one),
        TEST(a_stop_gives_the_mouse_back_and_fg_takes_it_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
