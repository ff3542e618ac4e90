/*
 * ghost.c -- see ghost.h.
 */
#include "view/ghost.h"

#include "apposite/edit.h"
#include "view/cell.h"

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
    const struct ap_predicate *fails = NULL;

    if (v->filter)
        fails = ap_predicate_first_fail(v->filter, offering);
    return fails ? ap_predicate_print(fails, arena) : ap_strdup(arena, "");
}

char *ghost_words(const struct viewstate *v, const struct ap_catalogue *cat, size_t offering,
                  struct ap_arena *arena)
{
    const struct ap_predicate *fails = NULL;

    if (v->filter)
        fails = ap_predicate_first_fail(v->filter, offering);
    if (!fails)
        return ap_strdup(arena, "");
    struct ap_conditions leaves = ap_predicate_reasons(fails, offering, arena);
    if (leaves.count == 1)
        fails = leaves.at[0];   /* the part that decides it, of a long condition */
    size_t attribute = ap_predicate_attribute(fails);
    const char *has = attribute == AP_NONE ? "" : cell_text(cat, offering, attribute, arena);
    return ap_printf(arena, "%s%sfails: %s", has, *has ? " " : "",
                     ap_predicate_words(fails, arena));
}
