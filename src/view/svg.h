/*
 * svg.h -- pictures made of monospaced text, lines and boxes.
 *
 * Positions are in pixels.  What text looks like is said by its classes, for
 * which whoever makes the picture gives the rules.
 */
#ifndef VIEW_SVG_H
#define VIEW_SVG_H

#include "base/buf.h"

enum { SVG_CELL_COLS = 8, SVG_CELL_ROWS = 18 };     /* one character */

/*
 * Text whose cells begin at x and whose line begins at y, stretched to the columns
 * it takes on a screen, so that columns stay aligned whatever the font.  What wide
 * gaps part is drawn apart, since who shows a picture may make one blank of many.
 */
void svg_text(struct buf *body, int x, int y, const char *classes, const char *text);
void svg_box(struct buf *body, int x, int y, int width, int height, const char *classes);

/* The whole document. */
void svg_document(struct buf *out, int width, int height, const char *title, const char *rules,
                  const char *body);

#endif
