/*
 * test_robust.c -- what changes who leads, and that no smaller change does.
 */
#include "apposite/robust.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "plain.h"
#include "ranking.h"
#include "testing.h"

/* "1 lighter 2: car van", each flip with the weight after it and who leads then. */
static const char *flips_text(const struct small *s, const struct ap_robustness *f)
{
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < f->flips; i++)
        buf_printf(&b, "%s%zu %s %.1f: %s\n", i == f->smallest ? "* " : "",
                   f->flip[i].requirement + 1, ap_flip_name(f->flip[i].kind),
                   (double)f->flip[i].weight / AP_POINT, small_set(s, &f->flip[i].leaders));
    return buf_text(&b);
}

static void assert_flips(const struct wanted *wanted, const char *expected)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, AP_PESSIMISTIC), s->arena);
    struct ap_robustness f = ap_robustness(&r, s->arena);

    assert_string_equal(flips_text(s, &f), expected);
    small_free(s);
}

static void every_flip_is_told(void **state)
{
    static const struct wanted wanted[] = {
        { AP_MUST, 0, "size:*" },           { AP_SHOULD, 3 * AP_POINT, "roof:yes" },
        { AP_SHOULD, 2 * AP_POINT, "energy:wind" }, { AP_NICE, AP_POINT, "seats>5" }, { 0 },
    };

    (void)state;        /* boat 3, car 3, van 3, kite 2 */
    assert_flips(wanted,
        "* 2 lighter 2.9: boat\n"
        "2 heavier 3.1: car van\n"
        "2 dropped 0.0: boat\n"
        "3 lighter 1.9: car van\n"
        "3 heavier 2.1: boat\n"
        "3 dropped 0.0: car van\n"
        "4 lighter 0.9: car van\n"
        "4 heavier 1.1: boat\n"
        "4 dropped 0.0: car van\n");
}

static void a_must_may_be_relaxed_or_dropped(void **state)
{
    static const struct wanted wanted[] = {
        { AP_MUST, 0, "energy:petrol" },
        { AP_SHOULD, 3 * AP_POINT + AP_POINT / 2, "seats>=10" }, { 0 },
    };

    (void)state;
    assert_flips(wanted,
        "1 relaxed 3.0: boat\n"
        "1 dropped 0.0: boat\n");
}

static void without_requirements_nothing_can_change(void **state)
{
    static const struct wanted nothing[] = { { 0 } };

    (void)state;
    assert_flips(nothing, "");
}

static struct ap_robustness fleet_robustness(struct small *s, long weight)
{
    const struct wanted wanted[] = { { AP_SHOULD, weight, "energy:petrol" },
                                     { AP_SHOULD, 3 * AP_POINT, "seats>11" }, { 0 } };
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, AP_PESSIMISTIC), s->arena);

    return ap_robustness(&r, s->arena);
}

static void less_than_a_tenth_ahead_is_close(void **state)
{
    struct small *s = small_fleet();
    struct ap_robustness tie = fleet_robustness(s, 3 * AP_POINT);
    struct ap_robustness close = fleet_robustness(s, 3 * AP_POINT + 3 * AP_WEIGHT_STEP);
    struct ap_robustness tenth = fleet_robustness(s, 3 * AP_POINT - 3 * AP_WEIGHT_STEP);
    struct ap_robustness clear = fleet_robustness(s, 3 * AP_POINT + 4 * AP_WEIGHT_STEP);

    (void)state;
    assert_true(tie.contested && tie.close && tie.margin == 0);
    assert_true(close.close && close.margin == 3 * AP_WEIGHT_STEP);
    assert_true(!tenth.close && tenth.margin == 3 * AP_WEIGHT_STEP);
    assert_true(!clear.close && clear.margin == 4 * AP_WEIGHT_STEP);
    small_free(s);
}

static void one_offering_alone_has_no_margin(void **state)
{
    static const struct wanted wanted[] = { { AP_MUST, 0, "key:boat" }, { 0 } };
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, AP_PESSIMISTIC), s->arena);
    struct ap_robustness f = ap_robustness(&r, s->arena);

    (void)state;
    assert_true(!f.contested && !f.close);
    small_free(s);
}

/* On random requirements, beside trying every change */

enum { CATALOGUES = 25, RANKINGS = 8, MOST = 6, STEPS = 400 };

/* Half of a weight, as often as the policy counts it. */
static long halves(enum ap_policy policy, enum ap_truth truth)
{
    static const long unknown[AP_POLICY_COUNT] = { [AP_OPTIMISTIC] = 2, [AP_NEUTRAL] = 1 };

    return truth == AP_HOLDS ? 2 : truth == AP_FAILS ? 0 : unknown[policy];
}

/* Who leads with these needs and weights, counted one by one. */
static struct ap_bits leaders(const struct ap_ranking *r, const struct ap_requirement *as,
                              struct ap_arena *arena)
{
    struct ap_bits best = ap_bits_new(arena, r->cat->offerings);
    long most = 0;

    for (size_t o = 0; o < r->cat->offerings; o++) {
        long score = 0;

        for (size_t i = 0; i < r->requirements.count && score >= 0; i++) {
            long part = halves(r->requirements.unknown, ap_rank_line(r, o, i).truth);

            score = as[i].need == AP_MUST && !part ? -1 : score + part * as[i].weight;
        }
        if (score > most)
            best = ap_bits_new(arena, r->cat->offerings);
        most = score > most ? score : most;
        if (score == most)
            ap_bits_set(&best, o);
    }
    return best;
}

static bool same(const struct ap_bits *a, const struct ap_bits *b)
{
    return memcmp(a->word, b->word, (a->count + 63) / 64 * sizeof *a->word) == 0;
}

/* The flip of a kind, or NULL. */
static const struct ap_flip *flip_of(const struct ap_robustness *f, enum ap_flip_kind kind,
                                     size_t requirement)
{
    for (size_t i = 0; i < f->flips; i++)
        if (f->flip[i].kind == kind && f->flip[i].requirement == requirement)
            return &f->flip[i];
    return NULL;
}

struct trial {
    const struct ap_ranking *r;
    struct ap_robustness     f;
    struct ap_requirement   *as;        /* one is changed, tried, and put back */
    struct ap_bits           now;
    struct ap_arena         *scratch;
};

/* The change flips exactly if it is told to. */
static void assert_change(struct trial *t, const struct ap_flip *told, size_t i,
                          struct ap_requirement changed)
{
    t->as[i] = changed;
    struct ap_bits then = leaders(t->r, t->as, t->scratch);
    t->as[i] = t->r->requirements.at[i];
    assert_int_equal(!same(&then, &t->now), told != NULL);
    assert_true(!told || (same(&then, &told->leaders) && told->weight == changed.weight));
}

/* The smallest number of steps in a direction that flips; 0: none. */
static long steps_tried(struct trial *t, enum ap_flip_kind kind, size_t i)
{
    const struct ap_flip *told = flip_of(&t->f, kind, i);
    struct ap_requirement changed = t->r->requirements.at[i];

    for (long steps = 1; steps <= STEPS; steps++) {
        changed.weight += kind == AP_FLIP_HEAVIER ? AP_WEIGHT_STEP : -AP_WEIGHT_STEP;
        if (changed.weight < 0)
            break;
        bool is_told = told && told->weight == changed.weight;
        assert_change(t, is_told ? told : NULL, i, changed);
        if (is_told)
            return steps;
    }
    assert_null(told);
    return 0;
}

static void assert_requirement(struct trial *t, size_t i, long *least)
{
    struct ap_requirement now = t->r->requirements.at[i];
    struct ap_requirement relaxed = { AP_SHOULD, 3 * AP_POINT, now.condition };
    struct ap_requirement dropped = { AP_NICE, 0, now.condition };

    assert_change(t, flip_of(&t->f, AP_FLIP_DROPPED, i), i, dropped);
    if (now.need == AP_MUST) {
        assert_change(t, flip_of(&t->f, AP_FLIP_RELAXED, i), i, relaxed);
        return;
    }
    for (enum ap_flip_kind kind = AP_FLIP_LIGHTER; kind <= AP_FLIP_HEAVIER; kind++) {
        long steps = steps_tried(t, kind, i);

        if (steps && (!*least || steps < *least))
            *least = steps;
    }
}

static long steps_of(const struct ap_ranking *r, const struct ap_flip *flip)
{
    return labs(flip->weight - r->requirements.at[flip->requirement].weight) / AP_WEIGHT_STEP;
}

static void assert_robustness(const struct small *s, const struct ap_ranking *r)
{
    struct trial t = { .r = r, .f = ap_robustness(r, s->arena), .scratch = ap_arena_new() };
    size_t count = r->requirements.count;
    long least = 0;

    t.as = AP_NEW(s->arena, struct ap_requirement, count);
    for (size_t i = 0; i < count; i++)
        t.as[i] = r->requirements.at[i];
    t.now = leaders(r, t.as, s->arena);
    for (size_t i = 0; i < count; i++) {
        ap_arena_reset(t.scratch);
        assert_requirement(&t, i, &least);
    }
    assert_int_equal(t.f.smallest == AP_NONE, least == 0);
    assert_true(!least || steps_of(r, &t.f.flip[t.f.smallest]) == least);
    ap_arena_free(t.scratch);
}

static void flips_are_real_and_no_smaller_change_is_one(void **state)
{
    (void)state;
    plain_seed(61);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < RANKINGS; k++) {
            struct ap_ranking r = ap_rank(&s->cat, wanted_random(s, MOST), s->arena);

            assert_robustness(s, &r);
        }
        small_free(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_flip_is_told),
        cmocka_unit_test(a_must_may_be_relaxed_or_dropped),
        cmocka_unit_test(without_requirements_nothing_can_change),
        cmocka_unit_test(less_than_a_tenth_ahead_is_close),
        cmocka_unit_test(one_offering_alone_has_no_margin),
        cmocka_unit_test(flips_are_real_and_no_smaller_change_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
