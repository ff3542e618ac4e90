/*
 * test_views_screen.c -- saved views in the interface: the panel that lists
 * them, the name in the title row, undo, and the session.
 */
#include <string.h>

#include "golden.h"
#include "kept.h"
#include "place.h"
#include "screens.h"
#include "ui/ui_state.h"
#include "ui/views.h"

#define OURS "azure-confidential-containers"

static struct ui *ui;
static struct keep keep;
static struct ap_arena *arena;

static void save(const char *name, const char *options)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    kept_ok(ap_user_view_put(user, OURS, name, options, true, &kept_err));
    ap_user_close(user);
}

static void save_session(const char *options)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    kept_ok(ap_user_session_put(user, OURS, options, &kept_err));
    ap_user_close(user);
}

/* All that is kept, a line each. */
static const char *all_kept(void)
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

static int enter(void **state)
{
    arena = ap_arena_new();
    if (place_enter(state))
        return -1;
    start(KEPT_FILE);
    return 0;
}

static int leave(void **state)
{
    stop();
    ap_arena_free(arena);
    return place_leave(state);
}

static const char *options(void)
{
    return viewline_options(screens_subject()->cat, ui_view(ui), arena);
}

static void a_view_is_saved_and_opened_again(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>]V");
    assert_sees(ui, "No view of this catalogue has a name yet.");
    assert_sees(ui, "What you look at: Browse; filter platform:aks; sorted by -name");
    press(ui, "s");
    assert_sees(ui, "Name: platform:aks");
    press(ui, "<^U>board<Enter>");
    assert_sees(ui, "Saved as board");
    assert_string_equal(all_kept(), "board | --filter platform:aks --sort -name | " DAY "\n");
    press(ui, "<Esc>r");
    assert_string_equal(options(), "");
    press(ui, "V<Enter>");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "Opened board (u undoes)");
    assert_string_equal(options(), "--filter platform:aks --sort -name");
    press(ui, "u");
    assert_string_equal(options(), "");
}

static void the_title_names_the_view_and_whether_it_changed(void **state)
{
    (void)state;
    save("board", "--filter platform:aks");
    assert_sees_not(ui, "v:");
    press(ui, "V<Enter>");
    assert_sees(ui, "v:board\n");
    press(ui, "<Enter>");           /* to look at an offering is no change of the view */
    assert_sees(ui, "v:board\n");
    press(ui, "<Esc> ");
    assert_sees(ui, "1 marked  v:board*\n");
    press(ui, "u");
    assert_sees(ui, "v:board\n");
    press(ui, "u");
    assert_sees_not(ui, "v:");
    press(ui, "<^R>");
    assert_sees(ui, "v:board\n");
}

static void a_long_name_leaves_room_for_the_tabs(void **state)
{
    (void)state;
    save("東京 and everything that its offices need", "--ghosts");
    press(ui, "V<Enter> ");
    assert_sees(ui, "[Browse] Item  Compare  Decide");
    assert_sees(ui, "1 marked  v:東京 and everyth…*\n");
    resize(ui, 12, 40);
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "1 marked  v:東京 and ev");
    resize(ui, 6, 20);
    assert_sees(ui, "[Browse]    1 marked\n");
}

static void a_changed_view_is_saved_over_without_asking_and_another_with(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "");
    press(ui, "V<Enter>[Vs<Enter>");
    assert_sees(ui, "Saved as a");
    assert_string_equal(all_kept(), "a | --sort name --ghosts | " DAY "\nb |  | " DAY "\n");
    press(ui, "s<^U>b<Enter>");
    assert_sees(ui, "There is a view b already: Enter again replaces it");
    press(ui, "b<Backspace>");
    press(ui, "<^U>b<Enter>");
    assert_sees(ui, "There is a view b already");
    press(ui, "<Enter>");
    assert_sees(ui, "Saved as b");
    assert_sees(ui, "v:b\n");
    assert_string_equal(all_kept(), "a | --sort name --ghosts | " DAY "\n"
                                    "b | --sort name --ghosts | " DAY "\n");
}

static void a_name_that_cannot_be_is_refused(void **state)
{
    (void)state;
    press(ui, "Vs<^U><Enter>");
    assert_sees(ui, "the name of a view is not empty");
    press(ui, "<Esc>");
    assert_sees(ui, "Nothing was saved");
    assert_string_equal(all_kept(), "");
}

static void a_view_is_renamed(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "");
    press(ui, "V<Enter>Vr2<Enter>");
    assert_sees(ui, "Called a2 now");
    assert_sees(ui, "v:a2\n");
    press(ui, "r<^U>b<Enter>");
    assert_sees(ui, "there is a view 'b' already");
    press(ui, "<Enter>");
    assert_sees(ui, "there is a view 'b' already");
    press(ui, "<Esc>");
    assert_string_equal(all_kept(), "a2 | --ghosts | " DAY "\nb |  | " DAY "\n");
}

static void a_deleted_name_may_be_given_again(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "--sort name");
    press(ui, "V<Enter>VDDr<^U>a<Enter>");
    assert_sees(ui, "Called a now");
    press(ui, "<Enter>");
    assert_sees(ui, "v:a\n");
    press(ui, "Vrx<Enter>");
    assert_sees(ui, "v:ax\n");
}

/* Undo leads back to steps that knew the view by its name before. */
static void a_view_is_known_by_its_new_name_everywhere(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "--sort name");
    press(ui, "Vj<Enter>V<Enter>Vj<Enter>VDDr<^U>a<Enter><Esc>");
    assert_sees(ui, "v:a\n");
    press(ui, "]Vs<Enter><Esc>");
    assert_sees(ui, "v:a\n");
    press(ui, "u");
    assert_sees(ui, "v:a*\n");
}

static void deleting_takes_two_presses(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "");
    press(ui, "V<Enter>VD");
    assert_sees(ui, "Press D again to delete a for good.");
    press(ui, "jD");
    assert_sees(ui, "Press D again to delete b for good.");
    press(ui, "kD");
    assert_sees(ui, "Press D again to delete a for good.");
    press(ui, "D");
    assert_sees(ui, "Deleted a");
    assert_sees_not(ui, "v:a");
    assert_string_equal(all_kept(), "b |  | " DAY "\n");
}

static void what_the_catalogue_does_not_have_is_said_and_kept(void **state)
{
    static const char was[] = "old | --sort name --mark gone,aks-sgx-nodes | " DAY "\n";

    (void)state;
    save("old", "--sort name --mark gone,aks-sgx-nodes");
    press(ui, "V");
    assert_sees(ui, "This catalogue does not have: --mark gone");
    press(ui, "<Enter>");
    assert_sees(ui, "Opened old but for what this catalogue does not have: --mark gone");
    assert_sees(ui, "v:old*");
    assert_string_equal(options(), "--sort name --mark aks-sgx-nodes");
    press(ui, "Vs<Enter>");
    assert_sees(ui, "There is a view old already: Enter again replaces it");
    assert_string_equal(all_kept(), was);
}

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

        stop();
        if (bad[i])
            place_make("no.db", bad[i]);
        start(bad[i] ? "no.db" : NULL);
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

static void the_panel_looks_so(void **state)
{
    (void)state;
    save("board", "--filter platform:aks --sort -name --mark aks-sgx-nodes");
    save("Ärzte, 東京", "--compare aks-sgx-nodes,aks-cvm-nodes --only different");
    save("gone", "--item old");
    save_session("--screen decide --answer path=aks");
    press(ui, "V");
    assert_golden("ui/views.txt", screen_text(ui));
    resize(ui, 12, 40);
    assert_golden("ui/views-narrow.txt", screen_text(ui));
}

#define VIEWS(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        VIEWS(a_view_is_saved_and_opened_again),
        VIEWS(the_title_names_the_view_and_whether_it_changed),
        VIEWS(a_long_name_leaves_room_for_the_tabs),
        VIEWS(a_changed_view_is_saved_over_without_asking_and_another_with),
        VIEWS(a_name_that_cannot_be_is_refused),
        VIEWS(a_view_is_renamed),
        VIEWS(a_deleted_name_may_be_given_again),
        VIEWS(a_view_is_known_by_its_new_name_everywhere),
        VIEWS(deleting_takes_two_presses),
        VIEWS(what_the_catalogue_does_not_have_is_said_and_kept),
        VIEWS(the_last_session_comes_first),
        VIEWS(the_session_is_kept_if_anything_was_done),
        VIEWS(without_a_database_everything_else_works),
        VIEWS(a_view_too_long_for_a_line_is_named),
        VIEWS(the_panel_looks_so),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
