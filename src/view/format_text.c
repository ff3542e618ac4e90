/*
 * format_text.c -- reports as plain text.  See format.h.
 *
 * Nothing is ever cut.  Without a width, lines are as long as they are.  With
 * one, lines wrap under their own start; a table gives each column what it
 * needs, the wide ones share the rest, and their cells wrap; where that leaves a
 * column too little to read, each row is a record of "column: cell" lines.
 */
#include "view/format.h"

#include <limits.h>
#include <string.h>

#include "base/text.h"

enum { GAP = 2, NARROWEST = 12, LONGEST_WORD = 32, LEAST_COLS = 20 };

static void add_blanks(struct buf *out, int n)
{
    if (n > 0)
        buf_printf(out, "%*s", n, "");
}

static void add_rule(struct buf *out, char c, int cols)
{
    for (int i = 0; i < cols; i++)
        buf_add_n(out, &c, 1);
    buf_add(out, "\n");
}

/*
 * The next line of s, as text_wrap, but a word that is longer than a line stays
 * whole: the terminal breaks a link without breaking it for who copies it.
 */
static size_t next_line(const char *s, int room, size_t *skip)
{
    size_t n = text_wrap(s, room < 1 ? 1 : room, skip);

    if (n == 0 || n != *skip || s[n - 1] == ' ' || !s[n] || s[n] == '\n')
        return n;
    n += strcspn(s + n, " \n");
    *skip = n + strspn(s + n, " ");
    return n;
}

/* s behind lead, its further lines indented by indent. */
static void add_wrapped(struct buf *out, const char *lead, const char *s, int indent, int cols)
{
    int room = cols ? cols - indent : INT_MAX;
    size_t skip, n = next_line(s, room, &skip);

    buf_add(out, lead);
    for (;;) {
        buf_add_n(out, s, n);
        buf_add(out, "\n");
        s += skip;
        n = next_line(s, room, &skip);
        if (!skip)
            return;
        add_blanks(out, indent);
    }
}

static void add_heading(struct buf *out, const struct block *b, int cols)
{
    static const char rules[] = "=-";
    const char *text = text_clean(out->arena, b->text);
    int wide = text_cols(text);

    add_wrapped(out, "", text, 0, cols);
    if (b->level < (int)sizeof rules)
        add_rule(out, rules[b->level - 1], cols && wide > cols ? cols : wide);
}

static void add_item(struct buf *out, const struct block *b, int cols)
{
    add_blanks(out, 2 * b->level);
    add_wrapped(out, "- ", text_clean(out->arena, b->text), 2 * b->level + 2, cols);
}

/* A table whose texts are clean, and the columns each of its columns needs. */
struct layout {
    struct table table;
    int         *cols;
    int         *least;         /* what keeps its longest word whole, so that keys stay keys */
    int          total;         /* with the gaps */
};

static int longest_word(struct ap_arena *arena, const char *text)
{
    int longest = 0;

    for (size_t n; *text; text += n + strspn(text + n, " ")) {
        n = strcspn(text, " ");
        int cols = text_cols(ap_strndup(arena, text, n));
        if (cols > longest)
            longest = cols;
    }
    return longest;
}

static void measure(struct layout *l, size_t column, const char *text, struct ap_arena *arena)
{
    int cols = text_cols(text), word = longest_word(arena, text);

    if (cols > l->cols[column])
        l->cols[column] = cols;
    if (word > l->least[column] && word <= LONGEST_WORD)
        l->least[column] = word;
}

static struct layout lay_out(const struct table *t, struct ap_arena *arena)
{
    size_t cells = t->cols * t->rows;
    struct layout l = { .table = *t, .cols = AP_NEW(arena, int, t->cols),
                        .least = AP_NEW(arena, int, t->cols) };

    l.table.head = AP_NEW(arena, const char *, t->cols);
    l.table.cell = AP_NEW(arena, const char *, cells);
    for (size_t i = 0; i < t->cols; i++)
        measure(&l, i, l.table.head[i] = text_clean(arena, t->head[i]), arena);
    for (size_t i = 0; i < cells; i++)
        measure(&l, i % t->cols, l.table.cell[i] = text_clean(arena, t->cell[i]), arena);
    for (size_t i = 0; i < t->cols; i++)
        l.total += l.cols[i] + (i ? GAP : 0);
    return l;
}

/* What a column gets when each may have share. */
static int share_of(const struct layout *l, size_t column, int share)
{
    int least = l->least[column] > share ? l->least[column] : share;
    return l->cols[column] < least ? l->cols[column] : least;
}

static int needed(const struct layout *l, int share)
{
    int sum = GAP * ((int)l->table.cols - 1);

    for (size_t i = 0; i < l->table.cols; i++)
        sum += share_of(l, i, share);
    return sum;
}

/* Narrow the wide columns to the largest common share that fits; false: too narrow. */
static bool narrow(struct layout *l, int cols)
{
    int share = NARROWEST;

    if (needed(l, share) > cols)
        return false;
    while (share < cols && needed(l, share + 1) <= cols)
        share++;
    for (size_t i = 0; i < l->table.cols; i++)
        l->cols[i] = share_of(l, i, share);
    return true;
}

/* One line of a row: the next part of each cell; false when nothing is left. */
static bool add_line(struct buf *out, const struct layout *l, const char **rest)
{
    int owed = 0;
    bool any = false;

    for (size_t i = 0; i < l->table.cols; i++) {
        size_t skip, n = text_wrap(rest[i], l->cols[i] < 1 ? 1 : l->cols[i], &skip);
        char *part = ap_strndup(out->arena, rest[i], n);

        if (n) {
            add_blanks(out, owed);
            owed = 0;
            buf_add(out, part);
        }
        owed += l->cols[i] - text_cols(part) + GAP;
        rest[i] += skip;
        any = any || *rest[i];
    }
    buf_add(out, "\n");
    return any;
}

static void add_row(struct buf *out, const struct layout *l, const char *const *cell)
{
    const char **rest = AP_NEW(out->arena, const char *, l->table.cols);

    memcpy(rest, cell, l->table.cols * sizeof *rest);
    while (add_line(out, l, rest))
        continue;
}

static void add_grid(struct buf *out, const struct layout *l, bool spaced)
{
    int total = -GAP;

    for (size_t i = 0; i < l->table.cols; i++)
        total += l->cols[i] + GAP;
    add_row(out, l, l->table.head);
    add_rule(out, '-', total);
    for (size_t i = 0; i < l->table.rows; i++) {
        if (i && spaced)
            buf_add(out, "\n");
        add_row(out, l, &l->table.cell[i * l->table.cols]);
    }
}

/* The first cell is the record's title. */
static void add_records(struct buf *out, const struct table *t, int cols)
{
    for (size_t i = 0; i < t->rows; i++) {
        const char **cell = &t->cell[i * t->cols];

        buf_add(out, i ? "\n" : "");
        add_wrapped(out, "", cell[0], 0, cols);
        for (size_t j = 1; j < t->cols; j++) {
            char *line = ap_printf(out->arena, "%s:%s%s", t->head[j], *cell[j] ? " " : "",
                                   cell[j]);
            add_wrapped(out, "  ", line, 4, cols);
        }
    }
}

static void add_table(struct buf *out, const struct table *t, int cols)
{
    struct layout l = lay_out(t, out->arena);

    if (!cols || l.total <= cols)
        add_grid(out, &l, false);
    else if (narrow(&l, cols))
        add_grid(out, &l, true);
    else
        add_records(out, &l.table, cols);
}

static void add_block(struct buf *out, const struct block *b, int cols)
{
    switch (b->kind) {
    case BLOCK_HEADING:
        add_heading(out, b, cols);
        break;
    case BLOCK_TEXT:
        add_wrapped(out, "", text_clean(out->arena, b->text), 0, cols);
        break;
    case BLOCK_ITEM:
        add_item(out, b, cols);
        break;
    case BLOCK_TABLE:
        add_table(out, &b->table, cols);
        break;
    }
}

/* A heading holds on to what follows it, and list items to each other. */
static bool stands_apart(const struct block *before, const struct block *b)
{
    if (b->kind == BLOCK_HEADING)
        return true;
    return before->kind != BLOCK_HEADING &&
           !(before->kind == BLOCK_ITEM && b->kind == BLOCK_ITEM);
}

void format_text(struct buf *out, const struct report *r, int cols)
{
    if (cols && cols < LEAST_COLS)
        cols = LEAST_COLS;
    for (size_t i = 0; i < r->blocks; i++) {
        if (i && stands_apart(&r->block[i - 1], &r->block[i]))
            buf_add(out, "\n");
        add_block(out, &r->block[i], cols);
    }
}
