/*
 * test_keymap.c -- the table of keys is complete and without contradiction.
 */
#include "testing.h"

#include <stdio.h>
#include <string.h>

#include "apposite/base.h"
#include "ui/keymap.h"

static void no_key_means_two_things_in_one_place(void **state)
{
    const struct binding *b = keymap_builtin()->at;
    size_t n = keymap_builtin()->count;

    (void)state;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            if (b[i].key == b[j].key && b[i].where & b[j].where &&
                keymap_everywhere(&b[i]) == keymap_everywhere(&b[j]))
                fail_msg("%s and %s share key %u", action_name(b[i].action),
                         action_name(b[j].action), (unsigned)b[i].key);
}

static void every_binding_is_reached(void **state)
{
    const struct binding *table = keymap_builtin()->at;
    size_t n = keymap_builtin()->count;

    (void)state;
    for (size_t i = 0; i < n; i++) {
        bool reached = false;
        for (int p = 0; p < PLACE_COUNT; p++)
            for (const struct binding *b = NULL;
                 (b = keymap_next(keymap_builtin(), (enum place)p, b));)
                reached |= b == &table[i];
        if (!reached)
            fail_msg("row %zu, for %s, is covered by others", i, action_name(table[i].action));
    }
}

static void every_action_has_a_key_and_a_help_text(void **state)
{
    bool bound[ACT_COUNT] = { [ACT_NONE] = true };
    size_t found = 0;

    (void)state;
    for (int p = 0; p < PLACE_COUNT; p++)
        for (const struct binding *b = NULL;
                 (b = keymap_next(keymap_builtin(), (enum place)p, b));)
            bound[b->action] = true;
    for (enum action a; (a = keymap_keyless(PLACE_BROWSE, found)) != ACT_NONE; found++)
        bound[a] = true;
    for (int a = 0; a < ACT_COUNT; a++) {
        if (!bound[a])
            fail_msg("%s has no key", action_name((enum action)a));
        assert_true(strlen(action_help((enum action)a)) > 0);
    }
}

static void every_place_has_a_way_out_and_a_way_to_help(void **state)
{
    (void)state;
    for (int p = 0; p < PLACE_COUNT; p++) {
        enum action help = keymap_find(keymap_builtin(), (enum place)p, K_F1);
        assert_int_equal(keymap_find(keymap_builtin(), (enum place)p, K_ESC), ACT_BACK);
        assert_int_equal(keymap_find(keymap_builtin(), (enum place)p, K_CTRL('c')), ACT_QUIT);
        assert_true(help == ACT_HELP || (p == PLACE_HELP && help == ACT_BACK));
    }
}

static void where_people_type_no_letter_is_a_key(void **state)
{
    static const enum place typing[] = { PLACE_PROMPT, PLACE_HELP, PLACE_PALETTE };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(typing); i++)
        for (uint32_t key = ' '; key < 0x7F; key++)
            assert_int_equal(keymap_find(keymap_builtin(), typing[i], key), ACT_NONE);
}

/* Terminals send these for Backspace, Tab, Enter and Esc, or keep them to themselves. */
static void no_key_is_one_that_a_terminal_cannot_send(void **state)
{
    static const char taken[] = "hijmqsz[";
    const struct binding *b = keymap_builtin()->at;
    size_t n = keymap_builtin()->count;

    (void)state;
    for (size_t i = 0; i < n; i++)
        for (const char *c = taken; *c; c++)
            assert_int_not_equal(b[i].key, K_CTRL(*c));
}

static void a_key_reads_back_from_its_name(void **state)
{
    const struct binding *b = keymap_builtin()->at;
    size_t n = keymap_builtin()->count;

    (void)state;
    for (size_t i = 0; i < n; i++) {
        char buf[16], text[20];
        const char *name = key_text(b[i].key, buf), *s = text;
        uint32_t key;

        snprintf(text, sizeof text, strlen(name) > 1 ? "<%s>" : "%s", name);
        assert_true(key_parse(&s, &key));
        assert_int_equal(key, b[i].key);
        assert_int_equal(*s, '\0');
    }
}

static void keys_are_called_what_people_call_them(void **state)
{
    static const struct { uint32_t key; const char *name; } names[] = {
        { 'j', "j" }, { ' ', "Space" }, { K_UP, "Up" }, { K_F1, "F1" }, { K_F10, "F10" },
        { K_CTRL('l'), "^L" }, { K_ALT + 'b', "Alt-b" }, { 0xE9, "é" }, { K_TAB, "Tab" },
    };
    char buf[16];

    (void)state;
    for (size_t i = 0; i < AP_COUNT(names); i++)
        assert_string_equal(key_text(names[i].key, buf), names[i].name);
}

static void what_names_no_key_is_read_as_characters(void **state)
{
    const char *s = "<x", *t = "";
    uint32_t key;

    (void)state;
    assert_true(key_parse(&s, &key));
    assert_int_equal(key, '<');
    assert_string_equal(s, "x");
    assert_false(key_parse(&t, &key));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_means_two_things_in_one_place),
        cmocka_unit_test(every_binding_is_reached),
        cmocka_unit_test(every_action_has_a_key_and_a_help_text),
        cmocka_unit_test(every_place_has_a_way_out_and_a_way_to_help),
        cmocka_unit_test(where_people_type_no_letter_is_a_key),
        cmocka_unit_test(no_key_is_one_that_a_terminal_cannot_send),
        cmocka_unit_test(a_key_reads_back_from_its_name),
        cmocka_unit_test(keys_are_called_what_people_call_them),
        cmocka_unit_test(what_names_no_key_is_read_as_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
