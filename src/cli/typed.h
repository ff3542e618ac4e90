/*
 * typed.h -- a line that a person typed.
 */
#ifndef CLI_TYPED_H
#define CLI_TYPED_H

#include <stdbool.h>
#include <stdio.h>

#include "apposite/base.h"

/* A line of a terminal is shorter than this; one that is not is dropped whole. */
enum { TYPED_MOST = 8192 };

enum typed_line { TYPED_TEXT, TYPED_TOO_LONG, TYPED_END };

/*
 * Read the next line.  *text is given only with TYPED_TEXT: without blanks at
 * its ends, valid UTF-8 (what is not became U+FFFD), in arena.  The end of input
 * ends a last line as well.
 */
enum typed_line typed_read(FILE *in, struct ap_arena *arena, char **text);

/* Is the text a number from 1 to most, and nothing else? */
bool typed_number(const char *text, size_t most, size_t *out);

/* The only label that begins like the text, or is it in full, letter case aside; false:
   none or several. */
bool typed_label(const char *text, const char *const *label, size_t count,
                 struct ap_arena *scratch, size_t *out);

#endif
