/*
 * check.h -- what is wrong with a catalogue, collected as findings.
 *
 * The rules stand in catalogue-format terms: form.c has those without which a
 * catalogue cannot be opened, check.c and check_tree.c those that only
 * "apposite check" reports.
 */
#ifndef CORE_CHECK_H
#define CORE_CHECK_H

#include "apposite/catalogue.h"
#include "apposite/store.h"
#include "core/rows.h"

struct found {
    struct ap_finding finding;
    size_t            file;         /* order of the file; TABLE_COUNT: one we do not know */
    size_t            line, nth;    /* nth keeps the order of findings on one line */
};

struct findings {
    struct ap_arena   *arena;
    const struct rows *rows;        /* what the findings are about: names their places */
    struct found      *at;
    size_t             count, cap;
    size_t             errors, dropped;
};

/* Findings that are kept; of more only the number, which findings_sorted tells. */
enum { FINDINGS_KEPT = 10 * 1000 };

/*
 * Note an error (or else a warning) about a row: an index into
 * rows->table[table], or AP_NONE for the whole table.  The text says what is
 * wrong, without place, capital or full stop.
 */
void findings_add(struct findings *f, bool error, enum table table, size_t row,
                  const char *fmt, ...) AP_PRINTF(5, 6);

/* The same about a line of a file from which no row could be made. */
void findings_add_line(struct findings *f, bool error, enum table table, size_t line,
                       const char *fmt, ...) AP_PRINTF(5, 6);

/* An error about a file that belongs to no table. */
void findings_add_file(struct findings *f, const char *file, const char *fmt, ...)
    AP_PRINTF(3, 4);

/* All of them by file and line, and how many were dropped. */
struct ap_findings findings_sorted(struct findings *f);

/* A value as a message quotes it; see quote.h. */
const char *findings_quote(struct findings *f, const char *value);

/*
 * Rules on what rows say; they have passed form_check, perhaps with errors.
 */
void check_content(const struct rows *rows, const char *today, struct findings *out);

/*
 * Rules on the decision tree of rows without errors, only where there are
 * questions.  rows are in canonical order, so that cat->question[i] comes from
 * rows->table[TABLE_QUESTION].at[i], and so on (answers: rows_find with the
 * question's key and the answer's).
 */
void check_tree(const struct ap_catalogue *cat, const struct rows *rows,
                const char *today, struct findings *out);

#endif
