/*
 * concede.h -- which requirements to give up for an offering.
 *
 * A must that excludes it has to go (or become a should) before it is ranked at
 * all; other musts stay, since without them there are only more to choose from.  For
 * the first place, some of the points that it does not get in full may have to
 * count no more.
 */
#ifndef APPOSITE_CONCEDE_H
#define APPOSITE_CONCEDE_H

#include "apposite/rank.h"

/* Sets of requirements have bit i for the i-th. */
struct ap_concession {
    uint64_t admit;             /* the musts that exclude it; none: it is ranked */
    uint64_t lead;              /* the smallest set without which nothing scores more: admit
                                   and what else it takes; none: it leads */
    bool     alone;             /* then nothing scores as much, either */
    bool     proved;            /* that no smaller set does was proved; else the search was
                                   given up, and lead only does what it says */
};

/* Of sets of the same size, one by which it leads alone, then the first by their members. */
struct ap_concession ap_concession(const struct ap_ranking *r, size_t offering);

#endif
