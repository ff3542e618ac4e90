/*
 * viewline.h -- views as arguments: one table of view options, read both ways.
 *
 * The command line reads its options through this table, the interface prints
 * the view it shows through it (the command that reproduces it, a named view,
 * the session), and what is printed reads back as the same view.
 */
#ifndef VIEW_VIEWLINE_H
#define VIEW_VIEWLINE_H

#include "view/format.h"

/* Which commands take an option; the explorer takes them all. */
#define TAKEN(kind)  (1u << VIEW_##kind)
#define TAKEN_BY_ALL  ((1u << VIEW_KIND_COUNT) - 1)
#define TAKEN_BY_NONE 0u
#define TAKEN_BY_TREE (1u << VIEW_KIND_COUNT)       /* the command tree, which writes no view */
#define TAKEN_BY_GUIDE (1u << (VIEW_KIND_COUNT + 1))    /* nor does guide */

/*
 * X(ID, name, argument or NULL, how often, which commands take it, help)
 * How often: ONCE; REPEATED, for one thing each; OPTIONAL: once, and its argument may be
 * left out.
 */
#define VIEW_OPTIONS(X)                                                                     \
    X(SCREEN,         "screen",         "NAME",            ONCE,     TAKEN_BY_NONE,               "begin at browse, item, compare, decide or rank") \
    X(FILTER,         "filter",         "CONDITION",       ONCE,     TAKEN(LIST) | TAKEN(COMPARE) | TAKEN_BY_GUIDE, "only offerings that satisfy CONDITION") \
    X(SORT,           "sort",           "A,-B",            ONCE,     TAKEN(LIST) | TAKEN(COMPARE), "order by attribute A, then B descending") \
    X(GROUP,          "group",          "A",               ONCE,     TAKEN(LIST),                 "put offerings with the same A together") \
    X(GHOSTS,         "ghosts",         NULL,              ONCE,     TAKEN(LIST),                 "list what --filter leaves out too, and why") \
    X(COLUMNS,        "columns",        "A,B|all|none",    ONCE,     TAKEN(LIST),                 "attributes to show") \
    X(WIDTH,          "width",          "A=N",             REPEATED, TAKEN_BY_NONE,               "columns of the screen for A, or for name; once for each") \
    X(FACETS,         "facets",         NULL,              ONCE,     TAKEN_BY_NONE,               "open the pane of values with their counts") \
    X(MARK,           "mark",           "O,P",             ONCE,     TAKEN_BY_NONE,               "mark these offerings") \
    X(ITEM,           "item",           "OFFERING",        ONCE,     TAKEN_BY_NONE,               "the offering that the screen item shows") \
    X(COMPARE,        "compare",        "O,P",             ONCE,     TAKEN_BY_NONE,               "offerings that the screen compare shows") \
    X(BASELINE,       "baseline",       "OFFERING",        ONCE,     TAKEN(COMPARE),              "mark how the others differ from OFFERING") \
    X(ROWS,           "rows",           "A,B|all",         ONCE,     TAKEN(COMPARE),              "attributes to compare") \
    X(ONLY,           "only",           "WHICH",           ONCE,     TAKEN(COMPARE),              "rows to show: all, different or same") \
    X(FOLD,           "fold",           NULL,              ONCE,     TAKEN(COMPARE),              "a line for each group of rows that are all the same") \
    X(TRANSPOSE,      "transpose",      NULL,              ONCE,     TAKEN(COMPARE),              "offerings as rows, attributes as columns") \
    X(ANSWER,         "answer",         "QUESTION=ANSWER", REPEATED, TAKEN(DECIDE) | TAKEN_BY_TREE, "answer a question, ? is not sure; once for each") \
    X(DECISION,       "decision",       "TEXT",            ONCE,     TAKEN(DECIDE) | TAKEN_BY_TREE, "all answers at once, as decide writes them: apposite:1/...") \
    X(MUST,           "must",           "CONDITION",       REPEATED, TAKEN(RANK),                 "exclude offerings that fail CONDITION; once for each") \
    X(SHOULD,         "should",         "CONDITION[=W]",   REPEATED, TAKEN(RANK),                 "give W points, or 3, where CONDITION holds; once for each") \
    X(NICE,           "nice",           "CONDITION[=W]",   REPEATED, TAKEN(RANK),                 "the same with 1 point unless W is given") \
    X(UNKNOWN,        "unknown",        "POLICY",          ONCE,     TAKEN(RANK),                 "what is unknown counts as pessimistic, optimistic or neutral") \
    X(SOURCES,        "sources",        "HOW",             OPTIONAL, TAKEN_BY_ALL,                 "add sources: columns (also without HOW), footnotes or none") \
    X(ALL_ATTRIBUTES, "all-attributes", NULL,              ONCE,     TAKEN(LIST) | TAKEN(COMPARE), "write every attribute, whatever is shown")

enum view_option_id {
#define X(id, name, argument, often, kinds, help) VOPT_##id,
    VIEW_OPTIONS(X)
#undef X
    VOPT_COUNT
};

enum view_often { VIEW_ONCE, VIEW_REPEATED, VIEW_OPTIONAL };

struct view_option {
    const char     *name;
    const char     *argument;   /* NULL: takes none */
    enum view_often often;
    unsigned        kinds;      /* a set of 1u << enum view_kind: whose commands take it */
    const char     *help;
};

const struct view_option *viewline_table(void);     /* by enum view_option_id */

/*
 * Read one option into v: text is its argument, NULL where there is none.
 * Errors are AP_USAGE or AP_NOTFOUND without the option's name; err->at and
 * err->len point into text.
 */
AP_MUST_CHECK enum ap_code viewline_set(const struct ap_catalogue *cat, enum view_option_id option,
                                        const char *text, struct ap_arena *arena,
                                        struct viewstate *v, struct ap_error *err);

/*
 * What was said on the command line, one option after the other.  A text is
 * NULL where the option has no argument.
 */
struct view_said {
    enum view_option_id option;
    const char         *text;
};

/* Read them all into v.  On failure *wrong is the index of the one that the sentence names. */
AP_MUST_CHECK enum ap_code viewline_read(const struct ap_catalogue *cat,
                                         const struct view_said *said, size_t count,
                                         struct ap_arena *arena, struct viewstate *v,
                                         size_t *wrong, struct ap_error *err);

/*
 * Make what was read a view that the interface can begin with: a baseline that
 * is not compared comes first; a comparison without offerings takes the marked
 * ones; without --screen, --item and --compare choose one.  Where it was read
 * over another view, that one's baseline goes if --compare does not name it.
 */
AP_MUST_CHECK enum ap_code viewline_settle(const struct view_said *said, size_t count,
                                           struct ap_arena *arena, struct viewstate *v,
                                           struct ap_error *err);

/*
 * Everything in v that is not as the catalogue opens, as options quoted for a
 * shell: "--filter 'platform:aks' --sort=-lifecycle --screen compare"; "" for none.
 */
char *viewline_options(const struct ap_catalogue *cat, const struct viewstate *v,
                       struct ap_arena *arena);

/*
 * Read such a text.  v changes only on success.  Nothing in the text is run or
 * expanded; what is no option, or is left open, is said in one sentence.
 */
AP_MUST_CHECK enum ap_code viewline_parse(const struct ap_catalogue *cat, const char *text,
                                          struct ap_arena *arena, struct viewstate *v,
                                          struct ap_error *err);

/*
 * Read such a text as far as it can be: it may have been saved for another
 * version of the catalogue, or by another apposite.  What it names is taken only
 * by its own key.  NULL: all of it was restored; else what was not, as options.
 */
char *viewline_restore(const struct ap_catalogue *cat, const char *text, struct ap_arena *arena,
                       struct viewstate *v);

/* How the program was told what to look at; NULL: it was not. */
struct view_given {
    const char *catalogue, *today, *stale_after;
};

/*
 * The command line that writes v as the interface does, in a format: of a
 * view's options only those that matter to its command.
 */
char *viewline_command(const struct subject *s, const struct viewstate *v,
                       struct view_given given, enum format format, struct ap_arena *arena);

/* The command line that opens the interface at v. */
char *viewline_explorer(const struct ap_catalogue *cat, const struct viewstate *v,
                        struct view_given given, struct ap_arena *arena);

/* The same two for a view that was saved under a name: by --view. */
char *viewline_command_named(enum view_kind kind, const char *name, struct view_given given,
                             enum format format, struct ap_arena *arena);
char *viewline_explorer_named(const char *name, struct view_given given,
                              struct ap_arena *arena);

/* More offerings than this make a line that no one wants to paste; see viewline_long. */
enum { VIEWLINE_MOST = 200 };
bool viewline_long(const struct viewstate *v);

#endif
