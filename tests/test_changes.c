/*
 * test_changes.c -- what changed between two catalogues, and how it is said.
 */
#include "apposite/diff.h"

#include <string.h>

#include "apposite/store.h"
#include "base/buf.h"
#include "headless.h"
#include "testing.h"
#include "view/changes.h"

static struct ap_catalogue *builtin(struct ap_arena *arena)
{
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_open_builtin(&ap_builtin[0], arena, &cat, &err), AP_OK);
    return cat;
}

/* "fact changed a/b value: x -> y\n" for each. */
static const char *said(const struct ap_catalogue *before, const struct ap_catalogue *after,
                        struct ap_arena *arena)
{
    struct ap_diff diff = ap_diff(before, after, arena);
    struct buf b = BUF(arena);

    for (size_t i = 0; i < diff.count; i++) {
        const struct ap_change *c = &diff.at[i];
        buf_printf(&b, "%s %s %s %s: %s -> %s\n", ap_part_name(c->part),
                   ap_change_name(c->kind), c->key, c->field, c->before, c->after);
    }
    return buf_text(&b);
}

static struct ap_fact *fact(struct ap_catalogue *cat, const char *offering,
                            const char *attribute)
{
    for (size_t i = 0; i < cat->facts; i++)
        if (strcmp(cat->offering[cat->fact[i].offering].key, offering) == 0 &&
            strcmp(cat->attribute[cat->fact[i].attribute].key, attribute) == 0)
            return &cat->fact[i];
    fail_msg("no fact %s/%s", offering, attribute);
    return NULL;
}

static void equal_catalogues_have_no_changes(void **state)
{
    struct ap_arena *arena = *state;

    assert_string_equal(said(builtin(arena), builtin(arena), arena), "");
    struct ap_diff none = { 0 };
    assert_string_equal(changes_summary(&none, arena), "Nothing changed.");
}

static void each_changed_text_is_named_with_both_sides(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *old = builtin(arena), *new = builtin(arena);
    struct ap_fact *f = fact(new, "aci-confidential-containers", "gpu");

    f->value = "yes";
    f->checked = "2026-12-01";
    new->version = "1.0.1";
    new->offering[1].summary = "Other.";
    new->attribute[0].better = -1;
    new->question[0].answer[0].label = "Another";
    const char *text = said(old, new, arena);
    assert_non_null(strstr(text, "catalogue changed azure-confidential-containers version: "
                                 "1.0.0 -> 1.0.1\n"));
    assert_non_null(strstr(text, "offering changed aks-confidential-containers summary: "));
    assert_non_null(strstr(text, "fact changed aci-confidential-containers/gpu value: "));
    assert_non_null(strstr(text, "/gpu checked: 2026-11-23 -> 2026-12-01\n"));
    assert_non_null(strstr(text, " better: "));
    assert_non_null(strstr(text, "answer changed path/"));
}

static void facts_that_stay_are_paired_before_those_that_change(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *old = builtin(arena), *new = builtin(arena);
    struct ap_fact *two = AP_NEW(arena, struct ap_fact, 3);

    two[0] = two[1] = two[2] = *fact(old, "aci-confidential-containers", "gpu");
    two[0].detail = "first";
    two[1].detail = "second";
    two[2].detail = "third";
    old->fact = two;
    old->facts = 2;
    new->fact = two + 1;
    new->facts = 2;
    assert_string_equal(said(old, new, arena), "fact changed aci-confidential-containers/gpu "
                                               "detail: first -> third\n");
}

static void what_comes_and_goes_is_told_once_without_what_belongs_to_it(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *old = builtin(arena), *new = builtin(arena);
    struct ap_event *event = AP_NEW(arena, struct ap_event, new->events + 1);
    const char *text;

    memcpy(event, new->event, new->events * sizeof *event);
    event[new->events] = (struct ap_event){ 0, "2026-10-01", "", "Gone.", AP_EVENT_RETIRED,
                                            { NULL, "" }, false };
    new->event = event;
    new->events++;
    assert_string_equal(said(old, new, arena),
                        "event added aks-cvm-nodes/retired :  -> 2026-10-01\n");
    old->offerings = 0;
    old->facts = old->events = 0;
    new->events--;
    text = said(old, new, arena);
    assert_non_null(strstr(text, "offering added aks-cvm-nodes :  -> Confidential VM"));
    assert_null(strstr(text, "fact"));
    assert_null(strstr(text, "event"));
}

/* What comes on the way from one to the other goes on the way back. */
static void the_way_back_is_the_mirror_image(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *cat[2];
    struct ap_error err = { 0 };
    size_t counts[2][AP_CHANGE_KIND_COUNT] = { { 0 } };

    for (int i = 0; i < 2; i++)
        assert_int_equal(ap_open_builtin(&ap_builtin[i], arena, &cat[i], &err), AP_OK);
    for (int i = 0; i < 2; i++) {
        struct ap_diff diff = ap_diff(cat[i], cat[!i], arena);
        for (size_t k = 0; k < diff.count; k++)
            counts[i][diff.at[k].kind]++;
    }
    assert_true(counts[0][AP_ADDED] > 0 && counts[0][AP_REMOVED] > 0);
    assert_int_equal(counts[0][AP_ADDED], counts[1][AP_REMOVED]);
    assert_int_equal(counts[0][AP_REMOVED], counts[1][AP_ADDED]);
    assert_int_equal(counts[0][AP_CHANGED], counts[1][AP_CHANGED]);
}

static void the_command_says_it_and_finds_or_not(void **state)
{
    struct ap_arena *arena = *state;
    struct headless same = headless(arena, "diff azure-compute azure-compute");
    struct headless other = headless(arena, "diff azure-compute azure-confidential-containers"
                                            " --format json");
    struct headless none = headless(arena, "diff azure-compute nowhere");

    assert_int_equal(same.status, 0);
    assert_non_null(strstr(same.out, "Nothing changed."));
    assert_int_equal(other.status, 1);
    assert_non_null(strstr(other.out, "\"part\": \"offering\""));
    assert_int_equal(none.status, 1);
    assert_string_equal(none.out, "");
    assert_non_null(strstr(none.err, "nowhere"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(equal_catalogues_have_no_changes),
        HEADLESS(each_changed_text_is_named_with_both_sides),
        HEADLESS(facts_that_stay_are_paired_before_those_that_change),
        HEADLESS(what_comes_and_goes_is_told_once_without_what_belongs_to_it),
        HEADLESS(the_way_back_is_the_mirror_image),
        HEADLESS(the_command_says_it_and_finds_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
