/*
 * predicate_eval.c -- asking a predicate: which offerings, why, and why not.
 *
 * Every leaf knows its offerings, so that all of this is set arithmetic and
 * walks over the tree.  Depth is bounded by the parser.
 */
#include "core/predicate_node.h"

#include <string.h>

static struct ap_bits copy(const struct ap_bits *b, struct ap_arena *arena)
{
    struct ap_bits c = ap_bits_new(arena, b->count);

    ap_bits_or(&c, b);
    return c;
}

/* All children joined, starting with the set that changes nothing. */
static struct ap_bits join(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct ap_bits set = ap_bits_new(arena, p->cat->offerings);

    if (p->node == NODE_AND)
        ap_bits_fill(&set);
    for (size_t i = 0; i < p->children; i++) {
        struct ap_bits child = ap_predicate_eval(p->child[i], arena);

        if (p->node == NODE_AND)
            ap_bits_and(&set, &child);
        else
            ap_bits_or(&set, &child);
    }
    return set;
}

struct ap_bits ap_predicate_eval(const struct ap_predicate *p, struct ap_arena *arena)
{
    if (p->node == NODE_LEAF)
        return copy(&p->holds, arena);
    if (p->node != NODE_NOT)
        return join(p, arena);

    struct ap_bits set = ap_predicate_eval(p->child[0], arena);

    ap_bits_not(&set);
    return set;
}

bool ap_predicate_holds(const struct ap_predicate *p, size_t offering)
{
    if (p->node == NODE_LEAF)
        return ap_bits_has(&p->holds, offering);
    if (p->node == NODE_NOT)
        return !ap_predicate_holds(p->child[0], offering);

    bool all = p->node == NODE_AND;

    for (size_t i = 0; i < p->children; i++) {
        if (ap_predicate_holds(p->child[i], offering) != all)
            return !all;
    }
    return all;
}

static struct ap_conditions conditions(const struct nodes *list)
{
    return (struct ap_conditions){ .at = list->at, .count = list->count };
}

struct ap_conditions ap_predicate_conjuncts(const struct ap_predicate *p,
                                            struct ap_arena *arena)
{
    struct nodes list = NODES(arena);

    if (p->node != NODE_AND)
        nodes_add(&list, p);
    for (size_t i = 0; p->node == NODE_AND && i < p->children; i++)
        nodes_add(&list, p->child[i]);
    return conditions(&list);
}

struct ap_conditions ap_predicate_fails(const struct ap_predicate *p, size_t offering,
                                        struct ap_arena *arena)
{
    struct ap_conditions all = ap_predicate_conjuncts(p, arena);
    struct nodes failed = NODES(arena);

    for (size_t i = 0; i < all.count; i++) {
        if (!ap_predicate_holds(all.at[i], offering))
            nodes_add(&failed, all.at[i]);
    }
    return conditions(&failed);
}

/* Under an odd number of minus signs, a leaf speaks by its complement. */
static void add_reasons(struct nodes *list, const struct ap_predicate *p, size_t offering,
                        bool negated)
{
    if (p->node == NODE_LEAF) {
        nodes_add(list, negated ? node_not(p, list->arena) : p);
        return;
    }

    bool holds = ap_predicate_holds(p, offering);

    for (size_t i = 0; i < p->children; i++) {
        const struct ap_predicate *child = p->child[i];

        if (p->node == NODE_NOT)
            add_reasons(list, child, offering, !negated);
        else if (ap_predicate_holds(child, offering) == holds)
            add_reasons(list, child, offering, negated);
    }
}

struct ap_conditions ap_predicate_reasons(const struct ap_predicate *p, size_t offering,
                                          struct ap_arena *arena)
{
    struct nodes list = NODES(arena);

    add_reasons(&list, p, offering, false);
    return conditions(&list);
}

size_t ap_predicate_attribute(const struct ap_predicate *leaf)
{
    if (leaf->node == NODE_NOT)
        return ap_predicate_attribute(leaf->child[0]);
    if (leaf->node != NODE_LEAF || leaf->is_word || leaf->topic.about != TOPIC_ATTRIBUTE)
        return AP_NONE;
    return leaf->topic.attribute;
}

/* Are all the leaves of p about the topic? */
static bool is_about(const struct ap_predicate *p, struct topic topic)
{
    if (p->node == NODE_LEAF)
        return leaf_is_about(p, topic);
    for (size_t i = 0; i < p->children; i++) {
        if (!is_about(p->child[i], topic))
            return false;
    }
    return true;
}

const struct ap_predicate *ap_predicate_without(const struct ap_predicate *p, size_t attribute,
                                                struct ap_arena *arena)
{
    struct ap_conditions all = ap_predicate_conjuncts(p, arena);
    struct nodes kept = NODES(arena);

    for (size_t i = 0; i < all.count; i++) {
        if (!is_about(all.at[i], node_topic(p->cat, attribute)))
            nodes_add(&kept, all.at[i]);
    }
    return node_join(p->cat, NODE_AND, &kept);
}
