/*
 * deeds.c -- see deeds.h.
 */
#include "ui/deeds.h"

#include "ui/ui.h"

static struct deed *deed_of(struct deed *deed, size_t count, enum action action)
{
    for (size_t i = 0; i < count; i++)
        if (deed[i].action == action)
            return &deed[i];
    return NULL;
}

/* One walk over the keys: what is listed with every letter typed must be quick. */
struct deed *deeds_in(const struct keymap *keymap, enum place place, size_t *count,
                      struct ap_arena *arena)
{
    struct deed *deed = AP_NEW(arena, struct deed, ACT_COUNT);
    char buf[16];
    size_t without = 0;

    *count = 0;
    for (const struct binding *b = NULL; (b = keymap_next(keymap, place, b));) {
        struct deed *d = deed_of(deed, *count, b->action);
        const char *key = key_text(b->key, buf);
        if (d)
            d->keys = ap_printf(arena, "%s, %s", d->keys, key);
        else
            deed[(*count)++] = (struct deed){ b->action, ap_strdup(arena, key),
                                              keymap_everywhere(b) };
    }
    for (enum action a; (a = keymap_keyless(place, without)) != ACT_NONE; without++)
        if (!deed_of(deed, *count, a))
            deed[(*count)++] = (struct deed){ a, "", true };
    return deed;
}

void deed_do(struct ui *ui, enum action action)
{
    ui_back(ui);
    ui_do(ui, action);
}
