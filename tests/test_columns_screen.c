/*
 * test_columns_screen.c -- columns chosen, moved and given a width, on the
 * screen Columns and where the cursor is on one.
 */
#include "screens.h"

#include "view/viewline.h"

static struct ui *ui;
static struct ap_arena *arena;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    arena = ap_arena_new();
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ap_arena_free(arena);
    ui_free(ui);
    return 0;
}

/* The view as its options say it. */
static void expect_options(const char *text)
{
    assert_string_equal(viewline_options(screens_subject()->cat, ui_view(ui), arena), text);
}

/* Begin again with a view that has these options. */
static void begin(const char *options)
{
    const struct ap_catalogue *cat = screens_subject()->cat;
    struct viewstate view;
    struct ap_error err;

    viewstate_init(&view, cat, arena);
    assert_ok(viewline_parse(cat, options, arena, &view, &err));
    ui_free(ui);
    ui = ui_new(screens_subject(), &view, 24, 80, false);
}

static void the_screen_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/columns.txt", "Cjj<Space><Space>H>");
}

static void space_hides_and_shows_in_the_same_place(void **state)
{
    (void)state;
    press(ui, "Cjj<Space>");
    expect_options("--columns attestation_type,programming_model,ideal_workloads");
    assert_sees(ui, "Hid Isolation granularity (u undoes)");
    assert_sees(ui, "3 of 27 attributes are columns");
    assert_sees(ui, "[ ] Isolation granularity");
    press(ui, "<Space>");
    expect_options("");
    press(ui, "jjj<Space>");
    expect_options("--columns attestation_type,isolation_granularity,programming_model,"
                   "ideal_workloads,memory_key_scope");
    press(ui, "uu");
    assert_sees(ui, "3 of 27");
}

static void a_column_moves_among_those_shown_and_the_cursor_with_it(void **state)
{
    (void)state;
    press(ui, "CjL");
    expect_options("--columns isolation_granularity,attestation_type,programming_model,"
                   "ideal_workloads");
    press(ui, "LL");
    expect_options("--columns isolation_granularity,programming_model,ideal_workloads,"
                   "attestation_type");
    assert_sees(ui, "Moved Attestation type behind Ideal workloads");
    press(ui, "L");
    assert_sees(ui, "Attestation type is the last column already.");
    press(ui, "HHH");
    expect_options("");
    press(ui, "H");
    assert_sees(ui, "Attestation type is the first column already.");
}

static void what_is_hidden_is_neither_moved_nor_given_a_width(void **state)
{
    (void)state;
    press(ui, "Cjjjjj");
    assert_sees(ui, "[ ] Memory key scope");
    for (const char *key = "LH+-="; *key; key++) {
        press(ui, "kj");
        ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = (unsigned char)*key });
        assert_sees(ui, "Memory key scope is hidden; Space shows it.");
    }
    expect_options("");
}

static void what_is_hidden_stands_behind_what_is_shown(void **state)
{
    (void)state;
    begin("--columns lifecycle,attestation_type");
    press(ui, "C");
    assert_sees(ui, "automatic\n[x] Lifecycle  ");
    assert_sees(ui, "automatic\n[x] Attestation type  ");
    assert_sees(ui, "automatic\n[ ] Isolation granularity  ");
    press(ui, "<Down><Space>");
    assert_sees(ui, "automatic\n[ ] Lifecycle  ");
    press(ui, "<Down>H");
    assert_sees(ui, "Attestation type is the first column already.");
}

static void the_name_is_pinned_and_says_so(void **state)
{
    static const char *const keys[] = { "<Space>", "H", "L" };

    (void)state;
    press(ui, "C");
    assert_sees(ui, "[x] Name                                        pinned: always first");
    for (size_t i = 0; i < AP_COUNT(keys); i++) {
        press(ui, keys[i]);
        assert_sees(ui, "The name is pinned: it always stands first.");
        press(ui, "jk");
    }
    press(ui, "+");
    expect_options("--width name=42");      /* two more than a long one is given at most */
}

static void widths_grow_and_shrink_and_go_back_to_automatic(void **state)
{
    (void)state;
    press(ui, "Cj+");
    expect_options("--width attestation_type=25");
    press(ui, "+>--<");
    expect_options("--width attestation_type=23");
    press(ui, "=");
    expect_options("");
    assert_sees(ui, "Attestation type is as wide as there is room for (u undoes)");
    press(ui, "=");
    assert_sees(ui, "has the width that there is room for already");
    for (int i = 0; i < 20; i++)
        press(ui, "-");
    expect_options("--width attestation_type=4");
    assert_sees(ui, "A column is from 4 to 200 wide.");
}

static void all_none_and_as_the_catalogue_has_them(void **state)
{
    (void)state;
    press(ui, "Cjj<Space>a");
    assert_int_equal(ui_view(ui)->columns, 27);
    press(ui, "n");
    expect_options("--columns none");
    assert_sees(ui, "0 of 27 attributes are columns");
    press(ui, "g+r");
    expect_options("");
    press(ui, "u");
    expect_options("--columns none --width name=42");
}

static void an_attribute_is_found_by_typing(void **state)
{
    (void)state;
    press(ui, "C/gpu<Enter><Space>");
    assert_sees(ui, "Showed GPU");
    press(ui, "/isolation<Esc><Space>");
    assert_sees(ui, "Hid GPU");
}

static void a_view_from_elsewhere_is_followed(void **state)
{
    (void)state;
    press(ui, "CjLH");
    press(ui, "uuu");
    assert_sees(ui, "There is nothing to undo");
    press(ui, "<^R>");
    assert_sees(ui, "[x] Isolation granularity                       Security               "
                    "automatic\n[x] Attestation type ");
}

static void enter_esc_and_C_close_it(void **state)
{
    static const char *const keys[] = { "C<Enter>", "C<Esc>", "CC", "Cq" };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(keys); i++) {
        press(ui, keys[i]);
        assert_sees(ui, "[Browse]");
    }
}

static void in_the_list_the_column_at_hand_is_hidden_and_moved(void **state)
{
    (void)state;
    press(ui, "lL");
    expect_options("--columns isolation_granularity,attestation_type,programming_model,"
                   "ideal_workloads");
    press(ui, "LH");
    assert_sees(ui, "Moved Attestation type before Programming model");
    press(ui, "D");
    expect_options("--columns isolation_granularity,programming_model,ideal_workloads");
    press(ui, "0D");
    assert_sees(ui, "The name is pinned");
}

static void in_the_list_widths_begin_with_what_is_drawn(void **state)
{
    (void)state;
    press(ui, "l><");
    expect_options("--width attestation_type=12");
    press(ui, "<");
    expect_options("--width attestation_type=10");
    press(ui, "=0>");
    expect_options("--width name=25");
}

static void a_given_width_is_drawn_and_the_others_share_what_is_left(void **state)
{
    (void)state;
    begin("--width attestation_type=24 --width name=15");
    assert_sees(ui, "  Name            Attestation type         Isolation        Programming");
    assert_sees(ui, "▸ Confidential VM Guest attestation        VM level         Zero to mini");
    resize(ui, 12, 40);
    assert_sees(ui, "     Name            Attestation type  ▸");
    resize(ui, 12, 30);
    assert_sees(ui, "     Name\n   ▸ Confidential VM\n");
}

static void columns_of_any_width_come_into_sight(void **state)
{
    (void)state;
    begin("--width programming_model=90 --width isolation_granularity=5");
    press(ui, "lll");
    assert_sees(ui, "Programming model");
    assert_sees_not(ui, "granularity");
    press(ui, "l");
    assert_sees(ui, "Ideal workloads");
    press(ui, "0");
    assert_sees(ui, "Attestation");
    press(ui, "$hhh");
    assert_sees(ui, "Attestation");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(the_screen_looks_like_this), T(space_hides_and_shows_in_the_same_place),
        T(a_column_moves_among_those_shown_and_the_cursor_with_it),
        T(what_is_hidden_is_neither_moved_nor_given_a_width), T(the_name_is_pinned_and_says_so),
        T(what_is_hidden_stands_behind_what_is_shown),
        T(widths_grow_and_shrink_and_go_back_to_automatic),
        T(all_none_and_as_the_catalogue_has_them), T(an_attribute_is_found_by_typing),
        T(a_view_from_elsewhere_is_followed), T(enter_esc_and_C_close_it),
        T(in_the_list_the_column_at_hand_is_hidden_and_moved),
        T(in_the_list_widths_begin_with_what_is_drawn),
        T(a_given_width_is_drawn_and_the_others_share_what_is_left),
        T(columns_of_any_width_come_into_sight),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
