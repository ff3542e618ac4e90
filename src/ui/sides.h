/*
 * sides.h -- offerings side by side, laid out for a screen.
 *
 * Wide: a row per attribute, its name and the row of offerings frozen, every cell
 * wrapped so that all of it can be read; columns that do not fit are scrolled by
 * whole columns, and the baseline stays first.  Below SIDES_WIDE columns, stacked:
 * the attribute as a heading, then a paragraph per offering.
 */
#ifndef UI_SIDES_H
#define UI_SIDES_H

#include "ui/grid.h"
#include "ui/roll.h"
#include "ui/screen.h"
#include "view/report.h"

enum { SIDES_WIDE = 80 };

struct sides {
    const struct ap_catalogue *cat;
    struct ap_comparison       cmp;
    const char               **name;        /* of each offering, with the signs of its life */
    const char               **label;       /* of each attribute */
    const char               **text;        /* whole cells: attributes * offerings */
    bool                       pinned;      /* the first offering is the baseline */
    bool                       ascii;
    const size_t              *attribute;   /* the rows shown */
    size_t                     rows;
    size_t                     row, col;    /* the cursor: an index into rows, an offering */
    size_t                     left;        /* the first column after the pinned that is shown */

    /* Derived by sides_fit(). */
    struct roll roll;           /* over rows; stacked: over cells */
    int        *start;          /* for roll */
    int         cols, head_rows;
    int         label_cols, cell_cols;
    size_t      shown;          /* how many columns there is room for, the pinned one included */
};

/* Compare v->compared (two or more); everything lives in arena. */
void sides_init(struct sides *s, const struct subject *subject, const struct viewstate *v,
                bool ascii, struct ap_arena *arena);
/* Show these rows, with the cursor on an attribute or the nearest one shown after it. */
void sides_rows(struct sides *s, const size_t *attribute, size_t rows, size_t at);
/* The attribute the cursor is on; the first one when no row is shown. */
size_t sides_attribute(const struct sides *s);

/* Fit to a size: before drawing or moving, and whenever anything changed. */
void sides_fit(struct sides *s, int rows, int cols);
void sides_draw(struct sides *s, struct area area);

/* Move the cursor; false if action is not a movement. */
bool sides_act(struct sides *s, enum action action);
/* Put the cursor on a row. */
void sides_go(struct sides *s, size_t row);

/*
 * Put it on what was clicked, or scroll; see screen.h.  The mouse finds the name of
 * an offering, and as HOT_LINE the cells, numbered by sides_cell().
 */
enum { SIDES_COLUMN = 1 };
void sides_point(struct sides *s, struct point p);
size_t sides_cell(const struct sides *s, size_t row, size_t col);

/* The cell at a row shown and a column. */
const char *sides_text(const struct sides *s, size_t row, size_t col);
bool sides_stacked(const struct sides *s);
/* The columns hidden on the left and on the right. */
size_t sides_hidden_left(const struct sides *s);
size_t sides_hidden_right(const struct sides *s);
/* Where the slot-th column shown is among the offerings. */
size_t sides_column(const struct sides *s, size_t slot);

/* For drawing: columns the signs before a cell take, and how a cell stands to the baseline. */
enum { SIDES_GUTTER = 2, SIDES_RULE = 3 };
int sides_sign_cols(const struct sides *s);
enum ap_verdict sides_against_baseline(const struct sides *s, size_t row, size_t col);

#endif
