/*
 * test_bits.c -- sets beside arrays of booleans.
 */
#include "apposite/bits.h"

#include "testing.h"

enum { MOST = 200 };

/* A plain set to compare with. */
struct plain {
    size_t count;
    bool   has[MOST];
};

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

static void expect_same(const struct ap_bits *b, const struct plain *p)
{
    size_t size = 0, next = AP_NONE;

    assert_int_equal(b->count, p->count);
    for (size_t i = p->count; i-- > 0;) {
        assert_int_equal(ap_bits_has(b, i), p->has[i]);
        size += p->has[i];
        if (p->has[i])
            next = i;
        assert_int_equal(ap_bits_next(b, i), next);
    }
    assert_int_equal(ap_bits_size(b), size);
    assert_int_equal(ap_bits_next(b, p->count), AP_NONE);
}

static struct ap_bits random_set(struct ap_arena *arena, struct plain *p, uint32_t *seed)
{
    struct ap_bits b = ap_bits_new(arena, p->count);

    for (size_t i = 0; i < p->count; i++) {
        p->has[i] = next_random(seed) % 3 == 0;
        if (p->has[i])
            ap_bits_set(&b, i);
    }
    return b;
}

static void sets_of_every_size_do_what_arrays_of_booleans_do(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    uint32_t seed = 7;

    for (size_t count = 0; count <= MOST; count++) {
        struct plain p = { .count = count }, q = { .count = count };
        struct ap_bits a = random_set(arena, &p, &seed), b = random_set(arena, &q, &seed);

        expect_same(&a, &p);
        ap_bits_or(&a, &b);
        for (size_t i = 0; i < count; i++)
            p.has[i] |= q.has[i];
        expect_same(&a, &p);
        ap_bits_not(&b);
        ap_bits_and(&a, &b);
        for (size_t i = 0; i < count; i++)
            p.has[i] &= !q.has[i];
        expect_same(&a, &p);
    }
    ap_arena_free(arena);
    (void)state;
}

static void everything_has_each_member_until_it_is_taken_out(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    for (size_t count = 0; count <= MOST; count++) {
        struct ap_bits b = ap_bits_new(arena, count);

        ap_bits_fill(&b);
        assert_int_equal(ap_bits_size(&b), count);
        for (size_t i = 0; i < count; i++) {
            ap_bits_unset(&b, i);
            assert_int_equal(ap_bits_size(&b), count - i - 1);
            assert_int_equal(ap_bits_next(&b, 0), i + 1 < count ? i + 1 : AP_NONE);
        }
    }
    ap_arena_free(arena);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_of_every_size_do_what_arrays_of_booleans_do),
        cmocka_unit_test(everything_has_each_member_until_it_is_taken_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
