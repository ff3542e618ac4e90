/*
 * rank_concede.c -- the smallest set of requirements to give up.  See concede.h.
 *
 * What a rival is ahead by is a sum over the requirements, and giving one up takes
 * its part away.  Only where the offering gets less than a rival can that help, so
 * these are tried, fewest first, in all combinations.  A rival that another one beats
 * in every part need not be looked at, and a combination is left where even the best
 * of what may still be given up is not enough.
 */
#include "apposite/concede.h"

#include <string.h>

#include "core/rank_data.h"

enum { TRIES = 20000 };         /* combinations looked at before the search is given up */

/* What a rival is ahead by: fixed, or with a part that may be given up. */
struct rival {
    long  fixed;
    long *part;                 /* one per candidate */
    long *rest;                 /* what the positive parts from here on add up to */
    long *best;                 /* the largest part from here on, 0 where none is positive */
};

struct contest {
    const struct ap_ranking *r;
    size_t                   offering;
    struct ap_concession    *out;
    size_t                   candidate[AP_REQUIREMENTS];    /* requirements */
    size_t                   candidates;
    struct rival            *rival;     /* none is beaten by another in every part */
    size_t                   rivals, cap;
    struct ap_arena         *scratch;
    size_t                   tries;
    bool                     found;
};

static uint64_t bit(size_t i)
{
    return (uint64_t)1 << i;
}

static long points(const struct contest *c, size_t offering, size_t requirement)
{
    return ap_rank_line(c->r, offering, requirement).points;
}

static void find_candidates(struct contest *c)
{
    for (size_t i = 0; i < c->r->requirements.count; i++) {
        const struct ap_requirement *req = &c->r->requirements.at[i];
        struct ap_line line = ap_rank_line(c->r, c->offering, i);

        if (req->need == AP_MUST && !line.met)
            c->out->admit |= bit(i);
        else if (line.points < req->weight)
            c->candidate[c->candidates++] = i;
    }
}

/* Rivals */

/* Is a ahead by as much as b at least, whatever is given up? */
static bool covers(const struct contest *c, const struct rival *a, const struct rival *b)
{
    bool does = a->fixed >= b->fixed;

    for (size_t i = 0; i < c->candidates && does; i++)
        does = a->part[i] >= b->part[i];
    return does;
}

/* Would the offering, once it is admitted, meet it? */
static bool is_rival(const struct contest *c, size_t offering)
{
    for (size_t i = 0; i < c->r->requirements.count; i++) {
        bool must = c->r->requirements.at[i].need == AP_MUST && !(c->out->admit & bit(i));

        if (must && !ap_rank_line(c->r, offering, i).met)
            return false;
    }
    return offering != c->offering;
}

static void measure(const struct contest *c, size_t offering, struct rival *rival)
{
    rival->fixed = 0;
    for (size_t i = 0, k = 0; i < c->r->requirements.count; i++) {
        long ahead = points(c, offering, i) - points(c, c->offering, i);

        if (k < c->candidates && c->candidate[k] == i)
            rival->part[k++] = ahead;
        else
            rival->fixed += ahead;
    }
}

static void add_rival(struct contest *c, const struct rival *rival)
{
    size_t kept = 0;

    for (size_t i = 0; i < c->rivals; i++)
        if (covers(c, &c->rival[i], rival))
            return;
    for (size_t i = 0; i < c->rivals; i++)
        if (!covers(c, rival, &c->rival[i]))
            c->rival[kept++] = c->rival[i];
    c->rivals = kept;
    if (c->rivals == c->cap) {
        struct rival *more = AP_NEW(c->scratch, struct rival, c->cap ? 2 * c->cap : 16);

        if (c->rivals)
            memcpy(more, c->rival, c->rivals * sizeof *more);
        c->cap = c->cap ? 2 * c->cap : 16;
        c->rival = more;
    }
    c->rival[c->rivals] = *rival;
    c->rival[c->rivals].part = AP_NEW(c->scratch, long, c->candidates);
    if (c->candidates)
        memcpy(c->rival[c->rivals].part, rival->part, c->candidates * sizeof *rival->part);
    c->rivals++;
}

/* Prepare how much can still be given up from each candidate on. */
static void sum_up(const struct contest *c, struct rival *rival)
{
    rival->rest = AP_NEW(c->scratch, long, c->candidates + 1);
    rival->best = AP_NEW(c->scratch, long, c->candidates + 1);
    for (size_t i = c->candidates; i-- > 0;) {
        long part = rival->part[i] > 0 ? rival->part[i] : 0;

        rival->rest[i] = rival->rest[i + 1] + part;
        rival->best[i] = part > rival->best[i + 1] ? part : rival->best[i + 1];
    }
}

static void find_rivals(struct contest *c)
{
    struct rival rival = { .part = AP_NEW(c->scratch, long, c->candidates) };

    for (size_t o = 0; o < c->r->cat->offerings; o++) {
        if (!is_rival(c, o))
            continue;
        measure(c, o, &rival);
        add_rival(c, &rival);
    }
    for (size_t i = 0; i < c->rivals; i++)
        sum_up(c, &c->rival[i]);
}

/* Combinations, as bits of candidates */

static long ahead_without(const struct contest *c, const struct rival *rival, uint64_t without)
{
    long ahead = rival->fixed;

    for (size_t i = 0; i < c->candidates; i++)
        ahead += without & bit(i) ? 0 : rival->part[i];
    return ahead;
}

/* Could so many more candidates, from one on, bring every rival level? */
static bool may_do(const struct contest *c, uint64_t without, size_t from, long more)
{
    for (size_t i = 0; i < c->rivals; i++) {
        const struct rival *rival = &c->rival[i];
        long most = more * rival->best[from];

        most = most < rival->rest[from] ? most : rival->rest[from];
        if (ahead_without(c, rival, without) > most)
            return false;
    }
    return true;
}

static bool is_alone(const struct contest *c, uint64_t without)
{
    for (size_t i = 0; i < c->rivals; i++)
        if (ahead_without(c, &c->rival[i], without) == 0)
            return false;
    return true;
}

static uint64_t requirements_of(const struct contest *c, uint64_t without)
{
    uint64_t set = 0;

    for (size_t i = 0; i < c->candidates; i++)
        set |= without & bit(i) ? bit(c->candidate[i]) : 0;
    return set;
}

static void take(struct contest *c, uint64_t without)
{
    bool alone = is_alone(c, without);

    if (c->found && !alone)
        return;
    c->found = true;
    c->out->alone = alone;
    c->out->lead = c->out->admit | requirements_of(c, without);
}

/* Try every combination with so many more candidates from one on. */
static void search(struct contest *c, uint64_t without, size_t from, size_t more)
{
    if (c->tries == TRIES || (c->found && c->out->alone))
        return;
    c->tries++;
    if (!may_do(c, without, from, (long)more))
        return;
    if (more == 0) {
        take(c, without);
        return;
    }
    for (size_t i = from; i + more <= c->candidates; i++)
        search(c, without | bit(i), i + 1, more - 1);
}

struct ap_concession ap_concession(const struct ap_ranking *r, size_t offering)
{
    struct ap_concession out = { 0 };
    struct contest c = { .r = r, .offering = offering, .out = &out,
                         .scratch = ap_arena_new() };

    find_candidates(&c);
    find_rivals(&c);
    for (size_t size = 0; !c.found && c.tries < TRIES; size++)
        search(&c, 0, 0, size);
    out.proved = c.found;
    if (!c.found)               /* without all of them it has all the points there are */
        take(&c, c.candidates == AP_REQUIREMENTS ? ~(uint64_t)0 : bit(c.candidates) - 1);
    ap_arena_free(c.scratch);
    return out;
}
