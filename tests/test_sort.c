/*
 * test_sort.c -- orders of offerings: by hand, and beside plain comparisons.
 */
#include "apposite/sort.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "small.h"
#include "testing.h"

static struct ap_sort parse(const struct small *s, const char *text)
{
    struct ap_sort sort = { 0 };
    struct ap_error err = { 0 };

    assert_ok(ap_sort_parse(&s->cat, text, s->arena, &sort, &err));
    return sort;
}

static const char *sorted(const struct small *s, const char *text)
{
    struct ap_bits all = ap_bits_new(s->arena, s->cat.offerings);

    ap_bits_fill(&all);
    return small_keys(s, ap_sort_apply(&s->cat, parse(s, text), &all, s->arena),
                      s->cat.offerings);
}

static void keys_order_offerings_and_cells_without_a_value_come_last(void **state)
{
    static const struct { const char *sort, *expected; } samples[] = {
        { "",                   "bike car van boat kite sub" },
        { "size",               "bike car van boat kite sub" },
        { "-size",              "boat kite van bike car sub" },
        { "energy",             "bike car boat kite van sub" },
        { "-energy",            "boat kite car bike van sub" },
        { "roof",               "bike car van boat kite sub" },
        { "-roof",              "car van bike boat kite sub" },
        { "seats",              "bike car van boat kite sub" },
        { "-seats",             "boat car van bike kite sub" },
        { "-seats,-name",       "boat car van bike sub kite" },
        { "since",              "boat van car bike kite sub" },
        { "-since",             "bike car van boat kite sub" },
        { "notes",              "boat car bike van kite sub" },
        { "name",               "bike van car kite boat sub" },
        { "-key",               "van sub kite car boat bike" },
        { "group,-name",        "car van bike sub boat kite" },
        { "-group,key",         "boat sub bike car van kite" },
        { "speeds,-size",       "bike van car boat kite sub" },
    };

    struct small *s = small_fleet();

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        if (strcmp(sorted(s, samples[i].sort), samples[i].expected) != 0)
            fail_msg("%s: %s", samples[i].sort, sorted(s, samples[i].sort));
    }
    small_free(s);
    (void)state;
}

static void only_the_members_of_the_set_are_listed(void **state)
{
    struct small *s = small_fleet();
    struct ap_bits some = ap_bits_new(s->arena, s->cat.offerings);

    assert_string_equal(small_keys(s, ap_sort_apply(&s->cat, parse(s, "name"), &some, s->arena),
                                   0), "");
    ap_bits_set(&some, 0);
    ap_bits_set(&some, 3);
    ap_bits_set(&some, 4);
    assert_string_equal(small_keys(s, ap_sort_apply(&s->cat, parse(s, "-name"), &some,
                                                    s->arena), 3), "boat kite bike");
    small_free(s);
    (void)state;
}

static void a_sort_prints_as_keys(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(ap_sort_print(&s->cat, parse(s, " Overall size,-sea,NAME ,-group,"),
                                      s->arena), "size,-seats,name,-group");
    assert_string_equal(ap_sort_print(&s->cat, parse(s, "  "), s->arena), "");
    small_free(s);
    (void)state;
}

static void a_bad_key_is_refused_where_it_stands(void **state)
{
    static const struct { const char *text, *underlined, *words; } samples[] = {
        { "name, colour ", "colour", "unknown attribute \"colour\" (size, energy, roof, seats, "
          "since, notes and 2 more)" },
        { "-s,name", "-s", "\"s\" fits several attributes: size, seats, since, site, speeds" },
        { "name,,size", "", "unknown attribute \"\" (size, energy, roof, seats, since, notes "
          "and 2 more)" },
    };
    struct small *s = small_fleet();

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        struct ap_error err = { 0 };
        struct ap_sort sort = { 0 };

        assert_int_equal(ap_sort_parse(&s->cat, samples[i].text, s->arena, &sort, &err),
                         AP_USAGE);
        assert_string_equal(err.text, samples[i].words);
        assert_string_equal(ap_strndup(s->arena, samples[i].text + err.at, err.len),
                            samples[i].underlined);
        assert_null(sort.key);
    }
    small_free(s);
    (void)state;
}

/* The cell of a key as the rule compares it: -1 before, 1 after; no value last. */
static int by_the_rule(const struct small *s, const struct ap_sort_key *key, size_t x, size_t y)
{
    const struct ap_attribute *a = &s->cat.attribute[key->attribute];
    struct ap_cell cx = ap_cell_at(&s->cat, x, key->attribute);
    struct ap_cell cy = ap_cell_at(&s->cat, y, key->attribute);
    double dx, dy;
    int order = 0;

    if (!cx.codes || !cy.codes)
        return (cx.codes == 0) - (cy.codes == 0);

    const char *tx = s->cat.column[key->attribute].value[cx.code[0]].text;
    const char *ty = s->cat.column[key->attribute].value[cy.code[0]].text;

    if (a->type == AP_TEXT) {
        order = strcmp(text_fold(s->arena, tx), text_fold(s->arena, ty));
    } else {
        const struct ap_term *px = ap_term_of(a, tx), *py = ap_term_of(a, ty);

        dx = a->type == AP_ENUM ? (double)(px - a->term) : px->ranked ? px->rank : 1e9;
        dy = a->type == AP_ENUM ? (double)(py - a->term) : py->ranked ? py->rank : 1e9;
        order = (dx > dy) - (dx < dy);
    }
    return key->descending ? -order : order;
}

static bool before(const struct small *s, struct ap_sort sort, size_t x, size_t y)
{
    for (size_t k = 0; k < sort.keys; k++) {
        int order = by_the_rule(s, &sort.key[k], x, y);

        if (order)
            return order < 0;
    }
    return x < y;
}

static void an_attribute_called_name_wins_and_a_point_means_the_name_itself(void **state)
{
    static const struct small_offering offering[] = { { "a", "x", "", "", "" },
                                                      { "b", "y", "", "", "" }, { 0 } };
    static const struct small_attribute attribute[] = { { "name", "Title", AP_TEXT, false, "" },
                                                        { 0 } };
    static const struct small_fact fact[] = { { "a", "name", AP_STATED, "2" },
                                              { "b", "name", AP_STATED, "1" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });

    assert_string_equal(sorted(s, "name"), "b a");
    assert_string_equal(sorted(s, ".name"), "a b");
    assert_string_equal(sorted(s, "-.name"), "b a");
    assert_string_equal(ap_sort_print(&s->cat, parse(s, ".name,-name,.key"), s->arena),
                        ".name,-name,key");
    small_free(s);
    (void)state;
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

enum { ROWS = 60 };

static struct small *random_catalogue(uint32_t *seed)
{
    static const struct small_attribute attribute[] = {
        { "o", "O", AP_ORDINAL, false, "" }, { "e", "E", AP_ENUM, true, "" },
        { "t", "T", AP_TEXT, true, "" }, { 0 } };
    static const struct small_term term[] = {
        { "o", "b", "B", true, 2 }, { "o", "a", "A", true, 1 }, { "o", "c", "C", true, 2 },
        { "o", "d", "D", false, 0 }, { "o", "x", "X", false, 0 }, { "o", "f", "F", true, -1 },
        { "e", "d", "D", false, 0 }, { "e", "a", "A", false, 0 }, { "e", "f", "F", false, 0 },
        { "e", "b", "B", false, 0 }, { "e", "c", "C", false, 0 }, { "e", "x", "X", false, 0 },
        { 0 } };
    static const char *const value[] = { "a", "b", "c", "d", "f", "x" };
    static char key[ROWS][8];
    static struct small_offering offering[ROWS + 1];
    static struct small_fact fact[ROWS * 6 + 1];
    size_t facts = 0;

    for (size_t i = 0; i < ROWS; i++) {
        snprintf(key[i], sizeof key[i], "o%zu", i);
        offering[i] = (struct small_offering){ key[i], "", "", "", "" };
        for (size_t k = 0; k < 6; k++) {
            uint32_t r = next_random(seed);

            if (r % 4)
                fact[facts++] = (struct small_fact){ key[i], attribute[k % 3].key, AP_STATED,
                                                     value[r / 4 % 6] };
        }
    }
    fact[facts] = (struct small_fact){ 0 };
    return small_new((struct small_content){ offering, attribute, term, fact, NULL });
}

static void random_sorts_agree_with_plain_comparisons(void **state)
{
    uint32_t seed = 3;

    for (size_t round = 0; round < 60; round++) {
        struct small *s = random_catalogue(&seed);
        struct ap_sort_key key[3] = { { 0 } };
        struct ap_sort sort = { key, 1 + next_random(&seed) % 3 };
        struct ap_bits all = ap_bits_new(s->arena, s->cat.offerings);

        for (size_t k = 0; k < sort.keys; k++)
            key[k] = (struct ap_sort_key){ .attribute = next_random(&seed) % 3,
                                           .descending = next_random(&seed) % 2 };
        ap_bits_fill(&all);

        size_t *at = ap_sort_apply(&s->cat, sort, &all, s->arena);

        for (size_t i = 1; i < ROWS; i++)
            assert_true(before(s, sort, at[i - 1], at[i]));
        small_free(s);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_order_offerings_and_cells_without_a_value_come_last),
        cmocka_unit_test(only_the_members_of_the_set_are_listed),
        cmocka_unit_test(a_sort_prints_as_keys),
        cmocka_unit_test(a_bad_key_is_refused_where_it_stands),
        cmocka_unit_test(an_attribute_called_name_wins_and_a_point_means_the_name_itself),
        cmocka_unit_test(random_sorts_agree_with_plain_comparisons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
