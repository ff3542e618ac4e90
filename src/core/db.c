/*
 * db.c -- see db.h.
 */
#include "core/db.h"

#include <assert.h>
#include <math.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "core/quote.h"

/*
 * Work is counted in calls of the progress handler: one in so many steps of a
 * statement.  Looking at the schema of a catalogue takes none; reading one
 * that meets every limit takes a quarter of what is allowed.
 */
enum { STEPS_A_CALL = 1000, SCHEMA_CALLS = 20, READING_CALLS = 100 * 1000 };

struct db {
    sqlite3         *handle;
    struct ap_arena *arena;
    const char      *name;      /* of what is open, for errors */
    int              calls;     /* of the progress handler that are left */
    bool             own;       /* the user's own, which is written */
    sqlite3_stmt    *prepared[SQL_COUNT];
};

static const char *const statements[] = {
#define X(id, may_scan, sql) [SQL_##id] = sql,
    SQL_STATEMENTS(X)
    USER_STATEMENTS(X)
#undef X
};

#define X(sql) sql,
static const char *const schema[] = { SQL_SCHEMA(X) };
static const char *const own_schema[] = { USER_SCHEMA(X) };
#undef X

/* Why the user's own file could not be read or written. */
static const char *own_reason(struct db *db, int code)
{
    int system = db->handle ? sqlite3_system_errno(db->handle) : 0;

    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return "another program has held it for 2 seconds; close that, or try again";
    if (code == SQLITE_FULL)
        return "no space is left on the device";
    if (code == SQLITE_READONLY)
        return "it can only be read";
    if ((code == SQLITE_IOERR || code == SQLITE_CANTOPEN) && system)
        return file_reason(system);
    return db->handle ? quote(db->arena, sqlite3_errmsg(db->handle)) : "out of memory";
}

static enum ap_code fail_own(struct db *db, int code, struct ap_error *err)
{
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return ap_fail(err, AP_INVALID, "%s: the file is damaged (%s); start apposite anew, "
                       "and it is set aside", db->name, own_reason(db, code));
    return ap_fail(err, AP_DATABASE, "%s: %s", db->name, own_reason(db, code));
}

/* Turn SQLite's current error into ours.  Its words may quote a damaged file. */
static enum ap_code fail(struct db *db, struct ap_error *err)
{
    const char *words = db->handle ? quote(db->arena, sqlite3_errmsg(db->handle))
                                   : "out of memory";
    int code = db->handle ? sqlite3_errcode(db->handle) : SQLITE_NOMEM;

    if (db->own)
        return fail_own(db, code, err);
    if (code == SQLITE_INTERRUPT)
        return ap_fail(err, AP_INVALID, "%s: reading it takes more work than any catalogue "
                       "should need; build it anew from its source", db->name);
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR)
        return ap_fail(err, AP_INVALID, "%s: the file is damaged (%s); take another copy, "
                       "or build it anew from its source", db->name, words);
    return ap_fail(err, code == SQLITE_CONSTRAINT ? AP_INVALID : AP_DATABASE, "%s: %s",
                   db->name, words);
}

void db_close(struct db *db)
{
    if (!db)
        return;
    for (size_t i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(db->prepared[i]);
    sqlite3_close(db->handle);
    db->handle = NULL;
}

static enum ap_code run(struct db *db, const char *sql, struct ap_error *err)
{
    return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK ? AP_OK : fail(db, err);
}

/* Open a connection; after a failure there is none. */
static enum ap_code connect(const char *uri, int flags, const char *name, bool own,
                            struct ap_arena *arena, struct db **out, struct ap_error *err)
{
    struct db *db = AP_NEW(arena, struct db, 1);
    enum ap_code rc = AP_OK;

    *db = (struct db){ .name = name, .arena = arena, .own = own };
    if (sqlite3_open_v2(uri, &db->handle, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        rc = fail(db, err);
    if (rc)
        db_close(db);
    else
        *out = db;
    return rc;
}

/*
 * Writing a new catalogue
 */

enum ap_code db_new(struct ap_arena *arena, struct db **out, struct ap_error *err)
{
    struct db *db;
    enum ap_code rc = connect(":memory:", SQLITE_OPEN_READWRITE, "the new catalogue", false,
                              arena, &db, err);

    if (rc)
        return rc;
    rc = run(db, "PRAGMA foreign_keys = ON; BEGIN", err);
    for (size_t i = 0; !rc && i < AP_COUNT(schema); i++)
        rc = run(db, schema[i], err);
    if (rc)
        db_close(db);
    else
        *out = db;
    return rc;
}

enum ap_code db_bytes(struct db *db, struct ap_arena *arena, struct ap_bytes *out,
                      struct ap_error *err)
{
    sqlite3_int64 n = 0;
    unsigned char *bytes = sqlite3_serialize(db->handle, "main", &n, 0);

    if (!bytes)
        return ap_fail(err, AP_DATABASE, "%s: out of memory", db->name);
    unsigned char *copy = ap_alloc(arena, (size_t)n, 1);
    memcpy(copy, bytes, (size_t)n);
    sqlite3_free(bytes);
    *out = (struct ap_bytes){ copy, (size_t)n };
    return AP_OK;
}

enum ap_code db_take(struct db *db, struct ap_arena *arena, struct ap_bytes *out,
                     struct ap_error *err)
{
    enum ap_code rc = run(db, "COMMIT", err);

    return rc ? rc : db_bytes(db, arena, out, err);
}

/*
 * Reading what may be a stranger's
 */

/* A file brings nothing that runs, and changes nothing but rows. */
static void harden(struct db *db)
{
    static const struct { int id, on; } settings[] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
        { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    };
    for (size_t i = 0; i < AP_COUNT(settings); i++)
        sqlite3_db_config(db->handle, settings[i].id, settings[i].on, NULL);
}

static int count_call(void *arg)
{
    struct db *db = arg;

    return db->calls-- <= 0;
}

/* What a stranger's file may make SQLite do. */
static enum ap_code restrict_stranger(struct db *db, struct ap_error *err)
{
    static const struct { int id, value; } limits[] = {
        { SQLITE_LIMIT_LENGTH, DB_CELL_LIMIT },   { SQLITE_LIMIT_SQL_LENGTH, 64 << 10 },
        { SQLITE_LIMIT_COLUMN, 64 },              { SQLITE_LIMIT_EXPR_DEPTH, 32 },
        { SQLITE_LIMIT_COMPOUND_SELECT, 4 },      { SQLITE_LIMIT_VDBE_OP, 25000 },
        { SQLITE_LIMIT_FUNCTION_ARG, 8 },         { SQLITE_LIMIT_ATTACHED, 0 },
        { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64 }, { SQLITE_LIMIT_VARIABLE_NUMBER, 16 },
        { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },        { SQLITE_LIMIT_WORKER_THREADS, 0 },
    };
    for (size_t i = 0; i < AP_COUNT(limits); i++)
        sqlite3_limit(db->handle, limits[i].id, limits[i].value);
    harden(db);
    db->calls = SCHEMA_CALLS;
    sqlite3_progress_handler(db->handle, STEPS_A_CALL, count_call, db);

    /* Not even its CHECKs run: quick_check would evaluate them. */
    return run(db, "PRAGMA cell_size_check = ON; PRAGMA ignore_check_constraints = ON;"
                   "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON",
               err);
}

void db_allow_reading(struct db *db)
{
    db->calls = READING_CALLS;
}

enum ap_code db_open_uri(const char *uri, const char *name, struct ap_arena *arena,
                         struct db **out, struct ap_error *err)
{
    struct db *db;
    enum ap_code rc = connect(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, name, false, arena,
                              &db, err);

    if (rc)
        return rc;
    rc = restrict_stranger(db, err);
    if (rc)
        db_close(db);
    else
        *out = db;
    return rc;
}

enum ap_code db_open_bytes(struct ap_bytes bytes, const char *name, bool stranger,
                           struct ap_arena *arena, struct db **out, struct ap_error *err)
{
    struct db *db;
    enum ap_code rc = connect(":memory:", SQLITE_OPEN_READWRITE, name, false, arena, &db, err);

    if (rc)
        return rc;
    /* Read only, SQLite never writes to the bytes, though it asks for a plain pointer. */
    if (sqlite3_deserialize(db->handle, "main", (unsigned char *)bytes.at, (sqlite3_int64)bytes.n,
                            (sqlite3_int64)bytes.n, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        rc = fail(db, err);
    if (!rc && stranger)
        rc = restrict_stranger(db, err);
    if (rc)
        db_close(db);
    else
        *out = db;
    return rc;
}

/*
 * The user's own
 */

enum ap_code db_open_own(const char *path, const char *name, bool writes,
                         struct ap_arena *arena, struct db **out, struct ap_error *err)
{
    struct db *db;
    enum ap_code rc = connect(path, writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, name,
                              true, arena, &db, err);

    if (rc)
        return rc;
    harden(db);
    sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, DB_CELL_LIMIT);
    sqlite3_busy_timeout(db->handle, DB_PATIENCE);
    rc = run(db, writes ? "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL"
                        : "PRAGMA query_only = ON", err);
    if (rc)
        db_close(db);
    else
        *out = db;
    return rc;
}

static bool ends_step(const char *sql)
{
    return strncmp(sql, "PRAGMA user_version", strlen("PRAGMA user_version")) == 0;
}

int db_own_version(void)
{
    int version = 0;

    for (size_t i = 0; i < AP_COUNT(own_schema); i++)
        version += ends_step(own_schema[i]);
    return version;
}

enum ap_code db_own_upgrade(struct db *db, int from, struct ap_error *err)
{
    enum ap_code rc = AP_OK;
    int version = 0;

    for (size_t i = 0; !rc && i < AP_COUNT(own_schema); i++) {
        if (version >= from)
            rc = run(db, own_schema[i], err);
        version += ends_step(own_schema[i]);
    }
    return rc;
}

/*
 * Statements
 */

enum ap_code db_query(struct db *db, enum sql id, const char *const *texts, size_t count,
                      stmt **out, struct ap_error *err)
{
    sqlite3_stmt **slot = &db->prepared[id];

    if (!*slot && sqlite3_prepare_v3(db->handle, statements[id], -1, SQLITE_PREPARE_PERSISTENT,
                                     slot, NULL) != SQLITE_OK)
        return fail(db, err);
    assert(!sqlite3_stmt_busy(*slot));      /* one user at a time */
    assert((size_t)sqlite3_bind_parameter_count(*slot) == count);
    sqlite3_reset(*slot);
    for (size_t i = 0; i < count; i++)
        if (sqlite3_bind_text(*slot, (int)i + 1, texts[i], -1, SQLITE_STATIC) != SQLITE_OK)
            return fail(db, err);
    *out = *slot;
    return AP_OK;
}

enum ap_code db_step(struct db *db, stmt *s, bool *row, struct ap_error *err)
{
    int rc = sqlite3_step(s);

    if (rc == SQLITE_ROW) {
        *row = true;
        return AP_OK;
    }
    enum ap_code code = rc == SQLITE_DONE ? AP_OK : fail(db, err);
    sqlite3_reset(s);
    *row = false;
    return code;
}

enum ap_code db_run(struct db *db, enum sql id, const char *const *texts, size_t count,
                    struct ap_error *err)
{
    stmt *s = NULL;
    bool row;
    enum ap_code rc = db_query(db, id, texts, count, &s, err);

    return rc ? rc : db_step(db, s, &row, err);
}

int64_t db_int(stmt *s, int column)
{
    return sqlite3_column_int64(s, column);
}

/* Is a cell of this type text as it stands? */
static bool is_text(int type, double number, const char *text, size_t n)
{
    if (type == SQLITE_BLOB || (type == SQLITE_FLOAT && !isfinite(number)))
        return false;
    return !memchr(text, '\0', n) && text_invalid(text, n) == n;
}

const char *db_text(stmt *s, int column, struct ap_arena *arena, bool *mended)
{
    int type = mended ? sqlite3_column_type(s, column) : SQLITE_TEXT;   /* before text changes it */
    double number = type == SQLITE_FLOAT ? sqlite3_column_double(s, column) : 0;
    const char *text = (const char *)sqlite3_column_text(s, column);
    size_t n = (size_t)sqlite3_column_bytes(s, column);

    if (!text || n == 0)
        return "";
    if (!mended || is_text(type, number, text, n))
        return ap_strndup(arena, text, n);
    *mended = true;
    return text_mend(arena, text, n);
}

size_t db_cell_size(struct db *db, const char *table, const char *column, int64_t id)
{
    sqlite3_blob *cell = NULL;
    size_t n = 0;

    if (sqlite3_blob_open(db->handle, "main", table, column, id, 0, &cell) == SQLITE_OK)
        n = (size_t)sqlite3_blob_bytes(cell);
    sqlite3_blob_close(cell);
    return n;
}
