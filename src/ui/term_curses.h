/*
 * term_curses.h -- the terminal, by way of ncurses.  Only term_curses.c knows it.
 */
#ifndef UI_TERM_CURSES_H
#define UI_TERM_CURSES_H

#include "ui/theme.h"
#include "ui/ui.h"

extern const struct term_ops term_curses;

/* How the terminal may be used. */
struct term_want {
    bool colour;                /* false under NO_COLOR */
    const struct theme *theme;  /* must live until it is stopped */
    int  clip;                  /* ways to a clipboard: a set of CLIP_... (clip.h) */
};

/* Start; false with a reason in err when the terminal cannot be used (exit 2). */
AP_MUST_CHECK enum ap_code term_curses_start(struct term_want want, int *rows, int *cols,
                                             struct ap_error *err);
void term_curses_stop(void);        /* safe to call at any time, and twice */
/* The polite signal (INT, TERM, HUP, QUIT) that ended the loop, or 0. */
int  term_curses_signal(void);

#endif
