/*
 * choose.h -- what a person means by a name: one thing of several.
 *
 * Offerings, attributes, values and answers are all chosen the same way: an
 * exact key wins, then a name, then a prefix of either that fits only one; a
 * text that fits none or several is refused in words that help.
 */
#ifndef CORE_CHOOSE_H
#define CORE_CHOOSE_H

#include <stdbool.h>

#include "apposite/base.h"

/* What a thing is called. */
struct called {
    const char *key;
    const char *names;          /* count texts in turn, case-folded, each ended by a NUL */
    size_t      count;
};

/* The things there are to choose from. */
struct choices {
    const void     *of;
    size_t          count;
    struct called (*called)(const void *of, size_t i);
    const char     *what;       /* "offering", in errors */
    const char     *owner;      /* "isolation_granularity", or NULL: what a value is for */
};

/*
 * The thing that text means.  Fails with code, naming the things it fits, or
 * the one that was probably meant and some of those there are.
 */
AP_MUST_CHECK enum ap_code choose(const struct choices *from, const char *text,
                                  enum ap_code code, size_t *out, struct ap_error *err);

/* The same, but a name or key only in full; false if it fits none or several. */
bool choose_exact(const struct choices *from, const char *text, size_t *out);

/* text, or the beginning of a long one and "...", for a message. */
char *choose_cut(struct ap_arena *arena, const char *text);

#endif
