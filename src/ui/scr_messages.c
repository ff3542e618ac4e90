/*
 * scr_messages.c -- Messages: what was said in this run, the newest last.
 */
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/ui.h"

struct messages {
    struct page page;
};

static void messages_shown(struct ui *ui, void *state)
{
    struct messages *m = state;
    struct ui_size size = ui_size(ui);

    page_fit(&m->page, size.rows - 2, size.cols);
}

static void messages_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct messages *m = state;
    const struct message *said;

    page_init(&m->page, arena);
    for (size_t i = 0; (said = ui_message(ui, i)) != NULL; i++)
        page_text(&m->page, said->style, 0, said->text);
    if (m->page.count == 0)
        page_text(&m->page, STYLE_MUTED, 0, "Nothing was said yet.");
    messages_shown(ui, m);
    (void)page_act(&m->page, ACT_LAST);
}

static void messages_draw(struct ui *ui, void *state, struct area area)
{
    struct messages *m = state;

    (void)ui;
    page_draw(&m->page, area);
}

static bool messages_act(struct ui *ui, void *state, enum action action)
{
    struct messages *m = state;

    (void)ui;
    return page_act(&m->page, action);
}

static bool messages_point(struct ui *ui, void *state, struct point p)
{
    struct messages *m = state;

    (void)ui;
    return page_point(&m->page, p);
}

const struct screen_ops messages_screen = {
    .state_size = sizeof(struct messages),
    .open = messages_open,
    .draw = messages_draw,
    .act = messages_act,
    .point = messages_point,
    .shown = messages_shown,
};
