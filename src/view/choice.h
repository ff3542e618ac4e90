/*
 * choice.h -- a choice that was made, however it came about: what a record says of it.
 */
#ifndef VIEW_CHOICE_H
#define VIEW_CHOICE_H

#include "apposite/rank.h"
#include "view/trust.h"

struct lines {
    const char **at;
    size_t       count;
};

/* A reason, and the document that says so; NULL where it rests on none. */
struct because {
    const char             *text;
    const struct ap_source *source;
};

struct choice {
    const char     *how;        /* "answers to the decision tree": what led to it */
    const char     *word;       /* it as one word, for --decision; "" where it has none */
    const char     *requirements;       /* as require.h lists them; "" where it has none */
    struct lines    driver;     /* what was asked for, a sentence each */
    const size_t   *chosen;     /* offerings; may be none */
    size_t          chosens;
    struct because *because;    /* why these */
    size_t          becauses;
    struct lines    trust;      /* how sure what it rests on is: in all, then where in doubt */
    struct lines    what_if;    /* what else would have led elsewhere, a sentence each */
    const char    **against;    /* per offering of the catalogue: why not; NULL: chosen */
};

/* The choice of a walk without open questions; s->tree is its tree. */
struct choice choice_of_walk(const struct subject *s, const struct ap_walk *walk,
                             struct ap_arena *arena);

/* The choice of those that lead; none where nothing is required. */
struct choice choice_of_ranking(const struct subject *s, const struct ap_ranking *ranking,
                                struct ap_arena *arena);

/* How sure the data is, in all and then where in doubt; none where it rests on no cell. */
struct lines choice_trust(const struct subject *s, const struct trust *trust,
                          struct ap_arena *arena);

bool choice_has(const struct choice *c, size_t offering);

#endif
