/*
 * test_ask.c -- decide on a terminal: questions asked line by line.
 */
#include <locale.h>
#include <string.h>

#include "golden.h"
#include "headless.h"
#include "place.h"

static void on_a_terminal_decide_asks(void **state)
{
    struct headless h = headless_tty(*state, "decide", 80, "9\nb\n1\nb\naks\n ? \n2\nno\n");

    assert_int_equal(h.status, 0);
    assert_golden("cli/ask.txt", h.out);
    assert_string_equal(h.err,
        "apposite: unknown answer \"9\" for path: did you mean aks? (aks, serverless)\n"
        "apposite: no question was asked before this one\n");
}

static void an_empty_line_or_the_end_of_input_leaves(void **state)
{
    assert_int_equal(headless_tty(*state, "decide", 80, "aks\n\n").status, 4);
    assert_int_equal(headless_tty(*state, "decide", 80, "aks").status, 4);
}

static void a_line_too_long_is_one_wrong_answer(void **state)
{
    char typed[2000];

    memset(typed, 'x', sizeof typed);
    memcpy(typed + sizeof typed - 14, "\nserverless\n", 13);
    typed[sizeof typed - 1] = '\0';
    assert_int_equal(headless_tty(*state, "decide", 80, typed).status, 0);
}

static void decide_does_not_ask_for_another_format_or_a_file(void **state)
{
    struct headless h = headless_tty(*state, "decide --format md", 80, "aks\n");
    assert_int_equal(h.status, 4);
    assert_string_equal(h.out, headless(*state, "decide --format md").out);

    h = headless_tty(*state, "decide -o open.txt", 80, "aks\n");
    assert_int_equal(h.status, 4);
    assert_string_equal(h.out, "");
    assert_string_equal(place_names("."), "open.txt ");
}

static int setup_in_place(void **state)
{
    return place_enter(state) || headless_setup(state);
}

static int teardown_in_place(void **state)
{
    headless_teardown(state);
    return place_leave(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(on_a_terminal_decide_asks),
        HEADLESS(an_empty_line_or_the_end_of_input_leaves),
        HEADLESS(a_line_too_long_is_one_wrong_answer),
        cmocka_unit_test_setup_teardown(decide_does_not_ask_for_another_format_or_a_file,
                                        setup_in_place, teardown_in_place),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
