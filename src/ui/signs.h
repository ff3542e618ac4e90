/*
 * signs.h -- the text of a cell with signs around what another one does not have.
 *
 * Of cells with several values it is values, of single texts words; any other
 * value is the same or not, which the sign before the cell says.
 */
#ifndef UI_SIGNS_H
#define UI_SIGNS_H

#include "apposite/catalogue.h"
#include "view/differ.h"

struct signed_text {
    const char  *text;
    struct spans differ;        /* in text, the signs included */
};

/* The whole cell of an offering, as screens show it, beside that of another one. */
struct signed_text signed_cell(const struct ap_catalogue *cat, size_t attribute,
                               size_t offering, size_t beside, bool ascii,
                               struct ap_arena *arena);

#endif
