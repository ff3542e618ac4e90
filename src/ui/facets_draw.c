/*
 * facets_draw.c -- how the facets look at any size.  See facets.h.
 */
#include "ui/facets.h"

#include "base/text.h"

enum {
    BESIDE_FROM = 100,          /* columns of the screen where pane and list have room */
    PANE_MAX = 44, BORDER = 3,
    SIGN = 2, LABEL = 4,        /* columns of a line where these begin */
    BAR_MIN = 4, BAR_MAX = 20
};

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* Where the parts of a line stand. */
struct layout {
    int label, bar, number;     /* columns of each */
};

static struct layout lay_out(struct ui *ui, struct area a)
{
    struct ap_arena *frame = a.grid->arena;
    struct layout l = { 0 };

    l.number = text_cols(ap_printf(frame, "%zu", ui_subject(ui)->cat->offerings));
    l.bar = least(most(a.cols / 4 - 5, BAR_MIN), BAR_MAX);
    l.label = a.cols - LABEL - l.bar - l.number - 2;
    return l;
}

static void right(struct area a, int row, enum style style, const char *text)
{
    area_text(a, row, a.cols - text_cols(text), style, text);
}

static bool is_chosen(const struct facet *facet)
{
    for (size_t i = 0; facet->choice && i < facet->values; i++)
        if (facet->choice[i] != AP_NEITHER)
            return true;
    return false;
}

/* In parentheses: of values, while numbers without are of offerings. */
static void draw_attribute(struct ui *ui, const struct facet *facet, struct area a, int row)
{
    const char *note = ui_view(ui)->group == facet->attribute ? "grouped"
                     : facet->unfolded ? ""
                     : is_chosen(facet) ? "chosen"
                     : ap_printf(a.grid->arena, "(%zu)", facet->values);
    int cols = a.cols - SIGN - (*note ? text_cols(note) + 1 : 0);

    area_glyph(a, row, 0, STYLE_MUTED, facet->unfolded ? GLYPH_UNFOLDED : GLYPH_FOLDED);
    area_cut(a, row, SIGN, cols, STYLE_HEAD, facet_name(ui, facet));
    right(a, row, is_chosen(facet) ? STYLE_KEY : STYLE_MUTED, note);
}

static void draw_bar(struct area a, int row, int col, int cols, size_t part, size_t of)
{
    int filled = of ? (int)((part * (size_t)cols + of - 1) / of) : 0;

    for (int i = 0; i < least(filled, cols); i++)
        area_glyph(a, row, col + i, STYLE_MUTED, GLYPH_BAR);
}

static void draw_value(struct ui *ui, const struct facet *facet, size_t at, struct layout l,
                       struct area a, int row)
{
    enum ap_choice choice = facet->choice ? facet->choice[at] : AP_NEITHER;
    size_t number = facet->number[at];
    bool is_state = facet->value[at] == AP_NONE || facet->value[at] == AP_DISPUTED;
    enum style style = number ? STYLE_NORMAL : STYLE_MUTED;

    if (choice != AP_NEITHER)
        area_glyph(a, row, SIGN, STYLE_KEY,
                   choice == AP_INCLUDED ? GLYPH_INCLUDED : GLYPH_EXCLUDED);
    area_cut(a, row, LABEL, l.label, is_state ? STYLE_MUTED : style, facet_label(ui, facet, at));
    draw_bar(a, row, LABEL + l.label + 1, l.bar, number, facet->of);
    right(a, row, style, ap_printf(a.grid->arena, "%zu", number));
}

static void draw_line(struct ui *ui, const struct facets *f, size_t i, struct layout l,
                      struct area a, int row)
{
    const struct facet_line *line = &f->line[i];
    const struct facet *facet = &f->facet[line->facet];

    if (line->at == AP_NONE)
        draw_attribute(ui, facet, a, row);
    else
        draw_value(ui, facet, line->at, l, a, row);
    area_hot(area_part(a, row, 0, 1, a.cols), FACETS_LINE, i);
    if (i == f->list.at && f->focused)
        area_paint(a, row, STYLE_CURSOR);
}

static void draw_pane(struct ui *ui, struct facets *f, struct area a)
{
    struct layout l = lay_out(ui, a);
    size_t all = ui_subject(ui)->cat->offerings;

    area_hot(a, FACETS_LINE, AP_NONE);
    area_text(a, 0, 0, STYLE_TITLE, "Facets");
    right(a, 0, STYLE_NORMAL, ap_printf(a.grid->arena, "%zu of %zu", f->left, all));
    if (!f->list.count)
        area_text(a, 1, 0, STYLE_MUTED, "No attribute has values to choose from.");
    list_fit(&f->list, a.rows - 1);
    for (size_t i = 0; i < f->list.rows && f->list.top + i < f->list.count; i++)
        draw_line(ui, f, f->list.top + i, l, a, 1 + (int)i);
}

struct area facets_draw(struct ui *ui, struct facets *f, struct area area)
{
    int pane = least(area.cols / 3, PANE_MAX);

    if (!ui_view(ui)->facets || (area.cols < BESIDE_FROM && !f->focused))
        return area;
    if (area.cols < BESIDE_FROM)
        pane = area.cols;
    draw_pane(ui, f, area_part(area, 0, 0, area.rows, pane));
    if (pane == area.cols)
        return area_part(area, 0, 0, area.rows, 0);
    for (int row = 0; row < area.rows; row++)
        area_glyph(area, row, pane + 1, STYLE_MUTED, GLYPH_VLINE);
    return area_part(area, 0, pane + BORDER, area.rows, area.cols - pane - BORDER);
}
