/*
 * tree_way.c -- one way through the tree after another, without recursion.
 *
 * The way at hand is the stack of the search: the next way keeps the longest
 * part of it whose last step has another answer to follow.
 */
#include "core/tree_way.h"

#include <assert.h>

struct tree_ways tree_ways(const struct ap_tree *tree, const int *answers,
                           struct ap_arena *scratch)
{
    size_t questions = tree->cat->questions;

    return (struct tree_ways){
        .tree = tree,
        .answers = answers,
        .step = AP_NEW(scratch, struct ap_step, questions),
        .met = AP_NEW(scratch, size_t, questions),
        .seen = AP_NEW(scratch, bool, questions),
    };
}

static void meet(struct tree_ways *w, size_t question)
{
    if (!w->seen[question])
        w->met[w->mets++] = question;
    w->seen[question] = true;
}

/* Add the first step that the answers allow at question; false if it is unanswered. */
static bool enter(struct tree_ways *w, size_t question)
{
    int given = w->answers ? w->answers[question] : AP_NOT_SURE;

    meet(w, question);
    if (given == AP_UNANSWERED)
        return false;
    assert(given == AP_NOT_SURE || (size_t)given < w->tree->cat->question[question].answers);
    w->step[w->steps++] = (struct ap_step){
        .question = question,
        .answer = given == AP_NOT_SURE ? 0 : (size_t)given,
        .chosen = !w->answers || given != AP_NOT_SURE,
    };
    return true;
}

/* Turn to another answer at the last step that has one, and drop those after it. */
static bool turn(struct tree_ways *w)
{
    for (; w->steps > 0; w->steps--) {
        struct ap_step *last = &w->step[w->steps - 1];
        bool fixed = w->answers && last->chosen;

        if (!fixed && ++last->answer < w->tree->cat->question[last->question].answers)
            return true;
    }
    return false;
}

bool tree_ways_next(struct tree_ways *w)
{
    bool more = w->started ? turn(w) : enter(w, 0);

    w->started = true;
    while (more) {
        const struct ap_step *last = &w->step[w->steps - 1];
        const struct ap_answer *a = &w->tree->cat->question[last->question].answer[last->answer];

        if (a->ends) {
            w->outcome = a->to;
            return true;
        }
        more = enter(w, a->to) || turn(w);
    }
    return false;
}
