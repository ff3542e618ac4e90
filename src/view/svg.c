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

/* Words with single blanks between them; return the columns they take. */
static int add_words(struct buf *body, int x, int y, const char *classes, const char *words)
{
    int cols = text_cols(words);

    buf_printf(body, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"", x, y + BASELINE,
               cols * SVG_CELL_COLS);
    add_class(body, classes);
    buf_add(body, ">");
    markup_text(body, words);
    buf_add(body, "</text>\n");
    return cols;
}

/* The bytes before the next two blanks, or blanks at the end. */
static size_t words_of(const char *s)
{
    size_t n = 0;

    while (s[n] && !(s[n] == ' ' && (s[n + 1] == ' ' || !s[n + 1])))
        n++;
    return n;
}

void svg_text(struct buf *body, int x, int y, const char *classes, const char *text)
{
    const char *s = text_clean(body->arena, text);

    for (size_t n; *s; s += n) {
        size_t blanks = strspn(s, " ");

        s += blanks;
        x += (int)blanks * SVG_CELL_COLS;
        n = words_of(s);
        if (n)
            x += SVG_CELL_COLS *
                 add_words(body, x, y, classes, ap_strndup(body->arena, s, n));
    }
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
                    "viewBox=\"0 0 %d %d\" role=\"img\">\n<title>",
               width, height, width, height);
    markup_text(out, title);
    buf_printf(out, "</title>\n<style>\n%s%s</style>\n", rules_of_all, rules);
    svg_box(out, 0, 0, width, height, "paper");
    buf_add(out, body);
    buf_add(out, "</svg>\n");
}
