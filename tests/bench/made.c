/*
 * made.c -- see made.h.
 */
#include "made.h"

enum { ATTRIBUTES = 12, TERMS = 8, NUMBERS = 1000 };

/* The same stream of numbers on every machine (xorshift). */
static uint64_t chance(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static const struct {
    const char  *key;
    enum ap_type type;
} kinds[ATTRIBUTES] = {
    { "kind0", AP_ENUM }, { "kind1", AP_ENUM }, { "kind2", AP_ENUM }, { "kind3", AP_ENUM },
    { "kind4", AP_ENUM }, { "kind5", AP_ENUM }, { "kind6", AP_ENUM }, { "kind7", AP_ENUM },
    { "rank0", AP_ORDINAL }, { "rank1", AP_ORDINAL }, { "size", AP_NUMBER },
    { "place", AP_TEXT },
};

static void make_terms(struct ap_attribute *a, struct ap_arena *arena)
{
    a->term = AP_NEW(arena, struct ap_term, TERMS);
    a->terms = TERMS;
    for (size_t i = 0; i < TERMS; i++)
        a->term[i] = (struct ap_term){
            .key = ap_printf(arena, "v%zu", i), .label = ap_printf(arena, "Value %zu", i),
            .definition = "", .ranked = a->type == AP_ORDINAL, .rank = (double)i
        };
}

static struct ap_attribute *make_attributes(struct ap_arena *arena)
{
    struct ap_attribute *all = AP_NEW(arena, struct ap_attribute, ATTRIBUTES);

    for (size_t i = 0; i < ATTRIBUTES; i++) {
        all[i] = (struct ap_attribute){
            .key = kinds[i].key, .name = kinds[i].key, .group = "", .unit = "",
            .definition = "", .type = kinds[i].type
        };
        if (kinds[i].type == AP_ENUM || kinds[i].type == AP_ORDINAL)
            make_terms(&all[i], arena);
    }
    return all;
}

/* What the facts of an attribute state: its terms, or numbers as text. */
static const char **make_values(const struct ap_attribute *a, struct ap_arena *arena)
{
    size_t count = a->terms ? a->terms : NUMBERS;
    const char **value = AP_NEW(arena, const char *, count);

    for (size_t i = 0; i < count; i++)
        value[i] = a->terms ? a->term[i].key : ap_printf(arena, "%zu", i);
    return value;
}

static void make_facts(struct ap_catalogue *cat, uint64_t *state, struct ap_arena *arena)
{
    const char **value[ATTRIBUTES];

    cat->facts = cat->offerings * cat->attributes;
    cat->fact = AP_NEW(arena, struct ap_fact, cat->facts);
    for (size_t a = 0; a < ATTRIBUTES; a++)
        value[a] = make_values(&cat->attribute[a], arena);
    for (size_t i = 0; i < cat->facts; i++) {
        size_t a = i % ATTRIBUTES, count = cat->attribute[a].terms ? TERMS : NUMBERS;
        cat->fact[i] = (struct ap_fact){
            .offering = i / ATTRIBUTES, .attribute = a,
            .value = value[a][chance(state) % count], .detail = "", .checked = ""
        };
    }
}

static struct ap_offering make_offering(size_t i, uint64_t *state, struct ap_arena *arena)
{
    static const char *const words[] = {
        "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron"
    };
    const char *a = words[chance(state) % AP_COUNT(words)];
    const char *b = words[chance(state) % AP_COUNT(words)];

    return (struct ap_offering){
        .key = ap_printf(arena, "o%zu", i), .name = ap_printf(arena, "Offering %s %zu", a, i),
        .group = "", .summary = ap_printf(arena, "Made of %s and %s.", a, b)
    };
}

struct ap_catalogue *made_catalogue(size_t offerings, struct ap_arena *arena)
{
    struct ap_catalogue *cat = AP_NEW(arena, struct ap_catalogue, 1);
    uint64_t state = 88172645463325252u;

    cat->key = cat->title = "made";
    cat->summary = cat->version = cat->as_of = cat->licence = cat->homepage = "";
    cat->offerings = offerings;
    cat->offering = AP_NEW(arena, struct ap_offering, offerings);
    for (size_t i = 0; i < offerings; i++)
        cat->offering[i] = make_offering(i, &state, arena);
    cat->attributes = ATTRIBUTES;
    cat->attribute = make_attributes(arena);
    make_facts(cat, &state, arena);
    return cat;
}
