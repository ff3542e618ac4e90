/*
 * test_saved.c -- commands that begin with a saved view, and the command that
 * lists them.
 */
#include <string.h>
#include <unistd.h>

#include "headless.h"
#include "kept.h"
#include "place.h"

#define OURS "azure-confidential-containers"

static struct ap_arena *arena;

static int enter(void **state)
{
    arena = ap_arena_new();
    headless_user = KEPT_FILE;
    return place_enter(state);
}

static int leave(void **state)
{
    ap_arena_free(arena);
    headless_user = NULL;
    return place_leave(state);
}

static void save(const char *catalogue, const char *name, const char *options)
{
    struct ap_user *user = kept_open(KEPT_FILE);

    kept_ok(ap_user_view_put(user, catalogue, name, options, true, &kept_err));
    ap_user_close(user);
}

static void expect(const char *line, int status, const char *err)
{
    struct headless h = headless(arena, line);

    assert_string_equal(h.err, err);
    assert_int_equal(h.status, status);
}

static void a_view_writes_what_its_options_write(void **state)
{
    static const struct { const char *options, *named, *plain; } want[] = {
        { "--filter platform:aks --sort -name --columns all", "list",
          "list --filter platform:aks --sort -name --columns all" },
        { "--filter platform:aks --mark aks-sgx-nodes", "list --filter platform:aci --sort name",
          "list --filter platform:aci --sort name" },
        { "--filter platform:aks --ghosts --sources", "list --format json",
          "list --filter platform:aks --ghosts --sources --format json" },
        { "--item aks-sgx-nodes --sources=footnotes", "show",
          "show aks-sgx-nodes --sources=footnotes" },
        { "--item aks-sgx-nodes", "show aks-cvm-nodes", "show aks-cvm-nodes" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes --baseline aks-sgx-nodes --only different",
          "compare", "compare aks-sgx-nodes aks-cvm-nodes --baseline aks-sgx-nodes "
          "--only different" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes --baseline aks-sgx-nodes", "compare "
          "aks-cvm-nodes aci-confidential-containers --only same",
          "compare aks-cvm-nodes aci-confidential-containers --only same" },
        { "--mark aks-sgx-nodes,aks-cvm-nodes --fold", "compare --baseline aks-cvm-nodes",
          "compare aks-sgx-nodes aks-cvm-nodes --fold --baseline aks-cvm-nodes" },
        { "--filter platform:aks", "compare", "compare --filter platform:aks" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes", "compare --filter platform:aci",
          "compare --filter platform:aci" },
        { "--screen decide --answer path=serverless", "decide", "decide --answer path=serverless" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(want); i++) {
        save(OURS, "it is", want[i].options);
        struct headless h = headless(arena, ap_printf(arena, "%s --view 'it is'", want[i].named));
        struct headless plain = headless(arena, want[i].plain);
        assert_string_equal(h.err, plain.err);
        assert_int_equal(h.status, plain.status);
        assert_string_equal(h.out, plain.out);
    }
}

static void a_command_without_what_it_needs_says_so(void **state)
{
    (void)state;
    save(OURS, "list", "--facets");
    expect("show --view list", 2,
           "apposite: the view 'list' does not show one offering; name it\n");
    expect("compare --view list", 2, "apposite: the view 'list' compares, marks and filters "
           "nothing; name offerings, or give --filter\n");
    expect("show", 2, "apposite: show needs OFFERING; see apposite show --help\n");
    expect("schema --view list", 2,
           "apposite: schema does not take --view; see apposite schema --help\n");
    expect("--view list --resume", 2,
           "apposite: --view and --resume both say where to begin; give one\n");
}

static void a_name_that_is_not_there_is_guessed(void **state)
{
    (void)state;
    expect("list --view board", 2,
           "apposite: there is no view 'board': none of " OURS " is saved\n");
    save(OURS, "board", "");
    save("azure-compute", "bord", "");
    expect("list --view baord", 2,
           "apposite: there is no view 'baord' of " OURS "; did you mean 'board'?\n");
    expect("list --view else", 2,
           "apposite: there is no view 'else' of " OURS "; 'apposite views' lists them\n");
    expect("views --delete baord", 2,
           "apposite: there is no view 'baord' of " OURS "; did you mean 'board'?\n");
}

static void what_is_gone_is_said_and_the_rest_written(void **state)
{
    (void)state;
    save(OURS, "old", "--columns platform,gone --sort name");
    struct headless h = headless(arena, "list --view old --format csv");
    assert_string_equal(h.err, "apposite: not restored, because this catalogue does not have it: "
                               "--columns gone\n");
    assert_string_equal(h.out, headless_out(arena, "list --columns platform --sort name "
                                                   "--format csv"));
    assert_int_equal(h.status, 0);
    assert_string_equal(headless_out(arena, "views --format csv --raw"),
                        "name,catalogue,options,saved\n"
                        "old," OURS ",\"--columns platform,gone --sort name\"," DAY "\n");
}

static void views_are_listed_and_deleted(void **state)
{
    (void)state;
    assert_string_equal(headless_out(arena, "views"),
                        "Saved views\n===========\nNone was saved.\n");
    assert_string_equal(headless_out(arena, "views --format json"), "{\n  \"views\": []\n}\n");
    save(OURS, "b", "--facets");
    save("azure-compute", "a", "");
    assert_string_equal(headless_out(arena, "views --format csv --raw"),
                        "name,catalogue,options,saved\n"
                        "a,azure-compute,," DAY "\nb," OURS ",--facets," DAY "\n");
    assert_string_equal(headless_out(arena, "views --catalogue azure-compute --format csv --raw"),
                        "name,catalogue,options,saved\na,azure-compute,," DAY "\n");
    assert_non_null(strstr(headless_out(arena, "views --format json"),
                           "\"catalogue\": \"" OURS "\",\n      \"options\": \"--facets\""));
    expect("views --delete a --catalogue azure-compute", 0,
           "apposite: the view 'a' of azure-compute was deleted\n");
    assert_string_equal(headless_out(arena, "views --format csv --raw"),
                        "name,catalogue,options,saved\nb," OURS ",--facets," DAY "\n");
}

static void a_database_that_cannot_be_used_is_said(void **state)
{
    (void)state;
    place_make(KEPT_FILE, "a shopping list");
    expect("list --view a", 1, "apposite: user.db: the file was not made by apposite, which leaves "
                               "it alone; move it away\n");
    headless_user = NULL;
    expect("views", 2, "apposite: there is no folder for views and sessions; set HOME or "
                       "XDG_DATA_HOME to one\n");
    headless_out(arena, "list");        /* which needs none */
}

static void only_what_needs_it_opens_the_database(void **state)
{
    (void)state;
    headless_out(arena, "list");
    headless_out(arena, "views --help");
    assert_int_equal(access(KEPT_FILE, F_OK), -1);
}

#define SAVED(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SAVED(a_view_writes_what_its_options_write),
        SAVED(a_command_without_what_it_needs_says_so),
        SAVED(a_name_that_is_not_there_is_guessed),
        SAVED(what_is_gone_is_said_and_the_rest_written),
        SAVED(views_are_listed_and_deleted),
        SAVED(a_database_that_cannot_be_used_is_said),
        SAVED(only_what_needs_it_opens_the_database),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
