/*
 * json_schema.c -- what a catalogue is made of, as JSON.  See json.h.
 */
#include "view/json.h"
#include "view/json_parts.h"
#include "view/treerows.h"

/* Most ranks are whole numbers, and are written as such. */
static json_t *rank(const struct ap_term *t)
{
    if (!t->ranked)
        return json_null();
    if (t->rank > -1e9 && t->rank < 1e9 && t->rank == (double)(long)t->rank)
        return json_integer((json_int_t)t->rank);
    return json_real(t->rank);
}

static json_t *term(const struct ap_term *t)
{
    json_t *o = json_object();

    put_text(o, "key", t->key);
    put_text(o, "label", t->label);
    put(o, "rank", rank(t));
    put_text(o, "definition", t->definition);
    put(o, "cite", part_cite(t->cite));
    return o;
}

static const char *merit(int better)
{
    return better > 0 ? "higher" : better < 0 ? "lower" : "";
}

static json_t *attribute(const struct ap_attribute *a)
{
    json_t *o = json_object(), *terms = json_array();

    for (size_t i = 0; i < a->terms; i++)
        append(terms, term(&a->term[i]));
    put_text(o, "key", a->key);
    put_text(o, "name", a->name);
    put_text(o, "group", a->group);
    put_text(o, "type", ap_type_name(a->type));
    put_text(o, "cardinality", a->many ? "many" : "one");
    put_text(o, "unit", a->unit);
    put_text(o, "better", merit(a->better));
    put_bool(o, "shown", a->shown);
    put_text(o, "definition", a->definition);
    put(o, "terms", terms);
    return o;
}

static json_t *word(const struct ap_catalogue *cat, const struct ap_gloss *g)
{
    json_t *o = json_object();

    put_text(o, "term", g->term);
    put_text(o, "aliases", g->aliases);
    put_text(o, "definition", g->definition);
    put(o, "attribute", g->attribute == AP_NONE
                            ? json_null()
                            : json_string(cat->attribute[g->attribute].key));
    put_text(o, "value", g->value);
    put(o, "cite", part_cite(g->cite));
    return o;
}

static json_t *answer(const struct ap_catalogue *cat, const struct ap_answer *a)
{
    json_t *o = json_object();

    put_text(o, "key", a->key);
    put_text(o, "label", a->label);
    put_text(o, "help", a->help);
    put_text(o, "when", a->when);
    put(o, "question", a->ends ? json_null() : json_string(cat->question[a->to].key));
    put(o, "outcome", a->ends ? json_string(cat->outcome[a->to].key) : json_null());
    return o;
}

static json_t *question(const struct ap_catalogue *cat, const struct ap_question *q)
{
    json_t *o = json_object(), *answers = json_array();

    for (size_t i = 0; i < q->answers; i++)
        append(answers, answer(cat, &q->answer[i]));
    put_text(o, "key", q->key);
    put_text(o, "text", q->text);
    put_text(o, "help", q->help);
    put(o, "cite", part_cite(q->cite));
    put(o, "answers", answers);
    return o;
}

static json_t *outcome(const struct ap_catalogue *cat, const struct ap_outcome *out)
{
    json_t *o = json_object(), *offerings = json_array();

    for (size_t i = 0; i < out->offerings; i++)
        append(offerings, json_string(cat->offering[out->offering[i]].key));
    put_text(o, "key", out->key);
    put_text(o, "title", out->title);
    put(o, "offerings", offerings);
    put_text(o, "text", out->text);
    put(o, "cite", part_cite(out->cite));
    return o;
}

static json_t *source(const struct ap_source *from)
{
    json_t *o = json_object();

    put_text(o, "key", from->key);
    put_text(o, "title", from->title);
    put_text(o, "url", from->url);
    put_text(o, "publisher", from->publisher);
    put_text(o, "dated", from->dated);
    put_text(o, "retrieved", from->retrieved);
    put_text(o, "note", from->note);
    return o;
}

char *json_schema(const struct subject *s, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = s->cat;
    json_t *root = json_object(), *attributes = json_array(), *words = json_array(),
           *questions = json_array(), *ends = json_array(), *links = json_array(),
           *sources = json_array();

    for (size_t i = 0; i < cat->attributes; i++)
        append(attributes, attribute(&cat->attribute[i]));
    for (size_t i = 0; i < cat->glosses; i++)
        append(words, word(cat, &cat->gloss[i]));
    for (size_t i = 0; i < cat->questions; i++)
        append(questions, question(cat, &cat->question[i]));
    for (size_t i = 0; i < cat->outcomes; i++)
        append(ends, outcome(cat, &cat->outcome[i]));
    for (size_t i = 0; i < cat->links; i++)
        if (cat->link[i].offering == AP_NONE)
            append(links, part_link(&cat->link[i]));
    for (size_t i = 0; i < cat->sources; i++)
        append(sources, source(&cat->source[i]));
    put(root, "catalogue", part_catalogue(cat));
    put(root, "attributes", attributes);
    put(root, "glossary", words);
    put(root, "questions", questions);
    put(root, "outcomes", ends);
    put(root, "links", links);
    put(root, "sources", sources);
    return json_done(root, arena);
}

char *json_tree(const struct subject *s, const int *answers, struct ap_arena *arena)
{
    json_t *root = json_object(), *list = json_array();
    size_t count;
    struct tree_row *rows = tree_rows(s, answers, &count, arena);

    for (size_t i = 0; i < count; i++) {
        json_t *o = json_object();

        put_count(o, "depth", rows[i].depth);
        put_text(o, "kind", tree_row_kind_name(rows[i].kind));
        put_text(o, "key", tree_row_key(s->cat, &rows[i]));
        put_text(o, "text", tree_row_text(s, &rows[i], arena));
        put_bool(o, "taken", rows[i].taken);
        append(list, o);
    }
    put(root, "catalogue", part_catalogue(s->cat));
    put(root, "rows", list);
    return json_done(root, arena);
}
