/*
 * outline.c -- see outline.h.
 */
#include "ui/outline.h"

#include <string.h>

#include "base/text.h"

enum { STOP_ROW = 1, TICK = 2, FOLD = 2, STEP = 2 };

/* Rows */

void outline_walk(struct outline *o, const int *answers)
{
    struct progress *d = &o->decision;

    ap_arena_reset(o->own);
    d->answers = answers;
    d->walk = ap_tree_walk(d->subject->tree, answers, o->own);
    o->row = tree_rows(d->subject, answers, &o->rows, o->own);
}

void outline_init(struct outline *o, const struct subject *s, const int *answers, bool ascii,
                  struct ap_arena *arena)
{
    *o = (struct outline){ .own = ap_arena_new(), .paper = ap_arena_new(),
                           .decision = { .subject = s, .ascii = ascii } };
    outline_walk(o, answers);
    o->folded = AP_NEW(arena, bool, o->rows);
}

void outline_reset(struct outline *o)
{
    ap_arena_free(o->paper);
    ap_arena_free(o->own);
}

bool outline_is_parent(const struct outline *o, size_t at)
{
    return at + 1 < o->rows && o->row[at + 1].parent == at;
}

bool outline_is_shown(const struct outline *o, size_t at)
{
    for (size_t up = o->row[at].parent; up != AP_NONE; up = o->row[up].parent)
        if (o->folded[up])
            return false;
    return true;
}

size_t outline_question(const struct outline *o, size_t question)
{
    size_t at = 0;

    while (o->row[at].kind != TREE_QUESTION || o->row[at].question != question)
        at++;
    return at;
}

size_t outline_first(const struct outline *o)
{
    size_t at = 0;

    if (o->decision.walk.open != AP_NONE)
        return outline_question(o, o->decision.walk.open);
    while (o->row[at].kind != TREE_OUTCOME || !o->row[at].taken)
        at++;
    return at;
}

bool outline_fold_rest(struct outline *o)
{
    bool any = false;

    for (size_t i = 0; i < o->rows; i++) {
        bool off = outline_is_parent(o, i) && !o->row[i].taken;
        any |= off && !o->folded[i];
        o->folded[i] |= off;
    }
    return any;
}

void outline_unfold(struct outline *o)
{
    for (size_t i = 0; i < o->rows; i++)
        o->folded[i] = false;
}

/* The page */

static const char *note_of(const struct outline *o, const struct tree_row *row)
{
    const struct progress *d = &o->decision;

    if (row->kind == TREE_QUESTION)
        return row->question == d->walk.open && !row->again ? "to answer" : NULL;
    if (!row->taken)
        return NULL;
    if (row->kind == TREE_OUTCOME)
        return "your result";
    return d->answers[row->question] == AP_NOT_SURE ? "not sure" : "your answer";
}

/* Deep rows stand no further right than leaves them half of the width. */
static int indent_of(const struct tree_row *row, int cols)
{
    size_t most = cols > 4 * STEP ? (size_t)(cols / 2 - TICK - FOLD) / STEP : 0;

    return TICK + FOLD + STEP * (int)(row->depth < most ? row->depth : most);
}

static void write_row(struct outline *o, size_t at, int cols)
{
    static const enum style style[] = {
        [TREE_QUESTION] = STYLE_HEAD, [TREE_ANSWER] = STYLE_NORMAL, [TREE_OUTCOME] = STYLE_MUTED,
    };
    const struct tree_row *row = &o->row[at];
    struct page *p = &o->page;
    int indent = indent_of(row, cols);
    const char *tick = row->taken ? glyph_text(GLYPH_TAKEN, o->decision.ascii) : " ";
    const char *fold = " ";

    if (outline_is_parent(o, at))
        fold = glyph_text(o->folded[at] ? GLYPH_FOLDED : GLYPH_UNFOLDED, o->decision.ascii);
    page_text(p, style[row->kind], indent, tree_row_text(o->decision.subject, row, p->arena));
    page_lead(p, ap_printf(p->arena, "%s%*s%s", tick, indent - FOLD - 1, "", fold));
    if (note_of(o, row))
        page_note(p, note_of(o, row));
    page_stop(p, STOP_ROW, at);
}

void outline_write(struct outline *o, size_t at, int rows, int cols)
{
    int top = o->page.roll.top;

    ap_arena_reset(o->paper);
    page_init(&o->page, o->paper);
    for (size_t i = 0; i < o->rows; i++)
        if (outline_is_shown(o, i))
            write_row(o, i, cols);
    page_fit(&o->page, rows, cols);
    while (!outline_is_shown(o, at))
        at = o->row[at].parent;
    o->page.roll.top = top;
    outline_go(o, at);
}

size_t outline_at(struct outline *o)
{
    const struct para *stop = page_at(&o->page);

    return stop ? stop->index : AP_NONE;
}

void outline_go(struct outline *o, size_t at)
{
    page_go(&o->page, STOP_ROW, at);
}

/* Answers */

static bool on_path(const struct outline *o, size_t question)
{
    const struct ap_walk *walk = &o->decision.walk;

    for (size_t i = 0; i < walk->steps; i++)
        if (walk->path[i].question == question)
            return true;
    return question == walk->open;
}

size_t outline_answer(const struct outline *o, size_t at, int *answers)
{
    size_t changed = 0;

    for (; at != AP_NONE; at = o->row[at].parent) {
        const struct tree_row *row = &o->row[at];
        if (row->kind != TREE_ANSWER)
            continue;
        changed += answers[row->question] != (int)row->answer;
        answers[row->question] = (int)row->answer;
        if (on_path(o, row->question))
            break;
    }
    return changed;
}

/* Searching */

static bool contains(const struct outline *o, size_t at, const char *folded,
                     struct ap_arena *scratch)
{
    const char *text = tree_row_text(o->decision.subject, &o->row[at], scratch);

    return strstr(text_fold(scratch, text), folded) != NULL;
}

size_t outline_find(const struct outline *o, const char *folded, size_t from, bool back)
{
    struct ap_arena *scratch = ap_arena_new();
    size_t found = AP_NONE;

    for (size_t i = 0; i < o->rows && found == AP_NONE; i++) {
        size_t at = (from + (back ? o->rows - i : i)) % o->rows;
        if (contains(o, at, folded, scratch))
            found = at;
    }
    ap_arena_free(scratch);
    return found;
}
