/*
 * outline.h -- the decision tree as an outline on a page, parts of which are folded.
 *
 * Every row is a stop of the page; what lies on the way that the answers take is
 * ticked.
 */
#ifndef UI_OUTLINE_H
#define UI_OUTLINE_H

#include "ui/decide_page.h"
#include "view/treerows.h"

struct outline {
    struct ap_arena *own;       /* owns decision and rows; emptied when they are made anew */
    struct ap_arena *paper;     /* owns page */
    struct page      page;
    struct progress  decision;
    struct tree_row *row;
    size_t           rows;
    bool            *folded;    /* per row: what is under it is not shown */
};

/* The tree must have been read; arena must live as long as the outline. */
void outline_init(struct outline *o, const struct subject *s, const int *answers, bool ascii,
                  struct ap_arena *arena);
void outline_reset(struct outline *o);

/* For other answers; what is folded stays so.  The page is to be written after that. */
void outline_walk(struct outline *o, const int *answers);

/* Write the page, with the cursor on a row, or what it is folded under. */
void outline_write(struct outline *o, size_t at, int rows, int cols);

/* The row that the cursor is on; AP_NONE: it came into view only now. */
size_t outline_at(struct outline *o);
/* The row to look at first: the question to answer, or where the answers lead. */
size_t outline_first(const struct outline *o);
/* Where a question stands in full. */
size_t outline_question(const struct outline *o, size_t question);

bool outline_is_parent(const struct outline *o, size_t at);
bool outline_is_shown(const struct outline *o, size_t at);

/* Fold all that is not on the way taken: was there any?  Or unfold everything. */
bool outline_fold_rest(struct outline *o);
void outline_unfold(struct outline *o);

/*
 * Answer as the row of an answer does and, up to where the answers lead already,
 * as those above it.  How many of answers are others now.
 */
size_t outline_answer(const struct outline *o, size_t at, int *answers);

/* The next row that contains a folded text, from one on (or back) and round; AP_NONE: none. */
size_t outline_find(const struct outline *o, const char *folded, size_t from, bool back);

/* Put the cursor on a row that is shown. */
void outline_go(struct outline *o, size_t at);

#endif
