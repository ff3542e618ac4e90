/*
 * sides_draw.c -- offerings side by side, onto the grid.  See sides.h.
 */
#include <string.h>

#include "ui/sides.h"
#include "ui/wrap.h"

static enum glyph verdict_glyph(enum ap_verdict verdict)
{
    switch (verdict) {
    case AP_ROW_SAME:
        return GLYPH_SAME;
    case AP_ROW_DIFFERS:
        return GLYPH_DIFFERS;
    case AP_ROW_OPEN:
    case AP_VERDICT_COUNT:
        break;
    }
    return GLYPH_UNKNOWN;
}

/* Where the slot-th column begins, its rule not counted. */
static int column_at(const struct sides *s, size_t slot)
{
    return SIDES_GUTTER + s->label_cols + SIDES_RULE + (int)slot * (s->cell_cols + SIDES_RULE);
}

static enum style cell_style(const struct sides *s, size_t row, size_t col)
{
    struct ap_cell cell = ap_cell_at(s->cat, s->cmp.offering[col], s->attribute[row]);

    if (cell.disputed)
        return STYLE_DISPUTED;
    if (cell.state != AP_STATED)
        return STYLE_MUTED;
    if (s->pinned && col > 0 && sides_against_baseline(s, row, col) == AP_ROW_DIFFERS)
        return STYLE_DIFFERS;
    return STYLE_NORMAL;
}

static void draw_sign(struct area area, int row, int col, enum style style, enum glyph glyph)
{
    if (row >= 0 && row < area.rows)
        area_glyph(area, row, col, style, glyph);
}

/* Blank cells count as part of the cursor, so that it is a block. */
static void fill(struct area area, int row, int col, int rows, int cols, enum style style)
{
    for (int i = row; i < row + rows; i++)
        if (i >= 0 && i < area.rows)
            area_printf(area, i, col, style, "%*s", cols, "");
}

static void draw_cell(const struct sides *s, struct area area, int row, int rows, size_t i,
                      size_t slot)
{
    size_t col = sides_column(s, slot);
    bool cursor = i == s->row && col == s->col;
    enum style style = cursor ? STYLE_CURSOR : cell_style(s, i, col);
    int at = column_at(s, slot), sign = sides_sign_cols(s);

    area_hot(area_part(area, row, at, rows, s->cell_cols), HOT_LINE, sides_cell(s, i, col));
    if (cursor)
        fill(area, row, at, rows, s->cell_cols, style);
    if (sign > 0 && col > 0)
        draw_sign(area, row, at, style, verdict_glyph(sides_against_baseline(s, i, col)));
    wrap_draw(area, row, at + sign, WRAP_ALL, s->cell_cols - sign, style, sides_text(s, i, col));
}

static void draw_row(const struct sides *s, struct area area, int row, size_t i)
{
    enum ap_verdict verdict = s->cmp.verdict[s->attribute[i]];
    enum style label = i == s->row ? STYLE_HEAD : STYLE_NORMAL;
    int rows = s->start[i + 1] - s->start[i];

    draw_sign(area, row, 0, verdict == AP_ROW_DIFFERS ? STYLE_DIFFERS : STYLE_MUTED,
              verdict_glyph(verdict));
    wrap_draw(area, row, SIDES_GUTTER, WRAP_ALL, s->label_cols, label,
              s->label[s->attribute[i]]);
    area_hot(area_part(area, row, 0, rows, area.cols), HOT_LINE, sides_cell(s, i, s->col));
    for (size_t slot = 0; slot < s->shown; slot++)
        draw_cell(s, area, row, rows, i, slot);
}

static void draw_rules(const struct sides *s, struct area area, enum glyph glyph)
{
    for (int row = 0; row < area.rows; row++)
        for (size_t slot = 0; slot < s->shown; slot++)
            area_glyph(area, row, column_at(s, slot) - 2, STYLE_MUTED, glyph);
}

/* Each offering's name; the one of the cursor's column and the baseline stand out. */
static void draw_head(const struct sides *s, struct area area)
{
    int sign = sides_sign_cols(s);

    area_text(area, 0, SIDES_GUTTER, STYLE_MUTED, "Attribute");
    for (size_t slot = 0; slot < s->shown; slot++) {
        size_t col = sides_column(s, slot);
        if (s->pinned && col == 0)
            area_glyph(area, 0, column_at(s, slot), STYLE_HEAD, GLYPH_BASELINE);
        wrap_draw(area, 0, column_at(s, slot) + sign, area.rows, s->cell_cols - sign,
                  col == s->col ? STYLE_HEAD : STYLE_NORMAL, s->name[col]);
        area_hot(area_part(area, 0, column_at(s, slot), area.rows, s->cell_cols), SIDES_COLUMN,
                 col);
    }
    draw_rules(s, area, GLYPH_VLINE);
}

/* The line under the names also says what is beside the columns shown. */
static void draw_line(const struct sides *s, struct area area)
{
    size_t left = sides_hidden_left(s), right = sides_hidden_right(s);
    const char *more_right = glyph_text(GLYPH_MORE_RIGHT, s->ascii);

    area_hline(area, 0, STYLE_MUTED);
    draw_rules(s, area, GLYPH_CROSS);
    if (left > 0)
        area_printf(area, 0, column_at(s, s->pinned), STYLE_HEAD, " %s %zu more ",
                    glyph_text(GLYPH_MORE_LEFT, s->ascii), left);
    if (right > 0)
        area_printf(area, 0, area.cols - 10 - (right > 9), STYLE_HEAD, " %zu more %s ", right,
                    more_right);
}

static void draw_wide(struct sides *s, struct area area)
{
    struct area body = area_part(area, s->head_rows + 1, 0, area.rows - s->head_rows - 1,
                                 area.cols);

    draw_head(s, area_part(area, 0, 0, s->head_rows, area.cols));
    draw_line(s, area_part(area, s->head_rows, 0, 1, area.cols));
    if (body.rows <= 0)
        return;
    roll_draw_edge(&s->roll, body);
    body.cols = s->cols;
    draw_rules(s, area_part(body, 0, 0, s->start[s->rows] - s->roll.top, body.cols), GLYPH_VLINE);
    for (size_t i = 0; i < s->rows && s->start[i] < s->roll.top + body.rows; i++)
        if (s->start[i + 1] > s->roll.top)
            draw_row(s, body, s->start[i] - s->roll.top, i);
}

static int draw_stacked_name(const struct sides *s, struct area area, int row, size_t i,
                             size_t col)
{
    if (s->pinned)
        draw_sign(area, row, 2, STYLE_NORMAL, col == 0 ? GLYPH_BASELINE
                      : verdict_glyph(sides_against_baseline(s, i, col)));
    return wrap_draw(area, row, 4, WRAP_ALL, s->cols - 4, STYLE_MUTED, s->name[col]);
}

static void draw_stacked_cell(const struct sides *s, struct area area, int row, size_t i,
                              size_t col)
{
    bool cursor = i == s->row && col == s->col;
    enum ap_verdict verdict = s->cmp.verdict[s->attribute[i]];
    int next;

    if (col == 0) {
        draw_sign(area, row, 0, verdict == AP_ROW_DIFFERS ? STYLE_DIFFERS : STYLE_MUTED,
                  verdict_glyph(verdict));
        row = wrap_draw(area, row, SIDES_GUTTER, WRAP_ALL, s->cols - SIDES_GUTTER, STYLE_HEAD,
                        s->label[s->attribute[i]]);
    }
    next = draw_stacked_name(s, area, row, i, col);
    next = wrap_draw(area, next, 6, WRAP_ALL, s->cols - 6, cell_style(s, i, col),
                     sides_text(s, i, col));
    area_hot(area_part(area, row, 0, next - row, area.cols), HOT_LINE, sides_cell(s, i, col));
    for (; cursor && row < next; row++)
        if (row >= 0 && row < area.rows)
            area_paint(area, row, STYLE_CURSOR);
}

static void draw_stacked(struct sides *s, struct area area)
{
    size_t n = s->cmp.offerings;

    roll_draw_edge(&s->roll, area);
    area.cols = s->cols;
    for (size_t at = 0; at < s->rows * n && s->start[at] < s->roll.top + area.rows; at++)
        if (s->start[at + 1] > s->roll.top)
            draw_stacked_cell(s, area, s->start[at] - s->roll.top, at / n, at % n);
}

void sides_draw(struct sides *s, struct area area)
{
    sides_fit(s, area.rows, area.cols);
    if (sides_stacked(s))
        draw_stacked(s, area);
    else
        draw_wide(s, area);
}
