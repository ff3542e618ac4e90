/*
 * browse_draw.c -- how Browse looks: headings, offerings, ghosts, and on wide
 * screens the offering at the cursor beside the list.
 */
#include "ui/browse.h"

#include "base/buf.h"
#include "base/text.h"
#include "ui/page.h"
#include "ui/words.h"
#include "ui/wrap.h"
#include "view/cell.h"
#include "view/ghost.h"

enum {
    DETAIL_MAX = 60,
    HERE = 3,                   /* the column of the cursor's sign */
    INDENT = 2,                 /* of a ghost's reason, below its name */
    GHOSTS_LEAST = 6            /* rows for ghosts, when there is nothing else */
};

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* Columns of the offering beside the list; 0: there is no room for it. */
static int detail_cols(const struct ui *ui, int cols)
{
    int third = cols / 3 < DETAIL_MAX ? cols / 3 : DETAIL_MAX;

    return browse_detailed(ui) ? third : 0;
}

/* The heading */

/* Sorting is told in the gap before the heading, where no text has to give way. */
static void draw_heading(struct ui *ui, const struct browse *b, const struct layout *l,
                         struct area a, int at, int width, size_t col)
{
    struct area part = area_part(a, 0, at, a.rows, width);
    size_t key = browse_key_at(ui, col);
    const char *sign = key == AP_NONE ? "" : browse_sort_sign(ui, key, a.grid->arena);

    area_text(a, 0, at - text_cols(sign), STYLE_KEY, sign);
    wrap_draw(part, 0, 0, a.rows, width, STYLE_HEAD, col ? browse_heading(ui, col - 1) : "Name");
    area_hot(area_part(a, 0, at - l->between, a.rows, width + l->between), BROWSE_HEAD, col);
    for (int row = 0; b->col == col && !facets_focused(ui, b->facets) && row < a.rows; row++)
        area_paint(part, row, STYLE_CURSOR);
}

static void draw_headings(struct ui *ui, const struct browse *b, const struct layout *l,
                          struct area a)
{
    int col = BROWSE_SIGNS + l->name;
    size_t after = ui_view(ui)->columns - b->left - l->columns;
    int end = a.cols - (after > 0);     /* the sign for more has the last column */

    draw_heading(ui, b, l, a, BROWSE_SIGNS, l->name, 0);
    if (l->columns && b->left)
        area_glyph(a, 0, col - 1, STYLE_KEY, GLYPH_MORE_LEFT);
    for (size_t i = 0; i < l->columns; i++) {
        int at = col + l->between;
        col = at + l->width[i];
        draw_heading(ui, b, l, a, at, (col < end ? col : end) - at, b->left + i + 1);
    }
    if (l->columns && after)
        area_glyph(a, 0, a.cols - 1, STYLE_KEY, GLYPH_MORE_RIGHT);
}

/* The list */

/* The cursor; and at the ends of the window that there is more, where it does not stand. */
static void draw_place(const struct browse *b, struct area a, size_t line)
{
    const struct list *list = &b->list;

    if (line == list->at)
        area_glyph(a, 0, HERE, STYLE_NORMAL, GLYPH_HERE);
    else if (line == list->top && line > 0)
        area_glyph(a, 0, HERE, STYLE_KEY, GLYPH_MORE_ABOVE);
    else if (line + 1 == list->top + list->rows && line + 1 < list->count)
        area_glyph(a, 0, HERE, STYLE_KEY, GLYPH_MORE_BELOW);
}

static void draw_signs(struct ui *ui, const struct browse *b, const struct layout *l,
                       struct area a, size_t line)
{
    const struct subject *s = ui_subject(ui);
    size_t offering = b->shown[line];
    struct ap_life life = ap_life_at(s->cat, offering, s->today);

    draw_place(b, a, line);
    if (ui_marked(ui, offering))
        area_glyph(a, 0, 0, STYLE_KEY, GLYPH_MARKED);
    else if (l->from <= line && line <= l->to)
        area_glyph(a, 0, 0, STYLE_KEY, GLYPH_RANGE);
    if (life.status == AP_LIFE_PREVIEW)
        area_glyph(a, 0, 1, STYLE_WARNING, GLYPH_PREVIEW);
    else if (life.status == AP_LIFE_RETIRED)
        area_glyph(a, 0, 1, STYLE_WARNING, GLYPH_RETIRED);
    if (life.warning)
        area_glyph(a, 0, 2, STYLE_WARNING, GLYPH_WARNING);
}

static enum style cell_style(struct ap_cell cell)
{
    if (cell.disputed)
        return STYLE_DISPUTED;
    return cell.state == AP_STATED ? STYLE_NORMAL : STYLE_MUTED;
}

/* Where a text is cut, "(disputed)" at its end would be lost: then a sign in front says it. */
static const char *listed_text(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                               struct area a, int cols)
{
    const char *text = cell_text(cat, offering, attribute, a.grid->arena);

    if (!ap_cell_at(cat, offering, attribute).disputed || wrap_rows(text, cols) <= a.rows)
        return text;
    return ap_printf(a.grid->arena, "%s %s", glyph_text(GLYPH_DISPUTED, a.grid->ascii), text);
}

static void draw_cells(struct ui *ui, const struct browse *b, const struct layout *l,
                       struct area a, size_t offering, bool ghost)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    int col = BROWSE_SIGNS + l->name;

    for (size_t i = 0; i < l->columns; i++) {
        size_t attribute = ui_view(ui)->column[b->left + i];
        enum style style = cell_style(ap_cell_at(cat, offering, attribute));
        wrap_draw(a, 0, col + l->between, a.rows, l->width[i], ghost ? STYLE_MUTED : style,
                  listed_text(cat, offering, attribute, a, l->width[i]));
        col += l->width[i] + l->between;
    }
}

/* All of a line is hot: what is not another column's cell is the name's. */
static void make_hot(const struct ui *ui, const struct browse *b, const struct layout *l,
                     struct area a, size_t line)
{
    int col = BROWSE_SIGNS + l->name;

    area_hot(a, HOT_LINE, browse_cell(ui, line, 0));
    area_hot(area_part(a, 0, 0, l->lines, HERE), BROWSE_MARK, browse_cell(ui, line, 0));
    for (size_t i = 0; i < l->columns; i++) {
        area_hot(area_part(a, 0, col + l->between, l->lines, l->width[i]), HOT_LINE,
                 browse_cell(ui, line, b->left + i + 1));
        col += l->width[i] + l->between;
    }
}

static void draw_listed(struct ui *ui, const struct browse *b, const struct layout *l,
                        struct area a, size_t offering)
{
    wrap_draw(a, 0, BROWSE_SIGNS, a.rows, l->name, STYLE_NORMAL,
              ui_subject(ui)->cat->offering[offering].name);
    draw_cells(ui, b, l, a, offering, false);
}

/* The reason has a line of its own: wherever the cell that it is about stands, it is read. */
static void draw_ghost(struct ui *ui, const struct browse *b, const struct layout *l,
                       struct area a, size_t offering)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct area above = area_part(a, 0, 0, l->lines, a.cols);
    const char *name = cat->offering[offering].name;
    int col = BROWSE_SIGNS + INDENT;

    if (ui_ascii(ui))
        name = ap_printf(a.grid->arena, "(%s)", name);
    wrap_draw(above, 0, BROWSE_SIGNS, l->lines, l->name, STYLE_MUTED, name);
    draw_cells(ui, b, l, above, offering, true);
    wrap_draw(a, l->lines, col, l->reason, a.cols - col, STYLE_MUTED,
              ghost_words(ui_view(ui), cat, offering, a.grid->arena));
}

static int lines_of(const struct browse *b, const struct layout *l, size_t line)
{
    return l->lines + (line < b->listed ? 0 : l->reason);
}

/* A line, below the title of its section where that begins there or is out of sight. */
static int draw_line(struct ui *ui, const struct browse *b, const struct layout *l,
                     struct area body, int row, size_t line)
{
    const char *title = l->titles ? browse_title(b, line, line > b->list.top) : NULL;
    size_t offering = b->shown[line];

    if (title)
        area_cut(body, row++, 0, body.cols, STYLE_TITLE, title);
    struct area a = area_part(body, row, 0, lines_of(b, l, line), body.cols);
    make_hot(ui, b, l, a, line);
    draw_signs(ui, b, l, a, line);
    if (line < b->listed)
        draw_listed(ui, b, l, a, offering);
    else
        draw_ghost(ui, b, l, a, offering);
    for (int i = 0; line == b->list.at && !facets_focused(ui, b->facets) && i < a.rows; i++)
        area_paint(a, i, STYLE_CURSOR);
    return row + lines_of(b, l, line) + l->gap;
}

static void draw_list(struct ui *ui, struct browse *b, struct area area)
{
    struct layout l = browse_layout(ui, b, area);
    struct area body = area_part(area, l.head, 0, area.rows - l.head, area.cols);
    int row = 0;

    draw_headings(ui, b, &l, area_part(area, 0, 0, l.head, area.cols));
    for (size_t i = b->list.top; i < b->list.count && i < b->list.top + b->list.rows; i++)
        row = draw_line(ui, b, &l, body, row, i);
}

/* The offering at the cursor */

static void write_aliases(struct page *p, const struct ap_offering *o)
{
    struct buf names = BUF(p->arena);

    for (size_t i = 0; i < o->aliases; i++)
        buf_printf(&names, "%s%s", i ? ", " : "", o->alias[i]);
    if (o->aliases)
        page_pair(p, STYLE_MUTED, 0, "Also called", buf_text(&names));
}

static void draw_detail(struct ui *ui, struct browse *b, size_t offering, struct area area)
{
    const struct subject *s = ui_subject(ui);
    const struct ap_offering *o = &s->cat->offering[offering];
    const struct viewstate *v = ui_view(ui);
    struct ap_life life = ap_life_at(s->cat, offering, s->today);
    struct page p;

    page_init(&p, area.grid->arena);
    page_text(&p, STYLE_TITLE, 0, o->name);
    page_text(&p, life.warning ? STYLE_WARNING : STYLE_NORMAL, 0,
              life_text(s, offering, ui_ascii(ui), p.arena));
    if (v->filter && !ap_predicate_holds(v->filter, offering))
        page_text(&p, STYLE_WARNING, 0, ap_printf(p.arena, "Left out by the filter: %s",
                                                  ghost_words(v, s->cat, offering, p.arena)));
    page_text(&p, STYLE_NORMAL, 0, o->summary);
    page_text(&p, STYLE_NORMAL, 0, "");
    for (size_t i = 0; i < v->columns; i++)
        page_pair(&p, cell_style(ap_cell_at(s->cat, offering, v->column[i])), 0,
                  browse_heading(ui, i), cell_text(s->cat, offering, v->column[i], p.arena));
    write_aliases(&p, o);
    p.roll.top = b->detail.offering == offering ? b->detail.top : 0;
    page_draw(&p, area);
    b->detail.offering = offering;
    b->detail.top = p.roll.top;
    area_hot(area, BROWSE_DETAIL, 0);
}

/* What is to be said when nothing is listed; the rows it takes. */
static int draw_empty(const struct browse *b, struct area area)
{
    int rows = b->list.count ? most(area.rows - GHOSTS_LEAST, 1) : area.rows;

    return wrap_draw(area, 0, 0, rows, area.cols, STYLE_NORMAL, b->empty);
}

void browse_draw(struct ui *ui, void *state, struct area area)
{
    struct browse *b = state;

    area = facets_draw(ui, b->facets, area);
    if (!area.cols)
        return;                 /* the facets lie over all of it */
    int detail = detail_cols(ui, area.cols), list = area.cols - detail - (detail ? 3 : 0);
    int top = b->empty ? draw_empty(b, area) : 0;

    if (!b->list.count)
        return;
    draw_list(ui, b, area_part(area, top, 0, area.rows - top, list));
    for (int row = top; detail && row < area.rows; row++)
        area_glyph(area, row, list + 1, STYLE_MUTED, GLYPH_VLINE);
    if (detail)
        draw_detail(ui, b, browse_current(b),
                    area_part(area, top, list + 3, area.rows - top, detail));
}
