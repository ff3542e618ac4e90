/*
 * app.c -- see app.h.
 */
#include "app.h"

#include <stdio.h>
#include <stdlib.h>

enum { ARGS_MAX = 30, QUIET = 60 };

/* What the program keeps, unless a test says where: a folder of this test program's own. */
static char data_folder[] = "/tmp/apposite-data-XXXXXX";

static void remove_data(void)
{
    static const char *const files[] = { "/apposite/user.db", "/apposite/user.db-journal",
                                         "/apposite", "" };
    char path[sizeof data_folder + 40];

    for (size_t i = 0; i < AP_COUNT(files); i++) {
        snprintf(path, sizeof path, "%s%s", data_folder, files[i]);
        remove(path);
    }
}

static void keep_data_away(void)
{
    static bool is_away;

    if (is_away)
        return;
    if (!mkdtemp(data_folder))
        fail_msg("%s cannot be made", data_folder);
    setenv("XDG_DATA_HOME", data_folder, 1);
    is_away = true;
    atexit(remove_data);
}

struct tty *app_open(const struct tty_options *options, const char *const *args)
{
    const char *argv[ARGS_MAX + 2] = { AP_PROGRAM };

    keep_data_away();
    setenv("LSAN_OPTIONS", "print_suppressions=0:suppressions=" AP_SOURCE "/tests/lsan.supp", 1);
    for (size_t i = 0; args && args[i]; i++) {
        assert_in_range(i, 0, ARGS_MAX - 1);
        argv[i + 1] = args[i];
    }
    return tty_open(options, argv);
}

struct tty *app_explore(const struct tty_options *options)
{
    struct tty *t = app_open(options, NULL);

    app_see(t, APP_LISTED);
    app_settle(t);
    return t;
}

/* Row by row: cmocka cuts what is longer than about a thousand bytes. */
static void print_screen(struct tty *t)
{
    print_error("status %d, %d x %d:\n", t->status, t->rows, t->cols);
    for (int row = 0; row < t->rows; row++)
        print_error("%2d|%s\n", row, tty_row(t, row));
}

void app_see(struct tty *t, const char *text)
{
    if (tty_wait_text(t, text, TTY_PATIENCE))
        return;
    print_screen(t);
    fail_msg("'%s' does not appear", text);
}

void app_see_gone(struct tty *t, const char *text)
{
    if (tty_wait_gone(t, text, TTY_PATIENCE))
        return;
    print_screen(t);
    fail_msg("'%s' stays", text);
}

void app_settle(struct tty *t)
{
    if (tty_wait_quiet(t, QUIET, TTY_PATIENCE))
        return;
    print_screen(t);
    fail_msg("it keeps writing");
}

void app_escape(struct tty *t)
{
    tty_send(t, "\033");
    app_settle(t);
}

void app_ends(struct tty *t, int status)
{
    int got = tty_wait_exit(t, TTY_PATIENCE);

    if (got == status)
        return;
    print_screen(t);
    fail_msg("it ends with %d, not %d", got, status);
}

void app_left_no_trace(struct tty *t)
{
    static const int modes[] = { 1000, 1002, 1003, 1006, 2004 };

    assert_false(t->alt);
    assert_true(t->cursor);
    assert_int_equal(t->mouse, 0);
    for (size_t i = 0; i < AP_COUNT(modes); i++)
        assert_false(tty_mode_on(t, modes[i]));
    assert_true(tty_line_restored(t));
    assert_true(tty_prints_plain(t));
}
