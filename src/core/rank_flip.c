/*
 * rank_flip.c -- which change of one requirement changes who leads.  See robust.h.
 *
 * While one weight changes, scores move along straight lines of three slopes: those
 * that get nothing for it, half of it, or all.  So only the best of each slope can
 * lead, and where they meet follows from the gaps between them.
 */
#include "apposite/robust.h"

#include <assert.h>
#include <string.h>

#include "core/rank_data.h"

enum {
    SLOPES = 3,
    CLOSE = 10,                 /* less than one in ten */
    NEVER = AP_WEIGHT_MOST / AP_WEIGHT_STEP + 1,        /* more steps than a weight has */
};

const char *ap_flip_name(enum ap_flip_kind kind)
{
    static const char *const names[AP_FLIP_COUNT] = {
#define X(id, name) [AP_FLIP_##id] = name,
        AP_FLIPS(X)
#undef X
    };
    return names[kind];
}

struct search {
    const struct ap_ranking *r;
    struct ap_requirement   *as;        /* the requirements with one of them changed */
    struct ap_bits           leaders;   /* as they are */
    struct ap_robustness    *out;
    long                     least;     /* of steps, so far */
    struct ap_arena         *arena;
};

/* Weights */

/* The best score of those that get so many halves of a weight; -1: none do. */
struct slopes {
    long best[SLOPES];
};

static struct slopes slopes_of(const struct ap_ranking *r, size_t requirement)
{
    struct slopes s = { { -1, -1, -1 } };

    for (size_t i = 0; i < r->places; i++) {
        const struct ap_place *p = &r->place[i];
        enum ap_truth truth = ap_truth_of(r->judgement[requirement], p->offering);
        long *best = &s.best[rank_halves(r->requirements.unknown, truth)];

        if (p->score > *best)
            *best = p->score;
    }
    return s;
}

/* The steps in a direction, +1 or -1, after which slope b is level with a, which leads. */
static long steps_to_meet(const struct slopes *s, int a, int b, int direction)
{
    long gap = s->best[a] - s->best[b], gain = (long)(b - a) * direction * (AP_WEIGHT_STEP / 2);

    if (gap == 0)
        return 1;               /* level already: they part at once */
    return s->best[b] < 0 || gain <= 0 ? NEVER : (gap + gain - 1) / gain;
}

static long steps_to_flip(const struct slopes *s, int direction)
{
    long least = NEVER;
    int a = 0;

    for (int i = 1; i < SLOPES; i++)
        if (s->best[i] > s->best[a])
            a = i;
    for (int b = 0; s->best[a] >= 0 && b < SLOPES; b++) {
        long steps = b == a ? NEVER : steps_to_meet(s, a, b, direction);

        least = steps < least ? steps : least;
    }
    return least;
}

/* Flips */

static bool same(const struct ap_bits *a, const struct ap_bits *b)
{
    return memcmp(a->word, b->word, (a->count + 63) / 64 * sizeof *a->word) == 0;
}

/* Note the flip, if the change is one. */
static bool try_change(struct search *s, enum ap_flip_kind kind, size_t requirement,
                       struct ap_requirement changed)
{
    s->as[requirement] = changed;
    struct ap_bits leaders = rank_leaders(s->r, s->as, s->arena);
    s->as[requirement] = s->r->requirements.at[requirement];
    if (same(&leaders, &s->leaders))
        return false;
    s->out->flip[s->out->flips++] = (struct ap_flip){ kind, requirement, changed.weight, leaders };
    return true;
}

static void try_weight(struct search *s, enum ap_flip_kind kind, size_t requirement,
                       const struct slopes *slopes)
{
    int direction = kind == AP_FLIP_HEAVIER ? 1 : -1;
    long steps = steps_to_flip(slopes, direction);
    struct ap_requirement changed = s->r->requirements.at[requirement];

    changed.weight += direction * steps * AP_WEIGHT_STEP;
    if (steps == NEVER || changed.weight < 0 || changed.weight > AP_WEIGHT_MOST)
        return;
    bool flipped = try_change(s, kind, requirement, changed);
    assert(flipped);            /* the lines meet where they were said to */
    if (steps < s->least) {
        s->least = steps;
        s->out->smallest = s->out->flips - 1;
    }
}

static void try_requirement(struct search *s, size_t i)
{
    const struct ap_requirement *now = &s->r->requirements.at[i];

    if (now->need == AP_MUST) {
        struct ap_requirement relaxed = *now;

        relaxed.need = AP_SHOULD;
        relaxed.weight = ap_need_weight(AP_SHOULD);
        (void)try_change(s, AP_FLIP_RELAXED, i, relaxed);
    } else {
        struct slopes slopes = slopes_of(s->r, i);

        try_weight(s, AP_FLIP_LIGHTER, i, &slopes);
        try_weight(s, AP_FLIP_HEAVIER, i, &slopes);
    }
    (void)try_change(s, AP_FLIP_DROPPED, i, rank_without(now));
}

static void measure(const struct ap_ranking *r, struct ap_robustness *out)
{
    out->contested = r->places > 1;
    if (!out->contested)
        return;
    out->margin = r->place[0].score - r->place[1].score;
    out->close = out->margin == 0 || out->margin * CLOSE < r->place[0].score;
}

struct ap_robustness ap_robustness(const struct ap_ranking *r, struct ap_arena *arena)
{
    struct ap_robustness out = { .smallest = AP_NONE };
    struct ap_arena *scratch = ap_arena_new();
    struct search s = { .r = r, .out = &out, .as = rank_copy(r, scratch), .arena = arena,
                        .least = NEVER };

    measure(r, &out);
    out.flip = AP_NEW(arena, struct ap_flip, r->requirements.count * AP_FLIP_COUNT);
    s.leaders = rank_leaders(r, s.as, scratch);
    for (size_t i = 0; i < r->requirements.count; i++)
        try_requirement(&s, i);
    ap_arena_free(scratch);
    return out;
}
