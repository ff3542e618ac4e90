/*
 * test_browse_chips.c -- what restricts the list: said above it, and taken away
 * by key; and what is offered when nothing is left.
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

static void nothing_is_said_when_nothing_restricts(void **state)
{
    (void)state;
    assert_sees_not(ui, " of 4");
    press(ui, "<Backspace>");
    assert_sees(ui, "Nothing restricts the list.");
}

static void every_condition_is_a_chip(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux -isolation:process<Enter>");
    assert_sees(ui, "2 of 4  platform:aks ✕  linux ✕  -isolation_granularity:process ✕\n");
}

static void what_has_no_room_is_counted(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux -isolation:process<Enter>");
    resize(ui, 12, 40);
    assert_sees(ui, "2 of 4  platform:aks ✕  linux ✕  +1 more\n");
    resize(ui, 12, 31);
    assert_sees(ui, "2 of 4  platform:aks ✕  +2 more\n");
    resize(ui, 12, 20);
    assert_sees(ui, "2 of 4  +3 more\n");
}

static void the_last_condition_goes_first(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux<Enter>l[");
    assert_sees(ui, "3 of 4  platform:aks ✕  linux ✕  ▲ Attestation type ✕\n");
    press(ui, "<Backspace>");
    assert_sees(ui, "Removed linux: 3 of 4");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks");
    press(ui, "<Backspace>");
    assert_string_equal(ui_view(ui)->filter_text, "");
    assert_sees(ui, "4 of 4  ▲ Attestation type ✕\n");
    press(ui, "<Backspace>");
    assert_sees(ui, "No longer sorted by Attestation type");
    assert_int_equal(ui_view(ui)->sort.keys, 0);
    press(ui, "uuu");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks linux");
}

static void hidden_columns_are_counted_and_come_back(void **state)
{
    struct viewstate next = *ui_view(ui);
    size_t columns = next.columns;

    (void)state;
    next.columns -= 2;
    ui_change(ui, &next, "Hid two");
    assert_sees(ui, "4 of 4  2 columns hidden ✕\n");
    press(ui, "<Backspace>");
    assert_int_equal(ui_view(ui)->columns, columns);
    assert_sees_not(ui, "of 4");
}

static void hidden_marks_are_counted_and_taken_off(void **state)
{
    (void)state;
    press(ui, "A/platform:aci<Enter>");
    assert_sees(ui, "4 marked, 3 hidden\n");
    assert_sees(ui, "1 of 4  platform:aci ✕  3 marks hidden ✕\n");
    press(ui, "4");
    assert_sees(ui, "4 marked, 3 hidden\n");
    press(ui, "1<Backspace>u");
    assert_sees(ui, "3 marks hidden");
}

static void the_cursor_stays_when_a_condition_goes(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux<Enter>G<Backspace>");
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key, "aks-sgx-nodes");
}

static void nothing_left_names_the_condition_to_drop(void **state)
{
    (void)state;
    press(ui, "/isolation:pod platform:aci<Enter>");
    assert_sees(ui, "No offering satisfies the filter.");
    assert_sees(ui, "Without isolation_granularity:pod: 1 of 4. Backspace removes it.");
    press(ui, "<Backspace>");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aci");
    assert_sees(ui, "1 of 4");
}

static void where_no_single_one_is_to_blame_the_last_goes(void **state)
{
    (void)state;
    press(ui, "/nothing_like_it nor_this<Enter>");
    assert_sees(ui, "Without any one of its conditions there is still none.");
    assert_sees(ui, "Backspace removes nor_this.");
    press(ui, "<Backspace><Backspace>");
    assert_sees_not(ui, "No offering");
}

static void esc_goes_back_from_nothing(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>/platform:aks nothing_like_it<Enter><Esc>");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks");
    press(ui, "/nothing_like_it<Enter>u");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks");
}

static void an_alternative_is_taken_away_as_one(void **state)
{
    (void)state;
    press(ui, "/linux platform:aks | windows<Enter>");
    press(ui, "<Backspace>");
    assert_string_equal(ui_view(ui)->filter_text, "");
}

static void keys_walk_along_them_and_remove_any(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux azure<Enter>W");
    assert_sees(ui, "Enter Remove");
    press(ui, "<Left><Left><Left>");
    press(ui, "<Enter>");
    assert_string_equal(ui_view(ui)->filter_text, "linux azure");
    press(ui, "<Right><Del>");
    assert_string_equal(ui_view(ui)->filter_text, "linux");
    press(ui, "<Esc>");
    assert_string_equal(ui_view(ui)->filter_text, "linux");
    press(ui, "<Del><Backspace>");
    assert_string_equal(ui_view(ui)->filter_text, "");
    press(ui, "W");             /* the last one gone, keys are the list's again */
    assert_sees(ui, "Nothing restricts the list.");
}

static void from_the_last_one_the_walk_goes_on_backwards(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux azure<Enter>W<Enter><Enter>");
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks");
    press(ui, "/ x<Esc>");      /* what the list has keys for */
    assert_sees_not(ui, "Enter Remove");
}

static void other_keys_go_back_to_the_list(void **state)
{
    (void)state;
    press(ui, "/platform:aks<Enter>gWj");
    assert_string_equal(screens_subject()->cat->offering[ui_offering(ui)].key,
                        "aks-confidential-containers");
    press(ui, "Wu");
    assert_string_equal(ui_view(ui)->filter_text, "");
    press(ui, "<Enter>");
    assert_sees(ui, "[Item]");
}

static void the_one_at_hand_is_seen(void **state)
{
    (void)state;
    press(ui, "/platform:aks linux azure<Enter>");
    resize(ui, 12, 30);
    assert_sees(ui, "3 of 4  +3 more\n");
    press(ui, "W");
    assert_sees(ui, "3 of 4 ◂linux ✕  azure ✕\n");
    press(ui, "<Home>");
    assert_sees(ui, "3 of 4  platform:aks ✕\n");
    press(ui, "<Right>");
    assert_sees(ui, "3 of 4 ◂linux ✕  azure ✕\n");
    resize(ui, 12, 21);
    assert_sees(ui, "3 of 4 ◂linux ✕\n");
    press(ui, "<Left>");
    assert_sees(ui, "3 of 4  platform:a… ✕\n");
}

static void the_cursor_stays_where_the_filter_put_it(void **state)
{
    (void)state;
    press(ui, "/platform:aci<Enter><Backspace>");
    assert_sees(ui, "▸ Confidential Containers");
    assert_int_equal(ui_offering(ui), 3);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(nothing_is_said_when_nothing_restricts), T(every_condition_is_a_chip),
        T(what_has_no_room_is_counted), T(the_last_condition_goes_first),
        T(hidden_columns_are_counted_and_come_back), T(hidden_marks_are_counted_and_taken_off),
        T(the_cursor_stays_when_a_condition_goes), T(nothing_left_names_the_condition_to_drop),
        T(where_no_single_one_is_to_blame_the_last_goes), T(esc_goes_back_from_nothing),
        T(an_alternative_is_taken_away_as_one), T(keys_walk_along_them_and_remove_any),
        T(from_the_last_one_the_walk_goes_on_backwards), T(other_keys_go_back_to_the_list),
        T(the_one_at_hand_is_seen), T(the_cursor_stays_where_the_filter_put_it),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
