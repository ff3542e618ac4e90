/*
 * cli.h -- the headless commands: arguments in, an exit status out.
 *
 * The world is given: streams, the day, and what kind of thing they are, so
 * that a test runs a command on memory streams.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "apposite/store.h"
#include "view/viewline.h"

struct world {
    FILE       *in, *out, *err;
    bool        in_tty, out_tty, err_tty;
    int         cols;           /* of the terminal at out; 0: not a terminal */
    bool        utf8;           /* the locale is UTF-8 */
    bool        accessible;     /* who reads a terminal here listens to it */
    const char *today;          /* ISO date, from the clock */
    const char *user_path;      /* of the user's own database; NULL: there is no place */
};

/* What the arguments ask for, when it is the explorer. */
enum { EXPLORE_OPTIONS = 256 };

/* X(id, name): when the explorer has colours; auto is unless the environment says no. */
#define COLOURS_WHEN(X) X(AUTO, "auto") X(ALWAYS, "always") X(NEVER, "never")

enum colours {
#define X(id, name) COLOURS_##id,
    COLOURS_WHEN(X)
#undef X
    COLOURS_COUNT
};

struct explore {
    const char      *catalogue; /* built-in name or path; NULL: the default */
    struct view_said view[EXPLORE_OPTIONS];     /* as given; texts are the arguments' */
    size_t           views;
    const char      *saved;     /* name of the view to begin with; NULL: none */
    bool             resume;    /* begin with the last session */
    const char      *today;
    int              stale_after;       /* days; 0: a year */
    const char      *stale_given;       /* as it was given; NULL: it was not */
    bool             today_given;
    bool             ascii;
    const char      *theme;     /* name or file; NULL: not given */
    enum colours     colours;
    bool             no_mouse;
    bool             plain;     /* in lines: see plain.h */
};

/*
 * Run the command that the arguments name, writing to world's streams; the
 * result is the exit status.  Without a command word the arguments ask for the
 * explorer: *explore is filled and the result is CLI_EXPLORE.
 */
enum { CLI_EXPLORE = -1 };
int cli_run(int argc, char **argv, const struct world *world, struct explore *explore);

/*
 * Open the built-in catalogue of that name, or else the file or folder at that
 * path; NULL is the default one.
 */
AP_MUST_CHECK enum ap_code cli_open(const char *name, struct ap_arena *arena,
                                    struct ap_catalogue **out, struct ap_error *err);

#endif
