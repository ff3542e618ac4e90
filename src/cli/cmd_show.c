/*
 * cmd_show.c -- show: everything about one offering; schema: everything else.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"

/* The offering named, or else the one that the saved view shows. */
static enum ap_code find_item(const struct job *job, const struct ap_catalogue *cat,
                              struct viewstate *v, struct ap_error *err)
{
    if (job->operands)
        return ap_offering_find(cat, job->operand[0], &v->item, err);
    if (v->item == AP_NONE)
        return ap_fail(err, AP_USAGE, "the view '%s' does not show one offering; name it",
                       job->value[OPT_VIEW]);
    return AP_OK;
}

int cmd_show(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (job_view(job, &s, &v, &err) || find_item(job, s.cat, &v, &err))
        return job_fail(job, &err);
    v.kind = VIEW_ITEM;
    return job_write_view(job, &s, &v);
}

static int write_schema(const struct job *job, const struct subject *s)
{
    struct report r = { .arena = job->arena };
    const char *json;

    switch (format_from(job->format)) {
    case FORMAT_FROM_TABLE:
        return job_table(job, schema_table(s, job->arena));
    case FORMAT_FROM_OBJECT:
        json = json_schema(s, job->arena);
        return job_write(job, json, strlen(json));
    case FORMAT_FROM_REPORT:
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
