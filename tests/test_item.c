/*
 * test_item.c -- the screen about one offering.
 */
#include "reading.h"

#include <string.h>

#include "view/cell.h"

static void each_size_shows_the_offering(void **state)
{
    (void)state;
    expect_screens("screens/item.txt", "<Enter>");
    expect_screens("screens/item-warned.txt", "j<Enter>");
    expect_screens("screens/item-end.txt", "jj<Enter>G");
}

/* So wide that nothing wraps, so low that all must be scrolled. */
static struct ui *open_wide_and_low(const char *keys)
{
    struct ui *ui = screens_open(6, 500, false);

    press(ui, keys);
    return ui;
}

static void all_that_is_known_of_an_offering_can_be_read(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;
    static const char *const keys[] = { "<Enter>", "j<Enter>", "jj<Enter>", "jjj<Enter>" };
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    for (size_t o = 0; o < cat->offerings; o++) {
        struct ui *ui = open_wide_and_low(keys[o]);
        char *all = read_all(ui, arena);

        assert_non_null(strstr(all, cat->offering[o].summary));
        for (size_t i = 0; i < cat->attributes; i++) {
            assert_non_null(strstr(all, cat->attribute[i].name));
            assert_non_null(strstr(all, cell_text(cat, o, i, arena)));
        }
        for (size_t i = 0; i < cat->facts; i++)
            if (cat->fact[i].offering == o && !strstr(all, cat->fact[i].detail))
                fail_msg("%s", cat->fact[i].detail);
        for (size_t i = 0; i < cat->events; i++)
            if (cat->event[i].offering == o && !strstr(all, cat->event[i].text))
                fail_msg("%s", cat->event[i].text);
        for (size_t i = 0; i < cat->links; i++)
            if (cat->link[i].offering == o && !strstr(all, cat->link[i].url))
                fail_msg("%s", cat->link[i].url);
        ui_free(ui);
    }
    ap_arena_free(arena);
}

static void enter_and_i_open_the_sources_of_the_attribute(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter>j<Enter>");
    assert_sees(ui, "[Sources]");
    assert_sees(ui, "Isolation granularity");
    press(ui, "<Esc>");
    assert_sees(ui, "[Item]");
    press(ui, "ki");
    assert_sees(ui, "Attestation type");
    assert_int_equal(ui_attribute(ui), 0);
    ui_free(ui);
}

static void an_event_and_a_link_say_that_there_is_no_more(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter>G<Enter>");
    assert_sees(ui, "Open this address in a browser");
    press(ui, "kkk<Enter>");
    assert_sees(ui, "The source of an event stands below it");
    ui_free(ui);
}

static void left_and_right_turn_to_the_neighbours_in_the_list(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter><Left>");
    assert_sees(ui, "This is the first offering of the list");
    press(ui, "<Right>l");
    assert_sees(ui, "Confidential Computing Nodes with Intel SGX");
    assert_sees(ui, "3 of 4");
    press(ui, "ll");
    assert_sees(ui, "This is the last offering of the list");
    press(ui, "h<Esc>");
    assert_int_equal(ui_offering(ui), 2);
    ui_free(ui);
}

static void turning_stays_on_the_attribute(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter>jjjjjjjjjj<Right><Enter>");
    size_t attribute = ui_attribute(ui);
    assert_int_equal(ui_offering(ui), 1);
    press(ui, "<Esc><Left><Enter>");
    assert_int_equal(ui_attribute(ui), attribute);
    assert_int_equal(ui_offering(ui), 0);
    ui_free(ui);
}

static void an_offering_outside_the_list_says_so_and_leads_back_into_it(void **state)
{
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "/key:aci<Enter>");
    ui_set_offering(ui, 0);
    press(ui, "2");
    assert_sees(ui, "Confidential VM Worker Nodes");
    assert_sees(ui, "not in the list");
    press(ui, "<Right>");
    assert_sees(ui, "1 of 1");
    ui_free(ui);
}

static void space_marks_and_says_so(void **state)
{
    struct ui *ui = screens_open(24, 80, true);

    (void)state;
    press(ui, "<Enter><Space>");
    assert_true(ui_marked(ui, 0));
    assert_sees(ui, "* marked  < 1 of 4 >");
    press(ui, "<Space>");
    assert_false(ui_marked(ui, 0));
    assert_sees_not(ui, "marked");
    ui_free(ui);
}

static void every_size_and_key_is_safe(void **state)
{
    static const char keys[] = "2jj<PgDn>G<Enter>G<Esc>k<PgUp>g<^D><^U><Right><Left><Space>";
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    press(ui, "<Enter>");
    for (int rows = 1; rows < 14; rows++)
        for (int cols = 1; cols < 100; cols += 3) {
            resize(ui, rows, cols);
            press(ui, keys);
        }
    resize(ui, 24, 80);
    press(ui, "2");
    assert_sees(ui, "[Item]");
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_size_shows_the_offering),
        cmocka_unit_test(all_that_is_known_of_an_offering_can_be_read),
        cmocka_unit_test(enter_and_i_open_the_sources_of_the_attribute),
        cmocka_unit_test(an_event_and_a_link_say_that_there_is_no_more),
        cmocka_unit_test(left_and_right_turn_to_the_neighbours_in_the_list),
        cmocka_unit_test(turning_stays_on_the_attribute),
        cmocka_unit_test(an_offering_outside_the_list_says_so_and_leads_back_into_it),
        cmocka_unit_test(space_marks_and_says_so),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
