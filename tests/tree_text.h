/*
 * tree_text.h -- a tree to walk in a test, and what is seen of it as text.
 */
#ifndef TREE_TEXT_H
#define TREE_TEXT_H

#include "apposite/tree.h"

struct walked {
    struct ap_arena           *arena;
    const struct ap_catalogue *cat;
    const struct ap_tree      *tree;
    int                       *answers;
};

/* The tree of a catalogue below db/catalogues, nothing answered. */
struct walked *walked_folder(const char *key);

/*
 * The tree of a small catalogue: bottles and boxes of some sizes and colours,
 * with every kind of repeated fact, under these questions, answers and
 * outcomes (CSV with a header line).
 */
struct walked *walked_csv(const char *questions, const char *answers, const char *outcomes);

void walked_free(struct walked *w);

/* Answer questions: "path=aks attest=?". */
void walked_answer(struct walked *w, const char *list);

/* Whole results, in lines: see tree_text.c; they live as long as w. */
const char *walked_text(struct walked *w);
const char *walked_outlook(struct walked *w, const char *question);
const char *walked_why(struct walked *w);         /* every way, whom it recommends and why */
const char *walked_why_not(struct walked *w);
const char *walked_ways(struct walked *w);    /* every way through the tree, by its own answers */

#endif
