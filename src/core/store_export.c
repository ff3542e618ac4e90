/*
 * store_export.c -- writing catalogues back to their source form.  See
 * apposite/store.h.
 */
#include "core/folder.h"
#include "core/store.h"

static enum ap_code export_origin(const struct origin *from, const char *folder,
                                  struct ap_error *err)
{
    struct rows rows = ROWS(ap_arena_new());
    enum ap_code rc = store_sound_rows(from, &rows, err);

    if (!rc)
        rc = folder_write(&rows, folder, err);
    ap_arena_free(rows.arena);
    return rc;
}

enum ap_code ap_export_path(const char *path, const char *folder, struct ap_error *err)
{
    return export_origin(AT_PATH(path), folder, err);
}

enum ap_code ap_export_bytes(struct ap_bytes bytes, const char *name, const char *folder,
                             struct ap_error *err)
{
    return export_origin(IN_BYTES(bytes, name), folder, err);
}
