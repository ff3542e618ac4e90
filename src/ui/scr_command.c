/*
 * scr_command.c -- the command line that reproduces the view, to read and to copy.
 */
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/ui.h"

struct command_page {
    struct page page;
};

static void command_shown(struct ui *ui, void *state)
{
    struct command_page *c = state;
    struct ui_size size = ui_size(ui);

    page_fit(&c->page, size.rows - 2, size.cols);
}

static void command_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct command_page *c = state;

    page_init(&c->page, arena);
    page_text(&c->page, STYLE_MUTED, 0, "This command writes what is shown, as the key for "
                                        "exporting would:");
    page_text(&c->page, STYLE_NORMAL, 0, "");
    page_text(&c->page, STYLE_NORMAL, 0, ui_command(ui, arena));
    command_shown(ui, c);
}

static void command_draw(struct ui *ui, void *state, struct area area)
{
    struct command_page *c = state;

    (void)ui;
    page_draw(&c->page, area);
}

static bool command_act(struct ui *ui, void *state, enum action action)
{
    struct command_page *c = state;

    (void)ui;
    return page_act(&c->page, action);
}

const struct screen_ops command_screen = {
    .state_size = sizeof(struct command_page),
    .open = command_open,
    .draw = command_draw,
    .act = command_act,
    .shown = command_shown,
};
