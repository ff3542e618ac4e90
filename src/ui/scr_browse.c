/*
 * scr_browse.c -- the list of offerings: filter, sort, mark, open.
 *
 * The cursor stays on the offering it was put on while filter and order
 * change, and comes back to it when it was filtered out for a while.
 */
#include "ui/browse.h"

#include <string.h>

#include "apposite/edit.h"
#include "base/buf.h"
#include "base/text.h"
#include "view/cell.h"

/* For widths, this many offerings stand for all of a large catalogue. */
enum { SAMPLE = 200 };

static size_t current(const struct browse *b)
{
    return b->list.count ? b->shown[b->list.at] : AP_NONE;
}

static size_t distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

/* The line of the wanted offering, else of the nearest one in the catalogue's order. */
static size_t line_of(const struct browse *b, size_t offering)
{
    size_t best = 0;

    for (size_t i = 1; i < b->list.count; i++)
        if (distance(b->shown[i], offering) < distance(b->shown[best], offering))
            best = i;
    return best;
}

/* Say which single condition to drop, and what that brings back. */
static char *why_empty(struct ui *ui, struct browse *b)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct buf out = BUF(b->listing);

    if (!cat->offerings)
        return ap_strdup(b->listing, "This catalogue has no offerings.");
    struct ap_conditions all = ap_predicate_conjuncts(ui_view(ui)->filter, b->listing);
    size_t *gain = ap_predicate_gains(ui_view(ui)->filter, b->listing);
    buf_add(&out, "No offering satisfies the filter.\n");
    for (size_t i = 0; i < all.count; i++)
        buf_printf(&out, "\nWithout %s: %zu of %zu", ap_predicate_print(all.at[i], b->listing),
                   gain[i], cat->offerings);
    buf_add(&out, "\n\nPress / to change the filter, r to remove it.");
    return buf_text(&out);
}

/* Put the cursor where it is wanted. */
static void point(struct ui *ui, struct browse *b)
{
    b->list.at = b->want == AP_NONE ? 0 : line_of(b, b->want);
    ui_set_offering(ui, current(b));
}

static void relist(struct ui *ui, struct browse *b)
{
    ap_arena_reset(b->listing);
    b->shown = viewstate_listed(ui_view(ui), ui_subject(ui)->cat, &b->list.count, b->listing);
    b->listed = ui_version(ui, PART_LISTED);
    b->empty = b->list.count ? NULL : why_empty(ui, b);
    point(ui, b);
}

static int wider(int cols, const char *text)
{
    int own = text_cols(text);
    return own > cols ? own : cols;
}

static void measure(struct ui *ui, struct browse *b)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    size_t rows = cat->offerings < SAMPLE ? cat->offerings : SAMPLE;

    ap_arena_reset(b->widths);
    b->widest = AP_NEW(b->widths, int, v->columns + 1);
    for (size_t i = 0; i < rows; i++)
        b->widest[0] = wider(b->widest[0], cat->offering[i].name);
    for (size_t c = 0; c < v->columns; c++)
        for (size_t i = 0; i < rows; i++)
            b->widest[c + 1] = wider(b->widest[c + 1], cell_text(cat, i, v->column[c], b->widths));
    b->col = b->col < v->columns ? b->col : v->columns;
    b->left = 0;
    b->measured = ui_version(ui, PART_COLUMNS);
}

static void browse_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct browse *b = state;

    (void)arena;                /* what is shown is made anew many times */
    b->listing = ap_arena_new();
    b->widths = ap_arena_new();
    b->want = AP_NONE;
    measure(ui, b);
    relist(ui, b);
}

static void browse_close(void *state)
{
    struct browse *b = state;

    ap_arena_free(b->widths);
    ap_arena_free(b->listing);
}

static void browse_shown(struct ui *ui, void *state)
{
    struct browse *b = state;

    if (ui_offering(ui) != current(b))
        b->want = ui_offering(ui);      /* another screen has moved on */
    if (b->measured != ui_version(ui, PART_COLUMNS))
        measure(ui, b);
    if (b->listed != ui_version(ui, PART_LISTED))
        relist(ui, b);
    else
        point(ui, b);
}

/* Moving */

static bool move(struct ui *ui, struct browse *b, enum action action)
{
    if (!list_act(&b->list, action))
        return false;
    b->want = current(b);
    ui_set_offering(ui, b->want);
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

/* Marks */

static void mark(struct ui *ui, struct browse *b)
{
    size_t offering = current(b);

    if (offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to mark.");
        return;
    }
    ui_mark(ui, offering, !ui_marked(ui, offering));
    move(ui, b, ACT_DOWN);
}

/* Those listed that are not marked yet come behind those that are. */
static void mark_all(struct ui *ui, struct browse *b)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    size_t *mark = AP_NEW(scratch, size_t, next.marks + b->list.count);

    if (next.marks)
        memcpy(mark, next.mark, next.marks * sizeof *mark);
    for (size_t i = 0; i < b->list.count; i++)
        if (!ui_marked(ui, b->shown[i]))
            mark[next.marks++] = b->shown[i];
    next.mark = mark;
    ui_change(ui, &next, "Marked all that are listed");
    ap_arena_free(scratch);
}

static void mark_none(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.marks = 0;
    ui_change(ui, &next, "Took all marks off");
}

/* Filter and sorting */

static const char *or_empty(const char *s)
{
    return s ? s : "";
}

static void accept_filter(struct ui *ui, const struct browse *b)
{
    const struct viewstate *v = ui_view(ui);

    if (*v->filter_text)
        ui_change(ui, v, "Filtered: %zu of %zu left", b->list.count,
                  ui_subject(ui)->cat->offerings);
    else
        ui_change(ui, v, "Removed the filter");
}

static void browse_typed(struct ui *ui, void *state, const char *text, enum typed how)
{
    struct ap_error err = { 0 };
    bool blank = !text[strspn(text, " ")];      /* restricts nothing, and shall not look so */

    if (how == TYPED_CANCELLED)
        ui_preview_end(ui);
    else if (ui_filter(ui, blank ? "" : text, &err))
        ui_wrong(ui, &err);     /* the last good filter stays */
    else if (how == TYPED_ACCEPTED)
        accept_filter(ui, state);
}

static const char *key_name(const struct ap_catalogue *cat, const struct ap_sort_key *key)
{
    if (key->by == AP_BY_ATTRIBUTE)
        return cat->attribute[key->attribute].name;
    return key->by == AP_BY_NAME ? "Name" : key->by == AP_BY_KEY ? "Key" : "Group";
}

static void sort_by(struct ui *ui, struct browse *b, bool descending)
{
    struct viewstate next = *ui_view(ui);
    struct ap_sort_key key = { .by = b->col ? AP_BY_ATTRIBUTE : AP_BY_NAME,
                               .attribute = b->col ? next.column[b->col - 1] : 0,
                               .descending = descending };

    next.sort = (struct ap_sort){ &key, 1 };
    ui_change(ui, &next, "Sorted by %s%s", key_name(ui_subject(ui)->cat, &key),
              descending ? ", downwards" : "");
}

static void reset(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    if (!*or_empty(next.filter_text) && !next.sort.keys) {
        ui_notice(ui, STYLE_NORMAL, "There was no filter and no sorting to remove.");
        return;
    }
    next.sort = (struct ap_sort){ 0 };
    next.filter_text = "";
    ui_change(ui, &next, "All offerings, in the catalogue's order");
}

/* Actions */

static void open_item(struct ui *ui, struct browse *b)
{
    if (current(b) == AP_NONE)
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to open.");
    else
        ui_open(ui, SCREEN_ITEM);
}

static void open_sources(struct ui *ui, struct browse *b)
{
    if (current(b) == AP_NONE || b->col == 0) {
        ui_notice(ui, STYLE_NORMAL, "Move to a cell of another column first, with Right or l: "
                                    "names have no source of their own.");
        return;
    }
    ui_set_attribute(ui, ui_view(ui)->column[b->col - 1]);
    ui_open(ui, SCREEN_CELL);
}

static bool browse_act(struct ui *ui, void *state, enum action action)
{
    struct browse *b = state;

    if (action == ACT_OPEN)
        open_item(ui, b);
    else if (action == ACT_SOURCES)
        open_sources(ui, b);
    else if (action == ACT_MARK)
        mark(ui, b);
    else if (action == ACT_MARK_ALL)
        mark_all(ui, b);
    else if (action == ACT_MARK_NONE)
        mark_none(ui);
    else if (action == ACT_FILTER)
        ui_ask(ui, "Filter", or_empty(ui_view(ui)->filter_text), NULL);
    else if (action == ACT_SORT_UP || action == ACT_SORT_DOWN)
        sort_by(ui, b, action == ACT_SORT_DOWN);
    else if (action == ACT_RESET)
        reset(ui);
    else
        return move_column(b, ui_view(ui)->columns, action) || move(ui, b, action);
    return true;
}

/* What restricts the view */

static size_t hidden_marks(struct ui *ui, const struct browse *b)
{
    size_t hidden = ui_view(ui)->marks;

    for (size_t i = 0; hidden > 0 && i < b->list.count; i++)
        hidden -= ui_marked(ui, b->shown[i]);
    return hidden;
}

static void add_sort(struct ui *ui, struct buf *out)
{
    const struct ap_sort *sort = &ui_view(ui)->sort;

    for (size_t i = 0; i < sort->keys; i++)
        buf_printf(out, "%s%s %s", i ? ", " : out->n ? "  sorted by " : "sorted by ",
                   glyph_text(sort->key[i].descending ? GLYPH_DESCENDING : GLYPH_ASCENDING,
                              ui_ascii(ui)),
                   key_name(ui_subject(ui)->cat, &sort->key[i]));
}

static const char *browse_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    const struct browse *b = state;
    const struct viewstate *v = ui_view(ui);
    struct buf out = BUF(arena);
    size_t hidden = hidden_marks(ui, b);

    if (*or_empty(v->filter_text))
        buf_printf(&out, "%zu of %zu  filter: %s", b->list.count, ui_subject(ui)->cat->offerings,
                   v->filter_text);
    if (hidden)
        buf_printf(&out, "  %zu marked hidden", hidden);
    add_sort(ui, &out);
    return out.n ? buf_text(&out) : NULL;
}

const struct screen_ops browse_screen = {
    .state_size = sizeof(struct browse),
    .open = browse_open,
    .draw = browse_draw,
    .act = browse_act,
    .typed = browse_typed,
    .status = browse_status,
    .shown = browse_shown,
    .close = browse_close,
};
