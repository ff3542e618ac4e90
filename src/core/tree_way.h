/*
 * tree_way.h -- the ways through the tree, one at a time.
 */
#ifndef CORE_TREE_WAY_H
#define CORE_TREE_WAY_H

#include "core/tree_data.h"

/* The ways that answers allow, one at a time, depth first. */
struct tree_ways {
    const struct ap_tree *tree;
    const int            *answers;      /* NULL: every answer of every question */
    struct ap_step       *step;         /* the way at hand */
    size_t                steps;
    size_t                outcome;
    size_t               *met;          /* the questions met so far, each once, in order */
    size_t                mets;
    bool                 *seen;         /* per question: is it among met */
    bool                  started;
};

/* Everything lives in scratch. */
struct tree_ways tree_ways(const struct ap_tree *tree, const int *answers,
                           struct ap_arena *scratch);
/* Go on to the next complete way; false when there is none. */
bool tree_ways_next(struct tree_ways *ways);

#endif
