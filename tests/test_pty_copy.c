/*
 * test_pty_copy.c -- y on the real program: what its terminal is sent, and the
 * program of a desktop that is preferred.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app.h"
#include "place.h"

/* "Confidential VM Worker Nodes", the name at the cursor at first. */
#define NAME "Confidential VM Worker Nodes"
#define NAME64 "Q29uZmlkZW50aWFsIFZNIFdvcmtlciBOb2Rlcw=="

static bool was_sent(struct tty *t, const char *bytes)
{
    return strstr(buf_text(&t->raw), bytes) != NULL;
}

static struct tty *copy_in(const char *const *env)
{
    struct tty *t = app_explore(&(struct tty_options){ .cols = 120, .env = env });

    tty_send(t, "y");
    app_see(t, "the name");
    app_settle(t);
    return t;
}

static void a_terminal_is_asked_and_the_message_claims_no_more(void **state)
{
    struct tty *t = copy_in((const char *const[]){ "SSH_CONNECTION=x", NULL });

    (void)state;
    assert_true(was_sent(t, "\033]52;c;" NAME64 "\a"));
    app_see(t, "Sent to the terminal by OSC 52: the name; whether the terminal took it cannot");
    assert_int_equal(t->bells, 0);
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
}

/* Nobody listens at that socket, so tmux itself cannot take it. */
static void tmux_and_screen_are_told_to_pass_it_on(void **state)
{
    struct tty *t = copy_in((const char *const[]){ "TMUX=/nowhere/at/all,1,0", NULL });

    (void)state;
    assert_true(was_sent(t, "\033Ptmux;\033\033]52;c;" NAME64 "\a\033\\"));
    tty_close(t);
    t = copy_in((const char *const[]){ "STY=1.pts-0.here", NULL });
    assert_true(was_sent(t, "\033P\033]52;c;" NAME64 "\a\033\\"));
    tty_close(t);
}

static void a_program_of_the_desktop_is_preferred(void **state)
{
    char *path = NULL;
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    place_make("xclip", "#!/bin/sh\nexec cat >copied\n");
    assert_int_equal(chmod("xclip", 0700), 0);
    path = ap_printf(arena, "PATH=%s:%s", place, getenv("PATH"));
    struct tty *t = copy_in((const char *const[]){ "DISPLAY=:99", path, NULL });
    app_see(t, "Copied with xclip: the name.");
    assert_string_equal(place_content("copied"), NAME);
    assert_false(was_sent(t, "\033]52"));
    tty_close(t);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_is_asked_and_the_message_claims_no_more),
        cmocka_unit_test(tmux_and_screen_are_told_to_pass_it_on),
        IN_PLACE(a_program_of_the_desktop_is_preferred),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
