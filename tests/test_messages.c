/*
 * test_messages.c -- what was said can be read again.
 */
#include "screens.h"

#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

static void messages_stand_in_order_the_newest_last(void **state)
{
    char *screen;

    (void)state;
    press(ui, "A[/SGX<Enter>M");
    screen = screen_text(ui);
    const char *marked = strstr(screen, "Marked all"), *sorted = strstr(screen, "Sorted by");
    const char *filtered = strstr(screen, "Filtered: 2 of 4 left");
    assert_true(marked && marked < sorted && sorted < filtered);
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void with_nothing_said_it_says_so(void **state)
{
    (void)state;
    press(ui, "jkM");
    assert_sees(ui, "Nothing was said yet.");
}

static void what_is_said_again_and_asides_are_not_repeated(void **state)
{
    (void)state;
    press(ui, "<Esc><Esc>z<Esc>M");
    const char *screen = screen_text(ui), *first = strstr(screen, "This is the first screen");
    assert_non_null(first);
    assert_null(strstr(first + 1, "This is the first screen"));
    assert_sees_not(ui, "z does nothing here");
}

static void the_latest_are_kept_and_shown_from_the_end(void **state)
{
    const struct message *m;
    size_t kept = 0;

    (void)state;
    for (int i = 0; i < 1000; i++)
        ui_notice(ui, STYLE_NORMAL, "Message %d", i);
    while ((m = ui_message(ui, kept)) != NULL)
        kept++;
    assert_in_range(kept, 100, 999);
    assert_string_equal(ui_message(ui, kept - 1)->text, "Message 999");
    assert_string_equal(ui_message(ui, 0)->text, "Message 800");
    press(ui, "M");
    assert_sees(ui, "Message 999");
    press(ui, "g");
    assert_sees(ui, "Message 800");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(messages_stand_in_order_the_newest_last), T(with_nothing_said_it_says_so),
        T(what_is_said_again_and_asides_are_not_repeated),
        T(the_latest_are_kept_and_shown_from_the_end),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
