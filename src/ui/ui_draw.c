/*
 * ui_draw.c -- the rows around a screen: title, what restricts, footer.
 * See ui.h.
 *
 * The title row and the footer are made of parts that are shown whole or not
 * at all, but for the catalogue's name; what matters least goes first.
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ui/ui_state.h"
#include "ui/views.h"
#include "ui/wrap.h"

enum { MESSAGE_ROWS = 3, GAP = 2,
       NAME_LEAST = 16,         /* of the catalogue's name, to be cut */
       VIEW_COLS = 20,          /* of a saved view's name, when it is long */
       HINT_ROWS = 10 };        /* below these, a line being typed has no row for hints */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The title row */

static const struct { enum screen_id id; enum action go; } tabs[] = {
    { SCREEN_BROWSE, ACT_GO_BROWSE },   { SCREEN_ITEM, ACT_GO_ITEM },
    { SCREEN_COMPARE, ACT_GO_COMPARE }, { SCREEN_DECIDE, ACT_GO_DECIDE },
    { SCREEN_RANK, ACT_GO_RANK },
};

static bool is_tab(enum screen_id id)
{
    for (size_t i = 0; i < AP_COUNT(tabs); i++)
        if (tabs[i].id == id)
            return true;
    return false;
}

/* One tab; brackets around the active one, for when there is no reverse video. */
static int draw_tab(struct area a, int col, enum screen_id id, bool active)
{
    return area_printf(a, 0, col, active ? STYLE_TAB : STYLE_MUTED, active ? "[%s]" : " %s ",
                       place_title((enum place)(int)id));
}

/* What stands between two columns does this action when it is clicked. */
static void make_hot(struct area a, int from, int to, enum action action)
{
    area_hot(area_part(a, 0, from, 1, to - from), HOT_ACTION, action);
}

/* The tabs, or the active one only; a screen that is none has a tab while it is shown. */
static int draw_tabs(struct area a, int col, enum screen_id top, bool all)
{
    for (size_t i = 0; i < AP_COUNT(tabs); i++) {
        int from = col;
        if (all || tabs[i].id == top)
            col = draw_tab(a, col, tabs[i].id, tabs[i].id == top);
        if (tabs[i].id != top)
            make_hot(a, from, col, tabs[i].go);
    }
    return is_tab(top) ? col : draw_tab(a, col, top, true);
}

static int tab_cols(enum screen_id id)
{
    return text_cols(place_title((enum place)(int)id)) + 2;
}

static int tabs_cols(enum screen_id top, bool all)
{
    int cols = is_tab(top) ? 0 : tab_cols(top);

    for (size_t i = 0; i < AP_COUNT(tabs); i++)
        if (all || tabs[i].id == top)
            cols += tab_cols(tabs[i].id);
    return cols;
}

/* "3 marked, 1 hidden"; "" where none is. */
static char *marks_text(struct ui *ui)
{
    size_t hidden = ui_marks_hidden(ui);

    if (hidden)
        return ap_printf(ui->frame, "%zu marked, %zu hidden", ui->view.marks, hidden);
    return ui->view.marks ? ap_printf(ui->frame, "%zu marked", ui->view.marks) : "";
}

/* The saved view that is looked at, in at most so many columns: "v:mine*"; "" for none. */
static char *view_text(struct ui *ui, int cols)
{
    struct ap_arena *frame = ui->frame;
    bool changed;
    const char *name = ui_named(ui, &changed);
    int most = least(cols, VIEW_COLS) - (int)strlen("v:*");

    if (!name || most < 1)
        return "";
    if (text_cols(name) <= most)
        return ap_printf(frame, "v:%s%s", name, changed ? "*" : "");
    return ap_printf(frame, "v:%.*s%s%s", (int)text_fit(name, most - 1), name,
                     glyph_text(GLYPH_ELLIPSIS, ui->ascii), changed ? "*" : "");
}

/* What stands at the right end. */
static char *right_text(struct ui *ui, int room)
{
    char *marks = marks_text(ui);
    int gap = *marks ? text_cols(marks) + GAP : 0;
    char *view = view_text(ui, room - GAP - gap);

    return *view ? ap_printf(ui->frame, "%s%*s%s", marks, *marks ? GAP : 0, "", view) : marks;
}

static void draw_title_row(struct ui *ui, struct area a)
{
    const struct ap_catalogue *cat = ui->subject->cat;
    struct ap_arena *frame = ui->frame;
    enum screen_id top = ui_top(ui)->id;
    char *marks = right_text(ui, a.cols - tabs_cols(top, false));
    char *name = ap_printf(frame, "%s (%zu)", text_clean(frame, cat->title), cat->offerings);
    int all = tabs_cols(top, true), name_cols = text_cols(name), mark_cols = text_cols(marks);
    int room = a.cols - (mark_cols ? mark_cols + GAP : 0);
    int col = 0;

    if (room >= all + GAP + name_cols + 10)
        col = area_text(a, 0, col, STYLE_KEY, "apposite") + GAP;
    if (room >= all + GAP + least(name_cols, NAME_LEAST))
        col = area_cut(a, 0, col, least(name_cols, room - all - GAP), STYLE_TITLE, name) + GAP;
    col = draw_tabs(a, col, top, room >= all);
    if (a.cols - mark_cols > col)
        area_text(a, 0, a.cols - mark_cols, STYLE_NORMAL, marks);
}

/* The footer */

static int hint_cols(const struct binding *b)
{
    char buf[16];
    return text_cols(key_text(b->key, buf)) + 1 + text_cols(b->label);
}

static int draw_hint(struct area a, int col, const struct binding *b)
{
    char buf[16];
    int after = area_text(a, 0, col, STYLE_KEY, key_text(b->key, buf));

    after = area_text(a, 0, after + 1, STYLE_MUTED, b->label);
    make_hot(a, col, after, b->action);
    return after;
}

/* The hint for help stays when all others have gone. */
static const struct binding *help_hint(const struct ui *ui, enum place place)
{
    const struct binding *b = NULL;

    while ((b = keymap_next(ui->keys, place, b)) && (b->action != ACT_HELP || !b->label))
        ;
    return b;
}

/* The hints from col on, as many as have room.  Return the column after them; where some
   had none, the end of the row. */
static int draw_hints(const struct ui *ui, struct area a, int col, enum place place)
{
    const struct binding *help = help_hint(ui, place);
    int room = a.cols - (help ? hint_cols(help) + GAP : 0);
    bool left_out = false;

    for (const struct binding *b = NULL; (b = keymap_next(ui->keys, place, b));)
        if (b->label && b != help && !left_out && col + hint_cols(b) <= room)
            col = draw_hint(a, col, b) + GAP;
        else if (b->label && b != help)
            left_out = true;
    if (help && col + hint_cols(help) <= a.cols)
        col = draw_hint(a, col, help);
    return left_out ? a.cols : col;
}

/* The line being typed */

static int cols_of(const char *s, size_t n)
{
    int cols = 0, width;

    for (size_t i = 0, step; i < n && (step = text_grapheme(s + i, &width)) > 0; i += step)
        cols += width;
    return cols;
}

/* The byte from which a line is shown in cols, so that the cursor is in sight. */
static size_t line_start(const struct lineedit *e, int cols)
{
    int ahead = cols_of(e->text, e->at), width;
    size_t start = 0;

    while (start < e->at && ahead >= cols) {
        start += text_grapheme(e->text + start, &width);
        ahead -= width;
    }
    return start;
}

static int draw_part(struct area a, int col, enum style style, const char *s,
                     size_t from, size_t to)
{
    return from < to ? area_printf(a, 0, col, style, "%.*s", (int)(to - from), s + from) : col;
}

static size_t within(size_t i, size_t low, size_t high)
{
    return i < low ? low : i > high ? high : i;
}

static void draw_prompt(struct ui *ui, struct area a)
{
    const struct prompt *p = &ui->prompt;
    const struct lineedit *e = &p->line;
    int col = area_printf(a, 0, 0, STYLE_KEY, "%s: ", p->label);
    size_t start = line_start(e, a.cols - col);

    if (start > 0) {            /* its beginning is out of sight, and that is seen */
        col = area_glyph(a, 0, col, STYLE_KEY, GLYPH_MORE_LEFT);
        start = line_start(e, a.cols - col);
    }
    size_t offered = within(p->wrong.text[0] ? 0 : p->offered, start, e->len);
    size_t bad = within(p->wrong.at, offered, e->len);
    size_t good = within(p->wrong.at + p->wrong.len, bad, e->len);

    ui->grid.cursor_row = a.top;
    ui->grid.cursor_col = least(col + cols_of(e->text + start, e->at - start), a.cols - 1);
    col = draw_part(a, col, STYLE_CURSOR, e->text, start, offered);
    col = draw_part(a, col, STYLE_NORMAL, e->text, offered, bad);
    col = draw_part(a, col, STYLE_WRONG, e->text, bad, good);
    draw_part(a, col, STYLE_NORMAL, e->text, good, e->len);
}

/* All of it */

/* What stands at the bottom: a message of some rows, then perhaps one line more. */
struct bottom {
    const char *text;           /* "": the hints */
    enum style  style;
    int         rows;
    bool        line;           /* the line being typed stands below */
    bool        hints;          /* the hints have what room is left */
    bool        between;        /* the hints have a row between the message and the line */
    int         menu;           /* rows of proposals above the line */
};

/* What stands above the line being typed. */
static void say_above(struct ui *ui, struct bottom *b)
{
    const struct prompt *p = &ui->prompt;
    const char *proposed = ui_menu_says(ui);

    if (*proposed) {            /* while one is chosen, a line that is half typed is not wrong */
        b->text = proposed;
    } else if (p->wrong.text[0]) {
        b->text = p->wrong.text;
        b->style = STYLE_ERROR;
    } else if (!b->text[0]) {
        b->text = p->says;
        b->style = STYLE_NORMAL;
    }
}

static struct bottom bottom_of(struct ui *ui)
{
    const struct prompt *p = &ui->prompt;
    struct bottom b = { .text = ui->notice.text, .style = ui->notice.style, .rows = 1,
                        .line = ui_typing(ui), .menu = ui_menu_rows(ui) };

    if (b.line)
        say_above(ui, &b);
    if (b.text[0])
        b.rows = least(wrap_rows(b.text, ui->cols), least(MESSAGE_ROWS, ui->rows / 4 + 1));
    b.hints = ui->notice.hints && b.rows == 1 && !b.line;
    b.between = b.line && p->says[0] && p->asker && ui->rows >= HINT_ROWS;
    return b;
}

/* The hints, and at the right end the last key where all of them left room. */
static void draw_footer(struct ui *ui, struct area a, enum place place, bool typing)
{
    int col = draw_hints(ui, a, 0, place);
    const char *last = ui_last_key(ui);
    int cols = text_cols(last);

    if (!typing && col + GAP + cols <= a.cols)
        area_text(a, 0, a.cols - cols, STYLE_MUTED, last);
}

static void draw_bottom(struct ui *ui, struct bottom b, int row)
{
    struct area a = grid_area(&ui->grid, row, 0, b.rows, ui->cols);
    enum place place = ui_place(ui);

    if (b.text[0])
        wrap_draw(a, 0, 0, b.rows, ui->cols, b.style, b.text);
    if (!b.text[0])
        draw_footer(ui, a, place, b.line);
    else if (b.hints)
        (void)draw_hints(ui, a, text_cols(b.text) + GAP, place);
    if (b.between)
        (void)draw_hints(ui, grid_area(&ui->grid, row + b.rows, 0, 1, ui->cols), 0, place);
    row += b.rows + b.between;
    if (b.menu)
        ui_menu_draw(ui, grid_area(&ui->grid, row, 0, b.menu, ui->cols));
    if (b.line)
        draw_prompt(ui, grid_area(&ui->grid, row + b.menu, 0, 1, ui->cols));
}

/* Row 2, if anything restricts the view. */
static bool draw_restrictions(struct ui *ui, struct layer *l, struct area row)
{
    const struct screen_ops *ops = ui_ops(l->id);

    if (ops->restricts)
        return ops->restricts(ui, l->state, row);
    const char *status = ops->status ? ops->status(ui, l->state, ui->frame) : NULL;
    if (status)
        area_cut(row, 0, 0, row.cols, STYLE_TITLE, status);
    return status != NULL;
}

static void draw_all(struct ui *ui)
{
    struct layer *l = ui_top(ui);
    const struct screen_ops *ops = ui_ops(l->id);
    struct bottom b = bottom_of(ui);
    int top = 1 + draw_restrictions(ui, l, grid_area(&ui->grid, 1, 0, 1, ui->cols));
    int foot = ui->rows - b.rows - b.between - b.menu - b.line;

    draw_title_row(ui, grid_area(&ui->grid, 0, 0, 1, ui->cols));
    ops->draw(ui, l->state, grid_area(&ui->grid, top, 0, foot - top, ui->cols));
    draw_bottom(ui, b, foot);
}

static void draw_too_small(struct ui *ui)
{
    const char *by = ui->ascii ? "x" : "×";
    char *s = ap_printf(ui->frame, "Needs %d%s%d, has %d%s%d", UI_MIN_COLS, by, UI_MIN_ROWS,
                        ui->cols, by, ui->rows);
    int rows = wrap_rows(s, ui->cols), row = (ui->rows - rows) / 2, cols = text_cols(s);

    wrap_draw(grid_area(&ui->grid, 0, 0, ui->rows, ui->cols), row > 0 ? row : 0,
              cols < ui->cols ? (ui->cols - cols) / 2 : 0, WRAP_ALL, ui->cols, STYLE_NORMAL, s);
}

const struct grid *ui_draw(struct ui *ui)
{
    ui_tell_pasted(ui);
    ap_arena_reset(ui->frame);
    grid_init(&ui->grid, ui->frame, ui->rows, ui->cols, ui->ascii);
    if (ui_too_small(ui))
        draw_too_small(ui);
    else
        draw_all(ui);
    ui->drawn = true;
    return &ui->grid;
}
