/*
 * test_predicate_diff.c -- the filter beside a second, plain evaluator.
 */
#include "apposite/predicate.h"

#include <string.h>

#include "core/predicate_node.h"
#include "plain.h"
#include "testing.h"

enum { CATALOGUES = 60, FILTERS = 60 };

/* What must be so for every filter. */

struct trial {
    struct small              *s;
    const char                *text;
    const struct ap_predicate *p;
};

static const struct ap_predicate *parse(const struct small *s, const char *text)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    if (ap_predicate_parse(&s->cat, text, AP_USE_FILTER, s->arena, &p, &err))
        fail_msg("%s: %s", text, err.text);
    return p;
}

static void it_finds_what_the_second_evaluator_finds(const struct trial *t,
                                                     const struct plain_expr *e)
{
    struct ap_bits set = ap_predicate_eval(t->p, t->s->arena);

    for (size_t o = 0; o < t->s->cat.offerings; o++) {
        bool expected = plain_holds(e, o);

        if (ap_bits_has(&set, o) != expected || ap_predicate_holds(t->p, o) != expected)
            fail_msg("%s: offering %zu should be %d", t->text, o, expected);
    }
}

static void what_it_prints_means_the_same(const struct trial *t)
{
    char *printed = ap_predicate_print(t->p, t->s->arena);
    const struct ap_predicate *again = parse(t->s, printed);
    struct ap_bits before = ap_predicate_eval(t->p, t->s->arena);
    struct ap_bits after = ap_predicate_eval(again, t->s->arena);

    assert_string_equal(ap_predicate_print(again, t->s->arena), printed);
    assert_string_equal(small_set(t->s, &after), small_set(t->s, &before));
}

static void it_fails_by_exactly_the_conditions_that_do_not_hold(const struct trial *t, size_t o)
{
    struct ap_conditions all = ap_predicate_conjuncts(t->p, t->s->arena);
    struct ap_conditions failed = ap_predicate_fails(t->p, o, t->s->arena);
    size_t n = 0;

    for (size_t i = 0; i < all.count; i++) {
        if (!ap_predicate_holds(all.at[i], o))
            assert_ptr_equal(failed.at[n++], all.at[i]);
    }
    assert_int_equal(failed.count, n);
    assert_int_equal(n == 0, ap_predicate_holds(t->p, o));
}

static const struct ap_predicate *atom_of(const struct ap_predicate *reason)
{
    return reason->node == NODE_NOT ? reason->child[0] : reason;
}

/* Evaluate with every leaf that is no reason set at random. */
static bool with_other_leaves_random(const struct ap_predicate *p, size_t o,
                                     struct ap_conditions reasons)
{
    bool all = true, any = false;

    if (p->node == NODE_LEAF) {
        for (size_t i = 0; i < reasons.count; i++) {
            if (atom_of(reasons.at[i]) == p)
                return ap_predicate_holds(p, o);
        }
        return plain_once_in(2);
    }
    for (size_t i = 0; i < p->children; i++) {
        bool child = with_other_leaves_random(p->child[i], o, reasons);

        all &= child;
        any |= child;
    }
    return p->node == NODE_NOT ? !any : p->node == NODE_AND ? all : any;
}

static void reasons_hold_as_it_does_and_decide_it(const struct trial *t, size_t o)
{
    struct ap_conditions reasons = ap_predicate_reasons(t->p, o, t->s->arena);
    bool result = ap_predicate_holds(t->p, o);

    for (size_t i = 0; i < reasons.count; i++) {
        assert_int_equal(atom_of(reasons.at[i])->node, NODE_LEAF);
        assert_int_equal(ap_predicate_holds(reasons.at[i], o), result);
    }
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(with_other_leaves_random(t->p, o, reasons), result);
}

static void facets_count_what_the_second_evaluator_counts(const struct trial *t,
                                                          const struct plain_expr *e, size_t a)
{
    const struct ap_column *col = &t->s->cat.column[a];
    size_t *counts = ap_facet_of(&t->s->cat, t->p, a, t->s->arena).count;

    for (size_t i = 0; i < col->values; i++) {
        size_t expected = 0;

        for (size_t o = 0; o < t->s->cat.offerings; o++) {
            const struct plain_cell *c = plain_cell(o, a);

            for (size_t k = 0; k < c->values; k++)
                expected += strcmp(c->value[k], col->value[i].text) == 0
                         && plain_holds_without(e, a, o);
        }
        if (counts[i] != expected)
            fail_msg("%s: %s %s is counted %zu times, not %zu", t->text, plain_column[a].key,
                     col->value[i].text, counts[i], expected);
    }
}

static void try_filter(struct small *s)
{
    struct plain_expr *e = plain_random(s->arena, plain_below(5));
    struct buf b = BUF(s->arena);

    plain_spell(&b, e);

    struct trial t = { s, buf_text(&b), parse(s, buf_text(&b)) };

    it_finds_what_the_second_evaluator_finds(&t, e);
    what_it_prints_means_the_same(&t);
    for (size_t i = 0; i < 3; i++) {
        size_t o = plain_below(s->cat.offerings);

        it_fails_by_exactly_the_conditions_that_do_not_hold(&t, o);
        reasons_hold_as_it_does_and_decide_it(&t, o);
    }
    facets_count_what_the_second_evaluator_counts(&t, e, plain_below(PLAIN_ATTRIBUTES));
}

static void cells_agree_with_the_facts(struct small *s)
{
    for (size_t o = 0; o < s->cat.offerings; o++) {
        for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++) {
            struct ap_cell got = ap_cell_at(&s->cat, o, a);
            const struct plain_cell *expected = plain_cell(o, a);

            assert_int_equal(got.state, expected->state);
            assert_int_equal(got.disputed, expected->disputed);
            assert_int_equal(got.codes, expected->values);
            for (size_t i = 0; i < got.codes; i++)
                assert_string_equal(s->cat.column[a].value[got.code[i]].text, expected->value[i]);
        }
    }
}

static void random_filters_over_random_catalogues_agree(void **state)
{
    plain_seed(2026);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        cells_agree_with_the_facts(s);
        for (size_t k = 0; k < FILTERS; k++)
            try_filter(s);
        small_free(s);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_filters_over_random_catalogues_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
