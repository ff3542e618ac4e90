/*
 * browse_columns.c -- the column at the cursor hidden, moved, made wider.
 */
#include "ui/browse.h"

#include "ui/columns.h"

/* The cursor goes with the column, as with everything that is moved. */
static void move(struct ui *ui, struct browse *b, size_t attribute, int by)
{
    if (columns_move(ui, attribute, by))
        b->col = by < 0 ? b->col - 1 : b->col + 1;
}

/* How wide it is drawn; one that keys typed ahead have left out of sight is the narrowest. */
static int drawn(const struct browse *b)
{
    size_t at = b->col ? b->col - b->left : 0;

    return at <= BROWSE_COLUMNS_MAX ? b->drawn[at] : 0;
}

bool browse_columns_act(struct ui *ui, struct browse *b, enum action action)
{
    size_t attribute = browse_attribute(ui, b);

    if (attribute == AP_NONE)
        attribute = ui_subject(ui)->cat->attributes;    /* the name */
    if (action == ACT_DROP)
        columns_hide(ui, attribute);
    else if (action == ACT_MOVE_LEFT || action == ACT_MOVE_RIGHT)
        move(ui, b, attribute, action == ACT_MOVE_LEFT ? -1 : 1);
    else if (action == ACT_WIDER || action == ACT_NARROWER)
        columns_widen(ui, attribute, drawn(b),
                      action == ACT_WIDER ? COLUMN_WIDTH_STEP : -COLUMN_WIDTH_STEP);
    else if (action == ACT_AUTO_WIDTH)
        columns_automatic(ui, attribute);
    else if (action == ACT_COLUMNS)
        ui_open(ui, SCREEN_COLUMNS);
    else
        return false;
    return true;
}
