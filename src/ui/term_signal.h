/*
 * term_signal.h -- signals while a terminal is ours.
 *
 * Polite signals, stops and resizes only raise flags, and are held back but
 * while the program waits (term_wait) or asks (term_signal_admit), so none is
 * missed.  A crash gives the
 * terminal back first and then takes its course.
 */
#ifndef UI_TERM_SIGNAL_H
#define UI_TERM_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* What gives the terminal back at a crash, when nothing else may be called. */
struct rescue {
    int            fd;
    char           text[256];
    size_t         n;
    struct termios mode;
};

void term_signal_start(const struct rescue *rescue);
void term_signal_stop(void);        /* everything as it was before */

/* Let in what was held back: input that never ends would keep the wait from it. */
void term_signal_admit(void);

int  term_signal_end(void);         /* INT, TERM, HUP or QUIT was sent: which; else 0 */
bool term_signal_stopped(void);     /* was TSTP sent since the last call? */
bool term_signal_resized(void);     /* did the size change, or did we go on after a stop? */

/* Stop as the default for TSTP does; return when continued. */
void term_signal_sleep(void);

/* Wait for input on fd or a signal; true if there is input. */
bool term_wait(int fd);

#endif
