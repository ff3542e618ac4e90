/*
 * value.h -- reading the values of facts: numbers and dates.
 */
#ifndef CORE_VALUE_H
#define CORE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The bytes of the decimal number that s begins with, 0 if it begins with
 * none: an optional sign, digits with perhaps a point before the last of them,
 * and an optional exponent.  The number must be finite.
 */
size_t value_number(const char *s, double *out);

/* The days that an ISO date covers, as yyyymmdd: a partial one covers several. */
struct days {
    uint32_t first, last;
};

/* Read a whole text as YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists. */
bool value_days(const char *s, struct days *out);

#endif
