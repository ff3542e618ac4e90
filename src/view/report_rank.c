/*
 * report_rank.c -- who leads, why, why not the others, and what would change that.
 * See report_rank.h.
 */
#include "view/report_rank.h"

#include "view/rankwords.h"
#include "view/trust.h"
#include "view/viewneed.h"
#include "view/wording.h"

enum { BAR_CELLS = 20 };

enum { LEADERS_TOLD = 3 };

struct writing {
    struct report           *r;
    const struct subject    *s;
    const struct ap_ranking *ranking;
    struct ap_robustness     robust;
    bool                     ascii;
};

static const char *name_of(const struct writing *w, size_t offering)
{
    return w->s->cat->offering[offering].name;
}

/* For how many of all offerings a requirement holds, is unknown, and fails. */
static void count_truths(const struct writing *w, size_t requirement,
                         size_t count[AP_TRUTH_COUNT])
{
    for (size_t o = 0; o < w->s->cat->offerings; o++)
        count[ap_rank_line(w->ranking, o, requirement).truth]++;
}

static void add_requirements(const struct writing *w)
{
    struct ap_requirements req = w->ranking->requirements;

    report_heading(w->r, 2, "Requirements");
    for (size_t i = 0; i < req.count; i++) {
        size_t count[AP_TRUTH_COUNT] = { 0 };

        count_truths(w, i, count);
        report_itemf(w->r, 0, "%s (holds for %zu, unknown for %zu, fails for %zu)",
                     requirement_words(&req.at[i], w->r->arena), count[AP_HOLDS],
                     count[AP_UNSURE], count[AP_FAILS]);
    }
    if (!req.count)
        report_text(w->r, "None is stated, so nothing sets the offerings apart.");
}

/* Points and their bar stand only where there are any. */
static void add_places(const struct writing *w)
{
    static const char *const head[] = { "Place", "Offering", "Unknown", "Points", "Share" };
    const struct ap_ranking *ranking = w->ranking;
    struct ap_arena *arena = w->r->arena;
    struct table_rows t = table_rows(head, ranking->most ? 5 : 3, arena);

    for (size_t i = 0; i < ranking->places; i++) {
        const struct ap_place *p = &ranking->place[i];
        const char **row = table_row(&t);

        row[0] = ap_printf(arena, "%zu", rank_place(ranking, i));
        row[1] = name_of(w, p->offering);
        row[2] = ap_printf(arena, "%zu", p->unknown);
        if (!ranking->most)
            continue;
        row[3] = ap_printf(arena, "%s of %s", ap_points_print(p->score, arena),
                           ap_points_print(ranking->most, arena));
        row[4] = score_bar(p->score, ranking->most, BAR_CELLS, w->ascii, arena);
    }
    if (!ranking->places)
        return;
    report_heading(w->r, 2, "Places");
    report_table(w->r, t.table);
}

/* The sources that a line rests on. */
static void note_line(const struct writing *w, size_t offering, size_t requirement)
{
    struct ap_conditions leaves = ap_rank_reasons(w->ranking, offering, requirement,
                                                  w->r->arena);

    for (size_t i = 0; w->r->numbered && i < leaves.count; i++) {
        const struct ap_fact *fact = ap_predicate_fact(leaves.at[i], offering);

        if (fact)
            report_cite(w->r, fact->cite.source);
    }
}

static void add_line(const struct writing *w, size_t offering, size_t requirement)
{
    report_item(w->r, 1, line_text(w->s, w->ranking, offering, requirement, w->r->arena));
    note_line(w, offering, requirement);
}

static void add_why(const struct writing *w)
{
    size_t count = w->ranking->requirements.count;

    if (!count || !w->ranking->leaders)
        return;
    report_heading(w->r, 2, "Why");
    for (size_t i = 0; i < w->ranking->leaders && i < RANK_EXPLAINED; i++) {
        size_t offering = w->ranking->place[i].offering;

        report_itemf(w->r, 0, "%s", name_of(w, offering));
        for (size_t k = 0; k < count; k++)
            add_line(w, offering, k);
    }
}

static void add_concession(const struct writing *w, size_t offering)
{
    struct ap_concession c = ap_concession(w->ranking, offering);

    report_item(w->r, 1, concession_text(w->ranking, &c, w->r->arena));
}

/* Does a line keep it from the first place, or is it met only by the policy? */
static bool is_short(const struct writing *w, size_t offering, size_t requirement)
{
    struct ap_line line = ap_rank_line(w->ranking, offering, requirement);

    return line.truth == AP_UNSURE
        || line.points < w->ranking->requirements.at[requirement].weight;
}

static void add_behind(const struct writing *w, const struct ap_place *p)
{
    long behind = w->ranking->place[0].score - p->score;

    report_itemf(w->r, 0, "%s: %s behind", name_of(w, p->offering),
                 points_words(behind, w->r->arena));
    for (size_t i = 0; i < w->ranking->requirements.count; i++)
        if (is_short(w, p->offering, i))
            add_line(w, p->offering, i);
    add_concession(w, p->offering);
}

static void add_excluded(const struct writing *w, const struct ap_exclusion *x)
{
    report_itemf(w->r, 0, "%s: %s", name_of(w, x->offering),
                 exclusion_text(w->s, w->ranking, x, w->r->arena));
    note_line(w, x->offering, x->requirement);
    add_concession(w, x->offering);
}

/* Say how many are not explained. */
static void add_rest(const struct writing *w, size_t count)
{
    if (count > RANK_EXPLAINED)
        report_text(w->r, ap_printf(w->r->arena, "%zu more are not explained here; "
                                    "--format csv and json have the lines of all.",
                                    count - RANK_EXPLAINED));
}

static void add_why_not(const struct writing *w)
{
    const struct ap_ranking *ranking = w->ranking;
    size_t behind = ranking->places - ranking->leaders;

    if (behind)
        report_heading(w->r, 2, "Why not those behind");
    for (size_t i = 0; i < behind && i < RANK_EXPLAINED; i++)
        add_behind(w, &ranking->place[ranking->leaders + i]);
    add_rest(w, behind);
    if (ranking->exclusions)
        report_heading(w->r, 2, "Why not those excluded");
    for (size_t i = 0; i < ranking->exclusions && i < RANK_EXPLAINED; i++)
        add_excluded(w, &ranking->excluded[i]);
    add_rest(w, ranking->exclusions);
}

static void add_robustness(const struct writing *w)
{
    const struct ap_robustness *f = &w->robust;

    if (!w->ranking->requirements.count)
        return;
    report_heading(w->r, 2, "What would change the result");
    if (f->smallest != AP_NONE)
        report_text(w->r, ap_printf(w->r->arena, "The smallest change of a weight: %s.",
                                    flip_text(w->ranking, &f->flip[f->smallest], w->r->arena)));
    for (size_t i = 0; i < f->flips; i++) {
        bool as_dropped = f->flip[i].kind == AP_FLIP_LIGHTER && f->flip[i].weight == 0;

        if (!as_dropped)        /* else that it is dropped says the same */
            report_item(w->r, 0, flip_text(w->ranking, &f->flip[i], w->r->arena));
    }
    if (!f->flips)
        report_text(w->r, "No other weight of one requirement does, nor leaving one out.");
}

/* Points say nothing of an end that is near.  Where many lead, none is about to be taken. */
static void add_life(const struct writing *w)
{
    if (w->ranking->leaders > LEADERS_TOLD)
        return;
    for (size_t i = 0; i < w->ranking->leaders; i++) {
        size_t offering = w->ranking->place[i].offering;
        struct ap_life life = ap_life_at(w->s->cat, offering, w->s->today);

        if (life.warning || life.status == AP_LIFE_PREVIEW || life.status == AP_LIFE_RETIRED)
            report_text(w->r, ap_printf(w->r->arena, "%s on %s: %s.",
                                        w->s->cat->offering[offering].name, w->s->today,
                                        standing_text(w->s, offering, w->r->arena)));
    }
}

static void add_trust(const struct writing *w)
{
    struct trust trust = trust_of_ranking(w->s, w->ranking, w->r->arena);

    if (trust.cells)
        report_trust(w->r, w->s, &trust);
}

struct ap_ranking view_ranking(const struct subject *s, const struct viewstate *v,
                               struct ap_arena *arena)
{
    return ap_rank(s->cat, viewstate_requirements(v, s->cat, arena), arena);
}

void report_rank(struct report *r, const struct subject *s, const struct ap_ranking *ranking,
                 bool ascii)
{
    struct writing w = { r, s, ranking, ap_robustness(ranking, r->arena), ascii };

    report_heading(r, 1, rank_title(ranking, r->arena));
    report_text(r, ap_printf(r->arena, "%s %s", rank_margin(ranking, &w.robust, r->arena),
                             rank_policy(ranking, r->arena)));
    add_life(&w);
    add_requirements(&w);
    add_places(&w);
    add_why(&w);
    add_why_not(&w);
    add_robustness(&w);
    add_trust(&w);
    report_sources(r);
    report_about(r, s);
}
