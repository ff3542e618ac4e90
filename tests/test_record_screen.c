/*
 * test_record_screen.c -- writing a decision down from the screen.
 */
#include "place.h"
#include "screens.h"


static struct ui *ui;

static int setup(void **state)
{
    if (place_enter(state) != 0)
        return -1;
    ui = screens_open(24, 80, false);
    return 0;
}

static int teardown(void **state)
{
    ui_free(ui);
    return place_leave(state);
}

static void nothing_is_recorded_before_it_is_decided(void **state)
{
    (void)state;
    press(ui, "tR");
    assert_sees(ui, "Nothing is decided yet: answer the question that is open.");
    assert_string_equal(place_names("."), "");
}

static void the_record_is_written_where_one_says_and_replaces_nothing(void **state)
{
    (void)state;
    press(ui, "t<Enter><Enter>R");
    assert_sees(ui, "File: azure-confidential-containers-decision.md");
    press(ui, "<Enter>");
    assert_sees(ui, "Wrote the record to azure-confidential-containers-decision.md");
    press(ui, "R");
    assert_sees(ui, "File: azure-confidential-containers-decision-2.md");
    press(ui, "<^U>azure-confidential-containers-decision.md<Enter>");
    assert_sees(ui, "is there already and is not replaced");
    press(ui, "<Esc>");
    assert_sees(ui, "Nothing was written");
    assert_string_equal(place_names("."), "azure-confidential-containers-decision.md ");
}

static void a_ranking_is_recorded_with_its_requirements(void **state)
{
    (void)state;
    press(ui, "wR");
    assert_sees(ui, "Nothing is decided yet: require something.");
    press(ui, "a<^U>should name:sgx<Enter>R<Enter>");
    assert_sees(ui, "Wrote the record to azure-confidential-containers-decision.md");
    assert_string_equal(place_names("."), "azure-confidential-containers-decision.md ");
}

#define SCREEN(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
int main(void)
{
    const struct CMUnitTest tests[] = {
        SCREEN(nothing_is_recorded_before_it_is_decided),
        SCREEN(the_record_is_written_where_one_says_and_replaces_nothing),
        SCREEN(a_ranking_is_recorded_with_its_requirements),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
