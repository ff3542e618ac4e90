/*
 * diff.h -- what changed from one catalogue to another, and whether anything did.
 *
 * Things are the same when their keys are: offerings, attributes, questions and the
 * rest by the key they have, a fact by its cell, an event by its offering and kind.
 * Of several with one key, those that say the same are paired first, the others in
 * order.  What belongs to an offering, attribute or question that came or went is
 * not listed besides.
 */
#ifndef APPOSITE_DIFF_H
#define APPOSITE_DIFF_H

#include "apposite/catalogue.h"

/* X(id, name for programs, heading for people) */
#define AP_PARTS(X)                                 \
    X(CATALOGUE, "catalogue", "The catalogue")      \
    X(OFFERING,  "offering",  "Offerings")          \
    X(ATTRIBUTE, "attribute", "Attributes")         \
    X(TERM,      "term",      "Values of attributes") \
    X(FACT,      "fact",      "Facts")              \
    X(EVENT,     "event",     "Events")             \
    X(LINK,      "link",      "Links")              \
    X(GLOSS,     "glossary",  "Glossary")           \
    X(QUESTION,  "question",  "Questions of the tree") \
    X(ANSWER,    "answer",    "Answers of the tree")   \
    X(OUTCOME,   "outcome",   "Outcomes of the tree")  \
    X(SOURCE,    "source",    "Sources")

enum ap_part {
#define X(id, name, heading) AP_PART_##id,
    AP_PARTS(X)
#undef X
    AP_PART_COUNT
};

/* X(id, name) */
#define AP_CHANGE_KINDS(X) \
    X(ADDED,   "added")    \
    X(REMOVED, "removed")  \
    X(CHANGED, "changed")

enum ap_change_kind {
#define X(id, name) AP_##id,
    AP_CHANGE_KINDS(X)
#undef X
    AP_CHANGE_KIND_COUNT
};

struct ap_change {
    enum ap_part        part;
    enum ap_change_kind kind;
    const char         *key;        /* "aks-cvm-nodes", of a fact "OFFERING/ATTRIBUTE", ... */
    const char         *name;       /* as people call it */
    const char         *field;      /* which of its texts changed; "" where it came or went */
    const char         *before, *after;     /* "" where there is none */
};

struct ap_diff {
    struct ap_change *at;           /* by part, kind and place in the catalogue */
    size_t            count;
};

/* Everything that two catalogues say differently.  Texts live as long as both and arena. */
struct ap_diff ap_diff(const struct ap_catalogue *before, const struct ap_catalogue *after,
                       struct ap_arena *arena);

/*
 * A number for what a cell's facts say (FNV-1a, 64 bits), the day they were checked
 * left out; and one for all that a catalogue says.  They tell whether something
 * changed; they are no proof against forgery.
 */
uint64_t ap_cell_fingerprint(const struct ap_catalogue *cat, size_t offering,
                             size_t attribute);
uint64_t ap_fingerprint(const struct ap_catalogue *cat);

const char *ap_part_name(enum ap_part part);
const char *ap_part_heading(enum ap_part part);
const char *ap_change_name(enum ap_change_kind kind);

#endif
