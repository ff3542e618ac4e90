/*
 * pack.h -- the compiled form of a catalogue: rows in an SQLite file.
 */
#ifndef CORE_PACK_H
#define CORE_PACK_H

#include "apposite/store.h"
#include "core/rows.h"

/* Read the file at path, which may be a stranger's. */
AP_MUST_CHECK enum ap_code pack_read_file(const char *path, struct rows *rows,
                                          struct ap_error *err);

/* Read bytes; name stands for them in errors.  A stranger's are checked first. */
AP_MUST_CHECK enum ap_code pack_read_bytes(struct ap_bytes bytes, const char *name,
                                           bool stranger, struct rows *rows,
                                           struct ap_error *err);

/* The bytes of a compiled file that holds rows, as they stand. */
AP_MUST_CHECK enum ap_code pack_write(const struct rows *rows, struct ap_arena *arena,
                                      struct ap_bytes *out, struct ap_error *err);

#endif
