/*
 * made.h -- a catalogue of any size, made up in memory and always the same.
 */
#ifndef BENCH_MADE_H
#define BENCH_MADE_H

#include "apposite/catalogue.h"

/*
 * offerings x 12 attributes, columns included, without the facts that would
 * stand behind them: eight enums (kind0 ..), two ordinals (rank0 ..) with
 * eight terms each, a number (size) and a text (place).
 */
struct ap_catalogue *made_catalogue(size_t offerings, struct ap_arena *arena);

#endif
