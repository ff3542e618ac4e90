/*
 * report_item.c -- everything about one offering.  See report.h.
 */
#include "view/cell.h"
#include "view/report.h"
#include "view/wording.h"

static void add_fact(struct report *r, const struct subject *s, const struct ap_fact *fact)
{
    const char *note = fact_note(s, fact, r->arena);

    report_itemf(r, 1, "%s%s%s%s%s%s", fact_text(s->cat, fact, r->arena),
                 *fact->detail ? ": " : "", fact->detail, *note ? " (" : "", note,
                 *note ? ")" : "");
    report_source(r, 2, fact->cite);
}

static void add_cells(struct report *r, const struct subject *s, size_t offering)
{
    report_heading(r, 2, "Attributes");
    for (size_t i = 0; i < s->cat->attributes; i++) {
        size_t facts = ap_cell_facts(s->cat, offering, i);

        report_itemf(r, 0, "%s: %s", s->cat->attribute[i].name,
                     cell_text(s->cat, offering, i, r->arena));
        for (size_t j = 0; j < facts; j++)
            add_fact(r, s, ap_cell_fact(s->cat, offering, i, j));
        if (facts == 0)
            report_item(r, 1, "no source was read for this");
    }
}

static void add_events(struct report *r, const struct subject *s, size_t offering)
{
    bool any = false;

    for (size_t i = 0; i < s->cat->events; i++) {
        const struct ap_event *event = &s->cat->event[i];

        if (event->offering != offering)
            continue;
        if (!any)
            report_heading(r, 2, "Events");
        any = true;
        report_item(r, 0, event_text(event, r->arena));
        report_source(r, 1, event->cite);
    }
}

static void add_links(struct report *r, const struct subject *s, size_t offering)
{
    bool any = false;

    for (size_t i = 0; i < s->cat->links; i++) {
        const struct ap_link *link = &s->cat->link[i];

        if (link->offering != offering)
            continue;
        if (!any)
            report_heading(r, 2, "Links");
        any = true;
        report_item(r, 0, link_text(link, r->arena));
    }
}

static char *aliases(const struct ap_offering *offering, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < offering->aliases; i++)
        buf_printf(&out, "%s%s", i ? "; " : "", offering->alias[i]);
    return buf_text(&out);
}

void report_item_of(struct report *r, const struct subject *s, size_t at)
{
    const struct ap_offering *offering = &s->cat->offering[at];

    report_heading(r, 1, offering->name);
    report_text(r, offering->summary);
    report_itemf(r, 0, "Key: %s", offering->key);
    if (*offering->group)
        report_itemf(r, 0, "Group: %s", offering->group);
    if (offering->aliases)
        report_itemf(r, 0, "Also called: %s", aliases(offering, r->arena));
    report_itemf(r, 0, "Life on %s: %s", s->today, standing_text(s, at, r->arena));
    add_cells(r, s, at);
    add_events(r, s, at);
    add_links(r, s, at);
    report_sources(r);
    report_about(r, s);
}
