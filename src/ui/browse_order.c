/*
 * browse_order.c -- the order in which Browse lists, and by what it is grouped.
 */
#include "ui/browse.h"

#include <string.h>

#include "base/buf.h"

/* Sort keys */

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

static struct ap_sort_key key_of(const struct ui *ui, size_t col)
{
    if (!col)
        return (struct ap_sort_key){ .by = AP_BY_NAME };
    return (struct ap_sort_key){ .by = AP_BY_ATTRIBUTE,
                                 .attribute = ui_view(ui)->column[col - 1] };
}

size_t browse_key_at(const struct ui *ui, size_t col)
{
    const struct ap_sort *sort = &ui_view(ui)->sort;
    struct ap_sort_key key = key_of(ui, col);

    for (size_t i = 0; i < sort->keys; i++)
        if (sort->key[i].by == key.by && sort->key[i].attribute == key.attribute)
            return i;
    return AP_NONE;
}

struct ap_sort browse_sort_without(struct ap_sort sort, size_t i, struct ap_arena *arena)
{
    struct ap_sort rest = { AP_NEW(arena, struct ap_sort_key, sort.keys), 0 };

    for (size_t k = 0; k < sort.keys; k++)
        if (k != i)
            rest.key[rest.keys++] = sort.key[k];
    return rest;
}

/* Sorting by a column; the same once more no longer does. */

/* By the column alone. */
static struct ap_sort sorted_by(struct ap_sort sort, struct ap_sort_key key, size_t at,
                                struct ap_arena *arena)
{
    struct ap_sort alone = { AP_NEW(arena, struct ap_sort_key, 1), 1 };

    alone.key[0] = key;
    if (sort.keys == 1 && at == 0 && sort.key[0].descending == key.descending)
        alone.keys = 0;
    return alone;
}

/* By the keys there are, and the column: in its place if it is one of them, else as the last. */
static struct ap_sort sorted_also_by(struct ap_sort sort, struct ap_sort_key key, size_t at,
                                     struct ap_arena *arena)
{
    struct ap_sort more = { AP_NEW(arena, struct ap_sort_key, sort.keys + 1), sort.keys };

    if (at != AP_NONE && sort.key[at].descending == key.descending)
        return browse_sort_without(sort, at, arena);
    if (sort.keys)
        memcpy(more.key, sort.key, sort.keys * sizeof *more.key);
    more.key[at != AP_NONE ? at : more.keys++] = key;
    return more;
}

/* "Sorted by Platform, then by Name downwards". */
static const char *say_order(const struct ap_catalogue *cat, struct ap_sort sort,
                             struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    if (!sort.keys)
        return "Sorted no longer: in the catalogue's order";
    for (size_t i = 0; i < sort.keys; i++)
        buf_printf(&out, "%s%s%s", i ? ", then by " : "Sorted by ",
                   browse_key_name(cat, &sort.key[i]),
                   sort.key[i].descending ? " downwards" : "");
    return buf_text(&out);
}

static void sort_by(struct ui *ui, const struct browse *b, bool descending, bool also)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    struct ap_sort_key key = key_of(ui, b->col);
    size_t at = browse_key_at(ui, b->col);

    key.descending = descending;
    next.sort = also ? sorted_also_by(next.sort, key, at, scratch)
                     : sorted_by(next.sort, key, at, scratch);
    ui_change(ui, &next, "%s", say_order(ui_subject(ui)->cat, next.sort, scratch));
    ap_arena_free(scratch);
}

/* Grouping */

static void group(struct ui *ui, const struct browse *b)
{
    struct viewstate next = *ui_view(ui);
    size_t attribute = browse_attribute(ui, b);

    if (attribute == AP_NONE && next.group == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "Names are all different. Move to another column first, "
                                    "with Right or l, to group by it.");
        return;
    }
    bool off = attribute == AP_NONE || next.group == attribute;
    next.group = off ? AP_NONE : attribute;
    if (off)
        ui_change(ui, &next, "Grouped no longer");
    else
        ui_change(ui, &next, "Grouped by %s%s", ui_subject(ui)->cat->attribute[attribute].name,
                  ui_subject(ui)->cat->attribute[attribute].many ? ", the first of several values"
                                                                 : "");
}

bool browse_order_act(struct ui *ui, struct browse *b, enum action action)
{
    if (action == ACT_SORT_UP || action == ACT_SORT_DOWN)
        sort_by(ui, b, action == ACT_SORT_DOWN, false);
    else if (action == ACT_ALSO_UP || action == ACT_ALSO_DOWN)
        sort_by(ui, b, action == ACT_ALSO_DOWN, true);
    else if (action == ACT_GROUP)
        group(ui, b);
    else
        return false;
    return true;
}
