/*
 * ui_line.c -- the line being typed: who asks for it, and what keys do to it.
 * See ui.h.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "ui/ui_state.h"
#include "ui/words.h"

bool ui_typing(const struct ui *ui)
{
    return ui->prompt.on && ui->prompt.owner == ui->stack[ui->depth - 1].id;
}

void ui_wrong(struct ui *ui, const struct ap_error *err)
{
    ui->prompt.wrong = err ? *err : (struct ap_error){ 0 };
}

static enum offer offers(const struct prompt *p)
{
    return p->asker ? p->asker->offers : OFFER_NONE;
}

/* How much of the line is an offer; the ending says what a file will be, and stays. */
static size_t offered(const struct prompt *p)
{
    const char *text = p->line.text, *ending = strrchr(text, '.');

    if (offers(p) == OFFER_STEM && ending)
        return (size_t)(ending - text);
    return offers(p) == OFFER_NONE ? 0 : p->line.len;
}

static void start_line(struct ui *ui, const struct asker *asker, const char *label,
                       const char *initial)
{
    struct prompt *p = &ui->prompt;
    struct lineedit line = p->line;         /* which keeps what was killed */

    lineedit_set(&line, initial);
    *p = (struct prompt){ .on = true, .owner = ui_top(ui)->id, .asker = asker, .line = line,
                          .initial = line, .earlier = AP_NONE };
    snprintf(p->label, sizeof p->label, "%s", label);
    p->offered = offered(p);
    ui_menu_end(ui);
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
    struct prompt *p = &ui->prompt;

    lineedit_set(&p->line, text);
    p->offered = p->offered ? offered(p) : 0;
    ui_menu_end(ui);
}

enum place ui_line_place(const struct ui *ui)
{
    return ui->prompt.asker ? ui->prompt.asker->place : PLACE_PROMPT;
}

void ui_tell_typed(struct ui *ui, enum typed how)
{
    struct layer *l = ui_top(ui);
    const struct asker *asker = ui->prompt.asker;
    struct lineedit line = how == TYPED_CANCELLED ? ui->prompt.initial : ui->prompt.line;

    ui->prompt.on = how == TYPED_CHANGED;
    ui_wrong(ui, NULL);
    if (asker && asker->typed)
        asker->typed(ui, line.text, how);
    else
        ui_ops(l->id)->typed(ui, l->state, line.text, how);
    if (how == TYPED_ACCEPTED && ui->prompt.wrong.text[0])
        ui->prompt.on = true;
}

static void accept_line(struct ui *ui)
{
    struct prompt *p = &ui->prompt;
    struct ap_arena *scratch = ap_arena_new();
    const char *kind = ap_strdup(scratch, p->label), *text = ap_strdup(scratch, p->line.text);

    ui_tell_typed(ui, TYPED_ACCEPTED);
    if (!ui_typing(ui))
        earlier_add(&ui->earlier, kind, text);
    ap_arena_free(scratch);
}

/* Show a line that was accepted before, or again what was typed. */
static void recall(struct ui *ui, bool older)
{
    struct prompt *p = &ui->prompt;
    const struct earlier *e = &ui->earlier;
    size_t to = older ? earlier_older(e, p->label, p->earlier, p->line.text)
                      : earlier_newer(e, p->label, p->earlier, p->line.text);

    if (to == AP_NONE && (older || p->earlier == AP_NONE)) {
        ui_notice(ui, STYLE_NORMAL, older ? "No line was accepted before this one."
                                          : "This is the line being typed.");
        return;
    }
    if (p->earlier == AP_NONE)
        p->typed = p->line;
    p->earlier = to;
    p->offered = 0;
    lineedit_set(&p->line, to == AP_NONE ? p->typed.text : e->line[to].text);
    ui_tell_typed(ui, TYPED_CHANGED);
}

/* Does only the ending of a file stand behind the cursor? */
static bool at_ending(const struct prompt *p)
{
    const char *rest = p->line.text + p->line.at;

    return offers(p) == OFFER_STEM && *rest == '.' && !strchr(rest + 1, '.');
}

/* A character, in place of what was offered; false if it is none. */
static bool insert(struct prompt *p, uint32_t rune)
{
    struct lineedit line = p->line;

    if (p->offered)
        (void)lineedit_replace(&line, 0, p->offered, "");
    else if (rune == '.' && at_ending(p))
        line.text[line.len = line.at] = '\0';   /* another one follows */
    if (!lineedit_insert(&line, rune))
        return false;           /* and what was offered is so still */
    p->line = line;
    p->offered = 0;
    return true;
}

static void act(struct ui *ui, enum action action)
{
    struct prompt *p = &ui->prompt;

    if (lineedit_act(&p->line, action))
        p->offered = 0;
    else if (p->asker && p->asker->act)
        p->asker->act(ui, action);
}

static void edit(struct ui *ui, enum action action, uint32_t key)
{
    struct prompt *p = &ui->prompt;
    size_t len = p->line.len;

    if (action != ACT_NONE)
        act(ui, action);
    if (action == ACT_NONE ? !insert(p, key) : p->line.len == len)
        return;
    p->earlier = AP_NONE;
    ui_tell_typed(ui, TYPED_CHANGED);
}

void ui_type(struct ui *ui, enum action action, uint32_t key)
{
    if (action == ACT_COMPLETE || action == ACT_COMPLETE_BACK) {
        ui_complete(ui, action == ACT_COMPLETE);
        return;
    }
    if (action == ACT_ACCEPT && ui_menu_take(ui))
        return;
    ui_menu_end(ui);
    if (action == ACT_ACCEPT)
        accept_line(ui);
    else if (action == ACT_BACK)
        ui_tell_typed(ui, TYPED_CANCELLED);
    else if (action == ACT_EARLIER || action == ACT_LATER)
        recall(ui, action == ACT_EARLIER);
    else
        edit(ui, action, key);
}

static void paste_rune(struct ui *ui, uint32_t rune)
{
    ui_menu_end(ui);
    ui->prompt.pasted |= insert(&ui->prompt, rune);
}

/* A paste is text and never a key: it goes to the line being typed, or nowhere. */
void ui_paste(struct ui *ui, uint32_t rune)
{
    char key[16];

    if (ui_too_small(ui))
        return;
    if (ui_typing(ui))
        paste_rune(ui, rune);
    else
        ui_notice(ui, STYLE_MUTED, "What is pasted goes into a line: press %s to filter first.",
                  key_for(ui, PLACE_BROWSE, ACT_FILTER, key));
}

/* Once, and not for each of its characters. */
void ui_tell_pasted(struct ui *ui)
{
    if (ui->prompt.pasted && ui_typing(ui))
        ui_tell_typed(ui, TYPED_CHANGED);
    ui->prompt.pasted = false;
}
