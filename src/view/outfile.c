/*
 * outfile.c -- a view written to a file.  See outfile.h.
 */
#include "view/outfile.h"

#include <string.h>

#include "base/file.h"
#include "view/ghost.h"
#include "view/wording.h"
#include "view/write.h"

/*
 * The path
 */

/* "x.csv", or the first of "x-2.csv", "x-3.csv" ... that is not taken. */
static char *free_name(const char *stem, const char *end, struct ap_arena *arena)
{
    char *path = ap_printf(arena, "%s%s", stem, end);

    for (unsigned i = 2; file_exists(path); i++)
        path = ap_printf(arena, "%s-%u%s", stem, i, end);
    return path;
}

/* The bytes of a path before its ending. */
static size_t stem_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');

    return dot && dot > name ? (size_t)(dot - path) : strlen(path);
}

/* The same for a path that was typed: the number goes before its ending. */
static char *next_free(const char *path, struct ap_arena *arena)
{
    size_t stem = stem_of(path);

    return free_name(ap_strndup(arena, path, stem), path + stem, arena);
}

char *outfile_free(const char *stem, const char *ending, struct ap_arena *arena)
{
    return free_name(stem, ap_printf(arena, ".%s", ending), arena);
}

char *outfile_offered(const struct subject *s, const struct viewstate *v, enum format format,
                      struct ap_arena *arena)
{
    const char *what = v->kind == VIEW_ITEM ? s->cat->offering[v->item].key
                                            : view_command(v->kind);

    return outfile_free(ap_printf(arena, "%s-%s", s->cat->key, what), format_ending(format),
                        arena);
}

char *outfile_as(const char *path, enum format format, struct ap_arena *arena)
{
    return ap_printf(arena, "%.*s.%s", (int)stem_of(path), path, format_ending(format));
}

/*
 * What will be written, in words
 */

static const char *which_rows(const struct viewstate *v)
{
    switch (viewstate_only(v)) {
    case ONLY_DIFFERENT:
        return "rows that differ";
    case ONLY_SAME:
        return "rows that are the same";
    case ONLY_ALL:
    case ONLY_COUNT:
        break;
    }
    return v->rows && !v->all_attributes ? "rows chosen" : "all rows";
}

static size_t rows_of(const struct subject *s, const struct viewstate *v,
                      struct ap_arena *scratch)
{
    struct ap_comparison cmp = ap_compare(s->cat, v->compared, v->compareds, scratch);
    size_t rows;

    (void)viewstate_rows(v, &cmp, s->cat, &rows, scratch);
    return rows;
}

static char *list_words(const struct subject *s, const struct viewstate *v, const char *times,
                        struct ap_arena *arena)
{
    size_t listed, ghosts, attributes;

    (void)ghost_list(v, s->cat, &listed, &ghosts, arena);
    (void)viewstate_written(v, s->cat, &attributes, arena);
    return ap_printf(arena, "%zu of %zu offerings%s %s %s%s", listed, s->cat->offerings,
                     ghosts ? " and what is left out" : "", times,
                     attributes == s->cat->attributes ? "all " : "",
                     counted(attributes, "attribute", arena));
}

static char *decide_words(const struct subject *s, const struct viewstate *v,
                          struct ap_arena *arena)
{
    bool open = ap_tree_walk(s->tree, v->answers, arena).open != AP_NONE;

    return ap_strdup(arena, open ? "the open question with its answers"
                                 : "the recommendation with its reasons");
}

char *outfile_scope(const struct subject *s, const struct viewstate *v, const char *times,
                    struct ap_arena *arena)
{
    switch (v->kind) {
    case VIEW_ITEM:
        return ap_printf(arena, "everything about %s", s->cat->offering[v->item].name);
    case VIEW_COMPARE:
        return ap_printf(arena, "%s %s %s (%s)", counted(rows_of(s, v, arena), "row", arena),
                         times, counted(v->compareds, "offering", arena), which_rows(v));
    case VIEW_DECIDE:
        return decide_words(s, v, arena);
    case VIEW_RANK:
        return ap_strdup(arena, "the ranking with its points and reasons");
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    return list_words(s, v, times, arena);
}

/*
 * Sources
 */

bool outfile_has_columns(const struct viewstate *v)
{
    return v->kind == VIEW_LIST || v->kind == VIEW_COMPARE;
}

const char *outfile_sources(const struct viewstate *v, enum format format)
{
    bool table = outfile_has_columns(v);

    if (format_from(format) == FORMAT_FROM_OBJECT || v->sources == SOURCES_NONE)
        return "";
    if (format_from(format) == FORMAT_FROM_TABLE)
        return table ? ", sources as columns" : "";
    if (v->sources == SOURCES_FOOTNOTES)
        return ", sources as footnotes";
    return table ? ", sources as columns" : "";
}

bool outfile_turn_sources(struct viewstate *v, enum format format)
{
    enum format_from from = format_from(format);

    if (from == FORMAT_FROM_OBJECT || (from == FORMAT_FROM_TABLE && !outfile_has_columns(v)))
        return false;
    do
        v->sources = (enum sources)((v->sources + 1) % SOURCES_COUNT);
    while ((from == FORMAT_FROM_TABLE && v->sources == SOURCES_FOOTNOTES) ||
           (!outfile_has_columns(v) && v->sources == SOURCES_COLUMNS));
    return true;
}

/*
 * Writing
 */

enum ap_code outfile_put(const char *path, const char *bytes, size_t n,
                         struct ap_arena *scratch, struct ap_error *err)
{
    if (!*path)
        return ap_fail(err, AP_USAGE, "type the name of the file to write");
    enum ap_code rc = file_write(path, bytes, n, false, err);
    if (rc == AP_EXISTS)
        return ap_fail(err, rc, "%s is there already and is not replaced; %s is free", path,
                       next_free(path, scratch));
    return rc;
}

enum ap_code outfile_write(const struct subject *s, const struct viewstate *v, const char *path,
                           struct csv_told *told, struct ap_arena *scratch,
                           struct ap_error *err)
{
    struct buf out = BUF(scratch);
    struct csv_told changed = write_view(&out, s, v, format_of_path(path),
                                         (struct csv_style){ 0 }, 0);
    enum ap_code rc = outfile_put(path, buf_text(&out), out.n, scratch, err);

    if (!rc)
        *told = changed;
    return rc;
}

/* What was written, in short. */
static const char *short_words(const struct subject *s, const struct viewstate *v,
                               struct ap_arena *arena)
{
    size_t listed, ghosts;

    switch (v->kind) {
    case VIEW_ITEM:
        return s->cat->offering[v->item].name;
    case VIEW_COMPARE:
        return counted(rows_of(s, v, arena), "row", arena);
    case VIEW_DECIDE:
        return "the decision";
    case VIEW_RANK:
        return "the ranking";
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    (void)ghost_list(v, s->cat, &listed, &ghosts, arena);
    return counted(listed + ghosts, "offering", arena);
}

/* Texts that were not written as they are do not go unsaid. */
char *outfile_told(const struct subject *s, const struct viewstate *v, const char *path,
                   struct csv_told told, struct ap_arena *arena)
{
    struct buf text = BUF(arena);

    buf_printf(&text, "Wrote %s to %s", short_words(s, v, arena), path);
    if (told.guarded > 0)
        buf_printf(&text, "; %s like a formula got a ' in front",
                   counted(told.guarded, "text", arena));
    if (told.cleaned > 0)
        buf_printf(&text, "; %s with control characters got marks for them",
                   counted(told.cleaned, "text", arena));
    return buf_text(&text);
}
