/*
 * plain_decide.c -- the decision tree, a question at a time.  See plain_tasks.h.
 */
#include <string.h>

#include "cli/ask.h"
#include "cli/plain_tasks.h"

static int *copy_answers(const struct talk *t)
{
    int *answers = ap_answers_new(t->s->cat, t->own);

    memcpy(answers, talk_view(t)->answers, t->s->cat->questions * sizeof *answers);
    return answers;
}

static void set_answers(struct talk *t, int *answers, const char *did)
{
    struct viewstate next = *talk_view(t);

    next.answers = answers;
    talk_change(t, &next, "%s", did);
}

/* Take the last answer on the way back. */
static void go_back(struct talk *t)
{
    struct ap_walk walk = ap_tree_walk(t->s->tree, talk_view(t)->answers, t->turn);
    int *answers = copy_answers(t);

    if (walk.steps == 0) {
        talk_say(t, "No question was answered before this one.");
        return;
    }
    answers[walk.path[walk.steps - 1].question] = AP_UNANSWERED;
    set_answers(t, answers, "Took an answer back");
}

static bool is_word(const char *text, const char *word, const char *letter)
{
    return strcmp(text, word) == 0 || strcmp(text, letter) == 0;
}

static bool set_answer(struct talk *t, const struct ap_question *question, const char *text)
{
    int *answers = copy_answers(t);
    struct ap_error err = { 0 };
    bool unsure = is_word(text, "not sure", "n") && !ask_is_key(question, text);
    const char *meant = unsure ? "?" : ask_answer(question, text);

    answers[question - t->s->cat->question] = AP_UNANSWERED;
    if (ap_answer_set(t->s->cat, ap_printf(t->turn, "%s=%s", question->key, meant), answers,
                      &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    set_answers(t, answers, ap_printf(t->turn, "Answered \"%s\"", question->text));
    return true;
}

/* of: the question. */
static bool take_answer(struct talk *t, const char *text, void *of)
{
    const struct ap_question *question = of;

    if (!is_word(text, "back", "b") || ask_is_key(question, text))
        return set_answer(t, question, text);
    go_back(t);
    return true;
}

/* Ask the open question; false: the person goes back to the menu. */
static bool ask_open(struct talk *t, size_t at)
{
    struct report r = { .arena = t->turn };
    struct pages p = PAGES(t->turn);

    ask_report(&r, t->s, talk_view(t)->answers, at);
    pages_report(&p, &r);
    return plain_take(t, "", &p, "Your answer? n is not sure, b goes a question back.",
                      take_answer, &t->s->cat->question[at]);
}

static bool take_next(struct talk *t, const char *text, void *of)
{
    (void)of;
    if (is_word(text, "back", "b"))
        go_back(t);
    else if (is_word(text, "restart", "r"))
        set_answers(t, ap_answers_new(t->s->cat, t->own), "Took all answers back");
    else
        plain_refuse(t, text, "type b or r, or the word of a task");
    return is_word(text, "back", "b") || is_word(text, "restart", "r");
}

/* Tell the result; false: the person goes back to the menu. */
static bool tell_result(struct talk *t)
{
    struct report r = { .arena = t->turn };
    struct pages p = PAGES(t->turn);

    report_decide(&r, t->s, talk_view(t));
    pages_report(&p, &r);
    return plain_take(t, "", &p, "What next? b takes the last answer back, r all of them.",
                      take_next, NULL);
}

void plain_decide(struct talk *t, const char *rest)
{
    size_t open;
    bool going = true;

    if (!t->s->tree) {
        talk_say(t, "This catalogue has no decision tree. The task ask finds questions of its "
                 "own.");
        return;
    }
    talk_go(t, VIEW_DECIDE, AP_NONE);
    open = ap_tree_walk(t->s->tree, talk_view(t)->answers, t->turn).open;
    t->asked = false;
    if (*rest && open != AP_NONE)
        (void)set_answer(t, &t->s->cat->question[open], rest);
    while (going && !t->over) {
        open = ap_tree_walk(t->s->tree, talk_view(t)->answers, t->turn).open;
        going = open == AP_NONE ? tell_result(t) : ask_open(t, open);
    }
}
