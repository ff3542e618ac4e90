/*
 * ui_views_save.c -- saving, renaming and deleting views: asking for names.
 * See views.h.
 */
#include <stdio.h>
#include <string.h>

#include "ui/ui_state.h"
#include "ui/ui_views.h"
#include "ui/views.h"
#include "view/viewwords.h"

static const char *key_of(const struct ui *ui)
{
    return ui->subject->cat->key;
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

/* Saving */

/* May what is saved under that name go?  It is what is shown changed, or Enter came twice. */
static bool replaces(const struct ui *ui, const char *name)
{
    const struct named *n = *views_present(ui);

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

    if (user && ap_user_view_put(user, key_of(ui), name, options, replaces(ui, name), &err)) {
        refuse(ui, name, &err);
    } else if (user) {
        *views_present(ui) = views_note(ui, name, &ui->view, true);
        ui_tell_shown(ui);
        ui_notice(ui, STYLE_NORMAL, "Saved as %s", name);
        ui->notice.hints = true;
    }
    ap_arena_free(scratch);
}

static void note_renamed(struct ui *ui, const char *was, const char *name)
{
    struct named *before = views_find(ui, name), *n = views_find(ui, was);

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
    if (ap_user_view_rename(user, key_of(ui), was, name, &err)) {
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

static const struct asker saving = {
    .place = PLACE_PROMPT, .offers = OFFER_ALL, .typed = name_typed,
};
static const struct asker renaming = { .place = PLACE_PROMPT, .typed = name_typed };

static void ask_name(struct ui *ui, const char *renamed, const char *initial, const char *says)
{
    ui->views.replacing[0] = '\0';
    snprintf(ui->views.renamed, sizeof ui->views.renamed, "%s", renamed);
    ui_ask_for(ui, *renamed ? &renaming : &saving, "Name", initial, says);
}

static bool is_taken(struct ap_user *user, const struct ui *ui, const char *name,
                     struct ap_arena *scratch)
{
    struct ap_saved saved;
    struct ap_error err;

    return ap_user_view_get(user, key_of(ui), name, scratch, &saved, &err) == AP_OK;
}

/* The name that is offered: that of the view which was changed, else one that is free. */
static const char *offered(struct ap_user *user, const struct ui *ui, struct ap_arena *scratch)
{
    const struct named *n = *views_present(ui);

    if (n && !n->gone)
        return n->name;
    const char *stem = view_name(ui->subject->cat, &ui->view, scratch), *name = stem;
    for (int i = 2; is_taken(user, ui, name, scratch); i++)
        name = ap_printf(scratch, "%s %d", stem, i);
    return name;
}

void ui_save_view(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_user *user = writable(ui);

    if (user)
        ask_name(ui, "", offered(user, ui, scratch),
                 ap_printf(scratch, "Save \"%s\" as (typing replaces the name offered):",
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
    if (ap_user_view_delete(user, key_of(ui), name, &err)) {
        ui_notice(ui, STYLE_ERROR, "%s.", err.text);
        return;
    }
    ui_notice(ui, STYLE_NORMAL, "Deleted %s", name);
    ui->notice.hints = true;
    if (views_find(ui, name))
        views_find(ui, name)->gone = true;
    ui->views.version++;
    ui_tell_shown(ui);
}
