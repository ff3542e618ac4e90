/*
 * report_compare.c -- offerings side by side.  See report.h.
 */
#include <string.h>

#include "view/cell.h"
#include "view/report.h"
#include "view/rows.h"
#include "view/summary.h"

enum { NAME, VERDICT, LEAD };   /* the first columns of the table for people */

/* A table of the compared offerings that is being filled. */
struct sheet {
    const struct subject   *s;
    const struct viewstate *v;
    struct ap_comparison    cmp;
    struct ap_arena        *arena;
    struct report          *notes;      /* numbers the sources of cells; NULL: nobody does */
    const size_t           *row;        /* the attributes */
    size_t                  rows;
    size_t                  lead, each; /* columns before the offerings, and of each */
    struct table            table;      /* with room for all rows; grows */
    enum tone              *tone;
};

static struct sheet sheet_of(const struct subject *s, const struct viewstate *v, size_t lead,
                             bool sources, struct ap_arena *arena)
{
    struct sheet h = { .s = s, .v = v, .arena = arena, .lead = lead, .each = sources ? 2 : 1 };
    struct table *t = &h.table;
    size_t cells;

    h.cmp = ap_compare(s->cat, v->compared, v->compareds, arena);
    h.row = viewstate_rows(v, &h.cmp, s->cat, &h.rows, arena);
    t->cols = lead + h.each * v->compareds;
    t->head = AP_NEW(arena, const char *, t->cols);
    cells = t->cols * 2 * h.rows;       /* each may stand below the name of its group */
    t->cell = AP_NEW(arena, const char *, cells);
    t->note = AP_NEW(arena, const char *, cells);
    t->tone = h.tone = AP_NEW(arena, enum tone, cells);
    for (size_t i = 0; i < cells; i++)
        t->cell[i] = t->note[i] = "";
    t->head[NAME] = "Attribute";
    for (size_t i = 0; i < v->compareds; i++) {
        const char *name = s->cat->offering[v->compared[i]].name;

        t->head[lead + h.each * i] = name;
        if (sources)
            t->head[lead + h.each * i + 1] = ap_printf(arena, "%s: sources", name);
    }
    return h;
}

/* Offerings are the rows, where the view says so. */
static struct table finished(const struct sheet *h)
{
    return h->v->transposed ? table_transposed(&h->table, "Offering", h->arena) : h->table;
}

/* The cells of an attribute in the row at cell, each with its sources behind it or not. */
static void fill(const struct sheet *h, size_t attribute, const char **cell)
{
    cell[NAME] = h->s->cat->attribute[attribute].name;
    for (size_t i = 0; i < h->v->compareds; i++) {
        const char **at = cell + h->lead + h->each * i;

        at[0] = cell_text(h->s->cat, h->v->compared[i], attribute, h->arena);
        if (h->each == 2)
            at[1] = cell_sources(h->s->cat, h->v->compared[i], attribute, h->arena);
    }
}

struct table compare_table(const struct subject *s, const struct viewstate *v,
                           struct ap_arena *arena)
{
    struct sheet h = sheet_of(s, v, 1, v->sources != SOURCES_NONE, arena);

    for (; h.table.rows < h.rows; h.table.rows++)
        fill(&h, h.row[h.table.rows], h.table.cell + h.table.rows * h.table.cols);
    return finished(&h);
}

/*
 * For people
 */

/* How a cell stands to the baseline's, as a sign before it. */
static const char *sign_of(enum stand stand)
{
    switch (stand) {
    case STAND_SAME:
        return "= ";
    case STAND_DIFFERS:
        return "≠ ";
    case STAND_BETTER:
        return "▲ ";
    case STAND_WORSE:
        return "▼ ";
    case STAND_ALONE:
    case STAND_OPEN:
        break;
    }
    return "";
}

static enum tone tone_of(const struct sheet *h, size_t attribute, size_t offering,
                         const char *sign)
{
    struct ap_cell cell = ap_cell_at(h->s->cat, offering, attribute);

    if (cell.state != AP_STATED)
        return TONE_ABSENT;
    if (cell.disputed)
        return TONE_DISPUTED;
    return *sign && strcmp(sign, "= ") ? TONE_DIFFERS : TONE_PLAIN;
}

static void set_verdict(const struct sheet *h, size_t at, enum ap_verdict verdict)
{
    static const struct { const char *text; enum tone tone; } said[AP_VERDICT_COUNT] = {
        [AP_ROW_SAME] = { "= same", TONE_SAME },
        [AP_ROW_DIFFERS] = { "≠ different", TONE_DIFFERS },
        [AP_ROW_OPEN] = { "? unknown", TONE_UNKNOWN },
    };

    h->table.cell[at + VERDICT] = said[verdict].text;
    h->tone[at + VERDICT] = said[verdict].tone;
}

static void add_row(struct sheet *h, size_t attribute)
{
    size_t at = h->table.rows++ * h->table.cols;

    fill(h, attribute, h->table.cell + at);
    set_verdict(h, at, h->cmp.verdict[attribute]);
    for (size_t i = 0; i < h->v->compareds; i++) {
        size_t offering = h->v->compared[i], cell = at + LEAD + h->each * i;
        const char *sign = sign_of(cell_stand(h->s->cat, attribute, offering, h->v->baseline));

        h->table.cell[cell] = ap_printf(h->arena, "%s%s", sign, h->table.cell[cell]);
        h->tone[cell] = tone_of(h, attribute, offering, sign);
        if (h->notes)
            h->table.note[cell] = report_note_cell(h->notes, h->s->cat, offering, attribute);
    }
}

static void add_folded(struct sheet *h, const struct row *row)
{
    size_t at = h->table.rows++ * h->table.cols;

    h->table.cell[at + NAME] = rows_folded_name(row, h->arena);
    set_verdict(h, at, AP_ROW_SAME);
    for (size_t i = 0; i < h->v->compareds; i++) {
        size_t offering = h->v->compared[i], cell = at + LEAD + h->each * i;

        h->table.cell[cell] = rows_folded_cell(row, h->s->cat, offering, h->arena);
        h->tone[cell] = rows_is_disputed(row, h->s->cat, offering) ? TONE_DISPUTED : TONE_SAME;
    }
}

/* Transposed, groups would be columns without a cell. */
static void add_group(struct sheet *h, const char *group)
{
    size_t at = h->table.rows * h->table.cols;

    if (h->v->transposed || !*group)
        return;
    h->table.rows++;
    h->table.cell[at + NAME] = group;
    h->tone[at + NAME] = TONE_GROUP;
}

static struct table people_table(struct sheet *h)
{
    struct rows rows = rows_of(h->v, &h->cmp, h->s->cat, NULL, h->arena);

    h->table.head[VERDICT] = "Row";
    for (size_t i = 0; i < rows.count; i++) {
        const struct row *row = &rows.row[i];

        if (row->attributes > 1) {
            add_folded(h, row);
            continue;
        }
        if (row->first)
            add_group(h, row->group);
        add_row(h, row->attribute[0]);
    }
    return finished(h);
}

static bool has_merit(const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->attributes; i++)
        if (cat->attribute[i].better)
            return true;
    return false;
}

/* Which rows are left out, and what the signs are about. */
static void add_notes(struct report *r, const struct sheet *h)
{
    size_t all = h->s->cat->attributes;
    enum only only = viewstate_only(h->v);

    if (only != ONLY_ALL)
        report_text(r, ap_printf(r->arena, "Only rows that %s are shown: %zu of %zu.",
                                 only == ONLY_SAME ? "are the same" : "differ", h->rows, all));
    else if (h->rows < all)
        report_text(r, ap_printf(r->arena, "%zu of %zu rows are shown.", h->rows, all));
    if (h->v->baseline != AP_NONE)
        report_text(r, ap_printf(r->arena, "Beside %s: = the same, ≠ different%s.",
                                 h->s->cat->offering[h->v->baseline].name,
                                 has_merit(h->s->cat) ? ", ▲ better, ▼ worse" : ""));
}

void report_compare(struct report *r, const struct subject *s, const struct viewstate *v)
{
    struct sheet h = sheet_of(s, v, LEAD, v->sources == SOURCES_COLUMNS, r->arena);

    h.notes = r->numbered ? r : NULL;
    report_heading(r, 1, s->cat->title);
    report_text(r, ap_printf(r->arena, "%s.", summary_text(s->cat, &h.cmp, SUMMARY_FULL,
                                                           r->arena)));
    add_notes(r, &h);
    struct table t = people_table(&h);
    if (h.table.rows)
        report_table(r, t);
    report_sources(r);
    report_about(r, s);
}
