/*
 * predicate_gain.c -- which conditions of a filter keep offerings out.  See edit.h.
 */
#include "apposite/edit.h"

#include "core/predicate_node.h"

const struct ap_predicate *ap_predicate_first_fail(const struct ap_predicate *p,
                                                   size_t offering)
{
    if (p->node != NODE_AND)
        return ap_predicate_holds(p, offering) ? NULL : p;
    for (size_t i = 0; i < p->children; i++) {
        if (!ap_predicate_holds(p->child[i], offering))
            return p->child[i];
    }
    return NULL;
}

static struct ap_bits failing(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct ap_bits set = ap_predicate_eval(p, arena);

    ap_bits_not(&set);
    return set;
}

/* The offerings that exactly one conjunct keeps out: seen once and not twice. */
static struct ap_bits failing_once(const struct ap_predicate *p, struct ap_conditions all,
                                   struct ap_arena *arena, struct ap_arena *scratch)
{
    struct ap_bits once = ap_bits_new(arena, p->cat->offerings);
    struct ap_bits twice = ap_bits_new(arena, p->cat->offerings);

    for (size_t i = 0; i < all.count; i++) {
        ap_arena_reset(scratch);

        struct ap_bits fails = failing(all.at[i], scratch);

        for (size_t w = 0; w < (once.count + 63) / 64; w++) {
            twice.word[w] |= once.word[w] & fails.word[w];
            once.word[w] |= fails.word[w];
        }
    }
    ap_bits_not(&twice);
    ap_bits_and(&once, &twice);
    return once;
}

size_t *ap_predicate_gains(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct ap_arena *work = ap_arena_new(), *scratch = ap_arena_new();
    struct ap_conditions all = ap_predicate_conjuncts(p, work);
    struct ap_bits once = failing_once(p, all, work, scratch);
    size_t *gain = AP_NEW(arena, size_t, all.count);

    for (size_t i = 0; i < all.count; i++) {
        ap_arena_reset(scratch);

        struct ap_bits fails = failing(all.at[i], scratch);

        ap_bits_and(&fails, &once);
        gain[i] = ap_bits_size(&fails);
    }
    ap_arena_free(scratch);
    ap_arena_free(work);
    return gain;
}

struct ap_gain ap_predicate_gain(const struct ap_predicate *p)
{
    struct ap_arena *scratch = ap_arena_new();
    size_t *gain = ap_predicate_gains(p, scratch);
    size_t count = ap_predicate_conjuncts(p, scratch).count;
    struct ap_gain best = { .condition = AP_NONE };

    for (size_t i = 0; i < count; i++) {
        if (gain[i] > best.gained)
            best = (struct ap_gain){ i, gain[i] };
    }
    ap_arena_free(scratch);
    return best;
}
