/*
 * format_text.c -- reports as plain text.  See format.h.
 *
 * Nothing is ever cut.  Without a width, lines are as long as they are.  With
 * one, lines wrap under their own start; so do the cells of a table (layout.h),
 * and where a column has too little to be read, each row is a record of
 * "column: cell" lines.
 */
#include "view/format.h"

#include <limits.h>
#include <string.h>

#include "base/text.h"
#include "view/layout.h"

enum { LEAST_COLS = 20 };

static void add_blanks(struct buf *out, int n)
{
    if (n > 0)
        buf_printf(out, "%*s", n, "");
}

static void add_rule(struct buf *out, char c, int cols)
{
    for (int i = 0; i < cols; i++)
        buf_add_n(out, &c, 1);
    buf_add(out, "\n");
}

/* s behind lead, its further lines indented by indent. */
static void add_wrapped(struct buf *out, const char *lead, const char *s, int indent, int cols)
{
    int room = cols ? cols - indent : INT_MAX;
    size_t skip, n = text_wrap_words(s, room, &skip);

    buf_add(out, lead);
    for (;;) {
        buf_add_n(out, s, n);
        buf_add(out, "\n");
        s += skip;
        n = text_wrap_words(s, room, &skip);
        if (!skip)
            return;
        add_blanks(out, indent);
    }
}

static void add_heading(struct buf *out, const struct block *b, int cols)
{
    static const char rules[] = "=-";
    const char *text = text_clean(out->arena, block_text(b, out->arena));
    int wide = text_cols(text);

    add_wrapped(out, "", text, 0, cols);
    if (b->level < (int)sizeof rules)
        add_rule(out, rules[b->level - 1], cols && wide > cols ? cols : wide);
}

static void add_item(struct buf *out, const struct block *b, int cols)
{
    add_blanks(out, 2 * b->level);
    add_wrapped(out, "- ", text_clean(out->arena, block_text(b, out->arena)),
                2 * b->level + 2, cols);
}

static void add_source(struct buf *out, const struct block *b, int cols)
{
    char *lead = ap_printf(out->arena, "[%d] ", b->level);

    add_wrapped(out, lead, text_clean(out->arena, b->text), (int)strlen(lead), cols);
}

/* One line of a row: the next part of each cell; false when nothing is left. */
static bool add_line(struct buf *out, const struct layout *l, const char **rest)
{
    int owed = 0;
    bool any = false;

    for (size_t i = 0; i < l->table.cols; i++) {
        size_t skip, n = text_wrap(rest[i], l->cols[i] < 1 ? 1 : l->cols[i], &skip);
        char *part = ap_strndup(out->arena, rest[i], n);

        if (n) {
            add_blanks(out, owed);
            owed = 0;
            buf_add(out, part);
        }
        owed += l->cols[i] - text_cols(part) + LAYOUT_GAP;
        rest[i] += skip;
        any = any || *rest[i];
    }
    buf_add(out, "\n");
    return any;
}

static void add_row(struct buf *out, const struct layout *l, const char *const *cell)
{
    const char **rest = AP_NEW(out->arena, const char *, l->table.cols);

    memcpy(rest, cell, l->table.cols * sizeof *rest);
    while (add_line(out, l, rest))
        continue;
}

static void add_grid(struct buf *out, const struct layout *l, bool spaced)
{
    add_row(out, l, l->table.head);
    add_rule(out, '-', l->total);
    for (size_t i = 0; i < l->table.rows; i++) {
        if (i && spaced)
            buf_add(out, "\n");
        add_row(out, l, &l->table.cell[i * l->table.cols]);
    }
}

/* The first cell is the record's title. */
static void add_records(struct buf *out, const struct table *t, int cols)
{
    for (size_t i = 0; i < t->rows; i++) {
        const char **cell = &t->cell[i * t->cols];
        int wide = text_cols(cell[0]);

        buf_add(out, i ? "\n" : "");
        add_wrapped(out, "", cell[0], 0, cols);
        if (table_is_group(t, i)) {
            add_rule(out, '-', wide > cols ? cols : wide);
            continue;
        }
        for (size_t j = 1; j < t->cols; j++) {
            char *line = ap_printf(out->arena, "%s:%s%s", t->head[j], *cell[j] ? " " : "",
                                   cell[j]);
            add_wrapped(out, "  ", line, 4, cols);
        }
    }
}

static void add_table(struct buf *out, const struct table *t, int cols)
{
    struct layout l = layout_of(t, out->arena);

    if (!cols || l.total <= cols)
        add_grid(out, &l, false);
    else if (layout_narrow(&l, cols))
        add_grid(out, &l, true);
    else
        add_records(out, &l.table, cols);
}

static void add_block(struct buf *out, const struct block *b, int cols)
{
    switch (b->kind) {
    case BLOCK_HEADING:
        add_heading(out, b, cols);
        break;
    case BLOCK_TEXT:
        add_wrapped(out, "", text_clean(out->arena, block_text(b, out->arena)), 0, cols);
        break;
    case BLOCK_ITEM:
        add_item(out, b, cols);
        break;
    case BLOCK_TABLE:
        add_table(out, &b->table, cols);
        break;
    case BLOCK_SOURCE:
        add_source(out, b, cols);
        break;
    }
}

/* A heading holds on to what follows it, and list items to each other. */
static bool stands_apart(const struct block *before, const struct block *b)
{
    bool list = b->kind == BLOCK_ITEM || b->kind == BLOCK_SOURCE;

    if (b->kind == BLOCK_HEADING)
        return true;
    return before->kind != BLOCK_HEADING && !(list && before->kind == b->kind);
}

void format_text(struct buf *out, const struct report *r, int cols)
{
    if (cols && cols < LEAST_COLS)
        cols = LEAST_COLS;
    for (size_t i = 0; i < r->blocks; i++) {
        if (i && stands_apart(&r->block[i - 1], &r->block[i]))
            buf_add(out, "\n");
        add_block(out, &r->block[i], cols);
    }
}
