/*
 * sides_draw.c -- offerings side by side, onto the grid.  See sides.h.
 */
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

enum glyph sides_stand_glyph(enum stand stand)
{
    switch (stand) {
    case STAND_SAME:
        return GLYPH_SAME;
    case STAND_DIFFERS:
        return GLYPH_DIFFERS;
    case STAND_BETTER:
        return GLYPH_BETTER;
    case STAND_WORSE:
        return GLYPH_WORSE;
    case STAND_ALONE:
    case STAND_OPEN:
        break;
    }
    return GLYPH_UNKNOWN;
}

static bool is_otherwise(enum stand stand)
{
    return stand == STAND_DIFFERS || stand == STAND_BETTER || stand == STAND_WORSE;
}

enum style sides_style(const struct sides *s, struct sides_spot spot)
{
    const struct row *row = &s->rows.row[spot.row];
    struct ap_cell cell = ap_cell_at(s->cat, s->cmp.offering[spot.col], row->attribute[0]);

    if (rows_is_disputed(row, s->cat, s->cmp.offering[spot.col]))
        return STYLE_DISPUTED;
    if (row->attributes > 1 || cell.state != AP_STATED)
        return STYLE_MUTED;
    return is_otherwise(sides_stand(s, spot)) ? STYLE_DIFFERS : STYLE_NORMAL;
}

static void draw_glyph(struct area area, int row, int col, enum style style, enum glyph glyph)
{
    if (row >= 0 && row < area.rows)
        area_glyph(area, row, col, style, glyph);
}

void sides_draw_sign(const struct sides *s, struct area area, int row, int col, bool line,
                     size_t which)
{
    if (line != s->transposed) {
        enum ap_verdict verdict = s->cmp.verdict[s->rows.row[which].attribute[0]];
        draw_glyph(area, row, col, verdict == AP_ROW_DIFFERS ? STYLE_DIFFERS : STYLE_MUTED,
                   verdict_glyph(verdict));
    } else if (s->baseline && which == 0) {
        draw_glyph(area, row, col, STYLE_HEAD, GLYPH_BASELINE);
    }
}

/* Where the slot-th column begins, its rule not counted. */
static int column_at(const struct sides *s, size_t slot)
{
    return SIDES_GUTTER + s->label_cols + SIDES_RULE + (int)slot * (s->cell_cols + SIDES_RULE);
}

/* Blank cells count as part of the cursor, so that it is a block. */
static void fill(struct area area, int row, int col, int rows, int cols, enum style style)
{
    for (int i = row; i < row + rows; i++)
        if (i >= 0 && i < area.rows)
            area_printf(area, i, col, style, "%*s", cols, "");
}

static void draw_cell(const struct sides *s, struct area area, int row, int rows,
                      struct sides_spot spot, int at)
{
    bool cursor = spot.row == s->row && spot.col == s->col;
    enum style style = cursor ? STYLE_CURSOR : sides_style(s, spot);
    struct signed_text text = sides_text(s, spot);
    enum stand stand = sides_stand(s, spot);
    int sign = sides_sign_cols(s);

    area_hot(area_part(area, row, at, rows, s->cell_cols), HOT_LINE, sides_cell(s, spot));
    if (cursor)
        fill(area, row, at, rows, s->cell_cols, style);
    if (stand != STAND_ALONE)
        draw_glyph(area, row, at, style, sides_stand_glyph(stand));
    wrap_draw_spans(area, row, at + sign, s->cell_cols - sign, style, text.text, text.differ,
                    cursor ? STYLE_CURSOR : STYLE_DIFFERS);
}

/* A line of so many rows; the name of the cursor's stands out. */
static void draw_line(const struct sides *s, struct area area, int row, int rows, size_t line)
{
    bool cursor = line == sides_line(s);

    sides_draw_sign(s, area, row, 0, true, line);
    if (cursor)
        draw_glyph(area, row, 1, STYLE_HEAD, GLYPH_HERE);
    wrap_draw(area, row, SIDES_GUTTER, WRAP_ALL, s->label_cols,
              cursor ? STYLE_HEAD : STYLE_NORMAL, sides_line_name(s, line));
    area_hot(area_part(area, row, 0, rows, area.cols), HOT_LINE,
             sides_cell(s, sides_spot(s, line, sides_column(s))));
    for (size_t slot = 0; slot < s->shown; slot++)
        draw_cell(s, area, row, rows, sides_spot(s, line, sides_shown(s, slot)),
                  column_at(s, slot));
}

static void draw_rules(const struct sides *s, struct area area, enum glyph glyph)
{
    for (int row = 0; row < area.rows; row++)
        for (size_t slot = 0; slot < s->shown; slot++)
            area_glyph(area, row, column_at(s, slot) - 2, STYLE_MUTED, glyph);
}

/* The group of a column stands above it where it begins, and above the first one shown. */
static void draw_column_group(const struct sides *s, struct area area, size_t slot)
{
    size_t column = sides_shown(s, slot);
    const struct row *row = &s->rows.row[column];

    if (*row->group && row->attributes == 1 && (row->first || slot == 0))
        area_cut(area, 0, column_at(s, slot) + sides_sign_cols(s),
                 s->cell_cols - sides_sign_cols(s), STYLE_TITLE, row->group);
}

static bool has_group_row(const struct sides *s)
{
    for (size_t slot = 0; s->transposed && slot < s->shown; slot++)
        if (*s->rows.row[sides_shown(s, slot)].group)
            return s->head_rows > 1;
    return false;
}

/* The name of each column; that of the cursor's stands out. */
static void draw_head(const struct sides *s, struct area area)
{
    int sign = sides_sign_cols(s), row = has_group_row(s);
    struct area names = area_part(area, row, 0, area.rows - row, area.cols);

    area_text(names, 0, SIDES_GUTTER, STYLE_MUTED, s->transposed ? "Offering" : "Attribute");
    for (size_t slot = 0; slot < s->shown; slot++) {
        size_t column = sides_shown(s, slot);
        if (row > 0)
            draw_column_group(s, area, slot);
        if (sign > 0)
            sides_draw_sign(s, names, 0, column_at(s, slot), false, column);
        wrap_draw(names, 0, column_at(s, slot) + sign, names.rows, s->cell_cols - sign,
                  column == sides_column(s) ? STYLE_HEAD : STYLE_NORMAL,
                  sides_column_name(s, column));
        area_hot(area_part(names, 0, column_at(s, slot), names.rows, s->cell_cols),
                 SIDES_COLUMN, column);
    }
    draw_rules(s, area, GLYPH_VLINE);
}

/* The line under the heads also says what is beside the columns shown. */
static void draw_rule(const struct sides *s, struct area area)
{
    size_t left = sides_hidden_left(s), right = sides_hidden_right(s);
    const char *more_right = glyph_text(GLYPH_MORE_RIGHT, s->ascii);

    area_hline(area, 0, STYLE_MUTED);
    draw_rules(s, area, GLYPH_CROSS);
    if (left > 0)
        area_printf(area, 0, column_at(s, sides_frozen_column(s)), STYLE_HEAD, " %s %zu more ",
                    glyph_text(GLYPH_MORE_LEFT, s->ascii), left);
    if (right > 0)
        area_printf(area, 0, area.cols - 10 - (right > 9), STYLE_HEAD, " %zu more %s ", right,
                    more_right);
}

/* The lines that scroll, each with the group that begins there above it. */
static void draw_body(const struct sides *s, struct area body)
{
    size_t first = s->frozen_line;

    draw_rules(s, area_part(body, 0, 0, s->start[s->roll.count] - s->roll.top, body.cols),
               GLYPH_VLINE);
    for (size_t i = 0; i < s->roll.count && s->start[i] < s->roll.top + body.rows; i++) {
        const char *group = sides_line_group(s, i + first);
        int row = s->start[i] - s->roll.top, end = s->start[i + 1] - s->roll.top;

        if (end <= 0)
            continue;
        if (group)
            row = sides_draw_group(s, body, row, group);
        draw_line(s, body, row, end - row, i + first);
    }
}

/* The baseline, where it is a line, between two rules. */
static struct area draw_frozen(const struct sides *s, struct area area)
{
    int rows = s->frozen_rows;
    struct area line = area_part(area, 0, 0, rows, s->cols);
    struct area rule = area_part(area, rows, 0, 1, area.cols);

    draw_rules(s, line, GLYPH_VLINE);
    draw_line(s, line, 0, rows, 0);
    area_hline(rule, 0, STYLE_MUTED);
    draw_rules(s, rule, GLYPH_CROSS);
    return area_part(area, rows + 1, 0, area.rows - rows - 1, area.cols);
}

static void draw_wide(const struct sides *s, struct area area)
{
    struct area body = area_part(area, s->head_rows + 1, 0, area.rows - s->head_rows - 1,
                                 area.cols);

    draw_head(s, area_part(area, 0, 0, s->head_rows, area.cols));
    draw_rule(s, area_part(area, s->head_rows, 0, 1, area.cols));
    if (s->frozen_line)
        body = draw_frozen(s, body);
    if (body.rows <= 0)
        return;
    roll_draw_edge(&s->roll, body);
    body.cols = s->cols;
    draw_body(s, body);
}

void sides_draw(struct sides *s, struct area area)
{
    sides_fit(s, area.rows, area.cols);
    if (sides_stacked(s))
        sides_draw_stacked(s, area);
    else
        draw_wide(s, area);
}
