/*
 * treedraw.h -- the decision tree as a picture: lines for reading, or the languages
 * that other programs draw from.
 */
#ifndef VIEW_TREEDRAW_H
#define VIEW_TREEDRAW_H

#include "base/buf.h"
#include "view/treerows.h"

/* X(ID, name, what it is) */
#define DRAWINGS(X)                                             \
    X(LINES,   "lines",   "rows joined by lines")               \
    X(DOT,     "dot",     "the language of Graphviz")           \
    X(MERMAID, "mermaid", "a flowchart of Mermaid, as in Markdown")

enum drawing {
#define X(id, name, help) DRAW_##id,
    DRAWINGS(X)
#undef X
    DRAW_COUNT
};

bool drawing_parse(const char *name, enum drawing *out);
/* "lines, dot or mermaid" */
char *drawing_list(struct ap_arena *arena);

/*
 * Add the tree to out.  The way that answers have taken, which may be NULL, stands
 * out: "*" behind a row, thick lines elsewhere.  ascii is for lines.
 */
void tree_draw(struct buf *out, const struct subject *s, const int *answers,
               enum drawing drawing, bool ascii);

/* What stands before a row of lines: "|  +- " or with box-drawing characters. */
char *tree_row_lead(const struct tree_row *rows, size_t at, bool ascii, struct ap_arena *arena);

#endif
