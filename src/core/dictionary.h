/*
 * dictionary.h -- the distinct values of a column, each with a code.
 */
#ifndef CORE_DICTIONARY_H
#define CORE_DICTIONARY_H

#include "apposite/catalogue.h"
#include "core/dict.h"

struct dictionary {
    const struct ap_attribute *attribute;
    struct dict                text;
};

/* What every column of the attribute starts with: its terms, or no and yes. */
void dictionary_start(struct dictionary *d, const struct ap_attribute *attribute,
                      struct ap_arena *scratch);

/* The code of a value, which is added if it is new. */
uint32_t dictionary_code(struct dictionary *d, const char *value);

/* Describe every value in arena; needs no more values afterwards. */
struct ap_value *dictionary_values(const struct dictionary *d, struct ap_arena *arena,
                                   struct ap_arena *scratch);

#endif
