/*
 * test_views_keep.c -- saved views in the interface beside their panel: the last
 * session, a database that cannot be used, the page of command lines, the mouse.
 */
#include "saving.h"

static void the_last_session_comes_first(void **state)
{
    (void)state;
    save("a", "");
    save_session("--compare aks-sgx-nodes,aks-cvm-nodes");
    press(ui, "V");
    assert_sees(ui, "Last session  Compare");
    press(ui, "<Enter>");
    assert_sees(ui, "[Compare]");
    assert_sees_not(ui, "v:");
}

static void the_session_is_kept_if_anything_was_done(void **state)
{
    struct ap_error err;

    (void)state;
    save_session("--ghosts");
    assert_ok(ui_save_session(ui, &err));
    assert_string_equal(all_kept(), "last " OURS " | --ghosts | " DAY "\n");
    press(ui, "[");
    assert_ok(ui_save_session(ui, &err));
    assert_string_equal(all_kept(), "last " OURS " | --sort name | " DAY "\n");
    press(ui, "]/aks");             /* what is only tried is not kept */
    assert_ok(ui_save_session(ui, &err));
    assert_string_equal(all_kept(), "last " OURS " | --sort -name | " DAY "\n");
}

static void without_a_database_everything_else_works(void **state)
{
    static const char *const bad[] = { "a shopping list", NULL };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(bad); i++) {
        struct ap_error err;

        if (bad[i])
            place_make("no.db", bad[i]);
        saving_again(bad[i] ? "no.db" : NULL);
        assert_true(ui_tell_keep(ui));
        assert_sees(ui, "Views and sessions are not saved: ");
        assert_false(ui_tell_keep(ui));
        press(ui, "[V");
        assert_sees(ui, "Views and sessions are not saved: ");
        press(ui, "<Enter>sDr");
        assert_sees(ui, "[Views]");
        press(ui, "s");
        assert_sees(ui, "Views are not saved: ");
        assert_ok(ui_save_session(ui, &err));
        if (bad[i])
            assert_string_equal(place_content("no.db"), bad[i]);
    }
}

static void a_view_too_long_for_a_line_is_named(void **state)
{
    static size_t compared[VIEWLINE_MOST + 1];
    struct viewstate v;

    (void)state;
    save("long", "--ghosts");
    press(ui, "V<Enter>Y");
    assert_sees(ui, "  apposite --view long\n");
    press(ui, "<Esc>[Y");
    assert_sees_not(ui, "--view");
    viewstate_init(&v, screens_subject()->cat, arena);
    v.compared = compared;          /* the page does not ask whether they are different */
    v.compareds = AP_COUNT(compared);
    ui_change(ui, &v, "Compared many");
    assert_sees(ui, "More than 200 offerings are named in this view");
    press(ui, "s<^U>long<Enter>");
    assert_sees(ui, "  apposite --view long\n");
    assert_sees_not(ui, "More than 200");
}

static void a_click_goes_to_a_view_and_help_says_where_they_are(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "--sort name");
    press(ui, "VD");
    ui_event(ui, (struct event){ .kind = EVENT_MOUSE, .mouse = { .act = MOUSE_PRESS, .row = 2 } });
    press(ui, "D");
    assert_sees(ui, "Press D again to delete b");
    press(ui, "<Esc>?<Tab><Tab><Tab>");
    assert_sees(ui, "Saved views         user.db");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SAVING(the_last_session_comes_first),
        SAVING(the_session_is_kept_if_anything_was_done),
        SAVING(without_a_database_everything_else_works),
        SAVING(a_view_too_long_for_a_line_is_named),
        SAVING(a_click_goes_to_a_view_and_help_says_where_they_are),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
