/*
 * record_check.c -- does a decision record still hold?  See record.h.
 */
#include <inttypes.h>
#include <string.h>

#include "apposite/diff.h"
#include "apposite/require.h"
#include "view/cell.h"
#include "view/decision.h"
#include "view/record.h"
#include "view/snapshot.h"
#include "view/wording.h"

struct checking {
    const struct subject *s;
    struct ap_arena      *arena;
    struct record_state  *out;
};

static void add(struct lines *lines, const char *text, struct ap_arena *arena)
{
    if ((lines->count & (lines->count - 1)) == 0) {     /* full at each power of two */
        const char **more = AP_NEW(arena, const char *, lines->count ? 2 * lines->count : 1);
        if (lines->count)
            memcpy(more, lines->at, lines->count * sizeof *more);
        lines->at = more;
    }
    lines->at[lines->count++] = text;
}

static size_t offering_of(const struct ap_catalogue *cat, const char *key)
{
    size_t i = 0;

    while (i < cat->offerings && strcmp(cat->offering[i].key, key) != 0)
        i++;
    return i < cat->offerings ? i : AP_NONE;
}

static size_t attribute_of(const struct ap_catalogue *cat, const char *key)
{
    size_t i = 0;

    while (i < cat->attributes && strcmp(cat->attribute[i].key, key) != 0)
        i++;
    return i < cat->attributes ? i : AP_NONE;
}

/* Cells and events of one option */

static const char *element(const json_t *array, size_t i)
{
    const char *text = json_string_value(json_array_get(array, i));
    return text ? text : "";
}

static void check_cell(const struct checking *c, size_t offering, const char *key,
                       const json_t *was)
{
    const struct ap_catalogue *cat = c->s->cat;
    size_t a = attribute_of(cat, key);

    if (a == AP_NONE)
        return;                 /* told once, of the catalogue */
    const char *print = ap_printf(c->arena, "%016" PRIx64, ap_cell_fingerprint(cat, offering, a));
    const char *now = cell_text(cat, offering, a, c->arena);
    const char *what = ap_printf(c->arena, "%s of %s", cat->attribute[a].name,
                                 cat->offering[offering].name);
    if (strcmp(element(was, 1), now) != 0)
        add(&c->out->cells, ap_printf(c->arena, "%s was %s, is now %s", what, element(was, 1),
                                      now), c->arena);
    else if (strcmp(element(was, 0), print) != 0)
        add(&c->out->cells, ap_printf(c->arena, "%s is %s as before, with other details or "
                                      "sources", what, now), c->arena);
}

static void check_cells(const struct checking *c, size_t offering, json_t *was)
{
    void *at = json_object_iter(was);

    for (; at; at = json_object_iter_next(was, at))
        check_cell(c, offering, json_object_iter_key(at), json_object_iter_value(at));
}

static bool is_among(const json_t *array, const char *text)
{
    for (size_t i = 0; i < json_array_size(array); i++)
        if (strcmp(element(array, i), text) == 0)
            return true;
    return false;
}

static bool has_event(const struct checking *c, size_t offering, const char *text)
{
    for (size_t i = 0; i < c->s->cat->events; i++)
        if (c->s->cat->event[i].offering == offering &&
            strcmp(event_text(&c->s->cat->event[i], c->arena), text) == 0)
            return true;
    return false;
}

static void check_events(const struct checking *c, size_t offering, const json_t *was)
{
    const char *name = c->s->cat->offering[offering].name;

    for (size_t i = 0; i < c->s->cat->events; i++) {
        const struct ap_event *event = &c->s->cat->event[i];
        const char *text = event_text(event, c->arena);

        if (event->offering == offering && !is_among(was, text))
            add(&c->out->events, ap_printf(c->arena, "%s: %s", name, text), c->arena);
    }
    for (size_t i = 0; i < json_array_size(was); i++)
        if (!has_event(c, offering, element(was, i)))
            add(&c->out->events, ap_printf(c->arena, "%s: no longer stated: %s", name,
                                           element(was, i)), c->arena);
}

static void check_option(const struct checking *c, const char *key, const json_t *was)
{
    size_t offering = offering_of(c->s->cat, key);

    if (offering == AP_NONE) {
        add(&c->out->others, ap_printf(c->arena, "%s (%s) is no longer in the catalogue",
                                       snapshot_text(was, "name"), key), c->arena);
        return;
    }
    check_cells(c, offering, json_object_get(was, "cells"));
    check_events(c, offering, json_object_get(was, "events"));
}

/* Attributes and offerings that are new, or gone */

static void check_attributes(const struct checking *c, json_t *cells)
{
    const struct ap_catalogue *cat = c->s->cat;
    void *at = json_object_iter(cells);

    for (; at; at = json_object_iter_next(cells, at))
        if (attribute_of(cat, json_object_iter_key(at)) == AP_NONE)
            add(&c->out->others, ap_printf(c->arena, "the attribute %s is no longer in the "
                                           "catalogue", json_object_iter_key(at)), c->arena);
    for (size_t a = 0; cells && a < cat->attributes; a++)
        if (!json_object_get(cells, cat->attribute[a].key))
            add(&c->out->others, ap_printf(c->arena, "the attribute %s is new",
                                           cat->attribute[a].name), c->arena);
}

static void check_options(const struct checking *c, const json_t *root)
{
    json_t *options = json_object_get(root, "offerings");
    const struct ap_catalogue *cat = c->s->cat;
    void *at = json_object_iter(options);

    if (at)
        check_attributes(c, json_object_get(json_object_iter_value(at), "cells"));
    for (; at; at = json_object_iter_next(options, at))
        check_option(c, json_object_iter_key(at), json_object_iter_value(at));
    for (size_t o = 0; json_object_size(options) < RECORD_OPTIONS && o < cat->offerings; o++)
        if (!json_object_get(options, cat->offering[o].key))
            add(&c->out->others, ap_printf(c->arena, "%s is new in the catalogue",
                                           cat->offering[o].name), c->arena);
}

/* The result */

static void check_retired(const struct checking *c, const json_t *chosen)
{
    for (size_t i = 0; i < json_array_size(chosen); i++) {
        size_t o = offering_of(c->s->cat, element(chosen, i));

        if (o != AP_NONE &&
            ap_life_at(c->s->cat, o, c->s->today).status == AP_LIFE_RETIRED)
            add(&c->out->retired, ap_printf(c->arena, "%s is retired",
                                            c->s->cat->offering[o].name), c->arena);
    }
}

static bool same_choice(const struct checking *c, const json_t *chosen,
                        const size_t *now, size_t count)
{
    bool same = json_array_size(chosen) == count;

    for (size_t i = 0; same && i < count; i++)
        same = is_among(chosen, c->s->cat->offering[now[i]].key);
    return same;
}

/* Say what the same answers or requirements now lead to, if that is another choice. */
static void check_choice(const struct checking *c, const json_t *root, const char *which,
                         const size_t *now, size_t count)
{
    const char *names = offering_names(c->s->cat, now, count, c->arena);

    if (!same_choice(c, json_object_get(root, "chosen"), now, count))
        add(&c->out->result, ap_printf(c->arena, "the same %s now lead to %s", which,
                                       *names ? names : "no offering"), c->arena);
}

static void check_ranking(const struct checking *c, const json_t *root)
{
    const struct ap_catalogue *cat = c->s->cat;
    const char *text = snapshot_text(root, "requirements");
    struct ap_requirements requirements = { 0 };
    struct ap_error err = { 0 };

    if (!*text)
        return;
    if (ap_requirements_read(cat, text, c->arena, &requirements, &err)) {
        add(&c->out->others, ap_printf(c->arena, "the requirements cannot be read any more: %s",
                                       err.text), c->arena);
        return;
    }
    struct ap_ranking r = ap_rank(cat, requirements, c->arena);
    size_t *leader = AP_NEW(c->arena, size_t, r.leaders + 1);
    for (size_t i = 0; i < r.leaders; i++)
        leader[i] = r.place[i].offering;
    check_choice(c, root, "requirements", leader, r.leaders);
}

static void check_walk(const struct checking *c, const json_t *root)
{
    const struct ap_catalogue *cat = c->s->cat;
    int *answers = ap_answers_new(cat, c->arena);
    struct decision decision = { 0 };
    struct ap_error err = { 0 };

    if (!*snapshot_text(root, "word"))
        return;
    if (!c->s->tree)
        (void)ap_fail(&err, AP_INVALID, "the catalogue has no decision tree any more");
    if (err.code || decision_split(snapshot_text(root, "word"), c->arena, &decision, &err) ||
        decision_answers(&decision, cat, answers, c->arena, &err)) {
        add(&c->out->others, ap_strdup(c->arena, err.text), c->arena);
        return;
    }
    struct ap_walk walk = ap_tree_walk(c->s->tree, answers, c->arena);
    if (walk.open != AP_NONE)
        add(&c->out->others, ap_printf(c->arena, "the tree asks one question more: %s",
                                       cat->question[walk.open].text), c->arena);
    else
        check_choice(c, root, "answers", walk.recommended, walk.recommendeds);
}

static const char *verdict(const struct record_state *r, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    if (r->holds)
        return "The decision still holds: what it rests on is as it was.";
    buf_add(&out, r->retired.count  ? "A chosen offering is retired"
                  : r->result.count ? "The decision no longer holds"
                  : r->others.count ? "The result may be another"
                                    : "The result is the same, but what it rests on changed");
    buf_printf(&out, ": %s, %s, %s.", counted(r->cells.count, "changed cell", arena),
               counted(r->events.count, "changed event", arena),
               counted(r->others.count, "other change", arena));
    return buf_text(&out);
}

static enum ap_code check_about(const json_t *root, const struct subject *s,
                                struct ap_error *err)
{
    const char *key = snapshot_text(root, "catalogue");

    if (strcmp(key, s->cat->key) == 0)
        return AP_OK;
    return ap_fail(err, AP_INVALID, "the record is about the catalogue %s, and this is %s", key,
                   s->cat->key);
}

enum ap_code record_check(const char *text, const struct subject *s, struct ap_arena *arena,
                          struct record_state *out, struct ap_error *err)
{
    struct record_state state = { 0 };
    struct checking c = { s, arena, &state };
    json_t *root = NULL;
    enum ap_code rc = snapshot_read(text, &root, err);

    if (rc)
        return rc;
    rc = check_about(root, s, err);
    if (!rc) {
        check_retired(&c, json_object_get(root, "chosen"));
        check_walk(&c, root);
        check_ranking(&c, root);
        check_options(&c, root);
        state.holds = !state.retired.count && !state.result.count && !state.cells.count &&
                      !state.events.count && !state.others.count;
        state.catalogue = ap_strdup(arena, snapshot_text(root, "catalogue"));
        state.version = ap_strdup(arena, snapshot_text(root, "version"));
        state.made = ap_strdup(arena, snapshot_text(root, "made"));
        state.said = verdict(&state, arena);
        *out = state;
    }
    json_decref(root);
    return rc;
}

enum ap_code record_catalogue(const char *text, struct ap_arena *arena, const char **key,
                              struct ap_error *err)
{
    json_t *root = NULL;
    enum ap_code rc = snapshot_read(text, &root, err);

    if (rc)
        return rc;
    *key = ap_strdup(arena, snapshot_text(root, "catalogue"));
    json_decref(root);
    return AP_OK;
}

static void add_lines(struct report *r, const char *heading, const struct lines *lines)
{
    if (lines->count)
        report_heading(r, 2, heading);
    for (size_t i = 0; i < lines->count; i++)
        report_item(r, 0, lines->at[i]);
}

void report_record(struct report *r, const struct subject *s, const struct record_state *state)
{
    report_heading(r, 1, state->said);
    report_text(r, ap_printf(r->arena, "Made on %s with version %s of the catalogue %s; checked "
                             "on %s with version %s.", state->made,
                             *state->version ? state->version : "(none)", state->catalogue,
                             s->today, *s->cat->version ? s->cat->version : "(none)"));
    add_lines(r, "Retired", &state->retired);
    add_lines(r, "Result", &state->result);
    add_lines(r, "Changed cells", &state->cells);
    add_lines(r, "Changed events", &state->events);
    add_lines(r, "Other changes", &state->others);
}
