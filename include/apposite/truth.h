/*
 * truth.h -- conditions where the catalogue does not know: holds, fails, or unknown.
 *
 * A filter lists what is known to satisfy it, so a cell without a value satisfies
 * no condition on its value and '-' is the plain complement.  Who weighs offerings
 * against each other needs to tell "no" from "nobody says".  So here a test of a
 * value is unknown where the cell is unknown or not stated and some value, were it
 * known, would make it hold: any value on numbers, dates, texts and URLs; a term,
 * yes or no that no source denies for the cell on the others.  Where there is no
 * such value it fails; that it surely holds is never said, since the cell may turn
 * out to be not applicable.
 *
 * Everything else is known: stated cells, those that are not applicable, tests of a
 * state (attr:? attr:! attr:*), words, and name:, key: and group:, which ask what
 * the catalogue says.  '-', AND and | are Kleene's: a combination is unknown unless
 * the parts that are known settle it.
 */
#ifndef APPOSITE_TRUTH_H
#define APPOSITE_TRUTH_H

#include "apposite/predicate.h"

/* From bad to good.  X(id, name on the command line and in JSON) */
#define AP_TRUTHS(X)        \
    X(FAILS,   "fails")     \
    X(UNSURE,  "unknown")   \
    X(HOLDS,   "holds")

enum ap_truth {
#define X(id, name) AP_##id,
    AP_TRUTHS(X)
#undef X
    AP_TRUTH_COUNT
};

const char *ap_truth_name(enum ap_truth truth);

struct ap_judgement;            /* a predicate decided for every offering */

/* Lives as long as arena, and as p. */
const struct ap_judgement *ap_judge(const struct ap_predicate *p, struct ap_arena *arena);
enum ap_truth ap_truth_of(const struct ap_judgement *j, size_t offering);

/*
 * The leaves that decide: where the predicate holds, those that make it hold, and
 * so for the others.  Each is one atom, with its '-' where it stands under one.
 */
struct ap_conditions ap_truth_reasons(const struct ap_judgement *j, size_t offering,
                                      struct ap_arena *arena);

#endif
