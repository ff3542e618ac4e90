/*
 * plain_saved.c -- views that are saved by name, and the session.  See
 * plain_tasks.h.
 */
#include "cli/plain_tasks.h"
#include "cli/saved.h"
#include "cli/typed.h"
#include "view/viewwords.h"

/* The database; NULL: there is none, which is said. */
static struct ap_user *user_of(struct talk *t)
{
    struct ap_user *user = t->keep ? keep_user(t->keep) : NULL;

    if (!user)
        talk_say(t, "There are no saved views: %s.",
                 t->keep ? t->keep->why.text : "there is no place for them");
    else if (keep_news(t->keep))
        talk_say(t, "%s.", ap_user_says(user));
    return user;
}

static const char *key(const struct talk *t)
{
    return t->s->cat->key;
}

/*
 * Saving
 */

/* of: the bool to set.  What is no yes or no is asked again. */
static bool take_yes(struct talk *t, const char *text, void *of)
{
    size_t number = 0;
    bool *yes = of;

    if (!typed_number(text, 2, &number)) {
        plain_refuse(t, text, "type 1 or 2");
        return false;
    }
    *yes = number == 1;
    return true;
}

static bool may_replace(struct talk *t, const char *name)
{
    struct pages p = PAGES(t->turn);
    bool yes = false;

    talk_say(t, "There is a view %s already.", name);
    (void)plain_take(t, "", &p, "Replace it? 1 is yes, 2 is no.", take_yes, &yes);
    return yes;
}

static bool take_name(struct talk *t, const char *text, void *of)
{
    const char *options = viewline_options(t->s->cat, talk_view(t), t->turn);
    struct ap_user *user = of;
    struct ap_error err = { 0 };
    enum ap_code rc = ap_user_view_put(user, key(t), text, options, false, &err);

    if (rc == AP_EXISTS) {
        if (!may_replace(t, text))
            return false;
        rc = ap_user_view_put(user, key(t), text, options, true, &err);
    }
    if (rc)
        talk_say(t, "Not saved: %s.", err.text);
    else
        talk_say(t, "Saved as %s.", text);
    return !rc;
}

void plain_save(struct talk *t, const char *rest)
{
    struct pages p = PAGES(t->turn);
    struct ap_user *user = user_of(t);

    if (!user)
        return;
    if (!ap_user_saves(user)) {
        talk_say(t, "Nothing can be saved: %s.", ap_user_says(user));
        return;
    }
    if (!*rest)
        talk_say(t, "To save: %s.", view_words(t->s->cat, talk_view(t), t->turn));
    (void)plain_take(t, rest, &p, "Under which name?", take_name, user);
}

/*
 * Opening
 */

/* As the catalogue opens, with what the options say of it; *lost: what they cannot. */
static struct viewstate restored(const struct talk *t, const char *options, const char **lost)
{
    struct viewstate v;

    viewstate_init(&v, t->s->cat, t->own);
    *lost = viewline_restore(t->s->cat, options, t->own, &v);
    if (v.kind == VIEW_DECIDE && !t->s->tree)
        v.kind = VIEW_LIST;
    return v;
}

static struct pages view_pages(const struct talk *t, const struct ap_saved_list *views)
{
    struct pages p = PAGES(t->turn);

    for (size_t i = 0; i < views->count; i++) {
        const char *lost;
        struct viewstate v = restored(t, views->at[i].options, &lost);

        pages_entry(&p, "%zu. %s: %s; saved %s.", i + 1, views->at[i].name,
                    view_words(t->s->cat, &v, t->turn), views->at[i].day);
    }
    return p;
}

/* By number, or by the name in full. */
static enum ap_code find_view(struct talk *t, const struct ap_saved_list *views,
                              const char *text, struct ap_saved *out, struct ap_error *err)
{
    size_t number;

    if (typed_number(text, views->count, &number)) {
        *out = views->at[number - 1];
        return AP_OK;
    }
    enum ap_code rc = ap_user_view_get(t->keep->user, key(t), text, t->turn, out, err);
    return rc == AP_NOTFOUND ? saved_meant(t->keep, key(t), text, t->turn, err) : rc;
}

/* of: the views. */
static bool take_view(struct talk *t, const char *text, void *of)
{
    struct ap_saved saved;
    struct ap_error err = { 0 };
    const char *lost;

    if (find_view(t, of, text, &saved, &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    struct viewstate next = restored(t, saved.options, &lost);
    talk_change(t, &next, "Opened the view %s", saved.name);
    if (lost)
        talk_say(t, "Some of it was %s.", saved_lost(lost, t->turn));
    return true;
}

void plain_views(struct talk *t, const char *rest)
{
    struct ap_user *user = user_of(t);
    struct ap_saved_list views = { 0 };
    struct ap_error err = { 0 };

    if (!user)
        return;
    if (ap_user_views(user, key(t), t->turn, &views, &err)) {
        talk_say(t, "They cannot be read: %s.", err.text);
        return;
    }
    struct pages p = view_pages(t, &views);
    if (views.count == 0)
        talk_say(t, "No view of this catalogue is saved.");
    else if (plain_take(t, rest, &p, "Open which?", take_view, &views))
        plain_read_view(t);
}

/*
 * The session
 */

void plain_save_session(struct talk *t, bool resumed)
{
    struct viewstate fresh;
    struct ap_error err = { 0 };

    viewstate_init(&fresh, t->s->cat, t->own);
    if (t->steps == 1 && (resumed || viewstate_equal(t->s->cat, &fresh, talk_view(t))))
        return;                 /* nothing worth more than the session before */
    if (t->keep && keep_saves(t->keep) &&
        ap_user_session_put(t->keep->user, key(t),
                            viewline_options(t->s->cat, talk_view(t), t->turn), &err))
        talk_say(t, "The session was not saved: %s.", err.text);
}
