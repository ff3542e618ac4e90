/*
 * guide_page.h -- what Guide has to say, written on a page.
 */
#ifndef UI_GUIDE_PAGE_H
#define UI_GUIDE_PAGE_H

#include "ui/page.h"
#include "view/guided.h"
#include "view/report.h"

/* What a stop of these pages is, and what its index is of. */
enum guide_stop {
    GUIDE_ANSWER = 1,           /* an answer of the question */
    GUIDE_SKIP,                 /* the line for what does not matter */
    GUIDE_STEP,                 /* an answer given: a step of the path */
    GUIDE_SKIPPED,              /* one of what does not matter */
    GUIDE_OFFERING              /* an offering that remains */
};

/* The question, or the result, and the answers so far. */
void guide_write(struct page *p, const struct subject *s, const struct guided *g, bool ascii);

/* The answers as one line: "Isolation is VM > GPU is yes"; "" where there are none. */
char *guide_crumbs(const struct guided *g, bool ascii, struct ap_arena *arena);

#endif
