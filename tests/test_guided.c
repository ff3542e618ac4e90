/*
 * test_guided.c -- a walk by questions: what is left, what is asked, and in which words.
 */
#include "view/guided.h"

#include <string.h>

#include "apposite/store.h"
#include "small.h"
#include "testing.h"

static struct small *s;

static int setup(void **state)
{
    static const struct small_offering offering[] = {
        { .key = "ant", .name = "Ant" }, { .key = "bee", .name = "Bee" },
        { .key = "cat", .name = "Cat" }, { .key = "dog", .name = "Dog" },
        { .key = "elk", .name = "Elk" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "wings", "Wings", AP_BOOL, false, "" }, { "home", "Home", AP_ENUM, true, "" },
        { "tame", "Tame", AP_BOOL, false, "" }, { 0 } };
    static const struct small_term term[] = {
        { "home", "house", "House", false, 0 }, { "home", "wood", "Wood", false, 0 },
        { 0 } };
    static const struct small_fact fact[] = {
        { "ant", "wings", AP_STATED, "no" },    { "bee", "wings", AP_STATED, "yes" },
        { "cat", "wings", AP_STATED, "no" },    { "dog", "wings", AP_NOT_STATED, "" },
        { "elk", "wings", AP_STATED, "no" },
        { "ant", "home", AP_STATED, "wood" },   { "bee", "home", AP_NOT_APPLICABLE, "" },
        { "cat", "home", AP_STATED, "house" },  { "dog", "home", AP_STATED, "house" },
        { "elk", "home", AP_STATED, "wood" },
        { "cat", "tame", AP_STATED, "yes" },    { "dog", "tame", AP_STATED, "yes" }, { 0 } };

    (void)state;
    s = small_new((struct small_content){ offering, attribute, term, fact, NULL });
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    small_free(s);
    return 0;
}

static struct guided at(const char *filter)
{
    return guided_at(&s->cat, *filter ? small_parse(s, filter) : NULL, NULL, 0, s->arena);
}

static const char *asked(const struct guided *g)
{
    return g->open ? guided_asked(g)->key : "nothing";
}

static const char *answered(const struct guided *g, size_t i)
{
    const char *text = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(guided_answer(g, i, s->arena, &text, &err), AP_OK);
    return text;
}

static void answers_say_how_many_state_it_and_how_many_remain(void **state)
{
    struct guided g = at("");

    (void)state;
    assert_string_equal(asked(&g), "home");
    assert_string_equal(guided_remain(&g, s->arena), "5 of 5 remain");
    assert_string_equal(guided_label(&g, 0), "House");
    assert_string_equal(guided_counts(&g, 0, s->arena), "2 remain");
    assert_string_equal(guided_names(&g, 0, s->arena), "Cat, Dog");
    assert_string_equal(guided_silence(&g, s->arena),
                        "Does not apply to 1, which only \"does not matter\" keeps.");
    const size_t home = g.question.attribute;
    g = guided_at(&s->cat, NULL, &home, 1, s->arena);
    assert_string_equal(asked(&g), "wings");
    assert_string_equal(guided_counts(&g, 0, s->arena), "3 state it, 4 remain");
    assert_string_equal(guided_names(&g, 0, s->arena), "");
    assert_string_equal(guided_silence(&g, s->arena),
                        "Not known of 1, which stays whatever you answer.");
    g = at("wings:yes,no");
    assert_string_equal(asked(&g), "home");
    assert_string_equal(guided_counts(&g, 0, s->arena), "1 remains");
}

static void who_is_not_known_is_named_apart(void **state)
{
    struct guided g = at(".key=cat,dog,bee");
    const size_t home = small_attribute_at(s, "home");

    (void)state;
    struct guided rest = guided_at(&s->cat, g.filter, &home, 1, s->arena);
    assert_string_equal(asked(&rest), "wings");
    assert_string_equal(guided_label(&rest, 1), "yes");
    assert_string_equal(guided_counts(&rest, 1, s->arena), "1 states it, 2 remain");
    assert_string_equal(guided_names(&rest, 1, s->arena), "Bee; not known of Dog");
}

static void an_answer_is_a_condition_of_the_filter(void **state)
{
    struct guided g = at("");

    (void)state;
    assert_string_equal(answered(&g, 0), "home:house");
    g = at("home:house");
    assert_string_equal(asked(&g), "nothing");
    g = at("home:house | tame:?");
    assert_string_equal(asked(&g), "home");
    assert_string_equal(answered(&g, 1), "(home:house | tame:?) home:wood");
    g = at("home:* ant");
    assert_string_equal(asked(&g), "nothing");
}

static void what_a_condition_is_about_is_not_asked_again(void **state)
{
    struct guided g = at("-home:house");

    (void)state;
    assert_string_equal(asked(&g), "wings");
    assert_string_equal(answered(&g, 1), "-home:house (wings:yes | wings:?)");
    g = at("-home:house (wings:yes | wings:?)");
    assert_string_equal(asked(&g), "nothing");
}

static void what_does_not_matter_is_not_asked(void **state)
{
    struct guided g = at("");

    (void)state;
    const size_t *skipped = guided_skip(&g, g.question.attribute, s->arena);
    g = guided_at(&s->cat, NULL, skipped, 1, s->arena);
    assert_string_equal(asked(&g), "wings");
    skipped = guided_skip(&g, g.question.attribute, s->arena);
    g = guided_at(&s->cat, NULL, skipped, 2, s->arena);
    assert_string_equal(asked(&g), "nothing");
    assert_string_equal(guided_result(&g, s->arena),
                        "5 of 5 remain: no further question tells them apart");
    assert_string_equal(guided_because(&g, s->arena),
                        "nothing was asked for; does not matter: Home, Wings");
}

static void the_result_says_why_and_what_is_not_known(void **state)
{
    struct guided g = at("home:house (wings:yes | wings:?)");

    (void)state;
    assert_string_equal(guided_result(&g, s->arena), "Dog remains");
    assert_string_equal(guided_because(&g, s->arena),
                        "because Home is House, and Wings is yes (or not known)");
    assert_string_equal(guided_kept(&g, small_offering_at(s, "dog"), s->arena),
                        "kept because Wings is not stated");
    g = at("home:house");
    assert_string_equal(guided_kept(&g, small_offering_at(s, "dog"), s->arena), "");
    g = at("home:house home:wood");
    assert_string_equal(guided_result(&g, s->arena), "No offering remains");
}

static void a_walk_can_begin_with_some_offerings(void **state)
{
    const size_t some[] = { small_offering_at(s, "cat"), small_offering_at(s, "elk") };
    const char *text = NULL;
    struct ap_error err = { 0 };

    (void)state;
    assert_int_equal(guided_among(&s->cat, some, 2, s->arena, &text, &err), AP_OK);
    assert_string_equal(text, "key=cat,elk");
    struct guided g = at(text);
    assert_string_equal(small_set(s, &g.left), "cat elk");
    assert_string_equal(asked(&g), "home");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(answers_say_how_many_state_it_and_how_many_remain),
        TEST(who_is_not_known_is_named_apart),
        TEST(an_answer_is_a_condition_of_the_filter),
        TEST(what_a_condition_is_about_is_not_asked_again),
        TEST(what_does_not_matter_is_not_asked),
        TEST(the_result_says_why_and_what_is_not_known),
        TEST(a_walk_can_begin_with_some_offerings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
