/*
 * page.c -- see page.h.
 *
 * Nothing is kept of the layout but where each stop begins: wrapping a page of
 * some hundred paragraphs again costs less than a millisecond.
 */
#include "ui/page.h"

#include "base/buf.h"
#include "base/text.h"
#include "ui/wrap.h"

enum {
    NARROW = 56,                /* below, labels stand above their text */
    LABEL_MIN = 12, LABEL_MAX = 34,
    BESIDE_NOTE = 16,           /* with less room beside it, a note stands below */
    UNDER = -1                  /* an indent: the text column of pairs */
};

void page_init(struct page *p, struct ap_arena *arena)
{
    *p = (struct page){ .arena = arena };
}

static struct para *add(struct page *p, enum style style, int indent, const char *text)
{
    if (p->count == p->cap) {
        size_t cap = p->cap > 0 ? 2 * p->cap : 64;
        struct para *para = AP_NEW(p->arena, struct para, cap);
        for (size_t i = 0; i < p->count; i++)
            para[i] = p->para[i];
        p->para = para;
        p->cap = cap;
    }
    struct para *last = &p->para[p->count++];
    *last = (struct para){ .style = style, .indent = indent,
                           .text = wrap_shown(p->arena, text) };
    return last;
}

void page_text(struct page *p, enum style style, int indent, const char *text)
{
    add(p, style, indent, text);
}

void page_pair(struct page *p, enum style style, int indent, const char *label,
               const char *text)
{
    add(p, style, indent, text)->label = wrap_shown(p->arena, label);
}

void page_heading(struct page *p, const char *text)
{
    add(p, STYLE_NORMAL, 0, "");
    add(p, STYLE_HEAD, 0, text);
}

void page_under(struct page *p, enum style style, const char *text)
{
    add(p, style, UNDER, text);
}

void page_note(struct page *p, const char *text)
{
    p->para[p->count - 1].note = wrap_shown(p->arena, text);
}

void page_lead(struct page *p, const char *text)
{
    p->para[p->count - 1].lead = wrap_shown(p->arena, text);
}

void page_stop(struct page *p, int what, size_t index)
{
    p->para[p->count - 1].what = what;
    p->para[p->count - 1].index = index;
    p->roll.count++;
}

/* Where the parts of a paragraph stand at the page's width. */
struct place_of {
    int  label_col, label_cols;
    int  text_col, text_cols;
    bool above;                 /* the label has lines of its own above the text */
    bool note_below;            /* the note has a line of its own */
};

static int less(int a, int b)
{
    return a < b ? a : b;
}

/* The column where the texts of pairs begin: wide enough for the labels, within reason. */
static int label_end(const struct page *p)
{
    int widest = LABEL_MIN;

    for (size_t i = 0; i < p->count; i++)
        if (p->para[i].label) {
            int cols = p->para[i].indent + text_cols(p->para[i].label);
            widest = cols > widest ? cols : widest;
        }
    return less(widest, less(LABEL_MAX, p->cols * 2 / 5)) + 2;
}

static struct place_of place(const struct page *p, const struct para *para, int label_col)
{
    bool narrow = p->cols < NARROW;
    int under = narrow ? 4 : label_col;
    int indent = para->indent == UNDER ? under : para->indent;
    int room = para->note ? text_cols(para->note) + 2 : 0;
    struct place_of at = { .label_col = indent, .above = para->label && narrow,
                           .text_col = para->label ? under : indent };

    at.text_col = less(at.text_col, p->cols - 1);
    at.note_below = room && p->cols - room - (at.above ? indent : at.text_col) < BESIDE_NOTE;
    if (at.note_below)
        room = 0;
    at.label_cols = at.above ? p->cols - indent - room : at.text_col - indent - 2;
    at.text_cols = p->cols - at.text_col - (at.above ? 0 : room);
    return at;
}

static int rows_of(const struct para *para, struct place_of at)
{
    int text = wrap_rows(para->text, at.text_cols);
    int label = para->label ? wrap_rows(para->label, at.label_cols) : 0;

    if (at.above)
        return label + (*para->text ? text : 0) + at.note_below;
    return (label > text ? label : text) + at.note_below;
}

void page_fit(struct page *p, int rows, int cols)
{
    int line = 0, label_col;
    size_t stop = 0;

    if (!p->start)
        p->start = AP_NEW(p->arena, int, p->count + 1);
    if (p->cols != cols - ROLL_EDGE) {
        p->cols = cols - ROLL_EDGE;
        label_col = label_end(p);
        for (size_t i = 0; i < p->count; i++) {
            if (p->para[i].what)
                p->start[stop++] = line;
            line += rows_of(&p->para[i], place(p, &p->para[i], label_col));
        }
        p->start[stop] = line;
    }
    p->roll.start = p->start;
    roll_fit(&p->roll, rows);
}

static void draw_note(struct area area, int row, const char *note)
{
    int col = area.cols - text_cols(note);

    if (row >= 0 && row < area.rows)
        area_text(area, row, col > 0 ? col : 0, STYLE_MUTED, note);
}

static void draw_para(struct area area, int row, const struct para *para, struct place_of at,
                      bool cursor)
{
    int rows = rows_of(para, at), text_row = row;
    enum style label = para->what ? STYLE_NORMAL : STYLE_MUTED;

    if (para->lead && row >= 0 && row < area.rows)
        area_text(area, row, 0, STYLE_NORMAL, para->lead);
    if (para->label) {
        int next = wrap_draw(area, row, at.label_col, WRAP_ALL, at.label_cols, label,
                             para->label);
        text_row = at.above ? next : row;
    }
    wrap_draw(area, text_row, at.text_col, WRAP_ALL, at.text_cols, para->style, para->text);
    if (para->note)
        draw_note(area, at.note_below ? row + rows - 1 : row, para->note);
    for (int i = row; cursor && i < row + rows; i++)
        if (i >= 0 && i < area.rows)
            area_paint(area, i, STYLE_CURSOR);
}

void page_draw(struct page *p, struct area area)
{
    int row, label_col;
    size_t stop = 0;

    page_fit(p, area.rows, area.cols);
    roll_draw_edge(&p->roll, area);
    area = area_part(area, 0, 0, area.rows, p->cols);
    label_col = label_end(p);
    row = -p->roll.top;
    for (size_t i = 0; i < p->count && row < area.rows; i++) {
        const struct para *para = &p->para[i];
        struct place_of at = place(p, para, label_col);
        bool cursor = para->what && stop == p->roll.at;
        draw_para(area, row, para, at, cursor);
        if (para->what)
            area_hot(area_part(area, row, 0, rows_of(para, at), area.cols), HOT_LINE, stop++);
        row += rows_of(para, at);
    }
}

bool page_act(struct page *p, enum action action)
{
    return roll_act(&p->roll, action);
}

bool page_point(struct page *p, struct point point)
{
    if (point.how == POINT_WHEEL)
        roll_scroll(&p->roll, point.lines);
    else if (point.what == HOT_LINE)
        roll_go(&p->roll, point.index);
    return point.how == POINT_WHEEL || point.what == HOT_LINE;
}

static const struct para *stop_at(const struct page *p, size_t stop)
{
    for (size_t i = 0; i < p->count; i++)
        if (p->para[i].what && stop-- == 0)
            return &p->para[i];
    return NULL;
}

const char *page_copy(const struct page *p, enum copy_part part, struct buf *out)
{
    const struct para *para = stop_at(p, p->roll.at);
    bool row = part == COPY_ROW;

    if (!para || (row && !para->label))
        return NULL;
    if (row)
        buf_printf(out, "%s: ", para->label);
    buf_add(out, para->text);
    return row ? "the line" : "the text";
}

const struct para *page_at(struct page *p)
{
    if (roll_below(&p->roll)) {
        roll_go(&p->roll, p->roll.at);
        return NULL;
    }
    return stop_at(p, p->roll.at);
}

const struct para *page_here(const struct page *p)
{
    return stop_at(p, p->roll.at);
}

void page_go(struct page *p, int what, size_t index)
{
    size_t stop = 0;

    for (size_t i = 0; i < p->count; i++) {
        if (p->para[i].what == what && p->para[i].index == index) {
            roll_go(&p->roll, stop);
            return;
        }
        stop += p->para[i].what != 0;
    }
}
