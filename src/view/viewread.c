/*
 * viewread.c -- view options read into a view.  See viewline.h.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "view/decision.h"
#include "view/viewneed.h"
#include "view/viewopt.h"

enum { WIDTH_MOST = 999 };

/* What is being read into. */
struct reading {
    const struct ap_catalogue *cat;
    struct viewstate          *v;
    struct ap_arena           *arena;
};

static enum ap_code read_screen(const struct reading *r, const char *text, struct ap_error *err)
{
    for (enum view_kind kind = VIEW_LIST; kind < VIEW_KIND_COUNT; kind++)
        if (strcmp(text, view_screen(kind)) == 0) {
            r->v->kind = kind;
            return AP_OK;
        }
    return ap_fail(err, AP_USAGE, "a screen is browse, item, compare or decide, not '%s'", text);
}

static enum ap_code read_filter(const struct reading *r, const char *text, struct ap_error *err)
{
    return viewstate_filter(r->v, r->cat, text, r->arena, err);
}

static enum ap_code read_sort(const struct reading *r, const char *text, struct ap_error *err)
{
    return ap_sort_parse(r->cat, text, r->arena, &r->v->sort, err);
}

static enum ap_code read_group(const struct reading *r, const char *text, struct ap_error *err)
{
    return ap_attribute_find(r->cat, text, &r->v->group, err);
}

static enum ap_code read_ghosts(const struct reading *r, const char *text, struct ap_error *err)
{
    (void)text, (void)err;
    r->v->ghosts = true;
    return AP_OK;
}

static enum ap_code read_columns(const struct reading *r, const char *text, struct ap_error *err)
{
    if (strcmp(text, "none") == 0) {
        r->v->columns = 0;
        return AP_OK;
    }
    return viewstate_columns(r->v, r->cat, text, r->arena, err);
}

/* The attribute of that name, or what stands for the offerings' names: name, or .name where
   an attribute is called so; as in --sort. */
static enum ap_code wide_column(const struct reading *r, const char *name, size_t *out,
                                struct ap_error *err)
{
    struct ap_sort sort;

    if (strcmp(name + (*name == '.'), "name") != 0)
        return ap_attribute_find(r->cat, name, out, err);
    enum ap_code rc = ap_sort_parse(r->cat, name, r->arena, &sort, err);
    if (!rc)
        *out = sort.key[0].by == AP_BY_ATTRIBUTE ? sort.key[0].attribute : r->cat->attributes;
    return rc;
}

static enum ap_code read_width(const struct reading *r, const char *text, struct ap_error *err)
{
    size_t n = strcspn(text, "="), attribute = AP_NONE;
    const char *number = text[n] ? text + n + 1 : "";
    bool digits = *number && strlen(number) <= 3 && !number[strspn(number, "0123456789")];
    int cols = digits ? (int)strtol(number, NULL, 10) : 0;

    if (cols < 1 || cols > WIDTH_MOST)
        return ap_fail(err, AP_USAGE, "a width is ATTRIBUTE=N, N from 1 to %d, not '%s'",
                       WIDTH_MOST, text);
    enum ap_code rc = wide_column(r, ap_strndup(r->arena, text, n), &attribute, err);
    if (rc) {
        err->len = n;
        return rc;
    }
    viewstate_set_width(r->v, r->cat, attribute, cols, r->arena);
    return AP_OK;
}

static enum ap_code read_facets(const struct reading *r, const char *text, struct ap_error *err)
{
    (void)text, (void)err;
    r->v->facets = true;
    return AP_OK;
}

static enum ap_code read_mark(const struct reading *r, const char *text, struct ap_error *err)
{
    return view_offerings(r->cat, text, r->arena, &r->v->mark, &r->v->marks,
                          err);
}

static enum ap_code read_item(const struct reading *r, const char *text, struct ap_error *err)
{
    return ap_offering_find(r->cat, text, &r->v->item, err);
}

static enum ap_code read_compare(const struct reading *r, const char *text, struct ap_error *err)
{
    return view_offerings(r->cat, text, r->arena, &r->v->compared,
                          &r->v->compareds, err);
}

static enum ap_code read_baseline(const struct reading *r, const char *text,
                                  struct ap_error *err)
{
    return ap_offering_find(r->cat, text, &r->v->baseline, err);
}

static enum ap_code read_rows(const struct reading *r, const char *text, struct ap_error *err)
{
    if (strcmp(text, "all") == 0) {
        r->v->rows = 0;
        return AP_OK;
    }
    return viewstate_attributes(r->cat, text, r->arena, &r->v->row, &r->v->rows, err);
}

static enum ap_code read_only(const struct reading *r, const char *text, struct ap_error *err)
{
    if (only_parse(text, &r->v->only))
        return AP_OK;
    return ap_fail(err, AP_USAGE, "rows are all, different or same, not '%s'", text);
}

static enum ap_code read_fold(const struct reading *r, const char *text, struct ap_error *err)
{
    (void)text, (void)err;
    r->v->folded = true;
    return AP_OK;
}

static enum ap_code read_transpose(const struct reading *r, const char *text,
                                   struct ap_error *err)
{
    (void)text, (void)err;
    r->v->transposed = true;
    return AP_OK;
}

/* A copy of the answers there are, to be added to. */
static int *answers_so_far(const struct reading *r)
{
    int *answers = ap_answers_new(r->cat, r->arena);

    if (r->v->answers)
        memcpy(answers, r->v->answers, r->cat->questions * sizeof *answers);
    return answers;
}

static enum ap_code read_answer(const struct reading *r, const char *text, struct ap_error *err)
{
    int *answers = answers_so_far(r);
    enum ap_code rc = ap_answer_set(r->cat, text, answers, err);
    if (!rc)
        r->v->answers = answers;
    return rc;
}

static enum ap_code read_decision(const struct reading *r, const char *text,
                                  struct ap_error *err)
{
    struct decision decision = { 0 };
    int *answers = answers_so_far(r);
    enum ap_code rc = decision_split(text, r->arena, &decision, err);

    if (!rc && strcmp(decision.catalogue, r->cat->key) != 0)
        rc = ap_fail(err, AP_USAGE, "it is about the catalogue %s, and this is %s; "
                     "--catalogue names another", decision.catalogue, r->cat->key);
    if (!rc)
        rc = decision_answers(&decision, r->cat, answers, r->arena, err);
    if (!rc)
        r->v->answers = answers;
    return rc;
}

static enum ap_code read_must(const struct reading *r, const char *text, struct ap_error *err)
{
    return viewstate_add_requirement(r->v, r->cat, AP_MUST, text, r->arena, err);
}

static enum ap_code read_should(const struct reading *r, const char *text, struct ap_error *err)
{
    return viewstate_add_requirement(r->v, r->cat, AP_SHOULD, text, r->arena, err);
}

static enum ap_code read_nice(const struct reading *r, const char *text, struct ap_error *err)
{
    return viewstate_add_requirement(r->v, r->cat, AP_NICE, text, r->arena, err);
}

static enum ap_code read_unknown(const struct reading *r, const char *text, struct ap_error *err)
{
    struct ap_requirements requirements = viewstate_requirements(r->v, r->cat, r->arena);
    enum ap_code rc = ap_policy_read(text, &requirements.unknown, err);

    if (!rc)
        viewstate_require(r->v, requirements, r->arena);
    return rc;
}

static enum ap_code read_sources(const struct reading *r, const char *text, struct ap_error *err)
{
    if (sources_parse(text && *text ? text : "columns", &r->v->sources))
        return AP_OK;
    return ap_fail(err, AP_USAGE, "sources are columns, footnotes or none, not '%s'", text);
}

static enum ap_code read_all_attributes(const struct reading *r, const char *text,
                                        struct ap_error *err)
{
    (void)text, (void)err;
    r->v->all_attributes = true;
    return AP_OK;
}

static enum ap_code (*const read_one[VOPT_COUNT])(const struct reading *r, const char *text,
                                                  struct ap_error *err) = {
    [VOPT_SCREEN] = read_screen,       [VOPT_FILTER] = read_filter,
    [VOPT_SORT] = read_sort,           [VOPT_GROUP] = read_group,
    [VOPT_GHOSTS] = read_ghosts,       [VOPT_COLUMNS] = read_columns,
    [VOPT_WIDTH] = read_width,         [VOPT_FACETS] = read_facets,
    [VOPT_MARK] = read_mark,           [VOPT_ITEM] = read_item,
    [VOPT_COMPARE] = read_compare,     [VOPT_BASELINE] = read_baseline,
    [VOPT_ROWS] = read_rows,           [VOPT_ONLY] = read_only,
    [VOPT_FOLD] = read_fold,           [VOPT_TRANSPOSE] = read_transpose,
    [VOPT_ANSWER] = read_answer,       [VOPT_DECISION] = read_decision,
    [VOPT_MUST] = read_must,           [VOPT_SHOULD] = read_should,
    [VOPT_NICE] = read_nice,           [VOPT_UNKNOWN] = read_unknown,
    [VOPT_SOURCES] = read_sources,     [VOPT_ALL_ATTRIBUTES] = read_all_attributes,
};

enum ap_code viewline_set(const struct ap_catalogue *cat, enum view_option_id option,
                          const char *text, struct ap_arena *arena, struct viewstate *v,
                          struct ap_error *err)
{
    return read_one[option](&(struct reading){ cat, v, arena }, text, err);
}

/* All of them */

enum view_kind view_implied(const struct viewstate *v)
{
    if (v->item != AP_NONE)
        return VIEW_ITEM;
    return v->compareds ? VIEW_COMPARE : VIEW_LIST;
}

static bool is_said(const struct view_said *said, size_t count, enum view_option_id option)
{
    size_t i = 0;

    while (i < count && said[i].option != option)
        i++;
    return i < count;
}

enum ap_code viewline_settle(const struct view_said *said, size_t count,
                             struct ap_arena *arena, struct viewstate *v, struct ap_error *err)
{
    if (!is_said(said, count, VOPT_SCREEN))
        v->kind = is_said(said, count, VOPT_ITEM)      ? VIEW_ITEM
                  : is_said(said, count, VOPT_COMPARE) ? VIEW_COMPARE
                                                       : v->kind;
    if (is_said(said, count, VOPT_COMPARE) && !is_said(said, count, VOPT_BASELINE))
        viewstate_drop_baseline(v);
    if (v->kind == VIEW_COMPARE && !v->compareds) {
        v->compared = v->mark;
        v->compareds = v->marks;
    }
    viewstate_compare_baseline(v, arena);
    if (v->kind == VIEW_COMPARE && v->compareds < 2)
        return ap_fail(err, AP_USAGE, "the screen compare needs two offerings or more: "
                       "name them with --compare A,B or --mark A,B");
    if (v->kind == VIEW_ITEM && v->item == AP_NONE)
        return ap_fail(err, AP_USAGE, "the screen item needs an offering: name it with "
                       "--item OFFERING");
    if (v->kind != VIEW_ITEM)
        v->item = AP_NONE;
    return AP_OK;
}

/* Put the option in front of what is wrong with it. */
static enum ap_code blame(enum view_option_id option, enum ap_code rc, struct ap_error *err)
{
    struct ap_error was = *err;

    (void)ap_fail(err, rc, "--%s: %s", viewline_table()[option].name, was.text);
    err->at = was.at;
    err->len = was.len;
    return rc;
}

enum ap_code viewline_read(const struct ap_catalogue *cat, const struct view_said *said,
                           size_t count, struct ap_arena *arena, struct viewstate *v,
                           size_t *wrong, struct ap_error *err)
{
    struct viewstate read = *v;

    for (size_t i = 0; i < count; i++) {
        *err = (struct ap_error){ 0 };
        enum ap_code rc = viewline_set(cat, said[i].option, said[i].text, arena, &read, err);
        if (rc) {
            *wrong = i;
            return blame(said[i].option, rc, err);
        }
    }
    *v = read;
    return AP_OK;
}
