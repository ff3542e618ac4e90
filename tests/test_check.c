/*
 * test_check.c -- every kind of fault is found at its place, and nothing else.
 */
#include "place.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sample.h"
#include "seeds.h"

/* Change one thing, look, and say what differs from what was to be found. */
static void try_seed(const struct seed *s)
{
    sample_write("boats");
    if (s->from)
        sample_change("boats", s->file, s->from, s->to);
    else
        sample_file("boats", s->file, s->to);
    char *found = sample_findings("boats");
    if (strcmp(found, s->found) != 0)
        fail_msg("%s: '%s' for '%s'\nexpected:\n%sfound:\n%s", s->file, s->to ? s->to : "nothing",
                 s->from ? s->from : "all", s->found, found);
    free(found);
    sample_remove("boats");
}

#define TRY(seeds)                                          \
    for (size_t i = 0; i < AP_COUNT(seeds); i++)            \
        try_seed(&(seeds)[i])

static void the_sample_has_no_fault(void **state)
{
    (void)state;
    sample_write("boats");
    char *found = sample_findings("boats");
    assert_string_equal(found, "");
    free(found);
}

static void what_is_no_csv_is_found(void **state)
{
    (void)state;
    TRY(bytes);
}

static void unknown_and_missing_names_are_found(void **state)
{
    (void)state;
    TRY(names);
}

static void unknown_bad_and_duplicate_keys_are_found(void **state)
{
    (void)state;
    TRY(keys);
}

static void words_that_a_column_does_not_know_are_found(void **state)
{
    (void)state;
    TRY(words);
}

static void values_against_their_type_are_found(void **state)
{
    (void)state;
    TRY(values);
}

static void states_with_and_without_values_are_found(void **state)
{
    (void)state;
    TRY(states);
}

static void what_is_left_out_old_or_said_twice_is_found(void **state)
{
    (void)state;
    TRY(content);
}

static void faults_of_the_tree_are_found(void **state)
{
    (void)state;
    TRY(tree);
}

/* The same for compiled files, where places are tables and keys. */
static const struct { const char *sql, *found; } compiled[] = {
    { "UPDATE fact SET value = 'two' WHERE offering = 'dinghy' AND attribute = 'crew'",
      "fact dinghy/crew: error: value: 'two' is not a decimal number\n" },
    { "UPDATE term SET key = 'SEA' WHERE key = 'river'",
      "term waters/SEA: error: key: 'SEA' is not a key: small letters, digits, '-' and '_', "
      "and no sign first\n"
      "fact canoe/waters: error: value: 'river' is no term of waters\n"
      "fact launch/waters: error: value: 'river' is no term of waters\n" },
    { "UPDATE event SET source = 'barn' WHERE source = 'almanac'",
      "event canoe/1890: error: source: unknown key: no source 'barn'\n" },
    { "INSERT INTO glossary (term, definition) VALUES ('Bow', 'Front.'), ('Bow', 'Front.')",
      "glossary Bow: warning: the row says the same as row 3\n" },
    { "UPDATE outcome SET offerings = 'raft'",
      "outcome motor: error: offerings: unknown key: no offering 'raft'\n"
      "outcome sail: error: offerings: unknown key: no offering 'raft'\n"
      "outcome paddle: error: offerings: unknown key: no offering 'raft'\n" },
    { "UPDATE answer SET \"to\" = 'question:where' WHERE key = 'other'",
      "question water: error: question water cannot be reached from question move\n"
      "answer move/other: error: answer other to question move leads nowhere: there is no "
      "question:where\n"
      "outcome sail: error: outcome sail cannot be reached from question move\n"
      "outcome paddle: error: outcome paddle cannot be reached from question move\n" },
    { "UPDATE fact SET detail = CAST(x'41FF' AS TEXT) WHERE offering = 'canoe' AND "
      "attribute = 'effort'",
      "fact canoe/effort: error: detail: bytes that are no text; they are shown as marks\n" },
    { "DELETE FROM link WHERE offering = 'canoe'",
      "offering canoe: error: offering canoe has no link\n" },
    { "UPDATE link SET title = ''",
      "link /: error: title: the cell is empty, but must have a value\n"
      "link canoe/: error: title: the cell is empty, but must have a value\n"
      "link dinghy/: error: title: the cell is empty, but must have a value\n"
      "link launch/: error: title: the cell is empty, but must have a value\n" },
    { "DELETE FROM catalogue",
      "catalogue: error: no row; the catalogue itself must be one\n" },
    { "INSERT INTO catalogue (key, title, version, as_of) VALUES ('b', 'B', '1', '2026')",
      "catalogue b: error: another row; the catalogue itself is exactly one\n" },
};

static void in_a_compiled_file_faults_have_a_table_and_a_key(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(compiled); i++) {
        sample_build("boats.db");
        sample_sql("boats.db", compiled[i].sql);
        char *found = sample_findings("boats.db");
        assert_string_equal(found, compiled[i].found);
        free(found);
        assert_int_equal(unlink("boats.db"), 0);
    }
}

static void the_built_in_catalogues_have_no_fault(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_findings found;

    (void)state;
    for (size_t i = 0; i < ap_builtins; i++) {
        const char *folder = ap_printf(arena, "%s/db/catalogues/%s", AP_SOURCE,
                                       ap_builtin[i].key);
        char *text = sample_findings(folder);
        assert_string_equal(text, "");
        free(text);
        assert_ok(ap_check_bytes(ap_builtin[i].bytes, ap_builtin[i].key, SAMPLE_TODAY, arena,
                                 &found, &err));
        assert_int_equal(found.count, 0);
    }
    ap_arena_free(arena);
}

static void findings_stand_in_the_order_of_files_and_lines(void **state)
{
    (void)state;
    sample_write("boats");
    sample_file("boats", "zebra.csv", "a\n");
    sample_file("boats", "apple.csv", "a\n");
    sample_change("boats", "outcomes.csv", "wind.,yard", "wind.,barn");
    sample_change("boats", "sources.csv", "2026-02,", "February,");
    sample_change("boats", "sources.csv", "Boat almanac", " Boat almanac");
    sample_change("boats", "sources.csv", "2026-11-20", "2026-11-31");
    char *found = sample_findings("boats");
    assert_string_equal(found,
        "sources.csv:2: error: dated: 'February' is not a date such as 2026-11-23, 2026-11 or "
        "2026\n"
        "sources.csv:2: error: retrieved: '2026-11-31' is not a date such as 2026-11-23, "
        "2026-11 or 2026\n"
        "sources.csv:2: warning: title: a stray space before or after ' Boat almanac'\n"
        "outcomes.csv:2: error: source: unknown key: no source 'barn'\n"
        "apple.csv: error: unknown file; no file of a catalogue has this name\n"
        "zebra.csv: error: unknown file; no file of a catalogue has this name\n");
    free(found);
}

static void of_very_many_findings_some_are_listed_and_all_counted(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_findings found;

    (void)state;
    sample_build("boats.db");
    sample_sql("boats.db", "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
               "WHERE i < 12000) INSERT INTO fact (offering, attribute, value) "
               "SELECT 'canoe', 'remarks', i FROM n");
    assert_ok(ap_check_path("boats.db", SAMPLE_TODAY, arena, &found, &err));
    assert_int_equal(found.errors, 12000);
    assert_int_equal(found.count, 10001);
    assert_string_equal(found.at[10000].text,
                        "2000 more findings are not listed; mend these first");
    assert_true(found.at[10000].error);
    ap_arena_free(arena);
}

static void a_long_or_wild_value_is_quoted_short_and_tame(void **state)
{
    (void)state;
    sample_write("boats");
    sample_change("boats", "facts.csv", "launch,crew,,8",
                  "launch,crew,,\"8\n\033[31m and many, many, many, many, many, many, "
                  "many, many, many \xC3\xA9\xC3\xA9\xC3\xA9 more\"");
    char *found = sample_findings("boats");
    assert_null(strchr(found, '\033'));
    assert_non_null(strstr(found, "facts.csv:23: error: value: '8 "));
    assert_non_null(strstr(found, "...' is not a decimal number\n"));
    assert_int_equal(strchr(found, '\n')[1], '\0');
    free(found);
}

static void what_cannot_be_read_at_all_fails(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_findings found = { 0 };

    (void)state;
    assert_int_equal(ap_check_path("nothing", SAMPLE_TODAY, arena, &found, &err), AP_IO);
    place_make("text.db", "key,name\n");
    assert_int_equal(ap_check_path("text.db", SAMPLE_TODAY, arena, &found, &err), AP_INVALID);
    assert_null(found.at);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(the_sample_has_no_fault),
        IN_PLACE(what_is_no_csv_is_found),
        IN_PLACE(unknown_and_missing_names_are_found),
        IN_PLACE(unknown_bad_and_duplicate_keys_are_found),
        IN_PLACE(words_that_a_column_does_not_know_are_found),
        IN_PLACE(values_against_their_type_are_found),
        IN_PLACE(states_with_and_without_values_are_found),
        IN_PLACE(what_is_left_out_old_or_said_twice_is_found),
        IN_PLACE(faults_of_the_tree_are_found),
        IN_PLACE(in_a_compiled_file_faults_have_a_table_and_a_key),
        IN_PLACE(the_built_in_catalogues_have_no_fault),
        IN_PLACE(findings_stand_in_the_order_of_files_and_lines),
        IN_PLACE(of_very_many_findings_some_are_listed_and_all_counted),
        IN_PLACE(a_long_or_wild_value_is_quoted_short_and_tame),
        IN_PLACE(what_cannot_be_read_at_all_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
