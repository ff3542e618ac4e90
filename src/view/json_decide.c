/*
 * json_decide.c -- where the answers lead, as JSON.  See json.h.
 */
#include "view/decision.h"
#include "view/json.h"
#include "view/json_parts.h"
#include "view/whatif.h"

static const char *key_of(const struct ap_catalogue *cat, size_t question, size_t answer)
{
    return answer == AP_NONE ? "?" : cat->question[question].answer[answer].key;
}

static void put_step(json_t *o, const struct ap_catalogue *cat, size_t question, size_t answer)
{
    put_text(o, "question", cat->question[question].key);
    put_text(o, "answer", key_of(cat, question, answer));
}

static json_t *answers(const struct ap_catalogue *cat, const struct ap_walk *walk)
{
    json_t *list = json_array();

    for (size_t i = 0; i < walk->steps; i++) {
        json_t *o = json_object();

        put_step(o, cat, walk->path[i].question, walk->path[i].answer);
        append(list, o);
    }
    return list;
}

static json_t *choice(const struct ap_catalogue *cat, const struct ap_answer *answer,
                      const struct ap_bits *left)
{
    json_t *o = json_object(), *offerings = json_array();

    for (size_t i = ap_bits_next(left, 0); i != AP_NONE; i = ap_bits_next(left, i + 1))
        append(offerings, json_string(cat->offering[i].key));
    put_text(o, "key", answer->key);
    put_text(o, "label", answer->label);
    put_text(o, "help", answer->help);
    put(o, "offerings", offerings);
    return o;
}

static json_t *open_question(const struct subject *s, const struct viewstate *v, size_t at,
                             struct ap_arena *arena)
{
    if (at == AP_NONE)
        return json_null();
    const struct ap_question *question = &s->cat->question[at];
    struct ap_bits *outlook = ap_tree_outlook(s->tree, v->answers, at, arena);
    json_t *o = json_object(), *choices = json_array();

    for (size_t i = 0; i < question->answers; i++)
        append(choices, choice(s->cat, &question->answer[i], &outlook[i]));
    put_text(o, "question", question->key);
    put_text(o, "text", question->text);
    put_text(o, "help", question->help);
    put(o, "cite", part_cite(question->cite));
    put(o, "answers", choices);
    return o;
}

static json_t *outcomes(const struct ap_catalogue *cat, const struct ap_walk *walk)
{
    json_t *list = json_array();

    for (size_t i = 0; i < walk->ways; i++) {
        const struct ap_outcome *outcome = &cat->outcome[walk->way[i].outcome];
        json_t *o = json_object();

        put_text(o, "key", outcome->key);
        put_text(o, "title", outcome->title);
        put_text(o, "text", outcome->text);
        put(o, "cite", part_cite(outcome->cite));
        append(list, o);
    }
    return list;
}

/* Which condition on which cell, and the fact that decides. */
static void put_reason(json_t *o, const struct subject *s, const struct ap_reason *reason,
                       const char *text, struct ap_arena *arena)
{
    put_step(o, s->cat, reason->question, reason->answer);
    put(o, "condition", reason->condition
                            ? json_string(ap_predicate_print(reason->condition, arena))
                            : json_null());
    put(o, "attribute", reason->attribute == AP_NONE
                            ? json_null()
                            : json_string(s->cat->attribute[reason->attribute].key));
    put_text(o, "text", text);
    put(o, "fact", reason->fact ? part_fact(s->cat, reason->fact, arena) : json_null());
}

static void add_why(json_t *list, const struct subject *s, const struct ap_way *way,
                    size_t offering, struct ap_arena *arena)
{
    size_t count;
    struct ap_reason *reason = ap_tree_why(s->tree, way, offering, &count, arena);

    for (size_t i = 0; i < count; i++) {
        json_t *o = json_object();

        put_text(o, "offering", s->cat->offering[offering].key);
        put_text(o, "outcome", s->cat->outcome[way->outcome].key);
        put_bool(o, "holds", reason[i].holds);
        put_reason(o, s, &reason[i], reason_text(s, &reason[i], arena), arena);
        append(list, o);
    }
}

static json_t *why(const struct subject *s, const struct ap_walk *walk, struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = 0; i < walk->ways; i++)
        for (size_t j = 0; j < walk->way[i].recommendeds; j++)
            add_why(list, s, &walk->way[i], walk->way[i].recommended[j], arena);
    return list;
}

static json_t *change(const struct ap_catalogue *cat, const struct ap_rejection *rejection)
{
    if (!rejection->reachable)
        return json_null();
    json_t *o = json_object();
    put_step(o, cat, rejection->question, rejection->answer);
    return o;
}

/* The answers to change together, where one is not enough; null: one is, or none lead there. */
static json_t *changes(const struct ap_catalogue *cat, const struct ap_rejection *rejection)
{
    const struct ap_detour *detour = &rejection->detour;

    if (!detour->possible || detour->replaced < 2)
        return json_null();
    json_t *list = json_array();

    for (size_t i = 0; i < detour->turns; i++) {
        json_t *o = json_object();

        put_step(o, cat, detour->turn[i].question, detour->turn[i].answer);
        append(list, o);
    }
    return list;
}

static json_t *rejected(const struct subject *s, const struct ap_rejection *rejection,
                        struct ap_arena *arena)
{
    const char *text = rejection_text(s, rejection, arena);
    json_t *o = json_object();

    put_text(o, "offering", s->cat->offering[rejection->offering].key);
    put_bool(o, "failed", rejection->failed);
    if (rejection->failed)
        put_reason(o, s, &rejection->reason, text, arena);
    else
        put_text(o, "text", text);
    put(o, "change", change(s->cat, rejection));
    put(o, "changes", changes(s->cat, rejection));
    return o;
}

static json_t *why_not(const struct subject *s, const struct ap_walk *walk,
                       struct ap_arena *arena)
{
    json_t *list = json_array();
    size_t count;
    struct ap_rejection *rejection = ap_tree_why_not(s->tree, walk, &count, arena);

    for (size_t i = 0; i < count; i++)
        append(list, rejected(s, &rejection[i], arena));
    return list;
}

static json_t *trust_data(const struct subject *s, const struct ap_walk *walk,
                          struct ap_arena *arena)
{
    struct trust trust = trust_of_walk(s, walk, arena);

    return part_trust(s, &trust, arena);
}

static json_t *what_if(const struct subject *s, const struct ap_walk *walk,
                       struct ap_arena *arena)
{
    json_t *list = json_array();

    for (size_t i = 0; i < walk->steps; i++) {
        json_t *o = json_object();

        put_text(o, "question", s->cat->question[walk->path[i].question].key);
        put_text(o, "text", whatif_step_text(s, walk, &walk->path[i], arena));
        append(list, o);
    }
    return list;
}

char *json_decide(const struct subject *s, const struct viewstate *v, struct ap_arena *arena)
{
    struct ap_walk walk = ap_tree_walk(s->tree, v->answers, arena);
    bool done = walk.open == AP_NONE;
    json_t *root = json_object(), *recommended = json_array();

    for (size_t i = 0; done && i < walk.recommendeds; i++)
        append(recommended, part_offering(s, walk.recommended[i]));
    put(root, "catalogue", part_catalogue(s->cat));
    put(root, "answers", answers(s->cat, &walk));
    put_text(root, "decision", decision_text(s->cat, &walk, arena));
    put(root, "open", open_question(s, v, walk.open, arena));
    put(root, "recommended", recommended);
    put(root, "outcomes", done ? outcomes(s->cat, &walk) : json_array());
    put(root, "why", done ? why(s, &walk, arena) : json_array());
    put(root, "data", done ? trust_data(s, &walk, arena) : json_null());
    put(root, "why_not", done ? why_not(s, &walk, arena) : json_array());
    put(root, "what_if", done ? what_if(s, &walk, arena) : json_array());
    return json_done(root, arena);
}
