/*
 * test_pty_settings.c -- a person's theme and keys on the real program, and what
 * it says about files that it cannot use.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app.h"
#include "place.h"

static char config[96];

static int arrive(void **state)
{
    if (place_enter(state))
        return -1;
    snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s", place);
    return mkdir("apposite", 0700);
}

static struct tty *start(const char *no_colour, const char *const *args)
{
    const char *const env[] = { config, no_colour, NULL };
    struct tty *t = app_open(&(struct tty_options){ .cols = 120, .env = env }, args);

    app_see(t, APP_LISTED);
    app_settle(t);
    return t;
}

static bool is_coloured(const struct tty *t, const char *sgr)
{
    return strstr(buf_text(&((struct tty *)(void *)t)->raw), sgr) != NULL;
}

#define CYAN  "\033[36m"
#define GREEN "\033[32m"

static void no_color_takes_colours_away_and_color_always_gives_them(void **state)
{
    static const struct { const char *env; const char *args[3]; bool coloured; } rows[] = {
        { NULL,          { NULL },                true },
        { "NO_COLOR=1",  { NULL },                false },
        { "NO_COLOR=",   { NULL },                true },
        { "NO_COLOR=1",  { "--color", "always" }, true },
        { NULL,          { "--color", "never" },  false },
        { NULL,          { "--theme", "mono" },   false },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(rows); i++) {
        struct tty *t = start(rows[i].env, rows[i].args);
        assert_int_equal(is_coloured(t, CYAN), rows[i].coloured);
        tty_close(t);
    }
}

static void a_theme_of_ones_own_is_used(void **state)
{
    (void)state;
    place_make("apposite/theme", "key = green\n");
    struct tty *t = start(NULL, NULL);
    assert_true(is_coloured(t, GREEN));
    tty_close(t);
    place_make("other", "key = cyan\n");
    t = start(NULL, (const char *const[]){ "--theme", "other", NULL });
    assert_true(is_coloured(t, CYAN));
    assert_false(is_coloured(t, GREEN));
    tty_close(t);
}

static void files_that_are_wrong_are_named_and_the_program_goes_on(void **state)
{
    (void)state;
    place_make("apposite/theme", "key = green\nkex = red\n");
    place_make("apposite/keys", "browse x undu\n");
    struct tty *t = start(NULL, NULL);
    app_see(t, "The default theme is used");
    app_see(t, "theme:2: there is no style 'kex'; did you mean key? The");
    app_see(t, "built-in keys are used");
    assert_true(is_coloured(t, CYAN));
    tty_send(t, "q");
    app_ends(t, 0);
    tty_close(t);
}

static void a_theme_that_is_nowhere_is_no_reason_not_to_start(void **state)
{
    (void)state;
    struct tty *t = start(NULL, (const char *const[]){ "--theme", "hihg", NULL });
    app_see(t, "'hihg' is no theme (default, mono or high-contrast) and no file");
    tty_close(t);
}

static void keys_of_ones_own_are_used_and_shown(void **state)
{
    (void)state;
    place_make("apposite/keys", "browse F filter\nbrowse / none\n");
    struct tty *t = start(NULL, NULL);
    app_see(t, "F Filter");
    tty_send(t, "?\t\t\t");
    app_see(t, "theme default, own keys");
    app_escape(t);
    tty_send(t, "Fplatform:aci");
    app_see(t, "1 of 4");
    tty_close(t);
}

static void no_mouse_leaves_it_to_the_terminal(void **state)
{
    (void)state;
    struct tty *t = start(NULL, (const char *const[]){ "--no-mouse", NULL });
    assert_int_equal(t->mouse, 0);
    tty_send(t, "m");
    app_see(t, "The mouse clicks");
    app_settle(t);
    assert_int_not_equal(t->mouse, 0);
    tty_close(t);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, arrive, place_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(no_color_takes_colours_away_and_color_always_gives_them),
        TEST(a_theme_of_ones_own_is_used),
        TEST(files_that_are_wrong_are_named_and_the_program_goes_on),
        TEST(a_theme_that_is_nowhere_is_no_reason_not_to_start),
        TEST(keys_of_ones_own_are_used_and_shown),
        TEST(no_mouse_leaves_it_to_the_terminal),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
