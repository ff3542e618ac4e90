/*
 * guide_among.c -- see guide_among.h.
 */
#include "ui/guide_among.h"

#include <string.h>

#include "view/guided.h"

/* Are these the offerings that the filter leaves?  Then its answers are kept. */
static bool are_left(struct ui *ui, const size_t *offering, size_t count)
{
    struct ap_arena *scratch = ap_arena_new();
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct guided g = guided_at(cat, ui_view(ui)->filter, NULL, 0, scratch);
    bool same = g.lefts == count;

    for (size_t i = 0; i < count; i++)
        same &= ap_bits_has(&g.left, offering[i]);
    ap_arena_free(scratch);
    return same;
}

void guide_among(struct ui *ui, const size_t *offering, size_t count)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    struct ap_error err = { 0 };

    if (are_left(ui, offering, count)) {
        ui_open(ui, SCREEN_GUIDE);
    } else if (guided_among(ui_subject(ui)->cat, offering, count, scratch, &next.filter_text,
                            &err)) {
        ui_notice(ui, STYLE_ERROR, "Too many to ask about these only: %s", err.text);
    } else {
        ui_change(ui, &next, "Filtered to these %zu", count);
        ui_open(ui, SCREEN_GUIDE);
    }
    ap_arena_free(scratch);
}
