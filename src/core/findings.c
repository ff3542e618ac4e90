/*
 * findings.c -- collecting findings.  See check.h.
 */
#include "core/check.h"

#include <stdlib.h>
#include <string.h>

#include "core/quote.h"

static void push(struct findings *f, struct found found)
{
    if (f->count == f->cap) {
        f->cap = f->cap ? f->cap * 2 : 16;
        struct found *grown = AP_NEW(f->arena, struct found, f->cap);
        if (f->count)
            memcpy(grown, f->at, f->count * sizeof *grown);
        f->at = grown;
    }
    found.nth = f->count;
    f->at[f->count++] = found;
    f->errors += found.finding.error;
}

void findings_add(struct findings *f, bool error, enum table table, size_t row,
                  const char *fmt, ...)
{
    const char *place = rows_place(f->rows, table, row, f->arena);
    size_t line = row == AP_NONE ? 0 : f->rows->table[table].at[row].line;
    va_list ap;

    va_start(ap, fmt);
    push(f, (struct found){ { error, place, ap_vprintf(f->arena, fmt, ap) }, table, line, 0 });
    va_end(ap);
}

void findings_add_line(struct findings *f, bool error, enum table table, size_t line,
                       const char *fmt, ...)
{
    const char *place = ap_printf(f->arena, "%s:%zu", rows_spec[table].file, line);
    va_list ap;

    va_start(ap, fmt);
    push(f, (struct found){ { error, place, ap_vprintf(f->arena, fmt, ap) }, table, line, 0 });
    va_end(ap);
}

void findings_add_file(struct findings *f, const char *file, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    push(f, (struct found){ { true, ap_strdup(f->arena, file), ap_vprintf(f->arena, fmt, ap) },
                            TABLE_COUNT, 0, 0 });
    va_end(ap);
}

static int by_place(const void *x, const void *y)
{
    const struct found *a = x, *b = y;

    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->file == TABLE_COUNT)
        return strcmp(a->finding.place, b->finding.place);
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return a->nth < b->nth ? -1 : 1;
}

struct ap_findings findings_sorted(struct findings *f)
{
    struct ap_findings all = { .at = AP_NEW(f->arena, struct ap_finding, f->count),
                               .count = f->count, .errors = f->errors };

    if (f->count)
        qsort(f->at, f->count, sizeof *f->at, by_place);
    for (size_t i = 0; i < f->count; i++)
        all.at[i] = f->at[i].finding;
    return all;
}

const char *findings_quote(struct findings *f, const char *value)
{
    return quote(f->arena, value);
}
