/*
 * scr_compare.c -- offerings side by side.
 *
 * The table itself is sides.h; here is what it shows, what keys mean, and what is
 * said when there is nothing to show.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "ui/compare_edit.h"
#include "ui/guide_among.h"
#include "ui/screen.h"
#include "ui/sides.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "ui/wrap.h"
#include "view/cell.h"
#include "view/wording.h"

/* What the table and its rows are made from. */
enum { TABLE = PART_COMPARED | PART_BASELINE,
       ROWS = PART_ROWS | PART_ONLY | PART_FOLDED | PART_TRANSPOSED };

enum { LOW = 10 };              /* a screen of fewer lines has no room for sentences */

struct compare {
    struct ap_arena *own;       /* owns sides; emptied when other offerings are compared */
    struct ap_arena *scratch;   /* owns the rows shown, and work space */
    struct sides     sides;
    struct ap_arena *words;     /* owns summary */
    char            *summary;   /* what the comparison comes to, in so many lines */
    int              above;
    bool             whole;     /* ... with all names, whatever room that takes */
    size_t           attribute; /* where the cursor was put; shown or not, it is kept */
    bool             looking;   /* Sources was opened here and may turn to another cell than */
    size_t           looked;    /* that of this attribute */
    bool            *open;      /* attributes of groups that were unfolded for a look */
    unsigned long    loaded, chosen, folded;    /* the versions of the view of these */
};

static void choose_rows(struct ui *ui, struct compare *c)
{
    struct viewstate v = *ui_view(ui);
    const struct ap_catalogue *cat = ui_subject(ui)->cat;

    if (c->folded != ui_version(ui, PART_FOLDED))
        memset(c->open, 0, cat->attributes * sizeof *c->open);
    c->folded = ui_version(ui, PART_FOLDED);
    v.all_attributes = false;           /* that is about what is written */
    ap_arena_reset(c->scratch);
    sides_rows(&c->sides, rows_of(&v, &c->sides.cmp, cat, c->open, c->scratch), v.transposed,
               c->attribute, c->scratch);
    c->chosen = ui_version(ui, ROWS);
}

/* How many lines of the sentence leave enough room for the table. */
static int summary_lines(struct ui_size size)
{
    return size.rows < 16 ? 1 : size.rows < 22 ? 2 : size.rows < 32 ? 3 : 4;
}

/* On the lowest screens there is none that takes more than a line. */
static void write_summary(struct ui *ui, struct compare *c)
{
    struct ui_size size = ui_size(ui);
    int lines = c->whole ? size.rows * size.cols : summary_lines(size);

    ap_arena_reset(c->words);
    c->summary = summary_fit(ui_subject(ui)->cat, &c->sides.cmp, lines, size.cols, c->words);
    c->above = wrap_rows(c->summary, size.cols);
    if (size.rows < LOW && c->above > 1 && !c->whole)
        c->above = 0;
}

/* What restricts the rows, or how they are shown otherwise than at first; NULL: nothing. */
static const char *restrictions(struct ui *ui, const struct compare *c, struct ap_arena *arena)
{
    const struct viewstate *v = ui_view(ui);
    size_t all = ui_subject(ui)->cat->attributes, hidden = v->rows ? all - v->rows : 0;
    struct buf b = BUF(arena);

    if (v->only == ONLY_ALL && hidden == 0 && c->sides.rows.folded == 0)
        return NULL;
    buf_printf(&b, "%zu of %zu rows", c->sides.rows.attributes, all);
    if (v->only != ONLY_ALL)
        buf_printf(&b, ": only %s", only_name(v->only));
    if (hidden)
        buf_printf(&b, "%s %zu hidden", v->only == ONLY_ALL ? ":" : ",", hidden);
    if (c->sides.rows.folded)
        buf_printf(&b, "%s %s folded", v->only == ONLY_ALL && !hidden ? ":" : ",",
                   counted(c->sides.rows.folded, "group", arena));
    return buf_text(&b);
}

static void fit(struct ui *ui, struct compare *c)
{
    struct ui_size size = ui_size(ui);
    int above = c->above + (restrictions(ui, c, c->words) != NULL);

    sides_fit(&c->sides, size.rows - 2 - above, size.cols);
}

/* The cursor stays on its attribute and its offering. */
static void load(struct ui *ui, struct compare *c)
{
    const struct viewstate *v = ui_view(ui);
    size_t offering = AP_NONE;

    if (c->sides.cmp.offerings > 0)
        offering = c->sides.cmp.offering[c->sides.col];
    ap_arena_reset(c->own);
    sides_init(&c->sides, ui_subject(ui), v, ui_ascii(ui), c->own);
    choose_rows(ui, c);
    for (size_t i = 0; i < v->compareds; i++)
        if (v->compared[i] == offering)
            c->sides.col = i;
    c->loaded = ui_version(ui, TABLE);
}

/* The cursor goes where Sources turned to. */
static void look_back(struct ui *ui, struct compare *c)
{
    const struct viewstate *v = ui_view(ui);
    size_t col = viewstate_index(v->compared, v->compareds, ui_offering(ui));

    c->looking = false;
    if (ui_attribute(ui) != c->looked)      /* else a row that is hidden now keeps its place */
        c->attribute = ui_attribute(ui);
    if (col < v->compareds)
        c->sides.col = col;
    choose_rows(ui, c);
}

static void compare_shown(struct ui *ui, void *state)
{
    struct compare *c = state;
    bool again = c->chosen != ui_version(ui, ROWS) || c->looking;

    assert(ui_view(ui)->compareds >= 2);    /* ui.c says what to do when there are fewer */
    if (c->loaded != ui_version(ui, TABLE))
        load(ui, c);
    else if (again && !c->looking)
        choose_rows(ui, c);
    if (c->looking)
        look_back(ui, c);
    write_summary(ui, c);
    fit(ui, c);
    if (again && c->sides.rows.count > 0)
        sides_go(&c->sides, c->sides.row);
}

static void compare_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct compare *c = state;

    c->own = ap_arena_new();
    c->scratch = ap_arena_new();
    c->words = ap_arena_new();
    c->open = AP_NEW(arena, bool, ui_subject(ui)->cat->attributes);
    load(ui, c);
    write_summary(ui, c);
    fit(ui, c);
}

static void compare_close(void *state)
{
    struct compare *c = state;

    ap_arena_free(c->words);
    ap_arena_free(c->scratch);
    ap_arena_free(c->own);
}

/* Why no row is shown, and what shows some. */
static void draw_no_rows(struct ui *ui, const struct sides *s, struct area area)
{
    static const char *const said[ONLY_COUNT] = {
        [ONLY_ALL] = "", [ONLY_DIFFERENT] = "No row shown here differs.",
        [ONLY_SAME] = "No row shown here is the same.",
    };
    char text[160], only[16], all[16];

    if (s->cat->attributes == 0)
        return;                 /* the sentence above says so */
    snprintf(text, sizeof text, "%s Press %s for other rows, or %s for all.",
             said[ui_view(ui)->only], key_for(ui, PLACE_COMPARE, ACT_ONLY, only),
             key_for(ui, PLACE_COMPARE, ACT_RESET, all));
    wrap_draw(area, 0, 0, WRAP_ALL, area.cols, STYLE_NORMAL, text);
}

static void compare_draw(struct ui *ui, void *state, struct area area)
{
    struct compare *c = state;
    struct area rest = area_part(area, c->above, 0, area.rows - c->above, area.cols);

    if (c->above > 0)
        wrap_draw(area, 0, 0, WRAP_ALL, area.cols, STYLE_NORMAL, c->summary);

    if (c->sides.rows.count == 0)
        draw_no_rows(ui, &c->sides, area_part(rest, 1, 0, rest.rows - 1, rest.cols));
    else
        sides_draw(&c->sides, rest);
}

static const char *compare_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    return restrictions(ui, state, arena);
}

/* Keys */

static void toggle_summary(struct ui *ui, struct compare *c)
{
    c->whole = !c->whole;
    write_summary(ui, c);
    fit(ui, c);
}

/* The nearest row that differs, before or after the cursor's. */
static void go_difference(struct ui *ui, struct compare *c, bool forward)
{
    struct sides *s = &c->sides;

    for (size_t i = s->row; forward ? ++i < s->rows.count : i-- > 0;)
        if (s->cmp.verdict[s->rows.row[i].attribute[0]] == AP_ROW_DIFFERS) {
            sides_go(s, i);
            return;
        }
    ui_notice(ui, STYLE_NORMAL, "No row that differs %s this one",
              forward ? "comes after" : "comes before");
}

/* Unfold a group for a look: the view stays as it is. */
static void open_group(struct ui *ui, struct compare *c, const struct row *row)
{
    char key[16];

    for (size_t i = 0; i < row->attributes; i++)
        c->open[row->attribute[i]] = true;
    c->attribute = row->attribute[0];
    ui_notice(ui, STYLE_NORMAL, "%s is unfolded for a look: %s unfolds every group for good.",
              row->group, key_for(ui, PLACE_COMPARE, ACT_FOLD, key));
    choose_rows(ui, c);
    fit(ui, c);
    sides_go(&c->sides, c->sides.row);
}

static void open_sources(struct ui *ui, struct compare *c)
{
    const struct row *row = sides_at(&c->sides);

    if (row->attributes > 1) {
        open_group(ui, c, row);
        return;
    }
    ui_set_offering(ui, c->sides.cmp.offering[c->sides.col]);
    ui_set_attribute(ui, row->attribute[0]);
    c->looking = true;
    c->looked = row->attribute[0];
    ui_open(ui, SCREEN_CELL);
}

static bool move_cursor(struct ui *ui, struct compare *c, enum action action)
{
    if (action == ACT_NEXT || action == ACT_PREV)
        go_difference(ui, c, action == ACT_NEXT);
    else if (!sides_act(&c->sides, action))
        return false;
    if (sides_at(&c->sides))
        c->attribute = sides_at(&c->sides)->attribute[0];
    return true;
}

static bool compare_act(struct ui *ui, void *state, enum action action)
{
    struct compare *c = state;

    const struct row *row = sides_at(&c->sides);
    struct compare_at at = { c->sides.col, row ? row->attribute : NULL,
                             row ? row->attributes : 0 };

    if (action == ACT_SUMMARY)
        toggle_summary(ui, c);
    else if (action == ACT_GUIDE)
        guide_among(ui, ui_view(ui)->compared, ui_view(ui)->compareds);
    else if (compare_edit(ui, action, at))
        return true;
    else if (!row)
        return false;
    else if (action == ACT_OPEN || action == ACT_SOURCES)
        open_sources(ui, c);
    else
        return move_cursor(ui, c, action);
    return true;
}

static bool compare_point(struct ui *ui, void *state, struct point p)
{
    struct compare *c = state;

    (void)ui;
    sides_point(&c->sides, p);
    if (sides_at(&c->sides))
        c->attribute = sides_at(&c->sides)->attribute[0];
    return p.how == POINT_WHEEL || p.what == HOT_LINE;
}

/* A cell without the signs that stand around words. */
static const char *plain_cell(const struct sides *s, size_t col, struct ap_arena *arena)
{
    const struct row *row = sides_at(s);

    if (row->attributes > 1)
        return sides_text(s, (struct sides_spot){ s->row, col }).text;
    return wrap_shown(arena, cell_text(s->cat, s->cmp.offering[col], row->attribute[0], arena));
}

/* Of a row, its attribute and then a line for each offering. */
static const char *compare_copy(struct ui *ui, void *state, enum copy_part part,
                                struct buf *out)
{
    const struct sides *s = &((struct compare *)state)->sides;

    (void)ui;
    if (s->rows.count == 0)
        return NULL;
    if (part == COPY_CELL) {
        buf_add(out, plain_cell(s, s->col, out->arena));
        return "the cell";
    }
    buf_printf(out, "%s\n", s->row_name[s->row]);
    for (size_t i = 0; i < s->cmp.offerings; i++)
        buf_printf(out, "%s: %s\n",
                   text_clean(out->arena, s->cat->offering[s->cmp.offering[i]].name),
                   plain_cell(s, i, out->arena));
    return "the row, a line for each offering";
}

static struct spot compare_at(struct ui *ui, void *state)
{
    const struct compare *c = state;
    const struct row *row = sides_at(&c->sides);

    (void)ui;
    return (struct spot){ c->sides.cmp.offering[c->sides.col],
                          row ? row->attribute[0] : AP_NONE, AP_NONE };
}

const struct screen_ops compare_screen = {
    .state_size = sizeof(struct compare),
    .open = compare_open,
    .draw = compare_draw,
    .act = compare_act,
    .point = compare_point,
    .copy = compare_copy,
    .at = compare_at,
    .status = compare_status,
    .shown = compare_shown,
    .close = compare_close,
};
