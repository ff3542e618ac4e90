/*
 * viewopt.h -- what printing and reading view options share; for viewline.c,
 * viewprint.c, viewread.c, viewsplit.c, viewrestore.c.
 */
#ifndef VIEW_VIEWOPT_H
#define VIEW_VIEWOPT_H

#include "base/buf.h"
#include "view/viewline.h"

struct printing {
    const struct ap_catalogue *cat;
    const struct viewstate    *v;
    struct ap_arena           *arena;
};

/* s[0..n) without blanks at its ends. */
char *view_trimmed(const char *s, size_t n, struct ap_arena *arena);

/*
 * The options of a text, in order.  What is no option of a view fails, or where
 * unknown is not NULL, is put there, and what follows up to the next option.
 */
AP_MUST_CHECK enum ap_code view_split(const char *text, struct ap_arena *arena,
                                      struct view_said **said, size_t *count,
                                      struct buf *unknown, struct ap_error *err);

/*
 * What an option prints for the i-th time: its argument, "" for one without; NULL:
 * nothing more.
 */
const char *view_print(const struct printing *p, enum view_option_id id, size_t i);

/* What an option prints of a view, "" for one without argument; NULL: nothing. */
const char *view_printed(const struct ap_catalogue *cat, const struct viewstate *v,
                         enum view_option_id id, struct ap_arena *arena);

/* An option as it is written for a shell, behind what is in out already. */
void view_add_option(struct buf *out, enum view_option_id id, const char *argument);

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
