/*
 * test_json.c -- what the commands say as JSON, read back by a parser.
 */
#include <ctype.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "headless.h"
#include "small.h"
#include "testing.h"
#include "view/json.h"

static json_t *parsed(const char *text)
{
    json_error_t err;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &err);

    if (!root)
        fail_msg("line %d: %s", err.line, err.text);
    return root;
}

/* Is word in text, with no letter beside it? */
static bool is_word_of(const char *text, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = text; (at = strstr(at, word)); at++)
        if ((at == text || !(isalpha((unsigned char)at[-1]) || at[-1] == '_')) &&
            !isalpha((unsigned char)at[n]) && at[n] != '_')
            return true;
    return false;
}

static json_t *ran(struct ap_arena *arena, const char *line)
{
    return parsed(headless(arena, line).out);
}

static const char *text(const json_t *object, const char *key)
{
    const char *s = json_string_value(json_object_get(object, key));

    assert_non_null(s);
    return s;
}

/* A whole cell: every member is there, and they agree with each other. */
static void check_cell(const json_t *cell)
{
    const json_t *values = json_object_get(cell, "values"), *value;
    bool disputed = json_is_true(json_object_get(cell, "disputed"));
    const char *said = text(cell, "text");
    size_t i;

    assert_true(*text(cell, "attribute"));
    assert_true(json_is_boolean(json_object_get(cell, "disputed")));
    assert_true(json_is_array(json_object_get(cell, "sources")));
    assert_int_equal(strcmp(text(cell, "state"), "stated") == 0, json_array_size(values) > 0);
    assert_int_equal(strstr(said, " (disputed)") != NULL, disputed);
    json_array_foreach(values, i, value) {
        assert_true(*text(value, "key"));
        assert_non_null(strstr(said, text(value, "label")));
    }
}

static void check_cells(const json_t *owners)
{
    const json_t *owner, *cell;
    size_t i, j;

    assert_true(json_array_size(owners) > 0);
    json_array_foreach(owners, i, owner) {
        assert_true(json_array_size(json_object_get(owner, "cells")) > 0);
        json_array_foreach(json_object_get(owner, "cells"), j, cell)
            check_cell(cell);
    }
}

static void every_listed_cell_is_whole_in_every_catalogue(void **state)
{
    for (size_t i = 0; i < ap_builtins; i++) {
        json_t *root = ran(*state, ap_printf(*state, "list --format json --columns all "
                                             "--catalogue %s", ap_builtin[i].key));

        assert_int_equal(json_array_size(json_object_get(root, "offerings")),
                         json_integer_value(json_object_get(root, "total")));
        assert_string_equal(text(json_object_get(root, "catalogue"), "key"), ap_builtin[i].key);
        check_cells(json_object_get(root, "offerings"));
        json_decref(root);
    }
}

static void every_compared_cell_is_whole_and_names_its_offering(void **state)
{
    json_t *root = ran(*state, "compare aci sgx --format json --baseline sgx"), *cell;
    const json_t *row;
    size_t i, unlike = 0;

    check_cells(json_object_get(root, "rows"));
    json_array_foreach(json_object_get(root, "rows"), i, row) {
        cell = json_array_get(json_object_get(row, "cells"), 0);
        assert_string_equal(text(cell, "offering"), "aci-confidential-containers");
        unlike += json_is_false(json_object_get(cell, "same_as_baseline"));
        cell = json_array_get(json_object_get(row, "cells"), 1);
        assert_string_equal(text(cell, "offering"), "aks-sgx-nodes");
    }
    assert_int_equal(unlike, json_integer_value(json_object_get(
                                 json_object_get(root, "counts"), "different")));
    json_decref(root);
}

static void a_decision_has_its_recommendation_and_reasons(void **state)
{
    json_t *root = ran(*state, "decide --format json --answer path=aks --answer attest=vm");
    const json_t *reason;
    size_t i;

    assert_true(json_is_null(json_object_get(root, "open")));
    assert_string_equal(text(json_array_get(json_object_get(root, "recommended"), 0), "key"),
                        "aks-cvm-nodes");
    assert_int_equal(json_array_size(json_object_get(root, "why")), 2);
    json_array_foreach(json_object_get(root, "why"), i, reason) {
        const json_t *fact = json_object_get(reason, "fact");
        assert_true(json_is_true(json_object_get(reason, "holds")));
        assert_string_equal(text(json_object_get(fact, "cite"), "date"), "2021-11-01");
    }
    assert_int_equal(json_array_size(json_object_get(root, "why_not")), 3);
    json_array_foreach(json_object_get(root, "why_not"), i, reason) {
        assert_true(json_is_object(json_object_get(reason, "change")));
        assert_non_null(strstr(text(reason, "text"), "would lead to it"));
    }
    json_decref(root);
}

static void an_open_decision_recommends_nothing_yet(void **state)
{
    json_t *root = ran(*state, "decide --format json --answer path=aks");
    const json_t *open = json_object_get(root, "open");

    assert_string_equal(text(open, "question"), "attest");
    assert_int_equal(json_array_size(json_object_get(open, "answers")), 3);
    assert_int_equal(json_array_size(json_object_get(root, "recommended")), 0);
    assert_int_equal(json_array_size(json_object_get(root, "why")), 0);
    assert_int_equal(json_array_size(json_object_get(root, "why_not")), 0);
    json_decref(root);
}

/* One offering whose attribute n, a number in GB, has this value. */
static const char *listed(struct small *s, const char *name, struct ap_arena *arena)
{
    struct subject subject = { .cat = &s->cat, .today = HEADLESS_TODAY };
    struct viewstate v;

    s->cat.offering[0].name = name;
    s->cat.key = s->cat.title = s->cat.summary = s->cat.version = s->cat.as_of = "";
    s->cat.licence = s->cat.homepage = "";
    s->cat.attribute[0].shown = true;
    viewstate_init(&v, &s->cat, arena);
    return json_list(&subject, &v, arena);
}

static const char *number(const char *value, const char *name, struct ap_arena *arena)
{
    const struct small_fact fact[] = { { "o", "n", AP_STATED, value }, { 0 } };
    const struct small_offering offering[] = { { "o", "", "", "", "" }, { 0 } };
    const struct small_attribute attribute[] = { { "n", "N", AP_NUMBER, false, "GB" }, { 0 } };
    const struct small_term term[] = { { 0 } };
    const struct small_event event[] = { { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, term, fact, event });
    const char *json = listed(s, name, arena);

    small_free(s);
    return json;
}

static void numbers_are_exact_and_kept_as_written(void **state)
{
    static const struct { const char *value, *number; } cases[] = {
        { "9007199254740993",     "\"number\": 9007199254740993\n" },
        { "-9223372036854775808", "\"number\": -9223372036854775808\n" },
        { "00123",                "\"number\": 123\n" },
        { "0.5",                  "\"number\": 0.5\n" },
        { "1.50",                 "\"number\": 1.5\n" },
        { "0.1",                  "\"number\": 0.1\n" },
        { "99999999999999999999", "\"number\": 1e20\n" },
    };

    for (size_t i = 0; i < AP_COUNT(cases); i++) {
        const char *json = number(cases[i].value, "O", *state);

        json_decref(parsed(json));
        assert_non_null(strstr(json, ap_printf(*state, "\"key\": \"%s\"", cases[i].value)));
        assert_non_null(strstr(json, ap_printf(*state, "\"label\": \"%s GB\"",
                                               cases[i].value)));
        if (!strstr(json, cases[i].number))
            fail_msg("%s: %s", cases[i].value, strstr(json, "\"number\""));
    }
}

static void what_could_steer_a_terminal_is_escaped_and_reads_back(void **state)
{
    static const char name[] = "\033[31m\x7f\xC2\x9B\u202E\u200B\uFEFF\U000E0041 \"é漢\\\n";
    const char *json = number("1", name, *state);
    json_t *root = parsed(json);

    assert_string_equal(text(json_array_get(json_object_get(root, "offerings"), 0), "name"),
                        name);
    assert_non_null(strstr(json, "\\u001B[31m\\u007F\\u009B\\u202E\\u200B\\uFEFF"
                                 "\\uDB40\\uDC41 \\\"é漢\\\\\\n"));
    json_decref(root);
}

/* Every key of the document is a word of the description in json.h. */
static void check_described(const char *shape, const json_t *value)
{
    const char *key;
    json_t *member, *element;
    size_t i;

    json_array_foreach((json_t *)(uintptr_t)value, i, element)
        check_described(shape, element);
    json_object_foreach((json_t *)(uintptr_t)value, key, member) {
        if (!is_word_of(shape, key))
            fail_msg("json.h does not name \"%s\"", key);
        check_described(shape, member);
    }
}

static void the_description_names_every_key(void **state)
{
    static const char *const lines[] = {
        "list --ghosts --filter gpu:yes", "compare aci sgx", "show sgx", "decide",
        "decide --answer path=serverless", "check azure-compute", "list-catalogues", "schema",
    };
    char *header = golden_read(AP_SOURCE "/src/view/json.h");

    for (size_t i = 0; i < AP_COUNT(lines); i++) {
        json_t *root = parsed(headless(*state, ap_printf(*state, "%s --format json",
                                                         lines[i])).out);

        check_described(header, root);
        json_decref(root);
    }
    assert_false(is_word_of(header, "offer"));
    free(header);
}

static void what_a_filter_leaves_out_is_told_with_its_reason(void **state)
{
    json_t *root = ran(*state, "list --format json --ghosts --filter platform:aks");
    const json_t *out = json_array_get(json_object_get(root, "left_out"), 0);

    assert_string_equal(text(root, "filter"), "platform:aks");
    assert_int_equal(json_array_size(json_object_get(root, "offerings")), 3);
    assert_int_equal(json_array_size(json_object_get(root, "left_out")), 1);
    assert_string_equal(text(out, "key"), "aci-confidential-containers");
    assert_string_equal(text(out, "by"), "platform:aks");
    json_decref(root);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(every_listed_cell_is_whole_in_every_catalogue),
        HEADLESS(every_compared_cell_is_whole_and_names_its_offering),
        HEADLESS(a_decision_has_its_recommendation_and_reasons),
        HEADLESS(an_open_decision_recommends_nothing_yet),
        HEADLESS(numbers_are_exact_and_kept_as_written),
        HEADLESS(what_could_steer_a_terminal_is_escaped_and_reads_back),
        HEADLESS(the_description_names_every_key),
        HEADLESS(what_a_filter_leaves_out_is_told_with_its_reason),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
