/*
 * tree_walk.c -- where answers lead: path, ways and recommendation.  See tree.h.
 */
#include "apposite/tree.h"

#include <string.h>

#include "core/tree_way.h"

/* The members of set as indexes, in catalogue order. */
static size_t *members(const struct ap_bits *set, size_t *count, struct ap_arena *arena)
{
    size_t *at = AP_NEW(arena, size_t, ap_bits_size(set));

    *count = 0;
    for (size_t i = ap_bits_next(set, 0); i != AP_NONE; i = ap_bits_next(set, i + 1))
        at[(*count)++] = i;
    return at;
}

/* Make set the offerings that the way at hand recommends. */
static void recommend(const struct tree_ways *ways, struct ap_bits *set)
{
    const struct ap_outcome *o = &ways->tree->cat->outcome[ways->outcome];

    if (o->offerings == 0) {
        tree_fitting(ways->tree, ways->step, ways->steps, set);
        return;
    }
    memset(set->word, 0, (set->count + 63) / 64 * sizeof *set->word);
    for (size_t i = 0; i < o->offerings; i++)
        ap_bits_set(set, o->offering[i]);
}

/* The way at hand, to keep. */
static struct ap_way keep(const struct tree_ways *ways, const struct ap_bits *recommended,
                          struct ap_arena *arena)
{
    struct ap_way way = {
        .step = AP_NEW(arena, struct ap_step, ways->steps),
        .steps = ways->steps,
        .outcome = ways->outcome,
    };

    memcpy(way.step, ways->step, ways->steps * sizeof *way.step);
    way.recommended = members(recommended, &way.recommendeds, arena);
    return way;
}

/* All ways that answers allow, and in *all whom any of them recommends. */
static struct ap_way *collect(const struct ap_tree *tree, const int *answers, size_t count,
                              struct ap_bits *all, struct ap_arena *arena,
                              struct ap_arena *scratch)
{
    struct ap_way *way = AP_NEW(arena, struct ap_way, count);
    struct tree_ways ways = tree_ways(tree, answers, scratch);
    struct ap_bits set = ap_bits_new(scratch, tree->cat->offerings);

    for (size_t i = 0; tree_ways_next(&ways); i++) {
        recommend(&ways, &set);
        ap_bits_or(all, &set);
        way[i] = keep(&ways, &set, arena);
    }
    return way;
}

static size_t count_ways(struct tree_ways *ways)
{
    size_t count = 0;

    while (tree_ways_next(ways))
        count++;
    return count;
}

struct ap_way *ap_tree_ways(const struct ap_tree *tree, size_t *count, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct tree_ways ways = tree_ways(tree, NULL, scratch);
    struct ap_bits all = ap_bits_new(scratch, tree->cat->offerings);

    *count = count_ways(&ways);
    struct ap_way *way = collect(tree, NULL, *count, &all, arena, scratch);
    ap_arena_free(scratch);
    return way;
}

/* The path and the open question, from the questions met. */
static void retrace(struct ap_walk *walk, const struct tree_ways *ways, struct ap_arena *arena)
{
    walk->open = AP_NONE;
    walk->path = AP_NEW(arena, struct ap_step, ways->mets);
    for (size_t i = 0; i < ways->mets; i++) {
        size_t q = ways->met[i];
        int given = ways->answers[q];

        if (given != AP_UNANSWERED)
            walk->path[walk->steps++] = (struct ap_step){
                .question = q,
                .answer = given == AP_NOT_SURE ? AP_NONE : (size_t)given,
                .chosen = given != AP_NOT_SURE,
            };
        else if (walk->open == AP_NONE)
            walk->open = q;
    }
}

static void find_off_way(struct ap_walk *walk, const struct tree_ways *ways,
                         struct ap_arena *arena)
{
    size_t questions = ways->tree->cat->questions;

    walk->off_way = AP_NEW(arena, size_t, questions);
    for (size_t q = 0; q < questions; q++) {
        if (!ways->seen[q] && ways->answers[q] != AP_UNANSWERED)
            walk->off_way[walk->off_ways++] = q;
    }
}

struct ap_walk ap_tree_walk(const struct ap_tree *tree, const int *answers,
                            struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct tree_ways ways = tree_ways(tree, answers, scratch);
    struct ap_bits all = ap_bits_new(scratch, tree->cat->offerings);
    struct ap_walk walk = { .ways = count_ways(&ways) };

    walk.way = collect(tree, answers, walk.ways, &all, arena, scratch);
    walk.recommended = members(&all, &walk.recommendeds, arena);
    retrace(&walk, &ways, arena);
    find_off_way(&walk, &ways, arena);
    ap_arena_free(scratch);
    return walk;
}
