/*
 * test_rank.c -- who is excluded, who scores what, and who leads.
 */
#include "apposite/rank.h"

#include <string.h>

#include "plain.h"
#include "ranking.h"
#include "testing.h"

static const struct wanted nothing[] = { { 0 } };
static const struct wanted roomy[] = {
    { AP_MUST,   0,            "-energy:muscle" },
    { AP_SHOULD, 3 * AP_POINT, "seats>=5" },
    { AP_NICE,   AP_POINT / 2, "roof:yes" },
    { 0 },
};

static void assert_ranked(const struct wanted *wanted, enum ap_policy unknown,
                          const char *expected)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, unknown), s->arena);

    assert_string_equal(ranking_text(s, &r), expected);
    small_free(s);
}

static void without_requirements_all_lead(void **state)
{
    (void)state;
    assert_ranked(nothing, AP_PESSIMISTIC, "bike 0 car 0 van 0 boat 0 kite 0 sub 0");
}

static void what_is_unknown_counts_as_the_policy_says(void **state)
{
    (void)state;
    assert_ranked(roomy, AP_PESSIMISTIC,
                  "car 3.50 | boat 3 | kite 0? - bike 1 van 1? sub 1?");
    assert_ranked(roomy, AP_OPTIMISTIC,
                  "car 3.50 van 3.50? sub 3.50??? | boat 3 | kite 0.50? - bike 1");
    assert_ranked(roomy, AP_NEUTRAL,
                  "car 3.50 van 3.50? | boat 3 | sub 1.75??? | kite 0.25? - bike 1");
}

static void of_the_same_score_the_better_known_comes_first(void **state)
{
    static const struct wanted wanted[] = {
        { AP_SHOULD, 2 * AP_POINT, "size:huge" }, { AP_SHOULD, AP_POINT, "energy:petrol" },
        { AP_NICE, AP_POINT, "energy:wind" },     { AP_NICE, AP_POINT, "roof:no" }, { 0 },
    };

    (void)state;
    assert_ranked(wanted, AP_PESSIMISTIC,
                  "van 2?? | bike 1 car 1 boat 1 kite 1? | sub 0????");
}

static void the_first_must_that_fails_is_named(void **state)
{
    static const struct wanted wanted[] = {
        { AP_MUST, 0, "seats>1" }, { AP_NICE, AP_POINT, "roof:yes" }, { AP_MUST, 0, "roof:yes" },
        { 0 },
    };

    (void)state;
    assert_ranked(wanted, AP_PESSIMISTIC,
                  "car 1 van 1 - bike 1 boat 3 kite 1 sub 1?");
    assert_ranked(wanted, AP_NEUTRAL, "car 1 van 1 | sub 0.50??? - bike 1 boat 3 kite 1");
}

static void all_may_be_excluded(void **state)
{
    static const struct wanted wanted[] = { { AP_MUST, 0, "seats>99" }, { 0 } };
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, AP_PESSIMISTIC), s->arena);

    (void)state;
    assert_int_equal(r.places, 0);
    assert_int_equal(r.leaders, 0);
    small_free(s);
}

static void a_line_says_what_it_gives(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, roomy, AP_NEUTRAL), s->arena);
    struct ap_line must = ap_rank_line(&r, small_offering_at(s, "van"), 0);
    struct ap_line half = ap_rank_line(&r, small_offering_at(s, "kite"), 2);

    (void)state;
    assert_true(must.truth == AP_UNSURE && must.met && must.points == 0);
    assert_true(half.truth == AP_UNSURE && !half.met && half.points == AP_POINT / 4);
    assert_int_equal(r.most, 3 * AP_POINT + AP_POINT / 2);
    small_free(s);
}

/* On random catalogues and requirements */

enum { CATALOGUES = 60, RANKINGS = 20, MOST = 8 };

static long sum_of_lines(const struct ap_ranking *r, size_t offering)
{
    long sum = 0;

    for (size_t i = 0; i < r->requirements.count; i++)
        sum += ap_rank_line(r, offering, i).points;
    return sum;
}

static size_t count_unknown(const struct ap_ranking *r, size_t offering)
{
    size_t count = 0;

    for (size_t i = 0; i < r->requirements.count; i++)
        count += ap_rank_line(r, offering, i).truth == AP_UNSURE;
    return count;
}

/* The first must that is not met. */
static size_t first_unmet(const struct ap_ranking *r, size_t offering)
{
    for (size_t i = 0; i < r->requirements.count; i++)
        if (r->requirements.at[i].need == AP_MUST && !ap_rank_line(r, offering, i).met)
            return i;
    return AP_NONE;
}

static bool comes_before(const struct ap_place *a, const struct ap_place *b)
{
    if (a->score != b->score)
        return a->score > b->score;
    return a->unknown != b->unknown ? a->unknown < b->unknown : a->offering < b->offering;
}

static void assert_whole(const struct ap_ranking *r)
{
    assert_int_equal(r->places + r->exclusions, r->cat->offerings);
    for (size_t i = 0; i < r->places; i++) {
        const struct ap_place *p = &r->place[i];

        assert_int_equal(first_unmet(r, p->offering), AP_NONE);
        assert_int_equal(p->score, sum_of_lines(r, p->offering));
        assert_int_equal(p->unknown, count_unknown(r, p->offering));
        assert_true(p->score >= 0 && p->score <= r->most);
        assert_true(i == 0 || comes_before(p - 1, p));
        assert_int_equal(i < r->leaders, p->score == r->place[0].score);
    }
    for (size_t i = 0; i < r->exclusions; i++) {
        assert_int_equal(first_unmet(r, r->excluded[i].offering), r->excluded[i].requirement);
        assert_true(i == 0 || r->excluded[i - 1].offering < r->excluded[i].offering);
    }
}

static void assert_order_does_not_matter(const struct small *s, const struct ap_ranking *r)
{
    struct ap_requirements other = r->requirements;
    struct ap_requirement *at = AP_NEW(s->arena, struct ap_requirement, other.count);

    for (size_t i = 0; i < other.count; i++) {      /* one after the other, into a random place */
        size_t to = plain_below(i + 1);

        memmove(at + to + 1, at + to, (i - to) * sizeof *at);
        at[to] = other.at[i];
    }
    other.at = at;
    struct ap_ranking again = ap_rank(r->cat, other, s->arena);

    assert_int_equal(again.places, r->places);
    assert_int_equal(again.leaders, r->leaders);
    for (size_t i = 0; i < r->places; i++) {
        assert_int_equal(again.place[i].offering, r->place[i].offering);
        assert_int_equal(again.place[i].score, r->place[i].score);
    }
}

/* The score of an offering, -1 where it is excluded. */
static long score_of(const struct ap_ranking *r, size_t offering)
{
    for (size_t i = 0; i < r->places; i++)
        if (r->place[i].offering == offering)
            return r->place[i].score;
    return -1;
}

static void assert_policies_are_ordered(const struct small *s, const struct ap_ranking *r)
{
    static const enum ap_policy policy[] = { AP_PESSIMISTIC, AP_NEUTRAL, AP_OPTIMISTIC };
    struct ap_ranking by[AP_COUNT(policy)];

    for (size_t i = 0; i < AP_COUNT(policy); i++) {
        struct ap_requirements as = r->requirements;

        as.unknown = policy[i];
        by[i] = ap_rank(r->cat, as, s->arena);
    }
    for (size_t o = 0; o < r->cat->offerings; o++) {
        assert_true(score_of(&by[0], o) <= score_of(&by[1], o));
        assert_true(score_of(&by[1], o) <= score_of(&by[2], o));
    }
}

static void rankings_are_sound(void **state)
{
    (void)state;
    plain_seed(51);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < RANKINGS; k++) {
            struct ap_ranking r = ap_rank(&s->cat, wanted_random(s, MOST), s->arena);

            assert_whole(&r);
            assert_order_does_not_matter(s, &r);
            assert_policies_are_ordered(s, &r);
        }
        small_free(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_requirements_all_lead),
        cmocka_unit_test(what_is_unknown_counts_as_the_policy_says),
        cmocka_unit_test(of_the_same_score_the_better_known_comes_first),
        cmocka_unit_test(the_first_must_that_fails_is_named),
        cmocka_unit_test(all_may_be_excluded),
        cmocka_unit_test(a_line_says_what_it_gives),
        cmocka_unit_test(rankings_are_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
