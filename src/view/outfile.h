/*
 * outfile.h -- a view written to a file: under which name, what is said of it
 * before and after, and the writing itself.
 *
 * The export prompt of the interface and that of plain mode both go by this, so
 * they offer the same names, use the same words and replace nothing that exists.
 */
#ifndef VIEW_OUTFILE_H
#define VIEW_OUTFILE_H

#include "view/format.h"

/* "azure-compute-compare.csv": a name for what v shows that is not taken yet. */
char *outfile_offered(const struct subject *s, const struct viewstate *v, enum format format,
                      struct ap_arena *arena);

/* "STEM.md", or the first of "STEM-2.md" ... that is not taken. */
char *outfile_free(const char *stem, const char *ending, struct ap_arena *arena);

/* The same path with the ending of another format. */
char *outfile_as(const char *path, enum format format, struct ap_arena *arena);

/* Are there attributes as columns or rows, to write all of or with their sources? */
bool outfile_has_columns(const struct viewstate *v);

/* "3 of 4 offerings × 5 attributes": what is written; times is the sign for it. */
char *outfile_scope(const struct subject *s, const struct viewstate *v, const char *times,
                    struct ap_arena *arena);
/* ", sources as columns": where a format says them, or "" where nothing is added. */
const char *outfile_sources(const struct viewstate *v, enum format format);
/* The next way to say sources that the format has; false: it says them all already. */
bool outfile_turn_sources(struct viewstate *v, enum format format);

/* Write bytes to a path that was typed.  AP_EXISTS where there is something already: it is
   not replaced, and the error names a free path. */
AP_MUST_CHECK enum ap_code outfile_put(const char *path, const char *bytes, size_t n,
                                       struct ap_arena *scratch, struct ap_error *err);

/*
 * Write what v shows to path, in the format of its ending.  Errors as
 * outfile_put.  *told: what was changed in the texts.
 */
AP_MUST_CHECK enum ap_code outfile_write(const struct subject *s, const struct viewstate *v,
                                         const char *path, struct csv_told *told,
                                         struct ap_arena *scratch, struct ap_error *err);

/* "Wrote 3 offerings to x.csv", and what was changed in their texts. */
char *outfile_told(const struct subject *s, const struct viewstate *v, const char *path,
                   struct csv_told told, struct ap_arena *arena);

#endif
