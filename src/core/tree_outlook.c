/*
 * tree_outlook.c -- what each answer would leave.
 *
 * An offering is recommended behind an answer if an outcome there lists it, or
 * if it satisfies the conditions of a way that leads through the answer to an
 * outcome without a list.  The second is a question about the part before and
 * the part behind, each of which is one set per question; no way is walked.
 */
#include "core/tree_outlook.h"

/* Those who come to question and satisfy the condition of its answer a come to the next. */
static void pass_on(const struct ap_tree *tree, struct tree_arrival *arrival, size_t question,
                    size_t a, struct ap_arena *scratch)
{
    struct tree_arrival *next = &arrival[tree->cat->question[question].answer[a].to];
    struct ap_bits passing = ap_bits_new(scratch, tree->cat->offerings);

    ap_bits_or(&passing, &arrival[question].fitting);
    tree_narrow(tree, question, a, &passing);
    if (next->reached)
        ap_bits_or(&next->fitting, &passing);
    else
        *next = (struct tree_arrival){ .reached = true, .fitting = passing };
}

struct tree_arrival *tree_arrivals(const struct ap_tree *tree, const int *answers,
                                   struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = tree->cat;
    struct tree_arrival *arrival = AP_NEW(scratch, struct tree_arrival, cat->questions);

    arrival[0].reached = true;
    arrival[0].fitting = ap_bits_new(scratch, cat->offerings);
    ap_bits_fill(&arrival[0].fitting);
    for (size_t i = 0; i < cat->questions; i++) {
        size_t q = tree->order[i];

        for (size_t a = 0; arrival[q].reached && a < cat->question[q].answers; a++) {
            bool allowed = answers[q] < 0 || (size_t)answers[q] == a;

            if (allowed && !cat->question[q].answer[a].ends)
                pass_on(tree, arrival, q, a, scratch);
        }
    }
    return arrival;
}

struct ap_bits *tree_outlook(const struct ap_tree *tree, const struct tree_arrival *arrival,
                             size_t question, struct ap_arena *arena,
                             struct ap_arena *scratch)
{
    size_t answers = tree->cat->question[question].answers;
    struct ap_bits *outlook = AP_NEW(arena, struct ap_bits, answers);

    for (size_t a = 0; a < answers; a++) {
        outlook[a] = ap_bits_new(arena, tree->cat->offerings);
        if (!arrival[question].reached)
            continue;
        struct tree_behind after = tree_after(tree, question, a, scratch);
        ap_bits_or(&outlook[a], &after.fitting);
        ap_bits_and(&outlook[a], &arrival[question].fitting);
        ap_bits_or(&outlook[a], &after.listed);
    }
    return outlook;
}

struct ap_bits *ap_tree_outlook(const struct ap_tree *tree, const int *answers, size_t question,
                                struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct tree_arrival *arrival = tree_arrivals(tree, answers, scratch);
    struct ap_bits *outlook = tree_outlook(tree, arrival, question, arena, scratch);

    ap_arena_free(scratch);
    return outlook;
}
