/*
 * test_similar.c -- which offerings are most like one, and why.
 */
#include "apposite/similar.h"

#include <math.h>

#include "base/buf.h"
#include "plain.h"
#include "testing.h"

/* "van 0.667: size 1, energy 0.5\n" for each. */
static const char *said(const struct small *s, const char *offering, size_t most)
{
    size_t count;
    struct ap_similar *similar = ap_similar(&s->cat, small_offering_at(s, offering), most,
                                            &count, s->arena);
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < count; i++) {
        buf_printf(&b, "%s %.3g:", s->cat.offering[similar[i].offering].key, similar[i].score);
        for (size_t k = 0; k < similar[i].shares; k++)
            buf_printf(&b, " %s %.3g", s->cat.attribute[similar[i].share[k].attribute].key,
                       similar[i].share[k].share);
        buf_printf(&b, ", %zu same\n", similar[i].same);
    }
    return buf_text(&b);
}

static void the_nearest_come_first_with_what_they_share(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(said(s, "car", 9),
        "van 0.6: size 0 roof 1 seats 1 since 0 speeds 1, 3 same\n"
        "bike 0.0476: size 0 energy 0.333 roof 0 seats 0 since 0 notes 0 speeds 0, 0 same\n"
        "boat 0: size 0 energy 0 seats 0 since 0 notes 0, 0 same\n"
        "kite 0: size 0 energy 0, 0 same\n"
        "sub 0:, 0 same\n");
    assert_string_equal(said(s, "kite", 2),
        "boat 0.5: size 0 energy 1, 1 same\n"
        "bike 0: size 0 energy 0, 0 same\n");
    assert_string_equal(said(s, "sub", 1), "bike 0:, 0 same\n");
    assert_string_equal(said(s, "sub", 0), "");
    small_free(s);
    (void)state;
}

static void more_attributes_to_compare_come_first_then_the_catalogues_order(void **state)
{
    static const struct small_offering offering[] = { { .key = "x" }, { .key = "one" },
        { .key = "other" }, { .key = "two" }, { .key = "none" }, { 0 } };
    static const struct small_attribute attribute[] = { { "a", "A", AP_BOOL, false, "" },
        { "b", "B", AP_BOOL, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "x", "a", AP_STATED, "yes" },     { "x", "b", AP_STATED, "no" },
        { "one", "a", AP_STATED, "yes" },   { "other", "b", AP_STATED, "no" },
        { "other", "a", AP_NOT_STATED, "" }, { "two", "a", AP_STATED, "yes" },
        { "two", "b", AP_STATED, "no" },    { "none", "a", AP_STATED, "no" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });

    assert_string_equal(said(s, "x", 9), "two 1: a 1 b 1, 2 same\none 1: a 1, 1 same\n"
                                         "other 1: b 1, 1 same\nnone 0: a 0, 0 same\n");
    small_free(s);
    (void)state;
}

/* Beside plain counting over the texts of values. */

static bool has(size_t a, const struct plain_cell *c, const char *value)
{
    for (size_t i = 0; i < c->values; i++) {
        if (plain_same(a, c->value[i], value))
            return true;
    }
    return false;
}

static double plain_share(size_t a, const struct plain_cell *x, const struct plain_cell *y)
{
    size_t both = 0, only_y = 0;

    for (size_t i = 0; i < x->values; i++)
        both += has(a, y, x->value[i]);
    for (size_t i = 0; i < y->values; i++)
        only_y += !has(a, x, y->value[i]);
    return (double)both / (double)(x->values + only_y);
}

static bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

static void adds_up(const struct small *s, size_t offering, const struct ap_similar *similar)
{
    double sum = 0;
    size_t n = 0, same = 0;

    for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++) {
        const struct plain_cell *x = plain_cell(offering, a);
        const struct plain_cell *y = plain_cell(similar->offering, a);

        if (x->state != AP_STATED || y->state != AP_STATED)
            continue;
        assert_int_equal(similar->share[n].attribute, a);
        assert_true(is_near(similar->share[n].share, plain_share(a, x, y)));
        same += ap_cell_equal(&s->cat, a, offering, similar->offering);
        sum += plain_share(a, x, y);
        n++;
    }
    assert_int_equal(similar->shares, n);
    assert_int_equal(similar->same, same);
    assert_true(is_near(similar->score, n ? sum / (double)n : 0));
}

static void random_catalogues_are_ranked_as_counted_plainly(void **state)
{
    plain_seed(90);
    for (size_t i = 0; i < 30; i++) {
        struct small *s = plain_catalogue();
        size_t offering = plain_below(s->cat.offerings), count;
        struct ap_similar *all = ap_similar(&s->cat, offering, SIZE_MAX, &count, s->arena);

        assert_int_equal(count, s->cat.offerings - 1);
        for (size_t k = 0; k < count; k++) {
            adds_up(s, offering, &all[k]);
            assert_true(all[k].offering != offering);
            assert_true(k == 0 || all[k - 1].score > all[k].score
                        || all[k - 1].shares > all[k].shares
                        || (all[k - 1].shares == all[k].shares
                            && all[k - 1].offering < all[k].offering));
        }
        small_free(s);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_come_first_with_what_they_share),
        cmocka_unit_test(more_attributes_to_compare_come_first_then_the_catalogues_order),
        cmocka_unit_test(random_catalogues_are_ranked_as_counted_plainly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
