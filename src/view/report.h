/*
 * report.h -- what a command says, as data, before it has a format.
 *
 * A report is a list of blocks; text, Markdown, pages and pictures (format.h) are
 * loops over them.  CSV and TSV are one table.  JSON, whose readers want types and
 * stable names, has its own shape (json.h).
 *
 * Cells, texts and items may have notes, "[1][3]": the numbers of the sources they
 * rest on, which the report lists at its end.
 */
#ifndef VIEW_REPORT_H
#define VIEW_REPORT_H

#include "apposite/store.h"
#include "apposite/tree.h"
#include "view/viewstate.h"

/* What the reports are made from. */
struct subject {
    const struct ap_catalogue *cat;
    const struct ap_tree      *tree;    /* NULL where the catalogue has none */
    const char                *today;   /* ISO date */
    int                        stale_after;     /* days after which a check is old; 0: a year */
};

/*
 * What a cell means, for formats that can show more than words; its text says it
 * too.  X(id, name in pages and pictures)
 */
#define TONES(X)            \
    X(PLAIN,    "")         \
    X(SAME,     "same")     \
    X(DIFFERS,  "differs")  \
    X(UNKNOWN,  "unknown")  \
    X(DISPUTED, "disputed") \
    X(ABSENT,   "absent")   /* not stated, unknown or not applicable */ \
    X(GROUP,    "group")    /* the first cell of a row that names the rows below it */

enum tone {
#define X(id, name) TONE_##id,
    TONES(X)
#undef X
    TONE_COUNT
};

const char *tone_name(enum tone tone);

struct table {
    const char     **head;      /* cols texts */
    const char     **cell;      /* rows * cols, row by row */
    size_t           cols, rows;
    const enum tone *tone;      /* beside cell; NULL: all plain */
    const char     **note;      /* beside cell; NULL: none has any */
};

/* Is a row but the name of those below it? */
bool table_is_group(const struct table *t, size_t row);

/* The text of a cell, with its notes. */
const char *table_text(const struct table *t, size_t cell, struct ap_arena *arena);

/* BLOCK_SOURCE: a source in the list at the end; its level is its number. */
enum block_kind { BLOCK_HEADING, BLOCK_TEXT, BLOCK_ITEM, BLOCK_TABLE, BLOCK_SOURCE };

struct block {
    enum block_kind kind;
    int             level;      /* headings: 1, 2, 3; items: how far indented, from 0 */
    const char     *text;       /* all but BLOCK_TABLE */
    const char     *note;       /* "" where there is none */
    struct table    table;
};

/* The text of a block, with its notes. */
const char *block_text(const struct block *b, struct ap_arena *arena);

struct report {
    struct ap_arena         *arena;     /* owns blocks and texts */
    bool                     numbered;  /* sources are noted, and listed at the end */
    struct block            *block;
    size_t                   blocks, cap;
    const struct ap_source **source;    /* those noted; number 1 is the first */
    size_t                   sources, source_cap;
};

/* text must live as long as the report; an empty text or item adds nothing. */
void report_heading(struct report *r, int level, const char *text);
void report_text(struct report *r, const char *text);
void report_item(struct report *r, int level, const char *text);
void report_itemf(struct report *r, int level, const char *fmt, ...) AP_PRINTF(3, 4);
void report_table(struct report *r, struct table table);

/* Its first heading, or "". */
const char *report_title(const struct report *r);

/* "[3]": note a source, which gets a number when it is noted first; NULL: "". */
const char *report_note(struct report *r, const struct ap_source *source);
/* The same for every source of a cell: "[1][3]". */
const char *report_note_cell(struct report *r, const struct ap_catalogue *cat, size_t offering,
                             size_t attribute);
/* Give the last block the note of a source. */
void report_cite(struct report *r, const struct ap_source *source);
/* An item that says where a statement comes from: in full, or by its section and note. */
void report_source(struct report *r, int level, struct ap_cite cite);
/* A heading and the sources noted, where any are. */
void report_sources(struct report *r);
/* Which catalogue all this is from, and how old it is. */
void report_about(struct report *r, const struct subject *s);

/* A table that grows row by row. */
struct table_rows {
    struct ap_arena *arena;
    struct table     table;
    size_t           cap;
};

struct table_rows table_rows(const char *const *head, size_t cols, struct ap_arena *arena);
/* Add a row of empty texts; fill it before adding the next. */
const char **table_row(struct table_rows *t);

/* Columns as rows; corner is the head of the first one. */
struct table table_transposed(const struct table *t, const char *corner,
                              struct ap_arena *arena);

/*
 * Tables of data.  Where v->sources asks for sources in any way, a column
 * "NAME: sources" stands after each column of values.
 */

/*
 * The offerings of the view: key, name, group, and its columns by attribute key;
 * with ghosts, also what the filter leaves out, and left_out_by as the last column.
 */
struct table list_table(const struct subject *s, const struct viewstate *v,
                        struct ap_arena *arena);

/* The comparison of v->compared: "Attribute", then each offering's name; or transposed. */
struct table compare_table(const struct subject *s, const struct viewstate *v,
                           struct ap_arena *arena);

/* One row for each statement about an offering: its cells' facts, events and links. */
struct table item_table(const struct subject *s, size_t offering, struct ap_arena *arena);
/* One row for each recommendation and each line of its reasons, or for each open answer. */
struct table decide_table(const struct subject *s, const struct viewstate *v,
                          struct ap_arena *arena);
/* One row for each row of the outline of the tree: its depth, kind, key and text. */
struct table tree_table(const struct subject *s, const int *answers, struct ap_arena *arena);
/* One row for each attribute, term, word, question, answer, outcome, link and source. */
struct table schema_table(const struct subject *s, struct ap_arena *arena);

void report_list(struct report *r, const struct subject *s, const struct viewstate *v);
void report_compare(struct report *r, const struct subject *s, const struct viewstate *v);
/* Everything about one offering: every cell with values, detail and sources; events; links. */
void report_item_of(struct report *r, const struct subject *s, size_t offering);
/* The walk: result with headings "Why" and "Why not", or the open question. */
void report_decide(struct report *r, const struct subject *s, const struct viewstate *v);
/* The whole decision tree, with the way that answers take; NULL: none are given. */
void report_tree(struct report *r, const struct subject *s, const int *answers);
/* Attributes, terms, glossary, questions, catalogue links and sources. */
void report_schema(struct report *r, const struct subject *s);

/*
 * Sentences for a line of reasoning, used by reports and screens alike:
 * "Attestation type is Full guest attestation: "..." (Choosing a container offering,
 * 2026-03-05)", and "fails "Attestation type is ...": it has Guest attestation (...);
 * answering "..." to "..." would lead to it".
 */
char *reason_text(const struct subject *s, const struct ap_reason *reason,
                  struct ap_arena *arena);
char *rejection_text(const struct subject *s, const struct ap_rejection *rejection,
                     struct ap_arena *arena);

#endif
