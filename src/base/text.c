/*
 * text.c -- Unicode text.  See text.h; the sanitiser is in text_clean.c.
 *
 * A grapheme is cut so that one screen cell can hold it: utf8proc's cluster,
 * but ended before any further character that takes columns of its own.
 * Otherwise wcwidth(), and with it ncurses, would count other columns than we.
 */
#include "base/text.h"

#include <string.h>
#include <wchar.h>

#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

uint32_t text_next(const char **s)
{
    utf8proc_int32_t rune = 0;

    if (!**s)
        return 0;
    if (!(**s & 0x80))
        return (uint32_t)*(*s)++;
    /* No sequence runs past a NUL, so the length need not be known. */
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)*s, -1, &rune);
    *s += n > 0 ? n : 1;
    return n > 0 ? (uint32_t)rune : REPLACEMENT;
}

size_t text_encode(uint32_t rune, char bytes[4])
{
    bool surrogate = rune >= 0xD800 && rune <= 0xDFFF;

    if (surrogate || rune > 0x10FFFF)
        return 0;
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)rune, (utf8proc_uint8_t *)bytes);
}

/* A locale that does not know a character says -1; something is drawn all the same. */
static int rune_cols(uint32_t rune)
{
    int cols = rune < 0x80 ? 1 : wcwidth((wchar_t)rune);
    return cols < 0 ? 1 : cols;
}

size_t text_grapheme(const char *s, int *cols)
{
    const char *p = s;
    utf8proc_int32_t state = 0;

    *cols = 0;
    if (!*s)
        return 0;
    uint32_t last = text_next(&p);
    *cols = rune_cols(last);
    while (*p & 0x80) {
        const char *next = p;
        uint32_t rune = text_next(&next);
        if (rune_cols(rune) > 0 || last < 0x20 ||
            utf8proc_grapheme_break_stateful((utf8proc_int32_t)last,
                                             (utf8proc_int32_t)rune, &state))
            break;
        last = rune;
        p = next;
    }
    return (size_t)(p - s);
}

int text_cols(const char *s)
{
    int sum = 0, cols;

    for (size_t n; (n = text_grapheme(s, &cols)) > 0; s += n)
        sum += cols;
    return sum;
}

size_t text_fit(const char *s, int cols)
{
    const char *p = s;
    int taken;

    for (size_t n; (n = text_grapheme(p, &taken)) > 0 && taken <= cols; p += n)
        cols -= taken;
    return (size_t)(p - s);
}

/* The bytes of s that fit in cols and come before a newline; one character at least. */
static size_t first_line(const char *s, int cols)
{
    size_t at = 0;
    int taken;

    for (size_t n; s[at] != '\n' && (n = text_grapheme(s + at, &taken)) > 0; at += n) {
        cols -= taken;
        if (cols < 0 && at > 0)
            break;
    }
    return at;
}

/* Where to end a line of which n bytes fit: before the last blanks, or in mid-word. */
static size_t last_break(const char *s, size_t n)
{
    size_t at = n;

    while (at > 0 && s[at] != ' ')
        at--;
    while (at > 0 && s[at - 1] == ' ')
        at--;
    return at > 0 ? at : n;
}

size_t text_wrap(const char *s, int cols, size_t *skip)
{
    size_t n = first_line(s, cols);

    if (s[n] && s[n] != '\n') {
        n = last_break(s, n);
        *skip = n + strspn(s + n, " ");
    } else {
        *skip = n;
    }
    *skip += s[*skip] == '\n';
    return n;
}

size_t text_wrap_words(const char *s, int cols, size_t *skip)
{
    size_t n = text_wrap(s, cols < 1 ? 1 : cols, skip);

    if (n == 0 || n != *skip || s[n - 1] == ' ' || !s[n] || s[n] == '\n')
        return n;
    n += strcspn(s + n, " \n");
    *skip = n + strspn(s + n, " ");
    return n;
}

/* ASCII needs no tables.  Returns false, with out unfinished, at anything else. */
static bool fold_ascii(const char *s, char *out)
{
    for (; *s; s++, out++) {
        if (*s & 0x80)
            return false;
        *out = (char)(*s >= 'A' && *s <= 'Z' ? *s + ('a' - 'A') : *s);
    }
    return true;
}

char *text_fold(struct ap_arena *arena, const char *s)
{
    const int how = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s;
    char *folded = ap_alloc(arena, strlen(s) + 1, 1);

    if (fold_ascii(s, folded))
        return folded;
    utf8proc_ssize_t n = utf8proc_decompose(bytes, 0, NULL, 0, how);
    if (n < 0)
        return ap_strdup(arena, s);     /* not UTF-8: only equal to itself */
    utf8proc_int32_t *rune = ap_alloc(arena, (size_t)n + 1, sizeof *rune);
    n = utf8proc_decompose(bytes, 0, rune, n, how);
    n = utf8proc_reencode(rune, n, how);    /* in place, and ended with a NUL */
    return n < 0 ? ap_strdup(arena, s) : (char *)rune;
}

size_t text_invalid(const char *s, size_t n)
{
    size_t at = 0;

    while (at < n) {
        utf8proc_int32_t rune;
        utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)s + at,
                                                (utf8proc_ssize_t)(n - at), &rune);
        if (len <= 0)
            break;
        at += (size_t)len;
    }
    return at;
}

bool text_has_upper(const char *s)
{
    for (uint32_t rune; (rune = text_next(&s)) != 0;) {
        utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)rune);
        if (category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT)
            return true;
    }
    return false;
}

enum { LONGEST_WORD = 128 };    /* nobody mistypes longer names by hand */

static size_t runes_of(const char *s, uint32_t rune[LONGEST_WORD])
{
    size_t n = 0;

    while (*s && n < LONGEST_WORD)
        rune[n++] = text_next(&s);
    return *s ? LONGEST_WORD + 1 : n;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t text_distance(const char *a, const char *b, size_t limit)
{
    uint32_t x[LONGEST_WORD], y[LONGEST_WORD];
    size_t rows[3][LONGEST_WORD + 1];
    size_t *older = rows[0], *old = rows[1], *row = rows[2];
    size_t nx = runes_of(a, x), ny = runes_of(b, y);

    if (strcmp(a, b) == 0)
        return 0;
    if (nx > LONGEST_WORD || ny > LONGEST_WORD)
        return limit + 1;
    for (size_t j = 0; j <= ny; j++)
        row[j] = j;
    for (size_t i = 1; i <= nx; i++) {
        size_t *free_row = older;
        older = old;
        old = row;
        row = free_row;
        row[0] = i;
        for (size_t j = 1; j <= ny; j++) {
            row[j] = smaller(smaller(old[j], row[j - 1]) + 1,
                             old[j - 1] + (x[i - 1] != y[j - 1]));
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                row[j] = smaller(row[j], older[j - 2] + 1);
        }
    }
    return smaller(row[ny], limit + 1);
}
