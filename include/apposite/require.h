/*
 * require.h -- requirements as text.
 *
 *   requirement := condition ('=' weight)?      condition as in predicate.h
 *   weight      := a number from 0 to 1000, with at most one decimal
 *   list        := item ((';' or a new line) item)*
 *   item        := ('must' | 'should' | 'nice') requirement | 'unknown' policy
 *                | '#' comment, to the end of its line | nothing
 *
 * The last '=' gives a weight where a number follows it and a whole condition stands
 * before it: "isolation>=vm=5" does, "seats=5" does not, since "seats" alone is what
 * is compared.  Whoever means the word "seats" writes "(seats)=5"; whoever means the
 * text "a=5" puts quotes around it.  A must has no weight.  In a list, what stands in
 * quotes may hold ';'.
 */
#ifndef APPOSITE_REQUIRE_H
#define APPOSITE_REQUIRE_H

#include "apposite/rank.h"

/*
 * Read one requirement.  Errors are AP_USAGE; err->at and err->len give the bytes of
 * text that are wrong.  It lives as long as arena.
 */
AP_MUST_CHECK enum ap_code ap_requirement_read(const struct ap_catalogue *cat,
                                               enum ap_need need, const char *text,
                                               struct ap_arena *arena,
                                               struct ap_requirement *out,
                                               struct ap_error *err);

/* Its canonical text: a weight only where it is not the usual one, or must be told apart. */
char *ap_requirement_print(const struct ap_requirement *r, struct ap_arena *arena);

/* The same for a list; a policy that is not said is pessimistic. */
AP_MUST_CHECK enum ap_code ap_requirements_read(const struct ap_catalogue *cat, const char *text,
                                                struct ap_arena *arena,
                                                struct ap_requirements *out,
                                                struct ap_error *err);

/* "must isolation>=vm; should gpu:yes=5; nice region:eu", on one line; "" for none. */
char *ap_requirements_print(struct ap_requirements r, struct ap_arena *arena);

/* AP_USAGE, naming the choices. */
AP_MUST_CHECK enum ap_code ap_policy_read(const char *text, enum ap_policy *out,
                                          struct ap_error *err);

/* Points as people write them: "3", "2.5", "0.75". */
char *ap_points_print(long points, struct ap_arena *arena);

#endif
