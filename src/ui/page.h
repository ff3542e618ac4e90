/*
 * page.h -- a page of paragraphs to read, some of which the cursor stops at.
 *
 * A screen says what stands on its page; the page wraps it to any width, scrolls
 * it, and tells which stop the cursor is on.  A paragraph may have a label, which
 * stands in a column left of its text (above it where the page is narrow),
 * and a note at the right end of its first line (in a line below where there is
 * no room beside it).  The right edge tells whether
 * there is more above or below.
 */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "ui/grid.h"
#include "ui/roll.h"
#include "ui/screen.h"

struct para {
    enum style  style;
    int         indent;
    const char *lead, *label, *note;    /* NULL: none */
    const char *text;
    int         what;           /* 0: only to read; else a stop, as its screen calls it */
    size_t      index;          /* ... and which one */
};

struct page {
    struct ap_arena *arena;     /* owns the paragraphs and their texts */
    struct para     *para;
    size_t           count, cap;
    int             *start;     /* for roll: of stops */
    struct roll      roll;      /* over the stops */
    int              cols;      /* the width it is laid out for */
};

/* Begin an empty page; arena must live as long as it. */
void page_init(struct page *p, struct ap_arena *arena);

/* Add a paragraph at the end; texts are cleaned and kept. */
void page_text(struct page *p, enum style style, int indent, const char *text);
void page_pair(struct page *p, enum style style, int indent, const char *label,
               const char *text);
void page_heading(struct page *p, const char *text);    /* with an empty line before it */
/* Under the text column of a pair. */
void page_under(struct page *p, enum style style, const char *text);
/* About the paragraph added last. */
void page_note(struct page *p, const char *text);
void page_lead(struct page *p, const char *text);   /* signs in the room of its indent */
void page_stop(struct page *p, int what, size_t index);

/* Lay the page out.  Before anything else once it is filled, and when the size changes. */
void page_fit(struct page *p, int rows, int cols);
void page_draw(struct page *p, struct area area);

/* Move the cursor; false if action is not a movement. */
bool page_act(struct page *p, enum action action);
/* Put it on the stop that was clicked, or scroll; see screen.h. */
bool page_point(struct page *p, struct point point);

/* Add the text at the cursor, or the whole line of it; see screen.h. */
const char *page_copy(const struct page *p, enum copy_part part, struct buf *out);

/*
 * The stop the cursor is on, or NULL.  One that was not seen yet, because it is
 * below the window, is brought into view instead, so that nobody chooses it blindly.
 */
const struct para *page_at(struct page *p);
/* The same, seen or not: for pages that say more of the stop the cursor is on. */
const struct para *page_here(const struct page *p);
/* Put the cursor on a stop, if there is one like that. */
void page_go(struct page *p, int what, size_t index);

#endif
