/*
 * scr_similar.c -- Similar: the offerings most like one, and in what.
 *
 * Ranked by the values they share with it (similar.h); what is the same and
 * what differs is named, so that nobody has to trust a number.
 */
#include "apposite/similar.h"

#include "base/buf.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"

enum { STOP_OFFERING = 1, MOST = 50 };

struct similar {
    struct ap_arena   *own;     /* owns the page and like; emptied when it is written anew */
    struct page        page;
    size_t             of;      /* whom they are like; AP_NONE: nobody */
    struct ap_similar *like;
    size_t             count;
    unsigned long      marks;   /* the version of the marks it shows */
};

/* The attributes whose share lies in a range: "Isolation, Platform". */
static char *named(const struct ap_catalogue *cat, const struct ap_similar *one, double low,
                   double high, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < one->shares; i++)
        if (one->share[i].share >= low && one->share[i].share <= high)
            buf_printf(&out, "%s%s", out.n ? ", " : "",
                       cat->attribute[one->share[i].attribute].name);
    return buf_text(&out);
}

static void write_named(struct page *p, const char *label, const char *names)
{
    if (*names)
        page_text(p, STYLE_MUTED, 4, ap_printf(p->arena, "%s: %s", label, names));
}

/* What is the same, what differs; between is a set of values that overlaps. */
static void write_shares(struct page *p, const struct ap_catalogue *cat,
                         const struct ap_similar *one)
{
    static const double none = 0, all = 1, some = 1e-9;

    if (one->shares == 0)
        page_text(p, STYLE_MUTED, 4, "No attribute is stated of both.");
    write_named(p, "Same", named(cat, one, all, all, p->arena));
    write_named(p, "In part", named(cat, one, some, all - some, p->arena));
    write_named(p, "Differs", named(cat, one, none, none, p->arena));
}

static void write_one(struct ui *ui, struct similar *s, const struct ap_similar *one)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct page *p = &s->page;
    const char *mark = ui_marked(ui, one->offering) ? glyph_text(GLYPH_MARKED, ui_ascii(ui)) : "";

    page_text(p, STYLE_NORMAL, 0, cat->offering[one->offering].name);
    page_note(p, ap_printf(s->own, "%s %zu of %zu the same", mark, one->same, one->shares));
    page_stop(p, STOP_OFFERING, one->offering);
    write_shares(p, cat, one);
}

static void write_page(struct ui *ui, struct similar *s)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct ui_size size = ui_size(ui);

    ap_arena_reset(s->own);
    page_init(&s->page, s->own);
    s->count = 0;
    s->marks = ui_version(ui, PART_MARKS);
    if (s->of < cat->offerings)
        s->like = ap_similar(cat, s->of, MOST, &s->count, s->own);
    for (size_t i = 0; i < s->count; i++)
        write_one(ui, s, &s->like[i]);
    if (s->count == 0)
        page_text(&s->page, STYLE_NORMAL, 0, s->of < cat->offerings
                      ? "This catalogue has no other offering."
                      : "Put the cursor on an offering first.");
    page_fit(&s->page, size.rows - 3, size.cols);
}

static void similar_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct similar *s = state;

    (void)arena;                /* the page is written anew for each offering */
    s->own = ap_arena_new();
    s->of = ui_likened(ui);
    write_page(ui, s);
}

static void similar_close(void *state)
{
    struct similar *s = state;

    ap_arena_free(s->own);
}

static void similar_shown(struct ui *ui, void *state)
{
    struct similar *s = state;
    struct roll roll = s->page.roll;
    struct ui_size size = ui_size(ui);
    bool same = s->of == ui_likened(ui);

    if (same && s->marks == ui_version(ui, PART_MARKS))
        return;
    s->of = ui_likened(ui);
    write_page(ui, s);
    if (!same)
        return;
    s->page.roll.at = roll.at;
    s->page.roll.top = roll.top;
    page_fit(&s->page, size.rows - 3, size.cols);
}

static void similar_draw(struct ui *ui, void *state, struct area area)
{
    struct similar *s = state;

    (void)ui;
    page_draw(&s->page, area);
}

static const char *similar_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    const struct similar *s = state;
    const struct ap_catalogue *cat = ui_subject(ui)->cat;

    return s->of < cat->offerings ? ap_printf(arena, "Like %s, the nearest first",
                                              cat->offering[s->of].name)
                                  : NULL;
}

static struct spot similar_at(struct ui *ui, void *state)
{
    struct similar *s = state;
    const struct para *stop = page_at(&s->page);

    (void)ui;
    return (struct spot){ stop ? stop->index : AP_NONE, AP_NONE, AP_NONE };
}

static void mark(struct ui *ui, struct similar *s, size_t offering)
{
    ui_mark(ui, offering, !ui_marked(ui, offering));
    (void)page_act(&s->page, ACT_DOWN);
}

static bool similar_act(struct ui *ui, void *state, enum action action)
{
    struct similar *s = state;
    size_t offering = AP_NONE;

    if (page_act(&s->page, action))
        return true;
    if (action == ACT_OPEN || action == ACT_MARK || action == ACT_COMPARE)
        offering = similar_at(ui, state).offering;
    if (offering == AP_NONE)
        return false;
    if (action == ACT_OPEN)
        ui_show_item(ui, offering);
    else if (action == ACT_MARK)
        mark(ui, s, offering);
    else
        ui_compare(ui, (size_t[]){ s->of, offering }, 2);
    return true;
}

static bool similar_point(struct ui *ui, void *state, struct point p)
{
    struct similar *s = state;

    (void)ui;
    return page_point(&s->page, p);
}

const struct screen_ops similar_screen = {
    .state_size = sizeof(struct similar),
    .open = similar_open,
    .draw = similar_draw,
    .act = similar_act,
    .at = similar_at,
    .status = similar_status,
    .point = similar_point,
    .shown = similar_shown,
    .close = similar_close,
};
