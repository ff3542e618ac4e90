/*
 * complete.h -- what could be typed next in a filter.
 *
 * Works on any text, finished or not: the filter is read as far as it makes
 * sense, and every candidate says how many offerings the filter would leave
 * with it.
 */
#ifndef APPOSITE_COMPLETE_H
#define APPOSITE_COMPLETE_H

#include "apposite/predicate.h"

/* X(id, words) */
#define AP_COMPLETIONS(X)         \
    X(OPERATOR,  "test")          \
    X(ATTRIBUTE, "attribute")     \
    X(VALUE,     "value")         \
    X(STATE,     "state")         \
    X(WORD,      "word")

enum ap_completion_kind {
#define X(id, words) AP_COMPLETE_##id,
    AP_COMPLETIONS(X)
#undef X
};

struct ap_candidate {
    enum ap_completion_kind kind;
    const char             *text;       /* to insert, quoted where it must be */
    const char             *label;      /* for people */
    size_t                  count;      /* offerings the filter would then leave; an
                                           attribute: if it had to be stated; an operator,
                                           which says nothing alone: AP_NONE */
};

enum { AP_CANDIDATES = 50 };

/*
 * The candidates for the token in which, or behind which, the cursor stands:
 * text[at, at + len) is to be replaced, and a blank keeps what is no operator
 * apart from what follows directly.  In the order in which to offer them:
 * where a condition begins, the tests of the attribute that is there in full,
 * attributes (by how well they match, then in catalogue order), values of all
 * attributes, words of names; where a value stands, values (by how many
 * offerings have them, given the rest of the filter; those that none has last),
 * then states.
 */
struct ap_completion {
    size_t               at, len;
    struct ap_candidate *candidate;
    size_t               candidates;    /* at most AP_CANDIDATES */
    size_t               left_out;      /* how many more there are */
};

/* cursor is a byte of text, or its end; one beyond is taken for the end. */
struct ap_completion ap_complete(const struct ap_catalogue *cat, const char *text,
                                 size_t cursor, struct ap_arena *arena);
const char *ap_completion_words(enum ap_completion_kind kind);

#endif
