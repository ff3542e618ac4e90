/*
 * small.h -- small catalogues built by hand in a test, and how their cells read.
 */
#ifndef SMALL_H
#define SMALL_H

#include "apposite/predicate.h"

struct small {
    struct ap_arena    *arena;
    struct ap_catalogue cat;
};

struct small_offering  { const char *key, *name, *aliases, *group, *summary; };
struct small_attribute { const char *key, *name; enum ap_type type; bool many;
                         const char *unit; };
struct small_term      { const char *attribute, *key, *label; bool ranked; double rank; };
struct small_fact      { const char *offering, *attribute; enum ap_state state;
                         const char *value; };
struct small_event     { const char *offering, *date; enum ap_event_kind kind;
                         const char *scope; };

/* Each list ends with an element whose first text is NULL. */
struct small_content {
    const struct small_offering  *offering;     /* aliases separated by ';' */
    const struct small_attribute *attribute;
    const struct small_term      *term;
    const struct small_fact      *fact;
    const struct small_event     *event;
};

struct small *small_new(struct small_content content);
void small_free(struct small *s);

/* A little of everything: six vehicles with attributes of all types. */
struct small *small_fleet(void);

/* The index of a key, which must be there. */
size_t small_offering_at(const struct small *s, const char *key);
size_t small_attribute_at(const struct small *s, const char *key);

/* "red+blue (disputed)" or "not stated": the values as written, or the state. */
const char *small_cell(const struct small *s, const char *offering, const char *attribute);

/* A filter, which must parse. */
const struct ap_predicate *small_parse(const struct small *s, const char *text);

/* The keys of some offerings, separated by blanks. */
const char *small_keys(const struct small *s, const size_t *offering, size_t count);
const char *small_set(const struct small *s, const struct ap_bits *set);

#endif
