/*
 * trust.h -- what a decision rests on: how sure the cells are that made it.
 *
 * These are the cells of the recommended offerings that the answers on the way, or
 * the requirements, asked about.  Of each: do sources disagree, was it inferred
 * rather than read, is it a value at all, and was it looked at lately.
 */
#ifndef VIEW_TRUST_H
#define VIEW_TRUST_H

#include "apposite/rank.h"
#include "view/report.h"

struct trust_cell {
    size_t      offering, attribute;
    bool        disputed, inferred;
    bool        absent;         /* it has no stated value */
    const char *stale;          /* the day it was checked last, where that is too long ago */
};

struct trust {
    struct trust_cell *cell;    /* in the order of the reasons, each once */
    size_t             cells;
    size_t             disputed, inferred, absent, stale;      /* how many are */
    const char        *since;   /* since that day none of the stale ones was checked */
};

/* Of a walk without open questions; s->stale_after says what too long ago is. */
struct trust trust_of_walk(const struct subject *s, const struct ap_walk *walk,
                           struct ap_arena *arena);

/* The same of those that lead a ranking; of none where more than so many share that. */
enum { TRUST_LEADERS = 50 };
struct trust trust_of_ranking(const struct subject *s, const struct ap_ranking *ranking,
                              struct ap_arena *arena);

/* "This rests on 6 cells: 1 disputed, 2 inferred, 1 not checked since 2025-11-28". */
char *trust_text(const struct subject *s, const struct trust *t, struct ap_arena *arena);

/* Is there anything to say against a cell?  "Isolation of One: disputed, inferred". */
bool  trust_doubts(const struct trust_cell *cell);
char *trust_cell_text(const struct subject *s, const struct trust_cell *cell,
                      struct ap_arena *arena);

/* All of it under a heading. */
void report_trust(struct report *r, const struct subject *s, const struct trust *t);

#endif
