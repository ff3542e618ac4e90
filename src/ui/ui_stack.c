/*
 * ui_stack.c -- the screens that are open, one above the other.  See ui.h.
 *
 * Browse, Item, Compare, Decide and Rank show the view, whose kind says which of them;
 * the others are looked at for a moment and lie above one of these.
 */
#include <assert.h>

#include "ui/ui_state.h"
#include "ui/words.h"

const struct screen_ops *ui_ops(enum screen_id id)
{
    static const struct screen_ops *const ops[SCREEN_COUNT] = {
#define X(id, name, title) [SCREEN_##id] = &name##_screen,
        SCREENS(X)
#undef X
    };
    return ops[id];
}

enum place ui_place_of(struct ui *ui, const struct layer *l)
{
    const struct screen_ops *ops = ui_ops(l->id);

    return ops->place ? ops->place(ui, l->state) : (enum place)(int)l->id;
}

static const enum screen_id screen_of[VIEW_KIND_COUNT] = {
    [VIEW_LIST] = SCREEN_BROWSE, [VIEW_ITEM] = SCREEN_ITEM,
    [VIEW_COMPARE] = SCREEN_COMPARE, [VIEW_DECIDE] = SCREEN_DECIDE,
    [VIEW_RANK] = SCREEN_RANK,
};

enum screen_id ui_screen_of(enum view_kind kind)
{
    return screen_of[kind];
}

/* The kind of view a screen shows; VIEW_KIND_COUNT for one that shows none. */
static enum view_kind kind_of(enum screen_id id)
{
    enum view_kind kind = VIEW_LIST;

    while (kind < VIEW_KIND_COUNT && screen_of[kind] != id)
        kind++;
    return kind;
}

struct layer *ui_top(struct ui *ui)
{
    return &ui->stack[ui->depth - 1];
}

void ui_pop(struct ui *ui)
{
    struct layer *l = ui_top(ui);

    if (ui_ops(l->id)->close)
        ui_ops(l->id)->close(l->state);
    ap_arena_free(l->arena);
    if (ui->prompt.owner == l->id)
        ui->prompt.on = false;
    ui->depth--;
}

void ui_push(struct ui *ui, enum screen_id id)
{
    assert(ui->depth < SCREEN_COUNT);
    struct layer *l = &ui->stack[ui->depth++];

    *l = (struct layer){ .id = id, .arena = ap_arena_new() };
    l->state = ap_alloc(l->arena, 1, ui_ops(id)->state_size);
    ui_ops(id)->open(ui, l->state, l->arena);
}

void ui_tell_shown(struct ui *ui)
{
    struct layer *l = ui_top(ui);

    if (ui_ops(l->id)->shown)
        ui_ops(l->id)->shown(ui, l->state);
}

/* Where a screen is in the stack; ui->depth if it is not open. */
static int place_of(const struct ui *ui, enum screen_id id)
{
    int at = 0;

    while (at < ui->depth && ui->stack[at].id != id)
        at++;
    return at;
}

static void put_on_top(struct ui *ui, int i)
{
    struct layer l = ui->stack[i];

    for (; i < ui->depth - 1; i++)
        ui->stack[i] = ui->stack[i + 1];
    ui->stack[i] = l;
}

static void put_top_under_all(struct ui *ui)
{
    struct layer l = ui->stack[ui->depth - 1];

    for (int i = ui->depth - 1; i > 0; i--)
        ui->stack[i] = ui->stack[i - 1];
    ui->stack[0] = l;
}

void ui_bring(struct ui *ui, enum screen_id id)
{
    int at = place_of(ui, id);

    if (at == ui->depth) {
        ui_push(ui, id);
    } else {
        put_on_top(ui, at);
        ui_tell_shown(ui);
    }
}

/* Browse, where everything begins, is not closed: it goes below the others. */
static void put_away_top(struct ui *ui)
{
    if (ui_top(ui)->id == SCREEN_BROWSE)
        put_top_under_all(ui);
    else
        ui_pop(ui);
}

void ui_close(struct ui *ui, enum screen_id id)
{
    int at = place_of(ui, id);

    if (at == ui->depth)
        return;
    put_on_top(ui, at);
    ui_pop(ui);
}

void ui_return_to(struct ui *ui, enum screen_id id)
{
    bool open = place_of(ui, id) < ui->depth;

    while (open ? ui_top(ui)->id != id : kind_of(ui_top(ui)->id) == VIEW_KIND_COUNT)
        put_away_top(ui);
    ui_bring(ui, id);
}

void ui_open(struct ui *ui, enum screen_id screen)
{
    enum view_kind kind = kind_of(screen);

    if (kind == VIEW_KIND_COUNT)
        ui_bring(ui, screen);
    else if (kind == VIEW_ITEM)
        ui_show_item(ui, ui->offering);
    else
        ui_go(ui, kind, AP_NONE);
}

static void note_opened(struct ui *ui, size_t offering)
{
    if (ui->opened[0] != offering) {
        ui->opened[1] = ui->opened[0];
        ui->opened[0] = offering;
    }
}

void ui_show_item(struct ui *ui, size_t offering)
{
    if (offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "No offering is at hand: put the cursor on one first.");
        return;
    }
    ui->offering = offering;
    if (ui_top(ui)->id != SCREEN_ITEM)
        note_opened(ui, offering);
    ui_go(ui, VIEW_ITEM, offering);
}

void ui_back(struct ui *ui)
{
    char key[16];

    if (ui->depth == 1) {
        ui_notice(ui, STYLE_NORMAL, "This is the first screen. Press %s to leave.",
                  key_for(ui, PLACE_BROWSE, ACT_CLOSE, key));
        return;
    }
    put_away_top(ui);
    enum view_kind kind = kind_of(ui_top(ui)->id);
    if (kind == VIEW_KIND_COUNT)
        ui_tell_shown(ui);
    else
        ui_go(ui, kind, kind == VIEW_ITEM ? ui->offering : AP_NONE);
}

enum place ui_below(struct ui *ui)
{
    const struct layer *l = &ui->stack[ui->depth > 1 ? ui->depth - 2 : 0];

    return ui->prompt.on && ui->prompt.owner == l->id ? ui_line_place(ui) : ui_place_of(ui, l);
}
