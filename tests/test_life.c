/*
 * test_life.c -- life marks from lists of events and days.
 */
#include "apposite/catalogue.h"

#include <string.h>

#include "base/buf.h"
#include "small.h"
#include "testing.h"

static const struct small_offering a_and_b[] = { { "a", "A", "", "", "" },
                                                 { "b", "B", "", "", "" }, { 0 } };
static const struct small_attribute none[] = { { 0 } };

/* Events of offering a, and the mark on a day; " !" is the warning. */
struct sample {
    const char        *today, *expected;
    struct small_event event[5];
};

#define E(date, kind, scope) { "a", date, AP_EVENT_##kind, scope }

static void expect_mark(const struct sample *sample)
{
    struct small_event event[8] = { { "b", "2020", AP_EVENT_NOTICE, "" } };

    memcpy(event + 1, sample->event, sizeof sample->event);

    struct small *s = small_new((struct small_content){ a_and_b, none, NULL, NULL, event });
    struct ap_life life = ap_life_at(&s->cat, 0, sample->today);
    const char *mark = ap_printf(s->arena, "%s%s", ap_life_words(life), life.warning ? " !" : "");

    if (strcmp(mark, sample->expected) != 0)
        fail_msg("%s: %s, expected %s (first event %s)", sample->today, mark, sample->expected,
                 sample->event[0].date);
    small_free(s);
}

static void a_life_mark_follows_from_the_events_up_to_the_day(void **state)
{
    static const struct sample samples[] = {
        { "2026-06-01", "not stated", { { 0 } } },
        { "2026-06-01", "not stated", { E("2026-06-02", GA, "") } },
        { "2026-06-02", "available", { E("2026-06-02", GA, "") } },
        { "2026-06-02", "preview", { E("2026-06-01", PREVIEW, "") } },
        { "2026-06-02", "available", { E("2025", PREVIEW, ""), E("2026-05", GA, "") } },
        { "2026-06-02", "available", { E("2026-05", GA, ""), E("2025", PREVIEW, "") } },
        { "2026-06-02", "preview", { E("2025", GA, ""), E("2026-05", PREVIEW, "") } },
        { "2026-06-02", "retired", { E("2025", GA, ""), E("2026-05", RETIRED, "") } },
        /* a scope is about a part only */
        { "2026-06-02", "not stated", { E("2025", GA, "nodes") } },
        { "2026-06-02", "available !", { E("2025", GA, ""), E("2026", RETIRED, ""),
                                         E("2026-05", RETIRED, "sizes") } },
        /* a retires_on that has passed counts as retired; until then it warns */
        { "2026-06-01", "available !", { E("2025", GA, ""), E("2026-06-02", RETIRES_ON, "") } },
        { "2026-06-02", "retired", { E("2025", GA, ""), E("2026-06-02", RETIRES_ON, "") } },
        { "2026-06-01", "available !", { E("2025", GA, ""), E("2026-07", RETIRES_ON, "x") } },
        { "2026-08-01", "available !", { E("2025", GA, ""), E("2026-07", RETIRES_ON, "x") } },
        { "2026-08-01", "available", { E("2026-07", RETIRES_ON, ""), E("2026-07-31", GA, "") } },
        /* partial dates pass on their last day */
        { "2026-12-30", "not stated", { E("2026", GA, "") } },
        { "2026-12-31", "available", { E("2026", GA, "") } },
        { "2028-02-28", "not stated", { E("2028-02", GA, "") } },
        { "2028-02-29", "available", { E("2028-02", GA, "") } },
        /* what warns */
        { "2026-06-02", "not stated !", { E("2026-06-02", CLOSED_TO_NEW, "") } },
        { "2026-06-01", "not stated", { E("2026-06-02", CLOSED_TO_NEW, "") } },
        { "2026-06-02", "not stated !", { E("2026-06-02", CLOSED_TO_NEW, "part") } },
        { "2026-06-02", "not stated !", { E("2026-06-02", NOTICE, "") } },
        { "2026-06-01", "not stated", { E("2026-06-02", NOTICE, "") } },
        { "2026-06-02", "not stated !", { E("2026-06-02", NOTICE, "part") } },
        { "2026-06-02", "not stated", { E("2026-06-02", NOTE, "") } },
        { "2026-06-02", "not stated !", { E("2026-06-02", RETIRED, "part") } },
        { "2026-06-02", "retired", { E("2026-06-02", RETIRED, "") } },
        { "2026-06-02", "not stated", { E("2026-06-02", PREVIEW, "part") } },
        /* a notice_withdrawn cancels the earlier notices of its scope */
        { "2026-06-02", "not stated", { E("2026-01", NOTICE, ""), E("2026-02", NOTICE, ""),
                                        E("2026-03", NOTICE_WITHDRAWN, "") } },
        { "2026-02-28", "not stated !", { E("2026-01", NOTICE, ""),
                                          E("2026-03", NOTICE_WITHDRAWN, "") } },
        { "2026-06-02", "not stated !", { E("2026-03", NOTICE_WITHDRAWN, ""),
                                          E("2026-04", NOTICE, "") } },
        { "2026-06-02", "not stated !", { E("2026-01", NOTICE, "x"),
                                          E("2026-03", NOTICE_WITHDRAWN, "") } },
        { "2026-06-02", "not stated !", { E("2026-01", NOTICE, ""),
                                          E("2026-03", NOTICE_WITHDRAWN, "x") } },
        { "2026-06-02", "not stated", { E("2026-01", NOTICE, "x"),
                                        E("2026-03", NOTICE_WITHDRAWN, "x") } },
        { "2026-06-02", "not stated", { E("2026-03", NOTICE_WITHDRAWN, "x"),
                                        E("2026-01", NOTICE, "x") } },
        { "2026-06-02", "not stated", { E("2026-03", NOTICE, ""),
                                        E("2026-03", NOTICE_WITHDRAWN, "") } },
        { "2026-06-02", "not stated !", { E("2026-03", NOTICE_WITHDRAWN, ""),
                                          E("2026-03", NOTICE, "") } },
        { "2026-06-02", "not stated !", { E("2026-01", NOTICE, ""), E("2026-02",
                                          NOTICE_WITHDRAWN, ""), E("2026-03", NOTICE, "") } },
        { "2026-06-02", "not stated", { E("2026-01", NOTICE, ""), E("2026-02",
                                        NOTICE_WITHDRAWN, ""), E("2026-07",
                                        NOTICE_WITHDRAWN, "") } },
        /* a day that is none: nothing has passed */
        { "", "not stated !", { E("2026-01", GA, ""), E("2026-01", RETIRES_ON, "") } },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        expect_mark(&samples[i]);
    (void)state;
}

static void a_notice_is_withdrawn_only_by_an_event_of_its_own_offering(void **state)
{
    static const struct small_event event[] = { E("2026-01", NOTICE, "x"),
        { "b", "2026-03", AP_EVENT_NOTICE_WITHDRAWN, "x" }, { 0 } };
    struct small *s = small_new((struct small_content){ a_and_b, none, NULL, NULL, event });

    assert_true(ap_life_at(&s->cat, 0, "2026-06-01").warning);
    assert_false(ap_life_at(&s->cat, 1, "2026-06-01").warning);
    small_free(s);
    (void)state;
}

static void events_of_an_offering_are_listed_by_the_day_their_date_passes(void **state)
{
    static const struct small_event event[] = {
        { "b", "2027",       AP_EVENT_NOTE, "b1" }, { "a", "2026",    AP_EVENT_NOTE, "a3" },
        { "a", "2026-11-30", AP_EVENT_NOTE, "a1" }, { "b", "2020",    AP_EVENT_NOTE, "b0" },
        { "a", "2026-11",    AP_EVENT_NOTE, "a2" }, { "a", "2025-01", AP_EVENT_NOTE, "a0" },
        { 0 },
    };
    struct small *s = small_new((struct small_content){ a_and_b, none, NULL, NULL, event });
    struct buf b = BUF(s->arena);

    for (size_t o = 0; o < s->cat.offerings; o++) {
        for (size_t i = 0; i < ap_events_of(&s->cat, o); i++)
            buf_printf(&b, "%s ", ap_event_of(&s->cat, o, i)->scope);
    }
    assert_string_equal(buf_text(&b), "a0 a1 a2 a3 b0 b1 ");
    small_free(s);
    (void)state;
}

static void a_date_has_passed_on_its_last_day_and_is_stale_a_year_after(void **state)
{
    static const struct { const char *date, *today; bool passed, stale; } samples[] = {
        { "2026-11-23", "2026-11-22", false, false }, { "2026-11-23", "2026-11-23", true, false },
        { "2026-11",    "2026-11-29", false, false }, { "2026-11",    "2026-11-30", true, false },
        { "2025-11-23", "2026-11-23", true, false },  { "2025-11-22", "2026-11-23", true, true },
        { "2025-11",    "2026-11-30", true, false },  { "2025-11",    "2026-12-01", true, true },
        { "2024",       "2025-12-31", true, false },  { "2024",       "2026-01-01", true, true },
        { "2024-02-29", "2025-02-28", true, false },  { "2024-02-29", "2025-03-01", true, true },
        { "",           "2026-11-23", false, false }, { "soon",       "2026-11-23", false, false },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        if (ap_date_passed(samples[i].date, samples[i].today) != samples[i].passed
            || ap_date_stale(samples[i].date, samples[i].today) != samples[i].stale)
            fail_msg("%s on %s", samples[i].date, samples[i].today);
    }
    (void)state;
}

static void days_are_counted_across_months_and_leap_years(void **state)
{
    static const struct { const char *date, *today; int most; } samples[] = {
        { "2026-11-23", "2026-11-24", 1 },   { "2026-10-31", "2026-11-01", 1 },
        { "2025-12-31", "2026-01-01", 1 },   { "2024-02-28", "2024-03-01", 2 },
        { "2023-02-28", "2023-03-01", 1 },   { "1900-02-28", "1900-03-01", 1 },
        { "2000-01-01", "2001-01-01", 366 }, { "2025-11", "2026-11-30", 365 },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        if (ap_date_older(samples[i].date, samples[i].today, samples[i].most)
            || !ap_date_older(samples[i].date, samples[i].today, samples[i].most - 1))
            fail_msg("%s on %s", samples[i].date, samples[i].today);
    assert_false(ap_date_older("", "2026-11-24", 1));
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted_across_months_and_leap_years),
        cmocka_unit_test(a_life_mark_follows_from_the_events_up_to_the_day),
        cmocka_unit_test(a_notice_is_withdrawn_only_by_an_event_of_its_own_offering),
        cmocka_unit_test(events_of_an_offering_are_listed_by_the_day_their_date_passes),
        cmocka_unit_test(a_date_has_passed_on_its_last_day_and_is_stale_a_year_after),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
