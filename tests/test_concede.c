/*
 * test_concede.c -- which requirements to give up for an offering, and that no
 * smaller set does.
 */
#include "apposite/concede.h"

#include <string.h>

#include "base/buf.h"
#include "plain.h"
#include "ranking.h"
#include "testing.h"

static void add_set(struct buf *b, const char *name, uint64_t set)
{
    buf_printf(b, "%s", name);
    for (size_t i = 0; i < AP_REQUIREMENTS; i++)
        if (set >> i & 1)
            buf_printf(b, " %zu", i + 1);
}

/* "admit 1; lead 1 3 alone" */
static const char *conceded(const struct small *s, const struct ap_ranking *r, const char *key)
{
    struct ap_concession c = ap_concession(r, small_offering_at(s, key));
    struct buf b = BUF(s->arena);

    add_set(&b, "admit", c.admit);
    add_set(&b, "; lead", c.lead);
    buf_printf(&b, "%s%s", c.alone ? " alone" : "", c.proved ? "" : ", not proved");
    return buf_text(&b);
}

static void assert_conceded(const struct wanted *wanted, const char *key, const char *expected)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wanted, AP_PESSIMISTIC), s->arena);

    assert_string_equal(conceded(s, &r, key), expected);
    small_free(s);
}

static const struct wanted wanted[] = {
    { AP_MUST,   0,            "energy:petrol,muscle,electric" },
    { AP_MUST,   0,            "roof:yes" },
    { AP_SHOULD, 3 * AP_POINT, "seats>=5" },
    { AP_NICE,   AP_POINT,     "size:compact" },
    { AP_NICE,   AP_POINT,     "notes:lock" },
    { 0 },
};

static void a_leader_needs_nothing(void **state)
{
    (void)state;
    assert_conceded(wanted, "car", "admit; lead alone");
}

static void every_must_that_fails_has_to_go(void **state)
{
    (void)state;
    assert_conceded(wanted, "boat", "admit 1 2; lead 1 2 4 5");
    assert_conceded(wanted, "van", "admit 1; lead 1 4 5");
}

static void of_what_makes_it_lead_the_smallest_is_told(void **state)
{
    (void)state;
    assert_conceded(wanted, "bike", "admit 2; lead 2 3 4");
}

static void of_sets_of_a_size_one_by_which_it_leads_alone_is_told(void **state)
{
    static const struct wanted cars[] = {
        { AP_NICE, AP_POINT, "key:car" }, { AP_NICE, 2 * AP_POINT, "key:car" },
        { AP_NICE, 2 * AP_POINT, "key:bike" }, { 0 },
    };

    (void)state;
    assert_conceded(cars, "bike", "admit; lead 2 alone");
}

static void what_no_set_can_part_shares_the_first_place(void **state)
{
    static const struct wanted nothing[] = { { 0 } };

    (void)state;
    assert_conceded(nothing, "van", "admit; lead");
}

/* On random requirements, beside trying every set */

enum { CATALOGUES = 30, RANKINGS = 6, MOST = 6 };

/* Without a set of requirements: -1 excluded, else the score in halves. */
static long score(const struct ap_ranking *r, uint64_t without, size_t o)
{
    long sum = 0;

    for (size_t i = 0; i < r->requirements.count; i++) {
        struct ap_line line = ap_rank_line(r, o, i);

        if (without >> i & 1)
            continue;
        if (r->requirements.at[i].need == AP_MUST && !line.met)
            return -1;
        sum += line.points;
    }
    return sum;
}

/* Does it lead, and does it lead alone? */
static void try_set(const struct ap_ranking *r, uint64_t without, size_t o, bool *leads,
                    bool *alone)
{
    long own = score(r, without, o);

    *leads = *alone = own >= 0;
    for (size_t other = 0; other < r->cat->offerings; other++) {
        long theirs = other == o ? -1 : score(r, without, other);

        *leads &= theirs <= own;
        *alone &= theirs < own;
    }
}

static int size_of(uint64_t set)
{
    int size = 0;

    for (; set; set &= set - 1)
        size++;
    return size;
}

/* Of two sets of the same size, has a the first member that they do not share? */
static bool comes_before(uint64_t a, uint64_t b)
{
    uint64_t apart = a ^ b;

    return (a & (apart & (~apart + 1))) != 0;
}

/* The set that should be found. */
static uint64_t best_set(const struct ap_ranking *r, size_t o, bool *alone)
{
    uint64_t best = 0, sets = (uint64_t)1 << r->requirements.count;
    bool found = false;

    for (uint64_t set = 0; set < sets; set++) {
        bool leads, by_itself;

        if (found && size_of(set) > size_of(best))
            continue;
        try_set(r, set, o, &leads, &by_itself);
        if (!leads)
            continue;
        bool better = !found || size_of(set) < size_of(best)
            || (by_itself != *alone ? by_itself : comes_before(set, best));
        if (better) {
            best = set;
            *alone = by_itself;
        }
        found = true;
    }
    assert_true(found);
    return best;
}

static void assert_concession(const struct ap_ranking *r, size_t o)
{
    struct ap_concession c = ap_concession(r, o);
    bool alone = false;
    uint64_t best = best_set(r, o, &alone);

    assert_true(c.proved);
    assert_int_equal(c.lead, best);
    assert_int_equal(c.alone, alone);
    for (size_t i = 0; i < r->requirements.count; i++) {
        bool excludes = r->requirements.at[i].need == AP_MUST && !ap_rank_line(r, o, i).met;

        assert_int_equal(c.admit >> i & 1, excludes);
    }
}

static void no_smaller_set_makes_an_offering_lead(void **state)
{
    (void)state;
    plain_seed(71);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < RANKINGS; k++) {
            struct ap_ranking r = ap_rank(&s->cat, wanted_random(s, MOST), s->arena);

            for (size_t o = 0; o < s->cat.offerings; o += 1 + plain_below(12))
                assert_concession(&r, o);
        }
        small_free(s);
    }
}

/*
 * Rivals in threes: each of the three meets two of three wishes, and so for every
 * two of them one wish has to go.  There are too many ways to find the fewest.
 */
enum { THREES = 14, WISHES = 3 * THREES, RIVALS = 3 * THREES };

static void add_facts(struct ap_arena *arena, struct small_offering *offering,
                      struct small_term *term, struct small_fact *fact)
{
    offering[0].key = "own";
    fact[0] = (struct small_fact){ "own", "has", AP_STATED, "own" };
    for (size_t i = 0; i < RIVALS; i++) {
        offering[i + 1].key = ap_printf(arena, "r%zu", i);
        term[i] = (struct small_term){ "has", ap_printf(arena, "t%zu", i), "", false, 0 };
    }
    term[RIVALS] = (struct small_term){ "has", "own", "", false, 0 };
    for (size_t i = 0; i < 2 * RIVALS; i++) {
        size_t rival = i / 2, wish = rival / 3 * 3 + (rival + i % 2) % 3;

        fact[i + 1] = (struct small_fact){ offering[rival + 1].key, "has", AP_STATED,
                                           term[wish].key };
    }
}

static struct small *in_threes(struct ap_arena *arena, struct wanted *wishes)
{
    static const struct small_attribute attribute[] = {
        { "has", NULL, AP_ENUM, true, "" }, { 0 },
    };
    struct small_offering *offering = AP_NEW(arena, struct small_offering, RIVALS + 2);
    struct small_term *term = AP_NEW(arena, struct small_term, WISHES + 2);
    struct small_fact *fact = AP_NEW(arena, struct small_fact, 2 * RIVALS + 2);

    add_facts(arena, offering, term, fact);
    for (size_t i = 0; i <= WISHES; i++)
        wishes[i] = (struct wanted){ AP_NICE, AP_POINT, ap_printf(arena, "has:%s", term[i].key) };
    return small_new((struct small_content){ offering, attribute, term, fact, NULL });
}

static void a_search_that_takes_too_long_is_given_up_and_says_so(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct wanted wishes[WISHES + 2] = { { 0 } };
    struct small *s = in_threes(arena, wishes);
    struct ap_ranking r = ap_rank(&s->cat, wanted_of(s, wishes, AP_PESSIMISTIC), s->arena);
    struct ap_concession c = ap_concession(&r, 0);
    bool leads, alone;

    (void)state;
    try_set(&r, c.lead, 0, &leads, &alone);
    assert_true(!c.proved && leads && alone && c.alone);
    small_free(s);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_leader_needs_nothing),
        cmocka_unit_test(every_must_that_fails_has_to_go),
        cmocka_unit_test(of_what_makes_it_lead_the_smallest_is_told),
        cmocka_unit_test(of_sets_of_a_size_one_by_which_it_leads_alone_is_told),
        cmocka_unit_test(what_no_set_can_part_shares_the_first_place),
        cmocka_unit_test(no_smaller_set_makes_an_offering_lead),
        cmocka_unit_test(a_search_that_takes_too_long_is_given_up_and_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
