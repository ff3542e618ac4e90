/*
 * format.h -- the formats a report can be written in.
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
    bool   raw;                 /* no formula guard */
};

/*
 * A table as CSV.  A text field that begins with = + - @ TAB CR LF and is not
 * a plain number gets a ' in front, unless raw; returns how many did.
 */
size_t format_csv(struct buf *out, const struct table *t, struct csv_style style);

/* Plain text, wrapped to cols columns (0: lines are not wrapped, tables not cut). */
void format_text(struct buf *out, const struct report *r, int cols);
void format_md(struct buf *out, const struct report *r);

/* JSON, by way of jansson; documented in json.c. */
char *json_list(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_compare(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_item(const struct subject *s, size_t offering, struct ap_arena *arena);
char *json_decide(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_schema(const struct subject *s, struct ap_arena *arena);

#endif
