/*
 * made.h -- a catalogue of any size, made up in memory and always the same.
 */
#ifndef BENCH_MADE_H
#define BENCH_MADE_H

#include "apposite/catalogue.h"

/*
 * offerings x 12 attributes, a fact for each cell, not indexed yet: eight enums
 * (kind0 ..) and two ordinals (rank0 ..) of eight terms each, a number (size)
 * and a text (place).
 */
struct ap_catalogue *made_catalogue(size_t offerings, struct ap_arena *arena);

#endif
