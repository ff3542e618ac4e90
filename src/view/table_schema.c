/*
 * table_schema.c -- what a catalogue is made of, as one table for CSV: a row
 * for each attribute, term, word, question, answer, outcome, link and source.
 * See report.h.
 */
#include "view/cell.h"
#include "view/report.h"
#include "view/wording.h"

enum { KIND, KEY, OF, NAME, TEXT, NOTE, SOURCE, DATE, URL, SECTION, COLS };

static const char *const head[COLS] = {
    "kind", "key", "of", "name", "text", "note", "source", "source_date", "url", "section",
};

static const char **named(struct table_rows *t, const char *kind, const char *key,
                          const char *of, const char *name, const char *text)
{
    const char **row = table_row(t);

    row[KIND] = kind;
    row[KEY] = key;
    row[OF] = of;
    row[NAME] = name;
    row[TEXT] = text;
    return row;
}

static void add_catalogue(struct table_rows *t, const struct ap_catalogue *cat)
{
    const char **row = named(t, "catalogue", cat->key, "", cat->title, cat->summary);

    row[NOTE] = ap_printf(t->arena, "version %s, facts last checked %s%s%s", cat->version,
                          cat->as_of, *cat->licence ? ", licence " : "", cat->licence);
    row[URL] = cat->homepage;
}

static void add_attributes(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->attributes; i++) {
        const struct ap_attribute *a = &cat->attribute[i];
        const char **row = named(t, "attribute", a->key, a->group, a->name, a->definition);

        row[NOTE] = attribute_note(a, t->arena);
        for (size_t j = 0; j < a->terms; j++) {
            const struct ap_term *term = &a->term[j];

            row = named(t, "term", term->key, a->key, term->label, term->definition);
            row[NOTE] = term_note(a, term, t->arena);
            cite_cells(row + SOURCE, term->cite);
        }
    }
}

static void add_words(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->glosses; i++) {
        const struct ap_gloss *gloss = &cat->gloss[i];
        const char *of = gloss->attribute == AP_NONE ? ""
                                                     : cat->attribute[gloss->attribute].key;
        const char **row = named(t, "word", gloss->value, of, gloss->term, gloss->definition);

        row[NOTE] = gloss->aliases;
        cite_cells(row + SOURCE, gloss->cite);
    }
}

static void add_questions(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->questions; i++) {
        const struct ap_question *q = &cat->question[i];

        cite_cells(named(t, "question", q->key, "", q->text, q->help) + SOURCE, q->cite);
        for (size_t j = 0; j < q->answers; j++) {
            const struct ap_answer *a = &q->answer[j];
            const char **row = named(t, "answer", a->key, q->key, a->label, a->help);

            row[NOTE] = answer_note(cat, a, t->arena);
        }
    }
}

static void add_outcomes(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->outcomes; i++) {
        const struct ap_outcome *o = &cat->outcome[i];
        const char **row = named(t, "outcome", o->key, "", o->title, o->text);

        row[NOTE] = offering_names(cat, o->offering, o->offerings, t->arena);
        cite_cells(row + SOURCE, o->cite);
    }
}

static void add_links(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->links; i++) {
        const struct ap_link *link = &cat->link[i];

        if (link->offering == AP_NONE)
            named(t, "link", "", link->kind, link->title, "")[URL] = link->url;
    }
}

static void add_sources(struct table_rows *t, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->sources; i++) {
        const struct ap_source *source = &cat->source[i];
        const char **row = named(t, "source", source->key, source->publisher, source->title,
                                 source->note);

        if (*source->retrieved)
            row[NOTE] = ap_printf(t->arena, "read %s", source->retrieved);
        row[DATE] = source->dated;
        row[URL] = source->url;
    }
}

struct table schema_table(const struct subject *s, struct ap_arena *arena)
{
    struct table_rows t = table_rows(head, COLS, arena);

    add_catalogue(&t, s->cat);
    add_attributes(&t, s->cat);
    add_words(&t, s->cat);
    add_questions(&t, s->cat);
    add_outcomes(&t, s->cat);
    add_links(&t, s->cat);
    add_sources(&t, s->cat);
    return t.table;
}
