/*
 * test_facets.c -- the facets of Browse: counted, chosen, folded, at any size.
 */
#include "screens.h"

#include <stdio.h>
#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

static void expect_filter(const char *text)
{
    assert_string_equal(ui_view(ui)->filter_text, text);
}

static void they_look_like_this(void **state)
{
    (void)state;
    expect_screens("ui/facets.txt", "fjjjj+");
}

static void they_look_like_this_where_three_panes_have_room(void **state)
{
    (void)state;
    resize(ui, 40, 150);
    press(ui, "fjjjj-j+");
    assert_sees(ui, "Facets                                2 of 4 │");
    assert_sees(ui, "  - Guest attestation               ━━     1 │");
    assert_sees(ui, "  + Full guest attestation          ━━━    2 │");
    assert_sees(ui, "│ Confidential Containers on AKS");
    resize(ui, 40, 149);
    assert_sees_not(ui, "│ Confidential Containers on AKS");
}

static void a_value_is_taken_in_and_back(void **state)
{
    (void)state;
    press(ui, "fjjjj<Enter>");
    expect_filter("attestation_type:guest");
    assert_sees(ui, "Attestation type: Guest attestation included, 1 of 4 left (u undoes)");
    assert_sees(ui, "  + Guest attestation");
    press(ui, "j<Space>");
    expect_filter("attestation_type:guest,full_guest");
    press(ui, "+k+");
    expect_filter("");
    assert_sees(ui, "Guest attestation taken back, 4 of 4 left");
}

static void a_value_is_left_out_and_back(void **state)
{
    (void)state;
    press(ui, "fjjjj-");
    expect_filter("-attestation_type:guest");
    assert_sees(ui, "  - Guest attestation");
    press(ui, "+");
    expect_filter("attestation_type:guest");
    press(ui, "--");
    expect_filter("");
}

static void a_choice_is_undone_like_any_change(void **state)
{
    (void)state;
    press(ui, "fjjjj+");
    press(ui, "u");
    expect_filter("");
    assert_sees_not(ui, "  + Guest");
    press(ui, "<^R>");
    assert_sees(ui, "  + Guest");
    press(ui, "uu");
    assert_false(ui_view(ui)->facets);
    assert_sees(ui, "Isolation");
}

static void an_attribute_counts_without_its_own_choice(void **state)
{
    (void)state;
    press(ui, "fjjjj+");
    assert_sees(ui, "  + Guest attestation                   "
                    "                       ━━━━            1");
    assert_sees(ui, "    Full guest attestation              "
                    "                       ━━━━━━━━        2");
    assert_sees(ui, "    Process level                       "
                    "                                       0");
}

/* The labels of the pane's lines, one below the other. */
static void read_labels(char *labels, size_t size)
{
    const char *line = screen_text(ui);

    labels[0] = '\0';
    for (int row = 0; row < 22; row++, line = strchr(line, '\n') + 1) {
        int cols = (int)strcspn(line, "\n");
        if (row >= 3)
            snprintf(labels + strlen(labels), size - strlen(labels), "%.*s\n",
                     cols < 20 ? cols - 3 : 17, line + 3);
    }
}

static void no_line_moves_when_the_filter_changes(void **state)
{
    char before[500], after[500];

    (void)state;
    press(ui, "fjjjj+");
    read_labels(before, sizeof before);
    press(ui, "/<^U>nothing of the kind<Enter>");
    assert_sees(ui, "0 of 4");
    read_labels(after, sizeof after);
    assert_string_equal(after, before);
    assert_non_null(strstr(after, "VM level"));
}

static void attributes_fold_and_unfold(void **state)
{
    (void)state;
    press(ui, "fjjj<Enter>");
    assert_sees(ui, "▸ Attestation type");
    assert_sees_not(ui, "Guest attestation");
    press(ui, "<Right>");
    assert_sees(ui, "▾ Attestation type");
    press(ui, "jj<Left>");
    assert_sees(ui, "▾ Attestation type");
    press(ui, "<Left>");
    assert_sees(ui, "▸ Attestation type");
    press(ui, "+");
    assert_sees(ui, "Move to a value below first");
}

static void a_folded_attribute_says_that_something_is_chosen(void **state)
{
    (void)state;
    press(ui, "fjjjj+k<Enter>");
    assert_string_equal(strstr(screen_text(ui), "▸ Attestation type") ? "chosen" : "", "chosen");
    assert_sees(ui, "chosen\n");
}

static void tab_and_esc_go_to_the_list_and_f_comes_back(void **state)
{
    static const char *const keys[] = { "<Tab>f", "<Esc>f", "<Tab><Tab>" };

    (void)state;
    press(ui, "fjjjj");
    for (size_t i = 0; i < AP_COUNT(keys); i++) {
        press(ui, keys[i]);
        assert_sees(ui, "Facets ");
        assert_sees(ui, "Tab List");
    }
    press(ui, "<Tab>");
    assert_sees_not(ui, "Facets    ");
    assert_true(ui_view(ui)->facets);
    press(ui, "j");
    assert_int_equal(ui_offering(ui), 1);
}

static void q_and_f_close_the_pane_and_nothing_else(void **state)
{
    (void)state;
    press(ui, "fq");
    assert_false(ui_done(ui));
    assert_false(ui_view(ui)->facets);
    press(ui, "ff");
    assert_false(ui_view(ui)->facets);
    assert_sees(ui, "Enter Open");
}

static void groups_and_disputed_cells_are_chosen_like_values(void **state)
{
    (void)state;
    press(ui, "fj-");
    expect_filter("-group=\"Azure Kubernetes Service (AKS)\"");
    assert_sees(ui, "1 of 4 left");
    press(ui, "b");
    assert_sees(ui, "The list can be grouped by attributes only.");
    press(ui, "r/isolation_granularity:!<Enter>");
    for (int i = 0; i < 12; i++)
        press(ui, "j");
    assert_sees(ui, "  + disputed ");
    press(ui, "+");
    expect_filter("");
}

static void a_list_is_grouped_by_the_attribute_at_hand(void **state)
{
    (void)state;
    press(ui, "fjjjjb");
    assert_int_equal(ui_view(ui)->group, 0);
    assert_sees(ui, "Grouped by Attestation type");
    assert_sees(ui, "grouped\n");
    press(ui, "b");
    assert_int_equal(ui_view(ui)->group, AP_NONE);
}

static void the_filter_is_typed_with_the_facets_open(void **state)
{
    (void)state;
    press(ui, "f/platform:aci");
    assert_sees(ui, "Facets                                  "
                    "                                  1 of 4");
    press(ui, "<Esc>");
    assert_sees(ui, "4 of 4");
}

static void columns_are_chosen_from_the_pane_too(void **state)
{
    (void)state;
    press(ui, "fC");
    assert_sees(ui, "[Columns]");
    press(ui, "<Enter>");
    assert_sees(ui, "Tab List");
}

static void help_is_about_the_pane(void **state)
{
    (void)state;
    press(ui, "f?");
    assert_sees(ui, "Only offerings without this value");
    assert_sees_not(ui, "Mark every offering listed");
}

static void a_pane_that_a_view_opens_has_the_keys(void **state)
{
    struct viewstate view = *ui_view(ui);
    struct ui *first = ui;

    (void)state;
    view.facets = true;
    ui = ui_new(screens_subject(), &view, 24, 80, false);
    ui_free(first);
    assert_sees(ui, "Facets ");
    press(ui, "j+");
    expect_filter("group=\"Azure Kubernetes Service (AKS)\"");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(they_look_like_this), T(they_look_like_this_where_three_panes_have_room),
        T(a_value_is_taken_in_and_back), T(a_value_is_left_out_and_back),
        T(a_choice_is_undone_like_any_change), T(an_attribute_counts_without_its_own_choice),
        T(no_line_moves_when_the_filter_changes), T(attributes_fold_and_unfold),
        T(a_folded_attribute_says_that_something_is_chosen),
        T(tab_and_esc_go_to_the_list_and_f_comes_back), T(q_and_f_close_the_pane_and_nothing_else),
        T(groups_and_disputed_cells_are_chosen_like_values),
        T(a_list_is_grouped_by_the_attribute_at_hand),
        T(the_filter_is_typed_with_the_facets_open), T(help_is_about_the_pane),
        T(columns_are_chosen_from_the_pane_too),
        T(a_pane_that_a_view_opens_has_the_keys),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
