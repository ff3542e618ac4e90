/*
 * test_views_screen.c -- saved views in the interface: the panel that lists
 * them, the name in the title row, and undo.
 */
#include "golden.h"
#include "saving.h"

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

static void typing_replaces_the_name_that_is_offered(void **state)
{
    (void)state;
    press(ui, "Vsmine<Enter>");
    assert_sees(ui, "Saved as mine");
    press(ui, "<Esc>Vs<Left>x");
    assert_string_equal(ui_typed(ui), "minxe");     /* another key makes it text to edit */
}

/* Undo leads back to steps that knew the view by its name before. */
static void a_view_is_known_by_its_new_name_everywhere(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "--sort name");
    press(ui, "Vj<Enter>Vk<Enter>Vj<Enter>VkDDr<^U>a<Enter><Esc>");
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

static void the_name_that_is_offered_can_be_taken_at_once(void **state)
{
    static const struct { const char *keys, *name; } want[] = {
        { "", "view" }, { "", "view 2" }, { "/platform:aks<Enter>", "platform:aks" },
        { "<Enter>", "Confidential VM Worker Nodes" },
        { "<Esc>r  c", "Confidential VM Worker Nodes 2" }, { "4", "decision" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(want); i++) {
        saving_again(KEPT_FILE);
        press(ui, want[i].keys);
        press(ui, "Vs<Enter>");
        assert_sees(ui, ap_printf(arena, "Saved as %s", want[i].name));
    }
}

static void the_cursor_is_on_the_view_that_is_looked_at(void **state)
{
    (void)state;
    save("a", "--ghosts");
    save("b", "--sort name");
    save("c", "");
    press(ui, "Vj<Enter>VD");
    assert_sees(ui, "Press D again to delete b");
    press(ui, "s<^U>ba<Enter>D");
    assert_sees(ui, "Press D again to delete ba");
    press(ui, "kkDD");              /* another, and the cursor stays where it was */
    assert_sees(ui, "Deleted a");
    press(ui, "D");
    assert_sees(ui, "Press D again to delete b ");
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        SAVING(a_view_is_saved_and_opened_again),
        SAVING(the_title_names_the_view_and_whether_it_changed),
        SAVING(a_long_name_leaves_room_for_the_tabs),
        SAVING(a_changed_view_is_saved_over_without_asking_and_another_with),
        SAVING(a_name_that_cannot_be_is_refused),
        SAVING(a_view_is_renamed),
        SAVING(a_deleted_name_may_be_given_again),
        SAVING(typing_replaces_the_name_that_is_offered),
        SAVING(a_view_is_known_by_its_new_name_everywhere),
        SAVING(deleting_takes_two_presses),
        SAVING(what_the_catalogue_does_not_have_is_said_and_kept),
        SAVING(the_name_that_is_offered_can_be_taken_at_once),
        SAVING(the_cursor_is_on_the_view_that_is_looked_at),
        SAVING(the_panel_looks_so),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
