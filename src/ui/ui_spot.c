/*
 * ui_spot.c -- what the cursor is on, and the screens that tell more of it.
 * See ui.h.
 */
#include "ui/ui_state.h"

static const struct spot nowhere = { AP_NONE, AP_NONE, AP_NONE };

struct spot ui_spot(struct ui *ui)
{
    struct layer *l = ui_top(ui);

    return ui_ops(l->id)->at ? ui_ops(l->id)->at(ui, l->state) : nowhere;
}

void ui_explain(struct ui *ui, struct spot about)
{
    ui->explained = about;
    ui_open(ui, SCREEN_GLOSSARY);
}

struct spot ui_explained(const struct ui *ui)
{
    return ui->explained;
}

void ui_liken(struct ui *ui)
{
    size_t offering = ui_spot(ui).offering;

    if (offering == AP_NONE)
        offering = ui->offering;
    if (offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "No offering is at hand: put the cursor on one first.");
        return;
    }
    ui->likened = offering;
    ui_open(ui, SCREEN_SIMILAR);
}

size_t ui_likened(const struct ui *ui)
{
    return ui->likened;
}
