/*
 * predicate_name.c -- reading values as the type of their attribute wants them.
 */
#include "core/predicate_name.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "core/pattern.h"

static const bool has_order[TEST_COUNT] = {
#define X(id, written, ordered, words, date_words) [TEST_##id] = ordered,
    TESTS(X)
#undef X
};

static const struct ap_attribute *attribute_of(const struct ap_predicate *leaf)
{
    return &leaf->cat->attribute[leaf->topic.attribute];
}

static const struct ap_column *column_of(const struct ap_predicate *leaf)
{
    return &leaf->cat->column[leaf->topic.attribute];
}

/* The key of what leaf is about, short enough for a message. */
static const char *shown_key(const struct ap_predicate *leaf, struct ap_arena *arena)
{
    return choose_cut(arena, topic_key(leaf->cat, leaf->topic));
}

enum ap_code name_test(const struct ap_predicate *leaf, const struct token *sign,
                       struct ap_error *err)
{
    if (!has_order[leaf->test] || ap_type_ordered(leaf_type(leaf)))
        return AP_OK;

    struct ap_arena *scratch = ap_arena_new();

    (void)lex_fail(err, sign, "%s has no order, so '%s' says nothing about it: use ':' or "
                   "'!='", shown_key(leaf, scratch), sign->text);
    ap_arena_free(scratch);
    return AP_USAGE;
}

static struct called value_called(const void *of, size_t i)
{
    const struct ap_column *col = of;
    const struct ap_value *v = &col->value[i];

    return (struct called){ .key = v->text, .names = v->folded, .count = 1 };
}

/* Values that an order operator can take, as far as a message has room. */
static const char *ranked_values(const struct ap_column *col, struct ap_arena *arena)
{
    struct buf b = BUF(arena);
    size_t shown = 0;

    for (size_t i = 0; i < col->values && shown < 6; i++) {
        if (!isnan(col->value[i].order))
            buf_printf(&b, "%s%s", shown++ ? ", " : "",
                       choose_cut(arena, col->value[i].text));
    }
    return shown ? buf_text(&b) : "none";
}

static enum ap_code closed_value(const struct ap_predicate *leaf, const struct token *value,
                                 struct operand *out, struct ap_arena *scratch,
                                 struct ap_error *err)
{
    const struct ap_column *col = column_of(leaf);
    struct choices from = { .of = col, .count = col->values, .called = value_called,
                            .what = "value", .owner = topic_key(leaf->cat, leaf->topic) };
    size_t code;
    enum ap_code rc = choose(&from, value->text, AP_USAGE, &code, err);

    if (rc)
        return lex_fail(err, value, "%s", err->text);
    if (has_order[leaf->test] && isnan(col->value[code].order))
        return lex_fail(err, value, "%s has no rank in %s, so nothing is above or below it: "
                        "those with a rank are %s", choose_cut(scratch, col->value[code].text),
                        shown_key(leaf, scratch), ranked_values(col, scratch));
    *out = (struct operand){ .text = col->value[code].text, .code = (uint32_t)code,
                             .number = col->value[code].order };
    return AP_OK;
}

/* The shortest text that reads back as the same number. */
static char *number_text(double number, struct ap_arena *arena)
{
    char text[40];
    double back = 0;

    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        (void)value_number(text, &back);
        if (back == number)
            break;
    }
    return ap_strdup(arena, text);
}

/* "4" or "4 nodes". */
static enum ap_code number_value(const struct ap_predicate *leaf, const struct token *value,
                                 struct ap_arena *arena, struct operand *out,
                                 struct ap_arena *scratch, struct ap_error *err)
{
    const char *unit = attribute_of(leaf)->unit;
    double number;
    size_t n = value_number(value->text, &number);
    const char *rest = value->text + n + strspn(value->text + n, " ");

    if (!n || (*rest && strcmp(text_fold(scratch, rest), text_fold(scratch, unit)) != 0))
        return lex_fail(err, value, "\"%s\" is not a number: %s takes one such as 4%s%s",
                        choose_cut(scratch, value->text), shown_key(leaf, scratch),
                        *unit ? " or \"4 " : "",
                        *unit ? ap_printf(scratch, "%s\"", choose_cut(scratch, unit)) : "");
    *out = (struct operand){ .text = number_text(number, arena), .number = number };
    return AP_OK;
}

static enum ap_code date_value(const struct ap_predicate *leaf, const struct token *value,
                               struct operand *out, struct ap_arena *scratch,
                               struct ap_error *err)
{
    struct days days;

    if (!value_days(value->text, &days))
        return lex_fail(err, value, "\"%s\" is not a date: %s takes 2026, 2026-03 or "
                        "2026-03-15", choose_cut(scratch, value->text),
                        shown_key(leaf, scratch));
    *out = (struct operand){ .text = value->text, .days = days };
    return AP_OK;
}

static enum ap_code pattern_value(const struct token *value, struct operand *out,
                                  struct ap_error *err)
{
    if (pattern_check(value->text, err))
        return lex_fail(err, value, "%s", err->text);
    *out = (struct operand){ .text = value->text };
    return AP_OK;
}

static enum ap_code typed_value(const struct ap_predicate *leaf, const struct token *value,
                                struct ap_arena *arena, struct operand *out,
                                struct ap_arena *scratch, struct ap_error *err)
{
    switch (leaf_type(leaf)) {
    case AP_ENUM:
    case AP_ORDINAL:
    case AP_BOOL:
        return closed_value(leaf, value, out, scratch, err);
    case AP_NUMBER:
        return number_value(leaf, value, arena, out, scratch, err);
    case AP_DATE:
        return date_value(leaf, value, out, scratch, err);
    case AP_TEXT:
    case AP_URL:
    case AP_TYPE_COUNT:
        break;
    }
    *out = (struct operand){ .text = value->text };
    return AP_OK;
}

enum ap_code name_value(const struct ap_predicate *leaf, const struct token *value,
                        struct ap_arena *arena, struct operand *out, struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    enum ap_code rc = leaf->test == TEST_MATCHES
        ? pattern_value(value, out, err)
        : typed_value(leaf, value, arena, out, scratch, err);

    ap_arena_free(scratch);
    return rc;
}

const char *name_written(const struct ap_catalogue *cat, size_t attribute, size_t value,
                         struct ap_arena *arena)
{
    const struct ap_value *v = &cat->column[attribute].value[value];
    double number;

    if (cat->attribute[attribute].type != AP_NUMBER || !value_number(v->text, &number))
        return v->text;
    return number_text(number, arena);
}
