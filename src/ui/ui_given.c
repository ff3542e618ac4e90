/*
 * ui_given.c -- the command lines of the view that is shown.  See ui.h.
 */
#include "ui/ui_state.h"

void ui_set_given(struct ui *ui, struct view_given given)
{
    ui->given = given;
}

const char *ui_opened_as(const struct ui *ui)
{
    return ui->given.catalogue ? ui->given.catalogue : "";
}

char *ui_command(const struct ui *ui, struct ap_arena *arena)
{
    return viewline_command(ui->subject, &ui->view, ui->given, ui->format, arena);
}

char *ui_explorer(const struct ui *ui, struct ap_arena *arena)
{
    return viewline_explorer(ui->subject->cat, &ui->view, ui->given, arena);
}

char *ui_command_named(const struct ui *ui, const char *name, struct ap_arena *arena)
{
    return viewline_command_named(ui->view.kind, name, ui->given, ui->format, arena);
}

char *ui_explorer_named(const struct ui *ui, const char *name, struct ap_arena *arena)
{
    return viewline_explorer_named(name, ui->given, arena);
}
