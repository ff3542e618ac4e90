/*
 * json_rank.c -- a ranking as JSON.  See json.h.
 */
#include "view/json.h"

#include "apposite/require.h"
#include "apposite/robust.h"
#include "view/json_parts.h"
#include "view/rankwords.h"
#include "view/report_rank.h"

struct writing {
    const struct subject    *s;
    const struct ap_ranking *r;
    struct ap_arena         *arena;
};

/* Points are exact in hundredths, which a number with two decimals is. */
static void put_points(json_t *o, const char *key, long points)
{
    put(o, key, points % AP_POINT ? json_real((double)points / AP_POINT)
                                  : json_integer(points / AP_POINT));
}

static json_t *keys_of(const struct writing *w, const struct ap_bits *set)
{
    json_t *list = json_array();

    for (size_t o = ap_bits_next(set, 0); o != AP_NONE; o = ap_bits_next(set, o + 1))
        append(list, json_string(w->s->cat->offering[o].key));
    return list;
}

static json_t *members_of(uint64_t set)
{
    json_t *list = json_array();

    for (int i = 0; i < AP_REQUIREMENTS; i++)
        if (set >> i & 1)
            append(list, json_integer(i));
    return list;
}

static json_t *requirement(const struct writing *w, const struct ap_requirement *req)
{
    json_t *o = json_object();

    put_text(o, "need", ap_need_name(req->need));
    put_points(o, "weight", req->weight);
    put_text(o, "condition", ap_predicate_print(req->condition, w->arena));
    put_text(o, "text", requirement_words(req, w->arena));
    return o;
}

static json_t *requirements(const struct writing *w)
{
    json_t *list = json_array();

    for (size_t i = 0; i < w->r->requirements.count; i++)
        append(list, requirement(w, &w->r->requirements.at[i]));
    return list;
}

/* The cells and facts that decide a line. */
static json_t *reasons(const struct writing *w, size_t offering, size_t requirement)
{
    struct ap_conditions leaves = ap_rank_reasons(w->r, offering, requirement, w->arena);
    json_t *list = json_array();

    for (size_t i = 0; i < leaves.count; i++) {
        size_t attribute = ap_predicate_attribute(leaves.at[i]);
        const struct ap_fact *fact = ap_predicate_fact(leaves.at[i], offering);
        json_t *o = json_object();

        put_text(o, "condition", ap_predicate_print(leaves.at[i], w->arena));
        put(o, "attribute", attribute == AP_NONE
                                ? json_null()
                                : json_string(w->s->cat->attribute[attribute].key));
        put(o, "fact", fact ? part_fact(w->s->cat, fact, w->arena) : json_null());
        append(list, o);
    }
    return list;
}

static json_t *lines(const struct writing *w, size_t offering)
{
    json_t *list = json_array();

    for (size_t i = 0; i < w->r->requirements.count; i++) {
        struct ap_line line = ap_rank_line(w->r, offering, i);
        json_t *o = json_object();

        put_text(o, "verdict", ap_truth_name(line.truth));
        put_bool(o, "met", line.met);
        put_points(o, "points", line.points);
        put_text(o, "text", line_text(w->s, w->r, offering, i, w->arena));
        put(o, "reasons", reasons(w, offering, i));
        append(list, o);
    }
    return list;
}

static json_t *places(const struct writing *w)
{
    json_t *list = json_array();

    for (size_t i = 0; i < w->r->places; i++) {
        const struct ap_place *p = &w->r->place[i];
        json_t *o = part_offering(w->s, p->offering);

        put_count(o, "place", rank_place(w->r, i));
        put_points(o, "score", p->score);
        put_count(o, "unknown", p->unknown);
        put(o, "lines", lines(w, p->offering));
        append(list, o);
    }
    return list;
}

static json_t *excluded(const struct writing *w)
{
    json_t *list = json_array();

    for (size_t i = 0; i < w->r->exclusions; i++) {
        const struct ap_exclusion *x = &w->r->excluded[i];
        json_t *o = part_offering(w->s, x->offering);

        put_count(o, "by", x->requirement);
        put_text(o, "text", exclusion_text(w->s, w->r, x, w->arena));
        put(o, "lines", lines(w, x->offering));
        append(list, o);
    }
    return list;
}

static json_t *concession(const struct writing *w, size_t offering)
{
    struct ap_concession c = ap_concession(w->r, offering);
    json_t *o = json_object();

    put_text(o, "offering", w->s->cat->offering[offering].key);
    put(o, "admit", members_of(c.admit));
    put(o, "lead", members_of(c.lead));
    put_bool(o, "alone", c.alone);
    put_bool(o, "proved", c.proved);
    put_text(o, "text", concession_text(w->r, &c, w->arena));
    return o;
}

/* Those that the report explains, too. */
static json_t *concessions(const struct writing *w)
{
    json_t *list = json_array();
    size_t behind = w->r->places - w->r->leaders;

    for (size_t i = 0; i < behind && i < RANK_EXPLAINED; i++)
        append(list, concession(w, w->r->place[w->r->leaders + i].offering));
    for (size_t i = 0; i < w->r->exclusions && i < RANK_EXPLAINED; i++)
        append(list, concession(w, w->r->excluded[i].offering));
    return list;
}

static json_t *flips(const struct writing *w, const struct ap_robustness *f)
{
    json_t *list = json_array();

    for (size_t i = 0; i < f->flips; i++) {
        json_t *o = json_object();

        put_text(o, "change", ap_flip_name(f->flip[i].kind));
        put_count(o, "requirement", f->flip[i].requirement);
        put_points(o, "weight", f->flip[i].weight);
        put(o, "leaders", keys_of(w, &f->flip[i].leaders));
        put_bool(o, "smallest", i == f->smallest);
        put_text(o, "text", flip_text(w->r, &f->flip[i], w->arena));
        append(list, o);
    }
    return list;
}

char *json_rank(const struct subject *s, const struct ap_ranking *ranking,
                struct ap_arena *arena)
{
    struct writing w = { s, ranking, arena };
    struct ap_robustness f = ap_robustness(ranking, arena);
    struct trust trust = trust_of_ranking(s, ranking, arena);
    json_t *root = json_object(), *leaders = json_array();

    for (size_t i = 0; i < ranking->leaders; i++)
        append(leaders, json_string(s->cat->offering[ranking->place[i].offering].key));
    put(root, "catalogue", part_catalogue(s->cat));
    put_text(root, "unknown", ap_policy_name(ranking->requirements.unknown));
    put_text(root, "result", rank_title(ranking, arena));
    put(root, "leaders", leaders);
    put_bool(root, "close", f.close);
    put_points(root, "margin", f.margin);
    put_points(root, "most", ranking->most);
    put(root, "requirements", requirements(&w));
    put(root, "places", places(&w));
    put(root, "excluded", excluded(&w));
    put(root, "flips", flips(&w, &f));
    put(root, "concessions", concessions(&w));
    put(root, "data", part_trust(s, &trust, arena));
    return json_done(root, arena);
}
