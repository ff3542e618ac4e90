/*
 * load.h -- from checked rows to the catalogue in memory.
 */
#ifndef CORE_LOAD_H
#define CORE_LOAD_H

#include "apposite/catalogue.h"
#include "core/rows.h"

/*
 * Make and index a catalogue.  rows have passed form_check without an error;
 * their texts must live as long as arena.
 */
struct ap_catalogue *load_rows(const struct rows *rows, struct ap_arena *arena);

#endif
