/*
 * sort.c -- ordering offerings by several keys.  See sort.h.
 *
 * Each key ranks the distinct values there are, and then orders the offerings
 * by counting ranks, which is stable; so the keys are applied from the last to
 * the first, and no two offerings are ever compared.
 */
#include "apposite/sort.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "core/find.h"

/* A distinct value on its way to its rank. */
struct ranked {
    const char *text;           /* compared where it is not NULL, ... */
    double      number;         /* ... else this; INFINITY: after all others */
    uint32_t    code;
};

static int compare(const struct ranked *x, const struct ranked *y)
{
    if (x->text)
        return strcmp(x->text, y->text);
    return x->number < y->number ? -1 : x->number > y->number;
}

static int by_value(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    int order = compare(x, y);

    return order ? order : x->code < y->code ? -1 : x->code > y->code;
}

/* rank[code], the same for equal values; return how many ranks there are. */
static size_t rank_values(struct ranked *value, size_t count, uint32_t *rank)
{
    uint32_t last = 0;

    if (count > 1)
        qsort(value, count, sizeof *value, by_value);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && compare(&value[i - 1], &value[i]) != 0)
            last++;
        rank[value[i].code] = last;
    }
    return count ? last + 1 : 0;
}

/* One number per offering to order it by; ranks is what those without a value get. */
struct order {
    uint32_t *rank;
    size_t    ranks;
};

/* What a value of this type is ordered by: a text, its order, or its place. */
static struct ranked value_rank(enum ap_type type, const struct ap_value *value,
                                uint32_t code)
{
    struct ranked r = { .code = code, .number = code };

    if (type == AP_TEXT || type == AP_URL)
        r.text = value->folded;
    else if (ap_type_ordered(type))
        r.number = isnan(value->order) ? INFINITY : value->order;
    return r;
}

static struct order order_by_attribute(const struct ap_catalogue *cat, size_t attribute,
                                       struct ap_arena *scratch)
{
    const struct ap_column *col = &cat->column[attribute];
    struct ranked *value = AP_NEW(scratch, struct ranked, col->values);
    uint32_t *rank = AP_NEW(scratch, uint32_t, col->values);
    struct order order = { .rank = AP_NEW(scratch, uint32_t, cat->offerings) };

    for (size_t i = 0; i < col->values; i++)
        value[i] = value_rank(cat->attribute[attribute].type, &col->value[i], (uint32_t)i);
    order.ranks = rank_values(value, col->values, rank);
    for (size_t o = 0; o < cat->offerings; o++) {
        bool stated = col->start[o] < col->start[o + 1];

        order.rank[o] = stated ? rank[col->code[col->start[o]]] : (uint32_t)order.ranks;
    }
    return order;
}

/* By name, key or group: a text per offering; an empty one is no value. */
static struct order order_by_text(const struct ap_catalogue *cat, struct topic topic,
                                  struct ap_arena *scratch)
{
    struct ranked *value = AP_NEW(scratch, struct ranked, cat->offerings);
    struct order order = { .rank = AP_NEW(scratch, uint32_t, cat->offerings) };
    size_t count = 0;

    for (size_t o = 0; o < cat->offerings; o++) {
        const struct ap_offering *of = &cat->offering[o];
        bool folded = topic.about == TOPIC_NAME;
        const char *text = topic_text(of, topic);

        text = folded ? of->folded : text_fold(scratch, text);
        if (*text)
            value[count++] = (struct ranked){ .text = text, .code = (uint32_t)o };
    }
    order.ranks = rank_values(value, count, order.rank);
    for (size_t o = 0; o < cat->offerings; o++) {
        if (!*topic_text(&cat->offering[o], topic))
            order.rank[o] = (uint32_t)order.ranks;
    }
    return order;
}

static void turn_round(struct order order, size_t offerings)
{
    for (size_t o = 0; o < offerings; o++) {
        if (order.rank[o] < order.ranks)
            order.rank[o] = (uint32_t)(order.ranks - 1) - order.rank[o];
    }
}

/* Put the offerings at from into to, by rank; equal ones keep their order. */
static void distribute(struct order order, const size_t *from, size_t *to, size_t count,
                       struct ap_arena *scratch)
{
    size_t *next = AP_NEW(scratch, size_t, order.ranks + 2);

    for (size_t i = 0; i < count; i++)
        next[order.rank[from[i]] + 1]++;
    for (size_t r = 0; r <= order.ranks; r++)
        next[r + 1] += next[r];
    for (size_t i = 0; i < count; i++)
        to[next[order.rank[from[i]]]++] = from[i];
}

/* What sort.h calls the topics of find.h. */
static const unsigned by_of[] = {
    [TOPIC_ATTRIBUTE] = AP_BY_ATTRIBUTE, [TOPIC_NAME]  = AP_BY_NAME,
    [TOPIC_KEY]       = AP_BY_KEY,       [TOPIC_GROUP] = AP_BY_GROUP,
};

static struct topic topic_of(const struct ap_sort_key *key)
{
    struct topic topic = { TOPIC_ATTRIBUTE, key->attribute };

    while (by_of[topic.about] != key->by)
        topic.about++;
    return topic;
}

static void apply(const struct ap_catalogue *cat, const struct ap_sort_key *key, size_t *at,
                  size_t count)
{
    struct ap_arena *scratch = ap_arena_new();
    struct topic topic = topic_of(key);
    struct order order = topic.about == TOPIC_ATTRIBUTE
        ? order_by_attribute(cat, topic.attribute, scratch)
        : order_by_text(cat, topic, scratch);
    size_t *from = AP_NEW(scratch, size_t, count);

    if (key->descending)
        turn_round(order, cat->offerings);
    memcpy(from, at, count * sizeof *from);
    distribute(order, from, at, count, scratch);
    ap_arena_free(scratch);
}

size_t *ap_sort_apply(const struct ap_catalogue *cat, struct ap_sort sort,
                      const struct ap_bits *set, struct ap_arena *arena)
{
    size_t count = ap_bits_size(set), n = 0;
    size_t *at = AP_NEW(arena, size_t, count);

    for (size_t o = ap_bits_next(set, 0); o != AP_NONE; o = ap_bits_next(set, o + 1))
        at[n++] = o;
    for (size_t k = sort.keys; k-- > 0;)
        apply(cat, &sort.key[k], at, count);
    return at;
}

static enum ap_code read_key(const struct ap_catalogue *cat, const char *name,
                             struct ap_sort_key *out, struct ap_error *err)
{
    struct ap_sort_key key = { .descending = *name == '-' };
    struct topic topic;
    enum ap_code rc = find_topic(cat, name + key.descending, &topic, err);

    if (rc)
        return rc;
    key.by = by_of[topic.about];
    key.attribute = topic.attribute;
    *out = key;
    return AP_OK;
}

/* text is one name and the comma after it at a time. */
enum ap_code ap_sort_parse(const struct ap_catalogue *cat, const char *text,
                           struct ap_arena *arena, struct ap_sort *out, struct ap_error *err)
{
    struct ap_sort sort = { .key = AP_NEW(arena, struct ap_sort_key, strlen(text) + 1) };
    size_t at = strspn(text, " ");

    while (text[at]) {
        size_t n = strcspn(text + at, ","), len = n;

        while (len > 0 && text[at + len - 1] == ' ')
            len--;

        enum ap_code rc = read_key(cat, ap_strndup(arena, text + at, len),
                                   &sort.key[sort.keys++], err);
        if (rc) {
            err->at = at;
            err->len = len;
            return rc;
        }
        at += n + (text[at + n] == ',');
        at += strspn(text + at, " ");
    }
    *out = sort;
    return AP_OK;
}

char *ap_sort_print(const struct ap_catalogue *cat, struct ap_sort sort, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    for (size_t i = 0; i < sort.keys; i++)
        buf_printf(&b, "%s%s%s", i ? "," : "", sort.key[i].descending ? "-" : "",
                   topic_key(cat, topic_of(&sort.key[i])));
    return buf_text(&b);
}
