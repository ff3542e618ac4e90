/*
 * test_tree_answer.c -- reading "question=answer" as people write it.
 */
#include "testing.h"

#include <string.h>

#include "tree_text.h"

enum { PATH, ATTEST, CHANGE, WHERE };

static int containers(void **state)
{
    *state = walked_folder("azure-confidential-containers");
    return 0;
}

static int put_away(void **state)
{
    walked_free(*state);
    return 0;
}

/* The text answers this question so, and no other. */
static void assert_answer(struct walked *w, const char *text, size_t question, int answer)
{
    int *answers = ap_answers_new(w->cat, w->arena), *want = ap_answers_new(w->cat, w->arena);
    struct ap_error err = { 0 };

    want[question] = answer;
    assert_ok(ap_answer_set(w->cat, text, answers, &err));
    assert_memory_equal(answers, want, w->cat->questions * sizeof *want);
}

/* The text is refused with these words about these of its bytes, and changes nothing. */
static void assert_refused(struct walked *w, const char *text, const char *words,
                           const char *bytes)
{
    size_t n = w->cat->questions * sizeof *w->answers;
    int *before = memcpy(ap_answers_new(w->cat, w->arena), w->answers, n);
    struct ap_error err = { 0 };

    assert_int_equal(ap_answer_set(w->cat, text, w->answers, &err), AP_USAGE);
    assert_int_equal(err.code, AP_USAGE);
    assert_string_equal(err.text, words);
    assert_string_equal(ap_strndup(w->arena, text + err.at, err.len), bytes);
    assert_memory_equal(w->answers, before, n);
}

static void nothing_is_answered_at_first(void **state)
{
    struct walked *w = *state;

    for (size_t i = 0; i < w->cat->questions; i++)
        assert_int_equal(w->answers[i], AP_UNANSWERED);
}

static void keys_labels_and_unique_prefixes_name_an_answer(void **state)
{
    assert_answer(*state, "attest=environment", ATTEST, 1);
    assert_answer(*state, "attest=env", ATTEST, 1);
    assert_answer(*state, "at=v", ATTEST, 0);
    assert_answer(*state, "attest=That the node is a CVM", ATTEST, 0);
    assert_answer(*state, "attest=the app, NOT the node vm", ATTEST, 2);
    assert_answer(*state, "attest=everything", ATTEST, 1);
    assert_answer(*state, "p=serverless", PATH, 1);
}

static void a_question_mark_is_not_sure(void **state)
{
    assert_answer(*state, "where=?", WHERE, AP_NOT_SURE);
}

static void the_same_answer_twice_is_one(void **state)
{
    struct walked *w = *state;

    walked_answer(w, "path=aks path=aks attest=? attest=?");
    assert_int_equal(w->answers[PATH], 0);
    assert_int_equal(w->answers[ATTEST], AP_NOT_SURE);
}

static void two_answers_to_one_question_are_refused(void **state)
{
    walked_answer(*state, "path=aks attest=?");
    assert_refused(*state, "path=serverless",
                   "question path has two answers, aks and serverless: give one", "serverless");
    assert_refused(*state, "path=?", "question path has two answers, aks and ?: give one", "?");
    assert_refused(*state, "attest=vm", "question attest has two answers, ? and vm: give one",
                   "vm");
}

static void what_is_no_answer_is_refused_with_the_form(void **state)
{
    assert_refused(*state, "path",
                   "\"path\" is no answer: write QUESTION=ANSWER, or QUESTION=? where you are "
                   "not sure", "path");
    assert_refused(*state, "",
                   "\"\" is no answer: write QUESTION=ANSWER, or QUESTION=? where you are not "
                   "sure", "");
    assert_refused(*state, "a text that goes on and on, and on, and on, and on, and on",
                   "\"a text that goes on and on, and on, and on, and ...\" is no answer: write "
                   "QUESTION=ANSWER, or QUESTION=? where you are not sure",
                   "a text that goes on and on, and on, and on, and on, and on");
}

static void an_unknown_question_is_refused_with_those_there_are(void **state)
{
    assert_refused(*state, "colour=red",
                   "unknown question \"colour\" (path, attest, change, where)", "colour");
    assert_refused(*state, "wher3=nodes",
                   "unknown question \"wher3\": did you mean where? (path, attest, change, "
                   "where)", "wher3");
    assert_refused(*state, "=nodes", "unknown question \"\" (path, attest, change, where)", "");
}

static void an_unknown_answer_is_refused_with_those_there_are(void **state)
{
    assert_refused(*state, "attest=zzz",
                   "unknown answer \"zzz\" for attest (vm, environment, application)", "zzz");
    assert_refused(*state, "attest=enviroment",
                   "unknown answer \"enviroment\" for attest: did you mean environment? (vm, "
                   "environment, application)", "enviroment");
    assert_refused(*state, "attest=",
                   "unknown answer \"\" for attest (vm, environment, application)", "");
    assert_refused(*state, "attest=vm=x",
                   "unknown answer \"vm=x\" for attest: did you mean vm? (vm, environment, "
                   "application)", "vm=x");
}

static void a_prefix_of_several_is_refused_with_them(void **state)
{
    (void)state;
    struct walked *w = walked_csv("key,text\nlook,L?\nlook-again,A?\n",
                                  "question,key,label,to\n"
                                  "look,red,Red,question:look-again\n"
                                  "look,rose,Rose,question:look-again\n"
                                  "look-again,blue,Blue,outcome:end\n",
                                  "key,title,offerings\nend,End,\n");

    assert_answer(w, "look=red", 0, 0);         /* exact, though a prefix of the other */
    assert_refused(w, "lo=red", "\"lo\" fits several questions: look, look-again", "lo");
    assert_refused(w, "look=r", "\"r\" fits several answers: red, rose", "r");
    walked_free(w);
}

static void bytes_that_are_no_text_name_nothing(void **state)
{
    struct walked *w = *state;
    struct ap_error err = { 0 };

    assert_int_equal(ap_answer_set(w->cat, "p\xff=aks", w->answers, &err), AP_USAGE);
    assert_int_equal(ap_answer_set(w->cat, "path=\xc3", w->answers, &err), AP_USAGE);
}

#define ON(test) cmocka_unit_test_setup_teardown(test, containers, put_away)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON(nothing_is_answered_at_first),
        ON(keys_labels_and_unique_prefixes_name_an_answer),
        ON(a_question_mark_is_not_sure),
        ON(the_same_answer_twice_is_one),
        ON(two_answers_to_one_question_are_refused),
        ON(what_is_no_answer_is_refused_with_the_form),
        ON(an_unknown_question_is_refused_with_those_there_are),
        ON(an_unknown_answer_is_refused_with_those_there_are),
        cmocka_unit_test(a_prefix_of_several_is_refused_with_them),
        ON(bytes_that_are_no_text_name_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
