/*
 * test_tree_random.c -- two thousand random trees and answers, each walked by
 * the engine and by a plain recursion over the same tables; all must agree.
 */
#include "testing.h"

#include "apposite/tree.h"
#include "tree_model.h"

enum { ROUNDS = 2000 };

static void assert_way(const struct model *m, const struct ap_way *got, const struct way *want,
                       const int *given)
{
    size_t count = 0;

    assert_int_equal(got->steps, want->steps);
    assert_int_equal(got->outcome, want->outcome);
    for (size_t i = 0; i < got->steps; i++) {
        assert_int_equal(got->step[i].question, want->question[i]);
        assert_int_equal(got->step[i].answer, want->answer[i]);
        assert_int_equal(got->step[i].chosen,
                         !given || given[want->question[i]] != AP_NOT_SURE);
    }
    for (int o = 0; o < m->offerings; o++) {
        if (model_recommends(m, want, o))
            assert_int_equal(got->recommended[count++], o);
    }
    assert_int_equal(got->recommendeds, count);
}

static void assert_path(const struct ap_walk *got, const struct trace *want)
{
    size_t steps = 0, open = AP_NONE, off = 0;

    for (int i = 0; i < want->mets; i++) {
        int q = want->met[i], given = want->given[q];

        if (given == AP_UNANSWERED) {
            open = open == AP_NONE ? (size_t)q : open;
            continue;
        }
        assert_int_equal(got->path[steps].question, q);
        assert_int_equal(got->path[steps].chosen, given != AP_NOT_SURE);
        assert_int_equal(got->path[steps++].answer,
                         given == AP_NOT_SURE ? AP_NONE : (size_t)given);
    }
    assert_int_equal(got->steps, steps);
    assert_int_equal(got->open, open);
    for (int q = 0; q < want->m->questions; q++) {
        if (!want->seen[q] && want->given[q] != AP_UNANSWERED)
            assert_int_equal(got->off_way[off++], q);
    }
    assert_int_equal(got->off_ways, off);
}

static bool recommended_by_any(const struct model *m, const struct trace *t, int o)
{
    for (int w = 0; w < t->ways; w++) {
        if (model_recommends(m, &t->way[w], o))
            return true;
    }
    return false;
}

static void assert_walk(const struct model *m, const struct ap_walk *got,
                        const struct trace *want)
{
    size_t count = 0;

    assert_path(got, want);
    assert_int_equal(got->ways, want->ways);
    for (int w = 0; w < want->ways; w++)
        assert_way(m, &got->way[w], &want->way[w], want->given);
    for (int o = 0; o < m->offerings; o++) {
        if (recommended_by_any(m, want, o))
            assert_int_equal(got->recommended[count++], o);
    }
    assert_int_equal(got->recommendeds, count);
}

/* Every step in order, each with a reason that says whether its condition holds. */
static void assert_why(const struct model *m, const struct ap_tree *tree,
                       const struct ap_way *way, const struct way *want, int o,
                       struct ap_arena *arena)
{
    size_t count, at = 0;
    struct ap_reason *why = ap_tree_why(tree, way, (size_t)o, &count, arena);

    for (int i = 0; i < want->steps; i++) {
        const struct condition *when = model_condition(m, want, i);
        size_t first = at;

        for (; at < count && why[at].question == (size_t)want->question[i]; at++) {
            assert_int_equal(why[at].offering, o);
            assert_int_equal(why[at].answer, want->answer[i]);
            assert_int_equal(why[at].holds, model_satisfies(m, o, *when));
            assert_int_equal(why[at].condition != NULL, when->kind != 0);
        }
        assert_true(at > first);
    }
    assert_int_equal(at, count);
}

/* The first way and step that o fails; false if it fails none. */
static bool first_failure(const struct model *m, const struct trace *t, int o, int *q, int *a)
{
    for (int w = 0; w < t->ways; w++) {
        for (int i = 0; i < t->way[w].steps; i++) {
            *q = t->way[w].question[i];
            *a = t->way[w].answer[i];
            if (!model_satisfies(m, o, *model_condition(m, &t->way[w], i)))
                return true;
        }
    }
    return false;
}

/* The latest chosen answer met whose change leads to o, and the first one to change it to. */
static bool latest_change(const struct model *m, const struct trace *t, int o, int *q, int *a)
{
    for (int i = t->mets; i-- > 0;) {
        *q = t->met[i];
        if (t->given[*q] < 0)
            continue;
        for (*a = 0; *a < m->answers[*q]; ++*a) {
            if (*a != t->given[*q] && model_leads(m, t->given, *q, *a, o))
                return true;
        }
    }
    return false;
}

static void assert_rejection(const struct model *m, const struct trace *t,
                             const struct ap_rejection *r, int o)
{
    int q = 0, a = 0;

    assert_int_equal(r->offering, o);
    assert_int_equal(r->failed, first_failure(m, t, o, &q, &a));
    if (r->failed) {
        assert_int_equal(r->reason.question, q);
        assert_int_equal(r->reason.answer, a);
        assert_int_equal(r->reason.offering, o);
        assert_false(r->reason.holds);
        assert_non_null(r->reason.condition);
    }
    assert_int_equal(r->reachable, latest_change(m, t, o, &q, &a));
    if (r->reachable) {
        assert_int_equal(r->question, q);
        assert_int_equal(r->answer, a);
    }
}

static void assert_why_not(const struct model *m, const struct ap_tree *tree,
                           const struct ap_walk *walk, const struct trace *t,
                           struct ap_arena *arena)
{
    size_t count, at = 0;
    struct ap_rejection *r = ap_tree_why_not(tree, walk, &count, arena);

    for (int o = 0; o < m->offerings; o++) {
        if (!recommended_by_any(m, t, o))
            assert_rejection(m, t, &r[at++], o);
    }
    assert_int_equal(at, count);
}

static void assert_outlook(const struct model *m, const struct ap_tree *tree,
                           struct ap_arena *arena)
{
    for (int q = 0; q < m->questions; q++) {
        struct ap_bits *set = ap_tree_outlook(tree, m->given, (size_t)q, arena);

        for (int a = 0; a < m->answers[q]; a++) {
            for (int o = 0; o < m->offerings; o++)
                assert_int_equal(ap_bits_has(&set[a], (size_t)o),
                                 model_leads(m, m->given, q, a, o));
        }
    }
}

static void assert_all_ways(const struct model *m, const struct ap_tree *tree,
                            struct ap_arena *arena)
{
    static const int any[QUESTIONS] = { AP_NOT_SURE, AP_NOT_SURE, AP_NOT_SURE, AP_NOT_SURE,
                                        AP_NOT_SURE, AP_NOT_SURE, AP_NOT_SURE };
    static struct trace t;
    size_t count;
    struct ap_way *way = ap_tree_ways(tree, &count, arena);

    model_trace(&t, m, any);
    assert_int_equal(count, t.ways);
    for (int w = 0; w < t.ways; w++) {
        assert_way(m, &way[w], &t.way[w], NULL);
        assert_why(m, tree, &way[w], &t.way[w], w % m->offerings, arena);
    }
}

static void assert_agreement(const struct model *m, const struct csv_catalogue *c)
{
    static struct trace t;
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };

    assert_ok(ap_tree_new(c->cat, c->arena, &tree, &err));
    struct ap_walk walk = ap_tree_walk(tree, m->given, c->arena);
    model_trace(&t, m, m->given);
    assert_walk(m, &walk, &t);
    if (walk.ways > 0)
        assert_why_not(m, tree, &walk, &t, c->arena);
    assert_outlook(m, tree, c->arena);
    assert_all_ways(m, tree, c->arena);
}

static void engine_and_recursion_agree_on_random_trees(void **state)
{
    (void)state;
    static struct model m;

    for (uint32_t round = 0; round < ROUNDS; round++) {
        model_random(&m, round);
        struct csv_catalogue *c = model_catalogue(&m);
        csv_catalogue_load(c);
        assert_agreement(&m, c);
        csv_catalogue_free(c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(engine_and_recursion_agree_on_random_trees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
