/*
 * plain_order.c -- tasks about the order and the attributes of the list.  See
 * plain_tasks.h.
 */
#include <string.h>

#include "base/buf.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"

/* The numbers of what the list can be sorted by; attributes to read begin at 1. */
enum { CATALOGUE_ORDER = 1, BY_NAME, BY_FIRST };

static void add_attributes(struct pages *p, const struct talk *t, size_t number)
{
    const struct viewstate *v = talk_view(t);

    for (size_t i = 0; i < t->s->cat->attributes; i++) {
        bool read = viewstate_index(v->column, v->columns, i) < v->columns;

        pages_entry(p, "%zu. %s%s", number + i, t->s->cat->attribute[i].name,
                    read ? ", read in the list" : "");
    }
}

struct pages plain_attributes(const struct talk *t, size_t number)
{
    struct pages p = PAGES(t->turn);

    add_attributes(&p, t, number);
    return p;
}

enum ap_code plain_find_attribute(const struct talk *t, const char *text, size_t *out,
                                  struct ap_error *err)
{
    size_t number;

    if (!typed_number(text, t->s->cat->attributes, &number))
        return ap_attribute_find(t->s->cat, text, out, err);
    *out = number - 1;
    return AP_OK;
}

bool plain_attribute(struct talk *t, const char *text, void *of)
{
    struct ap_error err = { 0 };

    if (plain_find_attribute(t, text, of, &err) == AP_OK)
        return true;
    plain_refuse(t, text, err.text);
    return false;
}

/* What a number stands for: an attribute, from first on; before that the name. NULL: neither. */
static const char *key_of(const struct talk *t, const char *text, size_t first)
{
    size_t number;

    if (!typed_number(text, first + t->s->cat->attributes - 1, &number))
        return NULL;
    if (number >= first)
        return t->s->cat->attribute[number - first].key;
    return number == BY_NAME ? ".name" : NULL;
}

/* "2, name,-5": each number as the key of its attribute, with the sign before it. */
static char *by_numbers(const struct talk *t, const char *text, size_t first)
{
    struct buf out = BUF(t->turn);

    for (const char *s = text + strspn(text, " "); *s; s += strspn(s, " ")) {
        size_t n = strcspn(s, ","), sign = *s == '-';
        const char *word = ap_strndup(t->turn, s + sign, n - sign);
        const char *key = key_of(t, word, first);

        buf_printf(&out, "%s%s%s", out.n ? "," : "", sign ? "-" : "", key ? key : word);
        s += n + (s[n] == ',');
    }
    return buf_text(&out);
}

/*
 * Sorting
 */

static bool is_number(const char *text, size_t number)
{
    size_t got;
    return typed_number(text, number, &got) && got == number;
}

char *plain_order(const struct talk *t, struct ap_sort sort)
{
    static const char *const texts[] = {
        [AP_BY_ATTRIBUTE] = "", [AP_BY_NAME] = "name", [AP_BY_KEY] = "key",
        [AP_BY_GROUP] = "group",
    };
    struct buf out = BUF(t->turn);

    for (size_t i = 0; i < sort.keys; i++) {
        const struct ap_sort_key *key = &sort.key[i];
        const char *name = key->by == AP_BY_ATTRIBUTE ? t->s->cat->attribute[key->attribute].name
                                                      : texts[key->by];

        buf_printf(&out, "%s%s%s", i ? ", then " : "", name, key->descending ? " downwards" : "");
    }
    return buf_text(&out);
}

static bool set_sort(struct talk *t, const char *text, void *of)
{
    struct viewstate next = *talk_view(t);
    struct ap_error err = { 0 };

    (void)of;
    if (is_number(text, CATALOGUE_ORDER) || strcmp(text, "none") == 0)
        next.sort = (struct ap_sort){ 0 };
    else if (ap_sort_parse(t->s->cat, by_numbers(t, text, BY_FIRST), t->own, &next.sort, &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    const char *order = plain_order(t, next.sort);
    plain_change_list(t, &next, *order ? ap_printf(t->turn, "Sorted by %s", order)
                                       : "Went back to the catalogue's order");
    talk_say(t, "The list is in %s%s.", *order ? "the order of " : "the catalogue's order", order);
    return true;
}

/* A number by itself leaves open in which direction. */
static const char *direction(struct talk *t, const char *text)
{
    const char *key = key_of(t, text, BY_FIRST);

    if (!key)
        return text;
    const char *way = talk_ask(t, "In which direction? 1 is upwards, 2 is downwards.");
    if (!way)
        return NULL;
    return is_number(way, 2) || strncmp("downwards", way, strlen(way)) == 0
               ? ap_printf(t->turn, "-%s", key) : key;
}

static bool take_sort(struct talk *t, const char *text, void *of)
{
    text = t->asked ? direction(t, text) : text;
    return text && set_sort(t, text, of);
}

void plain_sort(struct talk *t, const char *rest)
{
    struct pages p = PAGES(t->turn);

    pages_entry(&p, "%d. The catalogue's own order", CATALOGUE_ORDER);
    pages_entry(&p, "%d. Name", BY_NAME);
    add_attributes(&p, t, BY_FIRST);
    (void)plain_take(t, rest, &p, "Sort by which?", take_sort, NULL);
}

/*
 * The attributes of the list
 */

static bool set_columns(struct talk *t, const char *text, void *of)
{
    struct viewstate next = *talk_view(t);
    struct ap_error err = { 0 };

    (void)of;
    if (viewline_set(t->s->cat, VOPT_COLUMNS, by_numbers(t, text, 1), t->own, &next, &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    plain_change_list(t, &next, ap_printf(t->turn, "Chose %zu attributes", next.columns));
    talk_say(t, "The list reads %zu of %zu attributes.", next.columns, t->s->cat->attributes);
    return true;
}

void plain_columns(struct talk *t, const char *rest)
{
    struct pages p = plain_attributes(t, 1);

    (void)plain_take(t, rest, &p, "Read which, with commas between, or all, or none?", set_columns,
                     NULL);
}
