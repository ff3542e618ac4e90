/*
 * bits.c -- sets of offerings, 64 to a word.  See bits.h.
 */
#include "apposite/bits.h"

#include <assert.h>
#include <string.h>

static size_t words(const struct ap_bits *b)
{
    return (b->count + 63) / 64;
}

/* Keep the promise that nothing is set beyond the last member. */
static void trim(struct ap_bits *b)
{
    if (b->count % 64)
        b->word[b->count / 64] &= ((uint64_t)1 << b->count % 64) - 1;
}

struct ap_bits ap_bits_new(struct ap_arena *arena, size_t count)
{
    struct ap_bits b = { .count = count };

    b.word = AP_NEW(arena, uint64_t, words(&b));
    return b;
}

void ap_bits_fill(struct ap_bits *b)
{
    memset(b->word, 0xff, words(b) * sizeof *b->word);
    trim(b);
}

void ap_bits_set(struct ap_bits *b, size_t i)
{
    assert(i < b->count);
    b->word[i / 64] |= (uint64_t)1 << i % 64;
}

void ap_bits_unset(struct ap_bits *b, size_t i)
{
    assert(i < b->count);
    b->word[i / 64] &= ~((uint64_t)1 << i % 64);
}

bool ap_bits_has(const struct ap_bits *b, size_t i)
{
    assert(i < b->count);
    return b->word[i / 64] >> i % 64 & 1;
}

void ap_bits_and(struct ap_bits *b, const struct ap_bits *with)
{
    assert(b->count == with->count);
    for (size_t i = 0; i < words(b); i++)
        b->word[i] &= with->word[i];
}

void ap_bits_or(struct ap_bits *b, const struct ap_bits *with)
{
    assert(b->count == with->count);
    for (size_t i = 0; i < words(b); i++)
        b->word[i] |= with->word[i];
}

void ap_bits_not(struct ap_bits *b)
{
    for (size_t i = 0; i < words(b); i++)
        b->word[i] = ~b->word[i];
    trim(b);
}

/* Count in pairs, fours and bytes at once: C17 has no name for the instruction. */
static size_t ones(uint64_t w)
{
    w -= w >> 1 & 0x5555555555555555u;
    w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
    w = (w + (w >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (size_t)(w * 0x0101010101010101u >> 56);
}

size_t ap_bits_size(const struct ap_bits *b)
{
    size_t size = 0;

    for (size_t i = 0; i < words(b); i++)
        size += ones(b->word[i]);
    return size;
}

size_t ap_bits_next(const struct ap_bits *b, size_t i)
{
    if (i >= b->count)
        return AP_NONE;

    size_t at = i / 64;
    uint64_t w = b->word[at] & ~(uint64_t)0 << i % 64;

    while (!w && ++at < words(b))
        w = b->word[at];
    /* The bits below the lowest one of w are as many as its place. */
    return w ? at * 64 + ones((w & -w) - 1) : AP_NONE;
}
