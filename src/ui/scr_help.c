/*
 * scr_help.c -- Help: what keys do, what signs mean, what the catalogue is
 * made of.  Letters type at once and leave only what contains them; on the
 * page of keys, Enter does what the line says.
 */
#include "base/buf.h"
#include "ui/deeds.h"
#include "ui/help_pages.h"
#include "ui/lineedit.h"
#include "ui/screen.h"

enum {
    WIDE = 60,                  /* room for the names of all pages */
    AROUND = 3                  /* rows that are not the page's: title, status, footer */
};

struct help {
    struct ap_arena *own;       /* owns the page; emptied when it is written anew */
    struct page      page;
    enum help_tab    tab;
    enum place       of;        /* the place whose keys come first */
    struct lineedit  find;
    size_t           entries;
};

static void fit_page(struct ui *ui, struct help *h)
{
    struct ui_size size = ui_size(ui);

    page_fit(&h->page, size.rows - AROUND, size.cols);
}

static void write_page(struct ui *ui, struct help *h)
{
    ap_arena_reset(h->own);
    page_init(&h->page, h->own);
    h->entries = help_write(ui, h->tab, h->of, h->find.text, &h->page);
    if (h->entries == 0)
        page_text(&h->page, STYLE_NORMAL, 0,
                  "Nothing on this page contains that. "
                  "Backspace erases; Tab goes to the next page.");
    fit_page(ui, h);
}

static void help_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct help *h = state;

    (void)arena;
    h->own = ap_arena_new();
    h->of = ui_below(ui);
    write_page(ui, h);
}

static void help_close(void *state)
{
    struct help *h = state;
    ap_arena_free(h->own);
}

static void help_shown(struct ui *ui, void *state)
{
    struct help *h = state;
    struct roll place = h->page.roll;

    write_page(ui, h);          /* About tells the size */
    h->page.roll.at = place.at;
    h->page.roll.top = place.top;
    fit_page(ui, h);
}

static void help_draw(struct ui *ui, void *state, struct area area)
{
    struct help *h = state;

    (void)ui;
    page_draw(&h->page, area);
}

/* Close, then do it where it is meant: on the screen below. */
static void run(struct ui *ui, struct help *h)
{
    const struct para *line = page_at(&h->page);

    if (line)
        deed_do(ui, (enum action)line->index);
    else if (h->tab != HELP_KEYS)
        ui_notice(ui, STYLE_NORMAL, "There is nothing to do on this page; Tab goes to the next.");
}

static void next_tab(struct ui *ui, struct help *h)
{
    h->tab = (enum help_tab)((h->tab + 1) % HELP_TAB_COUNT);
    write_page(ui, h);
}

static void erase(struct ui *ui, struct help *h, enum action action)
{
    (void)lineedit_act(&h->find, action);
    write_page(ui, h);
}

static bool help_act(struct ui *ui, void *state, enum action action)
{
    struct help *h = state;

    if (action == ACT_OPEN)
        run(ui, h);
    else if (action == ACT_NEXT_PAGE)
        next_tab(ui, h);
    else if (action == ACT_ERASE || action == ACT_ERASE_WORD || action == ACT_ERASE_ALL)
        erase(ui, h, action);
    else
        return page_act(&h->page, action);
    return true;
}

static bool help_key(struct ui *ui, void *state, uint32_t key)
{
    struct help *h = state;

    if (!lineedit_insert(&h->find, key))
        return false;
    write_page(ui, h);
    return true;
}

static const char *help_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    const struct help *h = state;
    struct buf out = BUF(arena);

    for (int i = 0; i < HELP_TAB_COUNT; i++)
        if (i == (int)h->tab)
            buf_printf(&out, "[%s]", help_tab_name(h->tab));
        else if (ui_size(ui).cols >= WIDE)
            buf_printf(&out, " %s ", help_tab_name((enum help_tab)i));
    if (h->find.len)
        buf_printf(&out, "  contains: %s", h->find.text);
    else
        buf_add(&out, "  type to find");
    return buf_text(&out);
}

static bool help_point(struct ui *ui, void *state, struct point p)
{
    struct help *h = state;

    (void)ui;
    return page_point(&h->page, p);
}

const struct screen_ops help_screen = {
    .state_size = sizeof(struct help),
    .open = help_open,
    .draw = help_draw,
    .act = help_act,
    .point = help_point,
    .status = help_status,
    .key = help_key,
    .shown = help_shown,
    .close = help_close,
};
