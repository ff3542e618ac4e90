/*
 * test_summary.c -- a comparison in one sentence, and the better of two cells.
 */
#include "view/summary.h"

#include <stdio.h>
#include <string.h>

#include "apposite/store.h"
#include "small.h"
#include "testing.h"

/*
 * Two or three offerings that are the same in some attributes, then differ in
 * some, then do not say what others are.
 */
struct rows {
    size_t same, differ, unknown;
};

static struct small *made(struct rows rows)
{
    static const struct small_offering offering[] = { { .key = "x", .name = "Xaver" },
        { .key = "y", .name = "Yvonne" }, { .key = "z", .name = "Zoe" }, { 0 } };
    size_t count = rows.same + rows.differ + rows.unknown;
    struct small_attribute attribute[32] = { 0 };
    struct small_fact fact[96] = { 0 };
    char name[32][24];

    for (size_t a = 0; a < count; a++) {
        bool differ = a >= rows.same && a < rows.same + rows.differ;

        snprintf(name[a], sizeof name[a], "a%zu", a + 1);
        attribute[a] = (struct small_attribute){ .key = name[a], .type = AP_BOOL };
        for (size_t o = 0; o < 3; o++)
            fact[3 * a + o] = (struct small_fact){ offering[o].key, name[a],
                a < rows.same + rows.differ ? AP_STATED : AP_UNKNOWN,
                a >= rows.same + rows.differ ? "" : differ && o == 1 ? "no" : "yes" };
    }

    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });

    for (size_t a = 0; a < count; a++)
        s->cat.attribute[a].key = s->cat.attribute[a].name = ap_strdup(s->arena, name[a]);
    return s;
}

static void expect(struct rows rows, size_t offerings, size_t names, const char *expected)
{
    struct small *s = made(rows);
    struct ap_comparison cmp = ap_compare(&s->cat, (const size_t[]){ 0, 1, 2 }, offerings,
                                          s->arena);

    assert_string_equal(summary_text(&s->cat, &cmp, names, s->arena), expected);
    small_free(s);
}

static void a_sentence_names_what_differs_and_counts_the_rest(void **state)
{
    expect((struct rows){ 4, 5, 2 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne differ in 5 of 11: a5, a6, a7, a8, a9; same in 4; unknown in 2");
    expect((struct rows){ 0, 1, 0 }, 2, SUMMARY_SHORT, "Xaver and Yvonne differ in 1 of 1: a1");
    expect((struct rows){ 1, 1, 0 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne differ in 1 of 2: a2; same in 1");
    expect((struct rows){ 0, 1, 1 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne differ in 1 of 2: a1; unknown in 1");
    (void)state;
}

static void a_long_list_is_cut_in_short_and_whole_in_full(void **state)
{
    expect((struct rows){ 1, 6, 0 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne differ in 6 of 7: a2, a3, a4, a5 and 2 more; same in 1");
    expect((struct rows){ 1, 6, 0 }, 2, SUMMARY_FULL,
           "Xaver and Yvonne differ in 6 of 7: a2, a3, a4, a5, a6, a7; same in 1");
    (void)state;
}

static void a_sentence_fits_in_its_lines_or_is_counts(void **state)
{
    struct small *s = made((struct rows){ 1, 6, 0 });
    struct ap_comparison cmp = ap_compare(&s->cat, (const size_t[]){ 0, 1 }, 2, s->arena);

    (void)state;
    assert_string_equal(summary_fit(&s->cat, &cmp, 2, 40, s->arena),
                        "Xaver and Yvonne differ in 6 of 7: a2, a3, a4, a5, a6, a7; same in 1.");
    assert_string_equal(summary_fit(&s->cat, &cmp, 1, 60, s->arena),
                        "Xaver and Yvonne differ in 6 of 7: a2 and 5 more; same in 1.");
    assert_string_equal(summary_fit(&s->cat, &cmp, 1, 48, s->arena),
                        "Xaver and Yvonne differ in 6 of 7; same in 1.");
    assert_string_equal(summary_fit(&s->cat, &cmp, 1, 40, s->arena),
                        "6 of 7 rows differ, 0 unknown, 1 same.");
    small_free(s);
}

static void more_than_two_offerings_are_counted(void **state)
{
    expect((struct rows){ 1, 2, 0 }, 3, SUMMARY_SHORT,
           "The 3 offerings differ in 2 of 3: a2, a3; same in 1");
    expect((struct rows){ 2, 0, 1 }, 3, SUMMARY_SHORT,
           "The 3 offerings are the same in all 2 attributes that are known; 1 is unknown");
    (void)state;
}

static void equal_offerings_say_so(void **state)
{
    expect((struct rows){ 9, 0, 2 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne are the same in all 9 attributes that are known; 2 are unknown");
    expect((struct rows){ 9, 0, 0 }, 2, SUMMARY_FULL,
           "Xaver and Yvonne are the same in all 9 attributes");
    expect((struct rows){ 1, 0, 1 }, 2, SUMMARY_FULL,
           "Xaver and Yvonne are the same in the only attribute that is known; 1 is unknown");
    (void)state;
}

static void nothing_to_compare_is_said_too(void **state)
{
    expect((struct rows){ 0, 0, 3 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne cannot be compared: all 3 attributes are unknown");
    expect((struct rows){ 0, 0, 1 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne cannot be compared: the only attribute is unknown");
    expect((struct rows){ 0, 0, 0 }, 2, SUMMARY_SHORT,
           "Xaver and Yvonne have no attributes to compare");
    expect((struct rows){ 3, 0, 0 }, 1, SUMMARY_SHORT,
           "Xaver is compared with no other offering");
    (void)state;
}

static void a_status_line_has_the_counts_alone(void **state)
{
    struct small *s = made((struct rows){ 4, 5, 2 });
    struct ap_comparison cmp = ap_compare(&s->cat, (const size_t[]){ 0, 1 }, 2, s->arena);

    assert_string_equal(summary_counts(&cmp, s->arena), "5 of 11 rows differ, 2 unknown, 4 same");
    small_free(s);
    (void)state;
}

/* Merit */

static char merit(struct small *s, int better, const char *attribute, const char *a,
                  const char *b)
{
    size_t at = small_attribute_at(s, attribute);

    s->cat.attribute[at].better = better;
    return "=+-"[cell_merit(&s->cat, at, small_offering_at(s, a), small_offering_at(s, b))];
}

static void a_cell_is_better_only_in_a_declared_order(void **state)
{
    static const struct { int better; const char *attribute, *a, *b; char expected; } samples[] = {
        { 1,  "seats",  "car",  "bike", '+' }, { 1,  "seats",  "bike", "car",  '-' },
        { -1, "seats",  "car",  "bike", '-' }, { -1, "seats",  "bike", "car",  '+' },
        { 0,  "seats",  "car",  "bike", '=' }, { 1,  "seats",  "car",  "van",  '=' },
        { 1,  "size",   "van",  "bike", '+' }, { 1,  "size",   "bike", "car",  '=' },
        { 1,  "size",   "boat", "van",  '=' }, { 1,  "size",   "van",  "boat", '=' },
        { 1,  "seats",  "car",  "kite", '=' }, { 1,  "seats",  "sub",  "car",  '=' },
        { 1,  "since",  "bike", "boat", '+' }, { -1, "since",  "bike", "boat", '-' },
        { 1,  "since",  "bike", "car",  '=' }, { 1,  "since",  "car",  "van",  '+' },
        { 1,  "speeds", "bike", "car",  '=' }, { 1,  "speeds", "bike", "bike", '=' },
    };
    struct small *s = small_fleet();

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_int_equal(merit(s, samples[i].better, samples[i].attribute, samples[i].a,
                               samples[i].b), samples[i].expected);
    small_free(s);
    (void)state;
}

static char stand(struct small *s, const char *attribute, const char *offering,
                  const char *baseline)
{
    return "a=!+-?"[cell_stand(&s->cat, small_attribute_at(s, attribute),
                               small_offering_at(s, offering),
                               baseline ? small_offering_at(s, baseline) : AP_NONE)];
}

static void a_cell_stands_to_the_baseline_as_its_values_do(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    s->cat.attribute[small_attribute_at(s, "seats")].better = 1;
    assert_int_equal(stand(s, "seats", "car", NULL), 'a');
    assert_int_equal(stand(s, "seats", "car", "car"), 'a');
    assert_int_equal(stand(s, "seats", "car", "van"), '=');
    assert_int_equal(stand(s, "seats", "car", "bike"), '+');
    assert_int_equal(stand(s, "seats", "bike", "car"), '-');
    assert_int_equal(stand(s, "size", "van", "bike"), '!');
    assert_int_equal(stand(s, "seats", "kite", "car"), '?');
    small_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_names_what_differs_and_counts_the_rest),
        cmocka_unit_test(a_long_list_is_cut_in_short_and_whole_in_full),
        cmocka_unit_test(a_sentence_fits_in_its_lines_or_is_counts),
        cmocka_unit_test(more_than_two_offerings_are_counted),
        cmocka_unit_test(equal_offerings_say_so),
        cmocka_unit_test(nothing_to_compare_is_said_too),
        cmocka_unit_test(a_status_line_has_the_counts_alone),
        cmocka_unit_test(a_cell_is_better_only_in_a_declared_order),
        cmocka_unit_test(a_cell_stands_to_the_baseline_as_its_values_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
