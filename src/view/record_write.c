/*
 * record_write.c -- writing a decision record.  See record.h.
 */
#include "view/record.h"

#include <inttypes.h>

#include "apposite/diff.h"
#include "view/cell.h"
#include "view/format.h"
#include "view/summary.h"
#include "view/wording.h"

size_t *record_options(const struct subject *s, const struct choice *c, size_t *count,
                       struct ap_arena *arena)
{
    size_t *option = AP_NEW(arena, size_t, s->cat->offerings + 1), n = 0;

    for (size_t i = 0; i < c->chosens; i++)
        option[n++] = c->chosen[i];
    for (size_t o = 0; o < s->cat->offerings && n < RECORD_OPTIONS; o++)
        if (!choice_has(c, o))
            option[n++] = o;
    *count = n;
    return option;
}

static void add_context(struct report *r, const struct subject *s, const struct choice *c)
{
    report_heading(r, 2, "Context and Problem Statement");
    report_text(r, s->cat->summary);
    report_text(r, ap_printf(r->arena, "%s are to choose from; %s led to the choice.",
                             counted(s->cat->offerings, "offering", r->arena), c->how));
}

static void add_drivers(struct report *r, const struct choice *c)
{
    report_heading(r, 2, "Decision Drivers");
    for (size_t i = 0; i < c->driver.count; i++)
        report_item(r, 0, c->driver.at[i]);
}

static void add_options(struct report *r, const struct subject *s, const size_t *option,
                        size_t count)
{
    report_heading(r, 2, "Considered Options");
    for (size_t i = 0; i < count; i++)
        report_item(r, 0, s->cat->offering[option[i]].name);
    if (count < s->cat->offerings)
        report_itemf(r, 0, "and %zu more of the catalogue, none of which was chosen",
                     s->cat->offerings - count);
}

/* Consequences of a chosen one: its life, and what is not certain about it. */
static void add_consequences(struct report *r, const struct subject *s, size_t offering)
{
    const char *name = s->cat->offering[offering].name;

    for (size_t i = 0; i < s->cat->events; i++)
        if (s->cat->event[i].offering == offering && event_warns(&s->cat->event[i])) {
            report_itemf(r, 0, "Bad, because of %s: %s", name,
                         event_text(&s->cat->event[i], r->arena));
            report_cite(r, s->cat->event[i].cite.source);
        }
    for (size_t a = 0; a < s->cat->attributes; a++) {
        struct ap_cell cell = ap_cell_at(s->cat, offering, a);
        const char *attribute = s->cat->attribute[a].name;

        if (cell.disputed)
            report_itemf(r, 0, "Bad, because sources disagree on %s of %s: %s", attribute, name,
                         cell_text(s->cat, offering, a, r->arena));
        else if (cell.state == AP_UNKNOWN || cell.state == AP_NOT_STATED)
            report_itemf(r, 0, "Neutral, because %s of %s is %s", attribute, name,
                         ap_state_words(cell.state));
    }
}

static void add_outcome(struct report *r, const struct subject *s, const struct choice *c)
{
    const char *names = offering_names(s->cat, c->chosen, c->chosens, r->arena);

    report_heading(r, 2, "Decision Outcome");
    report_text(r, *names ? ap_printf(r->arena, "Chosen: %s, because", names)
                          : "Nothing was chosen: no offering meets what is asked for.");
    for (size_t i = 0; i < c->becauses; i++) {
        report_item(r, 0, c->because[i].text);
        report_cite(r, c->because[i].source);
    }
}

static void add_all_consequences(struct report *r, const struct subject *s,
                                 const struct choice *c)
{
    size_t before;

    if (!c->chosens)
        return;
    report_heading(r, 3, "Consequences");
    before = r->blocks;
    for (size_t i = 0; i < c->chosens; i++)
        add_consequences(r, s, c->chosen[i]);
    if (r->blocks == before)
        report_item(r, 0, "Neutral, because the catalogue has neither warnings nor gaps about it");
}

/* How sure this is, and what would have led elsewhere. */
static void add_confirmation(struct report *r, const struct choice *c)
{
    if (c->trust.count + c->what_if.count)
        report_heading(r, 3, "Confirmation");
    for (size_t i = 0; i < c->trust.count; i++)
        report_item(r, i > 0, c->trust.at[i]);
    for (size_t i = 0; i < c->what_if.count; i++)
        report_item(r, 0, c->what_if.at[i]);
}

/* How one that was not chosen compares with the first that was, where merit is declared. */
static void add_merits(struct report *r, const struct subject *s, size_t offering, size_t chosen)
{
    for (size_t a = 0; a < s->cat->attributes; a++) {
        enum merit merit = cell_merit(s->cat, a, offering, chosen);

        if (merit == MERIT_NONE)
            continue;
        report_itemf(r, 0, "%s, because its %s is %s, and that of %s is %s",
                     merit == MERIT_BETTER ? "Good" : "Bad", s->cat->attribute[a].name,
                     cell_text(s->cat, offering, a, r->arena), s->cat->offering[chosen].name,
                     cell_text(s->cat, chosen, a, r->arena));
        r->block[r->blocks - 1].note = report_note_cell(r, s->cat, offering, a);
    }
}

static void add_option(struct report *r, const struct subject *s, const struct choice *c,
                       size_t offering)
{
    const struct ap_offering *o = &s->cat->offering[offering];

    report_heading(r, 3, o->name);
    report_text(r, o->summary);
    if (choice_has(c, offering)) {
        report_item(r, 0, "Good, because it meets what is asked for");
        return;
    }
    report_itemf(r, 0, "Bad, because it %s",
                 c->against[offering] ? c->against[offering] : "was not chosen");
    if (c->chosens)
        add_merits(r, s, offering, c->chosen[0]);
}

static void add_more(struct report *r, const struct subject *s, const struct choice *c,
                     const char *command)
{
    const struct ap_catalogue *cat = s->cat;

    report_heading(r, 2, "More Information");
    report_itemf(r, 0, "Catalogue: %s (%s), version %s, facts last checked %s", cat->title,
                 cat->key, *cat->version ? cat->version : "not given", cat->as_of);
    report_itemf(r, 0, "Fingerprint of the catalogue: %016" PRIx64, ap_fingerprint(cat));
    if (*c->word)
        report_itemf(r, 0, "The answers as one word: %s", c->word);
    report_itemf(r, 0, "The command that leads here again: %s", command);
    report_item(r, 0, "The command that says whether this still holds: apposite record "
                      "--check FILE");
    report_sources(r);
}

void record_write(struct buf *out, const struct subject *s, const struct choice *c,
                  const char *command)
{
    struct report r = { .arena = out->arena, .numbered = true };
    size_t count;
    size_t *option = record_options(s, c, &count, out->arena);
    const char *names = offering_names(s->cat, c->chosen, c->chosens, out->arena);

    report_heading(&r, 1, ap_printf(out->arena, "%s: %s", s->cat->title,
                                    *names ? names : "nothing chosen"));
    add_context(&r, s, c);
    add_drivers(&r, c);
    add_options(&r, s, option, count);
    add_outcome(&r, s, c);
    add_all_consequences(&r, s, c);
    add_confirmation(&r, c);
    report_heading(&r, 2, "Pros and Cons of the Options");
    for (size_t i = 0; i < count; i++)
        add_option(&r, s, c, option[i]);
    add_more(&r, s, c, command);
    buf_printf(out, "---\nstatus: proposed\ndate: %s\n---\n\n", s->today);
    format_md(out, &r);
    snapshot_write(out, s, c);
}
