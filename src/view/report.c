/*
 * report.c -- building a report block by block.  See report.h.
 */
#include "view/report.h"

#include <stdarg.h>
#include <string.h>

static void push(struct report *r, struct block block)
{
    if (r->blocks == r->cap) {
        size_t cap = r->cap ? 2 * r->cap : 64;
        struct block *more = AP_NEW(r->arena, struct block, cap);

        if (r->blocks)
            memcpy(more, r->block, r->blocks * sizeof *more);
        r->block = more;
        r->cap = cap;
    }
    r->block[r->blocks++] = block;
}

void report_heading(struct report *r, int level, const char *text)
{
    push(r, (struct block){ .kind = BLOCK_HEADING, .level = level, .text = text });
}

void report_text(struct report *r, const char *text)
{
    if (*text)
        push(r, (struct block){ .kind = BLOCK_TEXT, .text = text });
}

void report_item(struct report *r, int level, const char *text)
{
    if (*text)
        push(r, (struct block){ .kind = BLOCK_ITEM, .level = level, .text = text });
}

void report_itemf(struct report *r, int level, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    report_item(r, level, ap_vprintf(r->arena, fmt, ap));
    va_end(ap);
}

void report_table(struct report *r, struct table table)
{
    push(r, (struct block){ .kind = BLOCK_TABLE, .table = table });
}

struct table_rows table_rows(const char *const *head, size_t cols, struct ap_arena *arena)
{
    struct table_rows t = { .arena = arena, .table.cols = cols };

    t.table.head = AP_NEW(arena, const char *, cols);
    memcpy(t.table.head, head, cols * sizeof *head);
    return t;
}

const char **table_row(struct table_rows *t)
{
    size_t cols = t->table.cols, used = t->table.rows * cols;

    if (t->table.rows == t->cap) {
        size_t cap = t->cap ? 2 * t->cap : 32;
        const char **more = AP_NEW(t->arena, const char *, cap * cols);

        if (used)
            memcpy(more, t->table.cell, used * sizeof *more);
        t->table.cell = more;
        t->cap = cap;
    }
    t->table.rows++;
    for (size_t i = 0; i < cols; i++)
        t->table.cell[used + i] = "";
    return &t->table.cell[used];
}
