/*
 * facets.h -- the facets of Browse: every value with how many offerings have
 * it, to be taken into the filter and out of it.
 *
 * Whether the pane is open is the view's (facets); whether it has the keys, what
 * is folded and where its cursor stands are only here.  On wide screens it
 * stands left of the list; on others it lies over it while it has the keys.
 * For the files of Browse; facets.c counts, facets_act.c changes,
 * facets_draw.c draws.
 */
#ifndef UI_FACETS_H
#define UI_FACETS_H

#include "apposite/edit.h"
#include "ui/grid.h"
#include "ui/list.h"
#include "ui/ui.h"

/* An attribute, or the group, with values to choose from; both as edit.h has them. */
struct facet {
    size_t           attribute;
    size_t          *value;     /* in the order in which they stand, then the states that
                                   some cell has */
    size_t           values;
    bool             unfolded;
    size_t          *number;    /* beside value: offerings that have it; where it is unfolded */
    size_t           of;        /* ... among so many */
    enum ap_choice  *choice;    /* beside value; NULL: the filter chooses none */
};

/* A line: an attribute, or one of its values. */
struct facet_line {
    size_t facet;
    size_t at;                  /* index into its values, or AP_NONE for the attribute */
};

struct facets {
    struct ap_arena   *own;     /* owns all but what is found and chosen */
    struct ap_arena   *found;   /* owns that; emptied when the filter changes */
    struct facet      *facet;   /* NULL until the pane is opened first */
    size_t             facets;
    struct ap_groups   groups;
    struct facet_line *line;    /* room for all of them */
    struct list        list;
    size_t             left;    /* offerings that satisfy the filter */
    bool               focused; /* has the keys, while it is open */
    unsigned long      opened, counted;     /* the versions of the view that it is at */
};

/* It lives in arena, until facets_free. */
struct facets *facets_new(struct ui *ui, struct ap_arena *arena);
void facets_free(struct facets *f);

/* The view may have changed. */
void facets_shown(struct ui *ui, struct facets *f);

bool facets_focused(struct ui *ui, const struct facets *f);
/* Return whether the action was for the pane: opening it, or anything while it has the keys. */
bool facets_act(struct ui *ui, struct facets *f, enum action action);

/* What the mouse finds in the pane; index is the line, or none of them. */
enum { FACETS_LINE = 100 };

/* Where the line of an attribute is. */
size_t facets_heading(const struct facets *f, size_t facet);
/* Show its values or fold them; what is shown is counted then. */
void facets_unfold(struct ui *ui, struct facets *f, size_t facet, bool unfolded);

/* What a facet and its values are called. */
const char *facet_name(struct ui *ui, const struct facet *facet);
const char *facet_label(struct ui *ui, const struct facet *facet, size_t at);

/* Draw the pane if it is to be seen; return what is left for the list, perhaps no columns. */
struct area facets_draw(struct ui *ui, struct facets *f, struct area area);

#endif
