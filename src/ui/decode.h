/*
 * decode.h -- events from what a terminal sends, one byte or key at a time.
 *
 * ncurses can make characters and mouse events, too (get_wch, getmouse), but
 * forgets half a character when the rest is late, and knows the mouse only by
 * TERM.  So it only finds the keys; everything else is read here, without it.
 */
#ifndef UI_DECODE_H
#define UI_DECODE_H

#include <stddef.h>
#include <wchar.h>

#include "ui/ui.h"

/* What arrives is a byte, a key of keymap.h, or one of these beginnings and ends. */
enum { IN_PASTE = K_ALT * 2, IN_PASTE_END,
       IN_MOUSE,                /* "ESC [ <": numbers follow */
       IN_MOUSE_OLD };          /* "ESC [ M": three bytes follow */

struct decoder {
    mbstate_t     half;         /* the bytes so far of a character */
    bool          pasting;      /* what comes now is a paste */
    bool          escaped;      /* ESC came: the key, or Alt with what follows */
    uint32_t      report;       /* IN_MOUSE or IN_MOUSE_OLD: what comes now belongs to it */
    int           number[3];    /* of the report: button, column, row */
    int           numbers;      /* the one that is being read */
};

/*
 * Take what arrived; the result is how many events that completed, which are in
 * out.  Bytes that can belong to no character are dropped.
 */
enum { DECODE_MOST = 2 };
size_t decode(struct decoder *d, uint32_t in, struct event out[DECODE_MOST]);

/* Nothing more has arrived: ESC alone is a key. */
size_t decode_rest(struct decoder *d, struct event out[DECODE_MOST]);

#endif
