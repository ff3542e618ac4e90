/*
 * browse_layout.c -- where everything stands on Browse, at any size.
 *
 * The name always stands first; as many of the view's columns as have room
 * share the rest, and move past it by whole columns.  When the whole catalogue
 * fits, an offering gets several lines, so that its cells can be read in full;
 * whether it fits does not depend on the filter, or the list would jump while
 * one is typed.
 */
#include "ui/browse.h"

#include "ui/wrap.h"
#include "view/cell.h"

enum {
    NAME_MIN = 12, NAME_GOOD = 24, COLUMN_MIN = 11,
    NARROW = 60,                /* columns below which the reason of a ghost gets two lines */
    WORD = 8,                   /* what a line that breaks between words may leave empty */
    DETAIL_FROM = 120, DETAIL_FROM_OF_THREE = 150,  /* columns of the screen */
    LINES_BESIDE = 4,           /* are enough where the detail stands beside the list */
    TALL = 15,                  /* rows from which headings may have two lines of them */
    CONTEXT = 2,                /* lines kept in sight below the cursor */
    CONTEXT_FROM = 2 * CONTEXT + 1  /* ... in a window of so many */
};

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* Blank columns before a column: several sort keys have signs of two. */
static int between(const struct viewstate *v)
{
    return v->sort.keys > 1 ? 2 : 1;
}

/* The least that tells names apart: all of the widest one over two or three lines if there
   are so many, within half the room, or where that is little, what leaves room for a column. */
static int name_least(int widest, int lines, int gap, int room)
{
    int wanted = lines > 1 ? widest / least(lines, 3) + WORD : widest;
    int limit = most(room / 2, least(room - COLUMN_MIN - 2 * gap, NAME_GOOD));

    return least(most(wanted, NAME_MIN), limit);
}

/* What a column takes at least, with the gap before it: its own width, if it was given one. */
static int column_least(const struct viewstate *v, size_t column, int room)
{
    int own = viewstate_width(v, v->column[column]);

    return own ? least(own + between(v), room) : COLUMN_MIN + between(v);
}

/* How many columns fit from one on. */
static size_t columns_from(const struct viewstate *v, size_t from, int room)
{
    int taken = 0;
    size_t fit = 0;

    if (room < COLUMN_MIN + between(v))
        return 0;
    while (from + fit < v->columns && fit < BROWSE_COLUMNS_MAX) {
        taken += column_least(v, from + fit, room);
        if (taken > room)
            break;
        fit++;
    }
    return fit;
}

/* Keep the column cursor in sight, and leave no room while some are hidden at the left. */
static void scroll_columns(struct browse *b, const struct viewstate *v, int room)
{
    size_t at = b->col ? b->col - 1 : 0;

    if (at < b->left)
        b->left = at;
    while (b->left < at && at >= b->left + columns_from(v, b->left, room))
        b->left++;
    while (b->left > 0 && b->left - 1 + columns_from(v, b->left - 1, room) == v->columns)
        b->left--;
}

/* The room that those take which were given a width; parts: how many others there are. */
static int give_own(const struct browse *b, const struct viewstate *v, struct layout *l, int room,
                    int *parts)
{
    int taken = 0;

    *parts = 0;
    for (size_t i = 0; i < l->columns; i++) {
        int own = viewstate_width(v, v->column[b->left + i]);
        l->width[i] = own ? least(own, room - between(v)) : 0;
        taken += own ? l->width[i] + between(v) : 0;
        *parts += own == 0;
    }
    return taken;
}

/* Everybody else gets what it needs, or a share of what is left; that of the name is double. */
static void share_columns(const struct browse *b, const struct viewstate *v, bool name_given,
                          struct layout *l, int room)
{
    int parts;

    room -= give_own(b, v, l, room - l->name, &parts);
    int spare = room - l->name - parts * (COLUMN_MIN + between(v));

    if (!name_given)
        l->name = least(most(b->widest[0], l->name), l->name + 2 * spare / (parts + 2));
    room -= l->name;
    for (size_t i = 0; i < l->columns; i++) {
        if (l->width[i])
            continue;
        l->width[i] = least(most(b->widest[b->left + i + 1], COLUMN_MIN),
                            room / parts-- - between(v));
        room -= l->width[i] + between(v);
    }
}

static void note_drawn(struct browse *b, const struct layout *l)
{
    b->drawn[0] = l->name;
    for (size_t i = 0; i < l->columns; i++)
        b->drawn[i + 1] = l->width[i];
}

const char *browse_heading(const struct ui *ui, size_t column)
{
    return ui_subject(ui)->cat->attribute[ui_view(ui)->column[column]].name;
}

static int heading_lines(struct ui *ui, const struct browse *b, const struct layout *l)
{
    int lines = 1;

    for (size_t i = 0; i < l->columns; i++)
        lines = most(lines, wrap_rows(browse_heading(ui, b->left + i), l->width[i]));
    return least(lines, 2);
}

/* How many lines everybody may have if the whole catalogue is to fit. */
static int lines_each(size_t offerings, int rows)
{
    return offerings > 0 && rows > 0 && offerings < (size_t)rows ? rows / (int)offerings : 1;
}

bool browse_detailed(const struct ui *ui)
{
    return ui_size(ui).cols >= (ui_view(ui)->facets ? DETAIL_FROM_OF_THREE : DETAIL_FROM);
}

/* The most lines that an offering needs to be read in full. */
static int lines_needed(struct ui *ui, const struct browse *b, const struct layout *l,
                        struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    int lines = 1;

    if (browse_detailed(ui))
        return LINES_BESIDE;
    for (size_t o = 0; o < cat->offerings; o++) {
        lines = most(lines, wrap_rows(cat->offering[o].name, l->name));
        for (size_t i = 0; i < l->columns; i++)
            lines = most(lines, wrap_rows(cell_text(cat, o, ui_view(ui)->column[b->left + i],
                                                    arena), l->width[i]));
    }
    return lines;
}

/* The rows that titles, and the reasons of ghosts, leave to all offerings. */
static int rows_left(const struct browse *b, int reason, int rows)
{
    size_t taken = b->sections + (b->list.count - b->listed) * (size_t)reason;

    return taken < (size_t)most(rows, 0) ? rows - (int)taken : 1;
}

/* How many offerings have room from a line on; at least one. */
static size_t fits(const struct browse *b, const struct layout *l, size_t top, int rows)
{
    size_t count = 0;

    for (rows += l->gap; top + count < b->list.count; count++) {
        rows -= l->lines + l->gap + (top + count < b->listed ? 0 : l->reason);
        rows -= l->titles && browse_title(b, top + count, count > 0);
        if (rows < 0)
            break;
    }
    return count ? count : 1;
}

/* Bring the cursor into the window, with lines around it: titles take room of those that a
   list without them would show. */
static void scroll_list(struct browse *b, const struct layout *l, int rows)
{
    struct list *list = &b->list;

    list_fit(list, (rows + l->gap) / (l->lines + l->gap));
    size_t last = list->count ? list->count - 1 : 0;
    size_t seen = list->at + (list->rows >= CONTEXT_FROM ? CONTEXT : 0);
    while (b->sections && list->top < list->at &&
           list->top + fits(b, l, list->top, rows) <= (seen < last ? seen : last))
        list->top++;
    if (b->sections)
        list->rows = fits(b, l, list->top, rows);
}

static void place_columns(struct ui *ui, struct browse *b, struct layout *l, int room, int each)
{
    const struct viewstate *v = ui_view(ui);
    int own = viewstate_width(v, ui_subject(ui)->cat->attributes);

    l->name = own ? least(own, room) : name_least(b->widest[0], each, l->between, room);
    scroll_columns(b, v, room - l->name);
    l->columns = columns_from(v, b->left, room - l->name);
    share_columns(b, v, own > 0, l, room);
    note_drawn(b, l);
}

struct layout browse_layout(struct ui *ui, struct browse *b, struct area area)
{
    size_t offerings = ui_subject(ui)->cat->offerings;
    struct layout l = { .head = 1, .reason = area.cols < NARROW ? 2 : 1,
                        .between = between(ui_view(ui)), .from = 1 };
    int room = area.cols - BROWSE_SIGNS, rows = rows_left(b, l.reason, area.rows);
    int each = lines_each(offerings, rows - 1);

    place_columns(ui, b, &l, room, each);
    if (area.rows >= TALL || lines_each(offerings, rows - heading_lines(ui, b, &l)) > 1)
        l.head = heading_lines(ui, b, &l);
    each = lines_each(offerings, rows - l.head);
    l.gap = each >= 3;
    l.lines = each > 1 ? least(each - l.gap, lines_needed(ui, b, &l, area.grid->arena)) : 1;
    l.titles = area.rows - l.head > l.lines;
    scroll_list(b, &l, area.rows - l.head);
    (void)browse_range(b, &l.from, &l.to);      /* no range leaves them as they are */
    return l;
}
