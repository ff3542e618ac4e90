/*
 * quote.c -- see quote.h.
 */
#include "core/quote.h"

#include <string.h>

#include "base/text.h"

enum { LONGEST = 60 };      /* bytes */

const char *quote(struct ap_arena *arena, const char *text)
{
    size_t n = strlen(text);

    if (n <= LONGEST)
        return text_clean(arena, text);
    for (n = LONGEST; ((unsigned char)text[n] & 0xC0) == 0x80;)
        n--;                /* not inside a character */
    return ap_printf(arena, "%s...", text_clean(arena, ap_strndup(arena, text, n)));
}
