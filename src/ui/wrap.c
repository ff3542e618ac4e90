/*
 * wrap.c -- see wrap.h.
 */
#include "ui/wrap.h"

#include <string.h>

#include "base/text.h"

static int at_least_one(int cols)
{
    return cols > 0 ? cols : 1;
}

const char *wrap_shown(struct ap_arena *arena, const char *text)
{
    size_t n = strlen(text), most = WRAP_MOST;

    if (n <= most)
        return text_clean(arena, text);
    while ((text[most] & 0xC0) == 0x80)     /* whole characters only */
        most--;
    text = ap_printf(arena, "%.*s [cut: %zu bytes more; \"apposite show\" prints them all]",
                     (int)most, text, n - most);
    return text_clean(arena, text);
}

int wrap_rows(const char *s, int cols)
{
    int rows = 0;
    size_t skip = 0;

    do {
        (void)text_wrap(s, at_least_one(cols), &skip);  /* only its length matters here */
        s += skip;
        rows++;
    } while (*s && skip > 0);
    return rows;
}

/* Draw the first n bytes of s, if the row is one of the area's. */
static void draw_line(struct area area, int row, int col, enum style style, const char *s,
                      size_t n)
{
    if (row >= 0 && row < area.rows && n > 0)
        area_printf(area, row, col, style, "%.*s", (int)n, s);
}

int wrap_draw(struct area area, int row, int col, int rows, int cols, enum style style,
              const char *s)
{
    struct area part = { area.grid, area.top, area.left, area.rows, col + at_least_one(cols) };
    size_t skip = 0;

    if (part.cols > area.cols)
        part.cols = area.cols;
    for (; rows > 0; rows--, row++) {
        size_t n = text_wrap(s, at_least_one(cols), &skip);
        if (rows == 1 && s[skip])
            area_cut(part, row, col, at_least_one(cols), style, s);
        else
            draw_line(part, row, col, style, s, n);
        s += skip;
        if (!*s || skip == 0)
            return row + 1;
    }
    return row;
}
