/*
 * write.h -- a view in a format: the bytes that a command prints and that the
 * interface exports.  Because both call this, they are the same.
 */
#ifndef VIEW_WRITE_H
#define VIEW_WRITE_H

#include "view/format.h"

/*
 * Add to out what v shows, by v->kind.  cols is for text: see format_text.  A
 * decision needs s->tree.
 */
struct csv_told write_view(struct buf *out, const struct subject *s, const struct viewstate *v,
                           enum format format, struct csv_style style, int cols);

#endif
