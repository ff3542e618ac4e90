/*
 * decision.h -- the answers to a tree as one word that can be sent and kept:
 *
 *     apposite:1/azure-confidential-containers@1.0.0/path=aks,attest=environment
 *
 * The form's version, the catalogue and its version, and the answered questions of
 * the way with their answers by key ("?" is not sure).  What is no letter, digit,
 * "-", "_" or "." in a key is written %XX.
 */
#ifndef VIEW_DECISION_H
#define VIEW_DECISION_H

#include "apposite/tree.h"

/* The answered questions on the way; "" answers where none are. */
char *decision_text(const struct ap_catalogue *cat, const struct ap_walk *walk,
                    struct ap_arena *arena);

struct decision {
    const char *catalogue, *version;    /* as it was written for */
    const char *answers;                /* "path=aks,attest=environment", still encoded */
};

/* Take a text apart.  AP_USAGE, with err->at and err->len, where it is not of that form. */
AP_MUST_CHECK enum ap_code decision_split(const char *text, struct ap_arena *arena,
                                          struct decision *out, struct ap_error *err);

/* Add its answers to answers.  Keys must be whole; AP_USAGE names what is unknown, or was
   answered otherwise. */
AP_MUST_CHECK enum ap_code decision_answers(const struct decision *decision,
                                            const struct ap_catalogue *cat, int *answers,
                                            struct ap_arena *arena, struct ap_error *err);

#endif
