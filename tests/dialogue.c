/*
 * dialogue.c -- see dialogue.h.
 */
#include "dialogue.h"

#include <stdlib.h>
#include <string.h>

#include "cli/plain.h"
#include "headless.h"
#include "testing.h"

static struct dialogue run(struct ap_arena *arena, const struct subject *s,
                           const struct viewstate *v, struct setting with, const char *typed)
{
    struct world world = { .cols = with.cols, .utf8 = true, .today = HEADLESS_TODAY };
    struct keep keep = { .path = with.user, .today = HEADLESS_TODAY };
    struct plain_begin begin = { .view = v,
                                 .given = { .catalogue = with.catalogue,
                                            .today = HEADLESS_TODAY },
                                 .keep = with.user ? &keep : NULL };
    struct dialogue d = { 0 };
    char *said = NULL;
    size_t n = 0;

    world.in = *typed ? fmemopen(ap_strdup(arena, typed), strlen(typed), "r")
                      : fopen("/dev/null", "r");
    world.out = world.err = open_memstream(&said, &n);
    assert_true(world.in && world.out);
    d.status = plain_run(&world, s, &begin);
    keep_close(&keep);
    fclose(world.in);
    fclose(world.out);
    d.said = ap_strndup(arena, said, n);
    free(said);
    return d;
}

struct dialogue dialogue(struct ap_arena *arena, struct setting with, const char *typed)
{
    struct subject s = { .today = HEADLESS_TODAY };
    struct ap_catalogue *cat = NULL;
    struct viewstate v;
    struct ap_error err;

    assert_int_equal(cli_open(with.catalogue, arena, &cat, &err), AP_OK);
    s.cat = cat;
    if (cat->questions)
        assert_int_equal(ap_tree_new(cat, arena, &s.tree, &err), AP_OK);
    viewstate_init(&v, cat, arena);
    if (with.options)
        assert_int_equal(viewline_parse(cat, with.options, arena, &v, &err), AP_OK);
    return run(arena, &s, &v, with, typed);
}

const char *talk_from(struct ap_arena *arena, const char *options, const char *typed)
{
    struct dialogue d = dialogue(arena, (struct setting){ .options = options }, typed);

    assert_int_equal(d.status, 0);
    return d.said;
}

const char *talk(struct ap_arena *arena, const char *typed)
{
    return talk_from(arena, NULL, typed);
}

void assert_said(const char *said, const char *what)
{
    if (!strstr(said, what))
        fail_msg("\"%s\" was not said in:\n%s", what, said);
}

void assert_unsaid(const char *said, const char *what)
{
    if (strstr(said, what))
        fail_msg("\"%s\" was said in:\n%s", what, said);
}
