/*
 * remake.h -- compiled files as no build of ours makes them.
 */
#ifndef REMAKE_H
#define REMAKE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Copy a compiled file row by row into a new one.  before is SQL that runs
 * first (page size, encoding, journal); loose leaves out the types and CHECKs,
 * so that a cell may hold anything.
 */
void remake(const char *from, const char *to, const char *before, bool loose);

/* Overwrite n bytes of a file at an offset; a negative one counts from the end. */
void remake_patch(const char *path, long at, const void *bytes, size_t n);

#endif
