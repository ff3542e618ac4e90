/*
 * shot.c -- see shot.h.
 *
 * A row is drawn run by run: neighbouring cells of one style are one text.
 * What a terminal draws in reverse has a box of ink behind it.
 */
#include "ui/shot.h"

#include "ui/theme.h"
#include "view/svg.h"

enum { MARGIN = 12 };

static const char rules[] =
    ".bold{font-weight:bold}\n"
    ".dim{fill-opacity:.62}\n"
    ".line{text-decoration:underline}\n"
    ".reverse{fill:#fff}\n"
    ".ink{fill:#1c1c1a}\n"
    ".red{fill:#b3261e}\n"
    ".green{fill:#2f6b34}\n"
    ".yellow{fill:#7a5c00}\n"
    ".magenta{fill:#8a2a8a}\n"
    ".cyan{fill:#00656f}\n"
    ".edge{fill:none;stroke:#cfcfca}\n";

/* Black and white are the ink, as are blue and dark grey, which no style uses. */
static const char *colour_class(int colour)
{
    switch (colour) {
    case COLOUR_RED:
        return " red";
    case COLOUR_GREEN:
        return " green";
    case COLOUR_YELLOW:
        return " yellow";
    case COLOUR_MAGENTA:
        return " magenta";
    case COLOUR_CYAN:
        return " cyan";
    }
    return "";
}

static char *classes_of(enum style style, struct ap_arena *arena)
{
    struct look look = theme_named("default")->look[style];
    char *all = ap_printf(arena, "%s%s%s%s%s", look.bold ? " bold" : "", look.dim ? " dim" : "",
                          look.underline ? " line" : "", look.reverse ? " reverse" : "",
                          colour_class(look.colour));

    return *all ? all + 1 : all;
}

/* The cells of a row from col on that have the style of the first. */
static int run_of(const struct cell *cell, int col, int cols)
{
    int end = col + 1;

    while (end < cols && cell[end].style == cell[col].style)
        end++;
    return end - col;
}

static void draw_run(struct buf *body, const struct cell *cell, int row, int col, int cols)
{
    enum style style = (enum style)cell[col].style;
    int x = MARGIN + col * SVG_CELL_COLS, y = MARGIN + row * SVG_CELL_ROWS;
    struct buf text = BUF(body->arena);

    for (int i = 0; i < cols; i++)
        buf_add_n(&text, cell[col + i].text, cell[col + i].len);
    if (theme_named("default")->look[style].reverse)
        svg_box(body, x, y, cols * SVG_CELL_COLS, SVG_CELL_ROWS, "ink");
    svg_text(body, x, y, classes_of(style, body->arena), buf_text(&text));
}

void shot_svg(struct buf *out, const struct grid *grid, const char *title)
{
    int width = grid->cols * SVG_CELL_COLS + 2 * MARGIN;
    int height = grid->rows * SVG_CELL_ROWS + 2 * MARGIN;
    struct buf body = BUF(out->arena);

    svg_box(&body, 0, 0, width, height, "edge");
    for (int row = 0; row < grid->rows; row++) {
        const struct cell *cell = grid->cell + (size_t)row * (size_t)grid->cols;

        for (int col = 0, cols; col < grid->cols; col += cols) {
            cols = run_of(cell, col, grid->cols);
            draw_run(&body, cell, row, col, cols);
        }
    }
    svg_document(out, width, height, title, rules, buf_text(&body));
}
