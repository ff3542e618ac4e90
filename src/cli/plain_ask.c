/*
 * plain_ask.c -- questions that narrow, found by the program, one at a time.  See
 * plain_tasks.h.
 *
 * Answers are conditions of the filter; what does not matter is forgotten at the end.
 */
#include <string.h>

#include "apposite/edit.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/guided.h"

struct asking {
    struct guided g;
    size_t       *skipped;      /* attributes that do not matter */
    size_t       *after;        /* ... and how many conditions there were then */
    size_t        skips;
};

/*
 * Saying
 */

static void add_question(const struct talk *t, const struct guided *g, struct pages *p)
{
    const char *silence = guided_silence(g, t->turn);

    pages_entry(p, "%s? %s.", guided_asked(g)->name, guided_remain(g, t->turn));
    if (*guided_asked(g)->definition)
        pages_more(p, 0, "%s", sentence(guided_asked(g)->definition, t->turn));
    if (*silence)
        pages_more(p, 0, "%s", silence);
    for (size_t i = 0; i < g->question.answers; i++) {
        const char *names = guided_names(g, i, t->turn);

        pages_entry(p, "%zu. %s: %s%s%s.", i + 1, guided_label(g, i),
                    guided_counts(g, i, t->turn), *names ? ": " : "", names);
    }
    pages_entry(p, "%zu. Does not matter: all %zu remain.", g->question.answers + 1, g->lefts);
}

static void add_result(const struct talk *t, const struct guided *g, struct pages *p)
{
    size_t told = 0;

    pages_entry(p, "%s, %s.", guided_result(g, t->turn), guided_because(g, t->turn));
    for (size_t o = ap_bits_next(&g->left, 0); o != AP_NONE && told < GUIDED_LISTED;
         o = ap_bits_next(&g->left, o + 1), told++) {
        const char *kept = guided_kept(g, o, t->turn);

        pages_entry(p, "%s%s%s.", plain_name(t, o), *kept ? "; " : "", kept);
    }
    if (g->lefts > told)
        pages_entry(p, "And %zu more; browse reads them.", g->lefts - told);
}

/*
 * Answering
 */

static void filter_by(struct talk *t, const char *text, const char *did)
{
    struct viewstate next = *talk_view(t);
    struct ap_error err = { 0 };

    if (viewstate_filter(&next, t->s->cat, text, t->own, &err))
        talk_say(t, "%s.", err.text);
    else
        plain_change_list(t, &next, did);
}

static void answer(struct talk *t, struct asking *a, size_t i)
{
    struct ap_error err = { 0 };
    const char *text;

    if (guided_answer(&a->g, i, t->turn, &text, &err))
        talk_say(t, "%s.", err.text);
    else
        filter_by(t, text, ap_printf(t->turn, "Answered %s: %s", guided_asked(&a->g)->name,
                                     guided_label(&a->g, i)));
}

static void skip(struct asking *a)
{
    a->after[a->skips] = a->g.path.count;
    a->skipped[a->skips++] = a->g.question.attribute;
}

/* Take back what was said last: that something does not matter, or an answer. */
static void go_back(struct talk *t, struct asking *a)
{
    size_t path = a->g.path.count;

    if (a->skips && a->after[a->skips - 1] >= path) {
        a->skips--;
    } else if (path) {
        const struct ap_predicate *rest = ap_predicate_drop(talk_view(t)->filter, path - 1,
                                                            t->turn);
        filter_by(t, ap_predicate_print(rest, t->turn),
                  ap_printf(t->turn, "Took back %s", guided_step(&a->g, path - 1, t->turn)));
    } else {
        talk_say(t, "No question was answered before this one.");
    }
}

static const char **labels(const struct talk *t, const struct guided *g)
{
    const char **label = AP_NEW(t->turn, const char *, g->question.answers + 1);

    for (size_t i = 0; g->open && i < g->question.answers; i++)
        label[i] = guided_label(g, i);
    return label;
}

/* of: the asking. */
static bool take(struct talk *t, const char *text, void *of)
{
    struct asking *a = of;
    size_t at, answers = a->g.open ? a->g.question.answers : 0;

    if (strcmp(text, "b") == 0 || strcmp(text, "back") == 0) {
        go_back(t, a);
    } else if (a->g.open && typed_number(text, answers + 1, &at)) {
        if (at > answers)
            skip(a);
        else
            answer(t, a, at - 1);
    } else if (typed_label(text, labels(t, &a->g), answers, t->turn, &at)) {
        answer(t, a, at);
    } else {
        plain_refuse(t, text, a->g.open ? "type the number of an answer, or b"
                                        : "type b, or the word of a task");
        return false;
    }
    return true;
}

/* Ask, or tell the result; false: the person goes back to the menu. */
static bool ask(struct talk *t, struct asking *a)
{
    struct pages p = PAGES(t->turn);

    a->g = guided_at(t->s->cat, talk_view(t)->filter, a->skipped, a->skips, t->turn);
    if (a->g.open)
        add_question(t, &a->g, &p);
    else
        add_result(t, &a->g, &p);
    return plain_take(t, "", &p, a->g.open ? "Your answer? b goes a question back."
                                           : "What next? b takes the last answer back.", take, a);
}

void plain_ask(struct talk *t, const char *rest)
{
    size_t attributes = t->s->cat->attributes;
    struct asking a = { .skipped = AP_NEW(t->turn, size_t, attributes),
                        .after = AP_NEW(t->turn, size_t, attributes) };
    bool going = true;

    (void)rest;
    talk_go(t, VIEW_LIST, AP_NONE);
    while (going && !t->over)
        going = ask(t, &a);
}
