/*
 * rows.c -- see rows.h.
 */
#include "view/rows.h"

#include <string.h>

#include "base/buf.h"

static bool same_group(const struct ap_catalogue *cat, size_t a, size_t b)
{
    return strcmp(cat->attribute[a].group, cat->attribute[b].group) == 0;
}

/* The same attributes with those of a group together: each group where its first one stands. */
static size_t *gathered(const size_t *from, size_t count, const struct ap_catalogue *cat,
                        struct ap_arena *arena)
{
    size_t *to = AP_NEW(arena, size_t, count), n = 0;
    bool *taken = AP_NEW(arena, bool, count);

    for (size_t i = 0; i < count; i++)
        for (size_t j = i; !taken[i] && j < count; j++)
            if (!taken[j] && same_group(cat, from[i], from[j])) {
                to[n++] = from[j];
                taken[j] = j > i;
            }
    return to;
}

/* Are the rows of a view in catalogue order, as when some of all were hidden? */
static bool is_catalogue_order(const struct viewstate *v)
{
    for (size_t i = 1; i < v->rows; i++)
        if (v->row[i] < v->row[i - 1])
            return false;
    return true;
}

/*
 * The attributes of a view, gathered.  Those left out, as hidden or as rows that differ or
 * do not, have a say in where groups stand, so that the groups keep their order.
 */
static size_t *ordered(const struct viewstate *v, const struct ap_comparison *cmp,
                       const struct ap_catalogue *cat, size_t *count, struct ap_arena *arena)
{
    struct viewstate whole = *v;
    bool *listed = AP_NEW(arena, bool, cat->attributes);
    size_t all, n = 0, *list = viewstate_rows(v, cmp, cat, count, arena);

    for (size_t i = 0; i < *count; i++)
        listed[list[i]] = true;
    whole.only = ONLY_ALL;
    if (is_catalogue_order(v))
        whole.rows = 0;
    list = viewstate_rows(&whole, cmp, cat, &all, arena);
    list = gathered(list, all, cat, arena);
    for (size_t i = 0; i < all; i++)
        if (listed[list[i]])
            list[n++] = list[i];
    return list;
}

/* How many attributes from the i-th on are of its group. */
static size_t group_size(const struct rows *rows, size_t i, const struct ap_catalogue *cat)
{
    size_t end = i;

    while (end < rows->attributes && same_group(cat, rows->attribute[i], rows->attribute[end]))
        end++;
    return end - i;
}

static bool folds(const struct rows *rows, size_t i, size_t count,
                  const struct ap_comparison *cmp, const bool *open)
{
    for (size_t j = i; j < i + count; j++)
        if (cmp->verdict[rows->attribute[j]] != AP_ROW_SAME || (open && open[rows->attribute[j]]))
            return false;
    return count > 1;
}

static void add_group(struct rows *rows, size_t i, size_t count, bool folded, const char *group)
{
    size_t step = folded ? count : 1;

    for (size_t j = i; j < i + count; j += step)
        rows->row[rows->count++] = (struct row){ &rows->attribute[j], step, group, j == i };
    rows->folded += folded;
}

struct rows rows_of(const struct viewstate *v, const struct ap_comparison *cmp,
                    const struct ap_catalogue *cat, const bool *open, struct ap_arena *arena)
{
    struct rows rows = { 0 };

    rows.attribute = ordered(v, cmp, cat, &rows.attributes, arena);
    rows.row = AP_NEW(arena, struct row, rows.attributes);
    for (size_t i = 0, count; i < rows.attributes; i += count) {
        const char *group = cat->attribute[rows.attribute[i]].group;

        count = group_size(&rows, i, cat);
        add_group(&rows, i, count,
                  v->folded && *group && folds(&rows, i, count, cmp, open), group);
    }
    return rows;
}

char *rows_folded_name(const struct row *row, struct ap_arena *arena)
{
    return ap_printf(arena, "%s: %zu attributes", row->group, row->attributes);
}

char *rows_folded_cell(const struct row *row, const struct ap_catalogue *cat, size_t offering,
                       struct ap_arena *arena)
{
    struct buf b = BUF(arena);
    size_t disputed = 0;

    buf_add(&b, "all the same");
    for (size_t i = 0; i < row->attributes; i++)
        if (ap_cell_at(cat, offering, row->attribute[i]).disputed)
            buf_printf(&b, "%s%s", disputed++ ? ", " : " (disputed: ",
                       cat->attribute[row->attribute[i]].name);
    buf_add(&b, disputed ? ")" : "");
    return buf_text(&b);
}

bool rows_is_disputed(const struct row *row, const struct ap_catalogue *cat, size_t offering)
{
    for (size_t i = 0; i < row->attributes; i++)
        if (ap_cell_at(cat, offering, row->attribute[i]).disputed)
            return true;
    return false;
}
