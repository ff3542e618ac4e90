/*
 * store.h -- from a path or bytes to checked rows: what opening, building,
 * exporting and checking have in common.  See apposite/store.h.
 */
#ifndef CORE_STORE_H
#define CORE_STORE_H

#include "apposite/store.h"
#include "core/check.h"
#include "core/rows.h"

/* Where a catalogue is. */
struct origin {
    const char     *path;       /* NULL: it is these bytes */
    const char     *name;       /* what errors call it */
    struct ap_bytes bytes;
    bool            ours;       /* the program's own bytes: no stranger made them */
};

#define AT_PATH(at)           (&(struct origin){ .path = (at), .name = (at) })
#define IN_BYTES(given, call) (&(struct origin){ .bytes = (given), .name = (call) })

/*
 * Read rows and check their form.  rows and findings are initialised; fails
 * only where nothing could be read.
 */
AP_MUST_CHECK enum ap_code store_rows(const struct origin *from, struct rows *rows,
                                      struct findings *findings, struct ap_error *err);

/* The same, and the first of any errors fails it. */
AP_MUST_CHECK enum ap_code store_sound_rows(const struct origin *from, struct rows *rows,
                                            struct ap_error *err);

#endif
