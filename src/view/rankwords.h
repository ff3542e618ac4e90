/*
 * rankwords.h -- the sentences of a ranking, for reports and screens alike.
 */
#ifndef VIEW_RANKWORDS_H
#define VIEW_RANKWORDS_H

#include "apposite/concede.h"
#include "apposite/robust.h"
#include "view/report.h"

/* "1 point", "2.5 points". */
char *points_words(long points, struct ap_arena *arena);

/* "should, 3 points: Isolation at least VM", "must: Platform is AKS". */
char *requirement_words(const struct ap_requirement *requirement, struct ap_arena *arena);

/* "Best: NAME (7 of 9 points)", "No clear winner: A and B (7 of 9 points each)", ... */
char *rank_title(const struct ap_ranking *r, struct ap_arena *arena);

/* The place of the i-th: those with the same score share one. */
size_t rank_place(const struct ap_ranking *r, size_t i);

/* How far it is ahead, and of whom; or that nothing chooses between them. */
char *rank_margin(const struct ap_ranking *r, const struct ap_robustness *f,
                  struct ap_arena *arena);

/* "What is unknown counts as failing (pessimistic)." */
char *rank_policy(const struct ap_ranking *r, struct ap_arena *arena);

/* What the cells hold that decide a line: "it has VM (Title, 2026-03-05)". */
char *line_evidence(const struct subject *s, const struct ap_ranking *r, size_t offering,
                    size_t requirement, struct ap_arena *arena);

/* "Isolation at least VM: holds, 3 of 3 points; it has VM (Title, 2026-03-05)". */
char *line_text(const struct subject *s, const struct ap_ranking *r, size_t offering,
                size_t requirement, struct ap_arena *arena);

/* "fails the must "Platform is AKS": it has ACI (...)", or that it is unknown. */
char *exclusion_text(const struct subject *s, const struct ap_ranking *r,
                     const struct ap_exclusion *x, struct ap_arena *arena);

/* "it would lead without "Platform is AKS" and "GPU is yes""; "" for one that leads. */
char *concession_text(const struct ap_ranking *r, const struct ap_concession *c,
                      struct ap_arena *arena);

/* ""GPU is yes" at 2.9 points instead of 3: NAME leads". */
char *flip_text(const struct ap_ranking *r, const struct ap_flip *flip, struct ap_arena *arena);

/* A score as a bar of so many cells; one that is not nothing shows. */
char *score_bar(long score, long most, int cells, bool ascii, struct ap_arena *arena);

#endif
