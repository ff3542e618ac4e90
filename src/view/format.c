/*
 * format.c -- the names of the formats.  See format.h.
 */
#include "view/format.h"

#include <string.h>

static const struct { const char *name, *help; } formats[FORMAT_COUNT] = {
#define X(id, words, what) [FORMAT_##id] = { words, what },
    FORMATS(X)
#undef X
};

const char *format_name(enum format f)
{
    return formats[f].name;
}

const char *format_help(enum format f)
{
    return formats[f].help;
}

bool format_parse(const char *name, enum format *out)
{
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        if (strcmp(name, formats[f].name) == 0) {
            *out = f;
            return true;
        }
    return false;
}
