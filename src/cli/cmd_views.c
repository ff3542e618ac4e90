/*
 * cmd_views.c -- views: what was saved by name, of one catalogue or of all.
 */
#include <string.h>

#include "cli/job.h"
#include "cli/saved.h"
#include "view/json.h"

static struct table views_table(const struct ap_saved_list *views, struct ap_arena *arena)
{
    static const char *const head[] = { "name", "catalogue", "options", "saved" };
    struct table_rows t = table_rows(head, AP_COUNT(head), arena);

    for (size_t i = 0; i < views->count; i++) {
        const char **row = table_row(&t);

        row[0] = views->at[i].name;
        row[1] = views->at[i].catalogue;
        row[2] = views->at[i].options;
        row[3] = views->at[i].day;
    }
    return t.table;
}

static int write_views(const struct job *job, const struct ap_saved_list *views)
{
    struct report r = { .arena = job->arena };
    const char *json;

    switch (format_from(job->format)) {
    case FORMAT_FROM_OBJECT:
        json = json_views(views, job->arena);
        return job_write(job, json, strlen(json));
    case FORMAT_FROM_TABLE:
        return job_table(job, views_table(views, job->arena));
    case FORMAT_FROM_REPORT:
        break;
    }
    report_heading(&r, 1, "Saved views");
    if (views->count)
        report_table(&r, views_table(views, job->arena));
    else
        report_text(&r, "None was saved.");
    return job_report(job, &r);
}

static enum ap_code delete_view(struct job *job, const char *catalogue, struct ap_error *err)
{
    const char *name = job->value[OPT_DELETE];
    enum ap_code rc = ap_user_view_delete(job->keep.user, catalogue, name, err);

    if (rc == AP_NOTFOUND)
        return saved_meant(&job->keep, catalogue, name, job->arena, err);
    if (!rc)
        job_note(job, "the view '%s' of %s was deleted", name, catalogue);
    return rc;
}

/* The key of the catalogue that is meant; NULL where none is named: all. */
static enum ap_code meant_catalogue(struct job *job, const char **key, struct ap_error *err)
{
    struct subject s;
    enum ap_code rc;

    *key = NULL;
    if (!job->value[OPT_CATALOGUE] && !job->value[OPT_DELETE])
        return AP_OK;
    rc = job_open(job, &s, err);
    if (!rc)
        *key = s.cat->key;
    return rc;
}

int cmd_views(struct job *job)
{
    struct ap_error err = { 0 };
    struct ap_saved_list views;
    const char *catalogue;

    if (meant_catalogue(job, &catalogue, &err))
        return job_fail(job, &err);
    if (!keep_user(&job->keep))
        return job_fail(job, &job->keep.why);
    if (job->value[OPT_DELETE])
        return delete_view(job, catalogue, &err) ? job_fail(job, &err) : 0;
    if (ap_user_views(job->keep.user, catalogue, job->arena, &views, &err))
        return job_fail(job, &err);
    return write_views(job, &views);
}
