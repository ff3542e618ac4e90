/*
 * reading.h -- reading a screen to its end, as a person does with the Down key.
 */
#ifndef READING_H
#define READING_H

#include "screens.h"

/*
 * All that going down from the top shows, a line each, "" between pictures; what
 * is on the right edge does not count.  The caller's arena owns it.
 */
char *read_all(struct ui *ui, struct ap_arena *arena);

/* The text can be read on one line somewhere on the way down. */
void assert_reads(struct ui *ui, const char *text);

#endif
