/*
 * commands.c -- the tables of commands and options.  See commands.h.
 */
#include "cli/commands.h"

#include <stdint.h>
#include <string.h>

#include "cli/job.h"

#define TAKES(id)  (1u << OPT_##id)
#define WRITES     (TAKES(FORMAT) | TAKES(OUTPUT) | TAKES(FORCE) | TAKES(CRLF) | TAKES(RAW))
#define READS      (TAKES(CATALOGUE) | TAKES(TODAY) | WRITES)
#define MANY       SIZE_MAX

static const struct option_info options[OPT_COUNT] = {
#define X(id, name, letter, argument, help) [OPT_##id] = { name, letter, argument, help },
    OPTIONS(X)
#undef X
};

static const struct command commands[] = {
    { "", "[FILE|FOLDER|NAME]", "Explore a catalogue in the terminal", 0, 1,
      TAKES(CATALOGUE) | TAKES(FILTER) | TAKES(SORT) | TAKES(COLUMNS) | TAKES(TODAY) |
      TAKES(ASCII) | TAKES(VERSION), NULL },
    { "list", "", "List offerings", 0, 0,
      READS | TAKES(FILTER) | TAKES(SORT) | TAKES(COLUMNS), cmd_list },
    { "show", "OFFERING", "Say everything about an offering, with sources", 1, 1,
      READS, cmd_show },
    { "compare", "[OFFERING...]", "Put offerings, named or filtered, side by side", 0, MANY,
      READS | TAKES(FILTER) | TAKES(SORT) | TAKES(ONLY) | TAKES(BASELINE) | TAKES(SOURCES),
      cmd_compare },
    { "decide", "", "Walk the decision tree to a recommendation with reasons", 0, 0,
      READS | TAKES(ANSWER), cmd_decide },
    { "schema", "", "Explain attributes, values, words, questions and sources", 0, 0,
      READS, cmd_schema },
    { "build", "FOLDER", "Compile a folder of CSV files to a catalogue file", 1, 1,
      TAKES(OUTPUT) | TAKES(FORCE), cmd_build },
    { "export", "", "Write a catalogue back to a folder of CSV files", 0, 0,
      TAKES(CATALOGUE) | TAKES(OUTPUT), cmd_export },
    { "check", "FOLDER|FILE|NAME", "Find errors and warnings in a catalogue", 1, 1,
      WRITES | TAKES(STRICT) | TAKES(TODAY), cmd_check },
    { "list-catalogues", "", "List the built-in catalogues", 0, 0, WRITES, cmd_list_catalogues },
};

const struct command *command_table(size_t *count)
{
    *count = AP_COUNT(commands);
    return commands;
}

const struct option_info *option_table(size_t *count)
{
    *count = OPT_COUNT;
    return options;
}

bool command_takes(const struct command *c, enum option_id option)
{
    return option == OPT_HELP || (c->options >> option & 1);
}

const struct command *command_find(const char *name)
{
    for (size_t i = 1; i < AP_COUNT(commands); i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}
