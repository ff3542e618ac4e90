/*
 * test_guide_screen.c -- Guide: questions that narrow, and where they lead.
 */
#include "screens.h"

#include "small.h"

static struct small *zoo;
static struct subject subject;
static struct ui *ui;

/* Which of five animals: Home splits best, then Wings, which is not stated of the dog. */
static int setup(void **state)
{
    static const struct small_offering offering[] = {
        { .key = "ant", .name = "Ant" }, { .key = "bee", .name = "Bee" },
        { .key = "cat", .name = "Cat" }, { .key = "dog", .name = "Dog" },
        { .key = "elk", .name = "Elk" }, { .key = "fly", .name = "Fly" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "wings", "Wings", AP_BOOL, false, "" }, { "home", "Home", AP_ENUM, true, "" },
        { 0 } };
    static const struct small_term term[] = {
        { "home", "house", "House", false, 0 }, { "home", "wood", "Wood", false, 0 },
        { 0 } };
    static const struct small_fact fact[] = {
        { "ant", "wings", AP_STATED, "no" },  { "bee", "wings", AP_STATED, "yes" },
        { "cat", "wings", AP_STATED, "no" },  { "dog", "wings", AP_NOT_STATED, "" },
        { "elk", "wings", AP_STATED, "no" },  { "fly", "wings", AP_STATED, "yes" },
        { "ant", "home", AP_STATED, "wood" }, { "bee", "home", AP_NOT_APPLICABLE, "" },
        { "cat", "home", AP_STATED, "house" }, { "dog", "home", AP_STATED, "house" },
        { "elk", "home", AP_STATED, "wood" }, { "fly", "home", AP_STATED, "house" }, { 0 } };

    (void)state;
    zoo = small_new((struct small_content){ offering, attribute, term, fact, NULL });
    zoo->cat.title = "Zoo";
    subject = (struct subject){ .cat = &zoo->cat, .today = SCREENS_TODAY };
    ui = screens_open_on(&subject, 24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    small_free(zoo);
    return 0;
}

static void a_question_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/guide.txt", "a");
}

static void a_result_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/guide-result.txt", "aj<Enter>");
}

static void a_question_says_what_each_answer_leaves(void **state)
{
    (void)state;
    press(ui, "a");
    assert_string_equal(screen_text(ui),
                        "apposite  Zoo (6)   Browse  Item  Compare  Decide  Rank [Guide]\n"
                        "Home?                                                            "
                        "6 of 6 remain\n"
                        "Does not apply to 1, which only \"does not matter\" keeps.\n"
                        "\n"
                        "  House            3 remain\n"
                        "                   Cat, Dog, Fly\n"
                        "  Wood             2 remain\n"
                        "                   Ant, Elk\n"
                        "  Does not matter  all 6 remain; the next question\n"
                        "\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
                        "Enter Choose/open  n Does not matter  Left Back one  c Compare  t Decide  "
                        "? Help\n");
}

static void an_answer_filters_and_the_next_question_follows(void **state)
{
    (void)state;
    press(ui, "a<Enter>");
    assert_string_equal(ui_view(ui)->filter_text, "home:house");
    assert_sees(ui, "Answered Home: House (u undoes)");
    assert_sees(ui, "Wings?");
    assert_sees(ui, "Not known of 1, which stays whatever you answer.");
    assert_sees(ui, "1 states it, 2 remain");
    assert_sees(ui, "Cat; not known of Dog");
    press(ui, "<Enter>");
    assert_string_equal(ui_view(ui)->filter_text, "home:house (wings:no | wings:?)");
    assert_sees(ui, "2 of 6 remain: no further question tells them apart");
    assert_sees(ui, "because Home is House, and Wings is no (or not known)");
    assert_sees(ui, "kept because Wings is not stated");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "2 of 6");
}

static void going_back_takes_the_last_answer_back_and_undo_brings_it_again(void **state)
{
    (void)state;
    press(ui, "a<Enter><Enter><Left>");
    assert_string_equal(ui_view(ui)->filter_text, "home:house");
    assert_sees(ui, "Wings?");
    press(ui, "<Backspace>");
    assert_string_equal(ui_view(ui)->filter_text, "");
    assert_sees(ui, "Home?");
    press(ui, "<Left>");
    assert_sees(ui, "This is the first question");
    press(ui, "uu");
    assert_sees(ui, "2 of 6 remain: no further question");
}

static void what_does_not_matter_is_skipped_and_can_be_asked_again(void **state)
{
    (void)state;
    press(ui, "an");
    assert_sees(ui, "Wings?");
    assert_sees(ui, "Home does not matter");
    press(ui, "n");
    assert_sees(ui, "6 of 6 remain: no further question tells them apart");
    assert_sees(ui, "nothing was asked for; does not matter: Home, Wings");
    press(ui, "n");
    assert_sees(ui, "There is no further question");
    press(ui, "<Left><Left>");
    assert_sees(ui, "Home?");
    press(ui, "<Down><Down><Enter>");
    assert_sees(ui, "Wings?");
    press(ui, "<End><Enter>");
    assert_sees(ui, "Home?");
}

static void back_undoes_answers_and_skips_in_their_order(void **state)
{
    (void)state;
    press(ui, "an<Enter>");
    assert_string_equal(ui_view(ui)->filter_text, "wings:no | wings:?");
    press(ui, "<Left>");
    assert_string_equal(ui_view(ui)->filter_text, "");
    assert_sees(ui, "Wings?");
    press(ui, "<Left>");
    assert_sees(ui, "Home may matter again");
}

static void any_answer_of_the_path_can_be_taken_back(void **state)
{
    (void)state;
    press(ui, "a<Enter><Enter><End>");
    press(ui, "<Up><Enter>");
    assert_sees(ui, "Took back: Home is House");
    assert_string_equal(ui_view(ui)->filter_text, "wings:no | wings:?");
    assert_sees(ui, "Home?");
}

static void start_over_takes_everything_back(void **state)
{
    (void)state;
    press(ui, "a<Enter>nr");
    assert_string_equal(ui_view(ui)->filter_text, "");
    assert_sees(ui, "Home?");
    assert_sees_not(ui, "does not matter: ");
    press(ui, "nr");
    assert_sees(ui, "Home?");
}

static void those_that_remain_can_be_compared_and_opened(void **state)
{
    (void)state;
    press(ui, "a<Enter><Enter>c");
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compareds, 2);
    press(ui, "<Esc>");
    assert_sees(ui, "[Guide]");
    press(ui, "<Home><Enter>");
    assert_sees(ui, "[Item]");
    assert_sees(ui, "Cat");
}

static void a_filter_that_leaves_nothing_says_so_and_what_to_take_back(void **state)
{
    (void)state;
    press(ui, "/home:house home:wood<Enter>a");
    assert_sees(ui, "No offering remains");
    assert_sees(ui, "Home is House");
    press(ui, "c");
    assert_sees(ui, "There are no two to compare");
    press(ui, "<Enter>");
    assert_sees(ui, "Ant");
}

static void compare_asks_about_the_compared_only(void **state)
{
    (void)state;
    press(ui, "  c");
    assert_int_equal(ui_view(ui)->compareds, 2);
    press(ui, "a");
    assert_sees(ui, "[Guide]");
    assert_string_equal(ui_view(ui)->filter_text, "key=ant,bee");
    assert_sees(ui, "Wings?");
    press(ui, "<Esc>a");
    assert_sees(ui, "Wings?");
    press(ui, "u<Esc>");
    assert_sees(ui, "[Compare]");
}

static void answers_are_kept_where_what_they_leave_is_compared(void **state)
{
    (void)state;
    press(ui, "a<Enter>c");
    assert_int_equal(ui_view(ui)->compareds, 3);
    press(ui, "a");
    assert_sees(ui, "Wings?");
    assert_string_equal(ui_view(ui)->filter_text, "home:house");
}

static void where_there_is_no_tree_decide_leads_here(void **state)
{
    (void)state;
    press(ui, "4");
    assert_sees(ui, "Answer questions that narrow the offerings down");
    press(ui, "<Enter>");
    assert_sees(ui, "Home?");
    press(ui, "<Enter><Esc>");
    assert_sees(ui, "[Decide]");
}

static void a_recommendation_of_several_is_narrowed(void **state)
{
    struct ui *it = screens_open(24, 80, false);

    (void)state;
    press(it, "4n<Enter>");
    assert_sees(it, "Recommended: ");
    press(it, "a");
    assert_sees(it, "[Guide]");
    assert_string_equal(ui_view(it)->filter_text, "key=aks-cvm-nodes,aci-confidential-containers");
    ui_free(it);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_question_looks_like_this),
        TEST(a_result_looks_like_this),
        TEST(a_question_says_what_each_answer_leaves),
        TEST(an_answer_filters_and_the_next_question_follows),
        TEST(going_back_takes_the_last_answer_back_and_undo_brings_it_again),
        TEST(what_does_not_matter_is_skipped_and_can_be_asked_again),
        TEST(back_undoes_answers_and_skips_in_their_order),
        TEST(any_answer_of_the_path_can_be_taken_back),
        TEST(start_over_takes_everything_back),
        TEST(those_that_remain_can_be_compared_and_opened),
        TEST(a_filter_that_leaves_nothing_says_so_and_what_to_take_back),
        TEST(compare_asks_about_the_compared_only),
        TEST(answers_are_kept_where_what_they_leave_is_compared),
        TEST(where_there_is_no_tree_decide_leads_here),
        TEST(a_recommendation_of_several_is_narrowed),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
