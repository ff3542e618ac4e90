/*
 * predicate_edit.c -- taking values into a filter and out of it.  See edit.h.
 *
 * A new filter is written as text and read again, so that what an edit gives is
 * by construction what a person could have typed, in canonical form.
 */
#include "apposite/edit.h"

#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "core/predicate_name.h"

/* One condition that lists values of an attribute. */
struct listing {
    const char **value;         /* as the filter writes them */
    size_t       values;
    unsigned     states;        /* 1 << TEST_OPEN, 1 << TEST_DISPUTED: listed too */
    bool         exclude;
    bool         strict;        /* excluded by "!=", which wants a value */
};

/* What an edit is about. */
struct edit {
    const struct ap_catalogue *cat;
    struct topic               topic;
    const char                *value;       /* NULL: the state */
    enum test                  state;
    struct ap_arena           *scratch;
};

static struct edit edit_of(const struct ap_catalogue *cat, size_t attribute, size_t value,
                           struct ap_arena *scratch)
{
    struct edit e = { .cat = cat, .topic = node_topic(cat, attribute), .scratch = scratch };

    if (value == AP_NONE || value == AP_DISPUTED) {
        e.state = value == AP_NONE ? TEST_OPEN : TEST_DISPUTED;
    } else if (e.topic.about == TOPIC_GROUP) {
        assert(value < cat->offerings);
        e.value = cat->offering[value].group;
    } else {
        assert(value < cat->column[attribute].values);
        e.value = name_written(cat, attribute, value, scratch);
    }
    return e;
}

/* Read a leaf that lists values by test; false if it is another condition. */
static bool read_leaf(const struct edit *e, const struct ap_predicate *leaf, enum test test,
                      struct listing *out)
{
    if (leaf->node != NODE_LEAF || !leaf_is_about(leaf, e->topic))
        return false;
    if ((leaf->test == TEST_OPEN || leaf->test == TEST_DISPUTED) && test == TEST_IS) {
        out->states |= 1u << leaf->test;
        return true;
    }
    if (leaf->test != test || out->values)
        return false;
    out->value = AP_NEW(e->scratch, const char *, leaf->operands + 1);     /* room for one more */
    for (size_t i = 0; i < leaf->operands; i++)
        out->value[out->values++] = leaf->operand[i].text;
    return true;
}

/* attr:a,b or attr:? or (attr:a,b | attr:? | attr:!), each perhaps with '-', or attr!=a,b. */
static bool read_listing(const struct edit *e, const struct ap_predicate *p, struct listing *out)
{
    *out = (struct listing){ .exclude = p->node == NODE_NOT };
    out->value = AP_NEW(e->scratch, const char *, 1);
    if (read_leaf(e, p, TEST_NOT, out)) {
        out->exclude = out->strict = true;
        return true;
    }
    if (out->exclude)
        p = p->child[0];
    if (p->node != NODE_OR)
        return read_leaf(e, p, TEST_IS, out);
    for (size_t i = 0; i < p->children; i++) {
        if (!read_leaf(e, p->child[i], TEST_IS, out))
            return false;
    }
    return true;
}

static size_t find(const struct edit *e, const struct listing *l)
{
    for (size_t i = 0; i < l->values; i++) {
        if (strcmp(l->value[i], e->value) == 0)
            return i;
    }
    return AP_NONE;
}

static bool lists(const struct edit *e, const struct listing *l)
{
    return e->value ? find(e, l) != AP_NONE : l->states >> e->state & 1;
}

static void take_off(const struct edit *e, struct listing *l)
{
    if (!lists(e, l))
        return;
    if (!e->value) {
        l->states &= ~(1u << e->state);
        return;
    }

    size_t at = find(e, l);

    l->values--;
    memmove(l->value + at, l->value + at + 1, (l->values - at) * sizeof *l->value);
}

static void put_on(const struct edit *e, struct listing *l)
{
    if (e->value)
        l->value[l->values++] = e->value;
    else
        l->states |= 1u << e->state;
}

/* Writing */

static const char *sign_for(const struct edit *e, const struct listing *l)
{
    enum ap_type type = e->topic.about == TOPIC_ATTRIBUTE
                            ? e->cat->attribute[e->topic.attribute].type : AP_TEXT;

    return l->strict ? "!=" : type == AP_TEXT || type == AP_URL ? "=" : ":";
}

static void write_values(struct buf *b, const struct edit *e, const struct listing *l,
                         const char *key)
{
    buf_printf(b, "%s%s", key, sign_for(e, l));
    for (size_t i = 0; i < l->values; i++)
        buf_printf(b, "%s%s", i ? "," : "", lex_write_value(l->value[i], e->scratch));
}

static void write_state(struct buf *b, const struct listing *l, const char *key, enum test state,
                        char sign, bool first)
{
    if (l->states >> state & 1)
        buf_printf(b, "%s%s:%c", first ? "" : " | ", key, sign);
}

static void write_listing(struct buf *b, const struct edit *e, const struct listing *l)
{
    const char *key = lex_write_word(topic_key(e->cat, e->topic), e->scratch);
    bool open = l->states >> TEST_OPEN & 1, disputed = l->states >> TEST_DISPUTED & 1;
    bool several = (l->values > 0) + open + disputed > 1;

    if (!l->values && !l->states)
        return;
    buf_printf(b, " %s%s", l->exclude && !l->strict ? "-" : "", several ? "(" : "");
    if (l->values)
        write_values(b, e, l, key);
    write_state(b, l, key, TEST_OPEN, '?', !l->values);
    write_state(b, l, key, TEST_DISPUTED, '!', !l->values && !open);
    buf_add(b, several ? ")" : "");
}

static void write_condition(struct buf *b, const struct ap_predicate *p)
{
    buf_printf(b, p->node == NODE_OR ? " (%s)" : " %s", ap_predicate_print(p, b->arena));
}

static struct ap_conditions conjuncts(const struct ap_predicate *p, struct ap_arena *arena)
{
    return p ? ap_predicate_conjuncts(p, arena) : (struct ap_conditions){ 0 };
}

static const struct ap_predicate *read_again(const struct edit *e, struct buf *b,
                                             struct ap_arena *arena)
{
    const struct ap_predicate *p;
    struct ap_error err;

    if (ap_predicate_parse(e->cat, buf_text(b), AP_USE_FILTER, arena, &p, &err))
        return NULL;            /* only its length can be wrong */
    return p;
}

/* Edits */

static enum ap_choice chosen(const struct edit *e, const struct ap_predicate *p)
{
    struct ap_conditions all = conjuncts(p, e->scratch);
    struct listing l;

    for (size_t i = 0; i < all.count; i++) {
        if (read_listing(e, all.at[i], &l) && lists(e, &l))
            return l.exclude ? AP_EXCLUDED : AP_INCLUDED;
    }
    return AP_NEITHER;
}

enum ap_choice ap_predicate_selects(const struct ap_predicate *p, size_t attribute, size_t value)
{
    if (!p)
        return AP_NEITHER;

    struct ap_arena *scratch = ap_arena_new();
    struct edit e = edit_of(p->cat, attribute, value, scratch);
    enum ap_choice choice = chosen(&e, p);

    ap_arena_free(scratch);
    return choice;
}

static const struct ap_predicate *with(const struct edit *e, const struct ap_predicate *p,
                                       enum ap_choice as, struct ap_arena *arena)
{
    struct ap_conditions all = conjuncts(p, e->scratch);
    bool missing = as != AP_NEITHER && chosen(e, p) != as;
    struct buf b = BUF(e->scratch);
    struct listing l;

    for (size_t i = 0; i < all.count; i++) {
        if (!read_listing(e, all.at[i], &l)) {
            write_condition(&b, all.at[i]);
            continue;
        }
        take_off(e, &l);
        if (missing && l.exclude == (as == AP_EXCLUDED) && (e->value || !l.strict)) {
            put_on(e, &l);
            missing = false;
        }
        write_listing(&b, e, &l);
    }
    l = (struct listing){ .value = AP_NEW(e->scratch, const char *, 1),
                          .exclude = as == AP_EXCLUDED };
    if (missing)
        put_on(e, &l);
    write_listing(&b, e, &l);
    return read_again(e, &b, arena);
}

const struct ap_predicate *ap_predicate_with(const struct ap_catalogue *cat,
                                             const struct ap_predicate *p, size_t attribute,
                                             size_t value, enum ap_choice as,
                                             struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct edit e = edit_of(cat, attribute, value, scratch);
    const struct ap_predicate *result = with(&e, p, as, arena);

    ap_arena_free(scratch);
    return result;
}

const struct ap_predicate *ap_predicate_only(const struct ap_catalogue *cat,
                                             const struct ap_predicate *p, size_t attribute,
                                             size_t value, struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct edit e = edit_of(cat, attribute, value, scratch);
    const struct ap_predicate *rest = p ? ap_predicate_without(p, attribute, scratch) : NULL;
    const struct ap_predicate *result = with(&e, rest, AP_INCLUDED, arena);

    ap_arena_free(scratch);
    return result;
}

const struct ap_predicate *ap_predicate_drop(const struct ap_predicate *p, size_t i,
                                             struct ap_arena *arena)
{
    struct ap_conditions all = ap_predicate_conjuncts(p, arena);
    struct nodes kept = NODES(arena);

    assert(i < all.count);
    for (size_t k = 0; k < all.count; k++) {
        if (k != i)
            nodes_add(&kept, all.at[k]);
    }
    return node_join(p->cat, NODE_AND, &kept);
}
