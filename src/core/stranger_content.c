/*
 * stranger_content.c -- what an open file holds.  See stranger.h.
 */
#include "core/stranger.h"

#include <string.h>

#include "core/quote.h"
#include "core/rows.h"

/* An open file being judged. */
struct judged {
    struct db       *db;
    const char      *name;
    struct ap_arena *scratch;
    bool             seen[TABLE_COUNT];
};

#define REMEDY "build it anew from its source"

static enum ap_code judge_object(struct judged *j, const char *type, const char *object,
                                 int64_t page, struct ap_error *err)
{
    for (enum table t = 0; t < TABLE_COUNT; t++) {
        if (strcmp(rows_spec[t].name, object) != 0)
            continue;
        if (strcmp(type, "table") != 0 || page <= 0)
            return ap_fail(err, AP_INVALID, "%s: '%s' is a %s where a catalogue has a table; "
                           REMEDY, j->name, object,
                           strcmp(type, "table") != 0 ? type : "virtual table");
        j->seen[t] = true;
        return AP_OK;
    }
    return ap_fail(err, AP_INVALID, "%s: the %s '%s' is part of no catalogue; " REMEDY,
                   j->name, type, object);
}

static enum ap_code judge_objects(struct judged *j, struct ap_error *err)
{
    bool row, mended;
    stmt *s;
    enum ap_code rc = db_query(j->db, SQL_OBJECT_ALL, NULL, 0, &s, err);

    while (!rc && !(rc = db_step(j->db, s, &row, err)) && row)
        rc = judge_object(j, db_text(s, 0, j->scratch, &mended),
                          quote(j->scratch, db_text(s, 1, j->scratch, &mended)),
                          db_int(s, 2), err);
    for (enum table t = 0; !rc && t < TABLE_COUNT; t++)
        if (!j->seen[t])
            rc = ap_fail(err, AP_INVALID, "%s: the table '%s' is missing; " REMEDY, j->name,
                         rows_spec[t].name);
    return rc;
}

/* Where a column stands among those of ours: 0 is id; AP_NONE for none of them. */
static size_t column_of(enum table table, const char *column)
{
    if (strcmp(column, "id") == 0)
        return 0;
    for (size_t i = 0; i < rows_spec[table].columns; i++)
        if (strcmp(rows_spec[table].column[i].name, column) == 0)
            return i + 1;
    return AP_NONE;
}

static enum ap_code judge_column(const struct judged *j, enum table table, const char *column,
                                 bool hidden, bool *seen, struct ap_error *err)
{
    size_t at = column_of(table, column);

    if (at == AP_NONE)
        return ap_fail(err, AP_INVALID, "%s: the column '%s' of '%s' is part of no "
                       "catalogue; " REMEDY, j->name, column, rows_spec[table].name);
    if (hidden)
        return ap_fail(err, AP_INVALID, "%s: the column '%s' of '%s' is generated or hidden; "
                       REMEDY, j->name, column, rows_spec[table].name);
    seen[at] = true;
    return AP_OK;
}

static enum ap_code judge_table(struct judged *j, enum table table, struct ap_error *err)
{
    const struct table_spec *spec = &rows_spec[table];
    bool seen[1 + ROW_CELLS] = { false }, row, mended;
    stmt *s;
    enum ap_code rc = db_query(j->db, SQL_COLUMN_BY_TABLE, &spec->name, 1, &s, err);

    while (!rc && !(rc = db_step(j->db, s, &row, err)) && row)
        rc = judge_column(j, table, quote(j->scratch, db_text(s, 0, j->scratch, &mended)),
                          db_int(s, 1) != 0, seen, err);
    for (size_t i = 0; !rc && i <= spec->columns; i++)
        if (!seen[i])
            rc = ap_fail(err, AP_INVALID, "%s: the column '%s' of '%s' is missing; " REMEDY,
                         j->name, i ? spec->column[i - 1].name : "id", spec->name);
    return rc;
}

/* quick_check succeeds on damage, too: only its words tell. */
static enum ap_code judge_damage(struct judged *j, struct ap_error *err)
{
    const char *words = "it cannot be checked", *line;
    bool row, mended;
    stmt *s;
    enum ap_code rc = db_query(j->db, SQL_DAMAGE_FIRST, NULL, 0, &s, err);

    while (!rc && !(rc = db_step(j->db, s, &row, err)) && row)
        words = db_text(s, 0, j->scratch, &mended);
    line = strchr(words, '\n');             /* the first one only names the database */
    if (!rc && strcmp(words, "ok") != 0)
        rc = ap_fail(err, AP_INVALID, "%s: the file is damaged (%s); take another copy, or "
                     REMEDY, j->name, quote(j->scratch, line ? line + 1 : words));
    return rc;
}

enum ap_code stranger_content(struct db *db, const char *name, struct ap_arena *scratch,
                              struct ap_error *err)
{
    struct judged j = { .db = db, .name = name, .scratch = scratch };
    enum ap_code rc = judge_objects(&j, err);

    for (enum table t = 0; !rc && t < TABLE_COUNT; t++)
        rc = judge_table(&j, t, err);
    if (rc)
        return rc;
    db_allow_reading(db);
    return judge_damage(&j, err);
}
