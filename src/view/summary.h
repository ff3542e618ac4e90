/*
 * summary.h -- a comparison in one sentence, and which of two cells is better.
 */
#ifndef VIEW_SUMMARY_H
#define VIEW_SUMMARY_H

#include "apposite/compare.h"

/* How many attributes the sentence names; one more takes the room of "and 1 more". */
enum summary { SUMMARY_COUNTS = 0, SUMMARY_SHORT = 4, SUMMARY_FULL = 0x7FFF };

/*
 * What a comparison comes to, without a stop: "A and B differ in 5 of 11:
 * Attestation type, ... and 2 more; same in 4; unknown in 2", "The 3 offerings
 * differ in ...", "A and B are the same in all 9 attributes that are known; 2
 * are unknown".  Parts that say zero are left out.
 */
char *summary_text(const struct ap_catalogue *cat, const struct ap_comparison *cmp,
                   size_t names, struct ap_arena *arena);

/*
 * The same with as many names as fit in so many lines of a width, a stop at its end;
 * the counts alone where not even the sentence without names does.
 */
char *summary_fit(const struct ap_catalogue *cat, const struct ap_comparison *cmp, int lines,
                  int cols, struct ap_arena *arena);

/* "5 of 27 rows differ, 3 unknown, 19 same": the counts alone, for a status line. */
char *summary_counts(const struct ap_comparison *cmp, struct ap_arena *arena);

enum merit { MERIT_NONE, MERIT_BETTER, MERIT_WORSE };

/*
 * Is a's cell better than b's?  Only where the attribute declares an order of
 * merit and both cells state one value that has a place in it; of dates, where one is later
 * for certain.
 */
enum merit cell_merit(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b);

/* How a cell stands to that of the baseline; ALONE: there is none, or it is the baseline's. */
enum stand { STAND_ALONE, STAND_SAME, STAND_DIFFERS, STAND_BETTER, STAND_WORSE,
             STAND_OPEN };      /* one of the two has no value */

enum stand cell_stand(const struct ap_catalogue *cat, size_t attribute, size_t offering,
                      size_t baseline);

#endif
