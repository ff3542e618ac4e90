/*
 * cell_page.h -- one cell, written on a page.
 *
 * What the attribute means, the cell's value with the meaning of its words, then
 * every fact it rests on with its source, as the catalogue has it.
 */
#ifndef UI_CELL_PAGE_H
#define UI_CELL_PAGE_H

#include "ui/page.h"
#include "view/viewstate.h"

/* What a stop of the page is; its index is a code of the cell, or one of its facts. */
enum cell_stop { STOP_VALUE = 1, STOP_FACT };

struct cell_of {
    size_t offering, attribute;
};

/* Write it.  Where v is a comparison, the page says how the cell stands in it. */
void cell_write(struct page *p, const struct ap_catalogue *cat, const struct viewstate *v,
                struct cell_of of, bool ascii);

#endif
