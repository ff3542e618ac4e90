/*
 * export.c -- see export.h.
 */
#include "ui/export.h"

#include <string.h>

#include "base/file.h"
#include "ui/ui_state.h"
#include "view/ghost.h"
#include "view/wording.h"
#include "view/write.h"

static const char label[] = "File";

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

/* "azure-compute-compare", "azure-compute-aks": what is written, as a name. */
static char *offered_stem(struct ui *ui, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);

    return ap_printf(arena, "%s-%s", cat->key,
                     v->kind == VIEW_ITEM ? cat->offering[v->item].key : view_command(v->kind));
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

static size_t rows_of(struct ui *ui, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    struct ap_comparison cmp = ap_compare(cat, v->compared, v->compareds, scratch);
    size_t rows;

    (void)viewstate_rows(v, &cmp, cat, &rows, scratch);
    return rows;
}

static char *list_words(struct ui *ui, const char *times, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    size_t listed, ghosts, attributes;

    (void)ghost_list(v, cat, &listed, &ghosts, scratch);
    (void)viewstate_written(v, cat, &attributes, scratch);
    return ap_printf(scratch, "%zu of %zu offerings%s %s %s%s", listed, cat->offerings,
                     ghosts ? " and what is left out" : "", times,
                     attributes == cat->attributes ? "all " : "",
                     counted(attributes, "attribute", scratch));
}

static char *decide_words(struct ui *ui, struct ap_arena *scratch)
{
    const struct subject *s = ui_subject(ui);
    bool open = ap_tree_walk(s->tree, ui_view(ui)->answers, scratch).open != AP_NONE;

    return ap_strdup(scratch, open ? "the open question with its answers"
                                   : "the recommendation with its reasons");
}

static char *scope_words(struct ui *ui, struct ap_arena *scratch)
{
    const struct viewstate *v = ui_view(ui);
    const char *times = ui_ascii(ui) ? "x" : "×";

    switch (v->kind) {
    case VIEW_ITEM:
        return ap_printf(scratch, "everything about %s",
                         ui_subject(ui)->cat->offering[v->item].name);
    case VIEW_COMPARE:
        return ap_printf(scratch, "%s %s %s (%s)",
                         counted(rows_of(ui, scratch), "row", scratch), times,
                         counted(v->compareds, "offering", scratch), which_rows(v));
    case VIEW_DECIDE:
        return decide_words(ui, scratch);
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    return list_words(ui, times, scratch);
}

/* Are there columns or rows of attributes to choose from? */
static bool has_columns(const struct viewstate *v)
{
    return v->kind == VIEW_LIST || v->kind == VIEW_COMPARE;
}

/* Where sources are said to be, in this format of this view; "" where nothing is added. */
static const char *sources_words(const struct viewstate *v, enum format format)
{
    bool table = has_columns(v);

    if (format_from(format) == FORMAT_FROM_OBJECT || v->sources == SOURCES_NONE)
        return "";
    if (format_from(format) == FORMAT_FROM_TABLE)
        return table ? ", sources as columns" : "";
    if (v->sources == SOURCES_FOOTNOTES)
        return ", sources as footnotes";
    return table ? ", sources as columns" : "";
}

static void say(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    enum format format = format_of_path(ui_typed(ui));

    ui_says(ui, ap_printf(scratch, "Write %s as %s%s to:", scope_words(ui, scratch),
                          format_words(format), sources_words(ui_view(ui), format)));
    ap_arena_free(scratch);
}

/*
 * Writing
 */

static enum ap_code write_file(struct ui *ui, const char *path, struct csv_told *told,
                               struct ap_arena *scratch, struct ap_error *err)
{
    struct buf out = BUF(scratch);
    enum ap_code rc;

    if (!*path)
        return ap_fail(err, AP_USAGE, "type the name of the file to write");
    *told = write_view(&out, ui_subject(ui), ui_view(ui), format_of_path(path),
                       (struct csv_style){ 0 }, 0);
    rc = file_write(path, buf_text(&out), out.n, false, err);
    if (rc == AP_EXISTS)
        return ap_fail(err, rc, "%s is there already and is not replaced; %s is free", path,
                       next_free(path, scratch));
    return rc;
}

/* What was written, in short. */
static const char *short_words(struct ui *ui, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    size_t listed, ghosts;

    switch (v->kind) {
    case VIEW_ITEM:
        return cat->offering[v->item].name;
    case VIEW_COMPARE:
        return counted(rows_of(ui, scratch), "row", scratch);
    case VIEW_DECIDE:
        return "the decision";
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    (void)ghost_list(v, cat, &listed, &ghosts, scratch);
    return counted(listed + ghosts, "offering", scratch);
}

/* Texts that were not written as they are do not go unsaid. */
static void tell_written(struct ui *ui, const char *path, struct csv_told told,
                         struct ap_arena *scratch)
{
    struct buf text = BUF(scratch);

    buf_printf(&text, "Wrote %s to %s", short_words(ui, scratch), path);
    if (told.guarded > 0)
        buf_printf(&text, "; %s like a formula got a ' in front",
                   counted(told.guarded, "text", scratch));
    if (told.cleaned > 0)
        buf_printf(&text, "; %s with control characters got marks for them",
                   counted(told.cleaned, "text", scratch));
    ui_notice(ui, STYLE_NORMAL, "%s", buf_text(&text));
}

static void accept(struct ui *ui, const char *path)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_error err = { 0 };
    struct csv_told told = { 0 };

    if (write_file(ui, path, &told, scratch, &err)) {
        ui_wrong(ui, &err);
    } else {
        ui->format = format_of_path(path);
        ui_change_quietly(ui, ui_view(ui), "Chose what is written");
        tell_written(ui, path, told, scratch);
    }
    ap_arena_free(scratch);
}

static void export_typed(struct ui *ui, const char *text, enum typed how)
{
    switch (how) {
    case TYPED_CHANGED:
        say(ui);
        break;
    case TYPED_ACCEPTED:
        accept(ui, text);
        break;
    case TYPED_CANCELLED:
        ui_preview_end(ui);
        ui_notice(ui, STYLE_NORMAL, "Nothing was written");
        break;
    }
}

/*
 * Keys of the prompt
 */

/* Another format: the path gets its ending. */
static void turn_format(struct ui *ui, int by)
{
    struct ap_arena *scratch = ap_arena_new();
    const char *path = ui_typed(ui);
    int format = ((int)format_of_path(path) + by + FORMAT_COUNT) % FORMAT_COUNT;

    ui_retype(ui, ap_printf(scratch, "%.*s.%s", (int)stem_of(path), path,
                            format_ending((enum format)format)));
    ap_arena_free(scratch);
}

static void toggle_all(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.all_attributes = !next.all_attributes;
    if (has_columns(&next))
        ui_preview(ui, &next);
    else
        ui_notice(ui, STYLE_NORMAL, "Everything is written already.");
}

/* The next way to say sources that the format has. */
static void turn_sources(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);
    enum format_from from = format_from(format_of_path(ui_typed(ui)));

    if (from == FORMAT_FROM_OBJECT || (from == FORMAT_FROM_TABLE && !has_columns(&next))) {
        ui_notice(ui, STYLE_NORMAL, "Every source is written already.");
        return;
    }
    do
        next.sources = (enum sources)((next.sources + 1) % SOURCES_COUNT);
    while ((from == FORMAT_FROM_TABLE && next.sources == SOURCES_FOOTNOTES) ||
           (!has_columns(&next) && next.sources == SOURCES_COLUMNS));
    ui_preview(ui, &next);
}

static void export_act(struct ui *ui, enum action action)
{
    if (action == ACT_FORMAT_NEXT || action == ACT_FORMAT_PREV)
        turn_format(ui, action == ACT_FORMAT_NEXT ? 1 : -1);
    else if (action == ACT_WRITE_ALL)
        toggle_all(ui);
    else if (action == ACT_WRITE_SOURCES)
        turn_sources(ui);
    say(ui);
}

static const struct asker asker = { PLACE_EXPORT, export_typed, export_act };

void export_ask(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    const char *end = ap_printf(scratch, ".%s", format_ending(ui->format));

    if (ui_view(ui)->kind == VIEW_DECIDE && !ui_subject(ui)->tree) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing to write: no question, no answer.");
    } else {
        ui_ask_for(ui, &asker, label, free_name(offered_stem(ui, scratch), end, scratch), "");
        say(ui);
    }
    ap_arena_free(scratch);
}
