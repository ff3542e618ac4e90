/*
 * scr_tree.c -- Tree: the whole decision tree as an outline, and the way through it.
 *
 * Choosing an answer anywhere in the tree answers what leads to it, too, and
 * goes on in Decide; what lies under a question or an answer can be folded away.
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ui/outline.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "view/wording.h"

struct tree {
    struct outline outline;
    struct page    none;        /* instead of it, where the catalogue has no tree */
    unsigned long  walked;      /* the version of the answers that it is from */
    size_t         asked;       /* the row at which a search began */
    char           sought[128]; /* case-folded; "": nothing was */
};

static bool has_tree(struct ui *ui)
{
    return ui_subject(ui)->tree != NULL;
}

static struct page *page_of(struct ui *ui, struct tree *t)
{
    return has_tree(ui) ? &t->outline.page : &t->none;
}

static void write_page(struct ui *ui, struct tree *t, size_t at)
{
    struct ui_size size = ui_size(ui);

    outline_write(&t->outline, at, size.rows - 3, size.cols);
}

static void tree_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct tree *t = state;

    if (!has_tree(ui)) {
        page_init(&t->none, arena);
        page_text(&t->none, STYLE_NORMAL, 0, "This catalogue has no decision tree.");
        return;
    }
    outline_init(&t->outline, ui_subject(ui), ui_view(ui)->answers, ui_ascii(ui), arena);
    t->walked = ui_version(ui, PART_ANSWERS);
    write_page(ui, t, outline_first(&t->outline));
}

/* The answers or the size changed. */
static void tree_shown(struct ui *ui, void *state)
{
    struct tree *t = state;

    if (!has_tree(ui))
        return;
    size_t at = outline_at(&t->outline);
    bool walk = t->walked != ui_version(ui, PART_ANSWERS);
    outline_walk(&t->outline, ui_view(ui)->answers);
    t->walked = ui_version(ui, PART_ANSWERS);
    write_page(ui, t, walk || at == AP_NONE ? outline_first(&t->outline) : at);
}

static void tree_close(void *state)
{
    struct tree *t = state;

    outline_reset(&t->outline);
}

static void tree_draw(struct ui *ui, void *state, struct area area)
{
    page_draw(page_of(ui, state), area);
}

static const char *tree_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct tree *t = state;

    if (!has_tree(ui) || t->outline.decision.walk.steps == 0)
        return NULL;
    return decide_crumbs(&t->outline.decision, arena);
}

/* Answering */

static void choose(struct ui *ui, struct outline *o, size_t at)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct viewstate next = *ui_view(ui);
    int *answers = ap_answers_new(cat, o->own);
    size_t row = o->row[at].kind == TREE_OUTCOME ? o->row[at].parent : at;
    const char *label = cat->question[o->row[row].question].answer[o->row[row].answer].label;

    memcpy(answers, next.answers, cat->questions * sizeof *answers);
    size_t changed = outline_answer(o, row, answers);
    ui_open(ui, SCREEN_DECIDE);
    next.kind = VIEW_DECIDE;
    next.answers = answers;
    if (changed < 2)
        ui_change(ui, &next, "Answered: %s", label);
    else
        ui_change(ui, &next, "Answered %s on the way to: %s",
                  counted(changed, "question", o->own), label);
}

/* Folding */

static void set_fold(struct ui *ui, struct tree *t, size_t at, bool folded)
{
    t->outline.folded[at] = folded;
    write_page(ui, t, at);
}

static void fold_rest(struct ui *ui, struct tree *t, size_t at)
{
    bool any = outline_fold_rest(&t->outline);

    if (!any)
        outline_unfold(&t->outline);
    write_page(ui, t, at);
    ui_notice(ui, STYLE_NORMAL, any ? "Folded what is off the way" : "Unfolded everything");
}

static void go_left(struct ui *ui, struct tree *t, size_t at)
{
    struct outline *o = &t->outline;

    if (outline_is_parent(o, at) && !o->folded[at])
        set_fold(ui, t, at, true);
    else if (o->row[at].parent != AP_NONE)
        outline_go(o, o->row[at].parent);
}

static void go_right(struct ui *ui, struct tree *t, size_t at)
{
    if (t->outline.folded[at])
        set_fold(ui, t, at, false);
    else if (outline_is_parent(&t->outline, at))
        outline_go(&t->outline, at + 1);
}

/* Go to a row, wherever it is folded away. */
static void show_row(struct ui *ui, struct tree *t, size_t at)
{
    struct outline *o = &t->outline;
    bool hidden = !outline_is_shown(o, at);

    for (size_t up = o->row[at].parent; up != AP_NONE; up = o->row[up].parent)
        o->folded[up] = false;
    if (hidden)
        write_page(ui, t, at);
    else
        outline_go(o, at);
}

/* An answer, or what it leads to, is chosen; a question is folded, or gone to where it is told. */
static void open_row(struct ui *ui, struct tree *t, size_t at)
{
    const struct tree_row *row = &t->outline.row[at];

    if (row->kind != TREE_QUESTION)
        choose(ui, &t->outline, at);
    else if (row->again)
        show_row(ui, t, outline_question(&t->outline, row->question));
    else
        set_fold(ui, t, at, !t->outline.folded[at]);
}

/* Searching */

static void search_on(struct ui *ui, struct tree *t, size_t at, bool back)
{
    size_t rows = t->outline.rows, found;
    char key[16];

    if (!*t->sought) {
        ui_notice(ui, STYLE_NORMAL, "Press %s to look for something first.",
                  key_for(ui, PLACE_TREE, ACT_FIND, key));
        return;
    }
    found = outline_find(&t->outline, t->sought, (at + (back ? rows - 1 : 1)) % rows, back);
    if (found == AP_NONE || found == at)
        ui_notice(ui, STYLE_NORMAL, "%s contains \"%s\".",
                  found == at ? "Nothing else" : "Nothing in the tree", t->sought);
    else
        show_row(ui, t, found);
}

static void next_match(struct ui *ui, struct tree *t, size_t at)
{
    search_on(ui, t, at, false);
}

static void former_match(struct ui *ui, struct tree *t, size_t at)
{
    search_on(ui, t, at, true);
}

static void tree_typed(struct ui *ui, void *state, const char *text, enum typed how)
{
    struct tree *t = state;
    struct ap_arena *scratch = ap_arena_new();
    size_t at = t->asked;

    snprintf(t->sought, sizeof t->sought, "%s",
             how == TYPED_CANCELLED ? "" : text_fold(scratch, text));
    if (*t->sought)
        at = outline_find(&t->outline, t->sought, t->asked, false);
    if (at == AP_NONE && how == TYPED_ACCEPTED)
        ui_notice(ui, STYLE_NORMAL, "Nothing in the tree contains \"%s\".", text);
    show_row(ui, t, at == AP_NONE ? t->asked : at);
    ap_arena_free(scratch);
}

static void find(struct ui *ui, struct tree *t, size_t at)
{
    t->asked = at;
    ui_ask(ui, "Find", "", NULL);
}

/* The screen */

/* Whether the action is one on a row; at AP_NONE: there is none to do it to yet. */
static bool act_on(struct ui *ui, struct tree *t, size_t at, enum action action)
{
    static const struct { enum action action; void (*act)(struct ui *, struct tree *, size_t); }
    acts[] = {
        { ACT_OPEN, open_row }, { ACT_LEFT, go_left }, { ACT_RIGHT, go_right },
        { ACT_FOLD, fold_rest }, { ACT_FIND, find }, { ACT_NEXT, next_match },
        { ACT_PREV, former_match },
    };

    for (size_t i = 0; i < AP_COUNT(acts); i++)
        if (acts[i].action == action) {
            if (at != AP_NONE)
                acts[i].act(ui, t, at);
            return true;
        }
    return false;
}

static bool tree_act(struct ui *ui, void *state, enum action action)
{
    struct tree *t = state;

    return page_act(page_of(ui, t), action) ||
           act_on(ui, t, has_tree(ui) ? outline_at(&t->outline) : AP_NONE, action);
}

static bool tree_point(struct ui *ui, void *state, struct point p)
{
    return page_point(page_of(ui, state), p);
}

static const char *tree_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    return page_copy(page_of(ui, state), part, out);
}

static struct spot tree_at(struct ui *ui, void *state)
{
    struct tree *t = state;
    size_t at = has_tree(ui) ? outline_at(&t->outline) : AP_NONE;
    bool asks = at != AP_NONE && t->outline.row[at].kind != TREE_OUTCOME;

    return (struct spot){ AP_NONE, AP_NONE, asks ? t->outline.row[at].question : AP_NONE };
}

const struct screen_ops tree_screen = {
    .state_size = sizeof(struct tree),
    .open = tree_open,
    .draw = tree_draw,
    .act = tree_act,
    .typed = tree_typed,
    .at = tree_at,
    .point = tree_point,
    .copy = tree_copy,
    .status = tree_status,
    .shown = tree_shown,
    .close = tree_close,
};
