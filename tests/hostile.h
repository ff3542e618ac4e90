/*
 * hostile.h -- opening what strangers made, and holding the outcome against
 * what it should be.
 */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "apposite/store.h"

enum outcome { OPEN = 1, NOTE, REFUSE };

/*
 * Open path.  words is what must stand in the refusal; for NOTE, the number of
 * cells in which something was replaced.  Nothing in the current folder may
 * change, and no message may carry raw control bytes.
 */
void hostile_open(const char *id, const char *path, enum outcome outcome, const char *words);

/* The same for the bytes of the file at path. */
void hostile_bytes(const char *id, const char *path, enum outcome outcome, const char *words);

/* The texts of a catalogue are valid UTF-8. */
void hostile_texts(const struct ap_catalogue *cat);

#endif
