/*
 * predicate_decide.c -- for which offerings a leaf holds.
 *
 * A condition on an attribute is decided once per value of its dictionary; one
 * scan over the codes then finds the cells that have such a value.  Words look
 * at every dictionary this way, and at the texts of the offerings themselves.
 */
#include "core/predicate_node.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "core/dict.h"
#include "core/pattern.h"

/* An operand that is a text, ready to be looked for. */
struct needle {
    const char *text;
    bool        cased;          /* has an upper-case letter, so case matters */
};

/* What the tests of one leaf need. */
struct decision {
    const struct ap_predicate *leaf;
    struct needle             *needle;      /* one per operand, where they are texts */
    regex_t                    pattern;     /* compiled for TEST_MATCHES */
    struct ap_arena           *scratch;
};

static void prepare(struct decision *d)
{
    const struct ap_predicate *leaf = d->leaf;

    d->needle = AP_NEW(d->scratch, struct needle, leaf->operands);
    for (size_t i = 0; i < leaf->operands; i++) {
        const char *text = leaf->operand[i].text;
        bool cased = text_has_upper(text);

        d->needle[i] = (struct needle){ cased ? text : text_fold(d->scratch, text), cased };
    }
    if (leaf->test == TEST_MATCHES)
        pattern_compile(leaf->operand[0].text, &d->pattern);
}

/* Does a text contain (or equal) one of the operands? */
static bool text_listed(const struct decision *d, const char *raw, const char *folded,
                        bool whole)
{
    for (size_t i = 0; i < d->leaf->operands; i++) {
        const char *text = d->needle[i].cased ? raw : folded;

        const char *wanted = d->needle[i].text;

        if (whole ? strcmp(text, wanted) == 0 : strstr(text, wanted) != NULL)
            return true;
    }
    return false;
}

static bool days_hold(enum test test, struct days cell, struct days wanted)
{
    if (test == TEST_GE)
        return cell.first >= wanted.first;
    if (test == TEST_GT)
        return cell.first > wanted.last;
    if (test == TEST_LE)
        return cell.last <= wanted.last;
    if (test == TEST_LT)
        return cell.last < wanted.first;
    return cell.first >= wanted.first && cell.last <= wanted.last;
}

static bool number_holds(enum test test, double cell, double wanted)
{
    if (test == TEST_GE)
        return cell >= wanted;
    if (test == TEST_GT)
        return cell > wanted;
    if (test == TEST_LE)
        return cell <= wanted;
    if (test == TEST_LT)
        return cell < wanted;
    return cell >= wanted && cell <= wanted;
}

static bool is_order(enum test test)
{
    return test == TEST_GE || test == TEST_GT || test == TEST_LE || test == TEST_LT;
}

/* Does a value of the dictionary satisfy one operand? */
static bool value_holds(const struct ap_predicate *leaf, const struct ap_value *value,
                        size_t code, const struct operand *wanted)
{
    enum ap_type type = leaf_type(leaf);
    struct days days;

    if (type == AP_DATE)
        return value_days(value->text, &days)
            && days_hold(leaf->test, days, wanted->days);
    if (type == AP_NUMBER || is_order(leaf->test))
        return number_holds(leaf->test, value->order, wanted->number);
    return code == wanted->code;
}

/* Is a value of the dictionary one the leaf looks for?  For TEST_NOT: one it lists. */
static bool value_listed(const struct decision *d, const struct ap_value *value,
                         size_t code)
{
    const struct ap_predicate *leaf = d->leaf;
    enum ap_type type = leaf_type(leaf);

    if (leaf->test == TEST_MATCHES)
        return pattern_matches(&d->pattern, value->label);
    if (type == AP_TEXT || type == AP_URL)
        return text_listed(d, value->label, value->folded, leaf->test != TEST_HAS);
    for (size_t i = 0; i < leaf->operands; i++) {
        if (value_holds(leaf, value, code, &leaf->operand[i]))
            return true;
    }
    return false;
}

/* Add the offerings whose cell has a value that is marked. */
static void add_marked(const struct ap_column *col, const uint8_t *marked,
                       struct ap_bits *set)
{
    const uint32_t *code = col->code;

    for (size_t o = 0; o < set->count; o++) {
        unsigned any = 0;

        for (uint32_t i = col->start[o]; i < col->start[o + 1]; i++)
            any |= marked[code[i]];
        set->word[o / 64] |= (uint64_t)any << o % 64;
    }
}

static void add_stated(const struct ap_column *col, struct ap_bits *set)
{
    for (size_t o = 0; o < set->count; o++)
        set->word[o / 64] |= (uint64_t)(col->state[o] == AP_STATED) << o % 64;
}

static void decide_values(const struct decision *d, const struct ap_column *col,
                          struct ap_bits *set)
{
    uint8_t *listed = AP_NEW(d->scratch, uint8_t, col->values);

    for (size_t i = 0; i < col->values; i++)
        listed[i] = value_listed(d, &col->value[i], i);
    add_marked(col, listed, set);
    if (d->leaf->test != TEST_NOT)
        return;

    struct ap_bits stated = ap_bits_new(d->scratch, set->count);

    add_stated(col, &stated);
    ap_bits_not(set);
    ap_bits_and(set, &stated);
}

/* The state tests of a cell. */
static void decide_state(enum test test, const struct ap_column *col, struct ap_bits *set)
{
    for (size_t o = 0; o < set->count; o++) {
        bool open = col->state[o] == AP_UNKNOWN || col->state[o] == AP_NOT_STATED;

        if (test == TEST_OPEN ? open : test == TEST_DISPUTED ? col->disputed[o]
                                                             : col->state[o] == AP_STATED)
            ap_bits_set(set, o);
    }
}

/* A text of the offering itself: an empty one is not stated, none is disputed. */
static bool text_holds(const struct decision *d, const char *raw, const char *folded)
{
    enum test test = d->leaf->test;

    if (test == TEST_OPEN || test == TEST_DISPUTED || !*raw)
        return test == TEST_OPEN && !*raw;
    if (test == TEST_STATED)
        return true;
    if (test == TEST_MATCHES)
        return pattern_matches(&d->pattern, raw);
    return text_listed(d, raw, folded, test != TEST_HAS) == (test != TEST_NOT);
}

/* Groups repeat, so each is decided once. */
static void decide_groups(const struct decision *d, struct ap_bits *set)
{
    struct dict groups = DICT(d->scratch);
    const struct ap_catalogue *cat = d->leaf->cat;
    uint32_t *number = AP_NEW(d->scratch, uint32_t, cat->offerings);

    for (size_t o = 0; o < cat->offerings; o++)
        number[o] = (uint32_t)dict_add(&groups, cat->offering[o].group);

    uint8_t *holds = AP_NEW(d->scratch, uint8_t, groups.count);

    for (size_t i = 0; i < groups.count; i++)
        holds[i] = text_holds(d, groups.key[i], text_fold(d->scratch, groups.key[i]));
    for (size_t o = 0; o < cat->offerings; o++) {
        if (holds[number[o]])
            ap_bits_set(set, o);
    }
}

/* Keys have no upper-case letters, so they are folded as they are. */
static void decide_texts(const struct decision *d, struct ap_bits *set)
{
    const struct ap_catalogue *cat = d->leaf->cat;
    bool name = d->leaf->topic.about == TOPIC_NAME;

    if (d->leaf->topic.about == TOPIC_GROUP) {
        decide_groups(d, set);
        return;
    }
    for (size_t o = 0; o < cat->offerings; o++) {
        const struct ap_offering *of = &cat->offering[o];

        if (text_holds(d, name ? of->name : of->key, name ? of->folded : of->key))
            ap_bits_set(set, o);
    }
}

static bool offering_has(const struct ap_offering *o, const struct needle *n)
{
    const char *folded = o->folded;

    if (n->cased) {
        bool found = strstr(o->name, n->text) || strstr(o->summary, n->text);

        for (size_t i = 0; i < o->aliases && !found; i++)
            found = strstr(o->alias[i], n->text) != NULL;
        return found;
    }
    for (size_t i = 0; i < o->aliases + 2; i++) {       /* name, aliases, summary */
        if (strstr(folded, n->text))
            return true;
        folded += strlen(folded) + 1;
    }
    return false;
}

static void decide_word(const struct decision *d, struct ap_bits *set)
{
    const struct ap_catalogue *cat = d->leaf->cat;

    for (size_t o = 0; o < cat->offerings; o++) {
        if (offering_has(&cat->offering[o], d->needle))
            ap_bits_set(set, o);
    }
    for (size_t a = 0; a < cat->attributes; a++) {
        const struct ap_column *col = &cat->column[a];
        uint8_t *has = AP_NEW(d->scratch, uint8_t, col->values);
        bool any = false;

        for (size_t i = 0; i < col->values; i++) {
            has[i] = text_listed(d, col->value[i].label, col->value[i].folded, false);
            any |= has[i];
        }
        if (any)
            add_marked(col, has, set);
    }
}

void leaf_decide(struct ap_predicate *leaf, struct ap_arena *arena)
{
    struct decision d = { .leaf = leaf, .scratch = ap_arena_new() };
    bool on_state = leaf->test >= TEST_OPEN;

    leaf->holds = ap_bits_new(arena, leaf->cat->offerings);
    prepare(&d);
    if (leaf->is_word)
        decide_word(&d, &leaf->holds);
    else if (leaf->topic.about != TOPIC_ATTRIBUTE)
        decide_texts(&d, &leaf->holds);
    else if (on_state)
        decide_state(leaf->test, &leaf->cat->column[leaf->topic.attribute], &leaf->holds);
    else
        decide_values(&d, &leaf->cat->column[leaf->topic.attribute], &leaf->holds);
    if (leaf->test == TEST_MATCHES)
        regfree(&d.pattern);
    ap_arena_free(d.scratch);
}

bool ap_predicate_matches(const struct ap_predicate *leaf, size_t code)
{
    if (leaf->node == NODE_NOT)
        return ap_predicate_matches(leaf->child[0], code);
    if (ap_predicate_attribute(leaf) == AP_NONE || leaf->test >= TEST_OPEN)
        return false;

    struct decision d = { .leaf = leaf, .scratch = ap_arena_new() };
    const struct ap_column *col = &leaf->cat->column[leaf->topic.attribute];

    prepare(&d);
    bool matches = value_listed(&d, &col->value[code], code);
    if (leaf->test == TEST_MATCHES)
        regfree(&d.pattern);
    ap_arena_free(d.scratch);
    return matches;
}
