/*
 * place.h -- a new folder below /tmp for each test that needs files.
 *
 * Use place_enter and place_leave as a test's setup and teardown; between them
 * the folder is the current one.  A failed step fails the test.
 */
#ifndef PLACE_H
#define PLACE_H

#include "testing.h"

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, place_enter, place_leave)

extern char place[64];          /* the folder's path */

int  place_enter(void **state);
int  place_leave(void **state);

void place_make(const char *path, const char *text);    /* a file */
const char *place_content(const char *path);    /* of a short file; until the next call */
const char *place_names(const char *path);      /* "name " for all in a folder; likewise */
unsigned    place_mode(const char *path);       /* permissions, of a link itself */

/* Root may do everything: be an ordinary user who owns the folder, for a moment. */
void place_be_ordinary(void);
void place_be_oneself(void);

#endif
