/*
 * line.h -- a program on a pty, with the time at which it answered.
 *
 * No emulator: bytes are stamped as they are read, so that only the program
 * and the kernel are measured.
 */
#ifndef BENCH_LINE_H
#define BENCH_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { LINE_MAX_BYTES = 1 << 20 };

struct line {
    int    master, hold;        /* hold keeps the line open when the program ends */
    pid_t  program;
    double sent;                /* when it was started, or the last key was sent */
    double last;                /* when the last bytes after that were read; 0: none yet */
    size_t n;                   /* those bytes */
    char   bytes[LINE_MAX_BYTES];
};

/* argv ends in NULL; input, where given, is a file to read from instead of the terminal.
   False if it cannot be run. */
bool line_open(struct line *l, const char *const *argv, const char *input);
void line_close(struct line *l);        /* ends the program */

void line_send(struct line *l, const char *key);

/* ms from the start, or the key, to the read that completed text; -1: it did not come. */
double line_wait_text(struct line *l, const char *text);

/* ms to the last byte before silence; -1: nothing came. */
double line_wait_settled(struct line *l);

/* The most memory the program had resident, in MiB; -1: not known here. */
double line_memory(const struct line *l);

#endif
