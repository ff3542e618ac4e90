/*
 * settings.h -- what a person set for the explorer: its theme and its keys.
 */
#ifndef UI_SETTINGS_H
#define UI_SETTINGS_H

#include "ui/keymap.h"
#include "ui/theme.h"

struct settings {
    struct theme  theme;
    struct keymap keys;
    const char   *about;        /* which they are, and where one's own are looked for */
    const char   *wrong;        /* what could not be read, in sentences; "": nothing */
};

/*
 * Read "theme" and "keys" in a folder, where they are there; theme names a built-in
 * one or another file, or is NULL.  What cannot be read leaves what is built in.
 * Everything lives as long as arena.
 */
struct settings settings_load(const char *folder, const char *theme, struct ap_arena *arena);

#endif
