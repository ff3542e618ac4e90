/*
 * whatif.h -- what another answer would lead to.
 */
#ifndef VIEW_WHATIF_H
#define VIEW_WHATIF_H

#include "view/report.h"

/* Where answers lead once one is another: "recommends ONE, TWO", "recommends nothing",
   "asks "QUESTION"". */
char *whatif_text(const struct subject *s, const int *answers, size_t question, int answer,
                  struct ap_arena *arena);

/*
 * What other answers to one question of the walk's path would do, in one sentence:
 * "Any other answer to "Q" leads elsewhere: "B" recommends TWO".  The walk has no open
 * questions; answers off its path do not count.
 */
char *whatif_step_text(const struct subject *s, const struct ap_walk *walk,
                       const struct ap_step *step, struct ap_arena *arena);

#endif
