/*
 * rank.c -- excluding, scoring and ordering offerings.  See rank.h.
 */
#include "apposite/rank.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/rank_data.h"

static const struct {
    const char *name;
    int         weight;
} needs[AP_NEED_COUNT] = {
#define X(id, name, weight) [AP_##id] = { name, weight },
    AP_NEEDS(X)
#undef X
};

static const struct {
    const char *name, *words;
} policies[AP_POLICY_COUNT] = {
#define X(id, name, words) [AP_##id] = { name, words },
    AP_POLICIES(X)
#undef X
};

const char *ap_need_name(enum ap_need need)
{
    return needs[need].name;
}

long ap_need_weight(enum ap_need need)
{
    return needs[need].weight;
}

const char *ap_policy_name(enum ap_policy policy)
{
    return policies[policy].name;
}

const char *ap_policy_words(enum ap_policy policy)
{
    return policies[policy].words;
}

/* One requirement */

int rank_halves(enum ap_policy unknown, enum ap_truth truth)
{
    if (truth != AP_UNSURE)
        return truth == AP_HOLDS ? 2 : 0;
    return unknown == AP_OPTIMISTIC ? 2 : unknown == AP_NEUTRAL ? 1 : 0;
}

bool rank_excludes(enum ap_policy unknown, enum ap_truth truth)
{
    return rank_halves(unknown, truth) == 0;
}

/* What an offering gets for a requirement that has this need and weight. */
static struct ap_line line(const struct ap_ranking *r, size_t offering, size_t requirement,
                           const struct ap_requirement *as)
{
    enum ap_truth truth = ap_truth_of(r->judgement[requirement], offering);
    int halves = rank_halves(r->requirements.unknown, truth);

    return (struct ap_line){
        .truth = truth,
        .met = as->need == AP_MUST ? halves > 0 : halves == 2,
        .points = as->need == AP_MUST ? 0 : as->weight / 2 * halves,
    };
}

struct ap_line ap_rank_line(const struct ap_ranking *r, size_t offering, size_t requirement)
{
    return line(r, offering, requirement, &r->requirements.at[requirement]);
}

struct ap_conditions ap_rank_reasons(const struct ap_ranking *r, size_t offering,
                                     size_t requirement, struct ap_arena *arena)
{
    return ap_truth_reasons(r->judgement[requirement], offering, arena);
}

/* All of them */

/* The first must that excludes an offering, or AP_NONE; then *place is filled. */
static size_t score(const struct ap_ranking *r, const struct ap_requirement *as,
                    size_t offering, struct ap_place *place)
{
    *place = (struct ap_place){ .offering = offering };
    for (size_t i = 0; i < r->requirements.count; i++) {
        struct ap_line l = line(r, offering, i, &as[i]);

        if (as[i].need == AP_MUST && !l.met)
            return i;
        place->score += l.points;
        place->unknown += l.truth == AP_UNSURE;
    }
    return AP_NONE;
}

static int by_place(const void *x, const void *y)
{
    const struct ap_place *a = x, *b = y;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    if (a->unknown != b->unknown)
        return a->unknown < b->unknown ? -1 : 1;
    return a->offering < b->offering ? -1 : 1;
}

static void judge_all(struct ap_ranking *r, struct ap_arena *arena)
{
    size_t count = r->requirements.count;

    assert(count <= AP_REQUIREMENTS);
    r->judgement = AP_NEW(arena, const struct ap_judgement *, count);
    for (size_t i = 0; i < count; i++) {
        r->judgement[i] = ap_judge(r->requirements.at[i].condition, arena);
        r->most += r->requirements.at[i].weight;
    }
}

struct ap_ranking ap_rank(const struct ap_catalogue *cat, struct ap_requirements requirements,
                          struct ap_arena *arena)
{
    struct ap_ranking r = { .cat = cat, .requirements = requirements };

    judge_all(&r, arena);
    r.place = AP_NEW(arena, struct ap_place, cat->offerings);
    r.excluded = AP_NEW(arena, struct ap_exclusion, cat->offerings);
    for (size_t o = 0; o < cat->offerings; o++) {
        size_t by = score(&r, requirements.at, o, &r.place[r.places]);

        if (by == AP_NONE)
            r.places++;
        else
            r.excluded[r.exclusions++] = (struct ap_exclusion){ o, by };
    }
    if (r.places)
        qsort(r.place, r.places, sizeof *r.place, by_place);
    while (r.leaders < r.places && r.place[r.leaders].score == r.place[0].score)
        r.leaders++;
    return r;
}

/* What if */

struct ap_bits rank_leaders(const struct ap_ranking *r, const struct ap_requirement *as,
                            struct ap_arena *arena)
{
    struct ap_bits leaders = ap_bits_new(arena, r->cat->offerings);
    struct ap_place place;
    long best = -1;

    for (size_t o = 0; o < r->cat->offerings; o++) {
        if (score(r, as, o, &place) != AP_NONE || place.score < best)
            continue;
        if (place.score > best)
            memset(leaders.word, 0, (leaders.count + 63) / 64 * sizeof *leaders.word);
        best = place.score;
        ap_bits_set(&leaders, o);
    }
    return leaders;
}

struct ap_requirement *rank_copy(const struct ap_ranking *r, struct ap_arena *arena)
{
    size_t count = r->requirements.count;
    struct ap_requirement *copy = AP_NEW(arena, struct ap_requirement, count);

    if (count)
        memcpy(copy, r->requirements.at, count * sizeof *copy);
    return copy;
}

struct ap_requirement rank_without(const struct ap_requirement *requirement)
{
    return (struct ap_requirement){ .need = AP_NICE, .condition = requirement->condition };
}
