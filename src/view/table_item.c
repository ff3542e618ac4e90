/*
 * table_item.c -- what is known about one offering, as one table for CSV: a row
 * for each name, fact, event and link.  See report.h.
 */
#include "view/cell.h"
#include "view/report.h"
#include "view/wording.h"

enum { KIND, SUBJECT, SCOPE, VALUE, TEXT, STATE, INFERRED, CHECKED, SOURCE, DATE, URL, SECTION,
       COLS };

static const char *const head[COLS] = {
    "kind", "subject", "scope", "value", "text", "state", "inferred", "checked", "source",
    "source_date", "url", "section",
};

static const char **valued(struct table_rows *t, const char *kind, const char *subject,
                           const char *value)
{
    const char **row = table_row(t);

    row[KIND] = kind;
    row[SUBJECT] = subject;
    row[VALUE] = value;
    return row;
}

static void add_names(struct table_rows *t, const struct subject *s, size_t at)
{
    const struct ap_offering *offering = &s->cat->offering[at];

    valued(t, "offering", offering->key, offering->name)[TEXT] = offering->summary;
    valued(t, "group", offering->key, offering->group);
    for (size_t i = 0; i < offering->aliases; i++)
        valued(t, "alias", offering->key, offering->alias[i]);
    valued(t, "life", offering->key, standing_text(s, at, t->arena))[CHECKED] = s->today;
}

static void add_fact(struct table_rows *t, const struct subject *s, const struct ap_fact *fact)
{
    const char **row = valued(t, "fact", s->cat->attribute[fact->attribute].key,
                              fact_value(s->cat, fact, t->arena));

    row[TEXT] = fact->detail;
    row[STATE] = ap_state_words(fact->state);
    row[INFERRED] = fact->inferred ? "yes" : "";
    row[CHECKED] = fact->checked;
    cite_cells(row + SOURCE, fact->cite);
}

static void add_facts(struct table_rows *t, const struct subject *s, size_t offering)
{
    for (size_t i = 0; i < s->cat->attributes; i++) {
        size_t facts = ap_cell_facts(s->cat, offering, i);

        for (size_t j = 0; j < facts; j++)
            add_fact(t, s, ap_cell_fact(s->cat, offering, i, j));
        if (facts == 0)
            valued(t, "fact", s->cat->attribute[i].key, "")[STATE] = ap_state_words(AP_UNKNOWN);
    }
}

static void add_events(struct table_rows *t, const struct subject *s, size_t offering)
{
    for (size_t i = 0; i < s->cat->events; i++) {
        const struct ap_event *event = &s->cat->event[i];

        if (event->offering != offering)
            continue;
        const char **row = valued(t, "event", ap_event_words(event->kind), event->date);
        row[SCOPE] = event->scope;
        row[TEXT] = event->text;
        row[INFERRED] = event->inferred ? "yes" : "";
        cite_cells(row + SOURCE, event->cite);
    }
}

static void add_links(struct table_rows *t, const struct subject *s, size_t offering)
{
    for (size_t i = 0; i < s->cat->links; i++) {
        const struct ap_link *link = &s->cat->link[i];

        if (link->offering == offering)
            valued(t, "link", link->kind, link->title)[URL] = link->url;
    }
}

struct table item_table(const struct subject *s, size_t offering, struct ap_arena *arena)
{
    struct table_rows t = table_rows(head, COLS, arena);

    add_names(&t, s, offering);
    add_facts(&t, s, offering);
    add_events(&t, s, offering);
    add_links(&t, s, offering);
    return t.table;
}
