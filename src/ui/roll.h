/*
 * roll.h -- a cursor on blocks of lines, and the window that follows it.
 *
 * Like list.h, for things of different height: an attribute with its details,
 * a row of a comparison.  Down goes to the next block once the whole of this one
 * was seen, else a few lines on; so every line of a block taller than the window
 * is reached.  Lines before the first block belong to it; without blocks, keys
 * just scroll.
 */
#ifndef UI_ROLL_H
#define UI_ROLL_H

#include "ui/grid.h"
#include "ui/keymap.h"

struct roll {
    const int *start;           /* first line of each block, then the number of lines;
                                   count + 1 ascending, kept by the owner */
    size_t     count;           /* blocks */
    size_t     at;              /* the cursor's block; 0 when count is 0 */
    int        top;             /* first line in the window */
    int        rows;            /* height of the window */
};

/* Note the height, and bring the cursor's block into the window if none of it is there. */
void roll_fit(struct roll *r, int rows);

/* Put the cursor on a block and show as much of it as fits. */
void roll_go(struct roll *r, size_t block);

/* Move for UP, DOWN, FIRST, LAST, PAGE_*, HALF_*; false if action is not a movement. */
bool roll_act(struct roll *r, enum action action);

/* Move the window, as a wheel does; the cursor stays unless its block would be out of sight. */
void roll_scroll(struct roll *r, int by);

/* Say at the right edge of the window whether there is more above and below it. */
enum { ROLL_EDGE = 2 };         /* columns to leave free for that */
void roll_draw_edge(const struct roll *r, struct area window);

/* Is the first line of the cursor's block still below the window? */
bool roll_below(const struct roll *r);

#endif
