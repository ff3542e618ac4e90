/*
 * complete_spot.h -- where in a filter the cursor stands.
 */
#ifndef CORE_COMPLETE_SPOT_H
#define CORE_COMPLETE_SPOT_H

#include "core/predicate_lex.h"

struct spot {
    enum { SPOT_NONE, SPOT_CONDITION, SPOT_VALUE } kind;
    size_t        at, end;      /* the token being typed; empty where there is none */
    const char   *typed;        /* what of it stands before the cursor, without quotes */
    bool          quoted;
    bool          tested;       /* a test follows: an attribute's name is being changed */

    const char   *name;         /* SPOT_VALUE: what stands before the test, or NULL */
    const char   *sign;         /* and the test */
    struct token *other;        /* the other values of its list */
    size_t        others;

    size_t        from, to;     /* the whole condition */
    int           depth;        /* parentheses open at the token, */
    int           open;         /* and at the end of the text */
};

/* text must be UTF-8, and cursor not inside a character. */
struct spot spot_find(const char *text, size_t cursor, struct ap_arena *arena);

#endif
