/*
 * plain_write.c -- a conversation in which only one side talks.  See plain_write.h.
 */
#include "cli/plain_write.h"

#include "cli/plain_tasks.h"

/* Every attribute, where the view says so, as its columns and rows. */
static struct viewstate whole(const struct subject *s, const struct viewstate *v,
                              struct ap_arena *arena)
{
    struct viewstate out = *v;

    out.column = viewstate_written(v, s->cat, &out.columns, arena);
    if (v->all_attributes) {
        out.rows = 0;
        out.only = ONLY_ALL;
    }
    out.all_attributes = false;
    return out;
}

static void tell_report(struct talk *t, const struct report *r)
{
    struct pages p = PAGES(t->turn);

    pages_report(&p, r);
    talk_pages(t, &p, "");
}

/* Reports of other kinds begin with their title and end with their catalogue. */
static void tell_view(struct talk *t)
{
    struct report about = { .arena = t->turn };
    enum view_kind kind = talk_view(t)->kind;
    bool table = kind == VIEW_LIST || kind == VIEW_COMPARE;

    if (table)
        talk_say(t, "%s", t->s->cat->title);
    plain_read_view(t);
    report_about(&about, t->s);
    if (table)
        tell_report(t, &about);
}

void plain_write_view(struct buf *out, const struct subject *s, const struct viewstate *v,
                      int cols)
{
    struct world world = { .cols = cols };
    struct past_step step = { .view = whole(s, v, out->arena) };
    struct talk t = { .world = &world, .s = s, .own = out->arena, .turn = out->arena,
                      .into = out, .step = &step, .steps = 1, .cap = 1 };

    tell_view(&t);
}

void plain_write_report(struct buf *out, const struct report *r, int cols)
{
    struct world world = { .cols = cols };
    struct talk t = { .world = &world, .turn = out->arena, .into = out };

    tell_report(&t, r);
}
