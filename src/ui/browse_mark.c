/*
 * browse_mark.c -- marking what Browse lists: one, a range, all, none, the others.
 *
 * Marks are the view's and belong to offerings: they stay when a filter hides
 * these.  A range begins at an offering and reaches to the cursor.
 */
#include "ui/browse.h"

#include <string.h>

#include "ui/words.h"

/* One */

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

/* Some: those that are not marked yet come behind those that are. */

static void add_marks(struct ui *ui, struct viewstate *next, const size_t *offering,
                      size_t count, struct ap_arena *scratch)
{
    size_t *marked = AP_NEW(scratch, size_t, next->marks + count);

    if (next->marks)
        memcpy(marked, next->mark, next->marks * sizeof *marked);
    for (size_t i = 0; i < count; i++)
        if (!ui_marked(ui, offering[i]))
            marked[next->marks++] = offering[i];
    next->mark = marked;
}

static void mark_some(struct ui *ui, const size_t *offering, size_t count, const char *what)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    size_t before = next.marks;

    add_marks(ui, &next, offering, count, scratch);
    if (next.marks == before)
        ui_notice(ui, STYLE_NORMAL, "There is nothing to mark that is not marked already.");
    else
        ui_change(ui, &next, "Marked %s: %zu more, %zu marked", what, next.marks - before,
                  next.marks);
    ap_arena_free(scratch);
}

static void mark_none(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    if (!next.marks) {
        ui_notice(ui, STYLE_NORMAL, "Nothing is marked.");
        return;
    }
    next.marks = 0;
    ui_change(ui, &next, "Took all marks off");
}

/* Marks that a filter hides stay. */
static void invert(struct ui *ui, const struct browse *b)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    size_t *hidden = AP_NEW(scratch, size_t, next.marks), count = 0;

    for (size_t i = 0; next.filter && i < next.marks; i++)
        if (!ap_predicate_holds(next.filter, next.mark[i]))
            hidden[count++] = next.mark[i];
    next.mark = hidden;
    next.marks = count;
    add_marks(ui, &next, b->shown, b->listed, scratch);
    ui_change(ui, &next, "Marked the others: %zu of the %zu listed", next.marks - count,
              b->listed);
    ap_arena_free(scratch);
}

/* A range */

bool browse_range(const struct browse *b, size_t *from, size_t *to)
{
    size_t line = viewstate_index(b->shown, b->list.count, b->anchor);

    if (b->anchor == AP_NONE || line == b->list.count)
        return false;
    *from = line < b->list.at ? line : b->list.at;
    *to = line < b->list.at ? b->list.at : line;
    return true;
}

void browse_tell_range(struct ui *ui, const struct browse *b)
{
    char range[16], one[16], back[16];
    size_t from, to;

    if (browse_range(b, &from, &to))
        ui_notice(ui, STYLE_NORMAL, "Range of %zu: move, then %s or %s marks it, %s ends it",
                  to - from + 1, key_for(ui, PLACE_BROWSE, ACT_RANGE, range),
                  key_for(ui, PLACE_BROWSE, ACT_MARK, one),
                  key_for(ui, PLACE_BROWSE, ACT_BACK, back));
}

static void start_range(struct ui *ui, struct browse *b)
{
    b->anchor = browse_current(b);
    b->of_range = ui_version(ui, PART_ALL);
    if (b->anchor == AP_NONE)
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to mark.");
    browse_tell_range(ui, b);
}

/* What means the range while there is one; false: the action does not. */
static bool act_on_range(struct ui *ui, struct browse *b, enum action action)
{
    size_t from, to;
    bool there = browse_range(b, &from, &to);

    if (!there || (action != ACT_RANGE && action != ACT_MARK && action != ACT_BACK))
        return false;
    b->anchor = AP_NONE;
    if (action == ACT_BACK)
        ui_notice(ui, STYLE_NORMAL, "The range is ended; nothing was marked.");
    else
        mark_some(ui, b->shown + from, to - from + 1, "the range");
    return true;
}

bool browse_mark_act(struct ui *ui, struct browse *b, enum action action)
{
    if (act_on_range(ui, b, action))
        return true;
    if (action == ACT_MARK)
        mark(ui, b);
    else if (action == ACT_RANGE)
        start_range(ui, b);
    else if (action == ACT_MARK_ALL)
        mark_some(ui, b->shown, b->listed, "all that are listed");
    else if (action == ACT_MARK_NONE)
        mark_none(ui);
    else if (action == ACT_INVERT)
        invert(ui, b);
    else
        return false;
    return true;
}
