/*
 * cmd_rank.c -- rank: offerings ordered by requirements.
 */
#include <string.h>

#include "cli/job.h"
#include "view/json.h"
#include "view/report_rank.h"

int cmd_rank(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (job_view(job, &s, &v, &err))
        return job_fail(job, &err);
    struct ap_ranking ranking = view_ranking(&s, &v, job->arena);
    struct report r = { .arena = job->arena, .numbered = v.sources == SOURCES_FOOTNOTES };

    if (!ranking.requirements.count)
        job_note(job, "no requirement is stated; state some with --must, --should and --nice");
    if (format_from(job->format) == FORMAT_FROM_TABLE)
        return job_table(job, rank_table(&s, &ranking, job->arena));
    if (format_from(job->format) == FORMAT_FROM_OBJECT) {
        const char *json = json_rank(&s, &ranking, job->arena);

        return job_write(job, json, strlen(json));
    }
    report_rank(&r, &s, &ranking, !job->world->utf8);
    return job_report(job, &r);
}
