/*
 * scr_browse.c -- the list of offerings: move about in it, and open what is there.
 */
#include "ui/browse.h"

static void browse_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct browse *b = state;

    b->listing = ap_arena_new();
    b->widths = ap_arena_new();
    b->want = b->anchor = b->chip = AP_NONE;
    b->facets = facets_new(ui, arena);
    browse_measure(ui, b);
    browse_relist(ui, b);
}

static void browse_close(void *state)
{
    struct browse *b = state;

    facets_free(b->facets);
    ap_arena_free(b->widths);
    ap_arena_free(b->listing);
}

static void browse_shown(struct ui *ui, void *state)
{
    struct browse *b = state;

    facets_shown(ui, b->facets);
    if (b->of_range != ui_version(ui, PART_ALL))
        b->anchor = AP_NONE;            /* it was begun in another view */
    if (ui_offering(ui) != browse_current(b))
        b->want = ui_offering(ui);      /* another screen has moved on */
    if (b->of_columns != ui_version(ui, PART_COLUMNS))
        browse_measure(ui, b);
    if (b->of_list != ui_version(ui, PART_LISTED))
        browse_relist(ui, b);
    else
        browse_point(ui, b);
}

static bool move(struct ui *ui, struct browse *b, enum action action)
{
    if (!list_act(&b->list, action))
        return false;
    b->want = browse_current(b);
    ui_set_offering(ui, b->want);
    browse_tell_range(ui, b);
    return true;
}

static bool move_column(struct browse *b, size_t columns, enum action action)
{
    if (action == ACT_LEFT)
        b->col -= b->col > 0;
    else if (action == ACT_RIGHT)
        b->col += b->col < columns;
    else if (action == ACT_COL_FIRST)
        b->col = 0;
    else if (action == ACT_COL_LAST)
        b->col = columns;
    else
        return false;
    return true;
}

static void open_item(struct ui *ui, struct browse *b)
{
    if (browse_current(b) == AP_NONE)
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to open.");
    else
        ui_open(ui, SCREEN_ITEM);
}

static void open_sources(struct ui *ui, struct browse *b)
{
    size_t attribute = browse_attribute(ui, b);

    if (browse_current(b) == AP_NONE || attribute == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "Move to a cell of another column first, with Right or l: "
                                    "names have no source of their own.");
        return;
    }
    ui_set_attribute(ui, attribute);
    ui_open(ui, SCREEN_CELL);
}

static bool act(struct ui *ui, struct browse *b, enum action action)
{
    if (action == ACT_OPEN)
        open_item(ui, b);
    else if (action == ACT_SOURCES)
        open_sources(ui, b);
    else
        return browse_chips_act(ui, b, action) || browse_mark_act(ui, b, action) ||
               browse_filter_act(ui, b, action) || browse_value_act(ui, b, action) ||
               browse_order_act(ui, b, action) || browse_columns_act(ui, b, action) ||
               move_column(b, ui_view(ui)->columns, action) || move(ui, b, action);
    return true;
}

static bool browse_act(struct ui *ui, void *state, enum action action)
{
    struct browse *b = state;

    if (facets_act(ui, b->facets, action))
        return true;
    return act(ui, b, action);
}

static enum place browse_place(struct ui *ui, void *state)
{
    const struct browse *b = state;

    if (facets_focused(ui, b->facets))
        return PLACE_FACETS;
    return b->chip != AP_NONE ? PLACE_CHIPS : PLACE_BROWSE;
}

static struct spot browse_at(struct ui *ui, void *state)
{
    const struct browse *b = state;
    const struct facets *f = b->facets;

    if (facets_focused(ui, f) && f->list.count)
        return (struct spot){ AP_NONE, f->facet[f->line[f->list.at].facet].attribute, AP_NONE };
    return (struct spot){ browse_current(b), browse_attribute(ui, b), AP_NONE };
}

const struct screen_ops browse_screen = {
    .state_size = sizeof(struct browse),
    .open = browse_open,
    .draw = browse_draw,
    .act = browse_act,
    .point = browse_mouse,
    .copy = browse_copy,
    .restricts = browse_restricts,
    .place = browse_place,
    .at = browse_at,
    .shown = browse_shown,
    .close = browse_close,
};
