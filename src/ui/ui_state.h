/*
 * ui_state.h -- what the interface remembers; for ui.c, ui_draw.c, ui_choice.c.
 *
 * Screens do not include this: they ask through ui.h.
 */
#ifndef UI_UI_STATE_H
#define UI_UI_STATE_H

#include "ui/lineedit.h"
#include "ui/screen.h"
#include "ui/ui.h"

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
    struct lineedit line, initial;
    char            label[64], says[512];
    struct ap_error wrong;      /* text "": nothing is */
};

struct notice {
    enum style style;
    char       text[512];       /* "": none */
};

struct ui {
    const struct subject *subject;
    struct ap_arena      *own;          /* owns this struct and what screens keep */
    struct ap_arena      *frame;        /* owns the grid; emptied at every draw */
    struct ap_arena      *filter[2];    /* the one in use, and the one to try the next in */
    struct grid           grid;
    struct layer          stack[SCREEN_COUNT];  /* each screen at most once; never empty */
    int                   depth, rows, cols;
    bool                  ascii, whole, done;
    struct viewstate      view;
    struct prompt         prompt;
    struct notice         notice;
    size_t                offering, attribute;  /* what the cursor is on; AP_NONE: nothing */
    size_t                opened[2];    /* the offerings last opened in Item, newest first */
    size_t               *mark, marks;  /* offerings, in the order they were marked */
    size_t               *compared;     /* room for all; view.compared points here */
};

struct layer *ui_top(struct ui *ui);
const struct screen_ops *ui_ops(enum screen_id id);
bool ui_typing(const struct ui *ui);        /* does the line being typed get the keys? */
bool ui_too_small(const struct ui *ui);
void ui_tell_pasted(struct ui *ui);         /* tell the screen of a paste, if there was one */
void ui_compare_chosen(struct ui *ui);      /* what the key for comparing does by default */

#endif
