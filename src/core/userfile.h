/*
 * userfile.h -- the user's own database as a file: made private, judged before
 * SQLite sees it, set aside or copied, never deleted.
 */
#ifndef CORE_USERFILE_H
#define CORE_USERFILE_H

#include <stdbool.h>

#include "apposite/store.h"

struct userfile {
    bool writes;                /* the file and its folder may be written */
    int  version;               /* of db/user.sql; 0: there is nothing in it yet */
};

/*
 * Make the folders (0700) and the file (0600) of path that are not there, and
 * judge what is: AP_INVALID if the file is not ours, AP_IO if it cannot be
 * made or read.
 */
AP_MUST_CHECK enum ap_code userfile_ready(const char *path, struct userfile *out,
                                          struct ap_error *err);

/*
 * Rename the file, and a journal beside it, to PATH.corrupt-TODAY, or -2 and so
 * on after that; *to is its new path.  An error says only why not.
 */
AP_MUST_CHECK enum ap_code userfile_set_aside(const char *path, const char *today,
                                              struct ap_arena *arena, const char **to,
                                              struct ap_error *err);

/* Write bytes, which it has, to PATH.backup-TODAY, or -2 and so on, 0600. */
AP_MUST_CHECK enum ap_code userfile_back_up(const char *path, const char *today,
                                            struct ap_bytes bytes, struct ap_arena *arena,
                                            const char **to, struct ap_error *err);

#endif
