/*
 * compare.h -- offerings side by side: which attributes differ.
 *
 * A row differs when two cells with values differ; otherwise it is unknown if
 * any cell lacks a value, unless all are not applicable; otherwise the same.
 */
#ifndef APPOSITE_COMPARE_H
#define APPOSITE_COMPARE_H

#include "apposite/catalogue.h"

/* X(id, name on the command line and in JSON) */
#define AP_VERDICTS(X)       \
    X(SAME,    "same")       \
    X(DIFFERS, "different")  \
    X(OPEN,    "unknown")

enum ap_verdict {
#define X(id, name) AP_ROW_##id,
    AP_VERDICTS(X)
#undef X
    AP_VERDICT_COUNT
};

struct ap_comparison {
    const size_t    *offering;  /* as given: the columns */
    size_t           offerings;
    enum ap_verdict *verdict;   /* one per attribute, in catalogue order */
    size_t           count[AP_VERDICT_COUNT];
};

/* Compare one or more offerings (one: every row is the same or unknown). */
struct ap_comparison ap_compare(const struct ap_catalogue *cat, const size_t *offering,
                                size_t offerings, struct ap_arena *arena);
const char *ap_verdict_name(enum ap_verdict verdict);

#endif
