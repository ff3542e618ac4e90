/*
 * test_userfile.c -- what happens to the file of the user's own database when
 * it is new, foreign, older, newer, damaged or read only.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "kept.h"
#include "place.h"

static int64_t number(const char *path, const char *query)
{
    sqlite3 *db;
    sqlite3_stmt *s;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, query, -1, &s, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    int64_t n = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return n;
}

/* The bytes of a file, for comparing before and after. */
static struct buf content(struct ap_arena *arena, const char *path)
{
    struct buf b = BUF(arena);
    char part[4096];
    size_t n;
    FILE *f = fopen(path, "rb");

    assert_non_null(f);
    while ((n = fread(part, 1, sizeof part, f)) > 0)
        buf_add_n(&b, part, n);
    fclose(f);
    return b;
}

static void expect_same(struct buf before, const char *path)
{
    struct buf after = content(before.arena, path);

    assert_int_equal(after.n, before.n);
    assert_memory_equal(after.at, before.at, before.n);
}

static void the_file_has_its_place_in_an_absolute_folder(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    assert_string_equal(ap_user_path("/data", "/home/u", arena), "/data/apposite/user.db");
    assert_string_equal(ap_user_path("data", "/home/u", arena),
                        "/home/u/.local/share/apposite/user.db");
    assert_string_equal(ap_user_path("", "/home/u", arena),
                        "/home/u/.local/share/apposite/user.db");
    assert_string_equal(ap_user_path(NULL, "/home/u", arena),
                        "/home/u/.local/share/apposite/user.db");
    assert_string_equal(ap_user_path("/data", NULL, arena), "/data/apposite/user.db");
    assert_null(ap_user_path("data", NULL, arena));
    assert_null(ap_user_path(NULL, "home", arena));
    assert_null(ap_user_path(NULL, "", arena));
    ap_arena_free(arena);
}

static void no_path_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    EXPECT_FAIL(ap_user_open(NULL, DAY, &user, &kept_err), AP_NOTFOUND,
                "there is no folder for views and sessions; set HOME or XDG_DATA_HOME to one");
    assert_null(user);
    ap_user_close(user);
}

static void folders_and_file_are_private_whatever_the_umask(void **state)
{
    static const mode_t masks[] = { 0, 022, 0777 };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(masks); i++) {
        char path[40], folder[40];
        snprintf(path, sizeof path, "%zu/share/apposite/user.db", i);
        umask(masks[i]);
        ap_user_close(kept_open(path));
        umask(022);
        assert_int_equal(place_mode(path), 0600);
        for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
            snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
            assert_int_equal(place_mode(folder), 0700);
        }
    }
}

static void folders_that_are_there_keep_their_mode(void **state)
{
    (void)state;
    assert_int_equal(mkdir("share", 0755), 0);
    ap_user_close(kept_open("share/user.db"));
    assert_int_equal(place_mode("share"), 0755);
    assert_string_equal(place_names("share"), "user.db ");
}

static void a_file_is_ours_and_of_this_version(void **state)
{
    (void)state;
    ap_user_close(kept_open(KEPT_FILE));
    assert_int_equal(number(KEPT_FILE, "PRAGMA application_id"), 0x41505055);
    assert_int_equal(number(KEPT_FILE, "PRAGMA user_version"), 1);
    assert_int_equal(number(KEPT_FILE, "SELECT count(*) FROM sqlite_schema"), 2);
}

static void a_folder_that_cannot_be_made_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    place_make("file", "");
    EXPECT_FAIL(ap_user_open("file/apposite/user.db", DAY, &user, &kept_err), AP_IO,
                "file: a part of the path is not a folder");
    assert_int_equal(mkdir("closed", 0500), 0);
    place_be_ordinary();
    enum ap_code rc = ap_user_open("closed/apposite/user.db", DAY, &user, &kept_err);
    place_be_oneself();
    EXPECT_FAIL(rc, AP_IO, "closed/apposite: permission denied");
    assert_string_equal(place_names("closed"), "");
}

static void what_is_not_ours_is_left_alone(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_user *user = NULL;

    (void)state;
    place_make("letter", "Dear SQLite format 3\n");
    kept_sql("foreign", "CREATE TABLE saved_view (a); PRAGMA application_id = 7");
    kept_sql("anyone", "CREATE TABLE saved_view (a)");
    const char *const files[] = { "letter", "foreign", "anyone" };
    for (size_t i = 0; i < AP_COUNT(files); i++) {
        struct buf before = content(arena, files[i]);
        assert_int_equal(ap_user_open(files[i], DAY, &user, &kept_err), AP_INVALID);
        assert_non_null(strstr(kept_err.text, ": the file was not made by apposite, which "
                                              "leaves it alone; move it away"));
        expect_same(before, files[i]);
    }
    assert_int_equal(mkdir("folder", 0700), 0);
    EXPECT_FAIL(ap_user_open("folder", DAY, &user, &kept_err), AP_IO,
                "cannot read 'folder': it is a folder, not a file");
    assert_int_equal(mkfifo("pipe", 0600), 0);
    EXPECT_FAIL(ap_user_open("pipe", DAY, &user, &kept_err), AP_IO,
                "cannot read 'pipe': it is a pipe, not a file");
    assert_string_equal(place_names("."), "anyone folder foreign letter pipe ");
    ap_arena_free(arena);
}

static void an_older_file_is_brought_up_to_date_after_a_copy(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    kept_sql(KEPT_FILE, "PRAGMA application_id = 0x41505055; CREATE TABLE old (a);"
                   "INSERT INTO old VALUES (7)");
    struct buf before = content(arena, KEPT_FILE);
    struct ap_user *user = kept_open(KEPT_FILE);
    assert_string_equal(ap_user_says(user), "user.db was brought up to date; as it was it is "
                                            "kept as user.db.backup-" DAY);
    kept_ok(ap_user_view_put(user, CAT, "a", "", false, &kept_err));
    ap_user_close(user);
    expect_same(before, KEPT_FILE ".backup-" DAY);
    assert_int_equal(place_mode(KEPT_FILE ".backup-" DAY), 0600);
    assert_int_equal(number(KEPT_FILE, "SELECT a FROM old"), 7);
    assert_string_equal(kept_at(KEPT_FILE), "a |  | " DAY "\n");
    assert_string_equal(place_names("."), "user.db user.db.backup-" DAY " ");
    ap_arena_free(arena);
}

static void copies_never_replace_each_other(void **state)
{
    (void)state;
    place_make(KEPT_FILE ".backup-" DAY, "earlier");
    kept_sql(KEPT_FILE, "PRAGMA application_id = 0x41505055; CREATE TABLE old (a)");
    ap_user_close(kept_open(KEPT_FILE));
    assert_string_equal(place_content(KEPT_FILE ".backup-" DAY), "earlier");
    assert_string_equal(place_names("."),
                        "user.db user.db.backup-" DAY " user.db.backup-" DAY "-2 ");
}

static void an_update_that_fails_changes_nothing(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_user *user = NULL;

    (void)state;
    kept_sql(KEPT_FILE, "PRAGMA application_id = 0x41505055; CREATE TABLE last_session (a)");
    struct buf before = content(arena, KEPT_FILE);
    EXPECT_FAIL(ap_user_open(KEPT_FILE, DAY, &user, &kept_err), AP_DATABASE,
                "user.db: table last_session already exists");
    expect_same(before, KEPT_FILE);
    ap_arena_free(arena);
}

static void a_newer_file_is_read_and_not_written(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved view;

    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    kept_sql(KEPT_FILE, "PRAGMA user_version = 2; CREATE TABLE more (a)");
    struct buf before = content(arena, KEPT_FILE);
    struct ap_user *user = kept_open(KEPT_FILE);
    assert_string_equal(ap_user_says(user), "user.db was written by a newer apposite: it is "
                                            "read, and nothing is saved");
    assert_false(ap_user_saves(user));
    kept_ok(ap_user_view_get(user, CAT, "a", arena, &view, &kept_err));
    assert_string_equal(view.options, "--facets");
    EXPECT_FAIL(ap_user_session_put(user, CAT, "", &kept_err), AP_DATABASE, ap_user_says(user));
    EXPECT_FAIL(ap_user_view_put(user, CAT, "b", "", false, &kept_err), AP_DATABASE,
                ap_user_says(user));
    EXPECT_FAIL(ap_user_view_delete(user, CAT, "a", &kept_err), AP_DATABASE, ap_user_says(user));
    ap_user_close(user);
    expect_same(before, KEPT_FILE);
    assert_string_equal(place_names("."), "user.db ");
    ap_arena_free(arena);
}

static void a_newer_file_without_our_tables_is_no_damage(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_saved_list views;

    (void)state;
    kept_sql(KEPT_FILE, "PRAGMA application_id = 0x41505055; PRAGMA user_version = 2;"
                   "CREATE TABLE more (a)");
    struct ap_user *user = kept_open(KEPT_FILE);
    EXPECT_FAIL(ap_user_views(user, CAT, arena, &views, &kept_err), AP_DATABASE,
                "user.db: no such table: saved_view");
    ap_user_close(user);
    assert_string_equal(place_names("."), "user.db ");
    ap_arena_free(arena);
}

/* Break a file of ours in one of the ways that leave it ours. */
static void damage(const char *path, int way)
{
    FILE *f = fopen(path, "r+b");
    char zeros[8192] = { 0 };

    assert_non_null(f);
    assert_int_equal(fseek(f, way == 0 ? 4096 : 16, SEEK_SET), 0);
    if (way < 2)
        assert_int_equal(fwrite(zeros, 1, way == 0 ? 4096 : 8, f), way == 0 ? 4096 : 8);
    assert_int_equal(fclose(f), 0);
    if (way == 2)
        assert_int_equal(truncate(path, 90), 0);
    if (way == 3)
        assert_int_equal(truncate(path, 5000), 0);
}

static void a_damaged_file_is_renamed_and_a_new_one_begun(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (int way = 0; way < 4; way++) {
        kept_save(KEPT_FILE, "a", "--facets");
        damage(KEPT_FILE, way);
        struct buf before = content(arena, KEPT_FILE);
        struct ap_user *user = kept_open(KEPT_FILE);
        assert_string_equal(ap_user_says(user), "user.db was damaged: it is kept as "
                            "user.db.corrupt-" DAY ", and a new one begun");
        kept_ok(ap_user_view_put(user, CAT, "b", "", false, &kept_err));
        ap_user_close(user);
        expect_same(before, KEPT_FILE ".corrupt-" DAY);
        assert_string_equal(kept_at(KEPT_FILE), "b |  | " DAY "\n");
        assert_string_equal(place_names("."), "user.db user.db.corrupt-" DAY " ");
        assert_int_equal(place_mode(KEPT_FILE), 0600);
        unlink(KEPT_FILE);
        unlink(KEPT_FILE ".corrupt-" DAY);
    }
    ap_arena_free(arena);
}

static void damaged_files_never_replace_each_other(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        kept_save(KEPT_FILE, "a", "");
        damage(KEPT_FILE, 0);
        ap_user_close(kept_open(KEPT_FILE));
    }
    assert_string_equal(place_names("."), "user.db user.db.corrupt-" DAY
                        " user.db.corrupt-" DAY "-2 user.db.corrupt-" DAY "-3 ");
}

static void a_damaged_file_that_cannot_be_renamed_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    kept_save(KEPT_FILE, "a", "");
    damage(KEPT_FILE, 0);
    place_be_ordinary();
    assert_int_equal(chmod(place, 0500), 0);
    place_be_oneself();
    assert_int_equal(chmod(KEPT_FILE, 0666), 0);
    place_be_ordinary();
    enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);
    place_be_oneself();
    EXPECT_FAIL(rc, AP_IO, "user.db: the file is damaged, and cannot be renamed: permission "
                           "denied");
    assert_string_equal(place_names("."), "user.db ");
}

static void what_can_only_be_read_is_read(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    assert_int_equal(chmod(KEPT_FILE, 0444), 0);
    place_be_ordinary();
    struct ap_user *user = kept_open(KEPT_FILE);
    assert_string_equal(ap_user_says(user), "user.db or its folder can only be read: nothing is "
                                            "saved");
    assert_string_equal(kept(user, CAT), "a | --facets | " DAY "\n");
    EXPECT_FAIL(ap_user_session_put(user, CAT, "", &kept_err), AP_DATABASE, ap_user_says(user));
    ap_user_close(user);
    place_be_oneself();
}

static void an_empty_file_that_can_only_be_read_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    place_make(KEPT_FILE, "");
    assert_int_equal(chmod(KEPT_FILE, 0444), 0);
    place_be_ordinary();
    enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);
    place_be_oneself();
    EXPECT_FAIL(rc, AP_DATABASE, "user.db: it is older than this apposite, and cannot be brought "
                                 "up to date: it or its folder can only be read");
}

static void no_journal_stays_and_none_is_a_log(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "a", "");
    kept_sql(KEPT_FILE, "PRAGMA journal_mode = WAL; UPDATE saved_view SET options = '--facets'");
    kept_save(KEPT_FILE, "b", "");
    assert_string_equal(place_names("."), "user.db ");
    assert_string_equal(kept_at(KEPT_FILE), "a | --facets | " DAY "\nb |  | " DAY "\n");
}

static void a_path_is_a_path_and_nothing_else(void **state)
{
    (void)state;
    ap_user_close(kept_open("./file:x?mode=memory"));
    assert_string_equal(place_names("."), "file:x?mode=memory ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(the_file_has_its_place_in_an_absolute_folder),
        IN_PLACE(no_path_is_said),
        IN_PLACE(folders_and_file_are_private_whatever_the_umask),
        IN_PLACE(folders_that_are_there_keep_their_mode),
        IN_PLACE(a_file_is_ours_and_of_this_version),
        IN_PLACE(a_folder_that_cannot_be_made_is_said),
        IN_PLACE(what_is_not_ours_is_left_alone),
        IN_PLACE(an_older_file_is_brought_up_to_date_after_a_copy),
        IN_PLACE(copies_never_replace_each_other),
        IN_PLACE(an_update_that_fails_changes_nothing),
        IN_PLACE(a_newer_file_is_read_and_not_written),
        IN_PLACE(a_newer_file_without_our_tables_is_no_damage),
        IN_PLACE(a_damaged_file_is_renamed_and_a_new_one_begun),
        IN_PLACE(damaged_files_never_replace_each_other),
        IN_PLACE(a_damaged_file_that_cannot_be_renamed_is_said),
        IN_PLACE(what_can_only_be_read_is_read),
        IN_PLACE(an_empty_file_that_can_only_be_read_is_said),
        IN_PLACE(no_journal_stays_and_none_is_a_log),
        IN_PLACE(a_path_is_a_path_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
