/*
 * guided.c -- a walk by questions: where it stands, and the filter after an answer.
 * See guided.h; its words are in guided_words.c.
 */
#include "view/guided.h"

#include <string.h>

#include "base/buf.h"

/* Is every leaf of a condition about the attribute? */
static bool is_about(const struct ap_predicate *condition, size_t attribute,
                     struct ap_arena *scratch)
{
    const struct ap_predicate *rest = ap_predicate_without(condition, attribute, scratch);

    return ap_predicate_conjuncts(rest, scratch).count == 0;
}

/* What is not to be asked: what a condition is about, and what does not matter. */
static struct ap_bits settled(const struct guided *g, struct ap_arena *scratch)
{
    struct ap_bits set = ap_bits_new(scratch, g->cat->attributes);

    for (size_t a = 0; a < g->cat->attributes; a++)
        for (size_t i = 0; i < g->path.count; i++)
            if (is_about(g->path.at[i], a, scratch))
                ap_bits_set(&set, a);
    for (size_t i = 0; i < g->skips; i++)
        ap_bits_set(&set, g->skipped[i]);
    return set;
}

static struct ap_bits everything(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct ap_bits all = ap_bits_new(arena, cat->offerings);

    ap_bits_fill(&all);
    return all;
}

struct guided guided_at(const struct ap_catalogue *cat, const struct ap_predicate *filter,
                        const size_t *skipped, size_t skips, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct guided g = { .cat = cat, .filter = filter, .skipped = skipped, .skips = skips };

    g.left = filter ? ap_predicate_eval(filter, arena) : everything(cat, arena);
    g.lefts = ap_bits_size(&g.left);
    if (filter)
        g.path = ap_predicate_conjuncts(filter, arena);
    struct ap_bits asked = settled(&g, scratch);
    g.open = ap_guide_next(cat, &g.left, &asked, arena, &g.question);
    ap_arena_free(scratch);
    return g;
}

/* Canonical, as the filters of views are. */
static enum ap_code reread(const struct ap_catalogue *cat, const char *text,
                           struct ap_arena *arena, const char **out, struct ap_error *err)
{
    const struct ap_predicate *p = NULL;
    enum ap_code rc = ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &p, err);

    if (rc)
        return rc;
    *out = ap_predicate_print(p, arena);
    return AP_OK;
}

enum ap_code guided_answer(const struct guided *g, size_t i, struct ap_arena *arena,
                           const char **out, struct ap_error *err)
{
    const char *text = ap_guide_condition(g->cat, g->question.attribute,
                                          g->question.answer[i].code, arena);

    if (g->path.count)
        text = ap_printf(arena, "(%s) %s", ap_predicate_print(g->filter, arena), text);
    return reread(g->cat, text, arena, out, err);
}

enum ap_code guided_among(const struct ap_catalogue *cat, const size_t *offering, size_t count,
                          struct ap_arena *arena, const char **out, struct ap_error *err)
{
    struct buf text = BUF(arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "%s\"%s\"", i ? "," : ".key=", cat->offering[offering[i]].key);
    return reread(cat, buf_text(&text), arena, out, err);
}

const size_t *guided_skip(const struct guided *g, size_t attribute, struct ap_arena *arena)
{
    size_t *skipped = AP_NEW(arena, size_t, g->skips + 1);

    if (g->skips)
        memcpy(skipped, g->skipped, g->skips * sizeof *skipped);
    skipped[g->skips] = attribute;
    return skipped;
}
