/*
 * markup.h -- data as text of a page or a picture (HTML, XML).
 */
#ifndef VIEW_MARKUP_H
#define VIEW_MARKUP_H

#include "base/buf.h"

/*
 * Add text so that it stands for itself, between tags and within double quotes:
 * cleaned, and what could be markup escaped.
 */
void markup_text(struct buf *out, const char *text);

/* The same for one attribute, with a blank in front: name="value". */
void markup_attribute(struct buf *out, const char *name, const char *value);

#endif
