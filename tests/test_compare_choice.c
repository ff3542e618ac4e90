/*
 * test_compare_choice.c -- whom an offering is compared with when too few are marked.
 */
#include "screens.h"

static void must_compare(const char *keys, size_t with, size_t offering, const char *why)
{
    struct ui *ui = screens_open(24, 120, false);

    press(ui, keys);
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compareds, 2);
    assert_int_equal(ui_view(ui)->compared[0], with);
    assert_int_equal(ui_view(ui)->compared[1], offering);
    assert_sees(ui, why);
    assert_sees(ui, " Mark two or more with Space to choose yourself.");
    ui_free(ui);
}

static void an_offering_is_compared_with_the_one_marked(void **state)
{
    (void)state;
    must_compare("jj<Enter><Esc>gg<Space>jc", 0, 2,
                 "With Confidential VM Worker Nodes, the one marked.");
}

static void else_with_the_baseline(void **state)
{
    (void)state;
    must_compare("Acp<Esc>Uj<Enter><Esc>jc", 0, 2,
                 "With Confidential VM Worker Nodes, the baseline.");
}

static void else_with_the_one_opened_last(void **state)
{
    (void)state;
    must_compare("<Enter><Esc>j<Enter><Esc>jc", 1, 2,
                 "With Confidential Containers on AKS, the one opened last.");
    must_compare("<Enter><Esc>j<Enter><Esc>c", 0, 1,
                 "With Confidential VM Worker Nodes, the one opened before.");
}

static void else_with_the_most_similar(void **state)
{
    (void)state;
    must_compare("c", 1, 0, "With Confidential Containers on AKS, the most similar one.");
}

static void without_an_offering_at_hand_it_is_said_what_to_do(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "/nonesuch<Enter>c");
    assert_sees(ui, "[Browse]");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_offering_is_compared_with_the_one_marked),
        cmocka_unit_test(else_with_the_baseline),
        cmocka_unit_test(else_with_the_one_opened_last),
        cmocka_unit_test(else_with_the_most_similar),
        cmocka_unit_test(without_an_offering_at_hand_it_is_said_what_to_do),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
