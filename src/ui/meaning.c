/*
 * meaning.c -- see meaning.h.
 */
#include "ui/meaning.h"

#include <string.h>

#include "base/buf.h"
#include "ui/words.h"

/* The terms of an ordinal from the lowest rank to the highest; "=" between equal ones. */
static char *scale(const struct ap_attribute *a, struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    const struct ap_term *last = NULL;

    for (;;) {
        const struct ap_term *next = NULL;
        for (size_t i = 0; i < a->terms; i++) {
            const struct ap_term *t = &a->term[i];
            bool after = !last || t->rank > last->rank || (t->rank == last->rank && t > last);
            bool before = !next || t->rank < next->rank;
            if (t->ranked && after && before)
                next = t;
        }
        if (!next)
            return buf_text(&out);
        buf_printf(&out, "%s%s", !last ? "" : next->rank > last->rank ? " < " : " = ",
                   next->label);
        last = next;
    }
}

bool meaning_of_attribute(struct page *p, const struct ap_catalogue *cat, size_t attribute)
{
    const struct ap_attribute *a = &cat->attribute[attribute];
    size_t before = p->count;

    if (*a->definition)
        page_text(p, STYLE_MUTED, 0, a->definition);
    if (a->type == AP_ORDINAL)
        page_text(p, STYLE_MUTED, 0, ap_printf(p->arena, "Order: %s", scale(a, p->arena)));
    if (a->better)
        page_text(p, STYLE_MUTED, 0, a->better > 0 ? "Higher is better." : "Lower is better.");
    for (size_t i = 0; i < cat->glosses; i++)
        if (cat->gloss[i].attribute == attribute && !*cat->gloss[i].value)
            page_text(p, STYLE_MUTED, 0, ap_printf(p->arena, "%s: %s", cat->gloss[i].term,
                                                   cat->gloss[i].definition));
    return p->count > before;
}

static void write_source(struct page *p, struct ap_cite cite)
{
    if (cite.source)
        page_text(p, STYLE_MUTED, 4, source_line(cite, p->arena));
}

bool meaning_of_value(struct page *p, const struct ap_catalogue *cat, size_t attribute,
                      const char *key)
{
    const struct ap_term *term = ap_term_of(&cat->attribute[attribute], key);
    size_t before = p->count;

    if (term && *term->definition)
        page_text(p, STYLE_NORMAL, 4, term->definition);
    if (term)
        write_source(p, term->cite);
    for (size_t i = 0; i < cat->glosses; i++) {
        const struct ap_gloss *g = &cat->gloss[i];
        if (g->attribute != attribute || !*g->value || strcmp(g->value, key) != 0)
            continue;
        page_text(p, STYLE_NORMAL, 4, ap_printf(p->arena, "%s: %s", g->term, g->definition));
        write_source(p, g->cite);
    }
    return p->count > before;
}

const char *meaning_of_state(enum ap_state state)
{
    switch (state) {
    case AP_NOT_STATED:
        return "not stated: the sources were read and are silent; that is not a no";
    case AP_UNKNOWN:
        return "unknown: no usable source was found; that is not a no";
    case AP_NOT_APPLICABLE:
        return "not applicable to this offering";
    case AP_STATED:
    case AP_SUPERSEDED:
    case AP_DENIED:
    case AP_STATE_COUNT:
        break;
    }
    return "";
}
