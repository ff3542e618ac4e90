/*
 * format.h -- the formats a report can be written in.
 *
 * No format lets a control character of the data through: plain text and
 * Markdown show marks for them (text_clean), JSON escapes them, and CSV shows
 * marks unless the caller asks for the raw text.
 */
#ifndef VIEW_FORMAT_H
#define VIEW_FORMAT_H

#include "base/buf.h"
#include "view/report.h"

/* X(id, name, what it is) */
#define FORMATS(X)                                   \
    X(TEXT, "text", "plain text for reading")        \
    X(CSV,  "csv",  "comma-separated values (RFC 4180)") \
    X(JSON, "json", "JSON, one object")              \
    X(MD,   "md",   "Markdown")

enum format {
#define X(id, name, help) FORMAT_##id,
    FORMATS(X)
#undef X
    FORMAT_COUNT
};

const char *format_name(enum format f);
const char *format_help(enum format f);
bool        format_parse(const char *name, enum format *out);

struct csv_style {
    bool   crlf;                /* CRLF line ends instead of LF */
    bool   raw;                 /* texts exactly as they are: no guard, no marks */
};

/* What was changed in the texts, so that the caller can say so. */
struct csv_told {
    size_t guarded;             /* fields that got a ' in front */
    size_t cleaned;             /* fields with marks for control characters */
};

/*
 * A table as CSV.  Unless raw, a text field that begins with = + - @ TAB CR LF
 * and is not a plain number gets a ' in front, because spreadsheets would run it
 * as a formula; newlines and tabs stay, other control characters become marks.
 */
struct csv_told format_csv(struct buf *out, const struct table *t, struct csv_style style);

/*
 * Plain text, wrapped to cols columns; cells of tables wrap too, and a table too
 * wide for that becomes a list of records.  cols 0: lines and cells are whole.
 */
void format_text(struct buf *out, const struct report *r, int cols);
void format_md(struct buf *out, const struct report *r);

#endif
