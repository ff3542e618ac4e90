/*
 * theme.c -- the table of looks.  See theme.h.
 *
 * Blue and dark grey are unreadable on half of all terminals and not used.
 * Colour only repeats what a word or a sign says already.
 */
#include "ui/theme.h"

static const struct look looks[STYLE_COUNT] = {
    /*                    bold   dim    reverse underline colour */
    [STYLE_NORMAL]   = { false, false, false,  false,    COLOUR_DEFAULT },
    [STYLE_TITLE]    = { true,  false, false,  false,    COLOUR_DEFAULT },
    [STYLE_TAB]      = { true,  false, true,   false,    COLOUR_DEFAULT },
    [STYLE_HEAD]     = { true,  false, false,  true,     COLOUR_DEFAULT },
    [STYLE_CURSOR]   = { false, false, true,   false,    COLOUR_DEFAULT },
    [STYLE_KEY]      = { true,  false, false,  false,    COLOUR_CYAN    },
    [STYLE_MUTED]    = { false, true,  false,  false,    COLOUR_DEFAULT },
    [STYLE_DIFFERS]  = { true,  false, false,  false,    COLOUR_DEFAULT },
    [STYLE_DISPUTED] = { false, false, false,  false,    COLOUR_YELLOW  },
    [STYLE_WARNING]  = { false, false, false,  false,    COLOUR_YELLOW  },
    [STYLE_ERROR]    = { true,  false, false,  false,    COLOUR_RED     },
    [STYLE_WRONG]    = { false, false, false,  true,     COLOUR_RED     },
};

struct look theme_look(enum style style)
{
    return looks[style];
}
