/*
 * column.h -- the parts of indexing a catalogue that have a file of their own.
 */
#ifndef CORE_COLUMN_H
#define CORE_COLUMN_H

#include "apposite/catalogue.h"

/* Some of the facts, as indexes, in source order. */
struct fact_list {
    const uint32_t *at;
    size_t          count;
};

/* Build cat->column[attribute] from the facts that are about it. */
void column_build(struct ap_catalogue *cat, size_t attribute, struct fact_list facts,
                  struct ap_arena *arena, struct ap_arena *scratch);

/* Build cat->moment from cat->event. */
void life_index(struct ap_catalogue *cat, struct ap_arena *arena, struct ap_arena *scratch);

#endif
