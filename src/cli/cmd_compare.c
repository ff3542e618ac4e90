/*
 * cmd_compare.c -- compare: offerings side by side.
 */
#include <string.h>

#include "cli/job.h"
#include "view/summary.h"

/* Add an offering to the compared ones; one that is there already is a mistake. */
static enum ap_code add_offering(const struct ap_catalogue *cat, const char *text,
                                 size_t *compared, size_t *count, struct ap_error *err)
{
    size_t offering = AP_NONE;
    enum ap_code rc = ap_offering_find(cat, text, &offering, err);

    if (rc)
        return rc;
    for (size_t i = 0; i < *count; i++)
        if (compared[i] == offering)
            return ap_fail(err, AP_USAGE, "'%s' names %s, which is named already", text,
                           cat->offering[offering].name);
    compared[(*count)++] = offering;
    return AP_OK;
}

/* The offerings named, in that order. */
static enum ap_code take_named(const struct job *job, const struct ap_catalogue *cat,
                               size_t *compared, size_t *count, struct ap_error *err)
{
    if (job->value[OPT_FILTER] || job->value[OPT_SORT])
        return ap_fail(err, AP_USAGE, "--filter and --sort choose what to compare where no "
                       "OFFERING is named; leave them out, or the offerings");
    for (size_t i = 0; i < job->operands; i++) {
        enum ap_code rc = add_offering(cat, job->operand[i], compared, count, err);

        if (rc)
            return rc;
    }
    return AP_OK;
}

/* The offerings that the filter leaves, as they would be listed. */
static enum ap_code take_listed(const struct job *job, const struct ap_catalogue *cat,
                                const struct viewstate *v, size_t *compared, size_t *count,
                                struct ap_error *err)
{
    size_t n;
    size_t *listed = viewstate_listed(v, cat, &n, job->arena);

    if (!*v->filter_text && job->value[OPT_VIEW])
        return ap_fail(err, AP_USAGE, "the view '%s' compares, marks and filters nothing; name "
                       "offerings, or give --filter", job->value[OPT_VIEW]);
    if (!job->value[OPT_FILTER] && !job->value[OPT_VIEW])
        return ap_fail(err, AP_USAGE, "compare needs OFFERING... or --filter; "
                       "see apposite compare --help");
    if (n == 0)
        return ap_fail(err, AP_NOTFOUND, "there is nothing to compare: no offering satisfies "
                       "--filter");
    memcpy(compared, listed, n * sizeof *compared);
    *count = n;
    return AP_OK;
}

/* What the saved view compares, or else the offerings marked in it. */
static bool take_saved(const struct job *job, struct viewstate *v)
{
    if (job->operands || job->value[OPT_FILTER] || job->value[OPT_SORT])
        return false;
    if (v->compareds == 0 && v->marks >= 2) {
        v->compared = v->mark;
        v->compareds = v->marks;
    }
    return v->compareds > 0;
}

static enum ap_code take_chosen(const struct job *job, const struct ap_catalogue *cat,
                                struct viewstate *v, struct ap_error *err)
{
    size_t *compared = AP_NEW(job->arena, size_t, cat->offerings + 1);

    v->compared = compared;
    v->compareds = 0;
    enum ap_code rc = job->operands ? take_named(job, cat, compared, &v->compareds, err)
                                    : take_listed(job, cat, v, compared, &v->compareds, err);
    if (!rc && !job->value[OPT_BASELINE])
        viewstate_drop_baseline(v);
    return rc;
}

static enum ap_code read_view(struct job *job, struct subject *s, struct viewstate *v,
                              struct ap_error *err)
{
    enum ap_code rc = job_view(job, s, v, err);

    if (!rc && !take_saved(job, v))
        rc = take_chosen(job, s->cat, v, err);
    if (!rc)
        viewstate_compare_baseline(v, job->arena);
    return rc;
}

/* A table has only the rows asked for, so what it leaves out is told beside it. */
static void tell_left_out(const struct job *job, const struct subject *s,
                          const struct viewstate *v)
{
    struct ap_comparison cmp = ap_compare(s->cat, v->compared, v->compareds, job->arena);

    if (format_from(job->format) == FORMAT_FROM_TABLE && viewstate_only(v) != ONLY_ALL)
        job_note(job, "%s; only those that are %s are written", summary_counts(&cmp, job->arena),
                 only_name(v->only));
}

int cmd_compare(struct job *job)
{
    struct ap_error err = { 0 };
    struct subject s;
    struct viewstate v;

    if (read_view(job, &s, &v, &err))
        return job_fail(job, &err);
    v.kind = VIEW_COMPARE;
    tell_left_out(job, &s, &v);
    return job_write_view(job, &s, &v);
}
