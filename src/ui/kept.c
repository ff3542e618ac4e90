/*
 * kept.c -- see kept.h.
 */
#include "ui/kept.h"

#include <string.h>

/* An array that several views share; it lies in its own arena. */
struct kept_part {
    struct ap_arena *arena;
    size_t           refs, n;
    void            *at;
};

static struct kept_part *part_new(struct view_bytes bytes)
{
    struct ap_arena *arena = ap_arena_sized(bytes.n + 2 * sizeof(struct kept_part));
    struct kept_part *part = AP_NEW(arena, struct kept_part, 1);

    *part = (struct kept_part){ .arena = arena, .refs = 1, .n = bytes.n };
    part->at = memcpy(ap_alloc(arena, bytes.n, 1), bytes.at, bytes.n);
    return part;
}

static void part_release(struct kept_part *part)
{
    if (part && --part->refs == 0)
        ap_arena_free(part->arena);
}

static bool holds(const struct kept_part *part, struct view_bytes bytes)
{
    return part && part->n == bytes.n &&
           (part->at == bytes.at || memcmp(part->at, bytes.at, bytes.n) == 0);
}

/* The part for these bytes: beside's, if it is the same, else a new one; NULL for none. */
static struct kept_part *part_for(struct view_bytes bytes, const struct kept *beside,
                                  enum view_array which)
{
    if (bytes.n == 0)
        return NULL;
    if (!beside || !holds(beside->part[which], bytes))
        return part_new(bytes);
    beside->part[which]->refs++;
    return beside->part[which];
}

struct kept kept_take(const struct ap_catalogue *cat, const struct viewstate *v,
                      const struct kept *beside)
{
    struct kept k = { .view = *v };

    k.view.filter = NULL;
    for (enum view_array i = ARRAY_FILTER; i < ARRAY_COUNT; i++) {
        k.part[i] = part_for(viewstate_array(cat, v, i), beside, i);
        viewstate_point(&k.view, i, k.part[i] ? k.part[i]->at : NULL);
    }
    return k;
}

void kept_reset(struct kept *k)
{
    for (enum view_array i = ARRAY_FILTER; i < ARRAY_COUNT; i++)
        part_release(k->part[i]);
    *k = (struct kept){ 0 };
}

size_t kept_own(const struct kept *k)
{
    size_t n = 0;

    for (enum view_array i = ARRAY_FILTER; i < ARRAY_COUNT; i++)
        if (k->part[i] && k->part[i]->refs == 1)
            n += k->part[i]->n;
    return n;
}
