/*
 * theme.h -- how each style looks: attributes every terminal has, and one of
 * its eight colours where it has them.
 *
 * A person's own theme is a file of lines "STYLE = ATTRIBUTE... COLOUR"; what it
 * does not name looks as in the default one:
 *
 *     # mine
 *     key    = bold green
 *     muted  = plain
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include "ui/grid.h"

/* X(ID, name): what letters can be; the background is never ours. */
#define COLOURS(X)          \
    X(BLACK,   "black")     \
    X(RED,     "red")       \
    X(GREEN,   "green")     \
    X(YELLOW,  "yellow")    \
    X(BLUE,    "blue")      \
    X(MAGENTA, "magenta")   \
    X(CYAN,    "cyan")      \
    X(WHITE,   "white")

enum {
    COLOUR_DEFAULT = -1,        /* the terminal's own */
#define X(id, name) COLOUR_##id,
    COLOURS(X)
#undef X
    COLOUR_COUNT
};

struct look {
    bool bold, dim, reverse, underline;
    int  colour;
};

struct theme {
    const char *name;
    struct look look[STYLE_COUNT];
};

/* The built-in themes, the default one first. */
const struct theme *theme_table(size_t *count);
/* The one of that name; NULL: there is none. */
const struct theme *theme_named(const char *name);
/* "default, mono or high-contrast" */
const char *theme_list(struct ap_arena *arena);

/* The words of a theme's file, for whoever explains them. */
enum theme_word { THEME_STYLES, THEME_ATTRIBUTES, THEME_COLOURS, THEME_WORDS };
const char *const *theme_words(enum theme_word kind, size_t *count);

/*
 * Read a theme from a file's text; path is for messages, and the theme's name.
 * The first line that is wrong fails, with its number.
 */
AP_MUST_CHECK enum ap_code theme_read(const char *path, const char *text,
                                      struct ap_arena *arena, struct theme *out,
                                      struct ap_error *err);

#endif
