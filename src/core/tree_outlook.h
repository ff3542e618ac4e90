/*
 * tree_outlook.h -- who gets to a question, and who could be recommended from there.
 */
#ifndef CORE_TREE_OUTLOOK_H
#define CORE_TREE_OUTLOOK_H

#include "core/tree_data.h"

struct tree_arrival {
    bool           reached;     /* some way that the answers leave open leads here */
    struct ap_bits fitting;     /* the offerings that satisfy every condition on one of
                                   them; not made where none leads here */
};

/* One per question.  An unanswered question leaves all its answers open. */
struct tree_arrival *tree_arrivals(const struct ap_tree *tree, const int *answers,
                                   struct ap_arena *scratch);

/* See ap_tree_outlook; the result lives as long as arena. */
struct ap_bits *tree_outlook(const struct ap_tree *tree, const struct tree_arrival *arrival,
                             size_t question, struct ap_arena *arena,
                             struct ap_arena *scratch);

#endif
