/*
 * rank.h -- from requirements to an order of offerings, with every point accounted for.
 *
 * A requirement is a condition and how much it is needed.  An offering that fails a
 * "must" is excluded.  Each "should" and "nice" that holds gives its weight in
 * points, and the score is their sum.  Where a condition is unknown (truth.h) the
 * policy decides:
 *
 *   pessimistic   it counts as failing: no points, and a must excludes
 *   optimistic    it counts as holding: all points, and a must is met
 *   neutral       half the points; a must does not exclude
 *
 * The best score comes first; of two with the same score the one with fewer unknown
 * requirements, then the catalogue's order.  That only says how they are listed:
 * offerings that share the best score are all leaders, and then there is no clear
 * winner.
 *
 * Points are counted in hundredths, so that sums are exact and half of a weight is
 * whole.
 */
#ifndef APPOSITE_RANK_H
#define APPOSITE_RANK_H

#include "apposite/truth.h"

enum {
    AP_POINT = 100,                     /* one point */
    AP_WEIGHT_STEP = AP_POINT / 10,     /* weights are multiples of it, and may be 0 */
    AP_WEIGHT_MOST = 1000 * AP_POINT,
    AP_REQUIREMENTS = 64                /* there may be so many */
};

/* X(id, name, weight unless another is given) */
#define AP_NEEDS(X)                  \
    X(MUST,   "must",   0)           \
    X(SHOULD, "should", 3 * AP_POINT)  \
    X(NICE,   "nice",   1 * AP_POINT)

enum ap_need {
#define X(id, name, weight) AP_##id,
    AP_NEEDS(X)
#undef X
    AP_NEED_COUNT
};

/* X(id, name, what happens to what is unknown) */
#define AP_POLICIES(X)                                      \
    X(PESSIMISTIC, "pessimistic", "counts as failing")      \
    X(OPTIMISTIC,  "optimistic",  "counts as holding")      \
    X(NEUTRAL,     "neutral",     "gives half the points")

enum ap_policy {
#define X(id, name, words) AP_##id,
    AP_POLICIES(X)
#undef X
    AP_POLICY_COUNT
};

const char *ap_need_name(enum ap_need need);
long        ap_need_weight(enum ap_need need);
const char *ap_policy_name(enum ap_policy policy);
const char *ap_policy_words(enum ap_policy policy);

struct ap_requirement {
    enum ap_need               need;
    long                       weight;      /* in points; of a must 0 */
    const struct ap_predicate *condition;
};

/* At most AP_REQUIREMENTS; it may be none. */
struct ap_requirements {
    const struct ap_requirement *at;
    size_t                       count;
    enum ap_policy               unknown;
};

struct ap_place {
    size_t offering;
    long   score;
    size_t unknown;             /* requirements that are unknown for it */
};

struct ap_exclusion {
    size_t offering;
    size_t requirement;         /* the first must that excludes it */
};

struct ap_ranking {
    const struct ap_catalogue   *cat;
    struct ap_requirements       requirements;
    const struct ap_judgement  **judgement;     /* beside them */
    struct ap_place             *place;         /* the best first */
    size_t                       places;
    size_t                       leaders;       /* so many of them share the best score */
    struct ap_exclusion         *excluded;      /* in catalogue order */
    size_t                       exclusions;
    long                         most;          /* what all weights add up to */
};

/* Rank all offerings.  It lives as long as arena, and as the requirements. */
struct ap_ranking ap_rank(const struct ap_catalogue *cat, struct ap_requirements requirements,
                          struct ap_arena *arena);

/* One line of a score; the lines of an offering add up to it. */
struct ap_line {
    enum ap_truth truth;
    bool          met;          /* what the policy makes of it; half points do not count */
    long          points;
};
struct ap_line ap_rank_line(const struct ap_ranking *r, size_t offering, size_t requirement);

/* The leaves that make it so: ap_truth_reasons of a line. */
struct ap_conditions ap_rank_reasons(const struct ap_ranking *r, size_t offering,
                                     size_t requirement, struct ap_arena *arena);

#endif
