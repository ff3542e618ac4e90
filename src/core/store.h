/*
 * store.h -- from a path or bytes to checked rows: what opening, building,
 * exporting and checking have in common.  See apposite/store.h.
 */
#ifndef CORE_STORE_H
#define CORE_STORE_H

#include "apposite/store.h"
#include "core/check.h"
#include "core/rows.h"

/* Where a catalogue is: a path, or bytes that a name stands for. */
struct origin {
    const char     *name;
    struct ap_bytes bytes;      /* at NULL: name is a path */
    bool            ours;       /* bytes of the program itself: no stranger made them */
};

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
