/*
 * remake.c -- see remake.h.
 */
#include "remake.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "core/rows.h"
#include "sql.inc"
#include "testing.h"

static const char *const schema[] = {
#define X(text) text,
    SQL_SCHEMA(X)
#undef X
};

static sqlite3 *open_db(const char *path)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    return db;
}

static void run(sqlite3 *db, const char *sql)
{
    char *words = NULL;

    if (sqlite3_exec(db, sql, NULL, NULL, &words) != SQLITE_OK)
        fail_msg("%s: %s", sql, words);
}

static sqlite3_stmt *prepare(sqlite3 *db, char *sql)
{
    sqlite3_stmt *s;

    if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_free(sql);
    return s;
}

/* A table with our columns and nothing else said of them. */
static void make_loose(sqlite3 *db, const struct table_spec *spec)
{
    sqlite3_str *sql = sqlite3_str_new(db);

    sqlite3_str_appendf(sql, "CREATE TABLE %s (id INTEGER PRIMARY KEY", spec->name);
    for (size_t i = 0; i < spec->columns; i++)
        sqlite3_str_appendf(sql, ", \"%w\"", spec->column[i].name);
    sqlite3_str_appendall(sql, ")");
    char *text = sqlite3_str_finish(sql);
    run(db, text);
    sqlite3_free(text);
}

static void copy_table(sqlite3 *from, sqlite3 *to, const struct table_spec *spec)
{
    sqlite3_str *marks = sqlite3_str_new(to);

    for (size_t i = 0; i < spec->columns; i++)
        sqlite3_str_appendall(marks, ", ?");
    char *more = sqlite3_str_finish(marks);
    sqlite3_stmt *in = prepare(from, sqlite3_mprintf("SELECT * FROM %s", spec->name));
    sqlite3_stmt *out = prepare(to, sqlite3_mprintf("INSERT INTO %s VALUES (?%s)", spec->name,
                                                    more));
    while (sqlite3_step(in) == SQLITE_ROW) {
        for (int i = 0; i <= (int)spec->columns; i++)
            sqlite3_bind_value(out, i + 1, sqlite3_column_value(in, i));
        assert_int_equal(sqlite3_step(out), SQLITE_DONE);
        sqlite3_reset(out);
    }
    sqlite3_finalize(in);
    sqlite3_finalize(out);
    sqlite3_free(more);
}

void remake(const char *path, const char *to_path, const char *before, bool loose)
{
    sqlite3 *from = open_db(path), *to = open_db(to_path);

    run(to, before);
    run(to, "PRAGMA synchronous = OFF; BEGIN");
    for (size_t i = 0; i < AP_COUNT(schema); i++)
        if (!loose || i < 2)            /* the two PRAGMAs at the top */
            run(to, schema[i]);
    for (enum table t = 0; t < TABLE_COUNT; t++) {
        if (loose)
            make_loose(to, &rows_spec[t]);
        copy_table(from, to, &rows_spec[t]);
    }
    run(to, "COMMIT");
    assert_int_equal(sqlite3_close(from), SQLITE_OK);
    assert_int_equal(sqlite3_close(to), SQLITE_OK);
}

void remake_patch(const char *path, long at, const void *bytes, size_t n)
{
    FILE *f = fopen(path, "r+b");

    assert_non_null(f);
    assert_int_equal(fseek(f, at, at < 0 ? SEEK_END : SEEK_SET), 0);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}
