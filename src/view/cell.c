/*
 * cell.c -- a cell of the catalogue as people see it.  See cell.h.
 */
#include "view/cell.h"

#include <string.h>

#include "base/buf.h"

char *cell_text(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                struct ap_arena *arena)
{
    const struct ap_column *column = &cat->column[attribute];
    struct ap_cell cell = ap_cell_at(cat, offering, attribute);
    struct buf out = BUF(arena);

    if (cell.state != AP_STATED)
        buf_add(&out, ap_state_words(cell.state));
    for (size_t i = 0; i < cell.codes; i++) {
        buf_add(&out, i ? "; " : "");
        buf_add(&out, column->value[cell.code[i]].label);
    }
    if (cell.disputed)
        buf_add(&out, " (disputed)");
    return buf_text(&out);
}

const char *cell_lead(const struct ap_catalogue *cat, size_t offering, size_t attribute)
{
    struct ap_cell cell = ap_cell_at(cat, offering, attribute);

    return cell.codes ? cat->column[attribute].value[cell.code[0]].label
                      : ap_state_words(cell.state);
}

const char *source_date(const struct ap_source *source)
{
    return *source->dated ? source->dated : source->retrieved;
}

char *source_dating(const struct ap_source *source, struct ap_arena *arena)
{
    bool read = !*source->dated && *source->retrieved;

    return ap_printf(arena, "%s%s", read ? "read " : "", source_date(source));
}

/* "title (date) URL", without what the source does not have. */
static void add_source(struct buf *out, const struct ap_source *source)
{
    buf_add(out, source->title);
    if (*source_date(source))
        buf_printf(out, " (%s)", source_dating(source, out->arena));
    if (*source->url)
        buf_printf(out, " %s", source->url);
}

char *source_text(const struct ap_source *source, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    add_source(&out, source);
    return buf_text(&out);
}

const struct ap_source **cell_cited(const struct ap_catalogue *cat, size_t offering,
                                    size_t attribute, size_t *count, struct ap_arena *arena)
{
    size_t facts = ap_cell_facts(cat, offering, attribute);
    const struct ap_source **cited = AP_NEW(arena, const struct ap_source *, facts);
    size_t n = 0;

    for (size_t i = 0; i < facts; i++) {
        const struct ap_source *source = ap_cell_fact(cat, offering, attribute, i)->cite.source;
        size_t at = 0;

        while (at < n && cited[at] != source)
            at++;
        if (at == n && source)
            cited[n++] = source;
    }
    *count = n;
    return cited;
}

char *cell_sources(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                   struct ap_arena *arena)
{
    size_t count;
    const struct ap_source **cited = cell_cited(cat, offering, attribute, &count, arena);
    struct buf out = BUF(arena);

    for (size_t i = 0; i < count; i++) {
        buf_add(&out, i ? "; " : "");
        add_source(&out, cited[i]);
    }
    return buf_text(&out);
}

char *cite_text(struct ap_cite cite, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    if (cite.source)
        add_source(&out, cite.source);
    if (*cite.section)
        buf_printf(&out, "%s%s", cite.source ? ", " : "", cite.section);
    return buf_text(&out);
}

/* A term's label; a value that is no term's key stands for itself. */
static const char *term_label(const struct ap_attribute *attribute, const char *value)
{
    const struct ap_term *term = ap_term_of(attribute, value);
    return term ? term->label : value;
}

char *fact_value(const struct ap_catalogue *cat, const struct ap_fact *fact,
                 struct ap_arena *arena)
{
    const struct ap_attribute *attribute = &cat->attribute[fact->attribute];

    if (!*fact->value)
        return ap_strdup(arena, "");
    if (attribute->type == AP_ENUM || attribute->type == AP_ORDINAL)
        return ap_strdup(arena, term_label(attribute, fact->value));
    if (attribute->type == AP_NUMBER && *attribute->unit)
        return ap_printf(arena, "%s %s", fact->value, attribute->unit);
    return ap_strdup(arena, fact->value);
}

char *fact_text(const struct ap_catalogue *cat, const struct ap_fact *fact,
                struct ap_arena *arena)
{
    const char *words = ap_state_words(fact->state);

    if (fact->state == AP_STATED)
        return fact_value(cat, fact, arena);
    if (!*fact->value)
        return ap_strdup(arena, words);
    return ap_printf(arena, "%s: %s", words, fact_value(cat, fact, arena));
}
