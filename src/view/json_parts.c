/*
 * json_parts.c -- the pieces of JSON documents.  See json_parts.h.
 */
#include "view/json_parts.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "view/cell.h"

/* A decimal of so many digits is the same once it was a double: 0.35 is written 0.35. */
enum { DECIMAL_DIGITS = 15 };

void put(json_t *object, const char *key, json_t *value)
{
    int failed = json_object_set_new(object, key, value);
    assert(!failed);            /* texts are UTF-8 */
    (void)failed;
}

void append(json_t *array, json_t *value)
{
    int failed = json_array_append_new(array, value);
    assert(!failed);
    (void)failed;
}

void put_text(json_t *object, const char *key, const char *text)
{
    put(object, key, json_string(text));
}

void put_bool(json_t *object, const char *key, bool value)
{
    put(object, key, json_boolean(value));
}

void put_count(json_t *object, const char *key, size_t count)
{
    put(object, key, json_integer((json_int_t)count));
}

json_t *part_catalogue(const struct ap_catalogue *cat)
{
    json_t *o = json_object();

    put_text(o, "key", cat->key);
    put_text(o, "title", cat->title);
    put_text(o, "summary", cat->summary);
    put_text(o, "version", cat->version);
    put_text(o, "as_of", cat->as_of);
    put_text(o, "licence", cat->licence);
    put_text(o, "homepage", cat->homepage);
    return o;
}

json_t *part_source(const struct ap_source *source)
{
    json_t *o = json_object();

    put_text(o, "key", source->key);
    put_text(o, "title", source->title);
    put_text(o, "date", source_date(source));
    put_text(o, "url", source->url);
    return o;
}

json_t *part_cite(struct ap_cite cite)
{
    if (!cite.source)
        return json_null();
    json_t *o = part_source(cite.source);
    put_text(o, "section", cite.section);
    return o;
}

/* Whole numbers stay exact; others have at most DECIMAL_DIGITS digits: text has them all. */
static json_t *number(const char *text)
{
    char *end;

    errno = 0;
    long long whole = strtoll(text, &end, 10);
    if (!errno && end != text && !*end)
        return json_integer(whole);
    double real = strtod(text, &end);
    if (end == text || *end || !isfinite(real))
        return json_null();
    return json_real(real);
}

static json_t *value(const struct ap_catalogue *cat, size_t attribute, uint32_t code)
{
    const struct ap_value *v = &cat->column[attribute].value[code];
    json_t *o = json_object();

    put_text(o, "key", v->text);
    put_text(o, "label", v->label);
    if (cat->attribute[attribute].type == AP_NUMBER)
        put(o, "number", number(v->text));
    return o;
}

static const char *state_name(enum ap_state state)
{
    static const char *const names[AP_STATE_COUNT] = {
#define X(id, name, cell, words) [AP_##id] = name,
        AP_STATES(X)
#undef X
    };
    return state == AP_STATED ? "stated" : names[state];
}

static json_t *sources(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                       struct ap_arena *arena)
{
    size_t count;
    const struct ap_source **cited = cell_cited(cat, offering, attribute, &count, arena);
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++)
        append(list, part_source(cited[i]));
    return list;
}

json_t *part_cell(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                  struct ap_arena *arena)
{
    struct ap_cell cell = ap_cell_at(cat, offering, attribute);
    json_t *o = json_object(), *values = json_array();

    for (size_t i = 0; i < cell.codes; i++)
        append(values, value(cat, attribute, cell.code[i]));
    put_text(o, "attribute", cat->attribute[attribute].key);
    put_text(o, "state", state_name(cell.state));
    put_bool(o, "disputed", cell.disputed);
    put_text(o, "text", cell_text(cat, offering, attribute, arena));
    put(o, "values", values);
    put(o, "sources", sources(cat, offering, attribute, arena));
    return o;
}

json_t *part_offering(const struct subject *s, size_t at)
{
    const struct ap_offering *offering = &s->cat->offering[at];
    struct ap_life life = ap_life_at(s->cat, at, s->today);
    json_t *o = json_object();

    put_text(o, "key", offering->key);
    put_text(o, "name", offering->name);
    put_text(o, "group", offering->group);
    put_text(o, "life", ap_life_words(life));
    put_bool(o, "life_warning", life.warning);
    return o;
}

json_t *part_fact(const struct ap_catalogue *cat, const struct ap_fact *fact,
                  struct ap_arena *arena)
{
    json_t *o = json_object();

    put_text(o, "state", state_name(fact->state));
    put_text(o, "value", fact->value);
    put_text(o, "label", fact_value(cat, fact, arena));
    put_text(o, "detail", fact->detail);
    put_bool(o, "inferred", fact->inferred);
    put_text(o, "checked", fact->checked);
    put(o, "cite", part_cite(fact->cite));
    return o;
}

json_t *part_link(const struct ap_link *link)
{
    json_t *o = json_object();

    put_text(o, "kind", link->kind);
    put_text(o, "title", link->title);
    put_text(o, "url", link->url);
    return o;
}

/* Legal in JSON, yet a terminal would act on it: C1 and DEL, bidi, zero width, tags. */
static bool steers(uint32_t rune)
{
    return (rune >= 0x7F && rune < 0xA0) || rune == 0xAD || rune == 0x61C ||
           (rune >= 0x200B && rune <= 0x200F) || (rune >= 0x2028 && rune <= 0x202E) ||
           (rune >= 0x2060 && rune <= 0x206F) || rune == 0xFEFF ||
           (rune >= 0xFFF9 && rune <= 0xFFFB) || (rune >= 0xE0000 && rune <= 0xE007F);
}

static void add_escape(struct buf *out, uint32_t rune)
{
    if (rune > 0xFFFF) {
        buf_printf(out, "\\u%04X", 0xD800 + (unsigned)((rune - 0x10000) >> 10));
        rune = 0xDC00 + ((rune - 0x10000) & 0x3FF);
    }
    buf_printf(out, "\\u%04X", (unsigned)rune);
}

/* Such characters can only stand inside strings, where an escape means the same. */
static char *escaped(const char *s, struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    const char *from = s;

    for (const char *at = s; *s; at = s) {
        uint32_t rune = text_next(&s);

        if (!steers(rune))
            continue;
        buf_add_n(&out, from, (size_t)(at - from));
        add_escape(&out, rune);
        from = s;
    }
    buf_add(&out, from);
    return buf_text(&out);
}

static int add_part(const char *bytes, size_t n, void *buf)
{
    buf_add_n(buf, bytes, n);
    return 0;
}

static json_t *rested(const struct subject *s, const struct trust_cell *cell,
                       struct ap_arena *arena)
{
    json_t *o = json_object();

    put_text(o, "offering", s->cat->offering[cell->offering].key);
    put_text(o, "attribute", s->cat->attribute[cell->attribute].key);
    put_bool(o, "disputed", cell->disputed);
    put_bool(o, "inferred", cell->inferred);
    put_bool(o, "stated", !cell->absent);
    put(o, "not_checked_since", cell->stale ? json_string(cell->stale) : json_null());
    put_text(o, "text", trust_cell_text(s, cell, arena));
    return o;
}

json_t *part_trust(const struct subject *s, const struct trust *trust, struct ap_arena *arena)
{
    json_t *o = json_object(), *cells = json_array();

    for (size_t i = 0; i < trust->cells; i++)
        append(cells, rested(s, &trust->cell[i], arena));
    put_text(o, "text", trust_text(s, trust, arena));
    put(o, "cells", cells);
    return o;
}

static char *written(json_t *root, size_t layout, const char *ending, struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    int failed = json_dump_callback(root, add_part, &out, layout | JSON_PRESERVE_ORDER
                                    | JSON_REAL_PRECISION(DECIMAL_DIGITS));

    assert(!failed);            /* no cycles, and the numbers are finite */
    (void)failed;
    json_decref(root);
    buf_add(&out, ending);
    return escaped(buf_text(&out), arena);
}

char *json_done(json_t *root, struct ap_arena *arena)
{
    return written(root, JSON_INDENT(2), "\n", arena);
}

char *json_line(json_t *root, struct ap_arena *arena)
{
    return written(root, JSON_COMPACT, "", arena);
}
