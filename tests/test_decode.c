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
    { "control characters are characters",      "\033\r",        { 27, '\r' } },
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
    mbstate_t half = { 0 };
    size_t count = 0;

    for (size_t i = 0; bytes[i]; i++)
        count += decode_byte(&half, (unsigned char)bytes[i], &runes[count]);
    assert_memory_equal(runes, rows[(size_t)*state].runes, sizeof runes);
}

int main(void)
{
    struct CMUnitTest tests[sizeof rows / sizeof rows[0]];

    setlocale(LC_CTYPE, "C.UTF-8");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        tests[i] = (struct CMUnitTest){ .name = rows[i].name,
                                        .test_func = the_bytes_give_these_characters,
                                        .initial_state = (void *)i };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
