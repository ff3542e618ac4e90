/*
 * ask.c -- asking the questions of the decision tree.  See ask.h.
 *
 * No screen, no cursor: questions and answers are lines, so that it works on any
 * terminal and reads well aloud.
 */
#include "cli/ask.h"

#include <string.h>

#include "cli/typed.h"
#include "view/wording.h"

enum { NAMED = 4 };     /* offerings that an answer leaves: of more, how many they are */

/* The questions answered here, in order, so that "b" can take the last back. */
struct trail {
    size_t *question;
    size_t  count;
};

void ask_report(struct report *r, const struct subject *s, const int *answers, size_t at)
{
    const struct ap_question *question = &s->cat->question[at];
    struct ap_bits *outlook = ap_tree_outlook(s->tree, answers, at, r->arena);

    report_heading(r, 1, question->text);
    report_text(r, question->help);
    for (size_t i = 0; i < question->answers; i++) {
        const struct ap_answer *answer = &question->answer[i];

        report_itemf(r, 0, "%zu. %s: %s (recommends %s)", i + 1, answer->key, answer->label,
                     ap_bits_size(&outlook[i]) > NAMED
                         ? ap_printf(r->arena, "%zu of %zu", ap_bits_size(&outlook[i]),
                                     s->cat->offerings)
                         : outlook_text(s->cat, &outlook[i], r->arena));
        report_item(r, 1, answer->help);
    }
}

bool ask_is_key(const struct ap_question *question, const char *text)
{
    for (size_t i = 0; i < question->answers; i++)
        if (strcmp(question->answer[i].key, text) == 0)
            return true;
    return false;
}

const char *ask_answer(const struct ap_question *question, const char *text)
{
    size_t at;

    if (!ask_is_key(question, text) && typed_number(text, question->answers, &at))
        return question->answer[at - 1].key;
    return text;
}

static void go_back(const struct job *job, struct trail *trail, int *answers)
{
    if (trail->count)
        answers[trail->question[--trail->count]] = AP_UNANSWERED;
    else
        job_note(job, "no question was asked before this one");
}

static void take_answer(const struct job *job, const struct subject *s, size_t at,
                        const char *line, struct trail *trail, int *answers)
{
    const struct ap_question *question = &s->cat->question[at];
    const char *text = ap_printf(job->arena, "%s=%s", question->key, ask_answer(question, line));
    struct ap_error err = { 0 };

    if (ap_answer_set(s->cat, text, answers, &err))
        job_note(job, "%s", err.text);
    else
        trail->question[trail->count++] = at;
}

static int print_question(const struct job *job, const struct subject *s, const int *answers,
                          size_t at)
{
    static const char prompt[] = "\nNumber or key, ? not sure, b back, Enter leaves: ";
    struct report r = { .arena = job->arena };

    ask_report(&r, s, answers, at);
    int status = job_report(job, &r);
    return status ? status : job_write(job, prompt, sizeof prompt - 1);
}

int ask_questions(const struct job *job, const struct subject *s, int *answers)
{
    struct trail trail = { .question = AP_NEW(job->arena, size_t, s->cat->questions) };
    char *line = NULL;
    size_t at;

    while ((at = ap_tree_walk(s->tree, answers, job->arena).open) != AP_NONE) {
        int status = print_question(job, s, answers, at);
        if (status)
            return status;
        enum typed_line got = typed_read(job->world->in, job->arena, &line);
        if (got == TYPED_END || (got == TYPED_TEXT && !*line))
            return 0;
        (void)job_write(job, "\n", 1);      /* the next write tells if it failed */
        if (got == TYPED_TOO_LONG)
            job_note(job, "the line is too long");
        else if (strcmp(line, "b") == 0 && !ask_is_key(&s->cat->question[at], line))
            go_back(job, &trail, answers);
        else
            take_answer(job, s, at, line, &trail, answers);
    }
    return 0;
}
