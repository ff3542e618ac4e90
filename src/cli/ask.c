/*
 * ask.c -- asking the questions of the decision tree.  See ask.h.
 *
 * No screen, no cursor: questions and answers are lines, so that it works on any
 * terminal and reads well aloud.
 */
#include "cli/ask.h"

#include <stdlib.h>
#include <string.h>

#include "view/wording.h"

/* The questions answered here, in order, so that "b" can take the last back. */
struct trail {
    size_t *question;
    size_t  count;
};

static int print_question(const struct job *job, const struct subject *s,
                          const struct viewstate *v, size_t at)
{
    const struct ap_question *question = &s->cat->question[at];
    struct ap_bits *outlook = ap_tree_outlook(s->tree, v->answers, at, job->arena);
    struct report r = { .arena = job->arena };

    report_heading(&r, 1, question->text);
    report_text(&r, question->help);
    for (size_t i = 0; i < question->answers; i++) {
        const struct ap_answer *answer = &question->answer[i];

        report_itemf(&r, 0, "%zu  %s: %s (recommends %s)", i + 1, answer->key, answer->label,
                     outlook_text(s->cat, &outlook[i], job->arena));
        report_item(&r, 1, answer->help);
    }
    return job_report(job, &r);
}

/* A line without its end, or NULL at the end of input.  What does not fit is dropped. */
static char *read_line(FILE *in, char *line, int size)
{
    if (!fgets(line, size, in))
        return NULL;
    size_t n = strcspn(line, "\n");
    for (int c = line[n] ? '\n' : fgetc(in); c != '\n' && c != EOF;)
        c = fgetc(in);      /* the rest of a line that is too long */
    line[n] = '\0';
    return line;
}

static char *trim(char *line)
{
    line += strspn(line, " \t\r");
    size_t n = strlen(line);
    while (n && strchr(" \t\r", line[n - 1]))
        n--;
    line[n] = '\0';
    return line;
}

/* "2" as the second answer's key; anything else as it is. */
static const char *by_number(const struct ap_question *question, const char *line)
{
    if (!*line || line[strspn(line, "0123456789")])
        return line;
    for (size_t i = 0; i < question->answers; i++)
        if (strcmp(question->answer[i].key, line) == 0)
            return line;
    unsigned long at = strtoul(line, NULL, 10);
    return at >= 1 && at <= question->answers ? question->answer[at - 1].key : line;
}

static bool is_key(const struct ap_question *question, const char *line)
{
    for (size_t i = 0; i < question->answers; i++)
        if (strcmp(question->answer[i].key, line) == 0)
            return true;
    return false;
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
    const char *text = ap_printf(job->arena, "%s=%s", question->key, by_number(question, line));
    struct ap_error err = { 0 };

    if (ap_answer_set(s->cat, text, answers, &err))
        job_note(job, "%s", err.text);
    else
        trail->question[trail->count++] = at;
}

int ask_questions(const struct job *job, const struct subject *s, const struct viewstate *v,
                  int *answers)
{
    struct trail trail = { .question = AP_NEW(job->arena, size_t, s->cat->questions) };
    static const char prompt[] = "\nNumber or key, ? not sure, b back, Enter leaves: ";
    char typed[256];
    size_t at;

    while ((at = ap_tree_walk(s->tree, answers, job->arena).open) != AP_NONE) {
        int status = print_question(job, s, v, at);
        if (!status)
            status = job_write(job, prompt, sizeof prompt - 1);
        if (status)
            return status;
        char *line = read_line(job->world->in, typed, sizeof typed);
        if (!line || !*(line = trim(line)))
            return 0;
        (void)job_write(job, "\n", 1);      /* the next write tells if it failed */
        if (strcmp(line, "b") == 0 && !is_key(&s->cat->question[at], line))
            go_back(job, &trail, answers);
        else
            take_answer(job, s, at, line, &trail, answers);
    }
    return 0;
}
