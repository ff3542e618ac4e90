/*
 * pattern.h -- the regular expressions of '~': POSIX extended, and tame.
 *
 * An expression is at most 128 bytes, without {} (nested repeats eat memory)
 * and without back-references (they eat time).  It is not case-sensitive when
 * it has no upper-case letter.
 */
#ifndef CORE_PATTERN_H
#define CORE_PATTERN_H

#include <regex.h>
#include <stdbool.h>

#include "apposite/base.h"

/* Check an expression; AP_USAGE with the reason if it is not one. */
AP_MUST_CHECK enum ap_code pattern_check(const char *text, struct ap_error *err);

/* Compile an expression that was checked; to be freed with regfree(). */
void pattern_compile(const char *text, regex_t *out);

bool pattern_matches(const regex_t *pattern, const char *text);

#endif
