/*
 * browse.h -- the state of the Browse screen; for scr_browse.c, which changes
 * it, and browse_draw.c, which draws it.
 */
#ifndef UI_BROWSE_H
#define UI_BROWSE_H

#include "ui/list.h"
#include "ui/screen.h"
#include "ui/ui.h"

struct browse {
    struct ap_arena   *listing; /* owns shown and empty; emptied when they are made anew */
    size_t            *shown;   /* offerings, one per line of the list */
    struct list        list;
    char              *empty;   /* what to say when no offering is listed */
    size_t             want;    /* the offering the cursor was put on; AP_NONE: none */
    size_t             col;     /* the column cursor: 0 the name, then the view's columns */
    size_t             left;    /* the first of the view's columns in sight */
    struct ap_arena   *widths;  /* owns widest; emptied when the columns change */
    int               *widest;  /* what the name and each of the view's columns would take */
    unsigned long      listed, measured;    /* the versions of the view that these are from */
};

void browse_draw(struct ui *ui, void *state, struct area area);

#endif
