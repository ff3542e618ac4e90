/*
 * help_pages.h -- what stands on the pages of Help.
 */
#ifndef UI_HELP_PAGES_H
#define UI_HELP_PAGES_H

#include "ui/page.h"
#include "ui/ui.h"

/* X(id, name) */
#define HELP_TABS(X)          \
    X(KEYS,      "Keys")      \
    X(LEGEND,    "Legend")    \
    X(CATALOGUE, "Catalogue") \
    X(ABOUT,     "About")     \
    X(TOUR,      "Tour")

enum help_tab {
#define X(id, name) HELP_##id,
    HELP_TABS(X)
#undef X
    HELP_TAB_COUNT
};

const char *help_tab_name(enum help_tab tab);

/* What a stop on the page of keys is: its index is the action. */
enum { STOP_ACTION = 1 };

/*
 * Write a page, but only the entries that contain find; "" finds all.  of is
 * the place whose keys come first.  Return how many entries there are.
 */
size_t help_write(struct ui *ui, enum help_tab tab, enum place of, const char *find,
                  struct page *page);

#endif
