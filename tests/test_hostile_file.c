/*
 * test_hostile_file.c -- catalogue files from strangers: each is opened, opened with
 * a note, or refused in words that name what, where and the remedy; and
 * nothing in its folder changes.
 */
#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hostile.h"
#include "remake.h"
#include "sample.h"

/*
 * A file made by a stranger out of boats.db.  sql runs on it; make does what
 * SQL cannot.  words is what must stand in the refusal; for NOTE, the number
 * of cells in which something was replaced.
 */
struct hostile {
    const char  *id;
    void       (*make)(void);
    const char  *sql;
    enum outcome outcome;
    const char  *words;
};

static void remake_as(const char *before, bool loose)
{
    remake("boats.db", "made.db", before, loose);
    assert_int_equal(rename("made.db", "boats.db"), 0);
}

static void make_utf16le(void)  { remake_as("PRAGMA encoding = 'UTF-16le'", false); }
static void make_utf16be(void)  { remake_as("PRAGMA encoding = 'UTF-16be'", false); }
static void make_small(void)    { remake_as("PRAGMA page_size = 512", false); }
static void make_large(void)    { remake_as("PRAGMA page_size = 65536", false); }
static void make_wal(void)      { remake_as("PRAGMA journal_mode = WAL", false); }
static void make_vacuum(void)   { remake_as("PRAGMA auto_vacuum = FULL", false); }
static void make_loose(void)    { remake_as("", true); }

static void make_text(void)     { place_make("boats.db", "key,name\ncanoe,Canoe\n"); }
static void make_empty(void)    { place_make("boats.db", ""); }
static void make_head(void)     { assert_int_equal(truncate("boats.db", 100), 0); }
static void make_magic(void)    { assert_int_equal(truncate("boats.db", 16), 0); }
static void make_half(void)     { assert_int_equal(truncate("boats.db", 50000), 0); }
static void make_huge(void)     { assert_int_equal(truncate("boats.db", 600L << 20), 0); }

static void patch(long at, const char *bytes, size_t n)
{
    remake_patch("boats.db", at, bytes, n);
}

static void make_size_1000(void)     { patch(16, "\x03\xE8", 2); }
static void make_size_0(void)        { patch(16, "\0\0", 2); }
static void make_encoding_9(void)    { patch(56, "\0\0\0\x09", 4); }
static void make_mode_7(void)        { patch(18, "\x07", 1); }
static void make_fractions(void)     { patch(21, "\x41", 1); }
static void make_format_0(void)      { patch(44, "\0\0\0\0", 4); }
static void make_smashed_page(void)  { patch(-4096, "smashed to pieces, this page is", 31); }
static void make_smashed_head(void)  { patch(100, "smashed to pieces, this page is", 31); }
static void make_all_pages_bad(void)
{
    for (long at = 4096; at < 90000; at += 4096)
        patch(at, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8);
}

/* A bomb: were this CHECK ever evaluated, it would take gigabytes and hours. */
static const char check_bomb[] =
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, "
    "'CHECK (inferred IN ('''', ''yes''))', "
    "'CHECK (length(hex(zeroblob(900000000))) > 0)') WHERE name = 'fact'";

/* A schema that takes longer to read than any catalogue's. */
static void make_many_tables(void)
{
    enum { TABLES = 4000, ONE = 24 };
    char *sql = calloc(TABLES + 1, ONE);

    assert_non_null(sql);
    size_t n = (size_t)snprintf(sql, ONE, "BEGIN;");
    for (int i = 0; i < TABLES; i++)
        n += (size_t)snprintf(sql + n, ONE, "CREATE TABLE t%d(a);", i);
    snprintf(sql + n, ONE, "COMMIT");
    sample_sql("boats.db", sql);
    free(sql);
}

static const struct hostile files[] = {
    { "as built", NULL, NULL, OPEN, NULL },
    { "utf-16, little", make_utf16le, NULL, OPEN, NULL },
    { "utf-16, big", make_utf16be, NULL, OPEN, NULL },
    { "pages of 512 bytes", make_small, NULL, OPEN, NULL },
    { "pages of 65536 bytes", make_large, NULL, OPEN, NULL },
    { "write-ahead log in its head", make_wal, NULL, OPEN, NULL },
    { "auto-vacuum", make_vacuum, NULL, OPEN, NULL },
    { "no types and checks", make_loose, NULL, OPEN, NULL },
    { "unused pages", NULL, "CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(90000)); "
      "DROP TABLE t", OPEN, NULL },

    { "wrong application", NULL, "PRAGMA application_id = 7", REFUSE, "no catalogue" },
    { "no application", NULL, "PRAGMA application_id = 0", REFUSE, "no catalogue" },
    { "future version", NULL, "PRAGMA user_version = 2", REFUSE, "use a newer apposite" },
    { "negative version", NULL, "PRAGMA user_version = -1", REFUSE, "format -1, which never" },
    { "no version", NULL, "PRAGMA user_version = 0", REFUSE, "format 0, which never was" },
    { "zero bytes", make_empty, NULL, REFUSE, "the file is empty" },
    { "text", make_text, NULL, REFUSE, "no catalogue file" },
    { "first 16 bytes", make_magic, NULL, REFUSE, "damaged (its end is missing)" },
    { "first 100 bytes", make_head, NULL, REFUSE, "damaged (its end is missing)" },
    { "half of it", make_half, NULL, REFUSE, "damaged (its end is missing)" },
    { "600 MB of nothing behind it", make_huge, NULL, REFUSE, "are allowed" },
    { "page size 1000", make_size_1000, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "page size 0", make_size_0, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "encoding 9", make_encoding_9, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "journal mode 7", make_mode_7, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "payload fractions", make_fractions, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "schema format 0", make_format_0, NULL, REFUSE, "damaged (its head makes no sense)" },
    { "a smashed page", make_smashed_page, NULL, REFUSE, "damaged" },
    { "a smashed schema page", make_smashed_head, NULL, REFUSE, "damaged" },
    { "all pages smashed", make_all_pages_bad, NULL, REFUSE, "damaged" },

    { "a view for a table", NULL, "DROP TABLE link; CREATE VIEW link AS SELECT 1 AS id, "
      "NULL AS offering, 'a' AS title, 'b' AS url, '' AS kind", REFUSE,
      "'link' is a view where a catalogue has a table" },
    { "an endless view", NULL, "DROP TABLE link; CREATE VIEW link AS WITH RECURSIVE r (id) AS "
      "(SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT id, NULL AS offering, 'a' AS title, "
      "'b' AS url, '' AS kind FROM r", REFUSE, "'link' is a view" },
    { "a huge view", NULL, "DROP TABLE link; CREATE VIEW link AS SELECT 1 AS id, NULL AS "
      "offering, zeroblob(1000000000) AS title, 'b' AS url, '' AS kind", REFUSE,
      "'link' is a view" },
    { "a view beside the tables", NULL, "CREATE VIEW cell AS SELECT load_extension('x')", REFUSE,
      "the view 'cell' is part of no catalogue" },
    { "a virtual table", NULL, "DROP TABLE glossary; CREATE VIRTUAL TABLE glossary USING "
      "rtree(id, a, b)", REFUSE, "'glossary' is a virtual table" },
    { "a table beside the tables", NULL, "CREATE TABLE notes (a)", REFUSE,
      "the table 'notes' is part of no catalogue" },
    { "a table with a wild name", NULL, "CREATE TABLE \"\033[31m\n\" (a)", REFUSE,
      "the table '" },
    { "statistics", NULL, "ANALYZE", REFUSE, "the table 'sqlite_stat" },
    { "an index", NULL, "CREATE INDEX mine ON fact (value)", REFUSE,
      "the index 'mine' is part of no catalogue" },
    { "a trigger", NULL, "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM fact; END",
      REFUSE, "the trigger 't' is part of no catalogue" },
    { "a missing table", NULL, "DROP TABLE answer", REFUSE, "the table 'answer' is missing" },
    { "a missing column", NULL, "ALTER TABLE fact DROP COLUMN detail", REFUSE,
      "the column 'detail' of 'fact' is missing" },
    { "a column more", NULL, "ALTER TABLE fact ADD COLUMN price TEXT", REFUSE,
      "the column 'price' of 'fact' is part of no catalogue" },
    { "a generated column", NULL, "ALTER TABLE link DROP COLUMN title; ALTER TABLE link ADD "
      "COLUMN title TEXT GENERATED ALWAYS AS (url)", REFUSE,
      "the column 'title' of 'link' is generated" },
    { "a renamed table", NULL, "ALTER TABLE fact RENAME TO facts", REFUSE,
      "the table 'facts' is part of no catalogue" },
    { "4000 tables", make_many_tables, NULL, REFUSE, "takes more work than any catalogue" },
    { "a bomb in a check", NULL, check_bomb, OPEN, NULL },

    { "a cell of 6 MB", NULL, "UPDATE fact SET detail = hex(zeroblob(3000000)) WHERE id = 2",
      OPEN, NULL },
    { "a cell of 9 MB", NULL, "UPDATE fact SET detail = hex(zeroblob(4500000)) WHERE id = 2",
      REFUSE, "fact row 2, column detail: a cell of 9000000 bytes, and 8388608 are allowed" },
    { "a blob of 100 MB", make_loose, "UPDATE offering SET summary = zeroblob(100000000) "
      "WHERE id = 3", REFUSE, "offering row 3, column summary: a cell of 100000000 bytes" },
    { "many large cells", make_loose, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT "
      "i + 1 FROM n WHERE i < 12) INSERT INTO glossary (term, definition) SELECT i, "
      "hex(zeroblob(3500000)) FROM n", REFUSE, "the catalogue has more than 67108864 bytes" },

    { "a list of 2000 items", NULL, "UPDATE offering SET aliases = "
      "replace(hex(zeroblob(2000)), '00', 'a;') WHERE id = 1", REFUSE,
      "offering canoe: aliases: the list has more than 1000 items" },
    { "nine million cells", NULL, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
      "FROM n WHERE i < 3000) INSERT INTO offering (key, name) SELECT 'o' || i, i FROM n; "
      "INSERT INTO attribute (key, name, type) SELECT key, key, 'text' FROM offering", REFUSE,
      "attribute: 3010 attributes of 3003 offerings are more than 8388608 cells" },
    { "20000 faults", NULL, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
      "WHERE i < 20000) INSERT INTO fact (offering, attribute, value) SELECT 'canoe', 'crew', "
      "'x' || i FROM n", REFUSE, "value: 'x1' is not a decimal number; and 19999 more" },

    { "NUL inside text", NULL, "UPDATE fact SET detail = CAST(x'410042' AS TEXT) WHERE id < 3",
      NOTE, "2" },
    { "invalid UTF-8", NULL, "UPDATE fact SET detail = CAST(x'41FF42C3' AS TEXT) WHERE id = 1",
      NOTE, "1" },
    { "a blob for text", make_loose, "UPDATE fact SET detail = x'4142' WHERE id = 1", NOTE, "1" },
    { "infinity for text", make_loose, "UPDATE fact SET detail = 9e999 WHERE id = 1", NOTE, "1" },
    { "2^63-1 for text", make_loose, "UPDATE fact SET detail = 9223372036854775807 "
      "WHERE id = 1", OPEN, NULL },
    { "2^63-1 for a number", make_loose, "UPDATE fact SET value = 9223372036854775807 "
      "WHERE attribute = 'crew'", OPEN, NULL },
    { "-0.0 for a number", make_loose, "UPDATE fact SET value = -0.0 WHERE attribute = 'crew'",
      OPEN, NULL },
    { "NaN, which is NULL, for text", make_loose, "UPDATE fact SET detail = 9e999 - 9e999 "
      "WHERE id = 1", OPEN, NULL },
    { "infinity for a number", make_loose, "UPDATE fact SET value = -9e999 "
      "WHERE offering = 'canoe' AND attribute = 'crew'", REFUSE,
      "fact canoe/crew: value: '-Inf' is not a decimal number; and 1 more" },
    { "a blob for a key", make_loose, "UPDATE offering SET key = x'00FF' WHERE id = 1", REFUSE,
      "key: '" },
    { "escapes in a key", NULL, "UPDATE offering SET key = char(27, 91, 50, 74, 10) || key",
      REFUSE, "is not a key" },
    { "escapes and wild characters", NULL, "UPDATE offering SET name = char(27) || '[2J' || "
      "char(7, 155, 8238, 8203, 10) || 'e' || replace(hex(zeroblob(50)), '00', char(769))",
      OPEN, NULL },

    { "no offerings", NULL, "DELETE FROM offering; DELETE FROM fact; DELETE FROM event; "
      "DELETE FROM link WHERE offering IS NOT NULL; UPDATE outcome SET offerings = ''", OPEN,
      NULL },
    { "no attributes", NULL, "DELETE FROM attribute; DELETE FROM term; DELETE FROM fact; "
      "DELETE FROM glossary", OPEN, NULL },
    { "no terms", NULL, "DELETE FROM term; DELETE FROM glossary; DELETE FROM fact WHERE "
      "attribute IN ('effort', 'waters')", OPEN, NULL },
    { "no links", NULL, "DELETE FROM link", OPEN, NULL },
    { "no tree", NULL, "DELETE FROM question; DELETE FROM answer; DELETE FROM outcome", OPEN,
      NULL },
    { "nothing but itself", NULL, "DELETE FROM source; DELETE FROM offering; DELETE FROM "
      "attribute; DELETE FROM term; DELETE FROM fact; DELETE FROM event; DELETE FROM link; "
      "DELETE FROM glossary; DELETE FROM question; DELETE FROM answer; DELETE FROM outcome",
      OPEN, NULL },
    { "not even itself", NULL, "DELETE FROM catalogue", REFUSE, "catalogue: no row" },
};

static void every_file_meets_its_outcome(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(files); i++) {
        assert_true(files[i].outcome != 0);     /* a case without one proves nothing */
        sample_build("boats.db");
        if (files[i].make)
            files[i].make();
        if (files[i].sql)
            sample_sql("boats.db", files[i].sql);
        hostile_open(files[i].id, "boats.db", files[i].outcome, files[i].words);
        if (files[i].make != make_huge)         /* a limit of files, not of bytes */
            hostile_bytes(files[i].id, "boats.db", files[i].outcome, files[i].words);
        assert_int_equal(unlink("boats.db"), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(every_file_meets_its_outcome),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
