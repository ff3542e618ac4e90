/*
 * sides_fit.c -- which lines and columns fit where, and how the cursor moves.  See sides.h.
 */
#include "base/text.h"
#include "ui/sides.h"
#include "ui/wrap.h"

enum {
    LABEL_MIN = 12,
    CELL_MIN = 18, CELL_MIN_TURNED = 14,
    CELL_MIN_ALL = 15,          /* where that brings all of them into sight */
    CELL_MAX = 60
};

bool sides_stacked(const struct sides *s)
{
    return s->cols + ROLL_EDGE < SIDES_WIDE;
}

bool sides_frozen_column(const struct sides *s)
{
    return s->baseline && !s->transposed;
}

size_t sides_shown(const struct sides *s, size_t slot)
{
    return sides_frozen_column(s) ? (slot == 0 ? 0 : s->left + slot - 1) : s->left + slot;
}

size_t sides_hidden_left(const struct sides *s)
{
    return s->left - sides_frozen_column(s);
}

size_t sides_hidden_right(const struct sides *s)
{
    return sides_columns(s) - s->shown - sides_hidden_left(s);
}

/* Transposed, the heads have the signs of rows, and the cells stand under them. */
int sides_sign_cols(const struct sides *s)
{
    return s->baseline || s->transposed ? 2 : 0;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* How many columns of cells a room takes.  A narrow one is better than one out of sight, as a
   row says that all of them differ. */
static size_t take(const struct sides *s, int room)
{
    size_t columns = sides_columns(s);
    size_t wide = (size_t)(room / ((s->transposed ? CELL_MIN_TURNED : CELL_MIN) + SIDES_RULE));
    size_t narrow = (size_t)(room / (CELL_MIN_ALL + SIDES_RULE));

    return wide < columns && narrow < columns ? (wide ? wide : 1) : columns;
}

/* Wide: share the columns of the screen among the names of lines and the cells. */
static void share(struct sides *s)
{
    int widest = LABEL_MIN, room;

    for (size_t i = 0; i < sides_lines(s); i++)
        widest = most(widest, text_cols(sides_line_name(s, i)));
    s->label_cols = least(widest, s->cols * 2 / 7);
    room = s->cols - SIDES_GUTTER - s->label_cols;
    s->shown = take(s, room);
    s->cell_cols = least(CELL_MAX, room / most(1, (int)s->shown) - SIDES_RULE);
}

/* Scroll by whole columns until the cursor's is among those shown. */
static void scroll_columns(struct sides *s)
{
    size_t frozen = sides_frozen_column(s), slots = s->shown - frozen;
    size_t columns = sides_columns(s), at = sides_column(s);

    if (s->left < frozen)
        s->left = frozen;
    if (s->left + slots > columns)
        s->left = columns - slots;
    if (at >= frozen && at < s->left)
        s->left = at;
    if (at >= s->left + slots)
        s->left = at - slots + 1;
}

static int cell_rows(const struct sides *s, const char *text)
{
    return wrap_rows(text, s->cell_cols - sides_sign_cols(s));
}

/* The rows of a line, without those of the group that begins there. */
static int line_rows(const struct sides *s, size_t line)
{
    int rows = wrap_rows(sides_line_name(s, line), s->label_cols);

    for (size_t slot = 0; slot < s->shown; slot++) {
        struct sides_spot spot = sides_spot(s, line, sides_shown(s, slot));
        rows = most(rows, cell_rows(s, sides_text(s, spot).text));
    }
    return rows;
}

static int group_rows(const struct sides *s, size_t line)
{
    const char *group = sides_line_group(s, line);

    return group ? wrap_rows(group, s->cols - SIDES_GUTTER) : 0;
}

static void lay_head(struct sides *s)
{
    bool groups = false;

    s->head_rows = 1;
    for (size_t slot = 0; slot < s->shown; slot++) {
        size_t column = sides_shown(s, slot);
        s->head_rows = most(s->head_rows, cell_rows(s, sides_column_name(s, column)));
        groups |= s->transposed && *s->rows.row[column].group;
    }
    s->head_rows += groups;
}

/* A baseline that is a line stays in sight, unless it would take too much room. */
static void freeze_line(struct sides *s, int rows)
{
    s->frozen_rows = s->baseline && s->transposed && s->shown > 0 ? line_rows(s, 0) : 0;
    if (s->frozen_rows > rows / 2)
        s->frozen_rows = 0;
    s->frozen_line = s->frozen_rows > 0;
}

static void lay_wide(struct sides *s)
{
    size_t first = s->frozen_line, lines = sides_lines(s), at = sides_line(s);
    int row = 0;

    for (size_t i = first; i < lines; i++) {
        s->start[i - first] = row;
        row += group_rows(s, i) + line_rows(s, i);
    }
    s->start[lines - first] = row;
    s->roll.count = lines - first;
    s->roll.at = at > first ? at - first : 0;
}

/* A cell of the stacked form is "name: text", wrapped beside its sign. */
static int stacked_rows(const struct sides *s, size_t line, size_t column)
{
    int rows = 0;

    if (column == 0)
        rows = group_rows(s, line) + wrap_rows(sides_line_name(s, line), s->cols - SIDES_GUTTER);
    return rows + wrap_rows(sides_column_name(s, column), s->cols - 4) +
           wrap_rows(sides_text(s, sides_spot(s, line, column)).text, s->cols - 6);
}

static void lay_stacked(struct sides *s)
{
    size_t columns = sides_columns(s), lines = sides_lines(s);
    int row = 0;

    for (size_t i = 0; i < lines * columns; i++) {
        s->start[i] = row;
        row += stacked_rows(s, i / columns, i % columns);
    }
    s->start[lines * columns] = row;
    s->roll.count = lines * columns;
    s->roll.at = sides_line(s) * columns + sides_column(s);
    s->head_rows = s->frozen_rows = 0;
    s->frozen_line = false;
    s->shown = columns;
}

void sides_fit(struct sides *s, int rows, int cols)
{
    s->cols = cols - ROLL_EDGE;
    s->roll.start = s->start;
    if (sides_stacked(s)) {
        lay_stacked(s);
    } else {
        share(s);
        scroll_columns(s);
        lay_head(s);
        s->head_rows = least(s->head_rows, most(1, rows / 4));
        rows -= s->head_rows + 1;
        freeze_line(s, rows);
        lay_wide(s);
        rows -= s->frozen_rows + s->frozen_line;
    }
    roll_fit(&s->roll, rows);
}

/* Put the cursor on a line and a column. */
static void go(struct sides *s, size_t line, size_t column)
{
    struct sides_spot spot = sides_spot(s, line, column);

    s->row = spot.row;
    s->col = spot.col;
}

/* The roll moved: bring the cursor along. */
static void follow(struct sides *s)
{
    size_t columns = sides_columns(s);

    if (sides_stacked(s))
        go(s, s->roll.at / columns, s->roll.at % columns);
    else
        go(s, s->roll.at + s->frozen_line, sides_column(s));
}

/* The cursor moved: bring the roll along. */
static void lead(struct sides *s)
{
    size_t line = sides_line(s), at = line * sides_columns(s);

    if (sides_stacked(s)) {
        roll_go(&s->roll, at);          /* first, so that its heading is seen */
        roll_go(&s->roll, at + sides_column(s));
    } else {
        roll_go(&s->roll, line - (s->frozen_line && line > 0));
    }
}

void sides_go(struct sides *s, size_t row)
{
    s->row = row;
    lead(s);
}

static bool act_column(struct sides *s, enum action action)
{
    size_t last = sides_columns(s) - 1, at = sides_column(s);

    if (action == ACT_LEFT)
        at -= at > 0;
    else if (action == ACT_RIGHT)
        at += at < last;
    else if (action == ACT_COL_FIRST)
        at = 0;
    else if (action == ACT_COL_LAST)
        at = last;
    else
        return false;
    go(s, sides_line(s), at);
    if (sides_stacked(s))
        lead(s);
    return true;
}

/* To the frozen line, or from it; false if the action is none of that. */
static bool act_frozen(struct sides *s, enum action action)
{
    size_t line = sides_line(s);

    if (!s->frozen_line)
        return false;
    if (action == ACT_FIRST || (action == ACT_UP && line <= 1 && s->roll.top == 0))
        line = 0;
    else if (action == ACT_DOWN && line == 0)
        line = 1;
    else
        return line == 0 && action == ACT_UP;
    go(s, line, sides_column(s));
    lead(s);
    return true;
}

bool sides_act(struct sides *s, enum action action)
{
    if (s->rows.count == 0)
        return false;
    if (act_column(s, action) || act_frozen(s, action))
        return true;
    if (!roll_act(&s->roll, action))
        return false;
    follow(s);
    return true;
}

void sides_point(struct sides *s, struct point p)
{
    size_t n = s->cmp.offerings;
    struct sides_spot spot = { p.index / n, p.index % n };

    if (s->rows.count == 0)
        return;
    if (p.how == POINT_WHEEL) {
        roll_scroll(&s->roll, p.lines);
        follow(s);
        return;
    }
    if (p.what == SIDES_COLUMN)
        spot = sides_spot(s, sides_line(s), p.index);
    else if (p.what != HOT_LINE)
        return;                 /* nothing is there */
    if (spot.row < s->rows.count && spot.col < n) {
        s->col = spot.col;
        sides_go(s, spot.row);
    }
}
