/*
 * viewstate.h -- the view as a value: what a person is looking at.
 *
 * The command line parses into one, the interface changes one, and both hand
 * it to the same reports; so what a screen shows and what a headless command
 * writes are the same by construction.  It is copied by assignment: what it
 * points to is never changed in place, and lives as long as its catalogue.
 */
#ifndef VIEW_VIEWSTATE_H
#define VIEW_VIEWSTATE_H

#include "apposite/compare.h"
#include "apposite/predicate.h"
#include "apposite/sort.h"

enum only { ONLY_ALL, ONLY_DIFFERENT, ONLY_SAME, ONLY_COUNT };

struct viewstate {
    const struct ap_predicate *filter;      /* NULL: all */
    const char                *filter_text; /* as typed; "" or NULL: all */
    struct ap_sort             sort;
    const size_t              *column;      /* attributes shown in the list, in order */
    size_t                     columns;
    const size_t              *compared;    /* offerings side by side, in order */
    size_t                     compareds;
    size_t                     baseline;    /* an offering, or AP_NONE */
    enum only                  only;        /* which rows of the comparison */
    const int                 *answers;     /* see tree.h; NULL where there is no tree */
};

/* The view a catalogue opens with: no filter, its own order, the shown attributes. */
void viewstate_init(struct viewstate *v, const struct ap_catalogue *cat,
                    struct ap_arena *arena);

/*
 * "all", or attribute keys, names or unique prefixes separated by commas, each
 * once.  err->at and err->len give the bytes of the one that is wrong.
 */
AP_MUST_CHECK enum ap_code viewstate_columns(struct viewstate *v, const struct ap_catalogue *cat,
                                             const char *text, struct ap_arena *arena,
                                             struct ap_error *err);

/* The offerings listed, filtered and sorted: *count indexes. */
size_t *viewstate_listed(const struct viewstate *v, const struct ap_catalogue *cat,
                         size_t *count, struct ap_arena *arena);

/* The attributes that are rows of the comparison under v->only, in catalogue order. */
size_t *viewstate_rows(const struct viewstate *v, const struct ap_comparison *cmp,
                       const struct ap_catalogue *cat, size_t *count, struct ap_arena *arena);

const char *only_name(enum only only);
bool        only_parse(const char *text, enum only *out);

#endif
