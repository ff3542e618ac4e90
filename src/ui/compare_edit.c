/*
 * compare_edit.c -- see compare_edit.h.
 */
#include "ui/compare_edit.h"

#include <string.h>

#include "ui/words.h"
#include "view/rows.h"
#include "view/wording.h"

static const char *name_at(struct ui *ui, size_t col)
{
    return ui_subject(ui)->cat->offering[ui_view(ui)->compared[col]].name;
}

/* The offerings compared, with the one at from moved to to. */
static size_t *moved(const struct viewstate *v, size_t from, size_t to, struct ap_arena *arena)
{
    size_t *order = AP_NEW(arena, size_t, v->compareds);

    memcpy(order, v->compared, v->compareds * sizeof *order);
    if (from < to)
        memmove(order + from, order + from + 1, (to - from) * sizeof *order);
    else
        memmove(order + to + 1, order + to, (from - to) * sizeof *order);
    order[to] = v->compared[from];
    return order;
}

/* The baseline stands first. */
static void toggle_baseline(struct ui *ui, size_t col, struct ap_arena *scratch)
{
    const struct viewstate *v = ui_view(ui);
    struct viewstate next = *v;
    const char *name = name_at(ui, col);

    if (v->baseline == v->compared[col]) {
        next.baseline = AP_NONE;
        ui_change(ui, &next, "No baseline");
        return;
    }
    next.baseline = v->compared[col];
    next.compared = moved(v, col, 0, scratch);
    ui_change(ui, &next, "Baseline: %s", name);
}

static void move(struct ui *ui, size_t col, bool left, struct ap_arena *scratch)
{
    const struct viewstate *v = ui_view(ui);
    struct viewstate next = *v;
    const char *way = v->transposed ? (left ? "up" : "down") : left ? "left" : "right";
    size_t first = v->baseline != AP_NONE;      /* where those that can be moved begin */
    char key[16];

    if (col < first) {
        ui_notice(ui, STYLE_NORMAL, "The baseline stays first; %s makes it none.",
                  key_for(ui, PLACE_COMPARE, ACT_BASELINE, key));
    } else if (left ? col == first : col + 1 == v->compareds) {
        ui_notice(ui, STYLE_NORMAL, "It cannot go further %s%s.", way,
                  left && first ? ": the baseline stays first" : "");
    } else {
        next.compared = moved(v, col, left ? col - 1 : col + 1, scratch);
        ui_change(ui, &next, "Moved %s %s", name_at(ui, col), way);
    }
}

/* What is dropped is marked no more either: else comparing anew would bring it back. */
static void drop(struct ui *ui, size_t col, struct ap_arena *scratch)
{
    const struct viewstate *v = ui_view(ui);
    struct viewstate next = *v;
    size_t offering = v->compared[col];
    bool marked = ui_marked(ui, offering);
    char back[16], mark[16], compare[16];

    if (v->compareds <= 2) {
        ui_notice(ui, STYLE_NORMAL, "Two are the least to compare. For others, press %s, mark "
                  "them with %s, then %s.", key_for(ui, PLACE_COMPARE, ACT_BACK, back),
                  key_for(ui, PLACE_BROWSE, ACT_MARK, mark),
                  key_for(ui, PLACE_BROWSE, ACT_COMPARE, compare));
        return;
    }
    next.compared = moved(v, col, v->compareds - 1, scratch);
    next.compareds--;
    if (v->baseline == offering)
        next.baseline = AP_NONE;
    viewstate_mark(&next, offering, false, scratch);
    ui_change(ui, &next, "Dropped %s%s: %zu left", name_at(ui, col),
              marked ? " and its mark" : "", next.compareds);
}

static bool is_among(const size_t *attribute, size_t count, size_t which)
{
    return viewstate_index(attribute, count, which) < count;
}

static void hide(struct ui *ui, struct compare_at at, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    struct viewstate next = *v;
    size_t *row = AP_NEW(scratch, size_t, cat->attributes), n = 0;
    size_t from = v->rows ? v->rows : cat->attributes;
    char key[16];

    for (size_t i = 0; i < from; i++) {
        size_t attribute = v->rows ? v->row[i] : i;
        if (!is_among(at.attribute, at.attributes, attribute))
            row[n++] = attribute;
    }
    key_for(ui, PLACE_COMPARE, ACT_RESET, key);
    if (n == 0) {
        ui_notice(ui, STYLE_NORMAL, "No other row is left. %s shows all rows.", key);
        return;
    }
    next.row = row;
    next.rows = n;
    if (at.attributes == 1)
        ui_change(ui, &next, "Hid %s: %zu hidden, %s shows all",
                  cat->attribute[at.attribute[0]].name, cat->attributes - n, key);
    else
        ui_change(ui, &next, "Hid %zu rows: %zu hidden, %s shows all", at.attributes,
                  cat->attributes - n, key);
}

static void show_all(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);
    size_t attributes = ui_subject(ui)->cat->attributes;

    if (next.rows == 0 && next.only == ONLY_ALL) {
        ui_notice(ui, STYLE_NORMAL, "No row is hidden.");
        return;
    }
    next.row = NULL;
    next.rows = 0;
    next.only = ONLY_ALL;
    ui_change(ui, &next, "All %zu rows", attributes);
}

static void cycle_rows(struct ui *ui)
{
    static const char *const said[ONLY_COUNT] = {
        [ONLY_ALL] = "All rows", [ONLY_DIFFERENT] = "Only rows that differ",
        [ONLY_SAME] = "Only rows that are the same",
    };
    struct viewstate next = *ui_view(ui);

    next.only = (enum only)((next.only + 1) % ONLY_COUNT);
    ui_change(ui, &next, "%s%s", said[next.only],
              next.only == ONLY_ALL && next.rows ? " but the hidden ones" : "");
}

static void fold(struct ui *ui, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct viewstate next = *ui_view(ui);
    struct ap_comparison cmp = ap_compare(cat, next.compared, next.compareds, scratch);
    char key[16];

    next.folded = !next.folded;
    size_t folded = rows_of(&next, &cmp, cat, NULL, scratch).folded;
    if (!next.folded)
        ui_change(ui, &next, "All groups unfolded");
    else if (folded > 0)
        ui_change(ui, &next, "Folded %s whose rows are all the same: %s opens one",
                  counted(folded, "group", scratch), key_for(ui, PLACE_COMPARE, ACT_OPEN, key));
    else
        ui_notice(ui, STYLE_NORMAL,
                  "Nothing to fold: no group shown has several rows that are all the same.");
}

static void transpose(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.transposed = !next.transposed;
    ui_change(ui, &next, next.transposed ? "A line for each offering"
                                         : "A column for each offering");
}

static bool edit_rows(struct ui *ui, enum action action, struct compare_at at,
                      struct ap_arena *scratch)
{
    if (action == ACT_ONLY)
        cycle_rows(ui);
    else if (action == ACT_RESET)
        show_all(ui);
    else if (action == ACT_FOLD)
        fold(ui, scratch);
    else if (action == ACT_TRANSPOSE)
        transpose(ui);
    else if (action == ACT_HIDE_ROW && at.attributes > 0)
        hide(ui, at, scratch);
    else
        return false;
    return true;
}

static bool edit_columns(struct ui *ui, enum action action, size_t col, struct ap_arena *scratch)
{
    if (action == ACT_BASELINE)
        toggle_baseline(ui, col, scratch);
    else if (action == ACT_MOVE_LEFT || action == ACT_MOVE_RIGHT)
        move(ui, col, action == ACT_MOVE_LEFT, scratch);
    else if (action == ACT_DROP)
        drop(ui, col, scratch);
    else
        return false;
    return true;
}

bool compare_edit(struct ui *ui, enum action action, struct compare_at at)
{
    struct ap_arena *scratch = ap_arena_new();
    bool done = edit_rows(ui, action, at, scratch) ||
                edit_columns(ui, action, at.col, scratch);

    ap_arena_free(scratch);
    return done;
}
