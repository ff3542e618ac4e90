/*
 * test_statements.c -- every statement of the default catalogue's folder can
 * be read headless, with its source and date.
 */
#include <jansson.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "headless.h"
#include "testing.h"

#define FOLDER AP_SOURCE "/db/catalogues/azure-confidential-containers/"

static const char *const files[] = {
    "catalogue", "sources", "offerings", "attributes", "terms", "facts", "events", "links",
    "glossary", "questions", "answers", "outcomes",
};

/* A source file as records of fields: a reader so plain that it can be trusted. */
struct csv {
    char *at;
};

/* The next field, unquoted in place; *last: it ended its record. */
static char *next_field(struct csv *csv, bool *last)
{
    char *field = csv->at, *to = csv->at, *s = csv->at;
    bool quoted = false;

    for (; *s && (quoted || (*s != ',' && *s != '\n')); s++) {
        if (*s == '"' && quoted && s[1] == '"')
            *to++ = *s++;
        else if (*s == '"')
            quoted = !quoted;
        else
            *to++ = *s;
    }
    *last = *s != ',';
    csv->at = *s ? s + 1 : s;
    *to = '\0';
    return field;
}

static struct csv open_csv(struct ap_arena *arena, const char *file)
{
    struct ap_error err = { 0 };
    struct csv csv = { 0 };
    size_t n;

    assert_ok(file_read(ap_printf(arena, FOLDER "%s.csv", file), 1 << 20, arena, &csv.at, &n,
                        &err));
    return csv;
}

/* Words of the source files are printed as people say them. */
static const char *in_words(struct ap_arena *arena, const char *cell)
{
    static const struct { const char *cell, *words; } said[] = {
        { "ga", "generally available" }, { "one", "one value" }, { "many", "many values" },
    };

    for (size_t i = 0; i < AP_COUNT(said); i++)
        if (strcmp(cell, said[i].cell) == 0)
            return said[i].words;
    char *words = ap_strdup(arena, cell);
    for (char *s = words; *s; s++)
        if (*s == '_')
            *s = ' ';
    return words;
}

/* Is the cell, or its words, or each part of a list, somewhere in all that is said? */
static bool is_said(struct ap_arena *arena, const char *all, const char *cell)
{
    if (strstr(all, cell) || strstr(all, in_words(arena, cell)))
        return true;
    size_t n = strcspn(cell, ";");
    if (!cell[n])
        return false;
    return strstr(all, ap_strndup(arena, cell, n)) && is_said(arena, all, cell + n + 1);
}

static const char *all_that_is_said(struct ap_arena *arena, const char *format)
{
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };
    struct buf all = BUF(arena);

    assert_ok(cli_open(NULL, arena, &cat, &err));
    buf_add(&all, headless_out(arena, ap_printf(arena, "schema --format %s", format)));
    buf_add(&all, headless_out(arena, ap_printf(arena, "list-catalogues --format %s", format)));
    for (size_t i = 0; i < cat->offerings; i++)
        buf_add(&all, headless_out(arena, ap_printf(arena, "show %s --format %s",
                                                    cat->offering[i].key, format)));
    return buf_text(&all);
}

static void every_cell_of_every_file_is_printed(void **state)
{
    const char *all = all_that_is_said(*state, "text");
    size_t cells = 0;

    for (size_t i = 0; i < AP_COUNT(files); i++) {
        struct csv csv = open_csv(*state, files[i]);
        bool last = false;

        while (!last)
            next_field(&csv, &last);        /* the header */
        for (; *csv.at; cells++) {
            const char *cell = next_field(&csv, &last);
            const char *to = strncmp(cell, "question:", 9) && strncmp(cell, "outcome:", 8)
                                 ? cell : strchr(cell, ':') + 1;
            if (!is_said(*state, all, to))
                fail_msg("%s.csv: \"%s\" is nowhere", files[i], cell);
        }
    }
    assert_true(cells > 3000);
}

/* The member of objects whose text at key is value. */
static const json_t *with(const json_t *objects, const char *key, const char *value)
{
    const json_t *o;
    size_t i;

    json_array_foreach(objects, i, o) {
        if (strcmp(json_string_value(json_object_get(o, key)), value) == 0)
            return o;
    }
    fail_msg("no %s %s", key, value);
    return NULL;
}

static bool is_text(const json_t *object, const char *key, const char *value)
{
    const char *text = json_string_value(json_object_get(object, key));

    return text && strcmp(text, value) == 0;
}

/* A record of facts.csv, by column. */
struct record {
    const char *offering, *attribute, *state, *value, *detail, *source, *section, *checked,
        *inferred;
};

static struct record next_record(struct csv *csv)
{
    bool last = false;
    const char *f[9];

    for (size_t i = 0; i < AP_COUNT(f); i++)
        f[i] = next_field(csv, &last);
    assert_true(last);
    return (struct record){ f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8] };
}

static bool says(const json_t *fact, const struct record *r, const json_t *source)
{
    const json_t *cite = json_object_get(fact, "cite");
    const char *dated = json_string_value(json_object_get(source, "dated"));
    const char *date = *dated ? dated
                              : json_string_value(json_object_get(source, "retrieved"));

    return is_text(fact, "state", *r->state ? r->state : "stated") &&
           is_text(fact, "value", r->value) && is_text(fact, "detail", r->detail) &&
           is_text(fact, "checked", r->checked) &&
           json_is_true(json_object_get(fact, "inferred")) == (*r->inferred != '\0') &&
           is_text(cite, "key", r->source) && is_text(cite, "section", r->section) &&
           is_text(cite, "date", date) &&
           is_text(cite, "url", json_string_value(json_object_get(source, "url")));
}

static json_t *json_of(struct ap_arena *arena, const char *line)
{
    json_t *root = json_loads(headless_out(arena, line), 0, NULL);

    assert_non_null(root);
    return root;
}

static void every_fact_stands_in_its_cell_with_source_and_date(void **state)
{
    struct csv csv = open_csv(*state, "facts");
    json_t *schema = json_of(*state, "schema --format json"), *item = NULL;
    const char *shown = "";
    size_t facts = 0;

    csv.at = strchr(csv.at, '\n') + 1;
    for (; *csv.at; facts++) {
        struct record r = next_record(&csv);
        const json_t *fact;
        bool found = false;
        size_t i;

        if (strcmp(shown, r.offering) != 0) {
            json_decref(item);
            item = json_of(*state, ap_printf(*state, "show %s --format json", r.offering));
            shown = r.offering;
        }
        const json_t *cell = with(json_object_get(item, "cells"), "attribute", r.attribute);
        const json_t *source = with(json_object_get(schema, "sources"), "key", r.source);
        json_array_foreach(json_object_get(cell, "facts"), i, fact)
            found = found || says(fact, &r, source);
        if (!found)
            fail_msg("%s/%s %s from %s", r.offering, r.attribute, r.value, r.source);
    }
    assert_true(facts > 100);
    json_decref(item);
    json_decref(schema);
}

static void every_format_prints_every_text(void **state)
{
    static const char *const formats[] = { "csv", "json", "md" };

    for (size_t i = 0; i < AP_COUNT(formats); i++) {
        const char *all = all_that_is_said(*state, formats[i]);
        struct csv csv = open_csv(*state, "facts");

        csv.at = strchr(csv.at, '\n') + 1;
        while (*csv.at) {
            struct record r = next_record(&csv);
            if (!strpbrk(r.detail, "\"\\*[]<|~`&") && !strstr(all, r.detail))
                fail_msg("%s: \"%s\" is nowhere", formats[i], r.detail);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(every_cell_of_every_file_is_printed),
        HEADLESS(every_fact_stands_in_its_cell_with_source_and_date),
        HEADLESS(every_format_prints_every_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
