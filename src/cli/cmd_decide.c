/*
 * cmd_decide.c -- decide: the walk through the decision tree.
 *
 * The answers given are the whole input; on a terminal the open questions are
 * asked one after the other (ask.h).
 */
#include <string.h>

#include "cli/ask.h"
#include "cli/job.h"

enum { STATUS_OPEN = 4 };

/*
 * An answer is off the way when no answer to the questions still open would
 * lead to its question.
 */
static enum ap_code check_way(const struct job *job, const struct subject *s,
                              const int *answers, struct ap_error *err)
{
    int *rest = ap_answers_new(s->cat, job->arena);

    for (size_t i = 0; i < s->cat->questions; i++)
        rest[i] = answers[i] == AP_UNANSWERED ? AP_NOT_SURE : answers[i];
    struct ap_walk walk = ap_tree_walk(s->tree, rest, job->arena);
    for (size_t i = 0; i < walk.off_ways; i++) {
        const struct ap_question *question = &s->cat->question[walk.off_way[i]];

        if (answers[walk.off_way[i]] != AP_UNANSWERED)
            return ap_fail(err, AP_USAGE, "the other answers do not lead to question %s "
                           "(\"%s\"); leave its answer out", question->key, question->text);
    }
    return AP_OK;
}

/* A saved view may hold answers that the others do not lead to; who looks does not see them. */
static void leave_out_of_the_way(const struct job *job, const struct subject *s, int *answers)
{
    struct ap_walk walk = ap_tree_walk(s->tree, answers, job->arena);

    for (size_t i = 0; job->value[OPT_VIEW] && i < walk.off_ways; i++)
        answers[walk.off_way[i]] = AP_UNANSWERED;
}

/* Where there is no tree, questions can be asked all the same. */
static enum ap_code need_tree(const struct job *job, struct subject *s, struct ap_error *err)
{
    enum ap_code rc = ap_tree_new(s->cat, job->arena, &s->tree, err);

    if (rc != AP_NOTFOUND)
        return rc;
    return ap_fail(err, rc, "%s; apposite guide finds questions of its own",
                   ap_printf(job->arena, "%s", err->text));
}

static enum ap_code open_tree(struct job *job, struct subject *s, struct viewstate *v,
                              int **answers, struct ap_error *err)
{
    enum ap_code rc = job_view(job, s, v, err);

    if (!rc)
        rc = need_tree(job, s, err);
    if (rc)
        return rc;
    *answers = ap_answers_new(s->cat, job->arena);
    memcpy(*answers, v->answers, s->cat->questions * sizeof **answers);
    leave_out_of_the_way(job, s, *answers);
    v->answers = *answers;
    v->kind = VIEW_DECIDE;
    return check_way(job, s, *answers, err);
}

static bool is_open(const struct job *job, const struct subject *s, const int *answers)
{
    return ap_tree_walk(s->tree, answers, job->arena).open != AP_NONE;
}

/* Say how to go on where a question is open; the exit status. */
static int tell_open(const struct job *job, const struct subject *s, const int *answers)
{
    size_t open = ap_tree_walk(s->tree, answers, job->arena).open;

    if (open == AP_NONE)
        return 0;
    job_note(job, "a question is open; answer it with --answer %s=ANSWER",
             s->cat->question[open].key);
    return STATUS_OPEN;
}

/* Somebody is there to be asked, and the answer is for their eyes. */
static bool can_ask(const struct job *job)
{
    return job->world->in_tty && job->world->out_tty && job->format == FORMAT_TEXT &&
           !job->value[OPT_OUTPUT];
}

int cmd_decide(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;
    int *answers;

    if (open_tree(job, &s, &v, &answers, &err))
        return job_fail(job, &err);
    if (can_ask(job) && is_open(job, &s, answers)) {
        int status = ask_questions(job, &s, answers);
        if (status || is_open(job, &s, answers))
            return status ? status : STATUS_OPEN;
    }
    int status = job_write_view(job, &s, &v);
    return status ? status : tell_open(job, &s, answers);
}
