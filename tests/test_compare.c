/*
 * test_compare.c -- the verdict on rows of cells, by the rule and beside it.
 */
#include "apposite/compare.h"

#include <string.h>

#include "base/buf.h"
#include "small.h"
#include "testing.h"

/* "different": one verdict per attribute, then the counts. */
static const char *compared(const struct small *s, const char *const *key, size_t count)
{
    size_t *offering = AP_NEW(s->arena, size_t, count);
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < count; i++)
        offering[i] = small_offering_at(s, key[i]);

    struct ap_comparison cmp = ap_compare(&s->cat, offering, count, s->arena);

    for (size_t a = 0; a < s->cat.attributes; a++)
        buf_printf(&b, "%s %s, ", s->cat.attribute[a].key, ap_verdict_name(cmp.verdict[a]));
    buf_printf(&b, "%zu same %zu different %zu unknown", cmp.count[AP_ROW_SAME],
               cmp.count[AP_ROW_DIFFERS], cmp.count[AP_ROW_OPEN]);
    assert_int_equal(cmp.offerings, count);
    return buf_text(&b);
}

static void rows_differ_are_unknown_or_the_same(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(compared(s, (const char *[]){ "car", "van" }, 2),
        "size different, energy unknown, roof same, seats same, since different, "
        "notes unknown, site unknown, speeds same, 3 same 2 different 3 unknown");
    assert_string_equal(compared(s, (const char *[]){ "boat", "kite" }, 2),
        "size different, energy same, roof unknown, seats unknown, since unknown, "
        "notes unknown, site unknown, speeds unknown, 1 same 1 different 6 unknown");
    assert_string_equal(compared(s, (const char *[]){ "sub", "bike", "car" }, 3),
        "size different, energy different, roof different, seats different, since different, "
        "notes different, site unknown, speeds different, 0 same 7 different 1 unknown");
    assert_string_equal(compared(s, (const char *[]){ "kite" }, 1),
        "size same, energy same, roof unknown, seats same, since unknown, "
        "notes unknown, site unknown, speeds unknown, 3 same 0 different 5 unknown");
    small_free(s);
    (void)state;
}

/* One cell as a list of values ("" for none, then its state). */
struct part {
    enum ap_state state;
    const char   *value[3];
};

static bool same_set(const struct part *x, const struct part *y)
{
    bool all = true;

    for (size_t i = 0; i < 3; i++) {
        bool in_y = !x->value[i], in_x = !y->value[i];

        for (size_t k = 0; k < 3; k++) {
            in_y |= x->value[i] && y->value[k] && strcmp(x->value[i], y->value[k]) == 0;
            in_x |= y->value[i] && x->value[k] && strcmp(y->value[i], x->value[k]) == 0;
        }
        all &= in_x && in_y;
    }
    return all;
}

/* The rule, word for word. */
static enum ap_verdict by_the_rule(const struct part *part, size_t count)
{
    bool differs = false, lacks = false, all_inapplicable = true;

    for (size_t i = 0; i < count; i++) {
        lacks |= part[i].state != AP_STATED;
        all_inapplicable &= part[i].state == AP_NOT_APPLICABLE;
        for (size_t k = 0; k < count; k++)
            differs |= part[i].state == AP_STATED && part[k].state == AP_STATED
                       && !same_set(&part[i], &part[k]);
    }
    if (differs)
        return AP_ROW_DIFFERS;
    return lacks && !all_inapplicable ? AP_ROW_OPEN : AP_ROW_SAME;
}

static const struct part parts[] = {
    { AP_STATED, { "x" } }, { AP_STATED, { "y" } }, { AP_STATED, { "x", "y" } },
    { AP_STATED, { "y", "x" } }, { AP_NOT_STATED, { 0 } }, { AP_UNKNOWN, { 0 } },
    { AP_NOT_APPLICABLE, { 0 } },
};

static void every_row_of_three_cells_gets_the_verdict_of_the_rule(void **state)
{
    static const struct small_offering abc[] = {
        { "0", "", "", "", "" }, { "1", "", "", "", "" }, { "2", "", "", "", "" }, { 0 } };
    static const struct small_attribute many[] = { { "m", "M", AP_TEXT, true, "" }, { 0 } };
    static const size_t all[] = { 0, 1, 2 };
    size_t n = AP_COUNT(parts);

    for (size_t i = 0; i < n * n * n; i++) {
        struct part row[3] = { parts[i % n], parts[i / n % n], parts[i / n / n] };
        struct small_fact fact[12] = { { 0 } };
        size_t facts = 0;

        for (size_t o = 0; o < 3; o++) {
            for (size_t v = 0; v == 0 || (v < 3 && row[o].value[v]); v++)
                fact[facts++] = (struct small_fact){ abc[o].key, "m", row[o].state,
                                                     row[o].value[v] };
        }

        struct small *s = small_new((struct small_content){ abc, many, NULL, fact, NULL });
        struct ap_comparison cmp = ap_compare(&s->cat, all, 3, s->arena);

        assert_int_equal(cmp.verdict[0], by_the_rule(row, 3));
        assert_int_equal(cmp.count[cmp.verdict[0]], 1);
        small_free(s);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_differ_are_unknown_or_the_same),
        cmocka_unit_test(every_row_of_three_cells_gets_the_verdict_of_the_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
