/*
 * test_column.c -- what repeated facts make of a cell, and what columns hold.
 */
#include "apposite/catalogue.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "core/dict.h"
#include "core/value.h"
#include "small.h"
#include "testing.h"

static const struct small_offering a_and_b[] = { { "a", "A", "", "", "" },
                                                 { "b", "B", "", "", "" }, { 0 } };
static const struct small_attribute kinds[] = {
    { "one",  "One",  AP_ENUM,   false, "" },
    { "many", "Many", AP_ENUM,   true,  "" },
    { "n",    "N",    AP_NUMBER, false, "km" },
    { "ns",   "Ns",   AP_NUMBER, true,  "" },
    { "text", "Text", AP_TEXT,   true,  "" },
    { 0 },
};
static const struct small_term colours[] = {
    { "one",  "red",   "Red",   false, 0 }, { "one",  "green", "Green", false, 0 },
    { "many", "red",   "Red",   false, 0 }, { "many", "green", "Green", false, 0 },
    { "many", "blue",  "Blue",  false, 0 }, { 0 },
};

/* A list of facts about one cell of offering a, and how the cell reads. */
struct sample {
    const char       *expected, *attribute;
    struct { enum ap_state state; const char *value; } fact[5];
};

static void expect_cell(const struct sample *sample)
{
    struct small_fact fact[8] = { { "b", sample->attribute, AP_UNKNOWN, "" } };

    for (size_t i = 0; i < 5 && sample->fact[i].value; i++)
        fact[i + 1] = (struct small_fact){ "a", sample->attribute, sample->fact[i].state,
                                           sample->fact[i].value };

    struct small *s = small_new((struct small_content){ a_and_b, kinds, colours, fact, NULL });

    assert_string_equal(small_cell(s, "a", sample->attribute), sample->expected);
    small_free(s);
}

static void a_cell_follows_from_its_facts(void **state)
{
    static const struct sample samples[] = {
        { "unknown", "one", { { 0 } } },
        { "red", "one", { { AP_STATED, "red" } } },
        { "red", "one", { { AP_STATED, "red" }, { AP_STATED, "red" } } },
        { "red (disputed)", "one", { { AP_STATED, "red" }, { AP_STATED, "green" } } },
        { "red", "one", { { AP_NOT_STATED, "" }, { AP_STATED, "red" } } },
        { "not stated", "one", { { AP_NOT_STATED, "" }, { AP_UNKNOWN, "" } } },
        { "not applicable", "one", { { AP_NOT_APPLICABLE, "" }, { AP_NOT_STATED, "" } } },
        { "unknown", "one", { { AP_UNKNOWN, "" }, { AP_NOT_STATED, "" } } },
        { "red", "one", { { AP_SUPERSEDED, "green" }, { AP_STATED, "red" } } },
        { "unknown", "one", { { AP_SUPERSEDED, "green" } } },
        { "unknown", "one", { { AP_DENIED, "green" } } },
        { "not stated", "one", { { AP_DENIED, "green" }, { AP_NOT_STATED, "" } } },
        { "red (disputed)", "one", { { AP_DENIED, "red" }, { AP_STATED, "red" } } },
        { "red", "one", { { AP_STATED, "red" }, { AP_DENIED, "green" } } },
        { "red+blue", "many", { { AP_STATED, "red" }, { AP_STATED, "blue" },
                                { AP_STATED, "red" } } },
        { "blue+red", "many", { { AP_STATED, "blue" }, { AP_STATED, "red" } } },
        { "red+blue (disputed)", "many", { { AP_STATED, "red" }, { AP_STATED, "blue" },
                                           { AP_DENIED, "blue" } } },
        { "red", "many", { { AP_STATED, "red" }, { AP_DENIED, "green" } } },
        { "red", "many", { { AP_STATED, "red" }, { AP_SUPERSEDED, "green" } } },
        { "6", "n", { { AP_STATED, "6" }, { AP_STATED, "6.0" }, { AP_STATED, "06" } } },
        { "6 (disputed)", "n", { { AP_STATED, "6" }, { AP_STATED, "7" } } },
        { "6 (disputed)", "n", { { AP_STATED, "6" }, { AP_STATED, "7" },
                                 { AP_STATED, "6" } } },
        { "6 (disputed)", "n", { { AP_STATED, "6" }, { AP_DENIED, "6" } } },
        { "6.0 (disputed)", "n", { { AP_STATED, "6.0" }, { AP_DENIED, "6" } } },
        { "6.0+7", "ns", { { AP_STATED, "6.0" }, { AP_STATED, "7" }, { AP_STATED, "6" } } },
        { "6 (disputed)", "ns", { { AP_STATED, "6" }, { AP_STATED, "6.0" },
                                  { AP_DENIED, "6.0" } } },
        { "x+X", "text", { { AP_STATED, "x" }, { AP_STATED, "X" }, { AP_DENIED, "y" } } },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        expect_cell(&samples[i]);
    (void)state;
}

static const char *dictionary(const struct small *s, const char *attribute)
{
    const struct ap_column *col = &s->cat.column[small_attribute_at(s, attribute)];
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < col->values; i++) {
        const struct ap_value *v = &col->value[i];

        buf_printf(&b, "%s|%s|%s|", v->text, v->label, v->folded);
        if (!isnan(v->order))
            buf_printf(&b, "%g", v->order);
        buf_printf(&b, "|%u\n", (unsigned)v->same);
    }
    return buf_text(&b);
}

static void a_column_lists_terms_in_their_order_and_other_values_as_they_come(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(dictionary(s, "size"),
        "tiny|Tiny|tiny|1|0\ncompact|Compact|compact|2|1\nslim|Slim|slim|2|2\n"
        "huge|Huge|huge|5|3\nfoldable|Foldable|foldable||4\n"
        "liquid|Depends, really|depends, really||5\n");
    assert_string_equal(dictionary(s, "roof"), "no|no|no||0\nyes|yes|yes||1\n");
    assert_string_equal(dictionary(s, "seats"),
        "1|1 seats|1 seats|1|0\n5|5 seats|5 seats|5|1\n5.0|5.0 seats|5.0 seats|5|1\n"
        "5.00|5.00 seats|5.00 seats|5|1\n12|12 seats|12 seats|12|4\n");
    assert_string_equal(dictionary(s, "since"),
        "2026-03-15|2026-03-15|2026-03-15|2.02603e+07|0\n2026-03|2026-03|2026-03|2.02603e+07|1\n"
        "2025|2025|2025|2.02501e+07|2\n2024-02-29|2024-02-29|2024-02-29|2.02402e+07|3\n");
    small_free(s);
    (void)state;
}

static void what_is_only_denied_or_history_is_no_value_of_the_column(void **state)
{
    static const struct small_fact fact[] = {
        { "a", "text", AP_DENIED, "never" }, { "a", "text", AP_STATED, "x" },
        { "b", "text", AP_SUPERSEDED, "once" }, { 0 } };
    struct small *s = small_new((struct small_content){ a_and_b, kinds, colours, fact, NULL });

    assert_string_equal(dictionary(s, "text"), "x|x|x||0\n");
    assert_string_equal(dictionary(s, "n"), "");
    small_free(s);
    (void)state;
}

static void a_cell_knows_its_facts_in_source_order(void **state)
{
    struct small *s = small_fleet();
    size_t car = small_offering_at(s, "car"), energy = small_attribute_at(s, "energy");

    assert_int_equal(ap_cell_facts(&s->cat, car, energy), 3);
    assert_string_equal(ap_cell_fact(&s->cat, car, energy, 0)->value, "petrol");
    assert_string_equal(ap_cell_fact(&s->cat, car, energy, 1)->value, "electric");
    assert_int_equal(ap_cell_fact(&s->cat, car, energy, 2)->state, AP_DENIED);
    assert_int_equal(ap_cell_facts(&s->cat, small_offering_at(s, "sub"), energy), 0);
    small_free(s);
    (void)state;
}

static void cells_are_equal_as_sets_and_numbers_by_value(void **state)
{
    struct small *s = small_fleet();
    size_t car = small_offering_at(s, "car"), van = small_offering_at(s, "van");
    size_t bike = small_offering_at(s, "bike");

    assert_true(ap_cell_equal(&s->cat, small_attribute_at(s, "speeds"), car, van));
    assert_true(ap_cell_equal(&s->cat, small_attribute_at(s, "seats"), car, van));
    assert_true(ap_cell_equal(&s->cat, small_attribute_at(s, "roof"), car, van));
    assert_false(ap_cell_equal(&s->cat, small_attribute_at(s, "speeds"), car, bike));
    assert_false(ap_cell_equal(&s->cat, small_attribute_at(s, "energy"), car, bike));
    assert_false(ap_cell_equal(&s->cat, small_attribute_at(s, "size"), car, bike));
    small_free(s);
    (void)state;
}

static void folded_names_of_an_offering_follow_each_other(void **state)
{
    struct small *s = small_fleet();
    static const char expected[] = "city bike\0bicycle\0velo\0two wheels, no fuel.";

    assert_memory_equal(s->cat.offering[0].folded, expected, sizeof expected);
    assert_string_equal(s->cat.attribute[0].folded, "overall size");
    small_free(s);
    (void)state;
}

static void an_empty_catalogue_can_be_indexed(void **state)
{
    static const struct small_offering none[] = { { 0 } };
    static const struct small_attribute no_attribute[] = { { 0 } };
    struct small *s = small_new((struct small_content){ none, no_attribute, NULL, NULL, NULL });

    assert_int_equal(s->cat.offerings, 0);
    small_free(s);
    (void)state;
}

static void a_dict_numbers_texts_in_order_and_keeps_them_while_it_grows(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct dict d = DICT(arena);

    assert_int_equal(dict_find(&d, "0"), AP_NONE);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(dict_add(&d, ap_printf(arena, "%zu", i)), i);
    for (size_t i = 0; i < 1000; i++) {
        assert_int_equal(dict_add(&d, ap_printf(arena, "%zu", i)), i);
        assert_int_equal(dict_find(&d, ap_printf(arena, "%zu", i)), i);
    }
    assert_int_equal(dict_find(&d, "1000"), AP_NONE);
    assert_int_equal(d.count, 1000);
    ap_arena_free(arena);
    (void)state;
}

static void numbers_are_decimal_and_finite(void **state)
{
    static const struct { const char *text; size_t n; double value; } samples[] = {
        { "0", 1, 0 },        { "12", 2, 12 },      { "-1.5", 4, -1.5 }, { "+.25", 4, 0.25 },
        { "5.", 0, 0 },       { "1e3", 3, 1000 },   { "1e", 1, 1 },      { "2E-1x", 4, 0.2 },
        { "3 km", 1, 3 },     { "0x10", 0, 0 },     { "1e999", 0, 0 },   { "", 0, 0 },
        { "-", 0, 0 },        { ".", 0, 0 },        { "inf", 0, 0 },     { "nan", 0, 0 },
        { " 1", 0, 0 },       { "1,5", 1, 1 },      { "1e+", 1, 1 },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        double value = 0;
        size_t n = value_number(samples[i].text, &value);

        if (n != samples[i].n || value < samples[i].value || value > samples[i].value)
            fail_msg("\"%s\": %zu bytes, %g", samples[i].text, n, value);
    }
    (void)state;
}

static void dates_are_days_that_exist(void **state)
{
    static const struct { const char *text; uint32_t first, last; } samples[] = {
        { "2026", 20260101, 20261231 },       { "2026-02", 20260201, 20260228 },
        { "2024-02", 20240201, 20240229 },    { "1900-02", 19000201, 19000228 },
        { "2000-02", 20000201, 20000229 },    { "2026-11", 20261101, 20261130 },
        { "2026-11-23", 20261123, 20261123 }, { "9999-12-31", 99991231, 99991231 },
        { "0001", 10101, 11231 },             { "", 0, 0 },
        { "0000", 0, 0 },   { "26", 0, 0 },   { "20260", 0, 0 },      { "2026-", 0, 0 },
        { "2026-1", 0, 0 }, { "2026-00", 0, 0 }, { "2026-13", 0, 0 }, { "2026-01-", 0, 0 },
        { "2026-01-1", 0, 0 }, { "2026-01-00", 0, 0 }, { "2026-01-32", 0, 0 },
        { "2026-02-29", 0, 0 }, { "2026-01-011", 0, 0 }, { "2026-01-01 ", 0, 0 },
        { "2026-01-01-", 0, 0 }, { "2026x", 0, 0 }, { " 2026", 0, 0 }, { "2026/01", 0, 0 },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        struct days days = { 0, 0 };
        bool ok = value_days(samples[i].text, &days);

        if (ok != (samples[i].first > 0) || days.first != samples[i].first
            || days.last != samples[i].last)
            fail_msg("\"%s\": %u to %u", samples[i].text, days.first, days.last);
    }
    (void)state;
}

static void types_states_and_kinds_have_names(void **state)
{
    assert_string_equal(ap_type_name(AP_ORDINAL), "ordinal");
    assert_true(ap_type_ordered(AP_DATE));
    assert_false(ap_type_ordered(AP_BOOL));
    assert_string_equal(ap_state_words(AP_NOT_APPLICABLE), "not applicable");
    assert_string_equal(ap_event_words(AP_EVENT_CLOSED_TO_NEW), "closed to new use");
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_follows_from_its_facts),
        cmocka_unit_test(a_column_lists_terms_in_their_order_and_other_values_as_they_come),
        cmocka_unit_test(what_is_only_denied_or_history_is_no_value_of_the_column),
        cmocka_unit_test(a_cell_knows_its_facts_in_source_order),
        cmocka_unit_test(cells_are_equal_as_sets_and_numbers_by_value),
        cmocka_unit_test(folded_names_of_an_offering_follow_each_other),
        cmocka_unit_test(an_empty_catalogue_can_be_indexed),
        cmocka_unit_test(a_dict_numbers_texts_in_order_and_keeps_them_while_it_grows),
        cmocka_unit_test(numbers_are_decimal_and_finite),
        cmocka_unit_test(dates_are_days_that_exist),
        cmocka_unit_test(types_states_and_kinds_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
