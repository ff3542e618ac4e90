/*
 * tty.h -- a terminal for tests: a program runs on a pty, libvterm is its screen.
 *
 * The test is the person: it sends keys, changes the size, closes the window,
 * and reads what the screen shows.  Nothing here sleeps: a wait ends when what
 * is waited for is there, or fails at its deadline.  One terminal at a time:
 * the process of a second one would keep the first one's line open.
 */
#ifndef TTY_H
#define TTY_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "base/buf.h"
#include "tty_shell.h"

enum {
    TTY_PATIENCE = 20000,       /* ms: the deadline where time itself is not tested */
    TTY_RUNNING  = -1000,       /* "has not ended" in status */
    TTY_SKIPPED  = 77           /* a test program's own status where no terminal can be made */
};

struct tty_options {
    int rows, cols;             /* 0: 24 x 80 */
    const char *term;           /* NULL: xterm-256color */
    bool no_term;               /* TERM is not set at all */
    const char *lang;           /* LC_ALL; NULL: C.UTF-8 */
    const char *const *env;     /* more of the environment: "NAME=value" ... NULL; may be NULL */
    int in, out;                /* descriptors instead of the terminal; 0: the terminal */
    bool deaf_shell;            /* the shell does not pass a hang-up on */
};

struct tty {
    /* For tests to read. */
    int        rows, cols;
    bool       alt;             /* the alternate screen is shown */
    bool       cursor;          /* the cursor is visible */
    int        cursor_row, cursor_col;
    int        mouse;           /* the mouse reports that are on; 0: none */
    unsigned   bells, titles;   /* times the bell rang, the window's title was set */
    struct buf raw;             /* every byte the program wrote */
    pid_t      program;
    bool       stopped;
    int        status;          /* exit code, -signal, or TTY_RUNNING */

    /* Its own. */
    int              master;    /* -1 once closed */
    bool             eof;
    struct shell     shell;
    struct termios   before;
    VTerm           *vt;
    VTermScreen     *screen;
    struct ap_arena *arena;     /* of raw */
    struct ap_arena *line;      /* of the last text given out */
};

/* Run a program (argv ends in NULL) on a terminal; tty_close() kills it if it still runs. */
struct tty *tty_open(const struct tty_options *options, const char *const *argv);
void tty_close(struct tty *t);

/* What a person does. */
void tty_send(struct tty *t, const char *keys);
void tty_send_n(struct tty *t, const char *bytes, size_t n);
void tty_resize(struct tty *t, int rows, int cols);
void tty_hang_up(struct tty *t);                /* close the window */
void tty_foreground(struct tty *t);             /* "fg", after a stop */

/* Waits: false at the deadline.  Text is looked for row by row. */
bool tty_wait_text(struct tty *t, const char *text, int ms);
bool tty_wait_gone(struct tty *t, const char *text, int ms);
bool tty_wait_stop(struct tty *t, int ms);
bool tty_wait_alt(struct tty *t, bool alt, int ms);     /* for the alternate screen, or the other */
bool tty_wait_quiet(struct tty *t, int quiet, int ms);  /* no output for quiet ms */
int  tty_wait_exit(struct tty *t, int ms);              /* the status, all output read */

/* The screen; texts are UTF-8 without trailing blanks, valid until the next call. */
const char *tty_row(struct tty *t, int row);
const char *tty_text(struct tty *t);            /* all rows, without empty ones at the end */
bool tty_shows(struct tty *t, const char *text);
VTermScreenCell tty_cell(const struct tty *t, int row, int col);

/* Does what is printed now come out plain: no style, no colour, no line drawing? */
bool tty_prints_plain(struct tty *t);
/* Are the line's settings (echo, signals, ...) what they were before the program? */
bool tty_line_restored(const struct tty *t);
/* Is a private mode (2004: bracketed paste) left switched on? */
bool tty_mode_on(const struct tty *t, int mode);

#endif
