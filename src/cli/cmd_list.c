/*
 * cmd_list.c -- list: the offerings of a catalogue.
 */
#include "cli/job.h"

int cmd_list(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (job_view(job, &s, &v, &err))
        return job_fail(job, &err);
    return job_write_view(job, &s, &v);
}
