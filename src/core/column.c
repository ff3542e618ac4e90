/*
 * column.c -- from facts to columns.  See catalogue.h for the rules.
 *
 * Facts are sorted by counting, first by attribute and then, column by column,
 * by offering, so that indexing takes time proportional to what there is.
 */
#include "apposite/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "core/dictionary.h"
#include "core/life.h"

/* start[g + 1] holds how many are in group g; make each start[g] where g begins. */
static void add_up(uint32_t *start, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        start[g + 1] += start[g];
}

/* Some of the facts, as indexes, in source order. */
struct fact_list {
    const uint32_t *at;
    size_t          count;
};

/* What building a column needs besides the column itself. */
struct work {
    const struct ap_catalogue *cat;
    const struct ap_attribute *attribute;
    struct ap_column          *col;
    struct ap_arena           *scratch;
    uint32_t                  *value_of;    /* beside fact_at: the code of its value */
    uint32_t                  *seen;        /* by value: 1 + the offering last stating it */
};

static const struct ap_fact *fact_of(const struct work *w, size_t i)
{
    return &w->cat->fact[w->col->fact_at[i]];
}

/* Order the facts by offering. */
static void group_facts(struct work *w, struct fact_list facts, struct ap_arena *arena)
{
    size_t offerings = w->cat->offerings;
    uint32_t *start = AP_NEW(arena, uint32_t, offerings + 1);
    uint32_t *at = AP_NEW(arena, uint32_t, facts.count);
    uint32_t *next = AP_NEW(w->scratch, uint32_t, offerings + 1);

    for (size_t i = 0; i < facts.count; i++)
        start[w->cat->fact[facts.at[i]].offering + 1]++;
    add_up(start, offerings);
    memcpy(next, start, (offerings + 1) * sizeof *next);
    for (size_t i = 0; i < facts.count; i++)
        at[next[w->cat->fact[facts.at[i]].offering]++] = facts.at[i];
    w->col->fact = start;
    w->col->fact_at = at;
}

static void number_state(struct work *w, struct dictionary *d, enum ap_state state,
                         size_t facts)
{
    for (size_t i = 0; i < facts; i++) {
        if (fact_of(w, i)->state == state)
            w->value_of[i] = dictionary_code(d, fact_of(w, i)->value);
    }
}

/*
 * Number the values of the facts.  Those that are only denied come last and are
 * no values of the column; a denied 6.0 still finds the 6 that it is the same as.
 */
static void number_values(struct work *w, size_t facts, struct ap_arena *arena)
{
    struct dictionary d;

    dictionary_start(&d, w->attribute, w->scratch);
    w->value_of = AP_NEW(w->scratch, uint32_t, facts);
    number_state(w, &d, AP_STATED, facts);
    w->col->values = d.text.count;
    number_state(w, &d, AP_DENIED, facts);
    w->col->value = dictionary_values(&d, arena, w->scratch);
    w->seen = AP_NEW(w->scratch, uint32_t, d.text.count);
}

/* The state of a cell without a stated row. */
static enum ap_state absence(const struct work *w, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        enum ap_state state = fact_of(w, i)->state;

        if (state != AP_SUPERSEDED && state != AP_DENIED)
            return state;
    }
    return AP_UNKNOWN;
}

/* Is a value that the cell states denied in it? */
static bool is_denied(const struct work *w, size_t offering, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (fact_of(w, i)->state == AP_DENIED
            && w->seen[w->col->value[w->value_of[i]].same] == offering + 1)
            return true;
    }
    return false;
}

/* Fill in one cell, whose codes go to code[n...]; return where they end. */
static uint32_t fill_cell(struct work *w, size_t offering, uint32_t n)
{
    struct ap_column *col = w->col;
    size_t from = col->fact[offering], to = col->fact[offering + 1];
    uint32_t first = n;
    bool disputed = false;

    for (size_t i = from; i < to; i++) {
        if (fact_of(w, i)->state != AP_STATED)
            continue;

        uint32_t same = col->value[w->value_of[i]].same;

        if (w->seen[same] == offering + 1)
            continue;
        w->seen[same] = (uint32_t)offering + 1;
        if (n == first || w->attribute->many)
            col->code[n++] = w->value_of[i];
        else
            disputed = true;
    }
    col->state[offering] = (uint8_t)(n > first ? AP_STATED : absence(w, from, to));
    col->disputed[offering] = disputed || is_denied(w, offering, from, to);
    return n;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Where no cell has several values and equal means identical, code serves as set. */
static uint32_t *make_sets(const struct work *w, struct ap_arena *arena)
{
    const struct ap_column *col = w->col;
    size_t codes = col->start[w->cat->offerings];

    if (!w->attribute->many && w->attribute->type != AP_NUMBER)
        return col->code;

    uint32_t *set = AP_NEW(arena, uint32_t, codes);

    for (size_t i = 0; i < codes; i++)
        set[i] = col->value[col->code[i]].same;
    for (size_t o = 0; o < w->cat->offerings; o++) {
        size_t count = col->start[o + 1] - col->start[o];

        if (count > 1)
            qsort(set + col->start[o], count, sizeof *set, by_number);
    }
    return set;
}

static void build_column(struct ap_catalogue *cat, size_t attribute, struct fact_list facts,
                         struct ap_arena *arena, struct ap_arena *scratch)
{
    struct ap_column *col = &cat->column[attribute];
    struct work w = { .cat = cat, .attribute = &cat->attribute[attribute], .col = col,
                      .scratch = scratch };

    group_facts(&w, facts, arena);
    number_values(&w, facts.count, arena);
    col->start = AP_NEW(arena, uint32_t, cat->offerings + 1);
    col->code = AP_NEW(arena, uint32_t, facts.count);
    col->state = AP_NEW(arena, uint8_t, cat->offerings);
    col->disputed = AP_NEW(arena, uint8_t, cat->offerings);
    for (size_t o = 0; o < cat->offerings; o++)
        col->start[o + 1] = fill_cell(&w, o, col->start[o]);
    col->set = make_sets(&w, arena);
}

static void build_columns(struct ap_catalogue *cat, struct ap_arena *arena,
                          struct ap_arena *scratch)
{
    struct ap_arena *column_scratch = ap_arena_new();
    uint32_t *start = AP_NEW(scratch, uint32_t, cat->attributes + 1);
    uint32_t *next = AP_NEW(scratch, uint32_t, cat->attributes + 1);
    uint32_t *at = AP_NEW(scratch, uint32_t, cat->facts);

    for (size_t i = 0; i < cat->facts; i++)
        start[cat->fact[i].attribute + 1]++;
    add_up(start, cat->attributes);
    memcpy(next, start, (cat->attributes + 1) * sizeof *next);
    for (size_t i = 0; i < cat->facts; i++)
        at[next[cat->fact[i].attribute]++] = (uint32_t)i;
    cat->column = AP_NEW(arena, struct ap_column, cat->attributes);
    for (size_t a = 0; a < cat->attributes; a++) {
        struct fact_list facts = { at + start[a], start[a + 1] - start[a] };

        ap_arena_reset(column_scratch);
        build_column(cat, a, facts, arena, column_scratch);
    }
    ap_arena_free(column_scratch);
}

static void add_folded(struct buf *b, const char *text)
{
    const char *folded = text_fold(b->arena, text);
    buf_add_n(b, folded, strlen(folded) + 1);
}

/* See the comment at ap_offering.folded. */
static const char *fold_offering(const struct ap_offering *o, struct ap_arena *arena,
                                 struct ap_arena *scratch)
{
    struct buf b = BUF(scratch);

    ap_arena_reset(scratch);
    add_folded(&b, o->name);
    for (size_t i = 0; i < o->aliases; i++)
        add_folded(&b, o->alias[i]);
    add_folded(&b, o->summary);
    return memcpy(ap_alloc(arena, b.n, 1), buf_text(&b), b.n);
}

void ap_catalogue_index(struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();

    for (size_t i = 0; i < cat->attributes; i++)
        cat->attribute[i].folded = text_fold(arena, cat->attribute[i].name);
    for (size_t i = 0; i < cat->offerings; i++)
        cat->offering[i].folded = fold_offering(&cat->offering[i], arena, scratch);
    ap_arena_reset(scratch);
    build_columns(cat, arena, scratch);
    ap_arena_reset(scratch);
    life_index(cat, arena, scratch);
    ap_arena_free(scratch);
}
