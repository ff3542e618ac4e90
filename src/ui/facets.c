/*
 * facets.c -- which facets there are, and what is counted.  See facets.h.
 *
 * Lines come from the catalogue alone, so that none moves when the filter
 * changes; only the numbers do.  What is folded is not counted.
 */
#include "ui/facets.h"

#include <string.h>

enum {
    VALUES_MOST = 24,           /* ... make a facet of an attribute that lists none itself */
    GROUPS_MOST = 100,
    GROUPS_FEW = 8              /* groups that are not folded to begin with */
};

static const struct ap_catalogue *catalogue(struct ui *ui)
{
    return ui_subject(ui)->cat;
}

/* Which facets there are */

static bool lists_values(const struct ap_attribute *a)
{
    return a->type == AP_ENUM || a->type == AP_ORDINAL || a->type == AP_BOOL;
}

/* Terms and yes/no always; else few values that come back. */
static bool has_facet(const struct ap_catalogue *cat, size_t attribute)
{
    size_t values = cat->column[attribute].values;

    return lists_values(&cat->attribute[attribute]) ||
           (values > 0 && values <= VALUES_MOST && 2 * values <= cat->offerings);
}

/* Is the state of some cell what a value stands for? */
static bool occurs(const struct ap_catalogue *cat, size_t attribute, size_t value)
{
    const struct ap_column *col = &cat->column[attribute];

    for (size_t o = 0; o < cat->offerings; o++)
        if (value == AP_DISPUTED ? col->disputed[o]
                                 : col->state[o] == AP_UNKNOWN || col->state[o] == AP_NOT_STATED)
            return true;
    return false;
}

/* Does a stand behind b?  By what the type orders, else as it is read. */
static bool behind(const struct ap_value *a, const struct ap_value *b)
{
    if (a->order < b->order || a->order > b->order)     /* neither where there is none */
        return a->order > b->order;
    return strcmp(a->folded, b->folded) > 0;
}

/* Few enough for the plainest sort. */
static void sort_values(const struct ap_column *col, size_t *value, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        size_t moved = value[i], at = i;
        for (; at > 0 && behind(&col->value[value[at - 1]], &col->value[moved]); at--)
            value[at] = value[at - 1];
        value[at] = moved;
    }
}

static struct facet facet_of(const struct ap_catalogue *cat, size_t attribute,
                             struct ap_arena *arena)
{
    const struct ap_column *col = &cat->column[attribute];
    struct facet f = { .attribute = attribute, .value = AP_NEW(arena, size_t, col->values + 2) };

    for (size_t code = 0; code < col->values; code++)
        if (col->value[code].same == code)
            f.value[f.values++] = code;
    if (!lists_values(&cat->attribute[attribute]))
        sort_values(col, f.value, f.values);
    if (occurs(cat, attribute, AP_NONE))
        f.value[f.values++] = AP_NONE;
    if (occurs(cat, attribute, AP_DISPUTED))
        f.value[f.values++] = AP_DISPUTED;
    return f;
}

static bool is_group(struct ui *ui, const struct facet *facet)
{
    return facet->attribute == catalogue(ui)->attributes;
}

const char *facet_name(struct ui *ui, const struct facet *facet)
{
    return is_group(ui, facet) ? "Group" : catalogue(ui)->attribute[facet->attribute].name;
}

const char *facet_label(struct ui *ui, const struct facet *facet, size_t at)
{
    size_t value = facet->value[at];

    if (value == AP_NONE)
        return is_group(ui, facet) ? "no group" : "not known";
    if (value == AP_DISPUTED)
        return "disputed";
    return is_group(ui, facet) ? catalogue(ui)->offering[value].group
                               : catalogue(ui)->column[facet->attribute].value[value].label;
}

/* The group, if offerings differ in it. */
static void gather_groups(struct ui *ui, struct facets *f)
{
    const struct ap_catalogue *cat = catalogue(ui);
    struct facet facet = { .attribute = cat->attributes };
    bool none = false;

    f->groups = ap_groups_of(cat, GROUPS_MOST, f->own);
    if (!f->groups.count)
        return;
    for (size_t o = 0; o < cat->offerings; o++)
        none |= f->groups.of[o] == f->groups.count;
    facet.values = f->groups.count + none;
    facet.value = AP_NEW(f->own, size_t, facet.values);
    memcpy(facet.value, f->groups.first, f->groups.count * sizeof *facet.value);
    if (none)
        facet.value[f->groups.count] = AP_NONE;
    facet.unfolded = facet.values <= GROUPS_FEW;
    if (facet.values > 1)
        f->facet[f->facets++] = facet;
}

/* Begin with those unfolded that the list shows as columns. */
static bool is_column(const struct viewstate *v, size_t attribute)
{
    return viewstate_index(v->column, v->columns, attribute) < v->columns;
}

static void make_lines(struct facets *f)
{
    f->list.count = 0;
    for (size_t i = 0; i < f->facets; i++) {
        f->line[f->list.count++] = (struct facet_line){ i, AP_NONE };
        for (size_t at = 0; f->facet[i].unfolded && at < f->facet[i].values; at++)
            f->line[f->list.count++] = (struct facet_line){ i, at };
    }
}

static void gather(struct ui *ui, struct facets *f)
{
    const struct ap_catalogue *cat = catalogue(ui);
    size_t lines = 0;

    f->facet = AP_NEW(f->own, struct facet, cat->attributes + 1);
    gather_groups(ui, f);
    for (size_t a = 0; a < cat->attributes; a++) {
        if (!has_facet(cat, a))
            continue;
        f->facet[f->facets] = facet_of(cat, a, f->own);
        f->facet[f->facets++].unfolded = is_column(ui_view(ui), a);
    }
    for (size_t i = 0; i < f->facets; i++)
        lines += 1 + f->facet[i].values;
    f->line = AP_NEW(f->own, struct facet_line, lines + 1);
    make_lines(f);
}

/* Counting */

/* What the filter chooses of a facet; most of the time it says nothing about it. */
static enum ap_choice *choices(const struct ap_predicate *p, const struct facet *facet,
                               struct ap_arena *arena)
{
    if (!p || ap_predicate_conjuncts(p, arena).count ==
              ap_predicate_conjuncts(ap_predicate_without(p, facet->attribute, arena),
                                     arena).count)
        return NULL;
    enum ap_choice *choice = AP_NEW(arena, enum ap_choice, facet->values);
    for (size_t i = 0; i < facet->values; i++)
        choice[i] = ap_predicate_selects(p, facet->attribute, facet->value[i]);
    return choice;
}

/* Numbers that are written in several ways, 6 and 6.0, are one value. */
static size_t count_same(const struct ap_catalogue *cat, const struct facet *facet,
                         const size_t *count, size_t code)
{
    const struct ap_column *col = &cat->column[facet->attribute];
    size_t sum = 0;

    if (cat->attribute[facet->attribute].type != AP_NUMBER)
        return count[code];
    for (size_t i = code; i < col->values; i++)
        sum += col->value[i].same == code ? count[i] : 0;
    return sum;
}

static void count_one(struct ui *ui, struct facets *f, struct facet *facet)
{
    const struct ap_catalogue *cat = catalogue(ui);
    const struct ap_predicate *filter = ui_view(ui)->filter;
    bool group = is_group(ui, facet);
    struct ap_facet found = group ? ap_facet_of_groups(cat, filter, &f->groups, f->found)
                                  : ap_facet_of(cat, filter, facet->attribute, f->found);

    facet->of = found.of;
    facet->number = AP_NEW(f->found, size_t, facet->values);
    for (size_t at = 0; at < facet->values; at++) {
        size_t value = facet->value[at];
        facet->number[at] = value == AP_NONE     ? found.unknown
                          : value == AP_DISPUTED ? found.disputed
                          : group                ? found.count[at]
                          : count_same(cat, facet, found.count, value);
    }
}

static size_t count_left(struct ui *ui, struct ap_arena *arena)
{
    const struct ap_predicate *p = ui_view(ui)->filter;
    struct ap_bits left;

    if (!p)
        return catalogue(ui)->offerings;
    left = ap_predicate_eval(p, arena);
    return ap_bits_size(&left);
}

static void count_all(struct ui *ui, struct facets *f)
{
    ap_arena_reset(f->found);
    f->left = count_left(ui, f->found);
    for (size_t i = 0; i < f->facets; i++) {
        struct facet *facet = &f->facet[i];
        facet->choice = choices(ui_view(ui)->filter, facet, f->found);
        if (facet->unfolded)
            count_one(ui, f, facet);
    }
}

void facets_shown(struct ui *ui, struct facets *f)
{
    unsigned long opened = ui_version(ui, PART_FACETS);
    unsigned long filtered = ui_version(ui, PART_FILTER) + 1;   /* 0: never counted */

    if (f->opened != opened)
        f->focused = ui_view(ui)->facets;
    f->opened = opened;
    if (!ui_view(ui)->facets)
        return;
    if (!f->facet)
        gather(ui, f);
    if (f->counted != filtered)
        count_all(ui, f);
    f->counted = filtered;
}

struct facets *facets_new(struct ui *ui, struct ap_arena *arena)
{
    struct facets *f = AP_NEW(arena, struct facets, 1);

    f->own = arena;
    f->found = ap_arena_new();
    facets_shown(ui, f);
    return f;
}

void facets_free(struct facets *f)
{
    ap_arena_free(f->found);
}

bool facets_focused(struct ui *ui, const struct facets *f)
{
    return ui_view(ui)->facets && f->focused;
}

size_t facets_heading(const struct facets *f, size_t facet)
{
    size_t i = 0;

    while (f->line[i].facet != facet)
        i++;
    return i;
}

void facets_unfold(struct ui *ui, struct facets *f, size_t at, bool unfolded)
{
    struct facet *facet = &f->facet[at];

    if (facet->unfolded == unfolded)
        return;
    facet->unfolded = unfolded;
    f->list.at = facets_heading(f, at);
    make_lines(f);
    if (unfolded)
        count_one(ui, f, facet);
}
