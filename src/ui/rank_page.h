/*
 * rank_page.h -- what stands on the Rank screen's page.
 */
#ifndef UI_RANK_PAGE_H
#define UI_RANK_PAGE_H

#include "ui/page.h"
#include "ui/ui.h"
#include "view/rankwords.h"

enum { STOP_NEED = 1,           /* a requirement */
       STOP_PLACE,              /* an offering that is ranked */
       STOP_EXCLUDED };         /* index: of the exclusion */

/* A stop of the page; what 0: none. */
struct rank_stop {
    int    what;
    size_t index;
};

struct ranked {
    const struct ap_ranking    *ranking;
    const struct ap_robustness *robust;
    struct rank_stop            open;   /* the stop of which the page says more */
    int                         cols;   /* the width of the screen */
    bool                        headed; /* the result stands above the page */
};

/* The result in two sentences: who leads, and by how much. */
const char *rank_result(const struct ranked *r, struct ap_arena *arena);
const char *rank_lead(const struct ranked *r, struct ap_arena *arena);

/* Fill a page that was begun. */
void rank_write_page(struct ui *ui, struct page *p, const struct ranked *r);

#endif
