/*
 * changes.h -- what changed between two catalogues, in words and as data.
 */
#ifndef VIEW_CHANGES_H
#define VIEW_CHANGES_H

#include "apposite/diff.h"
#include "view/report.h"

/* "Facts: 3 changed; Events: 1 added", counting things, not their fields. */
char *changes_summary(const struct ap_diff *diff, struct ap_arena *arena);

/* Every change under the heading of its part, with what was and what is. */
void report_changes(struct report *r, const struct ap_catalogue *before,
                    const struct ap_catalogue *after, const struct ap_diff *diff);

/* One row for each change of a text, and for each thing that came or went. */
struct table changes_table(const struct ap_diff *diff, struct ap_arena *arena);

/*
 * { before, after: the catalogues; changes: [ { part, change, key, name, field,
 * before, after } ] }: field is "" for what came or went.
 */
char *json_changes(const struct ap_catalogue *before, const struct ap_catalogue *after,
                   const struct ap_diff *diff, struct ap_arena *arena);

#endif
