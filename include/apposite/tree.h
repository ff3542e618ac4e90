/*
 * tree.h -- walking the decision tree to a recommendation with reasons.
 *
 * The tree is a directed acyclic graph of questions; it starts at the first.
 * What a person has decided is one value: an answer per question, or none, or
 * "not sure", which follows every answer.  The way through the tree is derived
 * from that value, so going back, editing an earlier answer and keeping later
 * ones that still apply are all one thing: change the value and walk again.
 */
#ifndef APPOSITE_TREE_H
#define APPOSITE_TREE_H

#include "apposite/predicate.h"

struct ap_tree;                 /* a catalogue's questions, conditions parsed */

/*
 * Parse the conditions of cat's answers.  Lives as long as arena.  AP_INVALID
 * if a condition does not parse or the graph has a cycle; AP_NOTFOUND if the
 * catalogue has no questions.
 */
AP_MUST_CHECK enum ap_code ap_tree_new(const struct ap_catalogue *cat, struct ap_arena *arena,
                                       const struct ap_tree **out, struct ap_error *err);

/* One entry per question of the catalogue: an answer's index, or one of these. */
enum { AP_UNANSWERED = -1, AP_NOT_SURE = -2 };

int *ap_answers_new(const struct ap_catalogue *cat, struct ap_arena *arena);

/*
 * Read "question=answer" ("?" is not sure) into answers; both by key or unique
 * prefix.  AP_USAGE with a suggestion otherwise, or when the question already
 * has another answer.
 */
AP_MUST_CHECK enum ap_code ap_answer_set(const struct ap_catalogue *cat, const char *text,
                                         int *answers, struct ap_error *err);

/* One step of a way: this answer to this question. */
struct ap_step {
    size_t question;
    size_t answer;
    bool   chosen;              /* false: the question was answered "not sure" */
};

/* One way from the first question to an outcome, and whom it recommends. */
struct ap_way {
    struct ap_step *step;
    size_t          steps;
    size_t          outcome;
    size_t         *recommended;    /* offerings in catalogue order; may be none */
    size_t          recommendeds;
};

/* Where the answers lead. */
struct ap_walk {
    struct ap_step *path;           /* the questions visited that have one chosen answer,
                                       or are "not sure" (answer AP_NONE), in order */
    size_t          steps;
    size_t          open;           /* the first question still to answer, or AP_NONE */
    struct ap_way  *way;            /* all ways to an outcome that the answers allow;
                                       unanswered questions block theirs */
    size_t          ways;
    size_t         *recommended;    /* union over ways, catalogue order */
    size_t          recommendeds;
    size_t         *off_way;        /* answered questions that are not on the way */
    size_t          off_ways;
};

struct ap_walk ap_tree_walk(const struct ap_tree *tree, const int *answers,
                            struct ap_arena *arena);

/* Every way through the tree, in the order of questions and answers. */
struct ap_way *ap_tree_ways(const struct ap_tree *tree, size_t *count, struct ap_arena *arena);

/*
 * What each answer to question would leave: the offerings that the outcomes
 * behind it recommend, given the answers before it.  One set per answer.
 */
struct ap_bits *ap_tree_outlook(const struct ap_tree *tree, const int *answers, size_t question,
                                struct ap_arena *arena);

/* The condition of an answer, or NULL when it has none. */
const struct ap_predicate *ap_tree_when(const struct ap_tree *tree, size_t question,
                                        size_t answer);

/*
 * A line of reasoning: at this step, this condition held (why) or failed (why
 * not) for the offering; attribute names the cell whose facts say so.
 */
struct ap_reason {
    size_t                     offering;
    size_t                     question, answer;
    const struct ap_predicate *condition;   /* one leaf; NULL: the answer sets no condition */
    size_t                     attribute;   /* AP_NONE: not about a cell */
    const struct ap_fact      *fact;        /* the fact that decides; NULL: the cell has none */
};

/* Why way recommends offering: its steps in order, one reason or more for each. */
struct ap_reason *ap_tree_why(const struct ap_tree *tree, const struct ap_way *way,
                              size_t offering, size_t *count, struct ap_arena *arena);

/* Why an offering was not recommended. */
struct ap_rejection {
    size_t           offering;
    bool             failed;        /* it fails a condition; else the outcome does not list it */
    struct ap_reason reason;        /* the first failing one, where failed */
    bool             reachable;     /* changing one answer on the way can lead to it */
    size_t           question;      /* the latest such answer's question ... */
    size_t           answer;        /* ... and the answer that would lead there */
};

/* Every offering the walk does not recommend, in catalogue order.  Needs walk->ways > 0. */
struct ap_rejection *ap_tree_why_not(const struct ap_tree *tree, const struct ap_walk *walk,
                                     size_t *count, struct ap_arena *arena);

#endif
