/*
 * saved.c -- see saved.h.
 */
#include "cli/saved.h"

#include "base/nearest.h"
#include "view/viewline.h"

enum ap_code saved_meant(struct keep *keep, const char *catalogue, const char *name,
                         struct ap_arena *arena, struct ap_error *err)
{
    struct nearest best = nearest_to(name);
    struct ap_saved_list all;
    enum ap_code rc = ap_user_views(keep->user, catalogue, arena, &all, err);

    if (rc)
        return rc;
    for (size_t i = 0; i < all.count; i++)
        nearest_offer(&best, all.at[i].name);
    if (best.name)
        return ap_fail(err, AP_NOTFOUND, "there is no view '%s' of %s; did you mean '%s'?",
                       name, catalogue, best.name);
    return ap_fail(err, AP_NOTFOUND, all.count ? "there is no view '%s' of %s; 'apposite views' "
                                                 "lists them"
                                               : "there is no view '%s': none of %s is saved",
                   name, catalogue);
}

char *saved_lost(const char *lost, struct ap_arena *arena)
{
    return ap_printf(arena, "not restored, because this catalogue does not have it: %s", lost);
}

static enum ap_code no_user(const struct keep *keep, struct ap_error *err)
{
    *err = keep->why;
    return keep->why.code;
}

enum ap_code saved_view(struct keep *keep, const struct ap_catalogue *cat, const char *name,
                        struct ap_arena *arena, struct viewstate *v, const char **lost,
                        struct ap_error *err)
{
    struct ap_saved saved;

    if (!keep_user(keep))
        return no_user(keep, err);
    enum ap_code rc = ap_user_view_get(keep->user, cat->key, name, arena, &saved, err);
    if (rc == AP_NOTFOUND)
        return saved_meant(keep, cat->key, name, arena, err);
    if (!rc)
        *lost = viewline_restore(cat, saved.options, arena, v);
    return rc;
}

static enum ap_code saved_session(struct keep *keep, const struct ap_catalogue *cat,
                                  struct ap_arena *arena, struct viewstate *v,
                                  const char **lost, struct ap_error *err)
{
    struct ap_saved saved;

    if (!keep_user(keep))
        return no_user(keep, err);
    enum ap_code rc = ap_user_session_get(keep->user, cat->key, arena, &saved, err);
    if (!rc)
        *lost = viewline_restore(cat, saved.options, arena, v);
    return rc;
}

enum ap_code saved_begin(struct keep *keep, const struct ap_catalogue *cat,
                         const struct explore *want, struct ap_arena *arena,
                         struct viewstate *v, struct begun *out, struct ap_error *err)
{
    struct begun begun = { 0 };
    const char *lost = NULL;
    enum ap_code rc = AP_OK;

    if (want->saved)
        rc = saved_view(keep, cat, want->saved, arena, v, &lost, err);
    else if (want->resume)
        rc = saved_session(keep, cat, arena, v, &lost, err);
    if (rc && want->saved && keep->user)
        return rc;
    if (rc && want->saved)
        begun.notice = ap_printf(arena, "The view %s was not opened: %s.", want->saved, err->text);
    else if (rc)
        begun.notice = ap_printf(arena, "Nothing was resumed: %s.", err->text);
    else if (lost)
        begun.notice = ap_printf(arena, "Not restored, because this catalogue does not have "
                                 "it: %s", lost);
    begun.name = rc ? NULL : want->saved;
    begun.resumed = !rc && want->resume;
    begun.saved = *v;
    *out = begun;
    return AP_OK;
}
