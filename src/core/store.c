/*
 * store.c -- opening and building catalogues.  See apposite/store.h.
 */
#include "core/store.h"

#include "base/file.h"
#include "base/text.h"
#include "core/folder.h"
#include "core/form.h"
#include "core/load.h"
#include "core/pack.h"

enum ap_code store_rows(const struct origin *from, struct rows *rows,
                        struct findings *findings, struct ap_error *err)
{
    enum ap_code rc;

    if (!from->path)
        rc = pack_read_bytes(from->bytes, from->name, !from->ours, rows, err);
    else if (file_is_folder(from->path))
        rc = folder_read(from->path, rows, findings, err);
    else
        rc = pack_read_file(from->path, rows, err);

    if (!rc)
        form_check(rows, findings);
    return rc;
}

/* The first error, and how to see the others. */
static enum ap_code first_error(struct findings *findings, const char *name,
                                struct ap_error *err)
{
    struct ap_findings all = findings_sorted(findings);

    if (all.errors == 0)
        return AP_OK;
    if (all.errors == 1)
        return ap_fail(err, AP_INVALID, "%s: %s", all.at[0].place, all.at[0].text);
    return ap_fail(err, AP_INVALID, "%s: %s; and %zu more: run apposite check %s",
                   all.at[0].place, all.at[0].text, all.errors - 1,
                   text_clean(findings->arena, name));
}

enum ap_code store_sound_rows(const struct origin *from, struct rows *rows,
                              struct ap_error *err)
{
    struct findings findings = { .arena = rows->arena, .rows = rows };
    enum ap_code rc = store_rows(from, rows, &findings, err);

    return rc ? rc : first_error(&findings, from->name, err);
}

static enum ap_code open_origin(const struct origin *from, struct ap_arena *arena,
                                struct ap_catalogue **out, struct ap_error *err)
{
    struct rows rows = ROWS(arena);
    enum ap_code rc = store_sound_rows(from, &rows, err);

    if (!rc)
        *out = load_rows(&rows, arena);
    return rc;
}

enum ap_code ap_open_path(const char *path, struct ap_arena *arena, struct ap_catalogue **out,
                          struct ap_error *err)
{
    return open_origin(AT_PATH(path), arena, out, err);
}

enum ap_code ap_open_bytes(struct ap_bytes bytes, const char *name, struct ap_arena *arena,
                           struct ap_catalogue **out, struct ap_error *err)
{
    return open_origin(IN_BYTES(bytes, name), arena, out, err);
}

enum ap_code ap_open_builtin(const struct ap_builtin *builtin, struct ap_arena *arena,
                             struct ap_catalogue **out, struct ap_error *err)
{
    return open_origin(&(struct origin){ .name = builtin->key, .bytes = builtin->bytes,
                                         .ours = true }, arena, out, err);
}

enum ap_code ap_build(const char *folder, struct ap_arena *arena, struct ap_bytes *out,
                      struct ap_error *err)
{
    struct rows rows = ROWS(arena);
    enum ap_code rc = AP_OK;

    if (!file_exists(folder))
        rc = ap_fail(err, AP_IO, "cannot build '%s': there is no such folder",
                     text_clean(arena, folder));
    else if (!file_is_folder(folder))
        rc = ap_fail(err, AP_INVALID, "cannot build '%s': it is a file; name a folder of CSV "
                     "files", text_clean(arena, folder));
    if (!rc)
        rc = store_sound_rows(AT_PATH(folder), &rows, err);
    return rc ? rc : pack_write(&rows, arena, out, err);
}
