/*
 * test_predicate.c -- the filter grammar: what holds for which offerings.
 */
#include "apposite/predicate.h"

#include <string.h>

#include "small.h"
#include "testing.h"

static int set_up(void **state)
{
    *state = small_fleet();
    return 0;
}

static int tear_down(void **state)
{
    small_free(*state);
    return 0;
}

static const char *found(const struct small *s, const char *text)
{
    struct ap_bits set = ap_predicate_eval(small_parse(s, text), s->arena);
    return small_set(s, &set);
}

struct sample {
    const char *filter, *expected;
};

static void expect_found(const struct small *s, const struct sample *sample, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *got = found(s, sample[i].filter);

        if (strcmp(got, sample[i].expected) != 0)
            fail_msg("%s: found \"%s\", expected \"%s\"", sample[i].filter, got,
                     sample[i].expected);
    }
}

#define EXPECT_FOUND(...)                                              \
    do {                                                               \
        static const struct sample samples[] = { __VA_ARGS__ };        \
        expect_found(*state, samples, AP_COUNT(samples));              \
    } while (0)

static void the_empty_filter_is_all(void **state)
{
    EXPECT_FOUND({ "", "bike car van boat kite sub" }, { "  \t", "bike car van boat kite sub" });
}

static void words_are_smart_case_parts_of_any_text_and_all_must_be_there(void **state)
{
    EXPECT_FOUND(
        { "bike",             "bike" },
        { "BIKE",             "" },
        { "van",              "van" },
        { "Van",              "van" },
        { "velo",             "bike" },
        { "Velo",             "bike" },
        { "U-boat",           "sub" },
        { "oat",              "boat sub" },
        { "wheel",            "bike car" },
        { "\"electric drive\"", "bike car" },
        { "electric wheel fuel", "bike" },
        { "lock",             "bike car" },
        { "Lock",             "bike" },
        { "seats",            "bike car van boat" },
        { "\"5 seats\"",      "car" },
        { "huge",             "van" },
        { "yes",              "car van" },
        { "Land",             "" },
        { "a\"fou\"",         "car" },
        { ",",                "bike boat kite" },
        { "\"\"\"quoted\"\"\"", "car" });
}

static void a_colon_is_identity_also_at_equal_rank(void **state)
{
    EXPECT_FOUND(
        { "size:compact",             "car" },
        { "size:slim",                "bike" },
        { "size=slim",                "bike" },
        { "size:compact,slim",        "bike car" },
        { "size:slim, compact , slim", "bike car" },
        { "size : slim",              "bike" },
        { "energy:electric",          "bike car" },
        { "energy:petrol,wind",       "car boat kite" },
        { "roof:yes",                 "car van" },
        { "roof:n",                   "bike" },
        { "seats:5",                  "car van" },
        { "seats:5.0",                "car van" },
        { "seats:\"5 seats\"",        "car van" },
        { "seats:5SEATS",             "car van" },
        { "speeds:130,25",            "bike car van" });
}

static void not_equal_needs_values_none_of_which_is_listed(void **state)
{
    EXPECT_FOUND(
        { "size!=slim",           "car van boat kite" },
        { "energy!=electric",     "boat kite" },
        { "energy!=petrol,wind",  "bike" },
        { "roof!=yes",            "bike" },
        { "seats!=5",             "bike boat" },
        { "notes!=\"needs a lock\"", "boat" },
        { "since!=2026",          "van boat" },
        { "group!=Land",          "boat sub" });
}

static void order_goes_by_rank_or_value_and_any_value_will_do(void **state)
{
    EXPECT_FOUND(
        { "size>=compact", "bike car van" },
        { "size>slim",     "van" },
        { "size<=slim",    "bike car" },
        { "size<tiny",     "" },
        { "seats>5",       "boat" },
        { "seats>=5",      "car van boat" },
        { "seats<5",       "bike" },
        { "seats<=5",      "bike car van" },
        { "speeds<100",    "bike car van" },
        { "speeds>100",    "car van" },
        { "seats>-3",      "bike car van boat" },
        { "seats<1e1",     "bike car van" });
}

static void a_date_names_the_days_it_covers(void **state)
{
    EXPECT_FOUND(
        { "since:2026",        "bike car" },
        { "since:2026-03",     "bike car" },
        { "since=2026-03-15",  "bike" },
        { "since>=2026-03",    "bike car" },
        { "since>=2026-03-02", "bike" },
        { "since>2026-03",     "" },
        { "since>2025",        "bike car" },
        { "since<2026-03",     "van boat" },
        { "since<=2026-03",    "bike car van boat" },
        { "since<=2026-03-20", "bike van boat" },
        { "since<2025",        "boat" },
        { "since:2024-02-29",  "boat" });
}

static void a_text_is_a_part_after_a_colon_and_the_whole_after_equals(void **state)
{
    EXPECT_FOUND(
        { "notes:LOCK",              "" },
        { "notes:lock",              "bike car" },
        { "notes:Lock",              "bike" },
        { "notes=lock",              "" },
        { "notes=\"needs a lock\"",  "bike car" },
        { "notes=\"Needs a Lock\"",  "bike" },
        { "site:https://example.org/bike?a=b", "bike" },
        { "site:example",            "bike" },
        { "site=example",            "" },
        { "name:boat",               "boat" },
        { "name=kite",               "kite" },
        { "name:Boat",               "" },
        { "key:a",                   "car van boat" },
        { "key=sub",                 "sub" },
        { "group:a",                 "bike car van boat sub" },
        { "group=land",              "bike car van" },
        { "NAME:kite,bike",          "bike kite" });
}

static void states_are_asked_for_by_a_sign(void **state)
{
    EXPECT_FOUND(
        { "energy:?",     "van sub" },
        { "roof:?",       "kite sub" },
        { "since:?",      "kite sub" },
        { "energy:!",     "car" },
        { "size:!",       "car" },
        { "seats:!",      "" },
        { "roof:*",       "bike car van" },
        { "-roof:* -roof:?", "boat" },
        { "group:?",      "kite" },
        { "group:*",      "bike car van boat sub" },
        { "group:!",      "" },
        { "notes:\"*\"",  "" });
}

static void minus_is_the_plain_complement(void **state)
{
    EXPECT_FOUND(
        { "-size:slim",            "car van boat kite sub" },
        { "-seats>=5",             "bike kite sub" },
        { "-bike -car",            "boat sub" },
        { "-(bike | van) wheel",   "car" },
        { "-(-bike)",              "bike" },
        { "- bike -(wheel|van)",  "boat kite sub" });
}

static void and_binds_tighter_than_or(void **state)
{
    EXPECT_FOUND(
        { "kite | wheel car",    "car kite" },
        { "kite | car wheel | sub", "car kite sub" },
        { "(kite | car) wheel",  "car" },
        { "((kite) | (car wheel))", "car kite" },
        { "size:slim|size:huge", "bike van" });
}

static void an_expression_is_tried_on_what_people_see(void **state)
{
    EXPECT_FOUND(
        { "name~^.i",                "bike kite" },
        { "name~^S",                 "boat sub" },
        { "name~\"t$|r$\"",          "car boat" },
        { "seats~^5 ",               "car van" },
        { "seats~\"^5 \"",           "car" },
        { "energy~\"^el.* drive$\"", "bike car" },
        { "notes~[%]",               "boat" },
        { "group~er",                "boat sub" },
        { "key~^.a",                 "car van" },
        { "notes~\\\\1",             "" });
}

static void names_resolve_by_key_label_own_names_and_prefix(void **state)
{
    EXPECT_FOUND(
        { "SIZE:Slim",               "bike" },
        { "\"Overall size\":slim",   "bike" },
        { "\"overall siz\":slim",    "bike" },
        { "over:slim",               "bike" },
        { "siz>=com",                "bike car van" },
        { "energy:\"electric drive\"", "bike car" },
        { "energy:elec",             "bike car" },
        { "\"size\":\"slim\"",       "bike" },
        { "ro:y",                    "car van" },
        { "size:\"Depends, r\"",     "kite" });
}

static void an_attribute_called_name_wins_over_the_name_of_the_offering(void **state)
{
    static const struct small_offering offering[] = { { "a", "x", "", "", "" },
                                                      { "b", "y", "", "", "" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "name", "Title", AP_TEXT, false, "" }, { "g", "Group", AP_TEXT, false, "" }, { 0 } };
    static const struct small_fact fact[] = { { "a", "name", AP_STATED, "y" },
                                              { "a", "g", AP_STATED, "z" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });

    assert_string_equal(found(s, "name:y"), "a");
    assert_string_equal(found(s, "group:z"), "a");
    assert_string_equal(ap_predicate_print(small_parse(s, "group:z"), s->arena), "g:z");
    assert_string_equal(found(s, "key:b"), "b");
    assert_string_equal(found(s, ".name:y"), "b");
    assert_string_equal(ap_predicate_print(small_parse(s, ".name:y .key:b"), s->arena),
                        ".name:y key:b");
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_empty_filter_is_all),
        cmocka_unit_test(words_are_smart_case_parts_of_any_text_and_all_must_be_there),
        cmocka_unit_test(a_colon_is_identity_also_at_equal_rank),
        cmocka_unit_test(not_equal_needs_values_none_of_which_is_listed),
        cmocka_unit_test(order_goes_by_rank_or_value_and_any_value_will_do),
        cmocka_unit_test(a_date_names_the_days_it_covers),
        cmocka_unit_test(a_text_is_a_part_after_a_colon_and_the_whole_after_equals),
        cmocka_unit_test(states_are_asked_for_by_a_sign),
        cmocka_unit_test(minus_is_the_plain_complement),
        cmocka_unit_test(and_binds_tighter_than_or),
        cmocka_unit_test(an_expression_is_tried_on_what_people_see),
        cmocka_unit_test(names_resolve_by_key_label_own_names_and_prefix),
        cmocka_unit_test(an_attribute_called_name_wins_over_the_name_of_the_offering),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
