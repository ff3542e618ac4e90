/*
 * dialogue.h -- plain mode in process: lines in, what is said out.
 *
 * Input that is no terminal is repeated behind its question, so what is said is
 * the whole dialogue.
 */
#ifndef DIALOGUE_H
#define DIALOGUE_H

#include "apposite/base.h"

struct dialogue {
    int         status;
    const char *said;           /* lives as long as the arena */
};

struct setting {
    const char *catalogue;      /* as --catalogue; NULL: the default */
    const char *options;        /* of the view; NULL: none */
    int         cols;           /* 0: lines are whole */
    const char *user;           /* the user's database; NULL: none */
};

/* Talk on the day of headless.h; the lines typed end with it. */
struct dialogue dialogue(struct ap_arena *arena, struct setting with, const char *typed);

/* What is said in one that ends well, with whole lines. */
const char *talk(struct ap_arena *arena, const char *typed);
const char *talk_from(struct ap_arena *arena, const char *options, const char *typed);

/* A text stands in what was said, or does not. */
void assert_said(const char *said, const char *what);
void assert_unsaid(const char *said, const char *what);

#endif
