/*
 * similar.c -- ranking offerings by what they share.  See similar.h.
 */
#include "apposite/similar.h"

#include <stdlib.h>

/* How alike an offering is, before anybody asks why. */
struct likeness {
    size_t offering, compared;
    double score;
};

static bool is_stated(const struct ap_catalogue *cat, size_t attribute, size_t offering)
{
    return cat->column[attribute].state[offering] == AP_STATED;
}

/* Both sets ascend, so one walk along them finds what is in both. */
double ap_cell_share(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b)
{
    const struct ap_column *col = &cat->column[attribute];
    uint32_t i = col->start[a], j = col->start[b];
    size_t both = 0, either = (col->start[a + 1] - i) + (col->start[b + 1] - j);

    while (i < col->start[a + 1] && j < col->start[b + 1]) {
        uint32_t x = col->set[i], y = col->set[j];

        both += x == y;
        i += x <= y;
        j += y <= x;
    }
    return (double)both / (double)(either - both);
}

static struct likeness compare(const struct ap_catalogue *cat, size_t offering, size_t other)
{
    struct likeness l = { .offering = other };

    for (size_t a = 0; a < cat->attributes; a++) {
        if (!is_stated(cat, a, offering) || !is_stated(cat, a, other))
            continue;
        l.score += ap_cell_share(cat, a, offering, other);
        l.compared++;
    }
    if (l.compared)
        l.score /= (double)l.compared;
    return l;
}

static int nearest_first(const void *x, const void *y)
{
    const struct likeness *a = x, *b = y;

    if (a->score < b->score || a->score > b->score)
        return a->score > b->score ? -1 : 1;
    if (a->compared != b->compared)
        return a->compared > b->compared ? -1 : 1;
    return a->offering < b->offering ? -1 : 1;
}

static struct ap_similar explain(const struct ap_catalogue *cat, size_t offering,
                                 const struct likeness *l, struct ap_arena *arena)
{
    struct ap_similar s = { .offering = l->offering, .score = l->score };

    s.share = AP_NEW(arena, struct ap_share, l->compared);
    for (size_t a = 0; a < cat->attributes; a++) {
        if (!is_stated(cat, a, offering) || !is_stated(cat, a, l->offering))
            continue;

        double share = ap_cell_share(cat, a, offering, l->offering);

        s.share[s.shares++] = (struct ap_share){ a, share };
        s.same += share >= 1;
    }
    return s;
}

struct ap_similar *ap_similar(const struct ap_catalogue *cat, size_t offering, size_t most,
                              size_t *count, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct likeness *all = AP_NEW(scratch, struct likeness, cat->offerings);
    size_t others = 0;

    for (size_t o = 0; o < cat->offerings; o++) {
        if (o != offering)
            all[others++] = compare(cat, offering, o);
    }
    qsort(all, others, sizeof *all, nearest_first);
    *count = others < most ? others : most;

    struct ap_similar *similar = AP_NEW(arena, struct ap_similar, *count);

    for (size_t i = 0; i < *count; i++)
        similar[i] = explain(cat, offering, &all[i], arena);
    ap_arena_free(scratch);
    return similar;
}
