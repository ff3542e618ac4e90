/*
 * viewwords.h -- a view in a few words, for a list of views.
 */
#ifndef VIEW_VIEWWORDS_H
#define VIEW_VIEWWORDS_H

#include "view/viewstate.h"

/*
 * "Compare A, B and 3 more, only rows that differ; filter platform:aks; 2 marked":
 * what the screen shows, then what else is not as the catalogue opens.
 */
char *view_words(const struct ap_catalogue *cat, const struct viewstate *v,
                 struct ap_arena *arena);

/* A name for it, as one would call it: "platform:aks", "Canoe, Dinghy"; at most 40 columns. */
char *view_name(const struct ap_catalogue *cat, const struct viewstate *v,
                struct ap_arena *arena);

#endif
