/*
 * mouse.c -- see mouse.h.
 */
#include "mouse.h"

#include <string.h>

#include "base/text.h"
#include "screens.h"

static long long now;

void later(int ms)
{
    now += ms;
}

static void tell(struct ui *ui, enum mouse_act act, int row, int col)
{
    ui_event(ui, (struct event){ .kind = EVENT_MOUSE, .mouse = { .act = act, .row = row,
                                                                 .col = col, .ms = ++now } });
    ui_draw(ui);
}

/* The columns of s[0..n). */
static int cols_before(const char *s, const char *end)
{
    int cols = 0, width;

    while (s < end) {
        s += text_grapheme(s, &width);
        cols += width;
    }
    return cols;
}

/* Where a text is on the screen. */
static void find(struct ui *ui, const char *text, int *row, int *col)
{
    const char *screen = screen_text(ui), *at = strstr(screen, text), *line = screen;

    if (!at)
        fail_msg("\"%s\" is not on the screen:\n%s", text, screen);
    *row = 0;
    for (const char *s = screen; s < at; s++)
        if (*s == '\n') {
            line = s + 1;
            ++*row;
        }
    *col = cols_before(line, at);
}

void click(struct ui *ui, const char *text)
{
    int row, col;

    find(ui, text, &row, &col);
    tell(ui, MOUSE_PRESS, row, col);
    tell(ui, MOUSE_RELEASE, row, col);
}

void double_click(struct ui *ui, const char *text)
{
    int row, col;

    later(1000);
    find(ui, text, &row, &col);
    for (int i = 0; i < 2; i++) {
        tell(ui, MOUSE_PRESS, row, col);
        tell(ui, MOUSE_RELEASE, row, col);
    }
}

void drag(struct ui *ui, int row, int col, int to_row, int to_col)
{
    tell(ui, MOUSE_PRESS, row, col);
    tell(ui, MOUSE_RELEASE, to_row, to_col);
}

void wheel(struct ui *ui, int row, int col, bool down)
{
    tell(ui, down ? MOUSE_WHEEL_DOWN : MOUSE_WHEEL_UP, row, col);
}
