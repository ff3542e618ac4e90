/*
 * tree_data.h -- the decision tree as its own modules see it.
 */
#ifndef CORE_TREE_DATA_H
#define CORE_TREE_DATA_H

#include "apposite/tree.h"

/* An answer's condition; none holds for every offering. */
struct tree_when {
    const struct ap_predicate *condition;   /* NULL: none */
    struct ap_bits             holds;       /* not made where there is none */
};

/* What lies behind a question, or behind one of its answers. */
struct tree_behind {
    struct ap_bits listed;      /* offerings that outcomes behind it list */
    struct ap_bits fitting;     /* offerings that satisfy every condition from here to
                                   some outcome without a list */
};

struct ap_tree {
    const struct ap_catalogue *cat;
    const size_t              *order;   /* questions, each before those it leads to */
    struct tree_when         **when;    /* [question][answer] */
    struct tree_behind        *behind;  /* per question */
};

/* Leave in set what satisfies the condition of an answer. */
void tree_narrow(const struct ap_tree *tree, size_t question, size_t answer,
                 struct ap_bits *set);

/* Make set the offerings that satisfy the conditions of all steps. */
void tree_fitting(const struct ap_tree *tree, const struct ap_step *step, size_t steps,
                  struct ap_bits *set);

/* What lies behind an answer, its own condition included.  Lives as long as scratch. */
struct tree_behind tree_after(const struct ap_tree *tree, size_t question, size_t answer,
                              struct ap_arena *scratch);

#endif
