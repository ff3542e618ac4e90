/*
 * form_order.c -- the canonical order of rows.  See form.h.
 */
#include "core/form.h"

#include <stdlib.h>
#include <string.h>

/* Columns by which the rows of a table are grouped; the others keep their order. */
static const struct { size_t count, column[2]; } groups[TABLE_COUNT] = {
    [TABLE_SOURCE] = { 1, { SOURCE_KEY } },
    [TABLE_TERM]   = { 1, { TERM_ATTRIBUTE } },
    [TABLE_FACT]   = { 2, { FACT_OFFERING, FACT_ATTRIBUTE } },
    [TABLE_EVENT]  = { 2, { EVENT_OFFERING, EVENT_DATE } },
    [TABLE_LINK]   = { 1, { LINK_OFFERING } },
};

/* A row being sorted; the table is here because qsort passes nothing else on. */
struct place {
    const struct row *row;
    enum table        table;
};

static int by_column(const struct row *a, const struct row *b, size_t column, bool reference)
{
    if (!reference)
        return strcmp(a->cell[column], b->cell[column]);

    uint32_t x = a->ref[column] + 1, y = b->ref[column] + 1;    /* no reference comes first */
    return x < y ? -1 : x > y;
}

static int by_group(const struct place *a, const struct place *b)
{
    int order = 0;

    for (size_t i = 0; !order && i < groups[a->table].count; i++) {
        size_t column = groups[a->table].column[i];
        order = by_column(a->row, b->row, column,
                          rows_spec[a->table].column[column].kind == KIND_REF);
    }
    return order;
}

static int by_group_and_line(const void *x, const void *y)
{
    const struct place *a = x, *b = y;
    int order = by_group(a, b);

    if (order)
        return order;
    return a->row->line < b->row->line ? -1 : a->row->line > b->row->line;
}

static bool is_sorted(const struct row_table *t, enum table table)
{
    for (size_t i = 1; i < t->count; i++)
        if (by_group(&(struct place){ &t->at[i - 1], table },
                     &(struct place){ &t->at[i], table }) > 0)
            return false;
    return true;
}

void form_sort(struct rows *rows, enum table table)
{
    struct row_table *t = &rows->table[table];

    if (groups[table].count == 0 || is_sorted(t, table))
        return;
    struct place *place = AP_NEW(rows->arena, struct place, t->count);
    struct row *sorted = AP_NEW(rows->arena, struct row, t->count);
    for (size_t i = 0; i < t->count; i++)
        place[i] = (struct place){ &t->at[i], table };
    qsort(place, t->count, sizeof *place, by_group_and_line);
    for (size_t i = 0; i < t->count; i++)
        sorted[i] = *place[i].row;
    t->at = sorted;
    t->cap = t->count;
}
