/*
 * browse_draw.c -- how Browse looks at any size.
 *
 * The name always stands first; as many of the view's columns as have room
 * share the rest, and move past it by whole columns.  When the whole catalogue
 * fits, an offering gets several lines, so that its cells can be read in full;
 * whether it fits does not depend on the filter, or the list would jump while
 * one is typed.  Wide screens show the offering at the cursor beside the list.
 */
#include "ui/browse.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "ui/page.h"
#include "ui/words.h"
#include "ui/wrap.h"
#include "view/cell.h"

enum {
    SIGNS = 5,                  /* columns: the mark, two for life, the cursor's line, a gap */
    NAME_MIN = 12, NAME_GOOD = 24, COLUMN_MIN = 11, GAP = 1,
    WORD = 8,                   /* what a line that breaks between words may leave empty */
    COLUMNS_MAX = 64,           /* drawn at once; there is no screen so wide */
    DETAIL_FROM = 120, DETAIL_MAX = 60,
    LINES_BESIDE = 4            /* are enough where the detail stands beside the list */
};

/* Where everything stands at the size at hand. */
struct layout {
    int    name;                /* columns of the name */
    int    width[COLUMNS_MAX];          /* of the view's columns in sight, from b->left on */
    size_t columns;
    int    lines, gap;          /* of one offering, and blank ones below it */
    int    head;                /* lines of the heading */
};

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* The least that tells names apart: all of the widest one over two or three lines if there
   are so many, within half the room, or where that is little, what leaves room for a column. */
static int name_least(int widest, int lines, int room)
{
    int wanted = lines > 1 ? widest / least(lines, 3) + WORD : widest;
    int limit = most(room / 2, least(room - COLUMN_MIN - 2 * GAP, NAME_GOOD));

    return least(most(wanted, NAME_MIN), limit);
}

static size_t columns_that_fit(const struct viewstate *v, int room)
{
    int fit = least(most(room / (COLUMN_MIN + GAP), 0), COLUMNS_MAX);

    return v->columns < (size_t)fit ? v->columns : (size_t)fit;
}

/* Keep the column cursor in sight. */
static void scroll_columns(struct browse *b, size_t fit)
{
    size_t at = b->col ? b->col - 1 : 0;

    if (at < b->left)
        b->left = at;
    if (fit && at >= b->left + fit)
        b->left = at - fit + 1;
}

/* Everybody gets what it needs, or a share of what is left; that of the name is double. */
static void share_columns(const struct browse *b, struct layout *l, int room)
{
    int parts = (int)l->columns;
    int spare = room - l->name - parts * (COLUMN_MIN + GAP);

    l->name = least(most(b->widest[0], l->name), l->name + 2 * spare / (parts + 2));
    room -= l->name;
    for (size_t i = 0; i < l->columns; i++, parts--) {
        l->width[i] = least(most(b->widest[b->left + i + 1], COLUMN_MIN), room / parts - GAP);
        room -= l->width[i] + GAP;
    }
}

static const char *heading(struct ui *ui, size_t column)
{
    return ui_subject(ui)->cat->attribute[ui_view(ui)->column[column]].name;
}

static int heading_lines(struct ui *ui, const struct browse *b, const struct layout *l)
{
    int lines = 1;

    for (size_t i = 0; i < l->columns; i++)
        lines = most(lines, wrap_rows(heading(ui, b->left + i), l->width[i]));
    return least(lines, 2);
}

/* How many lines everybody may have if the whole catalogue is to fit. */
static int lines_each(size_t offerings, int rows)
{
    return offerings > 0 && rows > 0 && offerings < (size_t)rows ? rows / (int)offerings : 1;
}

/* The most lines that an offering needs to be read in full. */
static int lines_needed(struct ui *ui, const struct browse *b, const struct layout *l,
                        struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    int lines = 1;

    if (ui_size(ui).cols >= DETAIL_FROM)
        return LINES_BESIDE;
    for (size_t o = 0; o < cat->offerings; o++) {
        lines = most(lines, wrap_rows(cat->offering[o].name, l->name));
        for (size_t i = 0; i < l->columns; i++)
            lines = most(lines, wrap_rows(cell_text(cat, o, ui_view(ui)->column[b->left + i],
                                                    arena), l->width[i]));
    }
    return lines;
}

static struct layout lay_out(struct ui *ui, struct browse *b, struct area area)
{
    const struct viewstate *v = ui_view(ui);
    size_t offerings = ui_subject(ui)->cat->offerings;
    int room = area.cols - SIGNS, each = lines_each(offerings, area.rows - 1);
    struct layout l = { .name = name_least(b->widest[0], each, room), .head = 1 };

    l.columns = columns_that_fit(v, room - l.name);
    scroll_columns(b, l.columns);
    if (b->left + l.columns > v->columns)
        b->left = v->columns - l.columns;
    share_columns(b, &l, room);
    if (lines_each(offerings, area.rows - heading_lines(ui, b, &l)) > 1) {
        l.head = heading_lines(ui, b, &l);
        each = lines_each(offerings, area.rows - l.head);
    }
    l.gap = each >= 3;
    l.lines = each > 1 ? least(each - l.gap, lines_needed(ui, b, &l, area.grid->arena)) : 1;
    return l;
}

/* The heading */

/* The sign of a column that the list is sorted by, or "". */
static const char *sort_sign(struct ui *ui, size_t col)
{
    const struct viewstate *v = ui_view(ui);

    for (size_t i = 0; i < v->sort.keys; i++) {
        const struct ap_sort_key *k = &v->sort.key[i];
        bool here = col ? k->by == AP_BY_ATTRIBUTE && k->attribute == v->column[col - 1]
                        : k->by == AP_BY_NAME;
        if (here)
            return glyph_text(k->descending ? GLYPH_DESCENDING : GLYPH_ASCENDING, ui_ascii(ui));
    }
    return "";
}

/* Sorting is told in the gap before the heading, where no text has to give way. */
static void draw_heading(struct ui *ui, const struct browse *b, struct area a, int at,
                         int width, size_t col, const char *text)
{
    struct area part = area_part(a, 0, at, a.rows, width);

    area_text(a, 0, at - 1, STYLE_KEY, sort_sign(ui, col));
    wrap_draw(part, 0, 0, a.rows, width, STYLE_HEAD, text);
    for (int row = 0; b->col == col && row < a.rows; row++)
        area_paint(part, row, STYLE_CURSOR);
}

static void draw_headings(struct ui *ui, const struct browse *b, const struct layout *l,
                          struct area a)
{
    int col = SIGNS + l->name;
    size_t after = ui_view(ui)->columns - b->left - l->columns;

    draw_heading(ui, b, a, SIGNS, l->name, 0, "Name");
    if (l->columns && b->left)
        area_glyph(a, 0, col - 1, STYLE_KEY, GLYPH_MORE_LEFT);
    for (size_t i = 0; i < l->columns; i++) {
        draw_heading(ui, b, a, col + GAP, l->width[i], b->left + i + 1, heading(ui, b->left + i));
        col += l->width[i] + GAP;
    }
    if (l->columns && after)
        area_glyph(a, 0, a.cols - 1, STYLE_KEY, GLYPH_MORE_RIGHT);
}

/* The list */

static void draw_signs(struct ui *ui, struct area a, size_t offering, bool here)
{
    const struct subject *s = ui_subject(ui);
    struct ap_life life = ap_life_at(s->cat, offering, s->today);

    if (here)
        area_glyph(a, 0, 3, STYLE_NORMAL, GLYPH_HERE);
    if (ui_marked(ui, offering))
        area_glyph(a, 0, 0, STYLE_KEY, GLYPH_MARKED);
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

static void draw_offering(struct ui *ui, const struct browse *b, const struct layout *l,
                          struct area a, size_t line)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    size_t offering = b->shown[line];
    int col = SIGNS;

    draw_signs(ui, a, offering, line == b->list.at);
    wrap_draw(a, 0, col, a.rows, l->name, STYLE_NORMAL, cat->offering[offering].name);
    col += l->name;
    for (size_t i = 0; i < l->columns; i++) {
        size_t attribute = ui_view(ui)->column[b->left + i];
        wrap_draw(a, 0, col + GAP, a.rows, l->width[i],
                  cell_style(ap_cell_at(cat, offering, attribute)),
                  cell_text(cat, offering, attribute, a.grid->arena));
        col += l->width[i] + GAP;
    }
}

static void draw_list(struct ui *ui, struct browse *b, struct area area)
{
    struct layout l = lay_out(ui, b, area);
    int each = l.lines + l.gap, body = area.rows - l.head;

    list_fit(&b->list, (body + l.gap) / each);
    draw_headings(ui, b, &l, area_part(area, 0, 0, l.head, area.cols));
    for (size_t i = 0; i < b->list.rows && b->list.top + i < b->list.count; i++) {
        struct area a = area_part(area, l.head + (int)i * each, 0, l.lines, area.cols);
        draw_offering(ui, b, &l, a, b->list.top + i);
        for (int row = 0; b->list.top + i == b->list.at && row < a.rows; row++)
            area_paint(a, row, STYLE_CURSOR);
    }
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

static void draw_detail(struct ui *ui, size_t offering, struct area area)
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
    page_text(&p, STYLE_NORMAL, 0, o->summary);
    page_text(&p, STYLE_NORMAL, 0, "");
    for (size_t i = 0; i < v->columns; i++)
        page_pair(&p, cell_style(ap_cell_at(s->cat, offering, v->column[i])), 0, heading(ui, i),
                  cell_text(s->cat, offering, v->column[i], p.arena));
    write_aliases(&p, o);
    page_fit(&p, area.rows, area.cols);
    page_draw(&p, area);
}

void browse_draw(struct ui *ui, void *state, struct area area)
{
    struct browse *b = state;
    int detail = area.cols >= DETAIL_FROM ? least(area.cols / 3, DETAIL_MAX) : 0;
    int list = area.cols - detail - (detail ? 3 : 0);

    if (!b->list.count) {
        wrap_draw(area, 0, 0, WRAP_ALL, area.cols, STYLE_NORMAL, b->empty);
        return;
    }
    draw_list(ui, b, area_part(area, 0, 0, area.rows, list));
    for (int row = 0; detail && row < area.rows; row++)
        area_glyph(area, row, list + 1, STYLE_MUTED, GLYPH_VLINE);
    if (detail)
        draw_detail(ui, b->shown[b->list.at], area_part(area, 0, list + 3, area.rows, detail));
}
