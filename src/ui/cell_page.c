/*
 * cell_page.c -- see cell_page.h.
 */
#include "ui/cell_page.h"

#include <string.h>

#include "ui/meaning.h"
#include "view/cell.h"
#include "view/summary.h"
#include "view/wording.h"

struct writing {
    struct page     *page;
    struct ap_arena *arena;     /* the page's */
    size_t           offering, attribute;
};

static void write_attribute(struct writing *c, const struct ap_catalogue *cat)
{
    page_text(c->page, STYLE_TITLE, 0, cat->attribute[c->attribute].name);
    page_text(c->page, STYLE_TITLE, 0, cat->offering[c->offering].name);
    (void)meaning_of_attribute(c->page, cat, c->attribute);
}

static void write_value(struct writing *c, const struct ap_catalogue *cat, bool ascii)
{
    struct ap_cell cell = ap_cell_at(cat, c->offering, c->attribute);
    const struct ap_column *column = &cat->column[c->attribute];
    struct page *p = c->page;

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
                  ap_printf(c->arena, "%s disputed: the statements below disagree",
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

static void write_line(struct writing *c, const char *label, const char *text)
{
    if (*text)
        page_pair(c->page, STYLE_NORMAL, 4, label, text);
}

static void write_source(struct writing *c, struct ap_cite cite)
{
    const struct ap_source *s = cite.source;

    if (!s) {
        page_text(c->page, STYLE_MUTED, 4, "No source is given.");
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

static void write_fact(struct writing *c, const struct ap_catalogue *cat, size_t i)
{
    const struct ap_fact *fact = ap_cell_fact(cat, c->offering, c->attribute, i);
    struct page *p = c->page;

    if (i > 0)
        page_text(p, STYLE_NORMAL, 0, "");
    page_text(p, disagrees(cat, fact) ? STYLE_DISPUTED : STYLE_NORMAL, 2,
              fact_head(cat, fact, i + 1, c->arena));
    page_stop(p, STOP_FACT, i);
    if (*fact->detail)
        page_text(p, STYLE_NORMAL, 4, fact->detail);
    write_source(c, fact->cite);
    write_line(c, "Checked", fact->checked);
}

static void write_facts(struct writing *c, const struct ap_catalogue *cat)
{
    size_t facts = ap_cell_facts(cat, c->offering, c->attribute);

    if (facts == 0) {
        page_heading(c->page, "The catalogue has no statement on this.");
        return;
    }
    page_heading(c->page, counted(facts, "statement", c->arena));
    for (size_t i = 0; i < facts; i++)
        write_fact(c, cat, i);
}

/* In a comparison: how the cell stands to that of the baseline, or of the first offering. */
static void write_beside(struct writing *c, const struct ap_catalogue *cat,
                         const struct viewstate *v)
{
    static const char *const said[] = {
        [STAND_SAME] = "the same as", [STAND_DIFFERS] = "different from",
        [STAND_BETTER] = "better than", [STAND_WORSE] = "worse than",
        [STAND_OPEN] = "not to be compared with",
    };
    size_t other = v->baseline != AP_NONE ? v->baseline : v->compareds ? v->compared[0] : AP_NONE;
    enum stand stand = cell_stand(cat, c->attribute, c->offering, other);

    if (v->kind == VIEW_COMPARE && stand != STAND_ALONE)
        page_text(c->page, STYLE_NORMAL, 2,
                  ap_printf(c->arena, "This is %s %s: %s.", said[stand],
                            cat->offering[other].name,
                            cell_text(cat, other, c->attribute, c->arena)));
}

void cell_write(struct page *p, const struct ap_catalogue *cat, const struct viewstate *v,
                struct cell_of of, bool ascii)
{
    struct writing c = { p, p->arena, of.offering, of.attribute };

    write_attribute(&c, cat);
    write_value(&c, cat, ascii);
    write_beside(&c, cat, v);
    write_facts(&c, cat);
}
