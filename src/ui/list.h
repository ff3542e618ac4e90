/*
 * list.h -- a cursor on a list, and the window that follows it.
 *
 * Every screen that shows lines keeps one of these.  The screen draws lines
 * top to top + rows; the list knows nothing of what they are.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include "ui/screen.h"

struct list {
    size_t count;               /* lines there are */
    size_t at;                  /* the cursor; 0 when count is 0 */
    size_t top;                 /* first line in the window */
    size_t rows;                /* height of the window when last drawn */
};

/* Move for UP, DOWN, FIRST, LAST, PAGE_*, HALF_*; false if action is not a movement. */
bool list_act(struct list *l, enum action action);

/* Move the window, as a wheel does; the cursor stays unless it would be out of sight. */
void list_scroll(struct list *l, int lines);

/* Put the cursor on a line; false if there is none like that. */
bool list_go(struct list *l, size_t line);

/* Go to the line that was clicked, its index being that of HOT_LINE, or scroll; see screen.h. */
bool list_point(struct list *l, struct point point);

/* Call when drawing: note the height, and bring the cursor into the window,
   with two lines around it where there is room. */
void list_fit(struct list *l, int rows);

#endif
