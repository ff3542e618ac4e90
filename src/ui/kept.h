/*
 * kept.h -- views that own what they point to.
 *
 * A history keeps many views, each of which changes little.  So an array is
 * shared by all the kept views that have the same one, and goes with the last
 * of them: what a step costs is what it changed.
 */
#ifndef UI_KEPT_H
#define UI_KEPT_H

#include "view/viewstate.h"

struct kept_part;

struct kept {
    struct viewstate  view;     /* without its predicate: filter_text says it */
    struct kept_part *part[ARRAY_COUNT];
};

/* Copy v; what is the same as in beside (NULL: nothing) is shared with it. */
struct kept kept_take(const struct ap_catalogue *cat, const struct viewstate *v,
                      const struct kept *beside);
void kept_reset(struct kept *k);

/* The bytes of the arrays that k shares with nobody. */
size_t kept_own(const struct kept *k);

#endif
