/*
 * columns.c -- the columns of the list changed.  See columns.h.
 */
#include "ui/columns.h"

#include <string.h>

static const struct ap_catalogue *catalogue(const struct ui *ui)
{
    return ui_subject(ui)->cat;
}

static bool is_name(const struct ui *ui, size_t attribute)
{
    return attribute == catalogue(ui)->attributes;
}

static size_t place(const struct viewstate *v, size_t attribute)
{
    return viewstate_index(v->column, v->columns, attribute);
}

bool columns_has(const struct ui *ui, size_t attribute)
{
    return is_name(ui, attribute) || place(ui_view(ui), attribute) < ui_view(ui)->columns;
}

const char *columns_name(const struct ui *ui, size_t attribute)
{
    return is_name(ui, attribute) ? "Name" : catalogue(ui)->attribute[attribute].name;
}

/* Is it a column at all?  If not, say so. */
static bool is_there(struct ui *ui, size_t attribute)
{
    if (columns_has(ui, attribute))
        return true;
    ui_notice(ui, STYLE_NORMAL, "%s is hidden; Space shows it.", columns_name(ui, attribute));
    return false;
}

/* Can this column be moved and taken away?  If not, say why. */
static bool is_free(struct ui *ui, size_t attribute)
{
    if (!is_name(ui, attribute))
        return is_there(ui, attribute);
    ui_notice(ui, STYLE_NORMAL, "The name is pinned: it always stands first.");
    return false;
}

/* The view's columns, to be changed. */
static size_t *copy(const struct viewstate *v, struct ap_arena *scratch)
{
    size_t *column = AP_NEW(scratch, size_t, v->columns + 1);

    if (v->columns)
        memcpy(column, v->column, v->columns * sizeof *column);
    return column;
}

bool columns_hide(struct ui *ui, size_t attribute)
{
    struct viewstate next = *ui_view(ui);

    if (!is_free(ui, attribute))
        return false;
    struct ap_arena *scratch = ap_arena_new();
    size_t *column = copy(&next, scratch), at = place(&next, attribute);
    next.columns--;
    memmove(column + at, column + at + 1, (next.columns - at) * sizeof *column);
    next.column = column;
    ui_change(ui, &next, "Hid %s", columns_name(ui, attribute));
    ap_arena_free(scratch);
    return true;
}

bool columns_move(struct ui *ui, size_t attribute, int by)
{
    struct viewstate next = *ui_view(ui);

    if (!is_free(ui, attribute))
        return false;
    size_t at = place(&next, attribute), to = by < 0 ? at - 1 : at + 1;
    if (to >= next.columns) {           /* before the first one, too */
        ui_notice(ui, STYLE_NORMAL, "%s is the %s column already.", columns_name(ui, attribute),
                  by < 0 ? "first" : "last");
        return false;
    }
    struct ap_arena *scratch = ap_arena_new();
    size_t *column = copy(&next, scratch);
    column[at] = column[to];
    column[to] = attribute;
    next.column = column;
    ui_change(ui, &next, "Moved %s %s %s", columns_name(ui, attribute),
              by < 0 ? "before" : "behind", columns_name(ui, column[at]));
    ap_arena_free(scratch);
    return true;
}

static int within(int cols)
{
    return cols < COLUMN_WIDTH_MIN ? COLUMN_WIDTH_MIN
         : cols > COLUMN_WIDTH_MAX ? COLUMN_WIDTH_MAX : cols;
}

void columns_widen(struct ui *ui, size_t attribute, int now, int by)
{
    struct viewstate next = *ui_view(ui);
    int own = viewstate_width(&next, attribute);
    int cols = within((own && (by > 0 || own < now) ? own : now) + by);

    if (!is_there(ui, attribute))
        return;
    if (cols == own) {
        ui_notice(ui, STYLE_NORMAL, "A column is from %d to %d wide.", COLUMN_WIDTH_MIN,
                  COLUMN_WIDTH_MAX);
        return;
    }
    struct ap_arena *scratch = ap_arena_new();
    viewstate_set_width(&next, catalogue(ui), attribute, cols, scratch);
    ui_change(ui, &next, "%s is %d wide", columns_name(ui, attribute), cols);
    ap_arena_free(scratch);
}

void columns_automatic(struct ui *ui, size_t attribute)
{
    struct viewstate next = *ui_view(ui);

    if (!is_there(ui, attribute))
        return;
    if (!viewstate_width(&next, attribute)) {
        ui_notice(ui, STYLE_NORMAL, "%s has the width that there is room for already.",
                  columns_name(ui, attribute));
        return;
    }
    struct ap_arena *scratch = ap_arena_new();
    viewstate_set_width(&next, catalogue(ui), attribute, 0, scratch);
    ui_change(ui, &next, "%s is as wide as there is room for", columns_name(ui, attribute));
    ap_arena_free(scratch);
}
