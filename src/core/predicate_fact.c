/*
 * predicate_fact.c -- the statement that a condition rests on.  See predicate.h.
 */
#include "apposite/predicate.h"

#include <string.h>

#include "core/predicate_node.h"

/* Does the fact state a value of its cell that leaf matches? */
static bool is_match(const struct ap_catalogue *cat, const struct ap_fact *fact,
                     const struct ap_predicate *leaf)
{
    struct ap_cell cell = ap_cell_at(cat, fact->offering, fact->attribute);

    if (fact->state != AP_STATED)
        return false;
    for (size_t i = 0; i < cell.codes; i++) {
        const char *value = cat->column[fact->attribute].value[cell.code[i]].text;

        if (strcmp(value, fact->value) == 0)
            return ap_predicate_matches(leaf, cell.code[i]);
    }
    return false;
}

const struct ap_fact *ap_predicate_fact(const struct ap_predicate *leaf, size_t offering)
{
    const struct ap_fact *first = NULL, *stated = NULL;
    size_t attribute = ap_predicate_attribute(leaf);
    size_t count = attribute == AP_NONE ? 0 : ap_cell_facts(leaf->cat, offering, attribute);

    for (size_t i = 0; i < count; i++) {
        const struct ap_fact *fact = ap_cell_fact(leaf->cat, offering, attribute, i);

        if (is_match(leaf->cat, fact, leaf))
            return fact;
        if (!first)
            first = fact;
        if (!stated && fact->state == AP_STATED)
            stated = fact;
    }
    return stated ? stated : first;
}
