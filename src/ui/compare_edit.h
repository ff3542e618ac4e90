/*
 * compare_edit.h -- what keys change of a comparison.
 *
 * Each is one change of the view, with the words that say so, or a notice that
 * says why not and what to do instead.
 */
#ifndef UI_COMPARE_EDIT_H
#define UI_COMPARE_EDIT_H

#include "ui/ui.h"

/* The cell that the cursor of the comparison is on. */
struct compare_at {
    size_t        col;          /* where its offering stands among those compared */
    const size_t *attribute;    /* those of its row: one, or all of a folded group ... */
    size_t        attributes;   /* ... 0: no row is shown */
};

/* Do what an action means there; false if it changes nothing of a comparison. */
bool compare_edit(struct ui *ui, enum action action, struct compare_at at);

#endif
