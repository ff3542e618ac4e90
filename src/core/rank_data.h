/*
 * rank_data.h -- what the modules of ranking share: scoring with other requirements
 * than those of a ranking, for asking "what if".
 */
#ifndef CORE_RANK_DATA_H
#define CORE_RANK_DATA_H

#include "apposite/rank.h"

/* The points for a requirement, in halves of its weight: 0, 1 or 2. */
int rank_halves(enum ap_policy unknown, enum ap_truth truth);

/* Does a must of that truth exclude? */
bool rank_excludes(enum ap_policy unknown, enum ap_truth truth);

/*
 * The offerings that have the best score of all that are not excluded, were the
 * needs and weights those of as (one for each requirement, its condition unread).
 */
struct ap_bits rank_leaders(const struct ap_ranking *r, const struct ap_requirement *as,
                            struct ap_arena *arena);

/* A copy of the requirements to change; what it is without one: nice, of no weight. */
struct ap_requirement *rank_copy(const struct ap_ranking *r, struct ap_arena *arena);
struct ap_requirement rank_without(const struct ap_requirement *requirement);

#endif
