/*
 * test_edit.c -- values taken into a filter and out of it, conditions dropped.
 */
#include "apposite/edit.h"

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

/* The group is an attribute, too. */
static size_t attribute_at(const struct small *s, const char *key)
{
    return strcmp(key, "group") == 0 ? s->cat.attributes : small_attribute_at(s, key);
}

static size_t offering_of(const struct small *s, const char *group)
{
    size_t o = 0;

    while (strcmp(s->cat.offering[o].group, group) != 0)
        o++;
    return o;
}

/* The code of a value; "?" is "not known", "!" disputed. */
static size_t value_at(const struct small *s, size_t attribute, const char *text)
{
    const struct ap_column *col = &s->cat.column[attribute];

    if (strcmp(text, "?") == 0 || strcmp(text, "!") == 0)
        return *text == '?' ? AP_NONE : AP_DISPUTED;
    if (attribute == s->cat.attributes)
        return offering_of(s, text);
    for (size_t i = 0; i < col->values; i++) {
        if (strcmp(col->value[i].text, text) == 0)
            return i;
    }
    fail_msg("no value %s", text);
    return AP_NONE;
}

struct sample {
    const char *filter, *attribute, *value, *expected;
};

static const char *printed(const struct small *s, const struct ap_predicate *p)
{
    return p ? ap_predicate_print(p, s->arena) : "(too long)";
}

static const char *with(const struct small *s, const struct sample *t, enum ap_choice as)
{
    size_t a = attribute_at(s, t->attribute);

    return printed(s, ap_predicate_with(&s->cat, small_parse(s, t->filter), a,
                                        value_at(s, a, t->value), as, s->arena));
}

static const char *included(const struct small *s, const struct sample *t)
{
    return with(s, t, AP_INCLUDED);
}

static const char *excluded(const struct small *s, const struct sample *t)
{
    return with(s, t, AP_EXCLUDED);
}

static const char *taken_off(const struct small *s, const struct sample *t)
{
    return with(s, t, AP_NEITHER);
}

static const char *only(const struct small *s, const struct sample *t)
{
    size_t a = attribute_at(s, t->attribute);

    return printed(s, ap_predicate_only(&s->cat, small_parse(s, t->filter), a,
                                        value_at(s, a, t->value), s->arena));
}

static const char *selected(const struct small *s, const struct sample *t)
{
    static const char *const words[] = { "neither", "included", "excluded" };
    size_t a = attribute_at(s, t->attribute);

    return words[ap_predicate_selects(small_parse(s, t->filter), a, value_at(s, a, t->value))];
}

static void expect(const struct small *s, const char *(*edit)(const struct small *s,
                                                               const struct sample *t),
                   const struct sample *sample, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *got = edit(s, &sample[i]);

        if (strcmp(got, sample[i].expected) != 0)
            fail_msg("%s, %s of %s: got \"%s\", expected \"%s\"", sample[i].filter,
                     sample[i].value, sample[i].attribute, got, sample[i].expected);
    }
}

#define EXPECT(edit, ...)                                              \
    do {                                                               \
        static const struct sample samples[] = { __VA_ARGS__ };        \
        expect(*state, edit, samples, AP_COUNT(samples));              \
    } while (0)

static void including_a_value_joins_the_condition_that_lists_others(void **state)
{
    EXPECT(included,
        { "",                             "size",   "slim",  "size:slim" },
        { "size:slim",                    "size",   "huge",  "size:slim,huge" },
        { "size:slim roof:yes",           "size",   "huge",  "size:slim,huge roof:yes" },
        { "roof:yes",                     "size",   "huge",  "roof:yes size:huge" },
        { "bike | car",                   "size",   "huge",  "(bike | car) size:huge" },
        { "size>=compact",                "size",   "huge",  "size>=compact size:huge" },
        { "energy:wind energy:petrol",    "energy", "muscle", "energy:wind,muscle energy:petrol" },
        { "(size:slim | size:huge)",      "size",   "tiny",  "(size:slim | size:huge) size:tiny" });
}

static void including_it_again_takes_it_off_and_an_empty_condition_goes(void **state)
{
    EXPECT(included,
        { "size:slim",               "size", "slim", "" },
        { "size:slim,huge",          "size", "slim", "size:huge" },
        { "roof:yes size:slim bike", "size", "slim", "roof:yes bike" },
        { "size:slim size:slim,tiny", "size", "slim", "size:tiny" },
        { "(bike | car) size:slim",  "size", "slim", "bike | car" });
}

static void excluding_merges_in_the_same_way(void **state)
{
    EXPECT(excluded,
        { "",                  "size", "slim", "-size:slim" },
        { "-size:slim",        "size", "huge", "-size:slim,huge" },
        { "-size:slim",        "size", "slim", "" },
        { "-size:slim,huge",   "size", "huge", "-size:slim" },
        { "size!=slim",        "size", "huge", "size!=slim,huge" },
        { "size!=slim,huge",   "size", "slim", "size!=huge" },
        { "size!=slim",        "size", "slim", "" });
}

static void one_choice_replaces_the_opposite_one(void **state)
{
    EXPECT(included,
        { "-size:slim",           "size", "slim", "size:slim" },
        { "-size:slim,huge bike", "size", "slim", "-size:huge bike size:slim" },
        { "-size:slim size:huge", "size", "slim", "size:huge,slim" },
        { "size!=slim",           "size", "slim", "size:slim" });
    EXPECT(excluded,
        { "size:slim",            "size", "slim", "-size:slim" },
        { "size:slim,huge",       "size", "slim", "size:huge -size:slim" });
    EXPECT(taken_off,
        { "size:slim,huge",       "size", "slim", "size:huge" },
        { "-size:slim",           "size", "slim", "" },
        { "bike",                 "size", "slim", "bike" });
}

static void what_is_not_known_can_be_chosen_beside_values(void **state)
{
    EXPECT(included,
        { "",                            "size", "?",    "size:?" },
        { "size:slim",                   "size", "?",    "size:slim | size:?" },
        { "size:slim bike",              "size", "?",    "(size:slim | size:?) bike" },
        { "size:? | size:slim",          "size", "huge", "size:slim,huge | size:?" },
        { "size:slim | size:?",          "size", "slim", "size:?" },
        { "(size:slim | size:?) bike",   "size", "?",    "size:slim bike" },
        { "size:?",                      "size", "?",    "" },
        { "-(size:slim | size:?)",       "size", "?",    "-size:slim size:?" });
    EXPECT(excluded,
        { "size:?",                      "size", "?",    "-size:?" },
        { "-size:slim",                  "size", "?",    "-(size:slim | size:?)" },
        { "size!=slim",                  "size", "?",    "size!=slim -size:?" },
        { "-(size:slim | size:?)",       "size", "slim", "-size:?" });
}

static void what_is_disputed_can_be_chosen_like_what_is_not_known(void **state)
{
    EXPECT(included,
        { "",                                "size", "!",    "size:!" },
        { "size:slim",                       "size", "!",    "size:slim | size:!" },
        { "size:! | size:?",                 "size", "huge", "size:huge | size:? | size:!" },
        { "size:slim | size:? | size:!",     "size", "?",    "size:slim | size:!" },
        { "size:!",                          "size", "!",    "" },
        { "-(size:? | size:!)",              "size", "!",    "-size:? size:!" });
    EXPECT(excluded,
        { "size:!",                          "size", "!",    "-size:!" },
        { "size!=slim",                      "size", "!",    "size!=slim -size:!" },
        { "-size:?",                         "size", "!",    "-(size:? | size:!)" });
    EXPECT(selected,
        { "size:slim | size:!",              "size", "!",    "included" },
        { "-(size:? | size:!)",              "size", "!",    "excluded" },
        { "size:?",                          "size", "!",    "neither" });
}

static void a_group_is_chosen_like_a_value(void **state)
{
    EXPECT(included,
        { "",                  "group", "Land",  "group=Land" },
        { "group=Land bike",   "group", "Water", "group=Land,Water bike" },
        { "group=Land,Water",  "group", "Land",  "group=Water" },
        { "group:land",        "group", "Land",  "group:land group=Land" },
        { "group=Land",        "group", "?",     "group=Land | group:?" });
    EXPECT(excluded,
        { "group=Land",        "group", "Land",  "-group=Land" },
        { "-group=Land",       "group", "?",     "-(group=Land | group:?)" });
    EXPECT(only,
        { "group=Land roof:yes -group:ater", "group", "Water", "roof:yes group=Water" });
    EXPECT(selected,
        { "group=Land,Water",  "group", "Water", "included" },
        { "key=Land",          "group", "Land",  "neither" });
}

static void values_of_every_type_are_written_as_the_filter_reads_them(void **state)
{
    EXPECT(included,
        { "",         "roof",   "yes",                  "roof:yes" },
        { "",         "seats",  "5.00",                 "seats:5" },
        { "seats:5",  "seats",  "5.00",                 "" },
        { "seats:1",  "seats",  "5.00",                 "seats:1,5" },
        { "seats:\"5 seats\",1", "seats", "5.00",       "seats:1" },
        { "",         "since",  "2026-03",              "since:2026-03" },
        { "",         "notes",  "a \"quoted\" word",    "notes=\"a \"\"quoted\"\" word\"" },
        { "",         "notes",  "50% off -- today | only", "notes=\"50% off -- today | only\"" },
        { "notes:lock", "notes", "needs a lock",        "notes:lock notes=\"needs a lock\"" },
        { "",         "site",   "https://example.org/bike?a=b",
                                                        "site=https://example.org/bike?a=b" });
}

static void only_one_value_takes_the_place_of_all_conditions_on_its_attribute(void **state)
{
    EXPECT(only,
        { "",                                  "size", "slim", "size:slim" },
        { "size>=compact -size:huge roof:yes", "size", "slim", "roof:yes size:slim" },
        { "size:slim,huge bike",               "size", "slim", "bike size:slim" },
        { "size:slim",                         "size", "slim", "size:slim" },
        { "size:huge | bike",                  "size", "slim", "(size:huge | bike) size:slim" },
        { "size:slim",                         "size", "?",    "size:?" });
}

static void a_value_is_chosen_where_a_condition_of_its_own_lists_it(void **state)
{
    EXPECT(selected,
        { "",                    "size", "slim", "neither" },
        { "size:slim",           "size", "slim", "included" },
        { "size=tiny,slim",      "size", "slim", "included" },
        { "size:tiny",           "size", "slim", "neither" },
        { "-size:slim",          "size", "slim", "excluded" },
        { "size!=slim",          "size", "slim", "excluded" },
        { "-size!=slim",         "size", "slim", "neither" },
        { "size>=slim",          "size", "slim", "neither" },
        { "size:slim | bike",    "size", "slim", "neither" },
        { "size:slim | size:?",  "size", "slim", "included" },
        { "size:slim | size:?",  "size", "?",    "included" },
        { "-size:?",             "size", "?",    "excluded" },
        { "size:*",              "size", "?",    "neither" },
        { "notes:lock",          "notes", "needs a lock", "neither" });
}

static void a_condition_is_dropped_by_its_place(void **state)
{
    static const struct { const char *filter; size_t at; const char *expected; } samples[] = {
        { "bike",                 0, "" },
        { "bike size:slim roof:n", 0, "size:slim roof:no" },
        { "bike size:slim roof:n", 1, "bike roof:no" },
        { "bike size:slim roof:n", 2, "bike size:slim" },
        { "(bike | car) roof:no", 1, "bike | car" },
        { "bike | car",           0, "" },
    };
    const struct small *s = *state;

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        const struct ap_predicate *p = small_parse(s, samples[i].filter);

        assert_string_equal(printed(s, ap_predicate_drop(p, samples[i].at, s->arena)),
                            samples[i].expected);
    }
}

static void no_filter_at_all_can_be_edited(void **state)
{
    const struct small *s = *state;
    size_t size = small_attribute_at(s, "size"), slim = value_at(s, size, "slim");

    assert_string_equal(printed(s, ap_predicate_with(&s->cat, NULL, size, slim, AP_EXCLUDED,
                                                     s->arena)), "-size:slim");
    assert_string_equal(printed(s, ap_predicate_only(&s->cat, NULL, size, slim, s->arena)),
                        "size:slim");
    assert_int_equal(ap_predicate_selects(NULL, size, slim), AP_NEITHER);
}

/* Awkward texts */

static struct small *with_texts(const char *const *text, size_t count)
{
    static const struct small_offering offering[] = { { .key = "o" }, { .key = "p" }, { 0 } };
    static const struct small_attribute attribute[] = { { "t", "T", AP_TEXT, true, "" }, { 0 } };
    struct small_fact fact[32] = { 0 };

    for (size_t i = 0; i < count; i++)
        fact[i] = (struct small_fact){ "o", "t", AP_STATED, text[i] };
    return small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
}

static void texts_of_any_characters_are_found_again(void **state)
{
    static const char *const texts[] = { "a,b", "?", "*", "!", "-", "-x", "(", ")", "a|b", "\"",
        "\"\"", " ", " lead", "tail ", "two\nlines", "\t", "\x01\x1b[31m", "=", ">=", ":", "~",
        "=x", "a:b", "x=\"y, z\"", "漢字 gamma", "e\xcc\x81", "\u202Ertl", "#", "\\" };
    struct small *s = with_texts(texts, AP_COUNT(texts));

    for (size_t i = 0; i < AP_COUNT(texts); i++) {
        const struct ap_predicate *p = ap_predicate_with(&s->cat, NULL, 0, i, AP_INCLUDED,
                                                         s->arena);
        const char *text = printed(s, p);
        struct ap_bits set = ap_predicate_eval(small_parse(s, text), s->arena);

        assert_string_equal(small_set(s, &set), "o");
        assert_string_equal(printed(s, small_parse(s, text)), text);
        assert_int_equal(ap_predicate_selects(p, 0, i), AP_INCLUDED);
        assert_string_equal(printed(s, ap_predicate_with(&s->cat, p, 0, i, AP_INCLUDED,
                                                         s->arena)), "");
    }
    small_free(s);
    (void)state;
}

static void a_value_too_long_for_a_filter_is_refused(void **state)
{
    char text[5000];

    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';

    struct small *s = with_texts((const char *const[]){ text }, 1);

    assert_null(ap_predicate_with(&s->cat, NULL, 0, 0, AP_INCLUDED, s->arena));
    assert_null(ap_predicate_only(&s->cat, NULL, 0, 0, s->arena));
    assert_int_equal(ap_predicate_selects(small_parse(s, "t:x"), 0, 0), AP_NEITHER);
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define FLEET(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
        FLEET(including_a_value_joins_the_condition_that_lists_others),
        FLEET(including_it_again_takes_it_off_and_an_empty_condition_goes),
        FLEET(excluding_merges_in_the_same_way),
        FLEET(one_choice_replaces_the_opposite_one),
        FLEET(what_is_not_known_can_be_chosen_beside_values),
        FLEET(what_is_disputed_can_be_chosen_like_what_is_not_known),
        FLEET(a_group_is_chosen_like_a_value),
        FLEET(values_of_every_type_are_written_as_the_filter_reads_them),
        FLEET(only_one_value_takes_the_place_of_all_conditions_on_its_attribute),
        FLEET(a_value_is_chosen_where_a_condition_of_its_own_lists_it),
        FLEET(a_condition_is_dropped_by_its_place),
        FLEET(no_filter_at_all_can_be_edited),
        cmocka_unit_test(texts_of_any_characters_are_found_again),
        cmocka_unit_test(a_value_too_long_for_a_filter_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
