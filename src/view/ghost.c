/*
 * ghost.c -- see ghost.h.
 */
#include "view/ghost.h"

size_t *ghost_list(const struct viewstate *v, const struct ap_catalogue *cat, size_t *listed,
                   size_t *ghosts, struct ap_arena *arena)
{
    size_t *shown = viewstate_listed(v, cat, listed, arena);
    size_t *all = AP_NEW(arena, size_t, cat->offerings);
    struct ap_bits in = ap_bits_new(arena, cat->offerings);

    *ghosts = 0;
    for (size_t i = 0; i < *listed; i++) {
        all[i] = shown[i];
        ap_bits_set(&in, shown[i]);
    }
    for (size_t i = 0; v->ghosts && i < cat->offerings; i++)
        if (!ap_bits_has(&in, i))
            all[*listed + (*ghosts)++] = i;
    return all;
}

char *ghost_reason(const struct viewstate *v, size_t offering, struct ap_arena *arena)
{
    struct ap_conditions fails = { 0 };

    if (v->filter)
        fails = ap_predicate_fails(v->filter, offering, arena);
    return fails.count ? ap_predicate_print(fails.at[0], arena) : ap_strdup(arena, "");
}
