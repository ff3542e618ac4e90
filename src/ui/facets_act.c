/*
 * facets_act.c -- what keys do to the facets.  See facets.h.
 */
#include "ui/facets.h"

/* Left on a value goes to its attribute, on that it folds. */
static void left(struct ui *ui, struct facets *f)
{
    struct facet_line line = f->line[f->list.at];

    if (line.at == AP_NONE)
        facets_unfold(ui, f, line.facet, false);
    else
        f->list.at = facets_heading(f, line.facet);
}

static const char *choice_words(enum ap_choice choice)
{
    return choice == AP_INCLUDED ? "included" : choice == AP_EXCLUDED ? "excluded" : "taken back";
}

static void change_filter(struct ui *ui, const struct facet *facet, size_t at,
                          enum ap_choice as, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
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
    ui_change(ui, &next, "%s: %s %s, %zu of %zu left", facet_name(ui, facet),
              facet_label(ui, facet, at), choice_words(now), ap_bits_size(&still),
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
        facets_unfold(ui, f, line.facet, !f->facet[line.facet].unfolded);
    else
        choose(ui, f, AP_INCLUDED);
}

static void group_by(struct ui *ui, struct facets *f)
{
    struct viewstate next = *ui_view(ui);
    const struct facet *facet = &f->facet[f->line[f->list.at].facet];

    if (facet->attribute == ui_subject(ui)->cat->attributes) {
        ui_notice(ui, STYLE_NORMAL, "The list can be grouped by attributes only.");
    } else if (next.group == facet->attribute) {
        next.group = AP_NONE;
        ui_change(ui, &next, "Grouped no longer");
    } else {
        next.group = facet->attribute;
        ui_change(ui, &next, "Grouped by %s", facet_name(ui, facet));
    }
}

static void open_pane(struct ui *ui, bool open)
{
    struct viewstate next = *ui_view(ui);

    next.facets = open;
    ui_change(ui, &next, open ? "Opened the facets" : "Closed the facets");
}

static bool needs_line(enum action action)
{
    return action == ACT_OPEN || action == ACT_INCLUDE || action == ACT_EXCLUDE ||
           action == ACT_LEFT || action == ACT_RIGHT || action == ACT_GROUP;
}

static bool act_on_line(struct ui *ui, struct facets *f, enum action action)
{
    if (!f->list.count && needs_line(action))
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to choose.");
    else if (action == ACT_OPEN)
        open_line(ui, f);
    else if (action == ACT_INCLUDE)
        choose(ui, f, AP_INCLUDED);
    else if (action == ACT_EXCLUDE)
        choose(ui, f, AP_EXCLUDED);
    else if (action == ACT_LEFT)
        left(ui, f);
    else if (action == ACT_RIGHT)
        facets_unfold(ui, f, f->line[f->list.at].facet, true);
    else if (action == ACT_GROUP)
        group_by(ui, f);
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
        return act_on_line(ui, f, action);
    return true;
}
