/*
 * export.c -- see export.h.
 */
#include "ui/export.h"

#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "view/format.h"
#include "view/wording.h"

static const char label[] = "File";

/* "x.csv", or the first of "x-2.csv", "x-3.csv" ... that is not taken. */
static char *free_name(const char *stem, const char *end, struct ap_arena *arena)
{
    char *path = ap_printf(arena, "%s%s", stem, end);

    for (unsigned i = 2; file_exists(path); i++)
        path = ap_printf(arena, "%s-%u%s", stem, i, end);
    return path;
}

/* The same for a path that was typed: the number goes before its ending. */
static char *next_free(const char *path, struct ap_arena *arena)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    size_t stem = dot && dot > name ? (size_t)(dot - path) : strlen(path);

    return free_name(ap_strndup(arena, path, stem), path + stem, arena);
}

static const char *which_rows(enum only only)
{
    switch (only) {
    case ONLY_DIFFERENT:
        return "rows that differ";
    case ONLY_SAME:
        return "rows that are the same";
    case ONLY_ALL:
    case ONLY_COUNT:
        break;
    }
    return "all rows";
}

/* Ask, telling what will be written. */
static void ask(struct ui *ui, const char *path, const struct table *t, struct ap_arena *scratch)
{
    const char *times = ui_ascii(ui) ? "x" : "×";

    ui_ask(ui, label, path,
           ap_printf(scratch, "Write %s %s %zu offerings (%s) as CSV to:",
                     counted(t->rows, "row", scratch), times, t->cols - 1,
                     which_rows(ui_view(ui)->only)));
}

void export_ask(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    struct table t = compare_table(ui_subject(ui), ui_view(ui), scratch);
    char *stem = ap_printf(scratch, "%s-compare", ui_subject(ui)->cat->key);

    ask(ui, free_name(stem, ".csv", scratch), &t, scratch);
    ap_arena_free(scratch);
}

static enum ap_code write_csv(const char *path, const struct table *t, struct csv_told *told,
                              struct ap_arena *scratch, struct ap_error *err)
{
    struct buf csv = BUF(scratch);
    enum ap_code rc;

    if (!*path)
        return ap_fail(err, AP_USAGE, "type the name of the file to write");
    *told = format_csv(&csv, t, (struct csv_style){ 0 });
    rc = file_write(path, buf_text(&csv), csv.n, false, err);
    if (rc == AP_EXISTS)
        return ap_fail(err, rc, "%s is there already and is not replaced; %s is free", path,
                       next_free(path, scratch));
    return rc;
}

/* Texts that were not written as they are do not go unsaid. */
static void tell_written(struct ui *ui, const char *path, size_t rows, struct csv_told told,
                         struct ap_arena *scratch)
{
    struct buf text = BUF(scratch);

    buf_printf(&text, "Wrote %s to %s", counted(rows, "row", scratch), path);
    if (told.guarded > 0)
        buf_printf(&text, "; %s like a formula got a ' in front",
                   counted(told.guarded, "text", scratch));
    if (told.cleaned > 0)
        buf_printf(&text, "; %s with control characters got marks for them",
                   counted(told.cleaned, "text", scratch));
    ui_notice(ui, STYLE_NORMAL, "%s", buf_text(&text));
}

void export_write(struct ui *ui, const char *path)
{
    struct ap_arena *scratch = ap_arena_new();
    struct table t = compare_table(ui_subject(ui), ui_view(ui), scratch);
    struct ap_error err = { 0 };
    struct csv_told told = { 0 };

    if (write_csv(path, &t, &told, scratch, &err)) {
        ask(ui, path, &t, scratch);
        ui_wrong(ui, &err);
    } else {
        tell_written(ui, path, t.rows, told, scratch);
    }
    ap_arena_free(scratch);
}
