/*
 * mouse.h -- a mouse for tests of screens: it points at texts, not at numbers.
 */
#ifndef MOUSE_H
#define MOUSE_H

#include "ui/ui.h"

/* Press and release on the first character of a text that is on the screen. */
void click(struct ui *ui, const char *text);
void double_click(struct ui *ui, const char *text);
void drag(struct ui *ui, int row, int col, int to_row, int to_col);
void wheel(struct ui *ui, int row, int col, bool down);

/* Let time pass: clicks follow each other at once otherwise. */
void later(int ms);

#endif
