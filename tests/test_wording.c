/*
 * test_wording.c -- the sentences of a decision and of an offering, also where a
 * catalogue is at odds with itself.
 */
#include <string.h>

#include "headless.h"
#include "place.h"
#include "testing.h"

static void make_catalogue(void)
{
    place_make("catalogue.csv", "key,title,version,as_of\nt,Test,1,2025-01-31\n");
    place_make("sources.csv", "key,title,url,dated,retrieved\n"
                              "old,Old paper,,2020,2026-01-01\n"
                              "web,Web page,https://w.example,,2026-02-02\n");
    place_make("offerings.csv", "key,name\na,Ant\nb,Bee\nc,Cow\nd,Dog\n");
    place_make("attributes.csv", "key,name,type,cardinality,definition\n"
                                 "size,Size,enum,one,How large.\n"
                                 "legs,Legs,number,one,How many.\n");
    place_make("terms.csv", "attribute,key,label\nsize,small,Small\nsize,large,Large\n");
    place_make("facts.csv", "offering,attribute,state,value,detail,source,checked,inferred\n"
                            "a,size,,small,Seen.,old,2025-11-23,yes\n"
                            "a,size,,large,,web,2025-11-24,\n"
                            "b,size,,large,,web,,\n"
                            "b,size,superseded,small,,old,,\n"
                            "c,size,not_stated,,Silent.,old,,\n"
                            "d,size,,small,,old,,\n");
    place_make("links.csv", "offering,title,url\na,A,https://a.example\nb,B,https://b.example\n"
                            "c,C,https://c.example\nd,D,https://d.example\n");
    place_make("questions.csv", "key,text\nhow,How large?\n");
    place_make("answers.csv", "question,key,label,when,to\n"
                              "how,small,Small,size:small,outcome:small\n"
                              "how,none,Neither,size:small size:large,outcome:none\n"
                              "how,any,Any,,outcome:any\n");
    place_make("outcomes.csv", "key,title,offerings,text\n"
                               "small,A small one,a;b,Take it.\n"
                               "none,No one,,\n"
                               "any,Any one,c,\n");
}

/* What decide says from "Why" on. */
static const char *reasons(struct ap_arena *arena, const char *answer)
{
    const char *text = headless_out(arena, ap_printf(arena, "decide --catalogue . --answer "
                                                            "how=%s", answer));

    assert_non_null(strstr(text, "\nWhy\n"));
    return strstr(text, "\nWhy\n") + 1;
}

static void reasons_name_fact_source_date_dispute_and_inference(void **state)
{
    make_catalogue();
    assert_string_equal(reasons(*state, "small"),
        "Why\n"
        "---\n"
        "- Ant\n"
        "  - How large? \"Small\": Size is Small; it has Small (disputed): \"Seen.\" "
        "(Old paper, 2020, inferred)\n"
        "- Bee\n"
        "  - How large? \"Small\": listed although it fails Size is Small; it has Large "
        "(Web page, read 2026-02-02)\n"
        "\n"
        "Data\n"
        "----\n"
        "This rests on 2 cells: 1 disputed, 1 inferred, none checked since 2025-11-23.\n"
        "\n"
        "- Size of Ant: disputed, inferred, not checked since 2025-11-23\n"
        "- Size of Bee: not checked since 2025-01-31\n"
        "\n"
        "Why not\n"
        "-------\n"
        "- Cow: fails \"Size is Small\": it is not stated (Old paper, 2020); "
        "answering \"Any\" to \"How large?\" would lead to it\n"
        "- Dog: meets every condition, but the outcome does not list it; "
        "no answers would lead to it\n"
        "\n"
        "What if\n"
        "-------\n"
        "- Any other answer to \"How large?\" leads elsewhere: \"Neither\" recommends nothing; "
        "\"Any\" recommends Cow\n"
        "\n"
        "Life\n"
        "----\n"
        "- Ant on 2026-11-24: not stated\n"
        "- Bee on 2026-11-24: not stated\n"
        "\n"
        "Catalogue t, version 1; facts last checked 2025-01-31 (over a year ago).\n");
}

static void an_answer_without_a_condition_says_so(void **state)
{
    make_catalogue();
    const char *text = reasons(*state, "any");
    const char *expected = "Why\n"
                           "---\n"
                           "- Cow\n"
                           "  - How large? \"Any\": \"Any\" asks nothing of the offering\n";

    assert_memory_equal(text, expected, strlen(expected));
}

static void where_nothing_is_left_it_says_so_and_why(void **state)
{
    make_catalogue();
    const char *text = headless_out(*state, "decide --catalogue . --answer how=none");

    assert_string_equal(text,
        "No offering is recommended\n"
        "==========================\n"
        "\n"
        "No one\n"
        "------\n"
        "\n"
        "Answers\n"
        "-------\n"
        "- How large? Neither\n"
        "- As one word, for --decision: apposite:1/t@1/how=none\n"
        "\n"
        "Why\n"
        "---\n"
        "No offering meets every condition on the way.\n"
        "\n"
        "Why not\n"
        "-------\n"
        "- Ant: fails \"Size is Large\": it has Small (disputed) (Old paper, 2020, inferred); "
        "answering \"Small\" to \"How large?\" would lead to it\n"
        "- Bee: fails \"Size is Small\": it has Large (Web page, read 2026-02-02); "
        "answering \"Small\" to \"How large?\" would lead to it\n"
        "- Cow: fails \"Size is Small\": it is not stated (Old paper, 2020); "
        "answering \"Any\" to \"How large?\" would lead to it\n"
        "- Dog: fails \"Size is Large\": it has Small (Old paper, 2020); "
        "no answers would lead to it\n"
        "\n"
        "What if\n"
        "-------\n"
        "- Any other answer to \"How large?\" leads elsewhere: \"Small\" recommends Ant, Bee; "
        "\"Any\" recommends Cow\n"
        "\n"
        "Catalogue t, version 1; facts last checked 2025-01-31 (over a year ago).\n");
}

static void an_offering_is_shown_with_all_its_facts_old_ones_marked(void **state)
{
    make_catalogue();
    assert_string_equal(headless_out(*state, "show ant --catalogue ."),
        "Ant\n"
        "===\n"
        "- Key: a\n"
        "- Life on 2026-11-24: not stated\n"
        "\n"
        "Attributes\n"
        "----------\n"
        "- Size: Small (disputed)\n"
        "  - Small: Seen. (inferred, checked 2025-11-23, over a year ago)\n"
        "    - Source: Old paper (2020)\n"
        "  - Large (checked 2025-11-24)\n"
        "    - Source: Web page (read 2026-02-02) https://w.example\n"
        "- Legs: unknown\n"
        "  - no source was read for this\n"
        "\n"
        "Links\n"
        "-----\n"
        "- A https://a.example\n"
        "\n"
        "Catalogue t, version 1; facts last checked 2025-01-31 (over a year ago).\n");
}

static void a_superseded_value_is_told_as_history(void **state)
{
    make_catalogue();
    assert_non_null(strstr(headless_out(*state, "show bee --catalogue ."),
                           "- Size: Large\n"
                           "  - Large\n"
                           "    - Source: Web page (read 2026-02-02) https://w.example\n"
                           "  - superseded: Small\n"
                           "    - Source: Old paper (2020)\n"));
}

static void a_catalogue_checked_long_ago_says_so(void **state)
{
    make_catalogue();
    assert_non_null(strstr(headless_out(*state, "schema --catalogue ."),
                           "- Facts last checked: 2025-01-31 (over a year ago)\n"));
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
        TOLD(reasons_name_fact_source_date_dispute_and_inference),
        TOLD(an_answer_without_a_condition_says_so),
        TOLD(where_nothing_is_left_it_says_so_and_why),
        TOLD(an_offering_is_shown_with_all_its_facts_old_ones_marked),
        TOLD(a_superseded_value_is_told_as_history),
        TOLD(a_catalogue_checked_long_ago_says_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
