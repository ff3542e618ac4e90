/*
 * decide_page.c -- see decide_page.h.
 */
#include "ui/decide_page.h"

#include "base/buf.h"
#include "ui/words.h"
#include "view/cell.h"
#include "view/decision.h"
#include "view/whatif.h"
#include "view/wording.h"

/* A catalogue may have thousands of ways; nobody reads the reasons of more than these. */
enum { MOST_WAYS = 20 };

static const char not_sure[] = "Not sure";

static const struct ap_catalogue *catalogue(const struct progress *d)
{
    return d->subject->cat;
}

static const char *step_answer(const struct progress *d, const struct ap_step *step)
{
    return step->answer == AP_NONE
               ? not_sure : catalogue(d)->question[step->question].answer[step->answer].label;
}

static const char *then(const struct progress *d)
{
    return glyph_text(GLYPH_MORE_RIGHT, d->ascii);
}

/* "Which path? > AKS" */
static char *step_text(const struct progress *d, const struct ap_step *step,
                       struct ap_arena *arena)
{
    return ap_printf(arena, "%s %s %s", catalogue(d)->question[step->question].text, then(d),
                     step_answer(d, step));
}

char *decide_crumbs(const struct progress *d, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < d->walk.steps; i++)
        buf_printf(&out, "%s%s%s%s", i ? " " : "", i ? then(d) : "", i ? " " : "",
                   step_answer(d, &d->walk.path[i]));
    return buf_text(&out);
}

/* The question */

static void write_steps(struct page *p, const struct progress *d)
{
    if (d->walk.steps == 0)
        return;
    page_heading(p, "Your answers so far");
    for (size_t i = 0; i < d->walk.steps; i++) {
        page_text(p, STYLE_NORMAL, 2, step_text(d, &d->walk.path[i], p->arena));
        page_stop(p, STOP_STEP, i);
    }
    page_pair(p, STYLE_MUTED, 2, "As one word", decision_text(catalogue(d), &d->walk, p->arena));
    page_stop(p, STOP_WORD, 0);
}

/* How many and which, or that it is all of them. */
static char *left_text(const struct progress *d, const struct ap_bits *left,
                       struct ap_arena *arena)
{
    size_t all = catalogue(d)->offerings;

    if (ap_bits_size(left) == all)
        return ap_printf(arena, "all %zu", all);
    return outlook_text(catalogue(d), left, arena);
}

/* The offerings left when every answer is followed. */
static char *all_left(const struct progress *d, struct ap_bits *outlook, size_t answers,
                      struct ap_arena *arena)
{
    struct ap_bits all = ap_bits_new(arena, catalogue(d)->offerings);

    for (size_t i = 0; i < answers; i++)
        ap_bits_or(&all, &outlook[i]);
    return left_text(d, &all, arena);
}

/* What another answer to a question that has one would change. */
static void write_what_if(struct page *p, const struct progress *d, size_t at, int answer)
{
    if (d->answers[at] != AP_UNANSWERED && d->answers[at] != answer)
        page_text(p, STYLE_MUTED, 4,
                  ap_printf(p->arena, "Instead: %s",
                            whatif_text(d->subject, d->answers, at, answer, p->arena)));
}

static void write_answers(struct page *p, const struct progress *d, size_t at)
{
    const struct ap_question *q = &catalogue(d)->question[at];
    struct ap_bits *outlook = ap_tree_outlook(d->subject->tree, d->answers, at, p->arena);

    for (size_t i = 0; i < q->answers; i++) {
        page_pair(p, STYLE_NORMAL, 2, q->answer[i].label,
                  left_text(d, &outlook[i], p->arena));
        if (d->answers[at] == (int)i)
            page_note(p, "your answer");
        page_stop(p, STOP_ANSWER, i);
        if (*q->answer[i].help)
            page_text(p, STYLE_MUTED, 4, q->answer[i].help);
        write_what_if(p, d, at, (int)i);
    }
    page_pair(p, STYLE_NORMAL, 2, not_sure, all_left(d, outlook, q->answers, p->arena));
    if (d->answers[at] == AP_NOT_SURE)
        page_note(p, "your answer");
    page_stop(p, STOP_NOT_SURE, 0);
    page_text(p, STYLE_MUTED, 4, "Follow every answer.");
    write_what_if(p, d, at, AP_NOT_SURE);
}

void decide_write_question(struct page *p, const struct progress *d, size_t question)
{
    const struct ap_question *q = &catalogue(d)->question[question];

    page_text(p, STYLE_TITLE, 0, q->text);
    if (*q->help)
        page_text(p, STYLE_NORMAL, 0, q->help);
    page_text(p, STYLE_NORMAL, 0, "");
    page_pair(p, STYLE_MUTED, 2, "Answer", "Offerings it leaves");
    write_answers(p, d, question);
    if (q->cite.source) {
        page_text(p, STYLE_NORMAL, 0, "");
        page_text(p, STYLE_MUTED, 0, ap_printf(p->arena, "Question from: %s",
                                               cite_text(q->cite, p->arena)));
    }
    write_steps(p, d);
}

/* The result */

/* "because you answered "A" and "B"; 2 questions are left open" */
static char *because(const struct progress *d, struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    size_t n = 0, open = 0;

    for (size_t i = 0; i < d->walk.steps; i++)
        open += d->walk.path[i].answer == AP_NONE;
    for (size_t i = 0; i < d->walk.steps; i++)
        if (d->walk.path[i].answer != AP_NONE) {
            const char *and = n + 1 < d->walk.steps - open ? ", " : " and ";
            buf_printf(&out, "%s\"%s\"", n++ ? and : "because you answered ",
                       step_answer(d, &d->walk.path[i]));
        }
    if (open > 0)
        buf_printf(&out, "%s%s left open", n ? "; " : "", counted(open, "question", arena));
    return buf_text(&out);
}

static char *life_line(const struct progress *d, size_t offering, struct ap_arena *arena)
{
    return ap_printf(arena, "Life: %s", life_text(d->subject, offering, d->ascii, arena));
}

static enum style life_style(const struct progress *d, size_t offering)
{
    return ap_life_at(catalogue(d), offering, d->subject->today).warning ? STYLE_WARNING
                                                                         : STYLE_NORMAL;
}

static void write_the_one(struct page *p, const struct progress *d, size_t offering)
{
    page_text(p, STYLE_TITLE, 0, ap_printf(p->arena, "Recommended: %s",
                                           catalogue(d)->offering[offering].name));
    page_stop(p, STOP_OFFERING, offering);
    page_text(p, STYLE_NORMAL, 0, because(d, p->arena));
    page_text(p, life_style(d, offering), 0, life_line(d, offering, p->arena));
}

static void write_several(struct page *p, const struct progress *d)
{
    const struct ap_walk *walk = &d->walk;

    page_text(p, STYLE_TITLE, 0,
              ap_printf(p->arena, "Recommended: %zu of %s", walk->recommendeds,
                        counted(catalogue(d)->offerings, "offering", p->arena)));
    page_text(p, STYLE_NORMAL, 0, because(d, p->arena));
    for (size_t i = 0; i < walk->recommendeds; i++) {
        size_t offering = walk->recommended[i];
        page_pair(p, life_style(d, offering), 2, catalogue(d)->offering[offering].name,
                  life_line(d, offering, p->arena));
        page_stop(p, STOP_OFFERING, offering);
    }
}

static void write_none(struct page *p, const struct progress *d)
{
    page_text(p, STYLE_TITLE, 0, "No offering is recommended");
    page_text(p, STYLE_NORMAL, 0,
              ap_printf(p->arena, "none meets every condition on the way: %s",
                        because(d, p->arena)));
}

static void write_recommended(struct page *p, const struct progress *d)
{
    if (d->walk.recommendeds == 0)
        write_none(p, d);
    else if (d->walk.recommendeds == 1)
        write_the_one(p, d, d->walk.recommended[0]);
    else
        write_several(p, d);
}

/* The step of the path that a reason is about: where its answer can be changed. */
static size_t path_at(const struct progress *d, size_t question)
{
    size_t i = 0;

    while (i + 1 < d->walk.steps && d->walk.path[i].question != question)
        i++;
    return i;
}

static void write_why(struct page *p, const struct progress *d, const struct ap_way *way,
                      size_t offering)
{
    size_t count, last = AP_NONE;
    struct ap_reason *why = ap_tree_why(d->subject->tree, way, offering, &count, p->arena);

    page_heading(p, ap_printf(p->arena, "Why %s", catalogue(d)->offering[offering].name));
    for (size_t i = 0; i < count; i++) {
        struct ap_step step = { .question = why[i].question, .answer = why[i].answer };
        if (step.question != last) {
            page_text(p, STYLE_NORMAL, 2, step_text(d, &step, p->arena));
            page_stop(p, STOP_STEP, path_at(d, step.question));
        }
        last = step.question;
        page_text(p, STYLE_MUTED, 4, reason_text(d->subject, &why[i], p->arena));
    }
}

/* Several ways may end in one outcome; it is told once. */
static bool told(const struct ap_walk *walk, size_t way)
{
    for (size_t i = 0; i < way; i++)
        if (walk->way[i].outcome == walk->way[way].outcome)
            return true;
    return false;
}

static void write_outcome(struct page *p, const struct ap_outcome *o)
{
    page_heading(p, ap_printf(p->arena, "Outcome: %s", o->title));
    page_text(p, STYLE_NORMAL, 2, o->text);
    if (o->cite.source)
        page_text(p, STYLE_MUTED, 2, source_line(o->cite, p->arena));
}

static void write_ways(struct page *p, const struct progress *d)
{
    const struct ap_walk *walk = &d->walk;
    size_t most = walk->ways < MOST_WAYS ? walk->ways : MOST_WAYS;

    for (size_t i = 0; i < most; i++) {
        const struct ap_way *way = &walk->way[i];
        for (size_t j = 0; j < way->recommendeds; j++)
            write_why(p, d, way, way->recommended[j]);
        if (!told(walk, i))
            write_outcome(p, &catalogue(d)->outcome[way->outcome]);
    }
    if (most < walk->ways)
        page_heading(p, ap_printf(p->arena, "%zu more ways are not told here: be sure of more "
                                  "answers to see them.", walk->ways - most));
}

void decide_write_doubts(struct page *p, const struct subject *s, const struct trust *t)
{
    bool any = false;

    for (size_t i = 0; i < t->cells; i++) {
        if (!trust_doubts(&t->cell[i]))
            continue;
        if (!any)
            page_heading(p, "Mind the data it rests on");
        any = true;
        page_text(p, STYLE_NORMAL, 2, trust_cell_text(s, &t->cell[i], p->arena));
    }
}

/* What each answer holds up. */
static void write_flips(struct page *p, const struct progress *d)
{
    if (d->walk.steps)
        page_heading(p, "What if");
    for (size_t i = 0; i < d->walk.steps; i++) {
        page_text(p, STYLE_NORMAL, 2,
                  whatif_step_text(d->subject, &d->walk, &d->walk.path[i], p->arena));
        page_stop(p, STOP_STEP, i);
    }
}

/* What ends, has ended or was given notice of; nothing where there is no warning. */
static void write_life(struct page *p, const struct progress *d, size_t offering)
{
    const struct ap_catalogue *cat = catalogue(d);

    if (!ap_life_at(cat, offering, d->subject->today).warning)
        return;
    page_heading(p, ap_printf(p->arena, "Mind the life of %s", cat->offering[offering].name));
    for (size_t i = 0; i < cat->events; i++)
        if (cat->event[i].offering == offering && event_warns(&cat->event[i])) {
            page_text(p, STYLE_WARNING, 2, event_text(&cat->event[i], p->arena));
            if (cat->event[i].cite.source)
                page_text(p, STYLE_MUTED, 4, source_line(cat->event[i].cite, p->arena));
        }
}

static void write_why_not(struct page *p, const struct progress *d)
{
    size_t count;
    struct ap_rejection *r = ap_tree_why_not(d->subject->tree, &d->walk, &count, p->arena);

    page_heading(p, "Why not");
    if (count == 0)
        page_text(p, STYLE_NORMAL, 2, "Every offering is recommended.");
    for (size_t i = 0; i < count; i++) {
        page_text(p, STYLE_NORMAL, 2, catalogue(d)->offering[r[i].offering].name);
        page_stop(p, STOP_OFFERING, r[i].offering);
        page_text(p, STYLE_MUTED, 4, rejection_text(d->subject, &r[i], p->arena));
    }
}

void decide_write_result(struct page *p, const struct progress *d)
{
    struct trust trust = trust_of_walk(d->subject, &d->walk, p->arena);

    write_recommended(p, d);
    if (d->walk.recommendeds)
        page_text(p, trust.disputed + trust.stale ? STYLE_WARNING : STYLE_MUTED, 0,
                  trust_text(d->subject, &trust, p->arena));
    write_ways(p, d);
    for (size_t i = 0; i < d->walk.recommendeds; i++)
        write_life(p, d, d->walk.recommended[i]);
    decide_write_doubts(p, d->subject, &trust);
    write_why_not(p, d);
    write_flips(p, d);
    write_steps(p, d);
}
