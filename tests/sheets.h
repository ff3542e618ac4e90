/*
 * sheets.h -- every place where keys mean something, and the keys that lead there.
 *
 * What holds of all screens is tested by going through this table: a screen that
 * is added to SCREENS or PLACES (keymap.h) and not here fails test_sheets.
 */
#ifndef SHEETS_H
#define SHEETS_H

#include "screens.h"

struct sheet {
    enum place  place;
    const char *keys;           /* from the first screen of the built-in catalogue */
};

/* In the order of PLACES; names are those of place_name(). */
const struct sheet *sheets(size_t *count);

#endif
