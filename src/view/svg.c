/*
 * svg.c -- see svg.h.
 */
#include "view/svg.h"

#include <string.h>

#include "base/text.h"
#include "view/markup.h"

enum { BASELINE = 13 };         /* from the top of a line */

static const char rules_of_all[] =
    "text{font:13.3px ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",\"Liberation Mono\","
    "monospace;fill:#1c1c1a}\n"
    ".paper{fill:#fff}\n";

static void add_class(struct buf *body, const char *classes)
{
    if (*classes)
        markup_attribute(body, "class", classes);
}

void svg_text(struct buf *body, int x, int y, const char *classes, const char *text)
{
    const char *s = text_clean(body->arena, text);
    size_t blank = strspn(s, " "), n = strlen(s);

    while (n > blank && s[n - 1] == ' ')
        n--;
    if (n <= blank)
        return;
    s = ap_strndup(body->arena, s + blank, n - blank);
    buf_printf(body, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"", x + (int)blank * SVG_CELL_COLS,
               y + BASELINE, text_cols(s) * SVG_CELL_COLS);
    add_class(body, classes);
    buf_add(body, ">");
    markup_text(body, s);
    buf_add(body, "</text>\n");
}

void svg_box(struct buf *body, int x, int y, int width, int height, const char *classes)
{
    buf_printf(body, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", x, y, width, height);
    add_class(body, classes);
    buf_add(body, "/>\n");
}

void svg_document(struct buf *out, int width, int height, const char *title, const char *rules,
                  const char *body)
{
    buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                    "viewBox=\"0 0 %d %d\" role=\"img\" xml:space=\"preserve\">\n<title>",
               width, height, width, height);
    markup_text(out, title);
    buf_printf(out, "</title>\n<style>\n%s%s</style>\n", rules_of_all, rules);
    svg_box(out, 0, 0, width, height, "paper");
    buf_add(out, body);
    buf_add(out, "</svg>\n");
}
