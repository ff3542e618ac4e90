/*
 * format_svg.c -- reports as pictures.  See format.h.
 *
 * Blocks are drawn one below the other.  The picture is as wide as its widest
 * table needs when its cells wrap, and never narrower than a page.
 */
#include "view/format.h"

#include "base/text.h"
#include "view/layout.h"
#include "view/svg.h"

#include <string.h>

enum { PAGE_COLS = 100, COLUMN_COLS = 18, MARGIN = 16, ROW_SPACE = 8, BLOCK_SPACE = 12 };

static const char rules[] =
    ".head{font-weight:bold}\n"
    ".differs{fill:#8a3b00}\n"
    ".same{fill:#2f5d34}\n"
    ".unknown,.disputed{fill:#6b5200}\n"
    ".absent{fill:#5c5c58;font-style:italic}\n"
    ".group{font-weight:bold}\n"
    ".line{fill:#cfcfca}\n"
    ".rule{fill:#5c5c58}\n";

struct picture {
    struct buf body;
    int        cols;            /* inside the margins */
    int        y;               /* where the next line goes */
};

/* Draw s wrapped to cols columns from column col on; return its height. */
static int draw_text(struct picture *p, int col, int cols, const char *classes, const char *s)
{
    int height = 0;

    for (size_t skip, n; n = text_wrap(s, cols < 1 ? 1 : cols, &skip), skip; s += skip) {
        svg_text(&p->body, MARGIN + col * SVG_CELL_COLS, p->y + height, classes,
                 ap_strndup(p->body.arena, s, n));
        height += SVG_CELL_ROWS;
    }
    return height;
}

/* A text behind a sign that hangs out to its left. */
static void draw_hanging(struct picture *p, int col, const char *sign, const char *text)
{
    int cols = text_cols(sign) + 1;
    int height = draw_text(p, col + cols, p->cols - col - cols, "", text);

    draw_text(p, col, cols, "", sign);
    p->y += height;
}

static void draw_line(struct picture *p, const struct layout *l, int thick, const char *classes)
{
    svg_box(&p->body, MARGIN, p->y + ROW_SPACE / 2 - 1, l->total * SVG_CELL_COLS, thick, classes);
    p->y += ROW_SPACE;
}

static const char *class_of(const struct table *t, size_t cell)
{
    return t->tone ? tone_name(t->tone[cell]) : "";
}

static void draw_head(struct picture *p, const struct layout *l)
{
    int col = 0, height = 0;

    for (size_t i = 0; i < l->table.cols; i++) {
        int h = draw_text(p, col, l->cols[i], "head", l->table.head[i]);
        height = h > height ? h : height;
        col += l->cols[i] + LAYOUT_GAP;
    }
    p->y += height;
    draw_line(p, l, 2, "rule");
}

static void draw_row(struct picture *p, const struct layout *l, size_t row)
{
    int col = 0, height = SVG_CELL_ROWS;

    for (size_t i = 0; i < l->table.cols; i++) {
        size_t cell = row * l->table.cols + i;
        int h = draw_text(p, col, l->cols[i], class_of(&l->table, cell), l->table.cell[cell]);
        height = h > height ? h : height;
        col += l->cols[i] + LAYOUT_GAP;
    }
    p->y += height;
    draw_line(p, l, 1, "line");
}

static void draw_table(struct picture *p, const struct table *t)
{
    struct layout l = layout_of(t, p->body.arena);

    if (l.total > p->cols)
        (void)layout_narrow(&l, p->cols);       /* p->cols was chosen so that it can */
    draw_head(p, &l);
    for (size_t i = 0; i < t->rows; i++)
        draw_row(p, &l, i);
}

static void draw_block(struct picture *p, const struct block *b)
{
    struct ap_arena *arena = p->body.arena;
    const char *text = b->kind == BLOCK_TABLE ? "" : text_clean(arena, block_text(b, arena));

    switch (b->kind) {
    case BLOCK_HEADING:
        p->y += draw_text(p, 0, p->cols, "head", text);
        break;
    case BLOCK_TEXT:
        p->y += draw_text(p, 0, p->cols, "", text);
        break;
    case BLOCK_ITEM:
        draw_hanging(p, 2 * b->level, "-", text);
        break;
    case BLOCK_SOURCE:
        draw_hanging(p, 0, ap_printf(arena, "[%d]", b->level), text);
        break;
    case BLOCK_TABLE:
        draw_table(p, &b->table);
        break;
    }
}

/* A heading holds on to what follows it, and list items to each other. */
static int space_between(const struct block *before, const struct block *b)
{
    bool list = b->kind == BLOCK_ITEM || b->kind == BLOCK_SOURCE;

    if (b->kind == BLOCK_HEADING)
        return 2 * BLOCK_SPACE;
    if (before->kind == BLOCK_HEADING)
        return BLOCK_SPACE / 2;
    return list && before->kind == b->kind ? 0 : BLOCK_SPACE;
}

/* Columns for the text inside the margins. */
static int cols_of(const struct report *r)
{
    int cols = PAGE_COLS;

    for (size_t i = 0; i < r->blocks; i++) {
        const struct table *t = &r->block[i].table;

        if (r->block[i].kind != BLOCK_TABLE)
            continue;
        struct layout l = layout_of(t, r->arena);
        int least = layout_least(&l), wanted = (int)t->cols * COLUMN_COLS;
        if (wanted < least)
            wanted = least;
        if (wanted > l.total)
            wanted = l.total;
        if (wanted > cols)
            cols = wanted;
    }
    return cols;
}

void format_svg(struct buf *out, const struct report *r)
{
    struct picture p = { .body = BUF(out->arena), .cols = cols_of(r), .y = MARGIN };

    for (size_t i = 0; i < r->blocks; i++) {
        if (i)
            p.y += space_between(&r->block[i - 1], &r->block[i]);
        draw_block(&p, &r->block[i]);
    }
    svg_document(out, p.cols * SVG_CELL_COLS + 2 * MARGIN, p.y + MARGIN, report_title(r), rules,
                 buf_text(&p.body));
}
