/*
 * words.h -- short texts that several screens say the same way.
 */
#ifndef UI_WORDS_H
#define UI_WORDS_H

#include "ui/ui.h"

/* The first key that does an action in a place, as people write it; "" for none. */
const char *key_for(const struct ui *ui, enum place place, enum action action, char buf[16]);

/* The signs of an offering's life today, "β!"; "" for one that is plainly available. */
char *life_signs(const struct subject *s, size_t offering, bool ascii, struct ap_arena *arena);

/* Where an offering stands in its life today, with its signs: "β! preview; something ends...". */
char *life_text(const struct subject *s, size_t offering, bool ascii, struct ap_arena *arena);

/* "Source: " and the citation; "" where none is given. */
char *source_line(struct ap_cite cite, struct ap_arena *arena);

#endif
