/*
 * test_tree_random.c -- a few thousand random trees and answers, each walked by
 * the engine and by a plain recursion over the same tables; all must agree.
 */
#include "testing.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "apposite/tree.h"
#include "base/buf.h"
#include "csv_catalogue.h"

enum {
    ROUNDS = 3000,
    OFFERINGS = 70, QUESTIONS = 7, ANSWERS = 3, OUTCOMES = 4, ATTRIBUTES = 3,
    WAYS = 2187                 /* ANSWERS to the power of QUESTIONS */
};

/* A condition as the recursion decides it: up to two facts, both or one of them. */
struct condition {
    int  kind;                  /* 0 none, 1 A, 2 not A, 3 A or B, 4 A and B */
    int  a, b;                  /* attributes that are to be yes */
};

struct answer {
    struct condition when;
    bool             ends;
    int              to;
};

/* A tree in plain tables. */
struct model {
    int           offerings, questions, outcomes;
    int           value[OFFERINGS][ATTRIBUTES];         /* 0 not stated, 1 no, 2 yes */
    int           answers[QUESTIONS];
    struct answer answer[QUESTIONS][ANSWERS];
    bool          has_list[OUTCOMES];
    bool          listed[OUTCOMES][OFFERINGS];
    int           given[QUESTIONS];
};

static uint32_t seed;

static int below(int n)
{
    seed = seed * 1664525u + 1013904223u;
    return (int)((seed >> 8) % (uint32_t)n);
}

/* Making a model */

static struct condition random_condition(void)
{
    return (struct condition){ .kind = below(5), .a = below(ATTRIBUTES),
                               .b = below(ATTRIBUTES) };
}

static void random_answers(struct model *m, int q)
{
    m->answers[q] = 1 + below(ANSWERS);
    for (int a = 0; a < m->answers[q]; a++) {
        bool ends = q + 1 == m->questions || below(3) == 0;

        m->answer[q][a] = (struct answer){
            .when = random_condition(),
            .ends = ends,
            .to = ends ? below(m->outcomes) : q + 1 + below(m->questions - q - 1),
        };
    }
    m->given[q] = below(4) == 0 ? AP_UNANSWERED
                : below(3) == 0 ? AP_NOT_SURE : below(m->answers[q]);
}

static void random_list(struct model *m, int outcome)
{
    m->has_list[outcome] = false;
    for (int o = 0; o < m->offerings; o++) {
        m->listed[outcome][o] = outcome % 2 && below(4) == 0;
        m->has_list[outcome] |= m->listed[outcome][o];
    }
}

static void random_model(struct model *m)
{
    m->offerings = below(10) ? 1 + below(6) : 60 + below(OFFERINGS - 60);
    m->questions = 1 + below(QUESTIONS);
    m->outcomes = 1 + below(OUTCOMES);
    for (int o = 0; o < m->offerings; o++) {
        for (int a = 0; a < ATTRIBUTES; a++)
            m->value[o][a] = below(3);
    }
    for (int q = 0; q < m->questions; q++)
        random_answers(m, q);
    for (int i = 0; i < m->outcomes; i++)
        random_list(m, i);
}

/* The model as a catalogue */

static void write_condition(struct buf *b, struct condition when)
{
    static const char *const join[] = { "", "", "", " | ", " " };

    if (when.kind > 0)
        buf_printf(b, "%sa%d:yes", when.kind == 2 ? "-" : "", when.a);
    if (when.kind > 2)
        buf_printf(b, "%sa%d:yes", join[when.kind], when.b);
}

static void add_offerings(const struct model *m, struct csv_catalogue *c)
{
    static const char *const value[] = { NULL, "no", "yes" };
    struct buf offerings = BUF(c->arena), facts = BUF(c->arena);

    buf_add(&offerings, "key,name\n");
    buf_add(&facts, "offering,attribute,value,source\n");
    for (int o = 0; o < m->offerings; o++) {
        buf_printf(&offerings, "o%d,O%d\n", o, o);
        for (int a = 0; a < ATTRIBUTES; a++) {
            if (m->value[o][a])
                buf_printf(&facts, "o%d,a%d,%s,doc\n", o, a, value[m->value[o][a]]);
        }
    }
    csv_catalogue_add(c, TABLE_SOURCE, "key,title\ndoc,Document\n");
    csv_catalogue_add(c, TABLE_OFFERING, buf_text(&offerings));
    csv_catalogue_add(c, TABLE_ATTRIBUTE,
                      "key,name,type\na0,First,bool\na1,Second,bool\na2,Third,bool\n");
    csv_catalogue_add(c, TABLE_FACT, buf_text(&facts));
}

static void add_questions(const struct model *m, struct csv_catalogue *c)
{
    struct buf questions = BUF(c->arena), answers = BUF(c->arena);

    buf_add(&questions, "key,text\n");
    buf_add(&answers, "question,key,label,when,to\n");
    for (int q = 0; q < m->questions; q++) {
        buf_printf(&questions, "q%d,?\n", q);
        for (int a = 0; a < m->answers[q]; a++) {
            const struct answer *answer = &m->answer[q][a];

            buf_printf(&answers, "q%d,k%d,K%d,", q, a, a);
            write_condition(&answers, answer->when);
            buf_printf(&answers, ",%s%d\n", answer->ends ? "outcome:e" : "question:q",
                       answer->to);
        }
    }
    csv_catalogue_add(c, TABLE_QUESTION, buf_text(&questions));
    csv_catalogue_add(c, TABLE_ANSWER, buf_text(&answers));
}

static void add_outcomes(const struct model *m, struct csv_catalogue *c)
{
    struct buf outcomes = BUF(c->arena);

    buf_add(&outcomes, "key,title,offerings\n");
    for (int i = 0; i < m->outcomes; i++) {
        buf_printf(&outcomes, "e%d,E%d,", i, i);
        for (int o = 0, n = 0; o < m->offerings; o++) {
            if (m->listed[i][o])
                buf_printf(&outcomes, "%so%d", n++ ? ";" : "", o);
        }
        buf_add(&outcomes, "\n");
    }
    csv_catalogue_add(c, TABLE_OUTCOME, buf_text(&outcomes));
}

/* The recursion */

struct way {
    int  question[QUESTIONS], answer[QUESTIONS], steps, outcome;
};

struct trace {
    const struct model *m;
    const int          *given;
    struct way          way[WAYS], now;
    int                 ways;
    int                 met[QUESTIONS], mets;
    bool                seen[QUESTIONS];
};

static bool satisfies(const struct model *m, int o, struct condition when)
{
    bool a = m->value[o][when.a] == 2, b = m->value[o][when.b] == 2;

    return when.kind == 0 || (when.kind == 1 && a) || (when.kind == 2 && !a)
        || (when.kind == 3 && (a || b)) || (when.kind == 4 && a && b);
}

static void follow(struct trace *t, int q)
{
    if (!t->seen[q])
        t->met[t->mets++] = q;
    t->seen[q] = true;
    for (int a = 0; a < t->m->answers[q]; a++) {
        const struct answer *answer = &t->m->answer[q][a];

        if (t->given[q] != AP_NOT_SURE && t->given[q] != a)
            continue;
        t->now.question[t->now.steps] = q;
        t->now.answer[t->now.steps++] = a;
        if (answer->ends) {
            t->now.outcome = answer->to;
            t->way[t->ways++] = t->now;
        } else {
            follow(t, answer->to);
        }
        t->now.steps--;
    }
}

static const struct condition *condition_at(const struct model *m, const struct way *w, int step)
{
    return &m->answer[w->question[step]][w->answer[step]].when;
}

static bool recommends(const struct model *m, const struct way *w, int o)
{
    if (m->has_list[w->outcome])
        return m->listed[w->outcome][o];
    for (int i = 0; i < w->steps; i++) {
        if (!satisfies(m, o, *condition_at(m, w, i)))
            return false;
    }
    return true;
}

static struct trace trace_of(const struct model *m, const int *given)
{
    static struct trace t;

    t = (struct trace){ .m = m, .given = given };
    follow(&t, 0);
    return t;
}

/* Does some way through answer a of question q, given the answers before it, recommend o? */
static bool leads(const struct model *m, const int *given, int q, int a, int o)
{
    static struct trace t;
    int open[QUESTIONS];

    for (int i = 0; i < m->questions; i++)
        open[i] = i >= q || given[i] == AP_UNANSWERED ? AP_NOT_SURE : given[i];
    open[q] = a;
    t = trace_of(m, open);
    for (int w = 0; w < t.ways; w++) {
        bool through = false;

        for (int i = 0; i < t.way[w].steps; i++)
            through |= t.way[w].question[i] == q;
        if (through && recommends(m, &t.way[w], o))
            return true;
    }
    return false;
}

/* Engine and recursion agree */

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
        if (recommends(m, want, o))
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
        if (recommends(m, &t->way[w], o))
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
        const struct condition *when = condition_at(m, want, i);
        size_t first = at;

        for (; at < count && why[at].question == (size_t)want->question[i]; at++) {
            assert_int_equal(why[at].offering, o);
            assert_int_equal(why[at].answer, want->answer[i]);
            assert_int_equal(why[at].holds, satisfies(m, o, *when));
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
            if (!satisfies(m, o, *condition_at(m, &t->way[w], i)))
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
            if (*a != t->given[*q] && leads(m, t->given, *q, *a, o))
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
                                 leads(m, m->given, q, a, o));
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

    t = trace_of(m, any);
    assert_int_equal(count, t.ways);
    for (int w = 0; w < t.ways; w++) {
        assert_way(m, &way[w], &t.way[w], NULL);
        assert_why(m, tree, &way[w], &t.way[w], below(m->offerings), arena);
    }
}

static void assert_agreement(const struct model *m, const struct csv_catalogue *c)
{
    static struct trace t;
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };

    assert_ok(ap_tree_new(c->cat, c->arena, &tree, &err));
    struct ap_walk walk = ap_tree_walk(tree, m->given, c->arena);
    t = trace_of(m, m->given);
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
        struct csv_catalogue *c = csv_catalogue_new();

        seed = round;
        random_model(&m);
        add_offerings(&m, c);
        add_questions(&m, c);
        add_outcomes(&m, c);
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
