/*
 * scr_palette.c -- everything that can be done here, found by typing.
 *
 * What is typed finds actions of the screen below by what they are called and
 * what they do, then offerings, which it opens, and attributes, which it
 * explains.  The best comes first.
 */
#include <string.h>

#include "base/text.h"
#include "ui/deeds.h"
#include "ui/fuzzy.h"
#include "ui/lineedit.h"
#include "ui/list.h"
#include "ui/screen.h"
#include "ui/ui.h"

enum {
    WIDE = 72,                  /* columns from which names of actions are shown */
    KEYS_MOST = 16,             /* columns for keys */
    GAP = 2,
    THINGS_MOST = 50,           /* offerings, and attributes, shown at once */
    OF_NAME = 3                 /* what a name is called counts so much more than what it does */
};

struct entry {
    enum { ENTRY_ACTION, ENTRY_OFFERING, ENTRY_ATTRIBUTE } kind;
    size_t      index;          /* an action, offering or attribute */
    const char *text, *name, *keys;
    int         score;
};

struct palette {
    struct ap_arena *own;       /* owns entries; emptied when they are found anew */
    enum place       of;        /* the place whose actions these are */
    struct lineedit  line;
    struct list      list;
    struct entry    *entry;
};

/* Finding */

/* The next word of what was typed, in arena; NULL at its end. */
static char *next_word(const char **typed, struct ap_arena *arena)
{
    const char *at = *typed + strspn(*typed, " ");
    size_t n = strcspn(at, " ");

    *typed = at + n;
    return n ? ap_strndup(arena, at, n) : NULL;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* How well an entry answers: every word must be in its name (an action's: at least its
   letters), or in its text. */
static int score(struct palette *p, const char *typed, bool loosely, const char *name,
                 const char *text)
{
    int sum = 0;

    for (char *word; (word = next_word(&typed, p->own));) {
        int of_name = loosely ? fuzzy_letters(word, name) : fuzzy_part(word, name);
        int one = most(of_name * OF_NAME, fuzzy_part(word, text));
        if (one == 0)
            return 0;
        sum += one;
    }
    return sum;
}

/* Behind those that are as good. */
static void add(struct palette *p, struct entry entry)
{
    size_t i = p->list.count++;

    for (; i > 0 && p->entry[i - 1].score < entry.score; i--)
        p->entry[i] = p->entry[i - 1];
    p->entry[i] = entry;
}

static void find_actions(struct palette *p, const struct keymap *keymap, const char *typed)
{
    size_t count;
    const struct deed *deed = deeds_in(keymap, p->of, &count, p->own);

    for (size_t i = 0; i < count; i++) {
        const char *name = action_name(deed[i].action), *text = action_help(deed[i].action);
        int s = score(p, typed, true, name, text_fold(p->own, text));

        if (deed[i].action != ACT_PALETTE && (s > 0 || !*typed))
            add(p, (struct entry){ ENTRY_ACTION, deed[i].action, text, name, deed[i].keys, s });
    }
}

/* Things come behind actions, however well they answer: their score is below zero. */
static void add_thing(struct palette *p, struct entry entry, int s)
{
    entry.keys = "";
    entry.score = s - (1 << 20);
    add(p, entry);
}

static void find_things(struct palette *p, const struct ap_catalogue *cat, const char *typed)
{
    size_t found = 0;

    for (size_t i = 0; i < cat->attributes && found < THINGS_MOST; i++) {
        const struct ap_attribute *a = &cat->attribute[i];
        int s = score(p, typed, false, text_fold(p->own, a->key), a->folded);

        if (s > 0 && ++found)
            add_thing(p, (struct entry){ ENTRY_ATTRIBUTE, i, a->name, "attribute", NULL, 0 }, s);
    }
    found = 0;
    for (size_t i = 0; i < cat->offerings && found < THINGS_MOST; i++) {
        const struct ap_offering *o = &cat->offering[i];
        int s = score(p, typed, false, text_fold(p->own, o->key), o->folded);

        if (s > 0 && ++found)
            add_thing(p, (struct entry){ ENTRY_OFFERING, i, o->name, "offering", NULL, 0 }, s);
    }
}

static void find(struct ui *ui, struct palette *p)
{
    const char *typed;

    ap_arena_reset(p->own);
    typed = text_fold(p->own, p->line.text);
    p->entry = AP_NEW(p->own, struct entry, ACT_COUNT + 2 * THINGS_MOST);
    p->list = (struct list){ .rows = p->list.rows };
    find_actions(p, ui_keys(ui), typed);
    if (typed[strspn(typed, " ")])
        find_things(p, ui_subject(ui)->cat, typed);
}

static void palette_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct palette *p = state;

    (void)arena;                /* entries are found anew many times */
    p->own = ap_arena_new();
    p->of = ui_below(ui);
    find(ui, p);
}

static void palette_close(void *state)
{
    struct palette *p = state;

    ap_arena_free(p->own);
}

/* Drawing */

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int keys_cols(const struct palette *p)
{
    int cols = 0;

    for (size_t i = 0; i < p->list.count; i++)
        cols = most(cols, text_cols(p->entry[i].keys));
    return least(cols, KEYS_MOST);
}

static int name_cols(const struct palette *p)
{
    int cols = 0;

    for (size_t i = 0; i < p->list.count; i++)
        cols = most(cols, text_cols(p->entry[i].name));
    return cols;
}

/* Text, name and keys; where it is narrow, what has no key says what it is in their place. */
static void draw_entry(struct area a, const struct entry *e, int names, int keys)
{
    int right = a.cols - keys;
    int text_room = right - GAP - (names ? names + GAP : 0);
    bool said = names || *e->keys;

    area_cut(a, 0, 0, text_room, STYLE_NORMAL, e->text);
    if (names)
        area_text(a, 0, right - GAP - names, STYLE_MUTED, e->name);
    area_cut(a, 0, right, keys, STYLE_KEY, said ? e->keys : e->name);
}

static void draw_line(const struct palette *p, struct area a)
{
    int col = area_text(a, 0, 0, STYLE_KEY, ": ");
    char *before = ap_strndup(a.grid->arena, p->line.text, p->line.at);

    area_text(a, 0, col, STYLE_NORMAL, p->line.text);
    if (!p->line.len)
        area_text(a, 0, col + 1, STYLE_MUTED, "type what you want to do, or a name");
    a.grid->cursor_row = a.top;
    a.grid->cursor_col = least(a.left + col + text_cols(before), a.left + a.cols - 1);
}

static void draw_list(struct palette *p, struct area area)
{
    int keys = keys_cols(p), names = area.cols >= WIDE ? name_cols(p) : 0;

    if (!names)
        keys = most(keys, least(name_cols(p), KEYS_MOST / 2 + 1));
    list_fit(&p->list, area.rows);
    for (size_t i = p->list.top; i < p->list.count && i < p->list.top + p->list.rows; i++) {
        struct area a = area_part(area, (int)(i - p->list.top), 0, 1, area.cols);
        draw_entry(a, &p->entry[i], names, keys);
        area_hot(a, HOT_LINE, i);
        if (i == p->list.at)
            area_paint(a, 0, STYLE_CURSOR);
    }
}

static void palette_draw(struct ui *ui, void *state, struct area area)
{
    struct palette *p = state;
    struct area list = area_part(area, 1, 0, area.rows - 1, area.cols);

    (void)ui;
    draw_line(p, area_part(area, 0, 0, 1, area.cols));
    if (p->list.count)
        draw_list(p, list);
    else
        area_cut(list, 0, 0, list.cols, STYLE_NORMAL, "Nothing is called that.");
}

/* Keys */

static void run(struct ui *ui, const struct palette *p)
{
    if (!p->list.count) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing to do; Backspace erases what was typed.");
        return;
    }
    const struct entry e = p->entry[p->list.at];    /* it goes when the screen closes */
    if (e.kind == ENTRY_ACTION) {
        deed_do(ui, (enum action)e.index);
    } else if (e.kind == ENTRY_OFFERING) {
        ui_back(ui);
        ui_show_item(ui, e.index);
    } else {
        ui_back(ui);
        ui_set_attribute(ui, e.index);
        ui_open(ui, SCREEN_GLOSSARY);
    }
}

static bool palette_act(struct ui *ui, void *state, enum action action)
{
    struct palette *p = state;
    size_t len = p->line.len;

    if (action == ACT_OPEN)
        run(ui, p);
    else if (!list_act(&p->list, action) && !lineedit_act(&p->line, action))
        return false;
    else if (p->line.len != len)
        find(ui, p);
    return true;
}

static bool palette_key(struct ui *ui, void *state, uint32_t key)
{
    struct palette *p = state;

    if (!lineedit_insert(&p->line, key))
        return false;
    find(ui, p);
    return true;
}

static bool palette_point(struct ui *ui, void *state, struct point point)
{
    struct palette *p = state;

    (void)ui;
    return list_point(&p->list, point);
}

const struct screen_ops palette_screen = {
    .state_size = sizeof(struct palette),
    .open = palette_open,
    .draw = palette_draw,
    .act = palette_act,
    .key = palette_key,
    .point = palette_point,
    .close = palette_close,
};
