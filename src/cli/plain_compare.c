/*
 * plain_compare.c -- comparing the marked offerings, a sentence for each
 * attribute.  See plain_tasks.h.
 */
#include <string.h>

#include "base/buf.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/cell.h"
#include "view/summary.h"
#include "view/wording.h"

/*
 * Which offerings
 */

/* False, too, as long as less than two are marked. */
static bool mark_one(struct talk *t, const char *text, void *of)
{
    struct viewstate next = *talk_view(t);
    size_t offering;

    (void)of;
    if (!plain_offering(t, text, &offering))
        return false;
    viewstate_mark(&next, offering, true, t->own);
    talk_change(t, &next, "Marked %s", t->s->cat->offering[offering].name);
    if (next.marks < 2)
        talk_say(t, "%s is marked; one more is needed.", t->s->cat->offering[offering].name);
    return next.marks >= 2;
}

static bool mark_two(struct talk *t)
{
    size_t listed;
    const size_t *list = plain_listed(t, &listed);
    struct pages p = plain_names(t, list, listed);

    talk_say(t, "Two or more are compared; %s marked.",
             talk_view(t)->marks ? "one is" : "none is");
    return plain_take(t, "", &p, "Mark which?", mark_one, NULL);
}

/* The marked ones, or those that are compared already. */
static bool begin(struct talk *t)
{
    struct viewstate next = *talk_view(t);

    if (next.marks < 2 && next.compareds < 2 && !mark_two(t))
        return false;
    next = *talk_view(t);
    if (next.marks >= 2) {
        next.compared = next.mark;
        next.compareds = next.marks;
    }
    if (next.baseline != AP_NONE &&
        viewstate_index(next.compared, next.compareds, next.baseline) == next.compareds)
        next.baseline = AP_NONE;
    next.kind = VIEW_COMPARE;
    next.item = AP_NONE;
    talk_change(t, &next, "Compared %zu offerings", next.compareds);
    return true;
}

/*
 * Which rows
 */

static const char *const row_words[ONLY_COUNT] = {
    [ONLY_ALL] = "every attribute", [ONLY_DIFFERENT] = "attributes that differ",
    [ONLY_SAME] = "attributes that are the same",
};

static size_t count_of(const struct ap_comparison *cmp, enum only only)
{
    return only == ONLY_DIFFERENT ? cmp->count[AP_ROW_DIFFERS]
           : only == ONLY_SAME    ? cmp->count[AP_ROW_SAME]
                                  : cmp->count[AP_ROW_DIFFERS] + cmp->count[AP_ROW_SAME] +
                                    cmp->count[AP_ROW_OPEN];
}

/* A number, or the beginning of a word. */
static bool which_rows(const char *text, enum only *out)
{
    size_t number;

    if (typed_number(text, ONLY_COUNT, &number)) {
        *out = (enum only)(number - 1);
        return true;
    }
    for (enum only i = 0; i < ONLY_COUNT; i++)
        if (*text && strncmp(only_name(i), text, strlen(text)) == 0) {
            *out = i;
            return true;
        }
    return false;
}

static bool take_rows(struct talk *t, const char *text, void *of)
{
    if (which_rows(text, of))
        return true;
    plain_refuse(t, text, ap_printf(t->turn, "\"%s\" is none of all, different and same", text));
    return false;
}

static struct pages rows_to_read(const struct talk *t, const struct ap_comparison *cmp)
{
    struct pages p = PAGES(t->turn);

    for (enum only i = 0; i < ONLY_COUNT; i++)
        pages_entry(&p, "%d. %s: %s, %zu.", (int)i + 1, only_name(i), row_words[i],
                    count_of(cmp, i));
    return p;
}

/*
 * Reading
 */

/* How an offering stands to the baseline: ", better", or "" where that says nothing. */
static const char *beside(const struct talk *t, size_t attribute, size_t offering)
{
    const struct ap_catalogue *cat = t->s->cat;
    size_t baseline = talk_view(t)->baseline;

    if (baseline == AP_NONE || baseline == offering ||
        ap_cell_at(cat, baseline, attribute).state != AP_STATED ||
        ap_cell_at(cat, offering, attribute).state != AP_STATED)
        return "";
    if (ap_cell_equal(cat, attribute, baseline, offering))
        return ", same";
    switch (cell_merit(cat, attribute, offering, baseline)) {
    case MERIT_BETTER:
        return ", better";
    case MERIT_WORSE:
        return ", worse";
    case MERIT_NONE:
        break;
    }
    return ", different";
}

static bool all_alike(const char *const *cell, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (strcmp(cell[0], cell[i]) != 0)
            return false;
    return true;
}

/* "Attestation type, differs. A: guest. B: full guest." cell: the row of the table. */
static void add_row(struct pages *p, const struct talk *t, const struct ap_comparison *cmp,
                    size_t attribute, const char *const *cell)
{
    static const char *const verdict[AP_VERDICT_COUNT] = {
        [AP_ROW_SAME] = "same", [AP_ROW_DIFFERS] = "differs", [AP_ROW_OPEN] = "unknown",
    };
    struct buf out = BUF(p->arena);

    if (cmp->offerings == 1) {
        pages_entry(p, "%s: %s", cell[0], cell[1]);
        return;
    }
    buf_printf(&out, "%s, %s.", cell[0], verdict[cmp->verdict[attribute]]);
    if (all_alike(cell + 1, cmp->offerings))
        buf_printf(&out, " All: %s", sentence(cell[1], p->arena));
    for (size_t i = 0; i < cmp->offerings && !all_alike(cell + 1, cmp->offerings); i++)
        buf_printf(&out, " %s%s: %s", t->s->cat->offering[cmp->offering[i]].name,
                   beside(t, attribute, cmp->offering[i]), sentence(cell[i + 1], p->arena));
    pages_entry(p, "%s", buf_text(&out));
}

static void add_sources(struct pages *p, const struct talk *t, const struct ap_comparison *cmp,
                        size_t attribute)
{
    const struct ap_catalogue *cat = t->s->cat;

    for (size_t i = 0; i < cmp->offerings; i++) {
        const char *sources = cell_sources(cat, cmp->offering[i], attribute, p->arena);

        if (*sources)
            pages_more(p, 2, "Source for %s: %s", cat->offering[cmp->offering[i]].name, sources);
    }
}

/* The values are those of the table that csv has. */
static void read_rows(struct talk *t, const struct ap_comparison *cmp)
{
    struct viewstate v = *talk_view(t);
    bool sources = v.sources != SOURCES_NONE;
    struct pages p = PAGES(t->turn);
    size_t rows;

    v.transposed = v.all_attributes = false;
    v.sources = SOURCES_NONE;
    const size_t *row = viewstate_rows(&v, cmp, t->s->cat, &rows, t->turn);
    struct table table = compare_table(t->s, &v, t->turn);
    for (size_t i = 0; i < rows; i++) {
        add_row(&p, t, cmp, row[i], table.cell + i * table.cols);
        if (sources)
            add_sources(&p, t, cmp, row[i]);
    }
    if (v.baseline != AP_NONE)
        talk_say(t, "Same, different, better and worse are said beside %s.",
                 t->s->cat->offering[v.baseline].name);
    if (rows == 0)
        talk_say(t, "There are none.");
    talk_pages(t, &p, "attributes");
}

static struct ap_comparison say_summary(struct talk *t)
{
    const struct viewstate *v = talk_view(t);
    struct ap_comparison cmp = ap_compare(t->s->cat, v->compared, v->compareds, t->turn);

    talk_say(t, "%s.", summary_text(t->s->cat, &cmp, SUMMARY_FULL, t->turn));
    return cmp;
}

void plain_read_compared(struct talk *t)
{
    enum only only = talk_view(t)->only;
    struct ap_comparison cmp = say_summary(t);

    if (only != ONLY_ALL)
        talk_say(t, "Only %s are read.", row_words[only]);
    read_rows(t, &cmp);
}

void plain_compare(struct talk *t, const char *rest)
{
    enum only only = ONLY_ALL;

    if (!begin(t))
        return;
    struct viewstate next = *talk_view(t);
    struct ap_comparison cmp = say_summary(t);
    struct pages p = rows_to_read(t, &cmp);
    if (!plain_take(t, rest, &p, "Read which?", take_rows, &only))
        return;
    next.only = only;
    talk_change(t, &next, "Chose %s", row_words[only]);
    read_rows(t, &cmp);
}
