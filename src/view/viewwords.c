/*
 * viewwords.c -- see viewwords.h.
 */
#include "view/viewwords.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "view/viewneed.h"
#include "view/wording.h"

enum { NAMED = 3,               /* offerings named before "and so many more" */
       NAME_COLS = 40 };

static void add_names(struct buf *out, const struct ap_catalogue *cat, const size_t *offering,
                      size_t count)
{
    size_t named = count <= NAMED + 1 ? count : NAMED;

    for (size_t i = 0; i < named; i++)
        buf_printf(out, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ",
                   cat->offering[offering[i]].name);
    if (named < count)
        buf_printf(out, " and %zu more", count - named);
}

static void add_compare(struct buf *out, const struct ap_catalogue *cat,
                        const struct viewstate *v)
{
    buf_add(out, "Compare ");
    add_names(out, cat, v->compared, v->compareds);
    if (v->only != ONLY_ALL)
        buf_printf(out, ", only rows that %s",
                   v->only == ONLY_DIFFERENT ? "differ" : "are the same");
}

static void add_decide(struct buf *out, const struct ap_catalogue *cat,
                       const struct viewstate *v)
{
    size_t answers = 0;

    for (size_t i = 0; v->answers && i < cat->questions; i++)
        answers += v->answers[i] != AP_UNANSWERED;
    buf_printf(out, "Decide, %s", counted(answers, "answer", out->arena));
}

static void add_screen(struct buf *out, const struct ap_catalogue *cat, const struct viewstate *v)
{
    switch (v->kind) {
    case VIEW_ITEM:
        buf_printf(out, "Item %s", cat->offering[v->item].name);
        return;
    case VIEW_COMPARE:
        add_compare(out, cat, v);
        return;
    case VIEW_DECIDE:
        add_decide(out, cat, v);
        return;
    case VIEW_RANK:
        buf_add(out, "Rank");
        return;
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    buf_add(out, "Browse");
}

char *view_words(const struct ap_catalogue *cat, const struct viewstate *v,
                 struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    struct viewstate plain;

    viewstate_init(&plain, cat, arena);
    if (viewstate_equal(cat, v, &plain))
        return ap_strdup(arena, "Browse, as the catalogue opens");
    unsigned differ = viewstate_differences(cat, v, &plain);
    add_screen(&out, cat, v);
    if (differ & PART_FILTER)
        buf_printf(&out, "; filter %s", v->filter_text);
    if (differ & PART_SORT)
        buf_printf(&out, "; sorted by %s", ap_sort_print(cat, v->sort, arena));
    if (differ & PART_GROUP)
        buf_printf(&out, "; grouped by %s", cat->attribute[v->group].name);
    if (differ & PART_GHOSTS)
        buf_add(&out, "; with what is left out");
    if (differ & PART_COLUMNS)
        buf_printf(&out, "; %s", counted(v->columns, "column", arena));
    if (differ & PART_FACETS)
        buf_add(&out, "; facets");
    if (differ & PART_REQUIREMENTS)
        buf_printf(&out, "; %s", counted(viewstate_requirements(v, cat, arena).count,
                                         "requirement", arena));
    if (differ & PART_MARKS)
        buf_printf(&out, "; %zu marked", v->marks);
    return buf_text(&out);
}

static const char *whole_name(const struct ap_catalogue *cat, const struct viewstate *v,
                              struct ap_arena *arena)
{
    switch (v->kind) {
    case VIEW_ITEM:
        return cat->offering[v->item].name;
    case VIEW_COMPARE:
        return offering_names(cat, v->compared, v->compareds < NAMED ? v->compareds : NAMED,
                              arena);
    case VIEW_DECIDE:
        return "decision";
    case VIEW_RANK:
        return "ranking";
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    return *v->filter_text ? v->filter_text : "view";
}

char *view_name(const struct ap_catalogue *cat, const struct viewstate *v,
                struct ap_arena *arena)
{
    const char *name = text_clean(arena, whole_name(cat, v, arena));
    size_t n, word;

    name += strspn(name, " ");
    n = word = text_fit(name, NAME_COLS);
    while (name[n] && word > 0 && name[word] != ' ')
        word--;
    n = word > 0 ? word : n;    /* whole words, if it must be cut */
    while (n > 0 && (name[n - 1] == ' ' || name[n - 1] == ','))
        n--;
    return n > 0 ? ap_strndup(arena, name, n) : ap_strdup(arena, "view");
}
