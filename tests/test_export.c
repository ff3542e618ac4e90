/*
 * test_export.c -- catalogues written back to their source form.
 */
#include "place.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sample.h"

static void assert_same_folder(const char *a, const char *b)
{
    char *x = sample_folder(a), *y = sample_folder(b);

    assert_string_equal(x, y);
    free(x);
    free(y);
}

static const char *built_in(size_t i)
{
    static char path[512];

    snprintf(path, sizeof path, "%s/db/catalogues/%s", AP_SOURCE, ap_builtin[i].key);
    return path;
}

static void the_built_in_catalogues_come_back_byte_for_byte(void **state)
{
    struct ap_error err = { 0 };

    (void)state;
    assert_int_equal(ap_builtins, 3);
    for (size_t i = 0; i < ap_builtins; i++) {
        sample_compile(built_in(i), "built.db");
        assert_ok(ap_export_path("built.db", ap_builtin[i].key, &err));
        assert_same_folder(ap_builtin[i].key, built_in(i));
    }
}

static void what_is_exported_builds_to_the_same_bytes(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };

    (void)state;
    for (size_t i = 0; i < ap_builtins; i++) {
        struct ap_bytes again;
        assert_ok(ap_export_bytes(ap_builtin[i].bytes, "it", ap_builtin[i].key, &err));
        assert_ok(ap_build(ap_builtin[i].key, arena, &again, &err));
        assert_int_equal(again.n, ap_builtin[i].bytes.n);
        assert_memory_equal(again.at, ap_builtin[i].bytes.at, again.n);
    }
    ap_arena_free(arena);
}

static void every_table_and_kind_of_cell_comes_back(void **state)
{
    struct ap_error err = { 0 };

    (void)state;
    sample_write("boats");
    sample_compile("boats", "boats.db");
    assert_ok(ap_export_path("boats.db", "again", &err));
    assert_same_folder("boats", "again");
    assert_ok(ap_export_path("boats", "once-more", &err));
    assert_same_folder("boats", "once-more");
}

static void rows_and_columns_in_any_order_become_canonical(void **state)
{
    struct ap_error err = { 0 };

    (void)state;
    sample_write("boats");
    sample_file("boats", "sources.csv",
        "title,key,url\nPrice list,yard,https://example.org/yard\nBoat almanac,almanac,\n");
    sample_file("boats", "links.csv",
        "url,title,offering\nhttps://example.org/1,One,dinghy\nhttps://example.org/2,Two,\n"
        "https://example.org/3,Three,canoe\nhttps://example.org/4,Four,launch\n"
        "https://example.org/5,Five,canoe\n");
    sample_file("boats", "events.csv",
        "offering,date,kind,text\nlaunch,2020,ga,Then.\ncanoe,2019-05,ga,B.\n"
        "canoe,2018,preview,A.\ncanoe,2019-05,note,C.\n");
    sample_file("boats", "glossary.csv", "term,definition\n");
    sample_change("boats", "attributes.csv", "bool,,,,,", "bool,,,,no,");
    sample_compile("boats", "boats.db");
    assert_ok(ap_export_path("boats.db", "again", &err));

    char *text = sample_folder("again");
    assert_non_null(strstr(text,
        "== sources.csv\nkey,title,url,publisher,dated,retrieved,note\n"
        "almanac,Boat almanac,,,,,\nyard,Price list,https://example.org/yard,,,,\n"
        "== offerings.csv\n"));
    assert_non_null(strstr(text, "licence,Licence needed,Law,bool,,,,,Whether"));
    assert_non_null(strstr(text,
        "== events.csv\noffering,date,kind,scope,text,source,section,inferred\n"
        "canoe,2018,preview,,A.,,,\ncanoe,2019-05,ga,,B.,,,\ncanoe,2019-05,note,,C.,,,\n"
        "launch,2020,ga,,Then.,,,\n"
        "== links.csv\noffering,title,url,kind\n,Two,https://example.org/2,\n"
        "canoe,Three,https://example.org/3,\ncanoe,Five,https://example.org/5,\n"
        "dinghy,One,https://example.org/1,\nlaunch,Four,https://example.org/4,\n"
        "== questions.csv\n"));
    free(text);
}

static void an_export_goes_into_an_empty_folder(void **state)
{
    struct ap_error err = { 0 };

    (void)state;
    sample_write("boats");
    assert_int_equal(mkdir("empty", 0755), 0);
    assert_ok(ap_export_path("boats", "empty", &err));
    assert_same_folder("boats", "empty");
}

static void an_export_replaces_nothing(void **state)
{
    struct ap_error err = { 0 };

    (void)state;
    sample_write("boats");
    assert_int_equal(mkdir("full", 0755), 0);
    place_make("full/mine", "mine");
    assert_int_equal(ap_export_path("boats", "full", &err), AP_EXISTS);
    assert_string_equal(err.text,
                        "'full' is there already; name a folder that is not, or is empty");
    assert_string_equal(place_names("full"), "mine ");
    place_make("file", "text");
    assert_int_equal(ap_export_path("boats", "file", &err), AP_EXISTS);
    assert_int_equal(ap_export_path("boats", "no/such/folder", &err), AP_IO);
    assert_string_equal(place_content("file"), "text");
}

static void an_export_that_fails_leaves_nothing(void **state)
{
    struct ap_error err = { 0 };
    enum ap_code rc;

    (void)state;
    sample_write("boats");
    assert_int_equal(mkdir("closed", 0555), 0);
    assert_int_equal(chmod("boats", 0755), 0);
    place_be_ordinary();
    rc = ap_export_path("boats", "closed", &err);
    place_be_oneself();
    assert_int_equal(rc, AP_IO);
    assert_string_equal(place_names("closed"), "");
}

/* A file of which only the beginning fits. */
static void an_export_cut_short_leaves_nothing(void **state)
{
    struct ap_error err = { 0 };
    struct rlimit all, little;

    (void)state;
    sample_write("boats");
    assert_int_equal(mkdir("empty", 0755), 0);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &all), 0);
    little = (struct rlimit){ .rlim_cur = 1000, .rlim_max = all.rlim_max };
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
    enum ap_code fresh = ap_export_path("boats", "again", &err);
    enum ap_code given = ap_export_path("boats", "empty", &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &all), 0);
    signal(SIGXFSZ, SIG_DFL);
    assert_int_equal(fresh, AP_IO);
    assert_int_equal(given, AP_IO);
    assert_non_null(strstr(err.text, "facts.csv"));
    assert_string_equal(place_names("."), "boats empty ");
    assert_string_equal(place_names("empty"), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(the_built_in_catalogues_come_back_byte_for_byte),
        IN_PLACE(what_is_exported_builds_to_the_same_bytes),
        IN_PLACE(every_table_and_kind_of_cell_comes_back),
        IN_PLACE(rows_and_columns_in_any_order_become_canonical),
        IN_PLACE(an_export_goes_into_an_empty_folder),
        IN_PLACE(an_export_replaces_nothing),
        IN_PLACE(an_export_that_fails_leaves_nothing),
        IN_PLACE(an_export_cut_short_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
