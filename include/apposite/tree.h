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
 * A tree may have this many ways, and they may take this much room in all: a
 * step counts 1, an offering that an outcome without a list may recommend
 * counts 1, and a set of offerings for each question, answer and outcome counts
 * 1 for every 64.  People's trees have dozens of ways; a hostile one, whose
 * ways double with every question, must not eat the memory of the machine.
 */
enum { AP_TREE_WAYS = 10000, AP_TREE_ROOM = 4000000 };

/*
 * Parse the conditions of cat's answers.  Lives as long as arena.  AP_NOTFOUND
 * if the catalogue has no questions; AP_INVALID if a condition does not parse,
 * a question has no answer, an answer leads nowhere, the graph has a cycle, or
 * it is larger than the limits above.
 */
AP_MUST_CHECK enum ap_code ap_tree_new(const struct ap_catalogue *cat, struct ap_arena *arena,
                                       const struct ap_tree **out, struct ap_error *err);

/* One entry per question of the catalogue: an answer's index, or one of these. */
enum { AP_UNANSWERED = -1, AP_NOT_SURE = -2 };

int *ap_answers_new(const struct ap_catalogue *cat, struct ap_arena *arena);

/*
 * Read "question=answer" into answers.  The question is a key or a unique
 * prefix of one; the answer is "?" (not sure), a key, a label, or a unique
 * prefix of either; exact matches win, and case does not matter.  AP_USAGE,
 * naming the choices, otherwise, or when the question already has another
 * answer; err->at and err->len give the part of text that is wrong.
 */
AP_MUST_CHECK enum ap_code ap_answer_set(const struct ap_catalogue *cat, const char *text,
                                         int *answers, struct ap_error *err);

/* One step of a way: this answer to this question. */
struct ap_step {
    size_t question;
    size_t answer;
    bool   chosen;              /* false: the question was answered "not sure" */
};

/*
 * One way from the first question to an outcome, and whom it recommends: the
 * offerings that the outcome lists, or, if it lists none, all that satisfy
 * every condition on the way.
 */
struct ap_way {
    struct ap_step *step;
    size_t          steps;
    size_t          outcome;
    size_t         *recommended;    /* offerings in catalogue order; may be none */
    size_t          recommendeds;
};

/*
 * Where the answers lead.  The walk visits questions depth first, answers in
 * their order, each question once; it stops at unanswered ones.
 */
struct ap_walk {
    struct ap_step *path;           /* the answered questions visited, in that order;
                                       the answer is AP_NONE where "not sure" */
    size_t          steps;
    size_t          open;           /* the first unanswered question visited, or AP_NONE */
    struct ap_way  *way;            /* all complete ways that the answers allow */
    size_t          ways;
    size_t         *recommended;    /* union over ways, catalogue order */
    size_t          recommendeds;
    size_t         *off_way;        /* answered questions that are not visited */
    size_t          off_ways;
};

struct ap_walk ap_tree_walk(const struct ap_tree *tree, const int *answers,
                            struct ap_arena *arena);

/* Every way through the tree, depth first, answers in their order; all steps chosen. */
struct ap_way *ap_tree_ways(const struct ap_tree *tree, size_t *count, struct ap_arena *arena);

/*
 * What each answer to question would leave: the offerings that some outcome
 * behind it recommends, given the answers before question on the way; answers
 * already given to questions behind it do not count.  One set per answer; all
 * are empty for a question that the answers rule out.
 */
struct ap_bits *ap_tree_outlook(const struct ap_tree *tree, const int *answers, size_t question,
                                struct ap_arena *arena);

/* The condition of an answer, or NULL when it has none. */
const struct ap_predicate *ap_tree_when(const struct ap_tree *tree, size_t question,
                                        size_t answer);

/*
 * A line of reasoning: at this step, this leaf of the answer's condition made
 * it hold (why) or fail (why not) for the offering; attribute names the cell
 * whose facts say so, and fact is the one that decides (ap_predicate_fact).
 */
struct ap_reason {
    size_t                     offering;
    size_t                     question, answer;
    bool                       holds;       /* the offering satisfies the answer's condition */
    const struct ap_predicate *condition;   /* one leaf; NULL: the answer sets no condition */
    size_t                     attribute;   /* AP_NONE: not about a cell */
    const struct ap_fact      *fact;
};

/*
 * Why way recommends offering: its steps in order, one reason or more for each.
 * Where a catalogue's outcome lists an offering that fails a condition on the
 * way (an error that check reports), the reasons of that step are those of the
 * failure, and say so by holds == false.
 */
struct ap_reason *ap_tree_why(const struct ap_tree *tree, const struct ap_way *way,
                              size_t offering, size_t *count, struct ap_arena *arena);

/* An answer to give in place of another, or where there is none. */
struct ap_turn {
    size_t question, answer;
    int    was;                 /* an answer, or AP_UNANSWERED */
};

/* What to change so that the walk recommends an offering, in the order of the way. */
struct ap_detour {
    bool            possible;   /* some way through the tree recommends it */
    struct ap_turn *turn;
    size_t          turns;
    size_t          replaced;   /* how many of them had another answer */
};

/* Why an offering was not recommended. */
struct ap_rejection {
    size_t           offering;
    bool             failed;        /* it fails a condition; else it meets all of them, but
                                       the outcome does not list it */
    struct ap_reason reason;        /* where failed */
    bool             reachable;     /* changing one answer on the way can lead to it */
    size_t           question;      /* the latest such answer's question ... */
    size_t           answer;        /* ... and the answer that would lead there */
    struct ap_detour detour;        /* the fewest answers to change, later ones included */
};

/*
 * Every offering the walk does not recommend, in catalogue order.  Needs
 * walk->ways > 0.  With several ways, the reason is from the first way on which
 * the offering fails a condition: its first step that fails, and the first leaf
 * that makes it fail.  The answers that can be changed are the chosen ones on
 * walk->path, the last of them first, and the alternatives in their order.  A detour
 * is from the answers on walk->path: see ap_tree_detour.
 */
struct ap_rejection *ap_tree_why_not(const struct ap_tree *tree, const struct ap_walk *walk,
                                     size_t *count, struct ap_arena *arena);

/*
 * The changes that replace fewest answers, and of those the ones that give fewest
 * new ones; where several do, those that keep the most of the beginning.  Questions
 * answered "not sure" stay so, and so do answers to questions off the new way.
 */
struct ap_detour ap_tree_detour(const struct ap_tree *tree, const int *answers,
                                size_t offering, struct ap_arena *arena);

#endif
