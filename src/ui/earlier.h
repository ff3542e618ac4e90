/*
 * earlier.h -- the lines that were accepted before, to be typed again.
 *
 * Each kind of line (a filter, a name) has its own.  A walk goes from the line
 * being typed to older ones and back; whoever walks keeps that line.
 */
#ifndef UI_EARLIER_H
#define UI_EARLIER_H

#include "apposite/base.h"

struct earlier_line {
    const char *kind, *text;
};

struct earlier {
    struct ap_arena     *arena;         /* owns the lines; set by whoever has this */
    struct earlier_line *line;          /* the oldest first */
    size_t               count, cap;
};

/* Remember a line; one that is blank, or the newest of its kind, is not remembered again. */
void earlier_add(struct earlier *e, const char *kind, const char *text);

/*
 * The next line of a kind that is older (or newer) than the line at, and says
 * other than text; AP_NONE if there is none.  at AP_NONE: the line being typed,
 * newer than all.
 */
size_t earlier_older(const struct earlier *e, const char *kind, size_t at, const char *text);
size_t earlier_newer(const struct earlier *e, const char *kind, size_t at, const char *text);

#endif
