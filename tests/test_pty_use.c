/*
 * test_pty_use.c -- the main job on the real program: browse, filter, compare,
 * decide, export, leave.
 */
#include <fcntl.h>
#include <unistd.h>

#include "app.h"
#include "base/file.h"
#include "place.h"

#define CSV "azure-confidential-containers-compare.csv"

static struct tty *t;           /* of the test that runs */

static int arrive(void **state)
{
    if (place_enter(state))
        return -1;
    t = app_explore(&(struct tty_options){ .rows = 40, .cols = 250 });
    return 0;
}

static int leave(void **state)
{
    tty_close(t);
    t = NULL;
    return place_leave(state);
}

static void the_first_screen_lists_the_four_offerings(void **state)
{
    (void)state;
    app_see(t, "Azure confidential containers (4)");
    app_see(t, "Confidential VM Worker Nodes");
    app_see(t, "Confidential Containers on AKS");
    app_see(t, "Confidential Computing Nodes with Intel SGX");
    app_see(t, "Confidential Containers on ACI");
    assert_true(t->alt);
    assert_false(t->cursor);
    tty_send(t, "q");
    app_ends(t, 0);
}

static void the_arrow_keys_and_letters_move_and_enter_opens(void **state)
{
    (void)state;
    tty_send(t, "\033OBjjk\r");
    app_see(t, "3 of 4");                   /* which item this is */
    app_see(t, "process enclaves");
    tty_send(t, "\033");
    app_see(t, "Confidential VM Worker Nodes");
}

static void the_list_narrows_while_the_filter_is_typed(void **state)
{
    (void)state;
    tty_send(t, "/platform:aci");
    app_see_gone(t, "Confidential VM Worker Nodes");
    app_see(t, "Confidential Containers on ACI");
    app_see(t, "1 of 4");
    app_settle(t);
    assert_true(t->cursor);
    tty_send(t, "\025");
    app_see(t, "Confidential VM Worker Nodes");
    tty_send(t, "\033");
    app_settle(t);
    assert_false(tty_shows(t, "Filter:"));
    assert_false(t->cursor);
}

static void a_filter_that_is_wrong_keeps_the_list_and_suggests(void **state)
{
    (void)state;
    tty_send(t, "/isolation>=vm");
    app_see(t, "3 of 4");
    tty_send(t, "m");
    app_see(t, "did you mean vm_node?");
    app_see(t, "3 of 4");
    app_see(t, "Confidential Containers on ACI");
}

static void the_tree_is_walked_to_a_result_that_says_why(void **state)
{
    (void)state;
    tty_send(t, "t");
    app_see(t, "Which path: AKS or serverless containers?");
    tty_send(t, "j\r");
    app_see(t, "Why not");
    app_see(t, "Confidential Containers on ACI");
}

/* What a headless command writes to a file here. */
static void write_headless(const char *file, const char *const *args)
{
    int out = open(file, O_WRONLY | O_CREAT | O_EXCL, 0600);

    assert_true(out >= 0);
    struct tty *headless = app_open(&(struct tty_options){ .out = out }, args);
    close(out);
    app_ends(headless, 0);
    tty_close(headless);
}

static void assert_same_files(const char *one, const char *other)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err;
    char *a, *b;
    size_t n;

    assert_ok(file_read(one, 1 << 20, arena, &a, &n, &err));
    assert_ok(file_read(other, 1 << 20, arena, &b, &n, &err));
    assert_string_equal(a, b);
    ap_arena_free(arena);
}

static void the_differences_of_two_marked_offerings_are_exported(void **state)
{
    static const char *const headless[] = {
        "compare", "aks-cvm-nodes", "aks-confidential-containers", "--only", "different",
        "--format", "csv", NULL
    };

    (void)state;
    tty_send(t, "  cde\r");
    app_see(t, "Wrote 14 rows to " CSV);
    tty_send(t, "Q");
    app_ends(t, 0);
    app_left_no_trace(t);
    write_headless("headless.csv", headless);
    assert_same_files(CSV, "headless.csv");
}

static void a_second_export_takes_another_name(void **state)
{
    (void)state;
    place_make(CSV, "mine");
    tty_send(t, "  ce");
    app_see(t, "azure-confidential-containers-compare-2.csv");
    tty_send(t, "\025" CSV "\r");       /* asked for all the same */
    app_settle(t);
    assert_string_equal(place_content(CSV), "mine");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, arrive, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_screen_lists_the_four_offerings),
        TEST(the_arrow_keys_and_letters_move_and_enter_opens),
        TEST(the_list_narrows_while_the_filter_is_typed),
        TEST(a_filter_that_is_wrong_keeps_the_list_and_suggests),
        TEST(the_tree_is_walked_to_a_result_that_says_why),
        TEST(the_differences_of_two_marked_offerings_are_exported),
        TEST(a_second_export_takes_another_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
