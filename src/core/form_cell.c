/*
 * form_cell.c -- what single cells may say.  See form.h.
 */
#include "core/form.h"

#include <string.h>

#include "core/value.h"

#define LOWER  "abcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"

bool form_is_key(const char *s)
{
    return strspn(s, LOWER DIGITS) > 0 && !s[strspn(s, LOWER DIGITS "_-")];
}

/* Digits, with a point and digits if need be: what people and programs read alike. */
bool form_is_number(const char *s)
{
    s += *s == '-';
    size_t whole = strspn(s, DIGITS);
    s += whole;
    if (*s == '.') {
        size_t part = strspn(s + 1, DIGITS);
        return whole > 0 && part > 0 && !s[1 + part];
    }
    return whole > 0 && !*s;
}

bool form_is_date(const char *s)
{
    struct days days;

    return value_days(s, &days);
}

/* A scheme and something behind it, without spaces and controls. */
bool form_is_url(const char *s)
{
    size_t scheme = strspn(s, LOWER DIGITS "+.-");

    if (scheme == 0 || s[scheme] != ':' || !s[scheme + 1])
        return false;
    for (; *s; s++)
        if ((unsigned char)*s <= ' ' || *s == 0x7F)
            return false;
    return true;
}

bool form_is_flag(const char *s)
{
    return strcmp(s, "yes") == 0 || strcmp(s, "no") == 0;
}

const char *form_item(const char **at, size_t *n)
{
    const char *item = *at;

    if (!item)
        return NULL;
    *n = strcspn(item, ";");
    *at = item[*n] ? item + *n + 1 : NULL;
    return item;
}
