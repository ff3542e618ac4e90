/*
 * viewpart.c -- a view's parts: in which two views differ, and the arrays that
 * they consist of.  See viewstate.h.
 */
#include <string.h>

#include "view/viewstate.h"

static struct view_bytes text_bytes(const char *text)
{
    const char *s = text ? text : "";

    return (struct view_bytes){ s, strlen(s) + 1 };
}

struct view_bytes viewstate_array(const struct ap_catalogue *cat, const struct viewstate *v,
                                  enum view_array which)
{
    switch (which) {
    case ARRAY_FILTER:
        return text_bytes(v->filter_text);
    case ARRAY_SORT:
        return (struct view_bytes){ v->sort.key, v->sort.keys * sizeof *v->sort.key };
    case ARRAY_COLUMNS:
        return (struct view_bytes){ v->column, v->columns * sizeof *v->column };
    case ARRAY_WIDTHS:
        return (struct view_bytes){ v->width, v->width ? (cat->attributes + 1) * sizeof *v->width
                                                       : 0 };
    case ARRAY_MARKS:
        return (struct view_bytes){ v->mark, v->marks * sizeof *v->mark };
    case ARRAY_COMPARED:
        return (struct view_bytes){ v->compared, v->compareds * sizeof *v->compared };
    case ARRAY_ROWS:
        return (struct view_bytes){ v->row, v->rows * sizeof *v->row };
    case ARRAY_ANSWERS:
        return (struct view_bytes){ v->answers, v->answers ? cat->questions * sizeof *v->answers
                                                           : 0 };
    case ARRAY_REQUIREMENTS:
        return text_bytes(v->requirements);
    case ARRAY_COUNT:
        break;
    }
    return (struct view_bytes){ NULL, 0 };
}

void viewstate_point(struct viewstate *v, enum view_array which, void *at)
{
    switch (which) {
    case ARRAY_FILTER:
        v->filter_text = at;
        break;
    case ARRAY_SORT:
        v->sort.key = at;
        break;
    case ARRAY_COLUMNS:
        v->column = at;
        break;
    case ARRAY_WIDTHS:
        v->width = at;
        break;
    case ARRAY_MARKS:
        v->mark = at;
        break;
    case ARRAY_COMPARED:
        v->compared = at;
        break;
    case ARRAY_ROWS:
        v->row = at;
        break;
    case ARRAY_ANSWERS:
        v->answers = at;
        break;
    case ARRAY_REQUIREMENTS:
        v->requirements = at;
        break;
    case ARRAY_COUNT:
        break;
    }
}

static bool same_bytes(struct view_bytes a, struct view_bytes b)
{
    return a.n == b.n && (a.n == 0 || a.at == b.at || memcmp(a.at, b.at, a.n) == 0);
}

/* Keys one by one: there may be anything in the gaps of a struct. */
static bool same_sort(struct ap_sort a, struct ap_sort b)
{
    if (a.keys != b.keys)
        return false;
    for (size_t i = 0; i < a.keys; i++) {
        const struct ap_sort_key *x = &a.key[i], *y = &b.key[i];

        if (x->by != y->by || x->descending != y->descending ||
            (x->by == AP_BY_ATTRIBUTE && x->attribute != y->attribute))
            return false;
    }
    return true;
}

static unsigned array_differences(const struct ap_catalogue *cat, const struct viewstate *a,
                                  const struct viewstate *b)
{
    static const unsigned part[ARRAY_COUNT] = {
        [ARRAY_FILTER] = PART_FILTER,     [ARRAY_COLUMNS] = PART_COLUMNS,
        [ARRAY_WIDTHS] = PART_WIDTHS,     [ARRAY_MARKS] = PART_MARKS,
        [ARRAY_COMPARED] = PART_COMPARED, [ARRAY_ROWS] = PART_ROWS,
        [ARRAY_ANSWERS] = PART_ANSWERS,   [ARRAY_REQUIREMENTS] = PART_REQUIREMENTS,
    };
    unsigned differ = same_sort(a->sort, b->sort) ? 0 : PART_SORT;

    for (enum view_array i = ARRAY_FILTER; i < ARRAY_COUNT; i++)
        if (part[i] && !same_bytes(viewstate_array(cat, a, i), viewstate_array(cat, b, i)))
            differ |= part[i];
    return differ;
}

unsigned viewstate_differences(const struct ap_catalogue *cat, const struct viewstate *a,
                               const struct viewstate *b)
{
    return array_differences(cat, a, b) |
           (a->kind != b->kind ? PART_KIND : 0) |
           (a->group != b->group ? PART_GROUP : 0) |
           (a->ghosts != b->ghosts ? PART_GHOSTS : 0) |
           (a->facets != b->facets ? PART_FACETS : 0) |
           (a->item != b->item ? PART_ITEM : 0) |
           (a->baseline != b->baseline ? PART_BASELINE : 0) |
           (a->only != b->only ? PART_ONLY : 0) |
           (a->transposed != b->transposed ? PART_TRANSPOSED : 0) |
           (a->folded != b->folded ? PART_FOLDED : 0) |
           (a->sources != b->sources ? PART_SOURCES : 0) |
           (a->all_attributes != b->all_attributes ? PART_ALL_ATTRIBUTES : 0);
}

bool viewstate_equal(const struct ap_catalogue *cat, const struct viewstate *a,
                     const struct viewstate *b)
{
    return viewstate_differences(cat, a, b) == 0;
}
