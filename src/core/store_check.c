/*
 * store_check.c -- checking catalogues.  See apposite/store.h.
 */
#include "core/load.h"
#include "core/store.h"

static enum ap_code check_origin(const struct origin *from, const char *today,
                                 struct ap_arena *arena, struct ap_findings *out,
                                 struct ap_error *err)
{
    struct rows rows = ROWS(arena);
    struct findings findings = { .arena = arena, .rows = &rows };
    enum ap_code rc = store_rows(from, &rows, &findings, err);

    if (rc)
        return rc;
    bool sound = findings.errors == 0;
    check_content(&rows, today, &findings);
    if (sound)                  /* else there is no catalogue whose tree could be walked */
        check_tree(load_rows(&rows, arena), &rows, today, &findings);
    *out = findings_sorted(&findings);
    return AP_OK;
}

enum ap_code ap_check_path(const char *path, const char *today, struct ap_arena *arena,
                           struct ap_findings *out, struct ap_error *err)
{
    return check_origin(AT_PATH(path), today, arena, out, err);
}

enum ap_code ap_check_bytes(struct ap_bytes bytes, const char *name, const char *today,
                            struct ap_arena *arena, struct ap_findings *out,
                            struct ap_error *err)
{
    return check_origin(IN_BYTES(bytes, name), today, arena, out, err);
}
