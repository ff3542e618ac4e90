/*
 * browse_mark.c -- marking what Browse lists.
 */
#include "ui/browse.h"

#include <string.h>

static void mark(struct ui *ui, struct browse *b)
{
    size_t offering = browse_current(b);

    if (offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to mark.");
        return;
    }
    ui_mark(ui, offering, !ui_marked(ui, offering));
    (void)list_act(&b->list, ACT_DOWN);     /* a movement, as its name says */
    b->want = browse_current(b);
    ui_set_offering(ui, b->want);
}

/* Those listed that are not marked yet come behind those that are. */
static void mark_all(struct ui *ui, struct browse *b)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    size_t *marked = AP_NEW(scratch, size_t, next.marks + b->listed);

    if (next.marks)
        memcpy(marked, next.mark, next.marks * sizeof *marked);
    for (size_t i = 0; i < b->listed; i++)
        if (!ui_marked(ui, b->shown[i]))
            marked[next.marks++] = b->shown[i];
    next.mark = marked;
    ui_change(ui, &next, "Marked all that are listed");
    ap_arena_free(scratch);
}

static void mark_none(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.marks = 0;
    ui_change(ui, &next, "Took all marks off");
}

bool browse_mark_act(struct ui *ui, struct browse *b, enum action action)
{
    if (action == ACT_MARK)
        mark(ui, b);
    else if (action == ACT_MARK_ALL)
        mark_all(ui, b);
    else if (action == ACT_MARK_NONE)
        mark_none(ui);
    else
        return false;
    return true;
}
