/*
 * wellformed.h -- a reader of pages and pictures that forgives nothing.
 */
#ifndef WELLFORMED_H
#define WELLFORMED_H

#include "apposite/base.h"

struct wellformed {
    const char *wrong;          /* NULL: nothing; else what, and where */
    const char *content;        /* all text between tags, as a reader sees it */
    size_t      links;          /* to elsewhere */
};

/*
 * Read text: every tag closed in turn, every attribute quoted, every & a known
 * name, no control or bidi character, and only what a page of ours may have: no
 * script, no handler, nothing loaded, links to https or within the page.
 */
struct wellformed wellformed_read(struct ap_arena *arena, const char *text);

/* The same, which must be right; its content. */
const char *assert_wellformed(struct ap_arena *arena, const char *text);

#endif
