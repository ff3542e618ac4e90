/*
 * predicate_name.h -- what the values in a filter mean.
 */
#ifndef CORE_PREDICATE_NAME_H
#define CORE_PREDICATE_NAME_H

#include "core/predicate_lex.h"
#include "core/predicate_node.h"

/* Can the test be asked of the leaf's topic?  sign is for the error. */
AP_MUST_CHECK enum ap_code name_test(const struct ap_predicate *leaf, const struct token *sign,
                                     struct ap_error *err);

/* Read a value for a leaf whose topic and test are set. */
AP_MUST_CHECK enum ap_code name_value(const struct ap_predicate *leaf,
                                      const struct token *value, struct ap_arena *arena,
                                      struct operand *out, struct ap_error *err);

/* A value of an attribute's column as name_value would give it back: 6.0 is 6. */
const char *name_written(const struct ap_catalogue *cat, size_t attribute, size_t value,
                         struct ap_arena *arena);

#endif
