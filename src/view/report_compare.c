/*
 * report_compare.c -- offerings side by side.  See report.h.
 */
#include "base/buf.h"
#include "view/cell.h"
#include "view/report.h"

char *compare_summary(const struct ap_comparison *cmp, struct ap_arena *arena)
{
    size_t differ = cmp->count[AP_ROW_DIFFERS], open = cmp->count[AP_ROW_OPEN],
           same = cmp->count[AP_ROW_SAME];

    return ap_printf(arena, "%zu of %zu rows differ, %zu unknown, %zu same", differ,
                     differ + open + same, open, same);
}

static struct ap_comparison comparison(const struct subject *s, const struct viewstate *v,
                                       struct ap_arena *arena)
{
    return ap_compare(s->cat, v->compared, v->compareds, arena);
}

/*
 * A table of the compared offerings behind lead columns that the caller fills:
 * one column for each offering, or two with sources.
 */
static struct table skeleton(const struct subject *s, const struct viewstate *v, size_t lead,
                             size_t rows, bool sources, struct ap_arena *arena)
{
    size_t each = sources ? 2 : 1;
    struct table t = { .cols = lead + each * v->compareds, .rows = rows };

    t.head = AP_NEW(arena, const char *, t.cols);
    t.cell = AP_NEW(arena, const char *, t.cols * t.rows);
    for (size_t i = 0; i < v->compareds; i++) {
        const char *name = s->cat->offering[v->compared[i]].name;

        t.head[lead + each * i] = name;
        if (sources)
            t.head[lead + each * i + 1] = ap_printf(arena, "%s: sources", name);
    }
    return t;
}

static void fill(const struct subject *s, const struct viewstate *v, size_t attribute,
                 const char **cell, bool sources, struct ap_arena *arena)
{
    for (size_t i = 0; i < v->compareds; i++) {
        *cell++ = cell_text(s->cat, v->compared[i], attribute, arena);
        if (sources)
            *cell++ = cell_sources(s->cat, v->compared[i], attribute, arena);
    }
}

struct table compare_table(const struct subject *s, const struct viewstate *v, bool sources,
                           struct ap_arena *arena)
{
    struct ap_comparison cmp = comparison(s, v, arena);
    size_t rows;
    size_t *row = viewstate_rows(v, &cmp, s->cat, &rows, arena);
    struct table t = skeleton(s, v, 1, rows, sources, arena);

    t.head[0] = "Attribute";
    for (size_t i = 0; i < rows; i++) {
        t.cell[i * t.cols] = s->cat->attribute[row[i]].name;
        fill(s, v, row[i], &t.cell[i * t.cols + 1], sources, arena);
    }
    return t;
}

/* A cell beside the baseline's: "= " or "≠ " in front where both have a value. */
static const char *against(const struct subject *s, const struct viewstate *v,
                           size_t attribute, size_t offering, const char *text,
                           struct ap_arena *arena)
{
    if (v->baseline == AP_NONE || v->baseline == offering ||
        ap_cell_at(s->cat, v->baseline, attribute).state != AP_STATED ||
        ap_cell_at(s->cat, offering, attribute).state != AP_STATED)
        return text;
    bool same = ap_cell_equal(s->cat, attribute, v->baseline, offering);
    return ap_printf(arena, "%s %s", same ? "=" : "≠", text);
}

/* The table for people: the verdict beside each attribute, marks against the baseline. */
static struct table with_verdicts(const struct subject *s, const struct viewstate *v,
                                  const struct ap_comparison *cmp, bool sources,
                                  struct ap_arena *arena)
{
    size_t rows, each = sources ? 2 : 1;
    size_t *row = viewstate_rows(v, cmp, s->cat, &rows, arena);
    struct table t = skeleton(s, v, 2, rows, sources, arena);

    t.head[0] = "Attribute";
    t.head[1] = "Row";
    for (size_t i = 0; i < rows; i++) {
        const char **cell = t.cell + i * t.cols;

        cell[0] = s->cat->attribute[row[i]].name;
        cell[1] = ap_verdict_name(cmp->verdict[row[i]]);
        fill(s, v, row[i], cell + 2, sources, arena);
        for (size_t j = 0; j < v->compareds; j++)
            cell[2 + each * j] = against(s, v, row[i], v->compared[j], cell[2 + each * j],
                                         arena);
    }
    return t;
}

/* What the baseline is, and which rows are left out. */
static void add_notes(struct report *r, const struct subject *s, const struct viewstate *v,
                      const struct ap_comparison *cmp)
{
    struct buf line = BUF(r->arena);

    buf_add(&line, compare_summary(cmp, r->arena));
    if (v->only != ONLY_ALL)
        buf_printf(&line, "; only those that are %s are shown", only_name(v->only));
    if (v->baseline != AP_NONE)
        buf_printf(&line, "; baseline: %s", s->cat->offering[v->baseline].name);
    report_text(r, buf_text(&line));
}

void report_compare(struct report *r, const struct subject *s, const struct viewstate *v,
                    bool sources)
{
    struct ap_comparison cmp = comparison(s, v, r->arena);
    struct table t = with_verdicts(s, v, &cmp, sources, r->arena);

    report_heading(r, 1, s->cat->title);
    if (t.rows)
        report_table(r, t);
    add_notes(r, s, v, &cmp);
}
