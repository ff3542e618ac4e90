/*
 * complete_offer.h -- the candidates of a completion, the best ones kept.
 */
#ifndef CORE_COMPLETE_OFFER_H
#define CORE_COMPLETE_OFFER_H

#include "apposite/complete.h"
#include "core/complete_spot.h"

/* How a name begins with, or has, what is typed: the best first. */
enum match { MATCH_ALL, MATCH_START, MATCH_WORD, MATCH_INSIDE, MATCH_NONE };

struct offer {
    enum ap_completion_kind kind;
    enum match              match;
    size_t                  found;      /* offerings that have it, given the rest */
    const char             *text, *label;
    const char             *condition;  /* what inserting it says, alone; NULL: nothing */
};

struct offers {
    struct offer at[AP_CANDIDATES];     /* in the order in which to offer them */
    size_t       count, left_out;
};

/* What candidates are looked for with. */
struct search {
    const struct ap_catalogue *cat;
    const struct spot         *spot;
    const char                *typed;   /* case-folded */
    const struct ap_bits      *among;   /* the offerings that the rest of the filter may find */
    struct ap_arena           *arena;   /* owns the texts of offers */
    struct offers             *offers;
};

void offer_conditions(struct search *s);
void offer_values(struct search *s);

/* What complete_offer.c and complete_value.c share. */

/* Room for an offer, its texts still to be filled in; NULL where better ones take all. */
struct offer *offer_place(struct search *s, enum ap_completion_kind kind, enum match match,
                          size_t found);
/* The better match of a key and of a name, which is case-folded. */
enum match match_of(const struct search *s, const char *key, const char *folded);
/* Values of all attributes that match what is typed, as whole conditions. */
void offer_terms(struct search *s);

#endif
