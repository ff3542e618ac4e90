/*
 * facets.c -- which facets there are, what is counted, and what keys do to
 * them.  See facets.h.
 *
 * Lines come from the catalogue alone, so that none moves when the filter
 * changes; only the numbers do.  What is folded is not counted.
 */
#include "ui/facets.h"

#include <string.h>

/* So many values, at most, make a facet of an attribute that lists none itself. */
enum { VALUES_MOST = 24 };

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

static bool is_open(const struct ap_column *col, size_t offering)
{
    return col->state[offering] == AP_UNKNOWN || col->state[offering] == AP_NOT_STATED;
}

static bool any_open(const struct ap_catalogue *cat, size_t attribute)
{
    const struct ap_column *col = &cat->column[attribute];

    for (size_t o = 0; o < cat->offerings; o++)
        if (is_open(col, o))
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
    struct facet f = { .attribute = attribute, .value = AP_NEW(arena, size_t, col->values + 1) };

    for (size_t code = 0; code < col->values; code++)
        if (col->value[code].same == code)
            f.value[f.values++] = code;
    if (!lists_values(&cat->attribute[attribute]))
        sort_values(col, f.value, f.values);
    if (any_open(cat, attribute))
        f.value[f.values++] = AP_NONE;
    return f;
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
    for (size_t a = 0; a < cat->attributes; a++) {
        if (!has_facet(cat, a))
            continue;
        struct facet *facet = &f->facet[f->facets++];
        *facet = facet_of(cat, a, f->own);
        facet->unfolded = is_column(ui_view(ui), a);
        lines += 1 + facet->values;
    }
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

static void count_one(struct ui *ui, struct facets *f, struct facet *facet)
{
    facet->found = ap_facet_of(catalogue(ui), ui_view(ui)->filter, facet->attribute, f->found);
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

/* What keys do */

/* Where an attribute stands. */
static size_t heading(const struct facets *f, size_t facet)
{
    size_t i = 0;

    while (f->line[i].facet != facet)
        i++;
    return i;
}

static void fold(struct ui *ui, struct facets *f, bool unfold)
{
    struct facet *facet = &f->facet[f->line[f->list.at].facet];

    if (facet->unfolded == unfold)
        return;
    facet->unfolded = unfold;
    f->list.at = heading(f, (size_t)(facet - f->facet));
    make_lines(f);
    if (unfold)
        count_one(ui, f, facet);
}

/* Left on a value goes to its attribute, on that it folds. */
static void left(struct ui *ui, struct facets *f)
{
    struct facet_line line = f->line[f->list.at];

    if (line.at == AP_NONE)
        fold(ui, f, false);
    else
        f->list.at = heading(f, line.facet);
}

static const char *value_label(struct ui *ui, const struct facet *facet, size_t at)
{
    size_t code = facet->value[at];

    if (code == AP_NONE)
        return "not known";
    return catalogue(ui)->column[facet->attribute].value[code].label;
}

static const char *choice_words(enum ap_choice choice)
{
    return choice == AP_INCLUDED ? "included" : choice == AP_EXCLUDED ? "excluded" : "taken back";
}

static void change_filter(struct ui *ui, const struct facet *facet, size_t at,
                          enum ap_choice as, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = catalogue(ui);
    struct viewstate next = *ui_view(ui);
    const struct ap_predicate *p = ap_predicate_with(cat, next.filter, facet->attribute,
                                                     facet->value[at], as, scratch);

    if (!p) {
        ui_notice(ui, STYLE_ERROR, "The filter would be too long. Take a condition out first.");
        return;
    }
    struct ap_bits still = ap_predicate_eval(p, scratch);
    enum ap_choice now = ap_predicate_selects(p, facet->attribute, facet->value[at]);

    viewstate_filter_by(&next, p, scratch);
    ui_change(ui, &next, "%s: %s %s, %zu of %zu left", cat->attribute[facet->attribute].name,
              value_label(ui, facet, at), choice_words(now), ap_bits_size(&still),
              cat->offerings);
}

static void choose(struct ui *ui, struct facets *f, enum ap_choice as)
{
    struct facet_line line = f->line[f->list.at];
    struct ap_arena *scratch;

    if (line.at == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "Move to a value below first; Enter folds and unfolds them.");
        return;
    }
    scratch = ap_arena_new();
    change_filter(ui, &f->facet[line.facet], line.at, as, scratch);
    ap_arena_free(scratch);
}

static void open_line(struct ui *ui, struct facets *f)
{
    struct facet_line line = f->line[f->list.at];

    if (line.at == AP_NONE)
        fold(ui, f, !f->facet[line.facet].unfolded);
    else
        choose(ui, f, AP_INCLUDED);
}

static void group(struct ui *ui, struct facets *f)
{
    struct viewstate next = *ui_view(ui);
    size_t attribute = f->facet[f->line[f->list.at].facet].attribute;

    if (next.group == attribute) {
        next.group = AP_NONE;
        ui_change(ui, &next, "Grouped no longer");
    } else {
        next.group = attribute;
        ui_change(ui, &next, "Grouped by %s", catalogue(ui)->attribute[attribute].name);
    }
}

static void open_pane(struct ui *ui, bool open)
{
    struct viewstate next = *ui_view(ui);

    next.facets = open;
    ui_change(ui, &next, open ? "Opened the facets" : "Closed the facets");
}

/* What needs a line to be on. */
static bool act_on_line(struct ui *ui, struct facets *f, enum action action)
{
    if (action == ACT_OPEN)
        open_line(ui, f);
    else if (action == ACT_INCLUDE)
        choose(ui, f, AP_INCLUDED);
    else if (action == ACT_EXCLUDE)
        choose(ui, f, AP_EXCLUDED);
    else if (action == ACT_LEFT)
        left(ui, f);
    else if (action == ACT_RIGHT)
        fold(ui, f, true);
    else if (action == ACT_GROUP)
        group(ui, f);
    else
        return list_act(&f->list, action);
    return true;
}

bool facets_act(struct ui *ui, struct facets *f, enum action action)
{
    bool focused = facets_focused(ui, f);

    if (action == ACT_FACETS && ui_view(ui)->facets && !focused)
        f->focused = true;
    else if (action == ACT_FACETS)
        open_pane(ui, !focused);
    else if (!focused)
        return false;
    else if (action == ACT_CLOSE)
        open_pane(ui, false);
    else if (action == ACT_BACK)
        f->focused = false;
    else
        return f->list.count > 0 && act_on_line(ui, f, action);
    return true;
}
