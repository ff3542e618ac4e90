/*
 * pattern.h -- the regular expressions of '~': POSIX extended, and tame.
 *
 * An expression has at most 128 bytes and 8 '+', and no {}: the C library
 * copies what these repeat, so that nested ones eat memory (a, then 30 times +:
 * 600 GB).  Back-references eat time.  Case matters only if the expression has
 * an upper-case letter.
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

/* Does it match somewhere in the first 4096 bytes of text? */
bool pattern_matches(const regex_t *pattern, const char *text);

#endif
