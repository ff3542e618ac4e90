/*
 * report_list.c -- the offerings of a view.  See report.h.
 */
#include "view/cell.h"
#include "view/report.h"

enum { FIXED = 3 };             /* key, name, group */

static const char **header(const struct subject *s, const struct viewstate *v, bool names,
                           struct ap_arena *arena)
{
    const char **head = AP_NEW(arena, const char *, FIXED + v->columns);

    head[0] = names ? "Key" : "key";
    head[1] = names ? "Name" : "name";
    head[2] = names ? "Group" : "group";
    for (size_t i = 0; i < v->columns; i++) {
        const struct ap_attribute *attribute = &s->cat->attribute[v->column[i]];
        head[FIXED + i] = names ? attribute->name : attribute->key;
    }
    return head;
}

static void fill(const struct subject *s, const struct viewstate *v, size_t offering,
                 const char **row, struct ap_arena *arena)
{
    row[0] = s->cat->offering[offering].key;
    row[1] = s->cat->offering[offering].name;
    row[2] = s->cat->offering[offering].group;
    for (size_t i = 0; i < v->columns; i++)
        row[FIXED + i] = cell_text(s->cat, offering, v->column[i], arena);
}

struct table list_table(const struct subject *s, const struct viewstate *v, bool names,
                        struct ap_arena *arena)
{
    size_t rows;
    size_t *listed = viewstate_listed(v, s->cat, &rows, arena);
    struct table t = { .cols = FIXED + v->columns, .rows = rows };

    t.head = header(s, v, names, arena);
    t.cell = AP_NEW(arena, const char *, t.rows * t.cols);
    for (size_t i = 0; i < rows; i++)
        fill(s, v, listed[i], t.cell + i * t.cols, arena);
    return t;
}

void report_list(struct report *r, const struct subject *s, const struct viewstate *v)
{
    struct table t = list_table(s, v, true, r->arena);

    report_heading(r, 1, s->cat->title);
    if (t.rows)
        report_table(r, t);
    report_text(r, ap_printf(r->arena, "%zu of %zu offerings", t.rows, s->cat->offerings));
}
