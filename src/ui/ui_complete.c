/*
 * ui_complete.c -- proposals for the line being typed, in the rows above it.
 *
 * Whoever asks for the line says what could stand at the cursor; a walk puts
 * one proposal after the other in the place of what was typed there.  Any other
 * key goes on from the one that is in the line.
 */
#include <string.h>

#include "base/text.h"
#include "ui/ui_state.h"

enum {
    GAP = 2,
    MENU_FROM = 10, TWO_FROM = 12       /* rows of the screen that leave one, two for it */
};

static bool completes(const struct ui *ui)
{
    return ui_typing(ui) && ui->prompt.asker && ui->prompt.asker->complete;
}

void ui_menu_end(struct ui *ui)
{
    ui->menu.walking = false;
    ui->menu.fresh = false;
}

/* The proposals for the line as it is, or for the one that a walk began with. */
static const struct ap_completion *proposals(struct ui *ui)
{
    struct menu *m = &ui->menu;
    const struct lineedit *line = &ui->prompt.line;

    if (!m->fresh) {
        ap_arena_reset(m->arena);
        m->found = ui->prompt.asker->complete(ui, line->text, line->at, m->arena);
        m->fresh = true;
    }
    return &m->found;
}

/* Walking */

/* Would what follows run into a proposal that is put before it? */
static bool runs_together(const char *after)
{
    return *after == '(' || *after == '"';
}

/* Is a proposal the beginning of a condition?  Then it says nothing about offerings yet. */
static bool begins(const struct ap_candidate *c)
{
    return c->kind == AP_COMPLETE_ATTRIBUTE || c->kind == AP_COMPLETE_OPERATOR;
}

/* The one that is in the line, or NULL. */
static const struct ap_candidate *chosen(const struct ui *ui)
{
    const struct menu *m = &ui->menu;

    return completes(ui) && m->walking && m->at < m->found.candidates
        ? &m->found.candidate[m->at] : NULL;
}

static void insert(struct lineedit *line, const struct ap_completion *c,
                   const struct ap_candidate *one)
{
    if (one->kind != AP_COMPLETE_OPERATOR && runs_together(line->text + c->at + c->len))
        (void)lineedit_replace(line, c->at + c->len, 0, " ");
    (void)lineedit_replace(line, c->at, c->len, one->text);     /* what is too long stays out */
}

/*
 * Put a proposal in the line that the walk began with; as many as there are: none.
 * Whoever asks does not hear of the beginning of a condition, so that the list
 * is not emptied by an attribute's name taken for a word.
 */
static void put(struct ui *ui, size_t which)
{
    struct menu *m = &ui->menu;
    const struct ap_completion *c = &m->found;

    ui->prompt.line = m->base;
    m->at = which;
    if (which < c->candidates)
        insert(&ui->prompt.line, c, &c->candidate[which]);
    if (which < c->candidates && begins(&c->candidate[which]))
        ui_wrong(ui, NULL);
    else
        ui_tell_typed(ui, TYPED_CHANGED);
}

static void start_walk(struct ui *ui)
{
    ui->menu.base = ui->prompt.line;
    ui->menu.walking = true;
    ui->menu.at = ui->menu.found.candidates;
}

void ui_complete(struct ui *ui, bool forward)
{
    struct menu *m = &ui->menu;
    size_t count = completes(ui) ? proposals(ui)->candidates : 0;

    if (count == 0) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing to propose here.");
        return;
    }
    if (!m->walking)
        start_walk(ui);
    put(ui, (m->at + (forward ? 1 : count)) % (count + 1));
    if (count == 1)
        ui_menu_end(ui);        /* there is no other: the next key goes on from it */
}

void ui_menu_pick(struct ui *ui, size_t which)
{
    if (!completes(ui) || which >= proposals(ui)->candidates)
        return;
    if (!ui->menu.walking)
        start_walk(ui);
    put(ui, which);
    ui_menu_end(ui);
}

bool ui_menu_take(struct ui *ui)
{
    const struct ap_candidate *one = chosen(ui);
    bool take = one && begins(one);

    if (take)
        ui_menu_end(ui);
    return take;
}

const char *ui_menu_says(struct ui *ui)
{
    const struct ap_candidate *one = chosen(ui);

    if (!one)
        return "";
    if (one->kind == AP_COMPLETE_OPERATOR)
        return ap_printf(ui->frame, "%s means \"%s\". Enter goes on.", one->text, one->label);
    if (one->kind == AP_COMPLETE_ATTRIBUTE)
        return ap_printf(ui->frame, "%s: stated of %zu. Enter goes on.", one->label, one->count);
    return ap_printf(ui->frame, "%s: leaves %zu of %zu", one->label, one->count,
                     ui->subject->cat->offerings);
}

/* Drawing */

int ui_menu_rows(const struct ui *ui)
{
    if (!completes(ui) || ui->rows < MENU_FROM)
        return 0;
    return ui->rows < TWO_FROM ? 1 : 2;
}

/* Does a label say more than the text that is proposed? */
static bool says_more(const struct ap_candidate *c, struct ap_arena *arena)
{
    return c->kind == AP_COMPLETE_STATE ||
           (c->kind == AP_COMPLETE_VALUE &&
            strcmp(text_fold(arena, c->label), text_fold(arena, c->text)) != 0);
}

/* What stands behind a proposal: how many it leaves, or what a test means. */
static const char *aside(const struct ap_candidate *c, bool labels, struct ap_arena *arena)
{
    if (c->count == AP_NONE)
        return c->label;
    if (labels && says_more(c, arena))
        return ap_printf(arena, "%s %zu", c->label, c->count);
    return ap_printf(arena, "%zu", c->count);
}

/* How proposals are laid out: in lines of an area, with or without labels. */
struct flow {
    const struct menu *menu;
    struct area        area;
    bool               labels, draw;
};

static void draw_one(struct area a, int row, int col, const char *text, const char *beside,
                     bool here)
{
    int next = area_cut(a, row, col, a.cols - col, here ? STYLE_CURSOR : STYLE_NORMAL, text);

    area_cut(a, row, next + 1, a.cols - next - 1, STYLE_MUTED, beside);
}

/* Lay them out from the first on; return the first that has no room. */
static size_t flow(struct flow f, size_t first)
{
    const struct menu *m = f.menu;
    int row = 0, col = 0;
    size_t i = first;

    for (; i < m->found.candidates; i++) {
        const struct ap_candidate *c = &m->found.candidate[i];
        const char *beside = aside(c, f.labels, f.area.grid->arena);
        int cols = text_cols(c->text) + 1 + text_cols(beside);

        if (col > 0 && col + cols > f.area.cols) {
            row++;
            col = 0;
        }
        if (row >= f.area.rows)
            break;
        if (f.draw)
            area_hot(area_part(f.area, row, col, 1, cols), HOT_PROPOSAL, i);
        if (f.draw)
            draw_one(f.area, row, col, c->text, beside, m->walking && i == m->at);
        col += cols + GAP;
    }
    return i;
}

/* The first proposal of the page that shows the one in the line. */
static size_t page_start(struct flow f)
{
    const struct menu *m = f.menu;
    size_t first = 0, next;

    f.draw = false;
    while (m->walking && m->at < m->found.candidates && (next = flow(f, first)) <= m->at)
        first = next;
    return first;
}

/* All with labels where there is room for that, else without; else a page of them. */
void ui_menu_draw(struct ui *ui, struct area a)
{
    const struct ap_completion *c = proposals(ui);
    struct flow f = { .menu = &ui->menu, .area = a, .labels = true };
    size_t all = c->candidates + c->left_out;

    f.labels = flow(f, 0) == all;
    bool whole = flow(f, 0) == all;
    f.draw = true;
    if (!whole)
        f.area.cols -= GAP + text_cols(ap_printf(ui->frame, "+%zu", all));
    size_t end = flow(f, whole ? 0 : page_start(f));
    if (whole)
        return;
    char *more = ap_printf(ui->frame, "+%zu", all - end);
    area_text(a, a.rows - 1, a.cols - text_cols(more), STYLE_MUTED, more);
}
