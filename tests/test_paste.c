/*
 * test_paste.c -- what is pasted is text for the line being typed, never keys.
 */
#include "screens.h"

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

static void paste(const char *text)
{
    for (const char *s = text; *s; s++)
        ui_event(ui, (struct event){ .kind = EVENT_PASTE, .key = (unsigned char)*s });
}

static void a_paste_filters_like_typing(void **state)
{
    (void)state;
    press(ui, "/");
    paste("platform:aci");
    assert_sees(ui, "Filter: platform:aci");
    assert_sees(ui, "1 of 4");
}

static void keys_that_follow_a_paste_at_once_find_it_told(void **state)
{
    (void)state;
    press(ui, "/");
    paste("platform:aci");
    ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = K_ENTER });
    assert_sees(ui, "1 of 4");
    assert_sees_not(ui, "Filter:");
}

static void a_paste_that_is_cancelled_leaves_the_list(void **state)
{
    (void)state;
    press(ui, "/");
    paste("platform:aci");
    press(ui, "<Esc>");
    assert_sees_not(ui, "1 of 4");
}

static void control_characters_are_not_pasted(void **state)
{
    (void)state;
    press(ui, "/");
    paste("a\033\003\001b");
    assert_sees(ui, "Filter: ab");
}

static void a_paste_without_a_line_says_so_and_does_nothing(void **state)
{
    (void)state;
    paste(" c?qQ");
    assert_sees(ui, "What is pasted goes into a line");
    assert_sees(ui, "[Browse]");
    assert_sees_not(ui, "1 marked");
    assert_false(ui_done(ui));
}

static void a_paste_into_a_window_too_small_is_lost(void **state)
{
    (void)state;
    press(ui, "/");
    resize(ui, 3, 10);
    paste("platform:aci");
    resize(ui, 24, 80);
    assert_sees_not(ui, "platform:aci");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_paste_filters_like_typing),
        TEST(keys_that_follow_a_paste_at_once_find_it_told),
        TEST(a_paste_that_is_cancelled_leaves_the_list),
        TEST(control_characters_are_not_pasted),
        TEST(a_paste_without_a_line_says_so_and_does_nothing),
        TEST(a_paste_into_a_window_too_small_is_lost),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
