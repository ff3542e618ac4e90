/*
 * report.c -- building a report block by block.  See report.h.
 */
#include "view/report.h"

#include <stdarg.h>
#include <string.h>

#include "view/cell.h"

const char *tone_name(enum tone tone)
{
    static const char *const names[TONE_COUNT] = {
#define X(id, name) [TONE_##id] = name,
        TONES(X)
#undef X
    };
    return names[tone];
}

static const char *with_note(const char *text, const char *note, struct ap_arena *arena)
{
    return *note ? ap_printf(arena, "%s%s%s", text, *text ? " " : "", note) : text;
}

const char *table_text(const struct table *t, size_t cell, struct ap_arena *arena)
{
    return with_note(t->cell[cell], t->note ? t->note[cell] : "", arena);
}

const char *block_text(const struct block *b, struct ap_arena *arena)
{
    return with_note(b->text, b->note, arena);
}

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
    if (!block.note)
        block.note = "";
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

const char *report_title(const struct report *r)
{
    for (size_t i = 0; i < r->blocks; i++)
        if (r->block[i].kind == BLOCK_HEADING)
            return r->block[i].text;
    return "";
}

/* Where a source stands among those noted; it is added if it does not yet. */
static size_t number_of(struct report *r, const struct ap_source *source)
{
    for (size_t i = 0; i < r->sources; i++)
        if (r->source[i] == source)
            return i + 1;
    if (r->sources == r->source_cap) {
        size_t cap = r->source_cap ? 2 * r->source_cap : 32;
        const struct ap_source **more = AP_NEW(r->arena, const struct ap_source *, cap);

        if (r->sources)
            memcpy(more, r->source, r->sources * sizeof *more);
        r->source = more;
        r->source_cap = cap;
    }
    r->source[r->sources++] = source;
    return r->sources;
}

const char *report_note(struct report *r, const struct ap_source *source)
{
    return source ? ap_printf(r->arena, "[%zu]", number_of(r, source)) : "";
}

void report_cite(struct report *r, const struct ap_source *source)
{
    struct block *last = &r->block[r->blocks - 1];

    last->note = ap_printf(r->arena, "%s%s", last->note, report_note(r, source));
}

void report_sources(struct report *r)
{
    if (r->sources)
        report_heading(r, 2, "Sources");
    for (size_t i = 0; i < r->sources; i++)
        push(r, (struct block){ .kind = BLOCK_SOURCE, .level = (int)i + 1,
                                .text = source_text(r->source[i], r->arena) });
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
