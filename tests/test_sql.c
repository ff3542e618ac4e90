/*
 * test_sql.c -- schema.sql, db/queries.sql and the tables of rows.h agree, so do
 * db/user.sql and its statements, and none of them reads a whole table unless
 * it says that it may.
 */
#include "testing.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "core/rows.h"
#include "sql.inc"

static const struct query { const char *name; int may_scan; const char *text; } queries[] = {
#define X(name, may_scan, text) { #name, may_scan, text },
    SQL_STATEMENTS(X)
}, own_queries[] = {
    USER_STATEMENTS(X)
#undef X
};

#define X(text) text,
static const char *const schema[] = { SQL_SCHEMA(X) };
static const char *const own_schema[] = { USER_SCHEMA(X) };
#undef X

static int open_tables(void **state, const char *const *statement, size_t count)
{
    sqlite3 *db;

    if (sqlite3_open(":memory:", &db) != SQLITE_OK)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (sqlite3_exec(db, statement[i], NULL, NULL, NULL) != SQLITE_OK)
            return -1;
    *state = db;
    return 0;
}

static int open_schema(void **state)
{
    return open_tables(state, schema, AP_COUNT(schema));
}

static int open_own_schema(void **state)
{
    return open_tables(state, own_schema, AP_COUNT(own_schema));
}

static int close_schema(void **state)
{
    return sqlite3_close(*state);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *name, const char *text)
{
    sqlite3_stmt *s;
    const char *tail;

    if (sqlite3_prepare_v2(db, text, -1, &s, &tail) != SQLITE_OK)
        fail_msg("%s: %s", name, sqlite3_errmsg(db));
    assert_int_equal(strspn(tail, " \n"), strlen(tail));    /* one statement only */
    return s;
}

static void every_statement_is_valid(void **state)
{
    for (size_t i = 0; i < AP_COUNT(queries); i++)
        sqlite3_finalize(prepare(*state, queries[i].name, queries[i].text));
}

static void every_statement_of_the_user_is_valid(void **state)
{
    for (size_t i = 0; i < AP_COUNT(own_queries); i++)
        sqlite3_finalize(prepare(*state, own_queries[i].name, own_queries[i].text));
}

/* The first step of a statement's plan that reads a whole table, or NULL. */
static const char *first_scan(sqlite3 *db, const char *name, const char *text)
{
    static char found[200];
    char *plan = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", text);
    sqlite3_stmt *s = prepare(db, name, plan);

    found[0] = '\0';
    while (!found[0] && sqlite3_step(s) == SQLITE_ROW) {
        const char *step = (const char *)sqlite3_column_text(s, 3);
        if (strncmp(step, "SCAN", 4) == 0)
            snprintf(found, sizeof found, "%s", step);
    }
    sqlite3_finalize(s);
    sqlite3_free(plan);
    return found[0] ? found : NULL;
}

static void expect_no_surprise(sqlite3 *db, const struct query *query, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *scan = first_scan(db, query[i].name, query[i].text);
        if (scan && !query[i].may_scan)
            fail_msg("%s: %s", query[i].name, scan);
    }
}

static void no_statement_scans_by_surprise(void **state)
{
    expect_no_surprise(*state, queries, AP_COUNT(queries));
}

static void no_statement_of_the_user_scans(void **state)
{
    expect_no_surprise(*state, own_queries, AP_COUNT(own_queries));
}

static void a_scan_of_the_user_is_noticed(void **state)
{
    assert_non_null(first_scan(*state, "by day", "SELECT name FROM saved_view WHERE saved = ?1"));
}

static void a_scan_is_noticed(void **state)
{
    assert_non_null(first_scan(*state, "by label", "SELECT key FROM term WHERE label = ?1"));
    assert_null(first_scan(*state, "by key", "SELECT name FROM offering WHERE key = ?1"));
}

/* No statement sorts either: rows are read in the order in which they lie. */
static void no_statement_sorts(void **state)
{
    for (size_t i = 0; i < AP_COUNT(queries); i++) {
        char *plan = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", queries[i].text);
        sqlite3_stmt *s = prepare(*state, queries[i].name, plan);
        bool of_ours = strncmp(queries[i].text, "SELECT id,", 10) == 0;

        while (sqlite3_step(s) == SQLITE_ROW)
            if (of_ours && strstr((const char *)sqlite3_column_text(s, 3), "TEMP B-TREE"))
                fail_msg("%s sorts", queries[i].name);
        sqlite3_finalize(s);
        sqlite3_free(plan);
    }
}

static void every_table_has_the_columns_of_its_file(void **state)
{
    for (enum table t = 0; t < TABLE_COUNT; t++) {
        char *text = sqlite3_mprintf("SELECT name, type FROM pragma_table_info('%q')",
                                     rows_spec[t].name);
        sqlite3_stmt *s = prepare(*state, rows_spec[t].name, text);

        assert_int_equal(sqlite3_step(s), SQLITE_ROW);
        assert_string_equal(sqlite3_column_text(s, 0), "id");
        for (size_t i = 0; i < rows_spec[t].columns; i++) {
            assert_int_equal(sqlite3_step(s), SQLITE_ROW);
            assert_string_equal(sqlite3_column_text(s, 0), rows_spec[t].column[i].name);
            assert_string_equal(sqlite3_column_text(s, 1), "TEXT");
        }
        assert_int_equal(sqlite3_step(s), SQLITE_DONE);
        sqlite3_finalize(s);
        sqlite3_free(text);
    }
}

static void the_schema_has_no_table_but_those_of_files(void **state)
{
    sqlite3_stmt *s = prepare(*state, "objects", "SELECT count(*) FROM sqlite_schema "
                              "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");

    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int(s, 0), TABLE_COUNT);
    sqlite3_finalize(s);
}

/* What a column refers to, and may be NULL where the file may have nothing. */
static void references_are_those_of_the_files(void **state)
{
    for (enum table t = 0; t < TABLE_COUNT; t++)
        for (size_t i = 0; i < rows_spec[t].columns; i++) {
            const struct column_spec *c = &rows_spec[t].column[i];
            char *text = sqlite3_mprintf(
                "SELECT coalesce(f.\"table\", ''), i.\"notnull\" "
                "  FROM pragma_table_info('%q') AS i "
                "  LEFT JOIN pragma_foreign_key_list('%q') AS f ON f.\"from\" = i.name "
                " WHERE i.name = '%q'", rows_spec[t].name, rows_spec[t].name, c->name);
            sqlite3_stmt *s = prepare(*state, c->name, text);
            bool ref = c->kind == KIND_REF;

            assert_int_equal(sqlite3_step(s), SQLITE_ROW);
            assert_string_equal(sqlite3_column_text(s, 0), ref ? rows_spec[c->of].name : "");
            assert_int_equal(sqlite3_column_int(s, 1), !ref || c->required);
            sqlite3_finalize(s);
            sqlite3_free(text);
        }
}

/* "CHECK (better IN ('', 'higher', 'lower'))", as rows.h has it. */
static const char *check_of(const struct column_spec *c, struct ap_arena *arena)
{
    struct buf check = BUF(arena);
    const char *word = c->kind == KIND_FLAG ? "yes" : rows_words((enum words)c->of, arena);

    buf_printf(&check, "CHECK (%s IN (", c->name);
    if (!c->required)
        buf_add(&check, "'', ");
    for (const char *mark = "'"; *word; mark = ", '") {
        size_t n = strcspn(word, ", ");
        buf_add(&check, mark);
        buf_add_n(&check, word, n);
        buf_add(&check, "'");
        word += n;
        word += strspn(word, ", ");
        word += strncmp(word, "or ", 3) == 0 ? 3 : 0;
    }
    buf_add(&check, "))");
    return buf_text(&check);
}

/* A text on one line, with single spaces. */
static char *on_one_line(const char *text, struct ap_arena *arena)
{
    struct buf line = BUF(arena);

    while (*text) {
        size_t n = strcspn(text, " \n");
        buf_add_n(&line, text, n);
        text += n;
        if (*text)
            buf_add(&line, " ");
        text += strspn(text, " \n");
    }
    return buf_text(&line);
}

static void words_are_those_of_the_files(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (enum table t = 0; t < TABLE_COUNT; t++)
        for (size_t i = 0; i < rows_spec[t].columns; i++) {
            const struct column_spec *c = &rows_spec[t].column[i];
            const char *table = on_one_line(schema[2 + t], arena);   /* after two PRAGMAs */
            if (c->kind != KIND_WORD && c->kind != KIND_FLAG)
                continue;
            if (!strstr(table, check_of(c, arena)))
                fail_msg("%s lacks %s", rows_spec[t].name, check_of(c, arena));
        }
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_statement_is_valid),
        cmocka_unit_test(no_statement_scans_by_surprise),
        cmocka_unit_test(a_scan_is_noticed),
        cmocka_unit_test(no_statement_sorts),
        cmocka_unit_test(every_table_has_the_columns_of_its_file),
        cmocka_unit_test(the_schema_has_no_table_but_those_of_files),
        cmocka_unit_test(references_are_those_of_the_files),
        cmocka_unit_test(words_are_those_of_the_files),
    };
    const struct CMUnitTest of_the_user[] = {
        cmocka_unit_test(every_statement_of_the_user_is_valid),
        cmocka_unit_test(no_statement_of_the_user_scans),
        cmocka_unit_test(a_scan_of_the_user_is_noticed),
    };
    int failed = cmocka_run_group_tests(tests, open_schema, close_schema);

    return failed + cmocka_run_group_tests(of_the_user, open_own_schema, close_schema);
}
