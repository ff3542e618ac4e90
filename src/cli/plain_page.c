/*
 * plain_page.c -- entries of lines, and reports as such.  See plain_page.h.
 */
#include "cli/plain_page.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

static void push(struct pages *p, struct page_line line)
{
    if (p->lines == p->cap) {
        size_t cap = p->cap ? 2 * p->cap : 64;
        struct page_line *more = AP_NEW(p->arena, struct page_line, cap);

        if (p->lines)
            memcpy(more, p->line, p->lines * sizeof *more);
        p->line = more;
        p->cap = cap;
    }
    p->entries += line.begins;
    p->line[p->lines++] = line;
}

struct pages pages_later(struct ap_arena *arena, size_t count,
                         void (*make)(struct pages *p, const void *of, size_t at),
                         const void *of)
{
    return (struct pages){ .arena = arena, .later = count, .make = make, .of = of };
}

void pages_need(struct pages *p, size_t entries)
{
    for (; p->later > 0 && p->entries < entries; p->later--)
        p->make(p, p->of, p->entries);
}

size_t pages_all(const struct pages *p)
{
    return p->entries + p->later;
}

void pages_entry(struct pages *p, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    push(p, (struct page_line){ ap_vprintf(p->arena, fmt, ap), 0, true });
    va_end(ap);
}

void pages_more(struct pages *p, int indent, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    push(p, (struct page_line){ ap_vprintf(p->arena, fmt, ap), indent, p->entries == 0 });
    va_end(ap);
}

static bool is_ended(const char *text)
{
    size_t n = strlen(text);

    return n > 0 && strchr(".!?:", text[n - 1]);
}

char *sentence(const char *text, struct ap_arena *arena)
{
    return ap_printf(arena, "%s%s", text, is_ended(text) ? "" : ".");
}

/* Is a cell a bar or another drawing, which says nothing aloud? */
static bool is_picture(const char *cell)
{
    for (uint32_t rune; (rune = text_next(&cell));)
        if (rune < 0x80 ? isalnum((int)rune) : rune < 0x2500 || rune > 0x259F)
            return false;
    return true;
}

/* "NAME. Head: cell. Head: cell." */
static void add_row(struct pages *p, const struct table *t, size_t row)
{
    struct buf out = BUF(p->arena);

    buf_add(&out, sentence(table_text(t, row * t->cols, p->arena), p->arena));
    for (size_t i = 1; i < t->cols; i++) {
        const char *cell = table_text(t, row * t->cols + i, p->arena);

        if (!is_picture(cell))
            buf_printf(&out, " %s: %s", t->head[i], sentence(cell, p->arena));
    }
    pages_entry(p, "%s", buf_text(&out));
}

/* A block below what the entry before it is about, or an entry of its own. */
static void add_text(struct pages *p, const char *text, int indent, bool below)
{
    if (below)
        pages_more(p, indent, "%s", text);
    else
        pages_entry(p, "%s", text);
}

/* Below the title they announce what follows: "Why not:". */
static const char *heading(const struct block *b, struct ap_arena *arena)
{
    const char *text = block_text(b, arena);

    return ap_printf(arena, "%s%s", text, b->level == 1 || is_ended(text) ? "" : ":");
}

static void add_block(struct pages *p, const struct block *b, bool below)
{
    switch (b->kind) {
    case BLOCK_HEADING:
        add_text(p, heading(b, p->arena), 0, below);
        break;
    case BLOCK_TEXT:
        add_text(p, block_text(b, p->arena), 0, below);
        break;
    case BLOCK_ITEM:
        add_text(p, block_text(b, p->arena), 2 * b->level, below || b->level > 0);
        break;
    case BLOCK_TABLE:
        for (size_t i = 0; i < b->table.rows; i++)
            add_row(p, &b->table, i);
        break;
    case BLOCK_SOURCE:
        pages_entry(p, "Source %d: %s", b->level, b->text);
        break;
    }
}

void pages_report(struct pages *p, const struct report *r)
{
    for (size_t i = 0; i < r->blocks; i++)
        add_block(p, &r->block[i], i > 0 && r->block[i - 1].kind == BLOCK_HEADING);
}
