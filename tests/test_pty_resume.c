/*
 * test_pty_resume.c -- the real program: where one left off, by q or by a signal,
 * is where --resume begins; a database that cannot be used stops nothing.
 */
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app.h"
#include "kept.h"
#include "place.h"

#define OURS "azure-confidential-containers"

static struct tty *run(const char *const *args)
{
    static char home[100];
    static const char *const env[] = { home, NULL };

    snprintf(home, sizeof home, "XDG_DATA_HOME=%s/data", place);
    return app_open(&(struct tty_options){ .env = env }, args);
}

static const char *const plainly[] = { NULL };
static const char *const resumed[] = { "--resume", NULL };

static void start(struct tty **t, const char *const *args)
{
    *t = run(args);
    app_see(*t, "[Browse]");
    app_settle(*t);
}

static void expect_resumed(void)
{
    struct tty *t;

    start(&t, resumed);
    app_see(t, "▼ Name");
    app_see(t, "1 marked");
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
}

static void after_q_the_session_is_resumed(void **state)
{
    struct tty *t;

    (void)state;
    start(&t, plainly);
    tty_send(t, "] ");
    app_see(t, "1 marked");
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
    expect_resumed();
    expect_resumed();           /* looking again keeps it */
    start(&t, plainly);
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
    expect_resumed();           /* and so does looking at something else */
}

static void after_a_signal_the_session_is_resumed(void **state)
{
    static const int signals[] = { SIGTERM, SIGHUP, SIGINT };
    struct tty *t;

    (void)state;
    for (size_t i = 0; i < AP_COUNT(signals); i++) {
        start(&t, plainly);
        tty_send(t, "] /linux");
        app_see(t, "Filter: linux");
        app_settle(t);
        kill(t->program, signals[i]);
        app_ends(t, -signals[i]);
        app_left_no_trace(t);
        tty_close(t);
        expect_resumed();
        assert_int_equal(unlink("data/apposite/user.db"), 0);
    }
}

static void the_last_session_is_in_the_panel(void **state)
{
    struct tty *t;

    (void)state;
    start(&t, plainly);
    tty_send(t, "]q");
    app_ends(t, 0);
    tty_close(t);
    start(&t, plainly);
    tty_send(t, "V");
    app_see(t, "Last session");
    tty_send(t, "\r");
    app_see(t, "Opened the last session");
    tty_send(t, "Vs\025best\r");
    app_see(t, "v:best");
    tty_send(t, "Q");
    app_ends(t, 0);
    tty_close(t);
    t = run((const char *const[]){ "--view", "best", "--filter", "aks", NULL });
    app_see(t, "v:best*");
    app_see(t, "▼ Name");
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
}

static void nothing_to_resume_is_said(void **state)
{
    struct tty *t;

    (void)state;
    start(&t, resumed);
    app_see(t, "Nothing was resumed: no session with");
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
}

static void a_name_that_is_not_there_ends_it(void **state)
{
    struct tty *t = run((const char *const[]){ "--view", "nothing", NULL });

    (void)state;
    app_see(t, "there is no view 'nothing'");
    app_ends(t, 2);
    tty_close(t);
}

static void a_file_that_is_not_ours_is_said_and_left_alone(void **state)
{
    struct tty *t;

    (void)state;
    mkdir("data", 0700);
    mkdir("data/apposite", 0700);
    place_make("data/apposite/user.db", "a shopping list");
    t = run((const char *const[]){ "--view", "best", NULL });
    app_see(t, "The view best was not opened: ");
    tty_send(t, "]");
    app_see(t, "Sorted by Name");
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
    assert_string_equal(place_content("data/apposite/user.db"), "a shopping list");
}

static void a_place_that_cannot_be_written_is_said_after_the_first_picture(void **state)
{
    struct tty *t;

    (void)state;
    place_make("data", "no folder");
    start(&t, plainly);
    app_see(t, "Views and sessions are not saved: ");
    tty_send(t, "]q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
}

/* What the one saves, the other sees; and the last to leave leaves the session. */
static void two_programs_share_the_database(void **state)
{
    struct ap_user *user;
    struct tty *t;

    (void)state;
    start(&t, plainly);
    tty_send(t, "Vs\025mine\r");
    app_see(t, "Saved as mine");
    user = kept_open("data/apposite/user.db");
    kept_ok(ap_user_view_put(user, OURS, "theirs", "--facets", false, &kept_err));
    tty_send(t, "\033");
    app_see(t, "[Browse]");
    tty_send(t, "V");
    app_see(t, "theirs");
    app_see(t, "mine");
    ap_user_close(user);
    tty_send(t, "Q");
    app_ends(t, 0);
    tty_close(t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(after_q_the_session_is_resumed),
        IN_PLACE(after_a_signal_the_session_is_resumed),
        IN_PLACE(the_last_session_is_in_the_panel),
        IN_PLACE(nothing_to_resume_is_said),
        IN_PLACE(a_name_that_is_not_there_ends_it),
        IN_PLACE(a_file_that_is_not_ours_is_said_and_left_alone),
        IN_PLACE(a_place_that_cannot_be_written_is_said_after_the_first_picture),
        IN_PLACE(two_programs_share_the_database),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
