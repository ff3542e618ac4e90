/*
 * list.c -- moving a cursor through lines.  See list.h.
 */
#include "ui/list.h"

enum { CONTEXT = 2 };           /* lines kept in sight around the cursor */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void up(struct list *l, size_t lines)
{
    l->at -= least(lines, l->at);
}

static void down(struct list *l, size_t lines)
{
    size_t last = l->count ? l->count - 1 : 0;

    l->at = l->at < last ? l->at + least(lines, last - l->at) : last;
}

bool list_act(struct list *l, enum action action)
{
    size_t page = l->rows > 1 ? l->rows - 1 : 1;    /* one line of context stays */
    size_t half = l->rows > 1 ? l->rows / 2 : 1;

    if (action == ACT_UP)
        up(l, 1);
    else if (action == ACT_DOWN)
        down(l, 1);
    else if (action == ACT_PAGE_UP)
        up(l, page);
    else if (action == ACT_PAGE_DOWN)
        down(l, page);
    else if (action == ACT_HALF_UP)
        up(l, half);
    else if (action == ACT_HALF_DOWN)
        down(l, half);
    else if (action == ACT_FIRST)
        up(l, l->at);
    else if (action == ACT_LAST)
        down(l, l->count);
    else
        return false;
    return true;
}

bool list_go(struct list *l, size_t line)
{
    if (line >= l->count)
        return false;
    l->at = line;
    return true;
}

/* The lines around the cursor that list_fit() keeps in sight. */
static size_t context(const struct list *l)
{
    return least(CONTEXT, (l->rows - 1) / 2);
}

void list_scroll(struct list *l, int lines)
{
    size_t by = (size_t)(lines < 0 ? -lines : lines);
    size_t last = l->count > l->rows ? l->count - l->rows : 0;

    if (l->rows == 0)           /* not drawn yet */
        return;
    l->top = lines < 0 ? l->top - least(by, l->top) : least(l->top + by, last);

    size_t first = l->top ? l->top + context(l) : 0;
    size_t end = l->top < last ? l->top + l->rows - context(l) : l->count;
    if (l->at < first)
        l->at = first;
    if (l->at >= end)
        l->at = end ? end - 1 : 0;
}

bool list_point(struct list *l, struct point point)
{
    if (point.how != POINT_WHEEL)
        return point.what == HOT_LINE && list_go(l, point.index);
    list_scroll(l, point.lines);
    return true;
}

void list_fit(struct list *l, int rows)
{
    l->rows = rows > 0 ? (size_t)rows : 1;
    l->at = least(l->at, l->count ? l->count - 1 : 0);

    size_t room = context(l);
    size_t below = l->at + room + 1;        /* the line after those to be seen */

    if (l->at < l->top + room)
        l->top = l->at - least(room, l->at);
    if (below > l->top + l->rows)
        l->top = below - l->rows;
    if (l->top + l->rows > l->count)        /* no empty lines while some are hidden */
        l->top = l->count > l->rows ? l->count - l->rows : 0;
}
