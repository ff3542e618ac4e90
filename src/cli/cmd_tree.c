/*
 * cmd_tree.c -- tree: the whole decision tree, as an outline or a picture.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"
#include "view/treedraw.h"

static enum ap_code open_tree(struct job *job, struct subject *s, struct viewstate *v,
                              struct ap_error *err)
{
    enum ap_code rc = job_view(job, s, v, err);

    return rc ? rc : ap_tree_new(s->cat, job->arena, &s->tree, err);
}

static int draw(struct job *job, const struct subject *s, const int *answers)
{
    struct ap_error err = { 0 };
    struct buf out = BUF(job->arena);
    enum drawing drawing;

    if (!drawing_parse(job->value[OPT_DRAW], &drawing)) {
        (void)ap_fail(&err, AP_USAGE, "--draw cannot be '%s': it is %s", job->value[OPT_DRAW],
                      drawing_list(job->arena));
        return job_fail(job, &err);
    }
    if (job->value[OPT_FORMAT]) {
        (void)ap_fail(&err, AP_USAGE, "--draw is a format of its own; leave --format out");
        return job_fail(job, &err);
    }
    tree_draw(&out, s, answers, drawing, !job->world->utf8);
    return job_write(job, buf_text(&out), out.n);
}

int cmd_tree(struct job *job)
{
    struct ap_error err = { 0 };
    struct report r = { .arena = job->arena };
    struct subject s;
    struct viewstate v;

    if (open_tree(job, &s, &v, &err))
        return job_fail(job, &err);
    const int *answers = job->saids ? v.answers : NULL;
    if (job->value[OPT_DRAW])
        return draw(job, &s, answers);
    if (format_from(job->format) == FORMAT_FROM_TABLE)
        return job_table(job, tree_table(&s, answers, job->arena));
    if (format_from(job->format) == FORMAT_FROM_OBJECT) {
        const char *json = json_tree(&s, answers, job->arena);
        return job_write(job, json, strlen(json));
    }
    report_tree(&r, &s, answers);
    return job_report(job, &r);
}
