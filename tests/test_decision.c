/*
 * test_decision.c -- answers as one word: there and back, and what is no such word.
 */
#include "view/decision.h"

#include <string.h>

#include "apposite/store.h"
#include "headless.h"
#include "testing.h"

static struct ap_catalogue *builtin(size_t which, struct ap_arena *arena)
{
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_open_builtin(&ap_builtin[which], arena, &cat, &err), AP_OK);
    return cat;
}

static int *answers_of(const struct ap_catalogue *cat, const struct ap_way *way, size_t steps,
                       struct ap_arena *arena)
{
    int *answers = ap_answers_new(cat, arena);

    for (size_t i = 0; i < steps; i++)
        answers[way->step[i].question] = (int)way->step[i].answer;
    return answers;
}

static void read_back(const struct ap_catalogue *cat, const struct ap_tree *tree,
                      const int *answers, struct ap_arena *arena)
{
    struct ap_walk walk = ap_tree_walk(tree, answers, arena);
    const char *text = decision_text(cat, &walk, arena);
    struct decision d = { 0 };
    struct ap_error err = { 0 };
    int *read = ap_answers_new(cat, arena);

    assert_int_equal(decision_split(text, arena, &d, &err), AP_OK);
    assert_string_equal(d.catalogue, cat->key);
    assert_string_equal(d.version, cat->version);
    assert_int_equal(decision_answers(&d, cat, read, arena, &err), AP_OK);
    assert_memory_equal(read, answers, cat->questions * sizeof *answers);
}

static void every_way_of_the_built_in_trees_reads_back(void **state)
{
    struct ap_arena *arena = *state;

    for (size_t c = 0; c < ap_builtins; c++) {
        struct ap_catalogue *cat = builtin(c, arena);
        const struct ap_tree *tree = NULL;
        struct ap_error err = { 0 };
        size_t count;

        if (ap_tree_new(cat, arena, &tree, &err))
            continue;
        struct ap_way *way = ap_tree_ways(tree, &count, arena);
        for (size_t i = 0; i < count; i++)
            for (size_t steps = 0; steps <= way[i].steps; steps++)
                read_back(cat, tree, answers_of(cat, &way[i], steps, arena), arena);
    }
}

static void odd_characters_in_keys_survive(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_answer answer = { "a=b,c/d", "", "", "", true, 0 };
    struct ap_question question = { "q%?@", "", "", { NULL, "" }, &answer, 1 };
    struct ap_outcome outcome = { "o", "", "", NULL, 0, { NULL, "" } };
    struct ap_catalogue cat = { .key = "k/1 \xC3\xA4", .version = "1@2/3",
                                .question = &question, .questions = 1,
                                .outcome = &outcome, .outcomes = 1 };
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };
    int chosen = 0, not_sure = AP_NOT_SURE;

    ap_catalogue_index(&cat, arena);
    assert_int_equal(ap_tree_new(&cat, arena, &tree, &err), AP_OK);
    read_back(&cat, tree, &chosen, arena);
    read_back(&cat, tree, &not_sure, arena);
    struct ap_walk walk = ap_tree_walk(tree, &chosen, arena);
    assert_string_equal(decision_text(&cat, &walk, arena),
                        "apposite:1/k%2F1%20%C3%A4@1%402%2F3/q%25%3F%40=a%3Db%2Cc%2Fd");
}

static void what_is_no_decision_says_the_form(void **state)
{
    static const char *const bad[] = {
        "", "apposite", "apposite:2/a@1/x=y", "apposite:1/", "apposite:1/a", "apposite:1/a@1",
        "apposite:1/@1/x=y", "apposite:1/a%2@1/", "apposite:1/a%zz@1/", "apposite:1/a%00@1/",
        "path=aks",
    };
    struct ap_arena *arena = *state;

    for (size_t i = 0; i < AP_COUNT(bad); i++) {
        struct decision d = { 0 };
        struct ap_error err = { 0 };
        assert_int_equal(decision_split(bad[i], arena, &d, &err), AP_USAGE);
        assert_non_null(strstr(err.text, "apposite:1/CATALOGUE@VERSION/QUESTION=ANSWER"));
        assert_true(err.at <= strlen(bad[i]) && err.len <= strlen(bad[i]) - err.at);
        assert_null(d.catalogue);
    }
}

static void the_command_reads_what_it_writes(void **state)
{
    struct ap_arena *arena = *state;
    const char *first = headless_out(arena, "decide --answer path=aks --answer attest=vm");
    const char *word = strstr(first, "apposite:1/");

    assert_non_null(word);
    word = ap_strndup(arena, word, strcspn(word, "\n"));
    assert_string_equal(headless_out(arena, ap_printf(arena, "decide --decision %s", word)),
                        first);
    struct headless h = headless(arena, "decide --decision apposite:1/azure-compute@1.0.0/x=y");
    assert_int_equal(h.status, 2);
    assert_non_null(strstr(h.err, "--catalogue names another"));
    h = headless(arena, "decide --answer path=serverless --decision "
                        "apposite:1/azure-confidential-containers@1.0.0/path=aks");
    assert_int_equal(h.status, 2);
    assert_non_null(strstr(h.err, "question path has two answers"));
    h = headless(arena, "decide --decision "
                        "apposite:1/azure-confidential-containers@1.0.0/path=nowhere");
    assert_int_equal(h.status, 2);
    assert_non_null(strstr(h.err, "does not offer"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(every_way_of_the_built_in_trees_reads_back),
        HEADLESS(odd_characters_in_keys_survive),
        HEADLESS(what_is_no_decision_says_the_form),
        HEADLESS(the_command_reads_what_it_writes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
