/*
 * scr_cell.c -- where one cell comes from.
 *
 * What the attribute means, the cell's value with the meaning of its words, then
 * every fact it rests on with its source, as the catalogue has it.
 */
#include <string.h>

#include "base/buf.h"
#include "ui/meaning.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "view/cell.h"
#include "view/wording.h"

enum stop { STOP_VALUE = 1, STOP_FACT };

struct cell_page {
    struct ap_arena *own;       /* owns the page; emptied when it is written anew */
    struct page      page;
    size_t           offering, attribute;
};

static void write_attribute(struct cell_page *c, const struct ap_catalogue *cat)
{
    page_text(&c->page, STYLE_TITLE, 0, cat->attribute[c->attribute].name);
    page_text(&c->page, STYLE_TITLE, 0, cat->offering[c->offering].name);
    (void)meaning_of_attribute(&c->page, cat, c->attribute);
}

static void write_value(struct cell_page *c, const struct ap_catalogue *cat, bool ascii)
{
    struct ap_cell cell = ap_cell_at(cat, c->offering, c->attribute);
    const struct ap_column *column = &cat->column[c->attribute];
    struct page *p = &c->page;

    page_heading(p, cell.codes > 1 ? "Values" : "Value");
    if (cell.state != AP_STATED)
        page_text(p, STYLE_NORMAL, 2, meaning_of_state(cell.state));
    for (size_t i = 0; i < cell.codes; i++) {
        page_text(p, STYLE_NORMAL, 2, column->value[cell.code[i]].label);
        page_stop(p, STOP_VALUE, cell.code[i]);
        (void)meaning_of_value(p, cat, c->attribute, column->value[cell.code[i]].text);
    }
    if (cell.disputed)
        page_text(p, STYLE_DISPUTED, 2,
                  ap_printf(c->own, "%s disputed: the statements below disagree",
                            glyph_text(GLYPH_DISPUTED, ascii)));
}

/* Does this fact say otherwise than the value that leads the cell? */
static bool disagrees(const struct ap_catalogue *cat, const struct ap_fact *fact)
{
    struct ap_cell cell = ap_cell_at(cat, fact->offering, fact->attribute);

    if (!cell.disputed)
        return false;
    if (fact->state == AP_DENIED)
        return true;
    return fact->state == AP_STATED && !cat->attribute[fact->attribute].many &&
           strcmp(cat->column[fact->attribute].value[cell.code[0]].text, fact->value) != 0;
}

static char *fact_head(const struct ap_catalogue *cat, const struct ap_fact *fact, size_t number,
                       struct ap_arena *arena)
{
    const char *state = fact->state == AP_STATED ? "" : ap_state_words(fact->state);
    const char *value = fact_value(cat, fact, arena);

    return ap_printf(arena, "%zu. %s%s%s%s%s", number, state, *state && *value ? ": " : "", value,
                     fact->inferred ? " (inferred: the source does not say it in so many words)"
                                    : "",
                     disagrees(cat, fact) ? " (disagrees)" : "");
}

static void write_line(struct cell_page *c, const char *label, const char *text)
{
    if (*text)
        page_pair(&c->page, STYLE_NORMAL, 4, label, text);
}

static void write_source(struct cell_page *c, struct ap_cite cite)
{
    const struct ap_source *s = cite.source;

    if (!s) {
        page_text(&c->page, STYLE_MUTED, 4, "No source is given.");
        return;
    }
    write_line(c, "Source", s->title);
    write_line(c, "Section", cite.section);
    write_line(c, "Publisher", s->publisher);
    write_line(c, "Dated", *s->dated ? s->dated : "bears no date");
    write_line(c, "Retrieved", s->retrieved);
    write_line(c, "Address", s->url);
    write_line(c, "Note", s->note);
}

static void write_fact(struct cell_page *c, const struct ap_catalogue *cat, size_t i)
{
    const struct ap_fact *fact = ap_cell_fact(cat, c->offering, c->attribute, i);
    struct page *p = &c->page;

    if (i > 0)
        page_text(p, STYLE_NORMAL, 0, "");
    page_text(p, disagrees(cat, fact) ? STYLE_DISPUTED : STYLE_NORMAL, 2,
              fact_head(cat, fact, i + 1, c->own));
    page_stop(p, STOP_FACT, i);
    if (*fact->detail)
        page_text(p, STYLE_NORMAL, 4, fact->detail);
    write_source(c, fact->cite);
    write_line(c, "Checked", fact->checked);
}

static void write_facts(struct cell_page *c, const struct ap_catalogue *cat)
{
    size_t facts = ap_cell_facts(cat, c->offering, c->attribute);

    if (facts == 0) {
        page_heading(&c->page, "The catalogue has no statement on this.");
        return;
    }
    page_heading(&c->page, counted(facts, "statement", c->own));
    for (size_t i = 0; i < facts; i++)
        write_fact(c, cat, i);
}

static void write_page(struct ui *ui, struct cell_page *c)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct ui_size size = ui_size(ui);

    ap_arena_reset(c->own);
    c->offering = ui_offering(ui);
    c->attribute = ui_attribute(ui);
    page_init(&c->page, c->own);
    if (c->offering >= cat->offerings || c->attribute >= cat->attributes) {
        page_text(&c->page, STYLE_MUTED, 0, "There is no cell to show sources of.");
    } else {
        write_attribute(c, cat);
        write_value(c, cat, ui_ascii(ui));
        write_facts(c, cat);
    }
    page_fit(&c->page, size.rows - 2, size.cols);
}

static void cell_shown(struct ui *ui, void *state)
{
    struct cell_page *c = state;

    if (c->offering != ui_offering(ui) || c->attribute != ui_attribute(ui))
        write_page(ui, c);
}

static void cell_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct cell_page *c = state;

    (void)arena;                /* the page is written anew for each cell */
    c->own = ap_arena_new();
    write_page(ui, c);
}

static void cell_close(void *state)
{
    struct cell_page *c = state;

    ap_arena_free(c->own);
}

static void cell_draw(struct ui *ui, void *state, struct area area)
{
    struct cell_page *c = state;

    (void)ui;
    page_draw(&c->page, area);
}

/* The same attribute of the next offering of the list. */
static void turn(struct ui *ui, struct cell_page *c, int by)
{
    size_t count, at = AP_NONE;
    size_t *list = viewstate_listed(ui_view(ui), ui_subject(ui)->cat, &count, c->own);

    for (size_t i = 0; i < count; i++)
        if (list[i] == c->offering)
            at = i;
    if (at == AP_NONE || (by < 0 && at == 0) || (by > 0 && at + 1 == count)) {
        ui_notice(ui, STYLE_MUTED, "This is the %s offering of the list",
                  by > 0 ? "last" : "first");
        return;
    }
    ui_set_offering(ui, list[by > 0 ? at + 1 : at - 1]);
    write_page(ui, c);
}

static bool cell_act(struct ui *ui, void *state, enum action action)
{
    struct cell_page *c = state;

    if (action == ACT_LEFT)
        turn(ui, c, -1);
    else if (action == ACT_RIGHT)
        turn(ui, c, 1);
    else
        return page_act(&c->page, action);
    return true;
}

static bool cell_point(struct ui *ui, void *state, struct point p)
{
    struct cell_page *c = state;

    (void)ui;
    return page_point(&c->page, p);
}

static const char *cell_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct cell_page *c = state;

    (void)ui;
    return page_copy(&c->page, part, out);
}

static struct spot cell_at(struct ui *ui, void *state)
{
    const struct cell_page *c = state;

    (void)ui;
    return (struct spot){ c->offering, c->attribute, AP_NONE };
}

const struct screen_ops cell_screen = {
    .state_size = sizeof(struct cell_page),
    .open = cell_open,
    .draw = cell_draw,
    .act = cell_act,
    .at = cell_at,
    .point = cell_point,
    .copy = cell_copy,
    .shown = cell_shown,
    .close = cell_close,
};
