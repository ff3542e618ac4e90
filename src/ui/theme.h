/*
 * theme.h -- how each style looks: attributes every terminal has, and one of
 * its eight colours where it has them.
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include "ui/grid.h"

enum { COLOUR_DEFAULT = -1, COLOUR_BLACK, COLOUR_RED, COLOUR_GREEN, COLOUR_YELLOW,
       COLOUR_BLUE, COLOUR_MAGENTA, COLOUR_CYAN, COLOUR_WHITE };

struct look {
    bool bold, dim, reverse, underline;
    int  colour;                /* of the letters; the background is never ours */
};

struct look theme_look(enum style style);

#endif
