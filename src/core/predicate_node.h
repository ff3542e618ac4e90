/*
 * predicate_node.h -- what a predicate is made of; for predicate_*.c and facet.c.
 *
 * Parsing (predicate_parse.c, reading tokens from predicate_lex.c and names
 * through predicate_name.c) builds a tree; deciding (predicate_decide.c) then
 * gives each leaf the set of offerings it holds for.  After that everything
 * else (predicate_eval.c, predicate_print.c) only walks the tree.
 */
#ifndef CORE_PREDICATE_NODE_H
#define CORE_PREDICATE_NODE_H

#include "apposite/predicate.h"
#include "core/find.h"
#include "core/value.h"

/*
 * What a condition asks of a cell.  The words are those for dates where they
 * differ from those for everything else.  X(id, written, has an order, words, for dates)
 */
#define TESTS(X)                                              \
    X(HAS,      ":",  false, "contains",      "contains")     \
    X(IS,       "=",  false, "is",            "is in")        \
    X(NOT,      "!=", false, "is other than", "is other than") \
    X(GE,       ">=", true,  "at least",      "from")         \
    X(LE,       "<=", true,  "at most",       "until")        \
    X(GT,       ">",  true,  "above",         "after")        \
    X(LT,       "<",  true,  "below",         "before")       \
    X(MATCHES,  "~",  false, "matches",       "matches")      \
    X(OPEN,     ":?", false, "is not known",  "is not known") \
    X(DISPUTED, ":!", false, "is disputed",   "is disputed")  \
    X(STATED,   ":*", false, "is stated",     "is stated")

enum test {
#define X(id, written, ordered, words, date_words) TEST_##id,
    TESTS(X)
#undef X
    TEST_COUNT
};

/* What stands on the right side of a test. */
struct operand {
    const char *text;           /* canonical: term key, yes/no, number, date, text */
    uint32_t    code;           /* enum, ordinal, bool: of the value */
    double      number;         /* ordinal: its rank */
    struct days days;           /* date */
};

enum node { NODE_LEAF, NODE_NOT, NODE_AND, NODE_OR };

struct ap_predicate {
    const struct ap_catalogue  *cat;
    enum node                   node;

    const struct ap_predicate **child;      /* all but leaves; an AND of none is "all" */
    size_t                      children;

    bool                        is_word;    /* leaves, from here on: a word has no topic */
    struct topic                topic;
    enum test                   test;
    struct operand             *operand;
    size_t                      operands;
    struct ap_predicate        *earlier;    /* while parsing: the leaf before this one */
    struct ap_bits              holds;      /* the offerings for which it does */
};

/* What an attribute stands for: cat->attributes for the group of offerings. */
struct topic node_topic(const struct ap_catalogue *cat, size_t attribute);
bool leaf_is_about(const struct ap_predicate *leaf, struct topic topic);

/* The type that the values of a leaf have: the attribute's, or AP_TEXT. */
enum ap_type leaf_type(const struct ap_predicate *leaf);

/* A growing list of nodes. */
struct nodes {
    struct ap_arena            *arena;
    const struct ap_predicate **at;
    size_t                      count, cap;
};

#define NODES(a) { .arena = (a) }

void nodes_add(struct nodes *list, const struct ap_predicate *p);

/* The nodes joined by NODE_AND or NODE_OR: flat, and one alone stays itself. */
const struct ap_predicate *node_join(const struct ap_catalogue *cat, enum node node,
                                     const struct nodes *list);
/* The complement; that of a complement is what it negates. */
const struct ap_predicate *node_not(const struct ap_predicate *p, struct ap_arena *arena);

/* Give a leaf its set of offerings, which lives in arena. */
void leaf_decide(struct ap_predicate *leaf, struct ap_arena *arena);

#endif
