/*
 * test_decode.c -- characters from bytes that come one at a time.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "testing.h"
#include "ui/decode.h"

/* Bytes, and the characters that come of them. */
static const struct { const char *name, *bytes; uint32_t runes[6]; } rows[] = {
    { "ASCII is itself",                        "a~",            { 'a', '~' } },
    { "control characters are keys",            "\t\r\177\b\003",
                                                { K_TAB, K_ENTER, K_ERASE, K_ERASE, 3 } },
    { "ESC and a letter are Alt",               "\033b\033\303\245",
                                                { K_ALT + 'b', K_ALT + 0xE5 } },
    { "ESC alone is a key",                     "a\033",         { 'a', K_ESC } },
    { "ESC before what is no letter is a key",  "\033\r\033\033x",
                                                { K_ESC, K_ENTER, K_ESC, K_ALT + 'x' } },
    { "two, three and four bytes are one",      "\xC3\xA5\xE6\xBC\xA2\xF0\x9F\x98\x80",
                                                { 0xE5, 0x6F22, 0x1F600 } },
    { "a broken byte is dropped alone",         "a\xFF\xFEz",    { 'a', 'z' } },
    { "a lone continuation is dropped",         "\x80y",         { 'y' } },
    { "what breaks a character may be one",     "\xC3(\xE6\xBCz", { '(', 'z' } },
    { "what breaks a character may begin one",  "\xE6\xBC\xC3\xA5", { 0xE5 } },
    { "half a character is none yet",           "a\xE6\xBC",     { 'a' } },
};

static void the_bytes_give_these_characters(void **state)
{
    const char *bytes = rows[(size_t)*state].bytes;
    uint32_t runes[6] = { 0 };
    struct decoder d = { 0 };
    struct event got[DECODE_MOST];
    size_t count = 0;

    for (size_t i = 0; bytes[i]; i++)
        for (size_t j = 0, n = decode(&d, (unsigned char)bytes[i], got); j < n; j++)
            runes[count++] = got[j].key;
    for (size_t j = 0, n = decode_rest(&d, got); j < n; j++)
        runes[count++] = got[j].key;
    assert_memory_equal(runes, rows[(size_t)*state].runes, sizeof runes);
}

/* Reports of the mouse, and what they say: "" is nothing. */
static const struct { uint32_t kind; const char *bytes, *says; } reports[] = {
    { IN_MOUSE, "0;5;3M",       "press 0 at 2,4" },
    { IN_MOUSE, "0;5;3m",       "release 0 at 2,4" },
    { IN_MOUSE, "2;1;1M",       "press 2 at 0,0" },
    { IN_MOUSE, "64;300;200M",  "wheel up 0 at 199,299" },
    { IN_MOUSE, "65;1;1M",      "wheel down 1 at 0,0" },
    { IN_MOUSE, "20;5;3M",      "press 0 at 2,4" },         /* with Shift and Ctrl */
    { IN_MOUSE, "32;5;3M",      "" },                       /* mere motion */
    { IN_MOUSE, "66;5;3M",      "" },                       /* the wheel, sideways */
    { IN_MOUSE, "128;5;3M",     "" },                       /* a button that nobody has */
    { IN_MOUSE, "0;0;3M",       "" },
    { IN_MOUSE, "0;5M",         "" },
    { IN_MOUSE, "99999999999999;5;3M", "" },
    { IN_MOUSE, "0;x",          "" },
    { IN_MOUSE_OLD, " %#",      "press 0 at 2,4" },
    { IN_MOUSE_OLD, "#%#",      "release 0 at 2,4" },
    { IN_MOUSE_OLD, "a\377\377", "wheel down 1 at 222,222" },
    { IN_MOUSE_OLD, " \001",    "" },
};

static void say(const struct event *ev, char *out, size_t n)
{
    static const char *const names[] = { "nothing", "press", "release", "wheel up", "wheel down" };

    assert_int_equal(ev->kind, EVENT_MOUSE);
    snprintf(out, n, "%s %d at %d,%d", names[ev->mouse.act], ev->mouse.button, ev->mouse.row,
             ev->mouse.col);
}

/* A key after it is read as one: no report swallows or types more than itself. */
static void a_report_says_what_the_mouse_did(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(reports); i++) {
        struct decoder d = { 0 };
        struct event got[DECODE_MOST];
        char says[80] = "";

        assert_int_equal(decode(&d, reports[i].kind, got), 0);
        for (const char *s = reports[i].bytes; *s; s++)
            if (decode(&d, (unsigned char)*s, got))
                say(&got[0], says, sizeof says);
        assert_string_equal(says, reports[i].says);
        assert_int_equal(decode(&d, 'q', got), 1);
        assert_int_equal(got[0].key, 'q');
    }
}

static void what_is_pasted_is_no_key(void **state)
{
    static const uint32_t pasted[] = { 'a', '\r', 27, K_UP };
    static const uint32_t runes[] = { 'a', ' ', 27, KEY_BASE };
    struct decoder d = { 0 };
    struct event got[DECODE_MOST];

    (void)state;
    assert_int_equal(decode(&d, IN_PASTE, got), 0);
    for (size_t i = 0; i < AP_COUNT(pasted); i++) {
        assert_int_equal(decode(&d, pasted[i], got), 1);
        assert_int_equal(got[0].kind, EVENT_PASTE);
        assert_int_equal(got[0].key, runes[i]);
    }
    assert_int_equal(decode(&d, IN_PASTE_END, got), 0);
    assert_int_equal(decode(&d, 'a', got), 1);
    assert_int_equal(got[0].kind, EVENT_KEY);
}

int main(void)
{
    const struct CMUnitTest others[] = {
        cmocka_unit_test(a_report_says_what_the_mouse_did),
        cmocka_unit_test(what_is_pasted_is_no_key),
    };
    struct CMUnitTest tests[sizeof rows / sizeof rows[0]];

    setlocale(LC_CTYPE, "C.UTF-8");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        tests[i] = (struct CMUnitTest){ .name = rows[i].name,
                                        .test_func = the_bytes_give_these_characters,
                                        .initial_state = (void *)i };
    return cmocka_run_group_tests(tests, NULL, NULL)
         + cmocka_run_group_tests(others, NULL, NULL);
}
