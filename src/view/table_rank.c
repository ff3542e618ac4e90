/*
 * table_rank.c -- a ranking as one table for CSV.  See report_rank.h.
 *
 * A row is a requirement of an offering, or an offering where none is stated.  result
 * says "leads", "behind" or "excluded"; place is empty for what is excluded.
 */
#include "view/report_rank.h"

#include "apposite/require.h"
#include "view/rankwords.h"
#include "view/wording.h"

enum { RESULT, PLACE, OFFERING, NAME, SCORE, NEED, WEIGHT, CONDITION, VERDICT, POINTS, REASON,
       SOURCE, DATE, URL, SECTION, COLS };

static const char *const head[COLS] = {
    "result", "place", "offering", "name", "score", "need", "weight", "condition", "verdict",
    "points", "reason", "source", "source_date", "url", "section",
};

/* What the rows of one offering have in common. */
struct about {
    const char *result, *place, *score;
    size_t      offering;
};

struct writing {
    const struct subject    *s;
    const struct ap_ranking *ranking;
    struct table_rows        rows;
};

static const char **new_row(struct writing *w, const struct about *about)
{
    const char **row = table_row(&w->rows);

    row[RESULT] = about->result;
    row[PLACE] = about->place;
    row[OFFERING] = w->s->cat->offering[about->offering].key;
    row[NAME] = w->s->cat->offering[about->offering].name;
    row[SCORE] = about->score;
    return row;
}

/* The document behind the first leaf that has one. */
static void cite_line(const struct writing *w, const char **row, size_t offering,
                      size_t requirement)
{
    struct ap_conditions leaves = ap_rank_reasons(w->ranking, offering, requirement,
                                                  w->rows.arena);
    const struct ap_fact *fact = NULL;

    for (size_t i = 0; !fact && i < leaves.count; i++)
        fact = ap_predicate_fact(leaves.at[i], offering);
    if (fact)
        cite_cells(row + SOURCE, fact->cite);
}

static void add_line(struct writing *w, const struct about *about, size_t requirement)
{
    const struct ap_requirement *req = &w->ranking->requirements.at[requirement];
    struct ap_line line = ap_rank_line(w->ranking, about->offering, requirement);
    const char **row = new_row(w, about);
    struct ap_arena *arena = w->rows.arena;

    row[NEED] = ap_need_name(req->need);
    row[WEIGHT] = req->need == AP_MUST ? "" : ap_points_print(req->weight, arena);
    row[CONDITION] = ap_predicate_print(req->condition, arena);
    row[VERDICT] = ap_truth_name(line.truth);
    row[POINTS] = req->need == AP_MUST ? "" : ap_points_print(line.points, arena);
    row[REASON] = line_evidence(w->s, w->ranking, about->offering, requirement, arena);
    cite_line(w, row, about->offering, requirement);
}

static void add_offering(struct writing *w, const struct about *about)
{
    size_t count = w->ranking->requirements.count;

    for (size_t i = 0; i < count; i++)
        add_line(w, about, i);
    if (!count)
        (void)new_row(w, about);
}

struct table rank_table(const struct subject *s, const struct ap_ranking *ranking,
                        struct ap_arena *arena)
{
    struct writing w = { s, ranking, table_rows(head, COLS, arena) };

    for (size_t i = 0; i < ranking->places; i++) {
        const struct ap_place *p = &ranking->place[i];

        add_offering(&w, &(struct about){
            .result = i < ranking->leaders ? "leads" : "behind",
            .place = ap_printf(arena, "%zu", rank_place(ranking, i)),
            .score = ap_points_print(p->score, arena),
            .offering = p->offering,
        });
    }
    for (size_t i = 0; i < ranking->exclusions; i++)
        add_offering(&w, &(struct about){ .result = "excluded", .place = "", .score = "",
                                          .offering = ranking->excluded[i].offering });
    return w.rows.table;
}
