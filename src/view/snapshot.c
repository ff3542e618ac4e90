/*
 * snapshot.c -- what a record rests on, as JSON in a comment at its end.  See record.h.
 */
#include <inttypes.h>
#include <string.h>

#include "apposite/diff.h"
#include "view/cell.h"
#include "view/json_parts.h"
#include "view/snapshot.h"
#include "view/wording.h"

static const char begin[] = "<!-- apposite-record ", end[] = " -->";

static char *hexadecimal(uint64_t n, struct ap_arena *arena)
{
    return ap_printf(arena, "%016" PRIx64, n);
}

static json_t *cells(const struct ap_catalogue *cat, size_t offering, struct ap_arena *arena)
{
    json_t *o = json_object();

    for (size_t a = 0; a < cat->attributes; a++) {
        json_t *cell = json_array();
        append(cell, json_string(hexadecimal(ap_cell_fingerprint(cat, offering, a), arena)));
        append(cell, json_string(cell_text(cat, offering, a, arena)));
        put(o, cat->attribute[a].key, cell);
    }
    return o;
}

static json_t *events(const struct ap_catalogue *cat, size_t offering, struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = 0; i < cat->events; i++)
        if (cat->event[i].offering == offering)
            append(list, json_string(event_text(&cat->event[i], arena)));
    return list;
}

static json_t *offerings(const struct subject *s, const struct choice *c,
                         struct ap_arena *arena)
{
    json_t *all = json_object();
    size_t count;
    size_t *option = record_options(s, c, &count, arena);

    for (size_t i = 0; i < count; i++) {
        json_t *o = json_object();
        put_text(o, "name", s->cat->offering[option[i]].name);
        put(o, "cells", cells(s->cat, option[i], arena));
        put(o, "events", events(s->cat, option[i], arena));
        put(all, s->cat->offering[option[i]].key, o);
    }
    return all;
}

static json_t *snapshot(const struct subject *s, const struct choice *c,
                        struct ap_arena *arena)
{
    json_t *root = json_object(), *chosen = json_array();

    for (size_t i = 0; i < c->chosens; i++)
        append(chosen, json_string(s->cat->offering[c->chosen[i]].key));
    put(root, "form", json_integer(RECORD_FORM));
    put_text(root, "catalogue", s->cat->key);
    put_text(root, "version", s->cat->version);
    put_text(root, "as_of", s->cat->as_of);
    put_text(root, "fingerprint", hexadecimal(ap_fingerprint(s->cat), arena));
    put_text(root, "made", s->today);
    put_text(root, "word", c->word);
    put_text(root, "requirements", c->requirements);
    put(root, "chosen", chosen);
    put(root, "offerings", offerings(s, c, arena));
    return root;
}

/* Within JSON ">" stands only in texts: escaped there, none can end the comment. */
void snapshot_write(struct buf *out, const struct subject *s, const struct choice *c)
{
    const char *json = json_line(snapshot(s, c, out->arena), out->arena);

    buf_printf(out, "\n%s", begin);
    for (size_t n; *json; json += n) {
        n = strcspn(json, ">");
        buf_add_n(out, json, n);
        if (json[n]) {
            buf_add(out, "\\u003e");
            n++;
        }
    }
    buf_printf(out, "%s\n", end);
}

enum ap_code snapshot_read(const char *text, json_t **out, struct ap_error *err)
{
    const char *from = NULL, *to;
    json_error_t why;

    for (const char *at = text; (at = strstr(at, begin)); at += strlen(begin))
        from = at + strlen(begin);
    to = from ? strstr(from, end) : NULL;
    if (!to)
        return ap_fail(err, AP_INVALID, "this is no decision record: the comment that "
                       "apposite puts at the end of one is missing");
    json_t *root = json_loadb(from, (size_t)(to - from), 0, &why);
    if (!root)
        return ap_fail(err, AP_INVALID, "the comment at the end of the record is damaged: %s",
                       why.text);
    if (json_integer_value(json_object_get(root, "form")) != RECORD_FORM) {
        json_decref(root);
        return ap_fail(err, AP_INVALID, "the record was written by another version of "
                       "apposite, which this one does not know");
    }
    *out = root;
    return AP_OK;
}

const char *snapshot_text(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}
