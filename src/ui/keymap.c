/*
 * keymap.c -- the table of keys, and looking things up in it.  See keymap.h.
 */
#include "ui/keymap.h"

#include <stdio.h>
#include <string.h>

#include "apposite/base.h"
#include "base/text.h"

#define LISTS  (ON(BROWSE) | ON(FACETS) | ON(CHIPS))
#define TABLES (ON(BROWSE) | ON(COMPARE))       /* screens with a cursor on columns */
#define TURNED (TABLES | ON(FACETS) | ON(DECIDE))
#define TAKEN  (TURNED | ON(ITEM))
#define WRITTEN (TAKEN | ON(RANK))              /* where what is shown can be written */
#define SIDEWAYS (TAKEN | ON(CELL) | ON(TREE))
#define DECIDES (ON(DECIDE) | ON(GUIDE))        /* where questions are answered */
#define LINES  (ON(PROMPT) | ON(EXPORT))        /* where a line is typed */
#define TYPED  (EVERYWHERE | LINES)             /* keys that no typing can mean */

/* Within a place, what matters most comes first: the footer shows as much as fits. */
static const struct binding bindings[] = {
    /* where                      key          action          footer */
    { ON(BROWSE) | ON(VIEWS),     K_ENTER,     ACT_OPEN,       "Open" },
    { ON(FACETS),                 K_ENTER,     ACT_OPEN,       "Include/fold" },
    { ON(FACETS),                 '+',         ACT_INCLUDE,    NULL },
    { ON(FACETS),                 ' ',         ACT_INCLUDE,    NULL },
    { ON(FACETS),                 '-',         ACT_EXCLUDE,    "Exclude" },
    { ON(FACETS),                 K_TAB,       ACT_BACK,       "List" },
    { ON(FACETS),                 K_ESC,       ACT_BACK,       NULL },
    { ON(FACETS),                 'f',         ACT_FACETS,     "Close" },
    { ON(FACETS),                 'K',         ACT_GLOSSARY,   "Meaning" },
    { ON(FACETS),                 'i',         ACT_GLOSSARY,   NULL },
    { ON(FACETS),                 'b',         ACT_GROUP,      "Group" },
    { ON(CHIPS),                  K_ENTER,     ACT_WIDEN,      "Remove" },
    { ON(CHIPS),                  K_DELETE,    ACT_WIDEN,      NULL },
    { ON(CHIPS),                  K_RIGHT,     ACT_RIGHT,      "Next" },
    { ON(CHIPS),                  K_LEFT,      ACT_LEFT,       NULL },
    { ON(CHIPS),                  'l',         ACT_RIGHT,      NULL },
    { ON(CHIPS),                  'h',         ACT_LEFT,       NULL },
    { ON(CHIPS),                  K_ESC,       ACT_BACK,       "List" },
    { ON(CHIPS),                  'W',         ACT_BACK,       NULL },
    { ON(COLUMNS),                ' ',         ACT_TOGGLE,     "Show/hide" },
    { ON(COLUMNS),                'H',         ACT_MOVE_LEFT,  "Up" },
    { ON(COLUMNS),                'L',         ACT_MOVE_RIGHT, "Down" },
    { ON(COLUMNS),                '+',         ACT_WIDER,      "Wider" },
    { ON(COLUMNS),                '-',         ACT_NARROWER,   "Narrower" },
    { ON(COLUMNS),                K_ENTER,     ACT_BACK,       "Done" },
    { ON(COLUMNS),                'C',         ACT_BACK,       NULL },
    { ON(COLUMNS),                'a',         ACT_SHOW_ALL,   "All" },
    { ON(COLUMNS),                'n',         ACT_SHOW_NONE,  "None" },
    { ON(COLUMNS),                '/',         ACT_FIND,       "Find" },
    { DECIDES | ON(TREE),         K_ENTER,     ACT_OPEN,       "Choose/open" },
    { ON(TREE),                   'T',         ACT_BACK,       NULL },
    { ON(TREE),                   K_LEFT,      ACT_LEFT,       "Fold" },
    { ON(TREE),                   K_RIGHT,     ACT_RIGHT,      "Unfold" },
    { ON(TREE),                   'z',         ACT_FOLD,       "Only the way" },
    { ON(TREE),                   '/',         ACT_FIND,       "Find" },
    { ON(TREE),                   'n',         ACT_NEXT,       NULL },
    { ON(TREE),                   'N',         ACT_PREV,       NULL },
    { ON(RANK),                   'a',         ACT_REQUIRE,    "Add" },
    { ON(RANK),                   K_ENTER,     ACT_OPEN,       "Edit/open" },
    { ON(RANK),                   '+',         ACT_HEAVIER,    "More" },
    { ON(RANK),                   '-',         ACT_LIGHTER,    "Less" },
    { ON(RANK),                   K_TAB,       ACT_NEED,       "Must/should" },
    { ON(RANK),                   'D',         ACT_DROP,       "Drop" },
    { ON(RANK),                   'o',         ACT_POLICY,     "Unknown" },
    { ON(ITEM) | ON(COMPARE),     K_ENTER,     ACT_OPEN,       "Whole cell" },
    { ON(COMMAND),                'y',         ACT_COPY,       "Copy" },
    { ON(SIMILAR),                K_ENTER,     ACT_OPEN,       "Open" },
    { ON(GLOSSARY),               K_ENTER,     ACT_OPEN,       "Explain" },
    { FINDERS,                    K_ENTER,     ACT_OPEN,       "Do it" },
    { ON(HELP),                   K_TAB,       ACT_NEXT_PAGE,  "Next page" },
    { FINDERS,                    K_ESC,       ACT_BACK,       "Close" },
    { ON(HELP),                   K_F1,        ACT_BACK,       NULL },
    { ON(PALETTE),                K_CTRL('p'), ACT_BACK,       NULL },
    { FINDERS,                    K_ERASE,     ACT_ERASE,      NULL },
    { FINDERS,                    K_CTRL('w'), ACT_ERASE_WORD, NULL },
    { FINDERS,                    K_CTRL('u'), ACT_ERASE_ALL,  NULL },
    { ON(PALETTE),                K_LEFT,      ACT_LEFT,       NULL },
    { ON(PALETTE),                K_RIGHT,     ACT_RIGHT,      NULL },
    { ON(VIEWS),                  's',         ACT_SAVE_VIEW,  "Save as" },
    { ON(VIEWS),                  'D',         ACT_DELETE_VIEW, "Delete" },
    { ON(VIEWS),                  'r',         ACT_RENAME_VIEW, "Rename" },
    { ON(COMMAND),                's',         ACT_SAVE_VIEW,  "Save as a view" },
    { ON(COMPARE),                'd',         ACT_ONLY,       "Different" },
    { ON(COMPARE),                'p',         ACT_BASELINE,   "Baseline" },
    { ON(COMPARE),                'e',         ACT_EXPORT,     "Export" },
    { ON(COMPARE),                'x',         ACT_TRANSPOSE,  "Transpose" },
    { ON(COMPARE),                'z',         ACT_FOLD,       "Fold" },
    { ON(COMPARE),                'n',         ACT_NEXT,       "Next difference" },
    { ON(COMPARE),                K_F8,        ACT_EXPORT,     NULL },
    { ON(COMPARE),                K_F3,        ACT_NEXT,       NULL },
    { ON(COMPARE),                'N',         ACT_PREV,       NULL },
    { ON(COMPARE),                'D',         ACT_DROP,       "Drop" },
    { ON(COMPARE),                '-',         ACT_HIDE_ROW,   "Hide row" },
    { ON(COMPARE),                'r',         ACT_RESET,      "All rows" },
    { ON(COMPARE),                'S',         ACT_SUMMARY,    "Whole sentence" },
    { ON(DECIDE),                 'n',         ACT_NOT_SURE,   "Not sure" },
    { ON(GUIDE),                  'n',         ACT_NOT_SURE,   "Does not matter" },
    { DECIDES,                    K_LEFT,      ACT_LEFT,       "Back one" },
    { ON(GUIDE),                  'h',         ACT_LEFT,       NULL },
    { ON(DECIDE) | ON(RANK),      'R',         ACT_RECORD,     "Record" },
    { ON(DECIDE),                 'T',         ACT_TREE,       "Tree" },
    { DECIDES,                    K_ERASE,     ACT_LEFT,       NULL },
    { ON(ITEM) | ON(CELL),        K_RIGHT,     ACT_RIGHT,      "Next offering" },
    { ON(CELL),                   K_DOWN,      ACT_DOWN,       "Read on" },
    { ON(BROWSE) | ON(ITEM) | ON(SIMILAR) | ON(RANK), ' ', ACT_MARK, "Mark" },
    { LETTERS & ~ON(COMPARE),     'c',         ACT_COMPARE,    "Compare" },
    { LETTERS & ~ON(COMPARE),     K_F5,        ACT_COMPARE,    NULL },
    { LISTS,                      '/',         ACT_FILTER,     "Filter" },
    { LISTS,                      K_F4,        ACT_FILTER,     NULL },
    { LISTS,                      K_ERASE,     ACT_WIDEN,      NULL },
    { ON(BROWSE),                 'W',         ACT_CHIPS,      NULL },
    { ON(BROWSE),                 K_DELETE,    ACT_CHIPS,      NULL },
    { LISTS,                      'X',         ACT_GHOSTS,     NULL },
    { ON(BROWSE),                 'f',         ACT_FACETS,     "Facets" },
    { ON(BROWSE),                 K_TAB,       ACT_FACETS,     NULL },
    { LISTS,                      'C',         ACT_COLUMNS,    NULL },
    { ON(BROWSE),                 'D',         ACT_DROP,       NULL },
    { TABLES,                     'H',         ACT_MOVE_LEFT,  NULL },
    { TABLES,                     'L',         ACT_MOVE_RIGHT, NULL },
    { ON(BROWSE) | ON(COLUMNS),   '>',         ACT_WIDER,      NULL },
    { ON(BROWSE) | ON(COLUMNS),   '<',         ACT_NARROWER,   NULL },
    { ON(BROWSE) | ON(COLUMNS),   '=',         ACT_AUTO_WIDTH, NULL },
    { LETTERS & ~ON(DECIDE),      't',         ACT_DECIDE,     "Decide" },
    { LETTERS & ~ON(DECIDE),      K_F7,        ACT_DECIDE,     NULL },
    { LETTERS & ~(ON(DECIDE) | ON(TREE)), 'T', ACT_TREE,       NULL },
    { LETTERS & ~(ON(COLUMNS) | ON(GUIDE) | ON(RANK)), 'a', ACT_GUIDE, NULL },
    { ON(BROWSE),                 '[',         ACT_SORT_UP,    NULL },
    { ON(BROWSE),                 K_F6,        ACT_SORT_UP,    NULL },
    { ON(BROWSE),                 ']',         ACT_SORT_DOWN,  NULL },
    { ON(BROWSE),                 '{',         ACT_ALSO_UP,    NULL },
    { ON(BROWSE),                 '}',         ACT_ALSO_DOWN,  NULL },
    { ON(BROWSE),                 'b',         ACT_GROUP,      NULL },
    { ON(BROWSE),                 '+',         ACT_INCLUDE,    NULL },
    { ON(BROWSE),                 '-',         ACT_EXCLUDE,    NULL },
    { ON(FACETS) | DECIDES | ON(COLUMNS) | ON(RANK), 'r', ACT_RESET, "Reset" },
    { ON(BROWSE),                 'r',         ACT_RESET,      NULL },
    { ON(COMPARE) | ON(ITEM),     'i',         ACT_SOURCES,    "Sources" },
    { ON(BROWSE),                 'i',         ACT_SOURCES,    NULL },
    { WRITTEN & ~ON(COMPARE),       'e',         ACT_EXPORT,     "Export" },
    { WRITTEN & ~ON(COMPARE),       K_F8,        ACT_EXPORT,     NULL },
    { ON(BROWSE),                 'v',         ACT_RANGE,      NULL },
    { ON(BROWSE),                 'A',         ACT_MARK_ALL,   NULL },
    { ON(BROWSE),                 'I',         ACT_INVERT,     NULL },
    { ON(BROWSE),                 'U',         ACT_MARK_NONE,  NULL },
    { SIDEWAYS & ~(ON(DECIDE) | ON(TREE)), K_LEFT,     ACT_LEFT,       NULL },
    { SIDEWAYS,                   'h',         ACT_LEFT,       NULL },
    { TURNED,                     K_RIGHT,     ACT_RIGHT,      NULL },
    { SIDEWAYS,                   'l',         ACT_RIGHT,      NULL },
    { TABLES,                     '0',         ACT_COL_FIRST,  NULL },
    { TABLES,                     '$',         ACT_COL_LAST,   NULL },
    { EVERYWHERE,                 K_UP,        ACT_UP,         NULL },
    { LETTERS,                    'k',         ACT_UP,         NULL },
    { EVERYWHERE,                 K_DOWN,      ACT_DOWN,       NULL },
    { LETTERS,                    'j',         ACT_DOWN,       NULL },
    { EVERYWHERE,                 K_PGUP,      ACT_PAGE_UP,    NULL },
    { EVERYWHERE,                 K_CTRL('b'), ACT_PAGE_UP,    NULL },
    { EVERYWHERE,                 K_PGDN,      ACT_PAGE_DOWN,  NULL },
    { EVERYWHERE,                 K_CTRL('f'), ACT_PAGE_DOWN,  NULL },
    { EVERYWHERE,                 K_CTRL('u'), ACT_HALF_UP,    NULL },
    { EVERYWHERE,                 K_CTRL('d'), ACT_HALF_DOWN,  NULL },
    { EVERYWHERE,                 K_HOME,      ACT_FIRST,      NULL },
    { LETTERS,                    'g',         ACT_FIRST,      NULL },
    { EVERYWHERE,                 K_END,       ACT_LAST,       NULL },
    { LETTERS,                    'G',         ACT_LAST,       NULL },
    { LETTERS,                    '1',         ACT_GO_BROWSE,  NULL },
    { LETTERS,                    '2',         ACT_GO_ITEM,    NULL },
    { LETTERS,                    '3',         ACT_GO_COMPARE, NULL },
    { LETTERS,                    '4',         ACT_GO_DECIDE,  NULL },
    { LETTERS,                    '5',         ACT_GO_RANK,    NULL },
    { LETTERS & ~ON(RANK),        'w',         ACT_GO_RANK,    NULL },
    { LETTERS,                    'u',         ACT_UNDO,       NULL },
    { EVERYWHERE,                 K_CTRL('r'), ACT_REDO,       NULL },
    { LETTERS & ~ON(COMMAND),     'y',         ACT_COPY,       NULL },
    { LETTERS,                    'm',         ACT_MOUSE,      NULL },
    { LETTERS & ~ON(COMMAND),     'Y',         ACT_COMMAND,    NULL },
    { LETTERS,                    's',         ACT_SIMILAR,    NULL },
    { LETTERS,                    'K',         ACT_GLOSSARY,   NULL },
    { LETTERS & ~ON(MESSAGES),    'M',         ACT_MESSAGES,   NULL },
    { LETTERS,                    ':',         ACT_PALETTE,    NULL },
    { EVERYWHERE & ~ON(PALETTE),  K_CTRL('p'), ACT_PALETTE,    NULL },
    { LETTERS & ~ON(VIEWS),       'V',         ACT_VIEWS,      NULL },
    { LETTERS & ~ON(VIEWS),       K_F2,        ACT_VIEWS,      NULL },
    { LETTERS & ~LISTS,           K_ESC,       ACT_BACK,       "Back" },
    { ON(BROWSE),                 K_ESC,       ACT_BACK,       NULL },
    { LETTERS,                    'q',         ACT_CLOSE,      NULL },
    { LETTERS,                    'Q',         ACT_QUIT,       NULL },
    { EVERYWHERE,                 K_F10,       ACT_QUIT,       NULL },
    { TYPED,                      K_CTRL('c'), ACT_QUIT,       NULL },
    { TYPED,                      K_CTRL('l'), ACT_REDRAW,     NULL },
    { ON(PROMPT),                 K_ENTER,     ACT_ACCEPT,     "Accept" },
    { ON(PROMPT),                 K_TAB,       ACT_COMPLETE,   "Complete" },
    { ON(PROMPT),                 K_BACKTAB,   ACT_COMPLETE_BACK, NULL },
    { ON(EXPORT),                 K_ENTER,     ACT_ACCEPT,     "Write" },
    { LINES,                      K_ESC,       ACT_BACK,       "Cancel" },
    { ON(PROMPT),                 K_UP,        ACT_EARLIER,    "Earlier" },
    { ON(PROMPT),                 K_CTRL('p'), ACT_EARLIER,    NULL },
    { ON(PROMPT),                 K_DOWN,      ACT_LATER,      NULL },
    { ON(PROMPT),                 K_CTRL('n'), ACT_LATER,      NULL },
    { ON(EXPORT),                 K_DOWN,      ACT_FORMAT_NEXT, "Format" },
    { ON(EXPORT),                 K_UP,        ACT_FORMAT_PREV, NULL },
    { ON(EXPORT),                 K_TAB,       ACT_WRITE_ALL,  "All attributes" },
    { ON(EXPORT),                 K_ALT + 's', ACT_WRITE_SOURCES, "Sources" },
    { LINES,                      K_LEFT,      ACT_LEFT,       NULL },
    { LINES,                      K_CTRL('b'), ACT_LEFT,       NULL },
    { LINES,                      K_RIGHT,     ACT_RIGHT,      NULL },
    { LINES,                      K_CTRL('f'), ACT_RIGHT,      NULL },
    { LINES,                      K_HOME,      ACT_FIRST,      NULL },
    { LINES,                      K_CTRL('a'), ACT_FIRST,      NULL },
    { LINES,                      K_END,       ACT_LAST,       NULL },
    { LINES,                      K_CTRL('e'), ACT_LAST,       NULL },
    { LINES,                      K_ALT + 'b', ACT_WORD_LEFT,  NULL },
    { LINES,                      K_ALT + 'f', ACT_WORD_RIGHT, NULL },
    { LINES,                      K_ERASE,     ACT_ERASE,      NULL },
    { LINES,                      K_DELETE,    ACT_ERASE_NEXT, NULL },
    { LINES,                      K_CTRL('d'), ACT_ERASE_NEXT, NULL },
    { LINES,                      K_CTRL('w'), ACT_ERASE_WORD, NULL },
    { LINES,                      K_ALT + 'd', ACT_ERASE_NEXT_WORD, NULL },
    { LINES,                      K_CTRL('u'), ACT_ERASE_ALL,  NULL },
    { LINES,                      K_CTRL('k'), ACT_ERASE_END,  NULL },
    { LINES,                      K_CTRL('y'), ACT_YANK,       NULL },
    { LETTERS,                    '?',         ACT_HELP,       "Help" },
    { TYPED,                      K_F1,        ACT_HELP,       NULL },
};

/* What people do too seldom to give it a key. */
static const struct { unsigned where; enum action action; } keyless[] = {
    { LETTERS, ACT_LAST_KEY },
};

static const struct { uint32_t key; const char *name; } key_names[] = {
    { K_UP, "Up" }, { K_DOWN, "Down" }, { K_LEFT, "Left" }, { K_RIGHT, "Right" },
    { K_HOME, "Home" }, { K_END, "End" }, { K_PGUP, "PgUp" }, { K_PGDN, "PgDn" },
    { K_DELETE, "Del" }, { K_ENTER, "Enter" }, { K_ESC, "Esc" },
    { K_ERASE, "Backspace" }, { K_TAB, "Tab" }, { K_BACKTAB, "Shift-Tab" }, { ' ', "Space" },
};

bool keymap_everywhere(const struct binding *b)
{
    return (b->where & LETTERS) == LETTERS;
}

const struct keymap *keymap_builtin(void)
{
    static const struct keymap builtin = { bindings, AP_COUNT(bindings) };

    return &builtin;
}

static const struct binding *find(const struct keymap *keys, enum place place, uint32_t key)
{
    const struct binding *found = NULL;

    for (const struct binding *b = keys->at; b < keys->at + keys->count; b++) {
        if (b->key != key || !(b->where & 1u << place))
            continue;
        if (!keymap_everywhere(b))
            return b;
        found = b;
    }
    return found;
}

enum action keymap_find(const struct keymap *keys, enum place place, uint32_t key)
{
    const struct binding *b = find(keys, place, key);
    return b ? b->action : ACT_NONE;
}

const struct binding *keymap_next(const struct keymap *keys, enum place place,
                                  const struct binding *last)
{
    for (const struct binding *b = last ? last + 1 : keys->at; b < keys->at + keys->count; b++)
        if (b->where & 1u << place && find(keys, place, b->key) == b)
            return b;
    return NULL;
}

enum action keymap_keyless(enum place place, size_t i)
{
    for (size_t k = 0; k < AP_COUNT(keyless); k++)
        if (keyless[k].where & 1u << place && i-- == 0)
            return keyless[k].action;
    return ACT_NONE;
}

const char *action_name(enum action action)
{
    static const char *const name[ACT_COUNT] = {
#define X(id, word, help) [ACT_##id] = word,
        ACTIONS(X)
#undef X
    };
    return name[action];
}

const char *action_help(enum action action)
{
    static const char *const text[ACT_COUNT] = {
#define X(id, word, help) [ACT_##id] = help,
        ACTIONS(X)
#undef X
    };
    return text[action];
}

const char *place_name(enum place place)
{
    static const char *const text[PLACE_COUNT] = {
#define X(id, word, title) [PLACE_##id] = #word,
        PLACES(X)
#undef X
    };
    return text[place];
}

const char *place_title(enum place place)
{
    static const char *const text[PLACE_COUNT] = {
#define X(id, word, title) [PLACE_##id] = title,
        PLACES(X)
#undef X
    };
    return text[place];
}

const char *key_text(uint32_t key, char buf[16])
{
    char bytes[4];

    for (size_t i = 0; i < AP_COUNT(key_names); i++)
        if (key_names[i].key == key)
            return key_names[i].name;
    if (key >= K_F1 && key <= K_F10)
        snprintf(buf, 16, "F%u", (unsigned)(key - K_F1 + 1));
    else if (key >= K_ALT)
        snprintf(buf, 16, "Alt-%.*s", (int)text_encode(key - K_ALT, bytes), bytes);
    else if (key < 0x20)
        snprintf(buf, 16, "^%c", (char)(key + '@'));
    else
        snprintf(buf, 16, "%.*s", (int)text_encode(key, bytes), bytes);
    return buf;
}

/* Is name, which has n bytes, what key is called?  Letter case counts. */
static bool is_called(uint32_t key, const char *name, size_t n)
{
    char buf[16];
    const char *text = key_text(key, buf);

    return strlen(text) == n && memcmp(text, name, n) == 0;
}

static bool named(const char *name, size_t n, uint32_t *key)
{
    const char *last = name + n - 1;

    for (*key = KEY_BASE + 1; *key <= K_F10; ++*key)
        if (is_called(*key, name, n))
            return true;
    for (*key = 1; *key <= ' '; ++*key)
        if (is_called(*key, name, n))
            return true;
    *key = K_ALT + (uint32_t)(unsigned char)*last;
    return is_called(*key, name, n);
}

bool key_parse(const char **s, uint32_t *key)
{
    const char *end = **s == '<' ? strchr(*s, '>') : NULL;

    if (end && named(*s + 1, (size_t)(end - *s - 1), key)) {
        *s = end + 1;
        return true;
    }
    return (*key = text_next(s)) != 0;
}
