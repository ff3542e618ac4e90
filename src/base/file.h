/*
 * file.h -- reading and writing whole files safely.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>

#include "apposite/base.h"

/*
 * Read a regular file of at most limit bytes; a NUL is put after the end.
 * A folder, FIFO or device is refused without waiting for it.
 */
AP_MUST_CHECK enum ap_code file_read(const char *path, size_t limit, struct ap_arena *arena,
                                     char **out, size_t *n, struct ap_error *err);

/*
 * Look at a file as file_read would, but read only its first n bytes: *got of
 * them, and the size of the whole.
 */
AP_MUST_CHECK enum ap_code file_head(const char *path, size_t limit, unsigned char *bytes,
                                     size_t n, size_t *got, size_t *size,
                                     struct ap_error *err);

/*
 * Write a file so that it is there whole or not at all: an exclusive temporary
 * file beside it, every return checked, fsync, mode kept, rename, fsync of the
 * folder; a symbolic link is resolved first.  Devices and FIFOs (/dev/stdout)
 * are written straight.  Without replace, a path that exists is AP_EXISTS.
 */
AP_MUST_CHECK enum ap_code file_write(const char *path, const char *bytes, size_t n,
                                      bool replace, struct ap_error *err);

bool file_exists(const char *path);     /* a dangling symbolic link exists too */
bool file_is_folder(const char *path);

/* What went wrong by errno, in the user's words where the system's are a riddle. */
const char *file_reason(int error);

#endif
