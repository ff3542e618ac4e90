/*
 * rows.c -- see rows.h.
 */
#include "core/rows.h"

#include <stdlib.h>
#include <string.h>

#include "apposite/catalogue.h"
#include "base/buf.h"
#include "core/quote.h"

#define X(id, name, kind, of, required) { name, KIND_##kind, of, required },
static const struct column_spec catalogue_columns[] = { CATALOGUE_COLUMNS(X) };
static const struct column_spec source_columns[]    = { SOURCE_COLUMNS(X) };
static const struct column_spec offering_columns[]  = { OFFERING_COLUMNS(X) };
static const struct column_spec attribute_columns[] = { ATTRIBUTE_COLUMNS(X) };
static const struct column_spec term_columns[]      = { TERM_COLUMNS(X) };
static const struct column_spec fact_columns[]      = { FACT_COLUMNS(X) };
static const struct column_spec event_columns[]     = { EVENT_COLUMNS(X) };
static const struct column_spec link_columns[]      = { LINK_COLUMNS(X) };
static const struct column_spec glossary_columns[]  = { GLOSSARY_COLUMNS(X) };
static const struct column_spec question_columns[]  = { QUESTION_COLUMNS(X) };
static const struct column_spec answer_columns[]    = { ANSWER_COLUMNS(X) };
static const struct column_spec outcome_columns[]   = { OUTCOME_COLUMNS(X) };
#undef X

const struct table_spec rows_spec[TABLE_COUNT] = {
#define X(id, name, file, must, label) \
    [TABLE_##id] = { file, #name, must, label, name##_columns, AP_COUNT(name##_columns) },
    ROW_TABLES(X)
#undef X
};

#define X(id, name, file, must, label) \
    _Static_assert(AP_COUNT(name##_columns) <= ROW_CELLS, "a row is wider than ROW_CELLS");
ROW_TABLES(X)
#undef X

/* The words a cell may have instead of text, in the order of their enums. */
static const char *const type_words[] = {
#define X(id, name, ordered) name,
    AP_TYPES(X)
#undef X
    NULL
};
static const char *const state_words[] = {
#define X(id, name, cell, words) name,
    AP_STATES(X)
#undef X
    NULL
};
static const char *const event_words[] = {
#define X(id, name, words) name,
    AP_EVENT_KINDS(X)
#undef X
    NULL
};
static const char *const *const word_lists[WORDS_COUNT] = {
    [WORDS_TYPE]        = type_words,
    [WORDS_CARDINALITY] = (const char *const[]){ "one", "many", NULL },
    [WORDS_BETTER]      = (const char *const[]){ "higher", "lower", NULL },
    [WORDS_STATE]       = state_words,
    [WORDS_EVENT]       = event_words,
    [WORDS_LINK]        = (const char *const[]){ "docs", "start", "preread", "more",
                                                 "partner", NULL },
};

size_t rows_word(enum words list, const char *word)
{
    for (size_t i = 0; word_lists[list][i]; i++)
        if (strcmp(word_lists[list][i], word) == 0)
            return i;
    return AP_NONE;
}

const char *rows_words(enum words list, struct ap_arena *arena)
{
    struct buf text = BUF(arena);
    const char *const *word = word_lists[list];

    for (size_t i = 0; word[i]; i++) {
        if (!*word[i])
            continue;                   /* the word for "stated" is no word */
        if (text.n)
            buf_add(&text, word[i + 1] ? ", " : " or ");
        buf_add(&text, word[i]);
    }
    return buf_text(&text);
}

struct row *rows_add(struct rows *rows, enum table table, size_t line)
{
    struct row_table *t = &rows->table[table];

    if (t->count == t->cap) {
        t->cap = t->cap ? t->cap * 2 : 64;
        struct row *grown = AP_NEW(rows->arena, struct row, t->cap);
        if (t->count)
            memcpy(grown, t->at, t->count * sizeof *grown);
        t->at = grown;
    }
    struct row *row = &t->at[t->count++];
    for (size_t i = 0; i < ROW_CELLS; i++) {
        row->cell[i] = "";
        row->ref[i] = ROW_NO_REF;
    }
    row->line = line;
    rows->bytes += sizeof *row;
    return row;
}

size_t rows_key_column(enum table table)
{
    const struct table_spec *spec = &rows_spec[table];

    for (size_t i = 0; i < spec->columns; i++)
        if (spec->column[i].kind == KIND_KEY || spec->column[i].kind == KIND_KEY_IN)
            return i;
    return AP_NONE;
}

static int by_key(const struct row_key *a, const struct row_key *b)
{
    int order = strcmp(a->outer, b->outer);

    return order ? order : strcmp(a->key, b->key);
}

static int by_key_and_row(const void *x, const void *y)
{
    const struct row_key *a = x, *b = y;
    int order = by_key(a, b);

    return order ? order : a->row < b->row ? -1 : a->row > b->row;
}

void rows_index(struct rows *rows, enum table table)
{
    struct row_table *t = &rows->table[table];
    size_t key = rows_key_column(table);

    if (key == AP_NONE)
        return;
    bool nested = rows_spec[table].column[key].kind == KIND_KEY_IN;
    t->index = AP_NEW(rows->arena, struct row_key, t->count);
    for (size_t i = 0; i < t->count; i++)
        t->index[i] = (struct row_key){ .outer = nested ? t->at[i].cell[0] : "",
                                        .key = t->at[i].cell[key], .row = (uint32_t)i };
    qsort(t->index, t->count, sizeof *t->index, by_key_and_row);
}

size_t rows_find(const struct rows *rows, enum table table, const char *outer,
                 const char *key)
{
    const struct row_table *t = &rows->table[table];
    const struct row_key wanted = { .outer = outer, .key = key };
    size_t low = 0, high = t->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_key(&t->index[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->count && by_key(&t->index[low], &wanted) == 0 ? t->index[low].row : AP_NONE;
}

const char *rows_place(const struct rows *rows, enum table table, size_t row,
                       struct ap_arena *arena)
{
    const struct table_spec *spec = &rows_spec[table];

    if (row == AP_NONE)
        return rows->compiled ? spec->name : spec->file;
    const struct row *at = &rows->table[table].at[row];
    if (!rows->compiled)
        return ap_printf(arena, "%s:%zu", spec->file, at->line);
    if (spec->label == 1)
        return ap_printf(arena, "%s %s", spec->name, quote(arena, at->cell[0]));
    return ap_printf(arena, "%s %s/%s", spec->name, quote(arena, at->cell[0]),
                     quote(arena, at->cell[1]));
}
