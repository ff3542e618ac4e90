/*
 * conf.c -- see conf.h.
 */
#include "ui/conf.h"

#include <string.h>

static const char blanks[] = " \t\r";

struct conf conf_begin(const char *path, const char *text, struct ap_arena *arena)
{
    return (struct conf){ .path = path, .rest = text, .arena = arena };
}

/* The words of s[0..n).  A # that stands where a word begins is a comment, but the second
   word may be one: it is a key. */
static void split(struct conf *c, const char *s, size_t n)
{
    const char *end = s + n;

    c->words = 0;
    while (c->words < CONF_WORDS) {
        while (s < end && strchr(blanks, *s))
            s++;
        const char *word = s;
        while (s < end && !strchr(blanks, *s))
            s++;
        if (s == word || (*word == '#' && !(c->words == 1 && s == word + 1)))
            break;
        c->word[c->words++] = ap_strndup(c->arena, word, (size_t)(s - word));
    }
}

bool conf_next(struct conf *c)
{
    do {
        if (!*c->rest)
            return false;
        size_t n = strcspn(c->rest, "\n");
        split(c, c->rest, n);
        c->rest += n + (c->rest[n] == '\n');
        c->line++;
    } while (c->words == 0);
    return true;
}

enum ap_code conf_fail(const struct conf *c, struct ap_error *err, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *what = ap_vprintf(c->arena, fmt, ap);
    va_end(ap);
    if (c->line == 0)
        return ap_fail(err, AP_INVALID, "%s: %s", c->path, what);
    return ap_fail(err, AP_INVALID, "%s:%d: %s", c->path, c->line, what);
}

const char *conf_meant(const struct conf *c, struct nearest best)
{
    return best.name ? ap_printf(c->arena, "; did you mean %s?", best.name) : "";
}
