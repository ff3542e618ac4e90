/*
 * cmd_store.c -- the commands about catalogues as files: build, export, check
 * and list-catalogues.
 */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "cli/job.h"
#include "view/json.h"
#include "view/wording.h"

int cmd_build(struct job *job)
{
    struct ap_error err = { 0 };
    struct ap_bytes bytes;

    if (!job->value[OPT_OUTPUT]) {
        (void)ap_fail(&err, AP_USAGE, "build needs --output FILE, the catalogue file to write");
        return job_fail(job, &err);
    }
    if (ap_build(job->operand[0], job->arena, &bytes, &err))
        return job_fail(job, &err);
    return job_write(job, (const char *)bytes.at, bytes.n);
}

/* The built-in catalogue of that name; NULL: the default; or NULL if name is a path. */
static const struct ap_builtin *builtin(const char *name)
{
    for (size_t i = 0; i < ap_builtins; i++)
        if (!name || strcmp(name, ap_builtin[i].key) == 0)
            return &ap_builtin[i];
    return NULL;
}

int cmd_export(struct job *job)
{
    const char *name = job->value[OPT_CATALOGUE], *folder = job->value[OPT_OUTPUT];
    const struct ap_builtin *embedded = builtin(name);
    struct ap_error err = { 0 };
    enum ap_code rc;

    if (!folder)
        rc = ap_fail(&err, AP_USAGE, "export needs --output FOLDER, which is made or is empty");
    else if (embedded)
        rc = ap_export_bytes(embedded->bytes, embedded->key, folder, &err);
    else
        rc = ap_export_path(name, folder, &err);
    return rc ? job_fail(job, &err) : 0;
}

static struct table findings_table(const struct ap_findings *found, struct ap_arena *arena)
{
    static const char *const head[] = { "place", "level", "what" };
    struct table_rows t = table_rows(head, AP_COUNT(head), arena);

    for (size_t i = 0; i < found->count; i++) {
        const char **row = table_row(&t);

        row[0] = found->at[i].place;
        row[1] = found->at[i].error ? "error" : "warning";
        row[2] = found->at[i].text;
    }
    return t.table;
}

/* One line each, never wrapped: editors jump to "file:line:". */
static int write_lines(const struct job *job, const struct ap_findings *found)
{
    struct buf out = BUF(job->arena);

    for (size_t i = 0; i < found->count; i++) {
        const char *line = ap_printf(job->arena, "%s: %s: %s", found->at[i].place,
                                     found->at[i].error ? "error" : "warning",
                                     found->at[i].text);
        buf_printf(&out, "%s\n", text_clean(job->arena, line));
    }
    return job_write(job, buf_text(&out), out.n);
}

/* A plain table in any format but JSON. */
static int write_table(const struct job *job, const char *title, struct table t)
{
    struct report r = { .arena = job->arena };

    if (format_from(job->format) == FORMAT_FROM_TABLE)
        return job_table(job, t);
    report_heading(&r, 1, title);
    if (t.rows)
        report_table(&r, t);
    return job_report(job, &r);
}

static int write_findings(const struct job *job, const struct ap_findings *found)
{
    if (job->format == FORMAT_JSON) {
        const char *json = json_findings(found, job->arena);
        return job_write(job, json, strlen(json));
    }
    if (job->format == FORMAT_TEXT)
        return write_lines(job, found);
    return write_table(job, "Errors and warnings", findings_table(found, job->arena));
}

int cmd_check(struct job *job)
{
    const char *name = job->operand[0];
    const struct ap_builtin *embedded = builtin(name);
    struct ap_error err = { 0 };
    struct ap_findings found;
    enum ap_code rc = embedded ? ap_check_bytes(embedded->bytes, name, job->today, job->arena,
                                                &found, &err)
                               : ap_check_path(name, job->today, job->arena, &found, &err);
    if (rc)
        return job_fail(job, &err);
    int status = write_findings(job, &found);
    size_t warnings = found.count - found.errors;

    job_note(job, "%s: %s, %s", name, counted(found.errors, "error", job->arena),
             counted(warnings, "warning", job->arena));
    if (found.errors || (warnings && job->value[OPT_STRICT]))
        return 1;
    return status;
}

static struct table catalogues_table(struct ap_catalogue *const *cat, struct ap_arena *arena)
{
    static const char *const head[] = { "key", "title", "offerings", "as_of" };
    struct table_rows t = table_rows(head, AP_COUNT(head), arena);

    for (size_t i = 0; i < ap_builtins; i++) {
        const char **row = table_row(&t);

        row[0] = cat[i]->key;
        row[1] = cat[i]->title;
        row[2] = ap_printf(arena, "%zu", cat[i]->offerings);
        row[3] = cat[i]->as_of;
    }
    return t.table;
}

int cmd_list_catalogues(struct job *job)
{
    struct ap_catalogue **cat = AP_NEW(job->arena, struct ap_catalogue *, ap_builtins);
    struct ap_error err = { 0 };

    for (size_t i = 0; i < ap_builtins; i++)
        if (ap_open_builtin(&ap_builtin[i], job->arena, &cat[i], &err))
            return job_fail(job, &err);
    if (job->format != FORMAT_JSON)
        return write_table(job, "Built-in catalogues", catalogues_table(cat, job->arena));
    const char *json = json_catalogues((const struct ap_catalogue *const *)cat, ap_builtins,
                                       job->arena);
    return job_write(job, json, strlen(json));
}
