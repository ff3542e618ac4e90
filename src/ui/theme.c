/*
 * theme.c -- the tables of looks.  See theme.h.
 *
 * Blue and dark grey are unreadable on half of all terminals and not used.
 * Colour only repeats what a word or a sign says already; so mono loses nothing.
 */
#include "ui/theme.h"

enum { D = COLOUR_DEFAULT };

static const struct theme themes[] = {
    { "default", {
        /*                    bold   dim    reverse underline colour */
        [STYLE_NORMAL]   = { false, false, false,  false,    D },
        [STYLE_TITLE]    = { true,  false, false,  false,    D },
        [STYLE_TAB]      = { true,  false, true,   false,    D },
        [STYLE_HEAD]     = { true,  false, false,  true,     D },
        [STYLE_CURSOR]   = { false, false, true,   false,    D },
        [STYLE_KEY]      = { true,  false, false,  false,    COLOUR_CYAN },
        [STYLE_MUTED]    = { false, true,  false,  false,    D },
        [STYLE_DIFFERS]  = { true,  false, false,  false,    D },
        [STYLE_DISPUTED] = { false, false, false,  false,    COLOUR_YELLOW },
        [STYLE_WARNING]  = { false, false, false,  false,    COLOUR_YELLOW },
        [STYLE_ERROR]    = { true,  false, false,  false,    COLOUR_RED },
        [STYLE_WRONG]    = { false, false, false,  true,     COLOUR_RED },
    } },
    { "mono", {
        [STYLE_NORMAL]   = { false, false, false,  false,    D },
        [STYLE_TITLE]    = { true,  false, false,  false,    D },
        [STYLE_TAB]      = { true,  false, true,   false,    D },
        [STYLE_HEAD]     = { true,  false, false,  true,     D },
        [STYLE_CURSOR]   = { false, false, true,   false,    D },
        [STYLE_KEY]      = { true,  false, false,  false,    D },
        [STYLE_MUTED]    = { false, true,  false,  false,    D },
        [STYLE_DIFFERS]  = { true,  false, false,  false,    D },
        [STYLE_DISPUTED] = { false, false, false,  true,     D },
        [STYLE_WARNING]  = { true,  false, false,  false,    D },
        [STYLE_ERROR]    = { true,  false, true,   false,    D },
        [STYLE_WRONG]    = { false, false, false,  true,     D },
    } },
    /* Nothing is faint, and what stands out does so twice. */
    { "high-contrast", {
        [STYLE_NORMAL]   = { false, false, false,  false,    D },
        [STYLE_TITLE]    = { true,  false, false,  false,    D },
        [STYLE_TAB]      = { true,  false, true,   false,    D },
        [STYLE_HEAD]     = { true,  false, false,  true,     D },
        [STYLE_CURSOR]   = { true,  false, true,   false,    D },
        [STYLE_KEY]      = { true,  false, false,  true,     D },
        [STYLE_MUTED]    = { false, false, false,  false,    D },
        [STYLE_DIFFERS]  = { true,  false, false,  true,     D },
        [STYLE_DISPUTED] = { true,  false, false,  false,    COLOUR_YELLOW },
        [STYLE_WARNING]  = { true,  false, false,  false,    COLOUR_YELLOW },
        [STYLE_ERROR]    = { true,  false, true,   false,    COLOUR_RED },
        [STYLE_WRONG]    = { true,  false, true,   false,    COLOUR_RED },
    } },
};

const struct theme *theme_table(size_t *count)
{
    *count = AP_COUNT(themes);
    return themes;
}
