/*
 * term_line.h -- the line to a terminal, without what the terminal understands:
 * writing to it, its size, and the time at which something came from it.
 */
#ifndef UI_TERM_LINE_H
#define UI_TERM_LINE_H

#include <stdbool.h>
#include <stddef.h>

/* Write all of s[0..n), however long it takes; false once nobody is there any more. */
bool term_line_write(int fd, const char *s, size_t n);

/* False, and nothing changed, for a line that does not know its size. */
bool term_line_size(int fd, int *rows, int *cols);

/* Milliseconds of a clock that only goes forward. */
long long term_line_now(void);

#endif
