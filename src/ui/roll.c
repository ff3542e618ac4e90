/*
 * roll.c -- see roll.h.
 */
#include "ui/roll.h"

enum { STEP = 3 };              /* lines that a key scrolls within a block */

static int lines(const struct roll *r)
{
    return r->start ? r->start[r->count] : 0;
}

/* The lines of a block; the first one also has those before it. */
static int begin(const struct roll *r, size_t block)
{
    return block > 0 ? r->start[block] : 0;
}

static int end(const struct roll *r, size_t block)
{
    return block < r->count ? r->start[block + 1] : lines(r);
}

static void scroll_to(struct roll *r, int top)
{
    int last = lines(r) > r->rows ? lines(r) - r->rows : 0;

    r->top = top < 0 ? 0 : top > last ? last : top;
}

/* Show a block whole, or its beginning. */
static void reveal(struct roll *r, size_t block)
{
    if (end(r, block) > r->top + r->rows)
        scroll_to(r, end(r, block) - r->rows);
    if (r->top > begin(r, block))
        scroll_to(r, begin(r, block));
}

void roll_fit(struct roll *r, int rows)
{
    r->rows = rows > 0 ? rows : 1;
    if (r->at >= r->count)
        r->at = r->count > 0 ? r->count - 1 : 0;
    scroll_to(r, r->top);
    if (r->count == 0)
        return;
    if (begin(r, r->at) >= r->top + r->rows || end(r, r->at) <= r->top)
        reveal(r, r->at);
}

void roll_go(struct roll *r, size_t block)
{
    if (block >= r->count)
        return;
    r->at = block;
    reveal(r, block);
    if (roll_below(r))          /* the first block, behind many lines before it */
        scroll_to(r, r->start[block]);
}

bool roll_below(const struct roll *r)
{
    return r->count > 0 && r->start[r->at] >= r->top + r->rows;
}

/* How far one key scrolls through n unseen lines of a block: no line is skipped. */
static int step(const struct roll *r, int n)
{
    int most = r->rows < STEP ? r->rows : STEP;

    return n < most ? n : most;
}

static void down(struct roll *r)
{
    int unseen = end(r, r->at) - r->top - r->rows;

    if (r->count == 0)
        scroll_to(r, r->top + 1);
    else if (unseen > 0)
        scroll_to(r, r->top + step(r, unseen));
    else if (r->at + 1 < r->count)
        roll_go(r, r->at + 1);
}

static void up(struct roll *r)
{
    int unseen = r->top - begin(r, r->at);

    if (r->count == 0) {
        scroll_to(r, r->top - 1);
    } else if (unseen > 0) {
        scroll_to(r, r->top - step(r, unseen));
    } else if (r->at > 0) {
        r->at--;
        if (end(r, r->at) - begin(r, r->at) > r->rows)
            scroll_to(r, end(r, r->at) - r->rows);  /* read it upwards from its end */
        else
            reveal(r, r->at);
    }
}

/* The cursor goes with the window: to the first block that begins in it, if any. */
static void follow(struct roll *r)
{
    size_t block = 0;

    if (r->count == 0)
        return;
    while (block + 1 < r->count && r->start[block] < r->top)
        block++;
    if (block > 0 && r->start[block] >= r->top + r->rows)
        block--;
    r->at = block;
}

static void page(struct roll *r, int by)
{
    int top = r->top;

    scroll_to(r, top + by);
    if (r->top != top)
        follow(r);
    else if (r->count > 0)
        r->at = by > 0 ? r->count - 1 : 0;
}

void roll_scroll(struct roll *r, int by)
{
    scroll_to(r, r->top + by);
    if (r->count && (begin(r, r->at) >= r->top + r->rows || end(r, r->at) <= r->top))
        follow(r);
}

static void jump(struct roll *r, int top, size_t block)
{
    scroll_to(r, top);
    r->at = block;
}

bool roll_act(struct roll *r, enum action action)
{
    int whole = r->rows > 1 ? r->rows - 1 : 1, half = r->rows > 1 ? r->rows / 2 : 1;

    if (action == ACT_UP)
        up(r);
    else if (action == ACT_DOWN)
        down(r);
    else if (action == ACT_PAGE_UP)
        page(r, -whole);
    else if (action == ACT_PAGE_DOWN)
        page(r, whole);
    else if (action == ACT_HALF_UP)
        page(r, -half);
    else if (action == ACT_HALF_DOWN)
        page(r, half);
    else if (action == ACT_FIRST)
        jump(r, 0, 0);
    else if (action == ACT_LAST)
        jump(r, lines(r), r->count > 0 ? r->count - 1 : 0);
    else
        return false;
    return true;
}

void roll_draw_edge(const struct roll *r, struct area window)
{
    int last = window.cols - 1;

    if (r->top > 0)
        area_glyph(window, 0, last, STYLE_KEY, GLYPH_MORE_ABOVE);
    if (r->top + r->rows < lines(r))
        area_glyph(window, window.rows - 1, last, STYLE_KEY, GLYPH_MORE_BELOW);
}
