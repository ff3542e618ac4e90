/*
 * ui_views.c -- see views.h.
 *
 * Each step of the history knows of which saved view it is a change, so undo
 * brings the name back with the view.
 */
#include "ui/views.h"

#include <stdio.h>
#include <string.h>

#include "ui/ui_state.h"
#include "ui/ui_views.h"

/* Names */

struct named **views_present(const struct ui *ui)
{
    return &ui->history.step[ui->history.at].named;
}

struct named *views_find(const struct ui *ui, const char *name)
{
    struct named *n = ui->views.named;

    while (n && strcmp(n->name, name) != 0)
        n = n->next;
    return n;
}

/* The one of that name, made if it is not there. */
static struct named *named(struct ui *ui, const char *name)
{
    struct named *n = views_find(ui, name);

    if (n)
        return n;
    n = AP_NEW(ui->own, struct named, 1);
    *n = (struct named){ .next = ui->views.named };
    snprintf(n->name, sizeof n->name, "%s", name);
    ui->views.named = n;
    return n;
}

struct named *views_note(struct ui *ui, const char *name, const struct viewstate *v, bool whole)
{
    struct named *n = named(ui, name);

    kept_reset(&n->kept);
    n->kept = kept_take(ui->subject->cat, v, &ui->history.step[ui->history.at].kept);
    n->whole = whole;
    n->gone = false;
    ui->views.version++;
    return n;
}

void ui_views_end(struct ui *ui)
{
    for (struct named *n = ui->views.named; n; n = n->next)
        kept_reset(&n->kept);
}

void ui_set_named(struct ui *ui, const char *name, const struct viewstate *saved, bool whole)
{
    *views_present(ui) = views_note(ui, name, saved, whole);
}

static unsigned differences(const struct ui *ui, const struct named *n)
{
    return viewstate_differences(ui->subject->cat, &ui->view, &n->kept.view);
}

const char *ui_named(const struct ui *ui, bool *changed)
{
    const struct named *n = *views_present(ui);

    if (!n || n->gone)
        return NULL;
    *changed = !n->whole || (differences(ui, n) & ~(unsigned)(PART_KIND | PART_ITEM));
    return n->name;
}

const char *ui_named_now(const struct ui *ui)
{
    const struct named *n = *views_present(ui);

    return n && !n->gone && n->whole && !differences(ui, n) ? n->name : NULL;
}

unsigned long ui_named_version(const struct ui *ui)
{
    return ui->views.version;
}

/* The database */

void ui_set_keep(struct ui *ui, struct keep *keep, bool resumed)
{
    ui->views.keep = keep;
    ui->views.resumed = resumed;
}

struct ap_user *ui_user(struct ui *ui, const char **why)
{
    struct keep *keep = ui->views.keep;
    struct ap_user *user = keep ? keep_user(keep) : NULL;

    if (!user)
        *why = keep ? keep->why.text : "there is no place for them";
    return user;
}

const char *ui_keep_place(const struct ui *ui)
{
    return ui->views.keep && ui->views.keep->path ? ui->views.keep->path
                                                  : "nowhere: there is no folder for them";
}

bool ui_tell_keep(struct ui *ui)
{
    const char *why, *news;
    bool user = ui_user(ui, &why);

    if (!ui->views.keep || ui->notice.text[0])
        return false;
    news = keep_news(ui->views.keep);
    if (news)
        ui_notice(ui, STYLE_WARNING, user ? "%s." : "Views and sessions are not saved: %s.",
                  news);
    return news;
}

/* Opening */

void ui_open_view(struct ui *ui, const struct ap_saved *saved, bool session)
{
    struct ap_arena *scratch = ap_arena_new();
    const struct ap_catalogue *cat = ui->subject->cat;
    const char *name = session ? "the last session" : ap_strdup(scratch, saved->name);
    struct viewstate next;

    viewstate_init(&next, cat, scratch);
    const char *lost = viewline_restore(cat, saved->options, scratch, &next);
    if (viewstate_equal(cat, &next, &ui->view))
        ui_notice(ui, STYLE_NORMAL, "This is how %s looks", name);
    else
        ui_change(ui, &next, "Opened %s", name);
    *views_present(ui) = session ? NULL : views_note(ui, name, &next, !lost);
    ui_close(ui, SCREEN_VIEWS);
    ui_bring(ui, ui_screen_of(next.kind));
    if (lost)
        ui_notice(ui, STYLE_WARNING, "Opened %s but for what this catalogue does not have: %s",
                  name, lost);
    ap_arena_free(scratch);
}

/* The session */

/* Was nothing done that is worth keeping in place of the session before? */
static bool nothing_done(const struct ui *ui, const struct viewstate *v, struct ap_arena *scratch)
{
    struct viewstate plain;

    viewstate_init(&plain, ui->subject->cat, scratch);
    return ui->history.count == 1 &&
           (ui->views.resumed || viewstate_equal(ui->subject->cat, v, &plain));
}

enum ap_code ui_save_session(struct ui *ui, struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    const struct viewstate *v = &ui->history.step[ui->history.at].kept.view;
    enum ap_code rc = AP_OK;

    if (!nothing_done(ui, v, scratch) && ui->views.keep && keep_saves(ui->views.keep))
        rc = ap_user_session_put(ui->views.keep->user, ui->subject->cat->key,
                                 viewline_options(ui->subject->cat, v, scratch), err);
    ap_arena_free(scratch);
    return rc;
}
