/*
 * tree_why.c -- why an offering is recommended, and why another is not.  See tree.h.
 */
#include "apposite/tree.h"

#include <assert.h>

#include "core/tree_outlook.h"

static bool step_holds(const struct ap_tree *tree, const struct ap_step *step, size_t offering)
{
    const struct tree_when *when = &tree->when[step->question][step->answer];

    return !when->condition || ap_bits_has(&when->holds, offering);
}

/* The leaves that decide a step for offering; none if its answer sets no condition. */
static struct ap_conditions leaves_at(const struct ap_tree *tree, const struct ap_step *step,
                                      size_t offering, struct ap_arena *arena)
{
    const struct ap_predicate *when = ap_tree_when(tree, step->question, step->answer);

    return when ? ap_predicate_reasons(when, offering, arena) : (struct ap_conditions){ 0 };
}

static struct ap_reason reason(const struct ap_tree *tree, const struct ap_step *step,
                               size_t offering, const struct ap_predicate *leaf)
{
    size_t attribute = leaf ? ap_predicate_attribute(leaf) : AP_NONE;

    return (struct ap_reason){
        .offering = offering,
        .question = step->question,
        .answer = step->answer,
        .holds = step_holds(tree, step, offering),
        .condition = leaf,
        .attribute = attribute,
        .fact = leaf ? ap_predicate_fact(leaf, offering) : NULL,
    };
}

struct ap_reason *ap_tree_why(const struct ap_tree *tree, const struct ap_way *way,
                              size_t offering, size_t *count, struct ap_arena *arena)
{
    struct ap_conditions *leaves = AP_NEW(arena, struct ap_conditions, way->steps);
    size_t most = way->steps;

    for (size_t i = 0; i < way->steps; i++) {
        leaves[i] = leaves_at(tree, &way->step[i], offering, arena);
        most += leaves[i].count;
    }
    struct ap_reason *why = AP_NEW(arena, struct ap_reason, most);

    *count = 0;
    for (size_t i = 0; i < way->steps; i++) {
        if (leaves[i].count == 0)
            why[(*count)++] = reason(tree, &way->step[i], offering, NULL);
        for (size_t l = 0; l < leaves[i].count; l++)
            why[(*count)++] = reason(tree, &way->step[i], offering, leaves[i].at[l]);
    }
    return why;
}

/* Who is not recommended, one rejection each, in catalogue order. */
static struct ap_rejection *list_rejected(const struct ap_tree *tree,
                                          const struct ap_walk *walk, size_t *count,
                                          struct ap_arena *arena)
{
    size_t offerings = tree->cat->offerings, next = 0;
    struct ap_rejection *r = AP_NEW(arena, struct ap_rejection,
                                    offerings - walk->recommendeds);

    *count = 0;
    for (size_t i = 0; i < offerings; i++) {
        if (next < walk->recommendeds && walk->recommended[next] == i)
            next++;
        else
            r[(*count)++].offering = i;
    }
    return r;
}

/* Note where on way, on which it fails, the offering fails first. */
static void explain_failure(const struct ap_tree *tree, const struct ap_way *way,
                            struct ap_rejection *r, struct ap_arena *arena)
{
    const struct ap_step *step = way->step;

    while (step_holds(tree, step, r->offering))
        step++;
    struct ap_conditions leaves = leaves_at(tree, step, r->offering, arena);
    assert(leaves.count > 0);
    r->failed = true;
    r->reason = reason(tree, step, r->offering, leaves.at[0]);
}

/* Explain those of the rejected that fail on a way, each by the first such way. */
static void explain_failures(const struct ap_tree *tree, const struct ap_walk *walk,
                             struct ap_rejection *r, size_t count, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_bits meets = ap_bits_new(scratch, tree->cat->offerings);
    size_t left = count;

    for (size_t w = 0; left > 0 && w < walk->ways; w++) {
        tree_fitting(tree, walk->way[w].step, walk->way[w].steps, &meets);
        for (size_t i = 0; i < count; i++) {
            if (r[i].failed || ap_bits_has(&meets, r[i].offering))
                continue;
            explain_failure(tree, &walk->way[w], &r[i], arena);
            left--;
        }
    }
    ap_arena_free(scratch);
}

/* The answers that led here, from the path alone. */
static int *answers_of(const struct ap_tree *tree, const struct ap_walk *walk,
                       struct ap_arena *scratch)
{
    int *answers = ap_answers_new(tree->cat, scratch);

    for (size_t i = 0; i < walk->steps; i++) {
        const struct ap_step *step = &walk->path[i];

        answers[step->question] = step->chosen ? (int)step->answer : AP_NOT_SURE;
    }
    return answers;
}

/* Note the first other answer to the step's question that leads to the offering. */
static void find_change(const struct ap_tree *tree, const struct ap_step *step,
                        const struct ap_bits *outlook, struct ap_rejection *r)
{
    size_t answers = tree->cat->question[step->question].answers;

    for (size_t a = 0; !r->reachable && a < answers; a++) {
        if (a == step->answer || !ap_bits_has(&outlook[a], r->offering))
            continue;
        r->reachable = true;
        r->question = step->question;
        r->answer = a;
    }
}

/* The last step is tried for all offerings first, so that the latest change wins. */
static void find_changes(const struct ap_tree *tree, const struct ap_walk *walk,
                         struct ap_rejection *r, size_t count)
{
    struct ap_arena *scratch = ap_arena_new(), *each = ap_arena_new();
    struct tree_arrival *arrival = tree_arrivals(tree, answers_of(tree, walk, scratch), scratch);

    for (size_t i = walk->steps; i-- > 0;) {
        const struct ap_step *step = &walk->path[i];

        if (!step->chosen)
            continue;
        ap_arena_reset(each);
        struct ap_bits *outlook = tree_outlook(tree, arrival, step->question, each, each);
        for (size_t k = 0; k < count; k++)
            find_change(tree, step, outlook, &r[k]);
    }
    ap_arena_free(each);
    ap_arena_free(scratch);
}

/* A later answer may have to change with one that can lead there. */
static void find_detours(const struct ap_tree *tree, const struct ap_walk *walk,
                         struct ap_rejection *r, size_t count, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    const int *answers = answers_of(tree, walk, scratch);

    for (size_t i = 0; i < count; i++)
        r[i].detour = ap_tree_detour(tree, answers, r[i].offering, arena);
    ap_arena_free(scratch);
}

struct ap_rejection *ap_tree_why_not(const struct ap_tree *tree, const struct ap_walk *walk,
                                     size_t *count, struct ap_arena *arena)
{
    assert(walk->ways > 0);

    struct ap_rejection *r = list_rejected(tree, walk, count, arena);

    explain_failures(tree, walk, r, *count, arena);
    find_changes(tree, walk, r, *count);
    find_detours(tree, walk, r, *count, arena);
    return r;
}
