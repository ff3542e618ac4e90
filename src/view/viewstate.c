/*
 * viewstate.c -- the view as a value.  See viewstate.h; viewpart.c compares and
 * copies views.
 */
#include "view/viewstate.h"

#include <string.h>

#include "apposite/tree.h"
#include "view/viewopt.h"

static const char *const only_names[ONLY_COUNT] = {
    [ONLY_ALL] = "all", [ONLY_DIFFERENT] = "different", [ONLY_SAME] = "same",
};

static const char *const sources_names[SOURCES_COUNT] = {
    [SOURCES_NONE] = "none", [SOURCES_COLUMNS] = "columns", [SOURCES_FOOTNOTES] = "footnotes",
};

const char *only_name(enum only only)
{
    return only_names[only];
}

const char *sources_name(enum sources sources)
{
    return sources_names[sources];
}

/* The index of text among names, or count. */
static size_t index_of(const char *text, const char *const *names, size_t count)
{
    size_t i = 0;

    while (i < count && strcmp(text, names[i]))
        i++;
    return i;
}

bool only_parse(const char *text, enum only *out)
{
    size_t i = index_of(text, only_names, ONLY_COUNT);

    if (i < ONLY_COUNT)
        *out = (enum only)i;
    return i < ONLY_COUNT;
}

bool sources_parse(const char *text, enum sources *out)
{
    size_t i = index_of(text, sources_names, SOURCES_COUNT);

    if (i < SOURCES_COUNT)
        *out = (enum sources)i;
    return i < SOURCES_COUNT;
}

const char *view_screen(enum view_kind kind)
{
    static const char *const name[VIEW_KIND_COUNT] = {
#define X(id, screen, command) [VIEW_##id] = screen,
        VIEW_KINDS(X)
#undef X
    };
    return name[kind];
}

const char *view_command(enum view_kind kind)
{
    static const char *const name[VIEW_KIND_COUNT] = {
#define X(id, screen, command) [VIEW_##id] = command,
        VIEW_KINDS(X)
#undef X
    };
    return name[kind];
}

static size_t *attributes_of(const struct ap_catalogue *cat, bool all, size_t *count,
                             struct ap_arena *arena)
{
    size_t *attribute = AP_NEW(arena, size_t, cat->attributes);
    size_t n = 0;

    for (size_t i = 0; i < cat->attributes; i++)
        if (all || cat->attribute[i].shown)
            attribute[n++] = i;
    *count = n;
    return attribute;
}

void viewstate_init(struct viewstate *v, const struct ap_catalogue *cat,
                    struct ap_arena *arena)
{
    *v = (struct viewstate){ .filter_text = "", .requirements = "", .baseline = AP_NONE,
                             .group = AP_NONE, .item = AP_NONE };
    v->column = attributes_of(cat, false, &v->columns, arena);
    if (cat->questions)
        v->answers = ap_answers_new(cat, arena);
}

/* The filter */

enum ap_code viewstate_filter(struct viewstate *v, const struct ap_catalogue *cat,
                              const char *text, struct ap_arena *arena, struct ap_error *err)
{
    const struct ap_predicate *filter = NULL;
    enum ap_code rc = AP_OK;

    if (*text)
        rc = ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &filter, err);
    if (rc)
        return rc;
    v->filter = filter;
    v->filter_text = ap_strdup(arena, text);
    return AP_OK;
}

void viewstate_filter_by(struct viewstate *v, const struct ap_predicate *filter,
                         struct ap_arena *arena)
{
    v->filter_text = filter ? ap_predicate_print(filter, arena) : "";
    v->filter = *v->filter_text ? filter : NULL;
}

/* Columns */

char *view_trimmed(const char *s, size_t n, struct ap_arena *arena)
{
    while (n && *s == ' ') {
        s++;
        n--;
    }
    while (n && s[n - 1] == ' ')
        n--;
    return ap_strndup(arena, s, n);
}

size_t viewstate_index(const size_t *offering, size_t count, size_t which)
{
    size_t i = 0;

    while (i < count && offering[i] != which)
        i++;
    return i;
}

static enum ap_code one_column(const struct ap_catalogue *cat, const char *name,
                               size_t *column, size_t *count, struct ap_error *err)
{
    size_t attribute = AP_NONE;

    if (!*name)
        return ap_fail(err, AP_USAGE, "a name is missing; write attributes as A,B or all");
    enum ap_code rc = ap_attribute_find(cat, name, &attribute, err);
    if (rc)
        return rc;
    if (viewstate_index(column, *count, attribute) < *count)
        return ap_fail(err, AP_USAGE, "the attribute %s is named twice",
                       cat->attribute[attribute].key);
    column[(*count)++] = attribute;
    return AP_OK;
}

enum ap_code viewstate_attributes(const struct ap_catalogue *cat, const char *text,
                                  struct ap_arena *arena, const size_t **out, size_t *count,
                                  struct ap_error *err)
{
    size_t *column = AP_NEW(arena, size_t, cat->attributes + 1);
    size_t columns = 0;

    if (strcmp(text, "all") == 0) {
        *out = attributes_of(cat, true, count, arena);
        return AP_OK;
    }
    for (const char *s = text;; s++) {
        size_t n = strcspn(s, ",");
        enum ap_code rc = one_column(cat, view_trimmed(s, n, arena), column, &columns, err);
        if (rc) {
            err->at = (size_t)(s - text);
            err->len = n;
            return rc;
        }
        s += n;
        if (!*s)
            break;
    }
    *out = column;
    *count = columns;
    return AP_OK;
}

enum ap_code viewstate_columns(struct viewstate *v, const struct ap_catalogue *cat,
                               const char *text, struct ap_arena *arena, struct ap_error *err)
{
    return viewstate_attributes(cat, text, arena, &v->column, &v->columns, err);
}

int viewstate_width(const struct viewstate *v, size_t attribute)
{
    return v->width ? v->width[attribute] : 0;
}

void viewstate_set_width(struct viewstate *v, const struct ap_catalogue *cat, size_t attribute,
                         int cols, struct ap_arena *arena)
{
    int *width = AP_NEW(arena, int, cat->attributes + 1);
    bool any = false;

    if (v->width)
        memcpy(width, v->width, (cat->attributes + 1) * sizeof *width);
    width[attribute] = cols;
    for (size_t i = 0; i <= cat->attributes; i++)
        any |= width[i] != 0;
    v->width = any ? width : NULL;      /* one way only to say that all are automatic */
}

void viewstate_mark(struct viewstate *v, size_t offering, bool on, struct ap_arena *arena)
{
    size_t at = viewstate_index(v->mark, v->marks, offering);
    bool is = at < v->marks;

    if (is == on)
        return;
    size_t *mark = AP_NEW(arena, size_t, v->marks + 1);
    if (v->marks)
        memcpy(mark, v->mark, v->marks * sizeof *mark);
    if (on)
        mark[v->marks++] = offering;
    else
        memmove(mark + at, mark + at + 1, (--v->marks - at) * sizeof *mark);
    v->mark = mark;
}

static bool compares_baseline(const struct viewstate *v)
{
    return viewstate_index(v->compared, v->compareds, v->baseline) < v->compareds;
}

void viewstate_drop_baseline(struct viewstate *v)
{
    if (!compares_baseline(v))
        v->baseline = AP_NONE;
}

void viewstate_compare_baseline(struct viewstate *v, struct ap_arena *arena)
{
    if (v->baseline == AP_NONE || compares_baseline(v))
        return;
    size_t *compared = AP_NEW(arena, size_t, v->compareds + 1);
    compared[0] = v->baseline;
    if (v->compareds)
        memcpy(compared + 1, v->compared, v->compareds * sizeof *compared);
    v->compared = compared;
    v->compareds++;
}

/* What is shown */

/* The view's order, the group before all. */
static struct ap_sort grouped(const struct viewstate *v, struct ap_arena *arena)
{
    struct ap_sort sort = v->sort;

    if (v->group == AP_NONE)
        return sort;
    sort.key = AP_NEW(arena, struct ap_sort_key, v->sort.keys + 1);
    sort.key[0] = (struct ap_sort_key){ .by = AP_BY_ATTRIBUTE, .attribute = v->group };
    if (v->sort.keys)
        memcpy(sort.key + 1, v->sort.key, v->sort.keys * sizeof *sort.key);
    sort.keys++;
    return sort;
}

size_t *viewstate_listed(const struct viewstate *v, const struct ap_catalogue *cat,
                         size_t *count, struct ap_arena *arena)
{
    struct ap_bits set;

    if (v->filter) {
        set = ap_predicate_eval(v->filter, arena);
    } else {
        set = ap_bits_new(arena, cat->offerings);
        ap_bits_fill(&set);
    }
    *count = ap_bits_size(&set);
    return ap_sort_apply(cat, grouped(v, arena), &set, arena);
}

const size_t *viewstate_written(const struct viewstate *v, const struct ap_catalogue *cat,
                                size_t *count, struct ap_arena *arena)
{
    if (v->all_attributes)
        return attributes_of(cat, true, count, arena);
    *count = v->columns;
    return v->column;
}

enum only viewstate_only(const struct viewstate *v)
{
    return v->all_attributes ? ONLY_ALL : v->only;
}

static bool wanted(enum only only, enum ap_verdict verdict)
{
    return only == ONLY_ALL || (only == ONLY_DIFFERENT && verdict == AP_ROW_DIFFERS) ||
           (only == ONLY_SAME && verdict == AP_ROW_SAME);
}

size_t *viewstate_rows(const struct viewstate *v, const struct ap_comparison *cmp,
                       const struct ap_catalogue *cat, size_t *count, struct ap_arena *arena)
{
    bool all = v->all_attributes || v->rows == 0;
    size_t from = all ? cat->attributes : v->rows, n = 0;
    size_t *row = AP_NEW(arena, size_t, from);

    for (size_t i = 0; i < from; i++) {
        size_t attribute = all ? i : v->row[i];
        if (wanted(viewstate_only(v), cmp->verdict[attribute]))
            row[n++] = attribute;
    }
    *count = n;
    return row;
}
