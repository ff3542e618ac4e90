/*
 * deeds.c -- see deeds.h.
 */
#include "ui/deeds.h"

#include "base/buf.h"
#include "ui/ui.h"

static char *keys_for(const struct keymap *keymap, enum place place, enum action action,
                      struct ap_arena *arena)
{
    struct buf keys = BUF(arena);
    char buf[16];

    for (const struct binding *b = NULL; (b = keymap_next(keymap, place, b));)
        if (b->action == action)
            buf_printf(&keys, "%s%s", keys.n ? ", " : "", key_text(b->key, buf));
    return buf_text(&keys);
}

static bool is_there(const struct deed *deed, size_t count, enum action action)
{
    for (size_t i = 0; i < count; i++)
        if (deed[i].action == action)
            return true;
    return false;
}

struct deed *deeds_in(const struct keymap *keymap, enum place place, size_t *count,
                      struct ap_arena *arena)
{
    struct deed *deed = AP_NEW(arena, struct deed, ACT_COUNT);

    *count = 0;
    for (const struct binding *b = NULL; (b = keymap_next(keymap, place, b));)
        if (!is_there(deed, *count, b->action))
            deed[(*count)++] = (struct deed){
                b->action, keys_for(keymap, place, b->action, arena), keymap_everywhere(b),
            };
    return deed;
}

void deed_do(struct ui *ui, enum action action)
{
    ui_back(ui);
    ui_do(ui, action);
}
