/*
 * scr_guide.c -- Guide: the question that narrows most, one at a time.
 *
 * Answers are conditions of the view's filter; what does not matter is remembered
 * here, as long as the screen is open, with how many conditions there were then: so
 * going back undoes either in the order in which they were given.
 */
#include <string.h>

#include "apposite/edit.h"
#include "ui/guide_page.h"
#include "ui/screen.h"
#include "ui/ui.h"

enum { COMPARED = 50 };         /* offerings side by side; more are to be narrowed first */

struct guide {
    struct ap_arena *own;       /* owns the page and what it is about; emptied at every step */
    struct page      page;
    struct guided    walk;
    size_t          *skipped;   /* attributes that do not matter */
    size_t          *after;     /* ... and how long the path was then */
    size_t           skips;
    unsigned long    filter;    /* the version of the filter that this is from */
};

static void write_page(struct ui *ui, struct guide *g)
{
    struct ui_size size = ui_size(ui);

    ap_arena_reset(g->own);
    page_init(&g->page, g->own);
    g->filter = ui_version(ui, PART_FILTER);
    g->walk = guided_at(ui_subject(ui)->cat, ui_view(ui)->filter, g->skipped, g->skips, g->own);
    guide_write(&g->page, ui_subject(ui), &g->walk, ui_ascii(ui));
    page_fit(&g->page, size.rows - 3, size.cols);
}

static void guide_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct guide *g = state;
    size_t attributes = ui_subject(ui)->cat->attributes;

    g->own = ap_arena_new();
    g->skipped = AP_NEW(arena, size_t, attributes);
    g->after = AP_NEW(arena, size_t, attributes);
    write_page(ui, g);
}

static void guide_shown(struct ui *ui, void *state)
{
    struct guide *g = state;

    if (g->filter != ui_version(ui, PART_FILTER))
        write_page(ui, g);
}

static void guide_close(void *state)
{
    struct guide *g = state;

    ap_arena_free(g->own);
}

static void guide_draw(struct ui *ui, void *state, struct area area)
{
    struct guide *g = state;

    (void)ui;
    page_draw(&g->page, area);
}

static const char *guide_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct guide *g = state;

    return g->walk.path.count ? guide_crumbs(&g->walk, ui_ascii(ui), arena) : NULL;
}

/* Answering */

static void answer(struct ui *ui, struct guide *g, size_t i)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    struct ap_error err = { 0 };
    const char *about = guided_asked(&g->walk)->name, *label = guided_label(&g->walk, i);

    if (guided_answer(&g->walk, i, scratch, &next.filter_text, &err))
        ui_notice(ui, STYLE_ERROR, "Not answered: %s", err.text);
    else
        ui_change(ui, &next, "Answered %s: %s", about, label);
    ap_arena_free(scratch);
}

static void skip(struct ui *ui, struct guide *g)
{
    if (!g->walk.open) {
        ui_notice(ui, STYLE_NORMAL, "There is no further question");
        return;
    }
    const char *name = guided_asked(&g->walk)->name;

    g->after[g->skips] = g->walk.path.count;
    g->skipped[g->skips++] = g->walk.question.attribute;
    write_page(ui, g);
    ui_notice(ui, STYLE_NORMAL, "%s does not matter", name);
}

/* Taking back */

static void ask_again(struct ui *ui, struct guide *g, size_t skip)
{
    const char *name = ui_subject(ui)->cat->attribute[g->skipped[skip]].name;

    g->skips--;
    for (size_t i = skip; i < g->skips; i++) {
        g->skipped[i] = g->skipped[i + 1];
        g->after[i] = g->after[i + 1];
    }
    write_page(ui, g);
    ui_notice(ui, STYLE_NORMAL, "%s may matter again", name);
}

static void take_back(struct ui *ui, struct guide *g, size_t step)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate next = *ui_view(ui);
    const char *words = guided_step(&g->walk, step, scratch);

    viewstate_filter_by(&next, ap_predicate_drop(next.filter, step, scratch), scratch);
    ui_change(ui, &next, "Took back: %s", words);
    ap_arena_free(scratch);
}

static void go_back(struct ui *ui, struct guide *g)
{
    size_t path = g->walk.path.count;

    if (g->skips && g->after[g->skips - 1] >= path)
        ask_again(ui, g, g->skips - 1);
    else if (path)
        take_back(ui, g, path - 1);
    else
        ui_notice(ui, STYLE_NORMAL, "This is the first question");
}

static void start_over(struct ui *ui, struct guide *g)
{
    struct viewstate next = *ui_view(ui);

    g->skips = 0;
    next.filter_text = "";
    ui_change(ui, &next, "Every answer is taken back");
    write_page(ui, g);          /* also where the filter was empty already */
}

/* What remains */

static void compare(struct ui *ui, struct guide *g)
{
    const struct guided *w = &g->walk;
    size_t *offering = AP_NEW(g->own, size_t, w->lefts), n = 0;

    if (w->lefts < 2 || w->lefts > COMPARED) {
        ui_notice(ui, STYLE_NORMAL, w->lefts < 2 ? "There are no two to compare"
                                                 : "Too many to compare: answer on first");
        return;
    }
    for (size_t o = ap_bits_next(&w->left, 0); o != AP_NONE; o = ap_bits_next(&w->left, o + 1))
        offering[n++] = o;
    ui_compare(ui, offering, n);
}

static void choose(struct ui *ui, struct guide *g)
{
    const struct para *stop = page_at(&g->page);

    if (!stop)
        return;
    if (stop->what == GUIDE_ANSWER)
        answer(ui, g, stop->index);
    else if (stop->what == GUIDE_SKIP)
        skip(ui, g);
    else if (stop->what == GUIDE_STEP)
        take_back(ui, g, stop->index);
    else if (stop->what == GUIDE_SKIPPED)
        ask_again(ui, g, stop->index);
    else
        ui_show_item(ui, stop->index);
}

static bool guide_act(struct ui *ui, void *state, enum action action)
{
    struct guide *g = state;

    if (action == ACT_OPEN)
        choose(ui, g);
    else if (action == ACT_NOT_SURE)
        skip(ui, g);
    else if (action == ACT_LEFT)
        go_back(ui, g);
    else if (action == ACT_RESET)
        start_over(ui, g);
    else if (action == ACT_COMPARE)
        compare(ui, g);
    else
        return page_act(&g->page, action);
    return true;
}

static struct spot guide_at(struct ui *ui, void *state)
{
    struct guide *g = state;
    const struct para *stop = page_at(&g->page);
    bool offering = stop && stop->what == GUIDE_OFFERING;

    (void)ui;
    return (struct spot){ offering ? stop->index : AP_NONE,
                          g->walk.open ? g->walk.question.attribute : AP_NONE, AP_NONE };
}

static bool guide_point(struct ui *ui, void *state, struct point p)
{
    struct guide *g = state;

    (void)ui;
    return page_point(&g->page, p);
}

static const char *guide_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct guide *g = state;

    (void)ui;
    return page_copy(&g->page, part, out);
}

const struct screen_ops guide_screen = {
    .state_size = sizeof(struct guide),
    .open = guide_open,
    .draw = guide_draw,
    .act = guide_act,
    .at = guide_at,
    .point = guide_point,
    .copy = guide_copy,
    .status = guide_status,
    .shown = guide_shown,
    .close = guide_close,
};
