/*
 * scr_rank.c -- Rank: who leads by what is required, why, and what would change it.
 *
 * The requirements are the view's.  The ranking and what would change it are made
 * when they change; the page is written anew also when the cursor goes to another
 * stop, of which it then says more.
 */
#include "ui/rank_edit.h"
#include "ui/rank_page.h"
#include "ui/words.h"
#include "ui/wrap.h"
#include "view/report_rank.h"

enum {
    HEAD_SHARE = 3,             /* the result stands above the page in at most a third */
    COMPARED = 4,               /* so many are compared where none are marked */
    AROUND = 2                  /* rows of the screen that are not this one's */
};

struct rank {
    struct ap_arena     *own;   /* owns ranking and robust; emptied when they are made anew */
    struct ap_arena     *text;  /* owns page */
    struct ap_ranking    ranking;
    struct ap_robustness robust;
    unsigned long        required, marks;   /* the versions that they are from */
    struct ranked        shown;
    struct page          page;
    struct rank_asking   asking;
};

/*
 * The page
 */

static void rank_again(struct ui *ui, struct rank *r)
{
    ap_arena_reset(r->own);
    r->ranking = view_ranking(ui_subject(ui), ui_view(ui), r->own);
    r->robust = ap_robustness(&r->ranking, r->own);
    r->required = ui_version(ui, PART_REQUIREMENTS);
}

static int head_rows(const struct ranked *shown, struct ap_arena *arena)
{
    return wrap_rows(rank_result(shown, arena), shown->cols)
         + wrap_rows(rank_lead(shown, arena), shown->cols);
}

static struct rank_stop here(const struct rank *r)
{
    const struct para *para = page_here(&r->page);

    return para ? (struct rank_stop){ para->what, para->index } : (struct rank_stop){ 0, 0 };
}

static bool same_stop(struct rank_stop a, struct rank_stop b)
{
    return a.what == b.what && a.index == b.index;
}

/* Where the line of the cursor is in the window. */
static int line_of(const struct page *p)
{
    return p->roll.count ? p->start[p->roll.at] - p->roll.top : 0;
}

static void write_once(struct ui *ui, struct rank *r)
{
    struct ui_size size = ui_size(ui);
    int rows = size.rows - AROUND, head;

    ap_arena_reset(r->text);
    r->shown.ranking = &r->ranking;
    r->shown.robust = &r->robust;
    r->shown.cols = size.cols;
    head = head_rows(&r->shown, r->text);
    r->shown.headed = r->ranking.requirements.count && head * HEAD_SHARE <= rows;
    r->marks = ui_version(ui, PART_MARKS);
    page_init(&r->page, r->text);
    rank_write_page(ui, &r->page, &r->shown);
    page_fit(&r->page, rows - (r->shown.headed ? head : 0), size.cols);
    page_go(&r->page, r->shown.open.what, r->shown.open.index);
}

/* Write it with more of a stop, or of the first, if there is none like that. */
static void write_page(struct ui *ui, struct rank *r, struct rank_stop stop)
{
    r->shown.open = stop;
    write_once(ui, r);
    if (same_stop(here(r), stop))
        return;
    r->shown.open = here(r);
    write_once(ui, r);
}

/* The same with the cursor in the same line of the window, as far as its stop then fits. */
static void write_in_place(struct ui *ui, struct rank *r, struct rank_stop stop)
{
    int line = line_of(&r->page);

    write_page(ui, r, stop);
    if (!r->page.roll.count)
        return;
    r->page.roll.top = r->page.start[r->page.roll.at] - line;
    if (r->page.roll.top < 0)
        r->page.roll.top = 0;
    roll_go(&r->page.roll, r->page.roll.at);
}

/* At the best place with its lines, if the result can be seen then; else at the top. */
static void write_first(struct ui *ui, struct rank *r)
{
    write_page(ui, r, (struct rank_stop){ STOP_PLACE, 0 });
    if (r->page.roll.top > 0)
        write_page(ui, r, (struct rank_stop){ STOP_NEED, 0 });
}

static void rank_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct rank *r = state;

    (void)arena;                /* both are made anew now and then */
    r->own = ap_arena_new();
    r->text = ap_arena_new();
    r->asking.arena = ap_arena_new();
    rank_again(ui, r);
    write_first(ui, r);
}

static void rank_shown(struct ui *ui, void *state)
{
    struct rank *r = state;
    bool ranked = r->required == ui_version(ui, PART_REQUIREMENTS);

    if (ranked && r->marks == ui_version(ui, PART_MARKS) && r->shown.cols == ui_size(ui).cols)
        return;
    if (!ranked)
        rank_again(ui, r);
    write_in_place(ui, r, r->shown.open);
}

static void rank_close(void *state)
{
    struct rank *r = state;

    ap_arena_free(r->own);
    ap_arena_free(r->text);
    ap_arena_free(r->asking.arena);
}

static void rank_draw(struct ui *ui, void *state, struct area area)
{
    struct rank *r = state;
    struct ap_arena *frame = area.grid->arena;
    int row = 0;

    (void)ui;
    if (r->shown.headed) {
        row = wrap_draw(area, row, 0, WRAP_ALL, area.cols, STYLE_HEAD,
                        rank_result(&r->shown, frame));
        row = wrap_draw(area, row, 0, WRAP_ALL, area.cols, STYLE_NORMAL,
                        rank_lead(&r->shown, frame));
    }
    page_draw(&r->page, area_part(area, row, 0, area.rows - row, area.cols));
}

/*
 * Acting
 */

/* The offering at a stop, AP_NONE: it is a requirement. */
static size_t offering_at(const struct rank *r, struct rank_stop stop)
{
    if (stop.what == STOP_PLACE)
        return r->ranking.place[stop.index].offering;
    return stop.what == STOP_EXCLUDED ? r->ranking.excluded[stop.index].offering : AP_NONE;
}

/* Say more of the stop that the cursor went to. */
static void follow(struct ui *ui, struct rank *r)
{
    struct rank_stop stop = here(r);

    if (same_stop(stop, r->shown.open))
        return;
    write_in_place(ui, r, stop);
    if (offering_at(r, stop) != AP_NONE)
        ui_set_offering(ui, offering_at(r, stop));
}

static void go_to_need(struct ui *ui, struct rank *r, size_t at)
{
    write_in_place(ui, r, (struct rank_stop){ STOP_NEED, at });
}

/* What is done to the requirement at the cursor. */
static void change_need(struct ui *ui, struct rank *r, enum action action)
{
    struct rank_stop stop = here(r);

    if (stop.what != STOP_NEED)
        ui_notice(ui, STYLE_NORMAL, r->ranking.requirements.count
                      ? "Put the cursor on a requirement first."
                      : "Nothing is required yet.");
    else if (action == ACT_DROP)
        rank_drop(ui, stop.index);
    else if (action == ACT_NEED)
        go_to_need(ui, r, rank_turn_need(ui, stop.index));
    else
        rank_weigh(ui, stop.index, action == ACT_HEAVIER ? AP_POINT / 2 : -AP_POINT / 2);
}

static void open_stop(struct ui *ui, struct rank *r)
{
    const struct para *seen = page_at(&r->page);
    struct rank_stop stop = here(r);

    if (!seen && stop.what)
        return;
    if (stop.what == 0)
        rank_ask(ui, &r->asking, AP_NONE);
    else if (stop.what == STOP_NEED)
        rank_ask(ui, &r->asking, stop.index);
    else
        ui_show_item(ui, offering_at(r, stop));
}

static void mark(struct ui *ui, struct rank *r)
{
    size_t offering = offering_at(r, here(r));

    if (offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "Put the cursor on an offering to mark it.");
        return;
    }
    ui_mark(ui, offering, !ui_marked(ui, offering));
    (void)page_act(&r->page, ACT_DOWN);
    follow(ui, r);
}

/* The marked ones, else the first places. */
static bool compare(struct ui *ui, const struct rank *r)
{
    size_t order[COMPARED], n = 0;

    if (ui_view(ui)->marks >= 2 || !r->ranking.requirements.count)
        return false;
    while (n < COMPARED && n < r->ranking.places) {
        order[n] = r->ranking.place[n].offering;
        n++;
    }
    if (n < 2)
        return false;
    ui_compare(ui, order, n);
    ui_notice(ui, STYLE_NORMAL, "The first %zu of the ranking", n);
    return true;
}

static bool rank_act(struct ui *ui, void *state, enum action action)
{
    struct rank *r = state;

    if (action == ACT_REQUIRE)
        rank_ask(ui, &r->asking, AP_NONE);
    else if (action == ACT_OPEN)
        open_stop(ui, r);
    else if (action == ACT_DROP || action == ACT_NEED || action == ACT_HEAVIER
             || action == ACT_LIGHTER)
        change_need(ui, r, action);
    else if (action == ACT_POLICY)
        rank_turn_policy(ui);
    else if (action == ACT_RESET)
        rank_drop_all(ui);
    else if (action == ACT_MARK)
        mark(ui, r);
    else if (action == ACT_COMPARE)
        return compare(ui, r);
    else if (page_act(&r->page, action))
        follow(ui, r);
    else
        return false;
    return true;
}

static void typed(struct ui *ui, void *state, const char *text, enum typed how)
{
    struct rank *r = state;

    rank_typed(ui, &r->asking, text, how);
    if (how == TYPED_ACCEPTED && r->asking.at != AP_NONE)
        go_to_need(ui, r, r->asking.at);
}

static bool rank_point(struct ui *ui, void *state, struct point p)
{
    struct rank *r = state;
    bool used = page_point(&r->page, p);

    if (p.how == POINT_CLICK)
        follow(ui, r);
    return used;
}

static const char *rank_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    const struct rank *r = state;

    (void)ui;
    return page_copy(&r->page, part, out);
}

static struct spot rank_at(struct ui *ui, void *state)
{
    const struct rank *r = state;

    (void)ui;
    return (struct spot){ offering_at(r, here(r)), AP_NONE, AP_NONE };
}

const struct screen_ops rank_screen = {
    .state_size = sizeof(struct rank),
    .open = rank_open,
    .draw = rank_draw,
    .act = rank_act,
    .typed = typed,
    .at = rank_at,
    .point = rank_point,
    .copy = rank_copy,
    .shown = rank_shown,
    .close = rank_close,
};
