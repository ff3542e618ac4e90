/*
 * commands.h -- the headless commands and their options, in two tables.
 *
 * Parsing, --help, the messages for mistakes and the README all read these
 * tables.  To add a command, add a line to commands.c and a function for it.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>

struct job;

/* X(ID, name, letter or 0, argument or NULL, help) */
#define OPTIONS(X)                                                                          \
    X(CATALOGUE, "catalogue", 0,   "NAME|FILE|FOLDER", "built-in name, file or folder to read") \
    X(FILTER,    "filter",    0,   "CONDITION",  "only offerings that satisfy CONDITION")   \
    X(SORT,      "sort",      0,   "A,-B",       "order by attribute A, then B descending") \
    X(COLUMNS,   "columns",   0,   "A,B|all",    "attributes to show")                      \
    X(ONLY,      "only",      0,   "WHICH",      "rows to show: all, different or same")    \
    X(BASELINE,  "baseline",  0,   "OFFERING",   "mark how the others differ from OFFERING") \
    X(SOURCES,   "sources",   0,   NULL,         "add a column with the sources of each offering") \
    X(ANSWER,    "answer",    0,   "QUESTION=ANSWER", "answer a question, ? is not sure; once for each") \
    X(FORMAT,    "format",    0,   "FORMAT",     "one of the formats below; else by the ending of FILE") \
    X(OUTPUT,    "output",    'o', "FILE",       "write to FILE, whole or not at all")      \
    X(FORCE,     "force",     0,   NULL,         "let --output replace a file that exists") \
    X(CRLF,      "crlf",      0,   NULL,         "end lines of CSV and TSV with CRLF")                 \
    X(RAW,       "raw",       0,   NULL,         "write texts of CSV and TSV exactly, also what begins like a formula") \
    X(STRICT,    "strict",    0,   NULL,         "count warnings as errors")                \
    X(TODAY,     "today",     0,   "DATE",       "the day to judge by (default: the clock)") \
    X(ASCII,     "ascii",     0,   NULL,         "draw the explorer with ASCII only")       \
    X(HELP,      "help",      'h', NULL,         "explain the program or a command")        \
    X(VERSION,   "version",   'V', NULL,         "print the version")

enum option_id {
#define X(id, name, letter, argument, help) OPT_##id,
    OPTIONS(X)
#undef X
    OPT_COUNT
};

struct option_info {
    const char *name;
    char        letter;         /* 0: none */
    const char *argument;       /* NULL: takes none */
    const char *help;
};

struct command {
    const char *name;           /* "": the explorer, which is no command word */
    const char *operands;       /* as --help shows them */
    const char *help;
    size_t      least, most;    /* operands */
    unsigned    options;        /* a set of 1u << OPT_x; --help is always taken */
    int       (*run)(struct job *job);      /* returns the exit status; NULL: the explorer */
};

/* The tables; the first command is the explorer. */
const struct command     *command_table(size_t *count);
const struct option_info *option_table(size_t *count);      /* by enum option_id */

bool command_takes(const struct command *c, enum option_id option);
const struct command *command_find(const char *name);       /* NULL: no such command */

#endif
