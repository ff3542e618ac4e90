/*
 * test_rankwords.c -- the sentences of rankings, and requirements as part of a view.
 */
#include "view/rankwords.h"

#include <locale.h>
#include <string.h>

#include "headless.h"
#include "ranking.h"
#include "testing.h"
#include "view/viewneed.h"

static struct ap_ranking ranked(const struct small *s, const char *text)
{
    struct ap_requirements r;
    struct ap_error err;

    assert_ok(ap_requirements_read(&s->cat, text, s->arena, &r, &err));
    return ap_rank(&s->cat, r, s->arena);
}

/* The first two lines of a result. */
static void assert_result(const char *requirements, const char *title, const char *margin)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, requirements);
    struct ap_robustness f = ap_robustness(&r, s->arena);

    assert_string_equal(rank_title(&r, s->arena), title);
    assert_string_equal(rank_margin(&r, &f, s->arena), margin);
    small_free(s);
}

static void a_result_says_who_and_by_how_much(void **state)
{
    (void)state;
    assert_result("should roof:yes; nice seats>5; nice energy:petrol=0.5",
                  "Best: Family car (3.5 of 4.5 points)",
                  "It is 0.5 points ahead of Delivery Van.");
    assert_result("should roof:yes=10; nice seats>5; nice energy:petrol=0.5",
                  "Best: Family car (10.5 of 11.5 points)",
                  "It is 0.5 points ahead of Delivery Van. That is a close call: less than a tenth "
                  "of its score.");
    assert_result("must key:car,van; nice roof:yes",
                  "No clear winner: Family car and Delivery Van (1 of 1 point each)",
                  "They have the same score, so the requirements do not choose between them.");
    assert_result("must key:car", "Best: Family car", "It is the only one that meets every must.");
    assert_result("must key:car; must key:van", "No offering meets every must",
                  "Each fails at least one; what would admit it is told below.");
    assert_result("",
                  "No clear winner: City bike, Family car, Delivery Van, Sailing boat and 2 more",
                  "Nothing gives points, so the requirements do not choose between them.");
}

static void what_keeps_an_offering_out_is_named(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, "must roof:yes; nice seats>5");
    struct subject subject = { .cat = &s->cat, .today = HEADLESS_TODAY };

    (void)state;
    assert_string_equal(exclusion_text(&subject, &r, &r.excluded[0], s->arena),
                        "fails the must \"Has a roof is yes\": it has no");
    assert_string_equal(exclusion_text(&subject, &r, &r.excluded[2], s->arena),
                        "the must \"Has a roof is yes\" is unknown: it is not stated");
    small_free(s);
}

static const char *conceded(const struct small *s, const struct ap_ranking *r, const char *key)
{
    struct ap_concession c = ap_concession(r, small_offering_at(s, key));

    return concession_text(r, &c, s->arena);
}

static void what_to_give_up_is_named(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, "must roof:yes; should key:car; nice key:car; nice key:boat");

    (void)state;
    assert_string_equal(conceded(s, &r, "car"), "");
    assert_string_equal(conceded(s, &r, "van"), "it would share the first place without "
                        "'Key contains \"car\"' and 'Key contains \"car\"'");
    assert_string_equal(conceded(s, &r, "boat"), "it would be ranked without \"Has a roof is "
                        "yes\", and would share the first place without 'Key contains \"car\"', "
                        "too");
    small_free(s);
}

static void the_search_that_was_given_up_says_so(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, "must roof:yes");
    struct ap_concession c = { .admit = 1, .lead = 1, .alone = true };

    (void)state;
    assert_string_equal(concession_text(&r, &c, s->arena),
                        "it would lead without \"Has a roof is yes\"; fewer may do");
    small_free(s);
}

static void a_flip_says_what_changes_and_who_leads_then(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, "must roof:yes; should key:car=2");
    struct ap_flip flip = { AP_FLIP_HEAVIER, 1, 2 * AP_POINT + AP_WEIGHT_STEP,
                            ap_bits_new(s->arena, s->cat.offerings) };

    (void)state;
    assert_string_equal(flip_text(&r, &flip, s->arena),
                        "'Key contains \"car\"' at 2.1 points instead of 2: no offering is left");
    ap_bits_set(&flip.leaders, 0);
    flip = (struct ap_flip){ AP_FLIP_RELAXED, 0, 3 * AP_POINT, flip.leaders };
    assert_string_equal(flip_text(&r, &flip, s->arena),
                        "\"Has a roof is yes\" as a should of 3 points: City bike leads");
    ap_bits_set(&flip.leaders, 1);
    flip.kind = AP_FLIP_DROPPED;
    assert_string_equal(flip_text(&r, &flip, s->arena), "without \"Has a roof is yes\": City bike "
                        "and Family car share the first place");
    small_free(s);
}

static void a_bar_is_as_long_as_its_share(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    assert_string_equal(score_bar(0, 9, 4, true, arena), "....");
    assert_string_equal(score_bar(1, 900, 4, true, arena), "#...");
    assert_string_equal(score_bar(899, 900, 4, true, arena), "###.");
    assert_string_equal(score_bar(9, 9, 4, true, arena), "####");
    assert_string_equal(score_bar(0, 0, 4, true, arena), "....");
    assert_string_equal(score_bar(5, 9, 4, false, arena), "██░░");
    ap_arena_free(arena);
}

static void those_with_the_same_score_share_a_place(void **state)
{
    struct small *s = small_fleet();
    struct ap_ranking r = ranked(s, "should roof:yes; nice seats>5");
    static const size_t place[] = { 1, 1, 3, 4, 4, 4 };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(place); i++)
        assert_int_equal(rank_place(&r, i), place[i]);
    small_free(s);
}

/* Requirements of a view */

static void a_view_keeps_requirements_by_need(void **state)
{
    struct small *s = small_fleet();
    struct viewstate v, same;
    struct ap_error err;

    (void)state;
    viewstate_init(&v, &s->cat, s->arena);
    assert_int_equal(viewstate_requirements(&v, &s->cat, s->arena).count, 0);
    assert_ok(viewstate_add_requirement(&v, &s->cat, AP_NICE, "roof:y", s->arena, &err));
    assert_ok(viewstate_add_requirement(&v, &s->cat, AP_MUST, "seats>1", s->arena, &err));
    assert_ok(viewstate_add_requirement(&v, &s->cat, AP_NICE, "(wind)=2", s->arena, &err));
    assert_string_equal(v.requirements, "must seats>1; nice roof:yes; nice (wind)=2");
    same = v;
    assert_int_equal(viewstate_add_requirement(&v, &s->cat, AP_MUST, "wings:2", s->arena, &err),
                     AP_USAGE);
    assert_true(viewstate_equal(&s->cat, &v, &same));
    small_free(s);
}

static void the_command_line_states_requirements(void **state)
{
    struct ap_arena *arena = *state;

    assert_non_null(strstr(headless_out(arena, "rank --nice gpu:yes --must platform:aks"),
                           "Best: Confidential VM Worker Nodes (1 of 1 point)\n"));
    assert_string_equal(headless(arena, "rank --should gpu:maybe").err,
        "apposite: --should: unknown value \"maybe\" for gpu (no, yes)\n"
        "  gpu:maybe\n"
        "      ^^^^^\n");
    assert_string_equal(headless(arena, "rank --must gpu:yes=2").err,
        "apposite: --must: a must has no weight: whatever fails it is excluded\n"
        "  gpu:yes=2\n"
        "         ^^\n");
    assert_string_equal(headless(arena, "rank").err, "apposite: no requirement is stated; state "
                        "some with --must, --should and --nice\n");
    assert_int_equal(headless(arena, "rank --must gpu:yes").status, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_result_says_who_and_by_how_much),
        cmocka_unit_test(what_keeps_an_offering_out_is_named),
        cmocka_unit_test(what_to_give_up_is_named),
        cmocka_unit_test(the_search_that_was_given_up_says_so),
        cmocka_unit_test(a_flip_says_what_changes_and_who_leads_then),
        cmocka_unit_test(a_bar_is_as_long_as_its_share),
        cmocka_unit_test(those_with_the_same_score_share_a_place),
        cmocka_unit_test(a_view_keeps_requirements_by_need),
        HEADLESS(the_command_line_states_requirements),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
