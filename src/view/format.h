/*
 * format.h -- the formats a report can be written in.
 *
 * No format lets a control character of the data through: text, Markdown, pages
 * and pictures show marks for them (text_clean), JSON escapes them, and tables
 * show marks unless the caller asks for the raw text.
 */
#ifndef VIEW_FORMAT_H
#define VIEW_FORMAT_H

#include "base/buf.h"
#include "view/report.h"

/*
 * The one list of formats.  The command line, the endings of files, the export
 * prompt, help and README are loops over it.
 * X(id, name, ending of files, made from, words, what it is)
 */
#define FORMATS(X)                                                                          \
    X(TEXT, "text", "txt",  REPORT, "plain text", "plain text for reading")                 \
    X(CSV,  "csv",  "csv",  TABLE,  "CSV",        "comma-separated values (RFC 4180)")      \
    X(TSV,  "tsv",  "tsv",  TABLE,  "TSV",        "tab-separated values, a row a line")     \
    X(JSON, "json", "json", OBJECT, "JSON",       "one JSON object, for programs")          \
    X(MD,   "md",   "md",   REPORT, "Markdown",   "Markdown, as GitHub shows it")           \
    X(HTML, "html", "html", REPORT, "a web page", "one web page without scripts, also for printing") \
    X(SVG,  "svg",  "svg",  REPORT, "a picture",  "a picture that scales")

enum format {
#define X(id, name, ending, from, words, help) FORMAT_##id,
    FORMATS(X)
#undef X
    FORMAT_COUNT
};

/* A format is made from one table, from a report of many blocks, or from typed data. */
enum format_from { FORMAT_FROM_TABLE, FORMAT_FROM_REPORT, FORMAT_FROM_OBJECT };

const char      *format_name(enum format f);
const char      *format_ending(enum format f);
const char      *format_words(enum format f);   /* "CSV", "a web page" */
const char      *format_help(enum format f);
enum format_from format_from(enum format f);
bool             format_parse(const char *name, enum format *out);
/* By the ending of a file's name, large or small; text where it is no format's. */
enum format      format_of_path(const char *path);
/* "text, csv, ... or svg" */
char            *format_list(struct ap_arena *arena);

struct csv_style {
    bool crlf;                  /* CRLF line ends instead of LF */
    bool raw;                   /* texts exactly as they are: no guard, no marks */
};

/* What was changed in the texts, so that the caller can say so. */
struct csv_told {
    size_t guarded;             /* fields that got a ' in front */
    size_t cleaned;             /* fields with marks for control characters */
};

/*
 * A table as CSV or TSV.  Unless raw, a text field that begins with = + - @ TAB
 * CR LF and is not a plain number gets a ' in front, because spreadsheets would
 * run it as a formula; control characters that do not lay out a text become marks.
 *
 * CSV keeps tabs and newlines within quotes.  TSV has no quotes: a tab, a line end
 * or a backslash in a field is written \t, \n, \r or \\, raw or not, so that every
 * row is one line and can be read back exactly.
 */
struct csv_told format_csv(struct buf *out, const struct table *t, struct csv_style style);
struct csv_told format_tsv(struct buf *out, const struct table *t, struct csv_style style);

/*
 * Plain text, wrapped to cols columns; cells of tables wrap too, and a table too
 * wide for that becomes a list of records.  cols 0: lines and cells are whole.
 */
void format_text(struct buf *out, const struct report *r, int cols);
void format_md(struct buf *out, const struct report *r);
/*
 * A page that needs nothing but itself: no script, nothing loaded.  On a narrow
 * screen each row of a table becomes a block; it prints, and it follows the
 * reader's choice of light or dark.  Only https links can be followed.
 */
void format_html(struct buf *out, const struct report *r);
/* A picture of the report: monospaced text on white, cells wrapped. */
void format_svg(struct buf *out, const struct report *r);

/* Any format made from a table, and any made from a report (cols is for text). */
struct csv_told format_table(struct buf *out, enum format f, const struct table *t,
                               struct csv_style style);
void format_report(struct buf *out, enum format f, const struct report *r, int cols);

#endif
