/*
 * test_userdb.c -- views and sessions are kept by catalogue and name.
 */
#include <string.h>

#include "kept.h"
#include "place.h"

static void a_view_is_kept_by_catalogue_and_name(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "board", "--filter 'gpu'");
    kept_save(KEPT_FILE, "Ärzte, 東京", "");
    struct ap_user *user = kept_open(KEPT_FILE);
    kept_ok(ap_user_view_put(user, "another", "board", "--sort=-price", false, &kept_err));
    assert_string_equal(kept(user, CAT), "board | --filter 'gpu' | " DAY "\n"
                                         "Ärzte, 東京 |  | " DAY "\n");
    assert_string_equal(kept(user, "another"), "board | --sort=-price | " DAY "\n");
    assert_string_equal(kept(user, "none"), "");
    assert_null(ap_user_says(user));
    assert_true(ap_user_saves(user));
    ap_user_close(user);
}

static void a_name_that_is_taken_is_replaced_only_on_request(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    (void)state;
    kept_ok(ap_user_view_put(user, CAT, "board", "--sort=name", false, &kept_err));
    EXPECT_FAIL(ap_user_view_put(user, CAT, "board", "--facets", false, &kept_err), AP_EXISTS,
                "there is a view 'board' already");
    assert_string_equal(kept(user, CAT), "board | --sort=name | " DAY "\n");
    kept_ok(ap_user_view_put(user, CAT, "board", "--facets", true, &kept_err));
    assert_string_equal(kept(user, CAT), "board | --facets | " DAY "\n");
    ap_user_close(user);
}

static void a_name_is_a_line_that_can_be_typed(void **state)
{
    static const char *const bad[] = { "", " a", "a ", "a\nb", "\x1b[2J", "\xff", "\u202e" };
    char name[AP_VIEW_NAME + 2] = "";
    struct ap_user *user = kept_open(KEPT_FILE);

    (void)state;
    for (size_t i = 0; i < AP_COUNT(bad); i++)
        assert_int_equal(ap_user_view_put(user, CAT, bad[i], "", false, &kept_err), AP_USAGE);
    memset(name, 'x', AP_VIEW_NAME + 1);
    EXPECT_FAIL(ap_user_view_put(user, CAT, name, "", false, &kept_err), AP_USAGE,
                "the name of a view has at most 100 bytes, this one 101");
    assert_string_equal(kept(user, CAT), "");
    name[AP_VIEW_NAME] = '\0';
    kept_ok(ap_user_view_put(user, CAT, name, "", false, &kept_err));
    ap_user_close(user);
}

static void a_view_is_got_by_its_name(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved view;

    (void)state;
    EXPECT_FAIL(ap_user_view_get(user, CAT, "board", arena, &view, &kept_err), AP_NOTFOUND,
                "there is no view 'board': none of azure-compute is saved");
    kept_ok(ap_user_view_put(user, CAT, "board", "--facets", false, &kept_err));
    kept_ok(ap_user_view_put(user, CAT, "cheap", "--sort=price", false, &kept_err));
    kept_ok(ap_user_view_get(user, CAT, "cheap", arena, &view, &kept_err));
    assert_string_equal(view.options, "--sort=price");
    EXPECT_FAIL(ap_user_view_get(user, CAT, "Board", arena, &view, &kept_err), AP_NOTFOUND,
                "there is no view 'Board' of azure-compute; those saved are 'board', 'cheap'");
    ap_arena_free(arena);
    ap_user_close(user);
}

static void a_view_is_deleted_alone(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    (void)state;
    kept_ok(ap_user_view_put(user, CAT, "a", "", false, &kept_err));
    kept_ok(ap_user_view_put(user, CAT, "b", "", false, &kept_err));
    kept_ok(ap_user_view_put(user, "another", "a", "", false, &kept_err));
    kept_ok(ap_user_view_delete(user, CAT, "a", &kept_err));
    assert_string_equal(kept(user, CAT), "b |  | " DAY "\n");
    assert_string_equal(kept(user, "another"), "a |  | " DAY "\n");
    EXPECT_FAIL(ap_user_view_delete(user, CAT, "a", &kept_err), AP_NOTFOUND,
                "there is no view 'a' of azure-compute; those saved are 'b'");
    ap_user_close(user);
}

static void a_view_is_renamed_alone(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    (void)state;
    kept_ok(ap_user_view_put(user, CAT, "a", "--facets", false, &kept_err));
    kept_ok(ap_user_view_put(user, CAT, "b", "", false, &kept_err));
    kept_ok(ap_user_view_put(user, "another", "a", "", false, &kept_err));
    kept_ok(ap_user_view_rename(user, CAT, "a", "c", &kept_err));
    kept_ok(ap_user_view_rename(user, CAT, "c", "c", &kept_err));
    EXPECT_FAIL(ap_user_view_rename(user, CAT, "c", "b", &kept_err), AP_EXISTS,
                "there is a view 'b' already");
    EXPECT_FAIL(ap_user_view_rename(user, CAT, "a", "d", &kept_err), AP_NOTFOUND,
                "there is no view 'a' of azure-compute; those saved are 'b', 'c'");
    assert_int_equal(ap_user_view_rename(user, CAT, "c", " ", &kept_err), AP_USAGE);
    assert_string_equal(kept(user, CAT), "b |  | " DAY "\nc | --facets | " DAY "\n");
    assert_string_equal(kept(user, "another"), "a |  | " DAY "\n");
    ap_user_close(user);
}

static void views_of_all_catalogues_are_told_apart(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved_list all;

    (void)state;
    kept_ok(ap_user_view_put(user, "z", "a", "", false, &kept_err));
    kept_ok(ap_user_view_put(user, "another", "b", "", false, &kept_err));
    kept_ok(ap_user_views(user, NULL, arena, &all, &kept_err));
    assert_int_equal(all.count, 2);
    assert_string_equal(all.at[0].catalogue, "another");
    assert_string_equal(all.at[0].name, "b");
    assert_string_equal(all.at[1].catalogue, "z");
    ap_arena_free(arena);
    ap_user_close(user);
}

static void the_last_session_of_a_catalogue_is_kept(void **state)
{
    struct ap_user *user = kept_open(KEPT_FILE);
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved last;

    (void)state;
    EXPECT_FAIL(ap_user_session_get(user, CAT, arena, &last, &kept_err), AP_NOTFOUND,
                "no session with azure-compute was saved yet");
    kept_ok(ap_user_session_put(user, CAT, "--facets", &kept_err));
    kept_ok(ap_user_session_put(user, "another", "--sort=name", &kept_err));
    kept_ok(ap_user_session_put(user, CAT, "--screen compare", &kept_err));
    ap_arena_free(arena);
    ap_user_close(user);
    assert_string_equal(kept_at(KEPT_FILE), "last azure-compute | --screen compare | " DAY "\n");
}

static void texts_that_are_none_are_mended(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "a", "");
    kept_sql(KEPT_FILE, "UPDATE saved_view SET options = CAST(x'41ff00' AS TEXT)");
    assert_string_equal(kept_at(KEPT_FILE), "a | A\uFFFD\uFFFD | " DAY "\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_view_is_kept_by_catalogue_and_name),
        IN_PLACE(a_name_that_is_taken_is_replaced_only_on_request),
        IN_PLACE(a_name_is_a_line_that_can_be_typed),
        IN_PLACE(a_view_is_got_by_its_name),
        IN_PLACE(a_view_is_deleted_alone),
        IN_PLACE(a_view_is_renamed_alone),
        IN_PLACE(views_of_all_catalogues_are_told_apart),
        IN_PLACE(the_last_session_of_a_catalogue_is_kept),
        IN_PLACE(texts_that_are_none_are_mended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
