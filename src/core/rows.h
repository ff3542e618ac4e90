/*
 * rows.h -- a catalogue as twelve tables of text, and what their columns mean.
 *
 * This is the form between all others: a source folder, a compiled file and
 * the catalogue in memory are each read from it or written to it, and the
 * rules of the form are checked on it.  The lists below are the one place
 * that names files, tables and columns; reader, checker, writer and the test
 * that compares schema.sql with them are loops over these lists.
 */
#ifndef CORE_ROWS_H
#define CORE_ROWS_H

#include <stdbool.h>
#include <stdint.h>

#include "apposite/base.h"

/*
 * Tables, in the order in which they are read: a table refers only to those
 * before it (except where an answer leads).
 * X(id, SQL table, file, must exist, columns that name a row)
 */
#define ROW_TABLES(X)                                          \
    X(CATALOGUE, catalogue, "catalogue.csv",  true,  1)        \
    X(SOURCE,    source,    "sources.csv",    false, 1)        \
    X(OFFERING,  offering,  "offerings.csv",  true,  1)        \
    X(ATTRIBUTE, attribute, "attributes.csv", true,  1)        \
    X(TERM,      term,      "terms.csv",      false, 2)        \
    X(FACT,      fact,      "facts.csv",      false, 2)        \
    X(EVENT,     event,     "events.csv",     false, 2)        \
    X(LINK,      link,      "links.csv",      false, 2)        \
    X(GLOSSARY,  glossary,  "glossary.csv",   false, 1)        \
    X(QUESTION,  question,  "questions.csv",  false, 1)        \
    X(ANSWER,    answer,    "answers.csv",    false, 2)        \
    X(OUTCOME,   outcome,   "outcomes.csv",   false, 1)

enum table {
#define X(id, name, file, must, label) TABLE_##id,
    ROW_TABLES(X)
#undef X
    TABLE_COUNT
};

/* What a cell may hold; see form.c, which checks it. */
enum kind {
    KIND_TEXT,          /* anything */
    KIND_KEY,           /* [a-z0-9][a-z0-9_-]*, unique in its table */
    KIND_KEY_IN,        /* the same, unique under the row's first column */
    KIND_LIST,          /* texts separated by ';' */
    KIND_DATE,          /* 2026, 2026-11 or 2026-11-23 */
    KIND_URL,
    KIND_FLAG,          /* yes, or no or empty */
    KIND_NUMBER,        /* a decimal number */
    KIND_WORD,          /* one of a list of words; of says which list */
    KIND_REF,           /* the key of a row of another table; of says which */
    KIND_REFS,          /* a list of those */
    KIND_VALUE,         /* what the type of the row's attribute allows */
    KIND_TERM,          /* the key of a term of the row's attribute */
    KIND_WHEN,          /* a filter expression */
    KIND_TO             /* question:KEY or outcome:KEY */
};

/* Lists of words, for KIND_WORD. */
enum words { WORDS_TYPE, WORDS_CARDINALITY, WORDS_BETTER, WORDS_STATE, WORDS_EVENT,
             WORDS_LINK, WORDS_COUNT };

/*
 * The columns of each table in canonical order.
 * X(id, name, kind, what the kind is of, must have a value)
 */
#define CATALOGUE_COLUMNS(X)                                      \
    X(CATALOGUE_KEY,      "key",      KEY,    0, true)            \
    X(CATALOGUE_TITLE,    "title",    TEXT,   0, true)            \
    X(CATALOGUE_SUMMARY,  "summary",  TEXT,   0, false)           \
    X(CATALOGUE_VERSION,  "version",  TEXT,   0, true)            \
    X(CATALOGUE_AS_OF,    "as_of",    DATE,   0, true)            \
    X(CATALOGUE_LICENCE,  "licence",  TEXT,   0, false)           \
    X(CATALOGUE_HOMEPAGE, "homepage", URL,    0, false)

#define SOURCE_COLUMNS(X)                                         \
    X(SOURCE_KEY,       "key",       KEY,  0, true)               \
    X(SOURCE_TITLE,     "title",     TEXT, 0, true)               \
    X(SOURCE_URL,       "url",       URL,  0, false)              \
    X(SOURCE_PUBLISHER, "publisher", TEXT, 0, false)              \
    X(SOURCE_DATED,     "dated",     DATE, 0, false)              \
    X(SOURCE_RETRIEVED, "retrieved", DATE, 0, false)              \
    X(SOURCE_NOTE,      "note",      TEXT, 0, false)

#define OFFERING_COLUMNS(X)                                       \
    X(OFFERING_KEY,     "key",     KEY,  0, true)                 \
    X(OFFERING_NAME,    "name",    TEXT, 0, true)                 \
    X(OFFERING_ALIASES, "aliases", LIST, 0, false)                \
    X(OFFERING_GROUP,   "group",   TEXT, 0, false)                \
    X(OFFERING_SUMMARY, "summary", TEXT, 0, false)

#define ATTRIBUTE_COLUMNS(X)                                                      \
    X(ATTRIBUTE_KEY,         "key",         KEY,  0,                 true)        \
    X(ATTRIBUTE_NAME,        "name",        TEXT, 0,                 true)        \
    X(ATTRIBUTE_GROUP,       "group",       TEXT, 0,                 false)       \
    X(ATTRIBUTE_TYPE,        "type",        WORD, WORDS_TYPE,        true)        \
    X(ATTRIBUTE_CARDINALITY, "cardinality", WORD, WORDS_CARDINALITY, false)       \
    X(ATTRIBUTE_UNIT,        "unit",        TEXT, 0,                 false)       \
    X(ATTRIBUTE_BETTER,      "better",      WORD, WORDS_BETTER,      false)       \
    X(ATTRIBUTE_SHOWN,       "shown",       FLAG, 0,                 false)       \
    X(ATTRIBUTE_DEFINITION,  "definition",  TEXT, 0,                 false)

#define TERM_COLUMNS(X)                                                \
    X(TERM_ATTRIBUTE,  "attribute",  REF,    TABLE_ATTRIBUTE, true)    \
    X(TERM_KEY,        "key",        KEY_IN, 0,               true)    \
    X(TERM_LABEL,      "label",      TEXT,   0,               true)    \
    X(TERM_RANK,       "rank",       NUMBER, 0,               false)   \
    X(TERM_DEFINITION, "definition", TEXT,   0,               false)   \
    X(TERM_SOURCE,     "source",     REF,    TABLE_SOURCE,    false)   \
    X(TERM_SECTION,    "section",    TEXT,   0,               false)

#define FACT_COLUMNS(X)                                               \
    X(FACT_OFFERING,  "offering",  REF,   TABLE_OFFERING,  true)      \
    X(FACT_ATTRIBUTE, "attribute", REF,   TABLE_ATTRIBUTE, true)      \
    X(FACT_STATE,     "state",     WORD,  WORDS_STATE,     false)     \
    X(FACT_VALUE,     "value",     VALUE, 0,               false)     \
    X(FACT_DETAIL,    "detail",    TEXT,  0,               false)     \
    X(FACT_SOURCE,    "source",    REF,   TABLE_SOURCE,    false)     \
    X(FACT_SECTION,   "section",   TEXT,  0,               false)     \
    X(FACT_CHECKED,   "checked",   DATE,  0,               false)     \
    X(FACT_INFERRED,  "inferred",  FLAG,  0,               false)

#define EVENT_COLUMNS(X)                                              \
    X(EVENT_OFFERING, "offering", REF,  TABLE_OFFERING, true)         \
    X(EVENT_DATE,     "date",     DATE, 0,              true)         \
    X(EVENT_KIND,     "kind",     WORD, WORDS_EVENT,    true)         \
    X(EVENT_SCOPE,    "scope",    TEXT, 0,              false)        \
    X(EVENT_TEXT,     "text",     TEXT, 0,              true)         \
    X(EVENT_SOURCE,   "source",   REF,  TABLE_SOURCE,   false)        \
    X(EVENT_SECTION,  "section",  TEXT, 0,              false)        \
    X(EVENT_INFERRED, "inferred", FLAG, 0,              false)

#define LINK_COLUMNS(X)                                               \
    X(LINK_OFFERING, "offering", REF,  TABLE_OFFERING, false)         \
    X(LINK_TITLE,    "title",    TEXT, 0,              true)          \
    X(LINK_URL,      "url",      URL,  0,              true)          \
    X(LINK_KIND,     "kind",     WORD, WORDS_LINK,     false)

#define GLOSSARY_COLUMNS(X)                                                \
    X(GLOSSARY_TERM,       "term",       TEXT, 0,               true)      \
    X(GLOSSARY_ALIASES,    "aliases",    LIST, 0,               false)     \
    X(GLOSSARY_DEFINITION, "definition", TEXT, 0,               true)      \
    X(GLOSSARY_ATTRIBUTE,  "attribute",  REF,  TABLE_ATTRIBUTE, false)     \
    X(GLOSSARY_VALUE,      "value",      TERM, 0,               false)     \
    X(GLOSSARY_SOURCE,     "source",     REF,  TABLE_SOURCE,    false)     \
    X(GLOSSARY_SECTION,    "section",    TEXT, 0,               false)

#define QUESTION_COLUMNS(X)                                      \
    X(QUESTION_KEY,     "key",     KEY,  0,            true)     \
    X(QUESTION_TEXT,    "text",    TEXT, 0,            true)     \
    X(QUESTION_HELP,    "help",    TEXT, 0,            false)    \
    X(QUESTION_SOURCE,  "source",  REF,  TABLE_SOURCE, false)    \
    X(QUESTION_SECTION, "section", TEXT, 0,            false)

#define ANSWER_COLUMNS(X)                                          \
    X(ANSWER_QUESTION, "question", REF,    TABLE_QUESTION, true)   \
    X(ANSWER_KEY,      "key",      KEY_IN, 0,              true)   \
    X(ANSWER_LABEL,    "label",    TEXT,   0,              true)   \
    X(ANSWER_HELP,     "help",     TEXT,   0,              false)  \
    X(ANSWER_WHEN,     "when",     WHEN,   0,              false)  \
    X(ANSWER_TO,       "to",       TO,     0,              true)

#define OUTCOME_COLUMNS(X)                                           \
    X(OUTCOME_KEY,       "key",       KEY,  0,              true)    \
    X(OUTCOME_TITLE,     "title",     TEXT, 0,              true)    \
    X(OUTCOME_OFFERINGS, "offerings", REFS, TABLE_OFFERING, false)   \
    X(OUTCOME_TEXT,      "text",      TEXT, 0,              false)   \
    X(OUTCOME_SOURCE,    "source",    REF,  TABLE_SOURCE,   false)   \
    X(OUTCOME_SECTION,   "section",   TEXT, 0,              false)

#define X(id, name, kind, of, required) id,
enum { CATALOGUE_COLUMNS(X) CATALOGUE_CELLS };
enum { SOURCE_COLUMNS(X)    SOURCE_CELLS };
enum { OFFERING_COLUMNS(X)  OFFERING_CELLS };
enum { ATTRIBUTE_COLUMNS(X) ATTRIBUTE_CELLS };
enum { TERM_COLUMNS(X)      TERM_CELLS };
enum { FACT_COLUMNS(X)      FACT_CELLS };
enum { EVENT_COLUMNS(X)     EVENT_CELLS };
enum { LINK_COLUMNS(X)      LINK_CELLS };
enum { GLOSSARY_COLUMNS(X)  GLOSSARY_CELLS };
enum { QUESTION_COLUMNS(X)  QUESTION_CELLS };
enum { ANSWER_COLUMNS(X)    ANSWER_CELLS };
enum { OUTCOME_COLUMNS(X)   OUTCOME_CELLS };
#undef X

enum { ROW_CELLS = FACT_CELLS };        /* the widest; rows.c asserts it */

struct column_spec {
    const char *name;
    enum kind   kind;
    int         of;             /* enum table or enum words, by kind */
    bool        required;       /* the column must be there and have a value */
};

struct table_spec {
    const char               *file, *name;
    bool                      must_exist;
    size_t                    label;        /* columns that name a row to people */
    const struct column_spec *column;
    size_t                    columns;
};

extern const struct table_spec rows_spec[TABLE_COUNT];

/* The index of word in a list of words, or AP_NONE; and all of them, "a, b or c". */
size_t      rows_word(enum words list, const char *word);
const char *rows_words(enum words list, struct ap_arena *arena);

#define ROW_NO_REF UINT32_MAX

/*
 * What a catalogue may have, so that no file can ask for more memory than a
 * terminal program should take: bytes of rows and their texts together, and
 * offerings times attributes.
 */
enum { ROWS_BYTES = 64 << 20, ROWS_CELLS = 8 << 20 };

struct row {
    const char *cell[ROW_CELLS];    /* "" where there is nothing; never NULL */
    uint32_t    ref[ROW_CELLS];     /* after form_check: the row a KIND_REF names, the word's
                                       index of a KIND_WORD, or ROW_NO_REF */
    size_t      line;               /* in its file; in a compiled file its place in the table */
    bool        bad_key;            /* nothing can refer to it: no key, or another's */
    bool        mended[ROW_CELLS];  /* bytes that are no text were replaced */
};

/* One entry of a table's index: see rows_find. */
struct row_key {
    const char *outer, *key;        /* outer: "" but under KIND_KEY_IN */
    uint32_t    row;
};

struct row_table {
    struct row     *at;
    size_t          count, cap;
    struct row_key *index;          /* count entries, sorted; NULL before rows_index */
    bool            partial;        /* its file could not be read whole */
};

struct rows {
    struct ap_arena *arena;
    bool             compiled;      /* from a compiled file: rows have keys, not lines */
    size_t           replaced;      /* cells that were mended */
    size_t           bytes;         /* of rows and, as their reader counts them, of texts */
    struct row_table table[TABLE_COUNT];
};

#define ROWS(a) { .arena = (a) }

/* Append an empty row. */
struct row *rows_add(struct rows *rows, enum table table, size_t line);

/* Sort the keys of a table, once its rows are complete. */
void rows_index(struct rows *rows, enum table table);

/*
 * The row of an indexed table with this key, or AP_NONE.  Of several the one
 * read first.  outer is the first column where the key is unique only under
 * it (terms, answers), else "".
 */
size_t rows_find(const struct rows *rows, enum table table, const char *outer,
                 const char *key);

/* The column that holds the key, or AP_NONE where rows have none. */
size_t rows_key_column(enum table table);

/* "facts.csv:12", or "fact a/b" in a compiled file; AP_NONE: the file or table. */
const char *rows_place(const struct rows *rows, enum table table, size_t row,
                       struct ap_arena *arena);

#endif
