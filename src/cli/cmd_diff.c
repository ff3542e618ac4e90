/*
 * cmd_diff.c -- apposite diff OLD NEW: what changed from one catalogue to another.
 */
#include <string.h>

#include "cli/job.h"
#include "view/changes.h"

static int write_changes(const struct job *job, const struct ap_catalogue *before,
                         const struct ap_catalogue *after, const struct ap_diff *diff)
{
    struct report r = { .arena = job->arena };

    if (format_from(job->format) == FORMAT_FROM_TABLE)
        return job_table(job, changes_table(diff, job->arena));
    if (format_from(job->format) == FORMAT_FROM_OBJECT) {
        const char *json = json_changes(before, after, diff, job->arena);
        return job_write(job, json, strlen(json));
    }
    report_changes(&r, before, after, diff);
    return job_report(job, &r);
}

int cmd_diff(struct job *job)
{
    struct ap_catalogue *cat[2];
    struct ap_error err = { 0 };

    for (int i = 0; i < 2; i++)
        if (cli_open(job->operand[i], job->arena, &cat[i], &err))
            return job_fail(job, &err);
    struct ap_diff diff = ap_diff(cat[0], cat[1], job->arena);
    int status = write_changes(job, cat[0], cat[1], &diff);

    return status ? status : diff.count > 0;
}
