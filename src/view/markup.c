/*
 * markup.c -- see markup.h.
 */
#include "view/markup.h"

#include <stdbool.h>

#include "base/text.h"

/* Characters that mean something to markup have names; XML can hold no non-character. */
static const char *instead_of(uint32_t rune)
{
    switch (rune) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    }
    bool none = (rune & 0xFFFE) == 0xFFFE || (rune >= 0xFDD0 && rune <= 0xFDEF);
    return none ? "\xEF\xBF\xBD" : NULL;        /* U+FFFD */
}

void markup_text(struct buf *out, const char *text)
{
    const char *s = text_clean(out->arena, text), *from = s;

    for (const char *at = s; *s; at = s) {
        const char *instead = instead_of(text_next(&s));

        if (!instead)
            continue;
        buf_add_n(out, from, (size_t)(at - from));
        buf_add(out, instead);
        from = s;
    }
    buf_add(out, from);
}

void markup_attribute(struct buf *out, const char *name, const char *value)
{
    buf_printf(out, " %s=\"", name);
    markup_text(out, value);
    buf_add(out, "\"");
}
