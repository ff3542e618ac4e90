/*
 * compare.c -- the verdict on each row of a comparison.  See compare.h.
 */
#include "apposite/compare.h"

/* Equality is transitive, so every valued cell is compared with the first one. */
static enum ap_verdict verdict_on(const struct ap_catalogue *cat, size_t attribute,
                                  const size_t *offering, size_t offerings)
{
    const uint8_t *state = cat->column[attribute].state;
    size_t first = AP_NONE, empty = 0, inapplicable = 0;

    for (size_t i = 0; i < offerings; i++) {
        if (state[offering[i]] != AP_STATED)
            empty++;
        else if (first == AP_NONE)
            first = offering[i];
        else if (!ap_cell_equal(cat, attribute, first, offering[i]))
            return AP_ROW_DIFFERS;
        inapplicable += state[offering[i]] == AP_NOT_APPLICABLE;
    }
    return empty > 0 && inapplicable < offerings ? AP_ROW_OPEN : AP_ROW_SAME;
}

struct ap_comparison ap_compare(const struct ap_catalogue *cat, const size_t *offering,
                                size_t offerings, struct ap_arena *arena)
{
    struct ap_comparison cmp = { .offering = offering, .offerings = offerings };

    cmp.verdict = AP_NEW(arena, enum ap_verdict, cat->attributes);
    for (size_t a = 0; a < cat->attributes; a++) {
        cmp.verdict[a] = verdict_on(cat, a, offering, offerings);
        cmp.count[cmp.verdict[a]]++;
    }
    return cmp;
}
