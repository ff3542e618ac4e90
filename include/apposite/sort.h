/*
 * sort.h -- the order in which offerings are listed.
 *
 * Stable on catalogue order.  Ordinals by rank with unranked after ranked,
 * enums by term order, no before yes, numbers and dates by value, text
 * case-folded, "many" by the first value; cells without a value come last in
 * both directions.
 */
#ifndef APPOSITE_SORT_H
#define APPOSITE_SORT_H

#include "apposite/bits.h"
#include "apposite/catalogue.h"

/* Without gaps, so that keys can be kept and compared as bytes. */
struct ap_sort_key {
    size_t attribute;           /* for AP_BY_ATTRIBUTE */
    enum { AP_BY_ATTRIBUTE, AP_BY_NAME, AP_BY_KEY, AP_BY_GROUP } by;
    int    descending;          /* 0 or 1 */
};

struct ap_sort {
    struct ap_sort_key *key;    /* the first is the most important */
    size_t              keys;
};

/* Read "A,-B": attribute keys, names or prefixes, name, key or group (or .name, .key, .group,
   where an attribute is called so); '-' descends. */
AP_MUST_CHECK enum ap_code ap_sort_parse(const struct ap_catalogue *cat, const char *text,
                                         struct ap_arena *arena, struct ap_sort *out,
                                         struct ap_error *err);
char *ap_sort_print(const struct ap_catalogue *cat, struct ap_sort sort, struct ap_arena *arena);

/* The members of set in order: ap_bits_size(set) indexes of offerings. */
size_t *ap_sort_apply(const struct ap_catalogue *cat, struct ap_sort sort,
                      const struct ap_bits *set, struct ap_arena *arena);

#endif
