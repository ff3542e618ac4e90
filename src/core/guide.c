/*
 * guide.c -- which attribute to ask about next.  See guide.h.
 */
#include "apposite/guide.h"

#include <math.h>

#include "apposite/edit.h"

/* How the remaining offerings fall apart by one attribute. */
struct split {
    size_t  attribute;
    size_t *has;                /* by code */
    size_t  values;             /* codes that any has */
    size_t  total;              /* of has: an offering with two values counts twice */
    size_t  unknown;
    bool    parts;              /* some answer leaves fewer */
    double  information;
};

static bool can_be_asked(enum ap_type type)
{
    return type == AP_ENUM || type == AP_ORDINAL || type == AP_BOOL;
}

static bool is_open(uint8_t state)
{
    return state == AP_UNKNOWN || state == AP_NOT_STATED;
}

static void count(const struct ap_column *col, const struct ap_bits *left, struct split *s)
{
    for (size_t o = ap_bits_next(left, 0); o != AP_NONE; o = ap_bits_next(left, o + 1)) {
        s->unknown += is_open(col->state[o]);
        for (uint32_t i = col->start[o]; i < col->start[o + 1]; i++)
            s->has[col->code[i]]++;
    }
}

/* Bits that the answer is expected to bring; none where nobody has a value. */
static void weigh(const struct ap_column *col, size_t remaining, struct split *s)
{
    double expected = 0;

    for (size_t v = 0; v < col->values; v++) {
        s->values += s->has[v] > 0;
        s->total += s->has[v];
        s->parts |= s->has[v] > 0 && s->has[v] + s->unknown < remaining;
    }
    for (size_t v = 0; v < col->values && s->total; v++)
        if (s->has[v])
            expected += (double)s->has[v] / (double)s->total *
                        log2((double)(s->has[v] + s->unknown));
    s->information = log2((double)remaining) - expected;
}

/* Rounding must not decide which of two equals it is. */
static bool is_better(const struct split *a, const struct split *b)
{
    bool a_long = a->values > AP_GUIDE_ANSWERS, b_long = b->values > AP_GUIDE_ANSWERS;

    if (a_long != b_long)
        return b_long;
    return a->information > b->information + 1e-9;
}

static void phrase(const struct ap_column *col, const struct split *s, struct ap_arena *arena,
                   struct ap_guide_question *out)
{
    *out = (struct ap_guide_question){
        .attribute = s->attribute, .unknown = s->unknown, .information = s->information,
        .answer = AP_NEW(arena, struct ap_guide_answer, s->values),
    };
    for (size_t v = 0; v < col->values; v++)
        if (s->has[v])
            out->answer[out->answers++] =
                (struct ap_guide_answer){ v, s->has[v], s->has[v] + s->unknown };
}

bool ap_guide_next(const struct ap_catalogue *cat, const struct ap_bits *left,
                   const struct ap_bits *asked, struct ap_arena *arena,
                   struct ap_guide_question *out)
{
    struct ap_arena *scratch = ap_arena_new();
    struct split best = { .attribute = AP_NONE };
    size_t remaining = ap_bits_size(left);

    for (size_t a = 0; a < cat->attributes && remaining > 1; a++) {
        struct split s = { .attribute = a };

        if (!can_be_asked(cat->attribute[a].type) || ap_bits_has(asked, a))
            continue;
        s.has = AP_NEW(scratch, size_t, cat->column[a].values);
        count(&cat->column[a], left, &s);
        weigh(&cat->column[a], remaining, &s);
        if (s.parts && (best.attribute == AP_NONE || is_better(&s, &best)))
            best = s;
    }
    if (best.attribute != AP_NONE)
        phrase(&cat->column[best.attribute], &best, arena, out);
    ap_arena_free(scratch);
    return best.attribute != AP_NONE;
}

static bool any_open(const struct ap_catalogue *cat, size_t attribute)
{
    for (size_t o = 0; o < cat->offerings; o++)
        if (is_open(cat->column[attribute].state[o]))
            return true;
    return false;
}

char *ap_guide_condition(const struct ap_catalogue *cat, size_t attribute, size_t code,
                         struct ap_arena *arena)
{
    char *value = ap_predicate_print(ap_predicate_with(cat, NULL, attribute, code, AP_INCLUDED,
                                                       arena), arena);
    if (!any_open(cat, attribute))
        return value;
    char *open = ap_predicate_print(ap_predicate_with(cat, NULL, attribute, AP_NONE,
                                                      AP_INCLUDED, arena), arena);
    return ap_printf(arena, "(%s | %s)", value, open);
}
