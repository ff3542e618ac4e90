/*
 * complete.c -- completing a filter: the rest of it, and what candidates leave.
 *
 * Whatever stands around the condition being typed, the filter finds one set of
 * offerings where that condition holds (yes) and another where it does not
 * (no).  Both come from reading the filter with a condition in its place that
 * always holds, or never; each candidate then costs reading one condition.
 */
#include "apposite/complete.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "core/complete_offer.h"

#define ALWAYS "(key:* | -key:*)"
#define NEVER  "(key:* -key:*)"

/* The filter without the condition being typed. */
struct rest {
    struct ap_bits yes, no;
};

static const struct ap_predicate *parse(const struct ap_catalogue *cat, const char *text,
                                        struct ap_arena *arena)
{
    const struct ap_predicate *p;
    struct ap_error err;

    return ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &p, &err) ? NULL : p;
}

/* The filter with another condition in place of the one being typed. */
static const struct ap_predicate *replaced(const struct ap_catalogue *cat, const char *text,
                                           const struct spot *spot, const char *condition,
                                           bool whole, struct ap_arena *arena)
{
    struct buf b = BUF(arena);
    int open = whole ? spot->open : spot->depth;

    buf_add_n(&b, text, spot->from);
    buf_add(&b, condition);
    buf_add(&b, whole ? text + spot->to : "");
    for (int i = 0; i < open; i++)
        buf_add(&b, ")");
    return parse(cat, buf_text(&b), arena);
}

/* As much of the rest as makes sense: all, what stands before the cursor, or nothing. */
static struct rest rest_of(const struct ap_catalogue *cat, const char *text,
                           const struct spot *spot, struct ap_arena *arena)
{
    struct rest rest = { ap_bits_new(arena, cat->offerings), ap_bits_new(arena, cat->offerings) };

    for (int whole = 1; whole >= 0; whole--) {
        const struct ap_predicate *yes = replaced(cat, text, spot, ALWAYS, whole, arena);
        const struct ap_predicate *no = replaced(cat, text, spot, NEVER, whole, arena);

        if (yes && no)
            return (struct rest){ ap_predicate_eval(yes, arena), ap_predicate_eval(no, arena) };
    }
    ap_bits_fill(&rest.yes);
    return rest;
}

/* What the filter leaves where the condition being typed is p. */
static size_t left(const struct rest *rest, const struct ap_predicate *p, struct ap_arena *arena)
{
    struct ap_bits holds = ap_predicate_eval(p, arena), fails = ap_predicate_eval(p, arena);

    ap_bits_not(&fails);
    ap_bits_and(&holds, &rest->yes);
    ap_bits_and(&fails, &rest->no);
    ap_bits_or(&holds, &fails);
    return ap_bits_size(&holds);
}

/* A value says what its whole list says, if that makes sense. */
static const struct ap_predicate *condition_of(const struct ap_catalogue *cat, const char *text,
                                               const struct spot *spot, const struct offer *o,
                                               struct ap_arena *arena)
{
    struct buf b = BUF(arena);
    const struct ap_predicate *p = NULL;

    if (spot->kind == SPOT_VALUE && o->kind == AP_COMPLETE_VALUE) {
        buf_add_n(&b, text + spot->from, spot->at - spot->from);
        buf_add(&b, o->text);
        buf_add_n(&b, text + spot->end, spot->to - spot->end);
        p = parse(cat, buf_text(&b), arena);
    }
    return p ? p : parse(cat, o->condition, arena);
}

static size_t count_for(const struct ap_catalogue *cat, const char *text, const struct spot *spot,
                        const struct rest *rest, const struct offer *o)
{
    if (!o->condition)
        return AP_NONE;

    struct ap_arena *scratch = ap_arena_new();
    const struct ap_predicate *p = condition_of(cat, text, spot, o, scratch);
    size_t count = p ? left(rest, p, scratch) : 0;

    ap_arena_free(scratch);
    return count;
}

static void search(const struct ap_catalogue *cat, const struct spot *spot,
                   const struct rest *rest, struct offers *offers, struct ap_arena *arena)
{
    struct ap_bits among = ap_bits_new(arena, cat->offerings);
    struct search s = { .cat = cat, .spot = spot, .typed = text_fold(arena, spot->typed),
                        .among = &among, .arena = arena, .offers = offers };

    ap_bits_or(&among, &rest->yes);
    ap_bits_or(&among, &rest->no);
    if (spot->kind == SPOT_CONDITION)
        offer_conditions(&s);
    if (spot->kind == SPOT_VALUE)
        offer_values(&s);
}

static struct ap_completion complete(const struct ap_catalogue *cat, const char *text,
                                     size_t cursor, struct ap_arena *arena,
                                     struct ap_arena *scratch)
{
    struct spot spot = spot_find(text, cursor, scratch);

    if (spot.kind == SPOT_NONE)
        return (struct ap_completion){ .at = cursor };

    struct rest rest = rest_of(cat, text, &spot, scratch);
    struct offers *found = AP_NEW(scratch, struct offers, 1);

    search(cat, &spot, &rest, found, scratch);

    struct ap_completion c = { .at = spot.at, .len = spot.end - spot.at,
                               .candidates = found->count, .left_out = found->left_out };

    c.candidate = AP_NEW(arena, struct ap_candidate, c.candidates);
    for (size_t i = 0; i < c.candidates; i++) {
        const struct offer *o = &found->at[i];

        c.candidate[i] = (struct ap_candidate){
            .kind = o->kind, .text = ap_strdup(arena, o->text),
            .label = ap_strdup(arena, o->label),
            .count = count_for(cat, text, &spot, &rest, o),
        };
    }
    return c;
}

struct ap_completion ap_complete(const struct ap_catalogue *cat, const char *text,
                                 size_t cursor, struct ap_arena *arena)
{
    size_t n = strlen(text);

    cursor = cursor < n ? cursor : n;
    if (text_invalid(text, n) < n)
        return (struct ap_completion){ .at = cursor };
    while (((unsigned char)text[cursor] & 0xC0) == 0x80)
        cursor--;               /* not inside a character */

    struct ap_arena *scratch = ap_arena_new();
    struct ap_completion c = complete(cat, text, cursor, arena, scratch);

    ap_arena_free(scratch);
    return c;
}

const char *ap_completion_words(enum ap_completion_kind kind)
{
    static const char *const words[] = {
#define X(id, words) [AP_COMPLETE_##id] = words,
        AP_COMPLETIONS(X)
#undef X
    };
    return words[kind];
}
