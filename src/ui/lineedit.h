/*
 * lineedit.h -- one line of text that a person edits, with readline's keys.
 */
#ifndef UI_LINEEDIT_H
#define UI_LINEEDIT_H

#include <stdint.h>

#include "ui/keymap.h"

struct lineedit {
    char   text[1024];          /* UTF-8, always terminated */
    size_t len, at;             /* bytes; at is on a grapheme boundary */
    char   killed[1024];        /* what was erased by the word or to an end, for YANK */
    bool   killing;             /* by the last action: the next one adds to it */
};

/* Another text, the cursor at its end; what was killed is kept.  e was zero at first. */
void lineedit_set(struct lineedit *e, const char *text);

/* Insert a character; false if it is a control character or does not fit. */
bool lineedit_insert(struct lineedit *e, uint32_t rune);

/* Put text in place of some bytes, the cursor behind it; false if it does not fit. */
bool lineedit_replace(struct lineedit *e, size_t at, size_t len, const char *text);

/* Do an editing action; false if it is none. */
bool lineedit_act(struct lineedit *e, enum action action);

#endif
