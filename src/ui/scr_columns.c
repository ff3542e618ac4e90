/*
 * scr_columns.c -- Columns: which attributes the list shows, in which order,
 * how wide.
 *
 * The lines are all attributes: those shown in the order of the view, then the
 * others in that of the catalogue.  What is hidden or shown stays where it is,
 * so that a second press takes back the first, until one is moved.
 */
#include "ui/columns.h"

#include <string.h>

#include "base/text.h"
#include "ui/list.h"
#include "ui/screen.h"
#include "view/cell.h"

enum {
    NAME = 4,                   /* columns of a line: its tick, then the name */
    WIDTH = 9,                  /* "automatic" */
    GROUP_FROM = 60,            /* columns where there is room for the group, too */
    SAMPLE = 200, NATURAL_MAX = 40      /* of what an automatic column is taken to be wide */
};

struct panel {
    size_t      *order;         /* all attributes */
    struct list  list;          /* the name, then these */
    size_t       asked;         /* where the cursor was when a name was asked for */
};

static const struct ap_catalogue *catalogue(struct ui *ui)
{
    return ui_subject(ui)->cat;
}

/* The order */

/* Do the view's columns stand in the order in this way? */
static bool agrees(const struct viewstate *v, const size_t *order, size_t count)
{
    size_t found = 0;

    for (size_t i = 0; i < count && found < v->columns; i++)
        found += order[i] == v->column[found];
    return found == v->columns;
}

static void make_order(const struct viewstate *v, size_t attributes, size_t *order)
{
    size_t count = v->columns;

    if (count)
        memcpy(order, v->column, count * sizeof *order);
    for (size_t a = 0; a < attributes; a++)
        if (viewstate_index(v->column, v->columns, a) == v->columns)
            order[count++] = a;
}

static void columns_shown(struct ui *ui, void *state)
{
    struct panel *p = state;
    size_t attributes = catalogue(ui)->attributes;

    if (!agrees(ui_view(ui), p->order, attributes))
        make_order(ui_view(ui), attributes, p->order);
}

static void columns_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct panel *p = state;
    size_t attributes = catalogue(ui)->attributes;

    p->order = AP_NEW(arena, size_t, attributes + 1);
    make_order(ui_view(ui), attributes, p->order);
    p->list.count = attributes + 1;
}

/* Drawing */

static size_t attribute_of(struct ui *ui, const struct panel *p, size_t line)
{
    return line ? p->order[line - 1] : catalogue(ui)->attributes;
}

static const char *width_text(struct ui *ui, size_t attribute, struct ap_arena *arena)
{
    int cols = viewstate_width(ui_view(ui), attribute);

    return cols ? ap_printf(arena, "%d", cols) : "automatic";
}

static void draw_line(struct ui *ui, const struct panel *p, struct area a, int row, size_t line)
{
    size_t attribute = attribute_of(ui, p, line);
    bool on = columns_has(ui, attribute);
    enum style style = on ? STYLE_NORMAL : STYLE_MUTED;
    const char *width = on ? width_text(ui, attribute, a.grid->arena) : "hidden";
    const char *group = line ? catalogue(ui)->attribute[attribute].group : "pinned: always first";
    int group_cols = a.cols >= GROUP_FROM ? (a.cols - NAME - WIDTH) / 3 : 0;
    int name_cols = a.cols - NAME - group_cols - WIDTH - 2;

    area_text(a, row, 0, style, on ? "[x]" : "[ ]");
    area_cut(a, row, NAME, name_cols, style, columns_name(ui, attribute));
    if (group_cols)
        area_cut(a, row, NAME + name_cols + 1, group_cols - 1, STYLE_MUTED, group);
    area_text(a, row, a.cols - text_cols(width), STYLE_MUTED, width);
    area_hot(area_part(a, row, 0, 1, a.cols), HOT_LINE, line);
    if (line == p->list.at)
        area_paint(a, row, STYLE_CURSOR);
}

static void columns_draw(struct ui *ui, void *state, struct area area)
{
    struct panel *p = state;

    list_fit(&p->list, area.rows);
    for (size_t i = 0; i < p->list.rows && p->list.top + i < p->list.count; i++)
        draw_line(ui, p, area, (int)i, p->list.top + i);
}

static const char *columns_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    (void)state;
    return ap_printf(arena, "%zu of %zu attributes are columns",
                     ui_view(ui)->columns, catalogue(ui)->attributes);
}

/* What keys do */

/* Show what is in order and was shown, or is attribute; AP_NONE of these: all. */
static void show(struct ui *ui, const struct panel *p, size_t attribute)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    size_t *column = AP_NEW(scratch, size_t, catalogue(ui)->attributes + 1), n = 0;

    for (size_t i = 0; i < catalogue(ui)->attributes; i++)
        if (attribute == AP_NONE || p->order[i] == attribute || columns_has(ui, p->order[i]))
            column[n++] = p->order[i];
    next.column = column;
    next.columns = n;
    if (attribute == AP_NONE)
        ui_change(ui, &next, "All attributes are columns");
    else
        ui_change(ui, &next, "Showed %s", columns_name(ui, attribute));
    ap_arena_free(scratch);
}

static void toggle(struct ui *ui, struct panel *p, size_t attribute)
{
    if (columns_has(ui, attribute))
        columns_hide(ui, attribute);
    else
        show(ui, p, attribute);
}

static void show_none(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.columns = 0;
    ui_change(ui, &next, "No attribute is a column");
}

static void reset(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui), plain;

    viewstate_init(&plain, catalogue(ui), scratch);
    next.column = plain.column;
    next.columns = plain.columns;
    next.width = NULL;
    ui_change(ui, &next, "Columns as the catalogue has them");
    ap_arena_free(scratch);
}

/* The cursor goes with it. */
static void move(struct ui *ui, struct panel *p, size_t attribute, int by)
{
    if (columns_move(ui, attribute, by))
        p->list.at = 1 + viewstate_index(p->order, catalogue(ui)->attributes, attribute);
}

/* How wide a column is; of an automatic one, how wide it would like to be. */
static int width_now(struct ui *ui, size_t attribute)
{
    const struct ap_catalogue *cat = catalogue(ui);
    int cols = viewstate_width(ui_view(ui), attribute);

    if (cols)
        return cols;
    struct ap_arena *scratch = ap_arena_new();

    for (size_t o = 0; o < cat->offerings && o < SAMPLE; o++) {
        int own = text_cols(attribute < cat->attributes ? cell_text(cat, o, attribute, scratch)
                                                        : cat->offering[o].name);
        cols = own > cols ? own : cols;
    }
    ap_arena_free(scratch);
    return cols < NATURAL_MAX ? cols : NATURAL_MAX;
}

static void find(struct ui *ui, struct panel *p)
{
    p->asked = p->list.at;
    ui_ask(ui, "Find", "", NULL);
}

static bool columns_act(struct ui *ui, void *state, enum action action)
{
    struct panel *p = state;
    size_t attribute = attribute_of(ui, p, p->list.at);

    if (action == ACT_TOGGLE || action == ACT_OPEN)
        toggle(ui, p, attribute);
    else if (action == ACT_SHOW_ALL)
        show(ui, p, AP_NONE);
    else if (action == ACT_SHOW_NONE)
        show_none(ui);
    else if (action == ACT_RESET)
        reset(ui);
    else if (action == ACT_MOVE_LEFT || action == ACT_MOVE_RIGHT)
        move(ui, p, attribute, action == ACT_MOVE_LEFT ? -1 : 1);
    else if (action == ACT_WIDER || action == ACT_NARROWER)
        columns_widen(ui, attribute, width_now(ui, attribute),
                      action == ACT_WIDER ? COLUMN_WIDTH_STEP : -COLUMN_WIDTH_STEP);
    else if (action == ACT_AUTO_WIDTH)
        columns_automatic(ui, attribute);
    else if (action == ACT_FIND)
        find(ui, p);
    else
        return list_act(&p->list, action);
    return true;
}

/* The line of the first attribute, from one on and round, whose name contains the text. */
static size_t line_with(struct ui *ui, const struct panel *p, size_t from, const char *folded)
{
    size_t lines = p->list.count;

    for (size_t i = 0; i < lines; i++) {
        size_t line = (from + i) % lines;
        if (line && strstr(catalogue(ui)->attribute[attribute_of(ui, p, line)].folded, folded))
            return line;
    }
    return from;
}

static void columns_typed(struct ui *ui, void *state, const char *text, enum typed how)
{
    struct panel *p = state;
    struct ap_arena *scratch = ap_arena_new();

    p->list.at = how == TYPED_CANCELLED || !*text
                     ? p->asked : line_with(ui, p, p->asked, text_fold(scratch, text));
    ap_arena_free(scratch);
}

static bool columns_point(struct ui *ui, void *state, struct point point)
{
    struct panel *p = state;

    (void)ui;
    return list_point(&p->list, point);
}

const struct screen_ops columns_screen = {
    .state_size = sizeof(struct panel),
    .open = columns_open,
    .draw = columns_draw,
    .act = columns_act,
    .typed = columns_typed,
    .status = columns_status,
    .point = columns_point,
    .shown = columns_shown,
};
