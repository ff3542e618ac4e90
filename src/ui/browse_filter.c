/*
 * browse_filter.c -- what Browse leaves out: filter, ghosts, and a way back when
 * nothing is left.
 */
#include "ui/browse.h"

#include "apposite/edit.h"
#include "base/buf.h"
#include "ui/filter_line.h"
#include "ui/words.h"

/* Say which single condition to drop, and what that brings back. */
char *browse_why_empty(struct ui *ui, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct buf out = BUF(arena);

    if (!cat->offerings)
        return ap_strdup(arena, "This catalogue has no offerings.");
    struct ap_conditions all = ap_predicate_conjuncts(ui_view(ui)->filter, arena);
    size_t *gain = ap_predicate_gains(ui_view(ui)->filter, arena);
    buf_add(&out, "No offering satisfies the filter.\n");
    for (size_t i = 0; i < all.count; i++)
        buf_printf(&out, "\nWithout %s: %zu of %zu", ap_predicate_print(all.at[i], arena),
                   gain[i], cat->offerings);
    buf_add(&out, "\n\nPress / to change the filter, r to remove it.");
    return buf_text(&out);
}

static void reset(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    if (!next.filter && !next.sort.keys) {
        ui_notice(ui, STYLE_NORMAL, "There was no filter and no sorting to remove.");
        return;
    }
    next.sort = (struct ap_sort){ 0 };
    next.filter_text = "";
    ui_change(ui, &next, "All offerings, in the catalogue's order");
}

/* Ghosts */

static void show_ghosts(struct ui *ui, const struct browse *b)
{
    struct viewstate next = *ui_view(ui);
    size_t out = ui_subject(ui)->cat->offerings - b->listed;
    char key[16];

    next.ghosts = !next.ghosts;
    if (next.ghosts && !next.filter)
        ui_notice(ui, STYLE_NORMAL, "No filter is set, so nothing is left out: %s sets one.",
                  key_for(PLACE_BROWSE, ACT_FILTER, key));
    else if (next.ghosts && !out)
        ui_notice(ui, STYLE_NORMAL, "The filter leaves nothing out.");
    else
        ui_change(ui, &next, next.ghosts ? "Shown below: %zu left out by the filter, and why"
                                         : "Hidden: %zu left out by the filter", out);
}

bool browse_filter_act(struct ui *ui, struct browse *b, enum action action)
{
    if (action == ACT_FILTER)
        filter_ask(ui);
    else if (action == ACT_GHOSTS)
        show_ghosts(ui, b);
    else if (action == ACT_RESET)
        reset(ui);
    else
        return false;
    return true;
}
