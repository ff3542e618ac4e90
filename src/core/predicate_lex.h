/*
 * predicate_lex.h -- the tokens of a filter.
 *
 * What ends a bare text depends on where it stands: a word ends at an operator,
 * a value does not, so that site:https://example.org needs no quotes.  The
 * parser therefore says what it reads next.
 */
#ifndef CORE_PREDICATE_LEX_H
#define CORE_PREDICATE_LEX_H

#include <stdbool.h>

#include "apposite/base.h"

/* X(id, how a message shows it) */
#define TOKENS(X)        \
    X(END,   "the end")  \
    X(OPEN,  "(")        \
    X(CLOSE, ")")        \
    X(OR,    "|")        \
    X(MINUS, "-")        \
    X(COMMA, ",")        \
    X(TEST,  "a test")   \
    X(TEXT,  "a text")

enum token_kind {
#define X(id, shown) TOKEN_##id,
    TOKENS(X)
#undef X
};

struct token {
    enum token_kind kind;
    size_t          at, len;    /* its bytes in the filter, quotes included */
    const char     *text;       /* TOKEN_TEXT without quotes; TOKEN_TEST its sign */
    bool            quoted;
};

struct lexer {
    const char      *text;      /* the whole filter */
    struct ap_arena *arena;     /* where the texts of tokens live */
    struct token     token;     /* the current one */
    struct token     last;      /* the one before it; len 0: none */
};

/* Where to read: what a condition begins or goes on with, a value, or what follows one. */
enum lex_where { LEX_CONDITION, LEX_VALUE, LEX_AFTER_VALUE };

/* Step to the next token. */
AP_MUST_CHECK enum ap_code lex_next(struct lexer *l, enum lex_where where,
                                    struct ap_error *err);

/* Fail with AP_USAGE about a token. */
enum ap_code lex_fail(struct ap_error *err, const struct token *token, const char *fmt, ...)
    AP_PRINTF(3, 4);

/* How a text has to be written as a word (or an attribute's name) and as a value. */
const char *lex_write_word(const char *text, struct ap_arena *arena);
const char *lex_write_value(const char *text, struct ap_arena *arena);

#endif
