/*
 * tty_shell.h -- the shell of the terminal for tests (tty.h).
 *
 * A program that leads its session is in an orphaned process group, where the
 * kernel ignores Ctrl-Z.  So a small process leads instead, as a shell does: it
 * gives the program a group of its own, takes the terminal back when the
 * program stops, gives it again on "fg", passes a hang-up on, and reports.
 */
#ifndef TTY_SHELL_H
#define TTY_SHELL_H

#include <stdbool.h>
#include <sys/types.h>

struct tty_options;

enum shell_event { SHELL_STARTED, SHELL_STOPPED, SHELL_CONTINUED, SHELL_ENDED };

/* What the shell tells: value is the program's id, the signal, or its wait status. */
struct shell_report {
    enum shell_event event;
    int              value;
};

struct shell {
    pid_t leader;
    int   reports;              /* to read struct shell_report from; does not block */
    int   orders;               /* a byte written here is "fg"; closing it kills what is stopped */
};

/* Run argv on the terminal whose other end is master.  Aborts where it cannot. */
struct shell shell_start(int master, const struct tty_options *options,
                         const char *const *argv);

#endif
