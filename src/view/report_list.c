/*
 * report_list.c -- the offerings of a view.  See report.h.
 */
#include <string.h>

#include "view/cell.h"
#include "view/ghost.h"
#include "view/report.h"

enum { KEY, NAME, GROUP, FIXED };       /* the first columns */

/* What the columns of a table are. */
struct sheet {
    const struct subject   *s;
    const struct viewstate *v;
    struct ap_arena        *arena;
    const size_t           *column;     /* attributes */
    size_t                  columns;
    bool                    names;      /* heads for people, else keys for programs */
    bool                    sources;    /* a column of them after each attribute */
    bool                    reasons;    /* why the filter leaves an offering out, at the end */
    struct report          *notes;      /* numbers the sources of cells; NULL: nobody does */
};

static size_t each(const struct sheet *h)
{
    return h->sources ? 2 : 1;
}

static const char **head(const struct sheet *h, size_t cols)
{
    const char **out = AP_NEW(h->arena, const char *, cols), **at = out + FIXED;

    out[KEY] = h->names ? "Key" : "key";
    out[NAME] = h->names ? "Name" : "name";
    out[GROUP] = h->names ? "Group" : "group";
    for (size_t i = 0; i < h->columns; i++) {
        const struct ap_attribute *attribute = &h->s->cat->attribute[h->column[i]];
        const char *name = h->names ? attribute->name : attribute->key;

        *at++ = name;
        if (h->sources)
            *at++ = ap_printf(h->arena, "%s: sources", name);
    }
    if (h->reasons)
        *at = h->names ? "Left out by" : "left_out_by";
    return out;
}

static void fill(const struct sheet *h, const struct table *t, size_t row, size_t offering)
{
    const struct ap_catalogue *cat = h->s->cat;
    const char **cell = t->cell + row * t->cols, **note = t->note + row * t->cols;
    size_t at = FIXED;

    cell[KEY] = cat->offering[offering].key;
    cell[NAME] = cat->offering[offering].name;
    cell[GROUP] = cat->offering[offering].group;
    for (size_t i = 0; i < h->columns; i++, at += each(h)) {
        cell[at] = cell_text(cat, offering, h->column[i], h->arena);
        if (h->sources)
            cell[at + 1] = cell_sources(cat, offering, h->column[i], h->arena);
        if (h->notes)
            note[at] = report_note_cell(h->notes, cat, offering, h->column[i]);
    }
    if (h->reasons)
        cell[at] = ghost_reason(h->v, offering, h->arena);
}

static struct table table_of(const struct sheet *h, const size_t *offering, size_t count)
{
    struct table t = { .cols = FIXED + each(h) * h->columns + h->reasons, .rows = count };
    size_t cells = t.cols * t.rows;

    t.head = head(h, t.cols);
    t.cell = AP_NEW(h->arena, const char *, cells);
    t.note = AP_NEW(h->arena, const char *, cells);
    for (size_t i = 0; i < cells; i++)
        t.note[i] = "";
    for (size_t i = 0; i < count; i++)
        fill(h, &t, i, offering[i]);
    return t;
}

static struct sheet sheet_of(const struct subject *s, const struct viewstate *v, bool names,
                             struct ap_arena *arena)
{
    struct sheet h = { .s = s, .v = v, .arena = arena, .names = names };

    h.column = viewstate_written(v, s->cat, &h.columns, arena);
    return h;
}

struct table list_table(const struct subject *s, const struct viewstate *v,
                        struct ap_arena *arena)
{
    struct sheet h = sheet_of(s, v, false, arena);
    size_t listed, ghosts;
    size_t *offering = ghost_list(v, s->cat, &listed, &ghosts, arena);

    h.sources = v->sources != SOURCES_NONE;
    h.reasons = v->ghosts;
    return table_of(&h, offering, listed + ghosts);
}

/*
 * For people
 */

/* A table, or one below a heading for each group. */
static void add_listed(struct report *r, const struct sheet *h, const size_t *offering,
                       size_t count)
{
    const struct ap_catalogue *cat = h->s->cat;
    size_t by = h->v->group;

    for (size_t i = 0, end; i < count; i = end) {
        const char *group = by == AP_NONE ? "" : cell_lead(cat, offering[i], by);

        for (end = i + 1; end < count; end++)
            if (by != AP_NONE && strcmp(cell_lead(cat, offering[end], by), group))
                break;
        if (by != AP_NONE)
            report_heading(r, 2, ap_printf(r->arena, "%s: %s (%zu)", cat->attribute[by].name,
                                           group, end - i));
        report_table(r, table_of(h, offering + i, end - i));
    }
}

static void add_ghosts(struct report *r, struct sheet h, const size_t *offering, size_t count)
{
    if (!count)
        return;
    h.reasons = true;
    report_heading(r, 2, ap_printf(r->arena, "Left out by the filter (%zu)", count));
    report_table(r, table_of(&h, offering, count));
}

/* "3 of 4 offerings with the filter platform:aks". */
static char *count_text(const struct subject *s, const struct viewstate *v, size_t listed,
                        struct ap_arena *arena)
{
    return ap_printf(arena, "%zu of %zu offerings%s%s", listed, s->cat->offerings,
                     v->filter ? " with the filter " : "",
                     v->filter ? ap_predicate_print(v->filter, arena) : "");
}

void report_list(struct report *r, const struct subject *s, const struct viewstate *v)
{
    struct sheet h = sheet_of(s, v, true, r->arena);
    size_t listed, ghosts;
    size_t *offering = ghost_list(v, s->cat, &listed, &ghosts, r->arena);

    h.sources = v->sources == SOURCES_COLUMNS;
    h.notes = r->numbered ? r : NULL;
    report_heading(r, 1, s->cat->title);
    add_listed(r, &h, offering, listed);
    add_ghosts(r, h, offering + listed, ghosts);
    report_text(r, count_text(s, v, listed, r->arena));
    report_sources(r);
    report_about(r, s);
}
