/*
 * facet.c -- how many offerings have each value.  See predicate.h.
 */
#include "apposite/predicate.h"

#include "core/predicate_node.h"

size_t *ap_facet_counts(const struct ap_catalogue *cat, const struct ap_predicate *p,
                        size_t attribute, struct ap_arena *arena)
{
    const struct ap_column *col = &cat->column[attribute];
    size_t *counts = AP_NEW(arena, size_t, col->values);
    struct ap_arena *scratch = ap_arena_new();
    const struct ap_predicate *others = ap_predicate_without(p, attribute, scratch);
    struct ap_bits set = ap_predicate_eval(others, scratch);

    for (size_t o = ap_bits_next(&set, 0); o != AP_NONE; o = ap_bits_next(&set, o + 1)) {
        for (uint32_t i = col->start[o]; i < col->start[o + 1]; i++)
            counts[col->code[i]]++;
    }
    ap_arena_free(scratch);
    return counts;
}
