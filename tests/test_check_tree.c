/*
 * test_check_tree.c -- every rule on decision trees finds its fault, at its
 * place, and nothing else.
 */
#include "testing.h"

#include <string.h>

#include "csv_catalogue.h"

/*
 * Three offerings under a tree without fault:
 *
 *     os  --linux--> size --big------> outcome large  (lists box)
 *      |              `-----small----> outcome little (lists cup)
 *      `--windows-------------------> outcome win    (all that fit)
 */
#define QUESTIONS                                                   \
    "key,text\n"                                                    \
    "os,Which system?\n"                                            \
    "size,Which size?\n"
#define ANSWERS                                                     \
    "question,key,label,when,to\n"                                  \
    "os,linux,Linux,os:linux,question:size\n"                       \
    "os,windows,Windows,os:windows,outcome:win\n"                   \
    "size,big,Big,size>=big,outcome:large\n"                        \
    "size,small,Small,size<=small,outcome:little\n"
#define OUTCOMES                                                    \
    "key,title,offerings\n"                                         \
    "large,Large,box\n"                                             \
    "little,Little,cup\n"                                           \
    "win,Windows,\n"

static const char offerings[] =
    "key,name\n"
    "box,Box\n"
    "cup,Cup\n"
    "pane,Pane\n";
static const char attributes[] =
    "key,name,type\n"
    "os,System,enum\n"
    "size,Size,ordinal\n";
static const char terms[] =
    "attribute,key,label,rank\n"
    "os,linux,Linux,\n"
    "os,windows,Windows,\n"
    "size,small,Small,1\n"
    "size,big,Big,2\n";
static const char sources[] =
    "key,title\n"
    "doc,Document\n";
static const char facts[] =
    "offering,attribute,state,value,source\n"
    "box,os,,linux,doc\n"
    "box,size,,big,doc\n"
    "cup,os,,linux,doc\n"
    "cup,size,,small,doc\n"
    "pane,os,,windows,doc\n"
    "pane,size,unknown,,doc\n";

/* A tree with one thing wrong, and all that check_tree has to say about it. */
struct fault {
    const char *what;
    const char *questions, *answers, *outcomes, *events;    /* NULL: as above, no events */
    const char *findings;
};

static const struct fault faults[] = {
    { "nothing", NULL, NULL, NULL, NULL, "" },

    { "a question with one answer", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,size>=big,outcome:large\n",
      "key,title,offerings\n"
      "large,Large,box\n"
      "win,Windows,\n",
      NULL,
      "offerings.csv:3: error: no outcome of the decision tree recommends cup\n"
      "questions.csv:3: error: question size has only one answer; a question needs two or "
      "more\n" },

    { "a question without answers", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n",
      "key,title,offerings\n"
      "win,Windows,\n",
      NULL,
      "questions.csv:3: error: question size has no answer; a question needs two or more\n" },

    { "an answer that leads to a question that is not there", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,question:version\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n",
      "key,title,offerings\n"
      "large,Large,box\n"
      "little,Little,cup\n",
      NULL,
      "answers.csv:3: error: answer windows to question os leads nowhere: there is no "
      "question:version\n" },

    { "an answer that leads to an outcome that is not there", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:mac\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n",
      "key,title,offerings\n"
      "large,Large,box\n"
      "little,Little,cup\n",
      NULL,
      "answers.csv:3: error: answer windows to question os leads nowhere: there is no "
      "outcome:mac\n" },

    { "a question that cannot be reached",
      QUESTIONS "colour,Which colour?\n",
      ANSWERS "colour,red,Red,,outcome:win\n"
              "colour,blue,Blue,,outcome:large\n",
      NULL, NULL,
      "questions.csv:4: error: question colour cannot be reached from question os\n" },

    { "an outcome that cannot be reached", NULL, NULL,
      OUTCOMES "none,None,box\n", NULL,
      "outcomes.csv:5: error: outcome none cannot be reached from question os\n" },

    { "an answer that leads back to its question", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n"
      "size,other,Other,,question:size\n",
      NULL, NULL,
      "questions.csv:3: error: answers lead round in a cycle: size -> size\n" },

    { "a cycle of two questions", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n"
      "size,other,Other,,question:os\n",
      NULL, NULL,
      "questions.csv:2: error: answers lead round in a cycle: os -> size -> os\n" },

    { "a cycle that nobody reaches",
      QUESTIONS "hen,Hen?\negg,Egg?\n",
      ANSWERS "hen,yes,Yes,,question:egg\n"
              "hen,no,No,,outcome:win\n"
              "egg,yes,Yes,,question:hen\n"
              "egg,no,No,,outcome:win\n",
      NULL, NULL,
      "questions.csv:4: error: answers lead round in a cycle: hen -> egg -> hen\n"
      "questions.csv:4: error: question hen cannot be reached from question os\n"
      "questions.csv:5: error: question egg cannot be reached from question os\n" },

    { "an offering that no outcome recommends", NULL, NULL,
      "key,title,offerings\n"
      "large,Large,box\n"
      "little,Little,cup\n"
      "win,Windows,box\n",
      NULL,
      "offerings.csv:4: error: no outcome of the decision tree recommends pane\n"
      "outcomes.csv:4: error: box contradicts answer windows to question os, which leads "
      "here and demands os:windows\n"
      "outcomes.csv:4: error: pane satisfies every condition on the way os=windows but is "
      "not listed\n" },

    { "a listed offering that contradicts a condition on the way", NULL, NULL,
      "key,title,offerings\n"
      "large,Large,box;pane\n"
      "little,Little,cup\n"
      "win,Windows,\n",
      NULL,
      "outcomes.csv:2: error: pane contradicts answer linux to question os, which leads "
      "here and demands os:linux\n" },

    { "a contradiction on one of two ways", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "os,any,Any,,question:size\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,,outcome:little\n",
      "key,title,offerings\n"
      "large,Large,box\n"
      "little,Little,box;cup;pane\n"
      "win,Windows,\n",
      NULL,
      "outcomes.csv:3: error: pane contradicts answer linux to question os, which leads "
      "here and demands os:linux\n" },

    { "what is wrong on two ways to one outcome, said once", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,unix,Unix,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,size>=big,outcome:large\n"
      "size,small,Small,,outcome:little\n",
      "key,title,offerings\n"
      "large,Large,box;cup\n"
      "little,Little,cup\n"
      "win,Windows,\n",
      NULL,
      "outcomes.csv:2: error: cup contradicts answer big to question size, which leads here "
      "and demands size>=big\n"
      "outcomes.csv:3: error: box satisfies every condition on the way os=linux, size=small "
      "but is not listed\n" },

    { "an offering that satisfies a way but is not listed", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,os:linux,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n",
      NULL, NULL,
      "outcomes.csv:2: error: cup satisfies every condition on the way os=linux, size=big but "
      "is not listed\n" },

    { "a way without conditions, which asks nothing of its list", NULL,
      "question,key,label,when,to\n"
      "os,linux,Linux,,question:size\n"
      "os,windows,Windows,os:windows,outcome:win\n"
      "size,big,Big,,outcome:large\n"
      "size,small,Small,size<=small,outcome:little\n",
      NULL, NULL, "" },

    { "a way on which nothing is left", NULL,
      ANSWERS "size,mouse,Mouse,os:windows,outcome:win\n",
      NULL, NULL,
      "outcomes.csv:4: error: nothing is left on the way os=linux, size=mouse: no offering "
      "satisfies all its conditions\n" },

    { "a way of ten steps on which nothing is left",
      QUESTIONS "a,A?\nb,B?\nc,C?\nd,D?\ne,E?\nf,F?\ng,G?\nh,H?\n",
      ANSWERS "size,mouse,Mouse,os:windows,question:a\n"
              "a,y,Y,,question:b\na,n,N,,outcome:win\n"
              "b,y,Y,,question:c\nb,n,N,,outcome:win\n"
              "c,y,Y,,question:d\nc,n,N,,outcome:win\n"
              "d,y,Y,,question:e\nd,n,N,,outcome:win\n"
              "e,y,Y,,question:f\ne,n,N,,outcome:win\n"
              "f,y,Y,,question:g\nf,n,N,,outcome:win\n"
              "g,y,Y,,question:h\ng,n,N,,outcome:win\n"
              "h,y,Y,,outcome:win\nh,n,N,,outcome:win\n",
      NULL, NULL,
      "outcomes.csv:4: error: nothing is left on the way os=linux, size=mouse, a=y, b=y, c=y, "
      "d=y, e=y, f=y and 2 more: no offering satisfies all its conditions\n" },

    { "a recommended offering that is retired", NULL, NULL, NULL,
      "offering,date,kind,text\n"
      "box,2026-02,retired,Gone.\n",
      "outcomes.csv:2: warning: box is recommended but retired\n" },

    { "one whose day of retirement has passed, where the outcome has no list", NULL, NULL, NULL,
      "offering,date,kind,text\n"
      "pane,2026-05-31,retires_on,Going.\n",
      "outcomes.csv:4: warning: pane is recommended but retired\n" },

    { "a recommended offering that is closed to new use", NULL, NULL, NULL,
      "offering,date,kind,text\n"
      "cup,2026-06-01,closed_to_new,Closed.\n",
      "outcomes.csv:3: warning: cup is recommended but closed to new use\n" },

    { "ends that have not come, or concern a part", NULL, NULL, NULL,
      "offering,date,kind,scope,text\n"
      "box,2026-06,closed_to_new,,Closed at the end of the month.\n"
      "box,2027-01-01,retires_on,,Going.\n"
      "cup,2026-01-01,closed_to_new,blue ones,Closed.\n"
      "cup,2026-01-01,retired,blue ones,Gone.\n"
      "pane,2026-01-01,note,,Cleaned.\n",
      "" },
};

static const char *check(struct csv_catalogue *c)
{
    check_tree(c->cat, &c->rows, "2026-06-01", &c->findings);
    return csv_catalogue_findings(c);
}

/* The three offerings, under a tree that is to come. */
static struct csv_catalogue *with_offerings(void)
{
    struct csv_catalogue *c = csv_catalogue_new();

    csv_catalogue_add(c, TABLE_SOURCE, sources);
    csv_catalogue_add(c, TABLE_OFFERING, offerings);
    csv_catalogue_add(c, TABLE_ATTRIBUTE, attributes);
    csv_catalogue_add(c, TABLE_TERM, terms);
    csv_catalogue_add(c, TABLE_FACT, facts);
    return c;
}

static void each_fault_is_found_at_its_place_and_nothing_else(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(faults); i++) {
        const struct fault *f = &faults[i];
        struct csv_catalogue *c = with_offerings();

        csv_catalogue_add(c, TABLE_QUESTION, f->questions ? f->questions : QUESTIONS);
        csv_catalogue_add(c, TABLE_ANSWER, f->answers ? f->answers : ANSWERS);
        csv_catalogue_add(c, TABLE_OUTCOME, f->outcomes ? f->outcomes : OUTCOMES);
        if (f->events)
            csv_catalogue_add(c, TABLE_EVENT, f->events);
        csv_catalogue_load(c);
        print_message("%s\n", f->what);
        assert_string_equal(check(c), f->findings);
        csv_catalogue_free(c);
    }
}

static void a_catalogue_without_questions_has_no_tree_to_judge(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_offerings();

    csv_catalogue_load(c);
    assert_string_equal(check(c), "");
    csv_catalogue_free(c);
}

/* A condition that does not parse names the answer, and says what the parser says. */
static void a_bad_condition_is_found_at_its_answer(void **state)
{
    (void)state;
    struct csv_catalogue *c = with_offerings();

    csv_catalogue_add(c, TABLE_QUESTION, QUESTIONS);
    csv_catalogue_add(c, TABLE_ANSWER,
                      "question,key,label,when,to\n"
                      "os,linux,Linux,os:linux,question:size\n"
                      "os,windows,Windows,os:(windows,outcome:win\n"
                      "size,big,Big,size>=big,outcome:large\n"
                      "size,small,Small,name~cup,outcome:little\n");
    csv_catalogue_add(c, TABLE_OUTCOME, OUTCOMES);
    csv_catalogue_load(c);
    const char *text = check(c);
    const char *second = strchr(text, '\n') + 1;
    const char *first_words = "answers.csv:3: error: the condition of answer windows to question "
                              "os does not parse: ";
    const char *second_words = "answers.csv:5: error: the condition of answer small to question "
                               "size does not parse: ";
    assert_memory_equal(text, first_words, strlen(first_words));
    assert_memory_equal(second, second_words, strlen(second_words));
    assert_string_equal(strchr(second, '\n'), "\n");
    csv_catalogue_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_found_at_its_place_and_nothing_else),
        cmocka_unit_test(a_catalogue_without_questions_has_no_tree_to_judge),
        cmocka_unit_test(a_bad_condition_is_found_at_its_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
