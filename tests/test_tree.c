/*
 * test_tree.c -- where answers lead in the built-in trees, and why.
 */
#include "testing.h"

#include "golden.h"
#include "tree_text.h"

static int containers(void **state)
{
    *state = walked_folder("azure-confidential-containers");
    return 0;
}

static int compute(void **state)
{
    *state = walked_folder("azure-compute");
    return 0;
}

static int put_away(void **state)
{
    walked_free(*state);
    return 0;
}

/* Whole trees */

static void the_seven_ways_to_a_confidential_container_say_why_and_why_not(void **state)
{
    assert_golden("tree/azure-confidential-containers.txt", walked_ways(*state));
}

static void the_twenty_seven_ways_to_a_compute_service_say_why_and_why_not(void **state)
{
    assert_golden("tree/azure-compute.txt", walked_ways(*state));
}

/* Walks through the tree of confidential containers */

static void without_answers_the_first_question_is_open(void **state)
{
    assert_string_equal(walked_text(*state),
        "path:\n"
        "open: path\n"
        "recommended:\n"
        "off:\n");
}

static void answers_lead_to_the_next_open_question(void **state)
{
    walked_answer(*state, "path=aks attest=application");
    assert_string_equal(walked_text(*state),
        "path: path=aks attest=application\n"
        "open: change\n"
        "recommended:\n"
        "off:\n");
}

static void the_order_of_answers_is_free(void **state)
{
    walked_answer(*state, "where=nodes attest=environment path=aks");
    assert_string_equal(walked_text(*state),
        "path: path=aks attest=environment where=nodes\n"
        "open: -\n"
        "way: path=aks attest=environment where=nodes -> aks-coco\n"
        "recommended: aks-confidential-containers\n"
        "off:\n");
}

static void not_sure_follows_every_answer(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=?");
    assert_string_equal(walked_text(*state),
        "path: path=aks attest=environment where=?\n"
        "open: -\n"
        "way: path=aks attest=environment where=nodes -> aks-coco\n"
        "way: path=aks attest=environment where=virtual-nodes -> aci-virtual-nodes\n"
        "recommended: aks-confidential-containers aci-confidential-containers\n"
        "off:\n");
}

static void not_sure_opens_the_first_question_that_lacks_an_answer(void **state)
{
    walked_answer(*state, "path=? attest=? change=yes");
    assert_string_equal(walked_text(*state),
        "path: path=? attest=? change=yes\n"
        "open: where\n"
        "way: path=aks attest=vm -> cvm\n"
        "way: path=aks attest=application change=yes -> sgx\n"
        "way: path=serverless -> aci\n"
        "recommended: aks-cvm-nodes aks-sgx-nodes aci-confidential-containers\n"
        "off:\n");
}

static void a_question_on_two_ways_is_on_the_path_once(void **state)
{
    walked_answer(*state, "path=aks attest=? change=no where=nodes");
    assert_string_equal(walked_text(*state),
        "path: path=aks attest=? where=nodes change=no\n"
        "open: -\n"
        "way: path=aks attest=vm -> cvm\n"
        "way: path=aks attest=environment where=nodes -> aks-coco\n"
        "way: path=aks attest=application change=no where=nodes -> aks-coco\n"
        "recommended: aks-cvm-nodes aks-confidential-containers\n"
        "off:\n");
}

static void an_edited_answer_keeps_later_ones_that_still_apply(void **state)
{
    struct walked *w = *state;

    walked_answer(w, "path=aks attest=environment where=virtual-nodes");
    w->answers[1] = 2;          /* application, which asks about change first */
    assert_string_equal(walked_text(w),
        "path: path=aks attest=application\n"
        "open: change\n"
        "recommended:\n"
        "off: where\n");
    walked_answer(w, "change=no");
    assert_string_equal(walked_text(w),
        "path: path=aks attest=application change=no where=virtual-nodes\n"
        "open: -\n"
        "way: path=aks attest=application change=no where=virtual-nodes -> aci-virtual-nodes\n"
        "recommended: aci-confidential-containers\n"
        "off:\n");
}

static void answers_behind_another_answer_are_off_the_way(void **state)
{
    walked_answer(*state, "path=serverless attest=vm change=?");
    assert_string_equal(walked_text(*state),
        "path: path=serverless\n"
        "open: -\n"
        "way: path=serverless -> aci\n"
        "recommended: aci-confidential-containers\n"
        "off: attest change\n");
}

static void answers_behind_an_open_question_are_off_the_way(void **state)
{
    walked_answer(*state, "attest=vm");
    assert_string_equal(walked_text(*state),
        "path:\n"
        "open: path\n"
        "recommended:\n"
        "off: attest\n");
}

/* Outlooks */

static void an_outlook_shows_what_each_answer_would_leave(void **state)
{
    assert_string_equal(walked_outlook(*state, "path"),
        "aks: aks-cvm-nodes aks-confidential-containers aks-sgx-nodes "
        "aci-confidential-containers\n"
        "serverless: aci-confidential-containers\n");
    walked_answer(*state, "path=aks");
    assert_string_equal(walked_outlook(*state, "attest"),
        "vm: aks-cvm-nodes\n"
        "environment: aks-confidential-containers aci-confidential-containers\n"
        "application: aks-confidential-containers aks-sgx-nodes aci-confidential-containers\n");
}

static void an_outlook_does_not_count_answers_behind_its_question(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=nodes");
    assert_string_equal(walked_outlook(*state, "attest"),
        "vm: aks-cvm-nodes\n"
        "environment: aks-confidential-containers aci-confidential-containers\n"
        "application: aks-confidential-containers aks-sgx-nodes aci-confidential-containers\n");
}

static void an_outlook_on_a_question_that_is_ruled_out_is_empty(void **state)
{
    walked_answer(*state, "path=serverless");
    assert_string_equal(walked_outlook(*state, "where"),
        "nodes:\n"
        "virtual-nodes:\n");
}

/* App Service lists nobody: who is left depends on the answers before. */
static void an_outlook_counts_conditions_before_an_outcome_without_a_list(void **state)
{
    struct walked *w = *state;

    walked_answer(w, "start=new control=no hpc=no event=no");
    assert_string_equal(walked_outlook(w, "web"),
        "yes: app-service web-app-for-containers\n"
        "no: aks aks-automatic container-apps container-instances aro k8s-on-vm "
        "openshift-on-vm\n");
    w->answers[0] = 1;          /* migrate: what only runs containers is gone, */
    walked_answer(w, "migrate=lift container=no");
    assert_string_equal(walked_outlook(w, "cots"),
        "yes: azure-vm avs\n"
        "no: app-service\n");
}

/* Why not, on several ways */

static void why_not_looks_at_the_first_way_on_which_an_offering_fails(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=?");
    assert_string_equal(walked_why_not(*state),
        "  not aks-cvm-nodes\n"
        "    attest=environment: FAILS attestation_type:full_guest [aks-cvm-nodes "
        "attestation_type guest, ms-choose-containers, AKS > Confidential VM Worker Nodes]\n"
        "    change: attest=vm\n"
        "  not aks-sgx-nodes\n"
        "    attest=environment: FAILS attestation_type:full_guest [aks-sgx-nodes "
        "attestation_type app_enclave, ms-choose-containers, AKS > Confidential Computing Nodes "
        "with Intel SGX]\n"
        "    change: attest=application\n");
}

static void with_everything_not_sure_all_are_recommended(void **state)
{
    walked_answer(*state, "path=? attest=? change=? where=?");
    assert_string_equal(walked_why_not(*state), "");
}

#define ON(folder, test) cmocka_unit_test_setup_teardown(test, folder, put_away)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON(containers, the_seven_ways_to_a_confidential_container_say_why_and_why_not),
        ON(compute, the_twenty_seven_ways_to_a_compute_service_say_why_and_why_not),
        ON(containers, without_answers_the_first_question_is_open),
        ON(containers, answers_lead_to_the_next_open_question),
        ON(containers, the_order_of_answers_is_free),
        ON(containers, not_sure_follows_every_answer),
        ON(containers, not_sure_opens_the_first_question_that_lacks_an_answer),
        ON(containers, a_question_on_two_ways_is_on_the_path_once),
        ON(containers, an_edited_answer_keeps_later_ones_that_still_apply),
        ON(containers, answers_behind_another_answer_are_off_the_way),
        ON(containers, answers_behind_an_open_question_are_off_the_way),
        ON(containers, an_outlook_shows_what_each_answer_would_leave),
        ON(containers, an_outlook_does_not_count_answers_behind_its_question),
        ON(containers, an_outlook_on_a_question_that_is_ruled_out_is_empty),
        ON(compute, an_outlook_counts_conditions_before_an_outcome_without_a_list),
        ON(containers, why_not_looks_at_the_first_way_on_which_an_offering_fails),
        ON(containers, with_everything_not_sure_all_are_recommended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
