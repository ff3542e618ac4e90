/*
 * cmd_store.c -- the commands about catalogues as files: build, export, check
 * and list-catalogues.
 */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "cli/job.h"
#include "view/json.h"

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

/* A plain table in the format asked for; name is what JSON calls its rows. */
static int write_table(const struct job *job, const char *name, struct table t)
{
    struct report r = { .arena = job->arena };

    if (job->format == FORMAT_CSV)
        return job_table(job, t);
    if (job->format == FORMAT_JSON) {
        const char *json = json_table(name, &t, job->arena);
        return job_write(job, json, strlen(json));
    }
    report_table(&r, t);
    return job_report(job, &r);
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
    int status = job->format == FORMAT_TEXT
                     ? write_lines(job, &found)
                     : write_table(job, "findings", findings_table(&found, job->arena));
    size_t warnings = found.count - found.errors;

    job_note(job, "%s: %zu error%s, %zu warning%s", name, found.errors,
             found.errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
    if (found.errors || (warnings && job->value[OPT_STRICT]))
        return 1;
    return status;
}

int cmd_list_catalogues(struct job *job)
{
    static const char *const head[] = { "key", "title", "offerings", "as_of" };
    struct table_rows t = table_rows(head, AP_COUNT(head), job->arena);
    struct ap_error err = { 0 };

    for (size_t i = 0; i < ap_builtins; i++) {
        struct ap_catalogue *cat = NULL;
        const char **row = table_row(&t);

        if (ap_open_bytes(ap_builtin[i].bytes, ap_builtin[i].key, job->arena, &cat, &err))
            return job_fail(job, &err);
        row[0] = cat->key;
        row[1] = cat->title;
        row[2] = ap_printf(job->arena, "%zu", cat->offerings);
        row[3] = cat->as_of;
    }
    return write_table(job, "catalogues", t.table);
}
