/*
 * job.c -- what the commands share: opening, viewing, saying, writing.
 * See job.h.
 */
#include "cli/job.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "cli/plain_write.h"
#include "cli/saved.h"
#include "view/write.h"

void job_note(const struct job *job, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *text = ap_vprintf(job->arena, fmt, ap);
    va_end(ap);
    fprintf(job->world->err, "apposite: %s\n", text_clean(job->arena, text));
}

/* The typed text, and carets under the part that is wrong. */
static void point_at(const struct job *job, const struct ap_error *err)
{
    size_t n = strlen(job->typed);
    size_t at = err->at < n ? err->at : n, len = err->len < n - at ? err->len : n - at;
    const char *before = text_clean(job->arena, ap_strndup(job->arena, job->typed, at));
    const char *wrong = text_clean(job->arena, ap_strndup(job->arena, job->typed + at, len));
    int cols = text_cols(wrong);

    fprintf(job->world->err, "  %s\n  %*s", text_clean(job->arena, job->typed),
            text_cols(before), "");
    for (int i = 0; i < (cols ? cols : 1); i++)
        fputc('^', job->world->err);
    fputc('\n', job->world->err);
}

int job_fail(const struct job *job, const struct ap_error *err)
{
    job_note(job, "%s", err->text);
    if (job->typed && err->len)
        point_at(job, err);
    return ap_code_status(err->code);
}

enum ap_code job_open(struct job *job, struct subject *out, struct ap_error *err)
{
    struct ap_catalogue *cat = NULL;
    enum ap_code rc = cli_open(job->value[OPT_CATALOGUE], job->arena, &cat, err);

    if (rc)
        return rc;
    if (cat->replaced)
        job_note(job, "in %zu cells of the catalogue bytes that are no text were replaced",
                 cat->replaced);
    *out = (struct subject){ .cat = cat, .today = job->today, .stale_after = job->stale_after };
    return AP_OK;
}

/* The view that --view names, if it is given. */
static enum ap_code begin_with_saved(struct job *job, const struct ap_catalogue *cat,
                                     struct viewstate *v, struct ap_error *err)
{
    const char *name = job->value[OPT_VIEW], *lost = NULL;

    if (!name)
        return AP_OK;
    enum ap_code rc = saved_view(&job->keep, cat, name, job->arena, v, &lost, err);
    if (!rc && lost)
        job_note(job, "%s", saved_lost(lost, job->arena));
    return rc;
}

enum ap_code job_view(struct job *job, struct subject *s, struct viewstate *v,
                      struct ap_error *err)
{
    size_t wrong;
    enum ap_code rc = job_open(job, s, err);

    if (rc)
        return rc;
    viewstate_init(v, s->cat, job->arena);
    rc = begin_with_saved(job, s->cat, v, err);
    if (rc)
        return rc;
    rc = viewline_read(s->cat, job->said, job->saids, job->arena, v, &wrong, err);
    if (rc)
        job->typed = job->said[wrong].text;
    return rc;
}

static int write_stdout(const struct job *job, const char *bytes, size_t n)
{
    FILE *out = job->world->out;

    errno = 0;
    bool whole = fwrite(bytes, 1, n, out) == n && fflush(out) == 0 && !ferror(out);
    if (whole)
        return 0;
    if (errno != EPIPE)         /* a reader that has seen enough is no failure to tell of */
        job_note(job, "cannot write to standard output: %s", strerror(errno));
    return ap_code_status(AP_IO);
}

int job_write(const struct job *job, const char *bytes, size_t n)
{
    const char *path = job->value[OPT_OUTPUT];
    struct ap_error err = { 0 };

    if (!path)
        return write_stdout(job, bytes, n);
    enum ap_code rc = file_write(path, bytes, n, job->value[OPT_FORCE] != NULL, &err);
    if (rc == AP_EXISTS)
        (void)ap_fail(&err, rc, "%s exists already; --force replaces it", path);
    return rc ? job_fail(job, &err) : 0;
}

/* The columns text wraps to: a file has no width. */
static int wrap_cols(const struct job *job)
{
    return job->value[OPT_OUTPUT] ? 0 : job->world->cols;
}

static struct csv_style style_of(const struct job *job)
{
    return (struct csv_style){ .crlf = job->value[OPT_CRLF], .raw = job->value[OPT_RAW] };
}

/* Write what was formatted, and say what was changed in its texts. */
static int write_told(const struct job *job, struct buf *out, struct csv_told told)
{
    if (told.guarded)
        job_note(job, "a ' was put before %zu texts that begin like a formula; "
                 "--raw leaves it out", told.guarded);
    if (told.cleaned)
        job_note(job, "control characters were replaced in %zu texts; --raw keeps them",
                 told.cleaned);
    return job_write(job, buf_text(out), out->n);
}

/* Lines instead of tables: asked for, or by who listens to this terminal. */
static bool in_lines(const struct job *job)
{
    bool listens = job->world->accessible && job->world->out_tty && !job->value[OPT_OUTPUT];

    return job->format == FORMAT_TEXT && (job->value[OPT_PLAIN] || listens);
}

int job_report(const struct job *job, const struct report *r)
{
    struct buf out = BUF(job->arena);

    if (in_lines(job))
        plain_write_report(&out, r, wrap_cols(job));
    else
        format_report(&out, job->format, r, wrap_cols(job));
    return job_write(job, buf_text(&out), out.n);
}

int job_table(const struct job *job, struct table table)
{
    struct buf out = BUF(job->arena);
    struct csv_told told = format_table(&out, job->format, &table, style_of(job));

    return write_told(job, &out, told);
}

int job_write_view(const struct job *job, const struct subject *s, const struct viewstate *v)
{
    struct buf out = BUF(job->arena);
    struct csv_told told = { 0 };

    if (in_lines(job))
        plain_write_view(&out, s, v, wrap_cols(job));
    else
        told = write_view(&out, s, v, job->format, style_of(job), wrap_cols(job));
    return write_told(job, &out, told);
}
