/*
 * test_facet.c -- how many offerings have each value, under a filter.
 */
#include "apposite/predicate.h"

#include "base/buf.h"
#include "small.h"
#include "testing.h"

/* "tiny 0 slim 1 ..." */
static const char *counts(const struct small *s, const char *filter, const char *attribute)
{
    size_t a = small_attribute_at(s, attribute);
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };
    struct buf b = BUF(s->arena);

    assert_ok(ap_predicate_parse(&s->cat, filter, AP_USE_FILTER, s->arena, &p, &err));

    size_t *count = ap_facet_of(&s->cat, p, a, s->arena).count;

    for (size_t i = 0; i < s->cat.column[a].values; i++)
        buf_printf(&b, "%s%s %zu", i ? " " : "", s->cat.column[a].value[i].text, count[i]);
    return buf_text(&b);
}

static void a_facet_counts_every_value_of_the_offerings_found(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(counts(s, "", "energy"), "muscle 1 petrol 1 electric 2 wind 2");
    assert_string_equal(counts(s, "group:Land", "energy"), "muscle 1 petrol 1 electric 2 wind 0");
    assert_string_equal(counts(s, "size:slim", "energy"), "muscle 1 petrol 0 electric 1 wind 0");
    assert_string_equal(counts(s, "nothing", "roof"), "no 0 yes 0");
    small_free(s);
    (void)state;
}

static void a_facet_leaves_its_own_conditions_out(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(counts(s, "energy:wind", "energy"),
                        "muscle 1 petrol 1 electric 2 wind 2");
    assert_string_equal(counts(s, "-energy:wind roof:yes -(energy:? | energy:muscle)", "energy"),
                        "muscle 0 petrol 1 electric 1 wind 0");
    assert_string_equal(counts(s, "energy:wind | roof:yes", "energy"),
                        "muscle 0 petrol 1 electric 1 wind 2");
    small_free(s);
    (void)state;
}

/* "Land 3 Water 2 none 1 of 6" */
static const char *groups(const struct small *s, const char *filter, size_t most)
{
    struct ap_groups g = ap_groups_of(&s->cat, most, s->arena);
    const struct ap_predicate *p = small_parse(s, filter);
    struct buf b = BUF(s->arena);

    if (!g.count)
        return "";

    struct ap_facet f = ap_facet_of_groups(&s->cat, p, &g, s->arena);

    for (size_t i = 0; i < g.count; i++)
        buf_printf(&b, "%s %zu ", s->cat.offering[g.first[i]].group, f.count[i]);
    buf_printf(&b, "none %zu of %zu", f.unknown, f.of);
    return buf_text(&b);
}

static void groups_are_counted_like_values(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(groups(s, "", 9), "Land 3 Water 2 none 1 of 6");
    assert_string_equal(groups(s, "roof:yes group=Land", 9), "Land 2 Water 0 none 0 of 2");
    assert_string_equal(groups(s, "key:bike", 9), "Land 1 Water 0 none 0 of 1");
    assert_string_equal(groups(s, "", 2), "Land 3 Water 2 none 1 of 6");
    assert_string_equal(groups(s, "", 1), "");
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_facet_counts_every_value_of_the_offerings_found),
        cmocka_unit_test(a_facet_leaves_its_own_conditions_out),
        cmocka_unit_test(groups_are_counted_like_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
