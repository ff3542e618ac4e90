/*
 * similar.h -- which offerings are most like one.
 *
 * An attribute takes part where both offerings state it.  Its share is 1 where
 * the cells are equal and 0 where they have nothing in common; sets of values
 * have the share of those in both among those in either.  The score is the mean
 * of the shares, so that what is not stated counts neither way; of two with the
 * same score the one with more attributes to compare comes first, then the
 * catalogue's order decides.
 */
#ifndef APPOSITE_SIMILAR_H
#define APPOSITE_SIMILAR_H

#include "apposite/catalogue.h"

struct ap_share {
    size_t attribute;
    double share;               /* 0 differs, 1 the same, between: some values */
};

struct ap_similar {
    size_t           offering;
    double           score;     /* 0 where no attribute takes part */
    struct ap_share *share;     /* the attributes that take part, in catalogue order */
    size_t           shares;
    size_t           same;      /* how many of them have share 1 */
};

/* The offerings most like one, the nearest first, at most most of them: *count. */
struct ap_similar *ap_similar(const struct ap_catalogue *cat, size_t offering, size_t most,
                              size_t *count, struct ap_arena *arena);

/* The share of an attribute that both offerings state. */
double ap_cell_share(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b);

#endif
