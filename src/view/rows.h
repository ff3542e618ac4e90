/*
 * rows.h -- the rows of a comparison as people see them.
 *
 * Rows of one group stand together, the groups in the order of their first row.
 * Where the view says so, a group whose rows are all the same is one row.  Screens
 * and documents share this; data (CSV, JSON) has attributes in catalogue order.
 */
#ifndef VIEW_ROWS_H
#define VIEW_ROWS_H

#include "view/viewstate.h"

struct row {
    const size_t *attribute;    /* what it stands for: one ... */
    size_t        attributes;   /* ... or more: a group that is folded */
    const char   *group;        /* "": none */
    bool          first;        /* of its group */
};

struct rows {
    struct row   *row;
    size_t        count;
    const size_t *attribute;    /* all of them together, in this order */
    size_t        attributes;
    size_t        folded;       /* how many rows are a group */
};

/*
 * The rows of a view.  open: by attribute, those whose group is not folded
 * whatever the view says; NULL: none.  All lives as long as arena.
 */
struct rows rows_of(const struct viewstate *v, const struct ap_comparison *cmp,
                    const struct ap_catalogue *cat, const bool *open, struct ap_arena *arena);

/* "Security: 5 attributes": what a folded row is called. */
char *rows_folded_name(const struct row *row, struct ap_arena *arena);

/*
 * What stands in its cell of an offering: "all the same", and of which attributes the
 * sources disagree, since that is not to be folded away.
 */
char *rows_folded_cell(const struct row *row, const struct ap_catalogue *cat, size_t offering,
                       struct ap_arena *arena);
bool  rows_is_disputed(const struct row *row, const struct ap_catalogue *cat, size_t offering);

#endif
