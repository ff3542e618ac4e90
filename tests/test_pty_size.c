/*
 * test_pty_size.c -- the window changes its size: everything stays where it
 * was, and nothing is too small.
 */
#include "app.h"

static struct tty *t;           /* one at a time; see teardown */

static int start(void **state)
{
    (void)state;
    t = app_explore(&(struct tty_options){ .rows = 24, .cols = 80 });
    return 0;
}

static int stop(void **state)
{
    (void)state;
    tty_close(t);
    t = NULL;
    return 0;
}

/* The text of the screen as it is now, to compare with later; the test frees it. */
static char *snapshot(struct ap_arena *arena)
{
    app_settle(t);
    return ap_strdup(arena, tty_text(t));
}

static void a_larger_window_is_used(void **state)
{
    (void)state;
    tty_resize(t, 50, 160);
    app_settle(t);
    assert_string_not_equal(tty_row(t, 49), "");        /* the footer is at the bottom */
    app_see(t, APP_LISTED);
    tty_send(t, "q");
    app_ends(t, 0);
}

static void a_window_below_20_by_6_shows_a_notice_and_the_same_place_afterwards(void **state)
{
    static const struct { int rows, cols; } sizes[] = {
        { 5, 80 }, { 24, 19 }, { 5, 19 }, { 3, 8 }, { 1, 2 }, { 2, 1 }, { 1, 1 },
    };
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    tty_send(t, "j");
    char *before = snapshot(arena);
    for (size_t i = 0; i < AP_COUNT(sizes); i++) {
        tty_resize(t, sizes[i].rows, sizes[i].cols);
        app_settle(t);
        assert_false(tty_shows(t, "Confidential"));
        tty_resize(t, 24, 80);
        app_see(t, APP_LISTED);
        assert_string_equal(snapshot(arena), before);
    }
    ap_arena_free(arena);
}

static void the_notice_says_what_is_needed_and_what_there_is(void **state)
{
    (void)state;
    tty_resize(t, 5, 40);
    app_see(t, "Needs 20×6, has 40×5");
}

static void below_the_smallest_size_only_leaving_works(void **state)
{
    (void)state;
    struct ap_arena *arena = ap_arena_new();
    char *before = snapshot(arena);

    tty_resize(t, 4, 10);
    tty_send(t, "  c/x\r");
    app_see(t, "Needs");
    app_settle(t);
    tty_resize(t, 24, 80);
    app_see(t, APP_LISTED);
    assert_string_equal(snapshot(arena), before);
    ap_arena_free(arena);
    tty_resize(t, 4, 10);
    tty_send(t, "q");
    app_ends(t, 0);
    app_left_no_trace(t);
}

static void a_window_of_nothing_is_survived(void **state)
{
    (void)state;
    tty_resize(t, 0, 0);
    tty_send(t, "j");
    app_settle(t);
    tty_resize(t, 24, 80);
    app_see(t, APP_LISTED);
}

/* A fixed stream of sizes, so that a failure can be seen again. */
static int chance(unsigned *seed, int below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (int)(*seed >> 16) % below;
}

static void thirty_resizes_while_typing_lose_no_key(void **state)
{
    static const char typed[] = "platform:aci";
    unsigned seed = 20;

    (void)state;
    tty_send(t, "/");
    for (int i = 0; i < 30; i++) {
        tty_resize(t, 6 + chance(&seed, 60), 30 + chance(&seed, 170));
        if (i < (int)sizeof typed - 1)
            tty_send_n(t, &typed[i], 1);
    }
    tty_resize(t, 24, 80);
    app_see(t, "platform:aci");
    app_see(t, APP_LISTED);
    app_see_gone(t, "Worker Nodes");
}

/* Keys, and what the screen that they lead to shows. */
static const struct { const char *keys, *shows; } screens[] = {
    { "",     "Name" },
    { "\r",   "Also called" },
    { "1  c", "differ in" },
    { "\r",   "Value" },
    { "4",    "Which path" },
    { "?",    "Legend" },
    { "\t",   "Legend" },
    { "\033", "Which path" },
    { "1/x",  "Filter: x" },
};

static void every_screen_survives_two_hundred_resizes(void **state)
{
    unsigned seed = 7;

    (void)state;
    for (size_t s = 0; s < AP_COUNT(screens); s++) {
        tty_send(t, screens[s].keys);
        app_see(t, screens[s].shows);   /* or it could come when the window is too small */
        for (int i = 0; i < 200; i++)
            tty_resize(t, 1 + chance(&seed, 60), 1 + chance(&seed, 200));
        tty_resize(t, 24, 80);
        app_see(t, screens[s].shows);
    }
    tty_send(t, "\003");
    app_ends(t, -2);
    app_left_no_trace(t);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_larger_window_is_used),
        TEST(a_window_below_20_by_6_shows_a_notice_and_the_same_place_afterwards),
        TEST(the_notice_says_what_is_needed_and_what_there_is),
        TEST(below_the_smallest_size_only_leaving_works),
        TEST(a_window_of_nothing_is_survived),
        TEST(thirty_resizes_while_typing_lose_no_key),
        TEST(every_screen_survives_two_hundred_resizes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
