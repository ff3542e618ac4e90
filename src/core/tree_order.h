/*
 * tree_order.h -- the questions of a catalogue as a graph: an order, or a cycle.
 */
#ifndef CORE_TREE_ORDER_H
#define CORE_TREE_ORDER_H

#include <stdbool.h>

#include "apposite/catalogue.h"

/*
 * Without a cycle: every question, each before those its answers lead to.
 * With one: the questions of the first cycle met, each leading to the next
 * and the last to the first.
 */
struct tree_order {
    size_t *question;
    size_t  count;
    bool    cyclic;
};

struct tree_order tree_order(const struct ap_catalogue *cat, struct ap_arena *arena);

#endif
