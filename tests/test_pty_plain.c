/*
 * test_pty_plain.c -- plain mode on a terminal: lines, and never an escape sequence.
 */
#include <signal.h>
#include <string.h>

#include "app.h"

static const char *const accessible[] = { "ACCESSIBLE=1", NULL };
static const char *const refused[] = { "ACCESSIBLE=0", NULL };

static void must_not_steer(const struct tty *t)
{
    assert_true(t->raw.n > 0);
    assert_null(memchr(t->raw.at, '\033', t->raw.n));
    assert_false(t->alt);
}

static struct tty *begin(const struct tty_options *options, const char *const *args)
{
    struct tty *t = app_open(options, args);

    app_see(t, "Task?");
    return t;
}

/* A task of each kind, typed as a person would. */
static void talk_and_leave(struct tty *t)
{
    static const char *const lines[] = {
        "browse\r", "filter platform:aks\r", "open 1\r", "\r", "mark 1,2\r", "compare\r", "2\r",
        "decide\r", "1\r", "\r", "sort\r", "m\r", "\r", "undo\r", "\033[A\r", "help\r",
    };

    for (size_t i = 0; i < AP_COUNT(lines); i++) {
        tty_send(t, lines[i]);
        app_settle(t);
    }
    tty_send(t, "q\r");
    app_ends(t, 0);
    must_not_steer(t);
    assert_true(tty_line_restored(t));
    tty_close(t);
}

static void a_terminal_that_can_only_print_gets_lines(void **state)
{
    (void)state;
    talk_and_leave(begin(&(struct tty_options){ .term = "dumb" }, NULL));
}

static void who_asks_for_it_gets_lines_on_any_terminal(void **state)
{
    static const char *const plain[] = { "--plain", NULL };

    (void)state;
    talk_and_leave(begin(&(struct tty_options){ .env = accessible }, NULL));
    talk_and_leave(begin(&(struct tty_options){ 0 }, plain));
    talk_and_leave(begin(&(struct tty_options){ .no_term = true }, plain));
}

static void commands_talk_in_lines_to_who_listens(void **state)
{
    static const char *const list[] = { "list", NULL };
    struct tty *t = app_open(&(struct tty_options){ .env = accessible }, list);

    (void)state;
    app_ends(t, 0);
    app_see(t, "4. Confidential Containers on ACI.");
    tty_close(t);
    t = app_open(&(struct tty_options){ .env = refused }, list);
    app_ends(t, 0);
    assert_false(tty_shows(t, "4. Confidential Containers on ACI."));
    tty_close(t);
}

static void accessible_0_is_no_wish(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ .env = refused });

    (void)state;
    assert_true(t->alt);
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
}

static void the_end_of_input_leaves_as_well(void **state)
{
    struct tty *t = begin(&(struct tty_options){ .term = "dumb" }, NULL);

    (void)state;
    tty_send(t, "\004");
    app_ends(t, 0);
    must_not_steer(t);
    assert_int_equal(t->raw.at[t->raw.n - 1], '\n');
    tty_close(t);
}

static void an_interrupt_ends_it_at_once(void **state)
{
    struct tty *t = begin(&(struct tty_options){ .term = "dumb" }, NULL);

    (void)state;
    tty_send(t, "\003");
    app_ends(t, -SIGINT);
    must_not_steer(t);
    tty_close(t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_that_can_only_print_gets_lines),
        cmocka_unit_test(who_asks_for_it_gets_lines_on_any_terminal),
        cmocka_unit_test(commands_talk_in_lines_to_who_listens),
        cmocka_unit_test(accessible_0_is_no_wish),
        cmocka_unit_test(the_end_of_input_leaves_as_well),
        cmocka_unit_test(an_interrupt_ends_it_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
