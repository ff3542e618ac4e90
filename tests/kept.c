/*
 * kept.c -- see kept.h.
 */
#include "kept.h"

#include <sqlite3.h>
#include <stdio.h>

#include "base/buf.h"

struct ap_error kept_err;

struct ap_user *kept_open(const char *path)
{
    struct ap_user *user = NULL;

    kept_ok(ap_user_open(path, DAY, &user, &kept_err));
    return user;
}

const char *kept(struct ap_user *user, const char *catalogue)
{
    static char text[1000];
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved_list all;
    struct ap_saved last;
    struct buf b = BUF(arena);

    kept_ok(ap_user_views(user, catalogue, arena, &all, &kept_err));
    for (size_t i = 0; i < all.count; i++)
        buf_printf(&b, "%s | %s | %s\n", all.at[i].name, all.at[i].options, all.at[i].day);
    if (!ap_user_session_get(user, catalogue, arena, &last, &kept_err))
        buf_printf(&b, "last %s | %s | %s\n", last.name, last.options, last.day);
    assert_in_range(b.n, 0, sizeof text - 1);
    snprintf(text, sizeof text, "%s", buf_text(&b));
    ap_arena_free(arena);
    return text;
}

const char *kept_at(const char *path)
{
    struct ap_user *user = kept_open(path);
    const char *text = kept(user, CAT);

    ap_user_close(user);
    return text;
}

void kept_save(const char *path, const char *name, const char *options)
{
    struct ap_user *user = kept_open(path);

    kept_ok(ap_user_view_put(user, CAT, name, options, false, &kept_err));
    ap_user_close(user);
}

void kept_sql(const char *path, const char *text)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, text, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", text, sqlite3_errmsg(db));
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

