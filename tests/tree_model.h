/*
 * tree_model.h -- random trees in plain tables, walked by plain recursion: what
 * the engine's answers are compared with.
 */
#ifndef TREE_MODEL_H
#define TREE_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "csv_catalogue.h"

enum {
    OFFERINGS = 70, QUESTIONS = 7, ANSWERS = 3, OUTCOMES = 4, ATTRIBUTES = 3,
    WAYS = 2187                 /* ANSWERS to the power of QUESTIONS */
};

/* A condition as the recursion decides it: up to two facts, both or one of them. */
struct condition {
    int  kind;                  /* 0 none, 1 A, 2 not A, 3 A or B, 4 A and B */
    int  a, b;                  /* attributes that are to be yes */
};

struct answer {
    struct condition when;
    bool             ends;
    int              to;
};

/* A tree in plain tables. */
struct model {
    int           offerings, questions, outcomes;
    int           value[OFFERINGS][ATTRIBUTES];         /* 0 not stated, 1 no, 2 yes */
    int           answers[QUESTIONS];
    struct answer answer[QUESTIONS][ANSWERS];
    bool          has_list[OUTCOMES];
    bool          listed[OUTCOMES][OFFERINGS];
    int           given[QUESTIONS];
};

/* The same model for the same round. */
void model_random(struct model *m, uint32_t round);

/* The model as a catalogue, not loaded yet. */
struct csv_catalogue *model_catalogue(const struct model *m);

/* A way from the first question to an outcome. */
struct way {
    int  question[QUESTIONS], answer[QUESTIONS], steps, outcome;
};

/* All ways that given answers allow, and the questions met, depth first. */
struct trace {
    const struct model *m;
    const int          *given;
    struct way          way[WAYS], now;
    int                 ways;
    int                 met[QUESTIONS], mets;
    bool                seen[QUESTIONS];
};

void model_trace(struct trace *t, const struct model *m, const int *given);

bool model_satisfies(const struct model *m, int o, struct condition when);
const struct condition *model_condition(const struct model *m, const struct way *w, int step);
bool model_recommends(const struct model *m, const struct way *w, int o);

/* Does some way through answer a of question q, given the answers before it, recommend o? */
bool model_leads(const struct model *m, const int *given, int q, int a, int o);

#endif
