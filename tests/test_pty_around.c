/*
 * test_pty_around.c -- surroundings: terminals, locales, environments, and
 * what is no terminal at all.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app.h"

/* The text holds what begins an escape sequence. */
static bool has_escape(const struct buf *raw)
{
    return raw->n > 0 && memchr(raw->at, '\033', raw->n) != NULL;
}

/* Not usable: exit 2 with one line that says so, and no escape code. */

struct unusable {
    const char        *name;
    struct tty_options options;
};

static const struct unusable unusables[] = {
    { "TERM unset is refused in one line",      { .no_term = true } },
    { "TERM empty is refused in one line",      { .term = "" } },
    { "TERM unknown is refused in one line",    { .term = "no-such-terminal" } },
};

static void one_line_says_why_and_names_the_headless_way(struct tty *t)
{
    app_ends(t, 2);
    assert_false(has_escape(&t->raw));
    assert_string_not_equal(tty_row(t, 0), "");
    assert_string_equal(tty_row(t, 2), "");     /* it may be wrapped once at 80 columns */
    assert_int_equal(t->raw.at[t->raw.n - 1], '\n');
    assert_ptr_equal(memchr(t->raw.at, '\n', t->raw.n), t->raw.at + t->raw.n - 1);
    assert_non_null(strstr(t->raw.at, "apposite list"));
    tty_close(t);
}

static void it_is_refused(void **state)
{
    const struct unusable *row = *state;

    one_line_says_why_and_names_the_headless_way(app_open(&row->options, NULL));
}

static void output_that_is_no_terminal_is_refused_and_stays_empty(void **state)
{
    int out = fileno(tmpfile());

    (void)state;
    one_line_says_why_and_names_the_headless_way(
        app_open(&(struct tty_options){ .out = out }, NULL));
    assert_int_equal(lseek(out, 0, SEEK_END), 0);
    close(out);
}

static void input_that_is_no_terminal_is_refused(void **state)
{
    int in = open("/dev/null", O_RDONLY);

    (void)state;
    one_line_says_why_and_names_the_headless_way(
        app_open(&(struct tty_options){ .in = in }, NULL));
    close(in);
}

/* Usable: it starts, shows the list, and leaves no trace. */

static const char *const terminals[] = {
    "xterm", "xterm-256color", "xterm-mono", "vt100", "vt220", "linux", "screen",
    "screen-256color", "tmux", "tmux-256color", "rxvt", "rxvt-unicode-256color", "ansi",
};

static bool described(const char *terminal)
{
    static const char *const folders[] = {
        "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"
    };
    char path[200];
    bool found = false;

    for (size_t i = 0; i < AP_COUNT(folders); i++) {
        snprintf(path, sizeof path, "%s/%c/%s", folders[i], terminal[0], terminal);
        found = found || access(path, R_OK) == 0;
    }
    return found;
}

static void it_starts_shows_the_list_and_leaves(void **state)
{
    const char *terminal = *state;

    if (!described(terminal)) {
        print_message("no terminfo entry for %s on this machine\n", terminal);
        skip();
    }
    struct tty *t = app_explore(&(struct tty_options){ .term = terminal });
    tty_send(t, "jjk");
    app_settle(t);
    app_see(t, APP_LISTED);
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
}

/* Locales. */

static const char *const locales[] = { "C", "POSIX", "C.UTF-8", "sv_SE.UTF-8", "no_SUCH" };

static bool has_beyond_ascii(const struct buf *raw)
{
    for (size_t i = 0; i < raw->n; i++)
        if ((unsigned char)raw->at[i] >= 0x80)
            return true;
    return false;
}

static void every_locale_starts(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(locales); i++) {
        struct tty *t = app_explore(&(struct tty_options){ .lang = locales[i] });
        if (strcmp(locales[i], "C.UTF-8") == 0)     /* the one that every machine has */
            assert_true(has_beyond_ascii(&t->raw));
        tty_send(t, "q");
        app_ends(t, 0);
        tty_close(t);
    }
}

static void in_the_c_locale_every_byte_is_ascii(void **state)
{
    static const char *const screens[] = {
        "\r", "1  c", "d", "\r", "4", "?", "\t", "\t", "\t", "\033", "1/x", "\033", "Q"
    };
    struct tty *t = app_explore(&(struct tty_options){ .rows = 40, .cols = 140, .lang = "C" });

    (void)state;
    for (size_t i = 0; i < AP_COUNT(screens); i++) {
        tty_send(t, screens[i]);
        app_settle(t);
    }
    app_ends(t, 0);
    assert_false(has_beyond_ascii(&t->raw));
    tty_close(t);
}

/* Colour. */

/* Does the SGR sequence whose parameters start at s set a colour? */
static bool sets_colour(const char *s)
{
    bool colour = false;
    long value = 0;

    for (; *s == ';' || (*s >= '0' && *s <= '9'); s++) {
        value = *s == ';' ? 0 : value * 10 + (*s - '0');
        colour = colour || (value >= 30 && value <= 49) || (value >= 90 && value <= 107);
    }
    return colour && *s == 'm';
}

static bool has_colour(const struct buf *raw)
{
    for (size_t i = 0; i + 2 < raw->n; i++)
        if (raw->at[i] == '\033' && raw->at[i + 1] == '[' && sets_colour(raw->at + i + 2))
            return true;
    return false;
}

/* Every screen; the raw bytes say whether colour came. */
static bool shows_colour(const char *const *env)
{
    static const char *const screens[] = {
        "\r", "1  c", "d", "\r", "4", "?", "\t", "\033", "1/platform:nothing", "\033", "Q"
    };
    struct tty *t = app_explore(&(struct tty_options){ .cols = 140, .env = env });

    for (size_t i = 0; i < AP_COUNT(screens); i++) {
        tty_send(t, screens[i]);
        app_settle(t);
    }
    app_ends(t, 0);
    bool colour = has_colour(&t->raw);
    tty_close(t);
    return colour;
}

static void no_color_means_no_colour_code(void **state)
{
    (void)state;
    assert_true(shows_colour(NULL));
    assert_true(shows_colour((const char *const[]){ "NO_COLOR=", NULL }));
    assert_false(shows_colour((const char *const[]){ "NO_COLOR=1", NULL }));
}

static void exported_lines_and_columns_do_not_stop_resizing(void **state)
{
    static const char *const env[] = { "LINES=10", "COLUMNS=40", NULL };
    struct tty *t = app_explore(&(struct tty_options){ .rows = 30, .cols = 100, .env = env });

    (void)state;
    assert_string_not_equal(tty_row(t, 29), "");
    tty_resize(t, 40, 120);
    app_settle(t);
    assert_string_not_equal(tty_row(t, 39), "");
    tty_close(t);
}

/* Pipes. */

static const char *const list[] = { "list", NULL };

static void a_reader_that_leaves_ends_a_command_quietly(void **state)
{
    int fd[2];

    (void)state;
    assert_int_equal(pipe(fd), 0);
    close(fd[0]);
    struct tty *t = app_open(&(struct tty_options){ .out = fd[1] }, list);
    close(fd[1]);
    app_ends(t, -SIGPIPE);
    assert_int_equal(t->raw.n, 0);
    tty_close(t);
}

static void a_full_disk_is_told_and_is_a_failure(void **state)
{
    int full = open("/dev/full", O_WRONLY);

    (void)state;
    assert_true(full >= 0);
    struct tty *t = app_open(&(struct tty_options){ .out = full }, list);
    close(full);
    app_ends(t, 1);
    app_see(t, "No space left on device");
    assert_false(has_escape(&t->raw));
    tty_close(t);
}

static void a_command_on_a_terminal_sends_no_escape_code(void **state)
{
    struct tty *t = app_open(&(struct tty_options){ 0 }, list);

    (void)state;
    app_ends(t, 0);
    app_see(t, APP_LISTED);
    assert_false(has_escape(&t->raw));
    tty_close(t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(output_that_is_no_terminal_is_refused_and_stays_empty),
        cmocka_unit_test(input_that_is_no_terminal_is_refused),
        cmocka_unit_test(every_locale_starts),
        cmocka_unit_test(in_the_c_locale_every_byte_is_ascii),
        cmocka_unit_test(no_color_means_no_colour_code),
        cmocka_unit_test(exported_lines_and_columns_do_not_stop_resizing),
        cmocka_unit_test(a_reader_that_leaves_ends_a_command_quietly),
        cmocka_unit_test(a_full_disk_is_told_and_is_a_failure),
        cmocka_unit_test(a_command_on_a_terminal_sends_no_escape_code),
    };
    struct CMUnitTest refused[AP_COUNT(unusables)], started[AP_COUNT(terminals)];

    for (size_t i = 0; i < AP_COUNT(refused); i++)
        refused[i] = (struct CMUnitTest){ .name = unusables[i].name, .test_func = it_is_refused,
                                          .initial_state = (void *)&unusables[i] };
    for (size_t i = 0; i < AP_COUNT(started); i++)
        started[i] = (struct CMUnitTest){ .name = terminals[i],
                                          .test_func = it_starts_shows_the_list_and_leaves,
                                          .initial_state = (void *)terminals[i] };
    return cmocka_run_group_tests_name("refused", refused, NULL, NULL)
         + cmocka_run_group_tests_name("terminals", started, NULL, NULL)
         + cmocka_run_group_tests_name("surroundings", tests, NULL, NULL);
}
