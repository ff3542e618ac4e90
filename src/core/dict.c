/*
 * dict.c -- an open-addressing hash table that only grows.  See dict.h.
 *
 * The hash is salted with an address, so that no catalogue can be written to
 * make every text collide; numbers depend on the order of arrival alone.
 */
#include "core/dict.h"

#include <string.h>

static uint64_t hash(const struct dict *d, const char *s)
{
    uint64_t h = 14695981039346656037u ^ (uint64_t)(uintptr_t)d->arena;

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 1099511628211u;
    return h ^ h >> 32;
}

/* The slot that holds key, or the empty one where it belongs. */
static uint32_t *slot_of(const struct dict *d, const char *key)
{
    size_t i = (size_t)hash(d, key) & (d->cap - 1);

    while (d->slot[i] && strcmp(d->key[d->slot[i] - 1], key) != 0)
        i = (i + 1) & (d->cap - 1);
    return &d->slot[i];
}

static void grow(struct dict *d)
{
    size_t cap = d->cap ? d->cap * 2 : 16;
    const char **key = AP_NEW(d->arena, const char *, cap / 2);

    if (d->count)
        memcpy(key, d->key, d->count * sizeof *key);
    d->key = key;
    d->cap = cap;
    d->slot = AP_NEW(d->arena, uint32_t, cap);
    for (size_t i = 0; i < d->count; i++)
        *slot_of(d, key[i]) = (uint32_t)i + 1;
}

size_t dict_add(struct dict *d, const char *key)
{
    if (d->count == d->cap / 2)
        grow(d);

    uint32_t *slot = slot_of(d, key);

    if (!*slot) {
        d->key[d->count++] = key;
        *slot = (uint32_t)d->count;
    }
    return *slot - 1;
}

size_t dict_find(const struct dict *d, const char *key)
{
    uint32_t slot = d->cap ? *slot_of(d, key) : 0;
    return slot ? slot - 1 : AP_NONE;
}
