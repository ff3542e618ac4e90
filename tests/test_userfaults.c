/*
 * test_userfaults.c -- the user's own database is all old or all new, whatever
 * happens: a full disk, a disk that loses what it was given, no memory, a kill
 * at any moment, another program that holds the file.
 */
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults.h"
#include "kept.h"
#include "place.h"

#define OLD "a | --facets | " DAY "\n"
#define NEW "a | --sort=name | " DAY "\n"

static bool is_one_of(const char *text, const char *a, const char *b)
{
    return strcmp(text, a) == 0 || strcmp(text, b) == 0;
}

static enum ap_code change(struct ap_user *user)
{
    return ap_user_view_put(user, CAT, "a", "--sort=name", true, &kept_err);
}

/* Change the view while the disk fails from its nth change on; did it fail? */
static bool change_fails(enum fault fault, int n, const char *words)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    faults_set(fault, n);
    enum ap_code rc = change(user);
    faults_set(FAULT_NONE, 0);
    if (rc)
        EXPECT_FAIL(rc, AP_DATABASE, words);
    assert_string_equal(kept(user, CAT), rc ? OLD : NEW);
    kept_ok(ap_user_session_put(user, CAT, "", &kept_err));     /* it goes on */
    ap_user_close(user);
    assert_string_equal(place_names("."), "user.db ");
    return rc != AP_OK;
}

/* Let the disk fail ever later, until it fails no more. */
static int fail_ever_later(enum fault fault, const char *words)
{
    bool failed = true;
    int n = 0;

    while (failed) {
        kept_save(KEPT_FILE, "a", "--facets");
        failed = change_fails(fault, ++n, words);
        assert_int_equal(unlink(KEPT_FILE), 0);
    }
    return n - 1;
}

static void a_full_disk_is_said_and_changes_nothing(void **state)
{
    (void)state;
    assert_true(fail_ever_later(FAULT_FULL, "user.db: no space is left on the device") > 2);
}

static void a_disk_that_keeps_nothing_is_said_and_changes_nothing(void **state)
{
    (void)state;
    assert_true(fail_ever_later(FAULT_SYNC, "user.db: disk I/O error") > 2);
}

static void a_disk_that_cannot_be_read_is_no_damage(void **state)
{
    bool failed = true;
    int n = 0;

    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    while (failed) {
        struct ap_user *user = NULL;
        faults_set(FAULT_READ, ++n);
        enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);
        faults_set(FAULT_NONE, 0);
        failed = rc != AP_OK;
        assert_int_equal(rc, failed ? AP_DATABASE : AP_OK);
        ap_user_close(user);
        assert_string_equal(place_names("."), "user.db ");
    }
    assert_true(n > 3);
    assert_string_equal(kept_at(KEPT_FILE), OLD);
}

static void a_full_disk_at_the_first_start_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    faults_set(FAULT_FULL, 1);
    enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);
    faults_set(FAULT_NONE, 0);
    EXPECT_FAIL(rc, AP_DATABASE, "user.db: no space is left on the device");
    assert_string_equal(kept_at(KEPT_FILE), "");
}

/* Does the process that changes the view die at its nth change of a file? */
static bool is_killed(int n)
{
    int status;
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0) {
        struct ap_user *user;
        faults_set(FAULT_KILL, n);
        _exit(ap_user_open(KEPT_FILE, DAY, &user, &kept_err) || change(user) ? 1 : 0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

/* Once it is written to again, nothing lies beside the file. */
static void expect_clean(struct ap_user *user)
{
    kept_ok(ap_user_session_put(user, CAT, "", &kept_err));
    ap_user_close(user);
    assert_string_equal(place_names("."), "user.db ");
}

static void a_kill_leaves_all_old_or_all_new(void **state)
{
    bool killed = true;
    int n = 0;

    (void)state;
    while (killed) {
        kept_save(KEPT_FILE, "a", "--facets");
        killed = is_killed(++n);
        struct ap_user *user = kept_open(KEPT_FILE);
        assert_null(ap_user_says(user));
        assert_true(is_one_of(kept(user, CAT), killed ? OLD : NEW, NEW));
        expect_clean(user);
        unlink(KEPT_FILE);
    }
    assert_true(n > 4);
}

static void a_kill_at_the_first_start_leaves_a_file_that_opens(void **state)
{
    bool killed = true;
    int n = 0;

    (void)state;
    while (killed) {
        killed = is_killed(++n);
        struct ap_user *user = kept_open(KEPT_FILE);
        assert_null(ap_user_says(user));
        assert_true(is_one_of(kept(user, CAT), killed ? "" : NEW, NEW));
        expect_clean(user);
        unlink(KEPT_FILE);
    }
    assert_true(n > 6);
}

static void a_kill_during_an_update_loses_nothing(void **state)
{
    bool killed = true;
    int n = 0;

    (void)state;
    while (killed) {
        kept_sql(KEPT_FILE, "PRAGMA application_id = 0x41505055; CREATE TABLE old (a)");
        killed = is_killed(++n);
        ap_user_close(kept_open(KEPT_FILE));
        kept_sql(KEPT_FILE, "INSERT INTO old VALUES (7)");
        assert_non_null(strstr(place_names("."), "user.db.backup-" DAY " "));
        assert_null(strstr(place_names("."), "corrupt"));
        assert_null(strstr(place_names("."), "journal"));
        assert_int_equal(place_leave(state) || place_enter(state), 0);
    }
    assert_true(n > 4);
}

static void without_memory_nothing_is_lost(void **state)
{
    bool failed = true;

    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    for (int more = 1; failed; more += 2) {
        struct ap_user *user = NULL;
        sqlite3_hard_heap_limit64(sqlite3_memory_used() + more * 1024);
        enum ap_code rc = ap_user_open(KEPT_FILE, DAY, &user, &kept_err);
        if (!rc)
            rc = change(user);
        ap_user_close(user);
        sqlite3_hard_heap_limit64(0);
        failed = rc != AP_OK;
        assert_int_equal(rc, failed ? AP_DATABASE : AP_OK);
        assert_string_equal(kept_at(KEPT_FILE), failed ? OLD : NEW);
        assert_string_equal(place_names("."), "user.db ");
    }
}

/* Another program, as far as locks go. */
static sqlite3 *hold(const char *how)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(KEPT_FILE, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, how, NULL, NULL, NULL), SQLITE_OK);
    return db;
}

static void a_file_that_is_held_for_ever_is_said(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    struct ap_user *user = kept_open(KEPT_FILE);
    sqlite3 *other = hold("BEGIN IMMEDIATE");
    (void)faults_waited(NULL);
    EXPECT_FAIL(change(user), AP_DATABASE, "user.db: another program has held it for 2 seconds; "
                                           "close that, or try again");
    assert_int_equal(faults_waited(NULL), 2000);
    assert_string_equal(kept(user, CAT), OLD);
    sqlite3_close(other);
    kept_ok(change(user));
    assert_string_equal(kept(user, CAT), NEW);
    ap_user_close(user);
}

static void a_file_that_is_held_while_it_is_opened_is_said(void **state)
{
    struct ap_user *user = NULL;

    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    sqlite3 *other = hold("BEGIN EXCLUSIVE");
    EXPECT_FAIL(ap_user_open(KEPT_FILE, DAY, &user, &kept_err), AP_DATABASE,
                "user.db: another program has held it for 2 seconds; close that, or try again");
    sqlite3_close(other);
    assert_string_equal(kept_at(KEPT_FILE), OLD);
    assert_string_equal(place_names("."), "user.db ");
}

static sqlite3 *holder;

static void let_go(void)
{
    sqlite3_close(holder);
    holder = NULL;
}

static void a_file_that_is_held_for_a_moment_is_waited_for(void **state)
{
    (void)state;
    kept_save(KEPT_FILE, "a", "--facets");
    struct ap_user *user = kept_open(KEPT_FILE);
    holder = hold("BEGIN IMMEDIATE");
    (void)faults_waited(let_go);
    kept_ok(change(user));
    assert_in_range(faults_waited(NULL), 1, 100);
    assert_string_equal(kept(user, CAT), NEW);
    ap_user_close(user);
}

static void two_copies_see_what_the_other_saved(void **state)
{
    struct ap_user *one = kept_open(KEPT_FILE), *other = kept_open(KEPT_FILE);

    (void)state;
    kept_ok(ap_user_view_put(one, CAT, "a", "--facets", false, &kept_err));
    EXPECT_FAIL(ap_user_view_put(other, CAT, "a", "", false, &kept_err), AP_EXISTS,
                "there is a view 'a' already");
    assert_string_equal(kept(other, CAT), OLD);
    kept_ok(ap_user_view_delete(other, CAT, "a", &kept_err));
    assert_string_equal(kept(one, CAT), "");
    ap_user_close(one);
    ap_user_close(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_full_disk_is_said_and_changes_nothing),
        IN_PLACE(a_disk_that_keeps_nothing_is_said_and_changes_nothing),
        IN_PLACE(a_disk_that_cannot_be_read_is_no_damage),
        IN_PLACE(a_full_disk_at_the_first_start_is_said),
        IN_PLACE(a_kill_leaves_all_old_or_all_new),
        IN_PLACE(a_kill_at_the_first_start_leaves_a_file_that_opens),
        IN_PLACE(a_kill_during_an_update_loses_nothing),
        IN_PLACE(without_memory_nothing_is_lost),
        IN_PLACE(a_file_that_is_held_for_ever_is_said),
        IN_PLACE(a_file_that_is_held_while_it_is_opened_is_said),
        IN_PLACE(a_file_that_is_held_for_a_moment_is_waited_for),
        IN_PLACE(two_copies_see_what_the_other_saved),
    };

    faults_install();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
