/*
 * catalogue.h -- a catalogue in memory: offerings, attributes, what sources
 * state about them, and the decision tree.
 *
 * A catalogue is read once (store.h), indexed once (ap_catalogue_index), and
 * never changes after that.  Everything in it lives as long as the arena it
 * was made in.  Things refer to each other by index into the arrays of struct
 * ap_catalogue; AP_NONE means "none".  Texts are valid UTF-8, never NULL
 * ("" where the source has nothing), and otherwise as the source has them:
 * they may hold control characters, which only the outermost layer replaces.
 */
#ifndef APPOSITE_CATALOGUE_H
#define APPOSITE_CATALOGUE_H

#include <stdbool.h>
#include <stdint.h>

#include "apposite/base.h"

/* X(id, name in the source files, has an order) */
#define AP_TYPES(X)              \
    X(ENUM,    "enum",    false) \
    X(ORDINAL, "ordinal", true)  \
    X(BOOL,    "bool",    false) \
    X(NUMBER,  "number",  true)  \
    X(DATE,    "date",    true)  \
    X(TEXT,    "text",    false) \
    X(URL,     "url",     false)

enum ap_type {
#define X(id, name, ordered) AP_##id,
    AP_TYPES(X)
#undef X
    AP_TYPE_COUNT
};

/*
 * What a source says about a cell.  A fact has any of these; a cell has one
 * of those marked true.  X(id, name in the source files, may be a cell's, words)
 */
#define AP_STATES(X)                                                \
    X(STATED,         "",               true,  "stated")            \
    X(NOT_STATED,     "not_stated",     true,  "not stated")        \
    X(UNKNOWN,        "unknown",        true,  "unknown")           \
    X(NOT_APPLICABLE, "not_applicable", true,  "not applicable")    \
    X(SUPERSEDED,     "superseded",     false, "superseded")        \
    X(DENIED,         "denied",         false, "denied")

enum ap_state {
#define X(id, name, cell, words) AP_##id,
    AP_STATES(X)
#undef X
    AP_STATE_COUNT
};

struct ap_source {
    const char *key, *title, *url, *publisher, *dated, *retrieved, *note;
};

/* Where a statement comes from. */
struct ap_cite {
    const struct ap_source *source;     /* NULL: no source is given */
    const char             *section;
};

/* A value that an enum or ordinal attribute can take. */
struct ap_term {
    const char    *key, *label, *definition;
    bool           ranked;      /* a term without rank is outside the order */
    double         rank;
    struct ap_cite cite;
};

struct ap_attribute {
    const char     *key, *name, *group, *unit, *definition;
    enum ap_type    type;
    bool            many;       /* a cell may have several values */
    int             better;     /* 1 higher, -1 lower, 0 no order of merit */
    bool            shown;      /* a column of the browse screen by default */
    struct ap_term *term;       /* in the order of the source */
    size_t          terms;
    const char     *folded;     /* name, case-folded; once indexed */
};

struct ap_offering {
    const char  *key, *name, *group, *summary;
    const char **alias;
    size_t       aliases;
    const char  *folded;        /* once indexed: name, each alias and summary in turn,
                                   case-folded, each ended by a NUL */
};

struct ap_fact {
    size_t         offering, attribute;
    enum ap_state  state;
    const char    *value;       /* as written: term key, yes/no, number, date, text, URL */
    const char    *detail, *checked;
    struct ap_cite cite;
    bool           inferred;
};

/* X(id, name in the source files, words) */
#define AP_EVENT_KINDS(X)                                           \
    X(PREVIEW,          "preview",          "preview")              \
    X(GA,               "ga",               "generally available")  \
    X(NOTICE,           "notice",           "notice")               \
    X(NOTICE_WITHDRAWN, "notice_withdrawn", "notice withdrawn")     \
    X(CLOSED_TO_NEW,    "closed_to_new",    "closed to new use")    \
    X(RETIRED,          "retired",          "retired")              \
    X(RETIRES_ON,       "retires_on",       "retires on")           \
    X(NOTE,             "note",             "note")

enum ap_event_kind {
#define X(id, name, words) AP_EVENT_##id,
    AP_EVENT_KINDS(X)
#undef X
    AP_EVENT_KIND_COUNT
};

struct ap_event {
    size_t             offering;
    const char        *date, *scope, *text;     /* scope "": the whole offering */
    enum ap_event_kind kind;
    struct ap_cite     cite;
    bool               inferred;
};

struct ap_link {
    size_t      offering;       /* AP_NONE: about the whole catalogue */
    const char *title, *url, *kind;
};

struct ap_gloss {
    const char    *term, *aliases, *definition;
    size_t         attribute;   /* AP_NONE: attached to none */
    const char    *value;       /* key of the term it explains, or "" */
    struct ap_cite cite;
};

struct ap_answer {
    const char *key, *label, *help, *when;
    bool        ends;           /* to is an outcome, not a question */
    size_t      to;             /* AP_NONE: the catalogue has no such question or outcome */
};

struct ap_question {
    const char       *key, *text, *help;
    struct ap_cite    cite;
    struct ap_answer *answer;
    size_t            answers;
};

struct ap_outcome {
    const char    *key, *title, *text;
    size_t        *offering;    /* none listed: all that satisfy the conditions on the way */
    size_t         offerings;
    struct ap_cite cite;
};

/* An event on the time line of its offering: by day, then in source order. */
struct ap_moment {
    uint32_t event;             /* index into events */
    uint32_t day;               /* yyyymmdd: the day on which its date has passed */
    uint32_t withdrawn;         /* a notice: the day it was withdrawn, or UINT32_MAX */
};

/*
 * Columns: one per attribute, dictionary-encoded, so that a condition is
 * decided once per distinct value and a cell is a few integers.
 */
struct ap_value {
    const char *text;           /* as written in the facts */
    const char *label;          /* as people read it: term label, yes/no, number with unit */
    const char *folded;         /* label, case-folded */
    double      order;          /* what an order compares: rank, number, first day as
                                   yyyymmdd; NAN: outside the order */
    uint32_t    same;           /* the first code of an equal value: itself, but 6.0 is 6 */
};

/* The values of a cell, as codes into the column's dictionary. */
struct ap_cell {
    enum ap_state   state;      /* AP_STATED exactly when codes > 0 */
    bool            disputed;
    const uint32_t *code;       /* distinct, in fact order; the first one leads */
    size_t          codes;
};

struct ap_column {
    struct ap_value *value;     /* enum, ordinal: all terms in term order; bool: no, yes;
                                   other types: distinct texts, offering by offering */
    size_t           values;
    uint32_t        *start;     /* offerings + 1 offsets into code */
    uint32_t        *code;
    uint32_t        *set;       /* beside code, to compare cells as sets: each cell's
                                   values as "same", ascending */
    uint8_t         *state;     /* enum ap_state of each offering's cell */
    uint8_t         *disputed;
    uint32_t        *fact;      /* offerings + 1 offsets into fact_at */
    uint32_t        *fact_at;   /* indexes into facts, in their order */
};

struct ap_catalogue {
    const char *key, *title, *summary, *version, *as_of, *licence, *homepage;

    struct ap_source    *source;    size_t sources;
    struct ap_offering  *offering;  size_t offerings;
    struct ap_attribute *attribute; size_t attributes;
    struct ap_fact      *fact;      size_t facts;
    struct ap_event     *event;     size_t events;
    struct ap_link      *link;      size_t links;
    struct ap_gloss     *gloss;     size_t glosses;
    struct ap_question  *question;  size_t questions;   /* the first is where the tree starts */
    struct ap_outcome   *outcome;   size_t outcomes;

    struct ap_column    *column;    /* one per attribute, once indexed */

    size_t               replaced;  /* cells of the file in which bytes that are no text
                                       were replaced: people are to be told */
    uint32_t            *moment_of; /* offerings + 1 offsets into moment, once indexed */
    struct ap_moment    *moment;
};

/*
 * Build what is derived: columns, time lines, folded names.  The facts must
 * have passed the checks that stop opening (store.h): indexes in range, values
 * that their attributes allow, ISO dates.  The rules for repeated facts: the value
 * of a "one" cell is its first stated row, a "many" cell has that of every
 * stated row; a cell without a stated row has the state of its first row that
 * carries one of a cell's states, else it is unknown; it is disputed when a
 * later stated row of a "one" cell differs, or a row denies what another states.
 * Numbers are the same when they are equal, other values when their texts are.
 */
void ap_catalogue_index(struct ap_catalogue *cat, struct ap_arena *arena);

/* Everything from here on needs an indexed catalogue. */

/* The cell of an offering.  Cheap; points into the catalogue. */
struct ap_cell ap_cell_at(const struct ap_catalogue *cat, size_t offering, size_t attribute);

/* Do two stated cells hold the same?  Sets for "many", else the leading value. */
bool ap_cell_equal(const struct ap_catalogue *cat, size_t attribute, size_t a, size_t b);

/* How many facts a cell rests on, and the i-th of them in source order. */
size_t ap_cell_facts(const struct ap_catalogue *cat, size_t offering, size_t attribute);
const struct ap_fact *ap_cell_fact(const struct ap_catalogue *cat, size_t offering,
                                   size_t attribute, size_t i);

/*
 * Find by key, name, alias or unique prefix of one (case-folded; an exact match
 * wins).  Errors are AP_NOTFOUND and name the candidates or the nearest match
 * ("did you mean").
 */
AP_MUST_CHECK enum ap_code ap_offering_find(const struct ap_catalogue *cat, const char *text,
                                            size_t *out, struct ap_error *err);
AP_MUST_CHECK enum ap_code ap_attribute_find(const struct ap_catalogue *cat, const char *text,
                                             size_t *out, struct ap_error *err);

/* The term of an enum or ordinal attribute with that key, or NULL. */
const struct ap_term *ap_term_of(const struct ap_attribute *attribute, const char *key);

const char *ap_type_name(enum ap_type type);
bool        ap_type_ordered(enum ap_type type);
const char *ap_state_words(enum ap_state state);
const char *ap_event_words(enum ap_event_kind kind);

/* Where an offering stands in its life on a day (ISO date), by its events. */
struct ap_life {
    enum { AP_LIFE_NOT_STATED, AP_LIFE_PREVIEW, AP_LIFE_AVAILABLE, AP_LIFE_RETIRED } status;
    bool warning;               /* something ended, ends, or was given notice of */
};
struct ap_life ap_life_at(const struct ap_catalogue *cat, size_t offering, const char *today);
const char *ap_life_words(struct ap_life life);     /* its status: "preview", "available", ... */

/* How many events an offering has, and the i-th of them by date. */
size_t ap_events_of(const struct ap_catalogue *cat, size_t offering);
const struct ap_event *ap_event_of(const struct ap_catalogue *cat, size_t offering, size_t i);

/* Has an ISO date passed on that day?  A partial one passes on its last day; "" never. */
bool ap_date_passed(const char *date, const char *today);
/* Is an ISO date (a partial one: its last day) more than a year before today?  "" is not. */
bool ap_date_stale(const char *date, const char *today);
/* The same for more than so many days. */
bool ap_date_older(const char *date, const char *today, int days);

#endif
