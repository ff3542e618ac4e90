/*
 * sides.h -- offerings side by side, laid out for a screen.
 *
 * A comparison has rows (attributes, or groups of them that are folded) and
 * offerings.  On the screen it has lines and columns: rows are the lines, or,
 * transposed, the columns.
 *
 * Wide: a line has its name and its cells, every one wrapped so that all of it can
 * be read; names of lines and heads of columns are frozen, and so is the baseline.
 * Columns that do not fit are scrolled by whole columns.  Below SIDES_WIDE columns,
 * stacked: the line as a heading, then a paragraph for each column.
 *
 * sides.c knows what is compared, sides_fit.c what fits where and how the cursor
 * moves, sides_draw.c and sides_stack.c draw.
 */
#ifndef UI_SIDES_H
#define UI_SIDES_H

#include "ui/grid.h"
#include "ui/roll.h"
#include "ui/screen.h"
#include "ui/signs.h"
#include "view/report.h"
#include "view/rows.h"
#include "view/summary.h"

enum { SIDES_WIDE = 80 };

struct sides {
    const struct ap_catalogue *cat;
    struct ap_comparison       cmp;
    const char               **name;        /* of each offering, with the signs of its life */
    const char               **label;       /* of each attribute */
    struct signed_text        *cell;        /* whole cells: attributes * offerings */
    bool                       baseline;    /* the first offering is it */
    bool                       ascii, transposed;
    struct rows                rows;        /* the rows shown */
    const char               **row_name;    /* of each of them */
    const char               **folded;      /* whole cells of those folded: rows * offerings */
    size_t                     row, col;    /* the cursor: one of rows, an offering */
    size_t                     left;        /* the first column after the frozen that is shown */

    /* Derived by sides_fit(). */
    struct roll roll;           /* over lines after the frozen; stacked: over cells */
    int        *start;          /* for roll */
    int         cols, head_rows, frozen_rows;
    int         label_cols, cell_cols;
    size_t      shown;          /* how many columns there is room for, the frozen one included */
    bool        frozen_line;    /* the first line does not scroll */
};

/* Compare v->compared (two or more); everything lives in arena. */
void sides_init(struct sides *s, const struct subject *subject, const struct viewstate *v,
                bool ascii, struct ap_arena *arena);
/*
 * Show these rows, which live in arena, with the cursor on the row of an attribute, or
 * the nearest one, best of its group.
 */
void sides_rows(struct sides *s, struct rows rows, bool transposed, size_t at,
                struct ap_arena *arena);
/* The row the cursor is on; NULL when none is shown. */
const struct row *sides_at(const struct sides *s);

/* Fit to a size: before drawing or moving, and whenever anything changed. */
void sides_fit(struct sides *s, int rows, int cols);
void sides_draw(struct sides *s, struct area area);

/* Move the cursor; false if action is not a movement. */
bool sides_act(struct sides *s, enum action action);
/* Put the cursor on a row. */
void sides_go(struct sides *s, size_t row);

/*
 * Put it on what was clicked, or scroll; see screen.h.  The mouse finds the head of a
 * column, and as HOT_LINE the cells, numbered by sides_cell().
 */
enum { SIDES_COLUMN = 1 };
void sides_point(struct sides *s, struct point p);

bool sides_stacked(const struct sides *s);
/* The columns hidden on the left and on the right. */
size_t sides_hidden_left(const struct sides *s);
size_t sides_hidden_right(const struct sides *s);

/* For laying out and drawing: where things are among rows and offerings. */

struct sides_spot {
    size_t row, col;            /* one of rows, an offering */
};
struct sides_spot sides_spot(const struct sides *s, size_t line, size_t column);
size_t sides_cell(const struct sides *s, struct sides_spot spot);
size_t sides_lines(const struct sides *s);
size_t sides_columns(const struct sides *s);
size_t sides_line(const struct sides *s);           /* the cursor's */
size_t sides_column(const struct sides *s);
size_t sides_shown(const struct sides *s, size_t slot);     /* the slot-th column shown */
const char *sides_line_name(const struct sides *s, size_t line);
const char *sides_column_name(const struct sides *s, size_t column);
/* The group that begins at a line or column: its name, or NULL where none does. */
const char *sides_line_group(const struct sides *s, size_t line);
const char *sides_column_group(const struct sides *s, size_t column);
struct signed_text sides_text(const struct sides *s, struct sides_spot spot);

enum { SIDES_GUTTER = 2, SIDES_RULE = 3 };
int  sides_sign_cols(const struct sides *s);    /* columns the signs before a cell take */
bool sides_frozen_column(const struct sides *s);
enum stand sides_stand(const struct sides *s, struct sides_spot spot);

/* Drawing that both forms share. */
enum style sides_style(const struct sides *s, struct sides_spot spot);
enum glyph sides_stand_glyph(enum stand stand);
/* The sign of a line or a column: of a row that it differs, of an offering that it is the
   baseline.  In area, at row and col. */
void sides_draw_sign(const struct sides *s, struct area area, int row, int col, bool line,
                     size_t which);
/* The name of a group, over the whole width; returns the row after it. */
int  sides_draw_group(const struct sides *s, struct area area, int row, const char *group);
void sides_draw_stacked(const struct sides *s, struct area area);

#endif
