/*
 * plain_tasks.h -- the tasks of plain mode: one table makes the menu, the help
 * and README.  To add one, add a line here and a function for it.
 */
#ifndef CLI_PLAIN_TASKS_H
#define CLI_PLAIN_TASKS_H

#include "cli/plain_talk.h"

/* X(word, what may follow it, what it does); plain_WORD does it. In the order of the menu. */
#define PLAIN_TASKS(X)                                                                       \
    X(browse,  "",             "Read the list of offerings")                                 \
    X(filter,  "CONDITION",    "List only the offerings that satisfy a condition")           \
    X(narrow,  "ATTRIBUTE",    "Filter by numbers: an attribute, then one of its values")    \
    X(why,     "OFFERING",     "Say why an offering was left out")                           \
    X(sort,    "A,-B",         "List the offerings in another order")                        \
    X(columns, "A,B",          "Choose the attributes that the list reads")                  \
    X(open,    "OFFERING",     "Read everything about one offering, with sources")           \
    X(similar, "OFFERING",     "Say which offerings are most like one, and in what")         \
    X(explain, "WORD",         "Say what an attribute, a value or a word means")             \
    X(mark,    "OFFERING",     "Mark offerings for comparison, or unmark them")              \
    X(compare, "WHICH",        "Compare the marked offerings")                               \
    X(decide,  "ANSWER",       "Answer questions and get a recommendation with reasons")     \
    X(ask,     "",             "Be asked what narrows most, one question after the other")       \
    X(rank,    "must CONDITION", "Order offerings by requirements: must, should or nice")       \
    X(export,  "FILE",         "Write what you look at to a file")                           \
    X(save,    "NAME",         "Save what you look at under a name")                         \
    X(views,   "NAME",         "Look at something that was saved")                           \
    X(command, "",             "Say the command line of what you look at")                   \
    X(undo,    "",             "Take the last change back")                                  \
    X(redo,    "",             "Do again what was taken back")                               \
    X(help,    "",             "Say what can be typed")                                      \
    X(quit,    "",             "Leave")

struct plain_task {
    const char *word;
    const char *argument;       /* "": nothing may follow the word */
    const char *help;
    void      (*run)(struct talk *t, const char *rest);     /* rest: what follows, or "" */
};

const struct plain_task *plain_tasks(size_t *count);

#define X(word, argument, help) void plain_##word(struct talk *t, const char *rest);
PLAIN_TASKS(X)
#undef X

/*
 * Take what follows a task's word, or where that is "" ask, until take understands
 * what was typed.  False: it was not understood, the person goes back, or wants
 * something else.
 */
bool plain_take(struct talk *t, const char *rest, struct pages *p, const char *question,
                bool (*take)(struct talk *t, const char *text, void *of), void *of);
/*
 * For take, which then returns false: a line that is not understood.  The reason is
 * said; but where a question was asked and the line is another task, that is done.
 */
void plain_refuse(struct talk *t, const char *line, const char *why);

/* What is looked at, in a sentence. */
void plain_say_view(struct talk *t);
/* "name, then Platform downwards": the order of a list; "" for the catalogue's. */
char *plain_order(const struct talk *t, struct ap_sort sort);
/* Read what the view shows. */
void plain_read_view(struct talk *t);
void plain_read_compared(struct talk *t);
/* Keep what is looked at as the last session, unless nothing was done in this one. */
void plain_save_session(struct talk *t, bool resumed);

/*
 * Offerings by number in the list, name, or unique prefix
 */

/* The offerings as they are listed, numbered from 1. */
const size_t *plain_listed(const struct talk *t, size_t *count);
/* The one that text means; where it means none, that is said. */
bool plain_offering(struct talk *t, const char *text, size_t *out);
/* The same for plain_take: of is the size_t to fill. */
bool plain_take_offering(struct talk *t, const char *text, void *of);
/* Entries "1. NAME" for some offerings, those that are marked with that word. */
struct pages plain_names(const struct talk *t, const size_t *offering, size_t count);
/* "Name, preview, with warnings, marked": what a person must know who hears a name. */
char *plain_name(const struct talk *t, size_t offering);

/*
 * Attributes by number from 1 in the catalogue's order, name, or unique prefix
 */

/* Entries "1. NAME" for all, numbered from number. */
struct pages plain_attributes(const struct talk *t, size_t number);
AP_MUST_CHECK enum ap_code plain_find_attribute(const struct talk *t, const char *text,
                                                size_t *out, struct ap_error *err);
/* For plain_take: of is the size_t to fill. */
bool plain_attribute(struct talk *t, const char *text, void *of);

/*
 * The list
 */

/* Look at next as a list; did: what was done. */
void plain_change_list(struct talk *t, const struct viewstate *next, const char *did);
/* "platform:aks": a condition that this catalogue has. */
char *plain_example(const struct talk *t);
/* How many offerings are listed, by which filter; where there are none, the way out. */
void plain_say_listed(struct talk *t);

#endif
