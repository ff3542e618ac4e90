/*
 * guided.h -- a walk by questions that the program finds itself (guide.h), in words.
 *
 * The filter is what was answered: an answer adds a condition to it, and an attribute
 * that one of its conditions is about is not asked again.  So undo, saved views and
 * command lines know of answers without more.  Only what does not matter to a person
 * is kept beside it, by whoever asks.
 */
#ifndef VIEW_GUIDED_H
#define VIEW_GUIDED_H

#include "apposite/guide.h"
#include "apposite/predicate.h"

struct guided {
    const struct ap_catalogue *cat;
    const struct ap_predicate *filter;      /* NULL: all */
    struct ap_bits             left;        /* the offerings that remain */
    size_t                     lefts;       /* so many */
    struct ap_conditions       path;        /* what must hold: the answers, and what was
                                               filtered before */
    const size_t              *skipped;     /* attributes that do not matter, in this order */
    size_t                     skips;
    bool                       open;        /* is there a question? */
    struct ap_guide_question   question;    /* where open */
};

/* Where a walk stands.  filter and skipped must live as long as the result; arena owns the rest. */
struct guided guided_at(const struct ap_catalogue *cat, const struct ap_predicate *filter,
                        const size_t *skipped, size_t skips, struct ap_arena *arena);

/* The filter after the i-th answer.  AP_USAGE where it would be too long. */
AP_MUST_CHECK enum ap_code guided_answer(const struct guided *g, size_t i,
                                         struct ap_arena *arena, const char **out,
                                         struct ap_error *err);

/* The filter that leaves only these offerings; the same error. */
AP_MUST_CHECK enum ap_code guided_among(const struct ap_catalogue *cat, const size_t *offering,
                                        size_t count, struct ap_arena *arena, const char **out,
                                        struct ap_error *err);

/* What skips are once attribute does not matter either: a new array, one longer. */
const size_t *guided_skip(const struct guided *g, size_t attribute, struct ap_arena *arena);

/* Words */

char *guided_remain(const struct guided *g, struct ap_arena *arena);    /* "12 of 20 remain" */

/* The attribute that is asked about, and a value of it as people read it. */
const struct ap_attribute *guided_asked(const struct guided *g);
const char *guided_label(const struct guided *g, size_t i);

/* "2 state it, 3 remain"; where all that remain state it, "2 remain". */
char *guided_counts(const struct guided *g, size_t i, struct ap_arena *arena);

/* Who would remain, "A, B; not known of C"; "" where that would be more than a few. */
enum { GUIDED_NAMED = 3 };
/* So many offerings of a result are told one by one; the rest is counted. */
enum { GUIDED_LISTED = 50 };
char *guided_names(const struct guided *g, size_t i, struct ap_arena *arena);

/* What answers cannot decide: "Not known of 2, which stay. It does not apply to 1, ..."; "". */
char *guided_silence(const struct guided *g, struct ap_arena *arena);

/* A step of the path: "GPU is yes, or not known". */
char *guided_step(const struct guided *g, size_t i, struct ap_arena *arena);

/* The result: "NAME remains", "3 of 20 remain: no further question tells them apart". */
char *guided_result(const struct guided *g, struct ap_arena *arena);
/* "because GPU is yes, and Size is small": why; what was skipped is said, too. */
char *guided_because(const struct guided *g, struct ap_arena *arena);
/* "kept because GPU is not stated": what is not known about one that remains; or "". */
char *guided_kept(const struct guided *g, size_t offering, struct ap_arena *arena);

#endif
