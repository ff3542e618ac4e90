/*
 * browse_chips.c -- what restricts the list, as chips in the row above it.
 *
 * Everything by which the list is not as the catalogue opens is a chip, and every
 * chip can be taken away.  They are made anew from the view whenever somebody
 * asks; a chip is drawn whole or counted among those that have no room.
 */
#include "ui/browse.h"

#include <string.h>

#include "apposite/edit.h"
#include "base/text.h"
#include "view/wording.h"

enum { GAP = 2 };

/* Making them */

static void add(struct chips *c, enum chip_kind kind, size_t index, const char *text)
{
    c->at[c->count++] = (struct chip){ kind, index, text };
}

static void add_conditions(struct chips *c, struct ap_conditions all, struct ap_arena *arena)
{
    for (size_t i = 0; i < all.count; i++)
        add(c, CHIP_CONDITION, i, ap_predicate_print(all.at[i], arena));
}

static void add_sort(struct ui *ui, struct chips *c, struct ap_arena *arena)
{
    const struct ap_sort *sort = &ui_view(ui)->sort;

    for (size_t i = 0; i < sort->keys; i++)
        add(c, CHIP_SORT, i, ap_printf(arena, "%s %s", browse_sort_sign(ui, i, arena),
                                       browse_key_name(ui_subject(ui)->cat, &sort->key[i])));
}

/* The columns that the catalogue opens with and the view does not have. */
static size_t hidden_columns(struct ui *ui, size_t *hidden)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    size_t count = 0;

    for (size_t i = 0; i < cat->attributes; i++)
        if (cat->attribute[i].shown && viewstate_index(v->column, v->columns, i) == v->columns)
            hidden[count++] = i;
    return count;
}

struct chips browse_chips(struct ui *ui, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    struct ap_conditions all = { 0 };
    size_t columns = hidden_columns(ui, AP_NEW(arena, size_t, cat->attributes));
    size_t marks = ui_marks_hidden(ui);
    struct chips c = { 0 };

    if (v->filter)
        all = ap_predicate_conjuncts(v->filter, arena);
    c.at = AP_NEW(arena, struct chip, all.count + v->sort.keys + CHIP_KINDS);
    add_conditions(&c, all, arena);
    if (v->group != AP_NONE)
        add(&c, CHIP_GROUP, 0, ap_printf(arena, "by %s", cat->attribute[v->group].name));
    add_sort(ui, &c, arena);
    if (columns)
        add(&c, CHIP_COLUMNS, 0, ap_printf(arena, "%s hidden", counted(columns, "column", arena)));
    if (marks)
        add(&c, CHIP_MARKS, 0, ap_printf(arena, "%s hidden", counted(marks, "mark", arena)));
    return c;
}

/* Drawing them */

/* "+2 more" where some have no room. */
static char *more_text(size_t count, struct ap_arena *arena)
{
    return ap_printf(arena, "+%zu more", count);
}

static int chip_cols(const struct chip *chip)
{
    return text_cols(chip->text) + 2;       /* a blank and the sign that takes it away */
}

/* How many have room from one on, those behind them counted. */
static size_t chips_that_fit(struct chips c, size_t from, int room, struct ap_arena *arena)
{
    int used = 0;
    size_t fit = 0;

    for (size_t i = from; i < c.count; i++) {
        used += chip_cols(&c.at[i]) + GAP;
        int rest = i + 1 < c.count ? text_cols(more_text(c.count - i - 1, arena)) : -GAP;
        if (used + rest <= room)
            fit = i + 1 - from;
    }
    return fit;
}

static int draw_chip(struct area row, int col, const struct chip *chip, size_t i, bool here)
{
    struct area part = area_part(row, 0, col, 1, chip_cols(chip));

    area_hot(part, BROWSE_CHIP, i);
    area_cut(part, 0, 0, part.cols - 2, STYLE_NORMAL, chip->text);
    area_glyph(part, 0, part.cols - 1, STYLE_KEY, GLYPH_REMOVE);
    if (here)
        area_paint(part, 0, STYLE_CURSOR);
    return col + part.cols + GAP;
}

/* From the first one on, or as far behind it as the one at hand needs. */
static void draw_chips(struct area row, int col, struct chips c, size_t here)
{
    struct ap_arena *arena = row.grid->arena;
    size_t from = 0, fit = chips_that_fit(c, 0, row.cols - col, arena);

    while (here != AP_NONE && from < here && from + fit <= here) {
        from++;
        fit = chips_that_fit(c, from, row.cols - col, arena);
    }
    if (from == here && fit == 0)
        fit = 1;                /* wider than the row: then it is cut */
    if (from)
        area_glyph(row, 0, col - 1, STYLE_KEY, GLYPH_MORE_LEFT);
    for (size_t i = from; i < from + fit; i++)
        col = draw_chip(row, col, &c.at[i], i, i == here);
    const char *more = more_text(c.count - from - fit, arena);
    if (from + fit < c.count && col + text_cols(more) <= row.cols)
        area_text(row, 0, col, STYLE_MUTED, more);
}

bool browse_restricts(struct ui *ui, void *state, struct area row)
{
    const struct browse *b = state;
    struct chips c = browse_chips(ui, row.grid->arena);

    if (!c.count)
        return false;
    int col = area_printf(row, 0, 0, STYLE_TITLE, "%zu of %zu", b->listed,
                          ui_subject(ui)->cat->offerings) + GAP;
    draw_chips(row, col, c, b->chip);
    return true;
}

/* Taking them away */

static void drop_condition(struct ui *ui, struct viewstate *next, size_t i,
                           struct ap_arena *scratch)
{
    const char *text = ap_predicate_print(ap_predicate_conjuncts(next->filter, scratch).at[i],
                                          scratch);
    const struct ap_predicate *rest = ap_predicate_drop(next->filter, i, scratch);
    struct ap_bits left = ap_predicate_eval(rest, scratch);

    viewstate_filter_by(next, rest, scratch);
    ui_change(ui, next, "Removed %s: %zu of %zu", text, ap_bits_size(&left),
              ui_subject(ui)->cat->offerings);
}

static void drop_key(struct ui *ui, struct viewstate *next, size_t i, struct ap_arena *scratch)
{
    const char *name = browse_key_name(ui_subject(ui)->cat, &next->sort.key[i]);

    next->sort = browse_sort_without(next->sort, i, scratch);
    ui_change(ui, next, "No longer sorted by %s", name);
}

/* They come back behind those that are shown. */
static void show_columns(struct ui *ui, struct viewstate *next, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    size_t *hidden = AP_NEW(scratch, size_t, cat->attributes);
    size_t count = hidden_columns(ui, hidden);
    size_t *column = AP_NEW(scratch, size_t, next->columns + count);

    if (next->columns)
        memcpy(column, next->column, next->columns * sizeof *column);
    memcpy(column + next->columns, hidden, count * sizeof *column);
    next->column = column;
    next->columns += count;
    ui_change(ui, next, "Shown again: %s", counted(count, "column", scratch));
}

static void unmark_hidden(struct ui *ui, struct viewstate *next, struct ap_arena *scratch)
{
    size_t *mark = AP_NEW(scratch, size_t, next->marks), kept = 0;

    for (size_t i = 0; i < next->marks; i++)
        if (ap_predicate_holds(next->filter, next->mark[i]))
            mark[kept++] = next->mark[i];
    next->mark = mark;
    next->marks = kept;
    ui_change(ui, next, "Took the marks off that the filter hides");
}

static void take_away(struct ui *ui, const struct chip *chip, struct ap_arena *scratch)
{
    struct viewstate next = *ui_view(ui);

    switch (chip->kind) {
    case CHIP_CONDITION:
        drop_condition(ui, &next, chip->index, scratch);
        break;
    case CHIP_GROUP:
        next.group = AP_NONE;
        ui_change(ui, &next, "No longer grouped");
        break;
    case CHIP_SORT:
        drop_key(ui, &next, chip->index, scratch);
        break;
    case CHIP_COLUMNS:
        show_columns(ui, &next, scratch);
        break;
    case CHIP_MARKS:
        unmark_hidden(ui, &next, scratch);
        break;
    }
}

/* The chip that goes first: where nothing is left the one to blame, else the last condition,
   else the last of all. */
static size_t first_to_go(struct ui *ui, const struct browse *b, struct chips c)
{
    size_t conditions = 0;

    while (conditions < c.count && c.at[conditions].kind == CHIP_CONDITION)
        conditions++;
    if (b->empty && conditions) {
        struct ap_gain gain = ap_predicate_gain(ui_view(ui)->filter);
        if (gain.condition != AP_NONE)
            return gain.condition;
    }
    return (conditions ? conditions : c.count) - 1;
}

/* The cursor stays on its offering when the list grows around it. */
static void hold(struct browse *b)
{
    if (b->list.count)
        b->want = browse_current(b);
}

static void widen(struct ui *ui, struct browse *b)
{
    struct ap_arena *scratch = ap_arena_new();
    struct chips c = browse_chips(ui, scratch);

    hold(b);
    if (c.count)
        take_away(ui, &c.at[first_to_go(ui, b, c)], scratch);
    else
        ui_notice(ui, STYLE_NORMAL, "Nothing restricts the list.");
    ap_arena_free(scratch);
}

void browse_chip_remove(struct ui *ui, size_t at)
{
    struct ap_arena *scratch = ap_arena_new();
    struct chips c = browse_chips(ui, scratch);

    if (at < c.count)
        take_away(ui, &c.at[at], scratch);
    ap_arena_free(scratch);
}

/* Walking along them */

static void start_walk(struct ui *ui, struct browse *b, struct chips c)
{
    if (c.count)
        b->chip = first_to_go(ui, b, c);
    else
        ui_notice(ui, STYLE_NORMAL, "Nothing restricts the list.");
}

/* The one at hand goes, and the next is. */
static void take_at_hand(struct ui *ui, struct browse *b, struct chips c,
                         struct ap_arena *scratch)
{
    hold(b);
    take_away(ui, &c.at[b->chip], scratch);
    size_t left = browse_chips(ui, scratch).count;
    if (b->chip >= left)
        b->chip = left ? left - 1 : AP_NONE;
}

/* Return whether the action was for the chips; any other goes back to the list first. */
static bool walk(struct ui *ui, struct browse *b, enum action action, struct chips c,
                 struct ap_arena *scratch)
{
    if (b->chip >= c.count)
        b->chip = c.count ? c.count - 1 : AP_NONE;
    if (b->chip == AP_NONE)
        return false;
    if (action == ACT_LEFT)
        b->chip -= b->chip > 0;
    else if (action == ACT_RIGHT)
        b->chip += b->chip + 1 < c.count;
    else if (action == ACT_FIRST || action == ACT_LAST)
        b->chip = action == ACT_FIRST ? 0 : c.count - 1;
    else if (action == ACT_WIDEN)
        take_at_hand(ui, b, c, scratch);
    else
        b->chip = AP_NONE;
    return b->chip != AP_NONE || action == ACT_WIDEN || action == ACT_BACK;
}

bool browse_chips_act(struct ui *ui, struct browse *b, enum action action)
{
    struct ap_arena *scratch;
    bool done = true;

    if (b->chip == AP_NONE && action != ACT_WIDEN && action != ACT_CHIPS)
        return false;
    scratch = ap_arena_new();
    if (b->chip != AP_NONE)
        done = walk(ui, b, action, browse_chips(ui, scratch), scratch);
    else if (action == ACT_CHIPS)
        start_walk(ui, b, browse_chips(ui, scratch));
    else
        widen(ui, b);
    ap_arena_free(scratch);
    return done;
}
