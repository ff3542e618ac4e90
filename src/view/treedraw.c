/*
 * treedraw.c -- the decision tree as a picture.  See treedraw.h.
 */
#include "view/treedraw.h"

#include <string.h>

#include "base/text.h"

static const struct {
    const char *name, *help;
} drawings[] = {
#define X(id, name, help) [DRAW_##id] = { name, help },
    DRAWINGS(X)
#undef X
};

bool drawing_parse(const char *name, enum drawing *out)
{
    for (int i = 0; i < DRAW_COUNT; i++) {
        if (strcmp(drawings[i].name, name) == 0) {
            *out = (enum drawing)i;
            return true;
        }
    }
    return false;
}

char *drawing_list(struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (int i = 0; i < DRAW_COUNT; i++)
        buf_printf(&out, "%s%s", i == 0 ? "" : i + 1 == DRAW_COUNT ? " or " : ", ",
                   drawings[i].name);
    return buf_text(&out);
}

/* Lines */

struct strokes {
    const char *through, *blank, *branch, *end;
};

static struct strokes strokes_of(bool ascii)
{
    return ascii ? (struct strokes){ "|  ", "   ", "+- ", "`- " }
                 : (struct strokes){ "│  ", "   ", "├─ ", "└─ " };
}

char *tree_row_lead(const struct tree_row *rows, size_t at, bool ascii, struct ap_arena *arena)
{
    struct strokes s = strokes_of(ascii);
    size_t depth = rows[at].depth, i = depth;
    const char **part = AP_NEW(arena, const char *, depth + 1);
    struct buf out = BUF(arena);

    if (depth)
        part[--i] = rows[at].last ? s.end : s.branch;
    for (size_t up = rows[at].parent; i > 0; up = rows[up].parent)
        part[--i] = rows[up].last ? s.blank : s.through;
    for (i = 0; i < depth; i++)
        buf_add(&out, part[i]);
    return buf_text(&out);
}

static void draw_lines(struct buf *out, const struct subject *s, const struct tree_row *rows,
                       size_t count, bool ascii)
{
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s%s%s\n", tree_row_lead(rows, i, ascii, out->arena),
                   text_clean(out->arena, tree_row_text(s, &rows[i], out->arena)),
                   rows[i].taken ? " *" : "");
}

/* Nodes and arrows: each question and outcome once, each answer an arrow. */

struct language {
    const char *(*quoted)(const char *text, struct ap_arena *arena);
    const char *begin, *end;
    void (*node)(struct buf *out, const struct tree_row *row, const char *id, const char *text);
    void (*arrow)(struct buf *out, const char *from, const char *to, const char *label,
                  bool taken);
};

static const char *id_of(const struct tree_row *row, struct ap_arena *arena)
{
    return row->kind == TREE_OUTCOME ? ap_printf(arena, "o%zu", row->outcome)
                                     : ap_printf(arena, "q%zu", row->question);
}

static const char *replaced(const char *text, const char *const (*with)[2], size_t count,
                            struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (; *text; text++) {
        size_t i = 0;
        while (i < count && with[i][0][0] != *text)
            i++;
        if (i < count)
            buf_add(&out, with[i][1]);
        else
            buf_add_n(&out, text, 1);
    }
    return buf_text(&out);
}

static const char *dot_quoted(const char *text, struct ap_arena *arena)
{
    static const char *const with[][2] = { { "\"", "\\\"" }, { "\\", "\\\\" } };
    return replaced(text_clean(arena, text), with, AP_COUNT(with), arena);
}

static void dot_node(struct buf *out, const struct tree_row *row, const char *id,
                     const char *text)
{
    buf_printf(out, "    %s [shape=%s%s, label=\"%s\"];\n", id,
               row->kind == TREE_OUTCOME ? "box" : "ellipse",
               row->taken ? ", penwidth=3" : "", text);
}

static void dot_arrow(struct buf *out, const char *from, const char *to, const char *label,
                      bool taken)
{
    buf_printf(out, "    %s -> %s [label=\"%s\"%s];\n", from, to, label,
               taken ? ", penwidth=3" : "");
}

static const char *mermaid_quoted(const char *text, struct ap_arena *arena)
{
    static const char *const with[][2] = { { "\"", "#quot;" }, { "#", "#35;" },
        { "<", "#lt;" }, { ">", "#gt;" }, { "`", "#96;" }, { "|", "#124;" } };
    return replaced(text_clean(arena, text), with, AP_COUNT(with), arena);
}

static void mermaid_node(struct buf *out, const struct tree_row *row, const char *id,
                         const char *text)
{
    bool ends = row->kind == TREE_OUTCOME;

    buf_printf(out, "    %s%s\"%s\"%s\n", id, ends ? "[" : "{{", text, ends ? "]" : "}}");
    if (row->taken)
        buf_printf(out, "    style %s stroke-width:4px\n", id);
}

static void mermaid_arrow(struct buf *out, const char *from, const char *to, const char *label,
                          bool taken)
{
    buf_printf(out, "    %s %s|\"%s\"| %s\n", from, taken ? "==>" : "-->", label, to);
}

static const struct language dot = { dot_quoted, "digraph decision {\n", "}\n", dot_node,
                                     dot_arrow };
static const struct language mermaid = { mermaid_quoted, "flowchart TD\n", "", mermaid_node,
                                         mermaid_arrow };

/* What holds for a question or outcome as a whole: several answers may lead to it. */
struct nodes {
    bool *taken[2], *drawn[2];      /* by TREE_QUESTION and TREE_OUTCOME, see kind_of */
};

static int kind_of(const struct tree_row *row)
{
    return row->kind == TREE_OUTCOME;
}

static size_t at_of(const struct tree_row *row)
{
    return row->kind == TREE_OUTCOME ? row->outcome : row->question;
}

static struct nodes nodes_of(const struct ap_catalogue *cat, const struct tree_row *rows,
                             size_t count, struct ap_arena *arena)
{
    struct nodes n;

    for (int kind = 0; kind < 2; kind++) {
        size_t most = kind ? cat->outcomes : cat->questions;
        n.taken[kind] = AP_NEW(arena, bool, most);
        n.drawn[kind] = AP_NEW(arena, bool, most);
    }
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind != TREE_ANSWER)
            n.taken[kind_of(&rows[i])][at_of(&rows[i])] |= rows[i].taken;
    return n;
}

static void draw_node(struct buf *out, const struct subject *s, struct tree_row row,
                      const struct nodes *n, const struct language *l)
{
    bool *drawn = &n->drawn[kind_of(&row)][at_of(&row)];

    if (row.kind == TREE_ANSWER || *drawn)
        return;
    *drawn = true;
    row.taken = n->taken[kind_of(&row)][at_of(&row)];
    l->node(out, &row, id_of(&row, out->arena),
            l->quoted(tree_row_text(s, &row, out->arena), out->arena));
}

static void draw_graph(struct buf *out, const struct subject *s, const struct tree_row *rows,
                       size_t count, const struct language *l)
{
    struct nodes n = nodes_of(s->cat, rows, count, out->arena);

    buf_add(out, l->begin);
    for (size_t i = 0; i < count; i++)
        draw_node(out, s, rows[i], &n, l);
    for (size_t i = 0; i + 1 < count; i++)      /* below an answer stands where it leads */
        if (rows[i].kind == TREE_ANSWER)
            l->arrow(out, id_of(&rows[i], out->arena), id_of(&rows[i + 1], out->arena),
                     l->quoted(tree_row_text(s, &rows[i], out->arena), out->arena),
                     rows[i].taken);
    buf_add(out, l->end);
}

void tree_draw(struct buf *out, const struct subject *s, const int *answers,
               enum drawing drawing, bool ascii)
{
    size_t count;
    struct tree_row *rows = tree_rows(s, answers, &count, out->arena);

    if (drawing == DRAW_LINES)
        draw_lines(out, s, rows, count, ascii);
    else
        draw_graph(out, s, rows, count, drawing == DRAW_DOT ? &dot : &mermaid);
}
