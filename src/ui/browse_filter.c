/*
 * browse_filter.c -- what Browse leaves out: filter, ghosts, and a way back when
 * nothing is left.
 */
#include "ui/browse.h"

#include "apposite/edit.h"
#include "base/buf.h"
#include "ui/filter_line.h"
#include "ui/words.h"

/* When nothing is left */

/* Which single condition to drop, what that brings back, and with which key. */
static void say_remedy(struct ui *ui, struct buf *out, const struct ap_conditions *all,
                       struct ap_gain gain)
{
    size_t offerings = ui_subject(ui)->cat->offerings;
    bool helps = gain.condition != AP_NONE;
    size_t i = helps ? gain.condition : all->count - 1;
    const char *text = ap_predicate_print(all->at[i], out->arena);
    char key[16];

    if (helps)
        buf_printf(out, "Without %s: %zu of %zu", text, gain.gained, offerings);
    else
        buf_add(out, "Without any one of its conditions there is still none");
    buf_printf(out, ".%s%s removes %s.", helps ? " " : "\n",
               key_for(ui, PLACE_BROWSE, ACT_WIDEN, key), helps ? "it" : text);
}

/* What the others would bring back, where they would. */
static void say_others(struct buf *out, const struct ap_conditions *all, const size_t *gain,
                       size_t best, size_t offerings)
{
    for (size_t i = 0; i < all->count; i++)
        if (i != best && gain[i])
            buf_printf(out, "\nWithout %s: %zu of %zu.",
                       ap_predicate_print(all->at[i], out->arena), gain[i], offerings);
}

static void say_ways(const struct ui *ui, struct buf *out)
{
    char back[16], change[16], reset[16], ghosts[16];

    buf_printf(out, "\n\n%s goes back, %s changes the filter, %s removes it, "
               "%s shows what it leaves out.", key_for(ui, PLACE_BROWSE, ACT_BACK, back),
               key_for(ui, PLACE_BROWSE, ACT_FILTER, change),
               key_for(ui, PLACE_BROWSE, ACT_RESET, reset),
               key_for(ui, PLACE_BROWSE, ACT_GHOSTS, ghosts));
}

char *browse_why_empty(struct ui *ui, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct ap_predicate *filter = ui_view(ui)->filter;
    struct buf out = BUF(arena);

    if (!cat->offerings)
        return ap_strdup(arena, "This catalogue has no offerings.");
    struct ap_conditions all = ap_predicate_conjuncts(filter, arena);
    struct ap_gain gain = ap_predicate_gain(filter);
    buf_add(&out, "No offering satisfies the filter.\n");
    say_remedy(ui, &out, &all, gain);
    if (ui_view(ui)->ghosts)
        return buf_text(&out);
    say_others(&out, &all, ap_predicate_gains(filter, arena), gain.condition, cat->offerings);
    say_ways(ui, &out);
    return buf_text(&out);
}

static void reset(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    if (!next.filter && !next.sort.keys && next.group == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "There was no filter, sorting or grouping to remove.");
        return;
    }
    next.sort = (struct ap_sort){ 0 };
    next.group = AP_NONE;
    next.filter_text = "";
    ui_change(ui, &next, "All offerings, in the catalogue's order");
}

/* Ghosts */

static void show_ghosts(struct ui *ui, struct browse *b)
{
    struct viewstate next = *ui_view(ui);
    size_t out = ui_subject(ui)->cat->offerings - b->listed;
    char key[16];

    next.ghosts = !next.ghosts;
    if (b->list.count)
        b->want = browse_current(b);    /* where the cursor is, not where it once was */
    if (next.ghosts && !next.filter)
        ui_notice(ui, STYLE_NORMAL, "No filter is set, so nothing is left out: %s sets one.",
                  key_for(ui, PLACE_BROWSE, ACT_FILTER, key));
    else if (next.ghosts && !out)
        ui_notice(ui, STYLE_NORMAL, "The filter leaves nothing out.");
    else if (!next.filter)
        ui_change(ui, &next, "What a filter leaves out is no longer shown");
    else
        ui_change(ui, &next, next.ghosts ? "Shown below: %zu left out by the filter, and why"
                                         : "Hidden: %zu left out by the filter", out);
}

bool browse_filter_act(struct ui *ui, struct browse *b, enum action action)
{
    if (action == ACT_BACK && b->empty && ui_view(ui)->filter)
        ui_undo(ui);            /* an empty list is never a trap */
    else if (action == ACT_FILTER)
        filter_ask(ui);
    else if (action == ACT_GHOSTS)
        show_ghosts(ui, b);
    else if (action == ACT_RESET)
        reset(ui);
    else
        return false;
    return true;
}
