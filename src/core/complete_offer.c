/*
 * complete_offer.c -- what can begin a condition: attributes, their tests, words.
 */
#include "core/complete_offer.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "core/dict.h"
#include "core/predicate_node.h"

/* Keeping the best */

/* Values that no offering has come after those that one has. */
static bool is_better(const struct offer *a, const struct offer *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind;
    if ((a->found == 0) != (b->found == 0))
        return a->found > 0;
    if (a->match != b->match)
        return a->match < b->match;
    return a->found > b->found;
}

struct offer *offer_place(struct search *s, enum ap_completion_kind kind, enum match match,
                          size_t found)
{
    struct offers *o = s->offers;
    struct offer offer = { .kind = kind, .match = match, .found = found };
    size_t at = o->count;

    while (at > 0 && is_better(&offer, &o->at[at - 1]))
        at--;
    o->left_out += o->count == AP_CANDIDATES;
    if (at == AP_CANDIDATES)
        return NULL;
    o->count += o->count < AP_CANDIDATES;
    memmove(o->at + at + 1, o->at + at, (o->count - at - 1) * sizeof *o->at);
    o->at[at] = offer;
    return &o->at[at];
}

/* Matching */

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || (c & 0x80);
}

static enum match match(const struct search *s, const char *name)
{
    size_t n = strlen(s->typed);
    enum match best = MATCH_NONE;

    if (strncmp(name, s->typed, n) == 0)
        return name[n] ? MATCH_START : MATCH_ALL;
    for (const char *at = strstr(name, s->typed); at; at = strstr(at + 1, s->typed)) {
        if (!is_letter(at[-1]))
            return MATCH_WORD;
        best = MATCH_INSIDE;
    }
    return best;
}

enum match match_of(const struct search *s, const char *key, const char *folded)
{
    enum match by_key = match(s, key), by_name = match(s, folded);

    return by_key < by_name ? by_key : by_name;
}

/* Attributes and their tests */

static const struct {
    const char *sign, *words, *date_words;
    bool        ordered;
} tests[TEST_COUNT] = {
#define X(id, sign, ordered, text, date_text) [TEST_##id] = { sign, text, date_text, ordered },
    TESTS(X)
#undef X
};

/* ':' and '=' are two tests only on texts. */
static bool makes_sense(enum test test, enum ap_type type)
{
    if (test == TEST_IS)
        return type == AP_TEXT || type == AP_URL;
    return !tests[test].ordered || ap_type_ordered(type);
}

static const char *words_for(enum test test, enum ap_type type)
{
    if (test == TEST_HAS && type != AP_TEXT && type != AP_URL)
        test = TEST_IS;
    return type == AP_DATE ? tests[test].date_words : tests[test].words;
}

static enum ap_type type_of(const struct ap_catalogue *cat, struct topic topic)
{
    return topic.about == TOPIC_ATTRIBUTE ? cat->attribute[topic.attribute].type : AP_TEXT;
}

static void offer_tests(struct search *s, struct topic topic)
{
    enum ap_type type = type_of(s->cat, topic);
    const char *key = lex_write_word(topic_key(s->cat, topic), s->arena);

    for (enum test test = TEST_HAS; test <= TEST_MATCHES; test++) {
        struct offer *o = makes_sense(test, type)
            ? offer_place(s, AP_COMPLETE_OPERATOR, MATCH_ALL, 1) : NULL;

        if (!o)
            continue;
        o->text = ap_printf(s->arena, "%s%s", key, tests[test].sign);
        o->label = words_for(test, type);
    }
}

static void offer_topic(struct search *s, struct topic topic, const char *folded)
{
    enum match m = match_of(s, topic_key(s->cat, topic), folded);

    if (m == MATCH_NONE)
        return;
    if (m == MATCH_ALL && !s->spot->tested)
        offer_tests(s, topic);

    struct offer *o = offer_place(s, AP_COMPLETE_ATTRIBUTE, m, 1);

    if (!o)
        return;
    o->text = lex_write_word(topic_key(s->cat, topic), s->arena);
    o->label = topic_words(s->cat, topic);
    o->condition = ap_printf(s->arena, "%s:*", o->text);
}

static void offer_topics(struct search *s)
{
    for (size_t a = 0; a < s->cat->attributes; a++)
        offer_topic(s, (struct topic){ TOPIC_ATTRIBUTE, a }, s->cat->attribute[a].folded);
    for (unsigned about = TOPIC_NAME; about <= TOPIC_GROUP; about++) {
        struct topic topic = { about, AP_NONE };

        offer_topic(s, topic, topic_key(s->cat, topic));
    }
}

/* Words of names */

static void add_words(struct dict *words, const struct search *s, const char *name)
{
    size_t n = strlen(s->typed);

    while (*name && words->count < AP_CANDIDATES) {
        size_t len = 0;

        while (is_letter(name[len]))
            len++;
        if (len > n && strncmp(name, s->typed, n) == 0)
            dict_add(words, ap_strndup(s->arena, name, len));
        name += len + (name[len] != '\0');
    }
}

static void offer_words(struct search *s)
{
    struct dict words = DICT(s->arena);

    for (size_t o = 0; o < s->cat->offerings; o++) {
        const struct ap_offering *of = &s->cat->offering[o];
        const char *name = of->folded;

        for (size_t i = 0; i <= of->aliases; i++, name += strlen(name) + 1)
            add_words(&words, s, name);
    }
    for (size_t i = 0; i < words.count; i++) {
        struct offer *o = offer_place(s, AP_COMPLETE_WORD, MATCH_START, 1);

        if (o)
            o->text = o->label = o->condition = words.key[i];
    }
}

void offer_conditions(struct search *s)
{
    offer_topics(s);
    if (!*s->typed || s->spot->tested)
        return;
    offer_terms(s);
    offer_words(s);
}
