/*
 * decide_page.h -- what Decide has to say, written on a page.
 */
#ifndef UI_DECIDE_PAGE_H
#define UI_DECIDE_PAGE_H

#include "ui/page.h"
#include "view/trust.h"

/* What a stop of these pages is, and what its index is of. */
enum decide_stop {
    STOP_ANSWER = 1,            /* an answer of the question asked */
    STOP_NOT_SURE,              /* the line for leaving it open */
    STOP_STEP,                  /* an answer given: a step of the walk's path */
    STOP_OFFERING,              /* an offering */
    STOP_GUIDE,                 /* the line that leads to Guide */
    STOP_WORD                   /* the answers as one word */
};

struct progress {
    const struct subject *subject;
    const int            *answers;
    struct ap_walk        walk;
    bool                  ascii;
};

/* One question, with what each answer leaves, and the answers given so far. */
void decide_write_question(struct page *p, const struct progress *d, size_t question);

/* Where the answers lead: what, why, and why not.  The walk has ways. */
void decide_write_result(struct page *p, const struct progress *d);

/* The cells that a result rests on and that are not beyond doubt, under a heading. */
void decide_write_doubts(struct page *p, const struct subject *s, const struct trust *t);

/* The path as one line: "AKS or Kubernetes APIs > Not sure". */
char *decide_crumbs(const struct progress *d, struct ap_arena *arena);

#endif
