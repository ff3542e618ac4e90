/*
 * screen.h -- what a screen is.
 *
 * A screen is a row of the table in ui.c: some functions and the size of its
 * state.  It draws into an area and answers actions; it never reads keys,
 * never waits, and never calls the terminal.  What a person is looking at is in
 * the viewstate (ui_view); the state holds only cursors, scroll positions and
 * what is derived from the view.
 */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include <stddef.h>

#include "apposite/complete.h"
#include "ui/grid.h"
#include "ui/keymap.h"

struct spot;
struct ui;
struct buf;

enum typed { TYPED_CHANGED, TYPED_ACCEPTED, TYPED_CANCELLED };

/* What of the text at first is an offer, which the first character typed replaces. */
enum offer { OFFER_NONE, OFFER_ALL, OFFER_STEM };       /* a stem leaves the ending of a file */

/* Who asks for a line, where that is no screen, or proposes what could stand in it. */
struct asker {
    enum place place;           /* what its keys mean */
    enum offer offers;          /* as long as no other key made it text to edit */
    /* NULL: the top screen's typed() hears of it. */
    void (*typed)(struct ui *ui, const char *text, enum typed how);     /* as a screen's */
    /* What does not edit the line.  May be NULL. */
    void (*act)(struct ui *ui, enum action action);
    /* What could stand at a byte of the text.  NULL: nothing is proposed. */
    struct ap_completion (*complete)(struct ui *ui, const char *text, size_t at,
                                     struct ap_arena *arena);
};

/* What the mouse did, and to what: as given to area_hot(), or 0 where nothing is. */
struct point {
    enum { POINT_CLICK, POINT_WHEEL } how;
    int    what;
    size_t index;
    int    lines;               /* POINT_WHEEL: how far to scroll; upwards is negative */
};

/* What can be copied, from less to more. */
enum copy_part { COPY_CELL, COPY_ROW, COPY_ALL, COPY_PARTS };

struct screen_ops {
    size_t state_size;
    /* Load what is shown.  state is zeroed; arena lives until the screen closes. */
    void (*open)(struct ui *ui, void *state, struct ap_arena *arena);
    /* Draw into area.  Of the state, only scroll positions may change. */
    void (*draw)(struct ui *ui, void *state, struct area area);
    /* Return whether the action was for this screen; what is left is done by ui.c
       (going to screens, back, help, comparing the marked, leaving). */
    bool (*act)(struct ui *ui, void *state, enum action action);
    /* A line asked for with ui_ask() changed, or ended.  May be NULL. */
    void (*typed)(struct ui *ui, void *state, const char *text, enum typed how);
    /* What restricts the view, for row 2 ("platform:aks  3 of 4"); NULL when nothing
       does.  May be NULL. */
    const char *(*status)(struct ui *ui, void *state, struct ap_arena *arena);
    /* The same for a screen that draws row 2 itself; returns whether anything does. */
    bool (*restricts)(struct ui *ui, void *state, struct area row);
    /* A printable key that has no binding here, for screens that take typing
       (Help).  Return whether it was used.  May be NULL. */
    bool (*key)(struct ui *ui, void *state, uint32_t key);
    /* What the cursor is on, for the screens that tell more of it.  May be NULL. */
    struct spot (*at)(struct ui *ui, void *state);
    /* The mouse did something to HOT_LINE, or what the screen made hot in its own number, or
       to nothing (0).  Return, of a click, whether the cursor is now on something that a
       second click opens; of the wheel, whether it scrolled: else it moves the cursor.
       May be NULL. */
    bool (*point)(struct ui *ui, void *state, struct point p);
    /* Add the cell or the row at the cursor to out, clean, and say what it is called ("the
       row"); NULL: there is none.  May be NULL. */
    const char *(*copy)(struct ui *ui, void *state, enum copy_part part, struct buf *out);
    /* What its keys mean, where a part of it has keys of its own (the facets of Browse).
       NULL: always what they mean on this screen. */
    enum place (*place)(struct ui *ui, void *state);
    /* The view changed while this screen was covered, or its size did.  May be NULL. */
    void (*shown)(struct ui *ui, void *state);
    /* Free what the state owns besides its arena.  May be NULL. */
    void (*close)(void *state);
};

#define X(id, name, title) extern const struct screen_ops name##_screen;
SCREENS(X)
#undef X

#endif
