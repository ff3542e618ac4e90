/*
 * meaning.h -- what attributes and their values mean, as parts of a page.
 *
 * Sources (one cell) and Words (an attribute, a question, or all of them) are
 * written from these.
 */
#ifndef UI_MEANING_H
#define UI_MEANING_H

#include "apposite/catalogue.h"
#include "ui/page.h"

/* Its definition, its order, which end of it is better, and what the glossary says.
   Return whether anything was known. */
bool meaning_of_attribute(struct page *p, const struct ap_catalogue *cat, size_t attribute);

/* What a value means, key being as facts have it: its definition and the glossary's, each
   with its source.  Return whether anything was known. */
bool meaning_of_value(struct page *p, const struct ap_catalogue *cat, size_t attribute,
                      const char *key);

/* A state in a sentence, so that absence is not taken for no; "" for a stated one. */
const char *meaning_of_state(enum ap_state state);

#endif
