/*
 * sheets.c -- the table.  See sheets.h.
 */
#include "sheets.h"

static const struct sheet table[] = {
    { PLACE_BROWSE,   "" },
    { PLACE_ITEM,     "j<Enter>" },
    { PLACE_COMPARE,  "<Space><Space>c" },
    { PLACE_DECIDE,   "t" },
    { PLACE_RANK,     "5aplatform:aks<Enter>" },
    { PLACE_TREE,     "tT" },
    { PLACE_GUIDE,    "a" },
    { PLACE_CELL,     "jlli" },
    { PLACE_COLUMNS,  "C" },
    { PLACE_COMMAND,  "Y" },
    { PLACE_VIEWS,    "V" },
    { PLACE_SIMILAR,  "s" },
    { PLACE_GLOSSARY, "llK" },
    { PLACE_MESSAGES, "l]<Space>M" },
    { PLACE_PALETTE,  ":sort" },
    { PLACE_HELP,     "?" },
    { PLACE_FACETS,   "f" },
    { PLACE_CHIPS,    "/container azure<Enter>W" },
    { PLACE_PROMPT,   "/platform:" },
    { PLACE_EXPORT,   "e" },
};

const struct sheet *sheets(size_t *count)
{
    *count = AP_COUNT(table);
    return table;
}
