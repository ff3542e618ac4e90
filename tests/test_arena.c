/*
 * test_arena.c -- alignment, zeroing, reuse and overflow of arenas; and errors.
 *
 * Built twice: as it is, and with blocks of 32 bytes (test_arena_small), where
 * nearly every allocation is the last of its block.
 */
#include "testing.h"

#include <string.h>

#include "apposite/base.h"

static jmp_buf out;

static void oom(void)
{
    longjmp(out, 1);
}

static void allocations_are_aligned_zeroed_and_apart(void **state)
{
    struct ap_arena *a = ap_arena_new();
    unsigned char *piece[200];

    (void)state;
    for (size_t n = 1; n < AP_COUNT(piece); n++) {
        piece[n] = ap_alloc(a, n, 1);
        assert_int_equal((uintptr_t)piece[n] % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(piece[n][i], 0);
        memset(piece[n], (int)n, n);
    }
    for (size_t n = 1; n < AP_COUNT(piece); n++)
        for (size_t i = 0; i < n; i++)
            assert_int_equal(piece[n][i], n);
    ap_arena_free(a);
}

static void reset_reuses_and_zeroes_again(void **state)
{
    struct ap_arena *a = ap_arena_new();
    char *p = ap_strdup(a, "hello");

    (void)state;
    ap_arena_reset(a);
    char *q = ap_alloc(a, 6, 1);
    assert_ptr_equal(p, q);
    assert_memory_equal(q, "\0\0\0\0\0\0", 6);
    ap_arena_free(a);
}

static void many_resets_settle_at_the_high_water_mark(void **state)
{
    struct ap_arena *a = ap_arena_new();
    void *first[50];

    (void)state;
    for (size_t i = 0; i < AP_COUNT(first); i++)
        first[i] = ap_alloc(a, i, 7);
    for (int round = 0; round < 3; round++) {
        ap_arena_reset(a);
        for (size_t i = 0; i < AP_COUNT(first); i++)
            assert_ptr_equal(ap_alloc(a, i, 7), first[i]);
    }
    ap_arena_free(a);
}

static void a_piece_larger_than_a_block_fits(void **state)
{
    struct ap_arena *a = ap_arena_new();
    enum { LARGE = 1 << 20 };

    (void)state;
    char *small = ap_strdup(a, "before");
    char *large = ap_alloc(a, LARGE, 1);
    char *after = ap_strdup(a, "after");
    memset(large, 'x', LARGE);
    assert_string_equal(small, "before");
    assert_string_equal(after, "after");
    ap_arena_free(a);
}

static void texts_are_copied(void **state)
{
    struct ap_arena *a = ap_arena_new();
    char source[] = "hello";

    (void)state;
    char *whole = ap_strdup(a, source), *part = ap_strndup(a, source, 2);
    char *past = ap_strndup(a, source, 99), *none = ap_strndup(a, source, 0);
    char *printed = ap_printf(a, "%d items of %s", 12, source);
    source[0] = 'J';
    assert_string_equal(whole, "hello");
    assert_string_equal(part, "he");
    assert_string_equal(past, "hello");
    assert_string_equal(none, "");
    assert_string_equal(printed, "12 items of hello");
    ap_arena_free(a);
}

static void a_text_without_an_end_is_copied_up_to_its_length(void **state)
{
    struct ap_arena *a = ap_arena_new();
    const char bytes[3] = { 'a', 'b', 'c' };

    (void)state;
    assert_string_equal(ap_strndup(a, bytes, sizeof bytes), "abc");
    ap_arena_free(a);
}

static void a_size_that_overflows_calls_the_handler(void **state)
{
    static const struct {
        size_t count, size;
    } absurd[] = { { SIZE_MAX / 2, 4 }, { SIZE_MAX, 1 }, { 1, SIZE_MAX }, { SIZE_MAX, SIZE_MAX } };
    struct ap_arena *a = ap_arena_new();

    (void)state;
    ap_on_oom(oom);
    for (size_t i = 0; i < AP_COUNT(absurd); i++) {
        if (setjmp(out) == 0) {
            ap_alloc(a, absurd[i].count, absurd[i].size);
            fail_msg("the allocation returned");
        }
    }
    assert_string_equal(ap_strdup(a, "still usable"), "still usable");
    ap_arena_free(a);
}

static void no_arena_is_freed_without_harm(void **state)
{
    (void)state;
    ap_arena_free(NULL);
}

static void an_error_holds_its_code_and_its_words(void **state)
{
    struct ap_error err = { .at = 7, .len = 2 };

    (void)state;
    assert_int_equal(ap_fail(&err, AP_INVALID, "line %d: expected a number", 3), AP_INVALID);
    assert_int_equal(err.code, AP_INVALID);
    assert_string_equal(err.text, "line 3: expected a number");
    assert_int_equal(err.at, 0);
    assert_int_equal(err.len, 0);
}

static void an_error_that_is_too_long_is_cut(void **state)
{
    struct ap_error err;

    (void)state;
    ap_fail(&err, AP_IO, "%600d", 1);
    assert_int_equal(strlen(err.text), sizeof err.text - 1);
}

static void codes_have_words_and_lead_to_an_exit_status(void **state)
{
    static const struct {
        enum ap_code code;
        int          status;
    } codes[] = {
        { AP_OK, 0 },      { AP_USAGE, 2 }, { AP_NOTFOUND, 2 }, { AP_INVALID, 1 },
        { AP_EXISTS, 1 },  { AP_IO, 1 },    { AP_DATABASE, 1 },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(codes); i++) {
        assert_int_equal(ap_code_status(codes[i].code), codes[i].status);
        assert_true(strlen(ap_code_text(codes[i].code)) > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocations_are_aligned_zeroed_and_apart),
        cmocka_unit_test(reset_reuses_and_zeroes_again),
        cmocka_unit_test(many_resets_settle_at_the_high_water_mark),
        cmocka_unit_test(a_piece_larger_than_a_block_fits),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(a_text_without_an_end_is_copied_up_to_its_length),
        cmocka_unit_test(a_size_that_overflows_calls_the_handler),
        cmocka_unit_test(no_arena_is_freed_without_harm),
        cmocka_unit_test(an_error_holds_its_code_and_its_words),
        cmocka_unit_test(an_error_that_is_too_long_is_cut),
        cmocka_unit_test(codes_have_words_and_lead_to_an_exit_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
