/*
 * cmd_record.c -- record: write down a decision, or check one that was.
 */
#include <string.h>

#include "base/file.h"
#include "cli/job.h"
#include "view/record.h"
#include "view/report_rank.h"

enum { STATUS_OPEN = 4, RECORD_BYTES = 64 << 20 };

/* Open the tree; a catalogue without one has none, which is no error here. */
static enum ap_code open_tree(const struct job *job, struct subject *s, struct ap_error *err)
{
    return s->cat->questions ? ap_tree_new(s->cat, job->arena, &s->tree, err) : AP_OK;
}

static struct view_given given_of(const struct job *job)
{
    return (struct view_given){ job->value[OPT_CATALOGUE], job->today,
                                job->value[OPT_STALE_AFTER] };
}

static int write_walk(struct job *job, struct subject *s, struct viewstate *v)
{
    struct view_given given = given_of(job);
    struct ap_error err = { 0 };
    struct buf out = BUF(job->arena);

    if (ap_tree_new(s->cat, job->arena, &s->tree, &err))
        return job_fail(job, &err);
    struct ap_walk walk = ap_tree_walk(s->tree, v->answers, job->arena);
    if (walk.open != AP_NONE) {
        job_note(job, "nothing is decided yet; answer the open question with --answer %s=ANSWER",
                 s->cat->question[walk.open].key);
        return STATUS_OPEN;
    }
    v->kind = VIEW_DECIDE;
    struct choice c = choice_of_walk(s, &walk, job->arena);
    record_write(&out, s, &c, viewline_command(s, v, given, FORMAT_TEXT, job->arena));
    return job_write(job, buf_text(&out), out.n);
}

static int write_ranking(struct job *job, const struct subject *s, struct viewstate *v)
{
    struct view_given given = given_of(job);
    struct ap_ranking ranking = view_ranking(s, v, job->arena);
    struct choice c = choice_of_ranking(s, &ranking, job->arena);
    struct buf out = BUF(job->arena);

    v->kind = VIEW_RANK;
    record_write(&out, s, &c, viewline_command(s, v, given, FORMAT_TEXT, job->arena));
    return job_write(job, buf_text(&out), out.n);
}

static bool is_answered(const struct ap_catalogue *cat, const struct viewstate *v)
{
    for (size_t i = 0; v->answers && i < cat->questions; i++)
        if (v->answers[i] != AP_UNANSWERED)
            return true;
    return false;
}

/* A saved view may have both answers and requirements; then its screen says what is meant. */
static int write_record(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (job_view(job, &s, &v, &err))
        return job_fail(job, &err);
    bool required = v.requirements && *v.requirements, answered = is_answered(s.cat, &v);
    if (required && answered && !job->value[OPT_VIEW]) {
        (void)ap_fail(&err, AP_USAGE, "a record is of answers or of requirements; leave one of "
                      "them out");
        return job_fail(job, &err);
    }
    if (required && (!answered || v.kind == VIEW_RANK))
        return write_ranking(job, &s, &v);
    return write_walk(job, &s, &v);
}

/* The catalogue that is given, or the one that the record is about. */
static enum ap_code open_for(struct job *job, const char *text, struct subject *s,
                             struct ap_error *err)
{
    const char *key = NULL;
    enum ap_code rc = AP_OK;

    if (!job->value[OPT_CATALOGUE]) {
        rc = record_catalogue(text, job->arena, &key, err);
        job->value[OPT_CATALOGUE] = key;
    }
    if (!rc)
        rc = job_open(job, s, err);
    return rc ? rc : open_tree(job, s, err);
}

static int check_record(struct job *job, const char *path)
{
    struct ap_error err = { 0 };
    struct report r = { .arena = job->arena };
    struct record_state state;
    struct subject s;
    char *text = NULL;
    size_t n;

    if (job->saids) {
        (void)ap_fail(&err, AP_USAGE, "--check takes the answers from the record; leave out "
                      "what else says them");
        return job_fail(job, &err);
    }
    if (file_read(path, RECORD_BYTES, job->arena, &text, &n, &err) ||
        open_for(job, text, &s, &err) || record_check(text, &s, job->arena, &state, &err))
        return job_fail(job, &err);
    report_record(&r, &s, &state);
    int status = job_report(job, &r);
    return status ? status : !state.holds;
}

int cmd_record(struct job *job)
{
    const char *path = job->value[OPT_CHECK];
    return path ? check_record(job, path) : write_record(job);
}
