/*
 * ranking.h -- requirements and rankings in a test.
 */
#ifndef RANKING_H
#define RANKING_H

#include "apposite/rank.h"
#include "small.h"

/* A requirement as a test writes it; the last of a list has no condition. */
struct wanted { enum ap_need need; long weight; const char *condition; };

struct ap_requirements wanted_of(const struct small *s, const struct wanted *wanted,
                                 enum ap_policy unknown);

/* Some random conditions, needs and weights; for the catalogue of plain.h. */
struct ap_requirements wanted_random(const struct small *s, size_t most);

/*
 * "car 4 | van 3 | boat 3? | - bike 1 sub 1?": the places with their points, a ?
 * for each unknown requirement, | between different scores; then who is excluded and by the
 * number of which requirement, with a ? where it is unknown.
 */
const char *ranking_text(const struct small *s, const struct ap_ranking *r);

#endif
