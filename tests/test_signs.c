/*
 * test_signs.c -- cells with signs around what another one does not have.
 */
#include "ui/signs.h"

#include <string.h>

#include "small.h"
#include "testing.h"

/* Two offerings, x and y, with these facts about one attribute: what y shows beside x. */
static void expect(bool many, bool ascii, const struct small_fact *fact, const char *expected)
{
    static const struct small_offering offering[] = { { .key = "x", .name = "X" },
        { .key = "y", .name = "Y" }, { 0 } };
    const struct small_attribute attribute[] = {
        { .key = "a", .name = "A", .type = AP_TEXT, .many = many }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    struct signed_text shown = signed_cell(&s->cat, 0, 1, 0, ascii, s->arena);

    assert_string_equal(shown.text, expected);
    for (size_t i = 0; i < shown.differ.count; i++) {
        struct span at = shown.differ.at[i];
        const char *sign = ascii ? "[" : "‹";
        assert_memory_equal(shown.text + at.at, sign, strlen(sign));
        assert_true(at.at + at.n <= strlen(shown.text));
    }
    small_free(s);
}

static void words_of_a_text_are_signed(void **state)
{
    const struct small_fact fact[] = {
        { "x", "a", AP_STATED, "At most 30 nodes per set, no more" },
        { "y", "a", AP_STATED, "At most 500 pods per set, and no more" }, { 0 } };

    (void)state;
    expect(false, false, fact, "At most ‹500 pods› per set, ‹and› no more");
    expect(true, false, fact, "At most ‹500 pods› per set, ‹and› no more");
    expect(false, true, fact, "At most [500 pods] per set, [and] no more");
}

static void a_text_that_is_another_one_has_no_signs(void **state)
{
    const struct small_fact fact[] = { { "x", "a", AP_STATED, "Nothing of the kind" },
        { "y", "a", AP_STATED, "A whole new world of the" }, { 0 } };

    (void)state;
    expect(false, false, fact, "A whole new world of the");
}

static void of_several_values_those_are_signed_that_the_other_has_not(void **state)
{
    const struct small_fact fact[] = {
        { "x", "a", AP_STATED, "AMD SEV-SNP" }, { "x", "a", AP_STATED, "Arm" },
        { "y", "a", AP_STATED, "AMD SEV" }, { "y", "a", AP_STATED, "AMD SEV-SNP" },
        { "y", "a", AP_STATED, "Arm" }, { 0 } };

    (void)state;
    expect(true, false, fact, "‹AMD SEV›; AMD SEV-SNP; Arm");
}

static void what_is_the_same_or_not_stated_has_no_signs(void **state)
{
    const struct small_fact same[] = { { "x", "a", AP_STATED, "one" },
        { "y", "a", AP_STATED, "one" }, { 0 } };
    const struct small_fact open[] = { { "x", "a", AP_UNKNOWN, "" },
        { "y", "a", AP_STATED, "one" }, { 0 } };

    (void)state;
    expect(false, false, same, "one");
    expect(true, false, open, "one");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_a_text_are_signed),
        cmocka_unit_test(a_text_that_is_another_one_has_no_signs),
        cmocka_unit_test(of_several_values_those_are_signed_that_the_other_has_not),
        cmocka_unit_test(what_is_the_same_or_not_stated_has_no_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
