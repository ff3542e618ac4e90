/*
 * report_compare.c -- offerings side by side.  See report.h.
 */
#include <string.h>

#include "view/cell.h"
#include "view/report.h"
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

    h.cmp = ap_compare(s->cat, v->compared, v->compareds, arena);
    h.row = viewstate_rows(v, &h.cmp, s->cat, &h.rows, arena);
    t->cols = lead + h.each * v->compareds;
    t->head = AP_NEW(arena, const char *, t->cols);
    t->cell = AP_NEW(arena, const char *, t->cols * h.rows);
    t->note = AP_NEW(arena, const char *, t->cols * h.rows);
    t->tone = h.tone = AP_NEW(arena, enum tone, t->cols * h.rows);
    for (size_t i = 0; i < t->cols * h.rows; i++)
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

/* The sign of a cell beside the baseline's, or "" where one of them has no value. */
static const char *sign_against(const struct sheet *h, size_t attribute, size_t offering)
{
    const struct ap_catalogue *cat = h->s->cat;
    size_t baseline = h->v->baseline;

    if (baseline == AP_NONE || baseline == offering ||
        ap_cell_at(cat, baseline, attribute).state != AP_STATED ||
        ap_cell_at(cat, offering, attribute).state != AP_STATED)
        return "";
    if (ap_cell_equal(cat, attribute, baseline, offering))
        return "= ";
    switch (cell_merit(cat, attribute, offering, baseline)) {
    case MERIT_BETTER:
        return "▲ ";
    case MERIT_WORSE:
        return "▼ ";
    case MERIT_NONE:
        break;
    }
    return "≠ ";
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
        const char *sign = sign_against(h, attribute, offering);

        h->table.cell[cell] = ap_printf(h->arena, "%s%s", sign, h->table.cell[cell]);
        h->tone[cell] = tone_of(h, attribute, offering, sign);
        if (h->notes)
            h->table.note[cell] = report_note_cell(h->notes, h->s->cat, offering, attribute);
    }
}

/* How many rows from the i-th on are one line: a whole group that is the same. */
static size_t rows_folded(const struct sheet *h, size_t i)
{
    const struct ap_attribute *attribute = h->s->cat->attribute;
    const char *group = attribute[h->row[i]].group;
    size_t end = i;

    if (!h->v->folded || !*group || (i && !strcmp(attribute[h->row[i - 1]].group, group)))
        return 1;
    for (; end < h->rows && !strcmp(attribute[h->row[end]].group, group); end++)
        if (h->cmp.verdict[h->row[end]] != AP_ROW_SAME)
            return 1;
    return end - i;
}

static void add_folded(struct sheet *h, const char *group, size_t rows)
{
    size_t at = h->table.rows++ * h->table.cols;

    h->table.cell[at + NAME] = ap_printf(h->arena, "%s: %zu attributes", group, rows);
    set_verdict(h, at, AP_ROW_SAME);
}

static struct table people_table(struct sheet *h)
{
    h->table.head[VERDICT] = "Row";
    for (size_t i = 0, rows; i < h->rows; i += rows) {
        rows = rows_folded(h, i);
        if (rows > 1)
            add_folded(h, h->s->cat->attribute[h->row[i]].group, rows);
        else
            add_row(h, h->row[i]);
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
