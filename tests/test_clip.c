/*
 * test_clip.c -- what a terminal is sent for its clipboard, and programs that
 * are given a text.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "place.h"
#include "testing.h"
#include "ui/clip.h"

enum { PATIENCE = 20000 };

static void expect_sequence(int there, const char *text, const char *expected)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf out = BUF(arena);

    clip_sequence(&out, there, text, strlen(text));
    assert_string_equal(buf_text(&out), expected);
    ap_arena_free(arena);
}

static void a_terminal_is_sent_base64(void **state)
{
    (void)state;
    expect_sequence(0, "", "\033]52;c;\a");
    expect_sequence(0, "M", "\033]52;c;TQ==\a");
    expect_sequence(0, "Ma", "\033]52;c;TWE=\a");
    expect_sequence(0, "Man", "\033]52;c;TWFu\a");
    expect_sequence(0, "≥ \n\377\376", "\033]52;c;4omlIAr//g==\a");
}

static void tmux_and_screen_are_told_to_pass_it_on(void **state)
{
    (void)state;
    expect_sequence(CLIP_TMUX, "Man", "\033Ptmux;\033\033]52;c;TWFu\a\033\\");
    expect_sequence(CLIP_SCREEN, "Man", "\033P\033]52;c;TWFu\a\033\\");
    expect_sequence(CLIP_TMUX | CLIP_SCREEN, "Man", "\033Ptmux;\033\033]52;c;TWFu\a\033\\");
}

/* Without the wrapping it is what a terminal without screen would get. */
static void screen_gets_pieces_that_it_can_hold(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf bare = BUF(arena), wrapped = BUF(arena), again = BUF(arena);
    char text[2000];

    (void)state;
    memset(text, 'x', sizeof text);
    clip_sequence(&bare, 0, text, sizeof text);
    clip_sequence(&wrapped, CLIP_SCREEN, text, sizeof text);
    for (const char *s = buf_text(&wrapped); *s;) {
        const char *end = strstr(s, "\033\\");
        assert_non_null(end);
        assert_memory_equal(s, "\033P", 2);
        assert_in_range(end - s, 3, 250);
        buf_add_n(&again, s + 2, (size_t)(end - s) - 2);
        s = end + 2;
    }
    assert_string_equal(buf_text(&again), buf_text(&bare));
    ap_arena_free(arena);
}

static void what_no_terminal_would_take_is_refused(void **state)
{
    static const struct { int there; size_t n; const char *says; } rows[] = {
        { 0, 1, "no clipboard can be reached from this terminal" },
        { CLIP_TERMINAL, CLIP_TERMINAL_MOST + 1,
          "74001 bytes are more than the 74000 that terminals take; write them to a file instead" },
    };
    struct ap_arena *arena = ap_arena_new();
    char *text = ap_alloc(arena, CLIP_TERMINAL_MOST + 1, 1);

    (void)state;
    for (size_t i = 0; i < AP_COUNT(rows); i++) {
        struct buf out = BUF(arena);
        struct copied how;
        struct ap_error err;

        assert_true(clip_copy(rows[i].there, text, rows[i].n, &out, &how, &err) != AP_OK);
        assert_string_equal(err.text, rows[i].says);
        assert_int_equal(out.n, 0);
    }
    ap_arena_free(arena);
}

static bool run(const char *script, const char *text, int patience)
{
    const char *const argv[] = { "sh", "-c", script, NULL };

    return clip_run(argv, text, strlen(text), patience);
}

static void a_program_gets_the_text(void **state)
{
    (void)state;
    assert_true(run("cat >it", "a\nb ≥", PATIENCE));
    assert_string_equal(place_content("it"), "a\nb ≥");
}

static void a_text_larger_than_a_pipe_comes_whole(void **state)
{
    enum { SIZE = 300000 };
    char *text = malloc(SIZE + 1);

    (void)state;
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    assert_true(run("test \"$(wc -c)\" -eq 300000", text, PATIENCE));
    free(text);
}

static void a_program_that_fails_or_is_not_there_did_not_take_it(void **state)
{
    static const char *const none[] = { "there-is-no-such-program", NULL };

    (void)state;
    assert_false(run("exit 3", "x", PATIENCE));
    assert_false(run("kill -9 $$", "x", PATIENCE));
    assert_false(clip_run(none, "x", 1, PATIENCE));
}

static void one_that_does_not_read_ends_nobody(void **state)
{
    char text[200000];

    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    assert_true(run("exec <&-; exit 0", text, PATIENCE));
}

static void one_that_never_ends_is_ended(void **state)
{
    (void)state;
    assert_false(run("exec tail -f /dev/null", "x", 50));
}

/* As wl-copy and xclip do, which serve the clipboard until somebody else has it. */
static void one_that_leaves_a_part_of_it_behind_is_not_waited_for(void **state)
{
    (void)state;
    assert_true(run("cat >it; (trap 'exit 0' TERM; exec tail -f /dev/null) & echo $! >pid", "x",
                    PATIENCE));
    assert_string_equal(place_content("it"), "x");
    assert_int_equal(kill((pid_t)strtol(place_content("pid"), NULL, 10), SIGTERM), 0);
}

static void signals_are_as_they_were(void **state)
{
    struct sigaction child, pipes;
    sigset_t mask;

    (void)state;
    assert_true(run("cat >/dev/null", "x", PATIENCE));
    sigaction(SIGCHLD, NULL, &child);
    sigaction(SIGPIPE, NULL, &pipes);
    sigprocmask(SIG_BLOCK, NULL, &mask);
    assert_true(child.sa_handler == SIG_DFL);
    assert_true(pipes.sa_handler == SIG_DFL);
    assert_false(sigismember(&mask, SIGCHLD));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_is_sent_base64),
        cmocka_unit_test(tmux_and_screen_are_told_to_pass_it_on),
        cmocka_unit_test(screen_gets_pieces_that_it_can_hold),
        cmocka_unit_test(what_no_terminal_would_take_is_refused),
        IN_PLACE(a_program_gets_the_text),
        IN_PLACE(a_text_larger_than_a_pipe_comes_whole),
        IN_PLACE(a_program_that_fails_or_is_not_there_did_not_take_it),
        IN_PLACE(one_that_does_not_read_ends_nobody),
        IN_PLACE(one_that_never_ends_is_ended),
        IN_PLACE(one_that_leaves_a_part_of_it_behind_is_not_waited_for),
        IN_PLACE(signals_are_as_they_were),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
