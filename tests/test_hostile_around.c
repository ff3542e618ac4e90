/*
 * test_hostile_around.c -- what lies beside a catalogue file, what its name
 * may be, and what is no file at all.
 */
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hostile.h"
#include "remake.h"
#include "sample.h"

static void a_journal_with_something_in_it_is_left_alone(void **state)
{
    (void)state;
    sample_build("boats.db");
    place_make("boats.db-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 hot");
    hostile_open("journal", "boats.db", REFUSE, "a journal lies beside it (boats.db-journal)");
    assert_int_equal(rename("boats.db-journal", "boats.db-wal"), 0);
    hostile_open("log", "boats.db", REFUSE, "a journal lies beside it (boats.db-wal)");
    assert_int_equal(rename("boats.db-wal", "boats.db-shm"), 0);
    hostile_open("shared memory", "boats.db", OPEN, NULL);
}

static void an_empty_journal_is_none(void **state)
{
    (void)state;
    sample_build("boats.db");
    place_make("boats.db-journal", "");
    place_make("boats.db-wal", "");
    hostile_open("empty journals", "boats.db", OPEN, NULL);
}

static void a_journal_that_is_no_file_is_one_nevertheless(void **state)
{
    (void)state;
    sample_build("boats.db");
    assert_int_equal(mkfifo("boats.db-wal", 0644), 0);
    hostile_open("a pipe for a log", "boats.db", REFUSE, "a journal lies beside it");
}

static void the_journal_of_what_a_link_leads_to_counts(void **state)
{
    (void)state;
    assert_int_equal(mkdir("far", 0755), 0);
    sample_build("far/boats.db");
    assert_int_equal(symlink("far/boats.db", "near.db"), 0);
    hostile_open("a link", "near.db", OPEN, NULL);
    place_make("far/boats.db-journal", "hot");
    hostile_open("a link to a file in use", "near.db", REFUSE, "a journal lies beside it");
}

static void any_name_is_a_plain_file_name(void **state)
{
    static const char *const names[] = {
        "file:x?mode=memory", ":memory:", "a?b#c%20.db", "-leading.db", "with spaces .db",
        "new\nline.db", "\033[31mred.db", "%41%00.db", "caf\xC3\xA9.db", "\xFF\xFE.db",
        "file::memory:?cache=shared", "a&b=c;d.db", "'quoted\".db", "back\\slash.db", "boats",
    };

    (void)state;
    sample_build("boats.db");
    for (size_t i = 0; i < AP_COUNT(names); i++) {
        assert_int_equal(link("boats.db", names[i]), 0);
        hostile_open(names[i], names[i], OPEN, NULL);
        assert_int_equal(unlink(names[i]), 0);
    }
}

static void a_message_names_a_wild_name_tamely(void **state)
{
    (void)state;
    place_make("\033[31m\nred.db", "text");
    hostile_open("a wild name", "\033[31m\nred.db", REFUSE, "no catalogue file");
    sample_write("\033[32m\ngreen");
    sample_change("\033[32m\ngreen", "facts.csv", ",yes,,", ",yeah,,");
    sample_change("\033[32m\ngreen", "facts.csv", ",no,,", ",nay,,");
    hostile_open("a wild folder", "\033[32m\ngreen", REFUSE, "and 1 more: run apposite check");
}

static void what_is_no_file_is_refused_at_once(void **state)
{
    char long_path[6000];

    (void)state;
    memset(long_path, 'x', sizeof long_path - 1);
    long_path[sizeof long_path - 1] = '\0';
    assert_int_equal(mkfifo("pipe.db", 0644), 0);
    assert_int_equal(symlink("loop.db", "loop.db"), 0);
    assert_int_equal(symlink("gone.db", "dangling.db"), 0);
    assert_int_equal(mkdir("folder.db", 0755), 0);
    hostile_open("a pipe", "pipe.db", REFUSE, "it is a pipe");
    hostile_open("a device", "/dev/zero", REFUSE, "it is a device");
    hostile_open("nothing", "nothing.db", REFUSE, "there is no such file");
    hostile_open("a circle", "loop.db", REFUSE, "round in a circle");
    hostile_open("a link to nothing", "dangling.db", REFUSE, "there is no such file");
    hostile_open("a long path", long_path, REFUSE, "the path is too long");
    hostile_open("an empty path", "", REFUSE, "there is no such file");
    hostile_open("a path through a file", "pipe.db/boats.db", REFUSE, "is not a folder");
    hostile_open("an empty folder", "folder.db", REFUSE, "catalogue.csv: the file is missing");
}

static void a_file_one_may_not_read_is_refused(void **state)
{
    (void)state;
    sample_build("boats.db");
    assert_int_equal(chmod("boats.db", 0), 0);
    place_be_ordinary();
    hostile_open("no permission", "boats.db", REFUSE, "permission denied");
    place_be_oneself();
}

static void a_file_in_a_folder_one_may_not_write_opens(void **state)
{
    (void)state;
    sample_build("boats.db");
    remake("boats.db", "log.db", "PRAGMA journal_mode = WAL", false);
    assert_int_equal(chmod("boats.db", 0444), 0);
    assert_int_equal(chmod("log.db", 0444), 0);
    assert_int_equal(chmod(".", 0555), 0);
    place_be_ordinary();
    hostile_open("read-only folder", "boats.db", OPEN, NULL);
    hostile_open("read-only folder, log", "log.db", OPEN, NULL);
    place_be_oneself();
    assert_int_equal(chmod(".", 0755), 0);
}

static void an_open_catalogue_needs_its_file_no_more(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat;

    (void)state;
    sample_build("boats.db");
    assert_ok(ap_open_path("boats.db", arena, &cat, &err));
    assert_int_equal(truncate("boats.db", 0), 0);
    hostile_texts(cat);
    assert_string_equal(cat->offering[2].name, "Launch");
    ap_arena_free(arena);
}

/* Files of a source folder that are no files. */
static void a_source_folder_of_strangers_is_refused_at_once(void **state)
{
    (void)state;
    sample_write("pipe");
    sample_file("pipe", "facts.csv", NULL);
    assert_int_equal(mkfifo("pipe/facts.csv", 0644), 0);
    hostile_open("a pipe for a table", "pipe", REFUSE, "it is a pipe");
    sample_write("loop");
    sample_file("loop", "facts.csv", NULL);
    assert_int_equal(symlink("facts.csv", "loop/facts.csv"), 0);
    hostile_open("a circle for a table", "loop", REFUSE, "round in a circle");
    sample_write("deep");
    sample_file("deep", "facts.csv", NULL);
    assert_int_equal(mkdir("deep/facts.csv", 0755), 0);
    hostile_open("a folder for a table", "deep", REFUSE, "it is a folder");
    sample_write("huge");
    assert_int_equal(truncate("huge/facts.csv", 100L << 20), 0);
    hostile_open("a huge table", "huge", REFUSE, "are allowed");
}

static void a_source_folder_one_may_not_list_is_refused(void **state)
{
    (void)state;
    sample_write("boats");
    assert_int_equal(chmod("boats", 0100), 0);
    place_be_ordinary();
    hostile_open("a closed folder", "boats", REFUSE, "boats: ");
    place_be_oneself();
}

static void a_cell_too_large_is_refused_in_a_folder_too(void **state)
{
    enum { LARGE = 9 << 20 };
    char *cell = malloc(LARGE + 1);

    (void)state;
    assert_non_null(cell);
    memset(cell, 'x', LARGE);
    cell[LARGE] = '\0';
    sample_write("boats");
    sample_change("boats", "facts.csv", "You paddle.", cell);
    hostile_open("a large cell", "boats", REFUSE, "facts.csv:2: detail: a cell of 9437184 bytes; "
                 "the limit is 8388608");
    free(cell);
}

static void a_header_of_many_columns_is_refused(void **state)
{
    char header[201];

    (void)state;
    memset(header, ',', 199);
    header[199] = '\n';
    header[200] = '\0';
    sample_write("boats");
    sample_file("boats", "links.csv", header);
    hostile_open("many columns", "boats", REFUSE, "links.csv:1: 200 columns; the columns are "
                 "offering, title, url, kind");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_journal_with_something_in_it_is_left_alone),
        IN_PLACE(an_empty_journal_is_none),
        IN_PLACE(a_journal_that_is_no_file_is_one_nevertheless),
        IN_PLACE(the_journal_of_what_a_link_leads_to_counts),
        IN_PLACE(any_name_is_a_plain_file_name),
        IN_PLACE(a_message_names_a_wild_name_tamely),
        IN_PLACE(what_is_no_file_is_refused_at_once),
        IN_PLACE(a_file_one_may_not_read_is_refused),
        IN_PLACE(a_file_in_a_folder_one_may_not_write_opens),
        IN_PLACE(an_open_catalogue_needs_its_file_no_more),
        IN_PLACE(a_source_folder_of_strangers_is_refused_at_once),
        IN_PLACE(a_source_folder_one_may_not_list_is_refused),
        IN_PLACE(a_cell_too_large_is_refused_in_a_folder_too),
        IN_PLACE(a_header_of_many_columns_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
