/*
 * plain_filter.c -- random expressions, their spelling and their meaning.  See plain.h.
 */
#include "plain.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const words[] = { "a", "abc", "Abc", "low", "red", "GREEN", "green", "GB", "x",
                                     "1", "zzz", "a|b", "-n", "tan", "Tan", "middle", "\"y\"" };

static bool is_text(size_t topic)
{
    return topic >= PLAIN_ATTRIBUTES || plain_column[topic].type == AP_TEXT
        || plain_column[topic].type == AP_URL;
}

static const char *random_sign(size_t topic)
{
    static const char *const all[] = { ":", ":", "=", "!=", ":?", ":!", ":*",
                                       ">=", "<=", ">", "<" };
    bool order = topic < PLAIN_ATTRIBUTES && ap_type_ordered(plain_column[topic].type);

    return all[plain_below(order ? 11 : 7)];
}

static bool is_order(const char *sign)
{
    return *sign == '<' || *sign == '>';
}

static const char *random_operand(const struct plain_expr *e)
{
    static const char *const some_keys[] = { "k", "k7", "1", "K1" };
    const char *value;

    if (e->topic == PLAIN_KEY)
        return some_keys[plain_below(AP_COUNT(some_keys))];
    if (e->topic == PLAIN_GROUP)
        return "West";
    do
        value = plain_value(e->topic);
    while (is_order(e->sign) && plain_column[e->topic].type == AP_ORDINAL
           && !plain_term(e->topic, value)->ranked);
    return value;
}

static struct plain_expr *random_condition(struct ap_arena *arena)
{
    struct plain_expr *e = AP_NEW(arena, struct plain_expr, 1);

    e->kind = CONDITION;
    e->topic = plain_below(PLAIN_TOPICS);
    e->sign = random_sign(e->topic);
    if (strpbrk(e->sign, "?!*") && e->sign[0] == ':')
        return e;
    e->values = is_order(e->sign) ? 1 : 1 + plain_below(PLAIN_PARTS - 1);
    for (size_t i = 0; i < e->values; i++)
        e->value[i] = random_operand(e);
    return e;
}

struct plain_expr *plain_random(struct ap_arena *arena, size_t depth)
{
    struct plain_expr *e = AP_NEW(arena, struct plain_expr, 1);
    size_t choice = depth ? plain_below(6) : plain_below(3);

    if (choice < 2)
        return random_condition(arena);
    e->kind = choice == 2 ? WORD : choice == 3 ? NOT : choice == 4 ? AND : OR;
    if (e->kind == WORD)
        e->value[e->values++] = words[plain_below(AP_COUNT(words))];
    else
        e->parts = e->kind == NOT ? 1 : 2 + plain_below(PLAIN_PARTS - 1);
    for (size_t i = 0; i < e->parts; i++)
        e->part[i] = plain_random(arena, depth - 1);
    return e;
}

/* Spelling. */

static void spell_quoted(struct buf *b, const char *text)
{
    buf_add(b, "\"");
    for (; *text; text++)
        buf_printf(b, *text == '"' ? "\"\"" : "%c", *text);
    buf_add(b, "\"");
}

static void spell(struct buf *b, const char *text, const char *special)
{
    if (strpbrk(text, special) || plain_once_in(4))
        spell_quoted(b, text);
    else
        buf_add(b, text);
}

static void spell_topic(struct buf *b, size_t topic)
{
    static const char *const own[] = { "name", "KEY", "group" };

    if (topic >= PLAIN_ATTRIBUTES)
        buf_add(b, own[topic - PLAIN_ATTRIBUTES]);
    else if (plain_once_in(3))
        spell_quoted(b, plain_column[topic].name);
    else
        buf_add(b, plain_column[topic].key);
}

static void spell_value(struct buf *b, size_t topic, const char *value)
{
    enum ap_type type = topic < PLAIN_ATTRIBUTES ? plain_column[topic].type : AP_TEXT;

    if ((type == AP_ENUM || type == AP_ORDINAL) && plain_once_in(2))
        value = plain_term(topic, value)->label;
    if (type == AP_NUMBER && *plain_column[topic].unit && plain_once_in(3))
        buf_printf(b, "\"%s gb\"", value);
    else
        spell(b, value, " |(),\"?!*:=<>~");
}

static void spell_part(struct buf *b, const struct plain_expr *part, bool wrap)
{
    wrap |= plain_once_in(5);
    buf_add(b, wrap ? "( " : "");
    plain_spell(b, part);
    buf_add(b, wrap ? ")" : "");
}

static void spell_condition(struct buf *b, const struct plain_expr *e)
{
    spell_topic(b, e->topic);
    buf_printf(b, "%s%s%s", plain_once_in(6) ? " " : "", e->sign,
               plain_once_in(6) && e->values ? "  " : "");
    for (size_t i = 0; i < e->values; i++) {
        buf_add(b, i == 0 ? "" : plain_once_in(4) ? " , " : ",");
        spell_value(b, e->topic, e->value[i]);
    }
}

void plain_spell(struct buf *b, const struct plain_expr *e)
{
    if (e->kind == WORD)
        spell(b, e->value[0], " |()\":=<>~-");
    if (e->kind == CONDITION)
        spell_condition(b, e);
    if (e->kind == NOT)
        buf_add(b, "-");
    for (size_t i = 0; i < e->parts; i++) {
        enum plain_kind kind = e->part[i]->kind;
        bool wrap = e->kind == NOT ? kind != WORD && kind != CONDITION
                                   : e->kind == AND && kind == OR;

        buf_add(b, i == 0 ? "" : e->kind == OR ? "|" : plain_once_in(4) ? "\t " : " ");
        spell_part(b, e->part[i], wrap);
    }
}

/* The second evaluator. */

static bool contains(const char *text, const char *part, bool whole)
{
    char a[80] = { 0 }, b[80] = { 0 };
    bool cased = false;

    for (size_t i = 0; part[i]; i++)
        cased |= isupper((unsigned char)part[i]) != 0;
    for (size_t i = 0; text[i]; i++)
        a[i] = cased ? text[i] : (char)tolower((unsigned char)text[i]);
    for (size_t i = 0; part[i]; i++)
        b[i] = cased ? part[i] : (char)tolower((unsigned char)part[i]);
    return whole ? strcmp(a, b) == 0 : strstr(a, b) != NULL;
}

static bool order_holds(const char *sign, double value, double wanted)
{
    return (*sign == '>' && value > wanted) || (*sign == '<' && value < wanted)
        || (sign[1] == '=' && value >= wanted && value <= wanted);
}

static bool one_holds(const struct plain_expr *e, const char *value, const char *wanted)
{
    if (is_text(e->topic))
        return contains(value, wanted, *e->sign != ':');
    if (plain_column[e->topic].type == AP_DATE)
        return plain_days(e->sign, value, wanted);
    if (!is_order(e->sign))
        return plain_same(e->topic, value, wanted);
    if (plain_column[e->topic].type == AP_NUMBER)
        return order_holds(e->sign, strtod(value, NULL), strtod(wanted, NULL));
    return plain_term(e->topic, value)->ranked
        && order_holds(e->sign, plain_term(e->topic, value)->rank,
                       plain_term(e->topic, wanted)->rank);
}

/* What an offering has where the topic is about. */
static struct plain_cell topic_cell(size_t o, size_t topic)
{
    const struct small_offering *of = &plain_row[o];
    struct plain_cell c = { .state = AP_STATED, .values = 1 };

    if (topic < PLAIN_ATTRIBUTES)
        return *plain_cell(o, topic);
    c.value[0] = topic == PLAIN_NAME ? of->name : topic == PLAIN_KEY ? of->key : of->group;
    if (!*c.value[0])
        c = (struct plain_cell){ .state = AP_NOT_STATED };
    return c;
}

static bool condition_holds(const struct plain_expr *e, size_t o)
{
    struct plain_cell c = topic_cell(o, e->topic);
    bool any = false;

    if (strcmp(e->sign, ":?") == 0)
        return c.state == AP_UNKNOWN || c.state == AP_NOT_STATED;
    if (strcmp(e->sign, ":!") == 0)
        return c.disputed;
    if (strcmp(e->sign, ":*") == 0)
        return c.state == AP_STATED;
    for (size_t i = 0; i < c.values; i++) {
        for (size_t k = 0; k < e->values; k++)
            any |= one_holds(e, c.value[i], e->value[k]);
    }
    return strcmp(e->sign, "!=") == 0 ? c.values > 0 && !any : any;
}

static const char *label_of(size_t a, const char *value, char room[80])
{
    if (plain_column[a].type == AP_ENUM || plain_column[a].type == AP_ORDINAL)
        return plain_term(a, value)->label;
    if (!*plain_column[a].unit)
        return value;
    snprintf(room, 80, "%s %s", value, plain_column[a].unit);
    return room;
}

static bool word_holds(const char *word, size_t o)
{
    bool any = contains(plain_row[o].name, word, false)
            || contains(plain_row[o].summary, word, false);
    char room[80];

    if (*plain_row[o].aliases)
        any |= contains("x", word, false) || contains("Tan", word, false)
            || contains("aBc", word, false);
    for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++) {
        const struct plain_cell *c = plain_cell(o, a);

        for (size_t i = 0; i < c->values; i++)
            any |= contains(label_of(a, c->value[i], room), word, false);
    }
    return any;
}

bool plain_holds(const struct plain_expr *e, size_t o)
{
    bool all = true, any = false;

    if (e->kind == WORD)
        return word_holds(e->value[0], o);
    if (e->kind == CONDITION)
        return condition_holds(e, o);
    for (size_t i = 0; i < e->parts; i++) {
        bool part = plain_holds(e->part[i], o);

        all &= part;
        any |= part;
    }
    return e->kind == NOT ? !any : e->kind == AND ? all : any;
}

/* Does every condition in e ask about the topic? */
static bool all_about(const struct plain_expr *e, size_t topic)
{
    bool all = e->kind != WORD && (e->kind != CONDITION || e->topic == topic);

    for (size_t i = 0; i < e->parts; i++)
        all &= all_about(e->part[i], topic);
    return all;
}

/* Does e hold when what must hold and is only about the topic is left out? */
bool plain_holds_without(const struct plain_expr *e, size_t topic, size_t o)
{
    bool all = true;

    while (e->kind == NOT && e->part[0]->kind == NOT)
        e = e->part[0]->part[0];
    if (all_about(e, topic))
        return true;
    if (e->kind != AND)
        return plain_holds(e, o);
    for (size_t i = 0; i < e->parts; i++)
        all &= plain_holds_without(e->part[i], topic, o);
    return all;
}
