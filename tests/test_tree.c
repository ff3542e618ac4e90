/*
 * test_tree.c -- walking the trees of the built-in catalogues, and small ones.
 */
#include "testing.h"

#include <stdio.h>
#include <string.h>

#include "apposite/store.h"
#include "apposite/tree.h"
#include "base/buf.h"
#include "csv_catalogue.h"
#include "golden.h"

struct fixture {
    struct ap_arena      *arena;
    struct ap_catalogue  *cat;
    const struct ap_tree *tree;
    int                  *answers;
};

static void open_folder(struct fixture *f, const char *key)
{
    struct ap_error err = { 0 };
    char path[1024];

    f->arena = ap_arena_new();
    snprintf(path, sizeof path, "%s/db/catalogues/%s", AP_SOURCE, key);
    assert_ok(ap_open_path(path, f->arena, &f->cat, &err));
    assert_ok(ap_tree_new(f->cat, f->arena, &f->tree, &err));
    f->answers = ap_answers_new(f->cat, f->arena);
}

static int containers(void **state)
{
    static struct fixture f;

    open_folder(&f, "azure-confidential-containers");
    *state = &f;
    return 0;
}

static int compute(void **state)
{
    static struct fixture f;

    open_folder(&f, "azure-compute");
    *state = &f;
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *f = *state;

    ap_arena_free(f->arena);
    return 0;
}

/* Answer questions: "path=aks attest=?". */
static void answer(struct fixture *f, const char *list)
{
    struct ap_error err = { 0 };
    char text[256], *rest = text;

    snprintf(text, sizeof text, "%s", list);
    while (*rest) {
        size_t n = strcspn(rest, " ");
        bool last = rest[n] == '\0';

        rest[n] = '\0';
        assert_ok(ap_answer_set(f->cat, rest, f->answers, &err));
        rest += n + !last;
    }
}

/* What is seen of a walk, as text */

static void put_step(struct buf *b, const struct fixture *f, size_t question, size_t a)
{
    const struct ap_question *q = &f->cat->question[question];

    buf_printf(b, "%s=%s", q->key, a == AP_NONE ? "?" : q->answer[a].key);
}

static void put_steps(struct buf *b, const struct fixture *f, const struct ap_step *step,
                      size_t steps)
{
    for (size_t i = 0; i < steps; i++) {
        buf_add(b, i ? " " : "");
        put_step(b, f, step[i].question, step[i].answer);
    }
}

static void put_offerings(struct buf *b, const struct fixture *f, const size_t *at, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_printf(b, "%s%s", i ? " " : "", f->cat->offering[at[i]].key);
}

/* The condition, the cell it is about, and the fact that decides, with its source. */
static void put_reason(struct buf *b, const struct fixture *f, const struct ap_reason *r)
{
    put_step(b, f, r->question, r->answer);
    if (!r->condition) {
        buf_add(b, ": no condition\n");
        return;
    }
    buf_printf(b, ": %s%s", r->holds ? "" : "FAILS ", ap_predicate_print(r->condition, f->arena));
    if (r->fact)
        buf_printf(b, " [%s %s %s, %s, %s]", f->cat->offering[r->fact->offering].key,
                   f->cat->attribute[r->fact->attribute].key,
                   r->fact->state == AP_STATED ? r->fact->value : ap_state_words(r->fact->state),
                   r->fact->cite.source->key, r->fact->cite.section);
    else if (r->attribute != AP_NONE)
        buf_printf(b, " [%s without a fact]", f->cat->attribute[r->attribute].key);
    buf_add(b, "\n");
}

static void put_why(struct buf *b, const struct fixture *f, const struct ap_way *way)
{
    for (size_t i = 0; i < way->recommendeds; i++) {
        size_t count;
        struct ap_reason *why = ap_tree_why(f->tree, way, way->recommended[i], &count, f->arena);

        buf_printf(b, "  %s\n", f->cat->offering[way->recommended[i]].key);
        for (size_t k = 0; k < count; k++) {
            buf_add(b, "    ");
            put_reason(b, f, &why[k]);
        }
    }
}

static void put_why_not(struct buf *b, const struct fixture *f, const struct ap_walk *walk)
{
    size_t count;
    struct ap_rejection *r = ap_tree_why_not(f->tree, walk, &count, f->arena);

    for (size_t i = 0; i < count; i++) {
        buf_printf(b, "  not %s\n    ", f->cat->offering[r[i].offering].key);
        if (r[i].failed)
            put_reason(b, f, &r[i].reason);
        else
            buf_add(b, "meets every condition but is not listed\n");
        buf_add(b, r[i].reachable ? "    change: " : "    no change leads to it");
        if (r[i].reachable)
            put_step(b, f, r[i].question, r[i].answer);
        buf_add(b, "\n");
    }
}

/* Every way through the tree, walked by its own answers. */
static const char *all_ways(struct fixture *f)
{
    struct buf b = BUF(f->arena);
    size_t count;
    struct ap_way *way = ap_tree_ways(f->tree, &count, f->arena);

    for (size_t i = 0; i < count; i++) {
        int *answers = ap_answers_new(f->cat, f->arena);

        for (size_t k = 0; k < way[i].steps; k++)
            answers[way[i].step[k].question] = (int)way[i].step[k].answer;
        struct ap_walk walk = ap_tree_walk(f->tree, answers, f->arena);
        assert_int_equal(walk.ways, 1);
        buf_printf(&b, "%zu. ", i + 1);
        put_steps(&b, f, way[i].step, way[i].steps);
        buf_printf(&b, " -> %s\n", f->cat->outcome[way[i].outcome].key);
        put_why(&b, f, &walk.way[0]);
        put_why_not(&b, f, &walk);
        buf_add(&b, "\n");
    }
    return buf_text(&b);
}

/* The whole of a walk, a line each: path, open, ways, recommended, off the way. */
static const char *walk_text(struct fixture *f)
{
    struct ap_walk walk = ap_tree_walk(f->tree, f->answers, f->arena);
    struct buf b = BUF(f->arena);

    buf_add(&b, "path: ");
    put_steps(&b, f, walk.path, walk.steps);
    buf_printf(&b, "\nopen: %s\n", walk.open == AP_NONE ? "" : f->cat->question[walk.open].key);
    for (size_t i = 0; i < walk.ways; i++) {
        buf_add(&b, "way: ");
        put_steps(&b, f, walk.way[i].step, walk.way[i].steps);
        buf_printf(&b, " -> %s\n", f->cat->outcome[walk.way[i].outcome].key);
    }
    buf_add(&b, "recommended: ");
    put_offerings(&b, f, walk.recommended, walk.recommendeds);
    buf_add(&b, "\noff: ");
    for (size_t i = 0; i < walk.off_ways; i++)
        buf_printf(&b, "%s%s", i ? " " : "", f->cat->question[walk.off_way[i]].key);
    buf_add(&b, "\n");
    return buf_text(&b);
}

static const char *why_not_text(struct fixture *f)
{
    struct ap_walk walk = ap_tree_walk(f->tree, f->answers, f->arena);
    struct buf b = BUF(f->arena);

    put_why_not(&b, f, &walk);
    return buf_text(&b);
}

static const char *outlook_text(struct fixture *f, const char *question)
{
    struct buf b = BUF(f->arena);
    size_t q = 0;

    while (strcmp(f->cat->question[q].key, question) != 0)
        q++;
    struct ap_bits *set = ap_tree_outlook(f->tree, f->answers, q, f->arena);
    for (size_t a = 0; a < f->cat->question[q].answers; a++) {
        buf_printf(&b, "%s:", f->cat->question[q].answer[a].key);
        for (size_t i = ap_bits_next(&set[a], 0); i != AP_NONE; i = ap_bits_next(&set[a], i + 1))
            buf_printf(&b, " %s", f->cat->offering[i].key);
        buf_add(&b, "\n");
    }
    return buf_text(&b);
}

/* Whole trees */

static void the_seven_ways_to_a_confidential_container_say_why_and_why_not(void **state)
{
    assert_golden("tree/azure-confidential-containers.txt", all_ways(*state));
}

static void the_twenty_seven_ways_to_a_compute_service_say_why_and_why_not(void **state)
{
    assert_golden("tree/azure-compute.txt", all_ways(*state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            the_seven_ways_to_a_confidential_container_say_why_and_why_not, containers,
            close_fixture),
        cmocka_unit_test_setup_teardown(
            the_twenty_seven_ways_to_a_compute_service_say_why_and_why_not, compute,
            close_fixture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
