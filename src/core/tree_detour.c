/*
 * tree_detour.c -- the fewest answers to change for an offering.  See tree.h.
 *
 * For one offering each step of a way is either open to it or not, so the fewest
 * changes are a shortest path.  It is found from the end of the tree to its start,
 * once to the outcomes that list the offering, whatever the conditions on the way,
 * and once to those without a list, past conditions that it satisfies.
 */
#include "apposite/tree.h"

#include "core/tree_data.h"

/* What it takes to come from a question to an outcome; the fewest replaced count first. */
struct cost {
    size_t replaced, added;     /* replaced is AP_NONE where no way leads there */
    size_t answer;              /* the next step */
};

struct paths {
    const struct ap_tree *tree;
    const int            *answers;
    size_t                offering;
    bool                  listed;       /* to outcomes that list it, or to those without a list */
    struct cost          *from;         /* per question */
};

static bool recommends(const struct paths *p, const struct ap_outcome *o)
{
    if (!p->listed)
        return o->offerings == 0;
    for (size_t i = 0; i < o->offerings; i++)
        if (o->offering[i] == p->offering)
            return true;
    return false;
}

/* May the offering take this step? */
static bool is_passable(const struct paths *p, size_t question, size_t answer)
{
    const struct tree_when *when = &p->tree->when[question][answer];

    return p->listed || !when->condition || ap_bits_has(&when->holds, p->offering);
}

/* What it takes from a question by this answer on. */
static struct cost cost_by(const struct paths *p, size_t question, size_t answer)
{
    const struct ap_answer *a = &p->tree->cat->question[question].answer[answer];
    int given = p->answers[question];
    struct cost cost = { .replaced = AP_NONE };

    if (!is_passable(p, question, answer))
        return cost;
    if (!a->ends)
        cost = p->from[a->to];
    else if (recommends(p, &p->tree->cat->outcome[a->to]))
        cost.replaced = 0;
    cost.answer = answer;
    if (cost.replaced == AP_NONE)
        return cost;
    cost.added += given == AP_UNANSWERED;
    cost.replaced += given >= 0 && (size_t)given != answer;
    return cost;
}

static bool is_less(struct cost a, struct cost b)
{
    return a.replaced != b.replaced ? a.replaced < b.replaced
                                    : a.replaced != AP_NONE && a.added < b.added;
}

/* The given answer is tried first, so that of equal ones it stays. */
static struct cost least_cost(const struct paths *p, size_t question)
{
    int given = p->answers[question];
    struct cost least = cost_by(p, question, given < 0 ? 0 : (size_t)given);

    for (size_t a = 0; a < p->tree->cat->question[question].answers; a++) {
        struct cost cost = cost_by(p, question, a);

        if (is_less(cost, least))
            least = cost;
    }
    return least;
}

static struct paths find_paths(const struct ap_tree *tree, const int *answers, size_t offering,
                               bool listed, struct ap_arena *scratch)
{
    struct paths p = { tree, answers, offering, listed,
                       AP_NEW(scratch, struct cost, tree->cat->questions) };

    for (size_t i = tree->cat->questions; i-- > 0;)
        p.from[tree->order[i]] = least_cost(&p, tree->order[i]);
    return p;
}

/* Go the way that was found and note what differs from the answers. */
static struct ap_detour follow(const struct paths *p, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = p->tree->cat;
    struct ap_detour c = { .possible = p->from[0].replaced != AP_NONE };
    const struct ap_answer *step = NULL;

    c.turn = AP_NEW(arena, struct ap_turn, cat->questions);
    for (size_t q = 0; c.possible && !(step && step->ends); q = step->to) {
        size_t answer = p->from[q].answer;
        int was = p->answers[q];

        step = &cat->question[q].answer[answer];
        if (was != AP_NOT_SURE && was != (int)answer)
            c.turn[c.turns++] = (struct ap_turn){ q, answer, was };
    }
    c.replaced = c.possible ? p->from[0].replaced : 0;
    return c;
}

struct ap_detour ap_tree_detour(const struct ap_tree *tree, const int *answers,
                                size_t offering, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct paths fitting = find_paths(tree, answers, offering, false, scratch);
    struct paths listed = find_paths(tree, answers, offering, true, scratch);
    bool by_list = is_less(listed.from[0], fitting.from[0]);
    struct ap_detour detour = follow(by_list ? &listed : &fitting, arena);

    ap_arena_free(scratch);
    return detour;
}
