/*
 * table_decide.c -- where the answers lead, as one table for CSV.  See report.h.
 *
 * result says what a row is: "recommended" (the reason is the outcome's text),
 * "why", "why not", or "open": a choice of the question still to answer.
 */
#include "view/cell.h"
#include "view/report.h"
#include "view/wording.h"

enum { RESULT, OFFERING, NAME, QUESTION, ANSWER, REASON, SOURCE, DATE, URL, SECTION, COLS };

static const char *const head[COLS] = {
    "result", "offering", "name", "question", "answer", "reason", "source", "source_date", "url",
    "section",
};

static const char **about(struct table_rows *t, const char *result,
                          const struct ap_offering *offering)
{
    const char **row = table_row(t);

    row[RESULT] = result;
    row[OFFERING] = offering->key;
    row[NAME] = offering->name;
    return row;
}

static void set_step(const char **row, const struct ap_catalogue *cat, size_t question,
                     size_t answer)
{
    row[QUESTION] = cat->question[question].key;
    row[ANSWER] = cat->question[question].answer[answer].key;
}

static void add_open(struct table_rows *t, const struct subject *s, const struct viewstate *v,
                     size_t at)
{
    const struct ap_question *question = &s->cat->question[at];
    struct ap_bits *outlook = ap_tree_outlook(s->tree, v->answers, at, t->arena);

    for (size_t i = 0; i < question->answers; i++) {
        const char **row = table_row(t);

        row[RESULT] = "open";
        row[NAME] = question->answer[i].label;
        set_step(row, s->cat, at, i);
        row[REASON] = outlook_text(s->cat, &outlook[i], t->arena);
    }
}

static void add_recommended(struct table_rows *t, const struct subject *s,
                            const struct ap_way *way)
{
    const struct ap_outcome *outcome = &s->cat->outcome[way->outcome];

    for (size_t i = 0; i < way->recommendeds; i++) {
        const char **row = about(t, "recommended", &s->cat->offering[way->recommended[i]]);

        row[REASON] = ap_printf(t->arena, "%s: %s", outcome->title, outcome->text);
        cite_cells(row + SOURCE, outcome->cite);
    }
}

static void add_why(struct table_rows *t, const struct subject *s, const struct ap_way *way,
                    size_t offering)
{
    size_t count;
    struct ap_reason *reason = ap_tree_why(s->tree, way, offering, &count, t->arena);

    for (size_t i = 0; i < count; i++) {
        const char **row = about(t, "why", &s->cat->offering[offering]);

        set_step(row, s->cat, reason[i].question, reason[i].answer);
        row[REASON] = reason_text(s, &reason[i], t->arena);
        if (reason[i].fact)
            cite_cells(row + SOURCE, reason[i].fact->cite);
    }
}

static void add_why_not(struct table_rows *t, const struct subject *s,
                        const struct ap_walk *walk)
{
    size_t count;
    struct ap_rejection *rejection = ap_tree_why_not(s->tree, walk, &count, t->arena);

    for (size_t i = 0; i < count; i++) {
        const struct ap_reason *reason = &rejection[i].reason;
        const char **row = about(t, "why not", &s->cat->offering[rejection[i].offering]);

        row[REASON] = rejection_text(s, &rejection[i], t->arena);
        if (!rejection[i].failed)
            continue;
        set_step(row, s->cat, reason->question, reason->answer);
        if (reason->fact)
            cite_cells(row + SOURCE, reason->fact->cite);
    }
}

struct table decide_table(const struct subject *s, const struct viewstate *v,
                          struct ap_arena *arena)
{
    struct table_rows t = table_rows(head, COLS, arena);
    struct ap_walk walk = ap_tree_walk(s->tree, v->answers, arena);

    if (walk.open != AP_NONE) {
        add_open(&t, s, v, walk.open);
        return t.table;
    }
    for (size_t i = 0; i < walk.ways; i++)
        add_recommended(&t, s, &walk.way[i]);
    for (size_t i = 0; i < walk.ways; i++)
        for (size_t j = 0; j < walk.way[i].recommendeds; j++)
            add_why(&t, s, &walk.way[i], walk.way[i].recommended[j]);
    add_why_not(&t, s, &walk);
    return t.table;
}
