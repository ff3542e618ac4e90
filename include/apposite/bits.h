/*
 * bits.h -- sets of offerings as bitmaps.
 *
 * A set of n members owns (n + 63) / 64 words; bits at and beyond n are zero.
 */
#ifndef APPOSITE_BITS_H
#define APPOSITE_BITS_H

#include <stdbool.h>
#include <stdint.h>

#include "apposite/base.h"

struct ap_bits {
    size_t    count;            /* members there can be */
    uint64_t *word;
};

struct ap_bits ap_bits_new(struct ap_arena *arena, size_t count);   /* the empty set */
void   ap_bits_fill(struct ap_bits *b);                             /* everything */
void   ap_bits_set(struct ap_bits *b, size_t i);
void   ap_bits_unset(struct ap_bits *b, size_t i);
bool   ap_bits_has(const struct ap_bits *b, size_t i);
void   ap_bits_and(struct ap_bits *b, const struct ap_bits *with);  /* same count */
void   ap_bits_or(struct ap_bits *b, const struct ap_bits *with);
void   ap_bits_not(struct ap_bits *b);
size_t ap_bits_size(const struct ap_bits *b);                       /* members in it */
/* The first member at or after i, or AP_NONE. */
size_t ap_bits_next(const struct ap_bits *b, size_t i);

#endif
