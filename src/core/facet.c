/*
 * facet.c -- how many offerings have each value.  See predicate.h.
 */
#include "apposite/predicate.h"

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
