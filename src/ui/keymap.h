/*
 * keymap.h -- what keys do, in one table.
 *
 * Dispatch, the footer, the help screen and README all read the lists below
 * and bindings[] in keymap.c.  To add a key, add a line there.
 */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* X(ID, name, title): every screen; name_screen is its table of functions. */
#define SCREENS(X)                                      \
    X(BROWSE,  browse,  "Browse")                       \
    X(ITEM,    item,    "Item")                         \
    X(COMPARE, compare, "Compare")                      \
    X(DECIDE,  decide,  "Decide")                       \
    X(RANK,    rank,    "Rank")                         \
    X(TREE,    tree,    "Tree")                         \
    X(GUIDE,   guide,   "Guide")                        \
    X(CELL,    cell,    "Sources")                      \
    X(COLUMNS, columns, "Columns")                      \
    X(COMMAND, command, "Command")                      \
    X(VIEWS,   views,   "Views")                        \
    X(SIMILAR, similar, "Similar")                      \
    X(GLOSSARY, glossary, "Words")                      \
    X(MESSAGES, messages, "Messages")                   \
    X(PALETTE, palette, "Palette")                      \
    X(HELP,    help,    "Help")

/*
 * Places where keys have meaning: the screens, the parts of screens that have
 * keys of their own, and the lines being typed.
 */
#define PLACES(X)                                       \
    SCREENS(X)                                          \
    X(FACETS, facets, "Facets")                         \
    X(CHIPS,  chips,  "Restrictions")                    \
    X(PROMPT, prompt, "Line input")                     \
    X(EXPORT, export, "Export")

/* X(ID, name, help): everything a key can ask for. */
#define ACTIONS(X)                                                          \
    X(NONE,        "none",         "Do nothing")                            \
    X(UP,          "up",           "Move up")                               \
    X(DOWN,        "down",         "Move down")                             \
    X(LEFT,        "left",         "Move left, or a question back")         \
    X(RIGHT,       "right",        "Move right, or a question on")          \
    X(FIRST,       "first",        "Move to the first line")                \
    X(LAST,        "last",         "Move to the last line")                 \
    X(PAGE_UP,     "page-up",      "Move up one page")                      \
    X(PAGE_DOWN,   "page-down",    "Move down one page")                    \
    X(HALF_UP,     "half-up",      "Move up half a page")                   \
    X(HALF_DOWN,   "half-down",    "Move down half a page")                 \
    X(COL_FIRST,   "first-column", "Move to the first column")              \
    X(COL_LAST,    "last-column",  "Move to the last column")               \
    X(NEXT,        "next",         "Go to the next match or difference")    \
    X(PREV,        "previous",     "Go to the previous match or difference")\
    X(OPEN,        "open",         "Open what the cursor is on, or choose it") \
    X(MARK,        "mark",         "Mark for comparison, or unmark, and move down") \
    X(RANGE,       "range",        "Begin a range to mark, or mark it")     \
    X(INVERT,      "invert",       "Mark those listed that are not, and unmark those that are") \
    X(MARK_ALL,    "mark-all",     "Mark every offering listed")            \
    X(MARK_NONE,   "mark-none",    "Unmark every offering")                 \
    X(COMPARE,     "compare",      "Compare the marked offerings side by side") \
    X(MOVE_LEFT,   "move-left",    "Move this column left, or this offering up") \
    X(MOVE_RIGHT,  "move-right",   "Move this column right, or this offering down") \
    X(DROP,        "drop",         "Take this column, requirement, or offering compared away") \
    X(HIDE_ROW,    "hide-row",     "Leave this attribute out of the comparison") \
    X(FOLD,        "fold",         "Fold or unfold what is all the same, or off the way") \
    X(TRANSPOSE,   "transpose",    "Let offerings be the lines, or the columns") \
    X(SUMMARY,     "summary",      "Read the sentence above the comparison whole, or in short") \
    X(ONLY,        "only",         "Show all rows, those that differ, or those that are the same") \
    X(BASELINE,    "baseline",     "Make this offering the baseline, or none") \
    X(FACETS,      "facets",       "Go to the facets, values to choose from; there, close them") \
    X(INCLUDE,     "include",      "Only offerings with this value, or no longer") \
    X(EXCLUDE,     "exclude",      "Only offerings without this value, or no longer") \
    X(GROUP,       "group",        "Group the list by this attribute, or no longer") \
    X(COLUMNS,     "columns",      "Choose columns: which, in which order, how wide") \
    X(TOGGLE,      "toggle",       "Show this attribute as a column, or hide it") \
    X(SHOW_ALL,    "show-all",     "Show every attribute as a column")      \
    X(SHOW_NONE,   "show-none",    "Show only names")                       \
    X(WIDER,       "wider",        "Make this column wider")                \
    X(NARROWER,    "narrower",     "Make this column narrower")             \
    X(AUTO_WIDTH,  "auto-width",   "Make this column as wide as there is room for") \
    X(FIND,        "find",         "Find a line while you type")            \
    X(FILTER,      "filter",       "Filter the list while you type")        \
    X(CHIPS,       "chips",        "Walk along what restricts the list, to remove any of it") \
    X(WIDEN,       "widen",        "Remove what restricts the list: the one at hand, else the last") \
    X(GHOSTS,      "ghosts",       "Show what the filter leaves out, and why, or hide it") \
    X(SORT_UP,     "sort-up",      "Sort by this column, upwards, or no longer")          \
    X(SORT_DOWN,   "sort-down",    "Sort by this column, downwards, or no longer")        \
    X(ALSO_UP,     "sort-also-up", "Then sort by this column, upwards, or no longer") \
    X(ALSO_DOWN,   "sort-also-down", "Then sort by this column, downwards, or no longer") \
    X(RESET,       "reset",        "Remove filter, sorting, grouping, all answers, what is required; show all rows")\
    X(DECIDE,      "decide",       "Walk the decision tree")                \
    X(TREE,        "tree",         "Show the whole tree of questions, and the way taken") \
    X(GUIDE,       "guide",        "Ask me: the question that narrows most") \
    X(NOT_SURE,    "not-sure",     "Not sure, or it does not matter: follow every answer") \
    X(REQUIRE,     "require",      "State a requirement more: must, should or nice") \
    X(NEED,        "need",         "Let this requirement be must, should or nice") \
    X(HEAVIER,     "heavier",      "Let this requirement count half a point more") \
    X(LIGHTER,     "lighter",      "Let this requirement count half a point less") \
    X(POLICY,      "unknown",      "Count what is unknown otherwise: as failing, holding, or half") \
    X(SOURCES,     "sources",      "Show where this cell comes from")       \
    X(EXPORT,      "export",       "Write what this screen shows to a file")\
    X(FORMAT_NEXT, "next-format",  "Write the next format")                 \
    X(FORMAT_PREV, "previous-format", "Write the previous format")          \
    X(WRITE_ALL,   "write-all",    "Write every attribute, or what is shown")\
    X(WRITE_SOURCES, "write-sources", "Write sources as columns, as footnotes, or not") \
    X(RECORD,      "record",       "Write a record of the decision to a file")  \
    X(COMMAND,     "command",      "Show the command line of this view")    \
    X(VIEWS,       "views",        "Show the views that were saved")        \
    X(SAVE_VIEW,   "save-view",    "Save this view under a name")           \
    X(RENAME_VIEW, "rename-view",  "Give a saved view another name")        \
    X(DELETE_VIEW, "delete-view",  "Delete a saved view, pressed twice")    \
    X(SIMILAR,     "similar",      "Show the offerings most like this one") \
    X(GLOSSARY,    "words",        "Explain this attribute and value, or all words") \
    X(LAST_KEY,    "last-key",     "Show the last key and what it did in the footer, or not") \
    X(PALETTE,     "palette",      "Find anything to do, or a name, by typing") \
    X(MESSAGES,    "messages",     "Read the messages of this run again")   \
    X(UNDO,        "undo",         "Undo the last change of the view")      \
    X(REDO,        "redo",         "Do again what was undone")              \
    X(GO_BROWSE,   "go-browse",    "Go to Browse")                          \
    X(GO_ITEM,     "go-item",      "Go to Item")                            \
    X(GO_COMPARE,  "go-compare",   "Go to Compare")                         \
    X(GO_DECIDE,   "go-decide",    "Go to Decide")                          \
    X(GO_RANK,     "go-rank",      "Go to Rank, what you require")          \
    X(COPY,        "copy",         "Copy the cell; again: its row, all of it") \
    X(MOUSE,       "mouse",        "Use the mouse, or leave it to the terminal") \
    X(HELP,        "help",         "Show what the keys do")                 \
    X(NEXT_PAGE,   "next-tab",     "Go to the next page of this screen")    \
    X(REDRAW,      "redraw",       "Draw the whole screen again")           \
    X(BACK,        "back",         "Go back")                               \
    X(CLOSE,       "close",        "Close this screen; on the first one, leave") \
    X(QUIT,        "quit",         "Leave the program")                     \
    X(ACCEPT,      "accept",       "Use what was typed")                    \
    X(ERASE,       "erase",        "Erase the character before the cursor") \
    X(ERASE_NEXT,  "erase-next",   "Erase the character at the cursor")     \
    X(ERASE_WORD,  "erase-word",   "Erase the word before the cursor")      \
    X(ERASE_ALL,   "erase-all",    "Erase to the start of the line")        \
    X(ERASE_END,   "erase-end",    "Erase to the end of the line")          \
    X(WORD_LEFT,   "word-left",    "Move left one word")                    \
    X(WORD_RIGHT,  "word-right",   "Move right one word")                   \
    X(ERASE_NEXT_WORD, "erase-next-word", "Erase the word after the cursor") \
    X(YANK,        "yank",         "Insert what was erased last by the word or to an end") \
    X(COMPLETE,    "complete",     "Complete what is being typed; again: the next proposal") \
    X(COMPLETE_BACK, "complete-back", "Go back to the proposal before")     \
    X(EARLIER,     "earlier-line", "Type the line accepted before this one again") \
    X(LATER,       "later-line",   "Go back towards the line being typed")

enum screen_id {
#define X(id, name, title) SCREEN_##id,
    SCREENS(X)
#undef X
    SCREEN_COUNT
};

enum place {
#define X(id, name, title) PLACE_##id,
    PLACES(X)
#undef X
    PLACE_COUNT
};

enum action {
#define X(id, name, help) ACT_##id,
    ACTIONS(X)
#undef X
    ACT_COUNT
};

/* A key is a Unicode character, a control character or one of these. */
enum { KEY_BASE = 0x110000, K_UP, K_DOWN, K_LEFT, K_RIGHT, K_HOME, K_END,
       K_PGUP, K_PGDN, K_DELETE, K_ENTER, K_ESC, K_ERASE, K_TAB, K_BACKTAB,
       K_F1, K_F2, K_F3, K_F4, K_F5, K_F6, K_F7, K_F8, K_F9, K_F10,
       K_ALT = 0x400000 };      /* added to a character */
#define K_CTRL(c) ((uint32_t)(c) & 0x1F)

struct binding {
    unsigned    where;          /* a set: ON(place) | ..., or EVERYWHERE */
    uint32_t    key;
    enum action action;
    const char *label;          /* shown in the footer; NULL for not there */
};
#define ON(place)   (1u << PLACE_##place)
#define EVERYWHERE  (ON(PROMPT) - 1)                /* on every screen, and in its parts */
#define FINDERS     (ON(HELP) | ON(PALETTE))        /* where letters look for something */
#define LETTERS     (EVERYWHERE & ~FINDERS)         /* where letters are keys */

/* What keys do: the built-in table, or one that a person changed (keymap_read.h). */
struct keymap {
    const struct binding *at;
    size_t                count;
};

const struct keymap *keymap_builtin(void);

/* What key does in a place; a binding for fewer places wins over EVERYWHERE and LETTERS. */
enum action keymap_find(const struct keymap *keys, enum place place, uint32_t key);

/*
 * Walk the bindings that hold in a place, most important first: pass NULL to
 * begin, then the last result; NULL is the end.  The footer, the help screen
 * and README are all written from this.
 */
const struct binding *keymap_next(const struct keymap *keys, enum place place,
                                  const struct binding *last);

/* The i-th action of a place that has no key and is found by its name; ACT_NONE behind the last. */
enum action keymap_keyless(enum place place, size_t i);

/* Does a binding hold wherever it can?  Others are for some places, and win there. */
bool keymap_everywhere(const struct binding *b);

const char *action_name(enum action action);
const char *action_help(enum action action);
const char *place_name(enum place place);       /* "browse" */
const char *place_title(enum place place);      /* "Browse" */

/* A key as people write it ("j", "Up", "^R", "Alt-b"), in buf. */
const char *key_text(uint32_t key, char buf[16]);
/* The reverse, for scripts: reads one key at *s ("j", "<Up>", "<^R>") and moves on. */
bool key_parse(const char **s, uint32_t *key);

#endif
