/*
 * test_cell.c -- a cell as people see it.
 */
#include "headless.h"
#include "small.h"
#include "testing.h"
#include "view/cell.h"

static const struct ap_source paper = {
    .key = "paper", .title = "Paper", .url = "https://p.example", .publisher = "",
    .dated = "2025-01", .retrieved = "2026-01-01", .note = "",
};
static const struct ap_source page = {
    .key = "page", .title = "Page", .url = "", .publisher = "",
    .dated = "", .retrieved = "2026-02-02", .note = "",
};
static const struct ap_source bare = {
    .key = "bare", .title = "Bare", .url = "", .publisher = "",
    .dated = "", .retrieved = "", .note = "",
};

static int setup(void **state)
{
    *state = small_fleet();
    return 0;
}

static int teardown(void **state)
{
    small_free(*state);
    return 0;
}

static const char *text(struct small *s, const char *offering, const char *attribute)
{
    return cell_text(&s->cat, small_offering_at(s, offering), small_attribute_at(s, attribute),
                     s->arena);
}

static void a_cell_says_labels_units_and_states_in_words(void **state)
{
    struct small *s = *state;

    assert_string_equal(text(s, "bike", "size"), "Slim");
    assert_string_equal(text(s, "bike", "energy"), "Muscle; Electric drive");
    assert_string_equal(text(s, "bike", "roof"), "no");
    assert_string_equal(text(s, "bike", "seats"), "1 seats");
    assert_string_equal(text(s, "bike", "since"), "2026-03-15");
    assert_string_equal(text(s, "van", "energy"), "not stated");
}

static void a_disputed_cell_says_so_after_all_its_values(void **state)
{
    struct small *s = *state;

    assert_string_equal(text(s, "car", "size"), "Compact (disputed)");
    assert_string_equal(text(s, "car", "energy"), "Petrol; Electric drive (disputed)");
    assert_string_equal(text(s, "car", "speeds"), "130 km/h; 50 km/h");
}

/* Let the car's facts on size cite these. */
static void cite(struct small *s, const struct ap_source *first, const struct ap_source *second)
{
    for (size_t i = 0, n = 0; i < s->cat.facts; i++) {
        struct ap_fact *fact = &s->cat.fact[i];

        if (fact->offering == small_offering_at(s, "car") &&
            fact->attribute == small_attribute_at(s, "size"))
            fact->cite.source = n++ ? second : first;
    }
}

static const char *sources(struct small *s)
{
    return cell_sources(&s->cat, small_offering_at(s, "car"), small_attribute_at(s, "size"),
                        s->arena);
}

static void sources_have_title_date_and_url_once_each(void **state)
{
    struct small *s = *state;

    cite(s, &paper, &page);
    assert_string_equal(sources(s), "Paper (2025-01) https://p.example; Page (read 2026-02-02)");
    cite(s, &bare, &bare);
    assert_string_equal(sources(s), "Bare");
    cite(s, NULL, NULL);
    assert_string_equal(sources(s), "");
}

static void the_date_of_a_source_is_its_own_or_when_it_was_read(void **state)
{
    (void)state;
    assert_string_equal(source_date(&paper), "2025-01");
    assert_string_equal(source_date(&page), "2026-02-02");
    assert_string_equal(source_date(&bare), "");
}

static void people_are_told_which_of_the_two_it_is(void **state)
{
    struct small *s = *state;

    assert_string_equal(source_dating(&paper, s->arena), "2025-01");
    assert_string_equal(source_dating(&page, s->arena), "read 2026-02-02");
    assert_string_equal(source_dating(&bare, s->arena), "");
}

static void a_citation_ends_in_its_section(void **state)
{
    struct small *s = *state;

    assert_string_equal(cite_text((struct ap_cite){ &paper, "Part 2" }, s->arena),
                        "Paper (2025-01) https://p.example, Part 2");
    assert_string_equal(cite_text((struct ap_cite){ &bare, "" }, s->arena), "Bare");
    assert_string_equal(cite_text((struct ap_cite){ NULL, "Part 2" }, s->arena), "Part 2");
    assert_string_equal(cite_text((struct ap_cite){ NULL, "" }, s->arena), "");
}

static const char *fact(struct small *s, const char *attribute, enum ap_state state,
                        const char *value)
{
    struct ap_fact f = { .attribute = small_attribute_at(s, attribute), .state = state,
                         .value = value };

    return fact_text(&s->cat, &f, s->arena);
}

static void a_fact_says_its_value_its_state_or_both(void **state)
{
    struct small *s = *state;

    assert_string_equal(fact(s, "size", AP_STATED, "slim"), "Slim");
    assert_string_equal(fact(s, "size", AP_SUPERSEDED, "huge"), "superseded: Huge");
    assert_string_equal(fact(s, "energy", AP_DENIED, "wind"), "denied: Wind");
    assert_string_equal(fact(s, "seats", AP_DENIED, "2"), "denied: 2 seats");
    assert_string_equal(fact(s, "seats", AP_NOT_STATED, ""), "not stated");
    assert_string_equal(fact(s, "roof", AP_NOT_APPLICABLE, ""), "not applicable");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_says_labels_units_and_states_in_words),
        cmocka_unit_test(a_disputed_cell_says_so_after_all_its_values),
        cmocka_unit_test(sources_have_title_date_and_url_once_each),
        cmocka_unit_test(the_date_of_a_source_is_its_own_or_when_it_was_read),
        cmocka_unit_test(people_are_told_which_of_the_two_it_is),
        cmocka_unit_test(a_citation_ends_in_its_section),
        cmocka_unit_test(a_fact_says_its_value_its_state_or_both),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
