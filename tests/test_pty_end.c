/*
 * test_pty_end.c -- every way out leaves the terminal as it was found, and the
 * status says what ended the program.
 */
#include <signal.h>

#include "app.h"

struct way_out {
    const char *name;           /* of the test */
    const char *keys;           /* NULL: the signal is sent instead */
    int         sig;
    int         status;
};

/* ABRT, SEGV, FPE and BUS are what a failed assert or a fault of ours raises. */
static const struct way_out ways_out[] = {
    { "q leaves and restores",                  "q",           0, 0 },
    { "Q leaves and restores",                  "Q",           0, 0 },
    { "q on the first screen leaves", "1qq", 0, 0 },
    { "Ctrl-C in a prompt restores",            "/linux\003",  0, -SIGINT },
    { "Ctrl-C restores",                        "\003",        0, -SIGINT },
    { "Ctrl-\\ restores",                       "\034",        0, -SIGQUIT },
    { "SIGINT restores and is the status",      NULL, SIGINT,  -SIGINT },
    { "SIGTERM restores and is the status",     NULL, SIGTERM, -SIGTERM },
    { "SIGHUP restores and is the status",      NULL, SIGHUP,  -SIGHUP },
    { "SIGQUIT restores and is the status",     NULL, SIGQUIT, -SIGQUIT },
    { "SIGABRT restores and is the status",     NULL, SIGABRT, -SIGABRT },
    { "SIGSEGV restores and is the status",     NULL, SIGSEGV, -SIGSEGV },
    { "SIGFPE restores and is the status",      NULL, SIGFPE,  -SIGFPE },
    { "SIGBUS restores and is the status",      NULL, SIGBUS,  -SIGBUS },
};

static void the_way_out_leaves_no_trace(void **state)
{
    const struct way_out *way = *state;
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    if (way->keys)
        tty_send(t, way->keys);
    else
        kill(t->program, way->sig);
    app_ends(t, way->status);
    app_left_no_trace(t);
    tty_close(t);
}

static void a_signal_on_top_of_another_screen_restores_too(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    (void)state;
    tty_send(t, "  c");
    app_see(t, "Attestation type");
    tty_send(t, "/");
    app_settle(t);
    kill(t->program, SIGTERM);
    app_ends(t, -SIGTERM);
    app_left_no_trace(t);
    tty_close(t);
}

/* The check itself: what nobody can restore is seen as not restored. */
static void a_killed_program_leaves_traces(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    (void)state;
    kill(t->program, SIGKILL);
    app_ends(t, -SIGKILL);
    assert_true(t->alt);
    assert_false(t->cursor);
    assert_false(tty_line_restored(t));
    tty_close(t);
}

/* By the signal that the shell passes on, or by the end of input, whichever is first;
   a shell that passes nothing on leaves only the second. */
static void a_closed_window_ends_the_program(void **state)
{
    (void)state;
    for (int deaf = 0; deaf < 2; deaf++) {
        struct tty *t = app_explore(&(struct tty_options){ .deaf_shell = deaf });

        tty_hang_up(t);
        int status = tty_wait_exit(t, TTY_PATIENCE);
        assert_true(status == 0 || (status == -SIGHUP && !deaf));
        tty_close(t);
    }
}

static void ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    (void)state;
    tty_send(t, "\032");
    assert_true(tty_wait_stop(t, TTY_PATIENCE));
    assert_true(tty_wait_alt(t, false, TTY_PATIENCE));
    app_left_no_trace(t);
    tty_foreground(t);
    assert_true(tty_wait_alt(t, true, TTY_PATIENCE));
    app_see(t, APP_LISTED);
    app_settle(t);
    assert_false(t->cursor);
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
}

/* While it is stopped the shell has the terminal, so nobody tells it of the change. */
static void a_resize_while_stopped_is_noticed_on_return(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ .rows = 24, .cols = 100 });

    (void)state;
    tty_send(t, "\032");
    assert_true(tty_wait_stop(t, TTY_PATIENCE));
    tty_resize(t, 5, 40);
    tty_foreground(t);
    app_see(t, "Needs 20×6, has 40×5");
    tty_resize(t, 24, 80);
    app_see(t, APP_LISTED);
    tty_close(t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signal_on_top_of_another_screen_restores_too),
        cmocka_unit_test(a_killed_program_leaves_traces),
        cmocka_unit_test(a_closed_window_ends_the_program),
        cmocka_unit_test(ctrl_z_gives_the_terminal_back_and_fg_takes_it_again),
        cmocka_unit_test(a_resize_while_stopped_is_noticed_on_return),
    };

    struct CMUnitTest rows[AP_COUNT(ways_out)];

    for (size_t i = 0; i < AP_COUNT(rows); i++)
        rows[i] = (struct CMUnitTest){ .name = ways_out[i].name,
                                       .test_func = the_way_out_leaves_no_trace,
                                       .initial_state = (void *)&ways_out[i] };
    return cmocka_run_group_tests(rows, NULL, NULL)
         + cmocka_run_group_tests(tests, NULL, NULL);
}
