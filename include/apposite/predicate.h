/*
 * predicate.h -- conditions on offerings: parse, print, evaluate, explain.
 *
 * The one place where a condition is decided.  Filters, the tree's answers,
 * "why not" and the catalogue check all ask here.  Grammar:
 *
 *   filter := or                         the empty filter is all
 *   or     := and ('|' and)*
 *   and    := not+                       AND binds tighter than |
 *   not    := '-'? atom
 *   atom   := word | "quoted words"
 *           | attr ':' value (',' value)*      identity (either of several)
 *           | attr '=' or '!=' value (',' value)*
 *           | attr op value                    op: >= <= > <
 *           | attr ':' state                   ? unknown or not stated, ! disputed,
 *                                              * any stated value
 *           | '(' or ')'
 *           | attr '~' "regex"                 POSIX extended: at most 128 bytes and 8 +,
 *                                              no {}, no \1
 *
 * Words are smart-case substrings over name, aliases, summary and every value
 * label: case matters where the word has an upper-case letter.  attr and value
 * are keys, labels or unique prefixes; quotes keep blanks and signs together,
 * and a quote inside them is doubled.  name:, key: and group: work like
 * attributes of type text; .name:, .key: and .group: do so even where an attribute
 * is called name, key or group.  A bare word ends at a sign, a bare value does not.
 * Blanks may stand around a test and a comma.
 *
 * On texts and URLs ':' is a smart-case part and '=' (and '!=') the whole;
 * elsewhere they mean the same: the term, the number, the day.  '!=' holds when
 * the cell has values and none is listed.  An order test holds when any value
 * satisfies it; ordinals go by rank, and a value without rank satisfies none.
 * A date names all the days it covers, and a test must hold for all the days of
 * the cell's date: since:2026 and since>=2026-03 hold for 2026-03-15, and
 * since>2026-03 does not; a cell that says 2026 satisfies since:2026 but not
 * since>=2026-03.  '~' is tried on what people see, its first 4096 bytes.  A
 * cell without a value satisfies no condition on its value, and '-' is the plain
 * complement.
 *
 * A filter has at most 4096 bytes and 64 parentheses inside one another.
 */
#ifndef APPOSITE_PREDICATE_H
#define APPOSITE_PREDICATE_H

#include "apposite/bits.h"
#include "apposite/catalogue.h"

struct ap_predicate;            /* immutable; lives as long as the arena it was parsed in */

enum ap_predicate_use {
    AP_USE_FILTER,              /* typed by a person */
    AP_USE_WHEN                 /* stands in a catalogue: '~' is an error */
};

/*
 * Read a filter and decide every condition in it for every offering, so that
 * all questions below are cheap.  Errors are AP_USAGE; err->at and err->len give
 * the bytes of the token, and the text says what was meant and suggests, naming
 * the values there are.
 */
AP_MUST_CHECK enum ap_code ap_predicate_parse(const struct ap_catalogue *cat, const char *text,
                                              enum ap_predicate_use use,
                                              struct ap_arena *arena,
                                              const struct ap_predicate **out,
                                              struct ap_error *err);

/* The canonical text: keys, one space, quotes only where needed; parses to the same. */
char *ap_predicate_print(const struct ap_predicate *p, struct ap_arena *arena);

/* The same for people: attribute names and value labels ("Platform is AKS or ACI"). */
char *ap_predicate_words(const struct ap_predicate *p, struct ap_arena *arena);

/* The offerings that satisfy p. */
struct ap_bits ap_predicate_eval(const struct ap_predicate *p, struct ap_arena *arena);
bool ap_predicate_holds(const struct ap_predicate *p, size_t offering);

/* Conditions, as a list. */
struct ap_conditions {
    const struct ap_predicate **at;
    size_t                      count;
};

/* The top-level conjuncts: what must all hold; none for the empty filter. */
struct ap_conditions ap_predicate_conjuncts(const struct ap_predicate *p,
                                            struct ap_arena *arena);

/* explain: the conjuncts that offering fails, in the order of the text. */
struct ap_conditions ap_predicate_fails(const struct ap_predicate *p, size_t offering,
                                        struct ap_arena *arena);

/*
 * The leaves that decide p for offering: where p holds, those that make it
 * true; where it fails, those that make it false.  Each is one atom, with its
 * '-' where it stands under one, so that it holds exactly when p does; its
 * attribute names the cell, and so the facts, that it rests on.
 */
struct ap_conditions ap_predicate_reasons(const struct ap_predicate *p, size_t offering,
                                          struct ap_arena *arena);

/* The attribute an atom, or its '-', is about; AP_NONE for words, name:, key:, group:, others. */
size_t ap_predicate_attribute(const struct ap_predicate *leaf);

/*
 * Does a value of the attribute that leaf is about, a code in its column,
 * match what the leaf compares with, negations ("-", "!=") left aside?  So it
 * finds the value by which a leaf holds, or by which a negated one fails.
 * False where the leaf is about a state.
 */
bool ap_predicate_matches(const struct ap_predicate *leaf, size_t code);

/*
 * The fact that decides leaf, or its '-', for offering: the first one that states a
 * value of the cell which matches what the leaf compares with; where none does (so
 * that it fails, or a negation holds, or it is about a state), the first stated one,
 * else the first; NULL when the cell has none, or the leaf is about no cell.
 */
const struct ap_fact *ap_predicate_fact(const struct ap_predicate *leaf, size_t offering);

/* p without the conjuncts whose leaves are all about attribute (for its own facet);
   cat->attributes stands for the group of offerings. */
const struct ap_predicate *ap_predicate_without(const struct ap_predicate *p, size_t attribute,
                                                struct ap_arena *arena);

/* What the offerings that a facet counts have in its attribute. */
struct ap_facet {
    size_t *count;              /* of each value of the attribute's column */
    size_t  unknown;            /* the cell is not known (attr:?) ... */
    size_t  disputed;           /* ... or is disputed (attr:!) */
    size_t  of;                 /* offerings: those that satisfy p (NULL: all), its
                                   conditions on the attribute itself left out */
};
struct ap_facet ap_facet_of(const struct ap_catalogue *cat, const struct ap_predicate *p,
                            size_t attribute, struct ap_arena *arena);

/* The groups there are, in the order in which offerings first have them. */
struct ap_groups {
    size_t   *first;            /* an offering that has it; count of them */
    size_t    count;
    uint32_t *of;               /* the index of each offering's group; count: it has none */
};
/* At most so many; if there are more, none. */
struct ap_groups ap_groups_of(const struct ap_catalogue *cat, size_t most,
                              struct ap_arena *arena);
/* The same facet for them: count is of each group, and unknown of those without one. */
struct ap_facet ap_facet_of_groups(const struct ap_catalogue *cat, const struct ap_predicate *p,
                                   const struct ap_groups *groups, struct ap_arena *arena);

#endif
