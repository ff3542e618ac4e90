/*
 * test_store.c -- catalogues opened from folders, files and bytes.
 */
#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "sample.h"

/* What a catalogue says of its second offering, in words. */
static char *told(const struct ap_catalogue *cat)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf text = BUF(arena);
    const struct ap_offering *o = &cat->offering[0];

    buf_printf(&text, "%s|%s|%s|%s|%s|%s|%s\n", cat->key, cat->title, cat->summary, cat->version,
               cat->as_of, cat->licence, cat->homepage);
    buf_printf(&text, "%s|%s|%s|%s", o->key, o->name, o->group, o->summary);
    for (size_t i = 0; i < o->aliases; i++)
        buf_printf(&text, "|%s", o->alias[i]);
    for (size_t a = 0; a < cat->attributes; a++) {
        const struct ap_attribute *at = &cat->attribute[a];
        buf_printf(&text, "\n%s|%s|%s|%s|%s|%d%d%d", at->key, at->name, at->group,
                   ap_type_name(at->type), at->unit, at->many, at->better, at->shown);
        for (size_t t = 0; t < at->terms; t++)
            buf_printf(&text, " %s=%s@%g%s", at->term[t].key, at->term[t].label,
                       at->term[t].rank, at->term[t].ranked ? "" : "?");
    }
    for (size_t f = 0; f < 7; f++) {
        const struct ap_fact *fact = &cat->fact[f];
        buf_printf(&text, "\n%s/%s %s '%s' (%s) %s>%s %s %d", cat->offering[fact->offering].key,
                   cat->attribute[fact->attribute].key, ap_state_words(fact->state), fact->value,
                   fact->detail, fact->cite.source->key, fact->cite.section, fact->checked,
                   fact->inferred);
    }
    for (size_t i = 0; i < cat->events; i++) {
        const struct ap_event *e = &cat->event[i];
        buf_printf(&text, "\n%s %s %s [%s] %s %s %d", cat->offering[e->offering].key, e->date,
                   ap_event_words(e->kind), e->scope, e->text, e->cite.source->key, e->inferred);
    }
    for (size_t i = 0; i < cat->links; i++)
        buf_printf(&text, "\n%s: %s %s %s", cat->link[i].offering == AP_NONE
                   ? "all" : cat->offering[cat->link[i].offering].key, cat->link[i].title,
                   cat->link[i].url, cat->link[i].kind);
    for (size_t i = 0; i < cat->glosses; i++)
        buf_printf(&text, "\n%s (%s) %s %s/%s", cat->gloss[i].term, cat->gloss[i].aliases,
                   cat->gloss[i].definition, cat->gloss[i].attribute == AP_NONE
                   ? "-" : cat->attribute[cat->gloss[i].attribute].key, cat->gloss[i].value);
    for (size_t q = 0; q < cat->questions; q++) {
        buf_printf(&text, "\n%s %s (%s)", cat->question[q].key, cat->question[q].text,
                   cat->question[q].help);
        for (size_t a = 0; a < cat->question[q].answers; a++) {
            const struct ap_answer *answer = &cat->question[q].answer[a];
            buf_printf(&text, " %s=%s{%s}>%s", answer->key, answer->label, answer->when,
                       answer->ends ? cat->outcome[answer->to].key
                                    : cat->question[answer->to].key);
        }
    }
    for (size_t i = 0; i < cat->outcomes; i++)
        buf_printf(&text, "\n%s %s %zu %s", cat->outcome[i].key, cat->outcome[i].title,
                   cat->outcome[i].offerings, cat->outcome[i].offerings
                   ? cat->offering[cat->outcome[i].offering[0]].key : "-");
    char *copy = strdup(buf_text(&text));
    ap_arena_free(arena);
    return copy;
}

static const char boats[] =
    "boats|Boats|Small boats, by what moves them.|1.2.0|2026-11-23|CC0-1.0|"
    "https://example.org/boats\n"
    "canoe|Canoe|Muscle|Goes where there is little water.|open canoe|Canadian\n"
    "effort|Effort|Use|ordinal||0-11 none=No effort@0 some=Some effort@1 much=Much effort@2.5 "
    "depends=Depends on the wind@0?\n"
    "crew|Crew|Use|number|people|011\n"
    "waters|Waters|Use|enum||101 river=River@0? lake=Lake@0? sea=Sea@0?\n"
    "licence|Licence needed|Law|bool||000\n"
    "built|Built since|Maker|date||000\n"
    "remarks|Remarks|Maker|text||100\n"
    "plan|Plan|Maker|url||000\n"
    "canoe/effort stated 'much' (You paddle.) almanac>Canoes 2026-11-23 0\n"
    "canoe/crew stated '2' () yard> 2026-11-23 0\n"
    "canoe/crew stated '3' (With a child between.) almanac>Canoes 2026-11-23 1\n"
    "canoe/waters stated 'river' () almanac>Canoes 2026-11-23 0\n"
    "canoe/waters stated 'lake' () almanac>Canoes 2026-11-23 0\n"
    "canoe/waters denied 'sea' () yard> 2026-11-23 0\n"
    "canoe/licence stated 'no' () almanac>Law 2026-11-23 0\n"
    "canoe 1890 generally available [] Sold to anybody. almanac 0\n"
    "dinghy 2020-05-01 generally available [] On sale. yard 0\n"
    "dinghy 2026-06 notice [Wooden ones] The last of them. yard 1\n"
    "launch 2031 retires on [] No more parts. yard 0\n"
    "all: All boats https://example.org/ preread\n"
    "canoe: Canoes https://example.org/canoe docs\n"
    "dinghy: Dinghies https://example.org/dinghy start\n"
    "launch: Launches https://example.org/launch \n"
    "Helm (tiller;wheel) What steers. -/\n"
    "Wind () Moving air. effort/depends\n"
    "move What shall move it? (Think of the way back.) "
    "engine=An engine{effort:none}>motor other=Something else{-effort:none}>water\n"
    "water Where? () sea=The sea{waters:sea}>sail small=Small water{-waters:sea}>paddle\n"
    "motor A launch 1 launch\n"
    "sail Sail 1 dinghy\n"
    "paddle Paddle 0 -";

static void a_folder_a_file_and_bytes_open_as_the_same_catalogue(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat[4];
    struct ap_bytes bytes;

    (void)state;
    sample_write("boats");
    sample_compile("boats", "boats.db");
    assert_ok(ap_build("boats", arena, &bytes, &err));
    assert_ok(ap_open_path("boats", arena, &cat[0], &err));
    assert_ok(ap_open_path("boats.db", arena, &cat[1], &err));
    assert_ok(ap_open_bytes(bytes, "boats", arena, &cat[2], &err));
    assert_ok(ap_open_builtin(&(struct ap_builtin){ "boats", bytes }, arena, &cat[3], &err));
    for (size_t i = 0; i < AP_COUNT(cat); i++) {
        char *text = told(cat[i]);
        assert_string_equal(text, boats);
        assert_int_equal(cat[i]->replaced, 0);
        free(text);
    }
    ap_arena_free(arena);
}

static void no_bytes_are_no_path(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;

    (void)state;
    sample_write("boats");
    assert_int_equal(ap_open_bytes((struct ap_bytes){ 0 }, "boats", arena, &cat, &err),
                     AP_INVALID);
    assert_string_equal(err.text, "boats: the file is empty; take another copy, or build it "
                        "anew from its source");
    assert_null(cat);
    ap_arena_free(arena);
}

static void the_program_has_three_catalogues_the_default_first(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct buf text = BUF(arena);

    (void)state;
    for (size_t i = 0; i < ap_builtins; i++) {
        struct ap_catalogue *cat;
        assert_ok(ap_open_builtin(&ap_builtin[i], arena, &cat, &err));
        buf_printf(&text, "%s %s %zu %s\n", ap_builtin[i].key, cat->key, cat->offerings,
                   cat->as_of);
    }
    assert_string_equal(buf_text(&text),
        "azure-confidential-containers azure-confidential-containers 4 2026-11-23\n"
        "azure-compute azure-compute 13 2026-11-23\n"
        "confidential-containers-all-clouds confidential-containers-all-clouds 20 2026-11-23\n");
    ap_arena_free(arena);
}

static void the_smallest_catalogue_has_three_files_and_no_rows(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat;

    (void)state;
    assert_int_equal(mkdir("bare", 0755), 0);
    sample_file("bare", "catalogue.csv", "key,title,version,as_of\nbare,Bare,1,2026\n");
    sample_file("bare", "offerings.csv", "key,name\n");
    sample_file("bare", "attributes.csv", "key,name,type\n");
    sample_file("bare", ".notes", "A file with a leading dot is nobody's business.");
    sample_compile("bare", "bare.db");
    assert_ok(ap_open_path("bare.db", arena, &cat, &err));
    assert_int_equal(cat->offerings + cat->attributes + cat->questions, 0);
    assert_ok(ap_export_path("bare.db", "again", &err));
    char *text = sample_folder("again");
    assert_string_equal(text,
        "== catalogue.csv\nkey,title,summary,version,as_of,licence,homepage\nbare,Bare,,1,2026,,\n"
        "== offerings.csv\nkey,name,aliases,group,summary\n"
        "== attributes.csv\n"
        "key,name,group,type,cardinality,unit,better,shown,definition\n");
    free(text);
    ap_arena_free(arena);
}

static void one_error_is_told_and_the_others_counted(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;
    struct ap_bytes bytes;

    (void)state;
    sample_write("boats");
    sample_change("boats", "facts.csv", "dinghy,crew,,2", "dinghy,crew,,two");
    assert_int_equal(ap_open_path("boats", arena, &cat, &err), AP_INVALID);
    assert_string_equal(err.text, "facts.csv:14: value: 'two' is not a decimal number");
    sample_change("boats", "facts.csv", "launch,crew,,8", "launch,crew,,many");
    sample_change("boats", "facts.csv", "launch,crew", "lunch,crew");
    assert_int_equal(ap_build("boats", arena, &bytes, &err), AP_INVALID);
    assert_string_equal(err.text, "facts.csv:14: value: 'two' is not a decimal number; "
                        "and 2 more: run apposite check boats");
    assert_int_equal(ap_export_path("boats", "again", &err), AP_INVALID);
    assert_int_equal(access("again", F_OK), -1);
    assert_null(cat);
    ap_arena_free(arena);
}

static void only_a_folder_is_built(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_bytes bytes = { 0 };

    (void)state;
    assert_int_equal(ap_build("nothing", arena, &bytes, &err), AP_IO);
    assert_string_equal(err.text, "cannot build 'nothing': there is no such folder");
    place_make("file", "text");
    assert_int_equal(ap_build("file", arena, &bytes, &err), AP_INVALID);
    assert_string_equal(err.text,
                        "cannot build 'file': it is a file; name a folder of CSV files");
    assert_null(bytes.at);
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_folder_a_file_and_bytes_open_as_the_same_catalogue),
        IN_PLACE(no_bytes_are_no_path),
        IN_PLACE(the_program_has_three_catalogues_the_default_first),
        IN_PLACE(the_smallest_catalogue_has_three_files_and_no_rows),
        IN_PLACE(one_error_is_told_and_the_others_counted),
        IN_PLACE(only_a_folder_is_built),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
