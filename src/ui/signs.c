/*
 * signs.c -- see signs.h.
 */
#include "ui/signs.h"

#include <string.h>

#include "base/buf.h"
#include "ui/grid.h"
#include "ui/wrap.h"
#include "view/cell.h"
#include "view/summary.h"

/* Where more than two thirds of a text differ, to sign its words says nothing more. */
static bool is_worth_signs(const char *text, struct spans differ)
{
    size_t bytes = 0;

    for (size_t i = 0; i < differ.count; i++)
        bytes += differ.at[i].n;
    return bytes * 3 <= strlen(text) * 2;
}

/* Put signs around spans of a text, and let the spans include them. */
static struct signed_text with_signs(const char *text, struct spans differ, bool ascii,
                                     struct ap_arena *arena)
{
    struct buf b = BUF(arena);
    size_t from = 0;

    for (size_t i = 0; i < differ.count; i++) {
        struct span *span = &differ.at[i];
        size_t at = span->at, n = span->n;

        buf_add_n(&b, text + from, at - from);
        span->at = b.n;
        buf_add(&b, glyph_text(GLYPH_WORDS_FROM, ascii));
        buf_add_n(&b, text + at, n);
        buf_add(&b, glyph_text(GLYPH_WORDS_TO, ascii));
        span->n = b.n - span->at;
        from = at + n;
    }
    buf_add(&b, text + from);
    return (struct signed_text){ buf_text(&b), differ };
}

static bool has_value(const struct ap_value *value, struct ap_cell cell, uint32_t code)
{
    for (size_t i = 0; i < cell.codes; i++)
        if (value[cell.code[i]].same == value[code].same)
            return true;
    return false;
}

/* The values of a cell that another one does not have, as cell_text() writes them. */
static struct spans values_beside(const struct ap_catalogue *cat, size_t attribute,
                                  size_t offering, size_t beside, struct ap_arena *arena)
{
    const struct ap_value *value = cat->column[attribute].value;
    struct ap_cell cell = ap_cell_at(cat, offering, attribute);
    struct ap_cell other = ap_cell_at(cat, beside, attribute);
    struct spans spans = { .at = AP_NEW(arena, struct span, cell.codes) };
    size_t at = 0;

    for (size_t i = 0; i < cell.codes; i++) {
        size_t n = strlen(value[cell.code[i]].label);

        if (!has_value(value, other, cell.code[i]))
            spans.at[spans.count++] = (struct span){ at, n };
        at += n + strlen("; ");
    }
    return spans;
}

struct signed_text signed_cell(const struct ap_catalogue *cat, size_t attribute,
                               size_t offering, size_t beside, bool ascii,
                               struct ap_arena *arena)
{
    const char *text = cell_text(cat, offering, attribute, arena);
    const char *shown = wrap_shown(arena, text);
    const struct ap_attribute *of = &cat->attribute[attribute];
    bool one = ap_cell_at(cat, offering, attribute).codes == 1 &&
               ap_cell_at(cat, beside, attribute).codes == 1;
    bool differs = cell_stand(cat, attribute, offering, beside) == STAND_DIFFERS;
    struct spans spans = { 0 };

    if (differs && !one && shown == text)       /* else the places are not the same */
        spans = values_beside(cat, attribute, offering, beside, arena);
    else if (differs && one && of->type == AP_TEXT)
        spans = differ_words(wrap_shown(arena, cell_text(cat, beside, attribute, arena)), shown,
                             arena);
    if (spans.count == 0 || !is_worth_signs(shown, spans))
        return (struct signed_text){ .text = shown };
    return with_signs(shown, spans, ascii, arena);
}
