/*
 * plain_write.h -- what commands say, in the lines of plain mode.
 */
#ifndef CLI_PLAIN_WRITE_H
#define CLI_PLAIN_WRITE_H

#include "base/buf.h"
#include "view/report.h"

/* Add to out what v shows, wrapped to cols (0: not).  A decision needs s->tree. */
void plain_write_view(struct buf *out, const struct subject *s, const struct viewstate *v,
                      int cols);
/* The same for any report. */
void plain_write_report(struct buf *out, const struct report *r, int cols);

#endif
