/*
 * report_guide.h -- a walk by questions as a report, a table and JSON.
 *
 * Each answer comes with the options that give it, so that a person or a program
 * goes on without composing filters.
 */
#ifndef VIEW_REPORT_GUIDE_H
#define VIEW_REPORT_GUIDE_H

#include "view/guided.h"
#include "view/report.h"

/* The open question with its answers, or the result; what was asked for so far. */
void report_guide(struct report *r, const struct subject *s, const struct guided *g);

/* One row for each answer and one for what does not matter; or one for each that remains. */
struct table guide_table(const struct subject *s, const struct guided *g,
                         struct ap_arena *arena);

/* "--filter 'gpu:yes' --skip size": what gives the i-th answer; as many as there are answers:
   what says that the question does not matter. */
char *guide_options(const struct guided *g, size_t i, struct ap_arena *arena);

/* The filter after the i-th answer; "" where it would be too long. */
const char *guide_filter(const struct guided *g, size_t i, struct ap_arena *arena);

#endif
