/*
 * choice_rank.c -- a choice that requirements led to.  See choice.h.
 */
#include "apposite/require.h"
#include "view/choice.h"
#include "view/rankwords.h"

static struct lines drivers(const struct ap_ranking *r, struct ap_arena *arena)
{
    struct lines out = { AP_NEW(arena, const char *, r->requirements.count + 1), 0 };

    for (size_t i = 0; i < r->requirements.count; i++)
        out.at[out.count++] = requirement_words(&r->requirements.at[i], arena);
    out.at[out.count++] = rank_policy(r, arena);
    return out;
}

/* The document behind the first leaf of a line that has one. */
static const struct ap_source *source_of(const struct ap_ranking *r, size_t offering,
                                         size_t requirement, struct ap_arena *arena)
{
    struct ap_conditions leaves = ap_rank_reasons(r, offering, requirement, arena);

    for (size_t i = 0; i < leaves.count; i++) {
        const struct ap_fact *fact = ap_predicate_fact(leaves.at[i], offering);

        if (fact)
            return fact->cite.source;
    }
    return NULL;
}

/* How far it leads, what would change that, and each line of its points. */
static void add_because(const struct subject *s, const struct ap_ranking *r, struct choice *c,
                        struct ap_arena *arena)
{
    struct ap_robustness f = ap_robustness(r, arena);
    size_t lines = r->leaders * r->requirements.count;

    c->because = AP_NEW(arena, struct because, lines + 2);
    c->because[c->becauses++] = (struct because){ rank_margin(r, &f, arena), NULL };
    if (f.smallest != AP_NONE)
        c->because[c->becauses++] = (struct because){
            ap_printf(arena, "The smallest change of a weight that changes this: %s",
                      flip_text(r, &f.flip[f.smallest], arena)), NULL };
    for (size_t i = 0; i < r->leaders; i++)
        for (size_t k = 0; k < r->requirements.count; k++) {
            size_t o = r->place[i].offering;

            c->because[c->becauses++] = (struct because){
                ap_printf(arena, "%s: %s", s->cat->offering[o].name,
                          line_text(s, r, o, k, arena)),
                source_of(r, o, k, arena),
            };
        }
}

/* Every change of one requirement that changes the result. */
static struct lines flips(const struct ap_ranking *r, struct ap_arena *arena)
{
    struct ap_robustness f = ap_robustness(r, arena);
    struct lines out = { AP_NEW(arena, const char *, f.flips + 1), 0 };

    for (size_t i = 0; i < f.flips; i++) {
        bool as_dropped = f.flip[i].kind == AP_FLIP_LIGHTER && f.flip[i].weight == 0;

        if (!as_dropped)        /* else that it is dropped says the same */
            out.at[out.count++] = flip_text(r, &f.flip[i], arena);
    }
    return out;
}

static void add_against(const struct subject *s, const struct ap_ranking *r, struct choice *c,
                        struct ap_arena *arena)
{
    for (size_t i = r->leaders; i < r->places; i++)
        c->against[r->place[i].offering] =
            ap_printf(arena, "is %s behind",
                      points_words(r->place[0].score - r->place[i].score, arena));
    for (size_t i = 0; i < r->exclusions; i++)
        c->against[r->excluded[i].offering] =
            ap_printf(arena, "is excluded: %s", exclusion_text(s, r, &r->excluded[i], arena));
}

struct choice choice_of_ranking(const struct subject *s, const struct ap_ranking *r,
                                struct ap_arena *arena)
{
    bool any = r->requirements.count > 0;
    struct trust trust = trust_of_ranking(s, r, arena);
    size_t *chosen = AP_NEW(arena, size_t, r->leaders + 1);
    struct choice c = {
        .how = "requirements and their points", .word = "",
        .requirements = ap_requirements_print(r->requirements, arena),
        .driver = drivers(r, arena), .chosen = chosen, .chosens = any ? r->leaders : 0,
        .what_if = flips(r, arena),
        .against = AP_NEW(arena, const char *, s->cat->offerings),
    };

    for (size_t i = 0; i < r->leaders; i++)
        chosen[i] = r->place[i].offering;
    if (any && r->leaders)
        add_because(s, r, &c, arena);
    if (trust.cells)
        c.trust = choice_trust(s, &trust, arena);
    add_against(s, r, &c, arena);
    return c;
}
