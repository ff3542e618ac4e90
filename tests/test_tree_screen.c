/*
 * test_tree_screen.c -- Tree: the outline of the tree, and the way through it.
 */
#include "screens.h"

#include "small.h"

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(60, 100, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

static void it_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/tree.txt", "4<Enter>T");
}

static void what_was_answered_is_ticked(void **state)
{
    (void)state;
    press(ui, "T");
    assert_sees(ui, "✓ ▾ Which path: AKS or serverless containers? (path)");
    assert_sees(ui, "to answer");
    assert_sees_not(ui, "your answer");
    press(ui, "4<Enter><Enter>T");
    assert_sees(ui, "✓   ▾ AKS or Kubernetes APIs (aks)");
    assert_sees(ui, "✓       ▾ That the node is a CVM (vm)");
    assert_sees(ui, "your answer");
    assert_sees(ui, "your result");
    assert_sees_not(ui, "to answer");
    assert_sees_not(ui, "✓       ▾ Everything, with the workload");
}

static void an_answer_that_is_chosen_answers_what_leads_to_it(void **state)
{
    (void)state;
    press(ui, "4T/on aks nodes<Enter><Enter>");
    assert_sees(ui, "[Decide]");
    assert_sees(ui, "Answered 3 questions on the way to: On AKS nodes");
    assert_sees(ui, "Recommended: Confidential Containers on AKS");
    press(ui, "u");
    assert_sees(ui, "Which path: AKS or serverless containers?");
    assert_sees_not(ui, "Recommended");
}

static void other_answers_on_the_way_stay(void **state)
{
    (void)state;
    press(ui, "4n<Enter>T/on aks nodes<Enter><Enter>");
    assert_sees(ui, "Not sure");
    assert_sees(ui, "Answered 2 questions on the way to: On AKS nodes");
}

static void what_an_answer_leads_to_chooses_it(void **state)
{
    (void)state;
    press(ui, "T/worker nodes (cvm)<Enter><Enter>");
    assert_sees(ui, "Recommended: Confidential VM Worker Nodes");
}

static void left_folds_and_right_unfolds(void **state)
{
    (void)state;
    press(ui, "Tj<Left>");
    assert_sees(ui, "▸ AKS or Kubernetes APIs (aks)");
    assert_sees_not(ui, "What must attestation prove? (attest)");
    press(ui, "<Right>");
    assert_sees(ui, "What must attestation prove? (attest)");
    press(ui, "<Right><Left><Left>k<Enter>");
    assert_sees(ui, "▸ Which path: AKS or serverless containers? (path)");
    assert_sees_not(ui, "AKS or Kubernetes APIs (aks)");
}

static void z_leaves_the_way_and_shows_all_again(void **state)
{
    (void)state;
    press(ui, "4<Enter>Tz");
    assert_sees(ui, "▸ From VMs to serverless (serverless)");
    assert_sees(ui, "▾ What must attestation prove? (attest)");
    assert_sees_not(ui, "Where may the pods run? (where)");
    press(ui, "z");
    assert_sees(ui, "Where may the pods run? (where)");
}

static void a_search_looks_below_folds_and_goes_round(void **state)
{
    (void)state;
    press(ui, "Tj<Left>/on aks nodes<Enter>");
    assert_sees(ui, "▾ On AKS nodes (nodes)");
    press(ui, "n");
    assert_sees(ui, "Nothing else contains \"on aks nodes\".");
    press(ui, "/nowhere at all<Enter>");
    assert_sees(ui, "Nothing in the tree contains \"nowhere at all\".");
    press(ui, "/pods<Esc>n");
    assert_sees(ui, "Press / to look for something first.");
}

static void a_catalogue_without_a_tree_says_so(void **state)
{
    static const struct small_offering offering[] = { { .key = "o", .name = "One" }, { 0 } };
    static const struct small_attribute attribute[] = { { "a", "A", AP_BOOL, false, "" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, NULL, NULL });
    struct subject subject = { .cat = &s->cat, .today = SCREENS_TODAY };
    struct ui *it;

    (void)state;
    s->cat.title = "Small";
    it = screens_open_on(&subject, 24, 80, false);
    press(it, "T");
    assert_sees(it, "This catalogue has no decision tree.");
    press(it, "<Enter>jz<Esc>");
    assert_sees(it, "[Browse]");
    ui_free(it);
    small_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(it_looks_like_this, setup, teardown),
        cmocka_unit_test_setup_teardown(what_was_answered_is_ticked, setup, teardown),
        cmocka_unit_test_setup_teardown(an_answer_that_is_chosen_answers_what_leads_to_it,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(other_answers_on_the_way_stay, setup, teardown),
        cmocka_unit_test_setup_teardown(what_an_answer_leads_to_chooses_it, setup, teardown),
        cmocka_unit_test_setup_teardown(left_folds_and_right_unfolds, setup, teardown),
        cmocka_unit_test_setup_teardown(z_leaves_the_way_and_shows_all_again, setup, teardown),
        cmocka_unit_test_setup_teardown(a_search_looks_below_folds_and_goes_round, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_catalogue_without_a_tree_says_so, setup, teardown),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
