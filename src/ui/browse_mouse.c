/*
 * browse_mouse.c -- the mouse in Browse: select, sort, scroll.
 */
#include "ui/browse.h"

size_t browse_cell(const struct ui *ui, size_t line, size_t col)
{
    return line * (ui_view(ui)->columns + 1) + col;
}

static void stay(struct ui *ui, struct browse *b)
{
    b->want = browse_current(b);
    ui_set_offering(ui, b->want);
}

static void go_to(struct ui *ui, struct browse *b, size_t cell)
{
    size_t cols = ui_view(ui)->columns + 1;

    if (!list_go(&b->list, cell / cols))
        return;
    b->facets->focused = false;
    b->col = cell % cols;
    stay(ui, b);
}

/* Where the signs of marks stand, a click marks or takes the mark off. */
static void mark(struct ui *ui, struct browse *b, size_t cell)
{
    go_to(ui, b, cell);
    ui_mark(ui, browse_current(b), !ui_marked(ui, browse_current(b)));
}

/* In the pane, but on none of its lines: only the keys go there. */
static void go_to_facet(struct browse *b, size_t line)
{
    (void)list_go(&b->facets->list, line);
    b->facets->focused = true;
}

/* Is the list sorted by this column first, and upwards? */
static bool sorted_up(const struct ui *ui, size_t col)
{
    return browse_key_at(ui, col) == 0 && !ui_view(ui)->sort.key[0].descending;
}

/* The first click sorts upwards, the next one downwards. */
static void sort_by(struct ui *ui, struct browse *b, size_t col)
{
    if (col > ui_view(ui)->columns)
        return;
    b->col = col;
    (void)browse_order_act(ui, b, sorted_up(ui, col) ? ACT_SORT_DOWN : ACT_SORT_UP);
}

static void scroll(struct ui *ui, struct browse *b, struct point p)
{
    if (p.what == BROWSE_DETAIL) {
        b->detail.top += p.lines;
    } else if (p.what == BROWSE_FACETS) {
        list_scroll(&b->facets->list, p.lines);
    } else {
        list_scroll(&b->list, p.lines);
        stay(ui, b);
    }
}

bool browse_mouse(struct ui *ui, void *state, struct point p)
{
    struct browse *b = state;

    if (p.how == POINT_WHEEL)
        scroll(ui, b, p);
    else if (p.what == HOT_LINE)
        go_to(ui, b, p.index);
    else if (p.what == BROWSE_MARK)
        mark(ui, b, p.index);
    else if (p.what == BROWSE_FACETS)
        go_to_facet(b, p.index);
    else if (p.what == BROWSE_HEAD)
        sort_by(ui, b, p.index);
    else if (p.what == BROWSE_CHIP)
        browse_chip_remove(ui, p.index);
    return p.how == POINT_WHEEL || p.what == HOT_LINE ||
           (p.what == BROWSE_FACETS && p.index != AP_NONE);
}
