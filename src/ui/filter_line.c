/*
 * filter_line.c -- see filter_line.h.
 *
 * The list follows every key.  A text that cannot be read changes nothing: the
 * last good filter stays, and the line says what is wrong.  So it does while an
 * attribute's name is typed, which as a word would empty the list.
 */
#include "ui/filter_line.h"

#include <assert.h>
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

/* What could make a condition of a word that nothing contains. */
static struct ap_completion unfinished(struct ui *ui, const char *text,
                                       struct ap_arena *scratch)
{
    struct ap_completion c = { 0 };
    struct ap_bits left = { 0 };

    if (ui_view(ui)->filter)
        left = ap_predicate_eval(ui_view(ui)->filter, scratch);
    if (ui_view(ui)->filter && ap_bits_size(&left) == 0)
        c = ap_complete(ui_subject(ui)->cat, text, strlen(text), scratch);
    bool begins = c.candidates && (c.candidate[0].kind == AP_COMPLETE_ATTRIBUTE ||
                                   c.candidate[0].kind == AP_COMPLETE_OPERATOR);
    return begins ? c : (struct ap_completion){ 0 };
}

static void say_unfinished(struct ap_error *err, const char *text,
                           const struct ap_completion *c)
{
    (void)ap_fail(err, AP_USAGE, "\"%.*s\" is found nowhere; Tab makes it %s", (int)c->len,
                  text + c->at, c->candidate[0].text);
    err->at = c->at;
    err->len = c->len;
}

/* Go back to a filter that was read before. */
static void restore(struct ui *ui, const char *former)
{
    struct ap_error unread;
    enum ap_code rc = ui_filter(ui, former, &unread);

    assert(rc == AP_OK);
    (void)rc;
}

static const char *filter_now(struct ui *ui, struct ap_arena *arena)
{
    const char *text = ui_view(ui)->filter_text;

    return ap_strdup(arena, text ? text : "");
}

/* Follow what is typed, as far as it makes sense. */
static void follow(struct ui *ui, const char *text)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_error err = { 0 };
    const char *former = filter_now(ui, scratch);

    if (ui_filter(ui, text, &err)) {
        ui_wrong(ui, &err);
    } else {
        struct ap_completion c = unfinished(ui, text, scratch);
        if (c.candidates) {
            say_unfinished(&err, text, &c);
            restore(ui, former);
            ui_wrong(ui, &err);
        }
    }
    ap_arena_free(scratch);
}

/* Enter behind the name of an attribute goes on to its values; false: there is no such name. */
static bool goes_on(struct ui *ui, const char *text)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_completion c = { 0 };
    const char *former = filter_now(ui, scratch);

    if (!ui_filter(ui, text, &err))
        c = unfinished(ui, text, scratch);
    bool goes = c.candidates && c.candidate[0].kind == AP_COMPLETE_OPERATOR;
    if (goes) {
        restore(ui, former);
        ui_retype(ui, ap_printf(scratch, "%.*s%s", (int)c.at, text, c.candidate[0].text));
        follow(ui, ui_typed(ui));
    }
    ap_arena_free(scratch);
    return goes;
}

static void filter_typed(struct ui *ui, const char *text, enum typed how)
{
    struct ap_error err = { 0 };
    bool blank = !text[strspn(text, " ")];      /* restricts nothing, and shall not look so */

    text = blank ? "" : text;
    if (how == TYPED_CANCELLED)
        ui_preview_end(ui);
    else if (how == TYPED_CHANGED)
        follow(ui, text);
    else if (goes_on(ui, text))
        ;
    else if (ui_filter(ui, text, &err))
        ui_wrong(ui, &err);
    else
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
