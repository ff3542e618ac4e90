/*
 * predicate_node.c -- building the tree of a predicate.  See predicate_node.h.
 */
#include "core/predicate_node.h"

#include <string.h>

struct topic node_topic(const struct ap_catalogue *cat, size_t attribute)
{
    return attribute < cat->attributes ? (struct topic){ TOPIC_ATTRIBUTE, attribute }
                                       : (struct topic){ TOPIC_GROUP, AP_NONE };
}

bool leaf_is_about(const struct ap_predicate *leaf, struct topic topic)
{
    return !leaf->is_word && leaf->topic.about == topic.about &&
           (topic.about != TOPIC_ATTRIBUTE || leaf->topic.attribute == topic.attribute);
}

enum ap_type leaf_type(const struct ap_predicate *leaf)
{
    if (leaf->is_word || leaf->topic.about != TOPIC_ATTRIBUTE)
        return AP_TEXT;
    return leaf->cat->attribute[leaf->topic.attribute].type;
}

void nodes_add(struct nodes *list, const struct ap_predicate *p)
{
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 4;
        const struct ap_predicate **at;

        at = AP_NEW(list->arena, const struct ap_predicate *, cap);
        if (list->count)
            memcpy(at, list->at, list->count * sizeof *at);
        list->at = at;
        list->cap = cap;
    }
    list->at[list->count++] = p;
}

const struct ap_predicate *node_join(const struct ap_catalogue *cat, enum node node,
                                     const struct nodes *list)
{
    struct nodes flat = NODES(list->arena);

    if (list->count == 1)
        return list->at[0];
    for (size_t i = 0; i < list->count; i++) {
        const struct ap_predicate *p = list->at[i];

        if (p->node != node)
            nodes_add(&flat, p);
        for (size_t k = 0; p->node == node && k < p->children; k++)
            nodes_add(&flat, p->child[k]);
    }

    struct ap_predicate *joined = AP_NEW(list->arena, struct ap_predicate, 1);

    *joined = (struct ap_predicate){ .cat = cat, .node = node, .child = flat.at,
                                     .children = flat.count };
    return joined;
}

const struct ap_predicate *node_not(const struct ap_predicate *p, struct ap_arena *arena)
{
    if (p->node == NODE_NOT)
        return p->child[0];

    struct ap_predicate *not = AP_NEW(arena, struct ap_predicate, 1);

    *not = (struct ap_predicate){ .cat = p->cat, .node = NODE_NOT, .children = 1 };
    not->child = AP_NEW(arena, const struct ap_predicate *, 1);
    not->child[0] = p;
    return not;
}
