/*
 * small.c -- see small.h.
 */
#include "small.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "testing.h"

size_t small_offering_at(const struct small *s, const char *key)
{
    for (size_t i = 0; i < s->cat.offerings; i++) {
        if (strcmp(s->cat.offering[i].key, key) == 0)
            return i;
    }
    fail_msg("no offering %s", key);
    return AP_NONE;
}

size_t small_attribute_at(const struct small *s, const char *key)
{
    for (size_t i = 0; i < s->cat.attributes; i++) {
        if (strcmp(s->cat.attribute[i].key, key) == 0)
            return i;
    }
    fail_msg("no attribute %s", key);
    return AP_NONE;
}

static const char *text(const char *s)
{
    return s ? s : "";
}

static void split(struct ap_arena *arena, const char *list, struct ap_offering *out)
{
    out->alias = AP_NEW(arena, const char *, strlen(list) + 1);
    for (size_t n; *list; list += n + (list[n] == ';')) {
        n = strcspn(list, ";");
        out->alias[out->aliases++] = ap_strndup(arena, list, n);
    }
}

static void add_offerings(struct small *s, const struct small_offering *o)
{
    size_t count = 0;

    while (o[count].key)
        count++;
    s->cat.offering = AP_NEW(s->arena, struct ap_offering, count);
    for (; o->key; o++) {
        struct ap_offering *to = &s->cat.offering[s->cat.offerings++];

        *to = (struct ap_offering){ .key = o->key, .name = o->name ? o->name : o->key,
                                    .group = text(o->group), .summary = text(o->summary) };
        split(s->arena, text(o->aliases), to);
    }
}

static void add_attributes(struct small *s, const struct small_attribute *a)
{
    size_t count = 0;

    while (a[count].key)
        count++;
    s->cat.attribute = AP_NEW(s->arena, struct ap_attribute, count);
    for (; a->key; a++)
        s->cat.attribute[s->cat.attributes++] = (struct ap_attribute){
            .key = a->key, .name = a->name ? a->name : a->key, .group = "", .definition = "",
            .unit = text(a->unit), .type = a->type, .many = a->many,
        };
}

static void add_terms(struct small *s, const struct small_term *t)
{
    size_t count = 0;

    while (t && t[count].attribute)
        count++;
    for (; t && t->attribute; t++) {
        struct ap_attribute *a = &s->cat.attribute[small_attribute_at(s, t->attribute)];

        if (!a->term)
            a->term = AP_NEW(s->arena, struct ap_term, count);
        a->term[a->terms++] = (struct ap_term){ .key = t->key, .label = t->label,
                                                .definition = "", .ranked = t->ranked,
                                                .rank = t->rank };
    }
}

static void add_facts(struct small *s, const struct small_fact *f)
{
    size_t count = 0;

    while (f && f[count].offering)
        count++;
    s->cat.fact = AP_NEW(s->arena, struct ap_fact, count);
    for (; f && f->offering; f++)
        s->cat.fact[s->cat.facts++] = (struct ap_fact){
            .offering = small_offering_at(s, f->offering),
            .attribute = small_attribute_at(s, f->attribute),
            .state = f->state, .value = text(f->value), .detail = "", .checked = "",
        };
}

static void add_events(struct small *s, const struct small_event *e)
{
    size_t count = 0;

    while (e && e[count].offering)
        count++;
    s->cat.event = AP_NEW(s->arena, struct ap_event, count);
    for (; e && e->offering; e++)
        s->cat.event[s->cat.events++] = (struct ap_event){
            .offering = small_offering_at(s, e->offering), .date = e->date, .kind = e->kind,
            .scope = text(e->scope), .text = "",
        };
}

struct small *small_new(struct small_content content)
{
    struct ap_arena *arena = ap_arena_new();
    struct small *s = AP_NEW(arena, struct small, 1);

    s->arena = arena;
    s->cat = (struct ap_catalogue){ .key = "small", .title = "Small", .summary = "",
                                    .version = "", .as_of = "", .licence = "", .homepage = "" };
    add_offerings(s, content.offering);
    add_attributes(s, content.attribute);
    add_terms(s, content.term);
    add_facts(s, content.fact);
    add_events(s, content.event);
    ap_catalogue_index(&s->cat, arena);
    return s;
}

void small_free(struct small *s)
{
    ap_arena_free(s->arena);
}

struct small *small_fleet(void)
{
    static const struct small_offering offering[] = {
        { "bike",  "City bike",     "bicycle;Velo", "Land",      "Two wheels, no fuel." },
        { "car",   "Family car",    "automobile",   "Land",      "Four wheels and a boot." },
        { "van",   "Delivery Van",  "",             "Land",      "A car for goods." },
        { "boat",  "Sailing boat",  "yacht",        "Water",     "Needs wind, or a motor." },
        { "kite",  "Kite",          "",             "",          "Flies; carries nobody." },
        { "sub",   "Submarine",     "U-boat",       "Water",     "Dives." },
        { 0 },
    };
    static const struct small_attribute attribute[] = {
        { "size",   "Overall size", AP_ORDINAL, false, "" },
        { "energy", "Energy",       AP_ENUM,    true,  "" },
        { "roof",   "Has a roof",   AP_BOOL,    false, "" },
        { "seats",  "Seats",        AP_NUMBER,  false, "seats" },
        { "since",  "On sale",      AP_DATE,    false, "" },
        { "notes",  "Notes",        AP_TEXT,    true,  "" },
        { "site",   "Web site",     AP_URL,     false, "" },
        { "speeds", "Speeds",       AP_NUMBER,  true,  "km/h" },
        { 0 },
    };
    static const struct small_term term[] = {
        { "size",   "tiny",     "Tiny",           true, 1 },
        { "size",   "compact",  "Compact",        true, 2 },
        { "size",   "slim",     "Slim",           true, 2 },
        { "size",   "huge",     "Huge",           true, 5 },
        { "size",   "foldable", "Foldable",       false, 0 },
        { "size",   "liquid",   "Depends, really", false, 0 },
        { "energy", "muscle",   "Muscle",         false, 0 },
        { "energy", "petrol",   "Petrol",         false, 0 },
        { "energy", "electric", "Electric drive", false, 0 },
        { "energy", "wind",     "Wind",           false, 0 },
        { 0 },
    };
    static const struct small_fact fact[] = {
        { "bike", "size",   AP_STATED,         "slim" },
        { "bike", "energy", AP_STATED,         "muscle" },
        { "bike", "energy", AP_STATED,         "electric" },
        { "bike", "roof",   AP_STATED,         "no" },
        { "bike", "seats",  AP_STATED,         "1" },
        { "bike", "since",  AP_STATED,         "2026-03-15" },
        { "bike", "notes",  AP_STATED,         "Needs a Lock" },
        { "bike", "site",   AP_STATED,         "https://example.org/bike?a=b" },
        { "bike", "speeds", AP_STATED,         "25" },
        { "car",  "size",   AP_STATED,         "compact" },
        { "car",  "size",   AP_STATED,         "huge" },
        { "car",  "energy", AP_STATED,         "petrol" },
        { "car",  "energy", AP_STATED,         "electric" },
        { "car",  "energy", AP_DENIED,         "electric" },
        { "car",  "roof",   AP_STATED,         "yes" },
        { "car",  "seats",  AP_STATED,         "5" },
        { "car",  "seats",  AP_STATED,         "5.0" },
        { "car",  "since",  AP_STATED,         "2026-03" },
        { "car",  "notes",  AP_STATED,         "a \"quoted\" word" },
        { "car",  "notes",  AP_STATED,         "needs a lock" },
        { "car",  "speeds", AP_STATED,         "130" },
        { "car",  "speeds", AP_STATED,         "50" },
        { "van",  "size",   AP_STATED,         "huge" },
        { "van",  "energy", AP_NOT_STATED,     "" },
        { "van",  "roof",   AP_STATED,         "yes" },
        { "van",  "seats",  AP_STATED,         "5.00" },
        { "van",  "since",  AP_STATED,         "2025" },
        { "van",  "notes",  AP_UNKNOWN,        "" },
        { "van",  "speeds", AP_STATED,         "50.0" },
        { "van",  "speeds", AP_STATED,         "130.0" },
        { "boat", "size",   AP_STATED,         "foldable" },
        { "boat", "energy", AP_STATED,         "wind" },
        { "boat", "roof",   AP_NOT_APPLICABLE, "" },
        { "boat", "seats",  AP_STATED,         "12" },
        { "boat", "since",  AP_STATED,         "2024-02-29" },
        { "boat", "notes",  AP_STATED,         "50% off -- today | only" },
        { "kite", "size",   AP_STATED,         "liquid" },
        { "kite", "energy", AP_STATED,         "wind" },
        { "kite", "seats",  AP_NOT_APPLICABLE, "" },
        { "kite", "roof",   AP_NOT_STATED,     "" },
        { "kite", "since",  AP_SUPERSEDED,     "2020" },
        { 0 },
    };
    return small_new((struct small_content){ offering, attribute, term, fact, NULL });
}

const char *small_cell(const struct small *s, const char *offering, const char *attribute)
{
    size_t a = small_attribute_at(s, attribute);
    struct ap_cell cell = ap_cell_at(&s->cat, small_offering_at(s, offering), a);
    struct buf b = BUF(s->arena);

    assert_int_equal(cell.state == AP_STATED, cell.codes > 0);
    for (size_t i = 0; i < cell.codes; i++)
        buf_printf(&b, "%s%s", i ? "+" : "", s->cat.column[a].value[cell.code[i]].text);
    if (!cell.codes)
        buf_add(&b, ap_state_words(cell.state));
    buf_add(&b, cell.disputed ? " (disputed)" : "");
    return buf_text(&b);
}

const struct ap_predicate *small_parse(const struct small *s, const char *text)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    if (ap_predicate_parse(&s->cat, text, AP_USE_FILTER, s->arena, &p, &err))
        fail_msg("%s: %s", text, err.text);
    return p;
}

const char *small_keys(const struct small *s, const size_t *offering, size_t count)
{
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&b, "%s%s", i ? " " : "", s->cat.offering[offering[i]].key);
    return buf_text(&b);
}

const char *small_set(const struct small *s, const struct ap_bits *set)
{
    size_t *at = AP_NEW(s->arena, size_t, s->cat.offerings), n = 0;

    for (size_t o = ap_bits_next(set, 0); o != AP_NONE; o = ap_bits_next(set, o + 1))
        at[n++] = o;
    return small_keys(s, at, n);
}
