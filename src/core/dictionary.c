/*
 * dictionary.c -- codes, labels, orders and equality of values.  See dictionary.h.
 */
#include "core/dictionary.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "core/value.h"

void dictionary_start(struct dictionary *d, const struct ap_attribute *attribute,
                      struct ap_arena *scratch)
{
    *d = (struct dictionary){ .attribute = attribute, .text = DICT(scratch) };
    if (attribute->type == AP_BOOL) {
        dict_add(&d->text, "no");
        dict_add(&d->text, "yes");
    }
    for (size_t i = 0; i < attribute->terms; i++)
        dict_add(&d->text, attribute->term[i].key);
}

static bool is_closed(enum ap_type type)
{
    return type == AP_ENUM || type == AP_ORDINAL || type == AP_BOOL;
}

uint32_t dictionary_code(struct dictionary *d, const char *value)
{
    size_t before = d->text.count;
    uint32_t code = (uint32_t)dict_add(&d->text, value);

    assert(code < before || !is_closed(d->attribute->type));    /* store.h checked it */
    return code;
}

static double order_of(const struct ap_attribute *attribute, const char *text, size_t code)
{
    struct days days;
    double number;

    if (attribute->type == AP_ORDINAL && attribute->term[code].ranked)
        return attribute->term[code].rank;
    if (attribute->type == AP_NUMBER && value_number(text, &number))
        return number;
    if (attribute->type == AP_DATE && value_days(text, &days))
        return days.first;
    return NAN;
}

static const char *label_of(const struct ap_attribute *attribute, const char *text,
                            size_t code, struct ap_arena *arena)
{
    if (attribute->type == AP_ENUM || attribute->type == AP_ORDINAL)
        return attribute->term[code].label;
    if (attribute->type == AP_NUMBER && *attribute->unit)
        return ap_printf(arena, "%s %s", text, attribute->unit);
    return text;
}

/* A number and where it stands, for sorting. */
struct placed {
    double   order;
    uint32_t code;
};

static int by_order(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;

    if (x->order < y->order || x->order > y->order)
        return x->order < y->order ? -1 : 1;
    return x->code < y->code ? -1 : 1;
}

/* 6.0 is 6: equal numbers share the code of the first of them. */
static void join_equal(struct ap_value *value, size_t count, struct ap_arena *scratch)
{
    struct placed *sorted = AP_NEW(scratch, struct placed, count);
    size_t n = 0;

    for (size_t i = 0; i < count; i++) {
        if (!isnan(value[i].order))
            sorted[n++] = (struct placed){ value[i].order, (uint32_t)i };
    }
    if (n > 1)
        qsort(sorted, n, sizeof *sorted, by_order);
    for (size_t i = 1; i < n; i++) {
        if (sorted[i].order <= sorted[i - 1].order)
            value[sorted[i].code].same = value[sorted[i - 1].code].same;
    }
}

struct ap_value *dictionary_values(const struct dictionary *d, struct ap_arena *arena,
                                   struct ap_arena *scratch)
{
    const struct ap_attribute *attribute = d->attribute;
    struct ap_value *value = AP_NEW(arena, struct ap_value, d->text.count);

    for (size_t i = 0; i < d->text.count; i++) {
        const char *text = d->text.key[i];

        value[i].text = text;
        value[i].label = label_of(attribute, text, i, arena);
        value[i].folded = text_fold(arena, value[i].label);
        value[i].order = order_of(attribute, text, i);
        value[i].same = (uint32_t)i;
    }
    if (attribute->type == AP_NUMBER)
        join_equal(value, d->text.count, scratch);
    return value;
}
