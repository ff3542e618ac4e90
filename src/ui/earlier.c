/*
 * earlier.c -- see earlier.h.
 */
#include "ui/earlier.h"

#include <stdbool.h>
#include <string.h>

static bool is_of(const struct earlier_line *line, const char *kind)
{
    return strcmp(line->kind, kind) == 0;
}

static bool is_other(const struct earlier_line *line, const char *kind, const char *text)
{
    return is_of(line, kind) && strcmp(line->text, text) != 0;
}

static bool is_newest(const struct earlier *e, const char *kind, const char *text)
{
    size_t i = e->count;

    while (i > 0 && !is_of(&e->line[i - 1], kind))
        i--;
    return i > 0 && strcmp(e->line[i - 1].text, text) == 0;
}

static void make_room(struct earlier *e)
{
    size_t cap = e->cap ? 2 * e->cap : 16;

    if (e->count < e->cap)
        return;
    struct earlier_line *line = AP_NEW(e->arena, struct earlier_line, cap);
    if (e->count)
        memcpy(line, e->line, e->count * sizeof *line);
    e->line = line;
    e->cap = cap;
}

void earlier_add(struct earlier *e, const char *kind, const char *text)
{
    if (!text[strspn(text, " ")] || is_newest(e, kind, text))
        return;
    make_room(e);
    e->line[e->count++] = (struct earlier_line){ ap_strdup(e->arena, kind),
                                                 ap_strdup(e->arena, text) };
}

size_t earlier_older(const struct earlier *e, const char *kind, size_t at, const char *text)
{
    for (size_t i = at == AP_NONE ? e->count : at; i-- > 0;)
        if (is_other(&e->line[i], kind, text))
            return i;
    return AP_NONE;
}

size_t earlier_newer(const struct earlier *e, const char *kind, size_t at, const char *text)
{
    for (size_t i = at == AP_NONE ? e->count : at + 1; i < e->count; i++)
        if (is_other(&e->line[i], kind, text))
            return i;
    return AP_NONE;
}
