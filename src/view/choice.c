/*
 * choice.c -- a choice that was made.  See choice.h.
 */
#include "view/choice.h"

#include <string.h>

#include "view/decision.h"
#include "view/whatif.h"

bool choice_has(const struct choice *c, size_t offering)
{
    for (size_t i = 0; i < c->chosens; i++)
        if (c->chosen[i] == offering)
            return true;
    return false;
}

static struct lines lines_of(size_t most, struct ap_arena *arena)
{
    return (struct lines){ AP_NEW(arena, const char *, most + 1), 0 };
}

static struct lines drivers(const struct subject *s, const struct ap_walk *walk,
                            struct ap_arena *arena)
{
    struct lines out = lines_of(walk->steps, arena);

    for (size_t i = 0; i < walk->steps; i++) {
        size_t answer = walk->path[i].answer;
        const struct ap_question *q = &s->cat->question[walk->path[i].question];
        const struct ap_predicate *when =
            answer == AP_NONE ? NULL : ap_tree_when(s->tree, walk->path[i].question, answer);

        out.at[out.count++] =
            ap_printf(arena, "%s %s%s%s", q->text,
                      answer == AP_NONE ? "Not sure" : q->answer[answer].label,
                      when ? "; it needs: " : "", when ? ap_predicate_words(when, arena) : "");
    }
    return out;
}

static void add_reasons(const struct subject *s, const struct ap_way *way, size_t offering,
                        struct choice *c, struct ap_arena *arena)
{
    size_t count;
    struct ap_reason *reason = ap_tree_why(s->tree, way, offering, &count, arena);
    struct because *more = AP_NEW(arena, struct because, c->becauses + count + 1);

    if (c->becauses)
        memcpy(more, c->because, c->becauses * sizeof *more);
    c->because = more;
    for (size_t i = 0; i < count; i++)
        c->because[c->becauses++] = (struct because){
            ap_printf(arena, "%s: %s", s->cat->offering[offering].name,
                      reason_text(s, &reason[i], arena)),
            reason[i].fact ? reason[i].fact->cite.source : NULL,
        };
}

static void add_because(const struct subject *s, const struct ap_walk *walk, struct choice *c,
                        struct ap_arena *arena)
{
    for (size_t i = 0; i < walk->ways; i++)
        for (size_t k = 0; k < walk->way[i].recommendeds; k++)
            add_reasons(s, &walk->way[i], walk->way[i].recommended[k], c, arena);
}

struct lines choice_trust(const struct subject *s, const struct trust *trust,
                          struct ap_arena *arena)
{
    struct lines out = lines_of(trust->cells + 1, arena);

    out.at[out.count++] = trust_text(s, trust, arena);
    for (size_t i = 0; i < trust->cells; i++)
        if (trust_doubts(&trust->cell[i]))
            out.at[out.count++] = trust_cell_text(s, &trust->cell[i], arena);
    return out;
}

static struct lines what_if_lines(const struct subject *s, const struct ap_walk *walk,
                                  struct ap_arena *arena)
{
    struct lines out = lines_of(walk->steps, arena);

    for (size_t i = 0; i < walk->steps; i++)
        out.at[out.count++] = whatif_step_text(s, walk, &walk->path[i], arena);
    return out;
}

struct choice choice_of_walk(const struct subject *s, const struct ap_walk *walk,
                             struct ap_arena *arena)
{
    struct choice c = {
        .how = "answers to the decision tree", .word = decision_text(s->cat, walk, arena),
        .requirements = "",
        .driver = drivers(s, walk, arena),
        .chosen = walk->recommended, .chosens = walk->recommendeds,
        .what_if = what_if_lines(s, walk, arena),
        .against = AP_NEW(arena, const char *, s->cat->offerings),
    };
    struct trust trust = trust_of_walk(s, walk, arena);
    size_t count;
    struct ap_rejection *rejection = ap_tree_why_not(s->tree, walk, &count, arena);

    if (walk->recommendeds)
        c.trust = choice_trust(s, &trust, arena);
    add_because(s, walk, &c, arena);
    for (size_t i = 0; i < count; i++)
        c.against[rejection[i].offering] = rejection_text(s, &rejection[i], arena);
    return c;
}
