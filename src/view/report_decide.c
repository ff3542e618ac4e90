/*
 * report_decide.c -- where the answers lead: the open question, or the
 * recommendation with its reasons.  See report.h.
 */
#include "view/cell.h"
#include "view/decision.h"
#include "view/report.h"
#include "view/trust.h"
#include "view/whatif.h"
#include "view/wording.h"

static void add_open(struct report *r, const struct subject *s, const struct viewstate *v,
                     size_t at)
{
    const struct ap_question *question = &s->cat->question[at];
    struct ap_bits *outlook = ap_tree_outlook(s->tree, v->answers, at, r->arena);

    report_heading(r, 1, question->text);
    report_text(r, question->help);
    for (size_t i = 0; i < question->answers; i++) {
        const struct ap_answer *answer = &question->answer[i];

        report_itemf(r, 0, "%s: %s (recommends %s)", answer->key, answer->label,
                     outlook_text(s->cat, &outlook[i], r->arena));
        report_item(r, 1, answer->help);
    }
    report_item(r, 0, "?: not sure (follows every answer)");
}

static void add_answers(struct report *r, const struct ap_catalogue *cat,
                        const struct ap_walk *walk)
{
    if (walk->steps)
        report_heading(r, 2, "Answers");
    for (size_t i = 0; i < walk->steps; i++) {
        const struct ap_question *question = &cat->question[walk->path[i].question];
        size_t answer = walk->path[i].answer;

        report_itemf(r, 0, "%s %s", question->text,
                     answer == AP_NONE ? "Not sure" : question->answer[answer].label);
    }
    if (walk->steps)
        report_itemf(r, 0, "As one word, for --decision: %s", decision_text(cat, walk, r->arena));
}

/* Several ways may end in one outcome; it is told once. */
static bool ends_before(const struct ap_walk *walk, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (walk->way[i].outcome == walk->way[at].outcome)
            return true;
    return false;
}

static void add_outcomes(struct report *r, const struct ap_catalogue *cat,
                         const struct ap_walk *walk)
{
    for (size_t i = 0; i < walk->ways; i++) {
        const struct ap_outcome *outcome = &cat->outcome[walk->way[i].outcome];

        if (ends_before(walk, i))
            continue;
        report_heading(r, 2, outcome->title);
        report_text(r, outcome->text);
        report_source(r, 0, outcome->cite);
    }
}

/* The sentence before names the source in short; a note leads to all of it. */
static void note_fact(struct report *r, const struct ap_fact *fact)
{
    if (r->numbered && fact)
        report_cite(r, fact->cite.source);
}

/* Where there are several ways, each names its outcome. */
static void add_why(struct report *r, const struct subject *s, const struct ap_way *way,
                    size_t offering, bool several)
{
    size_t count;
    struct ap_reason *reason = ap_tree_why(s->tree, way, offering, &count, r->arena);
    const char *outcome = several ? s->cat->outcome[way->outcome].title : "";

    report_itemf(r, 0, "%s%s%s%s", s->cat->offering[offering].name,
                 several ? ", on a way to \"" : "", outcome, several ? "\"" : "");
    for (size_t i = 0; i < count; i++) {
        const struct ap_question *question = &s->cat->question[reason[i].question];

        report_itemf(r, 1, "%s \"%s\": %s", question->text,
                     question->answer[reason[i].answer].label,
                     reason_text(s, &reason[i], r->arena));
        note_fact(r, reason[i].fact);
    }
}

static void add_all_why(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    report_heading(r, 2, "Why");
    for (size_t i = 0; i < walk->ways; i++)
        for (size_t j = 0; j < walk->way[i].recommendeds; j++)
            add_why(r, s, &walk->way[i], walk->way[i].recommended[j], walk->ways > 1);
    if (walk->recommendeds == 0)
        report_text(r, "No offering meets every condition on the way.");
}

static void add_why_not(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    size_t count;
    struct ap_rejection *rejection = ap_tree_why_not(s->tree, walk, &count, r->arena);

    report_heading(r, 2, "Why not");
    for (size_t i = 0; i < count; i++) {
        report_itemf(r, 0, "%s: %s", s->cat->offering[rejection[i].offering].name,
                     rejection_text(s, &rejection[i], r->arena));
        if (rejection[i].failed)
            note_fact(r, rejection[i].reason.fact);
    }
    if (count == 0)
        report_text(r, "Every offering is recommended.");
}

static void add_event(struct report *r, const struct ap_event *event)
{
    report_item(r, 1, event_text(event, r->arena));
    if (r->numbered)
        report_cite(r, event->cite.source);
}

/* What ends, has ended or was given notice of, where a recommended offering has any. */
static void add_life(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    report_heading(r, 2, "Life");
    for (size_t i = 0; i < walk->recommendeds; i++) {
        size_t offering = walk->recommended[i];
        struct ap_life life = ap_life_at(s->cat, offering, s->today);

        report_itemf(r, 0, "%s on %s: %s%s", s->cat->offering[offering].name, s->today,
                     ap_life_words(life), life.warning ? ", with warnings" : "");
        for (size_t j = 0; life.warning && j < s->cat->events; j++)
            if (s->cat->event[j].offering == offering && event_warns(&s->cat->event[j]))
                add_event(r, &s->cat->event[j]);
    }
}

/* How sure the cells are that the result rests on. */
static void add_trust(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    struct trust trust = trust_of_walk(s, walk, r->arena);

    report_trust(r, s, &trust);
}

static void add_what_if(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    if (walk->steps)
        report_heading(r, 2, "What if");
    for (size_t i = 0; i < walk->steps; i++)
        report_item(r, 0, whatif_step_text(s, walk, &walk->path[i], r->arena));
}

static void add_result(struct report *r, const struct subject *s, const struct ap_walk *walk)
{
    const char *names = offering_names(s->cat, walk->recommended, walk->recommendeds, r->arena);

    report_heading(r, 1, *names ? ap_printf(r->arena, "Recommended: %s", names)
                                : "No offering is recommended");
    add_outcomes(r, s->cat, walk);
    add_answers(r, s->cat, walk);
    add_all_why(r, s, walk);
    if (walk->recommendeds)
        add_trust(r, s, walk);
    add_why_not(r, s, walk);
    add_what_if(r, s, walk);
    if (walk->recommendeds)
        add_life(r, s, walk);
}

void report_decide(struct report *r, const struct subject *s, const struct viewstate *v)
{
    struct ap_walk walk = ap_tree_walk(s->tree, v->answers, r->arena);

    if (walk.open == AP_NONE) {
        add_result(r, s, &walk);
    } else {
        add_open(r, s, v, walk.open);
        add_answers(r, s->cat, &walk);
    }
    report_sources(r);
    report_about(r, s);
}
