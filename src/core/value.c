/*
 * value.c -- numbers and dates from text.  See value.h.
 */
#include "core/value.h"

#include <math.h>
#include <stdlib.h>

static size_t digits(const char *s)
{
    size_t n = 0;

    while (s[n] >= '0' && s[n] <= '9')
        n++;
    return n;
}

static size_t exponent(const char *s)
{
    if (*s != 'e' && *s != 'E')
        return 0;

    size_t sign = s[1] == '+' || s[1] == '-';
    size_t n = digits(s + 1 + sign);

    return n ? 1 + sign + n : 0;
}

/* strtod() reads more than we want (hex, "inf"), so what it gets is checked before. */
size_t value_number(const char *s, double *out)
{
    size_t n = *s == '-' || *s == '+';
    size_t whole = digits(s + n);
    size_t tenths = s[n + whole] == '.' ? digits(s + n + whole + 1) : 0;

    if (whole + tenths == 0)
        return 0;
    n += whole + (tenths ? 1 + tenths : 0);
    n += exponent(s + n);

    char *end;
    double d = strtod(s, &end);

    if (!isfinite(d) || end != s + n)
        return 0;
    *out = d;
    return n;
}

static uint32_t month_days(uint32_t year, uint32_t month)
{
    static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29 : days[month - 1];
}

/* Exactly count digits, then the end or a hyphen that another part follows. */
static bool part(const char **s, size_t count, uint32_t *out)
{
    if (digits(*s) != count)
        return false;
    *out = (uint32_t)strtoul(*s, NULL, 10);
    *s += count;
    if (**s == '\0')
        return true;
    return *(*s)++ == '-';
}

bool value_days(const char *s, struct days *out)
{
    const char *start = s;
    uint32_t year, month, day;

    if (!part(&s, 4, &year) || year == 0)
        return false;
    if (s == start + 4) {
        *out = (struct days){ year * 10000 + 101, year * 10000 + 1231 };
        return true;
    }
    if (!part(&s, 2, &month) || month < 1 || month > 12)
        return false;

    uint32_t base = year * 10000 + month * 100;

    if (s == start + 7) {
        *out = (struct days){ base + 1, base + month_days(year, month) };
        return true;
    }
    if (!part(&s, 2, &day) || s != start + 10 || day < 1 || day > month_days(year, month))
        return false;
    *out = (struct days){ base + day, base + day };
    return true;
}
