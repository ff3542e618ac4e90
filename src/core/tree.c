/*
 * tree.c -- a catalogue's questions made ready for walking.  See tree.h.
 *
 * Conditions are parsed and decided once, for all offerings.  What the
 * outcomes behind a question can recommend is worked out from the end of the
 * tree to its start, so that an outlook costs a few set operations.
 */
#include "apposite/tree.h"

#include "core/tree_data.h"
#include "core/tree_order.h"

/* What the ways from a question to the outcomes amount to; each stops at its limit. */
struct extent {
    size_t ways, room;
};

static size_t add(size_t a, size_t b, size_t limit)
{
    return b > limit || a > limit - b ? limit + 1 : a + b;
}

static struct extent extent_of(const struct ap_catalogue *cat, const struct ap_answer *a,
                               const struct extent *behind)
{
    if (!a->ends)
        return behind[a->to];
    return (struct extent){
        .ways = 1,
        .room = cat->outcome[a->to].offerings ? 0 : cat->offerings,
    };
}

/* All ways through the tree, and a set for every question, answer and outcome. */
static struct extent measure(const struct ap_tree *tree, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = tree->cat;
    struct extent *behind = AP_NEW(scratch, struct extent, cat->questions);
    size_t sets = cat->outcomes;

    for (size_t i = cat->questions; i-- > 0;) {
        size_t at = tree->order[i];
        const struct ap_question *q = &cat->question[at];

        sets += 2 + q->answers;
        for (size_t a = 0; a < q->answers; a++) {
            struct extent e = extent_of(cat, &q->answer[a], behind);

            behind[at].ways = add(behind[at].ways, e.ways, AP_TREE_WAYS);
            behind[at].room = add(behind[at].room, e.room, AP_TREE_ROOM);
            behind[at].room = add(behind[at].room, e.ways, AP_TREE_ROOM);
        }
    }
    behind[0].room = add(behind[0].room, sets * (cat->offerings / 64), AP_TREE_ROOM);
    return behind[0];
}

static enum ap_code check_size(const struct ap_tree *tree, struct ap_arena *scratch,
                               struct ap_error *err)
{
    struct extent e = measure(tree, scratch);

    if (e.ways > AP_TREE_WAYS)
        return ap_fail(err, AP_INVALID, "the decision tree has more than %d ways from its "
                       "first question to an outcome; merge questions", AP_TREE_WAYS);
    if (e.room > AP_TREE_ROOM)
        return ap_fail(err, AP_INVALID, "the decision tree is too large for its %zu offerings; "
                       "use fewer questions, or outcomes that list their offerings",
                       tree->cat->offerings);
    return AP_OK;
}

/* Every question has an answer, and every answer leads somewhere. */
static enum ap_code check_answers(const struct ap_catalogue *cat, struct ap_error *err)
{
    for (size_t i = 0; i < cat->questions; i++) {
        const struct ap_question *q = &cat->question[i];

        if (q->answers == 0)
            return ap_fail(err, AP_INVALID, "question '%s' has no answers", q->key);
        for (size_t a = 0; a < q->answers; a++) {
            if (q->answer[a].to == AP_NONE)
                return ap_fail(err, AP_INVALID, "answer '%s' of question '%s' leads nowhere",
                               q->answer[a].key, q->key);
        }
    }
    return AP_OK;
}

static enum ap_code find_order(struct ap_tree *tree, struct ap_arena *arena,
                               struct ap_error *err)
{
    struct tree_order order = tree_order(tree->cat, arena);

    if (order.cyclic)
        return ap_fail(err, AP_INVALID, "question '%s' leads back to itself",
                       tree->cat->question[order.question[0]].key);
    tree->order = order.question;
    return AP_OK;
}

static enum ap_code parse_when(const struct ap_catalogue *cat, const struct ap_question *q,
                               const struct ap_answer *a, struct ap_arena *arena,
                               struct tree_when *out, struct ap_error *err)
{
    struct ap_error why = { 0 };
    const struct ap_predicate *p = NULL;

    if (ap_predicate_parse(cat, a->when, AP_USE_WHEN, arena, &p, &why))
        return ap_fail(err, AP_INVALID, "the condition of answer '%s' to question '%s': %s",
                       a->key, q->key, why.text);
    if (ap_predicate_conjuncts(p, arena).count > 0)
        *out = (struct tree_when){ .condition = p };
    return AP_OK;
}

static enum ap_code parse_conditions(struct ap_tree *tree, struct ap_arena *arena,
                                     struct ap_error *err)
{
    const struct ap_catalogue *cat = tree->cat;
    enum ap_code rc = AP_OK;

    tree->when = AP_NEW(arena, struct tree_when *, cat->questions);
    for (size_t i = 0; !rc && i < cat->questions; i++) {
        const struct ap_question *q = &cat->question[i];

        tree->when[i] = AP_NEW(arena, struct tree_when, q->answers);
        for (size_t a = 0; !rc && a < q->answers; a++)
            rc = parse_when(cat, q, &q->answer[a], arena, &tree->when[i][a], err);
    }
    return rc;
}

static void decide_conditions(struct ap_tree *tree, struct ap_arena *arena)
{
    for (size_t i = 0; i < tree->cat->questions; i++) {
        for (size_t a = 0; a < tree->cat->question[i].answers; a++) {
            struct tree_when *when = &tree->when[i][a];

            if (when->condition)
                when->holds = ap_predicate_eval(when->condition, arena);
        }
    }
}

void tree_narrow(const struct ap_tree *tree, size_t question, size_t answer,
                 struct ap_bits *set)
{
    const struct tree_when *when = &tree->when[question][answer];

    if (when->condition)
        ap_bits_and(set, &when->holds);
}

void tree_fitting(const struct ap_tree *tree, const struct ap_step *step, size_t steps,
                  struct ap_bits *set)
{
    ap_bits_fill(set);
    for (size_t i = 0; i < steps; i++)
        tree_narrow(tree, step[i].question, step[i].answer, set);
}

struct tree_behind tree_after(const struct ap_tree *tree, size_t question, size_t answer,
                              struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = tree->cat;
    const struct ap_answer *a = &cat->question[question].answer[answer];
    struct tree_behind after = {
        .listed = ap_bits_new(scratch, cat->offerings),
        .fitting = ap_bits_new(scratch, cat->offerings),
    };

    if (!a->ends) {
        ap_bits_or(&after.listed, &tree->behind[a->to].listed);
        ap_bits_or(&after.fitting, &tree->behind[a->to].fitting);
    } else if (cat->outcome[a->to].offerings == 0) {
        ap_bits_fill(&after.fitting);
    } else {
        for (size_t i = 0; i < cat->outcome[a->to].offerings; i++)
            ap_bits_set(&after.listed, cat->outcome[a->to].offering[i]);
    }
    tree_narrow(tree, question, answer, &after.fitting);
    return after;
}

static void look_behind(struct ap_tree *tree, struct ap_arena *arena, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = tree->cat;

    tree->behind = AP_NEW(arena, struct tree_behind, cat->questions);
    for (size_t i = cat->questions; i-- > 0;) {
        size_t q = tree->order[i];
        struct tree_behind *behind = &tree->behind[q];

        behind->listed = ap_bits_new(arena, cat->offerings);
        behind->fitting = ap_bits_new(arena, cat->offerings);
        for (size_t a = 0; a < cat->question[q].answers; a++) {
            struct tree_behind after = tree_after(tree, q, a, scratch);

            ap_bits_or(&behind->listed, &after.listed);
            ap_bits_or(&behind->fitting, &after.fitting);
        }
    }
}

static enum ap_code prepare(struct ap_tree *tree, struct ap_arena *arena,
                            struct ap_arena *scratch, struct ap_error *err)
{
    enum ap_code rc = check_answers(tree->cat, err);

    if (!rc)
        rc = find_order(tree, arena, err);
    if (!rc)
        rc = check_size(tree, scratch, err);
    if (!rc)
        rc = parse_conditions(tree, arena, err);
    if (rc)
        return rc;
    decide_conditions(tree, arena);
    look_behind(tree, arena, scratch);
    return AP_OK;
}

enum ap_code ap_tree_new(const struct ap_catalogue *cat, struct ap_arena *arena,
                         const struct ap_tree **out, struct ap_error *err)
{
    struct ap_tree *tree = AP_NEW(arena, struct ap_tree, 1);

    if (cat->questions == 0)
        return ap_fail(err, AP_NOTFOUND, "the catalogue '%s' has no decision tree", cat->key);
    tree->cat = cat;

    struct ap_arena *scratch = ap_arena_new();
    enum ap_code rc = prepare(tree, arena, scratch, err);
    ap_arena_free(scratch);
    if (rc)
        return rc;
    *out = tree;
    return AP_OK;
}

const struct ap_predicate *ap_tree_when(const struct ap_tree *tree, size_t question,
                                        size_t answer)
{
    return tree->when[question][answer].condition;
}
