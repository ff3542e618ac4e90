/*
 * ui.c -- who gets a key, and the loop.  See ui.h.
 */
#include "ui/ui.h"

#include "ui/export.h"
#include "ui/record_ask.h"
#include "ui/ui_state.h"
#include "ui/views.h"
#include "ui/words.h"

/* Life and size */

struct ui *ui_new(const struct subject *subject, const struct viewstate *view,
                  int rows, int cols, bool ascii)
{
    struct ap_arena *own = ap_arena_new();
    struct ui *ui = AP_NEW(own, struct ui, 1);

    *ui = (struct ui){
        .subject = subject, .keys = keymap_builtin(), .about = "",
        .own = own, .frame = ap_arena_new(),
        .filter = { ap_arena_new(), ap_arena_new() },
        .menu = { .arena = ap_arena_new() }, .earlier = { .arena = own },
        .marks = ap_arena_new(), .rows = rows, .cols = cols, .ascii = ascii,
        .offering = AP_NONE, .attribute = AP_NONE, .likened = AP_NONE,
        .explained = { AP_NONE, AP_NONE, AP_NONE }, .opened = { AP_NONE, AP_NONE },
        .format = FORMAT_CSV, .pointer = { .on = true },
    };
    ui_history_start(ui, view);
    ui_push(ui, SCREEN_BROWSE);
    if (view->kind == VIEW_ITEM)
        ui->offering = view->item;
    if (view->kind != VIEW_LIST)
        ui_push(ui, ui_screen_of(view->kind));
    return ui;
}

void ui_free(struct ui *ui)
{
    if (!ui)
        return;
    while (ui->depth > 0)
        ui_pop(ui);
    ui_history_end(ui);
    ap_arena_free(ui->menu.arena);
    ui_views_end(ui);
    ap_arena_free(ui->marks);
    ap_arena_free(ui->filter[0]);
    ap_arena_free(ui->filter[1]);
    ap_arena_free(ui->frame);
    ap_arena_free(ui->own);
}

bool ui_done(const struct ui *ui)
{
    return ui->done;
}

void ui_set_keys(struct ui *ui, const struct keymap *keys)
{
    ui->keys = keys;
}

void ui_set_about(struct ui *ui, const char *settings)
{
    ui->about = settings;
}

const char *ui_about(const struct ui *ui)
{
    return ui->about;
}

const struct keymap *ui_keys(const struct ui *ui)
{
    return ui->keys;
}

bool ui_ascii(const struct ui *ui)
{
    return ui->ascii;
}

struct ui_size ui_size(const struct ui *ui)
{
    return (struct ui_size){ ui->rows, ui->cols };
}

bool ui_too_small(const struct ui *ui)
{
    return ui->rows < UI_MIN_ROWS || ui->cols < UI_MIN_COLS;
}

/* Actions */

static void go_compare(struct ui *ui)
{
    if (ui->view.compareds >= 2)
        ui_open(ui, SCREEN_COMPARE);
    else
        ui_compare_chosen(ui);
}

/* The screens that an action opens, whatever is on top. */
static const struct { enum action action; enum screen_id screen; } ways[] = {
    { ACT_HELP,      SCREEN_HELP },
    { ACT_PALETTE,   SCREEN_PALETTE },
    { ACT_MESSAGES,  SCREEN_MESSAGES },
    { ACT_COMMAND,   SCREEN_COMMAND },
    { ACT_VIEWS,     SCREEN_VIEWS },
    { ACT_GO_BROWSE, SCREEN_BROWSE },
    { ACT_GO_ITEM,   SCREEN_ITEM },
    { ACT_GO_DECIDE, SCREEN_DECIDE },
    { ACT_DECIDE,    SCREEN_DECIDE },
    { ACT_GUIDE,     SCREEN_GUIDE },
    { ACT_TREE,      SCREEN_TREE },
    { ACT_GO_RANK,   SCREEN_RANK },
};

static bool open_screen(struct ui *ui, enum action action)
{
    for (size_t i = 0; i < AP_COUNT(ways); i++)
        if (ways[i].action == action) {
            ui_open(ui, ways[i].screen);
            return true;
        }
    return false;
}

/* What an action does wherever the screen has no meaning of its own for it. */
static void do_default(struct ui *ui, enum action action)
{
    if (action == ACT_QUIT)
        ui->done = true;
    else if (action == ACT_CLOSE && ui_top(ui)->id == SCREEN_BROWSE)
        ui->done = true;
    else if (action == ACT_BACK || action == ACT_CLOSE)
        ui_back(ui);
    else if (action == ACT_REDRAW)
        ui->whole = true;
    else if (action == ACT_COMPARE)
        ui_compare_chosen(ui);
    else if (action == ACT_GO_COMPARE)
        go_compare(ui);
    else if (action == ACT_GLOSSARY)
        ui_explain(ui, ui_spot(ui));
    else if (action == ACT_SIMILAR)
        ui_liken(ui);
    else if (action == ACT_UNDO)
        ui_undo(ui);
    else if (action == ACT_REDO)
        ui_redo(ui);
    else if (action == ACT_EXPORT)
        export_ask(ui);
    else if (action == ACT_RECORD)
        record_ask(ui);
    else if (action == ACT_COPY)
        ui_copy(ui);
    else if (action == ACT_LAST_KEY)
        ui_toggle_last_key(ui);
    else if (action == ACT_MOUSE)
        ui_toggle_mouse(ui);
    else if (action == ACT_SAVE_VIEW)
        ui_save_view(ui);
    else if (!open_screen(ui, action))
        ui_notice(ui, STYLE_MUTED, "\"%s\" does nothing here.", action_name(action));
}

void ui_do(struct ui *ui, enum action action)
{
    struct layer *l = ui_top(ui);

    ui->copying &= action == ACT_COPY;
    ui->last.action = action;   /* by name, what a key of the palette did */
    bool ours = action == ACT_QUIT || action == ACT_HELP || action == ACT_REDRAW;

    if (ui_typing(ui) && !ours)
        ui_type(ui, action, 0);
    else if (!ui_ops(l->id)->act(ui, l->state, action))
        do_default(ui, action);
}

static void do_unbound(struct ui *ui, uint32_t key)
{
    struct layer *l = ui_top(ui);
    enum action helps = l->id == SCREEN_HELP ? ACT_BACK : ACT_HELP;
    char buf[16], help[16];

    if (ui_typing(ui))
        ui_type(ui, ACT_NONE, key);
    else if (ui_ops(l->id)->key && ui_ops(l->id)->key(ui, l->state, key))
        return;
    else if (key != KEY_BASE)
        ui_notice(ui, STYLE_MUTED, "%s does nothing here. Press %s to see what keys do.",
                  key_text(key, buf), key_for(ui, ui_place(ui), helps, help));
}

/* With no room to see anything, leaving is all that is safe. */
static void do_blind(struct ui *ui, uint32_t key)
{
    enum action action = keymap_find(ui->keys, PLACE_BROWSE, key);

    ui->done = action == ACT_CLOSE || action == ACT_QUIT;
}

enum place ui_place(struct ui *ui)
{
    return ui_typing(ui) ? ui_line_place(ui) : ui_place_of(ui, ui_top(ui));
}

static void do_key(struct ui *ui, uint32_t key)
{
    enum action action = keymap_find(ui->keys, ui_place(ui), key);

    ui->last = (struct last){ action == ACT_NONE ? 0 : key, action };
    ui->notice.text[0] = '\0';
    if (ui_too_small(ui))
        do_blind(ui, key);
    else if (action == ACT_NONE)
        do_unbound(ui, key);
    else
        ui_do(ui, action);
}

/* Esc and a letter that arrive together look like Alt; where that means nothing, they are two. */
static bool is_two_keys(struct ui *ui, uint32_t key)
{
    return key >= K_ALT && keymap_find(ui->keys, ui_place(ui), key) == ACT_NONE;
}

void ui_event(struct ui *ui, struct event ev)
{
    if (ev.kind != EVENT_PASTE)
        ui_tell_pasted(ui);
    if (ev.kind == EVENT_KEY && is_two_keys(ui, ev.key)) {
        do_key(ui, K_ESC);
        do_key(ui, ev.key - K_ALT);
    } else if (ev.kind == EVENT_KEY) {
        do_key(ui, ev.key);
    } else if (ev.kind == EVENT_PASTE) {
        ui_paste(ui, ev.key);
    } else if (ev.kind == EVENT_MOUSE) {
        ui->last.key = 0;
        ui_point(ui, ev.mouse);
    } else {
        ui->rows = ev.rows;
        ui->cols = ev.cols;
        ui->whole = true;
        if (!ui_too_small(ui))      /* what is not drawn keeps its place */
            ui_tell_shown(ui);
    }
    ui->drawn = false;
}

void ui_run(struct ui *ui, const struct term_ops *ops, void *term)
{
    struct event ev;
    bool mouse = false;

    ui_connect(ui, ops, term);
    while (!ui->done) {
        mouse = ui_tell_mouse(ui, mouse);

        const struct grid *grid = ui_draw(ui);

        ops->show(term, grid, ui->whole);
        ui->whole = false;
        if (ui_tell_keep(ui))
            continue;
        do {
            if (!ops->next(term, &ev))
                return;
            ui_event(ui, ev);
        } while (!ui->done && ops->pending(term));
    }
}
