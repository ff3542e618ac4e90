/*
 * sample.c -- see sample.h.
 */
#include "sample.h"

#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "testing.h"

const char *const sample_text[TABLE_COUNT] = {
    [TABLE_CATALOGUE] =
        "key,title,summary,version,as_of,licence,homepage\n"
        "boats,Boats,\"Small boats, by what moves them.\",1.2.0,2026-11-23,CC0-1.0,"
        "https://example.org/boats\n",
    [TABLE_SOURCE] =
        "key,title,url,publisher,dated,retrieved,note\n"
        "almanac,Boat almanac,https://example.org/almanac,Harbour press,2026-02,2026-11-20,\n"
        "yard,Price list of the yard,https://example.org/yard,The yard,,2026-11-21,undated\n",
    [TABLE_OFFERING] =
        "key,name,aliases,group,summary\n"
        "canoe,Canoe,open canoe;Canadian,Muscle,Goes where there is little water.\n"
        "dinghy,Dinghy,,Wind,\"Carries two, and a sail.\"\n"
        "launch,Launch,motor launch,Engine,\n",
    [TABLE_ATTRIBUTE] =
        "key,name,group,type,cardinality,unit,better,shown,definition\n"
        "effort,Effort,Use,ordinal,one,,lower,yes,How hard it is to move.\n"
        "crew,Crew,Use,number,one,people,higher,yes,How many it carries.\n"
        "waters,Waters,Use,enum,many,,,yes,Where it may go.\n"
        "licence,Licence needed,Law,bool,,,,,Whether the helm needs a licence.\n"
        "built,Built since,Maker,date,one,,,,First year of building.\n"
        "remarks,Remarks,Maker,text,many,,,,What else there is to say.\n"
        "plan,Plan,Maker,url,one,,,,Where the plan can be seen.\n",
    [TABLE_TERM] =
        "attribute,key,label,rank,definition,source,section\n"
        "effort,none,No effort,0,Something else moves it.,almanac,Motion\n"
        "effort,some,Some effort,1,,almanac,Motion\n"
        "effort,much,Much effort,2.5,,,\n"
        "effort,depends,Depends on the wind,,,,\n"
        "waters,river,River,,,,\n"
        "waters,lake,Lake,,,,\n"
        "waters,sea,Sea,,,,\n",
    [TABLE_FACT] =
        "offering,attribute,state,value,detail,source,section,checked,inferred\n"
        "canoe,effort,,much,You paddle.,almanac,Canoes,2026-11-23,\n"
        "canoe,crew,,2,,yard,,2026-11-23,\n"
        "canoe,crew,,3,With a child between.,almanac,Canoes,2026-11-23,yes\n"
        "canoe,waters,,river,,almanac,Canoes,2026-11-23,\n"
        "canoe,waters,,lake,,almanac,Canoes,2026-11-23,\n"
        "canoe,waters,denied,sea,,yard,,2026-11-23,\n"
        "canoe,licence,,no,,almanac,Law,2026-11-23,\n"
        "canoe,built,,1890,,almanac,Canoes,2026-11-23,\n"
        "canoe,remarks,,Light,,yard,,2026-11-23,\n"
        "canoe,plan,not_stated,,,almanac,Canoes,2026-11-23,\n"
        "dinghy,effort,,depends,,almanac,Dinghies,2026-11-23,\n"
        "dinghy,effort,superseded,some,Oars are gone.,almanac,Dinghies,2026-11-23,\n"
        "dinghy,crew,,2,,yard,,2026-11-23,\n"
        "dinghy,waters,,lake,,almanac,Dinghies,2026-11-23,\n"
        "dinghy,waters,,sea,,almanac,Dinghies,2026-11-23,\n"
        "dinghy,licence,,no,,almanac,Law,2026-11-23,\n"
        "dinghy,built,unknown,,,almanac,Dinghies,2026-11-23,\n"
        "dinghy,remarks,,\"Says \"\"ahoy\"\", and\nmeans it\",,yard,,2026-11-23,\n"
        "dinghy,plan,,https://example.org/plan,,yard,,2026-11-23,\n"
        "launch,effort,,none,,almanac,Launches,2026-11-23,\n"
        "launch,crew,,8,,yard,,2026-11-23,\n"
        "launch,waters,,river,,almanac,Launches,2026-11-23,\n"
        "launch,licence,,yes,,almanac,Law,2026-11-23,\n"
        "launch,built,,1901-05,,almanac,Launches,2026-11-23,\n"
        "launch,remarks,not_applicable,,,yard,,2026-11-23,\n"
        "launch,plan,not_stated,,,almanac,Launches,2026-11-23,\n",
    [TABLE_EVENT] =
        "offering,date,kind,scope,text,source,section,inferred\n"
        "canoe,1890,ga,,Sold to anybody.,almanac,Canoes,\n"
        "dinghy,2020-05-01,ga,,On sale.,yard,,\n"
        "dinghy,2026-06,notice,Wooden ones,The last of them.,yard,,yes\n"
        "launch,2031,retires_on,,No more parts.,yard,,\n",
    [TABLE_LINK] =
        "offering,title,url,kind\n"
        ",All boats,https://example.org/,preread\n"
        "canoe,Canoes,https://example.org/canoe,docs\n"
        "dinghy,Dinghies,https://example.org/dinghy,start\n"
        "launch,Launches,https://example.org/launch,\n",
    [TABLE_GLOSSARY] =
        "term,aliases,definition,attribute,value,source,section\n"
        "Helm,tiller;wheel,What steers.,,,almanac,Words\n"
        "Wind,,Moving air.,effort,depends,,\n",
    [TABLE_QUESTION] =
        "key,text,help,source,section\n"
        "move,What shall move it?,Think of the way back.,almanac,Choosing\n"
        "water,Where?,,,\n",
    [TABLE_ANSWER] =
        "question,key,label,help,when,to\n"
        "move,engine,An engine,,effort:none,outcome:motor\n"
        "move,other,Something else,,-effort:none,question:water\n"
        "water,sea,The sea,,waters:sea,outcome:sail\n"
        "water,small,Small water,,-waters:sea,outcome:paddle\n",
    [TABLE_OUTCOME] =
        "key,title,offerings,text,source,section\n"
        "motor,A launch,launch,It needs no wind.,yard,\n"
        "sail,Sail,dinghy,,,\n"
        "paddle,Paddle,,,,\n",
};

void sample_file(const char *folder, const char *file, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, file);

    if (!text) {
        assert_int_equal(remove(path), 0);
        return;
    }
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
    assert_int_equal(fclose(f), 0);
}

void sample_write(const char *folder)
{
    assert_int_equal(mkdir(folder, 0755), 0);
    for (enum table t = 0; t < TABLE_COUNT; t++)
        sample_file(folder, rows_spec[t].file, sample_text[t]);
}

void sample_remove(const char *folder)
{
    DIR *open = opendir(folder);

    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            sample_file(folder, entry->d_name, NULL);
    closedir(open);
    assert_int_equal(rmdir(folder), 0);
}

char *sample_slurp(const char *path, size_t *n)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        fail_msg("%s cannot be read", path);
    assert_int_equal(fseek(f, 0, SEEK_END), 0);
    *n = (size_t)ftell(f);
    rewind(f);
    char *text = calloc(*n + 1, 1);
    assert_non_null(text);
    assert_int_equal(fread(text, 1, *n, f), *n);
    assert_int_equal(fclose(f), 0);
    return text;
}

void sample_change(const char *folder, const char *file, const char *from, const char *to)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    size_t n;
    char *text = sample_slurp(path, &n), *at = strstr(text, from);

    if (!at)
        fail_msg("'%s' does not stand in %s", from, file);
    struct ap_arena *arena = ap_arena_new();
    struct buf changed = BUF(arena);
    buf_add_n(&changed, text, (size_t)(at - text));
    buf_add(&changed, to);
    buf_add(&changed, at + strlen(from));
    sample_file(folder, file, buf_text(&changed));
    ap_arena_free(arena);
    free(text);
}

char *sample_folder(const char *folder)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf text = BUF(arena);

    for (enum table t = 0; t < TABLE_COUNT; t++) {
        const char *path = ap_printf(arena, "%s/%s", folder, rows_spec[t].file);
        size_t n;
        if (access(path, F_OK) != 0)
            continue;
        char *file = sample_slurp(path, &n);
        buf_printf(&text, "== %s\n%s", rows_spec[t].file, file);
        free(file);
    }
    char *copy = strdup(buf_text(&text));
    ap_arena_free(arena);
    return copy;
}

void sample_compile(const char *folder, const char *path)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_bytes bytes;

    assert_ok(ap_build(folder, arena, &bytes, &err));
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes.at, 1, bytes.n, f), bytes.n);
    assert_int_equal(fclose(f), 0);
    ap_arena_free(arena);
}

void sample_build(const char *path)
{
    sample_write("sample-source");
    sample_compile("sample-source", path);
    sample_remove("sample-source");
}

void sample_sql(const char *path, const char *sql)
{
    sqlite3 *db;
    char *words = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_exec(db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", NULL, NULL, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, &words) != SQLITE_OK)
        fail_msg("%s: %s", sql, words);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

char *sample_findings(const char *path)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_findings found;
    struct ap_error err = { 0 };
    struct buf text = BUF(arena);

    assert_ok(ap_check_path(path, SAMPLE_TODAY, arena, &found, &err));
    for (size_t i = 0; i < found.count; i++)
        buf_printf(&text, "%s: %s: %s\n", found.at[i].place,
                   found.at[i].error ? "error" : "warning", found.at[i].text);
    char *copy = strdup(buf_text(&text));
    assert_non_null(copy);
    ap_arena_free(arena);
    return copy;
}
