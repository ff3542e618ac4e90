/*
 * wording.c -- the small phrases of reports.  See wording.h and report.h.
 */
#include "view/wording.h"

#include <string.h>

#include "view/cell.h"

/* part behind what there is, separated by sep. */
static void join(struct buf *out, const char *sep, const char *part)
{
    if (!*part)
        return;
    buf_add(out, out->n ? sep : "");
    buf_add(out, part);
}

void cite_cells(const char **cell, struct ap_cite cite)
{
    if (cite.source) {
        cell[0] = cite.source->title;
        cell[1] = source_date(cite.source);
        cell[2] = cite.source->url;
    }
    cell[3] = cite.section;
}

char *counted(size_t count, const char *noun, struct ap_arena *arena)
{
    return ap_printf(arena, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

char *offering_names(const struct ap_catalogue *cat, const size_t *offering, size_t count,
                     struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < count; i++)
        join(&out, ", ", cat->offering[offering[i]].name);
    return buf_text(&out);
}

char *outlook_text(const struct ap_catalogue *cat, const struct ap_bits *left,
                   struct ap_arena *arena)
{
    struct buf names = BUF(arena);

    for (size_t i = ap_bits_next(left, 0); i != AP_NONE; i = ap_bits_next(left, i + 1))
        join(&names, ", ", cat->offering[i].name);
    return ap_printf(arena, "%zu of %zu%s%s", ap_bits_size(left), cat->offerings,
                     names.n ? ": " : "", buf_text(&names));
}

bool event_warns(const struct ap_event *event)
{
    return event->kind == AP_EVENT_NOTICE || event->kind == AP_EVENT_CLOSED_TO_NEW ||
           event->kind == AP_EVENT_RETIRED || event->kind == AP_EVENT_RETIRES_ON;
}

char *fact_note(const struct subject *s, const struct ap_fact *fact, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    join(&out, ", ", fact->inferred ? "inferred" : "");
    if (*fact->checked)
        join(&out, ", ", ap_printf(arena, "checked %s", fact->checked));
    if (ap_date_stale(fact->checked, s->today))
        buf_add(&out, ", over a year ago");
    return buf_text(&out);
}

char *event_text(const struct ap_event *event, struct ap_arena *arena)
{
    return ap_printf(arena, "%s %s%s%s: %s%s", event->date, ap_event_words(event->kind),
                     *event->scope ? ", " : "", event->scope, event->text,
                     event->inferred ? " (inferred)" : "");
}

char *link_text(const struct ap_link *link, struct ap_arena *arena)
{
    return ap_printf(arena, "%s%s%s %s", link->kind, *link->kind ? ": " : "", link->title,
                     link->url);
}

char *standing_text(const struct subject *s, size_t offering, struct ap_arena *arena)
{
    struct ap_life life = ap_life_at(s->cat, offering, s->today);

    return ap_printf(arena, "%s%s", ap_life_words(life),
                     life.warning ? ", with warnings: see its events" : "");
}

char *attribute_note(const struct ap_attribute *attribute, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    buf_printf(&out, "%s, %s", ap_type_name(attribute->type),
               attribute->many ? "many values" : "one value");
    if (*attribute->unit)
        buf_printf(&out, ", in %s", attribute->unit);
    if (attribute->better)
        buf_printf(&out, ", %s is better", attribute->better > 0 ? "higher" : "lower");
    join(&out, ", ", attribute->shown ? "shown in the list" : "");
    return buf_text(&out);
}

char *term_note(const struct ap_attribute *attribute, const struct ap_term *term,
                struct ap_arena *arena)
{
    if (term->ranked)
        return ap_printf(arena, "rank %.15g", term->rank);
    return ap_strdup(arena, attribute->type == AP_ORDINAL ? "no rank" : "");
}

char *answer_note(const struct ap_catalogue *cat, const struct ap_answer *answer,
                  struct ap_arena *arena)
{
    const char *key = answer->ends ? cat->outcome[answer->to].key : cat->question[answer->to].key;

    return ap_printf(arena, "%s%s%sleads to %s %s", *answer->when ? "when " : "", answer->when,
                     *answer->when ? "; " : "", answer->ends ? "outcome" : "question", key);
}

/* " (title, date, inferred)": where a fact comes from, as short as can be. */
static void add_origin(struct buf *out, const struct ap_fact *fact)
{
    const struct ap_source *source = fact->cite.source;
    struct buf in = BUF(out->arena);

    if (source) {
        join(&in, ", ", source->title);
        join(&in, ", ", source_dating(source, out->arena));
    }
    join(&in, ", ", fact->inferred ? "inferred" : "");
    if (in.n)
        buf_printf(out, " (%s)", buf_text(&in));
}

static void add_evidence(struct buf *out, const struct ap_fact *fact)
{
    if (!fact)
        return;
    if (*fact->detail)
        buf_printf(out, ": \"%s\"", fact->detail);
    add_origin(out, fact);
}

/* "it has Small", "it is not stated": what the cell of a reason holds. */
static char *holding(const struct subject *s, const struct ap_reason *reason,
                     struct ap_arena *arena)
{
    struct ap_cell cell = ap_cell_at(s->cat, reason->offering, reason->attribute);

    return ap_printf(arena, "it %s %s", cell.state == AP_STATED ? "has" : "is",
                     cell_text(s->cat, reason->offering, reason->attribute, arena));
}

/* Say what the cell holds, unless the words of the condition have just said so. */
static void add_cell(struct buf *out, const struct subject *s, const struct ap_reason *reason,
                     const char *words)
{
    if (reason->attribute == AP_NONE)
        return;
    const char *text = cell_text(s->cat, reason->offering, reason->attribute, out->arena);
    const char *name = s->cat->attribute[reason->attribute].name;

    if (strcmp(words, ap_printf(out->arena, "%s is %s", name, text)) != 0)
        buf_printf(out, "; %s", holding(s, reason, out->arena));
}

char *evidence_text(const struct subject *s, size_t offering, const struct ap_predicate *leaf,
                    struct ap_arena *arena)
{
    struct ap_reason reason = { .offering = offering, .condition = leaf,
                                .attribute = ap_predicate_attribute(leaf),
                                .fact = ap_predicate_fact(leaf, offering) };
    struct buf out = BUF(arena);

    if (reason.attribute == AP_NONE)
        return ap_strdup(arena, "");
    buf_add(&out, holding(s, &reason, arena));
    if (reason.fact)
        add_origin(&out, reason.fact);
    return buf_text(&out);
}

char *reason_text(const struct subject *s, const struct ap_reason *reason,
                  struct ap_arena *arena)
{
    const struct ap_question *question = &s->cat->question[reason->question];
    struct buf out = BUF(arena);

    if (!reason->condition)
        return ap_printf(arena, "\"%s\" asks nothing of the offering",
                         question->answer[reason->answer].label);
    const char *words = ap_predicate_words(reason->condition, arena);
    if (!reason->holds)
        buf_add(&out, "listed although it fails ");
    buf_add(&out, words);
    add_cell(&out, s, reason, words);
    add_evidence(&out, reason->fact);
    return buf_text(&out);
}

static void add_failure(struct buf *out, const struct subject *s,
                        const struct ap_reason *reason)
{
    buf_printf(out, "fails \"%s\"", ap_predicate_words(reason->condition, out->arena));
    if (reason->attribute != AP_NONE)
        buf_printf(out, ": %s", holding(s, reason, out->arena));
    if (reason->fact)
        add_origin(out, reason->fact);
}

/* "B" to "Q" and "D" to "R": answers to give together. */
static void add_turns(struct buf *out, const struct ap_catalogue *cat,
                      const struct ap_detour *detour)
{
    for (size_t i = 0; i < detour->turns; i++) {
        const struct ap_turn *turn = &detour->turn[i];
        const struct ap_question *q = &cat->question[turn->question];

        buf_printf(out, "%s\"%s\" to \"%s\"",
                   i == 0 ? "" : i + 1 < detour->turns ? ", " : " and ",
                   q->answer[turn->answer].label, q->text);
    }
}

/* What to answer for an offering: one thing, or several where later answers are in the way. */
static void add_change(struct buf *out, const struct subject *s, const struct ap_rejection *r)
{
    const struct ap_detour one = {
        .turn = &(struct ap_turn){ r->question, r->answer, AP_UNANSWERED }, .turns = 1,
    };
    bool several = r->detour.possible && r->detour.replaced > 1;

    if (!r->detour.possible) {
        buf_add(out, "; no answers would lead to it");
    } else if (!r->reachable && !several) {
        buf_add(out, "; no other single answer would lead to it");
    } else {
        buf_add(out, "; answering ");
        add_turns(out, s->cat, several ? &r->detour : &one);
        buf_add(out, " would lead to it");
    }
}

char *rejection_text(const struct subject *s, const struct ap_rejection *rejection,
                     struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    if (rejection->failed)
        add_failure(&out, s, &rejection->reason);
    else
        buf_add(&out, "meets every condition, but the outcome does not list it");
    add_change(&out, s, rejection);
    return buf_text(&out);
}
