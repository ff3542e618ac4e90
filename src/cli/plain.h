/*
 * plain.h -- plain mode: what the explorer does, as numbered questions and lines.
 *
 * For screen readers, and for terminals that can only print.  It changes the
 * same view as the interface and reads from the same reports.
 */
#ifndef CLI_PLAIN_H
#define CLI_PLAIN_H

#include "cli/cli.h"

/*
 * Talk on world's streams until the person leaves, beginning at view.  given is
 * what the command line said; notice is to be said first (NULL: nothing is).
 * The result is the exit status.
 */
int plain_run(const struct world *world, const struct subject *s, const struct viewstate *view,
              struct view_given given, const char *notice);

#endif
