/*
 * deeds.h -- what can be done in a place: its actions, each with all its keys.
 *
 * Help and the palette list them, and do the one that is chosen.
 */
#ifndef UI_DEEDS_H
#define UI_DEEDS_H

#include "apposite/base.h"
#include "ui/keymap.h"

struct ui;

struct deed {
    enum action action;
    const char *keys;           /* "Down, j"; "" where it has none */
    bool        everywhere;     /* its first key means this wherever it can */
};

/* The actions of a place, most important first, those without a key last: *count. */
struct deed *deeds_in(const struct keymap *keymap, enum place place, size_t *count,
                      struct ap_arena *arena);

/* Close the top screen, then do it where it is meant: on what is below. */
void deed_do(struct ui *ui, enum action action);

#endif
