/*
 * shot.h -- a screen as a picture.
 */
#ifndef UI_SHOT_H
#define UI_SHOT_H

#include "base/buf.h"
#include "ui/grid.h"

/*
 * The grid as an SVG document: on white, in the looks that the theme gives its
 * styles, so that a picture shows what a terminal would.
 */
void shot_svg(struct buf *out, const struct grid *grid, const char *title);

#endif
