/*
 * scr_cell.c -- where one cell comes from, and the cells beside it.
 */
#include "ui/cell_page.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "view/rows.h"

struct cell_page {
    struct ap_arena *own;       /* owns the page; emptied when it is written anew */
    struct page      page;
    size_t           offering, attribute;
};

static void write_page(struct ui *ui, struct cell_page *c)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct ui_size size = ui_size(ui);

    ap_arena_reset(c->own);
    c->offering = ui_offering(ui);
    c->attribute = ui_attribute(ui);
    page_init(&c->page, c->own);
    if (c->offering >= cat->offerings || c->attribute >= cat->attributes) {
        page_text(&c->page, STYLE_MUTED, 0, "There is no cell to show sources of.");
    } else {
        cell_write(&c->page, cat, ui_view(ui), (struct cell_of){ c->offering, c->attribute },
                   ui_ascii(ui));
    }
    page_fit(&c->page, size.rows - 2, size.cols);
}

static void cell_shown(struct ui *ui, void *state)
{
    struct cell_page *c = state;

    if (c->offering != ui_offering(ui) || c->attribute != ui_attribute(ui))
        write_page(ui, c);
}

static void cell_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct cell_page *c = state;

    (void)arena;                /* the page is written anew for each cell */
    c->own = ap_arena_new();
    write_page(ui, c);
}

static void cell_close(void *state)
{
    struct cell_page *c = state;

    ap_arena_free(c->own);
}

static void cell_draw(struct ui *ui, void *state, struct area area)
{
    struct cell_page *c = state;

    (void)ui;
    page_draw(&c->page, area);
}

/* Cells next to each other: offerings, or attributes. */
struct series {
    const size_t *at;
    size_t        count;
    const char   *what;         /* "offering of the list" */
};

/* The one after which, or before it; AP_NONE, and words that say so, at the end. */
static size_t neighbour(struct ui *ui, struct series s, size_t which, bool forward)
{
    size_t at = viewstate_index(s.at, s.count, which);

    if (at < s.count && (forward ? at + 1 < s.count : at > 0))
        return s.at[forward ? at + 1 : at - 1];
    ui_notice(ui, STYLE_MUTED, "This is the %s %s", forward ? "last" : "first", s.what);
    return AP_NONE;
}

static struct series offerings(struct ui *ui, struct ap_arena *scratch)
{
    const struct viewstate *v = ui_view(ui);
    struct series s = { v->compared, v->compareds, "offering compared" };

    if (v->kind == VIEW_COMPARE)
        return s;
    s.at = viewstate_listed(v, ui_subject(ui)->cat, &s.count, scratch);
    s.what = "offering of the list";
    return s;
}

static struct series attributes(struct ui *ui, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct viewstate v = *ui_view(ui);
    struct ap_comparison cmp = ap_compare(cat, v.compared, v.compareds, scratch);

    v.all_attributes = false;           /* as Compare shows them */
    struct rows rows = rows_of(&v, &cmp, cat, NULL, scratch);
    return (struct series){ rows.attribute, rows.attributes, "row compared" };
}

/* The same attribute of the next offering. */
static void turn(struct ui *ui, struct cell_page *c, bool forward)
{
    struct ap_arena *scratch = ap_arena_new();
    size_t next = neighbour(ui, offerings(ui, scratch), c->offering, forward);

    if (next != AP_NONE) {
        ui_set_offering(ui, next);
        write_page(ui, c);
    }
    ap_arena_free(scratch);
}

/* The next attribute of the same offering. */
static void turn_row(struct ui *ui, struct cell_page *c, bool forward)
{
    struct ap_arena *scratch = ap_arena_new();
    size_t next = neighbour(ui, attributes(ui, scratch), c->attribute, forward);

    if (next != AP_NONE) {
        ui_set_attribute(ui, next);
        write_page(ui, c);
    }
    ap_arena_free(scratch);
}

/* Up and down read the page; from its ends they go on to the next row of a comparison. */
static bool read_on(struct ui *ui, struct cell_page *c, enum action action)
{
    struct roll before = c->page.roll;
    bool moved;

    if (!page_act(&c->page, action))
        return false;
    moved = before.top != c->page.roll.top || before.at != c->page.roll.at;
    if (!moved && ui_view(ui)->kind == VIEW_COMPARE && (action == ACT_UP || action == ACT_DOWN))
        turn_row(ui, c, action == ACT_DOWN);
    return true;
}

static bool cell_act(struct ui *ui, void *state, enum action action)
{
    struct cell_page *c = state;

    if (action == ACT_LEFT)
        turn(ui, c, false);
    else if (action == ACT_RIGHT)
        turn(ui, c, true);
    else
        return read_on(ui, c, action);
    return true;
}

static bool cell_point(struct ui *ui, void *state, struct point p)
{
    struct cell_page *c = state;

    (void)ui;
    return page_point(&c->page, p);
}

static const char *cell_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct cell_page *c = state;

    (void)ui;
    return page_copy(&c->page, part, out);
}

static struct spot cell_at(struct ui *ui, void *state)
{
    const struct cell_page *c = state;

    (void)ui;
    return (struct spot){ c->offering, c->attribute, AP_NONE };
}

const struct screen_ops cell_screen = {
    .state_size = sizeof(struct cell_page),
    .open = cell_open,
    .draw = cell_draw,
    .act = cell_act,
    .at = cell_at,
    .point = cell_point,
    .copy = cell_copy,
    .shown = cell_shown,
    .close = cell_close,
};
