/*
 * complete_value.c -- the values and states that can stand behind a test.
 */
#include "core/complete_offer.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "core/dict.h"
#include "core/predicate_name.h"

/* How many offerings of a set have each value; equal numbers are counted as one. */
static size_t *count_values(const struct search *s, size_t attribute, struct ap_arena *arena)
{
    const struct ap_column *col = &s->cat->column[attribute];
    size_t *found = AP_NEW(arena, size_t, col->values);

    for (size_t o = ap_bits_next(s->among, 0); o != AP_NONE; o = ap_bits_next(s->among, o + 1)) {
        for (uint32_t i = col->start[o]; i < col->start[o + 1]; i++)
            found[col->value[col->code[i]].same]++;
    }
    return found;
}

/* Whole conditions */

static void offer_term(struct search *s, size_t attribute, size_t code, size_t found)
{
    const struct ap_attribute *a = &s->cat->attribute[attribute];
    const struct ap_value *v = &s->cat->column[attribute].value[code];
    enum match m = match_of(s, v->text, v->folded);
    struct offer *o = m <= MATCH_WORD ? offer_place(s, AP_COMPLETE_VALUE, m, found) : NULL;

    if (!o)
        return;
    o->text = ap_printf(s->arena, "%s:%s", lex_write_word(a->key, s->arena),
                        lex_write_value(v->text, s->arena));
    o->label = ap_printf(s->arena, "%s: %s", a->name, v->label);
    o->condition = o->text;
}

void offer_terms(struct search *s)
{
    struct ap_arena *scratch = ap_arena_new();

    for (size_t a = 0; a < s->cat->attributes; a++) {
        enum ap_type type = s->cat->attribute[a].type;

        if (type != AP_ENUM && type != AP_ORDINAL)
            continue;
        ap_arena_reset(scratch);

        size_t *found = count_values(s, a, scratch);

        for (size_t i = 0; i < s->cat->column[a].values; i++)
            offer_term(s, a, i, found[i]);
    }
    ap_arena_free(scratch);
}

/* Behind a test */

struct value_search {
    struct search *s;
    struct topic   topic;
    bool           ordered;     /* the test asks for an order */
    const char   **listed;      /* the other values of the list, as the filter keeps them */
    size_t         listeds;
};

static void offer_value(struct value_search *v, const char *text, const char *label,
                        enum match match, size_t found)
{
    for (size_t i = 0; i < v->listeds; i++) {
        if (strcmp(v->listed[i], text) == 0)
            return;
    }

    struct offer *o = offer_place(v->s, AP_COMPLETE_VALUE, match, found);

    if (!o)
        return;
    o->text = lex_write_value(text, v->s->arena);
    o->label = label;
    o->condition = ap_printf(v->s->arena, "%s%s%s",
                             lex_write_word(topic_key(v->s->cat, v->topic), v->s->arena),
                             v->s->spot->sign, o->text);
}

static void offer_column(struct value_search *v)
{
    const struct ap_column *col = &v->s->cat->column[v->topic.attribute];
    size_t *found = count_values(v->s, v->topic.attribute, v->s->arena);

    for (size_t i = 0; i < col->values; i++) {
        const struct ap_value *value = &col->value[i];
        enum match m = match_of(v->s, value->text, value->folded);

        if (m == MATCH_NONE || value->same != i || (v->ordered && isnan(value->order)))
            continue;
        offer_value(v, name_written(v->s->cat, v->topic.attribute, i, v->s->arena),
                    value->label, m, found[i]);
    }
}

/* Names, keys, groups: each text once, with how many offerings have it. */
static void offer_texts(struct value_search *v)
{
    const struct ap_catalogue *cat = v->s->cat;
    struct ap_arena *scratch = ap_arena_new();
    struct dict texts = DICT(scratch);
    size_t *found = AP_NEW(scratch, size_t, cat->offerings);

    for (size_t o = 0; o < cat->offerings; o++)
        found[dict_add(&texts, topic_text(&cat->offering[o], v->topic))]
            += ap_bits_has(v->s->among, o);
    for (size_t i = 0; i < texts.count; i++) {
        enum match m = match_of(v->s, texts.key[i], text_fold(scratch, texts.key[i]));

        if (*texts.key[i] && m != MATCH_NONE)
            offer_value(v, texts.key[i], texts.key[i], m, found[i]);
    }
    ap_arena_free(scratch);
}

/* A state stands alone, without quotes, behind a colon. */
static void offer_states(struct value_search *v)
{
    static const struct { const char *sign, *words; } states[] = {
#define X(id, sign, ordered, words, date_words) { sign, words },
        TESTS(X)
#undef X
    };
    const struct spot *spot = v->s->spot;

    if (strcmp(spot->sign, ":") != 0 || spot->others || spot->quoted)
        return;
    for (enum test test = TEST_OPEN; test < TEST_COUNT; test++) {
        bool fits = strncmp(states[test].sign + 1, spot->typed, strlen(spot->typed)) == 0;
        struct offer *o = fits ? offer_place(v->s, AP_COMPLETE_STATE, MATCH_ALL, 1) : NULL;

        if (!o)
            continue;
        o->text = states[test].sign + 1;
        o->label = states[test].words;
        o->condition = ap_printf(v->s->arena, "%s:%s",
                                 lex_write_word(topic_key(v->s->cat, v->topic), v->s->arena),
                                 o->text);
    }
}

/* What the other values of the list mean; one that means nothing is passed over. */
static void read_listed(struct value_search *v)
{
    const struct spot *spot = v->s->spot;
    struct ap_predicate leaf = { .cat = v->s->cat, .node = NODE_LEAF, .topic = v->topic,
                                 .test = TEST_IS };
    struct operand operand;
    struct ap_error err;

    v->listed = AP_NEW(v->s->arena, const char *, spot->others);
    for (size_t i = 0; i < spot->others; i++) {
        if (!name_value(&leaf, &spot->other[i], v->s->arena, &operand, &err))
            v->listed[v->listeds++] = operand.text;
    }
}

void offer_values(struct search *s)
{
    struct value_search v = { .s = s, .ordered = strpbrk(s->spot->sign, "<>") != NULL };
    struct ap_error err;

    if (!s->spot->name || *s->spot->sign == '~'
        || find_topic(s->cat, s->spot->name, &v.topic, &err))
        return;

    bool is_attribute = v.topic.about == TOPIC_ATTRIBUTE;
    enum ap_type type = is_attribute ? s->cat->attribute[v.topic.attribute].type : AP_TEXT;

    if (v.ordered && (!ap_type_ordered(type) || s->spot->others))
        return;
    read_listed(&v);
    if (is_attribute)
        offer_column(&v);
    else
        offer_texts(&v);
    offer_states(&v);
}
