/*
 * facets.h -- the facets of Browse: every value with how many offerings have
 * it, to be taken into the filter and out of it.
 *
 * Whether the pane is open is the view's (facets); whether it has the keys, what
 * is folded and where its cursor stands are only here.  On wide screens it
 * stands left of the list; on others it lies over it while it has the keys.
 * For the files of Browse; facets.c changes it, facets_draw.c draws.
 */
#ifndef UI_FACETS_H
#define UI_FACETS_H

#include "apposite/edit.h"
#include "ui/grid.h"
#include "ui/list.h"
#include "ui/ui.h"

/* An attribute with values to choose from. */
struct facet {
    size_t           attribute;
    size_t          *value;     /* codes of its column, in the order in which they stand,
                                   then AP_NONE where a cell is not known */
    size_t           values;
    bool             unfolded;
    struct ap_facet  found;     /* where it is unfolded */
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

/* Draw the pane if it is to be seen; return what is left for the list, perhaps no columns. */
struct area facets_draw(struct ui *ui, struct facets *f, struct area area);

#endif
