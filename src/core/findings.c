/*
 * findings.c -- collecting findings.  See check.h.
 */
#include "core/check.h"

#include <stdlib.h>
#include <string.h>

#include "core/quote.h"

/* Where a finding is, before it has a text. */
static struct found about(bool error, const char *place, size_t file, size_t line)
{
    return (struct found){ .finding = { .error = error, .place = place }, .file = file,
                           .line = line };
}

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
}

/* Count one; is it to be kept? */
static bool admit(struct findings *f, bool error)
{
    bool room = f->count < FINDINGS_KEPT;

    f->errors += error;
    f->dropped += !room;
    return room;
}

void findings_add(struct findings *f, bool error, enum table table, size_t row,
                  const char *fmt, ...)
{
    va_list ap;

    if (!admit(f, error))
        return;
    const char *place = rows_place(f->rows, table, row, f->arena);
    size_t line = row == AP_NONE ? 0 : f->rows->table[table].at[row].line;
    struct found found = about(error, place, table, line);
    va_start(ap, fmt);
    found.finding.text = ap_vprintf(f->arena, fmt, ap);
    va_end(ap);
    push(f, found);
}

void findings_add_line(struct findings *f, bool error, enum table table, size_t line,
                       const char *fmt, ...)
{
    va_list ap;

    if (!admit(f, error))
        return;
    const char *place = ap_printf(f->arena, "%s:%zu", rows_spec[table].file, line);
    struct found found = about(error, place, table, line);
    va_start(ap, fmt);
    found.finding.text = ap_vprintf(f->arena, fmt, ap);
    va_end(ap);
    push(f, found);
}

void findings_add_file(struct findings *f, const char *file, const char *fmt, ...)
{
    va_list ap;

    if (!admit(f, true))
        return;
    struct found found = about(true, ap_strdup(f->arena, file), TABLE_COUNT, 0);
    va_start(ap, fmt);
    found.finding.text = ap_vprintf(f->arena, fmt, ap);
    va_end(ap);
    push(f, found);
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
    struct ap_findings all = { .at = AP_NEW(f->arena, struct ap_finding, f->count + 1),
                               .count = f->count, .errors = f->errors };

    if (f->count)
        qsort(f->at, f->count, sizeof *f->at, by_place);
    size_t kept = 0;
    for (size_t i = 0; i < f->count; i++) {
        all.at[i] = f->at[i].finding;
        kept += all.at[i].error;
    }
    if (f->dropped)
        all.at[all.count++] = (struct ap_finding){
            .error = f->errors > kept,
            .place = rows_place(f->rows, TABLE_CATALOGUE, AP_NONE, f->arena),
            .text = ap_printf(f->arena, "%zu more findings are not listed; mend these first",
                              f->dropped) };
    return all;
}

const char *findings_quote(struct findings *f, const char *value)
{
    return quote(f->arena, value);
}
