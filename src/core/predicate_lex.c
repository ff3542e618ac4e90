/*
 * predicate_lex.c -- reading and writing the tokens of a filter.
 */
#include "core/predicate_lex.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"

#define BLANKS " \t\n\v\f\r"

/* Longer signs before those they begin with. */
static const char *const signs[] = { ">=", "<=", "!=", ":", "=", ">", "<", "~" };

/* The test that s begins with, or NULL. */
static const char *sign_at(const char *s)
{
    for (size_t i = 0; i < AP_COUNT(signs); i++) {
        if (strncmp(s, signs[i], strlen(signs[i])) == 0)
            return signs[i];
    }
    return NULL;
}

static bool ends_word(const char *s)
{
    return strchr(BLANKS "|()\"", *s) || sign_at(s);    /* strchr finds the NUL too */
}

static bool ends_value(const char *s)
{
    return strchr(BLANKS "|(),\"", *s) != NULL;
}

enum ap_code lex_fail(struct ap_error *err, const struct token *token, const char *fmt, ...)
{
    char text[sizeof err->text];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    ap_fail(err, AP_USAGE, "%s", text);
    err->at = token->at;
    err->len = token->len;
    return AP_USAGE;
}

/* "..." with every quote inside doubled. */
static enum ap_code quoted(struct lexer *l, struct ap_error *err)
{
    const char *start = l->text + l->token.at, *s = start + 1;
    struct buf b = BUF(l->arena);

    while (*s && (*s != '"' || s[1] == '"')) {
        buf_add_n(&b, s, 1);
        s += *s == '"' ? 2 : 1;
    }
    l->token.len = (size_t)(s - start) + (*s == '"');
    if (*s != '"')
        return lex_fail(err, &l->token, "the quote is not closed");
    if (b.n == 0)
        return lex_fail(err, &l->token, "there is nothing between the quotes");
    l->token.kind = TOKEN_TEXT;
    l->token.quoted = true;
    l->token.text = buf_text(&b);
    return AP_OK;
}

static void bare(struct lexer *l, bool (*ends)(const char *s))
{
    const char *start = l->text + l->token.at, *s = start;

    while (!ends(s))
        s++;
    l->token.kind = TOKEN_TEXT;
    l->token.len = (size_t)(s - start);
    l->token.text = ap_strndup(l->arena, start, l->token.len);
}

/* A token that is one character wherever it stands. */
static bool single(struct token *t, char c, enum lex_where where)
{
    switch (c) {
    case '\0': t->kind = TOKEN_END;   break;
    case '(':  t->kind = TOKEN_OPEN;  break;
    case ')':  t->kind = TOKEN_CLOSE; break;
    case '|':  t->kind = TOKEN_OR;    break;
    case '-':  t->kind = TOKEN_MINUS; break;
    case ',':  t->kind = TOKEN_COMMA; break;
    default:   return false;
    }
    if ((c == '-' && where == LEX_VALUE) || (c == ',' && where == LEX_CONDITION))
        return false;
    t->len = c != '\0';
    return true;
}

enum ap_code lex_next(struct lexer *l, enum lex_where where, struct ap_error *err)
{
    size_t at = l->token.at + l->token.len;

    l->last = l->token;
    at += strspn(l->text + at, BLANKS);
    l->token = (struct token){ .at = at };
    if (single(&l->token, l->text[at], where))
        return AP_OK;
    if (l->text[at] == '"')
        return quoted(l, err);

    const char *sign = where == LEX_VALUE ? NULL : sign_at(l->text + at);

    if (!sign) {
        bare(l, where == LEX_VALUE ? ends_value : ends_word);
        return AP_OK;
    }
    l->token.kind = TOKEN_TEST;
    l->token.text = sign;
    l->token.len = strlen(sign);
    return AP_OK;
}

static const char *quote(const char *text, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    buf_add(&b, "\"");
    for (; *text; text++)
        buf_add(&b, *text == '"' ? "\"\"" : (const char[]){ *text, '\0' });
    buf_add(&b, "\"");
    return buf_text(&b);
}

/* A ';' would part the filter where it stands in a list of requirements. */
static bool reads_back(const char *text, bool (*ends)(const char *s))
{
    const char *s = text;

    while (!ends(s) && *s != ';')
        s++;
    return *text && !*s;
}

const char *lex_write_word(const char *text, struct ap_arena *arena)
{
    return *text != '-' && reads_back(text, ends_word) ? text : quote(text, arena);
}

/* A value may look like a state, or run into the sign before it. */
const char *lex_write_value(const char *text, struct ap_arena *arena)
{
    bool is_state = text[0] && strchr("?!*", text[0]) && !text[1];
    bool plain = !is_state && !sign_at(text) && reads_back(text, ends_value);

    return plain ? text : quote(text, arena);
}
