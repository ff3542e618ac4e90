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
#include "view/viewwords.h"

/* Names */

static struct named **present(const struct ui *ui)
{
    return &ui->history.step[ui->history.at].named;
}

static struct named *find(const struct ui *ui, const char *name)
{
    struct named *n = ui->views.named;

    while (n && strcmp(n->name, name) != 0)
        n = n->next;
    return n;
}

/* The one of that name, made if it is not there. */
static struct named *named(struct ui *ui, const char *name)
{
    struct named *n = find(ui, name);

    if (n)
        return n;
    n = AP_NEW(ui->own, struct named, 1);
    *n = (struct named){ .next = ui->views.named };
    snprintf(n->name, sizeof n->name, "%s", name);
    ui->views.named = n;
    return n;
}

/* What is saved under a name now. */
static struct named *note_saved(struct ui *ui, const char *name, const struct viewstate *v,
                                bool whole)
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
    *present(ui) = note_saved(ui, name, saved, whole);
}

static unsigned differences(const struct ui *ui, const struct named *n)
{
    return viewstate_differences(ui->subject->cat, &ui->view, &n->kept.view);
}

const char *ui_named(const struct ui *ui, bool *changed)
{
    const struct named *n = *present(ui);

    if (!n || n->gone)
        return NULL;
    *changed = !n->whole || (differences(ui, n) & ~(unsigned)(PART_KIND | PART_ITEM));
    return n->name;
}

const char *ui_named_now(const struct ui *ui)
{
    const struct named *n = *present(ui);

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

/* The database, if it can be written; else it is said. */
static struct ap_user *writable(struct ui *ui)
{
    const char *why = NULL;
    struct ap_user *user = ui_user(ui, &why);

    if (user && !ap_user_saves(user))
        why = ap_user_says(user);
    if (!why)
        return user;
    ui_notice(ui, STYLE_ERROR, "Views are not saved: %s.", why);
    return NULL;
}

static const char *catalogue(const struct ui *ui)
{
    return ui->subject->cat->key;
}

/* Saving */

/* May what is saved under that name go?  It is what is shown changed, or Enter came twice. */
static bool replaces(const struct ui *ui, const char *name)
{
    const struct named *n = *present(ui);

    return strcmp(ui->views.replacing, name) == 0 ||
           (n && !n->gone && n->whole && strcmp(n->name, name) == 0);
}

/* Say what stands in the way of the name that was typed. */
static void refuse(struct ui *ui, const char *name, const struct ap_error *why)
{
    struct ap_error err = *why;

    if (why->code == AP_EXISTS && !*ui->views.renamed) {
        (void)ap_fail(&err, AP_EXISTS, "There is a view %s already: Enter again replaces it",
                      name);
        snprintf(ui->views.replacing, sizeof ui->views.replacing, "%s", name);
    }
    ui_wrong(ui, &err);
}

static void save(struct ui *ui, const char *name)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_user *user = writable(ui);
    const char *options = viewline_options(ui->subject->cat, &ui->view, scratch);
    struct ap_error err = { 0 };

    if (user && ap_user_view_put(user, catalogue(ui), name, options, replaces(ui, name), &err)) {
        refuse(ui, name, &err);
    } else if (user) {
        *present(ui) = note_saved(ui, name, &ui->view, true);
        ui_tell_shown(ui);
        ui_notice(ui, STYLE_NORMAL, "Saved as %s", name);
        ui->notice.hints = true;
    }
    ap_arena_free(scratch);
}

static void note_renamed(struct ui *ui, const char *was, const char *name)
{
    struct named *before = find(ui, name), *n = find(ui, was);

    if (before && before != n)
        before->name[0] = '\0';         /* it was deleted */
    if (n)
        snprintf(n->name, sizeof n->name, "%s", name);
    ui->views.version++;
}

static void rename_view(struct ui *ui, const char *name)
{
    struct ap_user *user = writable(ui);
    const char *was = ui->views.renamed;
    struct ap_error err = { 0 };

    if (!user)
        return;
    if (ap_user_view_rename(user, catalogue(ui), was, name, &err)) {
        refuse(ui, name, &err);
        return;
    }
    note_renamed(ui, was, name);
    ui_tell_shown(ui);
    ui_notice(ui, STYLE_NORMAL, "Called %s now", name);
    ui->notice.hints = true;
}

static void name_typed(struct ui *ui, const char *text, enum typed how)
{
    switch (how) {
    case TYPED_CHANGED:
        ui->views.replacing[0] = '\0';
        break;
    case TYPED_ACCEPTED:
        if (*ui->views.renamed)
            rename_view(ui, text);
        else
            save(ui, text);
        break;
    case TYPED_CANCELLED:
        ui_notice(ui, STYLE_NORMAL, "Nothing was saved");
        break;
    }
}

static const struct asker asker = { .place = PLACE_PROMPT, .typed = name_typed };

static void ask_name(struct ui *ui, const char *renamed, const char *initial, const char *says)
{
    ui->views.replacing[0] = '\0';
    snprintf(ui->views.renamed, sizeof ui->views.renamed, "%s", renamed);
    ui_ask_for(ui, &asker, "Name", initial, says);
}

void ui_save_view(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    const struct named *n = *present(ui);

    if (writable(ui))
        ask_name(ui, "", n && !n->gone ? n->name : ui->view.filter_text,
                 ap_printf(scratch, "Save \"%s\" as:",
                           view_words(ui->subject->cat, &ui->view, scratch)));
    ap_arena_free(scratch);
}

void ui_rename_view(struct ui *ui, const char *name)
{
    if (writable(ui))
        ask_name(ui, name, name, "The name of this view shall be:");
}

void ui_delete_view(struct ui *ui, const char *name)
{
    struct ap_user *user = writable(ui);
    struct ap_error err = { 0 };

    if (!user)
        return;
    if (ap_user_view_delete(user, catalogue(ui), name, &err)) {
        ui_notice(ui, STYLE_ERROR, "%s.", err.text);
        return;
    }
    ui_notice(ui, STYLE_NORMAL, "Deleted %s", name);
    ui->notice.hints = true;
    if (find(ui, name))
        find(ui, name)->gone = true;
    ui->views.version++;
    ui_tell_shown(ui);
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
    *present(ui) = session ? NULL : note_saved(ui, name, &next, !lost);
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
        rc = ap_user_session_put(ui->views.keep->user, catalogue(ui),
                                 viewline_options(ui->subject->cat, v, scratch), err);
    ap_arena_free(scratch);
    return rc;
}
