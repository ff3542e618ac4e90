/*
 * test_predicate_says.c -- what a predicate prints, says, explains and refuses.
 */
#include "apposite/predicate.h"

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

static const char *found(const struct small *s, const char *text)
{
    struct ap_bits set = ap_predicate_eval(small_parse(s, text), s->arena);
    return small_set(s, &set);
}

struct sample {
    const char *filter, *expected;
};

static const char *both_texts(const struct small *s, const char *filter)
{
    const struct ap_predicate *p = small_parse(s, filter);
    char *printed = ap_predicate_print(p, s->arena);

    assert_string_equal(ap_predicate_print(small_parse(s, printed), s->arena), printed);
    return ap_printf(s->arena, "%s\n%s", printed, ap_predicate_words(p, s->arena));
}

static void a_predicate_prints_as_canonical_text_and_as_words(void **state)
{
    static const struct sample samples[] = {
        { "", "\neverything" },
        { " Fast   \"a b\" ", "Fast \"a b\"\n"
          "any text contains \"Fast\" and any text contains \"a b\"" },
        { "\"-x\" \"a\"\"b\" \"plain\" \"a:b\" \"|\"",
          "\"-x\" \"a\"\"b\" plain \"a:b\" \"|\"\n"
          "any text contains \"-x\" and any text contains \"a\"b\" and any text contains "
          "\"plain\" and any text contains \"a:b\" and any text contains \"|\"" },
        { "\"Overall size\"=SLIM,comp,slim", "size:slim,compact\n"
          "Overall size is Slim or Compact" },
        { "size!=slim,huge", "size!=slim,huge\nOverall size is other than Slim or Huge" },
        { "siz >= \"Slim\"", "size>=slim\nOverall size at least Slim" },
        { "size<huge size<=huge size>tiny", "size<huge size<=huge size>tiny\n"
          "Overall size below Huge and Overall size at most Huge and Overall size above Tiny" },
        { "seats:\"5.0 seats\",1000000,.5", "seats:5,1000000,0.5\n"
          "Seats is 5 seats or 1000000 seats or 0.5 seats" },
        { "since>=2026-03 since<2027 since:2026", "since>=2026-03 since<2027 since:2026\n"
          "On sale from 2026-03 and On sale before 2027 and On sale is in 2026" },
        { "notes:a,\"b,c\" notes=\"x y\"", "notes:a,\"b,c\" notes=\"x y\"\n"
          "Notes contains \"a\" or \"b,c\" and Notes is \"x y\"" },
        { "notes:\"?\",\"=x\",a=b", "notes:\"?\",\"=x\",a=b\n"
          "Notes contains \"?\" or \"=x\" or \"a=b\"" },
        { "NAME~\"^a|b$\"", "name~\"^a|b$\"\nName matches \"^a|b$\"" },
        { "roof:? roof:! -roof:*", "roof:? roof:! -roof:*\n"
          "Has a roof is not known and Has a roof is disputed and not (Has a roof is stated)" },
        { "(a b) (c)|-(d|e)|((f)|-(-g))", "a b c | -(d | e) | f | g\n"
          "any text contains \"a\" and any text contains \"b\" and any text contains \"c\" or "
          "not (any text contains \"d\" or any text contains \"e\") or any text contains \"f\" "
          "or any text contains \"g\"" },
        { "(a|b) c -(d e)", "(a | b) c -(d e)\n"
          "(any text contains \"a\" or any text contains \"b\") and any text contains \"c\" "
          "and not (any text contains \"d\" and any text contains \"e\")" },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_string_equal(both_texts(*state, samples[i].filter), samples[i].expected);
}

struct refusal {
    const char *filter, *underlined, *text;
};

static void expect_refused(const struct small *s, enum ap_predicate_use use,
                           const struct refusal *sample)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };
    enum ap_code rc = ap_predicate_parse(&s->cat, sample->filter, use, s->arena, &p, &err);

    if (rc != AP_USAGE || p)
        fail_msg("%s was not refused", sample->filter);
    assert_string_equal(err.text, sample->text);
    assert_string_equal(ap_strndup(s->arena, sample->filter + err.at, err.len),
                        sample->underlined);
}

static void a_bad_filter_is_refused_in_words_that_help(void **state)
{
    static const struct refusal samples[] = {
        { "a \"b", "\"b", "the quote is not closed" },
        { "a \"\" b", "\"\"", "there is nothing between the quotes" },
        { "(a", "(", "the parenthesis is not closed" },
        { "a) b", ")", "the parenthesis closes nothing" },
        { "()", "(", "a condition is missing after '('" },
        { "a | ", "|", "a condition is missing after '|'" },
        { "| a", "|", "a condition is missing before '|'" },
        { "a | | b", "|", "a condition is missing after '|'" },
        { "a -", "-", "a condition is missing after '-'" },
        { "--a", "-", "a condition is missing after '-'" },
        { ">= 5", ">=", "'>=' needs the name of an attribute before it" },
        { "size:", ":", "a value is missing after ':'" },
        { "size:slim,", ",", "a value is missing after ','" },
        { "size>=|", ">=", "a value is missing after '>='" },
        { "size>=slim,huge", ",", "this test takes one value: put quotes around one that "
          "holds a comma" },
        { "size:?,slim", ",", "'?' cannot stand in a list: write it as a condition of its own, "
          "or in quotes" },
        { "size:slim,!", "!", "'!' cannot stand in a list: write it as a condition of its own, "
          "or in quotes" },
        { "a sise:slim", "sise", "unknown attribute \"sise\": did you mean size? (size, energy, "
          "roof, seats, since, notes and 2 more)" },
        { "colour:red", "colour", "unknown attribute \"colour\" (size, energy, roof, seats, "
          "since, notes and 2 more)" },
        { "s>=1", "s", "\"s\" fits several attributes: size, seats, since, site, speeds" },
        { "size:slum", "slum", "unknown value \"slum\" for size: did you mean slim? (tiny, "
          "compact, slim, huge, foldable, liquid)" },
        { "size:\"slum\" a", "\"slum\"", "unknown value \"slum\" for size: did you mean slim? "
          "(tiny, compact, slim, huge, foldable, liquid)" },
        { "energy:e,coal", "coal", "unknown value \"coal\" for energy (muscle, petrol, "
          "electric, wind)" },
        { "roof:maybe", "maybe", "unknown value \"maybe\" for roof (no, yes)" },
        { "size>=foldable", "foldable", "foldable has no rank in size, so nothing is above or "
          "below it: those with a rank are tiny, compact, slim, huge" },
        { "energy>wind", ">", "energy has no order, so '>' says nothing about it: use ':' or "
          "'!='" },
        { "name<a", "<", "name has no order, so '<' says nothing about it: use ':' or '!='" },
        { "seats>many", "many", "\"many\" is not a number: seats takes one such as 4 or "
          "\"4 seats\"" },
        { "seats:\"5 km/h\"", "\"5 km/h\"", "\"5 km/h\" is not a number: seats takes one such "
          "as 4 or \"4 seats\"" },
        { "seats:0x10", "0x10", "\"0x10\" is not a number: seats takes one such as 4 or "
          "\"4 seats\"" },
        { "since>2026-13", "2026-13", "\"2026-13\" is not a date: since takes 2026, 2026-03 or "
          "2026-03-15" },
        { "since:2025-02-29", "2025-02-29", "\"2025-02-29\" is not a date: since takes 2026, "
          "2026-03 or 2026-03-15" },
        { "name~(a", "~", "a value is missing after '~'" },
        { "name~\"(a\"", "\"(a\"", "the expression after '~' is not well formed: Unmatched ( "
          "or \\(" },
        { "name~a+++++++++", "a+++++++++", "an expression after '~' may hold 8 +, not 9" },
        { "name~a{2}", "a{2}", "an expression after '~' may not hold { or }; write a repeat "
          "out, or use . for the character" },
        { "name~\"(a)\\1\"", "\"(a)\\1\"", "an expression after '~' may not refer back (\\1)" },
        { "name~(a)\\", "~", "a value is missing after '~'" },
        { "name~a\\", "a\\", "the expression after '~' is not well formed: Trailing backslash" },
        { "name~a,b", ",", "this test takes one value: put quotes around one that holds a "
          "comma" },
        { "a \xff", "\xff", "byte 3 of the filter is not UTF-8 text" },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        expect_refused(*state, AP_USE_FILTER, &samples[i]);
}

static void a_condition_of_a_catalogue_has_no_expression(void **state)
{
    expect_refused(*state, AP_USE_WHEN, &(struct refusal){
        "size:slim name~a", "~", "'~' may not stand in the condition of an answer" });
}

/* count times a text, then end. */
static char *repeat(const struct small *s, const char *text, size_t count, const char *end)
{
    struct buf b = BUF(s->arena);

    while (count-- > 0)
        buf_add(&b, text);
    buf_add(&b, end);
    return buf_text(&b);
}

static void a_condition_tells_which_values_it_looks_for(void **state)
{
    static const struct { const char *filter, *values; } samples[] = {
        { "size:slim,huge", "slim huge " }, { "size!=slim", "slim " }, { "-size:slim", "slim " },
        { "size<huge", "tiny compact slim " }, { "size~^T", "tiny " }, { "size:*", "" },
        { "size:?", "" }, { "size:!", "" }, { "slim", "" }, { "name:slim", "" },
    };
    const struct small *s = *state;

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        const struct ap_predicate *p = small_parse(s, samples[i].filter);
        struct buf b = BUF(s->arena);

        for (size_t code = 0; code < s->cat.column[0].values; code++) {
            if (ap_predicate_matches(p, code))
                buf_printf(&b, "%s ", s->cat.column[0].value[code].text);
        }
        assert_string_equal(buf_text(&b), samples[i].values);
    }
}

static void length_depth_and_expressions_have_limits(void **state)
{
    const struct small *s = *state;
    const char *long_word = repeat(s, "a", 128, "");
    struct refusal too_long = { repeat(s, "a ", 2048, "b"), "",
                                "a filter may have 4096 bytes, this one has 4097" };
    struct refusal too_deep = { repeat(s, "(", 65, "a"), "(",
                                "there are more than 64 parentheses inside each other" };
    struct refusal wide = { ap_printf(s->arena, "name~%sa", long_word),
                            ap_printf(s->arena, "%sa", long_word),
                            "an expression after '~' may have 128 bytes, not 129" };

    assert_string_equal(found(s, repeat(s, "a ", 2048, "")), "bike car van boat kite sub");
    assert_string_equal(found(s, ap_printf(s->arena, "%sbike%s", repeat(s, "(", 64, ""),
                                           repeat(s, ")", 64, ""))), "bike");
    assert_string_equal(found(s, ap_printf(s->arena, "name~%s", long_word)), "");
    expect_refused(s, AP_USE_FILTER, &too_long);
    expect_refused(s, AP_USE_FILTER, &too_deep);
    expect_refused(s, AP_USE_FILTER, &wide);
}

static void a_message_quotes_the_beginning_of_a_long_text(void **state)
{
    const struct small *s = *state;
    const char *text = repeat(s, "ä", 100, "");

    expect_refused(s, AP_USE_FILTER, &(struct refusal){
        ap_printf(s->arena, "size:%s", text), text,
        "unknown value \"ääääääääääääääääääääääää...\" for size (tiny, compact, slim, huge, "
        "foldable, liquid)" });
}

/* The printed conditions of a list, one a line. */
static const char *lines(const struct small *s, struct ap_conditions list)
{
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < list.count; i++)
        buf_printf(&b, "%s\n", ap_predicate_print(list.at[i], s->arena));
    return buf_text(&b);
}

static void it_tells_which_conditions_an_offering_fails(void **state)
{
    const struct small *s = *state;
    const struct ap_predicate *p = small_parse(s, "wheel (size:slim | boat) -roof:yes");
    size_t car = small_offering_at(s, "car"), bike = small_offering_at(s, "bike");

    assert_string_equal(lines(s, ap_predicate_conjuncts(p, s->arena)),
                        "wheel\nsize:slim | boat\n-roof:yes\n");
    assert_string_equal(lines(s, ap_predicate_fails(p, car, s->arena)),
                        "size:slim | boat\n-roof:yes\n");
    assert_string_equal(lines(s, ap_predicate_fails(p, bike, s->arena)), "");
    assert_string_equal(lines(s, ap_predicate_conjuncts(small_parse(s, ""), s->arena)), "");
    assert_string_equal(lines(s, ap_predicate_conjuncts(small_parse(s, "a | b"), s->arena)),
                        "a | b\n");
}

static void reasons_are_the_atoms_that_decide(void **state)
{
    const struct small *s = *state;
    const struct ap_predicate *p = small_parse(s, "(wheel | kite) -(roof:yes | size:slim) seats>3");
    size_t car = small_offering_at(s, "car"), bike = small_offering_at(s, "bike");
    size_t van = small_offering_at(s, "van");

    assert_string_equal(lines(s, ap_predicate_reasons(p, car, s->arena)), "-roof:yes\n");
    assert_string_equal(lines(s, ap_predicate_reasons(p, bike, s->arena)),
                        "-size:slim\nseats>3\n");
    assert_string_equal(lines(s, ap_predicate_reasons(p, van, s->arena)),
                        "wheel\nkite\n-roof:yes\n");
    assert_string_equal(lines(s, ap_predicate_reasons(small_parse(s, "-(kite | sub) wheel"), car,
                                                      s->arena)), "-kite\n-sub\nwheel\n");
}

static void a_condition_tells_its_attribute_and_can_be_left_out(void **state)
{
    const struct small *s = *state;
    const struct ap_predicate *p = small_parse(s, "size:slim wheel -(size:huge | size:tiny) "
                                            "(size:huge | roof:yes) name:a");
    size_t size = small_attribute_at(s, "size");

    assert_int_equal(ap_predicate_attribute(small_parse(s, "-size:slim")), size);
    assert_int_equal(ap_predicate_attribute(small_parse(s, "size:slim")), size);
    assert_int_equal(ap_predicate_attribute(small_parse(s, "wheel")), AP_NONE);
    assert_int_equal(ap_predicate_attribute(small_parse(s, "name:a")), AP_NONE);
    assert_int_equal(ap_predicate_attribute(p), AP_NONE);
    assert_string_equal(ap_predicate_print(ap_predicate_without(p, size, s->arena), s->arena),
                        "wheel (size:huge | roof:yes) name:a");
    assert_string_equal(ap_predicate_print(ap_predicate_without(small_parse(s, "size:slim"), size,
                                                                s->arena), s->arena), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_predicate_prints_as_canonical_text_and_as_words),
        cmocka_unit_test(a_bad_filter_is_refused_in_words_that_help),
        cmocka_unit_test(a_condition_of_a_catalogue_has_no_expression),
        cmocka_unit_test(a_condition_tells_which_values_it_looks_for),
        cmocka_unit_test(length_depth_and_expressions_have_limits),
        cmocka_unit_test(a_message_quotes_the_beginning_of_a_long_text),
        cmocka_unit_test(it_tells_which_conditions_an_offering_fails),
        cmocka_unit_test(reasons_are_the_atoms_that_decide),
        cmocka_unit_test(a_condition_tells_its_attribute_and_can_be_left_out),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
