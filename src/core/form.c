/*
 * form.c -- checking rows and resolving what they refer to.  See form.h.
 *
 * Table by table in the order of ROW_TABLES: a table is checked against those
 * before it, then sorted and indexed for those behind it, so that an index
 * into a table never changes once something holds it.
 */
#include "core/form.h"

#include <string.h>

#include "apposite/catalogue.h"
#include "base/text.h"

/* The cell being looked at. */
struct cell {
    struct rows              *rows;
    struct findings          *findings;
    enum table                table;
    size_t                    at;       /* the row */
    struct row               *row;
    size_t                    column;
    const struct column_spec *spec;
    const char               *text;
};

#define FAULT(c, ...) findings_add((c)->findings, true, (c)->table, (c)->at, __VA_ARGS__)

static const char *quote(const struct cell *c, const char *text)
{
    return findings_quote(c->findings, text);
}

/* "; did you mean 'aks'?", or nothing: a few guesses among a few keys, no more. */
static const char *suggestion(const struct cell *c, enum table table, const char *outer,
                              const char *key)
{
    enum { NEAR = 2, KEYS = 1000, GUESSES = 100 };      /* near: slips of a finger */
    const struct row_table *t = &c->rows->table[table];
    const char *best = NULL;
    size_t distance = NEAR + 1;

    if (t->count > KEYS || c->findings->count > GUESSES)
        return "";
    for (size_t i = 0; i < t->count; i++) {
        size_t d = text_distance(key, t->index[i].key, NEAR);
        if (d < distance && d * 2 < strlen(key) && strcmp(t->index[i].outer, outer) == 0) {
            best = t->index[i].key;
            distance = d;
        }
    }
    return best ? ap_printf(c->findings->arena, "; did you mean '%s'?", quote(c, best)) : "";
}

/* The row of another table with this key; where it is not there, say so. */
static size_t resolve(const struct cell *c, enum table table, const char *key)
{
    size_t row = rows_find(c->rows, table, "", key);

    if (row == AP_NONE && !c->rows->table[table].partial)
        FAULT(c, "%s: unknown key: no %s '%s'%s", c->spec->name, rows_spec[table].name,
              quote(c, key), suggestion(c, table, "", key));
    return row;
}

/* Must hold for c->text, or the cell is not what a text in it should be. */
static void check_that(const struct cell *c, bool holds, const char *should)
{
    if (!holds)
        FAULT(c, "%s: '%s' is not %s", c->spec->name, quote(c, c->text), should);
}

static void check_key(const struct cell *c)
{
    c->row->bad_key = !form_is_key(c->text);
    check_that(c, !c->row->bad_key,
               "a key: small letters, digits, '-' and '_', and no sign first");
}

/* Is a list short enough to look at its items?  Long ones are mistakes or attacks. */
static bool is_short(const struct cell *c)
{
    enum { MOST = 1000 };
    const char *at = FORM_LIST(c->text);
    size_t n, items = 0;

    while (items <= MOST && form_item(&at, &n))
        items++;
    if (items > MOST)
        FAULT(c, "%s: the list has more than %d items", c->spec->name, MOST);
    return items <= MOST;
}

static void check_refs(const struct cell *c)
{
    const char *at = FORM_LIST(c->text), *item;
    size_t n;

    if (!is_short(c))
        return;
    while ((item = form_item(&at, &n)) != NULL)
        (void)resolve(c, (enum table)c->spec->of, ap_strndup(c->rows->arena, item, n));
}

static void check_list(const struct cell *c)
{
    const char *at = FORM_LIST(c->text);
    size_t n;

    if (!is_short(c))
        return;
    while (form_item(&at, &n))
        if (n == 0)
            FAULT(c, "%s: the list has an empty item", c->spec->name);
}

static void check_word(const struct cell *c)
{
    enum words list = (enum words)c->spec->of;
    size_t word = rows_word(list, c->text);

    if (word != AP_NONE)
        c->row->ref[c->column] = (uint32_t)word;
    else if (*c->text)
        FAULT(c, "%s: unknown %s '%s'; it may be %s", c->spec->name, c->spec->name,
              quote(c, c->text), rows_words(list, c->findings->arena));
}

/* A value that is the key of a term, of the attribute in another column. */
static void check_term(const struct cell *c, uint32_t attribute)
{
    const char *outer = c->rows->table[TABLE_ATTRIBUTE].at[attribute].cell[ATTRIBUTE_KEY];

    if (rows_find(c->rows, TABLE_TERM, outer, c->text) == AP_NONE &&
        !c->rows->table[TABLE_TERM].partial)
        FAULT(c, "%s: '%s' is no term of %s%s", c->spec->name, quote(c, c->text),
              quote(c, outer), suggestion(c, TABLE_TERM, outer, c->text));
}

static void check_flag(const struct cell *c)
{
    check_that(c, form_is_flag(c->text), "yes or no");
}

static void check_date(const struct cell *c)
{
    check_that(c, form_is_date(c->text), "a date such as 2026-11-23, 2026-11 or 2026");
}

static void check_number(const struct cell *c)
{
    check_that(c, form_is_number(c->text), "a decimal number");
}

static void check_url(const struct cell *c)
{
    check_that(c, form_is_url(c->text), "a URL");
}

static void check_typed(const struct cell *c, uint32_t attribute)
{
    uint32_t type = c->rows->table[TABLE_ATTRIBUTE].at[attribute].ref[ATTRIBUTE_TYPE];

    if (type == ROW_NO_REF)
        return;                 /* the attribute is at fault, and said so */
    switch ((enum ap_type)type) {
    case AP_ENUM:
    case AP_ORDINAL: check_term(c, attribute); break;
    case AP_BOOL:    check_flag(c);            break;
    case AP_NUMBER:  check_number(c);          break;
    case AP_DATE:    check_date(c);            break;
    case AP_URL:     check_url(c);             break;
    case AP_TEXT:
    case AP_TYPE_COUNT:                        break;
    }
}

/* The value of a glossary row: of an attribute that has terms, or yes and no. */
static void check_gloss(const struct cell *c)
{
    uint32_t attribute = c->row->ref[GLOSSARY_ATTRIBUTE];

    if (attribute != ROW_NO_REF)
        check_typed(c, attribute);
    else if (!*c->row->cell[GLOSSARY_ATTRIBUTE])
        FAULT(c, "%s: '%s' needs an attribute that it is a value of", c->spec->name,
              quote(c, c->text));
}

static void check_cell(const struct cell *c)
{
    switch (c->spec->kind) {
    case KIND_KEY:
    case KIND_KEY_IN: check_key(c);    break;
    case KIND_LIST:   check_list(c);   break;
    case KIND_DATE:   check_date(c);   break;
    case KIND_URL:    check_url(c);    break;
    case KIND_FLAG:   check_flag(c);   break;
    case KIND_NUMBER: check_number(c); break;
    case KIND_WORD:   check_word(c);   break;
    case KIND_REF:
        c->row->ref[c->column] = (uint32_t)resolve(c, (enum table)c->spec->of, c->text);
        break;
    case KIND_REFS:   check_refs(c);   break;
    case KIND_VALUE:
        if (c->row->ref[FACT_ATTRIBUTE] != ROW_NO_REF)
            check_typed(c, c->row->ref[FACT_ATTRIBUTE]);
        break;
    case KIND_TERM:   check_gloss(c);  break;
    case KIND_TEXT:
    case KIND_WHEN:                     /* check_tree.c parses it */
    case KIND_TO:                       /* check_tree.c follows it */
        break;
    }
}

/* A fact has a value exactly when its state speaks of one. */
static void check_state(struct rows *rows, size_t at, struct findings *findings)
{
    const struct row *row = &rows->table[TABLE_FACT].at[at];
    bool has = *row->cell[FACT_VALUE] != '\0';
    const char *state = row->cell[FACT_STATE];

    if (row->ref[FACT_STATE] == ROW_NO_REF)
        return;
    switch ((enum ap_state)row->ref[FACT_STATE]) {
    case AP_STATED:
        if (!has)
            findings_add(findings, true, TABLE_FACT, at, "value: a stated fact needs a value; "
                         "or give the state that explains why it has none");
        break;
    case AP_SUPERSEDED:
    case AP_DENIED:
        if (!has)
            findings_add(findings, true, TABLE_FACT, at,
                         "value: the state '%s' needs a value", state);
        break;
    case AP_NOT_STATED:
    case AP_UNKNOWN:
    case AP_NOT_APPLICABLE:
    case AP_STATE_COUNT:
        if (has)
            findings_add(findings, true, TABLE_FACT, at,
                         "value: the state '%s' allows no value", state);
        break;
    }
}

static void check_row(struct cell *c)
{
    const struct table_spec *spec = &rows_spec[c->table];

    for (c->column = 0; c->column < spec->columns; c->column++) {
        c->spec = &spec->column[c->column];
        c->text = c->row->cell[c->column];
        if (*c->text || c->spec->kind == KIND_WORD)
            check_cell(c);
        else if (c->spec->required) {
            FAULT(c, "%s: the cell is empty, but must have a value", c->spec->name);
            c->row->bad_key |= c->column == rows_key_column(c->table);
        }
        if (c->spec->kind == KIND_FLAG && strcmp(c->text, "no") == 0)
            c->row->cell[c->column] = "";       /* the canonical way to say no */
    }
    if (c->table == TABLE_FACT)
        check_state(c->rows, c->at, c->findings);
}

/* Keys that are there twice, at the later row. */
static void check_unique(struct rows *rows, enum table table, struct findings *findings)
{
    struct row_table *t = &rows->table[table];

    for (size_t i = 1; t->index && i < t->count; i++) {
        const struct row_key *a = &t->index[i - 1], *b = &t->index[i];
        if (!*b->key || strcmp(a->key, b->key) != 0 || strcmp(a->outer, b->outer) != 0)
            continue;
        t->at[b->row].bad_key = true;
        findings_add(findings, true, table, b->row, "%s: duplicate key '%s'; %s %zu has it",
                     rows_spec[table].column[rows_key_column(table)].name,
                     findings_quote(findings, b->key), rows->compiled ? "row" : "line",
                     t->at[a->row].line);
    }
}

static void check_single(const struct rows *rows, struct findings *findings)
{
    const struct row_table *t = &rows->table[TABLE_CATALOGUE];

    if (t->count == 0 && !t->partial)
        findings_add(findings, true, TABLE_CATALOGUE, AP_NONE,
                     "no row; the catalogue itself must be one");
    for (size_t i = 1; i < t->count; i++)
        findings_add(findings, true, TABLE_CATALOGUE, i,
                     "another row; the catalogue itself is exactly one");
}

static void check_size(const struct rows *rows, struct findings *findings)
{
    size_t offerings = rows->table[TABLE_OFFERING].count;
    size_t attributes = rows->table[TABLE_ATTRIBUTE].count;

    if (attributes && offerings > ROWS_CELLS / attributes)
        findings_add(findings, true, TABLE_ATTRIBUTE, AP_NONE, "%zu attributes of %zu offerings "
                     "are more than %d cells", attributes, offerings, ROWS_CELLS);
}

void form_check(struct rows *rows, struct findings *findings)
{
    for (enum table t = 0; t < TABLE_COUNT; t++) {
        struct cell c = { .rows = rows, .findings = findings, .table = t };
        for (c.at = 0; c.at < rows->table[t].count; c.at++) {
            c.row = &rows->table[t].at[c.at];
            check_row(&c);
        }
        form_sort(rows, t);
        rows_index(rows, t);
        check_unique(rows, t, findings);
    }
    check_single(rows, findings);
    check_size(rows, findings);
}
