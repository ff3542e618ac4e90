/*
 * test_rank_screen.c -- requirements and the ranking by keys.
 */
#include "reading.h"

#include <string.h>

#include "view/viewneed.h"


static struct ui *at_rank(const char *keys)
{
    struct ui *ui = screens_open(40, 100, false);

    press(ui, "w");
    press(ui, keys);
    return ui;
}

static void assert_required(struct ui *ui, const char *text)
{
    const char *now = ui_view(ui)->requirements;

    assert_string_equal(now ? now : "", text);
}

static void each_size_shows_the_ranking(void **state)
{
    (void)state;
    expect_screens("screens/rank-empty.txt", "5");
    expect_screens("screens/rank.txt",
                   "5a<^U>must platform:aks<Enter>a<^U>should isolation_granularity>=vm<Enter>"
                   "a<^U>nice name:sgx=2<Enter>");
    expect_screens("screens/rank-place.txt",
                   "5a<^U>must platform:aks<Enter>a<^U>nice name:sgx=2<Enter>jj");
    expect_screens("screens/rank-end.txt",
                   "5a<^U>must platform:aks<Enter>a<^U>nice name:sgx=2<Enter>G");
    expect_screens("screens/rank-typing.txt", "5aiso<Tab>");
    expect_extremes("screens/rank-extremes.txt",
                    "5a<^U>must platform:aks<Enter>a<^U>nice name:sgx=2<Enter>jj");
}

static void nothing_required_says_what_to_press(void **state)
{
    struct ui *ui = at_rank("");

    (void)state;
    assert_sees(ui, "[Rank]");
    assert_sees(ui, "Press a to state what you need, as in: should ");
    press(ui, "D");
    assert_sees(ui, "Nothing is required yet.");
    ui_free(ui);
}

static void the_result_stands_in_the_first_lines(void **state)
{
    struct ui *ui = at_rank("a<^U>must platform:aks<Enter>a<^U>should name:sgx<Enter>");

    (void)state;
    assert_sees(ui, "\nBest: Confidential Computing Nodes with Intel SGX (3 of 3 points)\n"
                    "It is 3 points ahead of Confidential VM Worker Nodes.\n");
    press(ui, "G");
    assert_sees(ui, "Best: Confidential Computing Nodes with Intel SGX");
    assert_sees(ui, "fails the must \"Platform is AKS\"");
    assert_sees(ui, "Fewest to give up: it would be ranked without \"Platform is AKS\"");
    ui_free(ui);
}

static void a_line_without_a_need_is_a_should(void **state)
{
    struct ui *ui = at_rank("a<^U>platform:aks=5<Enter>");

    (void)state;
    assert_required(ui, "should platform:aks=5");
    ui_free(ui);
}

static void the_ranking_follows_what_is_typed_and_esc_takes_it_back(void **state)
{
    struct ui *ui = at_rank("a<^U>must name:sgx");

    (void)state;
    assert_sees(ui, "Best: Confidential Computing Nodes with Intel SGX");
    assert_sees(ui, "(holds for 1, unknown for 0, fails for 3)");
    press(ui, "<Esc>");
    assert_required(ui, "");
    assert_sees(ui, "Nothing is required yet");
    ui_free(ui);
}

static void it_says_how_sure_the_data_is(void **state)
{
    (void)state;
    struct ui *ui = at_rank("amust platform:aks<Enter>ashould isolation_granularity:node<Enter>");

    assert_sees(ui, "This rests on 2 cells: 1 disputed; all checked within a year.");
    press(ui, "G");
    assert_sees(ui, "Mind the data it rests on");
    assert_sees(ui, "Isolation granularity of Confidential Containers on AKS: disputed");
    ui_free(ui);
}

static void a_need_typed_behind_the_offered_one_counts(void **state)
{
    (void)state;
    struct ui *ui = at_rank("amust platform:aks<Enter>");

    assert_sees(ui, "Required: must: Platform is AKS");
    press(ui, "ashould gpu:yes<Enter>");
    assert_sees(ui, "should, 3 points: GPU is yes");
    assert_sees_not(ui, "any text contains");
    ui_free(ui);
}

static void what_cannot_be_read_is_said_and_changes_nothing(void **state)
{
    struct ui *ui = at_rank("a<^U>must platform:aks=5");

    (void)state;
    assert_sees(ui, "a must has no weight");
    press(ui, "<Enter>");
    assert_sees(ui, "Requirement: must platform:aks=5");
    press(ui, "<^U>should platform:nowhere<Enter>");
    assert_sees(ui, "Requirement: should platform:nowhere");
    press(ui, "<Esc>");
    assert_required(ui, "");
    ui_free(ui);
}

static void enter_on_a_requirement_edits_it(void **state)
{
    struct ui *ui = at_rank("a<^U>should platform:aks=5<Enter><Enter>");

    (void)state;
    assert_sees(ui, "Requirement: should platform:aks=5");
    press(ui, "<^U>must platform:aks<Enter>");
    assert_required(ui, "must platform:aks");
    press(ui, "u");
    assert_required(ui, "should platform:aks=5");
    ui_free(ui);
}

static void weights_go_by_halves_between_their_ends(void **state)
{
    struct ui *ui = at_rank("a<^U>nice platform:aks<Enter>+");

    (void)state;
    assert_required(ui, "nice platform:aks=1.5");
    press(ui, "----");
    assert_required(ui, "nice platform:aks=0");
    assert_sees(ui, "A weight is from 0 to 1000.");
    press(ui, "uuu");
    assert_required(ui, "nice platform:aks=1.5");
    ui_free(ui);
}

static void the_cursor_goes_with_the_requirement_that_changes_its_need(void **state)
{
    struct ui *ui = at_rank("a<^U>should platform:aks<Enter>a<^U>should name:sgx<Enter>");

    (void)state;
    press(ui, "<Tab>");
    assert_required(ui, "should platform:aks; nice name:sgx");
    press(ui, "<Tab>");
    assert_required(ui, "must name:sgx; should platform:aks");
    press(ui, "+");
    assert_sees(ui, "A must has no weight");
    press(ui, "D");
    assert_required(ui, "should platform:aks");
    ui_free(ui);
}

static void what_is_unknown_counts_as_the_policy_says(void **state)
{
    struct ui *ui = at_rank("a<^U>should name:sgx<Enter>o");

    (void)state;
    assert_required(ui, "unknown optimistic; should name:sgx");
    press(ui, "oo");
    assert_required(ui, "should name:sgx");
    press(ui, "r");
    assert_required(ui, "");
    press(ui, "u");
    assert_required(ui, "should name:sgx");
    ui_free(ui);
}

static void places_can_be_opened_marked_and_compared(void **state)
{
    struct ui *ui = at_rank("a<^U>should name:sgx<Enter>j");

    (void)state;
    assert_sees(ui, "Name contains \"sgx\": holds, 3 of 3 points");
    press(ui, "<Space>");
    assert_int_equal(ui_view(ui)->marks, 1);
    press(ui, "c");
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compareds, 4);
    press(ui, "<Esc>");
    assert_sees(ui, "[Rank]");
    press(ui, "k<Enter>");
    assert_sees(ui, "[Item]");
    press(ui, "5");
    assert_sees(ui, "[Rank]");
    ui_free(ui);
}

static void tab_proposes_needs_and_conditions(void **state)
{
    struct ui *ui = at_rank("a<^U>");

    (void)state;
    assert_sees(ui, "leaves out what fails it");
    press(ui, "<Tab><Enter>plat<Tab>");
    assert_sees(ui, "Requirement: must platform");
    ui_free(ui);
}

static void every_size_is_drawn(void **state)
{
    struct ui *ui = at_rank("a<^U>must platform:aks<Enter>a<^U>nice name:sgx=2<Enter>");

    (void)state;
    for (int rows = 6; rows < 30; rows += 3)
        for (int cols = 20; cols < 130; cols += 7) {
            resize(ui, rows, cols);
            press(ui, "jkG");
            ui_draw(ui);
            press(ui, "g");
        }
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_the_ranking),
        cmocka_unit_test(nothing_required_says_what_to_press),
        cmocka_unit_test(the_result_stands_in_the_first_lines),
        cmocka_unit_test(a_line_without_a_need_is_a_should),
        cmocka_unit_test(it_says_how_sure_the_data_is),
        cmocka_unit_test(a_need_typed_behind_the_offered_one_counts),
        cmocka_unit_test(the_ranking_follows_what_is_typed_and_esc_takes_it_back),
        cmocka_unit_test(what_cannot_be_read_is_said_and_changes_nothing),
        cmocka_unit_test(enter_on_a_requirement_edits_it),
        cmocka_unit_test(weights_go_by_halves_between_their_ends),
        cmocka_unit_test(the_cursor_goes_with_the_requirement_that_changes_its_need),
        cmocka_unit_test(what_is_unknown_counts_as_the_policy_says),
        cmocka_unit_test(places_can_be_opened_marked_and_compared),
        cmocka_unit_test(tab_proposes_needs_and_conditions),
        cmocka_unit_test(every_size_is_drawn),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
