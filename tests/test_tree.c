/*
 * test_tree.c -- where answers lead in the built-in trees, and what refuses to
 * be a tree.
 */
#include "testing.h"

#include <string.h>

#include "base/buf.h"
#include "csv_catalogue.h"
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
    assert_golden("tree/azure-confidential-containers.txt", all_ways_text(*state));
}

static void the_twenty_seven_ways_to_a_compute_service_say_why_and_why_not(void **state)
{
    assert_golden("tree/azure-compute.txt", all_ways_text(*state));
}

/* Walks through the tree of confidential containers */

static void without_answers_the_first_question_is_open(void **state)
{
    assert_string_equal(walk_text(*state),
        "path:\n"
        "open: path\n"
        "recommended:\n"
        "off:\n");
}

static void answers_lead_to_the_next_open_question(void **state)
{
    walked_answer(*state, "path=aks attest=application");
    assert_string_equal(walk_text(*state),
        "path: path=aks attest=application\n"
        "open: change\n"
        "recommended:\n"
        "off:\n");
}

static void the_order_of_answers_is_free(void **state)
{
    walked_answer(*state, "where=nodes attest=environment path=aks");
    assert_string_equal(walk_text(*state),
        "path: path=aks attest=environment where=nodes\n"
        "open: -\n"
        "way: path=aks attest=environment where=nodes -> aks-coco\n"
        "recommended: aks-confidential-containers\n"
        "off:\n");
}

static void not_sure_follows_every_answer(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=?");
    assert_string_equal(walk_text(*state),
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
    assert_string_equal(walk_text(*state),
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
    assert_string_equal(walk_text(*state),
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
    assert_string_equal(walk_text(w),
        "path: path=aks attest=application\n"
        "open: change\n"
        "recommended:\n"
        "off: where\n");
    walked_answer(w, "change=no");
    assert_string_equal(walk_text(w),
        "path: path=aks attest=application change=no where=virtual-nodes\n"
        "open: -\n"
        "way: path=aks attest=application change=no where=virtual-nodes -> aci-virtual-nodes\n"
        "recommended: aci-confidential-containers\n"
        "off:\n");
}

static void answers_behind_another_answer_are_off_the_way(void **state)
{
    walked_answer(*state, "path=serverless attest=vm change=?");
    assert_string_equal(walk_text(*state),
        "path: path=serverless\n"
        "open: -\n"
        "way: path=serverless -> aci\n"
        "recommended: aci-confidential-containers\n"
        "off: attest change\n");
}

static void answers_behind_an_open_question_are_off_the_way(void **state)
{
    walked_answer(*state, "attest=vm");
    assert_string_equal(walk_text(*state),
        "path:\n"
        "open: path\n"
        "recommended:\n"
        "off: attest\n");
}

/* Outlooks */

static void an_outlook_shows_what_each_answer_would_leave(void **state)
{
    assert_string_equal(outlook_text(*state, "path"),
        "aks: aks-cvm-nodes aks-confidential-containers aks-sgx-nodes "
        "aci-confidential-containers\n"
        "serverless: aci-confidential-containers\n");
    walked_answer(*state, "path=aks");
    assert_string_equal(outlook_text(*state, "attest"),
        "vm: aks-cvm-nodes\n"
        "environment: aks-confidential-containers aci-confidential-containers\n"
        "application: aks-confidential-containers aks-sgx-nodes aci-confidential-containers\n");
}

static void an_outlook_does_not_count_answers_behind_its_question(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=nodes");
    assert_string_equal(outlook_text(*state, "attest"),
        "vm: aks-cvm-nodes\n"
        "environment: aks-confidential-containers aci-confidential-containers\n"
        "application: aks-confidential-containers aks-sgx-nodes aci-confidential-containers\n");
}

static void an_outlook_on_a_question_that_is_ruled_out_is_empty(void **state)
{
    walked_answer(*state, "path=serverless");
    assert_string_equal(outlook_text(*state, "where"),
        "nodes:\n"
        "virtual-nodes:\n");
}

/* App Service lists nobody: who is left depends on the answers before. */
static void an_outlook_counts_conditions_before_an_outcome_without_a_list(void **state)
{
    struct walked *w = *state;

    walked_answer(w, "start=new control=no hpc=no event=no");
    assert_string_equal(outlook_text(w, "web"),
        "yes: app-service web-app-for-containers\n"
        "no: aks aks-automatic container-apps container-instances aro k8s-on-vm "
        "openshift-on-vm\n");
    w->answers[0] = 1;          /* migrate: what only runs containers is gone, */
    walked_answer(w, "migrate=lift container=no");
    assert_string_equal(outlook_text(w, "cots"),
        "yes: azure-vm avs\n"
        "no: app-service\n");
}

/* Why not, on several ways */

static void why_not_looks_at_the_first_way_on_which_an_offering_fails(void **state)
{
    walked_answer(*state, "path=aks attest=environment where=?");
    assert_string_equal(why_not_text(*state),
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
    assert_string_equal(why_not_text(*state), "");
}

/* What is no tree */

static const char offerings[] = "key,name\nbox,Box\n";

static struct csv_catalogue *with_questions(const char *questions, const char *answers)
{
    struct csv_catalogue *c = csv_catalogue_new();

    csv_catalogue_add(c, TABLE_OFFERING, offerings);
    csv_catalogue_add(c, TABLE_ATTRIBUTE, "key,name,type\nlid,Lid,bool\n");
    csv_catalogue_add(c, TABLE_QUESTION, questions);
    csv_catalogue_add(c, TABLE_ANSWER, answers);
    csv_catalogue_add(c, TABLE_OUTCOME, "key,title,offerings\nend,End,\n");
    csv_catalogue_load(c);
    return c;
}

/* The tree is refused with these words, and nothing is written to out. */
static void assert_refused(struct csv_catalogue *c, enum ap_code code, const char *words)
{
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_tree_new(c->cat, c->arena, &tree, &err), code);
    assert_int_equal(err.code, code);
    assert_null(tree);
    assert_string_equal(err.text, words);
    csv_catalogue_free(c);
}

static void a_catalogue_without_questions_has_no_tree(void **state)
{
    (void)state;
    struct csv_catalogue *c = csv_catalogue_new();

    csv_catalogue_add(c, TABLE_OFFERING, offerings);
    csv_catalogue_load(c);
    assert_refused(c, AP_NOTFOUND, "the catalogue 'test' has no decision tree");
}

static void a_question_without_answers_is_refused(void **state)
{
    (void)state;
    assert_refused(with_questions("key,text\nq,Q?\n", "question,key,label,to\n"),
                   AP_INVALID, "question 'q' has no answers");
}

static void an_answer_that_leads_nowhere_is_refused(void **state)
{
    (void)state;
    assert_refused(with_questions("key,text\nq,Q?\n",
                                  "question,key,label,to\nq,y,Yes,outcome:start\n"),
                   AP_INVALID, "answer 'y' of question 'q' leads nowhere");
}

static void a_cycle_is_refused_even_where_nobody_comes(void **state)
{
    (void)state;
    assert_refused(with_questions("key,text\nq,Q?\na,A?\nb,B?\n",
                                  "question,key,label,to\nq,y,Yes,outcome:end\n"
                                  "a,y,Yes,question:b\nb,y,Yes,question:a\n"),
                   AP_INVALID, "question 'a' leads back to itself");
}

static void a_condition_that_does_not_parse_is_refused_in_the_words_of_the_parser(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_questions("key,text\nq,Q?\n",
                                             "question,key,label,when,to\n"
                                             "q,y,Yes,lid:maybe,outcome:end\n");
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_predicate_parse(c->cat, "lid:maybe", AP_USE_WHEN, c->arena, &p, &err),
                     AP_USAGE);
    assert_refused(c, AP_INVALID,
                   ap_printf(c->arena, "the condition of answer 'y' to question 'q': %s",
                             err.text));
}

/* Questions q0, q1, ..., each with so many answers to the next, and n offerings. */
static struct csv_catalogue *with_chain(size_t questions, int answers, size_t n)
{
    struct csv_catalogue *c = csv_catalogue_new();
    struct buf q = BUF(c->arena), a = BUF(c->arena), o = BUF(c->arena);

    buf_add(&q, "key,text\n");
    buf_add(&a, "question,key,label,to\n");
    buf_add(&o, "key,name\n");
    for (size_t i = 0; i < questions; i++) {
        buf_printf(&q, "q%zu,?\n", i);
        for (int k = 0; k < answers; k++)
            buf_printf(&a, i + 1 < questions ? "q%zu,a%d,A,question:q%zu\n"
                                             : "q%zu,a%d,A,outcome:end\n", i, k, i + 1);
    }
    for (size_t i = 0; i < n; i++)
        buf_printf(&o, "o%zu,O\n", i);
    csv_catalogue_add(c, TABLE_OFFERING, buf_text(&o));
    csv_catalogue_add(c, TABLE_QUESTION, buf_text(&q));
    csv_catalogue_add(c, TABLE_ANSWER, buf_text(&a));
    csv_catalogue_add(c, TABLE_OUTCOME, "key,title,offerings\nend,End,\n");
    csv_catalogue_load(c);
    return c;
}

static void more_ways_than_the_limit_are_refused(void **state)
{
    (void)state;
    assert_refused(with_chain(200, 2, 1), AP_INVALID,
                   "the decision tree has more than 10000 ways from its first question to an "
                   "outcome; merge questions");
}

static void ways_that_take_too_much_room_are_refused(void **state)
{
    (void)state;
    assert_refused(with_chain(13, 2, 600), AP_INVALID,
                   "the decision tree is too large for its 600 offerings; use fewer questions, "
                   "or outcomes that list their offerings");
}

static void as_many_ways_as_the_limit_allows_are_walked(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_chain(4, 10, 1);
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };
    size_t count;

    assert_ok(ap_tree_new(c->cat, c->arena, &tree, &err));
    (void)ap_tree_ways(tree, &count, c->arena);
    assert_int_equal(count, AP_TREE_WAYS);
    csv_catalogue_free(c);
}

/* Neither the stack of the machine nor its patience is used up. */
static void a_chain_of_a_hundred_thousand_questions_is_walked(void **state)
{
    (void)state;
    enum { LENGTH = 100000 };
    struct csv_catalogue *c = with_chain(LENGTH, 1, 2);
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };
    size_t count;

    assert_ok(ap_tree_new(c->cat, c->arena, &tree, &err));
    int *answers = ap_answers_new(c->cat, c->arena);
    memset(answers, 0, LENGTH * sizeof *answers);
    struct ap_walk walk = ap_tree_walk(tree, answers, c->arena);
    assert_int_equal(walk.steps, LENGTH);
    assert_int_equal(walk.ways, 1);
    assert_int_equal(walk.recommendeds, 2);
    (void)ap_tree_why_not(tree, &walk, &count, c->arena);
    assert_int_equal(count, 0);
    struct ap_bits *set = ap_tree_outlook(tree, answers, LENGTH - 1, c->arena);
    assert_int_equal(ap_bits_size(&set[0]), 2);
    csv_catalogue_free(c);
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
        cmocka_unit_test(a_catalogue_without_questions_has_no_tree),
        cmocka_unit_test(a_question_without_answers_is_refused),
        cmocka_unit_test(an_answer_that_leads_nowhere_is_refused),
        cmocka_unit_test(a_cycle_is_refused_even_where_nobody_comes),
        cmocka_unit_test(a_condition_that_does_not_parse_is_refused_in_the_words_of_the_parser),
        cmocka_unit_test(more_ways_than_the_limit_are_refused),
        cmocka_unit_test(ways_that_take_too_much_room_are_refused),
        cmocka_unit_test(as_many_ways_as_the_limit_allows_are_walked),
        cmocka_unit_test(a_chain_of_a_hundred_thousand_questions_is_walked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
