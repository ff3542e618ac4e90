/*
 * ui.h -- the interface as a machine: events in, a grid out.
 *
 * ui_event() and ui_draw() are all there is to driving it, so a test feeds
 * keys and reads the grid, and the real program does the same in a loop.
 *
 * Row 1 says where you are; row 2, only when something restricts the view,
 * says what; the last row is the footer, a notice, or the line being typed
 * (with one row above it for what will be done, or what is wrong with it).
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "ui/grid.h"
#include "ui/keymap.h"
#include "view/viewline.h"

struct ui;

enum mouse_act { MOUSE_NONE, MOUSE_PRESS, MOUSE_RELEASE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct mouse {
    enum mouse_act act;
    int            button;      /* 0: the left one */
    int            row, col;    /* of the grid */
    long long      ms;          /* when, by a clock that only goes forward */
};

struct event {
    enum { EVENT_KEY, EVENT_PASTE, EVENT_RESIZE, EVENT_MOUSE } kind;
    uint32_t     key;           /* EVENT_PASTE: one character of what was pasted */
    int          rows, cols;
    struct mouse mouse;
};

/* How a text was copied: "Copied with xclip:", and what is not known: "; whether ...", or "". */
struct copied { const char *done, *caveat; };

/* What the interface needs from a terminal. */
struct term_ops {
    bool (*next)(void *term, struct event *ev);     /* wait; false at end of input */
    bool (*pending)(void *term);                    /* is an event waiting already? */
    void (*show)(void *term, const struct grid *grid, bool whole);
    bool (*mouse)(void *term, bool on);     /* tell of the mouse, or not; false: it cannot */
    /* Put s[0..n) where other programs can paste it from. */
    enum ap_code (*copy)(void *term, const char *s, size_t n, struct copied *how,
                         struct ap_error *err);
};

/* The smallest screen that is drawn; below it there is a notice. */
enum { UI_MIN_ROWS = 6, UI_MIN_COLS = 20 };

/* Start with a copy of view.  subject, and all in both, must outlive the interface. */
struct ui *ui_new(const struct subject *subject, const struct viewstate *view,
                  int rows, int cols, bool ascii);
void ui_free(struct ui *ui);                        /* NULL is allowed */

void ui_event(struct ui *ui, struct event ev);
bool ui_done(const struct ui *ui);
bool ui_mouse(const struct ui *ui);                 /* is the mouse of use? it is at first */
void ui_set_mouse(struct ui *ui, bool on);
const struct grid *ui_draw(struct ui *ui);          /* valid until the next call */

/* The terminal to copy to, where ui_run() is not what drives; both must outlive the interface. */
void ui_connect(struct ui *ui, const struct term_ops *ops, void *term);

/* Draw and wait until the user leaves.  Typed-ahead keys are taken before drawing. */
void ui_run(struct ui *ui, const struct term_ops *ops, void *term);

/* Other keys than the built-in ones; they must outlive the interface. */
void ui_set_keys(struct ui *ui, const struct keymap *keys);
/* What Help says of settings; it must outlive the interface. */
void ui_set_about(struct ui *ui, const char *settings);

/* For screens. */

const struct keymap *ui_keys(const struct ui *ui);
const char *ui_about(const struct ui *ui);      /* "" where there are no settings */

const struct subject *ui_subject(const struct ui *ui);

/* What a person looks at.  It and what it points to live until it changes next. */
const struct viewstate *ui_view(const struct ui *ui);

/*
 * Look at next from now on: the way to change a view.  next and its arrays are
 * copied, and may lie anywhere; its filter_text is what counts and must be one
 * that can be read, its predicate is made here.  A view that is the same
 * changes nothing.  Else the former one can be brought back by undo, the
 * message is shown ("Sorted by Lifecycle", to which the key that undoes it is
 * added), next->kind's screen comes to the top, and the top screen is told
 * (shown).  Quietly: the message is kept for undo and not shown now.
 */
void ui_change(struct ui *ui, const struct viewstate *next, const char *fmt, ...) AP_PRINTF(3, 4);
void ui_change_quietly(struct ui *ui, const struct viewstate *next, const char *fmt, ...)
    AP_PRINTF(3, 4);

/*
 * Look at next for now, as while a filter is typed: undo does not know of it.
 * ui_change(ui, ui_view(ui), ...) makes it a change from the view before all
 * previews; ui_preview_end() goes back to that view.
 */
void ui_preview(struct ui *ui, const struct viewstate *next);
void ui_preview_end(struct ui *ui);

/* Go back to the view before the last change, or forward again; both say which. */
void ui_undo(struct ui *ui);
void ui_redo(struct ui *ui);

/*
 * A number that grows whenever one of these parts of the view (a set of enum
 * view_part) changes: a screen keeps the one it has derived something for.
 */
unsigned long ui_version(const struct ui *ui, unsigned parts);

/* How the program was told of the catalogue and the day, for the next two. */
void ui_set_given(struct ui *ui, struct view_given given);
const char *ui_opened_as(const struct ui *ui);      /* the catalogue's name there; "": none */
/* The command line that writes this view as the interface does, in the format written last. */
char *ui_command(const struct ui *ui, struct ap_arena *arena);
/* The one that opens the interface at this view. */
char *ui_explorer(const struct ui *ui, struct ap_arena *arena);
/* The same two by the name that the view was saved under. */
char *ui_command_named(const struct ui *ui, const char *name, struct ap_arena *arena);
char *ui_explorer_named(const struct ui *ui, const char *name, struct ap_arena *arena);

struct ap_arena *ui_arena(struct ui *ui);           /* lives as long as the interface */
bool ui_ascii(const struct ui *ui);
struct ui_size { int rows, cols; } ui_size(const struct ui *ui);

/* The offering that Item, marks and "compare with this one" are about. */
size_t ui_offering(const struct ui *ui);            /* AP_NONE before any */
void   ui_set_offering(struct ui *ui, size_t offering);
size_t ui_attribute(const struct ui *ui);           /* the cell that Sources is about */
void   ui_set_attribute(struct ui *ui, size_t attribute);

/* What the cursor is on, or a page is about: each may be AP_NONE. */
struct spot { size_t offering, attribute, question; };

/* Open Words on that; nothing: on all words of the catalogue. */
void ui_explain(struct ui *ui, struct spot about);
struct spot ui_explained(const struct ui *ui);
/* The offering that Similar is about. */
size_t ui_likened(const struct ui *ui);

/* Marks are the view's; to mark is a change. */
bool   ui_marked(const struct ui *ui, size_t offering);
void   ui_mark(struct ui *ui, size_t offering, bool on);
size_t ui_marks_hidden(const struct ui *ui);        /* how many the filter leaves out */

/*
 * Put a screen on top; one that is open already comes back to the top.  Going to
 * Browse, Item (of the offering at hand), Compare, Decide or Rank changes the view's
 * kind: steps from one to the next are undone together.
 */
void ui_open(struct ui *ui, enum screen_id screen);
void ui_show_item(struct ui *ui, size_t offering);  /* Item, of this offering */
void ui_back(struct ui *ui);                        /* close the top one, never the last */
/* Where keys went before the top screen covered it: a screen, or the line being typed. */
enum place ui_below(struct ui *ui);

/* Put these offerings side by side, the view's baseline first, and open Compare; they
   are copied. */
void ui_compare(struct ui *ui, const size_t *offering, size_t count);

/*
 * Preview the view filtered by text.  On failure nothing changes, and err says
 * what is wrong where.
 */
AP_MUST_CHECK enum ap_code ui_filter(struct ui *ui, const char *text, struct ap_error *err);

/* Do an action as if its key had been pressed (Help runs the line it is on). */
void ui_do(struct ui *ui, enum action action);

/*
 * Ask for a line; the top screen's typed() hears of every change and the end.
 * says is shown in the row above: what will be done, in words; may be NULL.
 */
void ui_ask(struct ui *ui, const char *label, const char *initial, const char *says);
/* The same on behalf of no screen; see screen.h. */
struct asker;
void ui_ask_for(struct ui *ui, const struct asker *asker, const char *label,
                const char *initial, const char *says);
/* Say something else above the line being typed. */
void ui_says(struct ui *ui, const char *says);
/* The line as it is, and another in its place; nobody is told of that. */
const char *ui_typed(const struct ui *ui);
void ui_retype(struct ui *ui, const char *text);
/*
 * What is wrong with the line being typed; its token is underlined.  NULL:
 * nothing.  Said when the line ends by Enter, it is not taken and stays open.
 */
void ui_wrong(struct ui *ui, const struct ap_error *err);

/* A message in place of the footer until the next key. */
void ui_notice(struct ui *ui, enum style style, const char *fmt, ...) AP_PRINTF(3, 4);

/* Is the last key shown in the footer, with what it did, where the hints leave room? */
void ui_set_last_key(struct ui *ui, bool shown);

/* The i-th of the messages of this run that are kept, the oldest first; NULL behind the last. */
struct message { enum style style; char text[512]; };
const struct message *ui_message(const struct ui *ui, size_t i);

#endif
