/*
 * cmd_guide.c -- guide: the question that narrows most, for the next run to answer.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"
#include "view/report_guide.h"

enum { STATUS_OPEN = 4 };

static enum ap_code read_skips(struct job *job, const struct subject *s, const size_t **skipped,
                               size_t *skips, struct ap_error *err)
{
    const char *text = job->value[OPT_SKIP];

    *skips = 0;
    if (!text)
        return AP_OK;
    enum ap_code rc = viewstate_attributes(s->cat, text, job->arena, skipped, skips, err);
    if (rc)
        job->typed = text;
    return rc;
}

static int write_guide(const struct job *job, const struct subject *s, const struct guided *g)
{
    struct report r = { .arena = job->arena };

    if (format_from(job->format) == FORMAT_FROM_TABLE)
        return job_table(job, guide_table(s, g, job->arena));
    if (format_from(job->format) == FORMAT_FROM_OBJECT) {
        const char *json = json_guide(s, g, job->arena);

        return job_write(job, json, strlen(json));
    }
    report_guide(&r, s, g);
    return job_report(job, &r);
}

int cmd_guide(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;
    const size_t *skipped = NULL;
    size_t skips;

    if (job_view(job, &s, &v, &err) || read_skips(job, &s, &skipped, &skips, &err))
        return job_fail(job, &err);
    struct guided g = guided_at(s.cat, v.filter, skipped, skips, job->arena);
    int status = write_guide(job, &s, &g);

    if (status || !g.open)
        return status;
    job_note(job, "a question is open; answer it with the options of an answer");
    return STATUS_OPEN;
}
