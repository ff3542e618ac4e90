/*
 * browse.h -- the state of the Browse screen, and what its files do for each other.
 *
 * scr_browse.c moves and opens; browse_list.c makes the list; browse_filter.c,
 * browse_value.c, browse_order.c, browse_columns.c and browse_mark.c change the
 * view; browse_chips.c tells what restricts it; browse_layout.c and browse_draw.c
 * show it.
 */
#ifndef UI_BROWSE_H
#define UI_BROWSE_H

#include "ui/facets.h"
#include "ui/list.h"
#include "ui/screen.h"
#include "ui/ui.h"

enum {
    BROWSE_SIGNS = 5,           /* columns: the mark, two for life, the cursor's line, a gap */
    BROWSE_COLUMNS_MAX = 64     /* drawn at once; there is no screen so wide */
};

/* Neighbours in the list that stand below a heading: a group, or the ghosts. */
struct section {
    size_t      first;          /* the first of them; the next section ends this one */
    const char *title;
};

struct browse {
    struct ap_arena   *listing; /* owns what is listed; emptied when that is made anew */
    size_t            *shown;   /* offerings: those listed, then the ghosts; cursor and
                                   window are on these, headings are only drawn */
    size_t             listed;  /* how many satisfy the filter */
    struct section    *section;
    size_t             sections;
    struct list        list;    /* over shown */
    char              *empty;   /* what to say when none satisfies it; NULL: some do */
    struct { size_t offering; int top; } detail;    /* how far it is scrolled */
    size_t             chip;    /* the chip at hand while keys walk along them; AP_NONE: they
                                   do not */
    size_t             anchor;  /* the offering at which a range begins; AP_NONE: there is none */
    size_t             want;    /* the offering the cursor was put on; AP_NONE: none */
    size_t             col;     /* the column cursor: 0 the name, then the view's columns */
    size_t             left;    /* the first of the view's columns in sight */
    int                drawn[BROWSE_COLUMNS_MAX + 1];   /* widths: the name's, and of those in
                                                           sight when last drawn */
    struct facets     *facets;  /* the pane beside the list, or over it */
    struct ap_arena   *widths;  /* owns widest; emptied when the columns change */
    int               *widest;  /* what the name and each of the view's columns would take */
    unsigned long      of_list, of_columns, of_range;   /* the versions of the view that these
                                                           are from */
};

/* browse_list.c: what is listed. */

void browse_relist(struct ui *ui, struct browse *b);
void browse_measure(struct ui *ui, struct browse *b);
/* Put the cursor where it is wanted. */
void browse_point(struct ui *ui, struct browse *b);
/* The offering at the cursor; AP_NONE: none is. */
size_t browse_current(const struct browse *b);
/* The attribute of the column at the cursor; AP_NONE: it is the name. */
size_t browse_attribute(const struct ui *ui, const struct browse *b);
/* The heading that begins at a line, or in which it stands; NULL: none. */
const char *browse_title(const struct browse *b, size_t line, bool begins);

/* browse_filter.c, browse_value.c, browse_order.c, browse_mark.c, browse_columns.c: what keys
   change; false: not theirs. */

char *browse_why_empty(struct ui *ui, struct ap_arena *arena);
bool browse_filter_act(struct ui *ui, struct browse *b, enum action action);
bool browse_order_act(struct ui *ui, struct browse *b, enum action action);
bool browse_mark_act(struct ui *ui, struct browse *b, enum action action);
bool browse_columns_act(struct ui *ui, struct browse *b, enum action action);
bool browse_value_act(struct ui *ui, struct browse *b, enum action action);
/* The lines of the range from its beginning to the cursor; false: there is none. */
bool browse_range(const struct browse *b, size_t *from, size_t *to);
/* Say how far it reaches, if there is one. */
void browse_tell_range(struct ui *ui, const struct browse *b);
/* What a sort key goes by, as people call it. */
const char *browse_key_name(const struct ap_catalogue *cat, const struct ap_sort_key *key);
/* Which sort key a column (counted like col) is; AP_NONE: it is none. */
size_t browse_key_at(const struct ui *ui, size_t col);
/* The sign of the i-th sort key, with its number where there are several: "▲2". */
const char *browse_sort_sign(const struct ui *ui, size_t i, struct ap_arena *arena);
struct ap_sort browse_sort_without(struct ap_sort sort, size_t i, struct ap_arena *arena);

/* browse_chips.c: what restricts the view, in the order in which it is shown. */

enum chip_kind { CHIP_CONDITION, CHIP_GROUP, CHIP_SORT, CHIP_COLUMNS, CHIP_MARKS };
enum { CHIP_KINDS = CHIP_MARKS + 1 };

struct chip {
    enum chip_kind kind;
    size_t         index;       /* which condition or sort key */
    const char    *text;
};

struct chips {
    struct chip *at;
    size_t       count;
};

struct chips browse_chips(struct ui *ui, struct ap_arena *arena);
bool browse_restricts(struct ui *ui, void *state, struct area row);     /* see screen.h */
bool browse_chips_act(struct ui *ui, struct browse *b, enum action action);
void browse_chip_remove(struct ui *ui, size_t at);      /* the one in that place */

/*
 * browse_mouse.c.  The mouse finds the heading of a column (counted like col), the
 * detail, chips, lines of the facets, and as HOT_LINE the cells, of which each line has
 * one for each column.
 */

enum { BROWSE_HEAD = 1, BROWSE_DETAIL, BROWSE_CHIP, BROWSE_MARK, BROWSE_FACETS = FACETS_LINE };
size_t browse_cell(const struct ui *ui, size_t line, size_t col);
bool browse_mouse(struct ui *ui, void *state, struct point p);

/* browse_copy.c: what is copied; see screen.h. */
const char *browse_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out);

/* browse_layout.c: where everything stands at the size at hand. */

/* Is there room for the offering at the cursor beside the list (and the facets)? */
bool browse_detailed(const struct ui *ui);

struct layout {
    int    name;                /* columns of the name */
    int    width[BROWSE_COLUMNS_MAX];   /* of the view's columns in sight, from b->left on */
    size_t columns;
    int    between;             /* blank columns between them: room for the sign of a sort key */
    int    lines, gap;          /* of one offering, and blank ones below it */
    int    reason;              /* lines below a ghost that say why it is one */
    int    head;                /* lines of the heading */
    size_t from, to;            /* lines of the range to be marked; from > to: there is none */
    bool   titles;              /* sections have room for their titles */
};

/* Also scrolls: the columns to the cursor's, the list to its line. */
struct layout browse_layout(struct ui *ui, struct browse *b, struct area area);
const char *browse_heading(const struct ui *ui, size_t column);
void browse_draw(struct ui *ui, void *state, struct area area);

#endif
