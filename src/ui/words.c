/*
 * words.c -- see words.h.
 */
#include "ui/words.h"

#include "view/cell.h"

const char *key_for(const struct ui *ui, enum place place, enum action action, char buf[16])
{
    buf[0] = '\0';
    for (const struct binding *b = NULL; (b = keymap_next(ui_keys(ui), place, b));)
        if (b->action == action)
            return key_text(b->key, buf);
    return buf;
}

static const char *status_sign(struct ap_life life, bool ascii)
{
    if (life.status == AP_LIFE_PREVIEW)
        return glyph_text(GLYPH_PREVIEW, ascii);
    if (life.status == AP_LIFE_RETIRED)
        return glyph_text(GLYPH_RETIRED, ascii);
    return "";
}

char *life_signs(const struct subject *s, size_t offering, bool ascii, struct ap_arena *arena)
{
    struct ap_life life = ap_life_at(s->cat, offering, s->today);

    return ap_printf(arena, "%s%s", status_sign(life, ascii),
                     life.warning ? glyph_text(GLYPH_WARNING, ascii) : "");
}

char *life_text(const struct subject *s, size_t offering, bool ascii, struct ap_arena *arena)
{
    struct ap_life life = ap_life_at(s->cat, offering, s->today);
    const char *signs = life_signs(s, offering, ascii, arena);

    return ap_printf(arena, "%s%s%s%s", signs, *signs ? " " : "", ap_life_words(life),
                     life.warning ? "; something ends, has ended or may end: see its events" : "");
}

char *source_line(struct ap_cite cite, struct ap_arena *arena)
{
    const char *text = cite_text(cite, arena);

    return ap_printf(arena, "%s%s", *text ? "Source: " : "", text);
}
