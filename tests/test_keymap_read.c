/*
 * test_keymap_read.c -- other keys from a person's file: what changes, what the
 * footer and Help then say, and what is refused.
 */
#include <string.h>

#include "screens.h"
#include "ui/keymap_read.h"

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

static struct keymap *read_keys(const char *text)
{
    struct keymap *keys = AP_NEW(arena, struct keymap, 1);
    struct ap_error err;

    assert_ok(keymap_read(keymap_builtin(), "keys", text, arena, keys, &err));
    return keys;
}

static void expect_key(const struct keymap *keys, enum place place, const char *key,
                       enum action action)
{
    uint32_t code;

    assert_true(key_parse(&key, &code));
    assert_string_equal(action_name(keymap_find(keys, place, code)), action_name(action));
}

/* Everywhere and for every key, the same as built in. */
static void expect_same(const struct keymap *keys)
{
    const struct binding *b = keymap_builtin()->at;

    for (size_t i = 0; i < keymap_builtin()->count; i++)
        for (int p = 0; p < PLACE_COUNT; p++)
            assert_int_equal(keymap_find(keys, (enum place)p, b[i].key),
                             keymap_find(keymap_builtin(), (enum place)p, b[i].key));
}

static void a_file_that_says_nothing_changes_nothing(void **state)
{
    (void)state;
    expect_same(read_keys(""));
    expect_same(read_keys("# only words\n\n   \n"));
    expect_same(read_keys("browse r reset\neverywhere u undo\n"));
}

static void a_key_does_something_else_there_and_only_there(void **state)
{
    const struct keymap *keys = read_keys("compare n only\n");

    (void)state;
    expect_key(keys, PLACE_COMPARE, "n", ACT_ONLY);
    expect_key(keys, PLACE_COMPARE, "d", ACT_ONLY);
    expect_key(keys, PLACE_DECIDE, "n", ACT_NOT_SURE);
    expect_key(keys, PLACE_COMPARE, "<F3>", ACT_NEXT);
}

static void none_takes_a_key_away(void **state)
{
    const struct keymap *keys = read_keys("browse Q none\neverywhere F10 none");

    (void)state;
    expect_key(keys, PLACE_BROWSE, "Q", ACT_NONE);
    expect_key(keys, PLACE_ITEM, "Q", ACT_QUIT);
    expect_key(keys, PLACE_HELP, "<F10>", ACT_NONE);
}

static void keys_are_named_as_help_names_them(void **state)
{
    const struct keymap *keys = read_keys("browse Ctrl-x undo\nbrowse ^T undo\n"
                                          "browse F9 undo\nbrowse Alt-u undo\n"
                                          "browse Space undo\nbrowse # undo\nbrowse é undo #\n");

    (void)state;
    expect_key(keys, PLACE_BROWSE, "<^X>", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "<^T>", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "<F9>", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "<Alt-u>", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "<Space>", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "#", ACT_UNDO);
    expect_key(keys, PLACE_BROWSE, "é", ACT_UNDO);
}

static void everywhere_is_where_it_means_something_and_letters_are_keys(void **state)
{
    const struct keymap *keys = read_keys("everywhere E export\neverywhere Ctrl-o help\n");

    (void)state;
    expect_key(keys, PLACE_BROWSE, "E", ACT_EXPORT);
    expect_key(keys, PLACE_COMPARE, "E", ACT_EXPORT);
    expect_key(keys, PLACE_COMMAND, "E", ACT_NONE);
    expect_key(keys, PLACE_HELP, "E", ACT_NONE);
    expect_key(keys, PLACE_ITEM, "<^O>", ACT_HELP);
}

static void footer_help_and_messages_follow(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    ui_set_keys(ui, read_keys("browse F filter\neverywhere z undo\n"));
    assert_sees(ui, "F Filter");
    assert_sees_not(ui, "/ Filter");
    press(ui, "]");
    assert_sees(ui, "(z undoes)");
    press(ui, "zFx");
    assert_sees(ui, "Filter: x");
    press(ui, "<Esc>?Undo");
    assert_sees(ui, "z, u");
    ui_free(ui);
}

/* A text, and what is said of it. */
static const struct { const char *text, *says; } wrong[] = {
    { "brows s sort-up", "keys:1: there is no place 'brows'; did you mean browse?" },
    { "\nbrowse Foo undo", "keys:2: there is no key 'Foo'; a key is like x, Up, F5, Ctrl-r or "
                           "Alt-b" },
    { "browse s undoo", "keys:1: nothing in browse is called 'undoo'; did you mean undo?" },
    { "browse s not-sure", "keys:1: nothing in browse is called 'not-sure'" },
    { "everywhere s undu", "keys:1: nothing is called 'undu'; did you mean undo?" },
    { "browse s", "keys:1: a line is like \"browse s sort-up\"" },
    { "browse s undo redo", "keys:1: a line is like \"browse s sort-up\"" },
    { "browse s undo\nbrowse s redo", "keys:2: s has a meaning there since line 1" },
    { "browse s undo\n#\neverywhere s redo", "keys:3: s has a meaning there since line 1" },
    { "help x undo", "keys:1: in help 'x' is text" },
    { "prompt x accept", "keys:1: in prompt 'x' is text" },
    { "everywhere q none\nitem Esc none\n", "keys: then no key in item does 'back' any more" },
    { "browse Q none\nbrowse F10 none\nbrowse ^C none\n",
      "keys: then no key in browse does 'quit' any more" },
};

static void what_is_wrong_is_said_with_its_line_and_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(wrong); i++) {
        struct keymap keys = { NULL, 77 };
        struct ap_error err;

        assert_int_equal(keymap_read(keymap_builtin(), "keys", wrong[i].text, arena, &keys, &err),
                         AP_INVALID);
        assert_string_equal(err.text, wrong[i].says);
        assert_int_equal(keys.count, 77);
    }
}

/* Whatever a file says, it is refused, or every place can still be left. */
static void no_single_line_can_catch_anybody(void **state)
{
    const struct binding *b = keymap_builtin()->at;

    (void)state;
    for (int p = 0; p < PLACE_COUNT; p++)
        for (size_t i = 0; i < keymap_builtin()->count; i++) {
            char key[16];
            struct keymap keys;
            struct ap_error err;
            const char *text = ap_printf(arena, "%s %s none\n", place_name((enum place)p),
                                         key_text(b[i].key, key));
            if (keymap_read(keymap_builtin(), "keys", text, arena, &keys, &err))
                continue;
            bool leaves = false;
            for (const struct binding *k = NULL; (k = keymap_next(&keys, (enum place)p, k));)
                leaves |= k->action == ACT_QUIT;
            assert_true(leaves);
        }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_that_says_nothing_changes_nothing),
        TEST(a_key_does_something_else_there_and_only_there),
        TEST(none_takes_a_key_away),
        TEST(keys_are_named_as_help_names_them),
        TEST(everywhere_is_where_it_means_something_and_letters_are_keys),
        TEST(footer_help_and_messages_follow),
        TEST(what_is_wrong_is_said_with_its_line_and_changes_nothing),
        TEST(no_single_line_can_catch_anybody),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
