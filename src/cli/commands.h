/*
 * commands.h -- the headless commands and their options, in two tables.
 *
 * Parsing, --help, the messages for mistakes and the README all read these
 * tables.  To add a command, add a line to commands.c and a function for it.
 * The options of views are those of viewline.h.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "view/viewline.h"

struct job;

/* X(ID, name, letter or 0, argument or NULL, help): what is looked at ... */
#define SUBJECT_OPTIONS(X)                                                                  \
    X(CATALOGUE, "catalogue", 0,   "NAME|FILE|FOLDER", "built-in name, file or folder to read") \
    X(TODAY,     "today",     0,   "DATE",       "the day to judge by (default: the clock)") \
    X(STALE_AFTER, "stale-after", 0, "DAYS",     "days after which a check is old (default: a year)") \
    X(VIEW,      "view",      0,   "NAME",       "begin with the view saved by that name; other options win") \
    X(RESUME,    "resume",    0,   NULL,         "begin where you left this catalogue last")

/* ... and how it is written and shown.  Between the two stand the view's (viewline.h). */
#define OPTIONS(X)                                                                          \
    X(FORMAT,    "format",    0,   "FORMAT",     "one of the formats below; else by the ending of FILE") \
    X(OUTPUT,    "output",    'o', "FILE",       "write to FILE, whole or not at all")      \
    X(FORCE,     "force",     0,   NULL,         "let --output replace a file that exists") \
    X(CRLF,      "crlf",      0,   NULL,         "end lines of CSV and TSV with CRLF")      \
    X(RAW,       "raw",       0,   NULL,         "write texts of CSV and TSV exactly, also what begins like a formula") \
    X(DRAW,      "draw",      0,   "HOW",        "as lines, dot (Graphviz) or mermaid, instead of an outline") \
    X(SKIP,      "skip",      0,   "A,B",        "attributes that do not matter, and are not asked about") \
    X(CHECK,     "check",     0,   "FILE",       "say whether the decision recorded in FILE still holds") \
    X(DELETE,    "delete",    0,   "NAME",       "delete the saved view of that name")    \
    X(STRICT,    "strict",    0,   NULL,         "count warnings as errors")                \
    X(ASCII,     "ascii",     0,   NULL,         "draw the explorer with ASCII only")       \
    X(THEME,     "theme",     0,   "NAME|FILE",  "how the explorer looks: default, mono, high-contrast or a file") \
    X(COLOR,     "color",     0,   "WHEN",       "auto (unless NO_COLOR), always or never") \
    X(NO_MOUSE,  "no-mouse",  0,   NULL,         "leave the mouse to the terminal")         \
    X(PLAIN,     "plain",     0,   NULL,         "lines for a screen reader; on a terminal also by ACCESSIBLE=1") \
    X(HELP,      "help",      'h', NULL,         "explain the program or a command")        \
    X(VERSION,   "version",   'V', NULL,         "print the version")

enum option_id {
#define X(id, name, letter, argument, help) OPT_##id,
    SUBJECT_OPTIONS(X)
#undef X
#define X(id, name, argument, often, kinds, help) OPT_##id,
    VIEW_OPTIONS(X)
#undef X
#define X(id, name, letter, argument, help) OPT_##id,
    OPTIONS(X)
#undef X
    OPT_COUNT
};

struct option_info {
    const char     *name;
    char            letter;     /* 0: none */
    const char     *argument;   /* NULL: takes none */
    const char     *help;
    enum view_often often;
};

struct command {
    const char *name;           /* "": the explorer, which is no command word */
    const char *operands;       /* as --help shows them */
    const char *help;
    size_t      least, most;    /* operands */
    unsigned    views;          /* kinds of view it writes, whose options it takes */
    uint64_t    options;        /* a set of TAKES(x) of the others; --help is always taken */
    int       (*run)(struct job *job);      /* returns the exit status; NULL: the explorer */
};
#define TAKES(id) ((uint64_t)1 << OPT_##id)

/* The tables; the first command is the explorer. */
const struct command     *command_table(size_t *count);
const struct option_info *option_table(size_t *count);      /* by enum option_id */

bool command_takes(const struct command *c, enum option_id option);
const struct command *command_find(const char *name);       /* NULL: no such command */

/* Is it an option of views, and which? */
bool option_of_view(enum option_id option, enum view_option_id *out);

#endif
