/*
 * test_tree_detour.c -- the fewest answers to change for an offering, and that
 * trying every change finds no fewer.
 */
#include "testing.h"

#include "apposite/tree.h"
#include "base/buf.h"
#include "tree_model.h"
#include "tree_text.h"

static size_t offering_at(const struct ap_catalogue *cat, const char *key)
{
    size_t at = AP_NONE;
    struct ap_error err;

    assert_ok(ap_offering_find(cat, key, &at, &err));
    return at;
}

/* "1: path=serverless, +where=azure": how many are replaced, the changes, new ones with +. */
static const char *changes_text(struct walked *w, const char *offering)
{
    struct ap_detour c = ap_tree_detour(w->tree, w->answers, offering_at(w->cat, offering),
                                        w->arena);
    struct buf b = BUF(w->arena);

    if (!c.possible)
        return "no way";
    buf_printf(&b, "%zu:", c.replaced);
    for (size_t i = 0; i < c.turns; i++) {
        const struct ap_question *q = &w->cat->question[c.turn[i].question];

        buf_printf(&b, " %s%s=%s", c.turn[i].was == AP_UNANSWERED ? "+" : "", q->key,
                   q->answer[c.turn[i].answer].key);
    }
    return buf_text(&b);
}

static void assert_changes(const char *answers, const char *offering, const char *expected)
{
    struct walked *w = walked_folder("azure-confidential-containers");

    walked_answer(w, answers);
    assert_string_equal(changes_text(w, offering), expected);
    walked_free(w);
}

static void another_path_takes_one_answer(void **state)
{
    (void)state;
    assert_changes("path=aks attest=vm", "aci", "1: path=serverless");
    assert_changes("path=serverless", "aci", "0:");
}

static void what_is_not_answered_yet_is_added(void **state)
{
    (void)state;
    assert_changes("path=serverless", "sgx", "1: path=aks +attest=application +change=yes");
    assert_changes("", "aci", "0: +path=serverless");
}

static void who_is_not_sure_stays_so(void **state)
{
    (void)state;
    assert_changes("path=?", "aci", "0:");
}

static void an_offering_that_nothing_recommends_is_told(void **state)
{
    struct walked *w = walked_csv("key,text\nq,Q?\n",
        "question,key,label,when,to\nq,y,Yes,size>9,outcome:fit\nq,n,No,,outcome:jar\n",
        "key,title,offerings\nfit,Fit,\njar,Jar,jar\n");

    (void)state;
    assert_string_equal(changes_text(w, "crate"), "no way");
    assert_string_equal(changes_text(w, "jar"), "0: +q=n");
    walked_free(w);
}

/* On random trees, beside trying every change of every answer */

enum { ROUNDS = 400, FEW = 5 };

struct least {
    size_t replaced, added;
    bool   possible;
};

static bool is_recommended(const struct model *m, const int *given, int o)
{
    static struct trace t;

    model_trace(&t, m, given);
    for (int w = 0; w < t.ways; w++)
        if (model_recommends(m, &t.way[w], o))
            return true;
    return false;
}

/* The next combination of answers, 0 for what was given; false after the last. */
static bool next(const struct model *m, int *choice)
{
    for (int q = 0; q < m->questions; q++) {
        if (choice[q]++ < m->answers[q])
            return true;
        choice[q] = 0;
    }
    return false;
}

static void try_choice(const struct model *m, const int *choice, struct least *least)
{
    struct least now = { 0 };
    int given[QUESTIONS];

    for (int q = 0; q < m->questions; q++) {
        given[q] = choice[q] ? choice[q] - 1 : m->given[q];
        now.replaced += m->given[q] >= 0 && given[q] != m->given[q];
        now.added += m->given[q] < 0 && given[q] != m->given[q];
    }
    for (int o = 0; o < m->offerings; o++) {
        struct least *l = &least[o];

        if (l->possible && (l->replaced < now.replaced
                            || (l->replaced == now.replaced && l->added <= now.added)))
            continue;
        if (is_recommended(m, given, o))
            *l = (struct least){ now.replaced, now.added, true };
    }
}

/* The changes lead there, and are as few as can be. */
static void assert_least(const struct model *m, const struct ap_detour *c, int o,
                         const struct least *least)
{
    int given[QUESTIONS];

    assert_int_equal(c->possible, least->possible);
    if (!c->possible)
        return;
    for (int q = 0; q < m->questions; q++)
        given[q] = m->given[q];
    for (size_t i = 0; i < c->turns; i++) {
        assert_int_equal(c->turn[i].was, given[c->turn[i].question]);
        given[c->turn[i].question] = (int)c->turn[i].answer;
    }
    assert_true(is_recommended(m, given, o));
    assert_int_equal(c->replaced, least->replaced);
    assert_int_equal(c->turns - c->replaced, least->added);
}

static void try_model(const struct model *m)
{
    struct csv_catalogue *csv = model_catalogue(m);
    struct least least[OFFERINGS] = { { 0 } };
    int choice[QUESTIONS] = { 0 };
    const struct ap_tree *tree;
    struct ap_error err;

    csv_catalogue_load(csv);
    assert_ok(ap_tree_new(csv->cat, csv->arena, &tree, &err));
    do
        try_choice(m, choice, least);
    while (next(m, choice));
    for (int o = 0; o < m->offerings; o++) {
        struct ap_detour c = ap_tree_detour(tree, m->given, (size_t)o, csv->arena);

        assert_least(m, &c, o, &least[o]);
    }
    csv_catalogue_free(csv);
}

static void no_fewer_changes_lead_to_an_offering(void **state)
{
    static struct model m;

    (void)state;
    for (uint32_t round = 1; round <= ROUNDS; round++) {
        model_random(&m, round);
        if (m.questions <= FEW)
            try_model(&m);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_path_takes_one_answer),
        cmocka_unit_test(what_is_not_answered_yet_is_added),
        cmocka_unit_test(who_is_not_sure_stays_so),
        cmocka_unit_test(an_offering_that_nothing_recommends_is_told),
        cmocka_unit_test(no_fewer_changes_lead_to_an_offering),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
