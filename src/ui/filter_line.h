/*
 * filter_line.h -- asking for a filter, which is followed while it is typed.
 */
#ifndef UI_FILTER_LINE_H
#define UI_FILTER_LINE_H

struct ui;

/* Ask for a filter, beginning with the view's. */
void filter_ask(struct ui *ui);

#endif
