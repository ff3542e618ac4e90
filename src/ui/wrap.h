/*
 * wrap.h -- a text in several lines of a given width.
 *
 * text_wrap() says where lines break; these count and draw them.  The rows of
 * a text may begin above the area it is drawn in, as when a page is scrolled.
 */
#ifndef UI_WRAP_H
#define UI_WRAP_H

#include "ui/grid.h"
#include "view/differ.h"

/*
 * A text as screens show it: clean, and one that nobody would scroll through cut,
 * with words that say so.  Returns text itself where there is nothing to change.
 */
enum { WRAP_MOST = 20000 };     /* bytes; a key must not take longer than people notice */
const char *wrap_shown(struct ap_arena *arena, const char *text);

/* The lines s takes at that width (at least 1 column); "" takes one. */
int wrap_rows(const char *s, int cols);

/*
 * Draw s, its first line in row; what is outside the area is left out.  At most
 * rows lines: if there are more, the last of them ends in an ELLIPSIS.  Return
 * the row after the last line.
 */
int wrap_draw(struct area area, int row, int col, int rows, int cols, enum style style,
              const char *s);

/* The same for all of s, with spans of it in another style. */
int wrap_draw_spans(struct area area, int row, int col, int cols, enum style style,
                    const char *s, struct spans spans, enum style span_style);

/* So many rows as it takes. */
enum { WRAP_ALL = 1 << 20 };

#endif
