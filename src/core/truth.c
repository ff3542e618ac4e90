/*
 * truth.c -- predicates in three values, as two sets for each node: the offerings
 * for which it surely holds, and those for which it could.  See truth.h.
 */
#include "apposite/truth.h"

#include <string.h>

#include "core/predicate_node.h"

struct ap_judgement {
    const struct ap_predicate *p;
    struct ap_bits             sure, could;     /* could includes sure */
    struct ap_judgement       *part;            /* beside p->child */
};

const char *ap_truth_name(enum ap_truth truth)
{
    static const char *const names[AP_TRUTH_COUNT] = {
#define X(id, name) [AP_##id] = name,
        AP_TRUTHS(X)
#undef X
    };
    return names[truth];
}

/* Leaves */

/* The values that would make a leaf hold. */
struct chances {
    const struct ap_predicate *leaf;
    size_t                     attribute;
    bool                       counted;         /* the catalogue lists all values there are */
    bool                      *fits;            /* then, by code: would it hold? */
};

static struct chances chances_of(const struct ap_predicate *leaf, struct ap_arena *scratch)
{
    enum ap_type type = leaf_type(leaf);
    struct chances c = { .leaf = leaf, .attribute = leaf->topic.attribute };
    size_t values = leaf->cat->column[c.attribute].values;

    c.counted = type == AP_ENUM || type == AP_ORDINAL || type == AP_BOOL;
    c.fits = AP_NEW(scratch, bool, values);
    for (size_t i = 0; c.counted && i < values; i++)
        c.fits[i] = ap_predicate_matches(leaf, i) != (leaf->test == TEST_NOT);
    return c;
}

static bool is_denied(const struct chances *c, size_t offering, const char *value)
{
    size_t facts = ap_cell_facts(c->leaf->cat, offering, c->attribute);

    for (size_t i = 0; i < facts; i++) {
        const struct ap_fact *fact = ap_cell_fact(c->leaf->cat, offering, c->attribute, i);

        if (fact->state == AP_DENIED && strcmp(fact->value, value) == 0)
            return true;
    }
    return false;
}

/* Would some value that is not denied make the leaf hold? */
static bool has_chance(const struct chances *c, size_t offering)
{
    const struct ap_column *col = &c->leaf->cat->column[c->attribute];

    if (!c->counted)
        return true;
    for (size_t i = 0; i < col->values; i++) {
        if (c->fits[i] && !is_denied(c, offering, col->value[i].text))
            return true;
    }
    return false;
}

/* Add to a leaf's set those whose cell leaves it open. */
static void add_open(const struct ap_predicate *leaf, struct ap_bits *could)
{
    struct ap_arena *scratch = ap_arena_new();
    struct chances c = chances_of(leaf, scratch);
    const uint8_t *state = leaf->cat->column[c.attribute].state;

    for (size_t o = 0; o < could->count; o++) {
        if ((state[o] == AP_UNKNOWN || state[o] == AP_NOT_STATED) && has_chance(&c, o))
            ap_bits_set(could, o);
    }
    ap_arena_free(scratch);
}

static void judge_leaf(struct ap_judgement *j)
{
    ap_bits_or(&j->sure, &j->p->holds);
    ap_bits_or(&j->could, &j->p->holds);
    if (ap_predicate_attribute(j->p) != AP_NONE && j->p->test < TEST_OPEN)
        add_open(j->p, &j->could);
}

/* Combinations */

static void join(struct ap_judgement *j)
{
    void (*with)(struct ap_bits *, const struct ap_bits *) = j->p->node == NODE_AND
        ? ap_bits_and : ap_bits_or;

    if (j->p->node == NODE_AND) {
        ap_bits_fill(&j->sure);
        ap_bits_fill(&j->could);
    }
    for (size_t i = 0; i < j->p->children; i++) {
        with(&j->sure, &j->part[i].sure);
        with(&j->could, &j->part[i].could);
    }
}

/* What could hold surely does not fail. */
static void negate(struct ap_judgement *j)
{
    ap_bits_or(&j->sure, &j->part[0].could);
    ap_bits_or(&j->could, &j->part[0].sure);
    ap_bits_not(&j->sure);
    ap_bits_not(&j->could);
}

static void judge(struct ap_judgement *j, const struct ap_predicate *p, struct ap_arena *arena)
{
    j->p = p;
    j->sure = ap_bits_new(arena, p->cat->offerings);
    j->could = ap_bits_new(arena, p->cat->offerings);
    j->part = AP_NEW(arena, struct ap_judgement, p->children);
    for (size_t i = 0; i < p->children; i++)
        judge(&j->part[i], p->child[i], arena);
    if (p->node == NODE_LEAF)
        judge_leaf(j);
    else if (p->node == NODE_NOT)
        negate(j);
    else
        join(j);
}

const struct ap_judgement *ap_judge(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct ap_judgement *j = AP_NEW(arena, struct ap_judgement, 1);

    judge(j, p, arena);
    return j;
}

enum ap_truth ap_truth_of(const struct ap_judgement *j, size_t offering)
{
    if (ap_bits_has(&j->sure, offering))
        return AP_HOLDS;
    return ap_bits_has(&j->could, offering) ? AP_UNSURE : AP_FAILS;
}

/* Reasons */

/* Under an odd number of minus signs, a leaf speaks by its complement. */
static void add_reasons(struct nodes *list, const struct ap_judgement *j, size_t offering,
                        bool negated)
{
    if (j->p->node == NODE_LEAF) {
        nodes_add(list, negated ? node_not(j->p, list->arena) : j->p);
        return;
    }
    for (size_t i = 0; i < j->p->children; i++) {
        const struct ap_judgement *part = &j->part[i];

        if (j->p->node == NODE_NOT)
            add_reasons(list, part, offering, !negated);
        else if (ap_truth_of(part, offering) == ap_truth_of(j, offering))
            add_reasons(list, part, offering, negated);
    }
}

struct ap_conditions ap_truth_reasons(const struct ap_judgement *j, size_t offering,
                                      struct ap_arena *arena)
{
    struct nodes list = NODES(arena);

    add_reasons(&list, j, offering, false);
    return (struct ap_conditions){ .at = list.at, .count = list.count };
}
