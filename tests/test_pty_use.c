/*
 * test_pty_use.c -- the main job on the real program: browse, filter, compare,
 * decide, export, leave.
 */
#include "app.h"
#include "base/file.h"

struct place {
    char            *folder;    /* the test's own, to run in */
    struct ap_arena *arena;
    struct tty      *tty;
};

static int arrive(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct place *p = AP_NEW(arena, struct place, 1);

    p->arena = arena;
    p->folder = app_folder(arena);
    p->tty = app_explore(&(struct tty_options){ .folder = p->folder });
    *state = p;
    return 0;
}

static char *file_here(struct place *p, const char *name)
{
    return ap_printf(p->arena, "%s/%s", p->folder, name);
}

static const char export_name[] = "azure-confidential-containers-compare.csv";

static int leave(void **state)
{
    struct place *p = *state;

    tty_close(p->tty);
    app_folder_remove(p->folder);
    ap_arena_free(p->arena);
    return 0;
}

static void the_first_screen_lists_the_four_offerings(void **state)
{
    static const char *const names[] = {
        "Confidential VM Worker Nodes", "Confidential Containers on AKS",
        "Confidential Computing Nodes with Intel SGX", "Confidential Containers on ACI",
    };
    struct place *p = *state;

    for (size_t i = 0; i < AP_COUNT(names); i++)
        app_see(p->tty, names[i]);
    assert_true(p->tty->alt);
    assert_false(p->tty->cursor);
    tty_send(p->tty, "q");
    app_ends(p->tty, 0);
}

static void the_arrow_keys_and_letters_move_and_open(void **state)
{
    struct place *p = *state;

    tty_send(p->tty, "\033[B\033OBjk\r");       /* both codes that terminals send for Down */
    app_see(p->tty, "Confidential Computing Nodes with Intel SGX");
    app_see_gone(p->tty, "Confidential VM Worker Nodes");
    tty_send(p->tty, "\033");
    app_see(p->tty, "Confidential VM Worker Nodes");
}

static void the_list_narrows_while_the_filter_is_typed(void **state)
{
    struct place *p = *state;

    tty_send(p->tty, "/platform:aci");
    app_see_gone(p->tty, "Confidential VM Worker Nodes");
    app_see(p->tty, "Confidential Containers on ACI");
    tty_send(p->tty, "\025");
    app_see(p->tty, "Confidential VM Worker Nodes");
}

static void a_filter_that_is_wrong_keeps_the_list_and_suggests(void **state)
{
    struct place *p = *state;

    tty_send(p->tty, "/isolation_granularity>=vm");
    app_settle(p->tty);
    tty_send(p->tty, "\025isolation_granularity>=vmm");
    app_see(p->tty, "vmm");
    app_see(p->tty, "vm");
    app_see(p->tty, "Confidential VM Worker Nodes");
}

static void two_marked_offerings_are_compared_and_exported(void **state)
{
    struct place *p = *state;
    char *text;
    size_t n;
    struct ap_error err;

    tty_send(p->tty, "  cd");
    app_see(p->tty, "rows differ");
    tty_send(p->tty, "e");
    app_see(p->tty, export_name);
    tty_send(p->tty, "\r");
    app_see_gone(p->tty, "Write to");
    tty_send(p->tty, "Q");
    app_ends(p->tty, 0);
    assert_ok(file_read(file_here(p, export_name), 100000, p->arena, &text, &n, &err));
    assert_string_equal(text, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, arrive, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_screen_lists_the_four_offerings),
        TEST(the_arrow_keys_and_letters_move_and_open),
        TEST(the_list_narrows_while_the_filter_is_typed),
        TEST(a_filter_that_is_wrong_keeps_the_list_and_suggests),
        TEST(two_marked_offerings_are_compared_and_exported),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
