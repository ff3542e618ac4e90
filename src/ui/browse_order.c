/*
 * browse_order.c -- the order in which Browse lists.
 */
#include "ui/browse.h"

const char *browse_key_name(const struct ap_catalogue *cat, const struct ap_sort_key *key)
{
    if (key->by == AP_BY_ATTRIBUTE)
        return cat->attribute[key->attribute].name;
    return key->by == AP_BY_NAME ? "Name" : key->by == AP_BY_KEY ? "Key" : "Group";
}

const char *browse_sort_sign(const struct ui *ui, size_t i, struct ap_arena *arena)
{
    const struct ap_sort *sort = &ui_view(ui)->sort;
    const char *sign = glyph_text(sort->key[i].descending ? GLYPH_DESCENDING : GLYPH_ASCENDING,
                                  ui_ascii(ui));

    return sort->keys > 1 ? ap_printf(arena, "%s%zu", sign, i + 1) : sign;
}

struct ap_sort browse_sort_without(struct ap_sort sort, size_t i, struct ap_arena *arena)
{
    struct ap_sort rest = { AP_NEW(arena, struct ap_sort_key, sort.keys), 0 };

    for (size_t k = 0; k < sort.keys; k++)
        if (k != i)
            rest.key[rest.keys++] = sort.key[k];
    return rest;
}

static void sort_by(struct ui *ui, struct browse *b, bool descending)
{
    struct viewstate next = *ui_view(ui);
    struct ap_sort_key key = { .by = b->col ? AP_BY_ATTRIBUTE : AP_BY_NAME,
                               .attribute = b->col ? browse_attribute(ui, b) : 0,
                               .descending = descending };

    next.sort = (struct ap_sort){ &key, 1 };
    ui_change(ui, &next, "Sorted by %s%s", browse_key_name(ui_subject(ui)->cat, &key),
              descending ? ", downwards" : "");
}

bool browse_order_act(struct ui *ui, struct browse *b, enum action action)
{
    if (action != ACT_SORT_UP && action != ACT_SORT_DOWN)
        return false;
    sort_by(ui, b, action == ACT_SORT_DOWN);
    return true;
}
