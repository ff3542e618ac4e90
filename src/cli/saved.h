/*
 * saved.h -- beginning with what was saved: a named view, or the last session.
 */
#ifndef CLI_SAVED_H
#define CLI_SAVED_H

#include "cli/cli.h"
#include "view/keep.h"
#include "view/viewstate.h"

/*
 * Restore into v, which is as the catalogue opens, the view of that name.
 * *lost: what of it the catalogue does not have any more, as options; NULL:
 * nothing.  AP_NOTFOUND: there is none, and which was meant.
 */
AP_MUST_CHECK enum ap_code saved_view(struct keep *keep, const struct ap_catalogue *cat,
                                      const char *name, struct ap_arena *arena,
                                      struct viewstate *v, const char **lost,
                                      struct ap_error *err);
/* What was lost, in a sentence fragment. */
char *saved_lost(const char *lost, struct ap_arena *arena);

/* What the explorer begins with. */
struct begun {
    const char      *name;      /* of the saved view; NULL: none */
    struct viewstate saved;     /* ... and the view as far as it was restored */
    bool             resumed;   /* the last session */
    const char      *notice;    /* what stood in the way or was lost, a sentence; NULL: nothing */
};

/*
 * Restore into v, which is as the catalogue opens, what the explorer is asked to
 * begin with.  Only a name that is not there is a failure.
 */
AP_MUST_CHECK enum ap_code saved_begin(struct keep *keep, const struct ap_catalogue *cat,
                                       const struct explore *want, struct ap_arena *arena,
                                       struct viewstate *v, struct begun *out,
                                       struct ap_error *err);

/* AP_NOTFOUND, and which of its views is meant. */
AP_MUST_CHECK enum ap_code saved_meant(struct keep *keep, const char *catalogue,
                                       const char *name, struct ap_arena *arena,
                                       struct ap_error *err);

#endif
