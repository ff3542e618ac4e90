/*
 * test_tree_why.c -- which leaves and facts a reason names, on cells of every kind.
 */
#include "testing.h"

#include "tree_text.h"

#define ENDS "key,title,offerings\nend,End,\nother,Other,crate\n"

/* One question, whose first answer has this condition and leads to whoever satisfies it. */
static struct walked *asked(const char *when)
{
    struct ap_arena *scratch = ap_arena_new();
    struct walked *w = walked_csv("key,text\nq,Q?\n",
        ap_printf(scratch, "question,key,label,when,to\nq,y,Yes,\"%s\",outcome:end\n"
                           "q,n,No,,outcome:other\n", when), ENDS);

    ap_arena_free(scratch);
    walked_answer(w, "q=y");
    return w;
}

/* What the first answer with this condition recommends, and why; and why not. */
static void assert_reasons(const char *when, const char *why, const char *why_not)
{
    struct walked *w = asked(when);

    assert_string_equal(walked_why(w), why);
    assert_string_equal(walked_why_not(w), why_not);
    walked_free(w);
}

static void a_value_is_named_by_the_first_fact_that_states_it(void **state)
{
    (void)state;
    assert_reasons("colour:blue",
        "end\n"
        "  flask\n"
        "    q=y: colour:blue [flask colour blue, doc, f4]\n",
        "  not jar\n"
        "    q=y: FAILS colour:blue [jar colour red, doc, j2]\n"
        "    no change leads to it\n"
        "  not crate\n"
        "    q=y: FAILS colour:blue [crate colour denied, doc, c2]\n"
        "    change: q=n\n");
}

/* red is history for the flask, and denied for the crate. */
static void what_is_no_value_of_the_cell_decides_nothing(void **state)
{
    (void)state;
    assert_reasons("colour:red",
        "end\n"
        "  jar\n"
        "    q=y: colour:red [jar colour red, doc, j2]\n",
        "  not flask\n"
        "    q=y: FAILS colour:red [flask colour green, doc, f3]\n"
        "    no change leads to it\n"
        "  not crate\n"
        "    q=y: FAILS colour:red [crate colour denied, doc, c2]\n"
        "    change: q=n\n");
}

static void the_leading_value_of_a_disputed_cell_decides(void **state)
{
    (void)state;
    assert_reasons("size>=3",
        "end\n"
        "  jar\n"
        "    q=y: size>=3 [jar size 5, doc, j3]\n",
        "  not flask\n"
        "    q=y: FAILS size>=3 [flask size 2, doc, f6]\n"
        "    no change leads to it\n"
        "  not crate\n"
        "    q=y: FAILS size>=3 [crate size 2, doc, c3]\n"
        "    change: q=n\n");
}

static void a_negation_fails_by_the_value_that_it_denies(void **state)
{
    (void)state;
    assert_reasons("-colour:blue",
        "end\n"
        "  jar\n"
        "    q=y: -colour:blue [jar colour red, doc, j2]\n"
        "  crate\n"
        "    q=y: -colour:blue [crate colour denied, doc, c2]\n",
        "  not flask\n"
        "    q=y: FAILS -colour:blue [flask colour blue, doc, f4]\n"
        "    no change leads to it\n");
}

static void another_value_than_one_fails_by_that_one(void **state)
{
    (void)state;
    assert_reasons("colour!=blue",
        "end\n"
        "  jar\n"
        "    q=y: colour!=blue [jar colour red, doc, j2]\n",
        "  not flask\n"
        "    q=y: FAILS colour!=blue [flask colour blue, doc, f4]\n"
        "    no change leads to it\n"
        "  not crate\n"
        "    q=y: FAILS colour!=blue [crate colour denied, doc, c2]\n"
        "    change: q=n\n");
}

static void a_state_is_named_by_the_first_fact_of_the_cell(void **state)
{
    (void)state;
    assert_reasons("weight:?",
        "end\n"
        "  flask\n"
        "    q=y: weight:? [flask weight not stated, doc, f8]\n"
        "  jar\n"
        "    q=y: weight:? [weight without a fact]\n"
        "  crate\n"
        "    q=y: weight:? [weight without a fact]\n",
        "");
    assert_reasons("colour:*",
        "end\n"
        "  flask\n"
        "    q=y: colour:* [flask colour green, doc, f3]\n"
        "  jar\n"
        "    q=y: colour:* [jar colour red, doc, j2]\n",
        "  not crate\n"
        "    q=y: FAILS colour:* [crate colour denied, doc, c2]\n"
        "    change: q=n\n");
}

static void words_and_names_rest_on_no_cell(void **state)
{
    (void)state;
    assert_reasons("name:flask | jar",
        "end\n"
        "  flask\n"
        "    q=y: name:flask\n"
        "  jar\n"
        "    q=y: jar\n",
        "  not crate\n"
        "    q=y: FAILS name:flask\n"
        "    change: q=n\n");
}

/* All that make it hold are given, but only the first that makes it fail. */
static void each_leaf_that_decides_is_a_reason(void **state)
{
    (void)state;
    assert_reasons("kind:bottle (size<=2 | colour:green)",
        "end\n"
        "  flask\n"
        "    q=y: kind:bottle [flask kind bottle, doc, f1]\n"
        "    q=y: size<=2 [flask size 2, doc, f6]\n"
        "    q=y: colour:green [flask colour green, doc, f3]\n",
        "  not jar\n"
        "    q=y: FAILS size<=2 [jar size 5, doc, j3]\n"
        "    no change leads to it\n"
        "  not crate\n"
        "    q=y: FAILS kind:bottle [crate kind box, doc, c1]\n"
        "    change: q=n\n");
}

static void an_answer_without_a_condition_gives_one_reason_without(void **state)
{
    (void)state;
    assert_reasons("  ",
        "end\n"
        "  flask\n"
        "    q=y: no condition\n"
        "  jar\n"
        "    q=y: no condition\n"
        "  crate\n"
        "    q=y: no condition\n",
        "");
}

static void a_listed_offering_that_fails_is_not_said_to_hold(void **state)
{
    (void)state;
    struct walked *w = walked_csv(
        "key,text\nq,Q?\n",
        "question,key,label,when,to\n"
        "q,y,Yes,kind:bottle,outcome:end\n"
        "q,n,No,,outcome:other\n",
        "key,title,offerings\nend,End,jar;crate\nother,Other,flask\n");

    walked_answer(w, "q=y");
    assert_string_equal(walked_why(w),
        "end\n"
        "  jar\n"
        "    q=y: kind:bottle [jar kind bottle, doc, j1]\n"
        "  crate\n"
        "    q=y: FAILS kind:bottle [crate kind box, doc, c1]\n");
    walked_free(w);
}

static void who_meets_every_condition_but_is_not_listed_has_not_failed(void **state)
{
    (void)state;
    struct walked *w = walked_csv(
        "key,text\nq,Q?\n",
        "question,key,label,when,to\n"
        "q,y,Yes,kind:bottle,outcome:end\n"
        "q,n,No,,outcome:other\n",
        "key,title,offerings\nend,End,jar\nother,Other,flask\n");

    walked_answer(w, "q=y");
    assert_string_equal(walked_why_not(w),
        "  not flask\n"
        "    meets every condition but is not listed\n"
        "    change: q=n\n"
        "  not crate\n"
        "    q=y: FAILS kind:bottle [crate kind box, doc, c1]\n"
        "    no change leads to it\n");
    walked_free(w);
}

/* On the first way the flask is only not listed; the second is where it fails. */
static void a_failure_on_a_later_way_is_told_before_a_missing_listing(void **state)
{
    (void)state;
    struct walked *w = walked_csv(
        "key,text\nq,Q?\n",
        "question,key,label,when,to\n"
        "q,y,Yes,kind:bottle,outcome:end\n"
        "q,n,No,kind:box,outcome:other\n",
        "key,title,offerings\nend,End,jar\nother,Other,crate\n");

    walked_answer(w, "q=?");
    assert_string_equal(walked_why_not(w),
        "  not flask\n"
        "    q=n: FAILS kind:box [flask kind bottle, doc, f1]\n"
        "    no change leads to it\n");
    walked_free(w);
}

/* The change that is told is the latest on the way, and the first answer that leads there. */
static void the_latest_change_is_told(void **state)
{
    (void)state;
    struct walked *w = walked_csv(
        "key,text\na,A?\nb,B?\n",
        "question,key,label,when,to\n"
        "a,x,X,,question:b\n"
        "a,y,Y,,outcome:jars\n"
        "a,z,Z,,outcome:crates\n"
        "b,x,X,,outcome:flasks\n"
        "b,y,Y,,outcome:jars\n"
        "b,z,Z,,outcome:jars\n",
        "key,title,offerings\nflasks,F,flask\njars,J,jar\ncrates,C,crate\n");

    walked_answer(w, "a=x b=x");
    assert_string_equal(walked_why_not(w),
        "  not jar\n"
        "    meets every condition but is not listed\n"
        "    change: b=y\n"
        "  not crate\n"
        "    meets every condition but is not listed\n"
        "    change: a=z\n");
    walked_free(w);
}

/* A question that stands before the one that leads to it is still asked after it. */
static void questions_may_stand_in_any_order(void **state)
{
    (void)state;
    struct walked *w = walked_csv(
        "key,text\nfirst,1?\nthird,3?\nsecond,2?\n",
        "question,key,label,when,to\n"
        "first,on,On,kind:bottle,question:second\n"
        "second,on,On,size<=2,question:third\n"
        "third,on,On,,outcome:end\n",
        ENDS);

    assert_string_equal(walked_outlook(w, "third"), "on: flask\n");
    walked_answer(w, "first=on second=on third=on");
    assert_string_equal(walked_text(w),
        "path: first=on second=on third=on\n"
        "open: -\n"
        "way: first=on second=on third=on -> end\n"
        "recommended: flask\n"
        "off:\n");
    walked_free(w);
}

static void an_outcome_may_recommend_nobody(void **state)
{
    (void)state;
    struct walked *w = asked("kind:box colour:red");

    assert_string_equal(walked_text(w),
        "path: q=y\n"
        "open: -\n"
        "way: q=y -> end\n"
        "recommended:\n"
        "off:\n");
    walked_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_is_named_by_the_first_fact_that_states_it),
        cmocka_unit_test(what_is_no_value_of_the_cell_decides_nothing),
        cmocka_unit_test(the_leading_value_of_a_disputed_cell_decides),
        cmocka_unit_test(a_negation_fails_by_the_value_that_it_denies),
        cmocka_unit_test(another_value_than_one_fails_by_that_one),
        cmocka_unit_test(a_state_is_named_by_the_first_fact_of_the_cell),
        cmocka_unit_test(words_and_names_rest_on_no_cell),
        cmocka_unit_test(each_leaf_that_decides_is_a_reason),
        cmocka_unit_test(an_answer_without_a_condition_gives_one_reason_without),
        cmocka_unit_test(a_listed_offering_that_fails_is_not_said_to_hold),
        cmocka_unit_test(who_meets_every_condition_but_is_not_listed_has_not_failed),
        cmocka_unit_test(a_failure_on_a_later_way_is_told_before_a_missing_listing),
        cmocka_unit_test(the_latest_change_is_told),
        cmocka_unit_test(questions_may_stand_in_any_order),
        cmocka_unit_test(an_outcome_may_recommend_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
