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

/*
 * "A,B": offerings by keys, names or unique prefixes, each once.  Keys are found
 * all at once, so that a list of many costs no more than the catalogue is long.
 */
AP_MUST_CHECK enum ap_code view_offerings(const struct ap_catalogue *cat, const char *text,
                                          struct ap_arena *arena, const size_t **out,
                                          size_t *count, struct ap_error *err);

/* The screen a view begins at when no --screen says so. */
enum view_kind view_implied(const struct viewstate *v);

#endif
