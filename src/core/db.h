/*
 * db.h -- the one door to SQLite.  Only db.c includes <sqlite3.h>.
 *
 * Statements are named in db/queries.sql and db/user_queries.sql, and prepared
 * once, on first use.  A connection writes a new catalogue in memory; or reads
 * one that is there and never writes at all; or is to the user's own database.
 */
#ifndef CORE_DB_H
#define CORE_DB_H

#include <stdbool.h>
#include <stdint.h>

#include "apposite/store.h"
#include "sql.inc"

enum sql {
#define X(name, may_scan, text) SQL_##name,
    SQL_STATEMENTS(X)
    USER_STATEMENTS(X)
#undef X
    SQL_COUNT
};

/* Bytes that one cell may have.  More is a mistake or an attack. */
enum { DB_CELL_LIMIT = 8 << 20 };

struct db;
struct sqlite3_stmt;
typedef struct sqlite3_stmt stmt;

/* A new catalogue in memory, empty, in a transaction.  All of them live in arena. */
AP_MUST_CHECK enum ap_code db_new(struct ap_arena *arena, struct db **out,
                                  struct ap_error *err);

/* End the transaction and copy the catalogue out, as a file would hold it. */
AP_MUST_CHECK enum ap_code db_take(struct db *db, struct ap_arena *arena,
                                   struct ap_bytes *out, struct ap_error *err);

/*
 * Open a file by its URI, or bytes that outlive the connection, to read.
 * name stands for it in errors.  A stranger's file gets little to do it with:
 * no functions of its own, no triggers, views or extensions, bounded cells,
 * statements and work.
 */
AP_MUST_CHECK enum ap_code db_open_uri(const char *uri, const char *name,
                                       struct ap_arena *arena, struct db **out,
                                       struct ap_error *err);
AP_MUST_CHECK enum ap_code db_open_bytes(struct ap_bytes bytes, const char *name,
                                         bool stranger, struct ap_arena *arena,
                                         struct db **out, struct ap_error *err);

/*
 * Open the user's own file, which is there.  What another program holds is
 * waited for DB_PATIENCE milliseconds.  No other file can be attached to it.
 * Its errors are AP_INVALID where it is damaged and AP_DATABASE otherwise.
 */
enum { DB_PATIENCE = 2000 };
AP_MUST_CHECK enum ap_code db_open_own(const char *path, const char *name, bool writes,
                                       struct ap_arena *arena, struct db **out,
                                       struct ap_error *err);

/* The version of db/user.sql, and its statements that a file of version from lacks. */
int db_own_version(void);
AP_MUST_CHECK enum ap_code db_own_upgrade(struct db *db, int from, struct ap_error *err);

/* What is open, as a file would hold it. */
AP_MUST_CHECK enum ap_code db_bytes(struct db *db, struct ap_arena *arena,
                                    struct ap_bytes *out, struct ap_error *err);

void db_close(struct db *db);   /* NULL is allowed */

/*
 * The named statement, reset, with texts bound to ?1, ?2 and so on.  It
 * belongs to db; the texts must live until it is stepped to its end.
 */
AP_MUST_CHECK enum ap_code db_query(struct db *db, enum sql id, const char *const *texts,
                                    size_t count, stmt **out, struct ap_error *err);

/* Step once: *row says whether there is a row.  The end resets the statement. */
AP_MUST_CHECK enum ap_code db_step(struct db *db, stmt *s, bool *row, struct ap_error *err);

/* Run a statement that returns no rows. */
AP_MUST_CHECK enum ap_code db_run(struct db *db, enum sql id, const char *const *texts,
                                  size_t count, struct ap_error *err);

/*
 * A column of the row that s stands on.  The text is copied; "" for NULL.
 * What is no text (NUL, broken UTF-8, a blob, a number that is none) is
 * replaced, which *mended says; where mended is NULL, the cell is trusted.
 */
int64_t     db_int(stmt *s, int column);
const char *db_text(stmt *s, int column, struct ap_arena *arena, bool *mended);

/* The bytes of a cell, found without reading them; 0 if it has none or is not there. */
size_t db_cell_size(struct db *db, const char *table, const char *column, int64_t id);

/* From here on the work is reading rows, of which there may be many. */
void db_allow_reading(struct db *db);

#endif
