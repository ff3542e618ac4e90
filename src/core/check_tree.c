/*
 * check_tree.c -- what is wrong with a decision tree.  See check.h.
 *
 * First the graph is judged: answers, targets, cycles, reach, conditions.  Only
 * a sound graph has ways, and every way is then held against what its outcome
 * lists.  The same offering may break a rule on many ways to an outcome; it is
 * reported once, by the first of them.
 */
#include "core/check.h"

#include "apposite/tree.h"
#include "base/buf.h"
#include "core/tree_order.h"
#include "core/tree_way.h"
#include "core/value.h"

/* What is known of an outcome, as sets of offerings; made when a way first leads to it. */
struct judged {
    struct ap_bits recommended;         /* on some way */
    struct ap_bits contradicting;       /* those reported so */
    struct ap_bits missing;
    bool           empty_way;           /* reported */
};

struct check {
    const struct ap_catalogue *cat;
    const struct rows         *rows;
    const char                *today;
    struct findings           *out;
    struct ap_arena           *scratch;
    bool                       broken;      /* there are no ways to speak of */
    struct judged             *outcome;
    struct ap_bits             fresh;       /* what to report about the way at hand */
};

static size_t answer_row(const struct check *c, const struct ap_question *q, size_t a)
{
    return rows_find(c->rows, TABLE_ANSWER, q->key, q->answer[a].key);
}

static void check_answer_count(struct check *c, size_t at)
{
    const struct ap_question *q = &c->cat->question[at];

    c->broken |= q->answers == 0;
    if (q->answers < 2)
        findings_add(c->out, true, TABLE_QUESTION, at, "question %s has %s answer; a question "
                     "needs two or more", q->key, q->answers ? "only one" : "no");
}

static void check_target(struct check *c, const struct ap_question *q, size_t a)
{
    size_t row = answer_row(c, q, a);

    if (q->answer[a].to != AP_NONE)
        return;
    c->broken = true;
    findings_add(c->out, true, TABLE_ANSWER, row, "answer %s to question %s leads nowhere: "
                 "there is no %s", q->answer[a].key, q->key,
                 findings_quote(c->out, c->rows->table[TABLE_ANSWER].at[row].cell[ANSWER_TO]));
}

static void check_condition(struct check *c, const struct ap_question *q, size_t a)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    if (!ap_predicate_parse(c->cat, q->answer[a].when, AP_USE_WHEN, c->scratch, &p, &err))
        return;
    c->broken = true;
    findings_add(c->out, true, TABLE_ANSWER, answer_row(c, q, a),
                 "the condition of answer %s to question %s does not parse: %s",
                 q->answer[a].key, q->key, err.text);
}

static void check_questions(struct check *c)
{
    for (size_t i = 0; i < c->cat->questions; i++) {
        const struct ap_question *q = &c->cat->question[i];

        check_answer_count(c, i);
        for (size_t a = 0; a < q->answers; a++) {
            check_target(c, q, a);
            check_condition(c, q, a);
        }
    }
}

static void check_cycle(struct check *c)
{
    enum { NAMED = 6 };
    struct tree_order order = tree_order(c->cat, c->scratch);
    struct buf round = BUF(c->scratch);

    if (!order.cyclic)
        return;
    c->broken = true;
    for (size_t i = 0; i < order.count && i < NAMED; i++)
        buf_printf(&round, "%s -> ", c->cat->question[order.question[i]].key);
    if (order.count > NAMED)
        buf_printf(&round, "%zu more -> ", order.count - NAMED);
    findings_add(c->out, true, TABLE_QUESTION, order.question[0],
                 "answers lead round in a cycle: %s%s", buf_text(&round),
                 c->cat->question[order.question[0]].key);
}

/* Which questions and outcomes can be reached from the first question. */
struct reach {
    bool   *question, *outcome;
    size_t *todo;               /* questions whose answers are still to follow */
    size_t  todos;
};

static void reach_question(struct reach *r, size_t q)
{
    if (!r->question[q])
        r->todo[r->todos++] = q;
    r->question[q] = true;
}

static struct reach find_reach(struct check *c)
{
    struct reach r = {
        .question = AP_NEW(c->scratch, bool, c->cat->questions),
        .outcome = AP_NEW(c->scratch, bool, c->cat->outcomes),
        .todo = AP_NEW(c->scratch, size_t, c->cat->questions),
    };

    reach_question(&r, 0);
    while (r.todos > 0) {
        const struct ap_question *q = &c->cat->question[r.todo[--r.todos]];

        for (size_t a = 0; a < q->answers; a++) {
            const struct ap_answer *answer = &q->answer[a];

            if (answer->to == AP_NONE)
                continue;
            if (answer->ends)
                r.outcome[answer->to] = true;
            else
                reach_question(&r, answer->to);
        }
    }
    return r;
}

static void check_reach(struct check *c)
{
    struct reach r = find_reach(c);

    for (size_t i = 0; i < c->cat->questions; i++) {
        if (!r.question[i])
            findings_add(c->out, true, TABLE_QUESTION, i,
                         "question %s cannot be reached from question %s",
                         c->cat->question[i].key, c->cat->question[0].key);
    }
    for (size_t i = 0; i < c->cat->outcomes; i++) {
        if (!r.outcome[i])
            findings_add(c->out, true, TABLE_OUTCOME, i,
                         "outcome %s cannot be reached from question %s",
                         c->cat->outcome[i].key, c->cat->question[0].key);
    }
}

/* What is known of the outcome of a way. */
static struct judged *judged(struct check *c, size_t outcome)
{
    const struct ap_outcome *o = &c->cat->outcome[outcome];
    struct judged *j = &c->outcome[outcome];

    if (j->recommended.word)
        return j;
    j->recommended = ap_bits_new(c->scratch, c->cat->offerings);
    j->contradicting = ap_bits_new(c->scratch, c->cat->offerings);
    j->missing = ap_bits_new(c->scratch, c->cat->offerings);
    for (size_t i = 0; i < o->offerings; i++)
        ap_bits_set(&j->recommended, o->offering[i]);
    return j;
}

/* Make c->fresh the offerings that are in one set but not in another, nor reported so far. */
static void find_fresh(struct check *c, const struct ap_bits *in, const struct ap_bits *not_in,
                       struct ap_bits *reported)
{
    for (size_t i = 0; i < (in->count + 63) / 64; i++)
        c->fresh.word[i] = in->word[i] & ~not_in->word[i] & ~reported->word[i];
    ap_bits_or(reported, &c->fresh);
}

/* "path=aks, attest=vm" */
static const char *way_text(struct check *c, const struct tree_ways *way)
{
    enum { STEPS = 8 };         /* as many as a person reads */
    struct buf text = BUF(c->scratch);

    for (size_t i = 0; i < way->steps && i < STEPS; i++) {
        const struct ap_question *q = &c->cat->question[way->step[i].question];

        buf_printf(&text, "%s%s=%s", i ? ", " : "", q->key, q->answer[way->step[i].answer].key);
    }
    if (way->steps > STEPS)
        buf_printf(&text, " and %zu more", way->steps - STEPS);
    return buf_text(&text);
}

/* The first step of a way that offering, which does not satisfy them all, fails. */
static const struct ap_step *failing_step(const struct tree_ways *way, size_t offering)
{
    const struct ap_step *step = way->step;

    for (;; step++) {
        const struct tree_when *when = &way->tree->when[step->question][step->answer];

        if (when->condition && !ap_bits_has(&when->holds, offering))
            return step;
    }
}

/* A listed offering satisfies the conditions on every way to its outcome. */
static void report_contradiction(struct check *c, const struct tree_ways *way, size_t offering)
{
    const struct ap_step *step = failing_step(way, offering);
    const struct ap_question *q = &c->cat->question[step->question];
    const struct ap_answer *a = &q->answer[step->answer];

    findings_add(c->out, true, TABLE_OUTCOME, way->outcome,
                 "%s contradicts answer %s to question %s, which leads here and demands %s",
                 c->cat->offering[offering].key, a->key, q->key,
                 findings_quote(c->out, a->when));
}

/* An offering that satisfies every condition of a way is listed by its outcome. */
static void report_missing(struct check *c, const struct tree_ways *way, size_t offering)
{
    findings_add(c->out, true, TABLE_OUTCOME, way->outcome,
                 "%s satisfies every condition on the way %s but is not listed",
                 c->cat->offering[offering].key, way_text(c, way));
}

static bool has_condition(const struct tree_ways *way)
{
    for (size_t i = 0; i < way->steps; i++) {
        if (ap_tree_when(way->tree, way->step[i].question, way->step[i].answer))
            return true;
    }
    return false;
}

/* Hold what an outcome lists against those who satisfy the conditions of a way to it. */
static void check_list(struct check *c, const struct tree_ways *way, struct judged *j,
                       const struct ap_bits *fitting)
{
    const struct ap_bits *fresh = &c->fresh;

    find_fresh(c, &j->recommended, fitting, &j->contradicting);
    for (size_t i = ap_bits_next(fresh, 0); i != AP_NONE; i = ap_bits_next(fresh, i + 1))
        report_contradiction(c, way, i);
    if (!has_condition(way))
        return;
    find_fresh(c, fitting, &j->recommended, &j->missing);
    for (size_t i = ap_bits_next(fresh, 0); i != AP_NONE; i = ap_bits_next(fresh, i + 1))
        report_missing(c, way, i);
}

static void check_way(struct check *c, const struct tree_ways *way, struct ap_bits *fitting)
{
    struct judged *j = judged(c, way->outcome);

    tree_fitting(way->tree, way->step, way->steps, fitting);
    if (c->cat->outcome[way->outcome].offerings > 0)
        check_list(c, way, j, fitting);
    else
        ap_bits_or(&j->recommended, fitting);
    if (ap_bits_size(fitting) > 0 || j->empty_way)
        return;
    j->empty_way = true;
    findings_add(c->out, true, TABLE_OUTCOME, way->outcome,
                 "nothing is left on the way %s: no offering satisfies all its conditions",
                 way_text(c, way));
}

static bool is_closed(const struct check *c, size_t offering)
{
    struct days today = { 0 }, day;

    (void)value_days(c->today, &today);
    for (size_t i = 0; i < ap_events_of(c->cat, offering); i++) {
        const struct ap_event *e = ap_event_of(c->cat, offering, i);

        if (e->kind == AP_EVENT_CLOSED_TO_NEW && !*e->scope && value_days(e->date, &day)
            && day.last <= today.first)
            return true;
    }
    return false;
}

static void check_life(struct check *c, size_t outcome, size_t offering)
{
    const char *end = NULL;

    if (ap_life_at(c->cat, offering, c->today).status == AP_LIFE_RETIRED)
        end = "retired";
    else if (is_closed(c, offering))
        end = "closed to new use";
    if (end)
        findings_add(c->out, false, TABLE_OUTCOME, outcome, "%s is recommended but %s",
                     c->cat->offering[offering].key, end);
}

/* What is recommended lives, and everything is recommended somewhere. */
static void check_recommended(struct check *c)
{
    struct ap_bits all = ap_bits_new(c->scratch, c->cat->offerings);

    for (size_t o = 0; o < c->cat->outcomes; o++) {
        const struct ap_bits *set = &c->outcome[o].recommended;

        for (size_t i = ap_bits_next(set, 0); i != AP_NONE; i = ap_bits_next(set, i + 1))
            check_life(c, o, i);
        if (set->word)
            ap_bits_or(&all, set);
    }
    for (size_t i = 0; i < c->cat->offerings; i++) {
        if (!ap_bits_has(&all, i))
            findings_add(c->out, true, TABLE_OFFERING, i,
                         "no outcome of the decision tree recommends %s",
                         c->cat->offering[i].key);
    }
}

static void check_ways(struct check *c)
{
    struct ap_error err = { 0 };
    const struct ap_tree *tree = NULL;

    if (ap_tree_new(c->cat, c->scratch, &tree, &err)) {
        findings_add(c->out, true, TABLE_QUESTION, 0, "%s", err.text);
        return;
    }
    struct tree_ways way = tree_ways(tree, NULL, c->scratch);
    struct ap_bits fitting = ap_bits_new(c->scratch, c->cat->offerings);

    c->outcome = AP_NEW(c->scratch, struct judged, c->cat->outcomes);
    c->fresh = ap_bits_new(c->scratch, c->cat->offerings);
    while (tree_ways_next(&way))
        check_way(c, &way, &fitting);
    check_recommended(c);
}

void check_tree(const struct ap_catalogue *cat, const struct rows *rows, const char *today,
                struct findings *out)
{
    struct check c = { .cat = cat, .rows = rows, .today = today, .out = out,
                       .scratch = ap_arena_new() };

    if (cat->questions > 0) {
        check_questions(&c);
        check_cycle(&c);
        check_reach(&c);
        if (!c.broken)
            check_ways(&c);
    }
    ap_arena_free(c.scratch);
}
