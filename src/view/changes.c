/*
 * changes.c -- what changed between two catalogues.  See changes.h.
 */
#include "view/changes.h"

#include <string.h>

#include "base/buf.h"
#include "view/json_parts.h"

static bool same_thing(const struct ap_change *a, const struct ap_change *b)
{
    return a->part == b->part && a->kind == b->kind && strcmp(a->key, b->key) == 0;
}

char *changes_summary(const struct ap_diff *diff, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0, n; i < diff->count; i += n) {
        const struct ap_change *c = &diff->at[i];
        size_t things = 0;

        for (n = 0; i + n < diff->count && c[n].part == c->part && c[n].kind == c->kind; n++)
            things += n == 0 || c->kind != AP_CHANGED || !same_thing(&c[n - 1], &c[n]);
        if (i && c[-1].part == c->part)
            buf_add(&out, ", ");
        else
            buf_printf(&out, "%s%s: ", i ? "; " : "", ap_part_heading(c->part));
        buf_printf(&out, "%zu %s", things, ap_change_name(c->kind));
    }
    return diff->count ? buf_text(&out) : ap_strdup(arena, "Nothing changed.");
}

static const char *named(const struct ap_change *c, struct ap_arena *arena)
{
    return strcmp(c->name, c->key) == 0 ? c->key : ap_printf(arena, "%s (%s)", c->name, c->key);
}

static void add_change(struct report *r, const struct ap_change *c, bool goes_on)
{
    const char *gist = *c->before ? c->before : c->after;

    if (c->kind != AP_CHANGED) {
        report_itemf(r, 0, "%s: %s%s%s", ap_change_name(c->kind), named(c, r->arena),
                     strcmp(gist, c->name) != 0 ? ": " : "",
                     strcmp(gist, c->name) != 0 ? gist : "");
        return;
    }
    if (!goes_on)
        report_itemf(r, 0, "changed: %s", named(c, r->arena));
    report_itemf(r, 1, "%s was %s, is now %s", c->field, *c->before ? c->before : "empty",
                 *c->after ? c->after : "empty");
}

static const char *titled(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    return ap_printf(arena, "%s %s (%s)", cat->key, cat->version, cat->as_of);
}

void report_changes(struct report *r, const struct ap_catalogue *before,
                    const struct ap_catalogue *after, const struct ap_diff *diff)
{
    report_heading(r, 1, ap_printf(r->arena, "From %s to %s", titled(before, r->arena),
                                   titled(after, r->arena)));
    report_text(r, changes_summary(diff, r->arena));
    for (size_t i = 0; i < diff->count; i++) {
        const struct ap_change *c = &diff->at[i];

        if (!i || c[-1].part != c->part)
            report_heading(r, 2, ap_part_heading(c->part));
        add_change(r, c, i && same_thing(&c[-1], c));
    }
}

struct table changes_table(const struct ap_diff *diff, struct ap_arena *arena)
{
    static const char *const head[] = { "part", "change", "key", "name", "field", "before",
                                        "after" };
    struct table_rows t = table_rows(head, AP_COUNT(head), arena);

    for (size_t i = 0; i < diff->count; i++) {
        const struct ap_change *c = &diff->at[i];
        const char *const cell[AP_COUNT(head)] = {
            ap_part_name(c->part), ap_change_name(c->kind), c->key, c->name, c->field,
            c->before, c->after,
        };
        memcpy(table_row(&t), cell, sizeof cell);
    }
    return t.table;
}

char *json_changes(const struct ap_catalogue *before, const struct ap_catalogue *after,
                   const struct ap_diff *diff, struct ap_arena *arena)
{
    json_t *root = json_object(), *list = json_array();

    for (size_t i = 0; i < diff->count; i++) {
        const struct ap_change *c = &diff->at[i];
        json_t *o = json_object();

        put_text(o, "part", ap_part_name(c->part));
        put_text(o, "change", ap_change_name(c->kind));
        put_text(o, "key", c->key);
        put_text(o, "name", c->name);
        put_text(o, "field", c->field);
        put_text(o, "before", c->before);
        put_text(o, "after", c->after);
        append(list, o);
    }
    put(root, "before", part_catalogue(before));
    put(root, "after", part_catalogue(after));
    put(root, "changes", list);
    return json_done(root, arena);
}
