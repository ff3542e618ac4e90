/*
 * quote.h -- foreign text as a message quotes it.
 */
#ifndef CORE_QUOTE_H
#define CORE_QUOTE_H

#include "apposite/base.h"

/*
 * A text on one line, with nothing that acts on a terminal, and cut to a few
 * words: enough to recognise it by.  Lives in arena, or is text itself.
 */
const char *quote(struct ap_arena *arena, const char *text);

#endif
