/*
 * folder_write.c -- from rows to a folder of CSV files.  See folder.h.
 *
 * catalogue.csv comes last: without it a folder is no catalogue, so that one
 * whose writing was cut short is never taken for a whole one.
 */
#include "core/folder.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "core/csv.h"

/* A folder being written. */
struct writing {
    const char      *path;
    struct ap_arena *scratch;
    bool             made;                  /* the folder is ours, too */
    bool             written[TABLE_COUNT];
};

static void put_record(struct buf *out, const char *const *field, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_add(out, ",");
        csv_put(out, field[i]);
    }
    buf_add(out, "\n");
}

static void put_table(struct buf *out, const struct rows *rows, enum table table)
{
    const struct table_spec *spec = &rows_spec[table];
    const char *name[ROW_CELLS];

    for (size_t i = 0; i < spec->columns; i++)
        name[i] = spec->column[i].name;
    put_record(out, name, spec->columns);
    for (size_t i = 0; i < rows->table[table].count; i++)
        put_record(out, rows->table[table].at[i].cell, spec->columns);
}

static const char *path_of(const struct writing *w, enum table table)
{
    return ap_printf(w->scratch, "%s/%s", w->path, rows_spec[table].file);
}

/* A file without rows is not written, unless a catalogue must have it. */
static enum ap_code write_table(struct writing *w, const struct rows *rows, enum table table,
                                struct ap_error *err)
{
    struct buf text = BUF(w->scratch);

    if (rows->table[table].count == 0 && !rows_spec[table].must_exist)
        return AP_OK;
    put_table(&text, rows, table);
    enum ap_code rc = file_write(path_of(w, table), buf_text(&text), text.n, false, err);
    w->written[table] = !rc;
    return rc;
}

static bool is_empty(const char *path)
{
    DIR *folder = opendir(path);
    bool empty = folder != NULL;

    for (struct dirent *entry; empty && (entry = readdir(folder)) != NULL;)
        empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
    if (folder)
        closedir(folder);
    return empty;
}

static enum ap_code make_folder(struct writing *w, struct ap_error *err)
{
    int why = mkdir(w->path, 0777) == 0 ? 0 : errno;

    w->made = why == 0;
    if (w->made || (why == EEXIST && is_empty(w->path)))
        return AP_OK;
    if (why == EEXIST)
        return ap_fail(err, AP_EXISTS, "'%s' is there already; name a folder that is not, "
                       "or is empty", text_clean(w->scratch, w->path));
    return ap_fail(err, AP_IO, "cannot make the folder '%s': %s",
                   text_clean(w->scratch, w->path), strerror(why));
}

/* Leave nothing of a folder that could not be finished. */
static void take_back(struct writing *w)
{
    for (enum table t = 0; t < TABLE_COUNT; t++)
        if (w->written[t])
            (void)unlink(path_of(w, t));    /* what cannot be undone stays: the error is told */
    if (w->made)
        (void)rmdir(w->path);
}

enum ap_code folder_write(const struct rows *rows, const char *path, struct ap_error *err)
{
    struct writing w = { .path = path, .scratch = ap_arena_new() };
    enum ap_code rc = make_folder(&w, err);
    bool begun = !rc;

    for (size_t left = TABLE_COUNT; !rc && left > 0; left--)
        rc = write_table(&w, rows, (enum table)(left - 1), err);
    if (rc && begun)
        take_back(&w);
    ap_arena_free(w.scratch);
    return rc;
}
