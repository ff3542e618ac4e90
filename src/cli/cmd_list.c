/*
 * cmd_list.c -- list: the offerings of a catalogue.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"

static int write_list(const struct job *job, const struct subject *s, const struct viewstate *v)
{
    struct report r = { .arena = job->arena };
    const char *json;

    switch (job->format) {
    case FORMAT_CSV:
        return job_table(job, list_table(s, v, false, job->arena));
    case FORMAT_JSON:
        json = json_list(s, v, job->arena);
        return job_write(job, json, strlen(json));
    case FORMAT_TEXT:
    case FORMAT_MD:
    case FORMAT_COUNT:
        break;
    }
    report_list(&r, s, v);
    return job_report(job, &r);
}

int cmd_list(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (job_view(job, &s, &v, &err))
        return job_fail(job, &err);
    return write_list(job, &s, &v);
}
