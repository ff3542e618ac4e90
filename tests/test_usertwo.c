/*
 * test_usertwo.c -- several programs at once on the user's own database: all
 * begin it, all write to it, and nothing of any of them is lost.
 */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kept.h"
#include "place.h"

enum { PROGRAMS = 2, VIEWS = 15 };

/* Save views under names of one's own, and a session now and then; 0 if all went well. */
static int save_all(int who)
{
    struct ap_user *user = NULL;
    char name[20];
    enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);

    for (int i = 0; !rc && i < VIEWS; i++) {
        snprintf(name, sizeof name, "%d-%d", who, i);
        rc = ap_user_view_put(user, CAT, name, "--ghosts", false, &kept_err);
        if (!rc && i % 5 == 0)
            rc = ap_user_session_put(user, CAT, name, &kept_err);
    }
    if (rc)
        fprintf(stderr, "%d: %s\n", who, kept_err.text);
    ap_user_close(user);
    return rc != AP_OK;
}

static void what_several_programs_save_at_once_is_all_kept(void **state)
{
    struct ap_saved_list all;
    pid_t pid[PROGRAMS];
    int status;

    (void)state;
    for (int i = 0; i < PROGRAMS; i++)
        if ((pid[i] = fork()) == 0)
            _exit(save_all(i));
    for (int i = 0; i < PROGRAMS; i++) {
        assert_int_equal(waitpid(pid[i], &status, 0), pid[i]);
        assert_int_equal(status, 0);
    }
    struct ap_arena *arena = ap_arena_new();
    struct ap_user *user = kept_open(KEPT_FILE);
    assert_null(ap_user_says(user));            /* it was not damaged */
    kept_ok(ap_user_views(user, CAT, arena, &all, &kept_err));
    assert_int_equal(all.count, PROGRAMS * VIEWS);
    ap_user_close(user);
    assert_string_equal(place_names("."), "user.db ");
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(what_several_programs_save_at_once_is_all_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
