/*
 * plain.h -- a second evaluator of filters, for tests.
 *
 * It knows nothing of columns, codes or bitmaps: it goes through the list of
 * facts for every cell and compares texts.  Catalogues and expressions are
 * random; expressions are spelled in the many ways the grammar has.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include "base/buf.h"
#include "small.h"

enum { PLAIN_MOST = 90, PLAIN_FACTS = 1400, PLAIN_PARTS = 4 };

/* What a condition can be about: an attribute, by index, or one of these. */
enum { PLAIN_ATTRIBUTES = 12, PLAIN_NAME = 12, PLAIN_KEY, PLAIN_GROUP, PLAIN_TOPICS };

/* Numbers that are the same in each run. */
void   plain_seed(uint32_t seed);
size_t plain_below(size_t n);
bool   plain_once_in(size_t n);

/* A random catalogue; plain_row and plain_cell are about the last one made. */
struct small *plain_catalogue(void);

extern const struct small_attribute plain_column[];
extern struct small_offering        plain_row[];

/* A random value of an attribute, and the term with a key. */
const char *plain_value(size_t attribute);
const struct small_term *plain_term(size_t attribute, const char *key);

struct plain_cell {
    enum ap_state state;
    bool          disputed;
    const char   *value[40];
    size_t        values;
};

const struct plain_cell *plain_cell(size_t offering, size_t attribute);
bool plain_same(size_t attribute, const char *x, const char *y);

/* Do all the days of one date stand so to those of another? */
bool plain_days(const char *sign, const char *value, const char *wanted);

/* An expression. */
enum plain_kind { WORD, CONDITION, NOT, AND, OR };

struct plain_expr {
    enum plain_kind    kind;
    struct plain_expr *part[PLAIN_PARTS];
    size_t             parts;
    size_t             topic;
    const char        *sign;    /* ":", ">=", ... or ":?", ":!", ":*" */
    const char        *value[PLAIN_PARTS];
    size_t             values;
};

struct plain_expr *plain_random(struct ap_arena *arena, size_t depth);
void plain_spell(struct buf *b, const struct plain_expr *e);
bool plain_holds(const struct plain_expr *e, size_t offering);
/* The same when what must hold and is only about the topic is left out. */
bool plain_holds_without(const struct plain_expr *e, size_t topic, size_t offering);

#endif
