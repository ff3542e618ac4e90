/*
 * frame.h -- what to send to a terminal so that it shows a grid.
 *
 * Only the cells that differ from what it shows already are sent.  What the
 * terminal understands is given (struct codes), so a test can read a frame.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "base/buf.h"
#include "ui/grid.h"

struct codes {
    const char *style[STYLE_COUNT];     /* switches from any style to this one */
    const char *hide, *unhide;          /* the cursor */
    const char *wipe;                   /* the whole screen */
    bool        scrolls;                /* when something is drawn in the last place */
    void      (*go_to)(struct buf *out, int row, int col);
};

/* What the terminal shows. */
struct shown {
    struct ap_arena *arena;     /* owns the grid's cells; emptied when the size changes */
    struct grid      grid;
    bool             cursor;
};

/* Add to out what makes the terminal show g; whole: whatever it shows now. */
void frame_add(struct buf *out, struct shown *shown, const struct codes *codes,
               const struct grid *g, bool whole);

#endif
