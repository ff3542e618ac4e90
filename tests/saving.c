/*
 * saving.c -- see saving.h.
 */
#include "saving.h"

struct ui       *ui;
struct keep      keep;
struct ap_arena *arena;

void save(const char *name, const char *options)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    kept_ok(ap_user_view_put(user, OURS, name, options, true, &kept_err));
    ap_user_close(user);
}

void save_session(const char *options)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    kept_ok(ap_user_session_put(user, OURS, options, &kept_err));
    ap_user_close(user);
}

const char *all_kept(void)
{
    struct ap_user *user = kept_open(KEPT_FILE);
    const char *text = ap_strdup(arena, kept(user, OURS));

    ap_user_close(user);
    return text;
}

static void start(const char *path)
{
    keep = (struct keep){ .path = path, .today = DAY };
    ui = screens_open(24, 80, false);
    ui_set_keep(ui, &keep, false);
    ui_draw(ui);
}

static void stop(void)
{
    ui_free(ui);
    ui = NULL;
    keep_close(&keep);
}

void saving_again(const char *path)
{
    stop();
    start(path);
}

int saving_enter(void **state)
{
    arena = ap_arena_new();
    if (place_enter(state))
        return -1;
    start(KEPT_FILE);
    return 0;
}

int saving_leave(void **state)
{
    stop();
    ap_arena_free(arena);
    return place_leave(state);
}

const char *options(void)
{
    return viewline_options(screens_subject()->cat, ui_view(ui), arena);
}
