/*
 * robust.h -- how much a ranking depends on its requirements.
 *
 * The result is who leads.  A flip is one change of one requirement after which
 * others lead, or fewer, or more: a clear winner that would only share the first
 * place is a changed result, too.  Of a weight's changes only the smallest each way
 * counts, in steps of AP_WEIGHT_STEP between 0 and AP_WEIGHT_MOST.
 */
#ifndef APPOSITE_ROBUST_H
#define APPOSITE_ROBUST_H

#include "apposite/rank.h"

/* X(id, name in JSON and tables) */
#define AP_FLIPS(X)              \
    X(LIGHTER, "lighter")        /* a smaller weight */                      \
    X(HEAVIER, "heavier")        /* a larger one */                          \
    X(RELAXED, "relaxed")        /* a must becomes a should of its usual weight */ \
    X(DROPPED, "dropped")

enum ap_flip_kind {
#define X(id, name) AP_FLIP_##id,
    AP_FLIPS(X)
#undef X
    AP_FLIP_COUNT
};

const char *ap_flip_name(enum ap_flip_kind kind);

struct ap_flip {
    enum ap_flip_kind kind;
    size_t            requirement;
    long              weight;   /* after it; 0 where it is dropped */
    struct ap_bits    leaders;  /* after it; none where all are excluded */
};

struct ap_robustness {
    bool            contested;  /* there are two or more to choose from; else there is no margin */
    long            margin;     /* how far the first is ahead of the second; 0: a tie */
    bool            close;      /* that is less than a tenth of the best score */
    struct ap_flip *flip;       /* every one, in the order of the requirements, then of the kinds */
    size_t          flips;
    size_t          smallest;   /* the one that changes a weight by least, the first of several;
                                   AP_NONE: no weight changes the result */
};

struct ap_robustness ap_robustness(const struct ap_ranking *r, struct ap_arena *arena);

#endif
