/*
 * cell.c -- reading an indexed catalogue, cell by cell.  See catalogue.h.
 */
#include "apposite/catalogue.h"

#include <assert.h>
#include <string.h>

struct ap_cell ap_cell_at(const struct ap_catalogue *cat, size_t offering, size_t attribute)
{
    assert(offering < cat->offerings && attribute < cat->attributes);

    const struct ap_column *col = &cat->column[attribute];

    return (struct ap_cell){
        .state    = (enum ap_state)col->state[offering],
        .disputed = col->disputed[offering],
        .code     = col->code + col->start[offering],
        .codes    = col->start[offering + 1] - col->start[offering],
    };
}

bool ap_cell_equal(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b)
{
    const struct ap_column *col = &cat->column[attribute];
    size_t count = col->start[a + 1] - col->start[a];

    return count == col->start[b + 1] - col->start[b]
        && memcmp(col->set + col->start[a], col->set + col->start[b],
                  count * sizeof *col->set) == 0;
}

size_t ap_cell_facts(const struct ap_catalogue *cat, size_t offering, size_t attribute)
{
    const struct ap_column *col = &cat->column[attribute];
    return col->fact[offering + 1] - col->fact[offering];
}

const struct ap_fact *ap_cell_fact(const struct ap_catalogue *cat, size_t offering,
                                   size_t attribute, size_t i)
{
    assert(i < ap_cell_facts(cat, offering, attribute));

    const struct ap_column *col = &cat->column[attribute];

    return &cat->fact[col->fact_at[col->fact[offering] + i]];
}
