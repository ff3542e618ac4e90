/*
 * predicate_parse.c -- from the text of a filter to a tree; see predicate.h for
 * the grammar.  One function per rule of it.
 */
#include "core/predicate_name.h"

#include <string.h>

#include "base/text.h"

enum { FILTER_MAX = 4096, DEPTH_MAX = 64 };

struct parser {
    const struct ap_catalogue *cat;
    enum ap_predicate_use      use;
    struct ap_arena           *arena;
    struct lexer               lex;
    struct ap_predicate       *leaves;      /* the last one; see earlier */
    int                        depth;       /* of parentheses */
};

static enum token_kind kind(const struct parser *p)
{
    return p->lex.token.kind;
}

/* Something should stand here and does not. */
static enum ap_code missing(const struct parser *p, const char *what,
                            struct ap_error *err)
{
    const struct token *last = &p->lex.last, *next = &p->lex.token;
    const struct token *shown = last->len ? last : next;

    return lex_fail(err, shown, "%s is missing %s '%.*s'", what,
                    last->len ? "after" : "before", (int)shown->len, p->lex.text + shown->at);
}

static struct ap_predicate *new_leaf(struct parser *p)
{
    struct ap_predicate *leaf = AP_NEW(p->arena, struct ap_predicate, 1);

    leaf->cat = p->cat;
    leaf->node = NODE_LEAF;
    leaf->earlier = p->leaves;
    return p->leaves = leaf;
}

/* Add a value; one said twice counts once. */
static void add_operand(struct parser *p, struct ap_predicate *leaf,
                        struct operand operand)
{
    size_t n = leaf->operands;

    for (size_t i = 0; i < n; i++) {
        if (strcmp(leaf->operand[i].text, operand.text) == 0)
            return;
    }
    if ((n & (n - 1)) == 0) {           /* full: the room is a power of two */
        struct operand *more = AP_NEW(p->arena, struct operand, n ? 2 * n : 1);

        if (n)
            memcpy(more, leaf->operand, n * sizeof *more);
        leaf->operand = more;
    }
    leaf->operand[leaf->operands++] = operand;
}

static const struct ap_predicate *word(struct parser *p, const struct token *text)
{
    struct ap_predicate *leaf = new_leaf(p);

    leaf->is_word = true;
    leaf->test = TEST_HAS;
    add_operand(p, leaf, (struct operand){ .text = text->text });
    return leaf;
}

static enum test test_of(const struct token *sign)
{
    static const char *const written[TEST_COUNT] = {
#define X(id, text, ordered, words, date_words) [TEST_##id] = text,
        TESTS(X)
#undef X
    };
    enum test test = 0;

    while (strcmp(written[test], sign->text) != 0)
        test++;
    return test;
}

/* The state that a value stands for, or TEST_COUNT. */
static enum test state_of(const struct token *value)
{
    static const char *const written[TEST_COUNT] = {
        [TEST_OPEN] = "?", [TEST_DISPUTED] = "!", [TEST_STATED] = "*",
    };

    if (value->kind != TOKEN_TEXT || value->quoted)
        return TEST_COUNT;
    for (enum test test = TEST_OPEN; test < TEST_COUNT; test++) {
        if (strcmp(written[test], value->text) == 0)
            return test;
    }
    return TEST_COUNT;
}

static bool takes_list(enum test test)
{
    return test == TEST_HAS || test == TEST_IS || test == TEST_NOT;
}

/* value (',' value)*, up to the token after it. */
static enum ap_code values(struct parser *p, struct ap_predicate *leaf,
                           struct ap_error *err)
{
    enum ap_code rc = AP_OK;

    while (!rc) {
        struct operand operand;

        if (kind(p) != TOKEN_TEXT)
            return missing(p, "a value", err);
        if (leaf->operands > 0 && state_of(&p->lex.token) != TEST_COUNT)
            return lex_fail(err, &p->lex.token, "'%s' cannot stand in a list: write it as a "
                            "condition of its own, or in quotes", p->lex.token.text);
        rc = name_value(leaf, &p->lex.token, p->arena, &operand, err);
        if (rc)
            return rc;
        add_operand(p, leaf, operand);
        rc = lex_next(&p->lex, LEX_AFTER_VALUE, err);
        if (rc || kind(p) != TOKEN_COMMA)
            return rc;
        if (!takes_list(leaf->test))
            return lex_fail(err, &p->lex.token, "this test takes one value: put quotes around "
                            "one that holds a comma");
        rc = lex_next(&p->lex, LEX_VALUE, err);
    }
    return rc;
}

/* A state stands alone. */
static enum ap_code state(struct parser *p, struct ap_predicate *leaf,
                          struct ap_error *err)
{
    leaf->test = state_of(&p->lex.token);

    enum ap_code rc = lex_next(&p->lex, LEX_AFTER_VALUE, err);

    if (!rc && kind(p) == TOKEN_COMMA)
        return lex_fail(err, &p->lex.token, "'%s' cannot stand in a list: write it as a "
                        "condition of its own, or in quotes", p->lex.last.text);
    return rc;
}

/* On texts ':' is a part and '=' the whole; elsewhere they are the same. */
static enum test settle(enum test test, enum ap_type type)
{
    return test == TEST_HAS && type != AP_TEXT && type != AP_URL ? TEST_IS : test;
}

/* What follows a name: the current token is the sign. */
static enum ap_code condition(struct parser *p, const struct token *name,
                              const struct ap_predicate **out, struct ap_error *err)
{
    struct token sign = p->lex.token;
    struct ap_predicate *leaf = new_leaf(p);
    enum ap_code rc = find_topic(p->cat, name->text, &leaf->topic, err);

    if (rc)
        return lex_fail(err, name, "%s", err->text);
    leaf->test = settle(test_of(&sign), leaf_type(leaf));
    if (leaf->test == TEST_MATCHES && p->use == AP_USE_WHEN)
        return lex_fail(err, &sign, "'~' may not stand in the condition of an answer");
    rc = name_test(leaf, &sign, err);
    if (!rc)
        rc = lex_next(&p->lex, LEX_VALUE, err);
    if (rc)
        return rc;
    *out = leaf;
    if (*sign.text == ':' && state_of(&p->lex.token) != TEST_COUNT)
        return state(p, leaf, err);
    return values(p, leaf, err);
}

static enum ap_code parse_or(struct parser *p, const struct ap_predicate **out,
                             struct ap_error *err);

/* '(' or ')' */
static enum ap_code parenthesis(struct parser *p, const struct ap_predicate **out,
                                struct ap_error *err)
{
    struct token open = p->lex.token;

    if (++p->depth > DEPTH_MAX)
        return lex_fail(err, &open, "there are more than %d parentheses inside each other",
                        DEPTH_MAX);

    enum ap_code rc = lex_next(&p->lex, LEX_CONDITION, err);

    if (!rc)
        rc = parse_or(p, out, err);
    if (rc)
        return rc;
    if (kind(p) != TOKEN_CLOSE)
        return lex_fail(err, &open, "the parenthesis is not closed");
    p->depth--;
    return lex_next(&p->lex, LEX_CONDITION, err);
}

/* word | attr test value | '(' or ')' */
static enum ap_code parse_atom(struct parser *p, const struct ap_predicate **out,
                               struct ap_error *err)
{
    struct token first = p->lex.token;

    if (first.kind == TOKEN_OPEN)
        return parenthesis(p, out, err);
    if (first.kind == TOKEN_TEST)
        return lex_fail(err, &first, "'%s' needs the name of an attribute before it",
                        first.text);
    if (first.kind != TOKEN_TEXT)
        return missing(p, "a condition", err);

    enum ap_code rc = lex_next(&p->lex, LEX_CONDITION, err);

    if (rc)
        return rc;
    if (kind(p) == TOKEN_TEST)
        return condition(p, &first, out, err);
    *out = word(p, &first);
    return AP_OK;
}

/* '-'? atom */
static enum ap_code parse_not(struct parser *p, const struct ap_predicate **out,
                              struct ap_error *err)
{
    if (kind(p) != TOKEN_MINUS)
        return parse_atom(p, out, err);

    enum ap_code rc = lex_next(&p->lex, LEX_CONDITION, err);

    if (!rc)
        rc = parse_atom(p, out, err);
    if (!rc)
        *out = node_not(*out, p->arena);
    return rc;
}

static bool ends_and(enum token_kind kind)
{
    return kind == TOKEN_END || kind == TOKEN_CLOSE || kind == TOKEN_OR;
}

/* not+ */
static enum ap_code parse_and(struct parser *p, const struct ap_predicate **out,
                              struct ap_error *err)
{
    struct nodes all = NODES(p->arena);
    const struct ap_predicate *one;
    enum ap_code rc;

    do {
        rc = parse_not(p, &one, err);
        if (rc)
            return rc;
        nodes_add(&all, one);
    } while (!ends_and(kind(p)));
    *out = node_join(p->cat, NODE_AND, &all);
    return AP_OK;
}

/* and ('|' and)* */
static enum ap_code parse_or(struct parser *p, const struct ap_predicate **out,
                             struct ap_error *err)
{
    struct nodes any = NODES(p->arena);
    const struct ap_predicate *one;
    enum ap_code rc = parse_and(p, &one, err);

    while (!rc && kind(p) == TOKEN_OR) {
        nodes_add(&any, one);
        rc = lex_next(&p->lex, LEX_CONDITION, err);
        if (!rc)
            rc = parse_and(p, &one, err);
    }
    if (rc)
        return rc;
    nodes_add(&any, one);
    *out = node_join(p->cat, NODE_OR, &any);
    return AP_OK;
}

static enum ap_code parse_filter(struct parser *p, const struct ap_predicate **out,
                                 struct ap_error *err)
{
    enum ap_code rc = lex_next(&p->lex, LEX_CONDITION, err);

    if (rc)
        return rc;
    if (kind(p) == TOKEN_END) {
        *out = node_join(p->cat, NODE_AND, &(struct nodes)NODES(p->arena));
        return AP_OK;
    }
    rc = parse_or(p, out, err);
    if (!rc && kind(p) == TOKEN_CLOSE)
        return lex_fail(err, &p->lex.token, "the parenthesis closes nothing");
    return rc;
}

/* What can be wrong with a text before it is read. */
static enum ap_code check_text(const char *text, struct ap_error *err)
{
    size_t n = strlen(text), bad = text_invalid(text, n);
    struct token none = { 0 }, byte = { .at = bad, .len = 1 };

    if (n > FILTER_MAX)
        return lex_fail(err, &none, "a filter may have %d bytes, this one has %zu",
                        FILTER_MAX, n);
    if (bad < n)
        return lex_fail(err, &byte, "byte %zu of the filter is not UTF-8 text", bad + 1);
    return AP_OK;
}

enum ap_code ap_predicate_parse(const struct ap_catalogue *cat, const char *text,
                                enum ap_predicate_use use, struct ap_arena *arena,
                                const struct ap_predicate **out, struct ap_error *err)
{
    struct parser p = { .cat = cat, .use = use, .arena = arena,
                        .lex = { .text = text, .arena = arena } };
    const struct ap_predicate *parsed;
    enum ap_code rc = check_text(text, err);

    if (!rc)
        rc = parse_filter(&p, &parsed, err);
    if (rc)
        return rc;
    for (struct ap_predicate *leaf = p.leaves; leaf; leaf = leaf->earlier)
        leaf_decide(leaf, arena);
    *out = parsed;
    return AP_OK;
}
