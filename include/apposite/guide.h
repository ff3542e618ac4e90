/*
 * guide.h -- which attribute to ask about next, when several offerings remain.
 *
 * For catalogues without a tree, and for what a tree leaves open.  An answer is a
 * condition on the attribute, so a walk is a filter that grows.  A cell that is not
 * known could satisfy any answer: its offering stays, and counts as staying.
 */
#ifndef APPOSITE_GUIDE_H
#define APPOSITE_GUIDE_H

#include "apposite/bits.h"
#include "apposite/catalogue.h"

struct ap_guide_answer {
    size_t code;                /* a value in the attribute's column */
    size_t has;                 /* remaining offerings that are stated to have it */
    size_t left;                /* those and the ones not known: what the answer leaves */
};

struct ap_guide_question {
    size_t                  attribute;
    struct ap_guide_answer *answer;     /* in the order of the column; has > 0 in each */
    size_t                  answers;
    size_t                  unknown;    /* remaining offerings whose cell is not known */
    double                  information;    /* bits that the answer is expected to bring */
};

/* Beyond so many answers a question is asked only if no shorter one helps. */
enum { AP_GUIDE_ANSWERS = 20 };

/*
 * The attribute (enum, ordinal or yes/no) not in asked, a set of attributes, whose
 * answer is expected to tell most about which of left it will be: log2 of what is
 * left now, less the mean of log2 of what each answer leaves, weighted by how many
 * have it.  Of equals the first attribute.  False where no answer would leave fewer.
 */
bool ap_guide_next(const struct ap_catalogue *cat, const struct ap_bits *left,
                   const struct ap_bits *asked, struct ap_arena *arena,
                   struct ap_guide_question *out);

/* What an answer asks, as a filter: "gpu:yes", or "(gpu:yes | gpu:?)" where any is not known. */
char *ap_guide_condition(const struct ap_catalogue *cat, size_t attribute, size_t code,
                         struct ap_arena *arena);

#endif
