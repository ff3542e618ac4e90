/*
 * trust.c -- see trust.h.
 */
#include "view/trust.h"

#include <string.h>

#include "base/buf.h"
#include "view/wording.h"

/* Counting */

static bool is_old(const struct subject *s, const char *checked)
{
    return s->stale_after ? ap_date_older(checked, s->today, s->stale_after)
                          : ap_date_stale(checked, s->today);
}

/* The day of a check: the fact's own, else that of the whole catalogue. */
static const char *checked_on(const struct subject *s, const struct ap_fact *fact)
{
    return fact && *fact->checked ? fact->checked : s->cat->as_of;
}

/* The cell of a reason, added if it is not there yet. */
static struct trust_cell *cell_of(struct trust *t, const struct subject *s,
                                  const struct ap_reason *reason)
{
    for (size_t i = 0; i < t->cells; i++)
        if (t->cell[i].offering == reason->offering && t->cell[i].attribute == reason->attribute)
            return &t->cell[i];
    struct ap_cell cell = ap_cell_at(s->cat, reason->offering, reason->attribute);
    t->cell[t->cells] = (struct trust_cell){
        .offering = reason->offering, .attribute = reason->attribute,
        .disputed = cell.disputed, .absent = cell.state != AP_STATED,
    };
    return &t->cell[t->cells++];
}

static void note(struct trust *t, const struct subject *s, const struct ap_reason *reason)
{
    const char *checked = checked_on(s, reason->fact);
    struct trust_cell *cell;

    if (reason->attribute == AP_NONE)
        return;
    cell = cell_of(t, s, reason);
    cell->inferred |= reason->fact && reason->fact->inferred;
    if (is_old(s, checked) && (!cell->stale || strcmp(checked, cell->stale) < 0))
        cell->stale = checked;
}

static void count(struct trust *t)
{
    for (size_t i = 0; i < t->cells; i++) {
        const struct trust_cell *cell = &t->cell[i];

        t->disputed += cell->disputed;
        t->inferred += cell->inferred;
        t->absent += cell->absent;
        t->stale += cell->stale != NULL;
        if (cell->stale && (!t->since || strcmp(cell->stale, t->since) > 0))
            t->since = cell->stale;
    }
}

/* Room for the cells of more reasons. */
static void grow(struct trust *t, size_t more, struct ap_arena *arena)
{
    struct trust_cell *cell = AP_NEW(arena, struct trust_cell, t->cells + more);

    if (t->cells)
        memcpy(cell, t->cell, t->cells * sizeof *cell);
    t->cell = cell;
}

struct trust trust_of_walk(const struct subject *s, const struct ap_walk *walk,
                           struct ap_arena *arena)
{
    struct trust t = { 0 };
    size_t reasons;

    for (size_t w = 0; w < walk->ways; w++)
        for (size_t i = 0; i < walk->way[w].recommendeds; i++) {
            const struct ap_reason *why = ap_tree_why(s->tree, &walk->way[w],
                                                      walk->way[w].recommended[i], &reasons,
                                                      arena);
            grow(&t, reasons, arena);
            for (size_t r = 0; r < reasons; r++)
                note(&t, s, &why[r]);
        }
    count(&t);
    return t;
}

/* The cells that decide one line of an offering's points. */
static void note_line(struct trust *t, const struct subject *s, const struct ap_ranking *r,
                      size_t offering, size_t requirement, struct ap_arena *arena)
{
    struct ap_conditions leaves = ap_rank_reasons(r, offering, requirement, arena);

    grow(t, leaves.count, arena);
    for (size_t i = 0; i < leaves.count; i++)
        note(t, s, &(struct ap_reason){
                       .offering = offering, .attribute = ap_predicate_attribute(leaves.at[i]),
                       .fact = ap_predicate_fact(leaves.at[i], offering) });
}

struct trust trust_of_ranking(const struct subject *s, const struct ap_ranking *ranking,
                              struct ap_arena *arena)
{
    struct trust t = { 0 };

    for (size_t i = 0; ranking->leaders <= TRUST_LEADERS && i < ranking->leaders; i++)
        for (size_t k = 0; k < ranking->requirements.count; k++)
            note_line(&t, s, ranking, ranking->place[i].offering, k, arena);
    count(&t);
    return t;
}

/* Words */

static void add(struct buf *out, size_t count, const char *what)
{
    if (count)
        buf_printf(out, "%s%zu %s", out->n ? ", " : "", count, what);
}

/* "a year", "90 days" */
static const char *span(const struct subject *s, struct ap_arena *arena)
{
    return s->stale_after ? counted((size_t)s->stale_after, "day", arena) : "a year";
}

/* What there is to say against the cells; "" for nothing. */
static char *doubts(const struct trust *t, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    add(&out, t->disputed, "disputed");
    add(&out, t->inferred, "inferred");
    add(&out, t->absent, "without a stated value");
    if (t->stale && t->stale == t->cells)
        buf_printf(&out, "%s%s checked since %s", out.n ? ", " : "",
                   t->cells > 1 ? "none" : "not", t->since);
    else if (t->stale)
        add(&out, t->stale, ap_printf(arena, "not checked since %s", t->since));
    return buf_text(&out);
}

char *trust_text(const struct subject *s, const struct trust *t, struct ap_arena *arena)
{
    const char *against = doubts(t, arena);
    bool fresh = t->stale == 0;

    if (t->cells == 0)
        return ap_strdup(arena, "This rests on no cell: nothing is asked of the offerings");
    return ap_printf(arena, "This rests on %s%s%s%s%s%s", counted(t->cells, "cell", arena),
                     *against ? ": " : "", against,
                     fresh ? *against ? "; " : ", " : "",
                     fresh ? t->cells > 1 ? "all checked within " : "checked within " : "",
                     fresh ? span(s, arena) : "");
}

bool trust_doubts(const struct trust_cell *cell)
{
    return cell->disputed || cell->inferred || cell->absent || cell->stale;
}

char *trust_cell_text(const struct subject *s, const struct trust_cell *cell,
                      struct ap_arena *arena)
{
    const struct { bool is; const char *words; } of[] = {
        { cell->disputed, "disputed" },
        { cell->inferred, "inferred" },
        { cell->absent, ap_state_words(ap_cell_at(s->cat, cell->offering, cell->attribute).state) },
        { cell->stale != NULL, ap_printf(arena, "not checked since %s",
                                         cell->stale ? cell->stale : "") },
    };
    struct buf out = BUF(arena);
    const char *between = ": ";

    buf_printf(&out, "%s of %s", s->cat->attribute[cell->attribute].name,
               s->cat->offering[cell->offering].name);
    for (size_t i = 0; i < AP_COUNT(of); i++)
        if (of[i].is) {
            buf_printf(&out, "%s%s", between, of[i].words);
            between = ", ";
        }
    return buf_text(&out);
}

void report_trust(struct report *r, const struct subject *s, const struct trust *t)
{
    report_heading(r, 2, "Data");
    report_text(r, ap_printf(r->arena, "%s.", trust_text(s, t, r->arena)));
    for (size_t i = 0; i < t->cells; i++)
        if (trust_doubts(&t->cell[i]))
            report_item(r, 0, trust_cell_text(s, &t->cell[i], r->arena));
}
