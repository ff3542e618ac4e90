/*
 * report.c -- building a report block by block.  See report.h.
 */
#include "view/report.h"

#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
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

bool table_is_group(const struct table *t, size_t row)
{
    return t->tone && t->tone[row * t->cols] == TONE_GROUP;
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

const char *report_note_cell(struct report *r, const struct ap_catalogue *cat, size_t offering,
                             size_t attribute)
{
    struct buf out = BUF(r->arena);
    size_t count;
    const struct ap_source **cited = cell_cited(cat, offering, attribute, &count, r->arena);

    for (size_t i = 0; i < count; i++)
        buf_add(&out, report_note(r, cited[i]));
    return buf_text(&out);
}

void report_cite(struct report *r, const struct ap_source *source)
{
    struct block *last = &r->block[r->blocks - 1];

    last->note = ap_printf(r->arena, "%s%s", last->note, report_note(r, source));
}

void report_source(struct report *r, int level, struct ap_cite cite)
{
    const char *text = r->numbered ? cite.section : cite_text(cite, r->arena);

    if (!cite.source && !*cite.section)
        return;
    report_itemf(r, level, "Source%s%s", *text ? ": " : "", text);
    if (r->numbered)
        report_cite(r, cite.source);
}

void report_sources(struct report *r)
{
    if (r->sources)
        report_heading(r, 2, "Sources");
    for (size_t i = 0; i < r->sources; i++)
        push(r, (struct block){ .kind = BLOCK_SOURCE, .level = (int)i + 1,
                                .text = source_text(r->source[i], r->arena) });
}

void report_about(struct report *r, const struct subject *s)
{
    const struct ap_catalogue *cat = s->cat;

    report_text(r, ap_printf(r->arena, "Catalogue %s%s%s; facts last checked %s%s.", cat->key,
                             *cat->version ? ", version " : "", cat->version, cat->as_of,
                             ap_date_stale(cat->as_of, s->today) ? " (over a year ago)" : ""));
}

struct table table_transposed(const struct table *t, const char *corner,
                              struct ap_arena *arena)
{
    struct table out = { .cols = t->rows + 1, .rows = t->cols ? t->cols - 1 : 0 };
    size_t cells = out.cols * out.rows;
    enum tone *tone = AP_NEW(arena, enum tone, cells);

    out.head = AP_NEW(arena, const char *, out.cols);
    out.cell = AP_NEW(arena, const char *, cells);
    out.note = AP_NEW(arena, const char *, cells);
    out.tone = tone;
    out.head[0] = corner;
    for (size_t i = 0; i < t->rows; i++)
        out.head[i + 1] = t->cell[i * t->cols];
    for (size_t j = 0; j < out.rows; j++) {
        out.cell[j * out.cols] = t->head[j + 1];
        out.note[j * out.cols] = "";
        for (size_t i = 0; i < t->rows; i++) {
            size_t from = i * t->cols + j + 1, to = j * out.cols + i + 1;

            out.cell[to] = t->cell[from];
            out.note[to] = t->note ? t->note[from] : "";
            tone[to] = t->tone ? t->tone[from] : TONE_PLAIN;
        }
    }
    return out;
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
