/*
 * ui_message.c -- what is said in place of the footer, and what was said before.
 * See ui.h.
 */
#include <stdio.h>
#include <string.h>

#include "ui/ui_state.h"

/* The latest SAID_MOST are kept: the i-th that was ever said lies at i modulo that. */
static struct message *place_of(const struct said *s, size_t i)
{
    return &s->message[i % SAID_MOST];
}

const struct message *ui_message(const struct ui *ui, size_t i)
{
    const struct said *s = &ui->said;
    size_t oldest = s->count > SAID_MOST ? s->count - SAID_MOST : 0;

    return oldest + i < s->count ? place_of(s, oldest + i) : NULL;
}

/* Asides are not kept, and what is said again is kept once. */
static void keep(struct ui *ui, enum style style, const char *text)
{
    struct said *s = &ui->said;

    if (style == STYLE_MUTED ||
        (s->count && strcmp(place_of(s, s->count - 1)->text, text) == 0))
        return;
    if (!s->message)
        s->message = AP_NEW(ui->own, struct message, SAID_MOST);
    struct message *m = place_of(s, s->count++);
    m->style = style;
    snprintf(m->text, sizeof m->text, "%s", text);
}

void ui_notice(struct ui *ui, enum style style, const char *fmt, ...)
{
    va_list ap;

    ui->notice.style = style;
    va_start(ap, fmt);
    vsnprintf(ui->notice.text, sizeof ui->notice.text, fmt, ap);
    va_end(ap);
    ui->notice.hints = false;
    keep(ui, style, ui->notice.text);
}

/* The last key */

void ui_set_last_key(struct ui *ui, bool shown)
{
    ui->last_hidden = !shown;
}

void ui_toggle_last_key(struct ui *ui)
{
    ui->last_hidden = !ui->last_hidden;
    ui_notice(ui, STYLE_NORMAL, ui->last_hidden
                  ? "The last key is not shown any more."
                  : "The last key is shown at the right of this row, where hints leave room.");
}

char *ui_last_key(const struct ui *ui)
{
    char key[16];

    if (ui->last_hidden || !ui->last.key)
        return ap_strdup(ui->frame, "");
    return ap_printf(ui->frame, "%s %s", key_text(ui->last.key, key),
                     action_name(ui->last.action));
}
