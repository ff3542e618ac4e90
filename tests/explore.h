/*
 * explore.h -- what people can do while they explore, a line of a table each.
 *
 * A line says a thing in a few words and the keys that do it; what must stand on
 * the screen then, and what must not.  What keys alone cannot show (a real
 * terminal, the command line) names the test that shows it, which must be there.
 */
#ifndef EXPLORE_H
#define EXPLORE_H

#include "ui/grid.h"

enum explored { IN_CONTAINERS, IN_COMPUTE, IN_CLOUDS, IN_TWINS };   /* the catalogue */

struct deed {
    const char   *does;         /* a few words */
    const char   *keys;
    const char   *sees[4], *not[2];
    enum explored in;
    int           rows, cols;   /* 0: 24 and 100 */
    const char   *paste;        /* then a terminal pastes this */
    const char   *click, *twice;        /* then a click, or two, on this text */
    const char   *then;         /* keys after all that */
    const char   *looks;        /* this text stands there ... */
    enum style    style;        /* ... in this style */
    const char   *file, *holds[3];      /* this file was written, and holds this */
    const char   *copied;       /* what was copied begins with this */
    const char   *shown_by;     /* "test_theme.c: the_name_of_a_test"; and nothing else */
};

/* Do all of them, each in a new interface; what fails names its line. */
void must_do(const struct deed *deed, size_t count);

/* Setup and teardown of a test: a folder of its own, with a database for views. */
int explore_enter(void **state);
int explore_leave(void **state);
#define EXPLORES(test) cmocka_unit_test_setup_teardown(test, explore_enter, explore_leave)

#endif
