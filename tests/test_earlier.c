/*
 * test_earlier.c -- the lines that were accepted before come back, by kind.
 */
#include "testing.h"
#include "ui/earlier.h"

static struct earlier e;

static int setup(void **state)
{
    (void)state;
    e = (struct earlier){ .arena = ap_arena_new() };
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ap_arena_free(e.arena);
    return 0;
}

/* The lines of a kind, from the one being typed to the oldest, each once: "c b a". */
static const char *walk(const char *kind, const char *typed)
{
    const char *all = "", *text = typed;

    for (size_t at = AP_NONE; (at = earlier_older(&e, kind, at, text)) != AP_NONE;) {
        text = e.line[at].text;
        all = ap_printf(e.arena, "%s%s ", all, text);
    }
    return all;
}

static void lines_come_back_newest_first(void **state)
{
    (void)state;
    earlier_add(&e, "Filter", "a");
    earlier_add(&e, "Filter", "b");
    earlier_add(&e, "Filter", "c");
    assert_string_equal(walk("Filter", "x"), "c b a ");
    assert_string_equal(walk("Filter", "c"), "b a ");
}

static void each_kind_has_its_own(void **state)
{
    (void)state;
    earlier_add(&e, "Filter", "a");
    earlier_add(&e, "Name", "n");
    earlier_add(&e, "Filter", "b");
    assert_string_equal(walk("Name", ""), "n ");
    assert_string_equal(walk("Filter", ""), "b a ");
    assert_string_equal(walk("File", ""), "");
}

static void blank_lines_and_repetitions_are_not_kept(void **state)
{
    (void)state;
    earlier_add(&e, "Filter", "a");
    earlier_add(&e, "Name", "n");
    earlier_add(&e, "Filter", "a");
    earlier_add(&e, "Filter", "  ");
    earlier_add(&e, "Filter", "");
    assert_string_equal(walk("Filter", "x"), "a ");
    assert_int_equal(e.count, 2);
}

static void the_way_back_ends_at_the_line_being_typed(void **state)
{
    (void)state;
    earlier_add(&e, "Filter", "a");
    earlier_add(&e, "Filter", "b");
    assert_int_equal(earlier_newer(&e, "Filter", 0, "a"), 1);
    assert_true(earlier_newer(&e, "Filter", 1, "b") == AP_NONE);
    assert_true(earlier_newer(&e, "Filter", AP_NONE, "x") == AP_NONE);
}

static void many_lines_are_kept(void **state)
{
    (void)state;
    for (int i = 0; i < 1000; i++)
        earlier_add(&e, "Filter", ap_printf(e.arena, "%d", i));
    assert_int_equal(e.count, 1000);
    assert_string_equal(e.line[999].text, "999");
    assert_string_equal(e.line[0].text, "0");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(lines_come_back_newest_first), T(each_kind_has_its_own),
        T(blank_lines_and_repetitions_are_not_kept),
        T(the_way_back_ends_at_the_line_being_typed), T(many_lines_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
