/*
 * dict.h -- texts numbered in the order in which they come.
 */
#ifndef CORE_DICT_H
#define CORE_DICT_H

#include <stdint.h>

#include "apposite/base.h"

struct dict {
    struct ap_arena *arena;
    const char     **key;       /* count texts, as given: they must outlive the dict */
    size_t           count;
    uint32_t        *slot;      /* 1 + number, 0 where empty; cap is a power of two */
    size_t           cap;
};

#define DICT(a) { .arena = (a) }

/* The number of key, which is added if it is new. */
size_t dict_add(struct dict *d, const char *key);
/* The number of key, or AP_NONE. */
size_t dict_find(const struct dict *d, const char *key);

#endif
