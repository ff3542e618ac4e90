/*
 * keymap_read.h -- other keys, from a person's file.
 *
 * A line is "PLACE KEY ACTION", in the names of keymap.h and as Help shows keys:
 *
 *     browse      s       sort-up
 *     everywhere  Ctrl-q  quit
 *     compare     x       none        # takes a key away
 */
#ifndef UI_KEYMAP_READ_H
#define UI_KEYMAP_READ_H

#include "apposite/base.h"
#include "ui/keymap.h"

/*
 * Change a keymap as a file's text says; path is for messages.  out lives in arena.
 * The first line that is wrong fails, with its number: one that names what is not
 * there, that gives a key twice, or after which nothing would leave a place.
 */
AP_MUST_CHECK enum ap_code keymap_read(const struct keymap *from, const char *path,
                                       const char *text, struct ap_arena *arena,
                                       struct keymap *out, struct ap_error *err);

#endif
