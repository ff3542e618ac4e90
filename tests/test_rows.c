/*
 * test_rows.c -- rows of a comparison, gathered by group and folded.
 */
#include "view/rows.h"

#include <string.h>

#include "base/buf.h"
#include "small.h"
#include "testing.h"

enum { ROWS = 6 };

/* Six attributes a to f of these groups; two offerings that differ where said. */
struct made {
    struct small        *small;
    struct ap_comparison cmp;
    struct viewstate     view;
};

static struct made made(const char *const group[ROWS], const char *differ)
{
    static const struct small_offering offering[] = { { .key = "x", .name = "X" },
        { .key = "y", .name = "Y" }, { 0 } };
    static const char *const key[ROWS] = { "a", "b", "c", "d", "e", "f" };
    struct small_attribute attribute[ROWS + 1] = { 0 };
    struct small_fact fact[2 * ROWS + 1] = { 0 };
    struct made m = { 0 };

    for (size_t i = 0; i < ROWS; i++) {
        attribute[i] = (struct small_attribute){ .key = key[i], .type = AP_BOOL };
        fact[2 * i] = (struct small_fact){ "x", key[i], AP_STATED, "yes" };
        fact[2 * i + 1] = (struct small_fact){ "y", key[i], AP_STATED,
                                               strchr(differ, *key[i]) ? "no" : "yes" };
    }
    m.small = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    for (size_t i = 0; i < ROWS; i++)
        m.small->cat.attribute[i].group = group[i];
    viewstate_init(&m.view, &m.small->cat, m.small->arena);
    m.view.compared = ap_alloc(m.small->arena, 2, sizeof(size_t));
    m.view.compareds = 2;
    m.cmp = ap_compare(&m.small->cat, (const size_t[]){ 0, 1 }, 2, m.small->arena);
    return m;
}

/* "One[a c] Two[b de]": groups with their rows, a row's attributes together. */
static char *said(struct made *m, const bool *open)
{
    struct rows rows = rows_of(&m->view, &m->cmp, &m->small->cat, open, m->small->arena);
    struct buf b = BUF(m->small->arena);

    for (size_t i = 0; i < rows.count; i++) {
        const struct row *row = &rows.row[i];
        if (row->first)
            buf_printf(&b, "%s%s[", i ? "] " : "", row->group);
        else
            buf_add(&b, " ");
        for (size_t j = 0; j < row->attributes; j++)
            buf_add(&b, m->small->cat.attribute[row->attribute[j]].key);
    }
    buf_add(&b, rows.count ? "]" : "");
    return buf_text(&b);
}

static const char *const mixed[ROWS] = { "One", "Two", "One", "", "Two", "" };

static void rows_of_a_group_stand_together(void **state)
{
    struct made m = made(mixed, "");

    (void)state;
    assert_string_equal(said(&m, NULL), "One[a c] Two[b e] [d f]");
    m.view.row = (const size_t[]){ 4, 3, 0, 1 };
    m.view.rows = 4;
    assert_string_equal(said(&m, NULL), "Two[e b] [d] One[a]");
    m.view.row = (const size_t[]){ 1, 2, 3 };   /* one of One is hidden: One stays first */
    m.view.rows = 3;
    assert_string_equal(said(&m, NULL), "One[c] Two[b] [d]");
    small_free(m.small);
}

static void only_whole_groups_that_are_the_same_fold(void **state)
{
    struct made m = made(mixed, "b");
    bool open[ROWS] = { [2] = true };

    (void)state;
    m.view.folded = true;
    assert_string_equal(said(&m, NULL), "One[ac] Two[b e] [d f]");
    assert_string_equal(said(&m, open), "One[a c] Two[b e] [d f]");
    m.view.only = ONLY_SAME;            /* what is shown of Two is one row */
    assert_string_equal(said(&m, NULL), "One[ac] Two[e] [d f]");
    m.view.only = ONLY_DIFFERENT;
    assert_string_equal(said(&m, NULL), "Two[b]");
    small_free(m.small);
}

static void a_folded_group_is_called_by_its_name_and_size(void **state)
{
    struct made m = made(mixed, "");

    (void)state;
    m.view.folded = true;
    struct rows rows = rows_of(&m.view, &m.cmp, &m.small->cat, NULL, m.small->arena);
    assert_int_equal(rows.folded, 2);
    assert_int_equal(rows.attributes, ROWS);
    assert_string_equal(rows_folded_name(&rows.row[1], m.small->arena), "Two: 2 attributes");
    small_free(m.small);
}

static void a_folded_cell_says_what_is_disputed(void **state)
{
    struct made m = made(mixed, "");

    (void)state;
    m.view.folded = true;
    struct rows rows = rows_of(&m.view, &m.cmp, &m.small->cat, NULL, m.small->arena);
    assert_string_equal(rows_folded_cell(&rows.row[0], &m.small->cat, 0, m.small->arena),
                        "all the same");
    assert_false(rows_is_disputed(&rows.row[0], &m.small->cat, 0));
    m.small->cat.column[2].disputed[1] = true;
    assert_string_equal(rows_folded_cell(&rows.row[0], &m.small->cat, 1, m.small->arena),
                        "all the same (disputed: c)");
    assert_true(rows_is_disputed(&rows.row[0], &m.small->cat, 1));
    small_free(m.small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_of_a_group_stand_together),
        cmocka_unit_test(only_whole_groups_that_are_the_same_fold),
        cmocka_unit_test(a_folded_cell_says_what_is_disputed),
        cmocka_unit_test(a_folded_group_is_called_by_its_name_and_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
