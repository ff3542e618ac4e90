/*
 * report_guide.c -- see report_guide.h.
 */
#include "view/report_guide.h"

#include "base/buf.h"
#include "view/viewline.h"
#include "view/wording.h"

const char *guide_filter(const struct guided *g, size_t i, struct ap_arena *arena)
{
    struct ap_error err = { 0 };
    const char *text;

    return guided_answer(g, i, arena, &text, &err) ? "" : text;
}

/* Quoted for a shell. */
static char *filter_option(const struct ap_catalogue *cat, const char *filter,
                           struct ap_arena *arena)
{
    struct viewstate v;
    struct ap_error err = { 0 };

    viewstate_init(&v, cat, arena);
    if (viewstate_filter(&v, cat, filter, arena, &err))
        return "";
    return viewline_options(cat, &v, arena);
}

static void add_skips(struct buf *out, const struct guided *g, size_t another)
{
    for (size_t i = 0; i < g->skips; i++)
        buf_printf(out, "%s%s", i ? "," : out->n ? " --skip " : "--skip ",
                   g->cat->attribute[g->skipped[i]].key);
    if (another != AP_NONE)
        buf_printf(out, "%s%s", g->skips ? "," : out->n ? " --skip " : "--skip ",
                   g->cat->attribute[another].key);
}

char *guide_options(const struct guided *g, size_t i, struct ap_arena *arena)
{
    bool skips = i == g->question.answers;
    struct buf out = BUF(arena);
    const char *filter = !skips ? guide_filter(g, i, arena)
                         : g->path.count ? ap_predicate_print(g->filter, arena) : "";

    buf_add(&out, filter_option(g->cat, filter, arena));
    add_skips(&out, g, skips ? g->question.attribute : AP_NONE);
    return buf_text(&out);
}

static void add_answer(struct report *r, const struct guided *g, size_t i)
{
    const char *names = guided_names(g, i, r->arena);

    report_itemf(r, 0, "%s: %s%s%s", guided_label(g, i), guided_counts(g, i, r->arena),
                 *names ? ": " : "", names);
    report_item(r, 1, guide_options(g, i, r->arena));
}

static void add_question(struct report *r, const struct guided *g)
{
    const char *silence = guided_silence(g, r->arena);

    report_heading(r, 1, ap_printf(r->arena, "%s?", guided_asked(g)->name));
    report_text(r, ap_printf(r->arena, "%s.%s%s", guided_remain(g, r->arena),
                             *silence ? " " : "", silence));
    report_text(r, guided_asked(g)->definition);
    for (size_t i = 0; i < g->question.answers; i++)
        add_answer(r, g, i);
    report_itemf(r, 0, "Does not matter: all %zu remain", g->lefts);
    report_item(r, 1, guide_options(g, g->question.answers, r->arena));
}

static void add_path(struct report *r, const struct guided *g)
{
    if (g->path.count + g->skips)
        report_heading(r, 2, "So far");
    for (size_t i = 0; i < g->path.count; i++)
        report_item(r, 0, guided_step(g, i, r->arena));
    for (size_t i = 0; i < g->skips; i++)
        report_itemf(r, 0, "%s does not matter", g->cat->attribute[g->skipped[i]].name);
}

static void add_offering(struct report *r, const struct subject *s, const struct guided *g,
                         size_t offering)
{
    report_itemf(r, 0, "%s: %s", s->cat->offering[offering].name,
                 standing_text(s, offering, r->arena));
    report_item(r, 1, guided_kept(g, offering, r->arena));
}

static void add_result(struct report *r, const struct subject *s, const struct guided *g)
{
    size_t told = 0;

    report_heading(r, 1, guided_result(g, r->arena));
    report_text(r, guided_because(g, r->arena));
    for (size_t o = ap_bits_next(&g->left, 0); o != AP_NONE && told < GUIDED_LISTED;
         o = ap_bits_next(&g->left, o + 1), told++)
        add_offering(r, s, g, o);
    if (g->lefts > told)
        report_itemf(r, 0, "and %zu more, which the command list lists", g->lefts - told);
}

void report_guide(struct report *r, const struct subject *s, const struct guided *g)
{
    if (g->open) {
        add_question(r, g);
        add_path(r, g);
    } else {
        add_result(r, s, g);
    }
    report_about(r, s);
}

/* The table */

enum { RESULT, ATTRIBUTE, ANSWER, NAME, STATED, REMAIN, OFFERING, NOTE, FILTER, COLS };

static const char *const head[COLS] = {
    "result", "attribute", "answer", "name", "stated", "remain", "offering", "note", "filter",
};

static const char **open_row(struct table_rows *t, const struct guided *g, const char *result,
                             size_t remain)
{
    const char **row = table_row(t);

    row[RESULT] = result;
    row[ATTRIBUTE] = guided_asked(g)->key;
    row[REMAIN] = ap_printf(t->arena, "%zu", remain);
    return row;
}

static void add_open_rows(struct table_rows *t, const struct guided *g)
{
    for (size_t i = 0; i < g->question.answers; i++) {
        const struct ap_guide_answer *a = &g->question.answer[i];
        const char **row = open_row(t, g, "open", a->left);

        row[ANSWER] = g->cat->column[g->question.attribute].value[a->code].text;
        row[NAME] = guided_label(g, i);
        row[STATED] = ap_printf(t->arena, "%zu", a->has);
        row[NOTE] = guided_names(g, i, t->arena);
        row[FILTER] = guide_filter(g, i, t->arena);
    }
    const char **row = open_row(t, g, "skip", g->lefts);
    row[NAME] = "Does not matter";
    row[FILTER] = g->path.count ? ap_predicate_print(g->filter, t->arena) : "";
}

struct table guide_table(const struct subject *s, const struct guided *g,
                         struct ap_arena *arena)
{
    struct table_rows t = table_rows(head, COLS, arena);

    if (g->open)
        add_open_rows(&t, g);
    for (size_t o = g->open ? AP_NONE : ap_bits_next(&g->left, 0); o != AP_NONE;
         o = ap_bits_next(&g->left, o + 1)) {
        const char **row = table_row(&t);

        row[RESULT] = "remains";
        row[NAME] = s->cat->offering[o].name;
        row[OFFERING] = s->cat->offering[o].key;
        row[NOTE] = guided_kept(g, o, arena);
        row[FILTER] = g->path.count ? ap_predicate_print(g->filter, arena) : "";
    }
    return t.table;
}
