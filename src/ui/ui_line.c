/*
 * ui_line.c -- the line being typed: who asks for it, and what keys do to it.
 * See ui.h.
 */
#include <assert.h>
#include <stdio.h>

#include "ui/ui_state.h"

bool ui_typing(const struct ui *ui)
{
    return ui->prompt.on && ui->prompt.owner == ui->stack[ui->depth - 1].id;
}

void ui_wrong(struct ui *ui, const struct ap_error *err)
{
    ui->prompt.wrong = err ? *err : (struct ap_error){ 0 };
}

static void start_line(struct ui *ui, const struct asker *asker, const char *label,
                       const char *initial)
{
    struct prompt *p = &ui->prompt;

    *p = (struct prompt){ .on = true, .owner = ui_top(ui)->id, .asker = asker };
    snprintf(p->label, sizeof p->label, "%s", label);
    lineedit_set(&p->line, initial);
    p->initial = p->line;
}

void ui_ask_for(struct ui *ui, const struct asker *asker, const char *label,
                const char *initial, const char *says)
{
    start_line(ui, asker, label, initial);
    ui_says(ui, says);
}

void ui_says(struct ui *ui, const char *says)
{
    snprintf(ui->prompt.says, sizeof ui->prompt.says, "%s", says ? says : "");
}

void ui_ask(struct ui *ui, const char *label, const char *initial, const char *says)
{
    assert(ui_ops(ui_top(ui)->id)->typed);
    ui_ask_for(ui, NULL, label, initial, says);
}

const char *ui_typed(const struct ui *ui)
{
    return ui->prompt.line.text;
}

void ui_retype(struct ui *ui, const char *text)
{
    lineedit_set(&ui->prompt.line, text);
}

enum place ui_line_place(const struct ui *ui)
{
    return ui->prompt.asker ? ui->prompt.asker->place : PLACE_PROMPT;
}

/* Tell who asked; they may ask again, or not take the line. */
static void tell_typed(struct ui *ui, enum typed how)
{
    struct layer *l = ui_top(ui);
    const struct asker *asker = ui->prompt.asker;
    struct lineedit line = how == TYPED_CANCELLED ? ui->prompt.initial : ui->prompt.line;

    ui->prompt.on = how == TYPED_CHANGED;
    ui_wrong(ui, NULL);
    if (asker)
        asker->typed(ui, line.text, how);
    else
        ui_ops(l->id)->typed(ui, l->state, line.text, how);
    if (how == TYPED_ACCEPTED && ui->prompt.wrong.text[0])
        ui->prompt.on = true;
}

void ui_type(struct ui *ui, enum action action, uint32_t key)
{
    struct lineedit *line = &ui->prompt.line;
    const struct asker *asker = ui->prompt.asker;
    size_t len = line->len;

    if (action == ACT_ACCEPT || action == ACT_BACK) {
        tell_typed(ui, action == ACT_ACCEPT ? TYPED_ACCEPTED : TYPED_CANCELLED);
        return;
    }
    if (action == ACT_NONE)
        (void)lineedit_insert(line, key);   /* what is no character does nothing */
    else if (!lineedit_act(line, action) && asker)
        asker->act(ui, action);
    if (line->len != len)
        tell_typed(ui, TYPED_CHANGED);
}

/* A paste is text and never a key: it goes to the line being typed, or nowhere. */
void ui_paste(struct ui *ui, uint32_t rune)
{
    if (ui_too_small(ui))
        return;
    if (ui_typing(ui))
        ui->prompt.pasted |= lineedit_insert(&ui->prompt.line, rune);
    else
        ui_notice(ui, STYLE_MUTED, "What is pasted goes into a line: press / to filter first.");
}

/* Once, and not for each of its characters. */
void ui_tell_pasted(struct ui *ui)
{
    if (ui->prompt.pasted && ui_typing(ui))
        tell_typed(ui, TYPED_CHANGED);
    ui->prompt.pasted = false;
}
