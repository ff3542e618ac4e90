/*
 * stranger.h -- what a compiled file must be before SQLite may see it, and
 * what must be in it before anything of it is read.
 *
 * A catalogue file may come from anybody.  Its first bytes are judged here,
 * without SQLite; so is what lies beside it, because SQLite would act on a
 * journal that a stranger left there.  Then the schema must be exactly ours.
 */
#ifndef CORE_STRANGER_H
#define CORE_STRANGER_H

#include <stddef.h>

#include "apposite/base.h"
#include "core/db.h"

enum {
    STRANGER_HEAD = 100,        /* bytes of a file that say what it is */
    STRANGER_LIMIT = 512 << 20  /* bytes of a whole file */
};

/* Judge the first got bytes (at most STRANGER_HEAD matter) of size. */
AP_MUST_CHECK enum ap_code stranger_head(const unsigned char *head, size_t got, size_t size,
                                         const char *name, struct ap_error *err);

/*
 * Judge the file at path and what lies beside it; *uri is how SQLite opens
 * exactly that file, to read it and nothing else.  AP_IO if it is no file.
 */
AP_MUST_CHECK enum ap_code stranger_file(const char *path, struct ap_arena *arena,
                                         const char **uri, struct ap_error *err);

/* The same for bytes; *out is what SQLite can open, a copy only if it must be. */
AP_MUST_CHECK enum ap_code stranger_bytes(struct ap_bytes bytes, const char *name,
                                          struct ap_arena *arena, struct ap_bytes *out,
                                          struct ap_error *err);

/* Judge what an open file holds: our tables with our columns, and no damage. */
AP_MUST_CHECK enum ap_code stranger_content(struct db *db, const char *name,
                                            struct ap_arena *scratch, struct ap_error *err);

#endif
