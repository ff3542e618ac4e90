/*
 * layout.h -- a table laid out in columns of characters, for text and pictures.
 *
 * Each column gets what it needs; where that is too much, the wide ones share
 * the rest and their cells wrap.  Nothing is cut.
 */
#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include "view/report.h"

enum { LAYOUT_GAP = 2 };        /* between columns */

struct layout {
    struct table table;         /* its texts clean, with the numbers of their sources */
    int         *cols;          /* of each column */
    int         *least;         /* what keeps its longest word whole, so that keys stay keys */
    int          total;         /* of all, with the gaps */
};

/* Lay t out with nothing wrapped.  It lives as long as arena. */
struct layout layout_of(const struct table *t, struct ap_arena *arena);

/* The columns below which it cannot be narrowed. */
int layout_least(const struct layout *l);

/* Narrow the wide columns so that all fits in cols; false: too narrow to be read. */
bool layout_narrow(struct layout *l, int cols);

#endif
