/*
 * plain.h -- plain mode: what the explorer does, as numbered questions and lines.
 *
 * For screen readers, and for terminals that can only print.  It changes the
 * same view as the interface and reads from the same reports.
 */
#ifndef CLI_PLAIN_H
#define CLI_PLAIN_H

#include "cli/cli.h"
#include "view/keep.h"

/* What it begins with. */
struct plain_begin {
    const struct viewstate *view;
    struct view_given       given;      /* what the command line said */
    struct keep            *keep;       /* where views and the session are saved; NULL: nowhere */
    bool                    resumed;    /* view is the last session */
    const char             *notice;     /* to be said first; NULL: nothing is */
};

/* Talk on world's streams until the person leaves; the result is the exit status. */
int plain_run(const struct world *world, const struct subject *s,
              const struct plain_begin *begin);

#endif
