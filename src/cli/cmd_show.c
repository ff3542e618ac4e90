/*
 * cmd_show.c -- show: everything about one offering; schema: everything else.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"

static int write_item(const struct job *job, const struct subject *s, size_t offering)
{
    struct report r = { .arena = job->arena };
    const char *json;

    switch (job->format) {
    case FORMAT_CSV:
        return job_table(job, item_table(s, offering, job->arena));
    case FORMAT_JSON:
        json = json_item(s, offering, job->arena);
        return job_write(job, json, strlen(json));
    case FORMAT_TEXT:
    case FORMAT_MD:
    case FORMAT_COUNT:
        break;
    }
    report_item_of(&r, s, offering);
    return job_report(job, &r);
}

int cmd_show(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    size_t offering = AP_NONE;

    if (job_open(job, &s, &err) || ap_offering_find(s.cat, job->operand[0], &offering, &err))
        return job_fail(job, &err);
    return write_item(job, &s, offering);
}

static int write_schema(const struct job *job, const struct subject *s)
{
    struct report r = { .arena = job->arena };
    const char *json;

    switch (job->format) {
    case FORMAT_CSV:
        return job_table(job, schema_table(s, job->arena));
    case FORMAT_JSON:
        json = json_schema(s, job->arena);
        return job_write(job, json, strlen(json));
    case FORMAT_TEXT:
    case FORMAT_MD:
    case FORMAT_COUNT:
        break;
    }
    report_schema(&r, s);
    return job_report(job, &r);
}

int cmd_schema(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;

    if (job_open(job, &s, &err))
        return job_fail(job, &err);
    return write_schema(job, &s);
}
