/*
 * typed.c -- reading lines.  See typed.h.
 *
 * By characters, since fgets cannot tell a NUL that was typed from its own.
 */
#include "cli/typed.h"

#include <string.h>

#include "base/text.h"

static const char blanks[] = " \t\r";

/* s[0..n) without blanks at its ends, as a text. */
static char *tidy(const char *s, size_t n, struct ap_arena *arena)
{
    const char *text = text_mend(arena, s, n);

    text += strspn(text, blanks);
    n = strlen(text);
    while (n && strchr(blanks, text[n - 1]))
        n--;
    return ap_strndup(arena, text, n);
}

enum typed_line typed_read(FILE *in, struct ap_arena *arena, char **text)
{
    char line[TYPED_MOST];
    size_t n = 0;
    int c;

    while ((c = fgetc(in)) != EOF && c != '\n') {
        if (n < sizeof line)
            line[n] = (char)c;
        n++;
    }
    if (c == EOF && n == 0)
        return TYPED_END;
    if (n > sizeof line)
        return TYPED_TOO_LONG;
    *text = tidy(line, n, arena);
    return TYPED_TEXT;
}

bool typed_number(const char *text, size_t most, size_t *out)
{
    size_t value = 0;

    if (!*text || text[strspn(text, "0123456789")])
        return false;
    for (; *text && value <= most; text++)
        value = 10 * value + (size_t)(*text - '0');
    if (value < 1 || value > most)
        return false;
    *out = value;
    return true;
}

bool typed_label(const char *text, const char *const *label, size_t count,
                 struct ap_arena *scratch, size_t *out)
{
    const char *want = text_fold(scratch, text);
    size_t fits = 0, found = 0;

    for (size_t i = 0; i < count; i++) {
        const char *name = text_fold(scratch, label[i]);
        bool whole = strcmp(name, want) == 0;

        if (strncmp(name, want, strlen(want)) != 0)
            continue;
        found = i;
        fits = whole ? 1 : fits + 1;
        if (whole)
            break;
    }
    if (fits == 1)
        *out = found;
    return fits == 1;
}
