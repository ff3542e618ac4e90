/*
 * ui_choice.c -- what the screens share: the offering at hand, marks, and what is
 * compared.  See ui.h.
 */
#include <string.h>

#include "apposite/similar.h"
#include "ui/ui_state.h"
#include "ui/words.h"

const struct subject *ui_subject(const struct ui *ui)
{
    return ui->subject;
}

struct ap_arena *ui_arena(struct ui *ui)
{
    return ui->own;
}

size_t ui_offering(const struct ui *ui)
{
    return ui->offering;
}

void ui_set_offering(struct ui *ui, size_t offering)
{
    ui->offering = offering;
}

size_t ui_attribute(const struct ui *ui)
{
    return ui->attribute;
}

void ui_set_attribute(struct ui *ui, size_t attribute)
{
    ui->attribute = attribute;
}

bool ui_marked(const struct ui *ui, size_t offering)
{
    return ap_bits_has(&ui->marked, offering);
}

size_t ui_marks_hidden(const struct ui *ui)
{
    return ui->hidden;
}

void ui_mark(struct ui *ui, size_t offering, bool on)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = ui->view;
    char key[16];

    viewstate_mark(&next, offering, on, scratch);
    if (next.marks >= 2)
        ui_change(ui, &next, "%zu marked: %s compares them", next.marks,
                  key_for(ui, PLACE_BROWSE, ACT_COMPARE, key));
    else
        ui_change(ui, &next, on ? "Marked %s" : "Took the mark off %s",
                  ui->subject->cat->offering[offering].name);
    ap_arena_free(scratch);
}

/* The baseline comes first; one that is not compared is none. */
static void put_baseline_first(struct viewstate *v, struct ap_arena *arena)
{
    size_t at = viewstate_index(v->compared, v->compareds, v->baseline);

    if (at == v->compareds) {
        v->baseline = AP_NONE;
        return;
    }
    size_t *order = AP_NEW(arena, size_t, v->compareds);
    memcpy(order, v->compared, v->compareds * sizeof *order);
    memmove(order + 1, order, at * sizeof *order);
    order[0] = v->baseline;
    v->compared = order;
}

void ui_compare(struct ui *ui, const size_t *offering, size_t count)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = ui->view;

    next.kind = VIEW_COMPARE;
    next.item = AP_NONE;
    next.compared = offering;
    next.compareds = count;
    put_baseline_first(&next, scratch);
    ui_change_quietly(ui, &next, "Compared %zu offerings", count);
    if (ui_top(ui)->id != SCREEN_COMPARE)
        ui_bring(ui, SCREEN_COMPARE);
    ap_arena_free(scratch);
}

/* Whom to compare the offering at hand with when too few are marked, and why. */
struct partner {
    size_t      offering;       /* AP_NONE: there is no other */
    const char *why;
};

static struct partner most_similar(const struct ui *ui)
{
    struct partner found = { AP_NONE, "the most similar one" };
    struct ap_arena *scratch = ap_arena_new();
    size_t count;
    struct ap_similar *similar = ap_similar(ui->subject->cat, ui->offering, 1, &count, scratch);

    if (count > 0)
        found.offering = similar[0].offering;
    ap_arena_free(scratch);
    return found;
}

/* What was chosen by hand comes first, what was looked at next. */
static struct partner partner(const struct ui *ui)
{
    const struct partner chosen[] = {
        { ui->view.marks == 1 ? ui->view.mark[0] : AP_NONE, "the one marked" },
        { ui->view.baseline, "the baseline" },
        { ui->opened[0], "the one opened last" },
        { ui->opened[1], "the one opened before" },
    };

    for (size_t i = 0; i < AP_COUNT(chosen); i++)
        if (chosen[i].offering != AP_NONE && chosen[i].offering != ui->offering)
            return chosen[i];
    return most_similar(ui);
}

static void compare_with_partner(struct ui *ui)
{
    const struct ap_catalogue *cat = ui->subject->cat;
    struct partner with = partner(ui);
    size_t pair[2] = { with.offering, ui->offering };
    char mark[16];

    if (with.offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "There is no other offering to compare %s with.",
                  cat->offering[ui->offering].name);
        return;
    }
    ui_compare(ui, pair, 2);
    ui_notice(ui, STYLE_NORMAL, "With %s, %s. Mark two or more with %s to choose yourself.",
              cat->offering[with.offering].name, with.why,
              key_for(ui, PLACE_BROWSE, ACT_MARK, mark));
}

void ui_compare_chosen(struct ui *ui)
{
    char mark[16], compare[16];

    if (ui->view.marks >= 2)
        ui_compare(ui, ui->view.mark, ui->view.marks);
    else if (ui->offering != AP_NONE)
        compare_with_partner(ui);
    else
        ui_notice(ui, STYLE_NORMAL, "To compare, mark two or more offerings with %s, then press "
                  "%s.", key_for(ui, PLACE_BROWSE, ACT_MARK, mark),
                  key_for(ui, PLACE_BROWSE, ACT_COMPARE, compare));
}
