/*
 * plain_catalogue.c -- random catalogues, and their cells from their facts.  See plain.h.
 */
#include "plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t seed;

void plain_seed(uint32_t start)
{
    seed = start;
}

size_t plain_below(size_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % n;
}

bool plain_once_in(size_t n)
{
    return plain_below(n) == 0;
}

/* Attributes and terms are fixed, offerings and facts random. */

const struct small_attribute plain_column[] = {
    { "grade",  "Grade of it",  AP_ORDINAL, false, "" },
    { "grades", "All grades",   AP_ORDINAL, true,  "" },
    { "kind",   "Sort of thing", AP_ENUM,   false, "" },
    { "parts",  "Parts",        AP_ENUM,    true,  "" },
    { "open",   "Is open",      AP_BOOL,    false, "" },
    { "size",   "Size",         AP_NUMBER,  false, "GB" },
    { "sizes",  "Other sizes",  AP_NUMBER,  true,  "" },
    { "day",    "Day",          AP_DATE,    false, "" },
    { "days",   "Other days",   AP_DATE,    true,  "" },
    { "text",   "Text",         AP_TEXT,    false, "" },
    { "texts",  "Other texts",  AP_TEXT,    true,  "" },
    { "link",   "Link",         AP_URL,     true,  "" },
    { 0 },
};
static const struct small_term term[] = {
    { "grade",  "low",   "Low grade", true,  1 },  { "grade",  "mid",  "Middle", true,  2 },
    { "grade",  "even",  "Even",      true,  2 },  { "grade",  "top",  "Top",    true,  7.5 },
    { "grade",  "odd",   "Odd",       false, 0 },  { "grades", "odd",  "Odd",    false, 0 },
    { "grades", "top",   "Top",       true,  3 },  { "grades", "mid",  "Middle", true,  -2 },
    { "grades", "low",   "Low grade", true,  -2 }, { "grades", "even", "Even",   true,  0 },
    { "kind",   "red",   "Red one",   false, 0 },  { "kind",   "blue", "Blue",   false, 0 },
    { "kind",   "green", "GREEN",     false, 0 },  { "parts",  "red",  "Red one", false, 0 },
    { "parts",  "blue",  "Blue",      false, 0 },  { "parts",  "tan",  "Tan",    false, 0 },
    { "parts",  "green", "GREEN",     false, 0 },  { 0 },
};

static const char *const numbers[] = { "1", "1.0", "2", "2.50", "2.5", "-3", "10", "1e1" };
static const char *const texts[] = { "low grade", "Low", "abc", "Abc", "aBc; d", "x \"y\" z", "?",
                                     "a,b", "a|b", "=x", "-n", "1 GB", "(", "no" };
static const char *const links[] = { "https://a.example/x?y=z", "https://b.example/ABC" };

/* Dates with the days they cover, which compare as texts. */
static const struct { const char *text, *first, *last; } dates[] = {
    { "2025",       "2025-01-01", "2025-12-31" }, { "2026",       "2026-01-01", "2026-12-31" },
    { "2026-01",    "2026-01-01", "2026-01-31" }, { "2026-02",    "2026-02-01", "2026-02-28" },
    { "2026-12",    "2026-12-01", "2026-12-31" }, { "2026-01-01", "2026-01-01", "2026-01-01" },
    { "2026-02-28", "2026-02-28", "2026-02-28" }, { "2026-12-31", "2026-12-31", "2026-12-31" },
};

static const struct small_term *terms_of(size_t a, size_t *count)
{
    const struct small_term *first = term;

    while (strcmp(first->attribute, plain_column[a].key) != 0)
        first++;
    *count = 0;
    while (first[*count].attribute && strcmp(first[*count].attribute, plain_column[a].key) == 0)
        ++*count;
    return first;
}

const struct small_term *plain_term(size_t a, const char *key)
{
    size_t count;
    const struct small_term *t = terms_of(a, &count);

    while (strcmp(t->key, key) != 0)
        t++;
    return t;
}

const char *plain_value(size_t a)
{
    enum ap_type type = a < PLAIN_ATTRIBUTES ? plain_column[a].type : AP_TEXT;
    size_t count;

    switch (type) {
    case AP_ENUM:
    case AP_ORDINAL: {
        const struct small_term *t = terms_of(a, &count);
        return t[plain_below(count)].key;
    }
    case AP_BOOL:
        return plain_once_in(2) ? "yes" : "no";
    case AP_NUMBER:
        return numbers[plain_below(AP_COUNT(numbers))];
    case AP_DATE:
        return dates[plain_below(AP_COUNT(dates))].text;
    case AP_URL:
        return links[plain_below(AP_COUNT(links))];
    case AP_TEXT:
    case AP_TYPE_COUNT:
        break;
    }
    return texts[plain_below(AP_COUNT(texts))];
}

struct small_offering plain_row[PLAIN_MOST + 1];

static struct small_fact fact[PLAIN_FACTS + 1];
static char              keys[PLAIN_MOST][24];
static struct plain_cell cells[PLAIN_MOST][PLAIN_ATTRIBUTES];

static void random_facts(size_t offerings)
{
    size_t count = plain_below(PLAIN_FACTS);

    for (size_t i = 0; i < count; i++) {
        enum ap_state state = plain_once_in(3) ? (enum ap_state)plain_below(AP_STATE_COUNT)
                                            : AP_STATED;
        size_t a = plain_below(PLAIN_ATTRIBUTES);
        bool valued = state == AP_STATED || state == AP_DENIED || state == AP_SUPERSEDED;

        fact[i] = (struct small_fact){ keys[plain_below(offerings)], plain_column[a].key, state,
                                       valued ? plain_value(a) : "" };
    }
    fact[count] = (struct small_fact){ 0 };
}

bool plain_same(size_t a, const char *x, const char *y)
{
    if (plain_column[a].type != AP_NUMBER)
        return strcmp(x, y) == 0;
    return strtod(x, NULL) <= strtod(y, NULL) && strtod(x, NULL) >= strtod(y, NULL);
}

static bool is_about(const struct small_fact *f, size_t o, size_t a, enum ap_state state)
{
    return strcmp(f->offering, plain_row[o].key) == 0
        && strcmp(f->attribute, plain_column[a].key) == 0 && f->state == state;
}

static bool has_value(const struct plain_cell *c, size_t a, const char *value)
{
    for (size_t i = 0; i < c->values; i++) {
        if (plain_same(a, c->value[i], value))
            return true;
    }
    return false;
}

/* All the values that rows state, also those that give a "one" cell no value. */
static struct plain_cell stated_of(size_t o, size_t a)
{
    struct plain_cell c = { .state = AP_UNKNOWN };

    for (const struct small_fact *f = fact; f->offering; f++) {
        if (is_about(f, o, a, AP_STATED) && !has_value(&c, a, f->value))
            c.value[c.values++] = f->value;
    }
    return c;
}

static struct plain_cell cell_of(size_t o, size_t a)
{
    struct plain_cell c = stated_of(o, a);

    c.disputed = !plain_column[a].many && c.values > 1;
    for (const struct small_fact *f = fact; f->offering; f++)
        c.disputed |= is_about(f, o, a, AP_DENIED) && has_value(&c, a, f->value);
    if (c.values > 0) {
        c.state = AP_STATED;
        c.values = plain_column[a].many ? c.values : 1;
        return c;
    }
    for (const struct small_fact *f = fact; f->offering; f++) {
        for (enum ap_state s = AP_NOT_STATED; s <= AP_NOT_APPLICABLE; s++) {
            if (is_about(f, o, a, s)) {
                c.state = s;
                return c;
            }
        }
    }
    return c;
}

const struct plain_cell *plain_cell(size_t offering, size_t attribute)
{
    return &cells[offering][attribute];
}

static int date_at(const char *text)
{
    int i = 0;

    while (strcmp(dates[i].text, text) != 0)
        i++;
    return i;
}

bool plain_days(const char *sign, const char *value, const char *wanted)
{
    int v = date_at(value), w = date_at(wanted);

    if (strcmp(sign, ">=") == 0)
        return strcmp(dates[v].first, dates[w].first) >= 0;
    if (strcmp(sign, ">") == 0)
        return strcmp(dates[v].first, dates[w].last) > 0;
    if (strcmp(sign, "<=") == 0)
        return strcmp(dates[v].last, dates[w].last) <= 0;
    if (strcmp(sign, "<") == 0)
        return strcmp(dates[v].last, dates[w].first) < 0;
    return strcmp(dates[v].first, dates[w].first) >= 0
        && strcmp(dates[v].last, dates[w].last) <= 0;
}

struct small *plain_catalogue(void)
{
    static const char *const names[] = { "Abc", "abc def", "Low", "Other", "red" };
    static const char *const groups[] = { "", "East", "West Side" };
    size_t offerings = 1 + plain_below(PLAIN_MOST);

    for (size_t i = 0; i < offerings; i++) {
        snprintf(keys[i], sizeof keys[i], "k%zu", i);
        plain_row[i] = (struct small_offering){
            keys[i], names[plain_below(5)], plain_once_in(4) ? "x;Tan;aBc" : "",
            groups[plain_below(3)], plain_once_in(4) ? "A summary, 1 GB." : "" };
    }
    plain_row[offerings] = (struct small_offering){ 0 };
    random_facts(offerings);
    for (size_t o = 0; o < offerings; o++) {
        for (size_t a = 0; a < PLAIN_ATTRIBUTES; a++)
            cells[o][a] = cell_of(o, a);
    }
    return small_new((struct small_content){ plain_row, plain_column, term, fact, NULL });
}
