/*
 * plain_explain.c -- what an attribute, its values or a word of the glossary means.
 * See plain_tasks.h.
 */
#include <string.h>

#include "base/text.h"
#include "cli/plain_tasks.h"
#include "view/cell.h"
#include "view/wording.h"

/* A definition and where it is from, each where there is one. */
static void add_meaning(struct pages *p, const char *lead, const char *definition,
                        struct ap_cite cite)
{
    if (*definition)
        pages_entry(p, "%s: %s", lead, definition);
    else
        pages_entry(p, "%s has no definition.", lead);
    if (cite.source)
        pages_more(p, 2, "Source: %s", cite_text(cite, p->arena));
}

static void add_attribute(struct pages *p, const struct ap_attribute *a)
{
    add_meaning(p, a->name, a->definition, (struct ap_cite){ 0 });
    pages_more(p, 2, "Its key is %s; %s.", a->key, attribute_note(a, p->arena));
    for (size_t i = 0; i < a->terms; i++) {
        const struct ap_term *term = &a->term[i];
        const char *note = term_note(a, term, p->arena);

        add_meaning(p, ap_printf(p->arena, "%s%s%s", term->label, *note ? ", " : "", note),
                    term->definition, term->cite);
    }
}

/* Does text begin a name, large or small? */
static bool begins(const char *name, const char *text, struct ap_arena *scratch)
{
    const char *want = text_fold(scratch, text);

    return strncmp(text_fold(scratch, name), want, strlen(want)) == 0;
}

/* The same of a word of the glossary, which may have other names, separated by ';'. */
static bool gloss_begins(const struct ap_gloss *gloss, const char *text, struct ap_arena *scratch)
{
    const char *alias = gloss->aliases;

    if (begins(gloss->term, text, scratch))
        return true;
    for (; *alias; alias += strcspn(alias, ";")) {
        alias += strspn(alias, "; ");
        if (*alias && begins(alias, text, scratch))
            return true;
    }
    return false;
}

/* Every term and every word of the glossary that begins so. */
static void add_words(struct pages *p, const struct ap_catalogue *cat, const char *text)
{
    for (size_t i = 0; i < cat->glosses; i++)
        if (gloss_begins(&cat->gloss[i], text, p->arena))
            add_meaning(p, cat->gloss[i].term, cat->gloss[i].definition, cat->gloss[i].cite);
    for (size_t i = 0; i < cat->attributes; i++)
        for (size_t j = 0; j < cat->attribute[i].terms; j++) {
            const struct ap_term *term = &cat->attribute[i].term[j];

            if (begins(term->label, text, p->arena) || begins(term->key, text, p->arena))
                add_meaning(p, ap_printf(p->arena, "%s, a value of %s", term->label,
                                         cat->attribute[i].name), term->definition, term->cite);
        }
}

static bool take_word(struct talk *t, const char *text, void *of)
{
    struct pages p = PAGES(t->turn);
    struct ap_error err = { 0 };
    size_t attribute;

    (void)of;
    if (plain_find_attribute(t, text, &attribute, &err) == AP_OK)
        add_attribute(&p, &t->s->cat->attribute[attribute]);
    add_words(&p, t->s->cat, text);
    if (p.entries == 0) {
        plain_refuse(t, text, ap_printf(t->turn, "\"%s\" begins no attribute, value or word of "
                                        "the glossary", text));
        return false;
    }
    talk_pages(t, &p, "meanings");
    return true;
}

void plain_explain(struct talk *t, const char *rest)
{
    struct pages p = plain_attributes(t, 1);

    for (size_t i = 0; i < t->s->cat->glosses; i++)
        pages_entry(&p, "%s", t->s->cat->gloss[i].term);
    (void)plain_take(t, rest, &p, "Explain which of these, or which value?", take_word, NULL);
}
