/*
 * pattern.c -- the regular expressions of '~'.  See pattern.h.
 */
#include "core/pattern.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"

enum { PATTERN_MAX = 128, PLUS_MAX = 8, TRIED_MAX = 4096 };

static int compile(const char *text, regex_t *out)
{
    int fold = text_has_upper(text) ? 0 : REG_ICASE;
    return regcomp(out, text, REG_EXTENDED | REG_NOSUB | fold);
}

static size_t count(const char *text, char c)
{
    size_t n = 0;

    for (; *text; text++)
        n += *text == c;
    return n;
}

/* "\1" in a text, and not "\\1". */
static bool refers_back(const char *text)
{
    for (const char *s = text; *s; s++) {
        if (*s == '\\' && *++s >= '0' && *s <= '9')
            return true;
        if (!*s)
            break;              /* a backslash at the end; regcomp() says so */
    }
    return false;
}

enum ap_code pattern_check(const char *text, struct ap_error *err)
{
    regex_t pattern;
    char reason[128];

    if (strlen(text) > PATTERN_MAX)
        return ap_fail(err, AP_USAGE, "an expression after '~' may have %d bytes, not %zu",
                       PATTERN_MAX, strlen(text));
    if (strpbrk(text, "{}"))
        return ap_fail(err, AP_USAGE, "an expression after '~' may not hold { or }; "
                       "write a repeat out, or use . for the character");
    if (count(text, '+') > PLUS_MAX)
        return ap_fail(err, AP_USAGE, "an expression after '~' may hold %d +, not %zu",
                       PLUS_MAX, count(text, '+'));
    if (refers_back(text))
        return ap_fail(err, AP_USAGE, "an expression after '~' may not refer back (\\1)");

    int rc = compile(text, &pattern);

    if (rc != 0) {
        regerror(rc, &pattern, reason, sizeof reason);
        return ap_fail(err, AP_USAGE, "the expression after '~' is not well formed: %s",
                       reason);
    }
    regfree(&pattern);
    return AP_OK;
}

void pattern_compile(const char *text, regex_t *out)
{
    int rc = compile(text, out);

    assert(rc == 0);
    (void)rc;
}

/* The time a search takes can grow with the square of the text. */
bool pattern_matches(const regex_t *pattern, const char *text)
{
    char start[TRIED_MAX + 1];
    size_t n = strnlen(text, TRIED_MAX + 1);

    if (n > TRIED_MAX) {
        for (n = TRIED_MAX; (text[n] & 0xC0) == 0x80; n--)
            ;                   /* not inside a character */
        memcpy(start, text, n);
        start[n] = '\0';
        text = start;
    }
    return regexec(pattern, text, 0, NULL, 0) == 0;
}
