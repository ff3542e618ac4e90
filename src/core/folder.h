/*
 * folder.h -- the source form of a catalogue: a folder of CSV files.
 */
#ifndef CORE_FOLDER_H
#define CORE_FOLDER_H

#include "core/check.h"
#include "core/rows.h"

/*
 * Read a folder.  What its files have wrong goes to findings, and what can be
 * read is read; fails only where the folder itself cannot be.
 */
AP_MUST_CHECK enum ap_code folder_read(const char *path, struct rows *rows,
                                       struct findings *findings, struct ap_error *err);

/*
 * Write rows as they stand into a folder that does not exist yet or is empty
 * (AP_EXISTS otherwise).  After a failure nothing of it is left.
 */
AP_MUST_CHECK enum ap_code folder_write(const struct rows *rows, const char *path,
                                        struct ap_error *err);

#endif
