/*
 * test_plain.c -- plain mode: dialogues on memory streams, as a person hears them.
 *
 * Input that is no terminal is repeated behind its question, so a golden file is
 * the whole dialogue.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "cli/plain.h"
#include "golden.h"
#include "headless.h"
#include "place.h"

struct dialogue {
    int         status;
    const char *said;           /* lives as long as the arena */
};

struct setting {
    const char *catalogue;      /* NULL: the default */
    const char *options;        /* of the view */
    int         cols;
};

static struct dialogue talk_in(struct ap_arena *arena, struct setting with, const char *typed)
{
    struct world world = { .cols = with.cols, .utf8 = true, .today = HEADLESS_TODAY };
    struct subject s = { .today = HEADLESS_TODAY };
    struct ap_catalogue *cat = NULL;
    struct dialogue d = { 0 };
    struct viewstate v;
    struct ap_error err;
    char *said = NULL;
    size_t n = 0;

    assert_int_equal(cli_open(with.catalogue, arena, &cat, &err), AP_OK);
    s.cat = cat;
    if (cat->questions)
        assert_int_equal(ap_tree_new(cat, arena, &s.tree, &err), AP_OK);
    viewstate_init(&v, cat, arena);
    if (with.options)
        assert_int_equal(viewline_parse(cat, with.options, arena, &v, &err), AP_OK);
    world.in = *typed ? fmemopen(ap_strdup(arena, typed), strlen(typed), "r")
                      : fopen("/dev/null", "r");
    world.out = world.err = open_memstream(&said, &n);
    assert_true(world.in && world.out);
    d.status = plain_run(&world, &s, &v, (struct view_given){ with.catalogue, HEADLESS_TODAY },
                         NULL);
    fclose(world.in);
    fclose(world.out);
    d.said = ap_strndup(arena, said, n);
    free(said);
    return d;
}

/* A dialogue that ends well, by q or by the end of the lines. */
static const char *talk(struct ap_arena *arena, const char *typed)
{
    struct dialogue d = talk_in(arena, (struct setting){ .cols = 80 }, typed);

    assert_int_equal(d.status, 0);
    return d.said;
}



/*
 * Dialogues as people have them
 */

static void the_list_is_read_filtered_and_sorted(void **state)
{
    assert_golden("cli/plain-list.txt",
                  talk(*state, "1\nfilter\nisolation>=vmm\nplatform:aks\nbrowse\nsort\nm\n3\n2\n"
                               "columns gpu,platform\nbrowse\nundo\nundo\nredo\n\nq\n"));
}

static void what_was_left_out_is_explained(void **state)
{
    assert_golden("cli/plain-why.txt",
                  talk(*state, "why\nfilter platform:aks -programming_model:minimal\nwhy\n1\n"
                               "why aks-sgx\nfilter gpu:yes attestation_type:guest platform:aci\n"
                               "filter none\n"));
}

static void an_offering_is_read_with_its_sources(void **state)
{
    assert_golden("cli/plain-open.txt", talk(*state, "open\n2\nm\nm\nopen aks-sgx\n\n"));
}

static void marked_offerings_are_compared(void **state)
{
    assert_golden("cli/plain-compare.txt",
                  talk(*state, "compare\n2\naks-cvm\n2\ncompare same\nmark 1\ncompare\n3\n\n"
                               "undo\n"));
}

static void a_decision_is_made_a_question_at_a_time(void **state)
{
    assert_golden("cli/plain-decide.txt",
                  talk(*state, "decide\n9\nb\n1\nb\naks\nn\n2\nno\nm\nb\n\ndecide\nr\n\n"));
}

static void help_and_menu_name_every_task(void **state)
{
    assert_golden("cli/plain-help.txt", talk(*state, "help\nco\nwat\n99\nundo 3\nredo\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(the_list_is_read_filtered_and_sorted),
        HEADLESS(what_was_left_out_is_explained),
        HEADLESS(an_offering_is_read_with_its_sources),
        HEADLESS(marked_offerings_are_compared),
        HEADLESS(a_decision_is_made_a_question_at_a_time),
        HEADLESS(help_and_menu_name_every_task),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
