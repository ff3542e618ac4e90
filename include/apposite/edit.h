/*
 * edit.h -- a filter made from a filter: values taken in and left out,
 * conditions dropped, and which condition costs most.
 *
 * Predicates never change: each result is a new one in the arena.  In this
 * file "all" may be NULL.  A value is a code in the column of its attribute, or
 * AP_NONE for "not known" (attr:?), or AP_DISPUTED (attr:!).  cat->attributes
 * stands for the group of offerings, and a value of it is an offering that has it.
 *
 * An attribute's choice is what people set in a facet: the values that a
 * top-level condition lists as attr:a,b (attr=a,b on texts) or leaves out as
 * -attr:a,b or attr!=a,b.  Other conditions, even on the same attribute, are
 * left as they are.
 */
#ifndef APPOSITE_EDIT_H
#define APPOSITE_EDIT_H

#include "apposite/predicate.h"

#define AP_DISPUTED (AP_NONE - 1)

enum ap_choice { AP_NEITHER, AP_INCLUDED, AP_EXCLUDED };

/* How the choice on attribute lists value. */
enum ap_choice ap_predicate_selects(const struct ap_predicate *p, size_t attribute, size_t value);

/*
 * p with value taken in (AP_INCLUDED) or left out (AP_EXCLUDED): it joins the
 * condition that lists others so, and leaves the opposite one.  Where it is
 * listed so already, and for AP_NEITHER, it is taken off; a condition that then
 * lists none goes.  NULL where the result would be too long for a filter.
 */
const struct ap_predicate *ap_predicate_with(const struct ap_catalogue *cat,
                                             const struct ap_predicate *p, size_t attribute,
                                             size_t value, enum ap_choice as,
                                             struct ap_arena *arena);

/* The same, with this value as the only condition on attribute. */
const struct ap_predicate *ap_predicate_only(const struct ap_catalogue *cat,
                                             const struct ap_predicate *p, size_t attribute,
                                             size_t value, struct ap_arena *arena);

/* p without the i-th of its conjuncts. */
const struct ap_predicate *ap_predicate_drop(const struct ap_predicate *p, size_t i,
                                             struct ap_arena *arena);

/* The first conjunct that offering fails, or NULL. */
const struct ap_predicate *ap_predicate_first_fail(const struct ap_predicate *p,
                                                   size_t offering);

/* How many offerings each conjunct alone keeps out: those that satisfy all the others. */
size_t *ap_predicate_gains(const struct ap_predicate *p, struct ap_arena *arena);

/* The conjunct that keeps out most, the first of several; AP_NONE where none does. */
struct ap_gain {
    size_t condition;           /* an index into the conjuncts */
    size_t gained;              /* offerings that dropping it brings back */
};
struct ap_gain ap_predicate_gain(const struct ap_predicate *p);

#endif
