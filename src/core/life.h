/*
 * life.h -- the part of indexing that is about time.
 */
#ifndef CORE_LIFE_H
#define CORE_LIFE_H

#include "apposite/catalogue.h"

/* Build cat->moment from cat->event. */
void life_index(struct ap_catalogue *cat, struct ap_arena *arena, struct ap_arena *scratch);

#endif
