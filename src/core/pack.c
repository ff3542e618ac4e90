/*
 * pack.c -- see pack.h.
 */
#include "core/pack.h"

#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
#include "core/db.h"
#include "core/stranger.h"

#define X(id, name, file, must, label) [TABLE_##id] = { SQL_##id##_ALL, SQL_##id##_INSERT },
static const struct { enum sql all, insert; } statement[TABLE_COUNT] = { ROW_TABLES(X) };
#undef X

/* A catalogue being read from an open database. */
struct unpacking {
    struct db   *db;
    const char  *name;
    bool         stranger;
    struct rows *rows;
};

/*
 * SQLite gave up on the row after those read.  Where that is because of a cell,
 * name it: rows are numbered from 1 without a gap in every file we build.
 */
static enum ap_code name_failure(const struct unpacking *u, enum table table, int64_t last,
                                 enum ap_code rc, struct ap_error *err)
{
    const struct table_spec *spec = &rows_spec[table];

    for (size_t i = 0; i < spec->columns; i++) {
        size_t n = db_cell_size(u->db, spec->name, spec->column[i].name, last + 1);
        if (n > DB_CELL_LIMIT)
            return ap_fail(err, AP_INVALID, "%s: %s row %zu, column %s: a cell of %zu bytes, and "
                           "%d are allowed", u->name, spec->name,
                           u->rows->table[table].count + 1, spec->column[i].name, n,
                           DB_CELL_LIMIT);
    }
    return rc;
}

static enum ap_code read_row(struct unpacking *u, enum table table, stmt *s,
                             struct ap_error *err)
{
    const struct table_spec *spec = &rows_spec[table];
    struct row *row = rows_add(u->rows, table, u->rows->table[table].count + 1);

    for (size_t i = 0; i < spec->columns; i++) {
        row->cell[i] = db_text(s, (int)i + 1, u->rows->arena,
                               u->stranger ? &row->mended[i] : NULL);
        u->rows->replaced += row->mended[i];
        u->rows->bytes += strlen(row->cell[i]);
    }
    if (u->rows->bytes > ROWS_BYTES)
        return ap_fail(err, AP_INVALID, "%s: %s row %zu: the catalogue has more than %d bytes",
                       u->name, spec->name, row->line, ROWS_BYTES);
    return AP_OK;
}

static enum ap_code read_table(struct unpacking *u, enum table table, struct ap_error *err)
{
    int64_t last = 0;
    bool row;
    stmt *s;
    enum ap_code rc = db_query(u->db, statement[table].all, NULL, 0, &s, err);

    while (!rc) {
        rc = db_step(u->db, s, &row, err);
        if (rc)
            return name_failure(u, table, last, rc, err);
        if (!row)
            break;
        last = db_int(s, 0);
        rc = read_row(u, table, s, err);
    }
    return rc;
}

static enum ap_code read_tables(struct unpacking *u, struct ap_error *err)
{
    enum ap_code rc = u->stranger ? stranger_content(u->db, u->name, u->rows->arena, err) : AP_OK;

    u->rows->compiled = true;
    for (enum table t = 0; !rc && t < TABLE_COUNT; t++)
        rc = read_table(u, t, err);
    return rc;
}

/* Is the file still the one that was looked at?  Nothing keeps others from writing to it. */
static enum ap_code judge_change(const char *path, const struct stat *before, const char *name,
                                 struct ap_error *err)
{
    struct stat now;

    if (stat(path, &now) == 0 && now.st_ino == before->st_ino && now.st_dev == before->st_dev &&
        now.st_size == before->st_size && now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
        now.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
        return AP_OK;
    return ap_fail(err, AP_IO, "%s: the file changed on disk while it was read; try again", name);
}

enum ap_code pack_read_file(const char *path, struct rows *rows, struct ap_error *err)
{
    struct unpacking u = { .name = text_clean(rows->arena, path), .stranger = true,
                           .rows = rows };
    struct stat before = { 0 };
    const char *uri;

    (void)stat(path, &before);  /* where it fails, so does what follows */
    enum ap_code rc = stranger_file(path, rows->arena, &uri, err);
    if (!rc)
        rc = db_open_uri(uri, u.name, rows->arena, &u.db, err);
    if (!rc) {
        rc = read_tables(&u, err);
        db_close(u.db);
        struct ap_error change = { 0 };
        if (judge_change(path, &before, u.name, &change) != AP_OK) {
            rc = change.code;   /* explains whatever else went wrong */
            *err = change;
        }
    }
    return rc;
}

enum ap_code pack_read_bytes(struct ap_bytes bytes, const char *name, bool stranger,
                             struct rows *rows, struct ap_error *err)
{
    struct unpacking u = { .name = text_clean(rows->arena, name), .stranger = stranger,
                           .rows = rows };
    enum ap_code rc = AP_OK;

    if (stranger)
        rc = stranger_bytes(bytes, u.name, rows->arena, &bytes, err);
    if (!rc)
        rc = db_open_bytes(bytes, u.name, stranger, rows->arena, &u.db, err);
    if (rc)
        return rc;
    rc = read_tables(&u, err);
    db_close(u.db);
    return rc;
}

static enum ap_code write_rows(struct db *db, const struct rows *rows, struct ap_error *err)
{
    enum ap_code rc = AP_OK;

    for (enum table t = 0; !rc && t < TABLE_COUNT; t++)
        for (size_t i = 0; !rc && i < rows->table[t].count; i++)
            rc = db_run(db, statement[t].insert, rows->table[t].at[i].cell,
                        rows_spec[t].columns, err);
    return rc;
}

enum ap_code pack_write(const struct rows *rows, struct ap_arena *arena, struct ap_bytes *out,
                        struct ap_error *err)
{
    struct db *db;
    enum ap_code rc = db_new(arena, &db, err);

    if (rc)
        return rc;
    rc = write_rows(db, rows, err);
    if (!rc)
        rc = db_take(db, arena, out, err);
    db_close(db);
    return rc;
}
