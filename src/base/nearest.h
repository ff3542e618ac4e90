/*
 * nearest.h -- "did you mean": the name nearest to a mistyped word.
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

struct nearest {
    const char *word;
    const char *name;           /* the best so far; NULL: none is near enough */
    size_t      distance;       /* of name, or the limit that it must beat */
};

struct nearest nearest_to(const char *word);
/* Consider a name, which must outlive best. */
void nearest_offer(struct nearest *best, const char *name);

#endif
