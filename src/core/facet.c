/*
 * facet.c -- how many offerings have each value.  See predicate.h.
 */
#include "apposite/predicate.h"

#include "core/dict.h"

static struct ap_bits counted(const struct ap_catalogue *cat, const struct ap_predicate *p,
                              size_t attribute, struct ap_arena *arena)
{
    if (p)
        return ap_predicate_eval(ap_predicate_without(p, attribute, arena), arena);

    struct ap_bits all = ap_bits_new(arena, cat->offerings);

    ap_bits_fill(&all);
    return all;
}

static void count_cell(struct ap_facet *facet, const struct ap_column *col, size_t offering)
{
    enum ap_state state = (enum ap_state)col->state[offering];

    for (uint32_t i = col->start[offering]; i < col->start[offering + 1]; i++)
        facet->count[col->code[i]]++;
    facet->unknown += state == AP_UNKNOWN || state == AP_NOT_STATED;
    facet->disputed += col->disputed[offering];
    facet->of++;
}

struct ap_facet ap_facet_of(const struct ap_catalogue *cat, const struct ap_predicate *p,
                            size_t attribute, struct ap_arena *arena)
{
    const struct ap_column *col = &cat->column[attribute];
    struct ap_facet facet = { .count = AP_NEW(arena, size_t, col->values) };
    struct ap_arena *scratch = ap_arena_new();
    struct ap_bits set = counted(cat, p, attribute, scratch);

    for (size_t o = ap_bits_next(&set, 0); o != AP_NONE; o = ap_bits_next(&set, o + 1))
        count_cell(&facet, col, o);
    ap_arena_free(scratch);
    return facet;
}

struct ap_groups ap_groups_of(const struct ap_catalogue *cat, size_t most,
                              struct ap_arena *arena)
{
    struct dict seen = DICT(arena);
    struct ap_groups g = { .first = AP_NEW(arena, size_t, most),
                           .of = AP_NEW(arena, uint32_t, cat->offerings) };

    for (size_t o = 0; o < cat->offerings; o++) {
        if (!*cat->offering[o].group)
            continue;
        g.of[o] = (uint32_t)dict_add(&seen, cat->offering[o].group);
        if (g.of[o] < g.count)
            continue;
        if (g.count == most)
            return (struct ap_groups){ 0 };
        g.first[g.count++] = o;
    }
    for (size_t o = 0; o < cat->offerings; o++) {
        if (!*cat->offering[o].group)
            g.of[o] = (uint32_t)g.count;
    }
    return g;
}

struct ap_facet ap_facet_of_groups(const struct ap_catalogue *cat, const struct ap_predicate *p,
                                   const struct ap_groups *groups, struct ap_arena *arena)
{
    struct ap_facet facet = { .count = AP_NEW(arena, size_t, groups->count + 1) };
    struct ap_arena *scratch = ap_arena_new();
    struct ap_bits set = counted(cat, p, cat->attributes, scratch);

    for (size_t o = ap_bits_next(&set, 0); o != AP_NONE; o = ap_bits_next(&set, o + 1)) {
        facet.count[groups->of[o]]++;
        facet.of++;
    }
    facet.unknown = facet.count[groups->count];
    ap_arena_free(scratch);
    return facet;
}
