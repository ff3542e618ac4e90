/*
 * scr_views.c -- the views that were saved of this catalogue, with what they show.
 */
#include <string.h>

#include "ui/page.h"
#include "ui/screen.h"
#include "ui/views.h"
#include "ui/words.h"
#include "view/viewwords.h"

enum { STOP_SESSION = 1, STOP_VIEW, STOP_SAVE };
enum { DAY_COLS = 40 };         /* below, there is no room for the day */

struct views_page {
    struct ap_arena     *own;       /* owns all below; emptied when it is written anew */
    struct page          page;
    struct ap_saved      last;      /* the session, if there is one */
    struct ap_saved_list saved;
    const char          *doomed;    /* the one that another D deletes; NULL: none */
    char                *now;       /* the one that is looked at; "": none */
};

static void write_saved(struct ui *ui, struct views_page *p, const char *label,
                        const struct ap_saved *saved, int stop, size_t index)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct viewstate v;

    viewstate_init(&v, cat, p->own);
    const char *lost = viewline_restore(cat, saved->options, p->own, &v);
    page_pair(&p->page, STYLE_NORMAL, 0, label, view_words(cat, &v, p->own));
    if (ui_size(ui).cols >= DAY_COLS)
        page_note(&p->page, saved->day);
    page_stop(&p->page, stop, index);
    if (lost)
        page_under(&p->page, STYLE_WARNING,
                   ap_printf(p->own, "This catalogue does not have: %s", lost));
}

static void write_all(struct ui *ui, struct views_page *p, struct ap_user *user)
{
    const char *key = ui_subject(ui)->cat->key;
    struct ap_error err;

    if (!ap_user_saves(user))
        page_text(&p->page, STYLE_WARNING, 0, ap_user_says(user));
    if (!ap_user_session_get(user, key, p->own, &p->last, &err))
        write_saved(ui, p, "Last session", &p->last, STOP_SESSION, 0);
    if (ap_user_views(user, key, p->own, &p->saved, &err))
        page_text(&p->page, STYLE_ERROR, 0, err.text);
    else if (p->saved.count == 0)
        page_text(&p->page, STYLE_MUTED, 0, "No view of this catalogue has a name yet.");
    for (size_t i = 0; i < p->saved.count; i++)
        write_saved(ui, p, p->saved.at[i].name, &p->saved.at[i], STOP_VIEW, i);
    page_pair(&p->page, STYLE_NORMAL, 0, "Save as ...",
              ap_printf(p->own, "What you look at: %s",
                        view_words(ui_subject(ui)->cat, ui_view(ui), p->own)));
    page_stop(&p->page, STOP_SAVE, 0);
}

/* Note which view is looked at, and put the cursor there. */
static void go_to_present(struct ui *ui, struct views_page *p)
{
    bool changed;
    const char *name = ui_named(ui, &changed);

    p->now = ap_strdup(p->own, name ? name : "");
    for (size_t i = 0; name && i < p->saved.count; i++)
        if (strcmp(p->saved.at[i].name, name) == 0)
            page_go(&p->page, STOP_VIEW, i);
}

static void write_page(struct ui *ui, struct views_page *p)
{
    struct ui_size size = ui_size(ui);
    const char *why;
    struct ap_user *user = ui_user(ui, &why);

    ap_arena_reset(p->own);
    *p = (struct views_page){ .own = p->own };
    page_init(&p->page, p->own);
    if (user)
        write_all(ui, p, user);
    else
        page_text(&p->page, STYLE_WARNING, 0,
                  ap_printf(p->own, "Views and sessions are not saved: %s.", why));
    page_fit(&p->page, size.rows - 2, size.cols);
    go_to_present(ui, p);
}

static void views_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct views_page *p = state;

    (void)arena;                /* the page is written anew when a view is saved */
    p->own = ap_arena_new();
    write_page(ui, p);
}

static void views_close(void *state)
{
    struct views_page *p = state;

    ap_arena_free(p->own);
}

static void views_shown(struct ui *ui, void *state)
{
    struct views_page *p = state;
    size_t at = p->page.roll.at;
    struct ap_arena *scratch = ap_arena_new();
    const char *was = ap_strdup(scratch, p->now);

    write_page(ui, p);
    if (at < p->page.roll.count && (!*p->now || strcmp(p->now, was) == 0))
        roll_go(&p->page.roll, at);
    ap_arena_free(scratch);
}

static void views_draw(struct ui *ui, void *state, struct area area)
{
    struct views_page *p = state;

    (void)ui;
    page_draw(&p->page, area);
}

static void open_stop(struct ui *ui, struct views_page *p)
{
    const struct para *stop = page_at(&p->page);

    if (stop && stop->what == STOP_SAVE)
        ui_save_view(ui);
    else if (stop)              /* closes this screen */
        ui_open_view(ui, stop->what == STOP_SESSION ? &p->last : &p->saved.at[stop->index],
                     stop->what == STOP_SESSION);
}

/* The saved view that the cursor is on; NULL, which is said, if it is on none. */
static const char *chosen(struct ui *ui, struct views_page *p)
{
    const struct para *stop = page_at(&p->page);

    if (stop && stop->what == STOP_VIEW)
        return p->saved.at[stop->index].name;
    ui_notice(ui, STYLE_NORMAL, "Put the cursor on a view that has a name.");
    return NULL;
}

/* For good, so it takes two presses on the same view. */
static void delete_chosen(struct ui *ui, struct views_page *p, const char *doomed)
{
    const char *name = chosen(ui, p);
    char key[16];

    if (name && doomed && strcmp(name, doomed) == 0) {
        ui_delete_view(ui, name);
    } else if (name) {
        p->doomed = name;
        ui_notice(ui, STYLE_WARNING, "Press %s again to delete %s for good.",
                  key_for(ui, PLACE_VIEWS, ACT_DELETE_VIEW, key), name);
    }
}

static bool views_act(struct ui *ui, void *state, enum action action)
{
    struct views_page *p = state;
    const char *doomed = p->doomed, *name;

    p->doomed = NULL;
    if (action == ACT_OPEN)
        open_stop(ui, p);
    else if (action == ACT_DELETE_VIEW)
        delete_chosen(ui, p, doomed);
    else if (action == ACT_RENAME_VIEW && (name = chosen(ui, p)))
        ui_rename_view(ui, name);
    else if (action != ACT_RENAME_VIEW)
        return page_act(&p->page, action);
    return true;
}

static bool views_point(struct ui *ui, void *state, struct point point)
{
    struct views_page *p = state;

    (void)ui;
    p->doomed = NULL;
    return page_point(&p->page, point);
}

static const char *views_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct views_page *p = state;

    (void)ui;
    return page_copy(&p->page, part, out);
}

const struct screen_ops views_screen = {
    .state_size = sizeof(struct views_page),
    .open = views_open,
    .draw = views_draw,
    .act = views_act,
    .point = views_point,
    .copy = views_copy,
    .shown = views_shown,
    .close = views_close,
};
