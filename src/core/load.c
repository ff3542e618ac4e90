/*
 * load.c -- see load.h.  One function a table, in the order of rows.h; what a
 * row refers to was resolved by form_check, so nothing can fail here.
 */
#include "core/load.h"

#include <stdlib.h>
#include <string.h>

#include "core/form.h"

struct loading {
    const struct rows   *rows;
    struct ap_catalogue *cat;
    struct ap_arena     *arena;
};

static const struct row *row_at(const struct loading *l, enum table table, size_t i)
{
    return &l->rows->table[table].at[i];
}

static size_t count_of(const struct loading *l, enum table table)
{
    return l->rows->table[table].count;
}

static size_t index_of(uint32_t ref)
{
    return ref == ROW_NO_REF ? AP_NONE : ref;
}

static struct ap_cite cite(const struct loading *l, const struct row *row, size_t source,
                           size_t section)
{
    uint32_t ref = row->ref[source];

    return (struct ap_cite){ .source = ref == ROW_NO_REF ? NULL : &l->cat->source[ref],
                             .section = row->cell[section] };
}

static void load_catalogue(struct loading *l)
{
    const struct row *row = row_at(l, TABLE_CATALOGUE, 0);

    l->cat->key = row->cell[CATALOGUE_KEY];
    l->cat->title = row->cell[CATALOGUE_TITLE];
    l->cat->summary = row->cell[CATALOGUE_SUMMARY];
    l->cat->version = row->cell[CATALOGUE_VERSION];
    l->cat->as_of = row->cell[CATALOGUE_AS_OF];
    l->cat->licence = row->cell[CATALOGUE_LICENCE];
    l->cat->homepage = row->cell[CATALOGUE_HOMEPAGE];
}

static void load_sources(struct loading *l)
{
    l->cat->sources = count_of(l, TABLE_SOURCE);
    l->cat->source = AP_NEW(l->arena, struct ap_source, l->cat->sources);
    for (size_t i = 0; i < l->cat->sources; i++) {
        const struct row *row = row_at(l, TABLE_SOURCE, i);
        l->cat->source[i] = (struct ap_source){
            .key       = row->cell[SOURCE_KEY],
            .title     = row->cell[SOURCE_TITLE],
            .url       = row->cell[SOURCE_URL],
            .publisher = row->cell[SOURCE_PUBLISHER],
            .dated     = row->cell[SOURCE_DATED],
            .retrieved = row->cell[SOURCE_RETRIEVED],
            .note      = row->cell[SOURCE_NOTE],
        };
    }
}

static size_t list_size(const char *list)
{
    const char *at = FORM_LIST(list);
    size_t n, count = 0;

    while (form_item(&at, &n))
        count++;
    return count;
}

static void load_aliases(struct loading *l, const char *list, struct ap_offering *offering)
{
    const char *at = FORM_LIST(list), *item;
    size_t n;

    offering->alias = AP_NEW(l->arena, const char *, list_size(list));
    while ((item = form_item(&at, &n)) != NULL)
        offering->alias[offering->aliases++] = ap_strndup(l->arena, item, n);
}

static void load_offerings(struct loading *l)
{
    l->cat->offerings = count_of(l, TABLE_OFFERING);
    l->cat->offering = AP_NEW(l->arena, struct ap_offering, l->cat->offerings);
    for (size_t i = 0; i < l->cat->offerings; i++) {
        const struct row *row = row_at(l, TABLE_OFFERING, i);
        l->cat->offering[i] = (struct ap_offering){
            .key     = row->cell[OFFERING_KEY],
            .name    = row->cell[OFFERING_NAME],
            .group   = row->cell[OFFERING_GROUP],
            .summary = row->cell[OFFERING_SUMMARY],
        };
        load_aliases(l, row->cell[OFFERING_ALIASES], &l->cat->offering[i]);
    }
}

/* The words of a column as an order of merit: "higher" is word 0, "lower" word 1. */
static int better(const struct row *row)
{
    uint32_t word = row->ref[ATTRIBUTE_BETTER];

    return word == ROW_NO_REF ? 0 : word == 0 ? 1 : -1;
}

static void load_attributes(struct loading *l)
{
    l->cat->attributes = count_of(l, TABLE_ATTRIBUTE);
    l->cat->attribute = AP_NEW(l->arena, struct ap_attribute, l->cat->attributes);
    for (size_t i = 0; i < l->cat->attributes; i++) {
        const struct row *row = row_at(l, TABLE_ATTRIBUTE, i);
        l->cat->attribute[i] = (struct ap_attribute){
            .key        = row->cell[ATTRIBUTE_KEY],
            .name       = row->cell[ATTRIBUTE_NAME],
            .group      = row->cell[ATTRIBUTE_GROUP],
            .unit       = row->cell[ATTRIBUTE_UNIT],
            .definition = row->cell[ATTRIBUTE_DEFINITION],
            .type       = (enum ap_type)row->ref[ATTRIBUTE_TYPE],
            .many       = strcmp(row->cell[ATTRIBUTE_CARDINALITY], "many") == 0,
            .better     = better(row),
            .shown      = *row->cell[ATTRIBUTE_SHOWN] != '\0',
        };
    }
}

/* Terms stand grouped by attribute, so that those of one are a slice. */
static void load_terms(struct loading *l)
{
    size_t count = count_of(l, TABLE_TERM);
    struct ap_term *term = AP_NEW(l->arena, struct ap_term, count);

    for (size_t i = 0; i < count; i++) {
        const struct row *row = row_at(l, TABLE_TERM, i);
        struct ap_attribute *attribute = &l->cat->attribute[row->ref[TERM_ATTRIBUTE]];
        term[i] = (struct ap_term){
            .key        = row->cell[TERM_KEY],
            .label      = row->cell[TERM_LABEL],
            .definition = row->cell[TERM_DEFINITION],
            .ranked     = *row->cell[TERM_RANK] != '\0',
            .rank       = strtod(row->cell[TERM_RANK], NULL),
            .cite       = cite(l, row, TERM_SOURCE, TERM_SECTION),
        };
        if (attribute->terms++ == 0)
            attribute->term = &term[i];
    }
}

static void load_facts(struct loading *l)
{
    l->cat->facts = count_of(l, TABLE_FACT);
    l->cat->fact = AP_NEW(l->arena, struct ap_fact, l->cat->facts);
    for (size_t i = 0; i < l->cat->facts; i++) {
        const struct row *row = row_at(l, TABLE_FACT, i);
        l->cat->fact[i] = (struct ap_fact){
            .offering  = row->ref[FACT_OFFERING],
            .attribute = row->ref[FACT_ATTRIBUTE],
            .state     = (enum ap_state)row->ref[FACT_STATE],
            .value     = row->cell[FACT_VALUE],
            .detail    = row->cell[FACT_DETAIL],
            .checked   = row->cell[FACT_CHECKED],
            .cite      = cite(l, row, FACT_SOURCE, FACT_SECTION),
            .inferred  = *row->cell[FACT_INFERRED] != '\0',
        };
    }
}

static void load_events(struct loading *l)
{
    l->cat->events = count_of(l, TABLE_EVENT);
    l->cat->event = AP_NEW(l->arena, struct ap_event, l->cat->events);
    for (size_t i = 0; i < l->cat->events; i++) {
        const struct row *row = row_at(l, TABLE_EVENT, i);
        l->cat->event[i] = (struct ap_event){
            .offering = row->ref[EVENT_OFFERING],
            .date     = row->cell[EVENT_DATE],
            .scope    = row->cell[EVENT_SCOPE],
            .text     = row->cell[EVENT_TEXT],
            .kind     = (enum ap_event_kind)row->ref[EVENT_KIND],
            .cite     = cite(l, row, EVENT_SOURCE, EVENT_SECTION),
            .inferred = *row->cell[EVENT_INFERRED] != '\0',
        };
    }
}

static void load_links(struct loading *l)
{
    l->cat->links = count_of(l, TABLE_LINK);
    l->cat->link = AP_NEW(l->arena, struct ap_link, l->cat->links);
    for (size_t i = 0; i < l->cat->links; i++) {
        const struct row *row = row_at(l, TABLE_LINK, i);
        l->cat->link[i] = (struct ap_link){
            .offering = index_of(row->ref[LINK_OFFERING]),
            .title    = row->cell[LINK_TITLE],
            .url      = row->cell[LINK_URL],
            .kind     = row->cell[LINK_KIND],
        };
    }
}

static void load_glossary(struct loading *l)
{
    l->cat->glosses = count_of(l, TABLE_GLOSSARY);
    l->cat->gloss = AP_NEW(l->arena, struct ap_gloss, l->cat->glosses);
    for (size_t i = 0; i < l->cat->glosses; i++) {
        const struct row *row = row_at(l, TABLE_GLOSSARY, i);
        l->cat->gloss[i] = (struct ap_gloss){
            .term       = row->cell[GLOSSARY_TERM],
            .aliases    = row->cell[GLOSSARY_ALIASES],
            .definition = row->cell[GLOSSARY_DEFINITION],
            .attribute  = index_of(row->ref[GLOSSARY_ATTRIBUTE]),
            .value      = row->cell[GLOSSARY_VALUE],
            .cite       = cite(l, row, GLOSSARY_SOURCE, GLOSSARY_SECTION),
        };
    }
}

static void load_questions(struct loading *l)
{
    l->cat->questions = count_of(l, TABLE_QUESTION);
    l->cat->question = AP_NEW(l->arena, struct ap_question, l->cat->questions);
    for (size_t i = 0; i < l->cat->questions; i++) {
        const struct row *row = row_at(l, TABLE_QUESTION, i);
        l->cat->question[i] = (struct ap_question){
            .key  = row->cell[QUESTION_KEY],
            .text = row->cell[QUESTION_TEXT],
            .help = row->cell[QUESTION_HELP],
            .cite = cite(l, row, QUESTION_SOURCE, QUESTION_SECTION),
        };
    }
}

/* What stands behind a prefix of s, or NULL. */
static const char *behind(const char *s, const char *prefix)
{
    size_t n = strlen(prefix);

    return strncmp(s, prefix, n) == 0 ? s + n : NULL;
}

/* "question:KEY" or "outcome:KEY"; AP_NONE where there is no such thing. */
static size_t destination(const struct loading *l, const char *to, bool *ends)
{
    const char *outcome = behind(to, "outcome:"), *question = behind(to, "question:");

    *ends = outcome != NULL;
    if (outcome)
        return rows_find(l->rows, TABLE_OUTCOME, "", outcome);
    return question ? rows_find(l->rows, TABLE_QUESTION, "", question) : AP_NONE;
}

/* Answers stand in any order: count those of each question, then hand them out. */
static void load_answers(struct loading *l)
{
    size_t count = count_of(l, TABLE_ANSWER);
    struct ap_answer *room = AP_NEW(l->arena, struct ap_answer, count);
    size_t *size = AP_NEW(l->arena, size_t, l->cat->questions);

    for (size_t i = 0; i < count; i++)
        size[row_at(l, TABLE_ANSWER, i)->ref[ANSWER_QUESTION]]++;
    for (size_t q = 0; q < l->cat->questions; room += size[q++])
        l->cat->question[q].answer = room;
    for (size_t i = 0; i < count; i++) {
        const struct row *row = row_at(l, TABLE_ANSWER, i);
        struct ap_question *question = &l->cat->question[row->ref[ANSWER_QUESTION]];
        struct ap_answer *answer = &question->answer[question->answers++];
        *answer = (struct ap_answer){
            .key   = row->cell[ANSWER_KEY],
            .label = row->cell[ANSWER_LABEL],
            .help  = row->cell[ANSWER_HELP],
            .when  = row->cell[ANSWER_WHEN],
        };
        answer->to = destination(l, row->cell[ANSWER_TO], &answer->ends);
    }
}

static void load_listed(struct loading *l, const char *list, struct ap_outcome *outcome)
{
    const char *at = FORM_LIST(list), *item;
    size_t n;

    outcome->offering = AP_NEW(l->arena, size_t, list_size(list));
    while ((item = form_item(&at, &n)) != NULL)
        outcome->offering[outcome->offerings++] =
            rows_find(l->rows, TABLE_OFFERING, "", ap_strndup(l->arena, item, n));
}

static void load_outcomes(struct loading *l)
{
    l->cat->outcomes = count_of(l, TABLE_OUTCOME);
    l->cat->outcome = AP_NEW(l->arena, struct ap_outcome, l->cat->outcomes);
    for (size_t i = 0; i < l->cat->outcomes; i++) {
        const struct row *row = row_at(l, TABLE_OUTCOME, i);
        l->cat->outcome[i] = (struct ap_outcome){
            .key   = row->cell[OUTCOME_KEY],
            .title = row->cell[OUTCOME_TITLE],
            .text  = row->cell[OUTCOME_TEXT],
            .cite  = cite(l, row, OUTCOME_SOURCE, OUTCOME_SECTION),
        };
        load_listed(l, row->cell[OUTCOME_OFFERINGS], &l->cat->outcome[i]);
    }
}

struct ap_catalogue *load_rows(const struct rows *rows, struct ap_arena *arena)
{
    static void (*const load[])(struct loading *) = {
        load_catalogue, load_sources, load_offerings, load_attributes, load_terms, load_facts,
        load_events, load_links, load_glossary, load_questions, load_answers, load_outcomes,
    };
    struct loading l = { .rows = rows, .cat = AP_NEW(arena, struct ap_catalogue, 1),
                         .arena = arena };

    for (size_t i = 0; i < AP_COUNT(load); i++)
        load[i](&l);
    l.cat->replaced = rows->replaced;
    ap_catalogue_index(l.cat, arena);
    return l.cat;
}
