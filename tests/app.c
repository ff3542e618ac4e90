/*
 * app.c -- see app.h.
 */
#include "app.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ARGS_MAX = 30, QUIET = 60 };

struct tty *app_open(const struct tty_options *options, const char *const *args)
{
    const char *argv[ARGS_MAX + 2] = { AP_PROGRAM };

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

void app_see(struct tty *t, const char *text)
{
    if (!tty_wait_text(t, text, TTY_PATIENCE))
        fail_msg("'%s' does not appear (status %d):\n%s", text, t->status, tty_text(t));
}

void app_see_gone(struct tty *t, const char *text)
{
    if (!tty_wait_gone(t, text, TTY_PATIENCE))
        fail_msg("'%s' stays (status %d):\n%s", text, t->status, tty_text(t));
}

void app_settle(struct tty *t)
{
    if (!tty_wait_quiet(t, QUIET, TTY_PATIENCE))
        fail_msg("it keeps writing:\n%s", tty_text(t));
}

void app_ends(struct tty *t, int status)
{
    int got = tty_wait_exit(t, TTY_PATIENCE);

    if (got != status)
        fail_msg("it ends with %d, not %d:\n%s", got, status, tty_text(t));
}

char *app_folder(struct ap_arena *arena)
{
    char *folder = ap_strdup(arena, "/tmp/apposite-pty-XXXXXX");

    assert_non_null(mkdtemp(folder));
    return folder;
}

void app_folder_remove(const char *folder)
{
    struct ap_arena *arena = ap_arena_new();
    DIR *entries = opendir(folder);

    assert_non_null(entries);
    for (struct dirent *e = readdir(entries); e; e = readdir(entries))
        if (e->d_name[0] != '.')
            unlink(ap_printf(arena, "%s/%s", folder, e->d_name));
    closedir(entries);
    assert_int_equal(rmdir(folder), 0);
    ap_arena_free(arena);
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
