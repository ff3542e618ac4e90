/*
 * scr_compare.c -- offerings side by side.
 *
 * The table itself is sides.h; here is what it shows, what keys mean, and what is
 * said when there is nothing to show.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "ui/screen.h"
#include "ui/sides.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "ui/wrap.h"

enum { NARROW = 60 };           /* columns below which the status is short */

/* What the table and its rows are made from. */
enum { TABLE = PART_COMPARED | PART_BASELINE, ROWS = PART_ROWS | PART_ONLY | PART_ALL_ATTRIBUTES };

struct compare {
    struct ap_arena *own;       /* owns sides; emptied when other offerings are compared */
    struct ap_arena *scratch;   /* owns the rows shown, and work space */
    struct sides     sides;
    size_t           attribute; /* where the cursor was put; shown or not, it is kept */
    unsigned long    loaded, chosen;    /* the versions of the view that these are from */
};

static void choose_rows(struct ui *ui, struct compare *c)
{
    struct viewstate v = *ui_view(ui);
    size_t count, *row;

    v.all_attributes = false;           /* that is about what is written */
    ap_arena_reset(c->scratch);
    row = viewstate_rows(&v, &c->sides.cmp, ui_subject(ui)->cat, &count, c->scratch);
    sides_rows(&c->sides, row, count, c->attribute);
    c->chosen = ui_version(ui, ROWS);
}

static void fit(struct ui *ui, struct compare *c)
{
    struct ui_size size = ui_size(ui);

    sides_fit(&c->sides, size.rows - 3, size.cols);
}

/* The cursor stays on its attribute and its offering. */
static void load(struct ui *ui, struct compare *c)
{
    const struct viewstate *v = ui_view(ui);
    size_t offering = AP_NONE;

    if (c->sides.cmp.offerings > 0)
        offering = c->sides.cmp.offering[c->sides.col];
    ap_arena_reset(c->own);
    sides_init(&c->sides, ui_subject(ui), v, ui_ascii(ui), c->own);
    choose_rows(ui, c);
    for (size_t i = 0; i < v->compareds; i++)
        if (v->compared[i] == offering)
            c->sides.col = i;
    c->loaded = ui_version(ui, TABLE);
}

static void compare_shown(struct ui *ui, void *state)
{
    struct compare *c = state;
    bool again = c->chosen != ui_version(ui, ROWS);

    assert(ui_view(ui)->compareds >= 2);    /* ui.c says what to do when there are fewer */
    if (c->loaded != ui_version(ui, TABLE))
        load(ui, c);
    else if (again)
        choose_rows(ui, c);
    fit(ui, c);
    if (again && c->sides.rows > 0)
        sides_go(&c->sides, c->sides.row);
}

static void compare_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct compare *c = state;

    (void)arena;                /* what is shown is written anew many times */
    c->own = ap_arena_new();
    c->scratch = ap_arena_new();
    load(ui, c);
    fit(ui, c);
}

static void compare_close(void *state)
{
    struct compare *c = state;

    ap_arena_free(c->scratch);
    ap_arena_free(c->own);
}

/* Why no row is shown, in words. */
static void no_rows_text(const struct sides *s, enum only only, char *text, size_t n)
{
    const size_t *count = s->cmp.count;
    size_t known = count[AP_ROW_SAME] + count[AP_ROW_DIFFERS];

    if (s->cat->attributes == 0)
        snprintf(text, n, "This catalogue has no attributes to compare.");
    else if (only == ONLY_DIFFERENT)
        snprintf(text, n, "These %zu are identical in all %zu known attributes; %zu unknown.",
                 s->cmp.offerings, known, count[AP_ROW_OPEN]);
    else
        snprintf(text, n, "These %zu are the same in no attribute: %zu differ, %zu unknown.",
                 s->cmp.offerings, count[AP_ROW_DIFFERS], count[AP_ROW_OPEN]);
}

static void draw_no_rows(struct ui *ui, const struct sides *s, struct area area)
{
    char text[160], key[16];

    no_rows_text(s, ui_view(ui)->only, text, sizeof text);
    int row = wrap_draw(area, 0, 0, WRAP_ALL, area.cols, STYLE_NORMAL, text);
    if (s->cat->attributes == 0)
        return;
    snprintf(text, sizeof text, "Press %s to show other rows.",
             key_for(PLACE_COMPARE, ACT_ONLY, key));
    wrap_draw(area, row + 1, 0, WRAP_ALL, area.cols, STYLE_MUTED, text);
}

static void compare_draw(struct ui *ui, void *state, struct area area)
{
    struct compare *c = state;

    if (c->sides.rows == 0)
        draw_no_rows(ui, &c->sides, area);
    else
        sides_draw(&c->sides, area);
}

/* How many rows differ, whichever are shown; short enough for a narrow screen too. */
static const char *compare_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct compare *c = state;
    const size_t *count = c->sides.cmp.count;
    enum only only = ui_view(ui)->only;
    bool narrow = ui_size(ui).cols < NARROW && only != ONLY_ALL;
    char *text = ap_printf(arena, "%zu of %zu %sdiffer, %zu unknown", count[AP_ROW_DIFFERS],
                           ui_subject(ui)->cat->attributes, narrow ? "" : "rows ",
                           count[AP_ROW_OPEN]);

    if (only == ONLY_ALL)
        return text;
    if (narrow)
        return ap_printf(arena, "%s [%s]", text, only_name(only));
    return ap_printf(arena, "%s. Shown: only %s", text, only_name(only));
}

/* Keys */

static void cycle_rows(struct ui *ui)
{
    static const char *const said[ONLY_COUNT] = {
        [ONLY_ALL] = "All rows", [ONLY_DIFFERENT] = "Only rows that differ",
        [ONLY_SAME] = "Only rows that are the same",
    };
    struct viewstate next = *ui_view(ui);

    next.only = (enum only)((next.only + 1) % ONLY_COUNT);
    ui_change(ui, &next, "%s", said[next.only]);
}

/* The baseline stands first. */
static void toggle_baseline(struct ui *ui, struct compare *c)
{
    const struct viewstate *v = ui_view(ui);
    struct viewstate next = *v;
    size_t at = c->sides.col, offering = v->compared[at];
    size_t *order = AP_NEW(c->scratch, size_t, v->compareds);

    next.baseline = v->baseline == offering ? AP_NONE : offering;
    memcpy(order, v->compared, v->compareds * sizeof *order);
    if (next.baseline != AP_NONE) {
        memmove(order + 1, order, at * sizeof *order);
        order[0] = offering;
    }
    next.compared = order;
    if (next.baseline == AP_NONE)
        ui_change(ui, &next, "No baseline");
    else
        ui_change(ui, &next, "Baseline: %s", ui_subject(ui)->cat->offering[offering].name);
}

/* The nearest row that differs, before or after the cursor's. */
static void go_difference(struct ui *ui, struct compare *c, bool forward)
{
    struct sides *s = &c->sides;

    for (size_t i = s->row; forward ? ++i < s->rows : i-- > 0;)
        if (s->cmp.verdict[s->attribute[i]] == AP_ROW_DIFFERS) {
            sides_go(s, i);
            return;
        }
    ui_notice(ui, STYLE_NORMAL, "No row that differs %s this one",
              forward ? "comes after" : "comes before");
}

static void open_sources(struct ui *ui, struct compare *c)
{
    ui_set_offering(ui, c->sides.cmp.offering[c->sides.col]);
    ui_set_attribute(ui, sides_attribute(&c->sides));
    ui_open(ui, SCREEN_CELL);
}

static bool move_cursor(struct ui *ui, struct compare *c, enum action action)
{
    if (action == ACT_NEXT || action == ACT_PREV)
        go_difference(ui, c, action == ACT_NEXT);
    else if (!sides_act(&c->sides, action))
        return false;
    c->attribute = sides_attribute(&c->sides);
    return true;
}

static bool compare_act(struct ui *ui, void *state, enum action action)
{
    struct compare *c = state;

    if (action == ACT_ONLY)
        cycle_rows(ui);
    else if (action == ACT_BASELINE)
        toggle_baseline(ui, c);
    else if (c->sides.rows == 0)
        return false;
    else if (action == ACT_OPEN || action == ACT_SOURCES)
        open_sources(ui, c);
    else
        return move_cursor(ui, c, action);
    return true;
}

const struct screen_ops compare_screen = {
    .state_size = sizeof(struct compare),
    .open = compare_open,
    .draw = compare_draw,
    .act = compare_act,
    .status = compare_status,
    .shown = compare_shown,
    .close = compare_close,
};
