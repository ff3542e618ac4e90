/*
 * guide_among.h -- Guide about some offerings only: those compared, or recommended.
 */
#ifndef UI_GUIDE_AMONG_H
#define UI_GUIDE_AMONG_H

#include "ui/ui.h"

/* Filter the view down to these, unless the filter leaves just them, and open Guide. */
void guide_among(struct ui *ui, const size_t *offering, size_t count);

#endif
