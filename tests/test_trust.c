/*
 * test_trust.c -- what a decision rests on, in words, and what another answer would do.
 */
#include <string.h>

#include "headless.h"
#include "place.h"
#include "testing.h"

/* Which cells a decision rests on is a matter of the condition: each offering has its own. */
static void make_catalogue(const char *as_of)
{
    place_make("catalogue.csv", as_of);
    place_make("sources.csv", "key,title\nweb,Web page\n");
    place_make("offerings.csv", "key,name\na,Ant\nb,Bee\nc,Cow\nd,Dog\n");
    place_make("attributes.csv", "key,name,type,cardinality,definition\n"
                                 "size,Size,enum,one,How large.\n"
                                 "legs,Legs,number,one,How many.\n");
    place_make("terms.csv", "attribute,key,label\nsize,small,Small\nsize,large,Large\n");
    place_make("facts.csv", "offering,attribute,state,value,source,checked,inferred\n"
                            "a,size,,small,web,2025-11-24,yes\n"
                            "a,size,,large,web,2026-11-01,\n"
                            "a,legs,,6,web,2025-11-20,\n"
                            "b,legs,,6,web,2026-11-01,\n"
                            "c,size,not_stated,,web,2024-01-01,\n"
                            "c,legs,,4,web,,\n");
    place_make("questions.csv", "key,text\nhow,How?\nthen,And then?\n");
    place_make("answers.csv", "question,key,label,when,to\n"
                              "how,both,Both,size:small legs=6,outcome:one\n"
                              "how,legs,Legs,legs=6,question:then\n"
                              "how,four,Four,legs=4,outcome:one\n"
                              "how,gap,Gap,-size:small legs=4,outcome:one\n"
                              "how,any,Any,,outcome:any\n"
                              "then,yes,Yes,legs=6,outcome:b\n"
                              "then,no,No,legs=6,outcome:b\n");
    place_make("outcomes.csv", "key,title,offerings,text\n"
                               "one,One,,\nany,Any,a,\nb,Bee,b,\n");
}

#define DATED   "key,title,version,as_of\nt,Test,1,2026-11-02\n"

/* A part of what decide says, from a heading to the next one. */
static char *part(struct ap_arena *arena, const char *heading, const char *arguments)
{
    const char *text = headless_out(arena, ap_printf(arena, "decide --catalogue . %s", arguments));
    const char *from = strstr(text, ap_printf(arena, "\n%s\n", heading));

    assert_non_null(from);
    from = strchr(strchr(from + 1, '\n') + 1, '\n') + 1;
    const char *to = strstr(from, "\n---");
    while (to && to > from && to[-1] != '\n')
        to--;
    return to ? ap_strndup(arena, from, (size_t)(to - from)) : ap_strdup(arena, from);
}

static void what_speaks_against_the_cells_is_counted(void **state)
{
    static const struct { const char *arguments, *as_of, *expected; } is[] = {
        { "--answer how=both", DATED,
          "This rests on 2 cells: 1 disputed, 1 inferred, 1 not checked since 2025-11-20.\n\n"
          "- Size of Ant: disputed, inferred\n"
          "- Legs of Ant: not checked since 2025-11-20\n\n" },
        { "--answer how=legs --answer then=yes", DATED,
          "This rests on 1 cell, checked within a year.\n\n" },
        { "--answer how=legs --answer then=yes --stale-after 22", DATED,
          "This rests on 1 cell: not checked since 2026-11-01.\n\n"
          "- Legs of Bee: not checked since 2026-11-01\n\n" },
        { "--answer how=legs --answer then=yes --stale-after 23", DATED,
          "This rests on 1 cell, checked within 23 days.\n\n" },
        { "--answer how=four", DATED, "This rests on 1 cell, checked within a year.\n\n" },
        { "--answer how=four", "key,title,version,as_of\nt,Test,1,2024-11\n",
          "This rests on 1 cell: not checked since 2024-11.\n\n"
          "- Legs of Cow: not checked since 2024-11\n\n" },
        { "--answer how=gap", DATED,
          "This rests on 2 cells: 1 without a stated value, 1 not checked since 2024-01-01.\n\n"
          "- Size of Cow: not stated, not checked since 2024-01-01\n\n" },
        { "--answer how=any", DATED,
          "This rests on no cell: nothing is asked of the offerings.\n\n" },
    };

    for (size_t i = 0; i < AP_COUNT(is); i++) {
        make_catalogue(is[i].as_of);
        assert_string_equal(part(*state, "Data", is[i].arguments), is[i].expected);
    }
}

static void a_number_of_days_is_asked_for(void **state)
{
    static const char *const wrong[] = { "0", "-1", "x", "123456" };

    for (size_t i = 0; i < AP_COUNT(wrong); i++) {
        struct headless got = headless(*state, ap_printf(*state, "decide --stale-after %s",
                                                         wrong[i]));
        assert_int_equal(got.status, 2);
        assert_non_null(strstr(got.err, "--stale-after needs a number of days"));
    }
}

static void other_answers_are_said_to_change_all_some_or_nothing(void **state)
{
    make_catalogue(DATED);
    assert_string_equal(part(*state, "What if", "--answer how=legs --answer then=yes"),
        "- Any other answer to \"How?\" leads elsewhere: \"Both\" recommends Ant; "
        "\"Four\" recommends Cow; \"Gap\" recommends Cow; \"Any\" recommends Ant\n"
        "- No other answer to \"And then?\" changes the result\n\n");
    assert_string_equal(part(*state, "What if", "--answer how=four"),
        "- Some other answer to \"How?\" leads elsewhere: \"Both\" recommends Ant; "
        "\"Legs\" asks \"And then?\"; \"Any\" recommends Ant\n\n");
}

static void who_needs_several_other_answers_is_told_all_of_them(void **state)
{
    make_catalogue(DATED);
    place_make("questions.csv", "key,text\nhow,How?\nthen,And then?\n");
    place_make("answers.csv", "question,key,label,when,to\n"
                              "how,six,Six,legs=6,question:then\n"
                              "how,four,Four,legs=4,question:then\n"
                              "then,small,Small,size:small,outcome:one\n"
                              "then,not,Not small,-size:small,outcome:one\n");
    place_make("outcomes.csv", "key,title\none,One\n");
    assert_string_equal(part(*state, "Why not", "--answer how=six --answer then=small"),
        "- Bee: fails \"Size is Small\": it is unknown; "
        "answering \"Not small\" to \"And then?\" would lead to it\n"
        "- Cow: fails \"Legs is 6\": it has 4 (Web page); "
        "answering \"Four\" to \"How?\" and \"Not small\" to \"And then?\" would lead to it\n"
        "- Dog: fails \"Legs is 6\": it is unknown; no answers would lead to it\n\n");
}

static int setup(void **state)
{
    return place_enter(state) || headless_setup(state);
}

static int teardown(void **state)
{
    headless_teardown(state);
    return place_leave(state);
}

#define TOLD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TOLD(what_speaks_against_the_cells_is_counted),
        TOLD(a_number_of_days_is_asked_for),
        TOLD(other_answers_are_said_to_change_all_some_or_nothing),
        TOLD(who_needs_several_other_answers_is_told_all_of_them),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
