/*
 * scr_glossary.c -- Words: what the thing at the cursor means.
 *
 * Of a cell, first its value, then its attribute and all values that can have;
 * of a question of the tree, the attributes that its answers ask about; where
 * the cursor is on none of these, all words of the catalogue.
 */
#include "ui/meaning.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "view/wording.h"

enum { STOP_ATTRIBUTE = 1, ASKED_OF = 1000 };   /* offerings that tell what a question asks */

struct glossary {
    struct ap_arena *own;       /* owns the page; emptied when it is written anew */
    struct page      page;
    struct spot      about;
};

/* An attribute */

static void write_value(struct page *p, const struct ap_catalogue *cat, size_t attribute,
                        const struct ap_value *value)
{
    page_text(p, STYLE_TITLE, 2, value->label);
    if (!meaning_of_value(p, cat, attribute, value->text))
        page_text(p, STYLE_MUTED, 4, "The catalogue does not explain this value.");
}

/* What the cell at the cursor says. */
static void write_cell(struct page *p, const struct ap_catalogue *cat, struct spot at)
{
    struct ap_cell cell = ap_cell_at(cat, at.offering, at.attribute);

    page_heading(p, cat->offering[at.offering].name);
    if (cell.state != AP_STATED)
        page_text(p, STYLE_NORMAL, 2, meaning_of_state(cell.state));
    for (size_t i = 0; i < cell.codes; i++)
        write_value(p, cat, at.attribute, &cat->column[at.attribute].value[cell.code[i]]);
}

static void write_terms(struct page *p, const struct ap_catalogue *cat, size_t attribute)
{
    const struct ap_attribute *a = &cat->attribute[attribute];

    if (a->terms)
        page_heading(p, "Its values");
    for (size_t i = 0; i < a->terms; i++) {
        page_text(p, STYLE_NORMAL, 2, a->term[i].label);
        page_note(p, term_note(a, &a->term[i], p->arena));
        (void)meaning_of_value(p, cat, attribute, a->term[i].key);
    }
}

static void write_kind(struct page *p, const struct ap_attribute *a)
{
    page_text(p, STYLE_MUTED, 0,
              ap_printf(p->arena, "Kind: %s. In filters: %s", attribute_note(a, p->arena),
                        a->key));
}

static void write_attribute(struct page *p, const struct ap_catalogue *cat, struct spot at)
{
    const struct ap_attribute *a = &cat->attribute[at.attribute];

    page_text(p, STYLE_TITLE, 0, a->name);
    if (at.offering < cat->offerings) {
        write_cell(p, cat, at);
        page_heading(p, "The attribute");
    }
    if (!meaning_of_attribute(p, cat, at.attribute))
        page_text(p, STYLE_MUTED, 0, "The catalogue does not say what this attribute means.");
    write_kind(p, a);
    write_terms(p, cat, at.attribute);
}

/* A question of the tree */

/* Note the attributes by which an answer holds or fails for an offering. */
static void note_asked(const struct ap_predicate *when, size_t offering, struct ap_bits *asked,
                       struct ap_arena *arena)
{
    struct ap_conditions leaf = ap_predicate_reasons(when, offering, arena);

    for (size_t i = 0; i < leaf.count; i++)
        if (ap_predicate_attribute(leaf.at[i]) != AP_NONE)
            ap_bits_set(asked, ap_predicate_attribute(leaf.at[i]));
}

/* The attributes that the answers to a question are decided by. */
static struct ap_bits asked_by(const struct subject *s, size_t question, struct ap_arena *arena)
{
    struct ap_bits asked = ap_bits_new(arena, s->cat->attributes);

    for (size_t i = 0; i < s->cat->question[question].answers; i++) {
        const struct ap_predicate *when = ap_tree_when(s->tree, question, i);
        for (size_t o = 0; when && o < s->cat->offerings && o < ASKED_OF; o++)
            note_asked(when, o, &asked, arena);
    }
    return asked;
}

static void write_question(struct page *p, const struct subject *s, size_t question)
{
    const struct ap_question *q = &s->cat->question[question];
    struct ap_bits asked = asked_by(s, question, p->arena);

    page_text(p, STYLE_TITLE, 0, q->text);
    if (*q->help)
        page_text(p, STYLE_NORMAL, 0, q->help);
    if (q->cite.source)
        page_text(p, STYLE_MUTED, 0, source_line(q->cite, p->arena));
    if (ap_bits_size(&asked) == 0)
        page_text(p, STYLE_MUTED, 0, "Its answers ask about no attribute.");
    for (size_t a = 0; a < s->cat->attributes; a++) {
        if (!ap_bits_has(&asked, a))
            continue;
        page_text(p, STYLE_NORMAL, 0, "");
        write_attribute(p, s->cat, (struct spot){ AP_NONE, a, AP_NONE });
    }
}

/* All words */

static void write_gloss(struct page *p, const struct ap_gloss *g)
{
    page_text(p, STYLE_TITLE, 0, g->term);
    if (*g->aliases)
        page_text(p, STYLE_MUTED, 4, ap_printf(p->arena, "Also called %s", g->aliases));
    page_text(p, STYLE_NORMAL, 4, g->definition);
    if (g->cite.source)
        page_text(p, STYLE_MUTED, 4, source_line(g->cite, p->arena));
}

static void write_all(struct page *p, const struct ap_catalogue *cat)
{
    page_text(p, STYLE_MUTED, 0, cat->attributes || cat->glosses
                  ? "All words of this catalogue. On an attribute or a value only that is shown."
                  : "This catalogue explains no words.");
    if (cat->attributes)
        page_heading(p, "Attributes");
    for (size_t i = 0; i < cat->attributes; i++) {
        page_pair(p, STYLE_NORMAL, 0, cat->attribute[i].name, cat->attribute[i].definition);
        page_stop(p, STOP_ATTRIBUTE, i);
    }
    if (cat->glosses)
        page_heading(p, "Other words");
    for (size_t i = 0; i < cat->glosses; i++)
        write_gloss(p, &cat->gloss[i]);
}

/* The screen */

static void write_page(struct ui *ui, struct glossary *g)
{
    const struct subject *s = ui_subject(ui);
    struct ui_size size = ui_size(ui);
    struct page *p = &g->page;

    ap_arena_reset(g->own);
    g->about = ui_explained(ui);
    page_init(p, g->own);
    if (s->tree && g->about.question < s->cat->questions)
        write_question(p, s, g->about.question);
    else if (g->about.attribute < s->cat->attributes)
        write_attribute(p, s->cat, g->about);
    else
        write_all(p, s->cat);
    page_fit(p, size.rows - 2, size.cols);
}

static void glossary_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct glossary *g = state;

    (void)arena;                /* the page is written anew for each thing */
    g->own = ap_arena_new();
    write_page(ui, g);
}

static void glossary_close(void *state)
{
    struct glossary *g = state;

    ap_arena_free(g->own);
}

static void glossary_shown(struct ui *ui, void *state)
{
    struct glossary *g = state;
    struct spot now = ui_explained(ui);

    if (now.offering != g->about.offering || now.attribute != g->about.attribute ||
        now.question != g->about.question)
        write_page(ui, g);
}

static void glossary_draw(struct ui *ui, void *state, struct area area)
{
    struct glossary *g = state;

    (void)ui;
    page_draw(&g->page, area);
}

static struct spot glossary_at(struct ui *ui, void *state)
{
    struct glossary *g = state;
    const struct para *stop = page_at(&g->page);

    (void)ui;
    return (struct spot){ AP_NONE, stop ? stop->index : AP_NONE, AP_NONE };
}

static bool glossary_act(struct ui *ui, void *state, enum action action)
{
    struct glossary *g = state;
    char key[16];

    if (action == ACT_OPEN && !page_at(&g->page))
        ui_notice(ui, STYLE_NORMAL, "%s shows all words of the catalogue.",
                  key_for(ui, PLACE_GLOSSARY, ACT_GLOSSARY, key));
    else if (action == ACT_OPEN)
        ui_explain(ui, glossary_at(ui, state));
    else
        return page_act(&g->page, action);
    return true;
}

static bool glossary_point(struct ui *ui, void *state, struct point p)
{
    struct glossary *g = state;

    (void)ui;
    return page_point(&g->page, p);
}

const struct screen_ops glossary_screen = {
    .state_size = sizeof(struct glossary),
    .open = glossary_open,
    .draw = glossary_draw,
    .act = glossary_act,
    .at = glossary_at,
    .point = glossary_point,
    .shown = glossary_shown,
    .close = glossary_close,
};
