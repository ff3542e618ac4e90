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

/* The columns of area up to those of a text at col. */
static struct area part_of(struct area area, int col, int cols)
{
    int right = col + at_least_one(cols);

    return (struct area){ area.grid, area.top, area.left, area.rows,
                          right < area.cols ? right : area.cols };
}

/* Draw s[from..to), the parts of it that lie in spans in their style. */
static void draw_spans(struct area area, int row, int col, enum style style, const char *s,
                       size_t from, size_t to, struct spans spans, enum style span_style)
{
    for (size_t i = 0; row >= 0 && row < area.rows && from < to; i++) {
        size_t begin = i < spans.count ? spans.at[i].at : to;
        size_t end = i < spans.count ? begin + spans.at[i].n : to;

        if (end <= from && i < spans.count)
            continue;
        begin = begin < from ? from : begin > to ? to : begin;
        end = end > to ? to : end;
        col = area_printf(area, row, col, style, "%.*s", (int)(begin - from), s + from);
        col = area_printf(area, row, col, span_style, "%.*s", (int)(end - begin), s + begin);
        from = end;
    }
}

int wrap_draw_spans(struct area area, int row, int col, int cols, enum style style,
                    const char *s, struct spans spans, enum style span_style)
{
    struct area part = part_of(area, col, cols);
    size_t at = 0, skip = 0;

    do {
        size_t n = text_wrap(s + at, at_least_one(cols), &skip);
        draw_spans(part, row++, col, style, s, at, at + n, spans, span_style);
        at += skip;
    } while (s[at] && skip > 0);
    return row;
}

int wrap_draw(struct area area, int row, int col, int rows, int cols, enum style style,
              const char *s)
{
    struct area part = part_of(area, col, cols);
    size_t skip = 0;

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
