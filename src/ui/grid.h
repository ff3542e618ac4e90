/*
 * grid.h -- what is on the screen, as data.
 *
 * Screens draw into a grid; a terminal shows it.  Nothing here touches a
 * terminal, so a test can draw a screen and compare the grid with text.
 * All drawing is clipped: a position outside the grid is not an error.  Text
 * is cleaned on the way in (text_clean), so no data can steer a terminal.
 */
#ifndef UI_GRID_H
#define UI_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "apposite/base.h"

/*
 * What text means, not how it looks; a theme maps these to attributes and
 * colours.  X(id, letter in tests, name in themes)
 */
#define STYLES(X)                   \
    X(NORMAL,   '.', "normal")      \
    X(TITLE,    'T', "title")       \
    X(TAB,      't', "tab")         \
    X(HEAD,     'H', "head")        \
    X(CURSOR,   'C', "cursor")      \
    X(KEY,      'K', "key")         \
    X(MUTED,    'm', "muted")       \
    X(DIFFERS,  'D', "differs")     \
    X(DISPUTED, 'd', "disputed")    \
    X(WARNING,  'W', "warning")     \
    X(ERROR,    'E', "error")       \
    X(WRONG,    'u', "wrong")       /* the token of a typed line that is wrong: underlined */

enum style {
#define X(id, mark, name) STYLE_##id,
    STYLES(X)
#undef X
    STYLE_COUNT
};

/* Signs with an ASCII twin of the same width.  X(id, UTF-8, ASCII, meaning for the legend) */
#define GLYPHS(X)                                                       \
    X(MARKED,     "●", "*",  "marked for comparison")                   \
    X(RANGE,      "○", "o",  "in the range to be marked")               \
    X(BASELINE,   "◆", "#",  "the baseline that others are compared with") \
    X(DIFFERS,    "≠", "!",  "the row differs")                         \
    X(SAME,       "=", "=",  "the row is the same")                     \
    X(UNKNOWN,    "?", "?",  "unknown")                                 \
    X(NOT_STATED, "·", ".",  "not stated: the sources were read and are silent") \
    X(NOT_APPLICABLE, "–", "-", "not applicable")                       \
    X(DISPUTED,   "⁇", "?",  "disputed: sources disagree")              \
    X(PREVIEW,    "β", "p",  "preview")                                 \
    X(WARNING,    "!", "!",  "ends, has ended in part, or is closed to new use") \
    X(RETIRED,    "†", "x",  "retired")                                 \
    X(HERE,       "▸", ">",  "the line you are on")                         \
    X(MORE_LEFT,  "◂", "<",  "more to the left")                        \
    X(MORE_RIGHT, "▸", ">",  "more to the right")  \
    X(MORE_ABOVE, "▴", "^",  "more above")                              \
    X(MORE_BELOW, "▾", "v",  "more below")                              \
    X(ELLIPSIS,   "…", "~",  "cut here; Enter shows the whole")         \
    X(ASCENDING,  "▲", "^",  "sorted upwards")                          \
    X(DESCENDING, "▼", "v",  "sorted downwards")                        \
    X(FOLDED,     "▸", ">",  "folded: Right shows what is below it")    \
    X(UNFOLDED,   "▾", "v",  "Left folds what is below it")             \
    X(INCLUDED,   "+", "+",  "the filter wants this value")             \
    X(EXCLUDED,   "-", "-",  "the filter leaves out this value")        \
    X(BAR,        "━", "=",  "how many of those that the rest of the filter leaves") \
    X(TAKEN,      "✓", "*",  "on the way that your answers take")       \
    X(REMOVE,     "✕", "x",  "restricts the list; Backspace takes the last one away") \
    X(BETTER,     "▲", "^",  "better than the baseline")                \
    X(WORSE,      "▼", "v",  "worse than the baseline")                 \
    X(WORDS_FROM, "‹", "[",  "before words that the baseline does not have") \
    X(WORDS_TO,   "›", "]",  "after them")                              \
    X(HLINE,      "─", "-",  "")                                        \
    X(VLINE,      "│", "|",  "")                                        \
    X(CROSS,      "┼", "+",  "")

enum glyph {
#define X(id, utf8, ascii, meaning) GLYPH_##id,
    GLYPHS(X)
#undef X
    GLYPH_COUNT
};

struct cell {
    char          text[14];     /* one grapheme */
    unsigned char len;          /* bytes in text; 0 right of a wide one */
    unsigned char style;
};

/* A rectangle of a grid, in which a screen draws at its own 0,0. */
struct area {
    struct grid *grid;
    int          top, left, rows, cols;
};

/*
 * What the mouse finds at a place.  The screen that draws it says what it is, in
 * numbers of its own above 0; those below mean the same on every screen.
 */
struct hot {
    struct area where;
    int         what;
    size_t      index;          /* which one; of HOT_ACTION, the enum action */
};
enum { HOT_ACTION = -1,         /* a click does this action */
       HOT_LINE = -2,           /* a line or cell of what the screen is about; a click puts the
                                   cursor there, a double click opens it */
       HOT_PROPOSAL = -3 };     /* a click puts it in the line being typed */

struct grid {
    struct ap_arena *arena;     /* of the frame: work space for whoever draws */
    int              rows, cols;
    bool             ascii;     /* only ASCII may be drawn: glyph twins, '?' for the rest */
    int              cursor_row, cursor_col;    /* of the terminal; row -1: hidden */
    struct cell     *cell;      /* rows * cols, row by row */
    struct hot      *hot;       /* what lies over the others last */
    size_t           hots, hot_cap;
};

/* A blank grid; negative sizes are 0.  It lives as long as arena. */
void grid_init(struct grid *g, struct ap_arena *arena, int rows, int cols, bool ascii);
struct area grid_area(struct grid *g, int top, int left, int rows, int cols);
/* A rectangle of an area, clipped to it. */
struct area area_part(struct area a, int top, int left, int rows, int cols);

/* Draw s from row,col; return the column after it.  Cut at the right edge. */
int  area_text(struct area a, int row, int col, enum style style, const char *s);
/* The same, at most cols wide; a text that does not fit ends in the ELLIPSIS glyph. */
int  area_cut(struct area a, int row, int col, int cols, enum style style, const char *s);
int  area_printf(struct area a, int row, int col, enum style style,
                 const char *fmt, ...) AP_PRINTF(5, 6);
int  area_glyph(struct area a, int row, int col, enum style style, enum glyph glyph);
/* Give a whole row a style, keeping its text. */
void area_paint(struct area a, int row, enum style style);
void area_hline(struct area a, int row, enum style style);

/* Let the mouse find something in all of an area, over what it found there before. */
void area_hot(struct area a, int what, size_t index);
/* What it finds at a place; NULL for nothing.  Valid until more is added. */
const struct hot *grid_hot(const struct grid *g, int row, int col);

const char *glyph_text(enum glyph glyph, bool ascii);
const char *glyph_meaning(enum glyph glyph);    /* "" for lines */

/* The grid as lines of text without trailing blanks; styles as letters. */
char *grid_text(const struct grid *g, struct ap_arena *arena);
char *grid_styles(const struct grid *g, struct ap_arena *arena);

#endif
