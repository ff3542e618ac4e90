/*
 * json_guide.c -- a walk by questions as JSON.  See json.h.
 */
#include "view/json.h"

#include "view/json_parts.h"
#include "view/report_guide.h"

static json_t *path(const struct guided *g, struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = 0; i < g->path.count; i++) {
        json_t *o = json_object();

        put_text(o, "condition", ap_predicate_print(g->path.at[i], arena));
        put_text(o, "text", guided_step(g, i, arena));
        append(list, o);
    }
    return list;
}

static json_t *skipped(const struct guided *g)
{
    json_t *list = json_array();

    for (size_t i = 0; i < g->skips; i++)
        append(list, json_string(g->cat->attribute[g->skipped[i]].key));
    return list;
}

static json_t *answers(const struct guided *g, struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = 0; i < g->question.answers; i++) {
        const struct ap_guide_answer *a = &g->question.answer[i];
        json_t *o = json_object();

        put_text(o, "key", g->cat->column[g->question.attribute].value[a->code].text);
        put_text(o, "label", guided_label(g, i));
        put_count(o, "stated", a->has);
        put_count(o, "remain", a->left);
        put_text(o, "filter", guide_filter(g, i, arena));
        append(list, o);
    }
    return list;
}

static json_t *question(const struct guided *g, struct ap_arena *arena)
{
    json_t *o = json_object();

    put_text(o, "attribute", guided_asked(g)->key);
    put_text(o, "name", guided_asked(g)->name);
    put_text(o, "definition", guided_asked(g)->definition);
    put_count(o, "unknown", g->question.unknown);
    put(o, "answers", answers(g, arena));
    return o;
}

static json_t *remaining(const struct subject *s, const struct guided *g,
                         struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = ap_bits_next(&g->left, 0); i != AP_NONE; i = ap_bits_next(&g->left, i + 1)) {
        json_t *o = part_offering(s, i);

        put_text(o, "note", guided_kept(g, i, arena));
        append(list, o);
    }
    return list;
}

char *json_guide(const struct subject *s, const struct guided *g, struct ap_arena *arena)
{
    json_t *root = json_object();

    put(root, "catalogue", part_catalogue(s->cat));
    put_text(root, "filter", g->path.count ? ap_predicate_print(g->filter, arena) : "");
    put(root, "path", path(g, arena));
    put(root, "skipped", skipped(g));
    put_count(root, "total", s->cat->offerings);
    put(root, "open", g->open ? question(g, arena) : json_null());
    put(root, "remaining", remaining(s, g, arena));
    return json_done(root, arena);
}
