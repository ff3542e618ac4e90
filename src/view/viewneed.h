/*
 * viewneed.h -- the requirements of a view.
 *
 * A view keeps them as text, as it does the filter: musts first, then shoulds, then
 * nices, each in the order in which they were stated.
 */
#ifndef VIEW_VIEWNEED_H
#define VIEW_VIEWNEED_H

#include "apposite/require.h"
#include "view/viewstate.h"

/* What the text says; it was read before.  Lives as long as arena. */
struct ap_requirements viewstate_requirements(const struct viewstate *v,
                                              const struct ap_catalogue *cat,
                                              struct ap_arena *arena);

/* Let v have these: its text lives in arena. */
void viewstate_require(struct viewstate *v, struct ap_requirements requirements,
                       struct ap_arena *arena);

/*
 * State one more, as the last of its need; v changes only if it can be read.  Errors
 * as ap_requirement_read, and AP_USAGE where there are as many as there may be.
 */
AP_MUST_CHECK enum ap_code viewstate_add_requirement(struct viewstate *v,
                                                     const struct ap_catalogue *cat,
                                                     enum ap_need need, const char *text,
                                                     struct ap_arena *arena,
                                                     struct ap_error *err);

#endif
