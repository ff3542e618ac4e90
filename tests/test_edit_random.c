/*
 * test_edit_random.c -- edits of filters beside a plain model, on made-up
 * catalogues, and every value of the built-in ones.
 */
#include "apposite/edit.h"

#include <string.h>

#include "apposite/store.h"
#include "base/text.h"
#include "plain.h"
#include "testing.h"

enum { CATALOGUES = 15, EDITS = 60 };

static const char *printed(const struct small *s, const struct ap_predicate *p)
{
    return ap_predicate_print(p, s->arena);
}

enum { MOST_VALUES = 64 };

/* For each value of an attribute, what was chosen last. */
struct model {
    enum ap_choice choice[PLAIN_ATTRIBUTES][MOST_VALUES];       /* the last: disputed, not known */
};

/* Two codes that a filter cannot tell apart, 1 and 1.0, are chosen together. */
static bool alike(const struct small *s, size_t a, size_t x, size_t y)
{
    const struct ap_value *v = s->cat.column[a].value;

    return x == y || (x < MOST_VALUES && y < MOST_VALUES && v[x].same == v[y].same);
}

static enum ap_choice *place(struct model *m, size_t a, size_t value)
{
    return &m->choice[a][value == AP_NONE ? MOST_VALUES - 1
                       : value == AP_DISPUTED ? MOST_VALUES - 2 : value];
}

static size_t next_value(const struct small *s, size_t a, size_t value)
{
    if (value == AP_NONE)
        return AP_DISPUTED;
    value = value == AP_DISPUTED ? 0 : value + 1;
    return value < s->cat.column[a].values ? value : AP_NONE;
}

static void choose_all_alike(const struct small *s, struct model *m, size_t a, size_t value,
                             enum ap_choice as)
{
    for (size_t v = 0; v < s->cat.column[a].values; v++) {
        if (alike(s, a, v, value))
            *place(m, a, v) = as;
    }
    if (value >= MOST_VALUES)
        *place(m, a, value) = as;
}

/* Does the cell have the value, as a condition on it reads it? */
static bool has(const struct small *s, size_t o, size_t a, size_t value)
{
    const struct plain_cell *c = plain_cell(o, a);
    struct plain_expr e = { .kind = CONDITION, .topic = a, .sign = "=", .values = 1 };

    if (value == AP_NONE)
        return c->state == AP_UNKNOWN || c->state == AP_NOT_STATED;
    if (value == AP_DISPUTED)
        return c->disputed;
    e.value[0] = s->cat.column[a].value[value].text;
    return plain_holds(&e, o);
}

static bool satisfies(const struct small *s, struct model *m, size_t o)
{
    for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++) {
        bool asked = false, found = false;

        for (size_t i = 0, v = AP_NONE; i < s->cat.column[a].values + 2; i++) {
            enum ap_choice choice = *place(m, a, v);

            if (choice == AP_EXCLUDED && has(s, o, a, v))
                return false;
            asked |= choice == AP_INCLUDED;
            found |= choice == AP_INCLUDED && has(s, o, a, v);
            v = next_value(s, a, v);
        }
        if (asked && !found)
            return false;
    }
    return true;
}

static void agrees(const struct small *s, struct model *m, const struct ap_predicate *p)
{
    const char *text = printed(s, p);
    const struct ap_predicate *again = small_parse(s, text);

    assert_string_equal(printed(s, again), text);
    for (size_t o = 0; o < s->cat.offerings; o++) {
        if (ap_predicate_holds(again, o) != satisfies(s, m, o)
            || ap_predicate_holds(p, o) != satisfies(s, m, o))
            fail_msg("%s: %s should%s be found", text, s->cat.offering[o].key,
                     satisfies(s, m, o) ? "" : " not");
    }
    for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++) {
        for (size_t v = 0; v < s->cat.column[a].values; v++)
            assert_int_equal(ap_predicate_selects(p, a, v), *place(m, a, v));
        assert_int_equal(ap_predicate_selects(p, a, AP_NONE), *place(m, a, AP_NONE));
        assert_int_equal(ap_predicate_selects(p, a, AP_DISPUTED), *place(m, a, AP_DISPUTED));
    }
}

static const struct ap_predicate *edit(const struct small *s, struct model *m,
                                       const struct ap_predicate *p)
{
    size_t a = plain_below(PLAIN_ATTRIBUTES), values = s->cat.column[a].values;
    size_t value = values == 0 || plain_once_in(6) ? AP_NONE
                 : plain_once_in(6) ? AP_DISPUTED : plain_below(values);
    enum ap_choice as = plain_once_in(2) ? AP_INCLUDED : AP_EXCLUDED;

    assert_true(values < MOST_VALUES - 1);
    if (plain_once_in(8)) {
        memset(m->choice[a], 0, sizeof m->choice[a]);
        choose_all_alike(s, m, a, value, AP_INCLUDED);
        return ap_predicate_only(&s->cat, p, a, value, s->arena);
    }
    as = plain_once_in(8) ? AP_NEITHER : as;
    choose_all_alike(s, m, a, value, *place(m, a, value) == as ? AP_NEITHER : as);
    return ap_predicate_with(&s->cat, p, a, value, as, s->arena);
}

static void random_edits_choose_what_a_plain_model_chooses(void **state)
{
    plain_seed(31);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();
        struct model m = { 0 };
        const struct ap_predicate *p = NULL;

        for (size_t k = 0; k < EDITS; k++) {
            p = edit(s, &m, p);
            assert_non_null(p);
            agrees(s, &m, p);
        }
        small_free(s);
    }
    (void)state;
}

/* How many offerings condition alone keeps out, one by one. */
static size_t kept_out(const struct small *s, struct ap_conditions all, size_t condition)
{
    size_t count = 0;

    for (size_t o = 0; o < s->cat.offerings; o++) {
        bool others = true;

        for (size_t i = 0; i < all.count; i++)
            others &= i == condition || ap_predicate_holds(all.at[i], o);
        count += others && !ap_predicate_holds(all.at[condition], o);
    }
    return count;
}

static void gains_are(const struct small *s, const struct ap_predicate *p)
{
    struct ap_conditions all = ap_predicate_conjuncts(p, s->arena);
    size_t *gains = ap_predicate_gains(p, s->arena);
    struct ap_gain best = ap_predicate_gain(p);
    struct ap_gain expected = { .condition = AP_NONE };

    for (size_t i = 0; i < all.count; i++) {
        assert_int_equal(gains[i], kept_out(s, all, i));
        if (gains[i] > expected.gained)
            expected = (struct ap_gain){ i, gains[i] };
    }
    assert_int_equal(best.condition, expected.condition);
    assert_int_equal(best.gained, expected.gained);
}

static void first_fails_are(const struct small *s, const struct ap_predicate *p)
{
    for (size_t o = 0; o < s->cat.offerings; o++) {
        struct ap_conditions fails = ap_predicate_fails(p, o, s->arena);

        assert_ptr_equal(ap_predicate_first_fail(p, o), fails.count ? fails.at[0] : NULL);
    }
}

static void facets_count_states(const struct small *s, const struct ap_predicate *p, size_t a)
{
    const struct ap_predicate *others = ap_predicate_without(p, a, s->arena);
    struct ap_facet facet = ap_facet_of(&s->cat, p, a, s->arena);
    size_t unknown = 0, disputed = 0, of = 0;

    for (size_t o = 0; o < s->cat.offerings; o++) {
        if (!ap_predicate_holds(others, o))
            continue;
        unknown += has(s, o, a, AP_NONE);
        disputed += ap_cell_at(&s->cat, o, a).disputed;
        of++;
    }
    assert_int_equal(facet.unknown, unknown);
    assert_int_equal(facet.disputed, disputed);
    assert_int_equal(facet.of, of);
}

static void what_conditions_keep_out_is_counted_as_one_by_one(void **state)
{
    plain_seed(32);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < EDITS; k++) {
            struct buf b = BUF(s->arena);

            plain_spell(&b, plain_random(s->arena, plain_below(5)));

            const struct ap_predicate *p = small_parse(s, buf_text(&b));

            gains_are(s, p);
            first_fails_are(s, p);
            facets_count_states(s, p, plain_below(PLAIN_ATTRIBUTES));
        }
        small_free(s);
    }
    (void)state;
}

/* The catalogues that come with the program */

/* Do the offerings that p finds have the value, or one that reads the same? */
static void finds_value(const struct ap_catalogue *cat, const struct ap_predicate *p, size_t a,
                        size_t value, struct ap_arena *arena)
{
    const struct ap_column *col = &cat->column[a];
    const char *text = text_fold(arena, col->value[value].text);
    size_t exact = 0, found = 0;

    for (size_t o = 0; o < cat->offerings; o++) {
        struct ap_cell cell = ap_cell_at(cat, o, a);
        bool reads = false, has_it = false;

        for (size_t i = 0; i < cell.codes; i++) {
            has_it |= cell.code[i] == value;
            reads |= strcmp(text_fold(arena, col->value[cell.code[i]].text), text) == 0;
        }
        exact += has_it;
        found += ap_predicate_holds(p, o);
        assert_true(ap_predicate_holds(p, o) ? reads : !has_it);
    }
    assert_true(found >= exact);
}

static void toggle_value(const struct ap_catalogue *cat, size_t a, size_t value,
                         struct ap_arena *arena)
{
    const struct ap_predicate *p = ap_predicate_only(cat, NULL, a, value, arena);
    const char *text = ap_predicate_print(p, arena);
    const struct ap_predicate *again;
    struct ap_error err;

    assert_ok(ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &again, &err));
    assert_string_equal(ap_predicate_print(again, arena), text);
    finds_value(cat, again, a, value, arena);
    again = ap_predicate_with(cat, again, a, value, AP_INCLUDED, arena);
    assert_string_equal(ap_predicate_print(again, arena), "");
}

static void every_value_of_the_built_in_catalogues_is_found_by_what_is_printed(void **state)
{
    for (size_t i = 0; i < ap_builtins; i++) {
        struct ap_arena *arena = ap_arena_new(), *scratch = ap_arena_new();
        struct ap_catalogue *cat;
        struct ap_error err;

        assert_ok(ap_open_builtin(&ap_builtin[i], arena, &cat, &err));
        for (size_t a = 0; a < cat->attributes; a++) {
            for (size_t v = 0; v < cat->column[a].values; v++) {
                toggle_value(cat, a, v, scratch);
                ap_arena_reset(scratch);
            }
        }
        ap_arena_free(scratch);
        ap_arena_free(arena);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_edits_choose_what_a_plain_model_chooses),
        cmocka_unit_test(what_conditions_keep_out_is_counted_as_one_by_one),
        cmocka_unit_test(every_value_of_the_built_in_catalogues_is_found_by_what_is_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
