/*
 * help_pages.c -- the pages of Help, each written from a table.  See help_pages.h.
 *
 * Keys come from the keymap, signs from the glyphs and styles, the catalogue
 * from the report that the command "schema" prints.
 */
#include "ui/help_pages.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "ui/deeds.h"
#include "ui/views.h"
#include "ui/words.h"
#include "view/report.h"

/* Writes those entries that contain what is looked for, and headings before them. */
struct writer {
    const struct ui *ui;
    struct page *page;
    const char  *find;          /* folded */
    const char  *heading;       /* to be written before the next entry; NULL: none */
    size_t       entries;
};

const char *help_tab_name(enum help_tab tab)
{
    static const char *const name[HELP_TAB_COUNT] = {
#define X(id, words) [HELP_##id] = words,
        HELP_TABS(X)
#undef X
    };
    return name[tab];
}

static bool contains(const struct writer *w, const char *text)
{
    return strstr(text_fold(w->page->arena, text_clean(w->page->arena, text)), w->find);
}

static void head(struct writer *w, const char *text)
{
    w->heading = text;
}

static void write_heading(struct writer *w)
{
    if (w->heading && w->page->count == 0)
        page_text(w->page, STYLE_HEAD, 0, w->heading);
    else if (w->heading)
        page_heading(w->page, w->heading);
    w->heading = NULL;
}

static void pair(struct writer *w, enum style style, const char *label, const char *text)
{
    if (!contains(w, label) && !contains(w, text))
        return;
    write_heading(w);
    page_pair(w->page, style, 0, label, text);
    w->entries++;
}

/* Keys */

/* How an action without a key is asked for: ": last-key". */
static const char *by_name(const struct writer *w, enum action action)
{
    char key[16];

    return ap_printf(w->page->arena, "%s %s", key_for(w->ui, PLACE_BROWSE, ACT_PALETTE, key),
                     action_name(action));
}

static void write_deed(struct writer *w, const struct deed *deed)
{
    if (!contains(w, deed->keys) && !contains(w, action_help(deed->action)) &&
        !contains(w, action_name(deed->action)))
        return;
    write_heading(w);
    page_pair(w->page, STYLE_NORMAL, 0, *deed->keys ? deed->keys : by_name(w, deed->action),
              action_help(deed->action));
    page_stop(w->page, STOP_ACTION, deed->action);
    w->entries++;
}

static void write_group(struct writer *w, const struct deed *deed, size_t count,
                        const char *title, bool everywhere)
{
    head(w, title);
    for (size_t i = 0; i < count; i++)
        if (deed[i].everywhere == everywhere)
            write_deed(w, &deed[i]);
}

static void write_keys(struct writer *w, enum place place)
{
    size_t count;
    const struct deed *deed = deeds_in(ui_keys(w->ui), place, &count, w->page->arena);

    write_group(w, deed, count, place_title(place), false);
    write_group(w, deed, count, "Everywhere", true);
}

/* Tour */

static const struct {
    const char *title;
    enum place  place;          /* where the keys are */
    enum action action[4];
    const char *text;
} steps[] = {
    { "Look about", PLACE_BROWSE, { ACT_DOWN, ACT_OPEN, ACT_BACK },
      "Move down the list, open an offering, come back." },
    { "Leave out what does not fit", PLACE_BROWSE, { ACT_FILTER, ACT_FACETS, ACT_RESET },
      "Type a filter, and Tab proposes what could follow; or choose values beside the list. "
      "One key takes all of it away." },
    { "See why something is gone", PLACE_BROWSE, { ACT_GHOSTS },
      "What the filter leaves out stands below, each with its reason." },
    { "Compare", PLACE_BROWSE, { ACT_MARK, ACT_COMPARE },
      "Mark two or more and put them side by side." },
    { "See only what differs", PLACE_COMPARE, { ACT_ONLY, ACT_NEXT, ACT_BASELINE },
      "There, show the rows that differ, step through them, and choose the baseline." },
    { "Ask what it means, and who says so", PLACE_BROWSE, { ACT_GLOSSARY, ACT_SOURCES },
      "On any value: its meaning, or its sources with their dates." },
    { "Be asked", PLACE_BROWSE, { ACT_DECIDE },
      "Answer a few questions: the offering that fits, and why the others do not." },
    { "Take it away", PLACE_BROWSE, { ACT_EXPORT, ACT_COPY, ACT_COMMAND },
      "Write it to a file, copy what the cursor is on, or read the command line for it." },
    { "Try without fear", PLACE_BROWSE, { ACT_UNDO, ACT_REDO },
      "Every change of what you look at can be undone, and done again." },
    { "Find the rest", PLACE_BROWSE, { ACT_PALETTE, ACT_HELP },
      "Type what you want to do, or read what the keys do." },
};

static void write_tour(struct writer *w)
{
    char key[16];

    head(w, "A minute to know the way");
    for (size_t i = 0; i < AP_COUNT(steps); i++) {
        struct buf keys = BUF(w->page->arena);
        for (size_t k = 0; k < AP_COUNT(steps[i].action) && steps[i].action[k]; k++)
            buf_printf(&keys, "%s%s", k ? "  " : "",
                       key_for(w->ui, steps[i].place, steps[i].action[k], key));
        pair(w, STYLE_NORMAL, buf_text(&keys),
             ap_printf(w->page->arena, "%s. %s", steps[i].title, steps[i].text));
    }
}

/* Legend */

static void write_glyphs(struct writer *w, bool ascii)
{
    head(w, "Signs");
    for (int g = 0; g < GLYPH_COUNT; g++)
        if (*glyph_meaning((enum glyph)g))
            pair(w, STYLE_NORMAL, glyph_text((enum glyph)g, ascii), glyph_meaning((enum glyph)g));
}

static void write_styles(struct writer *w)
{
    static const struct { enum style style; const char *name, *means; } styles[] = {
        { STYLE_CURSOR,   "reversed",   "where the cursor is" },
        { STYLE_TAB,      "[brackets]", "the screen or page you are on" },
        { STYLE_DIFFERS,  "bold",       "differs from the others" },
        { STYLE_MUTED,    "dim",        "no value, or an aside" },
        { STYLE_WARNING,  "yellow",     "a warning, or disputed; a sign or a word says so too" },
        { STYLE_ERROR,    "red",        "what is wrong" },
    };

    head(w, "Letters");
    for (size_t i = 0; i < AP_COUNT(styles); i++)
        pair(w, styles[i].style, styles[i].name, styles[i].means);
}

static void write_words(struct writer *w)
{
    head(w, "Values");
    pair(w, STYLE_NORMAL, "not stated", "the sources were read, and are silent");
    pair(w, STYLE_NORMAL, "unknown", "no source that could tell was found");
    pair(w, STYLE_NORMAL, "not applicable", "the question does not arise");
    pair(w, STYLE_NORMAL, "(disputed)", "sources disagree; the value shown is the leading one");
}

static void write_filters(struct writer *w)
{
    static const struct { const char *text, *means; } filters[] = {
        { "word",            "in name, alias, summary or any value; capitals count if typed" },
        { "\"two words\"",   "the same, next to each other" },
        { "attribute:value", "has that value; a,b means either" },
        { "attribute>=value", "in the attribute's order; also <= > < = !=" },
        { "attribute:?",     "unknown or not stated" },
        { "attribute:!",     "disputed" },
        { "attribute:*",     "any stated value" },
        { "attribute~\"re\"", "matches a regular expression" },
        { "-condition",      "the opposite" },
        { "one two",         "both" },
        { "one | two",       "either; binds weaker than both" },
        { "(one | two)",     "brackets group" },
    };

    head(w, "Filters");
    for (size_t i = 0; i < AP_COUNT(filters); i++)
        pair(w, STYLE_NORMAL, filters[i].text, filters[i].means);
}

/* Catalogue */

/* The end of the entry that begins at block i: the items below it belong to it. */
static size_t entry_end(const struct report *r, size_t i)
{
    do
        i++;
    while (i < r->blocks && r->block[i].kind == BLOCK_ITEM && r->block[i].level > 0);
    return i;
}

static void write_blocks(struct writer *w, const struct report *r, size_t from, size_t to)
{
    bool found = false;

    for (size_t i = from; i < to; i++)
        found |= contains(w, r->block[i].text);
    if (!found)
        return;
    write_heading(w);
    for (size_t i = from; i < to; i++) {
        int level = r->block[i].kind == BLOCK_ITEM ? r->block[i].level : 0;
        page_text(w->page, level < 2 ? STYLE_NORMAL : STYLE_MUTED, 2 * level, r->block[i].text);
    }
    w->entries++;
}

static void write_catalogue(struct writer *w, const struct subject *s)
{
    struct report r = { .arena = w->page->arena };

    report_schema(&r, s);
    for (size_t i = 0; i < r.blocks;) {
        if (r.block[i].kind == BLOCK_HEADING) {
            head(w, r.block[i++].text);
            continue;
        }
        size_t end = entry_end(&r, i);
        write_blocks(w, &r, i, end);
        i = end;
    }
}

/* About */

static void write_about(struct writer *w, struct ui *ui)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct ap_arena *arena = w->page->arena;
    struct ui_size size = ui_size(ui);
    const char *file = ui_opened_as(ui);

    head(w, "apposite: put offerings side by side, and find the one that fits");
    pair(w, STYLE_NORMAL, "Version", AP_VERSION);
    pair(w, STYLE_NORMAL, "Catalogue", ap_printf(arena, "%s (%s)", cat->title, cat->key));
    pair(w, STYLE_NORMAL, "Opened as", *file ? file : "the catalogue that is built in");
    pair(w, STYLE_NORMAL, "Its version", *cat->version ? cat->version : "none given");
    pair(w, STYLE_NORMAL, "Facts last checked", cat->as_of);
    pair(w, STYLE_NORMAL, "Offerings", ap_printf(arena, "%zu", cat->offerings));
    pair(w, STYLE_NORMAL, "Attributes", ap_printf(arena, "%zu", cat->attributes));
    pair(w, STYLE_NORMAL, "Statements", ap_printf(arena, "%zu, from %zu sources", cat->facts,
                                                  cat->sources));
    pair(w, STYLE_NORMAL, "Today", ui_subject(ui)->today);
    pair(w, STYLE_NORMAL, "Saved views", ui_keep_place(ui));
    pair(w, STYLE_NORMAL, "Terminal", ap_printf(arena, "%d columns, %d rows, %s", size.cols,
                                                size.rows, ui_ascii(ui) ? "ASCII" : "UTF-8"));
    pair(w, STYLE_NORMAL, "Mouse", ui_mouse(ui) ? "clicks and scrolls here"
                                                : "left to the terminal");
    if (*ui_about(ui))
        pair(w, STYLE_NORMAL, "Settings", ui_about(ui));
}

size_t help_write(struct ui *ui, enum help_tab tab, enum place of, const char *find,
                  struct page *page)
{
    struct writer w = { .ui = ui, .page = page, .find = text_fold(page->arena, find) };

    switch (tab) {
    case HELP_KEYS:
        write_keys(&w, of);
        break;
    case HELP_LEGEND:
        write_glyphs(&w, ui_ascii(ui));
        write_styles(&w);
        write_words(&w);
        write_filters(&w);
        break;
    case HELP_CATALOGUE:
        write_catalogue(&w, ui_subject(ui));
        break;
    case HELP_ABOUT:
        write_about(&w, ui);
        break;
    case HELP_TOUR:
        write_tour(&w);
        break;
    case HELP_TAB_COUNT:
        break;
    }
    return w.entries;
}
