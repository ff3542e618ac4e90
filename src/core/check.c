/*
 * check.c -- what well-formed rows say that they should not, or leave out.
 * See check.h.
 *
 * Where the file a rule rests on could not be read whole, the rule is left
 * out: what it would find may be there.
 */
#include "core/check.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/form.h"
#include "core/value.h"

struct check {
    const struct rows *rows;
    const char        *today;
    struct findings   *out;
    struct ap_arena   *scratch;
};

static const struct row_table *table_of(const struct check *c, enum table table)
{
    return &c->rows->table[table];
}

static const char *key_of(const struct check *c, enum table table, size_t row)
{
    return findings_quote(c->out, table_of(c, table)->at[row].cell[rows_key_column(table)]);
}

/* Facts rest on sources. */
static void check_sourced(const struct check *c)
{
    for (size_t i = 0; i < table_of(c, TABLE_FACT)->count; i++)
        if (!*table_of(c, TABLE_FACT)->at[i].cell[FACT_SOURCE])
            findings_add(c->out, true, TABLE_FACT, i, "source: the fact has none");
}

/* Which rows of one table are referred to by a column of another. */
static void mark_used(const struct check *c, enum table table, size_t column, bool *used)
{
    const struct row_table *t = table_of(c, table);

    for (size_t i = 0; i < t->count; i++)
        if (t->at[i].ref[column] != ROW_NO_REF)
            used[t->at[i].ref[column]] = true;
}

static void check_linked(const struct check *c)
{
    size_t count = table_of(c, TABLE_OFFERING)->count;
    bool *linked = AP_NEW(c->scratch, bool, count);

    if (table_of(c, TABLE_LINK)->partial)
        return;
    mark_used(c, TABLE_LINK, LINK_OFFERING, linked);
    for (size_t i = 0; i < count; i++)
        if (!linked[i] && !table_of(c, TABLE_OFFERING)->at[i].bad_key)
            findings_add(c->out, true, TABLE_OFFERING, i, "offering %s has no link",
                         key_of(c, TABLE_OFFERING, i));
}

static void check_attributes(const struct check *c)
{
    const struct row_table *t = table_of(c, TABLE_ATTRIBUTE);

    for (size_t i = 0; i < t->count; i++) {
        const struct row *row = &t->at[i];
        uint32_t type = row->ref[ATTRIBUTE_TYPE];
        if (!*row->cell[ATTRIBUTE_DEFINITION])
            findings_add(c->out, true, TABLE_ATTRIBUTE, i, "definition: attribute %s has none",
                         key_of(c, TABLE_ATTRIBUTE, i));
        if (*row->cell[ATTRIBUTE_BETTER] && type != ROW_NO_REF &&
            !ap_type_ordered((enum ap_type)type))
            findings_add(c->out, true, TABLE_ATTRIBUTE, i,
                         "better: values of type %s have no order of merit",
                         row->cell[ATTRIBUTE_TYPE]);
    }
}

/* Every column that cites sources marks those it cites. */
static bool mark_cited(const struct check *c, bool *cited)
{
    bool whole = true;

    for (enum table t = 0; t < TABLE_COUNT; t++)
        for (size_t i = 0; i < rows_spec[t].columns; i++)
            if (rows_spec[t].column[i].kind == KIND_REF &&
                rows_spec[t].column[i].of == TABLE_SOURCE) {
                mark_used(c, t, i, cited);
                whole = whole && !table_of(c, t)->partial;
            }
    return whole;
}

static void check_cited(const struct check *c)
{
    size_t count = table_of(c, TABLE_SOURCE)->count;
    bool *cited = AP_NEW(c->scratch, bool, count);

    if (!mark_cited(c, cited))
        return;
    for (size_t i = 0; i < count; i++)
        if (!cited[i] && !table_of(c, TABLE_SOURCE)->at[i].bad_key)
            findings_add(c->out, false, TABLE_SOURCE, i, "source %s is never cited",
                         key_of(c, TABLE_SOURCE, i));
}

static void check_terms_used(const struct check *c)
{
    const struct row_table *facts = table_of(c, TABLE_FACT), *terms = table_of(c, TABLE_TERM);
    bool *used = AP_NEW(c->scratch, bool, terms->count);

    if (facts->partial)
        return;
    for (size_t i = 0; i < facts->count; i++) {
        const char *const *cell = facts->at[i].cell;
        size_t term = rows_find(c->rows, TABLE_TERM, cell[FACT_ATTRIBUTE], cell[FACT_VALUE]);
        if (term != AP_NONE)
            used[term] = true;
    }
    for (size_t i = 0; i < terms->count; i++)
        if (!used[i] && !terms->at[i].bad_key && terms->at[i].ref[TERM_ATTRIBUTE] != ROW_NO_REF)
            findings_add(c->out, false, TABLE_TERM, i, "no fact uses the term %s of %s",
                         key_of(c, TABLE_TERM, i),
                         findings_quote(c->out, terms->at[i].cell[TERM_ATTRIBUTE]));
}

/* Every offering says something, if only "not stated", on every attribute. */
static void check_cells(const struct check *c)
{
    const struct row_table *facts = table_of(c, TABLE_FACT);
    size_t offerings = table_of(c, TABLE_OFFERING)->count;
    size_t attributes = table_of(c, TABLE_ATTRIBUTE)->count;

    if (facts->partial || (attributes && offerings > ROWS_CELLS / attributes))
        return;
    bool *has = AP_NEW(c->scratch, bool, offerings * attributes);
    for (size_t i = 0; i < facts->count; i++) {
        const uint32_t *ref = facts->at[i].ref;
        if (ref[FACT_OFFERING] != ROW_NO_REF && ref[FACT_ATTRIBUTE] != ROW_NO_REF)
            has[ref[FACT_OFFERING] * attributes + ref[FACT_ATTRIBUTE]] = true;
    }
    for (size_t i = 0; i < offerings * attributes; i++) {
        size_t o = i / attributes, a = i % attributes;
        if (!has[i] && !table_of(c, TABLE_OFFERING)->at[o].bad_key &&
            !table_of(c, TABLE_ATTRIBUTE)->at[a].bad_key)
            findings_add(c->out, false, TABLE_OFFERING, o, "offering %s has no fact on %s",
                         key_of(c, TABLE_OFFERING, o), key_of(c, TABLE_ATTRIBUTE, a));
    }
}

/* Dates of a column that are more than a year old. */
static void check_age(const struct check *c, enum table table, size_t column, const char *what)
{
    const struct row_table *t = table_of(c, table);

    for (size_t i = 0; i < t->count; i++) {
        const char *date = t->at[i].cell[column];
        if (form_is_date(date) && ap_date_stale(date, c->today))
            findings_add(c->out, false, table, i, "%s: %s on %s, more than a year ago",
                         rows_spec[table].column[column].name, what, date);
    }
}

static bool has_passed(const char *date, const char *today)
{
    struct days then, now;

    return value_days(date, &then) && value_days(today, &now) && then.last <= now.last;
}

static void check_events(const struct check *c)
{
    const struct row_table *t = table_of(c, TABLE_EVENT);

    for (size_t i = 0; i < t->count; i++) {
        const struct row *row = &t->at[i];
        if (row->ref[EVENT_KIND] == AP_EVENT_RETIRES_ON &&
            has_passed(row->cell[EVENT_DATE], c->today))
            findings_add(c->out, false, TABLE_EVENT, i, "date: the day of retirement, %s, has "
                         "passed; say whether it is retired", row->cell[EVENT_DATE]);
    }
}

static int by_cells(const struct row *a, const struct row *b)
{
    int order = 0;

    for (size_t i = 0; !order && i < ROW_CELLS; i++)
        order = strcmp(a->cell[i], b->cell[i]);
    return order;
}

static int by_cells_and_line(const void *x, const void *y)
{
    const struct row *a = *(const struct row *const *)x, *b = *(const struct row *const *)y;
    int order = by_cells(a, b);

    return order ? order : a->line < b->line ? -1 : a->line > b->line;
}

/* Rows that say the same as one before; where rows have keys, form.c saw them. */
static void check_repeats(const struct check *c, enum table table)
{
    const struct row_table *t = table_of(c, table);
    const struct row **row = AP_NEW(c->scratch, const struct row *, t->count);

    if (rows_key_column(table) != AP_NONE || t->count == 0)
        return;
    for (size_t i = 0; i < t->count; i++)
        row[i] = &t->at[i];
    qsort(row, t->count, sizeof *row, by_cells_and_line);
    for (size_t i = 1; i < t->count; i++)
        if (by_cells(row[i - 1], row[i]) == 0)
            findings_add(c->out, false, table, (size_t)(row[i] - t->at), "the row says the same "
                         "as %s %zu", c->rows->compiled ? "row" : "line", row[i - 1]->line);
}

static bool is_space(char c)
{
    return isspace((unsigned char)c) != 0;
}

static bool has_stray_space(const char *text, size_t n)
{
    return n > 0 && (is_space(text[0]) || is_space(text[n - 1]));
}

/* Does a cell, or an item of a list in it, begin or end with a space? */
static bool is_stray(const char *cell, enum kind kind)
{
    const char *at = FORM_LIST(cell), *item;
    size_t n;

    if (kind != KIND_LIST && kind != KIND_REFS)
        return has_stray_space(cell, strlen(cell));
    while ((item = form_item(&at, &n)) != NULL)
        if (has_stray_space(item, n))
            return true;
    return false;
}

static void check_spaces(const struct check *c, enum table table)
{
    const struct table_spec *spec = &rows_spec[table];

    for (size_t i = 0; i < table_of(c, table)->count; i++)
        for (size_t k = 0; k < spec->columns; k++)
            if (is_stray(table_of(c, table)->at[i].cell[k], spec->column[k].kind))
                findings_add(c->out, false, table, i, "%s: a stray space before or after '%s'",
                             spec->column[k].name,
                             findings_quote(c->out, table_of(c, table)->at[i].cell[k]));
}

/* A folder with such bytes is not read at all; a compiled file opens, mended. */
static void check_mended(const struct check *c, enum table table)
{
    const struct row_table *t = table_of(c, table);

    for (size_t i = 0; i < t->count; i++)
        for (size_t k = 0; k < rows_spec[table].columns; k++)
            if (t->at[i].mended[k])
                findings_add(c->out, true, table, i, "%s: bytes that are no text; they are "
                             "shown as marks", rows_spec[table].column[k].name);
}

void check_content(const struct rows *rows, const char *today, struct findings *out)
{
    struct check c = { .rows = rows, .today = today, .out = out, .scratch = ap_arena_new() };

    check_sourced(&c);
    check_linked(&c);
    check_attributes(&c);
    check_cited(&c);
    check_terms_used(&c);
    check_cells(&c);
    check_age(&c, TABLE_CATALOGUE, CATALOGUE_AS_OF, "the facts were last checked");
    check_age(&c, TABLE_FACT, FACT_CHECKED, "last checked");
    check_events(&c);
    for (enum table t = 0; t < TABLE_COUNT; t++) {
        check_mended(&c, t);
        check_repeats(&c, t);
        check_spaces(&c, t);
    }
    ap_arena_free(c.scratch);
}
