/*
 * test_theme.c -- the built-in themes, and those from a person's file.
 */
#include <string.h>

#include "testing.h"
#include "ui/theme.h"

static struct ap_arena *arena;

static int setup(void **state)
{
    (void)state;
    arena = ap_arena_new();
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ap_arena_free(arena);
    return 0;
}

static void built_in_themes_have_no_blue_and_no_black_letters(void **state)
{
    size_t count;
    const struct theme *t = theme_table(&count);

    (void)state;
    assert_string_equal(theme_list(arena), "default, mono or high-contrast");
    for (size_t i = 0; i < count; i++)
        for (int style = 0; style < STYLE_COUNT; style++) {
            assert_int_not_equal(t[i].look[style].colour, COLOUR_BLUE);
            assert_int_not_equal(t[i].look[style].colour, COLOUR_BLACK);
        }
}

static void mono_has_no_colour_and_high_contrast_nothing_faint(void **state)
{
    (void)state;
    for (int style = 0; style < STYLE_COUNT; style++) {
        assert_int_equal(theme_named("mono")->look[style].colour, COLOUR_DEFAULT);
        assert_false(theme_named("high-contrast")->look[style].dim);
    }
}

static bool same_look(struct look a, struct look b)
{
    return a.bold == b.bold && a.dim == b.dim && a.reverse == b.reverse &&
           a.underline == b.underline && a.colour == b.colour;
}

static void what_stands_out_by_colour_stands_out_in_mono(void **state)
{
    const struct look *colour = theme_named("default")->look, *mono = theme_named("mono")->look;

    (void)state;
    for (int style = 0; style < STYLE_COUNT; style++)
        if (!same_look(colour[style], colour[STYLE_NORMAL]))
            assert_false(same_look(mono[style], mono[STYLE_NORMAL]));
}

static void what_is_focused_stands_out_in_every_theme(void **state)
{
    size_t count;
    const struct theme *t = theme_table(&count);

    (void)state;
    for (size_t i = 0; i < count; i++)
        assert_true(t[i].look[STYLE_CURSOR].reverse && t[i].look[STYLE_TAB].reverse);
}

static void a_file_changes_what_it_names(void **state)
{
    struct theme t;
    struct ap_error err;

    (void)state;
    assert_ok(theme_read("mine", "# my own\n\n  key =  bold green # as grass\nmuted = plain\r\n"
                                 "cursor = reverse underline blue", arena, &t, &err));
    assert_int_equal(t.look[STYLE_KEY].colour, COLOUR_GREEN);
    assert_true(t.look[STYLE_KEY].bold);
    assert_false(t.look[STYLE_MUTED].dim);
    assert_true(t.look[STYLE_CURSOR].underline && t.look[STYLE_CURSOR].reverse);
    assert_int_equal(t.look[STYLE_CURSOR].colour, COLOUR_BLUE);
    assert_int_equal(t.look[STYLE_ERROR].colour, COLOUR_RED);
}

static void an_empty_file_is_the_default(void **state)
{
    struct theme t;
    struct ap_error err;

    (void)state;
    assert_ok(theme_read("mine", "", arena, &t, &err));
    assert_memory_equal(t.look, theme_named("default")->look, sizeof t.look);
}

/* A text, and what is said of it. */
static const struct { const char *text, *says; } wrong[] = {
    { "keys = bold", "mine:1: there is no style 'keys'; did you mean key?" },
    { "\n\nxyzzyx = bold", "mine:3: there is no style 'xyzzyx'" },
    { "# \nkey = bolt", "mine:2: 'bolt' is no attribute and no colour; did you mean bold?" },
    { "key = gren", "mine:1: 'gren' is no attribute and no colour; did you mean green?" },
    { "key = red green", "mine:1: 'green' is a second colour" },
    { "key bold", "mine:1: a line is like \"key = bold cyan\"" },
    { "key =", "mine:1: a line is like \"key = bold cyan\"" },
    { "KEY = bold", "mine:1: there is no style 'KEY'" },
};

static void what_is_wrong_is_said_with_its_line_and_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(wrong); i++) {
        struct theme t = { .name = "untouched" };
        struct ap_error err;

        assert_int_equal(theme_read("mine", wrong[i].text, arena, &t, &err), AP_INVALID);
        assert_string_equal(err.text, wrong[i].says);
        assert_string_equal(t.name, "untouched");
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(built_in_themes_have_no_blue_and_no_black_letters),
        TEST(mono_has_no_colour_and_high_contrast_nothing_faint),
        TEST(what_stands_out_by_colour_stands_out_in_mono),
        TEST(what_is_focused_stands_out_in_every_theme),
        TEST(a_file_changes_what_it_names),
        TEST(an_empty_file_is_the_default),
        TEST(what_is_wrong_is_said_with_its_line_and_changes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
