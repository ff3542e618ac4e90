/*
 * test_buf.c -- texts that grow.
 */
#include "testing.h"

#include <string.h>

#include "base/buf.h"

static void a_buffer_that_nothing_was_added_to_is_the_empty_text(void **state)
{
    struct ap_arena *a = ap_arena_new();
    struct buf b = BUF(a);

    (void)state;
    assert_string_equal(buf_text(&b), "");
    assert_int_equal(b.n, 0);
    ap_arena_free(a);
}

static void additions_follow_each_other(void **state)
{
    struct ap_arena *a = ap_arena_new();
    struct buf b = BUF(a);

    (void)state;
    buf_add(&b, "one");
    buf_add(&b, "");
    buf_add_n(&b, ", twofold", 5);
    buf_printf(&b, ", %d%s", 3, "!");
    assert_string_equal(buf_text(&b), "one, two, 3!");
    assert_int_equal(b.n, 12);
    ap_arena_free(a);
}

static void every_length_keeps_its_bytes_and_its_end(void **state)
{
    struct ap_arena *a = ap_arena_new();
    struct buf by_one = BUF(a), by_format = BUF(a);

    (void)state;
    for (size_t n = 1; n <= 1000; n++) {
        char c = (char)('a' + n % 26);
        buf_add_n(&by_one, &c, 1);
        buf_printf(&by_format, "%c", c);
        assert_int_equal(by_one.n, n);
        assert_int_equal(strlen(buf_text(&by_one)), n);
        assert_string_equal(buf_text(&by_one), buf_text(&by_format));
    }
    ap_arena_free(a);
}

static void an_addition_longer_than_all_before_it_fits(void **state)
{
    struct ap_arena *a = ap_arena_new();
    struct buf b = BUF(a);

    (void)state;
    buf_printf(&b, "%s%5000s|", "<", "");
    assert_int_equal(b.n, 5002);
    assert_int_equal(b.at[0], '<');
    assert_int_equal(b.at[5001], '|');
    ap_arena_free(a);
}

static void bytes_that_are_no_text_are_kept(void **state)
{
    struct ap_arena *a = ap_arena_new();
    struct buf b = BUF(a);

    (void)state;
    buf_add_n(&b, "a\0b", 3);
    buf_add(&b, "c");
    assert_int_equal(b.n, 4);
    assert_memory_equal(b.at, "a\0bc", 5);
    ap_arena_free(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_buffer_that_nothing_was_added_to_is_the_empty_text),
        cmocka_unit_test(additions_follow_each_other),
        cmocka_unit_test(every_length_keeps_its_bytes_and_its_end),
        cmocka_unit_test(an_addition_longer_than_all_before_it_fits),
        cmocka_unit_test(bytes_that_are_no_text_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
