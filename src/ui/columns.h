/*
 * columns.h -- the columns of the list changed: which, in which order, how wide.
 *
 * For Browse, where the cursor is on one, and for the screen Columns.  An
 * attribute that is cat->attributes stands for the name, which is pinned: it is
 * first and always there.  What cannot be done is said.
 */
#ifndef UI_COLUMNS_H
#define UI_COLUMNS_H

#include "ui/ui.h"

enum { COLUMN_WIDTH_MIN = 4, COLUMN_WIDTH_MAX = 200, COLUMN_WIDTH_STEP = 2 };

bool columns_has(const struct ui *ui, size_t attribute);
const char *columns_name(const struct ui *ui, size_t attribute);

/* Take a column away; false if it stays. */
bool columns_hide(struct ui *ui, size_t attribute);

/* Swap a column with the one before (by -1) or after it (1); false if it stays. */
bool columns_move(struct ui *ui, size_t attribute, int by);

/* So many columns wider; now is how wide it is drawn, which may be less than it was given. */
void columns_widen(struct ui *ui, size_t attribute, int now, int by);
void columns_automatic(struct ui *ui, size_t attribute);

#endif
