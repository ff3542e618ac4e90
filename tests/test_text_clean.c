/*
 * test_text_clean.c -- the sanitiser: what reaches a terminal does nothing there.
 */
#include "testing.h"

#include <locale.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

#define FFFD  "\xEF\xBF\xBD"        /* what stands for what must not be shown */
#define ACUTE "\xCC\x81"            /* combining */
#define GIRL  "\xF0\x9F\x91\xA7"

static struct ap_arena *arena;

static int start(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = ap_arena_new();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    ap_arena_free(arena);
    return 0;
}

static void a_clean_text_is_returned_itself(void **state)
{
    static const char *const clean[] = {
        "", "plain ~ text", "na\xC3\xAFve \xE6\xBC\xA2\xE5\xAD\x97", "e" ACUTE ACUTE ACUTE ACUTE,
        GIRL, "\xD7\xA9\xD7\x9C", FFFD, "\xC2\xA0", "\xE2\x80\xA6",
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(clean); i++)
        assert_ptr_equal(text_clean(arena, clean[i]), clean[i]);
}

static void controls_become_marks(void **state)
{
    (void)state;
    assert_string_equal(text_clean(arena, "\x1B[31mred\a"), FFFD "[31mred" FFFD);
    assert_string_equal(text_clean(arena, "\x1B]0;title\x1B\\"), FFFD "]0;title" FFFD "\\");
    assert_string_equal(text_clean(arena, "a\x7F" "b\x01"), "a" FFFD "b" FFFD);
    assert_string_equal(text_clean(arena, "\xC2\x9B" "31m\xC2\x85"), FFFD "31m" FFFD);  /* C1 */
    assert_string_equal(text_clean(arena, "a\nb\tc\rd"), "a b c d");
}

static void broken_bytes_become_marks(void **state)
{
    (void)state;
    assert_string_equal(text_clean(arena, "a\xFF\xFE" "b\xE6\xBC"), "a" FFFD FFFD "b" FFFD FFFD);
    assert_string_equal(text_clean(arena, "\x9B" "31m"), FFFD "31m");
    assert_string_equal(text_clean(arena, "\xC0\x9B"), FFFD FFFD);
}

static void what_is_unseen_but_acts_becomes_a_mark(void **state)
{
    static const uint32_t hidden[] = {
        0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B,
        0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xE0041,
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(hidden); i++) {
        char bytes[5] = { 0 };
        text_encode(hidden[i], bytes);
        assert_string_equal(text_clean(arena, ap_printf(arena, "a%sb", bytes)), "a" FFFD "b");
    }
}

static void no_more_than_four_marks_stack_up(void **state)
{
    struct buf b = BUF(arena);

    (void)state;
    buf_add(&b, "e");
    for (int i = 0; i < 100; i++)
        buf_add(&b, ACUTE);
    buf_add(&b, "x" ACUTE);
    assert_string_equal(text_clean(arena, buf_text(&b)),
                        "e" ACUTE ACUTE ACUTE ACUTE "x" ACUTE);
}

static void a_mark_on_nothing_becomes_visible(void **state)
{
    (void)state;
    assert_string_equal(text_clean(arena, ACUTE "a"), FFFD "a");
    assert_string_equal(text_clean(arena, "a\n" ACUTE), "a " FFFD);
    assert_string_equal(text_clean(arena, "\xFF" ACUTE), FFFD FFFD);
}

static void a_choice_of_picture_goes(void **state)
{
    (void)state;
    assert_string_equal(text_clean(arena, "\xE2\x9A\xA0\xEF\xB8\x8F!"), "\xE2\x9A\xA0!");
}

/* Every character there is, and every pair of bytes. */
static void whatever_comes_in_clean_text_comes_out(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 0x10000; i++) {
        char bytes[] = { 'a', (char)(i >> 8), (char)i, 'b', '\0' };
        const char *once = text_clean(arena, bytes);
        assert_ptr_equal(text_clean(arena, once), once);
        assert_int_equal(text_invalid(once, strlen(once)), strlen(once));
        if (i % 0x100 == 0)
            ap_arena_reset(arena);
    }
    for (uint32_t rune = 1; rune < 0x110000; rune++) {
        char bytes[6] = "a";
        if (!text_encode(rune, bytes + 1))
            continue;
        const char *clean = text_clean(arena, bytes);
        for (const char *s = clean; *s; s++)
            assert_false((unsigned char)*s < ' ' || *s == 0x7F);
        assert_ptr_equal(text_clean(arena, clean), clean);
        ap_arena_reset(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clean_text_is_returned_itself),
        cmocka_unit_test(controls_become_marks),
        cmocka_unit_test(broken_bytes_become_marks),
        cmocka_unit_test(what_is_unseen_but_acts_becomes_a_mark),
        cmocka_unit_test(no_more_than_four_marks_stack_up),
        cmocka_unit_test(a_mark_on_nothing_becomes_visible),
        cmocka_unit_test(a_choice_of_picture_goes),
        cmocka_unit_test(whatever_comes_in_clean_text_comes_out),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
