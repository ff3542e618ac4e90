/*
 * userdb.c -- opening the user's own database, and its transactions.  See
 * apposite/user.h and userdb.h.
 */
#include "core/userdb.h"

#include <string.h>

#include "core/userfile.h"

const char *ap_user_path(const char *xdg_data_home, const char *home, struct ap_arena *arena)
{
    if (xdg_data_home && *xdg_data_home == '/')
        return ap_printf(arena, "%s/apposite/user.db", xdg_data_home);
    if (home && *home == '/')
        return ap_printf(arena, "%s/.local/share/apposite/user.db", home);
    return NULL;
}

/* The number that a statement answers. */
static enum ap_code ask(struct db *db, enum sql id, int *out, struct ap_error *err)
{
    stmt *s;
    bool row;
    enum ap_code rc = db_query(db, id, NULL, 0, &s, err);

    while (!rc && !(rc = db_step(db, s, &row, err)) && row)
        *out = (int)db_int(s, 0);
    return rc;
}

enum ap_code user_begin(struct ap_user *user, struct ap_error *err)
{
    if (!user->saves)
        return ap_fail(err, AP_DATABASE, "%s", user->says);
    return db_run(user->db, SQL_BEGIN, NULL, 0, err);
}

enum ap_code user_end(struct ap_user *user, enum ap_code rc, struct ap_error *err)
{
    struct ap_error ignored;

    if (!rc)
        rc = db_run(user->db, SQL_COMMIT, NULL, 0, err);
    if (rc && db_run(user->db, SQL_ROLLBACK, NULL, 0, &ignored))
        return rc;              /* SQLite had rolled back by itself */
    return rc;
}

/* Not the file is at fault but the machine, which cannot read it now; 11 is SQLITE_CORRUPT. */
static bool is_unread(const char *words)
{
    return strstr(words, "unable to get the page") && !strstr(words, "error code=11");
}

/* AP_INVALID if the file is damaged. */
static enum ap_code find_damage(struct ap_user *user, struct ap_error *err)
{
    const char *words = "";
    stmt *s;
    bool row, mended;
    enum ap_code rc = db_query(user->db, SQL_DAMAGE_FIRST, NULL, 0, &s, err);

    while (!rc && !(rc = db_step(user->db, s, &row, err)) && row)
        words = db_text(s, 0, user->arena, &mended);
    if (rc || strcmp(words, "ok") == 0)
        return rc;
    return ap_fail(err, is_unread(words) ? AP_DATABASE : AP_INVALID,
                   "%s: it cannot be read; try again", user->path);
}

static enum ap_code back_up(struct ap_user *user, struct ap_error *err)
{
    struct ap_bytes bytes;
    const char *copy = NULL;
    enum ap_code rc = db_bytes(user->db, user->arena, &bytes, err);

    if (!rc)
        rc = userfile_back_up(user->path, user->today, bytes, user->arena, &copy, err);
    if (!rc)
        user->says = ap_printf(user->arena, "%s was brought up to date; as it was it is kept "
                               "as %s", user->path, copy);
    return rc;
}

/* Within a transaction, after which another copy may have been faster. */
static enum ap_code upgrade_now(struct ap_user *user, bool empty, struct ap_error *err)
{
    int version = 0;
    enum ap_code rc = ask(user->db, SQL_VERSION, &version, err);

    if (rc || version >= db_own_version())
        return rc;
    if (!empty)
        rc = back_up(user, err);
    return rc ? rc : db_own_upgrade(user->db, version, err);
}

static enum ap_code upgrade(struct ap_user *user, struct ap_error *err)
{
    int version = 0, pages = 0;
    enum ap_code rc = ask(user->db, SQL_VERSION, &version, err);

    if (!rc)
        rc = ask(user->db, SQL_PAGES, &pages, err);
    if (rc || version == db_own_version())
        return rc;
    rc = user_begin(user, err);
    return rc ? rc : user_end(user, upgrade_now(user, pages == 0, err), err);
}

/* Can it be written?  If not, say why, or fail where it cannot even be read. */
static enum ap_code judge(struct ap_user *user, struct userfile file, struct ap_error *err)
{
    bool newer = file.version < 0 || file.version > db_own_version();

    user->saves = file.writes && !newer;
    if (newer)
        user->says = ap_printf(user->arena, "%s was written by a newer apposite: it is read, "
                               "and nothing is saved", user->path);
    else if (!file.writes)
        user->says = ap_printf(user->arena, "%s or its folder can only be read: nothing is "
                               "saved", user->path);
    if (!newer && !file.writes && file.version < db_own_version())
        return ap_fail(err, AP_DATABASE, "%s: it is older than this apposite, and cannot be "
                       "brought up to date: it or its folder can only be read", user->path);
    return AP_OK;
}

/* AP_INVALID if the file is damaged or not ours; then nothing is open. */
static enum ap_code open_file(struct ap_user *user, struct userfile file, struct ap_error *err)
{
    enum ap_code rc = judge(user, file, err);

    if (!rc)
        rc = db_open_own(user->path, user->path, user->saves, user->arena, &user->db, err);
    if (rc)
        return rc;
    rc = find_damage(user, err);
    if (!rc && user->saves)
        rc = upgrade(user, err);
    if (rc)
        db_close(user->db);
    return rc;
}

static enum ap_code begin_anew(struct ap_user *user, struct ap_error *err)
{
    struct userfile file;
    const char *aside = NULL;
    enum ap_code rc = userfile_set_aside(user->path, user->today, user->arena, &aside, err);

    if (rc) {
        struct ap_error why = *err;
        return ap_fail(err, rc, "%s: the file is damaged, and cannot be renamed: %s",
                       user->path, why.text);
    }
    rc = userfile_ready(user->path, &file, err);
    if (!rc)
        rc = open_file(user, file, err);
    if (!rc)
        user->says = ap_printf(user->arena, "%s was damaged: it is kept as %s, and a new one "
                               "begun", user->path, aside);
    return rc;
}

static enum ap_code open_user(struct ap_user *user, struct ap_error *err)
{
    struct userfile file;
    enum ap_code rc = userfile_ready(user->path, &file, err);

    if (rc)
        return rc;
    rc = open_file(user, file, err);
    return rc == AP_INVALID ? begin_anew(user, err) : rc;
}

enum ap_code ap_user_open(const char *path, const char *today, struct ap_user **out,
                          struct ap_error *err)
{
    if (!path)
        return ap_fail(err, AP_NOTFOUND, "there is no folder for views and sessions; set HOME "
                       "or XDG_DATA_HOME to one");

    struct ap_arena *arena = ap_arena_new();
    struct ap_user *user = AP_NEW(arena, struct ap_user, 1);
    *user = (struct ap_user){ .arena = arena, .path = ap_strdup(arena, path), .today = today };
    enum ap_code rc = open_user(user, err);

    if (rc)
        ap_arena_free(arena);
    else
        *out = user;
    return rc;
}

void ap_user_close(struct ap_user *user)
{
    if (!user)
        return;
    db_close(user->db);
    ap_arena_free(user->arena);
}

const char *ap_user_says(const struct ap_user *user)
{
    return user->says;
}

bool ap_user_saves(const struct ap_user *user)
{
    return user->saves;
}
