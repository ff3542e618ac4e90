/*
 * viewprint.c -- what each view option prints of a view.  See viewopt.h.
 */
#include "base/buf.h"
#include "view/viewneed.h"
#include "view/viewopt.h"

static const char *print_screen(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->kind == view_implied(p->v) ? NULL : view_screen(p->v->kind);
}

static const char *print_filter(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->filter_text && *p->v->filter_text ? p->v->filter_text : NULL;
}

static const char *print_sort(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->sort.keys ? ap_sort_print(p->cat, p->v->sort, p->arena) : NULL;
}

static const char *print_group(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->group == AP_NONE ? NULL : p->cat->attribute[p->v->group].key;
}

static const char *flag(bool on)
{
    return on ? "" : NULL;
}

static const char *print_ghosts(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->ghosts);
}

static const char *attribute_keys(const struct printing *p, const size_t *attribute,
                                  size_t count)
{
    struct buf out = BUF(p->arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i ? "," : "", p->cat->attribute[attribute[i]].key);
    return buf_text(&out);
}

static const char *offering_keys(const struct printing *p, const size_t *offering, size_t count)
{
    struct buf out = BUF(p->arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i ? "," : "", p->cat->offering[offering[i]].key);
    return count ? buf_text(&out) : NULL;
}

static const char *print_columns(const struct printing *p, size_t i)
{
    struct viewstate plain;

    (void)i;
    viewstate_init(&plain, p->cat, p->arena);
    if (!(viewstate_differences(p->cat, p->v, &plain) & PART_COLUMNS))
        return NULL;
    return p->v->columns ? attribute_keys(p, p->v->column, p->v->columns) : "none";
}

/* What a width is about: cat->attributes stands for the names of offerings, called as in --sort. */
static const char *wide_key(const struct printing *p, size_t attribute)
{
    struct ap_sort_key name = { .by = AP_BY_NAME };

    return attribute < p->cat->attributes
               ? p->cat->attribute[attribute].key
               : ap_sort_print(p->cat, (struct ap_sort){ &name, 1 }, p->arena);
}

static const char *print_width(const struct printing *p, size_t i)
{
    for (size_t a = 0; a <= p->cat->attributes; a++) {
        int width = viewstate_width(p->v, a);
        if (width && i-- == 0)
            return ap_printf(p->arena, "%s=%d", wide_key(p, a), width);
    }
    return NULL;
}

static const char *print_facets(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->facets);
}

static const char *print_mark(const struct printing *p, size_t i)
{
    (void)i;
    return offering_keys(p, p->v->mark, p->v->marks);
}

static const char *print_item(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->item == AP_NONE ? NULL : p->cat->offering[p->v->item].key;
}

static const char *print_compare(const struct printing *p, size_t i)
{
    (void)i;
    return offering_keys(p, p->v->compared, p->v->compareds);
}

static const char *print_baseline(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->baseline == AP_NONE ? NULL : p->cat->offering[p->v->baseline].key;
}

static const char *print_rows(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->rows ? attribute_keys(p, p->v->row, p->v->rows) : NULL;
}

static const char *print_only(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->only == ONLY_ALL ? NULL : only_name(p->v->only);
}

static const char *print_fold(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->folded);
}

static const char *print_transpose(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->transposed);
}

static const char *print_answer(const struct printing *p, size_t i)
{
    for (size_t q = 0; p->v->answers && q < p->cat->questions; q++) {
        const struct ap_question *question = &p->cat->question[q];
        int answer = p->v->answers[q];

        if (answer != AP_UNANSWERED && i-- == 0)
            return ap_printf(p->arena, "%s=%s", question->key,
                             answer == AP_NOT_SURE ? "?" : question->answer[answer].key);
    }
    return NULL;
}

/* Each answer is an option of its own. */
static const char *print_decision(const struct printing *p, size_t i)
{
    (void)p, (void)i;
    return NULL;
}

/* The i-th of those with a need. */
static const char *print_need(const struct printing *p, enum ap_need need, size_t i)
{
    struct ap_requirements r = viewstate_requirements(p->v, p->cat, p->arena);

    for (size_t k = 0; k < r.count; k++)
        if (r.at[k].need == need && i-- == 0)
            return ap_requirement_print(&r.at[k], p->arena);
    return NULL;
}

static const char *print_must(const struct printing *p, size_t i)
{
    return print_need(p, AP_MUST, i);
}

static const char *print_should(const struct printing *p, size_t i)
{
    return print_need(p, AP_SHOULD, i);
}

static const char *print_nice(const struct printing *p, size_t i)
{
    return print_need(p, AP_NICE, i);
}

static const char *print_unknown(const struct printing *p, size_t i)
{
    enum ap_policy unknown = viewstate_requirements(p->v, p->cat, p->arena).unknown;

    (void)i;
    return unknown == AP_PESSIMISTIC ? NULL : ap_policy_name(unknown);
}

static const char *print_sources(const struct printing *p, size_t i)
{
    (void)i;
    if (p->v->sources == SOURCES_NONE)
        return NULL;
    return p->v->sources == SOURCES_COLUMNS ? "" : sources_name(p->v->sources);
}

static const char *print_all_attributes(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->all_attributes);
}

static const char *(*const print[VOPT_COUNT])(const struct printing *p, size_t i) = {
    [VOPT_SCREEN] = print_screen,       [VOPT_FILTER] = print_filter,
    [VOPT_SORT] = print_sort,           [VOPT_GROUP] = print_group,
    [VOPT_GHOSTS] = print_ghosts,       [VOPT_COLUMNS] = print_columns,
    [VOPT_WIDTH] = print_width,         [VOPT_FACETS] = print_facets,
    [VOPT_MARK] = print_mark,           [VOPT_ITEM] = print_item,
    [VOPT_COMPARE] = print_compare,     [VOPT_BASELINE] = print_baseline,
    [VOPT_ROWS] = print_rows,           [VOPT_ONLY] = print_only,
    [VOPT_FOLD] = print_fold,           [VOPT_TRANSPOSE] = print_transpose,
    [VOPT_ANSWER] = print_answer,       [VOPT_DECISION] = print_decision,
    [VOPT_MUST] = print_must,           [VOPT_SHOULD] = print_should,
    [VOPT_NICE] = print_nice,           [VOPT_UNKNOWN] = print_unknown,
    [VOPT_SOURCES] = print_sources,     [VOPT_ALL_ATTRIBUTES] = print_all_attributes,
};

const char *view_print(const struct printing *p, enum view_option_id id, size_t i)
{
    return print[id](p, i);
}

const char *view_printed(const struct ap_catalogue *cat, const struct viewstate *v,
                         enum view_option_id id, struct ap_arena *arena)
{
    return view_print(&(struct printing){ cat, v, arena }, id, 0);
}
