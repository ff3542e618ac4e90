/*
 * csv.c -- see csv.h.  Fields are undone in place: a text without its quotes
 * is never longer than with them.
 */
#include "core/csv.h"

#include <string.h>

void csv_init(struct csv *csv, char *text, size_t n)
{
    *csv = (struct csv){ .at = text, .end = text + n, .line = 1 };
}

bool csv_more(const struct csv *csv)
{
    return csv->at < csv->end;
}

/* A field in quotes; csv->at is on the first and ends behind the last. */
static enum ap_code quoted(struct csv *csv, const char **field, struct ap_error *err)
{
    size_t began = csv->line;
    char *from = csv->at + 1, *to = from;

    *field = from;
    for (;; *to++ = *from++) {
        if (from == csv->end) {
            csv->line = began;
            return ap_fail(err, AP_INVALID, "a quote opens here and is never closed; "
                           "a quote inside a field is written twice");
        }
        if (*from == '\0')
            return ap_fail(err, AP_INVALID, "a NUL byte is no text");
        if (*from == '\n')
            csv->line++;
        if (*from == '"' && *++from != '"')
            break;
    }
    csv->at = from;
    *to = '\0';
    return AP_OK;
}

static enum ap_code plain(struct csv *csv, const char **field, struct ap_error *err)
{
    *field = csv->at;
    csv->at += strcspn(csv->at, ",\n\r\"");
    if (*csv->at == '"')
        return ap_fail(err, AP_INVALID, "a quote inside a field without quotes; "
                       "put the field in quotes and write this one twice");
    return AP_OK;
}

/* What stands behind a field: *last says whether it ended the record. */
static enum ap_code separator(struct csv *csv, bool *last, struct ap_error *err)
{
    char c = *csv->at;

    *last = c != ',';
    if (c == '\0' && csv->at == csv->end)
        return AP_OK;
    *csv->at = '\0';
    if (c == '\0')
        return ap_fail(err, AP_INVALID, "a NUL byte is no text");
    if (c == '\r')
        return ap_fail(err, AP_INVALID, "a carriage return ends the line; "
                       "save the file with LF line ends");
    if (c != ',' && c != '\n')
        return ap_fail(err, AP_INVALID, "text follows a closing quote; "
                       "a quote inside a field is written twice");
    csv->at++;
    csv->line += c == '\n';
    return AP_OK;
}

enum ap_code csv_read(struct csv *csv, const char **field, size_t max, size_t *count,
                      size_t *line, struct ap_error *err)
{
    size_t began = csv->line, n = 0;
    bool last = false;

    while (!last) {
        const char *text = NULL;
        enum ap_code rc = *csv->at == '"' ? quoted(csv, &text, err) : plain(csv, &text, err);
        if (!rc)
            rc = separator(csv, &last, err);
        if (rc)
            return rc;
        if (n < max)
            field[n] = text;
        n++;
    }
    *count = n;
    *line = began;
    return AP_OK;
}

void csv_put(struct buf *out, const char *field)
{
    if (!field[strcspn(field, ",\"\n\r")]) {
        buf_add(out, field);
        return;
    }
    buf_add(out, "\"");
    for (const char *quote; (quote = strchr(field, '"')) != NULL; field = quote + 1) {
        buf_add_n(out, field, (size_t)(quote - field));
        buf_add(out, "\"\"");
    }
    buf_add(out, field);
    buf_add(out, "\"");
}
