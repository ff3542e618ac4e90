/*
 * report_rank.h -- a ranking as a report, a table and JSON.
 */
#ifndef VIEW_REPORT_RANK_H
#define VIEW_REPORT_RANK_H

#include "apposite/rank.h"
#include "view/report.h"

/* How many offerings that do not lead are explained one by one; tables and JSON have all lines. */
enum { RANK_EXPLAINED = 50 };

/* The requirements of the view, ranked. */
struct ap_ranking view_ranking(const struct subject *s, const struct viewstate *v,
                               struct ap_arena *arena);

/* The result in its first two lines; then what it rests on, why not, and what would change it. */
void report_rank(struct report *r, const struct subject *s, const struct ap_ranking *ranking,
                 bool ascii);

/* One row for each offering and requirement; the places first, then who is excluded. */
struct table rank_table(const struct subject *s, const struct ap_ranking *ranking,
                        struct ap_arena *arena);

#endif
