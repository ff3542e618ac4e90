/*
 * sides_stack.c -- offerings one under the other, where the screen is narrow.  See sides.h.
 */
#include "ui/sides.h"
#include "ui/wrap.h"

int sides_draw_group(const struct sides *s, struct area area, int row, const char *group)
{
    int rows = wrap_rows(group, s->cols);

    for (int i = row; i < row + rows; i++)      /* over the rules between columns */
        if (i >= 0 && i < area.rows)
            area_printf(area, i, 0, STYLE_TITLE, "%*s", s->cols, "");
    return wrap_draw(area, row, 0, WRAP_ALL, s->cols, STYLE_TITLE, group);
}

/* What stands above the first cell of a line. */
static int draw_heading(const struct sides *s, struct area area, int row, size_t line)
{
    const char *group = sides_line_group(s, line);

    if (group)
        row = sides_draw_group(s, area, row, group);
    sides_draw_sign(s, area, row, 0, true, line);
    return wrap_draw(area, row, SIDES_GUTTER, WRAP_ALL, s->cols - SIDES_GUTTER, STYLE_HEAD,
                     sides_line_name(s, line));
}

/* Untransposed, the sign before a name is how its cell stands to the baseline's. */
static int draw_name(const struct sides *s, struct area area, int row, size_t column,
                     enum stand stand)
{
    if (stand != STAND_ALONE && row >= 0 && row < area.rows)
        area_glyph(area, row, 2, STYLE_NORMAL, sides_stand_glyph(stand));
    else if (stand == STAND_ALONE)
        sides_draw_sign(s, area, row, 2, false, column);
    return wrap_draw(area, row, 4, WRAP_ALL, s->cols - 4, STYLE_MUTED,
                     sides_column_name(s, column));
}

static void draw_cell(const struct sides *s, struct area area, int row, size_t line,
                      size_t column)
{
    struct sides_spot spot = sides_spot(s, line, column);
    bool cursor = spot.row == s->row && spot.col == s->col;
    struct signed_text text = sides_text(s, spot);

    if (column == 0)
        row = draw_heading(s, area, row, line);
    int next = draw_name(s, area, row, column, sides_stand(s, spot));
    next = wrap_draw_spans(area, next, 6, s->cols - 6, sides_style(s, spot), text.text,
                           text.differ, STYLE_DIFFERS);
    area_hot(area_part(area, row, 0, next - row, area.cols), HOT_LINE, sides_cell(s, spot));
    for (; cursor && row < next; row++)
        if (row >= 0 && row < area.rows)
            area_paint(area, row, STYLE_CURSOR);
}

void sides_draw_stacked(const struct sides *s, struct area area)
{
    size_t columns = sides_columns(s);

    roll_draw_edge(&s->roll, area);
    area.cols = s->cols;
    for (size_t i = 0; i < s->roll.count && s->start[i] < s->roll.top + area.rows; i++)
        if (s->start[i + 1] > s->roll.top)
            draw_cell(s, area, s->start[i] - s->roll.top, i / columns, i % columns);
}
