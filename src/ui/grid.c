/*
 * grid.c -- drawing text into cells.  See grid.h.
 *
 * Text is taken apart into graphemes, one to a cell; one that is two columns
 * wide also owns the cell to its right, which is left without text.
 */
#include "ui/grid.h"

#include <string.h>

#include "base/text.h"

static const struct cell blank = { .text = " ", .len = 1, .style = STYLE_NORMAL };

void grid_init(struct grid *g, struct ap_arena *arena, int rows, int cols, bool ascii)
{
    *g = (struct grid){ .arena = arena, .rows = rows > 0 ? rows : 0,
                        .cols = cols > 0 ? cols : 0, .ascii = ascii, .cursor_row = -1 };
    size_t n = (size_t)g->rows * (size_t)g->cols;

    g->cell = AP_NEW(arena, struct cell, n);
    for (size_t i = 0; i < n; i++)
        g->cell[i] = blank;
}

struct area grid_area(struct grid *g, int top, int left, int rows, int cols)
{
    struct area whole = { g, 0, 0, g->rows, g->cols };
    return area_part(whole, top, left, rows, cols);
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

struct area area_part(struct area a, int top, int left, int rows, int cols)
{
    int bottom = least(top + most(rows, 0), a.rows);
    int right = least(left + most(cols, 0), a.cols);

    top = least(most(top, 0), a.rows);
    left = least(most(left, 0), a.cols);
    return (struct area){ a.grid, a.top + top, a.left + left,
                          most(bottom - top, 0), most(right - left, 0) };
}

/* Areas lie inside their grid, so only the area's own edges need a look. */
static struct cell *cell_at(struct area a, int row, int col)
{
    if (row < 0 || col < 0 || row >= a.rows || col >= a.cols)
        return NULL;
    return &a.grid->cell[(size_t)(a.top + row) * (size_t)a.grid->cols + (size_t)(a.left + col)];
}

/* Writing over half of a wide character blanks its other half. */
static void split(struct area a, struct cell *c)
{
    size_t at = (size_t)(c - a.grid->cell), cols = (size_t)a.grid->cols;

    if (c->len == 0 && at % cols > 0)
        c[-1] = (struct cell){ .text = " ", .len = 1, .style = c[-1].style };
    if (at % cols + 1 < cols && c[1].len == 0)
        c[1] = (struct cell){ .text = " ", .len = 1, .style = c[1].style };
}

/* The longest run of whole characters of s[0..n) that a cell holds. */
static size_t cell_bytes(const char *s, size_t n)
{
    if (n > sizeof (struct cell){ .len = 0 }.text) {
        n = sizeof (struct cell){ .len = 0 }.text;
        while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
            n--;
    }
    return n;
}

static void put(struct area a, struct cell *c, enum style style, const char *s, size_t n)
{
    split(a, c);
    *c = (struct cell){ .len = (unsigned char)cell_bytes(s, n), .style = (unsigned char)style };
    memcpy(c->text, s, c->len);
}

/* The next grapheme of *s; plain ASCII, which nearly all is, needs no table. */
static size_t next_grapheme(const char *s, int *cols)
{
    unsigned char first = (unsigned char)s[0];

    if (first >= 0x20 && first < 0x7F && (unsigned char)s[1] < 0x80) {
        *cols = 1;
        return 1;
    }
    return text_grapheme(s, cols);
}

/* Draw s[0..n), already clean. */
static int draw(struct area a, int row, int col, enum style style, const char *s, size_t n)
{
    for (const char *end = s + n; s < end;) {
        int width;
        size_t bytes = next_grapheme(s, &width);
        bool plain = (unsigned char)*s < 0x80 && bytes == 1;
        struct cell *c = cell_at(a, row, col);

        if (bytes == 0 || col >= a.cols || (width == 2 && col + 1 >= a.cols))
            break;
        if (c && width > 0 && !plain && a.grid->ascii)
            put(a, c, style, "?", 1);
        else if (c && width > 0)
            put(a, c, style, s, bytes);
        struct cell *right = width == 2 ? cell_at(a, row, col + 1) : NULL;
        if (right)
            put(a, right, style, "?", c && !a.grid->ascii ? 0 : 1);
        col += width;
        s += bytes;
    }
    return col;
}

int area_text(struct area a, int row, int col, enum style style, const char *s)
{
    s = text_clean(a.grid->arena, s);
    return draw(a, row, col, style, s, strlen(s));
}

int area_cut(struct area a, int row, int col, int cols, enum style style, const char *s)
{
    struct area part = area_part(a, row, 0, 1, col + cols);

    if (cols <= 0)
        return col;
    s = text_clean(a.grid->arena, s);
    if (text_cols(s) <= cols)
        return draw(part, 0, col, style, s, strlen(s));

    size_t n = text_fit(s, cols - 1);
    while (n > 0 && s[n - 1] == ' ')        /* the sign stands beside the last letter */
        n--;
    return area_glyph(part, 0, draw(part, 0, col, style, s, n), style, GLYPH_ELLIPSIS);
}

int area_printf(struct area a, int row, int col, enum style style, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *line = ap_vprintf(a.grid->arena, fmt, ap);
    va_end(ap);
    return area_text(a, row, col, style, line);
}

int area_glyph(struct area a, int row, int col, enum style style, enum glyph glyph)
{
    const char *s = glyph_text(glyph, a.grid->ascii);
    return draw(a, row, col, style, s, strlen(s));
}

void area_paint(struct area a, int row, enum style style)
{
    for (int col = 0; col < a.cols; col++) {
        struct cell *c = cell_at(a, row, col);
        if (c)
            c->style = (unsigned char)style;
    }
}

void area_hline(struct area a, int row, enum style style)
{
    for (int col = 0; col < a.cols; col++)
        area_glyph(a, row, col, style, GLYPH_HLINE);
}

static void make_room(struct grid *g)
{
    size_t cap = g->hot_cap ? 2 * g->hot_cap : 64;
    struct hot *hot = AP_NEW(g->arena, struct hot, cap);

    if (g->hots)
        memcpy(hot, g->hot, g->hots * sizeof *hot);
    g->hot = hot;
    g->hot_cap = cap;
}

void area_hot(struct area a, int what, size_t index)
{
    struct grid *g = a.grid;

    if (a.rows <= 0 || a.cols <= 0)
        return;
    if (g->hots == g->hot_cap)
        make_room(g);
    g->hot[g->hots++] = (struct hot){ a, what, index };
}

static bool covers(struct area a, int row, int col)
{
    return row >= a.top && row < a.top + a.rows && col >= a.left && col < a.left + a.cols;
}

const struct hot *grid_hot(const struct grid *g, int row, int col)
{
    for (size_t i = g->hots; i-- > 0;)
        if (covers(g->hot[i].where, row, col))
            return &g->hot[i];
    return NULL;
}

static const struct { const char *utf8, *ascii, *meaning; } glyphs[GLYPH_COUNT] = {
#define X(id, utf8, ascii, meaning) [GLYPH_##id] = { utf8, ascii, meaning },
    GLYPHS(X)
#undef X
};

const char *glyph_text(enum glyph glyph, bool ascii)
{
    return ascii ? glyphs[glyph].ascii : glyphs[glyph].utf8;
}

const char *glyph_meaning(enum glyph glyph)
{
    return glyphs[glyph].meaning;
}

char *grid_text(const struct grid *g, struct ap_arena *arena)
{
    size_t rows = (size_t)g->rows, cols = (size_t)g->cols;
    char *out = ap_alloc(arena, rows * (cols * sizeof g->cell->text + 1) + 1, 1), *p = out;

    for (size_t y = 0; y < rows; y++) {
        char *end = p;
        for (size_t x = 0; x < cols; x++) {
            const struct cell *c = &g->cell[y * cols + x];
            memcpy(p, c->text, c->len);
            p += c->len;
            if (c->len && !(c->len == 1 && c->text[0] == ' '))
                end = p;
        }
        *end = '\n';
        memset(end + 1, 0, (size_t)(p - end));
        p = end + 1;
    }
    return out;
}

char *grid_styles(const struct grid *g, struct ap_arena *arena)
{
    static const char letter[STYLE_COUNT] = {
#define X(id, mark, name) [STYLE_##id] = mark,
        STYLES(X)
#undef X
    };
    size_t rows = (size_t)g->rows, cols = (size_t)g->cols;
    char *out = ap_alloc(arena, rows * (cols + 1) + 1, 1), *p = out;

    for (size_t y = 0; y < rows; y++) {
        for (size_t x = 0; x < cols; x++)
            *p++ = letter[g->cell[y * cols + x].style];
        *p++ = '\n';
    }
    return out;
}
