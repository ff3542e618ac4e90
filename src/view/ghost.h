/*
 * ghost.h -- what a filter leaves out, and why.
 */
#ifndef VIEW_GHOST_H
#define VIEW_GHOST_H

#include "view/viewstate.h"

/*
 * The offerings listed, then, where the view shows ghosts, those that its filter
 * leaves out, in catalogue order: *listed and *ghosts indexes.
 */
size_t *ghost_list(const struct viewstate *v, const struct ap_catalogue *cat, size_t *listed,
                   size_t *ghosts, struct ap_arena *arena);

/* The first condition of the filter that leaves an offering out; "": none does. */
char *ghost_reason(const struct viewstate *v, size_t offering, struct ap_arena *arena);
/* What an offering has, and the condition in words, or the part of it that decides: "ACI fails:
   Platform is AKS". */
char *ghost_words(const struct viewstate *v, const struct ap_catalogue *cat, size_t offering,
                  struct ap_arena *arena);

#endif
