/*
 * sides.c -- which rows and columns fit where.  See sides.h; drawing is in sides_draw.c.
 */
#include "ui/sides.h"

#include "base/text.h"
#include "ui/words.h"
#include "ui/wrap.h"
#include "view/cell.h"

enum { LABEL_MIN = 12, CELL_MIN = 18, CELL_MAX = 60 };

static const char *signed_name(const struct subject *subject, size_t offering, bool ascii,
                               struct ap_arena *arena)
{
    const char *name = wrap_shown(arena, subject->cat->offering[offering].name);
    const char *signs = life_signs(subject, offering, ascii, arena);

    return *signs ? ap_printf(arena, "%s %s", name, signs) : name;
}

void sides_init(struct sides *s, const struct subject *subject, const struct viewstate *v,
                bool ascii, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = subject->cat;
    size_t n = v->compareds;
    size_t *offering = AP_NEW(arena, size_t, n);    /* the view's may change in place */

    for (size_t j = 0; j < n; j++)
        offering[j] = v->compared[j];
    *s = (struct sides){ .cat = cat, .ascii = ascii };
    s->cmp = ap_compare(cat, offering, n, arena);
    s->pinned = v->baseline != AP_NONE && n > 0 && offering[0] == v->baseline;
    s->name = AP_NEW(arena, const char *, n);
    s->label = AP_NEW(arena, const char *, cat->attributes);
    s->text = AP_NEW(arena, const char *, cat->attributes * n);
    s->start = AP_NEW(arena, int, cat->attributes * n + 1);
    for (size_t j = 0; j < n; j++)
        s->name[j] = signed_name(subject, offering[j], ascii, arena);
    for (size_t i = 0; i < cat->attributes; i++) {
        s->label[i] = wrap_shown(arena, cat->attribute[i].name);
        for (size_t j = 0; j < n; j++)
            s->text[i * n + j] = wrap_shown(arena, cell_text(cat, offering[j], i, arena));
    }
}

void sides_rows(struct sides *s, const size_t *attribute, size_t rows, size_t at)
{
    s->attribute = attribute;
    s->rows = rows;
    s->row = 0;
    while (s->row + 1 < rows && attribute[s->row] < at)
        s->row++;
}

size_t sides_attribute(const struct sides *s)
{
    return s->rows > 0 ? s->attribute[s->row] : 0;
}

const char *sides_text(const struct sides *s, size_t row, size_t col)
{
    return s->text[s->attribute[row] * s->cmp.offerings + col];
}

bool sides_stacked(const struct sides *s)
{
    return s->cols + ROLL_EDGE < SIDES_WIDE;
}

size_t sides_column(const struct sides *s, size_t slot)
{
    return s->pinned ? (slot == 0 ? 0 : s->left + slot - 1) : s->left + slot;
}

size_t sides_hidden_left(const struct sides *s)
{
    return s->left - s->pinned;
}

size_t sides_hidden_right(const struct sides *s)
{
    return s->cmp.offerings - s->shown - sides_hidden_left(s);
}

int sides_sign_cols(const struct sides *s)
{
    return s->pinned ? 2 : 0;
}

enum ap_verdict sides_against_baseline(const struct sides *s, size_t row, size_t col)
{
    size_t attribute = s->attribute[row];
    struct ap_cell base = ap_cell_at(s->cat, s->cmp.offering[0], attribute);
    struct ap_cell cell = ap_cell_at(s->cat, s->cmp.offering[col], attribute);

    if (base.state == AP_NOT_APPLICABLE && cell.state == AP_NOT_APPLICABLE)
        return AP_ROW_SAME;
    if (base.state != AP_STATED || cell.state != AP_STATED)
        return AP_ROW_OPEN;
    return ap_cell_equal(s->cat, attribute, s->cmp.offering[0], s->cmp.offering[col])
               ? AP_ROW_SAME : AP_ROW_DIFFERS;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* Wide: share the columns of the screen among the attribute names and the cells. */
static void share(struct sides *s)
{
    int widest = LABEL_MIN, room;

    for (size_t i = 0; i < s->rows; i++)
        widest = most(widest, text_cols(s->label[s->attribute[i]]));
    s->label_cols = least(widest, s->cols * 2 / 7);
    room = s->cols - SIDES_GUTTER - s->label_cols;
    s->shown = (size_t)most(1, room / (CELL_MIN + SIDES_RULE));
    if (s->shown > s->cmp.offerings)
        s->shown = s->cmp.offerings;
    s->cell_cols = least(CELL_MAX, room / most(1, (int)s->shown) - SIDES_RULE);
}

/* Scroll by whole columns until the cursor's is among those shown. */
static void scroll_columns(struct sides *s)
{
    size_t pinned = s->pinned, slots = s->shown - pinned;

    if (s->col >= s->cmp.offerings)
        s->col = s->cmp.offerings - 1;
    if (s->left < pinned)
        s->left = pinned;
    if (s->left + slots > s->cmp.offerings)
        s->left = s->cmp.offerings - slots;
    if (s->col >= pinned && s->col < s->left)
        s->left = s->col;
    if (s->col >= s->left + slots)
        s->left = s->col - slots + 1;
}

static int wide_rows(const struct sides *s, size_t row)
{
    int rows = wrap_rows(s->label[s->attribute[row]], s->label_cols);

    for (size_t slot = 0; slot < s->shown; slot++)
        rows = most(rows, wrap_rows(sides_text(s, row, sides_column(s, slot)),
                                    s->cell_cols - sides_sign_cols(s)));
    return rows;
}

static void lay_wide(struct sides *s)
{
    int line = 0;

    for (size_t i = 0; i < s->rows; i++) {
        s->start[i] = line;
        line += wide_rows(s, i);
    }
    s->start[s->rows] = line;
    s->roll.count = s->rows;
    s->roll.at = s->row;
    s->head_rows = 1;
    for (size_t slot = 0; slot < s->shown; slot++)
        s->head_rows = most(s->head_rows, wrap_rows(s->name[sides_column(s, slot)],
                                                    s->cell_cols - sides_sign_cols(s)));
}

/* A cell of the stacked form is "name: text", wrapped beside its sign. */
static int stacked_rows(const struct sides *s, size_t row, size_t col)
{
    return wrap_rows(s->name[col], s->cols - 4) +
           wrap_rows(sides_text(s, row, col), s->cols - 6);
}

static void lay_stacked(struct sides *s)
{
    size_t n = s->cmp.offerings;
    int line = 0;

    for (size_t i = 0; i < s->rows; i++)
        for (size_t j = 0; j < n; j++) {
            s->start[i * n + j] = line;
            if (j == 0)
                line += wrap_rows(s->label[s->attribute[i]], s->cols - SIDES_GUTTER);
            line += stacked_rows(s, i, j);
        }
    s->start[s->rows * n] = line;
    s->roll.count = s->rows * n;
    s->roll.at = s->row * n + s->col;
    s->head_rows = 0;
    s->shown = n;
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
        lay_wide(s);
        s->head_rows = least(s->head_rows, most(1, rows / 4));
        rows -= s->head_rows + 1;
    }
    roll_fit(&s->roll, rows);
}

/* The roll moved: bring the cursor along. */
static void follow(struct sides *s)
{
    size_t n = sides_stacked(s) ? s->cmp.offerings : 1;

    s->row = s->roll.at / n;
    if (n > 1)
        s->col = s->roll.at % n;
}

void sides_go(struct sides *s, size_t row)
{
    size_t n = s->cmp.offerings;

    s->row = row;
    if (sides_stacked(s))
        roll_go(&s->roll, row * n);     /* first, so that its heading is seen */
    roll_go(&s->roll, sides_stacked(s) ? row * n + s->col : row);
}

static bool act_column(struct sides *s, enum action action)
{
    size_t last = s->cmp.offerings - 1;

    if (action == ACT_LEFT)
        s->col -= s->col > 0;
    else if (action == ACT_RIGHT)
        s->col += s->col < last;
    else if (action == ACT_COL_FIRST)
        s->col = 0;
    else if (action == ACT_COL_LAST)
        s->col = last;
    else
        return false;
    if (sides_stacked(s) && s->rows > 0)
        sides_go(s, s->row);
    return true;
}

bool sides_act(struct sides *s, enum action action)
{
    if (act_column(s, action))
        return true;
    if (!roll_act(&s->roll, action))
        return false;
    if (s->rows > 0)
        follow(s);
    return true;
}

size_t sides_cell(const struct sides *s, size_t row, size_t col)
{
    return row * s->cmp.offerings + col;
}

static void go_to(struct sides *s, size_t row, size_t col)
{
    if (row >= s->rows || col >= s->cmp.offerings)
        return;
    s->col = col;
    sides_go(s, row);
}

void sides_point(struct sides *s, struct point p)
{
    size_t n = s->cmp.offerings;

    if (s->rows == 0)
        return;
    if (p.how == POINT_WHEEL) {
        roll_scroll(&s->roll, p.lines);
        follow(s);
    } else if (p.what == HOT_LINE) {
        go_to(s, p.index / n, p.index % n);
    } else if (p.what == SIDES_COLUMN) {
        go_to(s, s->row, p.index);
    }
}
