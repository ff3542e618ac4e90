/*
 * ui_undo.c -- the view that is shown, and those it can go back to.  See ui.h.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "ui/ui_state.h"
#include "ui/words.h"

/*
 * With a million marks a step that changes them takes 8 MB: then undo reaches
 * back a few steps, not a thousand.
 */
enum { STEPS_MOST = 1000, BYTES_MOST = 64 * 1024 * 1024 };

static const struct ap_catalogue *catalogue(const struct ui *ui)
{
    return ui->subject->cat;
}

/* The view that is shown */

const struct viewstate *ui_view(const struct ui *ui)
{
    return &ui->view;
}

unsigned long ui_version(const struct ui *ui, unsigned parts)
{
    unsigned long newest = 0;

    for (unsigned i = 0; i < PART_COUNT; i++)
        if (parts >> i & 1 && ui->version[i] > newest)
            newest = ui->version[i];
    return newest;
}

/* Parse a filter in the spare arena, if that is not what is there already. */
static enum ap_code try_filter(struct ui *ui, const char *text, struct ap_error *err)
{
    struct ap_arena *spare = ui->filter[1];
    struct viewstate v = { 0 };

    if (ui->tried.text && strcmp(ui->tried.text, text) == 0)
        return AP_OK;
    ui->tried.text = NULL;
    ap_arena_reset(spare);
    enum ap_code rc = viewstate_filter(&v, catalogue(ui), text, spare, err);
    if (rc)
        return rc;
    ui->tried.filter = v.filter;
    ui->tried.text = v.filter_text;
    return AP_OK;
}

/* The predicate of a text, which takes the place of the one in use. */
static const struct ap_predicate *use_filter(struct ui *ui, const char *text)
{
    struct ap_error err;
    enum ap_code rc = try_filter(ui, text, &err);
    struct ap_arena *spare = ui->filter[1];

    assert(rc == AP_OK);        /* views are given filters that were read before */
    ui->filter[1] = ui->filter[0];
    ui->filter[0] = spare;
    ui->tried.text = NULL;
    return ui->tried.filter;
}

static void note_marks(struct ui *ui)
{
    ap_arena_reset(ui->marks);
    ui->marked = ap_bits_new(ui->marks, catalogue(ui)->offerings);
    for (size_t i = 0; i < ui->view.marks; i++)
        ap_bits_set(&ui->marked, ui->view.mark[i]);
}

static void count_hidden(struct ui *ui)
{
    ui->hidden = 0;
    for (size_t i = 0; ui->view.filter && i < ui->view.marks; i++)
        ui->hidden += !ap_predicate_holds(ui->view.filter, ui->view.mark[i]);
}

/* Show v, whose arrays live beside those of the view shown until now. */
static void show(struct ui *ui, const struct viewstate *v)
{
    unsigned differ = viewstate_differences(catalogue(ui), &ui->view, v);
    const struct ap_predicate *filter = ui->view.filter;

    if (differ & PART_FILTER)
        filter = use_filter(ui, v->filter_text);
    ui->view = *v;
    ui->view.filter = filter;
    ui->clock++;
    for (unsigned i = 0; i < PART_COUNT; i++)
        if (differ >> i & 1)
            ui->version[i] = ui->clock;
    if (differ & PART_MARKS)
        note_marks(ui);
    if (differ & (PART_MARKS | PART_FILTER))
        count_hidden(ui);
}

/* The screens after the view changed from one kind and item to another. */
static void follow(struct ui *ui, enum view_kind kind, size_t item, bool back)
{
    const struct viewstate *v = &ui->view;

    if (v->kind == VIEW_ITEM)
        ui->offering = v->item;
    if (v->kind == kind && v->item == item)
        ui_tell_shown(ui);
    else if (back)
        ui_return_to(ui, ui_screen_of(v->kind));
    else
        ui_bring(ui, ui_screen_of(v->kind));
    if (v->compareds < 2)
        ui_close(ui, SCREEN_COMPARE);
}

/* Steps */

static struct step *present(struct ui *ui)
{
    return &ui->history.step[ui->history.at];
}

/* The kept view whose arrays are those shown. */
static const struct kept *shown(struct ui *ui)
{
    return ui->history.previewing ? &ui->history.preview : &present(ui)->kept;
}

static void forget(struct history *h, struct step *s)
{
    h->bytes -= kept_own(&s->kept);
    kept_reset(&s->kept);
}

static void forget_redo(struct history *h)
{
    while (h->count > h->at + 1)
        forget(h, &h->step[--h->count]);
}

static void forget_oldest(struct history *h)
{
    forget(h, &h->step[0]);
    h->count--;
    h->at--;
    memmove(h->step, h->step + 1, h->count * sizeof *h->step);
}

static void end_preview(struct history *h)
{
    if (h->previewing)
        kept_reset(&h->preview);
    h->previewing = false;
}

/* Show a view that was taken and make it the step after the present one. */
static void add_step(struct ui *ui, struct step step)
{
    struct history *h = &ui->history;

    show(ui, &step.kept.view);
    end_preview(h);
    forget_redo(h);
    h->bytes += kept_own(&step.kept);
    step.named = present(ui)->named;
    h->step[h->count++] = step;
    h->at++;
    while (h->at > 0 && (h->count > STEPS_MOST || h->bytes > BYTES_MOST))
        forget_oldest(h);
}

void ui_history_start(struct ui *ui, const struct viewstate *view)
{
    struct history *h = &ui->history;

    h->step = AP_NEW(ui->own, struct step, STEPS_MOST + 1);
    h->step[0].kept = kept_take(catalogue(ui), view, NULL);
    h->count = 1;
    h->bytes = kept_own(&h->step[0].kept);
    ui->marked = ap_bits_new(ui->marks, catalogue(ui)->offerings);
    show(ui, &h->step[0].kept.view);
}

void ui_history_end(struct ui *ui)
{
    struct history *h = &ui->history;

    end_preview(h);
    while (h->count > 0)
        kept_reset(&h->step[--h->count].kept);
}

/* Changing */

/* Say what a step did; what is too long ends in "..." behind a whole character. */
AP_PRINTF(2, 0)
static void describe(struct step *step, const char *fmt, va_list ap)
{
    int wanted = vsnprintf(step->text, sizeof step->text, fmt, ap);
    size_t at = sizeof step->text - sizeof "...";

    if (wanted < (int)sizeof step->text)
        return;
    while (at > 0 && ((unsigned char)step->text[at] & 0xC0) == 0x80)
        at--;
    memcpy(step->text + at, "...", sizeof "...");
}

/* Take next up as a step; false if it is the present view. */
AP_PRINTF(3, 0)
static bool change(struct ui *ui, const struct viewstate *next, const char *fmt, va_list ap)
{
    enum view_kind kind = ui->view.kind;
    size_t item = ui->view.item;
    struct step step = { .kept = kept_take(catalogue(ui), next, shown(ui)) };

    assert(next->kind != VIEW_COMPARE || next->compareds >= 2);
    if (viewstate_equal(catalogue(ui), next, &present(ui)->kept.view)) {
        kept_reset(&step.kept);
        ui_preview_end(ui);
        return false;
    }
    describe(&step, fmt, ap);
    add_step(ui, step);
    follow(ui, kind, item, false);
    return true;
}

void ui_change(struct ui *ui, const struct viewstate *next, const char *fmt, ...)
{
    char buf[16];
    va_list ap;

    va_start(ap, fmt);
    bool changed = change(ui, next, fmt, ap);
    va_end(ap);
    if (!changed)
        return;
    ui_notice(ui, STYLE_NORMAL, "%s (%s undoes)", present(ui)->text,
              key_for(ui, PLACE_BROWSE, ACT_UNDO, buf));
    ui->notice.hints = true;
}

void ui_change_quietly(struct ui *ui, const struct viewstate *next, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    (void)change(ui, next, fmt, ap);
    va_end(ap);
}

void ui_preview(struct ui *ui, const struct viewstate *next)
{
    struct history *h = &ui->history;
    enum view_kind kind = ui->view.kind;
    size_t item = ui->view.item;
    struct kept kept = kept_take(catalogue(ui), next, shown(ui));

    show(ui, &kept.view);
    end_preview(h);
    h->preview = kept;
    h->previewing = true;
    follow(ui, kind, item, false);
}

void ui_preview_end(struct ui *ui)
{
    enum view_kind kind = ui->view.kind;
    size_t item = ui->view.item;

    if (!ui->history.previewing)
        return;
    show(ui, &present(ui)->kept.view);
    end_preview(&ui->history);
    follow(ui, kind, item, true);
}

enum ap_code ui_filter(struct ui *ui, const char *text, struct ap_error *err)
{
    struct viewstate next = ui->view;
    enum ap_code rc = AP_OK;

    if (strcmp(text, ui->view.filter_text) != 0)
        rc = try_filter(ui, text, err);
    if (rc)
        return rc;
    next.filter_text = text;
    ui_preview(ui, &next);
    return AP_OK;
}

/* Going from screen to screen */

/* The present step went, as this one does: it becomes this one, or nothing at all. */
static void join(struct ui *ui, struct step step)
{
    struct history *h = &ui->history;
    struct step *now = present(ui);

    show(ui, &step.kept.view);
    forget_redo(h);
    kept_reset(&now->kept);
    step.named = now->named;
    *now = step;
    if (viewstate_equal(catalogue(ui), &now->kept.view, &h->step[h->at - 1].kept.view)) {
        show(ui, &h->step[h->at - 1].kept.view);
        forget(h, now);
        h->count--;
        h->at--;
    }
}

void ui_go(struct ui *ui, enum view_kind kind, size_t item)
{
    struct viewstate next;

    ui_preview_end(ui);
    next = ui->view;
    next.kind = kind;
    next.item = item;
    assert(kind != VIEW_COMPARE || next.compareds >= 2);
    if (!viewstate_equal(catalogue(ui), &next, &ui->view)) {
        struct step step = { .kept = kept_take(catalogue(ui), &next, shown(ui)), .went = true };
        snprintf(step.text, sizeof step.text, "Went to %s",
                 place_title((enum place)(int)ui_screen_of(kind)));
        if (present(ui)->went && ui->history.at > 0)
            join(ui, step);
        else
            add_step(ui, step);
    }
    if (kind == VIEW_ITEM)
        ui->offering = item;
    ui_bring(ui, ui_screen_of(kind));
}

/* Back and forth */

/* Show the step to which at has been set. */
static void show_present(struct ui *ui, enum view_kind kind, size_t item)
{
    show(ui, &present(ui)->kept.view);
    follow(ui, kind, item, true);
}

void ui_undo(struct ui *ui)
{
    enum view_kind kind = ui->view.kind;
    size_t item = ui->view.item;

    ui_preview_end(ui);
    if (ui->history.at == 0) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing to undo");
        return;
    }
    const char *text = present(ui)->text;
    ui->history.at--;
    show_present(ui, kind, item);
    ui_notice(ui, STYLE_NORMAL, "Undone: %s", text);
    ui->notice.hints = true;
}

void ui_redo(struct ui *ui)
{
    enum view_kind kind = ui->view.kind;
    size_t item = ui->view.item;

    ui_preview_end(ui);
    if (ui->history.at + 1 == ui->history.count) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing that was undone");
        return;
    }
    ui->history.at++;
    show_present(ui, kind, item);
    ui_notice(ui, STYLE_NORMAL, "Done again: %s", present(ui)->text);
    ui->notice.hints = true;
}
