/*
 * sample.h -- a small catalogue in which "check" finds nothing, as a folder.
 *
 * Tests write it into a place (place.h), change one thing and look at what
 * follows.  It has every table, every type and every state.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "apposite/store.h"
#include "core/rows.h"

#define SAMPLE_TODAY "2026-11-24"

/* The text of a table's file. */
extern const char *const sample_text[TABLE_COUNT];

/* Write all files into a new folder of the current one. */
void sample_write(const char *folder);

/* Replace one file of it, or add one that a catalogue does not have; NULL removes it. */
void sample_file(const char *folder, const char *file, const char *text);

/* Change the first place where from stands in a file; it must stand there. */
void sample_change(const char *folder, const char *file, const char *from, const char *to);

/* Remove the folder and all in it. */
void sample_remove(const char *folder);

/* A whole file, however long, with a NUL behind it; free it. */
char *sample_slurp(const char *path, size_t *n);

/* A whole folder as one text: "== NAME\n" and the content of each file; free it. */
char *sample_folder(const char *folder);

/* Compile a folder to a file; the sample to one. */
void sample_compile(const char *folder, const char *path);
void sample_build(const char *path);

/* Run SQL on a file, as a stranger might. */
void sample_sql(const char *path, const char *sql);

/* What check finds, a line each: "facts.csv:2: error: ..."; free it. */
char *sample_findings(const char *path);

#endif
