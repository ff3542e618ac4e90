/*
 * summary.c -- what a comparison comes to.  See summary.h.
 */
#include "view/summary.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

static size_t total(const struct ap_comparison *cmp)
{
    size_t count = 0;

    for (enum ap_verdict v = 0; v < AP_VERDICT_COUNT; v++)
        count += cmp->count[v];
    return count;
}

char *summary_counts(const struct ap_comparison *cmp, struct ap_arena *arena)
{
    return ap_printf(arena, "%zu of %zu rows differ, %zu unknown, %zu same",
                     cmp->count[AP_ROW_DIFFERS], total(cmp), cmp->count[AP_ROW_OPEN],
                     cmp->count[AP_ROW_SAME]);
}

/* "A and B", "The 3 offerings". */
static char *subject(const struct ap_catalogue *cat, const struct ap_comparison *cmp,
                     struct ap_arena *arena)
{
    if (cmp->offerings != 2)
        return ap_printf(arena, "The %zu offerings", cmp->offerings);
    return ap_printf(arena, "%s and %s", cat->offering[cmp->offering[0]].name,
                     cat->offering[cmp->offering[1]].name);
}

static void add_names(struct buf *b, const struct ap_catalogue *cat,
                      const struct ap_comparison *cmp, size_t names)
{
    size_t differ = cmp->count[AP_ROW_DIFFERS], named = 0;
    size_t most = differ <= names + 1 ? differ : names;

    if (names == SUMMARY_COUNTS)
        return;
    for (size_t a = 0; a < cat->attributes && named < most; a++) {
        if (cmp->verdict[a] == AP_ROW_DIFFERS)
            buf_printf(b, "%s%s", named++ ? ", " : ": ", cat->attribute[a].name);
    }
    if (named < differ)
        buf_printf(b, " and %zu more", differ - named);
}

static void add_differences(struct buf *b, const struct ap_catalogue *cat,
                            const struct ap_comparison *cmp, size_t names)
{
    size_t same = cmp->count[AP_ROW_SAME], open = cmp->count[AP_ROW_OPEN];

    buf_printf(b, " differ in %zu of %zu", cmp->count[AP_ROW_DIFFERS], total(cmp));
    add_names(b, cat, cmp, names);
    if (same)
        buf_printf(b, "; same in %zu", same);
    if (open)
        buf_printf(b, "; unknown in %zu", open);
}

/* "all 9 attributes", "the only attribute". */
static char *all_of(size_t count, const char *rest, struct ap_arena *arena)
{
    if (count == 1)
        return ap_printf(arena, "the only attribute%s", rest);
    return ap_printf(arena, "all %zu attributes%s", count, rest);
}

static void add_agreement(struct buf *b, const struct ap_comparison *cmp)
{
    size_t same = cmp->count[AP_ROW_SAME], open = cmp->count[AP_ROW_OPEN];

    if (same + open == 0) {
        buf_add(b, " have no attributes to compare");
        return;
    }
    if (same == 0) {
        buf_printf(b, " cannot be compared: %s %s unknown", all_of(open, "", b->arena),
                   open == 1 ? "is" : "are");
        return;
    }
    buf_printf(b, " are the same in %s",
               all_of(same, open == 0 ? "" : same == 1 ? " that is known" : " that are known",
                      b->arena));
    if (open)
        buf_printf(b, "; %zu %s unknown", open, open == 1 ? "is" : "are");
}

char *summary_text(const struct ap_catalogue *cat, const struct ap_comparison *cmp,
                   size_t names, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    if (cmp->offerings == 1)
        return ap_printf(arena, "%s is compared with no other offering",
                         cat->offering[cmp->offering[0]].name);
    buf_add(&b, subject(cat, cmp, arena));
    if (cmp->count[AP_ROW_DIFFERS])
        add_differences(&b, cat, cmp, names);
    else
        add_agreement(&b, cmp);
    return buf_text(&b);
}

static int lines_of(const char *s, int cols)
{
    int lines = 0;

    for (size_t skip; text_wrap(s, cols, &skip), skip > 0; s += skip)
        lines++;
    return lines;
}

static char *sentence(const struct ap_catalogue *cat, const struct ap_comparison *cmp,
                      size_t names, struct ap_arena *arena)
{
    return ap_printf(arena, "%s.", text_clean(arena, summary_text(cat, cmp, names, arena)));
}

char *summary_fit(const struct ap_catalogue *cat, const struct ap_comparison *cmp, int lines,
                  int cols, struct ap_arena *arena)
{
    size_t fits = SUMMARY_COUNTS, beyond = cmp->count[AP_ROW_DIFFERS] + 1;

    if (lines_of(sentence(cat, cmp, SUMMARY_COUNTS, arena), cols) > lines)
        return ap_printf(arena, "%s.", summary_counts(cmp, arena));
    while (fits + 1 < beyond) {         /* with more names a sentence is longer */
        size_t names = (fits + beyond) / 2;

        if (lines_of(sentence(cat, cmp, names, arena), cols) > lines)
            beyond = names;
        else
            fits = names;
    }
    return sentence(cat, cmp, fits, arena);
}

/* The only value of a cell, where it stands in an order, or NULL. */
static const struct ap_value *placed(const struct ap_catalogue *cat, size_t attribute,
                                     size_t offering)
{
    struct ap_cell cell = ap_cell_at(cat, offering, attribute);
    const struct ap_value *v = cat->column[attribute].value;

    return cell.codes == 1 && !isnan(v[cell.code[0]].order) ? &v[cell.code[0]] : NULL;
}

/* Does a date lie within another, so that neither is known to be later? */
static bool is_within(const char *date, const char *other)
{
    return strncmp(date, other, strlen(other)) == 0;
}

enum merit cell_merit(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b)
{
    const struct ap_attribute *of = &cat->attribute[attribute];
    const struct ap_value *x = placed(cat, attribute, a), *y = placed(cat, attribute, b);

    if (!of->better || !x || !y || (x->order <= y->order && x->order >= y->order))
        return MERIT_NONE;
    if (of->type == AP_DATE && (is_within(x->text, y->text) || is_within(y->text, x->text)))
        return MERIT_NONE;
    return (x->order > y->order) == (of->better > 0) ? MERIT_BETTER : MERIT_WORSE;
}

enum stand cell_stand(const struct ap_catalogue *cat, size_t attribute, size_t offering,
                      size_t baseline)
{
    if (baseline == AP_NONE || baseline == offering)
        return STAND_ALONE;

    enum ap_state base = ap_cell_at(cat, baseline, attribute).state;
    enum ap_state cell = ap_cell_at(cat, offering, attribute).state;

    if (base == AP_NOT_APPLICABLE && cell == AP_NOT_APPLICABLE)
        return STAND_SAME;
    if (base != AP_STATED || cell != AP_STATED)
        return STAND_OPEN;
    if (ap_cell_equal(cat, attribute, baseline, offering))
        return STAND_SAME;
    switch (cell_merit(cat, attribute, offering, baseline)) {
    case MERIT_BETTER:
        return STAND_BETTER;
    case MERIT_WORSE:
        return STAND_WORSE;
    case MERIT_NONE:
        break;
    }
    return STAND_DIFFERS;
}
