/*
 * complete_spot.c -- reading a filter up to the cursor, and what is left behind it.
 *
 * The parser's lexer gives the tokens; a quote that is not closed is a text up
 * to the end.  Which of its modes holds is all that must be known of the
 * grammar here, so that any text can be read.
 */
#include "core/complete_spot.h"

#include <string.h>

#include "base/buf.h"

/* What the text before a token asks for. */
enum want { WANT_CONDITION, WANT_TEST, WANT_VALUE, WANT_MORE };

struct scan {
    struct lexer lex;
    enum want    want;
    struct token name, sign;    /* of the condition that is being read */
    bool         named;
    size_t       from;          /* where it begins */
    int          depth;
    struct spot *spot;          /* the condition that the cursor is in, then later */
    struct spot  later;         /* takes what follows that condition, which nobody reads */
    size_t       room;          /* of spot->other */
};

static const enum lex_where where[] = {
    [WANT_CONDITION] = LEX_CONDITION, [WANT_TEST] = LEX_CONDITION,
    [WANT_VALUE]     = LEX_VALUE,     [WANT_MORE] = LEX_AFTER_VALUE,
};

static struct token next(struct scan *s)
{
    struct ap_error err;

    if (lex_next(&s->lex, where[s->want], &err)) {
        s->lex.token.kind = TOKEN_TEXT;
        s->lex.token.text = "";
    }
    return s->lex.token;
}

static size_t end_of(const struct token *t)
{
    return t->at + t->len;
}

static void remember(struct scan *s, const struct token *value)
{
    struct spot *spot = s->spot;

    if (spot->others == s->room) {
        struct token *more = AP_NEW(s->lex.arena, struct token, 2 * s->room + 4);

        if (spot->others)
            memcpy(more, spot->other, spot->others * sizeof *more);
        spot->other = more;
        s->room = 2 * s->room + 4;
    }
    spot->other[spot->others++] = *value;
}

static void begin(struct scan *s, const struct token *t)
{
    s->name = *t;
    s->named = t->kind == TOKEN_TEXT;
    s->from = t->at;
    s->spot->others = 0;
    s->want = s->named ? WANT_TEST : WANT_VALUE;
}

/* Does a token go on with the condition that is being read? */
static bool goes_on(const struct scan *s, const struct token *t)
{
    return (s->want == WANT_TEST && t->kind == TOKEN_TEST)
        || (s->want == WANT_VALUE && (t->kind == TOKEN_TEXT || t->kind == TOKEN_COMMA))
        || (s->want == WANT_MORE && t->kind == TOKEN_COMMA);
}

static void go_on(struct scan *s, const struct token *t)
{
    if (t->kind == TOKEN_TEST)
        s->sign = *t;
    if (t->kind == TOKEN_TEXT)
        remember(s, t);
    s->want = t->kind == TOKEN_TEXT ? WANT_MORE : WANT_VALUE;
}

/* Read one token that is not being typed. */
static void pass(struct scan *s, const struct token *t)
{
    if (goes_on(s, t)) {
        go_on(s, t);
        return;
    }
    if (t->kind == TOKEN_TEXT || t->kind == TOKEN_TEST) {
        begin(s, t);
        s->sign = *t;
        return;
    }
    s->depth += (t->kind == TOKEN_OPEN) - (t->kind == TOKEN_CLOSE);
    s->want = WANT_CONDITION;
}

/* The bytes of a token up to the cursor, as they would be read. */
static const char *typed(const char *text, size_t from, size_t to, bool quoted,
                         struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    if (!quoted)
        return ap_strndup(arena, text + from, to - from);
    for (size_t i = from + 1; i < to; i++) {
        if (text[i] == '"')
            i++;                /* doubled, or the closing one */
        if (i < to)
            buf_add_n(&b, text + i, 1);
    }
    return buf_text(&b);
}

/* A quote that is not closed yet does not take in all that follows the cursor. */
static size_t typed_end(const char *text, const struct token *t, size_t cursor)
{
    bool empty = t->len == 2 && text[t->at + 1] == '"';

    if (text[t->at] != '"' || t->quoted || empty)
        return end_of(t);
    return cursor + strcspn(text + cursor, " \t\n\v\f\r\"");
}

/* The token in which the cursor stands, or the empty one there. */
static void settle(struct scan *s, const struct token *t, size_t cursor)
{
    const char *text = s->lex.text;
    struct spot *spot = s->spot;
    bool touches = t->kind == TOKEN_TEXT && t->at <= cursor;

    spot->at = touches ? t->at : cursor;
    spot->end = touches ? typed_end(text, t, cursor) : cursor;
    spot->quoted = touches && text[t->at] == '"';
    spot->typed = typed(text, spot->at, cursor, spot->quoted, s->lex.arena);
    spot->depth = s->depth;
    if (s->want == WANT_VALUE) {
        spot->kind = SPOT_VALUE;
        spot->name = s->named ? s->name.text : NULL;
        spot->sign = s->sign.text;
        s->want = WANT_MORE;
    } else {
        spot->kind = SPOT_CONDITION;
        s->want = WANT_TEST;
        s->from = spot->at;
    }
    spot->from = s->from;
    spot->to = spot->end;
    s->lex.token = (struct token){ .at = spot->end };
}

/* What is left: the end of the condition, and parentheses. */
static void finish(struct scan *s)
{
    struct spot *spot = s->spot;

    for (struct token t = next(s); t.kind != TOKEN_END; t = next(s)) {
        if (s->spot == spot && goes_on(s, &t)) {
            spot->tested |= t.kind == TOKEN_TEST;
            spot->to = end_of(&t);
            go_on(s, &t);
            continue;
        }
        if (s->spot == spot) {          /* from here on, other conditions */
            struct spot *later = &s->later;
            s->spot = later;
            s->room = 0;
        }
        pass(s, &t);
    }
    spot->open = s->depth;
}

/* Does the cursor stand behind all of a token, so that it is no longer being typed? */
static bool is_behind(const struct token *t, size_t cursor)
{
    return t->kind != TOKEN_END && t->at < cursor
        && (t->kind != TOKEN_TEXT || end_of(t) < cursor);
}

struct spot spot_find(const char *text, size_t cursor, struct ap_arena *arena)
{
    struct spot spot = { .kind = SPOT_NONE };
    struct scan s = { .lex = { .text = text, .arena = arena }, .spot = &spot };
    struct token t = next(&s);

    while (is_behind(&t, cursor)) {
        if (end_of(&t) > cursor)
            return (struct spot){ .at = cursor, .end = cursor };    /* inside a test, >= */
        pass(&s, &t);
        t = next(&s);
    }
    settle(&s, &t, cursor);
    finish(&s);
    return spot;
}
