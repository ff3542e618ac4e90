/*
 * conf.h -- reading the small files by which a person changes the explorer: a
 * line says one thing in words, # begins a comment.
 */
#ifndef UI_CONF_H
#define UI_CONF_H

#include <stdbool.h>
#include <stddef.h>

#include "apposite/base.h"
#include "base/nearest.h"

enum { CONF_WORDS = 8 };        /* a line of more words has this many */

struct conf {
    const char      *path;      /* as messages name it */
    const char      *rest;      /* of the text, not read yet */
    struct ap_arena *arena;     /* owns the words */
    int              line;      /* of the words read last; 0: what fails is about no line */
    const char      *word[CONF_WORDS];
    size_t           words;
};

/* Begin with a text; both it and path must outlive what is read. */
struct conf conf_begin(const char *path, const char *text, struct ap_arena *arena);

/* Read the next line that says something; false at the end. */
bool conf_next(struct conf *c);

/* Fail with "PATH:LINE: " and what is wrong there. */
enum ap_code conf_fail(const struct conf *c, struct ap_error *err, const char *fmt, ...)
    AP_PRINTF(3, 4);

/* "; did you mean X?", or "" where nothing is near. */
const char *conf_meant(const struct conf *c, struct nearest best);

#endif
