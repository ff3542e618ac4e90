/*
 * ui_choice.c -- what the screens share: the offering at hand, marks, what is
 * compared, and the filter.  See ui.h.
 */
#include <string.h>

#include "ui/ui_state.h"

const struct subject *ui_subject(const struct ui *ui)
{
    return ui->subject;
}

struct viewstate *ui_view(struct ui *ui)
{
    return &ui->view;
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

/* Where offering stands among the marks; ui->marks if it does not. */
static size_t mark_at(const struct ui *ui, size_t offering)
{
    size_t i = 0;

    while (i < ui->marks && ui->mark[i] != offering)
        i++;
    return i;
}

bool ui_marked(const struct ui *ui, size_t offering)
{
    return mark_at(ui, offering) < ui->marks;
}

void ui_mark(struct ui *ui, size_t offering, bool on)
{
    size_t i = mark_at(ui, offering);

    if (on && i == ui->marks)
        ui->mark[ui->marks++] = offering;
    else if (!on && i < ui->marks) {
        ui->marks--;
        memmove(ui->mark + i, ui->mark + i + 1, (ui->marks - i) * sizeof *ui->mark);
    }
}

const size_t *ui_marks(const struct ui *ui, size_t *count)
{
    *count = ui->marks;
    return ui->mark;
}

/* The baseline comes first; one that is not compared is none. */
static void put_baseline_first(struct ui *ui)
{
    size_t *order = ui->compared, i = 0, baseline = ui->view.baseline;

    while (i < ui->view.compareds && order[i] != baseline)
        i++;
    if (i == ui->view.compareds) {
        ui->view.baseline = AP_NONE;
        return;
    }
    memmove(order + 1, order, i * sizeof *order);
    order[0] = baseline;
}

void ui_compare(struct ui *ui, const size_t *offering, size_t count)
{
    memmove(ui->compared, offering, count * sizeof *offering);
    ui->view.compared = ui->compared;
    ui->view.compareds = count;
    put_baseline_first(ui);
    ui_open(ui, SCREEN_COMPARE);
}

/* Whom to compare the offering at hand with, when too few are marked. */
static size_t partner(const struct ui *ui)
{
    if (ui->marks == 1 && ui->mark[0] != ui->offering)
        return ui->mark[0];
    return ui->opened[0] != ui->offering ? ui->opened[0] : ui->opened[1];
}

void ui_compare_chosen(struct ui *ui)
{
    size_t pair[2] = { partner(ui), ui->offering };

    if (ui->marks >= 2)
        ui_compare(ui, ui->mark, ui->marks);
    else if (pair[0] != AP_NONE && pair[1] != AP_NONE)
        ui_compare(ui, pair, 2);
    else
        ui_notice(ui, STYLE_NORMAL,
                  "To compare, mark two or more offerings with Space, then press c.");
}

enum ap_code ui_filter(struct ui *ui, const char *text, struct ap_error *err)
{
    struct ap_arena *spare = ui->filter[1];
    const struct ap_predicate *filter;

    ap_arena_reset(spare);
    enum ap_code rc =
        ap_predicate_parse(ui->subject->cat, text, AP_USE_FILTER, spare, &filter, err);
    if (rc)
        return rc;
    ui->view.filter = filter;
    ui->view.filter_text = ap_strdup(spare, text);
    ui->filter[1] = ui->filter[0];
    ui->filter[0] = spare;
    return AP_OK;
}
