/*
 * test_viewstate.c -- the view as a value.
 */
#include "small.h"
#include "testing.h"
#include "view/viewstate.h"

static int setup(void **state)
{
    struct small *s = small_fleet();

    s->cat.attribute[1].shown = true;
    s->cat.attribute[3].shown = true;
    *state = s;
    return 0;
}

static int teardown(void **state)
{
    small_free(*state);
    return 0;
}

static struct viewstate view(struct small *s)
{
    struct viewstate v;

    viewstate_init(&v, &s->cat, s->arena);
    return v;
}

/* The keys of the columns, separated by blanks. */
static const char *columns(struct small *s, const struct viewstate *v)
{
    const char *keys = "";

    for (size_t i = 0; i < v->columns; i++)
        keys = ap_printf(s->arena, "%s%s%s", keys, i ? " " : "",
                         s->cat.attribute[v->column[i]].key);
    return keys;
}

static void it_opens_with_the_shown_attributes_and_nothing_else(void **state)
{
    struct viewstate v = view(*state);
    size_t count;

    assert_string_equal(columns(*state, &v), "energy seats");
    assert_null(v.filter);
    assert_int_equal(v.baseline, AP_NONE);
    assert_int_equal(v.only, ONLY_ALL);
    size_t *listed = viewstate_listed(&v, &((struct small *)*state)->cat, &count,
                                      ((struct small *)*state)->arena);
    assert_string_equal(small_keys(*state, listed, count), "bike car van boat kite sub");
}

static void columns_are_keys_names_or_prefixes_in_the_order_given(void **state)
{
    struct small *s = *state;
    struct viewstate v = view(s);
    struct ap_error err = { 0 };

    assert_ok(viewstate_columns(&v, &s->cat, "sea, Energy ,Overall", s->arena, &err));
    assert_string_equal(columns(s, &v), "seats energy size");
    assert_ok(viewstate_columns(&v, &s->cat, "all", s->arena, &err));
    assert_string_equal(columns(s, &v), "size energy roof seats since notes site speeds");
}

static void a_wrong_column_is_pointed_at_and_changes_nothing(void **state)
{
    static const struct { const char *text; size_t at, len; } wrong[] = {
        { "seats,colour", 6, 6 },
        { "colour,seats", 0, 6 },
        { "seats,sea",    6, 3 },
        { "s,roof",       0, 1 },
        { "seats,,roof",  6, 0 },
        { "",             0, 0 },
        { "seats,",       6, 0 },
    };
    struct small *s = *state;

    for (size_t i = 0; i < AP_COUNT(wrong); i++) {
        struct viewstate v = view(s);
        struct ap_error err = { 0 };

        assert_int_not_equal(viewstate_columns(&v, &s->cat, wrong[i].text, s->arena, &err),
                             AP_OK);
        assert_int_equal(ap_code_status(err.code), 2);
        assert_int_equal(err.at, wrong[i].at);
        assert_int_equal(err.len, wrong[i].len);
        assert_string_equal(columns(s, &v), "energy seats");
    }
}

static void what_is_listed_is_filtered_and_sorted(void **state)
{
    struct small *s = *state;
    struct viewstate v = view(s);
    struct ap_error err = { 0 };
    size_t count;

    assert_ok(ap_predicate_parse(&s->cat, "group:land", AP_USE_FILTER, s->arena, &v.filter,
                                 &err));
    assert_ok(ap_sort_parse(&s->cat, "-name", s->arena, &v.sort, &err));
    size_t *listed = viewstate_listed(&v, &s->cat, &count, s->arena);
    assert_string_equal(small_keys(s, listed, count), "car van bike");
}

static void rows_are_all_or_only_those_that_differ_or_are_the_same(void **state)
{
    struct small *s = *state;
    struct viewstate v = view(s);
    enum ap_verdict verdict[] = { AP_ROW_SAME, AP_ROW_DIFFERS, AP_ROW_OPEN, AP_ROW_DIFFERS,
                                  AP_ROW_SAME, AP_ROW_OPEN, AP_ROW_OPEN, AP_ROW_OPEN };
    struct ap_comparison cmp = { .verdict = verdict };
    size_t count, *row = viewstate_rows(&v, &cmp, &s->cat, &count, s->arena);

    assert_int_equal(count, s->cat.attributes);
    v.only = ONLY_DIFFERENT;
    row = viewstate_rows(&v, &cmp, &s->cat, &count, s->arena);
    assert_int_equal(count, 2);
    assert_memory_equal(row, ((size_t[]){ 1, 3 }), 2 * sizeof *row);
    v.only = ONLY_SAME;
    row = viewstate_rows(&v, &cmp, &s->cat, &count, s->arena);
    assert_int_equal(count, 2);
    assert_memory_equal(row, ((size_t[]){ 0, 4 }), 2 * sizeof *row);
}

static void only_is_read_by_its_whole_name(void **state)
{
    enum only only = ONLY_ALL;

    (void)state;
    assert_true(only_parse("different", &only));
    assert_int_equal(only, ONLY_DIFFERENT);
    assert_string_equal(only_name(only), "different");
    assert_false(only_parse("diff", &only));
    assert_int_equal(only, ONLY_DIFFERENT);
}

#define FLEET(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLEET(it_opens_with_the_shown_attributes_and_nothing_else),
        FLEET(columns_are_keys_names_or_prefixes_in_the_order_given),
        FLEET(a_wrong_column_is_pointed_at_and_changes_nothing),
        FLEET(what_is_listed_is_filtered_and_sorted),
        FLEET(rows_are_all_or_only_those_that_differ_or_are_the_same),
        FLEET(only_is_read_by_its_whole_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
