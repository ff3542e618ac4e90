/*
 * frame.c -- from one picture to the next.  See frame.h.
 */
#include "ui/frame.h"

#include <string.h>

enum { UNKNOWN = -1 };

struct pen {
    struct buf         *out;
    const struct codes *codes;
    int                 row, col;       /* where the next text goes, or UNKNOWN */
    int                 style;          /* or UNKNOWN */
};

static void go_to(struct pen *p, int row, int col)
{
    if (p->row != row || p->col != col)
        p->codes->go_to(p->out, row, col);
    p->row = row;
    p->col = col;
}

static void set_style(struct pen *p, int style)
{
    if (p->style != style)
        buf_add(p->out, p->codes->style[style]);
    p->style = style;
}

/* Terminals disagree about the width of wide, joined and new characters. */
static bool sure_width(const struct cell *c, bool wide)
{
    unsigned char first = (unsigned char)c->text[0];
    size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;

    return !wide && first < 0xE3 && c->len == bytes;
}

static const struct cell *cell_of(const struct grid *g, int row, int col)
{
    return &g->cell[(size_t)row * (size_t)g->cols + (size_t)col];
}

static void draw_cell(struct pen *p, const struct grid *g, int row, int col)
{
    const struct cell *c = cell_of(g, row, col);
    bool wide = col + 1 < g->cols && c[1].len == 0;

    if (c->len == 0)
        return;                 /* its left half has drawn it */
    go_to(p, row, col);
    set_style(p, c->style);
    buf_add_n(p->out, c->text, c->len);
    p->col += wide ? 2 : 1;
    if (!sure_width(c, wide))
        p->row = UNKNOWN;       /* go to the next place anew */
}

static bool differs(const struct grid *g, const struct grid *from, int row, int col)
{
    return memcmp(cell_of(g, row, col), cell_of(from, row, col), sizeof *g->cell) != 0;
}

static void draw_changes(struct pen *p, const struct grid *g, const struct grid *from)
{
    int last = p->codes->scrolls ? g->rows * g->cols - 1 : UNKNOWN;

    for (int row = 0; row < g->rows; row++)
        for (int col = 0; col < g->cols; col++)
            if (row * g->cols + col != last && differs(g, from, row, col))
                draw_cell(p, g, row, col);
}

/* The terminal's cursor: only there while a line is typed. */
static void draw_cursor(struct pen *p, const struct grid *g, bool change)
{
    bool wanted = g->cursor_row >= 0;

    if (wanted)
        go_to(p, g->cursor_row, g->cursor_col);
    if (change)
        buf_add(p->out, wanted ? p->codes->unhide : p->codes->hide);
}

static void wipe(struct pen *p, struct shown *shown, const struct grid *g)
{
    set_style(p, STYLE_NORMAL);
    buf_add(p->out, p->codes->wipe);
    ap_arena_reset(shown->arena);
    grid_init(&shown->grid, shown->arena, g->rows, g->cols, g->ascii);
}

void frame_add(struct buf *out, struct shown *shown, const struct codes *codes,
               const struct grid *g, bool whole)
{
    struct pen p = { .out = out, .codes = codes, .row = UNKNOWN, .style = UNKNOWN };

    whole |= g->rows != shown->grid.rows || g->cols != shown->grid.cols;
    if (whole)
        wipe(&p, shown, g);
    draw_changes(&p, g, &shown->grid);
    if (p.style != UNKNOWN)
        set_style(&p, STYLE_NORMAL);
    draw_cursor(&p, g, whole || shown->cursor != (g->cursor_row >= 0));
    shown->cursor = g->cursor_row >= 0;
    if (g->rows > 0 && g->cols > 0)
        memcpy(shown->grid.cell, g->cell,
               (size_t)g->rows * (size_t)g->cols * sizeof *g->cell);
}
