/*
 * userview.c -- the views and sessions that a person keeps.  See apposite/user.h.
 */
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "core/quote.h"
#include "core/userdb.h"

/* Texts to bind, and their number; the array lives as long as the block, so no function can. */
#define TEXTS(...) (const char *const[]){ __VA_ARGS__ }, \
                   sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *)

/*
 * Reading
 */

/* Read the rows of a statement: name, options, day, catalogue. */
static enum ap_code read_all(struct ap_user *user, enum sql id, const char *const *texts,
                             size_t count, struct ap_arena *arena, struct ap_saved_list *out,
                             struct ap_error *err)
{
    struct buf rows = BUF(arena);
    stmt *s;
    bool row, mended;
    enum ap_code rc = db_query(user->db, id, texts, count, &s, err);

    while (!rc && !(rc = db_step(user->db, s, &row, err)) && row) {
        struct ap_saved saved = { .name = db_text(s, 0, arena, &mended),
                                  .options = db_text(s, 1, arena, &mended),
                                  .day = db_text(s, 2, arena, &mended),
                                  .catalogue = db_text(s, 3, arena, &mended) };
        buf_add_n(&rows, (const char *)&saved, sizeof saved);
    }
    if (rc)
        return rc;
    out->count = rows.n / sizeof *out->at;
    out->at = memcpy(AP_NEW(arena, struct ap_saved, out->count + 1), buf_text(&rows), rows.n);
    return AP_OK;
}

enum ap_code ap_user_views(struct ap_user *user, const char *catalogue, struct ap_arena *arena,
                           struct ap_saved_list *out, struct ap_error *err)
{
    if (!catalogue)
        return read_all(user, SQL_VIEW_ALL, NULL, 0, arena, out, err);
    return read_all(user, SQL_VIEW_BY_CATALOGUE, TEXTS(catalogue), arena, out, err);
}

/* AP_NOTFOUND, and what there is instead. */
static enum ap_code no_such_view(struct ap_user *user, const char *catalogue, const char *name,
                                 struct ap_arena *arena, struct ap_error *err)
{
    struct ap_saved_list all;
    struct buf names = BUF(arena);
    enum ap_code rc = ap_user_views(user, catalogue, arena, &all, err);

    if (rc)
        return rc;
    if (all.count == 0)
        return ap_fail(err, AP_NOTFOUND, "there is no view '%s': none of %s is saved",
                       quote(arena, name), catalogue);
    for (size_t i = 0; i < all.count; i++)
        buf_printf(&names, "%s'%s'", i ? ", " : "", all.at[i].name);
    return ap_fail(err, AP_NOTFOUND, "there is no view '%s' of %s; those saved are %s",
                   quote(arena, name), catalogue, buf_text(&names));
}

enum ap_code ap_user_view_get(struct ap_user *user, const char *catalogue, const char *name,
                              struct ap_arena *arena, struct ap_saved *out, struct ap_error *err)
{
    struct ap_saved_list found;
    enum ap_code rc = read_all(user, SQL_VIEW_BY_NAME, TEXTS(catalogue, name), arena, &found,
                               err);

    if (rc)
        return rc;
    if (found.count == 0)
        return no_such_view(user, catalogue, name, arena, err);
    *out = found.at[0];
    return AP_OK;
}

enum ap_code ap_user_session_get(struct ap_user *user, const char *catalogue,
                                 struct ap_arena *arena, struct ap_saved *out,
                                 struct ap_error *err)
{
    struct ap_saved_list found;
    enum ap_code rc = read_all(user, SQL_SESSION_BY_CATALOGUE, TEXTS(catalogue), arena, &found,
                               err);

    if (rc)
        return rc;
    if (found.count == 0)
        return ap_fail(err, AP_NOTFOUND, "no session with %s was saved yet", catalogue);
    *out = found.at[0];
    return AP_OK;
}

/*
 * Writing
 */

static enum ap_code check_name(const char *name, struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    size_t n = strlen(name);
    bool clean = text_clean(scratch, name) == name;

    ap_arena_free(scratch);
    if (n == 0 || name[0] == ' ' || name[n - 1] == ' ')
        return ap_fail(err, AP_USAGE, "the name of a view is not empty, and has no blank at "
                       "either end");
    if (!clean)
        return ap_fail(err, AP_USAGE, "the name of a view is one line without control "
                       "characters");
    if (n > AP_VIEW_NAME)
        return ap_fail(err, AP_USAGE, "the name of a view has at most %d bytes, this one %zu",
                       AP_VIEW_NAME, n);
    return AP_OK;
}

/* Is there such a view?  AP_OK if so. */
static enum ap_code find_view(struct ap_user *user, const char *catalogue, const char *name,
                              struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_saved found;
    enum ap_code rc = ap_user_view_get(user, catalogue, name, scratch, &found, err);

    ap_arena_free(scratch);
    return rc;
}

/* The name may be written to: it is free, or to be replaced. */
static enum ap_code claim(struct ap_user *user, const char *catalogue, const char *name,
                          bool replace, struct ap_error *err)
{
    enum ap_code rc = replace ? AP_NOTFOUND : find_view(user, catalogue, name, err);

    if (!rc)
        return ap_fail(err, AP_EXISTS, "there is a view '%s' already", name);
    return rc == AP_NOTFOUND ? AP_OK : rc;
}

enum ap_code ap_user_view_put(struct ap_user *user, const char *catalogue, const char *name,
                              const char *options, bool replace, struct ap_error *err)
{
    enum ap_code rc = check_name(name, err);

    if (!rc)
        rc = user_begin(user, err);
    if (rc)
        return rc;
    rc = claim(user, catalogue, name, replace, err);
    if (!rc)
        rc = db_run(user->db, SQL_VIEW_PUT, TEXTS(catalogue, name, options, user->today), err);
    return user_end(user, rc, err);
}

/* Within a transaction. */
static enum ap_code rename_view(struct ap_user *user, const char *catalogue, const char *name,
                                const char *to, struct ap_error *err)
{
    enum ap_code rc = find_view(user, catalogue, name, err);

    if (rc || strcmp(name, to) == 0)
        return rc;
    rc = claim(user, catalogue, to, false, err);
    return rc ? rc : db_run(user->db, SQL_VIEW_RENAME, TEXTS(catalogue, name, to), err);
}

enum ap_code ap_user_view_rename(struct ap_user *user, const char *catalogue, const char *name,
                                 const char *to, struct ap_error *err)
{
    enum ap_code rc = check_name(to, err);

    if (!rc)
        rc = user_begin(user, err);
    return rc ? rc : user_end(user, rename_view(user, catalogue, name, to, err), err);
}

enum ap_code ap_user_view_delete(struct ap_user *user, const char *catalogue, const char *name,
                                 struct ap_error *err)
{
    enum ap_code rc = user_begin(user, err);

    if (rc)
        return rc;
    rc = find_view(user, catalogue, name, err);
    if (!rc)
        rc = db_run(user->db, SQL_VIEW_DELETE, TEXTS(catalogue, name), err);
    return user_end(user, rc, err);
}

enum ap_code ap_user_session_put(struct ap_user *user, const char *catalogue,
                                 const char *options, struct ap_error *err)
{
    enum ap_code rc = user_begin(user, err);

    if (rc)
        return rc;
    rc = db_run(user->db, SQL_SESSION_PUT, TEXTS(catalogue, options, user->today), err);
    return user_end(user, rc, err);
}
