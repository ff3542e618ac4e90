/*
 * diff_entry.c -- the parts of a catalogue, each as a list of entries.  See diff_entry.h.
 */
#include "core/diff_entry.h"

#include <string.h>

#include "base/buf.h"

static void add(struct entries *list, struct entry e)
{
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 64;
        struct entry *at = AP_NEW(list->arena, struct entry, cap);
        if (list->count)
            memcpy(at, list->at, list->count * sizeof *at);
        list->at = at;
        list->cap = cap;
    }
    e.at = list->count;
    list->at[list->count++] = e;
}

/* Texts of fields */

static const char *yes(bool on)
{
    return on ? "yes" : "no";
}

static const char *number(double n, struct ap_arena *arena)
{
    return ap_printf(arena, "%.15g", n);
}

static const char *joined(const char *const *text, size_t count, struct ap_arena *arena)
{
    struct buf all = BUF(arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&all, "%s%s", i ? "; " : "", text[i]);
    return buf_text(&all);
}

static const char *cite(struct ap_cite c, struct ap_arena *arena)
{
    if (!c.source)
        return "";
    return *c.section ? ap_printf(arena, "%s, %s", c.source->key, c.section) : c.source->key;
}

static const char *value(const struct ap_catalogue *cat, const struct ap_fact *fact)
{
    const struct ap_term *term = ap_term_of(&cat->attribute[fact->attribute], fact->value);
    return term ? term->label : fact->value;
}

static const char *target(const struct ap_catalogue *cat, const struct ap_answer *answer)
{
    if (answer->to == AP_NONE)
        return "";
    return answer->ends ? cat->outcome[answer->to].title : cat->question[answer->to].text;
}

/* Lists */

static void list_catalogue(const struct ap_catalogue *cat, struct entries *out)
{
    add(out, (struct entry){
        .key = cat->key, .name = cat->title,
        .field = { cat->title, cat->summary, cat->version, cat->as_of, cat->licence,
                   cat->homepage, cat->questions ? cat->question[0].text : "" },
    });
}

static void list_sources(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->sources; i++) {
        const struct ap_source *s = &cat->source[i];
        add(out, (struct entry){
            .key = s->key, .name = s->title,
            .field = { s->title, s->url, s->publisher, s->dated, s->retrieved, s->note },
        });
    }
}

static void list_offerings(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->offerings; i++) {
        const struct ap_offering *o = &cat->offering[i];
        add(out, (struct entry){
            .key = o->key, .name = o->name,
            .field = { o->name, o->group, o->summary,
                       joined(o->alias, o->aliases, out->arena) },
        });
    }
}

static void list_attributes(const struct ap_catalogue *cat, struct entries *out)
{
    static const char *const merit[] = { "lower", "", "higher" };

    for (size_t i = 0; i < cat->attributes; i++) {
        const struct ap_attribute *a = &cat->attribute[i];
        add(out, (struct entry){
            .key = a->key, .name = a->name,
            .field = { a->name, a->group, a->unit, a->definition, ap_type_name(a->type),
                       yes(a->many), merit[a->better + 1], yes(a->shown) },
        });
    }
}

static void list_terms(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t a = 0; a < cat->attributes; a++)
        for (size_t i = 0; i < cat->attribute[a].terms; i++) {
            const struct ap_attribute *of = &cat->attribute[a];
            const struct ap_term *t = &of->term[i];
            add(out, (struct entry){
                .key = ap_printf(out->arena, "%s/%s", of->key, t->key),
                .name = ap_printf(out->arena, "%s of %s", t->label, of->name),
                .parent = { of->key },
                .field = { t->label, t->definition,
                           t->ranked ? number(t->rank, out->arena) : "",
                           cite(t->cite, out->arena) },
            });
        }
}

static void list_facts(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->facts; i++) {
        const struct ap_fact *f = &cat->fact[i];
        const struct ap_offering *o = &cat->offering[f->offering];
        const struct ap_attribute *a = &cat->attribute[f->attribute];
        add(out, (struct entry){
            .key = ap_printf(out->arena, "%s/%s", o->key, a->key),
            .name = ap_printf(out->arena, "%s of %s", a->name, o->name),
            .parent = { o->key, a->key },
            .field = { value(cat, f), ap_state_words(f->state), f->detail, f->checked,
                       cite(f->cite, out->arena), yes(f->inferred) },
        });
    }
}

static void list_events(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->events; i++) {
        const struct ap_event *e = &cat->event[i];
        const struct ap_offering *o = &cat->offering[e->offering];
        const char *kind = ap_event_words(e->kind);
        add(out, (struct entry){
            .key = ap_printf(out->arena, "%s/%s", o->key, kind),
            .name = ap_printf(out->arena, "%s, %s", o->name, kind),
            .parent = { o->key },
            .field = { e->date, e->scope, e->text, cite(e->cite, out->arena),
                       yes(e->inferred) },
        });
    }
}

static void list_links(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->links; i++) {
        const struct ap_link *l = &cat->link[i];
        const char *of = l->offering == AP_NONE ? NULL : cat->offering[l->offering].key;
        add(out, (struct entry){
            .key = ap_printf(out->arena, "%s/%s", of ? of : "", l->url),
            .name = l->title, .parent = { of },
            .field = { l->title, l->kind },
        });
    }
}

static void list_glossary(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->glosses; i++) {
        const struct ap_gloss *g = &cat->gloss[i];
        add(out, (struct entry){
            .key = g->term, .name = g->term,
            .field = { g->definition, g->aliases,
                       g->attribute == AP_NONE ? "" : cat->attribute[g->attribute].key,
                       g->value, cite(g->cite, out->arena) },
        });
    }
}

static void list_questions(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->questions; i++) {
        const struct ap_question *q = &cat->question[i];
        add(out, (struct entry){
            .key = q->key, .name = q->text,
            .field = { q->text, q->help, cite(q->cite, out->arena) },
        });
    }
}

static void list_answers(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t q = 0; q < cat->questions; q++)
        for (size_t i = 0; i < cat->question[q].answers; i++) {
            const struct ap_answer *a = &cat->question[q].answer[i];
            add(out, (struct entry){
                .key = ap_printf(out->arena, "%s/%s", cat->question[q].key, a->key),
                .name = ap_printf(out->arena, "%s (%s)", a->label, cat->question[q].text),
                .parent = { cat->question[q].key },
                .field = { a->label, a->help, a->when, target(cat, a) },
            });
        }
}

static void list_outcomes(const struct ap_catalogue *cat, struct entries *out)
{
    for (size_t i = 0; i < cat->outcomes; i++) {
        const struct ap_outcome *o = &cat->outcome[i];
        const char **key = AP_NEW(out->arena, const char *, o->offerings + 1);

        for (size_t k = 0; k < o->offerings; k++)
            key[k] = cat->offering[o->offering[k]].key;
        add(out, (struct entry){
            .key = o->key, .name = o->title,
            .field = { o->title, o->text, joined(key, o->offerings, out->arena),
                       cite(o->cite, out->arena) },
        });
    }
}

#define NO_PARENT  { AP_PART_COUNT, AP_PART_COUNT }
#define OF(a)      { AP_PART_##a, AP_PART_COUNT }
#define OF_BOTH(a, b) { AP_PART_##a, AP_PART_##b }

static const struct part_info parts[] = {
    [AP_PART_CATALOGUE] = { { "title", "summary", "version", "as of", "licence", "homepage",
                              "first question" }, NO_PARENT, list_catalogue },
    [AP_PART_OFFERING]  = { { "name", "group", "summary", "aliases" },
                            NO_PARENT, list_offerings },
    [AP_PART_ATTRIBUTE] = { { "name", "group", "unit", "definition", "type", "many",
                              "better", "shown" }, NO_PARENT, list_attributes },
    [AP_PART_TERM]      = { { "label", "definition", "rank", "source" },
                            OF(ATTRIBUTE), list_terms },
    [AP_PART_FACT]      = { { "value", "state", "detail", "checked", "source", "inferred" },
                            OF_BOTH(OFFERING, ATTRIBUTE), list_facts },
    [AP_PART_EVENT]     = { { "date", "scope", "text", "source", "inferred" },
                            OF(OFFERING), list_events },
    [AP_PART_LINK]      = { { "title", "kind" }, OF(OFFERING), list_links },
    [AP_PART_GLOSS]     = { { "definition", "aliases", "attribute", "value", "source" },
                            NO_PARENT, list_glossary },
    [AP_PART_QUESTION]  = { { "text", "help", "source" }, NO_PARENT, list_questions },
    [AP_PART_ANSWER]    = { { "label", "help", "condition", "leads to" },
                            OF(QUESTION), list_answers },
    [AP_PART_OUTCOME]   = { { "title", "text", "offerings", "source" },
                            NO_PARENT, list_outcomes },
    [AP_PART_SOURCE]    = { { "title", "URL", "publisher", "dated", "retrieved", "note" },
                            NO_PARENT, list_sources },
};

const struct part_info *part_info(enum ap_part part)
{
    return &parts[part];
}
