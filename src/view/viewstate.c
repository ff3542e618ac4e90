/*
 * viewstate.c -- the view as a value.  See viewstate.h.
 */
#include "view/viewstate.h"

#include <string.h>

#include "apposite/tree.h"

static const char *const only_names[ONLY_COUNT] = {
    [ONLY_ALL] = "all", [ONLY_DIFFERENT] = "different", [ONLY_SAME] = "same",
};

const char *only_name(enum only only)
{
    return only_names[only];
}

bool only_parse(const char *text, enum only *out)
{
    for (enum only i = ONLY_ALL; i < ONLY_COUNT; i++)
        if (strcmp(text, only_names[i]) == 0) {
            *out = i;
            return true;
        }
    return false;
}

static void show_columns(struct viewstate *v, const struct ap_catalogue *cat, bool all,
                         struct ap_arena *arena)
{
    size_t *column = AP_NEW(arena, size_t, cat->attributes);
    size_t count = 0;

    for (size_t i = 0; i < cat->attributes; i++)
        if (all || cat->attribute[i].shown)
            column[count++] = i;
    v->column = column;
    v->columns = count;
}

void viewstate_init(struct viewstate *v, const struct ap_catalogue *cat,
                    struct ap_arena *arena)
{
    *v = (struct viewstate){ .filter_text = "", .baseline = AP_NONE };
    show_columns(v, cat, false, arena);
    if (cat->questions)
        v->answers = ap_answers_new(cat, arena);
}

/* Blank-trimmed copy of s[0..n). */
static char *trimmed(const char *s, size_t n, struct ap_arena *arena)
{
    while (n && *s == ' ') {
        s++;
        n--;
    }
    while (n && s[n - 1] == ' ')
        n--;
    return ap_strndup(arena, s, n);
}

static bool listed(const size_t *column, size_t count, size_t attribute)
{
    for (size_t i = 0; i < count; i++)
        if (column[i] == attribute)
            return true;
    return false;
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
    if (listed(column, *count, attribute))
        return ap_fail(err, AP_USAGE, "the attribute %s is named twice",
                       cat->attribute[attribute].key);
    column[(*count)++] = attribute;
    return AP_OK;
}

enum ap_code viewstate_columns(struct viewstate *v, const struct ap_catalogue *cat,
                               const char *text, struct ap_arena *arena, struct ap_error *err)
{
    size_t *column = AP_NEW(arena, size_t, cat->attributes + 1);
    size_t count = 0;

    if (strcmp(text, "all") == 0) {
        show_columns(v, cat, true, arena);
        return AP_OK;
    }
    for (const char *s = text;; s++) {
        size_t n = strcspn(s, ",");
        enum ap_code rc = one_column(cat, trimmed(s, n, arena), column, &count, err);
        if (rc) {
            err->at = (size_t)(s - text);
            err->len = n;
            return rc;
        }
        s += n;
        if (!*s)
            break;
    }
    v->column = column;
    v->columns = count;
    return AP_OK;
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
    return ap_sort_apply(cat, v->sort, &set, arena);
}

static bool wanted(enum only only, enum ap_verdict verdict)
{
    return only == ONLY_ALL || (only == ONLY_DIFFERENT && verdict == AP_ROW_DIFFERS) ||
           (only == ONLY_SAME && verdict == AP_ROW_SAME);
}

size_t *viewstate_rows(const struct viewstate *v, const struct ap_comparison *cmp,
                       const struct ap_catalogue *cat, size_t *count, struct ap_arena *arena)
{
    size_t *row = AP_NEW(arena, size_t, cat->attributes);
    size_t n = 0;

    for (size_t i = 0; i < cat->attributes; i++)
        if (wanted(v->only, cmp->verdict[i]))
            row[n++] = i;
    *count = n;
    return row;
}
