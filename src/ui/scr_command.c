/*
 * scr_command.c -- the command lines of the view, to read and to copy: the one
 * that writes what is shown, and the one that opens the interface at it.
 */
#include "base/buf.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/views.h"
#include "ui/words.h"


enum { STOP_LINE = 1,           /* what a stop is; its index is that of the line */
       LINES_MOST = 3 };

struct command_page {
    struct ap_arena *own;       /* owns the page; emptied when the view changes */
    struct page      page;
    const char      *line[LINES_MOST];      /* the command lines, whole */
    size_t           lines;
    unsigned long    written, named;    /* the versions of the view that it is about */
};

/* A catalogue without a tree shows a Decide screen that cannot be written. */
static bool can_be_written(struct ui *ui)
{
    return ui_view(ui)->kind != VIEW_DECIDE || ui_subject(ui)->tree;
}

/* A line that can be copied, and what it does. */
static void write_line(struct command_page *c, const char *what, const char *line)
{
    page_text(&c->page, STYLE_MUTED, 0, what);
    page_text(&c->page, STYLE_NORMAL, 0, "");
    page_text(&c->page, STYLE_NORMAL, 2, line);
    page_stop(&c->page, STOP_LINE, c->lines);
    c->line[c->lines++] = line;
    page_text(&c->page, STYLE_NORMAL, 0, "");
}

/* Does the command that writes the view name too many offerings? */
static bool writes_many(const struct viewstate *v)
{
    return v->kind == VIEW_COMPARE && v->compareds > VIEWLINE_MOST;
}

static void write_lines(struct ui *ui, struct command_page *c)
{
    const char *name = ui_named_now(ui);
    bool many = viewline_long(ui_view(ui));
    char key[16];

    write_line(c, ap_printf(c->own, "This writes what the screen shows, as %s would:",
                            key_for(ui, PLACE_BROWSE, ACT_EXPORT, key)),
               name && writes_many(ui_view(ui)) ? ui_command_named(ui, name, c->own)
                                                : ui_command(ui, c->own));
    if (!many)
        write_line(c, "This opens the interface at this view:", ui_explorer(ui, c->own));
    if (name)
        write_line(c, "And this, by the name it is saved under:",
                   ui_explorer_named(ui, name, c->own));
    else if (many)
        page_text(&c->page, STYLE_MUTED, 0,
                  ap_printf(c->own, "More than %d offerings are named in this view: too many for "
                            "a command line that opens it again. Press %s to save it under a "
                            "name; then --view opens and writes it.", VIEWLINE_MOST,
                            key_for(ui, PLACE_COMMAND, ACT_SAVE_VIEW, key)));
}

static void command_shown(struct ui *ui, void *state)
{
    struct command_page *c = state;
    struct ui_size size = ui_size(ui);

    if (c->written != ui_version(ui, PART_ALL) || c->named != ui_named_version(ui)) {
        c->written = ui_version(ui, PART_ALL);
        c->named = ui_named_version(ui);
        ap_arena_reset(c->own);
        page_init(&c->page, c->own);
        c->lines = 0;
        if (can_be_written(ui))
            write_lines(ui, c);
        else
            page_text(&c->page, STYLE_NORMAL, 0, "This catalogue has no decision tree: there is "
                                                 "nothing to write.");
    }
    page_fit(&c->page, size.rows - 2, size.cols);
}

static void command_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct command_page *c = state;

    (void)arena;                /* the page is written anew when the view changes */
    c->own = ap_arena_new();
    command_shown(ui, c);
}

static void command_close(void *state)
{
    struct command_page *c = state;

    ap_arena_free(c->own);
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

static bool command_point(struct ui *ui, void *state, struct point p)
{
    struct command_page *c = state;

    (void)ui;
    return page_point(&c->page, p);
}

/* Whole, also where the page had to cut it. */
static const char *command_copy(struct ui *ui, void *state, enum copy_part part,
                                struct buf *out)
{
    struct command_page *c = state;
    const struct para *stop = page_at(&c->page);

    (void)ui;
    if (!stop || part != COPY_CELL)
        return NULL;
    buf_add(out, c->line[stop->index]);
    return "the command line";
}

const struct screen_ops command_screen = {
    .state_size = sizeof(struct command_page),
    .open = command_open,
    .draw = command_draw,
    .act = command_act,
    .point = command_point,
    .copy = command_copy,
    .shown = command_shown,
    .close = command_close,
};
