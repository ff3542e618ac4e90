/*
 * life.c -- where an offering stands in its life on a given day.
 *
 * Indexing puts the events of each offering in the order in which their dates
 * pass, and notes for each notice when it was withdrawn; a life mark is then
 * one walk over them.  The rules are those of the source format.
 */
#include "core/life.h"

#include <assert.h>
#include <stdlib.h>

#include "core/dict.h"
#include "core/value.h"

static struct days days_of(const char *date)
{
    struct days days = { 0, UINT32_MAX };       /* what is no date never passes */

    (void)value_days(date, &days);
    return days;
}

/* An event on its way to its place. */
struct dated {
    size_t           offering;
    struct ap_moment moment;
};

static int by_offering_and_day(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;

    if (x->offering != y->offering)
        return x->offering < y->offering ? -1 : 1;
    if (x->moment.day != y->moment.day)
        return x->moment.day < y->moment.day ? -1 : 1;
    return x->moment.event < y->moment.event ? -1 : 1;
}

static struct dated *sort_events(const struct ap_catalogue *cat, struct ap_arena *scratch)
{
    struct dated *at = AP_NEW(scratch, struct dated, cat->events);

    for (size_t i = 0; i < cat->events; i++) {
        at[i].offering = cat->event[i].offering;
        at[i].moment = (struct ap_moment){ .event = (uint32_t)i, .withdrawn = UINT32_MAX,
                                           .day = days_of(cat->event[i].date).last };
    }
    if (cat->events > 1)
        qsort(at, cat->events, sizeof *at, by_offering_and_day);
    return at;
}

/*
 * Note when each notice was withdrawn: by the first notice_withdrawn of its
 * scope and offering after it, which a walk from the end meets just before.
 */
static void match_withdrawals(struct ap_catalogue *cat, struct ap_arena *scratch)
{
    struct dict scopes = DICT(scratch);
    struct last { size_t offering; uint32_t day; };
    struct last *last = AP_NEW(scratch, struct last, cat->events);

    for (size_t i = cat->events; i-- > 0;) {
        const struct ap_event *e = &cat->event[cat->moment[i].event];

        if (e->kind != AP_EVENT_NOTICE && e->kind != AP_EVENT_NOTICE_WITHDRAWN)
            continue;

        struct last *l = &last[dict_add(&scopes, e->scope)];

        if (e->kind == AP_EVENT_NOTICE_WITHDRAWN)
            *l = (struct last){ e->offering, cat->moment[i].day };
        else if (l->day && l->offering == e->offering)
            cat->moment[i].withdrawn = l->day;
    }
}

void life_index(struct ap_catalogue *cat, struct ap_arena *arena, struct ap_arena *scratch)
{
    const struct dated *at = sort_events(cat, scratch);

    cat->moment = AP_NEW(arena, struct ap_moment, cat->events);
    cat->moment_of = AP_NEW(arena, uint32_t, cat->offerings + 1);
    for (size_t i = 0; i < cat->events; i++) {
        cat->moment[i] = at[i].moment;
        cat->moment_of[at[i].offering + 1]++;
    }
    for (size_t o = 0; o < cat->offerings; o++)
        cat->moment_of[o + 1] += cat->moment_of[o];
    match_withdrawals(cat, scratch);
}

size_t ap_events_of(const struct ap_catalogue *cat, size_t offering)
{
    return cat->moment_of[offering + 1] - cat->moment_of[offering];
}

const struct ap_event *ap_event_of(const struct ap_catalogue *cat, size_t offering, size_t i)
{
    assert(i < ap_events_of(cat, offering));
    return &cat->event[cat->moment[cat->moment_of[offering] + i].event];
}

/* Let an event that has passed, or a coming end, change the life mark. */
static void live(struct ap_life *life, const struct ap_event *e, const struct ap_moment *m,
                 uint32_t today)
{
    bool whole = !*e->scope, passed = m->day <= today;

    if (!passed) {
        life->warning |= e->kind == AP_EVENT_RETIRES_ON;
        return;
    }
    switch (e->kind) {
    case AP_EVENT_PREVIEW:
        if (whole)
            life->status = AP_LIFE_PREVIEW;
        break;
    case AP_EVENT_GA:
        if (whole)
            life->status = AP_LIFE_AVAILABLE;
        break;
    case AP_EVENT_RETIRED:
    case AP_EVENT_RETIRES_ON:
        if (whole)
            life->status = AP_LIFE_RETIRED;
        else
            life->warning = true;
        break;
    case AP_EVENT_CLOSED_TO_NEW:
        life->warning = true;
        break;
    case AP_EVENT_NOTICE:
        life->warning |= m->withdrawn > today;
        break;
    case AP_EVENT_NOTICE_WITHDRAWN:
    case AP_EVENT_NOTE:
    case AP_EVENT_KIND_COUNT:
        break;
    }
}

struct ap_life ap_life_at(const struct ap_catalogue *cat, size_t offering, const char *today)
{
    struct ap_life life = { 0 };
    uint32_t day = days_of(today).first;

    for (size_t i = cat->moment_of[offering]; i < cat->moment_of[offering + 1]; i++)
        live(&life, &cat->event[cat->moment[i].event], &cat->moment[i], day);
    return life;
}

bool ap_date_passed(const char *date, const char *today)
{
    return days_of(date).last <= days_of(today).first;
}

/* The number of a day (yyyymmdd) of the calendar, counted from one long gone. */
static int32_t day_number(uint32_t yyyymmdd)
{
    int32_t day = (int32_t)(yyyymmdd % 100), month = (int32_t)(yyyymmdd / 100 % 100);
    int32_t year = (int32_t)(yyyymmdd / 10000) - (month < 3);

    month += month < 3 ? 9 : -3;                /* from March, so that a leap day is the last */
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
}

bool ap_date_older(const char *date, const char *today, int days)
{
    struct days written = { 0 };

    return value_days(date, &written) &&
           day_number(written.last) + days < day_number(days_of(today).first);
}

bool ap_date_stale(const char *date, const char *today)
{
    struct days days = { 0 };

    return value_days(date, &days) && days.last + 10000 < days_of(today).first;
}
