/*
 * format.c -- the table of formats.  See format.h.
 */
#include "view/format.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char      *name, *ending;
    enum format_from from;
    const char      *words, *help;
} formats[FORMAT_COUNT] = {
#define X(id, called, ends, made_from, says, what) \
    [FORMAT_##id] = { called, ends, FORMAT_FROM_##made_from, says, what },
    FORMATS(X)
#undef X
};

const char *format_name(enum format f)
{
    return formats[f].name;
}

const char *format_ending(enum format f)
{
    return formats[f].ending;
}

const char *format_words(enum format f)
{
    return formats[f].words;
}

const char *format_help(enum format f)
{
    return formats[f].help;
}

enum format_from format_from(enum format f)
{
    return formats[f].from;
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

enum format format_of_path(const char *path)
{
    const char *dot = strrchr(path, '.');

    for (enum format f = 0; dot && f < FORMAT_COUNT; f++)
        if (strcasecmp(dot + 1, formats[f].ending) == 0)
            return f;
    return FORMAT_TEXT;
}

char *format_list(struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (enum format f = 0; f < FORMAT_COUNT; f++)
        buf_printf(&out, "%s%s", f == 0 ? "" : f == FORMAT_COUNT - 1 ? " or " : ", ",
                   formats[f].name);
    return buf_text(&out);
}

struct csv_told format_table(struct buf *out, enum format f, const struct table *t,
                             struct csv_style style)
{
    return f == FORMAT_TSV ? format_tsv(out, t, style) : format_csv(out, t, style);
}

void format_report(struct buf *out, enum format f, const struct report *r, int cols)
{
    switch (f) {
    case FORMAT_MD:
        format_md(out, r);
        return;
    case FORMAT_HTML:
        format_html(out, r);
        return;
    case FORMAT_SVG:
        format_svg(out, r);
        return;
    case FORMAT_TEXT:
    case FORMAT_CSV:
    case FORMAT_TSV:
    case FORMAT_JSON:
    case FORMAT_COUNT:
        break;
    }
    format_text(out, r, cols);
}
