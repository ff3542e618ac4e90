/*
 * commands.c -- the tables of commands and options.  See commands.h.
 */
#include "cli/commands.h"

#include <string.h>

#include "cli/job.h"

#define WRITES     (TAKES(FORMAT) | TAKES(OUTPUT) | TAKES(FORCE) | TAKES(CRLF) | TAKES(RAW) | \
                    TAKES(PLAIN))
#define READS      (TAKES(CATALOGUE) | TAKES(TODAY) | WRITES)
#define VIEWS      (READS | TAKES(VIEW))
#define MANY       SIZE_MAX

#define VIEWS_NONE 0u

static const struct option_info options[OPT_COUNT] = {
#define X(id, name, letter, argument, help) \
    [OPT_##id] = { name, letter, argument, help, VIEW_ONCE },
    SUBJECT_OPTIONS(X)
    OPTIONS(X)
#undef X
#define X(id, name, argument, often, kinds, help) \
    [OPT_##id] = { name, 0, argument, help, VIEW_##often },
    VIEW_OPTIONS(X)
#undef X
};

static const struct command commands[] = {
    { "", "[FILE|FOLDER|NAME]", "Explore a catalogue in the terminal", 0, 1, TAKEN_BY_ALL,
      TAKES(CATALOGUE) | TAKES(TODAY) | TAKES(STALE_AFTER) | TAKES(VIEW) |
      TAKES(RESUME) | TAKES(ASCII) |
      TAKES(THEME) | TAKES(COLOR) | TAKES(NO_MOUSE) | TAKES(PLAIN) | TAKES(VERSION), NULL },
    { "list", "", "List offerings", 0, 0, TAKEN(LIST), VIEWS, cmd_list },
    { "show", "OFFERING", "Say everything about an offering, with sources", 1, 1, TAKEN(ITEM),
      VIEWS, cmd_show },
    { "compare", "[OFFERING...]", "Put offerings, named or filtered, side by side", 0, MANY,
      TAKEN(COMPARE), VIEWS, cmd_compare },
    { "decide", "", "Walk the decision tree to a recommendation with reasons", 0, 0,
      TAKEN(DECIDE), VIEWS | TAKES(STALE_AFTER), cmd_decide },
    { "record", "", "Write down a decision with its reasons, or check one again", 0, 0,
      TAKEN(DECIDE) | TAKEN(RANK), TAKES(CATALOGUE) | TAKES(TODAY) | TAKES(STALE_AFTER) |
      TAKES(VIEW) | TAKES(OUTPUT) | TAKES(FORCE) | TAKES(CHECK), cmd_record },
    { "tree", "", "Show the whole decision tree, and the way that answers take", 0, 0,
      TAKEN_BY_TREE, READS | TAKES(DRAW), cmd_tree },
    { "guide", "", "Ask the question that narrows most, with what each answer leaves", 0, 0,
      TAKEN_BY_GUIDE, VIEWS | TAKES(SKIP), cmd_guide },
    { "rank", "", "Order offerings by what they must, should and would be nice to have", 0, 0,
      TAKEN(RANK), VIEWS | TAKES(STALE_AFTER), cmd_rank },
    { "schema", "", "Explain attributes, values, words, questions and sources", 0, 0,
      VIEWS_NONE, READS, cmd_schema },
    { "views", "", "List the views that were saved, or delete one", 0, 0,
      VIEWS_NONE, TAKES(CATALOGUE) | TAKES(DELETE) | WRITES, cmd_views },
    { "build", "FOLDER", "Compile a folder of CSV files to a catalogue file", 1, 1,
      VIEWS_NONE, TAKES(OUTPUT) | TAKES(FORCE), cmd_build },
    { "export", "", "Write a catalogue back to a folder of CSV files", 0, 0,
      VIEWS_NONE, TAKES(CATALOGUE) | TAKES(OUTPUT), cmd_export },
    { "check", "FOLDER|FILE|NAME", "Find errors and warnings in a catalogue", 1, 1,
      VIEWS_NONE, WRITES | TAKES(STRICT) | TAKES(TODAY), cmd_check },
    { "diff", "OLD NEW", "Say what changed from one catalogue to another", 2, 2,
      VIEWS_NONE, WRITES, cmd_diff },
    { "list-catalogues", "", "List the built-in catalogues", 0, 0,
      VIEWS_NONE, WRITES, cmd_list_catalogues },
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

bool option_of_view(enum option_id option, enum view_option_id *out)
{
    if (option < OPT_SCREEN || option >= OPT_SCREEN + (int)VOPT_COUNT)
        return false;
    *out = (enum view_option_id)(option - OPT_SCREEN);
    return true;
}

bool command_takes(const struct command *c, enum option_id option)
{
    enum view_option_id view;

    if (option_of_view(option, &view))
        return !*c->name || c->views & viewline_table()[view].kinds;
    return option == OPT_HELP || (c->options >> option & 1);
}

const struct command *command_find(const char *name)
{
    for (size_t i = 1; i < AP_COUNT(commands); i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}
