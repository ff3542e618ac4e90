/*
 * test_prompt.c -- the filter prompt helps: proposals, earlier lines, erased words.
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

/* What the line holds after some keys. */
static void expect_line(const char *keys, const char *line)
{
    press(ui, keys);
    assert_string_equal(ui_typed(ui), line);
}

static void proposals_look_like_this(void **state)
{
    (void)state;
    expect_screens("ui/prompt-start.txt", "/");
}

static void a_walk_through_values_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/prompt-walk.txt", "/platform:<Tab><Tab>");
}

static void tab_walks_through_the_proposals_and_back_to_what_was_typed(void **state)
{
    (void)state;
    expect_line("/platform:", "platform:");
    assert_sees(ui, "aks 3  aci 1  ? is not known 0  ! is disputed 0  * is stated 4");
    expect_line("<Tab>", "platform:aks");
    assert_sees(ui, "AKS: leaves 3 of 4");
    assert_sees(ui, "3 of 4  platform:aks ✕");
    expect_line("<Tab>", "platform:aci");
    assert_sees(ui, "1 of 4  platform:aci ✕");
    expect_line("<Shift-Tab>", "platform:aks");
    expect_line("<Shift-Tab>", "platform:");
    expect_line("<Shift-Tab>", "platform:*");
    assert_sees(ui, "is stated: leaves 4 of 4");
}

static void typing_goes_on_from_the_proposal_in_the_line(void **state)
{
    (void)state;
    expect_line("/platform:a<Tab>,", "platform:aks,");
    assert_sees(ui, "aci 4");
    expect_line("<Tab>", "platform:aks,aci");
}

static void the_only_proposal_leads_on_to_the_next(void **state)
{
    (void)state;
    expect_line("/platf<Tab>", "platform");
    assert_sees(ui, "platform: is");
    expect_line("<Tab>", "platform:");
    assert_sees(ui, "platform: means \"is\". Enter goes on.");
    expect_line("<Enter>", "platform:");        /* the line is not accepted yet */
    expect_line("<Tab>", "platform:aks");
    press(ui, "<Enter>");
    assert_sees(ui, "Filtered: 3 of 4 left");
}

static void an_attribute_is_not_taken_for_a_word_while_it_is_chosen(void **state)
{
    (void)state;
    press(ui, "/<Tab>");
    assert_sees(ui, "stated of 4. Enter goes on.");
    assert_sees_not(ui, "No offering satisfies");
    press(ui, "<Tab><Tab><Enter>");
    assert_sees_not(ui, "No offering satisfies");
}

static void the_list_waits_while_an_attribute_is_typed(void **state)
{
    (void)state;
    press(ui, "/platf");
    assert_sees(ui, "\"platf\" is found nowhere; Tab makes it platform");
    assert_non_null(strstr(screen_styles(ui), "uuuuu"));
    assert_sees_not(ui, "No offering satisfies");
    press(ui, "orm");
    assert_sees(ui, "Tab makes it platform:");
    assert_sees_not(ui, "No offering satisfies");
    press(ui, ":aci");
    assert_sees(ui, "1 of 4");
    press(ui, " tee_h");                /* what was found before it stays */
    assert_sees(ui, "1 of 4");
    press(ui, "<Enter>");               /* but who means the word gets it */
    assert_sees(ui, "Filtered: 0 of 4 left");
}

static void enter_behind_the_name_of_an_attribute_goes_on_to_its_values(void **state)
{
    (void)state;
    expect_line("/plat<Tab><Enter>", "platform:");
    assert_sees(ui, "a value is missing after ':'");
    assert_sees(ui, "aks 3");
    press(ui, "aci<Enter>");
    assert_sees(ui, "1 of 4  platform:aci");
    expect_line("/<^U>linux platform<Enter>", "linux platform:");
    expect_line("<^U>nothing_such<Enter>", "nothing_such");
    assert_sees(ui, "No offering satisfies the filter.");
}

static void what_is_typed_beyond_the_window_is_seen_to_go_on_to_the_left(void **state)
{
    (void)state;
    resize(ui, 12, 20);
    press(ui, "/linux azure x");
    assert_sees(ui, "Filter: ◂ux azure x\n");
    press(ui, "<Home>");
    assert_sees(ui, "Filter: linux azure");
}

static void a_word_that_begins_nothing_is_followed_at_once(void **state)
{
    (void)state;
    press(ui, "/zzz");
    assert_sees(ui, "No offering satisfies");
}

static void a_proposal_takes_the_place_of_the_token_at_the_cursor(void **state)
{
    (void)state;
    expect_line("/platform:a life<Alt-b><Left>", "platform:a life");
    expect_line("<Tab>", "platform:aks life");
    expect_line("<Tab>x", "platform:acix life");
}

static void what_follows_does_not_run_into_a_proposal(void **state)
{
    (void)state;
    expect_line("/(aci)<Home>platf<Tab>", "platform (aci)");
}

static void an_error_and_its_token_are_shown_beside_proposals(void **state)
{
    (void)state;
    press(ui, "/platform:aks x:1<Home>");
    assert_sees(ui, "unknown attribute \"x\"");
    assert_non_null(strstr(screen_styles(ui), "u"));
    press(ui, "<End><^W>");
    assert_sees(ui, "3 of 4  platform:aks ✕");
    press(ui, "life");
    assert_sees(ui, "lifecycle");
}

static void where_nothing_fits_tab_says_so(void **state)
{
    (void)state;
    expect_line("/zzz<Tab>", "zzz");
    assert_sees(ui, "There is nothing to propose here.");
}

static void esc_restores_the_former_filter_in_the_middle_of_a_walk(void **state)
{
    (void)state;
    press(ui, "/platform:aci<Enter>/<^U>platform:<Tab><Esc>");
    assert_sees(ui, "1 of 4  platform:aci ✕");
}

static void proposals_that_have_no_room_are_counted_and_come_page_by_page(void **state)
{
    (void)state;
    resize(ui, 12, 40);
    press(ui, "/");
    assert_sees(ui, "+2");
    assert_sees_not(ui, "programming_model");
    for (int i = 0; i < 10 && strcmp(ui_typed(ui), "programming_model"); i++)
        press(ui, "<Tab>");
    assert_string_equal(ui_typed(ui), "programming_model");
    assert_sees(ui, "programming_model 4");
}

static void a_low_window_keeps_its_rows_for_the_list(void **state)
{
    (void)state;
    resize(ui, 6, 20);
    expect_line("/platform:<Tab>", "platform:aks");
    assert_sees(ui, "3 of 4");
}

static void up_and_down_walk_through_accepted_filters(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>/<^U>SGX<Enter>/<^U>");
    expect_line("half", "half");
    expect_line("<Up>", "SGX");
    assert_sees(ui, "of 4  SGX ✕");
    expect_line("<Up>", "platform:aks");
    expect_line("<Up>", "platform:aks");
    assert_sees(ui, "No line was accepted before this one.");
    expect_line("<Down>", "SGX");
    expect_line("<Down>", "half");      /* what was typed is not lost */
    expect_line("<Down>", "half");
    assert_sees(ui, "This is the line being typed.");
}

static void the_filter_in_use_is_not_offered_again(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>/<^U>SGX<Enter>/");
    expect_line("<Up>", "platform:aks");
}

static void an_earlier_line_that_is_changed_is_a_new_one(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>/<^U>SGX<Enter>/<^U>");
    expect_line("<Up><Up>,aci", "platform:aks,aci");
    expect_line("<Up>", "SGX");
    expect_line("<Down>", "platform:aks,aci");
}

static void what_was_cancelled_is_not_kept(void **state)
{
    (void)state;
    press(ui, "/SGX<Esc>/");
    expect_line("<Up>", "");
}

static void what_was_erased_can_be_put_into_the_next_line(void **state)
{
    (void)state;
    press(ui, "/platform:aks life<^W><^W><Esc>/");
    expect_line("<^Y>", "platform:aks life");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(proposals_look_like_this), T(a_walk_through_values_looks_like_this),
        T(tab_walks_through_the_proposals_and_back_to_what_was_typed),
        T(typing_goes_on_from_the_proposal_in_the_line),
        T(the_only_proposal_leads_on_to_the_next),
        T(an_attribute_is_not_taken_for_a_word_while_it_is_chosen),
        T(the_list_waits_while_an_attribute_is_typed),
        T(enter_behind_the_name_of_an_attribute_goes_on_to_its_values),
        T(what_is_typed_beyond_the_window_is_seen_to_go_on_to_the_left),
        T(a_word_that_begins_nothing_is_followed_at_once),
        T(a_proposal_takes_the_place_of_the_token_at_the_cursor),
        T(what_follows_does_not_run_into_a_proposal),
        T(an_error_and_its_token_are_shown_beside_proposals),
        T(where_nothing_fits_tab_says_so),
        T(esc_restores_the_former_filter_in_the_middle_of_a_walk),
        T(proposals_that_have_no_room_are_counted_and_come_page_by_page),
        T(a_low_window_keeps_its_rows_for_the_list),
        T(up_and_down_walk_through_accepted_filters),
        T(the_filter_in_use_is_not_offered_again),
        T(an_earlier_line_that_is_changed_is_a_new_one),
        T(what_was_cancelled_is_not_kept),
        T(what_was_erased_can_be_put_into_the_next_line),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
