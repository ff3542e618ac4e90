/*
 * format_md.c -- reports as Markdown.  See format.h.
 *
 * What the data says must not become markup: a pipe would add a column, a
 * backtick would open code, a "<" a tag.  An underscore inside a word is left
 * alone, since it marks nothing there and keys and links are full of them.
 */
#include "view/format.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "view/link.h"

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* "&amp;" would be read as a character. */
static bool is_entity(const char *s)
{
    const char *end = s + 1 + (s[1] == '#');

    while (isalnum((unsigned char)*end))
        end++;
    return *end == ';' && end > s + 1;
}

/* Does *s, with before in front of it, need a backslash to stand for itself? */
static bool is_markup(const char *s, char before)
{
    if (*s == '_')
        return !is_word(before) || !is_word(s[1]);
    if (*s == '&')
        return is_entity(s);
    return strchr("\\`*[]<|~", *s) != NULL;
}

/* A link stands in < >, where nothing needs a backslash; the rest is escaped. */
static void add_escaped(struct buf *out, const char *s)
{
    char before = ' ';

    for (size_t n; *s; before = s[n - 1], s += n) {
        n = link_at(s);
        if (n) {
            buf_printf(out, "<%.*s>", (int)n, s);
            continue;
        }
        n = 1;
        if (is_markup(s, before))
            buf_add(out, "\\");
        buf_add_n(out, s, n);
    }
}

/* A paragraph, which must not begin like a heading, a list, a quote or a rule. */
static void add_paragraph(struct buf *out, const char *s)
{
    size_t n = strspn(s, "0123456789");

    if (n && (s[n] == '.' || s[n] == ')')) {
        buf_add_n(out, s, n);
        buf_add(out, "\\");
        s += n;
    } else if (*s && strchr("#+-=>", *s)) {
        buf_add(out, "\\");
    }
    add_escaped(out, s);
}

/* An empty one is one blank: linters of Markdown take two for a slip. */
static void add_cell(struct buf *out, const char *text)
{
    if (*text)
        buf_add(out, " ");
    add_escaped(out, text_clean(out->arena, text));
    buf_add(out, " |");
}

static void add_strong_cell(struct buf *out, const char *text)
{
    buf_add(out, " **");
    add_escaped(out, text_clean(out->arena, text));
    buf_add(out, "** |");
}

static void add_row(struct buf *out, const struct table *t, size_t row)
{
    buf_add(out, "\n|");
    for (size_t i = row * t->cols; i < (row + 1) * t->cols; i++)
        if (table_is_group(t, row) && i == row * t->cols)
            add_strong_cell(out, t->cell[i]);
        else
            add_cell(out, table_text(t, i, out->arena));
}

static void add_table(struct buf *out, const struct table *t)
{
    buf_add(out, "|");
    for (size_t i = 0; i < t->cols; i++)
        add_cell(out, t->head[i]);
    buf_add(out, "\n|");
    for (size_t i = 0; i < t->cols; i++)
        buf_add(out, " --- |");
    for (size_t i = 0; i < t->rows; i++)
        add_row(out, t, i);
    buf_add(out, "\n");
}

static void add_block(struct buf *out, const struct block *b)
{
    switch (b->kind) {
    case BLOCK_HEADING:
        buf_printf(out, "%.*s ", b->level, "######");
        break;
    case BLOCK_ITEM:
        buf_printf(out, "%*s- ", 2 * b->level, "");
        break;
    case BLOCK_TABLE:
        add_table(out, &b->table);
        return;
    case BLOCK_SOURCE:
        buf_printf(out, "%d. ", b->level);
        break;
    case BLOCK_TEXT:
        break;
    }
    add_paragraph(out, text_clean(out->arena, block_text(b, out->arena)));
    buf_add(out, "\n");
}

void format_md(struct buf *out, const struct report *r)
{
    for (size_t i = 0; i < r->blocks; i++) {
        enum block_kind kind = r->block[i].kind;
        bool list = kind == BLOCK_ITEM || kind == BLOCK_SOURCE;

        if (i && !(list && r->block[i - 1].kind == kind))
            buf_add(out, "\n");
        add_block(out, &r->block[i]);
    }
}
