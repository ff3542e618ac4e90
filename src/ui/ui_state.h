/*
 * ui_state.h -- what the interface remembers; for the files of the ui_ family.
 *
 * Screens do not include this: they ask through ui.h.
 */
#ifndef UI_UI_STATE_H
#define UI_UI_STATE_H

#include "ui/earlier.h"
#include "ui/kept.h"
#include "ui/lineedit.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "view/keep.h"

struct layer {
    enum screen_id   id;
    void            *state;
    struct ap_arena *arena;     /* owns state and what it loaded */
};

/* The line being typed, for the screen that asked for it. */
struct prompt {
    bool            on;
    bool            pasted;     /* changed by a paste of which its screen was not told yet */
    enum screen_id  owner;
    const struct asker *asker;  /* NULL: the owner asks */
    struct lineedit line, initial;
    size_t          offered;    /* bytes at its start that the first character replaces */
    char            label[64], says[512];
    struct ap_error wrong;      /* text "": nothing is */
    size_t          earlier;    /* the accepted line that it shows; AP_NONE: what is typed */
    struct lineedit typed;      /* ... and what was typed, to come back to */
};

/* What is proposed for it. */
struct menu {
    struct ap_arena     *arena; /* owns found */
    struct ap_completion found; /* once fresh: for the line, or for base while walking */
    bool                 fresh;
    bool                 walking;       /* a proposal, or none again, was put in the line */
    struct lineedit      base;          /* the line without it */
    size_t               at;            /* which one; as many as there are: none */
};

struct notice {
    enum style style;
    char       text[512];       /* "": none */
    bool       hints;           /* the hints of the footer have what room it leaves */
};

/* What was said in this run. */
enum { SAID_MOST = 200 };
struct said {
    struct message *message;    /* SAID_MOST; NULL: nothing was said yet */
    size_t          count;      /* ever */
};

/* The key pressed last, and what it was taken for. */
struct last {
    uint32_t    key;            /* 0: none */
    enum action action;
};

/* What the mouse did last. */
struct pointer {
    bool         on;
    bool         asked;         /* somebody pressed its key */
    bool         told;          /* how to select text while the mouse is ours */
    struct mouse press;         /* the last one; of no meaning where act is MOUSE_NONE */
};

/* A view that was opened or saved under a name. */
struct named {
    struct named *next;
    struct kept   kept;         /* as it was saved */
    bool          whole;        /* nothing of it was lost when it was opened */
    bool          gone;         /* it was deleted */
    char          name[AP_VIEW_NAME + 1];
};

struct views {
    struct keep  *keep;         /* NULL: they are kept nowhere */
    bool          resumed;      /* the interface began with the last session */
    struct named *named;        /* each name once; "": one that lost its name */
    unsigned long version;
    /* While a name is typed: what the next Enter replaces, what is renamed; "": nothing. */
    char          replacing[AP_VIEW_NAME + 1], renamed[AP_VIEW_NAME + 1];
};

/* A view, and how it came about. */
struct step {
    struct kept kept;
    struct named *named;        /* the saved view that it goes back to; NULL: none */
    bool        went;           /* only to another screen */
    char        text[160];
};

/*
 * All views that undo and redo can go to; that of at is the present one.  The
 * oldest go when there are too many, or when their arrays take too much room.
 */
struct history {
    struct step *step;
    size_t       count, at;
    size_t       bytes;         /* of all arrays */
    bool         previewing;
    struct kept  preview;       /* shown in place of the present one */
};

struct ui {
    const struct subject *subject;
    const struct keymap  *keys;
    const char           *about;        /* which settings are used */
    struct ap_arena      *own;          /* owns this struct and what screens keep */
    struct ap_arena      *frame;        /* owns the grid; emptied at every draw */
    struct ap_arena      *filter[2];    /* the one in use, and the one to try the next in */
    struct { const struct ap_predicate *filter; const char *text; } tried;  /* in the latter */
    struct grid           grid;
    struct layer          stack[SCREEN_COUNT];  /* each screen at most once; never empty */
    int                   depth, rows, cols;
    bool                  ascii, whole, done;
    struct history        history;
    struct viewstate      view;         /* shown: a copy of the present or previewed one,
                                           and its predicate */
    unsigned long         clock, version[PART_COUNT];
    struct ap_arena      *marks;        /* owns marked */
    struct ap_bits        marked;       /* the view's marks, to be asked quickly */
    size_t                hidden;       /* how many of them the filter leaves out */
    struct view_given     given;
    struct views          views;
    struct prompt         prompt;
    struct menu           menu;
    struct earlier        earlier;      /* the lines that were accepted */
    enum format           format;       /* written last, and offered next */
    struct notice         notice;
    struct said           said;
    bool                  last_hidden;  /* people do not want to see the last key */
    struct last           last;
    struct pointer        pointer;
    struct { const struct term_ops *ops; void *of; } term;  /* ops NULL: there is none */
    enum copy_part        copied;       /* what was copied last */
    bool                  copying;      /* and nothing was done since */
    bool                  drawn;        /* nothing has happened since the grid was drawn */
    size_t                offering, attribute;  /* what the cursor is on; AP_NONE: nothing */
    struct spot           explained;    /* what Words is about */
    size_t                likened;      /* whom Similar is about */
    size_t                opened[2];    /* the offerings last opened in Item, newest first */
};

const struct screen_ops *ui_ops(enum screen_id id);
enum place ui_place_of(struct ui *ui, const struct layer *l);  /* what keys mean to a screen */

/* ui_stack.c: the screens that are open. */

struct layer *ui_top(struct ui *ui);
void ui_push(struct ui *ui, enum screen_id id);
void ui_pop(struct ui *ui);
void ui_tell_shown(struct ui *ui);          /* the top one */
/* Put a screen on top, opened or as it was left; or close all that is above it. */
void ui_bring(struct ui *ui, enum screen_id id);
void ui_return_to(struct ui *ui, enum screen_id id);
void ui_close(struct ui *ui, enum screen_id id);    /* wherever it is, if it is open */
enum screen_id ui_screen_of(enum view_kind kind);

/* ui_undo.c: the views. */

void ui_history_start(struct ui *ui, const struct viewstate *view);
void ui_history_end(struct ui *ui);
/* Go to the screen of a kind: a step that joins the one before if that only went, too. */
void ui_go(struct ui *ui, enum view_kind kind, size_t item);

/* ui_views.c: the views that are kept. */

void ui_views_end(struct ui *ui);

/* ui_line.c: the line being typed. */

bool ui_typing(const struct ui *ui);        /* does it get the keys? */
enum place ui_line_place(const struct ui *ui);      /* what keys mean to it */
void ui_type(struct ui *ui, enum action action, uint32_t key);
void ui_paste(struct ui *ui, uint32_t rune);        /* text, never a key */
void ui_tell_pasted(struct ui *ui);         /* tell who asked of a paste, if there was one */
void ui_tell_typed(struct ui *ui, enum typed how);  /* they may ask again, or not take it */

/* ui_complete.c: proposals for it. */

void ui_complete(struct ui *ui, bool forward);      /* put the next or former one in the line */
void ui_menu_end(struct ui *ui);            /* the line changed otherwise */
void ui_menu_pick(struct ui *ui, size_t which);     /* put it in the line, and go on from it */
/* Go on from an attribute or a test that is in the line; false: it is none of these. */
bool ui_menu_take(struct ui *ui);
const char *ui_menu_says(struct ui *ui);    /* about the one that is in the line; "": none is */
int  ui_menu_rows(const struct ui *ui);
void ui_menu_draw(struct ui *ui, struct area area);

/* ui_message.c: what is said. */

void ui_toggle_last_key(struct ui *ui);     /* and say so */
char *ui_last_key(const struct ui *ui);     /* "j down", for a frame; "": nothing to show */

/* ui_point.c: the mouse. */

void ui_point(struct ui *ui, struct mouse mouse);
void ui_toggle_mouse(struct ui *ui);        /* and say so */
/* Tell the terminal, if it was told otherwise before; the result is what it does now. */
bool ui_tell_mouse(struct ui *ui, bool was);

/* ui_spot.c: what the cursor is on. */

struct spot ui_spot(struct ui *ui);
void ui_liken(struct ui *ui);               /* Similar, of the offering at hand */
void ui_copy(struct ui *ui);                /* ui_copy.c: what the cursor is on */

/* The rest */

enum place ui_place(struct ui *ui);         /* what keys mean now */
bool ui_too_small(const struct ui *ui);
void ui_compare_chosen(struct ui *ui);      /* what the key for comparing does by default */

#endif
