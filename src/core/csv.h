/*
 * csv.h -- comma-separated values as RFC 4180 has them, and nothing more.
 *
 * Strict, because a catalogue's source is written by hand and reviewed: what
 * the format does not name is an error with a remedy, never a guess.
 */
#ifndef CORE_CSV_H
#define CORE_CSV_H

#include <stdbool.h>

#include "apposite/base.h"
#include "base/buf.h"

struct csv {
    char  *at, *end;            /* what is left to read; *end is a NUL */
    size_t line;                /* the line that at is on, from 1; after an error, of it */
};

/* Read text[0..n), which must be followed by a NUL and is changed in reading. */
void csv_init(struct csv *csv, char *text, size_t n);

bool csv_more(const struct csv *csv);   /* is there another record? */

/*
 * The next record: the first max of its *count fields go to field, as texts
 * inside the buffer.  *line is the line it begins on.  Errors are AP_INVALID.
 */
AP_MUST_CHECK enum ap_code csv_read(struct csv *csv, const char **field, size_t max,
                                    size_t *count, size_t *line, struct ap_error *err);

/* Append a field, quoted only if it must be. */
void csv_put(struct buf *out, const char *field);

#endif
