/*
 * filter_line.c -- see filter_line.h.
 *
 * The list follows every key.  A text that cannot be read changes nothing: the
 * last good filter stays, and the line says what is wrong.
 */
#include "ui/filter_line.h"

#include <string.h>

#include "ui/screen.h"
#include "ui/ui.h"

static void accept(struct ui *ui)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    struct ap_arena *scratch = ap_arena_new();

    if (v->filter_text && *v->filter_text) {
        struct ap_bits left = ap_predicate_eval(v->filter, scratch);
        ui_change(ui, v, "Filtered: %zu of %zu left", ap_bits_size(&left), cat->offerings);
    } else {
        ui_change(ui, v, "Removed the filter");
    }
    ap_arena_free(scratch);
}

static void filter_typed(struct ui *ui, const char *text, enum typed how)
{
    struct ap_error err = { 0 };
    bool blank = !text[strspn(text, " ")];      /* restricts nothing, and shall not look so */

    if (how == TYPED_CANCELLED)
        ui_preview_end(ui);
    else if (ui_filter(ui, blank ? "" : text, &err))
        ui_wrong(ui, &err);
    else if (how == TYPED_ACCEPTED)
        accept(ui);
}

static struct ap_completion filter_complete(struct ui *ui, const char *text, size_t at,
                                            struct ap_arena *arena)
{
    return ap_complete(ui_subject(ui)->cat, text, at, arena);
}

static const struct asker asker = {
    .place = PLACE_PROMPT, .typed = filter_typed, .complete = filter_complete,
};

void filter_ask(struct ui *ui)
{
    const char *text = ui_view(ui)->filter_text;

    ui_ask_for(ui, &asker, "Filter", text ? text : "", NULL);
}
