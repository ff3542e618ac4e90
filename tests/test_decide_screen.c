/*
 * test_decide_screen.c -- the decision tree by keys.
 */
#include "reading.h"

#include <stdio.h>
#include <string.h>

static void each_size_shows_questions_and_results(void **state)
{
    (void)state;
    expect_screens("screens/decide.txt", "t");
    expect_screens("screens/decide-second.txt", "t<Enter>j");
    expect_screens("screens/decide-again.txt", "t<Enter><Enter><Left>");
    expect_screens("screens/decide-result.txt", "t<Enter>j<Enter><Enter>");
    expect_screens("screens/decide-result-end.txt", "t<Enter>j<Enter><Enter>G");
    expect_screens("screens/decide-several.txt", "tnnnn");
}

static void the_seven_ways_end_where_the_data_says(void **state)
{
    static const struct { const char *keys, *outcome, *offering; } way[] = {
        { "<Enter><Enter>",               "cvm", "Confidential VM Worker Nodes" },
        { "<Enter>j<Enter><Enter>",       "aks-coco", "Confidential Containers on AKS" },
        { "<Enter>j<Enter>j<Enter>",      "aci-virtual-nodes", "Confidential Containers on ACI" },
        { "<Enter>jj<Enter><Enter>",      "sgx", "Confidential Computing Nodes with Intel SGX" },
        { "<Enter>jj<Enter>j<Enter><Enter>", "aks-coco", "Confidential Containers on AKS" },
        { "<Enter>jj<Enter>j<Enter>j<Enter>", "aci-virtual-nodes",
          "Confidential Containers on ACI" },
        { "j<Enter>",                     "aci", "Confidential Containers on ACI" },
    };
    const struct ap_catalogue *cat = screens_subject()->cat;
    char line[200];

    (void)state;
    for (size_t i = 0; i < AP_COUNT(way); i++) {
        struct ui *ui = screens_open(60, 200, false);
        press(ui, "t");
        press(ui, way[i].keys);
        snprintf(line, sizeof line, "Recommended: %s\nbecause you answered \"", way[i].offering);
        assert_sees(ui, line);
        for (size_t o = 0; o < cat->outcomes; o++)
            if (strcmp(cat->outcome[o].key, way[i].outcome) == 0) {
                snprintf(line, sizeof line, "Outcome: %s\n", cat->outcome[o].title);
                assert_sees(ui, line);
            }
        ui_free(ui);
    }
}

static void what_each_answer_leaves_is_said_before_choosing(void **state)
{
    struct ui *ui = screens_open(24, 120, false);

    (void)state;
    press(ui, "t");
    assert_sees(ui, "AKS or Kubernetes APIs  all 4\n");
    assert_sees(ui, "From VMs to serverless  1 of 4: Confidential Containers on ACI\n");
    assert_sees(ui, "Not sure                all 4\n");
    assert_sees(ui, "    You leave virtual machines and consider containers without servers");
    press(ui, "<Enter>");
    assert_sees(ui, "2 of 4: Confidential Containers on AKS, Confidential Containers on ACI\n");
    ui_free(ui);
}

static void the_way_so_far_is_in_sight_and_leads_back(void **state)
{
    struct ui *ui = screens_open(30, 100, false);

    (void)state;
    press(ui, "t<Enter>jj<Enter>");
    assert_sees(ui, "\nAKS or Kubernetes APIs ▸ The app, not the node VM\nWill you port");
    assert_sees(ui, "  Which path: AKS or serverless containers? ▸ AKS or Kubernetes APIs\n"
                    "  What must attestation prove? ▸ The app, not the node VM\n");
    press(ui, "Gkk<Enter>");            /* the first step, from the list of steps */
    assert_sees(ui, "\nWhich path: AKS or serverless containers?\n");
    assert_sees(ui, "your answer");
    ui_free(ui);
}

static void left_and_backspace_go_back_one_and_right_goes_on(void **state)
{
    struct ui *ui = screens_open(30, 100, false);

    (void)state;
    press(ui, "t<Left>");
    assert_sees(ui, "This is the first question");
    press(ui, "<Enter>jj<Enter><Left>");
    assert_sees(ui, "\nWhat must attestation prove?\n");
    press(ui, "<Backspace>");
    assert_sees(ui, "\nWhich path: AKS or serverless containers?\n");
    press(ui, "l<Right>");
    assert_sees(ui, "\nWill you port to an enclave?\n");
    press(ui, "l");
    assert_sees(ui, "Choose an answer to go on");
    press(ui, "<Enter>l");
    assert_sees(ui, "This is where your answers lead");
    press(ui, "h");
    assert_sees(ui, "\nWill you port to an enclave?\n");
    ui_free(ui);
}

static void an_earlier_answer_is_changed_and_later_ones_that_apply_are_kept(void **state)
{
    struct ui *ui = screens_open(60, 120, false);

    (void)state;
    press(ui, "t<Enter>jj<Enter>j<Enter>j<Enter>");     /* app, no, on ACI */
    assert_sees(ui, "Recommended: Confidential Containers on ACI");
    press(ui, "hhh<Up><Enter>");                        /* attest: everything */
    assert_sees(ui, "1 later answer kept");
    assert_sees(ui, "because you answered \"AKS or Kubernetes APIs\", "
                    "\"Everything, with the workload\" and \"On ACI, from AKS\"");
    press(ui, "hh<Down><Enter>");                       /* and back: both count again */
    assert_sees(ui, "2 later answers kept");
    assert_sees(ui, "\"The app, not the node VM\", \"No, images stay as they are\" and \"On ACI");
    ui_free(ui);
}

static void not_sure_follows_every_answer(void **state)
{
    struct ui *ui = screens_open(60, 120, false);

    (void)state;
    press(ui, "tn");
    assert_sees(ui, "\nNot sure\nWhat must attestation prove?\n");
    press(ui, "<Enter>");
    assert_sees(ui, "Recommended: 2 of 4 offerings\n"
                    "because you answered \"That the node is a CVM\"; 1 question left open\n");
    assert_sees(ui, "Why Confidential VM Worker Nodes\n");
    assert_sees(ui, "Why Confidential Containers on ACI\n");
    press(ui, "n");
    assert_sees(ui, "Every question is answered");
    press(ui, "r");
    assert_sees(ui, "Every answer is taken back");
    press(ui, "jj<Enter>jjj<Enter>");                   /* by the line for it */
    assert_sees(ui, "\nNot sure ▸ Not sure\n");
    ui_free(ui);
}

/* Every reason names a source and its date, every other offering has its reason. */
static void why_and_why_not_name_facts(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ui *ui = screens_open(40, 120, false);

    (void)state;
    press(ui, "t<Enter>jj<Enter><Enter>");
    resize(ui, 6, 600);                 /* nothing wraps, and all must be scrolled */
    char *all = read_all(ui, arena);
    static const char *const says[] = {
        "\nWhy Confidential Computing Nodes with Intel SGX",
        "Platform is AKS (Choose container offerings for confidential computing, 2021-11-01)",
        "it has Application enclave: \"The VM is not trusted, the application is.\" "
        "(Choose container offerings for confidential computing, 2021-11-01)",
        "\nWhy not",
        "it has Whole node VM (Use confidential VMs in an AKS cluster, 2026-06-24); answering "
        "\"That the node is a CVM\" to \"What must attestation prove?\" would lead to it",
        "answering \"No, images stay as they are\" to \"Will you port to an enclave?\" "
        "would lead to it",
        "Mind the life of Confidential Computing Nodes with Intel SGX",
        "2029-10-31 retires on, DCsv3 and DCdsv3 sizes: DCsv3 and DCdsv3 retire, on AKS too.",
    };
    for (size_t i = 0; i < AP_COUNT(says); i++)
        if (!strstr(all, says[i]))
            fail_msg("\"%s\" cannot be read in:\n%s", says[i], all);
    ui_free(ui);
    ap_arena_free(arena);
}

static void enter_opens_the_offering_and_escape_comes_back(void **state)
{
    struct ui *ui = screens_open(30, 100, false);

    (void)state;
    press(ui, "t<Enter><Enter><Enter>");
    assert_sees(ui, "[Item]");
    assert_int_equal(ui_offering(ui), 0);
    press(ui, "<Esc>");
    assert_sees(ui, "Recommended: Confidential VM Worker Nodes");
    press(ui, "<Esc>t");                                /* the answers stay */
    assert_sees(ui, "Recommended: Confidential VM Worker Nodes");
    ui_free(ui);
}

static void c_compares_the_recommended_with_the_others(void **state)
{
    struct ui *ui = screens_open(24, 80, false);
    const struct viewstate *v = ui_view(ui);

    (void)state;
    press(ui, "t<Enter>jj<Enter><Enter>c");             /* SGX; then who came furthest */
    assert_sees(ui, "[Compare]");
    assert_sees(ui, "The recommended first, then the others by how far they came");
    assert_int_equal(v->compareds, 4);
    static const size_t order[] = { 2, 1, 3, 0 };
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(v->compared[i], order[i]);
    ui_free(ui);
}

static void c_at_a_question_compares_those_that_are_left(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "t<Enter>j<Enter>c");
    assert_sees(ui, "The offerings that are left");
    assert_int_equal(ui_view(ui)->compareds, 2);
    assert_int_equal(ui_view(ui)->compared[0], 1);
    assert_int_equal(ui_view(ui)->compared[1], 3);
    ui_free(ui);
}

static void a_catalogue_without_a_tree_says_so(void **state)
{
    struct subject subject = *screens_subject();
    struct ap_catalogue cat = *subject.cat;

    (void)state;
    cat.questions = 0;
    subject.cat = &cat;
    subject.tree = NULL;
    struct ui *ui = screens_open_on(&subject, 24, 80, false);
    press(ui, "t");
    assert_sees(ui, "This catalogue has no decision tree.");
    press(ui, "njjGhl<Backspace>r");
    assert_sees(ui, "This catalogue has no decision tree.");
    press(ui, "<Enter>");
    assert_sees(ui, "[Guide]");
    press(ui, "<Esc>");
    assert_sees(ui, "This catalogue has no decision tree.");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
    ui_free(ui);
}

static void every_size_and_key_is_safe(void **state)
{
    static const char *const keys[] = { "4jj<Enter>", "4n<Left>", "4GkkG<PgUp><Enter><Esc>",
                                        "4<Right><Backspace>j<Enter>", "4r<Enter>j<Enter>c" };
    struct ui *ui = screens_open(24, 80, false);
    size_t turn = 0;

    (void)state;
    for (int rows = 1; rows < 16; rows++)
        for (int cols = 1; cols < 110; cols += 3) {
            resize(ui, rows, cols);
            press(ui, keys[turn++ % AP_COUNT(keys)]);
        }
    resize(ui, 24, 80);
    press(ui, "4r");
    assert_sees(ui, "Which path: AKS or serverless containers?");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_questions_and_results),
        cmocka_unit_test(the_seven_ways_end_where_the_data_says),
        cmocka_unit_test(what_each_answer_leaves_is_said_before_choosing),
        cmocka_unit_test(the_way_so_far_is_in_sight_and_leads_back),
        cmocka_unit_test(left_and_backspace_go_back_one_and_right_goes_on),
        cmocka_unit_test(an_earlier_answer_is_changed_and_later_ones_that_apply_are_kept),
        cmocka_unit_test(not_sure_follows_every_answer),
        cmocka_unit_test(why_and_why_not_name_facts),
        cmocka_unit_test(enter_opens_the_offering_and_escape_comes_back),
        cmocka_unit_test(c_compares_the_recommended_with_the_others),
        cmocka_unit_test(c_at_a_question_compares_those_that_are_left),
        cmocka_unit_test(a_catalogue_without_a_tree_says_so),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
