/*
 * headless.h -- running the commands in process, on memory streams.
 */
#ifndef HEADLESS_H
#define HEADLESS_H

#include "cli/cli.h"

/* The day of every headless test, unless its line says --today. */
#define HEADLESS_TODAY "2026-11-24"

struct headless {
    int            status;
    const char    *out, *err;       /* live as long as the arena */
    size_t         out_n;
    struct explore explore;         /* filled where status is CLI_EXPLORE */
};

/* The user's own database for every run; NULL: there is no place for one. */
extern const char *headless_user;

/* Run "list --filter 'a b'": words end at blanks, and '' keeps a word together. */
struct headless headless(struct ap_arena *arena, const char *line);

/* The same, of words that were taken apart before: the first is the program's, a NULL ends them. */
struct headless headless_words(struct ap_arena *arena, int words, char **word);

/* The same on a terminal of cols columns, where a person types. */
struct headless headless_tty(struct ap_arena *arena, const char *line, int cols,
                             const char *typed);

/* What a command that succeeds in silence writes. */
const char *headless_out(struct ap_arena *arena, const char *line);

/* Setup and teardown: *state is an arena. */
int headless_setup(void **state);
int headless_teardown(void **state);

#define HEADLESS(test) cmocka_unit_test_setup_teardown(test, headless_setup, headless_teardown)

#endif
