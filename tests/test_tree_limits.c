/*
 * test_tree_limits.c -- what is refused as a tree, and trees as large as may be.
 */
#include "testing.h"

#include <string.h>

#include "apposite/tree.h"
#include "base/buf.h"
#include "csv_catalogue.h"

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

/* A chain of questions, each with some answers that all lead to the next. */
struct chain {
    size_t questions;
    int    answers;
    size_t offerings;
    size_t back;                /* the question that the last one leads to; 0: the end */
};

static void add_offerings(struct csv_catalogue *c, size_t count)
{
    struct buf text = BUF(c->arena);

    buf_add(&text, "key,name\n");
    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "o%zu,O\n", i);
    csv_catalogue_add(c, TABLE_OFFERING, buf_text(&text));
}

static struct csv_catalogue *with_chain(struct chain chain)
{
    struct csv_catalogue *c = csv_catalogue_new();
    struct buf q = BUF(c->arena), a = BUF(c->arena);

    buf_add(&q, "key,text\n");
    buf_add(&a, "question,key,label,to\n");
    for (size_t i = 0; i < chain.questions; i++) {
        bool last = i + 1 == chain.questions;

        buf_printf(&q, "q%zu,?\n", i);
        for (int k = 0; k < chain.answers; k++) {
            buf_printf(&a, "q%zu,a%d,A,", i, k);
            if (last && !chain.back)
                buf_add(&a, "outcome:end\n");
            else
                buf_printf(&a, "question:q%zu\n", last ? chain.back : i + 1);
        }
    }
    add_offerings(c, chain.offerings);
    csv_catalogue_add(c, TABLE_QUESTION, buf_text(&q));
    csv_catalogue_add(c, TABLE_ANSWER, buf_text(&a));
    csv_catalogue_add(c, TABLE_OUTCOME, "key,title,offerings\nend,End,\n");
    csv_catalogue_load(c);
    return c;
}

static const struct ap_tree *tree_of(struct csv_catalogue *c)
{
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };

    assert_ok(ap_tree_new(c->cat, c->arena, &tree, &err));
    return tree;
}

static const char *check(struct csv_catalogue *c)
{
    check_tree(c->cat, &c->rows, "2026-06-01", &c->findings);
    return csv_catalogue_findings(c);
}

#define TOO_MANY "the decision tree has more than 10000 ways from its first question to an " \
                 "outcome; merge questions"
#define TOO_LARGE "the decision tree is too large for its 600 offerings; use fewer " \
                  "questions, or outcomes that list their offerings"

static void more_ways_than_the_limit_are_refused(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_chain((struct chain){ 1000, 2, 1, 0 });

    assert_string_equal(check(c), "questions.csv:2: error: " TOO_MANY "\n");
    assert_refused(c, AP_INVALID, TOO_MANY);
}

static void ways_that_take_too_much_room_are_refused(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_chain((struct chain){ 13, 2, 600, 0 });

    assert_string_equal(check(c), "questions.csv:2: error: " TOO_LARGE "\n");
    assert_refused(c, AP_INVALID, TOO_LARGE);
}

static void as_many_ways_as_the_limit_allows_are_walked(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_chain((struct chain){ 4, 10, 1, 0 });
    size_t count;

    assert_string_equal(check(c), "");
    (void)ap_tree_ways(tree_of(c), &count, c->arena);
    assert_int_equal(count, AP_TREE_WAYS);
    csv_catalogue_free(c);
}

/* Neither the stack of the machine nor its patience is used up. */
static void a_chain_of_a_hundred_thousand_questions_is_walked(void **state)
{
    (void)state;
    enum { LENGTH = 100000 };
    struct csv_catalogue *c = with_chain((struct chain){ LENGTH, 1, 2, 0 });
    const struct ap_tree *tree = tree_of(c);
    int *answers = ap_answers_new(c->cat, c->arena);
    size_t count;

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

static void a_long_cycle_is_named_by_its_beginning(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_chain((struct chain){ 1000, 2, 1, 100 });

    assert_string_equal(check(c),
        "questions.csv:102: error: answers lead round in a cycle: q100 -> q101 -> q102 -> "
        "q103 -> q104 -> q105 -> 894 more -> q100\n"
        "outcomes.csv:2: error: outcome end cannot be reached from question q0\n");
    assert_refused(c, AP_INVALID, "question 'q100' leads back to itself");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_catalogue_without_questions_has_no_tree),
        cmocka_unit_test(a_question_without_answers_is_refused),
        cmocka_unit_test(an_answer_that_leads_nowhere_is_refused),
        cmocka_unit_test(a_cycle_is_refused_even_where_nobody_comes),
        cmocka_unit_test(a_condition_that_does_not_parse_is_refused_in_the_words_of_the_parser),
        cmocka_unit_test(more_ways_than_the_limit_are_refused),
        cmocka_unit_test(ways_that_take_too_much_room_are_refused),
        cmocka_unit_test(as_many_ways_as_the_limit_allows_are_walked),
        cmocka_unit_test(a_chain_of_a_hundred_thousand_questions_is_walked),
        cmocka_unit_test(a_long_cycle_is_named_by_its_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
