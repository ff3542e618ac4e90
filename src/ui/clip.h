/*
 * clip.h -- ways to put a text on the clipboard.
 *
 * A desktop has a program for it; where there is none, or it fails, the
 * terminal is asked (OSC 52), which never says whether it did.
 */
#ifndef UI_CLIP_H
#define UI_CLIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "ui/ui.h"

/* What there is: a set, that whoever knows the environment makes. */
enum {
    CLIP_WAYLAND = 1, CLIP_X11 = 2, CLIP_LOCAL = 4,     /* not over SSH */
    CLIP_TMUX = 8, CLIP_SCREEN = 16,                    /* the terminal is one of these */
    CLIP_TERMINAL = 32                                  /* it may be asked */
};

/* The most bytes that are sent to a terminal: many drop what is longer. */
enum { CLIP_TERMINAL_MOST = 74000 };

/*
 * Give s[0..n) to the best program there is; else add to out what asks the terminal.
 * It fails where neither can be.
 */
AP_MUST_CHECK enum ap_code clip_copy(int there, const char *s, size_t n, struct buf *out,
                                     struct copied *how, struct ap_error *err);

/*
 * Add what asks a terminal to take s[0..n), wrapped so that tmux or screen, if
 * there says so, pass it on.
 */
void clip_sequence(struct buf *out, int there, const char *s, size_t n);

/*
 * Run a program with s[0..n) as its input; without a shell, found by PATH.  True
 * if it ended well.  One that neither reads nor ends within patience is ended.
 */
bool clip_run(const char *const *argv, const char *s, size_t n, int patience_ms);

#endif
