/*
 * viewopt.h -- what printing and reading view options share; for viewline.c,
 * viewread.c.
 */
#ifndef VIEW_VIEWOPT_H
#define VIEW_VIEWOPT_H

#include "view/viewline.h"

struct printing {
    const struct ap_catalogue *cat;
    const struct viewstate    *v;
    struct ap_arena           *arena;
};

/* s[0..n) without blanks at its ends. */
char *view_trimmed(const char *s, size_t n, struct ap_arena *arena);

/* The screen a view begins at when no --screen says so. */
enum view_kind view_implied(const struct viewstate *v);

#endif
