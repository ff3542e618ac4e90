/*
 * report_schema.c -- what a catalogue is made of, offerings apart: attributes
 * and terms, words, the decision tree, links and sources.  See report.h.
 */
#include "view/cell.h"
#include "view/report.h"
#include "view/wording.h"

/* "label: text", or what there is of it. */
static void add_pair(struct report *r, int level, const char *label, const char *text)
{
    report_itemf(r, level, "%s%s%s", label, *text ? ": " : "", text);
}

static void add_labelled(struct report *r, int level, const char *label, const char *text)
{
    if (*text)
        report_itemf(r, level, "%s: %s", label, text);
}

static void add_catalogue(struct report *r, const struct subject *s)
{
    const struct ap_catalogue *cat = s->cat;
    const char *old = ap_date_stale(cat->as_of, s->today) ? " (over a year ago)" : "";

    report_heading(r, 1, cat->title);
    report_text(r, cat->summary);
    add_labelled(r, 0, "Key", cat->key);
    add_labelled(r, 0, "Version", cat->version);
    report_itemf(r, 0, "Facts last checked: %s%s", cat->as_of, old);
    add_labelled(r, 0, "Licence", cat->licence);
    add_labelled(r, 0, "Home page", cat->homepage);
}

static void add_term(struct report *r, const struct ap_attribute *attribute,
                     const struct ap_term *term)
{
    const char *note = term_note(attribute, term, r->arena);

    add_pair(r, 1, ap_printf(r->arena, "%s (%s%s%s)", term->label, term->key,
                             *note ? ", " : "", note), term->definition);
    report_source(r, 2, term->cite);
}

static void add_attributes(struct report *r, const struct ap_catalogue *cat)
{
    report_heading(r, 2, "Attributes");
    for (size_t i = 0; i < cat->attributes; i++) {
        const struct ap_attribute *attribute = &cat->attribute[i];

        add_pair(r, 0, ap_printf(r->arena, "%s (%s)", attribute->name, attribute->key),
                 attribute->definition);
        add_labelled(r, 1, "Group", attribute->group);
        report_itemf(r, 1, "Kind: %s", attribute_note(attribute, r->arena));
        for (size_t j = 0; j < attribute->terms; j++)
            add_term(r, attribute, &attribute->term[j]);
    }
}

static void add_word(struct report *r, const struct ap_catalogue *cat,
                     const struct ap_gloss *gloss)
{
    add_pair(r, 0, gloss->term, gloss->definition);
    add_labelled(r, 1, "Also called", gloss->aliases);
    if (gloss->attribute != AP_NONE)
        report_itemf(r, 1, "Explains %s%s%s", cat->attribute[gloss->attribute].key,
                     *gloss->value ? ":" : "", gloss->value);
    report_source(r, 1, gloss->cite);
}

static void add_words(struct report *r, const struct ap_catalogue *cat)
{
    if (cat->glosses)
        report_heading(r, 2, "Words");
    for (size_t i = 0; i < cat->glosses; i++)
        add_word(r, cat, &cat->gloss[i]);
}

static void add_question(struct report *r, const struct ap_catalogue *cat,
                         const struct ap_question *question)
{
    report_itemf(r, 0, "%s (%s)", question->text, question->key);
    report_item(r, 1, question->help);
    report_source(r, 1, question->cite);
    for (size_t i = 0; i < question->answers; i++) {
        const struct ap_answer *answer = &question->answer[i];

        report_itemf(r, 1, "%s (%s): %s", answer->label, answer->key,
                     answer_note(cat, answer, r->arena));
        report_item(r, 2, answer->help);
    }
}

static void add_outcome(struct report *r, const struct ap_catalogue *cat,
                        const struct ap_outcome *outcome)
{
    add_pair(r, 0, ap_printf(r->arena, "%s (%s)", outcome->title, outcome->key), outcome->text);
    if (outcome->offerings)
        report_itemf(r, 1, "Recommends %s",
                     offering_names(cat, outcome->offering, outcome->offerings, r->arena));
    else
        report_item(r, 1, "Recommends every offering that meets the conditions on the way");
    report_source(r, 1, outcome->cite);
}

static void add_tree(struct report *r, const struct ap_catalogue *cat)
{
    if (cat->questions)
        report_heading(r, 2, "Questions");
    for (size_t i = 0; i < cat->questions; i++)
        add_question(r, cat, &cat->question[i]);
    if (cat->outcomes)
        report_heading(r, 2, "Outcomes");
    for (size_t i = 0; i < cat->outcomes; i++)
        add_outcome(r, cat, &cat->outcome[i]);
}

static void add_links(struct report *r, const struct ap_catalogue *cat)
{
    bool any = false;

    for (size_t i = 0; i < cat->links; i++) {
        const struct ap_link *link = &cat->link[i];

        if (link->offering != AP_NONE)
            continue;
        if (!any)
            report_heading(r, 2, "Links");
        any = true;
        report_item(r, 0, link_text(link, r->arena));
    }
}

static void add_sources(struct report *r, const struct ap_catalogue *cat)
{
    if (cat->sources)
        report_heading(r, 2, "Sources");
    for (size_t i = 0; i < cat->sources; i++) {
        const struct ap_source *source = &cat->source[i];

        report_itemf(r, 0, "%s: %s %s", source->key, source->title, source->url);
        add_labelled(r, 1, "Publisher", source->publisher);
        add_labelled(r, 1, "Dated", source->dated);
        add_labelled(r, 1, "Read", source->retrieved);
        add_labelled(r, 1, "Note", source->note);
    }
}

void report_schema(struct report *r, const struct subject *s)
{
    add_catalogue(r, s);
    add_attributes(r, s->cat);
    add_words(r, s->cat);
    add_tree(r, s->cat);
    add_links(r, s->cat);
    add_sources(r, s->cat);
}
