/*
 * predicate_print.c -- a predicate as text: for the parser, and for people.
 */
#include "core/predicate_lex.h"
#include "core/predicate_node.h"

#include "base/buf.h"

static const struct {
    const char *written, *words, *date_words;
} tests[TEST_COUNT] = {
#define X(id, sign, ordered, text, date_text) [TEST_##id] = { sign, text, date_text },
    TESTS(X)
#undef X
};

/* On values that are no texts, ':' and '=' are one test, which is written ':'. */
static const char *sign_of(const struct ap_predicate *leaf)
{
    enum ap_type type = leaf_type(leaf);
    bool same = leaf->test == TEST_IS && type != AP_TEXT && type != AP_URL;

    return tests[same ? TEST_HAS : leaf->test].written;
}

static void print_leaf(struct buf *b, const struct ap_predicate *leaf)
{
    if (leaf->is_word) {
        buf_add(b, lex_write_word(leaf->operand[0].text, b->arena));
        return;
    }
    buf_add(b, lex_write_word(topic_key(leaf->cat, leaf->topic), b->arena));
    buf_add(b, sign_of(leaf));
    for (size_t i = 0; i < leaf->operands; i++)
        buf_printf(b, "%s%s", i ? "," : "",
                   lex_write_value(leaf->operand[i].text, b->arena));
}

static void print(struct buf *b, const struct ap_predicate *p);

/* A child, in parentheses where it would otherwise be read with its neighbours. */
static void print_child(struct buf *b, const struct ap_predicate *child, bool bare)
{
    buf_add(b, bare ? "" : "(");
    print(b, child);
    buf_add(b, bare ? "" : ")");
}

static void print(struct buf *b, const struct ap_predicate *p)
{
    if (p->node == NODE_LEAF)
        print_leaf(b, p);
    if (p->node == NODE_NOT) {
        buf_add(b, "-");
        print_child(b, p->child[0], p->child[0]->node == NODE_LEAF);
        return;
    }
    for (size_t i = 0; i < p->children; i++) {
        buf_add(b, i == 0 ? "" : p->node == NODE_OR ? " | " : " ");
        print_child(b, p->child[i], p->node == NODE_OR || p->child[i]->node != NODE_OR);
    }
}

char *ap_predicate_print(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    print(&b, p);
    return buf_text(&b);
}

/* A value as people read it. */
static void say_operand(struct buf *b, const struct ap_predicate *leaf,
                        const struct operand *operand)
{
    enum ap_type type = leaf_type(leaf);
    size_t attribute = leaf->topic.attribute;

    if (leaf->test == TEST_MATCHES || type == AP_TEXT || type == AP_URL) {
        buf_printf(b, "\"%s\"", operand->text);
    } else if (type == AP_DATE) {
        buf_add(b, operand->text);
    } else if (type == AP_NUMBER) {
        const char *unit = leaf->cat->attribute[attribute].unit;

        buf_printf(b, "%s%s%s", operand->text, *unit ? " " : "", unit);
    } else {
        buf_add(b, leaf->cat->column[attribute].value[operand->code].label);
    }
}

static void say_leaf(struct buf *b, const struct ap_predicate *leaf)
{
    const char *words = leaf_type(leaf) == AP_DATE ? tests[leaf->test].date_words
                                                   : tests[leaf->test].words;

    if (leaf->is_word) {
        buf_printf(b, "any text contains \"%s\"", leaf->operand[0].text);
        return;
    }
    buf_printf(b, "%s %s", topic_words(leaf->cat, leaf->topic), words);
    for (size_t i = 0; i < leaf->operands; i++) {
        buf_add(b, i ? " or " : " ");
        say_operand(b, leaf, &leaf->operand[i]);
    }
}

static void say(struct buf *b, const struct ap_predicate *p);

static void say_child(struct buf *b, const struct ap_predicate *child, bool bare)
{
    buf_add(b, bare ? "" : "(");
    say(b, child);
    buf_add(b, bare ? "" : ")");
}

static void say(struct buf *b, const struct ap_predicate *p)
{
    if (p->node == NODE_LEAF)
        say_leaf(b, p);
    if (p->node == NODE_NOT) {
        buf_add(b, "not ");
        say_child(b, p->child[0], false);
        return;
    }
    for (size_t i = 0; i < p->children; i++) {
        buf_add(b, i == 0 ? "" : p->node == NODE_OR ? " or " : " and ");
        say_child(b, p->child[i], p->node == NODE_OR || p->child[i]->node != NODE_OR);
    }
}

char *ap_predicate_words(const struct ap_predicate *p, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    if (p->node == NODE_AND && p->children == 0)
        buf_add(&b, "everything");
    say(&b, p);
    return buf_text(&b);
}
