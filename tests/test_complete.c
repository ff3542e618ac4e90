/*
 * test_complete.c -- what could be typed next in a filter.
 */
#include "apposite/complete.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
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

/* "attribute size 5", a line each. */
static const char *said(const struct small *s, const struct ap_completion *c)
{
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < c->candidates; i++) {
        const struct ap_candidate *one = &c->candidate[i];

        buf_printf(&b, "%s %s", ap_completion_words(one->kind), one->text);
        if (one->count != AP_NONE)
            buf_printf(&b, " %zu", one->count);
        buf_add(&b, "\n");
    }
    return buf_text(&b);
}

/* The text with the cursor at '^', and the token that is replaced in < >. */
static const char *ranged(const struct small *s, const char *text, const struct ap_completion *c)
{
    return ap_printf(s->arena, "%.*s<%.*s>%s", (int)c->at, text, (int)c->len, text + c->at,
                     text + c->at + c->len);
}

static const char *without_cursor(const struct small *s, const char *text, size_t *cursor)
{
    *cursor = strcspn(text, "^");
    return ap_printf(s->arena, "%.*s%s", (int)*cursor, text, text + *cursor + 1);
}

struct sample {
    const char *text, *range, *expected;
};

static void expect(const struct small *s, const struct sample *sample, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t cursor;
        const char *text = without_cursor(s, sample[i].text, &cursor);
        struct ap_completion c = ap_complete(&s->cat, text, cursor, s->arena);
        const char *got = said(s, &c), *range = ranged(s, text, &c);

        if (strcmp(got, sample[i].expected) != 0 || strcmp(range, sample[i].range) != 0)
            fail_msg("%s: got\n%s\n%sexpected\n%s\n%s", sample[i].text, range, got,
                     sample[i].range, sample[i].expected);
    }
}

#define EXPECT(...)                                                    \
    do {                                                               \
        static const struct sample samples[] = { __VA_ARGS__ };        \
        expect(*state, samples, AP_COUNT(samples));                    \
    } while (0)

#define ALL_ATTRIBUTES(size, energy, roof, seats, since, notes, site, speeds, name, key, group)   \
    "attribute size " #size "\nattribute energy " #energy "\nattribute roof " #roof "\n"          \
    "attribute seats " #seats "\nattribute since " #since "\nattribute notes " #notes "\n"        \
    "attribute site " #site "\nattribute speeds " #speeds "\nattribute name " #name "\n"          \
    "attribute key " #key "\nattribute group " #group "\n"

static void where_a_condition_begins_attributes_come_in_catalogue_order(void **state)
{
    EXPECT(
        { "^",          "<>",          ALL_ATTRIBUTES(5, 4, 3, 4, 4, 3, 1, 3, 6, 6, 5) },
        { "roof:yes ^", "roof:yes <>", ALL_ATTRIBUTES(2, 1, 2, 2, 2, 1, 0, 2, 2, 2, 2) },
        { "-^",         "-<>",         ALL_ATTRIBUTES(1, 2, 3, 2, 2, 3, 5, 3, 0, 0, 1) },
        { "(^",         "(<>",         ALL_ATTRIBUTES(5, 4, 3, 4, 4, 3, 1, 3, 6, 6, 5) },
        { "kite | ^",   "kite | <>",   ALL_ATTRIBUTES(5, 4, 4, 5, 5, 4, 2, 4, 6, 6, 6) });
}

static void attributes_match_by_key_or_name_the_best_first(void **state)
{
    EXPECT(
        { "spe^",         "<spe>",        "attribute speeds 3\n" },
        { "SPE^",         "<SPE>",        "attribute speeds 3\n" },
        { "roof:yes s^",  "roof:yes <s>", "attribute size 2\nattribute seats 2\n"
                                          "attribute since 2\nattribute site 0\n"
                                          "attribute speeds 2\nattribute roof 2\n"
                                          "attribute notes 1\nvalue size:slim 0\n"
                                          "word sailing 0\nword submarine 0\n" },
        { "over^",        "<over>",       "attribute size 5\n" },
        { "\"has a^",     "<\"has a>",    "attribute roof 3\n" },
        { "\"has a^\" x", "<\"has a\"> x", "attribute roof 1\n" },
        { "nothing^",     "<nothing>",    "" });
}

#define TESTS_WITH_ORDER(key) \
    "test " key ":\ntest " key "!=\ntest " key ">=\ntest " key "<=\ntest " key ">\n" \
    "test " key "<\ntest " key "~\n"

static void an_attribute_in_full_is_followed_by_the_tests_that_its_type_has(void **state)
{
    EXPECT(
        { "size^",   "<size>",   TESTS_WITH_ORDER("size") "attribute size 5\n" },
        { "seats^",  "<seats>",  TESTS_WITH_ORDER("seats") "attribute seats 4\n" },
        { "since^",  "<since>",  TESTS_WITH_ORDER("since") "attribute since 4\n" },
        { "energy^", "<energy>", "test energy:\ntest energy!=\ntest energy~\n"
                                 "attribute energy 4\n" },
        { "notes^",  "<notes>",  "test notes:\ntest notes=\ntest notes!=\ntest notes~\n"
                                 "attribute notes 3\n" },
        { "name^",   "<name>",   "test name:\ntest name=\ntest name!=\ntest name~\n"
                                 "attribute name 6\n" });
}

static void a_name_that_is_changed_gets_no_second_test(void **state)
{
    EXPECT(
        { "size^:slim",   "<size>:slim",  "attribute size 5\n" },
        { "s^ize >= huge", "<size> >= huge", "attribute size 5\nattribute seats 4\n"
                                          "attribute since 4\nattribute site 1\n"
                                          "attribute speeds 3\nattribute roof 3\n"
                                          "attribute notes 3\n" });
}

static void values_come_by_how_many_have_them_and_those_that_none_has_last(void **state)
{
    EXPECT(
        { "energy:^",          "energy:<>",
          "value electric 2\nvalue wind 2\nvalue muscle 1\nvalue petrol 1\n"
          "state ? 2\nstate ! 1\nstate * 4\n" },
        { "roof:no energy:^",  "roof:no energy:<>",
          "value muscle 1\nvalue electric 1\nvalue petrol 0\nvalue wind 0\n"
          "state ? 0\nstate ! 0\nstate * 1\n" },
        { "energy:^ roof:no",  "energy:<> roof:no",
          "value muscle 1\nvalue electric 1\nvalue petrol 0\nvalue wind 0\n"
          "state ? 0\nstate ! 0\nstate * 1\n" },
        { "energy : ^",        "energy : <>",
          "value electric 2\nvalue wind 2\nvalue muscle 1\nvalue petrol 1\n"
          "state ? 2\nstate ! 1\nstate * 4\n" },
        { "kite size:s^",      "kite size:<s>", "value liquid 1\nvalue slim 0\n" },
        { "energy:E^",         "energy:<E>",
          "value electric 2\nvalue muscle 1\nvalue petrol 1\n" },
        { "\"Energy\":wi^nd",  "\"Energy\":<wind>", "value wind 2\n" },
        { "en:wi^",            "en:<wi>", "value wind 2\n" });
}

static void a_count_says_what_the_whole_filter_would_leave(void **state)
{
    EXPECT(
        { "-energy:^",               "-energy:<>",
          "value electric 4\nvalue wind 4\nvalue muscle 5\nvalue petrol 5\n"
          "state ? 4\nstate ! 5\nstate * 2\n" },
        { "kite | roof:^",           "kite | roof:<>",
          "value yes 3\nvalue no 2\nstate ? 2\nstate ! 1\nstate * 4\n" },
        { "(kite | roof:^",          "(kite | roof:<>",
          "value yes 3\nvalue no 2\nstate ? 2\nstate ! 1\nstate * 4\n" },
        { "-(kite | roof:^) seats:*", "-(kite | roof:<>) seats:*",
          "value yes 2\nvalue no 3\nstate ? 4\nstate ! 4\nstate * 1\n" },
        { "energy!=^",               "energy!=<>",
          "value electric 2\nvalue wind 2\nvalue muscle 3\nvalue petrol 3\n" });
}

static void a_list_offers_what_it_does_not_have_yet(void **state)
{
    EXPECT(
        { "energy:petrol,^",     "energy:petrol,<>",
          "value electric 2\nvalue wind 3\nvalue muscle 2\n" },
        { "energy:^,pet",        "energy:<>,pet",
          "value electric 2\nvalue wind 3\nvalue muscle 2\n" },
        { "energy:petrol,^,wind kite", "energy:petrol,<>,wind kite",
          "value muscle 1\nvalue electric 1\n" },
        { "energy:nonsense,w^",  "energy:nonsense,<w>", "value wind 2\n" },
        { "seats:1,^",           "seats:1,<>",         "value 5 3\nvalue 12 2\n" },
        { "seats>=1,^",          "seats>=1,<>",        "" });
}

static void an_order_test_takes_only_values_that_have_one(void **state)
{
    EXPECT(
        { "size>=^",  "size>=<>",  "value compact 3\nvalue slim 3\nvalue huge 1\nvalue tiny 3\n" },
        { "seats < ^", "seats < <>", "value 5 1\nvalue 1 0\nvalue 12 3\n" },
        { "since>^",  "since><>",  "value 2026-03-15 0\nvalue 2026-03 0\nvalue 2025 2\n"
                                   "value 2024-02-29 3\n" },
        { "energy>=^", "energy>=<>", "" });
}

static void values_are_quoted_where_they_must_be(void **state)
{
    EXPECT(
        { "notes:^",    "notes:<>",
          "value \"Needs a Lock\" 1\nvalue \"a \"\"quoted\"\" word\" 1\n"
          "value \"needs a lock\" 2\nvalue \"50% off -- today | only\" 1\n"
          "state ? 3\nstate ! 0\nstate * 3\n" },
        { "notes:\"a \"\"q^", "notes:<\"a \"\"q>", "value \"a \"\"quoted\"\" word\" 1\n" },
        { "notes:\"needs^ roof:no", "notes:<\"needs> roof:no",
          "value \"Needs a Lock\" 1\nvalue \"needs a lock\" 1\n" },
        { "energy:\"wi^\"", "energy:<\"wi\">", "value wind 2\n" },
        { "site:https:^",   "site:<https:>",   "value https://example.org/bike?a=b 1\n" },
        { "group:^",        "group:<>",
          "value Land 3\nvalue Water 2\nstate ? 1\nstate ! 0\nstate * 5\n" },
        { "name:sa^",       "name:<sa>",       "value \"Sailing boat\" 1\n" },
        { "key:s^",         "key:<s>",         "value sub 1\n" });
}

static void states_stand_alone_and_without_quotes(void **state)
{
    EXPECT(
        { "roof:?^",    "roof:<?>",     "state ? 2\n" },
        { "roof:\"^",   "roof:<\">",    "value yes 2\nvalue no 1\n" },
        { "roof:yes,^", "roof:yes,<>",  "value no 3\n" },
        { "roof!=^",    "roof!=<>",     "value yes 1\nvalue no 2\n" });
}

static void values_and_words_are_found_without_naming_an_attribute(void **state)
{
    EXPECT(
        { "wi^",          "<wi>",           "value energy:wind 2\n" },
        { "ele^",         "<ele>",          "value energy:electric 2\n" },
        { "-drive^",      "-<drive>",       "value energy:electric 4\n" },
        { "b^",           "<b>",            "attribute site 1\nword bike 1\n"
                                            "word bicycle 1\nword boat 2\n" },
        { "yac^",         "<yac>",          "word yacht 1\n" },
        { "roof:yes fam^", "roof:yes <fam>", "word family 1\n" });
}

static void where_nothing_makes_sense_there_is_nothing(void **state)
{
    EXPECT(
        { "name~^",        "name~<>",        "" },
        { "nonsense:^",    "nonsense:<>",    "" },
        { ":^",            ":<>",            "" },
        { "size>^=slim",   "size><>=slim",   "" },
        { "\xff^",         "\xff<>",         "" });
}

static void what_is_wrong_elsewhere_does_not_hide_the_rest(void **state)
{
    EXPECT(
        { "roof:^ nonsense:1",        "roof:<> nonsense:1",
          "value yes 2\nvalue no 1\nstate ? 2\nstate ! 0\nstate * 3\n" },
        { "size:slim roof:^ nonsense:1", "size:slim roof:<> nonsense:1",
          "value no 1\nvalue yes 0\nstate ? 0\nstate ! 0\nstate * 1\n" },
        { "size:slim (roof:^) nonsense:1", "size:slim (roof:<>) nonsense:1",
          "value no 1\nvalue yes 0\nstate ? 0\nstate ! 0\nstate * 1\n" },
        { "nonsense:1 roof:^",        "nonsense:1 roof:<>",
          "value yes 2\nvalue no 1\nstate ? 2\nstate ! 0\nstate * 3\n" },
        { "((roof:^",                 "((roof:<>",
          "value yes 2\nvalue no 1\nstate ? 2\nstate ! 0\nstate * 3\n" });
}

static void labels_are_for_people(void **state)
{
    const struct small *s = *state;
    struct ap_completion c = ap_complete(&s->cat, "ele", 3, s->arena);

    assert_string_equal(c.candidate[0].label, "Energy: Electric drive");
    c = ap_complete(&s->cat, "since", 5, s->arena);
    assert_string_equal(c.candidate[2].label, "from");
    c = ap_complete(&s->cat, "seats>=1", 8, s->arena);
    assert_string_equal(c.candidate[0].label, "1 seats");
    c = ap_complete(&s->cat, "siz", 900, s->arena);
    assert_string_equal(c.candidate[0].label, "Overall size");
}

static void an_attribute_called_name_stands_before_the_names(void **state)
{
    static const struct small_offering offering[] = { { .key = "o" }, { 0 } };
    static const struct small_attribute attribute[] = { { "name", "Full name", AP_BOOL, false, "" },
        { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, NULL, NULL });
    struct ap_completion c = ap_complete(&s->cat, "n", 1, s->arena);

    assert_string_equal(said(s, &c), "attribute name 0\nattribute .name 1\n");
    assert_string_equal(c.candidate[0].label, "Full name");
    c = ap_complete(&s->cat, ".n", 2, s->arena);
    assert_string_equal(said(s, &c), "attribute .name 1\n");
    small_free(s);
    (void)state;
}

static void a_long_list_says_how_many_it_leaves_out(void **state)
{
    struct small_offering offering[122] = { 0 };
    struct small_attribute attribute[] = { { "t", "T", AP_TEXT, false, "" }, { 0 } };
    struct small_fact fact[122] = { 0 };
    char name[121][8];

    for (size_t i = 0; i < 121; i++) {
        snprintf(name[i], sizeof name[i], "v%03zu", i);
        offering[i] = (struct small_offering){ .key = name[i] };
        fact[i] = (struct small_fact){ name[i], "t", AP_STATED, name[i < 119 ? i : 119] };
    }

    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    struct ap_completion c = ap_complete(&s->cat, "t=", 2, s->arena);

    assert_int_equal(c.candidates, AP_CANDIDATES);
    assert_int_equal(c.left_out, 120 - AP_CANDIDATES);
    assert_string_equal(c.candidate[0].text, "v119");
    assert_int_equal(c.candidate[0].count, 2);
    assert_string_equal(c.candidate[1].text, "v000");
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define FLEET(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
        FLEET(where_a_condition_begins_attributes_come_in_catalogue_order),
        FLEET(attributes_match_by_key_or_name_the_best_first),
        FLEET(an_attribute_in_full_is_followed_by_the_tests_that_its_type_has),
        FLEET(a_name_that_is_changed_gets_no_second_test),
        FLEET(values_come_by_how_many_have_them_and_those_that_none_has_last),
        FLEET(a_count_says_what_the_whole_filter_would_leave),
        FLEET(a_list_offers_what_it_does_not_have_yet),
        FLEET(an_order_test_takes_only_values_that_have_one),
        FLEET(values_are_quoted_where_they_must_be),
        FLEET(states_stand_alone_and_without_quotes),
        FLEET(values_and_words_are_found_without_naming_an_attribute),
        FLEET(where_nothing_makes_sense_there_is_nothing),
        FLEET(what_is_wrong_elsewhere_does_not_hide_the_rest),
        FLEET(labels_are_for_people),
        cmocka_unit_test(an_attribute_called_name_stands_before_the_names),
        cmocka_unit_test(a_long_list_says_how_many_it_leaves_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
