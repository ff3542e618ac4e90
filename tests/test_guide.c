/*
 * test_guide.c -- which attribute is asked about next, and where answers lead.
 */
#include "apposite/guide.h"

#include <math.h>
#include <string.h>

#include "apposite/predicate.h"
#include "apposite/store.h"
#include "plain.h"
#include "testing.h"

static struct ap_bits everything(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct ap_bits all = ap_bits_new(arena, cat->offerings);

    ap_bits_fill(&all);
    return all;
}

/* The offerings of left that satisfy the condition of an answer. */
static struct ap_bits after(const struct ap_catalogue *cat, const struct ap_bits *left,
                            const struct ap_guide_question *q, size_t answer,
                            struct ap_arena *arena)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };
    const char *text = ap_guide_condition(cat, q->attribute, q->answer[answer].code, arena);

    assert_int_equal(ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &p, &err), AP_OK);
    struct ap_bits set = ap_predicate_eval(p, arena);
    ap_bits_and(&set, left);
    return set;
}

/* "energy: wind 1/2 muscle 2/3 (1 unknown)": value, how many have it, how many are left. */
static const char *said(const struct ap_catalogue *cat, const struct ap_guide_question *q,
                        struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    buf_printf(&b, "%s:", cat->attribute[q->attribute].key);
    for (size_t i = 0; i < q->answers; i++)
        buf_printf(&b, " %s %zu/%zu", cat->column[q->attribute].value[q->answer[i].code].text,
                   q->answer[i].has, q->answer[i].left);
    buf_printf(&b, " (%zu unknown)", q->unknown);
    return buf_text(&b);
}

static void the_attribute_that_splits_best_is_asked(void **state)
{
    static const struct small_offering offering[] = { { .key = "a" }, { .key = "b" },
        { .key = "c" }, { .key = "d" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "same", "Same", AP_BOOL, false, "" }, { "one", "One", AP_BOOL, false, "" },
        { "half", "Half", AP_BOOL, false, "" }, { "also", "Also", AP_BOOL, false, "" },
        { "size", "Size", AP_NUMBER, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "a", "same", AP_STATED, "yes" }, { "b", "same", AP_STATED, "yes" },
        { "c", "same", AP_STATED, "yes" }, { "d", "same", AP_STATED, "yes" },
        { "a", "one", AP_STATED, "yes" },  { "b", "one", AP_STATED, "no" },
        { "c", "one", AP_STATED, "no" },   { "d", "one", AP_STATED, "no" },
        { "a", "half", AP_STATED, "yes" }, { "b", "half", AP_STATED, "yes" },
        { "c", "half", AP_STATED, "no" },  { "d", "half", AP_STATED, "no" },
        { "a", "also", AP_STATED, "no" },  { "b", "also", AP_STATED, "yes" },
        { "c", "also", AP_STATED, "no" },  { "d", "also", AP_STATED, "yes" },
        { "a", "size", AP_STATED, "1" },   { "b", "size", AP_STATED, "2" },
        { "c", "size", AP_STATED, "3" },   { "d", "size", AP_STATED, "4" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    struct ap_bits all = everything(&s->cat, s->arena);
    struct ap_bits asked = ap_bits_new(s->arena, s->cat.attributes);
    struct ap_guide_question q = { 0 };

    (void)state;
    assert_true(ap_guide_next(&s->cat, &all, &asked, s->arena, &q));
    assert_string_equal(said(&s->cat, &q, s->arena), "half: no 2/2 yes 2/2 (0 unknown)");
    assert_true(fabs(q.information - 1) < 1e-12);
    ap_bits_set(&asked, 2);
    assert_true(ap_guide_next(&s->cat, &all, &asked, s->arena, &q));
    assert_string_equal(said(&s->cat, &q, s->arena), "also: no 2/2 yes 2/2 (0 unknown)");
    ap_bits_set(&asked, 3);
    assert_true(ap_guide_next(&s->cat, &all, &asked, s->arena, &q));
    assert_string_equal(said(&s->cat, &q, s->arena), "one: no 3/3 yes 1/1 (0 unknown)");
    ap_bits_set(&asked, 1);
    assert_false(ap_guide_next(&s->cat, &all, &asked, s->arena, &q));
    small_free(s);
}

static void what_is_not_known_stays_and_is_counted(void **state)
{
    static const struct small_offering offering[] = { { .key = "a" }, { .key = "b" },
        { .key = "c" }, { .key = "d" }, { 0 } };
    static const struct small_attribute attribute[] = { { "x", "X", AP_BOOL, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "a", "x", AP_STATED, "yes" }, { "b", "x", AP_STATED, "no" },
        { "c", "x", AP_NOT_STATED, "" }, { "d", "x", AP_NOT_APPLICABLE, "" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    struct ap_bits all = everything(&s->cat, s->arena);
    struct ap_bits none = ap_bits_new(s->arena, 1);
    struct ap_guide_question q = { 0 };

    (void)state;
    assert_true(ap_guide_next(&s->cat, &all, &none, s->arena, &q));
    assert_string_equal(said(&s->cat, &q, s->arena), "x: no 1/2 yes 1/2 (1 unknown)");
    assert_string_equal(ap_guide_condition(&s->cat, 0, q.answer[1].code, s->arena),
                        "(x:yes | x:?)");
    struct ap_bits left = after(&s->cat, &all, &q, 1, s->arena);
    assert_string_equal(small_set(s, &left), "a c");
    small_free(s);
}

/* Walk every path: counts are true, each answer asks once, and all walks end. */
static void walk(const struct ap_catalogue *cat, struct ap_bits left, struct ap_bits asked,
                 size_t depth, size_t most, size_t goal)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_guide_question q = { 0 };

    if (ap_bits_size(&left) > goal && ap_guide_next(cat, &left, &asked, arena, &q)) {
        assert_true(depth < most);
        assert_false(ap_bits_has(&asked, q.attribute));
        assert_true(q.information > 0 || goal == 0);
        struct ap_bits next = ap_bits_new(arena, cat->attributes);
        ap_bits_or(&next, &asked);
        ap_bits_set(&next, q.attribute);
        for (size_t i = 0; i < q.answers; i++) {
            struct ap_bits rest = after(cat, &left, &q, i, arena);
            assert_int_equal(ap_bits_size(&rest), q.answer[i].left);
            walk(cat, rest, next, depth + 1, most, goal);
        }
    } else if (goal) {
        assert_true(ap_bits_size(&left) <= goal);
    }
    ap_arena_free(arena);
}

static void guided_questions_always_end_and_count_truly(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 12; seed++) {
        plain_seed(seed);
        struct small *s = plain_catalogue();
        walk(&s->cat, everything(&s->cat, s->arena),
             ap_bits_new(s->arena, s->cat.attributes), 0, s->cat.attributes, 0);
        small_free(s);
    }
}

static void five_questions_leave_at_most_two_of_all_clouds(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };

    (void)state;
    for (size_t i = 0; i < ap_builtins; i++)
        if (strcmp(ap_builtin[i].key, "confidential-containers-all-clouds") == 0)
            assert_int_equal(ap_open_builtin(&ap_builtin[i], arena, &cat, &err), AP_OK);
    assert_non_null(cat);
    walk(cat, everything(cat, arena), ap_bits_new(arena, cat->attributes), 0, 5, 2);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_attribute_that_splits_best_is_asked),
        cmocka_unit_test(what_is_not_known_stays_and_is_counted),
        cmocka_unit_test(guided_questions_always_end_and_count_truly),
        cmocka_unit_test(five_questions_leave_at_most_two_of_all_clouds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
