/*
 * test_viewrestore.c -- views that were saved for another version of a catalogue
 * come back as far as it still has what they name.
 */
#include "testing.h"

#include <string.h>

#include "apposite/store.h"
#include "view/viewline.h"

struct fixture {
    struct ap_arena     *arena;
    struct ap_catalogue *cat;
};

static int setup(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct fixture *f = AP_NEW(arena, struct fixture, 1);
    struct ap_error err;

    f->arena = arena;
    assert_ok(ap_open_builtin(&ap_builtin[0], arena, &f->cat, &err));
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    ap_arena_free(((struct fixture *)*state)->arena);
    return 0;
}

static const char *lost;        /* by the last restoring; NULL: nothing */

static struct viewstate restored(struct fixture *f, const char *text)
{
    struct viewstate v;

    viewstate_init(&v, f->cat, f->arena);
    lost = viewline_restore(f->cat, text, f->arena, &v);
    return v;
}

static void expect(struct fixture *f, const char *saved, const char *rest, const char *gone)
{
    struct viewstate v = restored(f, saved);

    assert_string_equal(viewline_options(f->cat, &v, f->arena), rest);
    if (gone)
        assert_string_equal(lost ? lost : "nothing", gone);
    else
        assert_null(lost);
}

static void what_is_all_there_comes_back_whole(void **state)
{
    static const char *const text[] = {
        "", "--screen decide", "--filter platform:aks --sort=-name --columns platform,lifecycle",
        "--columns none --mark aci-confidential-containers,aks-cvm-nodes --ghosts",
        "--item aks-cvm-nodes", "--width name=30 --width platform=9",
        "--compare aks-cvm-nodes,aks-sgx-nodes --baseline aks-sgx-nodes --rows platform",
    };

    for (size_t i = 0; i < AP_COUNT(text); i++) {
        struct viewstate v = restored(*state, text[i]), read;
        struct fixture *f = *state;
        struct ap_error err = { 0 };

        if (lost)
            fail_msg("%s loses %s", text[i], lost);
        viewstate_init(&read, f->cat, f->arena);
        assert_ok(viewline_parse(f->cat, text[i], f->arena, &read, &err));
        assert_true(viewstate_equal(f->cat, &v, &read));
    }
}

static void of_a_list_only_what_is_gone_is_left_out(void **state)
{
    expect(*state, "--mark gone,aks-cvm-nodes,old,aks-sgx-nodes,new --sort=-lost,-name",
           "--sort -name --mark aks-cvm-nodes,aks-sgx-nodes", "--mark gone,old,new --sort -lost");
    expect(*state, "--columns platform,a,b --facets", "--columns platform --facets",
           "--columns a,b");
    expect(*state, "--mark gone", "", "--mark gone");
}

static void a_key_that_begins_another_is_not_taken_for_it(void **state)
{
    expect(*state, "--mark aks-cvm,aks-sgx-nodes", "--mark aks-sgx-nodes", "--mark aks-cvm");
    expect(*state, "--item aks-cvm", "", "--item aks-cvm");
    expect(*state, "--group platf --sort platfo", "", "--group platf --sort platfo");
}

static void what_names_nothing_else_is_lost_alone(void **state)
{
    expect(*state, "--filter 'memory>=4 gone:x' --sort name", "--sort name",
           "--filter 'memory>=4 gone:x'");
    expect(*state, "--width gone=4 --width name=30 --answer what=that", "--width name=30",
           "--width gone=4 --answer what=that");
}

static void a_comparison_of_what_is_gone_is_a_list(void **state)
{
    expect(*state, "--compare gone,aks-sgx-nodes --only same", "--screen browse "
           "--compare aks-sgx-nodes --only same", "--compare gone");
    expect(*state, "--compare gone,aks-sgx-nodes,aks-cvm-nodes --baseline gone",
           "--compare aks-sgx-nodes,aks-cvm-nodes", "--compare gone --baseline gone");
}

static void options_of_a_newer_program_are_passed_over(void **state)
{
    expect(*state, "--sparkles 3 'a b' --sort name --glow", "--sort name",
           "--sparkles 3 a b --glow");
    expect(*state, "--sort 'name", "", "--sort 'name");
}

#define VIEW(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        VIEW(what_is_all_there_comes_back_whole),
        VIEW(of_a_list_only_what_is_gone_is_left_out),
        VIEW(a_key_that_begins_another_is_not_taken_for_it),
        VIEW(what_names_nothing_else_is_lost_alone),
        VIEW(a_comparison_of_what_is_gone_is_a_list),
        VIEW(options_of_a_newer_program_are_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
