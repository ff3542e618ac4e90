/*
 * json.c -- lists, comparisons and offerings as JSON.  See json.h.
 */
#include "view/json.h"

#include "view/ghost.h"
#include "view/json_parts.h"
#include "view/summary.h"

static json_t *listed(const struct subject *s, const struct viewstate *v, size_t offering,
                      struct ap_arena *arena)
{
    json_t *o = part_offering(s, offering), *cells = json_array();
    size_t count;
    const size_t *column = viewstate_written(v, s->cat, &count, arena);

    for (size_t i = 0; i < count; i++)
        append(cells, part_cell(s->cat, offering, column[i], arena));
    put(o, "cells", cells);
    return o;
}

static json_t *left_out(const struct subject *s, const struct viewstate *v, size_t offering,
                        struct ap_arena *arena)
{
    json_t *o = listed(s, v, offering, arena);

    put_text(o, "by", ghost_reason(v, offering, arena));
    return o;
}

char *json_list(const struct subject *s, const struct viewstate *v, struct ap_arena *arena)
{
    json_t *root = json_object(), *offerings = json_array(), *ghosts = json_array();
    size_t count, left;
    size_t *offering = ghost_list(v, s->cat, &count, &left, arena);

    for (size_t i = 0; i < count; i++)
        append(offerings, listed(s, v, offering[i], arena));
    for (size_t i = 0; i < left; i++)
        append(ghosts, left_out(s, v, offering[count + i], arena));
    put(root, "catalogue", part_catalogue(s->cat));
    put_text(root, "filter", v->filter ? ap_predicate_print(v->filter, arena) : "");
    put_count(root, "total", s->cat->offerings);
    put(root, "offerings", offerings);
    put(root, "left_out", ghosts);
    return json_done(root, arena);
}

/* true, false, or null where one of the two has no value. */
static json_t *same_as_baseline(const struct ap_catalogue *cat, size_t attribute,
                                size_t baseline, size_t offering)
{
    if (baseline == AP_NONE || ap_cell_at(cat, baseline, attribute).state != AP_STATED ||
        ap_cell_at(cat, offering, attribute).state != AP_STATED)
        return json_null();
    return json_boolean(ap_cell_equal(cat, attribute, baseline, offering));
}

static json_t *compared_cells(const struct subject *s, const struct viewstate *v,
                              size_t attribute, struct ap_arena *arena)
{
    json_t *cells = json_array();

    for (size_t i = 0; i < v->compareds; i++) {
        size_t offering = v->compared[i];
        json_t *cell = part_cell(s->cat, offering, attribute, arena);

        put_text(cell, "offering", s->cat->offering[offering].key);
        put(cell, "same_as_baseline",
            same_as_baseline(s->cat, attribute, v->baseline, offering));
        append(cells, cell);
    }
    return cells;
}

static json_t *compared_rows(const struct subject *s, const struct viewstate *v,
                             const struct ap_comparison *cmp, struct ap_arena *arena)
{
    json_t *rows = json_array();
    size_t count;
    size_t *row = viewstate_rows(v, cmp, s->cat, &count, arena);

    for (size_t i = 0; i < count; i++) {
        json_t *o = json_object();

        put_text(o, "key", s->cat->attribute[row[i]].key);
        put_text(o, "name", s->cat->attribute[row[i]].name);
        put_text(o, "group", s->cat->attribute[row[i]].group);
        put_text(o, "verdict", ap_verdict_name(cmp->verdict[row[i]]));
        put(o, "cells", compared_cells(s, v, row[i], arena));
        append(rows, o);
    }
    return rows;
}

static json_t *counts(const struct ap_comparison *cmp)
{
    json_t *o = json_object();

    put_count(o, ap_verdict_name(AP_ROW_DIFFERS), cmp->count[AP_ROW_DIFFERS]);
    put_count(o, ap_verdict_name(AP_ROW_OPEN), cmp->count[AP_ROW_OPEN]);
    put_count(o, ap_verdict_name(AP_ROW_SAME), cmp->count[AP_ROW_SAME]);
    return o;
}

char *json_compare(const struct subject *s, const struct viewstate *v, struct ap_arena *arena)
{
    struct ap_comparison cmp = ap_compare(s->cat, v->compared, v->compareds, arena);
    json_t *root = json_object(), *offerings = json_array();

    for (size_t i = 0; i < v->compareds; i++)
        append(offerings, part_offering(s, v->compared[i]));
    put(root, "catalogue", part_catalogue(s->cat));
    put_text(root, "summary", summary_text(s->cat, &cmp, SUMMARY_FULL, arena));
    put_text(root, "only", only_name(viewstate_only(v)));
    put(root, "baseline", v->baseline == AP_NONE
                              ? json_null()
                              : json_string(s->cat->offering[v->baseline].key));
    put(root, "counts", counts(&cmp));
    put(root, "offerings", offerings);
    put(root, "rows", compared_rows(s, v, &cmp, arena));
    return json_done(root, arena);
}

static json_t *whole_cell(const struct subject *s, size_t offering, size_t attribute,
                          struct ap_arena *arena)
{
    json_t *cell = part_cell(s->cat, offering, attribute, arena), *facts = json_array();
    size_t count = ap_cell_facts(s->cat, offering, attribute);

    for (size_t i = 0; i < count; i++) {
        const struct ap_fact *fact = ap_cell_fact(s->cat, offering, attribute, i);
        append(facts, part_fact(s->cat, fact, arena));
    }
    put_text(cell, "name", s->cat->attribute[attribute].name);
    put(cell, "facts", facts);
    return cell;
}

static json_t *event(const struct ap_event *e)
{
    json_t *o = json_object();

    put_text(o, "date", e->date);
    put_text(o, "kind", ap_event_words(e->kind));
    put_text(o, "scope", e->scope);
    put_text(o, "text", e->text);
    put_bool(o, "inferred", e->inferred);
    put(o, "cite", part_cite(e->cite));
    return o;
}

static json_t *events_of(const struct ap_catalogue *cat, size_t offering)
{
    json_t *events = json_array();

    for (size_t i = 0; i < cat->events; i++)
        if (cat->event[i].offering == offering)
            append(events, event(&cat->event[i]));
    return events;
}

static json_t *links_of(const struct ap_catalogue *cat, size_t offering)
{
    json_t *links = json_array();

    for (size_t i = 0; i < cat->links; i++)
        if (cat->link[i].offering == offering)
            append(links, part_link(&cat->link[i]));
    return links;
}

char *json_item(const struct subject *s, size_t at, struct ap_arena *arena)
{
    const struct ap_offering *offering = &s->cat->offering[at];
    json_t *root = json_object(), *aliases = json_array(), *cells = json_array();

    for (size_t i = 0; i < offering->aliases; i++)
        append(aliases, json_string(offering->alias[i]));
    for (size_t i = 0; i < s->cat->attributes; i++)
        append(cells, whole_cell(s, at, i, arena));
    put(root, "catalogue", part_catalogue(s->cat));
    put_text(root, "today", s->today);
    put(root, "offering", part_offering(s, at));
    put(root, "aliases", aliases);
    put_text(root, "summary", offering->summary);
    put(root, "cells", cells);
    put(root, "events", events_of(s->cat, at));
    put(root, "links", links_of(s->cat, at));
    return json_done(root, arena);
}

char *json_findings(const struct ap_findings *found, struct ap_arena *arena)
{
    json_t *root = json_object(), *list = json_array();

    for (size_t i = 0; i < found->count; i++) {
        json_t *o = json_object();

        put_text(o, "place", found->at[i].place);
        put_bool(o, "error", found->at[i].error);
        put_text(o, "text", found->at[i].text);
        append(list, o);
    }
    put_count(root, "errors", found->errors);
    put_count(root, "warnings", found->count - found->errors);
    put(root, "findings", list);
    return json_done(root, arena);
}

char *json_catalogues(const struct ap_catalogue *const *cat, size_t count,
                      struct ap_arena *arena)
{
    json_t *root = json_object(), *list = json_array();

    for (size_t i = 0; i < count; i++) {
        json_t *o = part_catalogue(cat[i]);

        put_count(o, "offerings", cat[i]->offerings);
        append(list, o);
    }
    put(root, "catalogues", list);
    return json_done(root, arena);
}

char *json_views(const struct ap_saved_list *views, struct ap_arena *arena)
{
    json_t *root = json_object(), *list = json_array();

    for (size_t i = 0; i < views->count; i++) {
        json_t *o = json_object();

        put_text(o, "name", views->at[i].name);
        put_text(o, "catalogue", views->at[i].catalogue);
        put_text(o, "options", views->at[i].options);
        put_text(o, "saved", views->at[i].day);
        append(list, o);
    }
    put(root, "views", list);
    return json_done(root, arena);
}
